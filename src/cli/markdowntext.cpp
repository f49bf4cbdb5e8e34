// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/markdowntext.h"

#include "cli/textwrap.h"
#include "core/result.h"

#include <QList>
#include <QStringList>

#include <climits>
#include <limits>

namespace Espalier {

namespace {

// Here nothing lays out what is long, and what is an address may be opened by the terminal.
constexpr RichTextOptions terminalReading{.maxCharacters = std::numeric_limits<qsizetype>::max(), .findsAddresses = true};

constexpr QLatin1StringView boldOn("\033[1m");
constexpr QLatin1StringView boldOff("\033[0m");

/// \a text with control characters made visible; line ends stay.
QString visible(QString text)
{
    text.replace(QChar::LineSeparator, u'\n');
    QStringList lines;
    for (const QStringView line : QStringView(text).tokenize(u'\n'))
        lines.append(printable(line, INT_MAX));
    return lines.join(u'\n');
}

/// The words of a paragraph, item or cell; behind those of a link its address.
class TerminalWords
{
public:
    explicit TerminalWords(bool bold) : m_bold(bold) {}

    QString of(const QList<RichSpan> &spans)
    {
        for (const RichSpan &span : spans) {
            setStrong(span.isStrong);
            setLink(span.link);
            m_words += visible(span.text);
        }
        setStrong(false);
        setLink({});
        return m_words;
    }

private:
    void setStrong(bool strong)
    {
        if (m_bold && strong != m_isStrong)
            m_words += strong ? boldOn : boldOff;
        m_isStrong = strong;
    }

    void setLink(const QString &link)
    {
        if (link == m_link)
            return;
        // What leads elsewhere in the same text leads nowhere here.
        if (!m_link.isEmpty() && !m_link.startsWith(u'#') && QStringView(m_words).sliced(m_linkStart) != m_link)
            m_words += QStringLiteral(" (") + visible(m_link) + u')';
        m_link = link;
        m_linkStart = m_words.size();
    }

    const bool m_bold;
    QString m_words;
    bool m_isStrong = false;
    QString m_link;
    qsizetype m_linkStart = 0;
};

/// Lays blocks out, one after the other.
class TerminalLayout
{
public:
    explicit TerminalLayout(const MarkdownText::Options &options) : m_options(options) {}

    void add(const RichBlock &block)
    {
        if (block.kind != RichBlock::Kind::Row || block.isHead)
            flushTable();
        leaveLists(block.startsList ? block.depth - 1 : block.depth);
        switch (block.kind) {
        case RichBlock::Kind::Item:
            if (block.continues)
                addWords(block);
            else
                addItem(block);
            break;
        case RichBlock::Kind::Code:
            separate(true);
            addCode(block.spans.isEmpty() ? QString() : visible(block.spans.first().text));
            break;
        case RichBlock::Kind::Rule:
            separate(true);
            m_result += prefix() + QString(3, u'-') + u'\n';
            break;
        case RichBlock::Kind::Row:
            addRow(block);
            break;
        case RichBlock::Kind::Paragraph:
        case RichBlock::Kind::Heading:
            addWords(block);
            break;
        }
    }

    QString take()
    {
        flushTable();
        leaveLists(0);
        return std::move(m_result);
    }

private:
    struct List {
        QString marker;
        bool isMarkerDue = false;
    };

    void separate(bool wanted)
    {
        if (wanted && !m_result.isEmpty() && !m_result.endsWith(u"\n\n"))
            m_result += u'\n';
    }

    /// Before lines that go on with what the innermost item began.
    QString prefix() const
    {
        QString spaces(m_options.indent, u' ');
        for (const List &list : m_lists)
            spaces += QString(list.marker.size(), u' ');
        return spaces;
    }

    /// The same with the marker of an item that has just begun.
    QString firstPrefix()
    {
        QString first = prefix();
        if (isMarkerDue()) {
            List &list = m_lists.last();
            first.replace(first.size() - list.marker.size(), list.marker.size(), list.marker);
            list.isMarkerDue = false;
        }
        return first;
    }

    bool isMarkerDue() const { return !m_lists.isEmpty() && m_lists.last().isMarkerDue; }

    /// The marker of an item whose words do not begin on its line.
    void flushMarker()
    {
        if (isMarkerDue())
            m_result += firstPrefix() + u'\n';
    }

    void leaveLists(int depth)
    {
        while (m_lists.size() > depth) {
            flushMarker();
            m_lists.removeLast();
        }
    }

    void addItem(const RichBlock &block)
    {
        flushMarker();
        if (m_lists.size() < block.depth) {
            separate(m_lists.isEmpty());
            m_lists.append(List());
        }
        m_lists.last() = {block.isNumbered ? QString::number(block.number) + QStringLiteral(". ") : QStringLiteral("- "), true};
        flush(TerminalWords(m_options.bold).of(block.spans));
    }

    void addWords(const RichBlock &block)
    {
        separate(!isMarkerDue());
        const QString words = TerminalWords(m_options.bold).of(block.spans);
        const bool isBold = m_options.bold && block.kind == RichBlock::Kind::Heading;
        flush(isBold ? QString(boldOn + words + boldOff) : words);
    }

    void flush(const QString &words)
    {
        if (words.trimmed().isEmpty())
            return;
        const QString first = firstPrefix();
        m_result += wrapped(words, m_options.columns, first, prefix());
    }

    void addCode(const QString &code)
    {
        flushMarker();
        const QString before = prefix() + QString(4, u' ');
        for (const QStringView line : QStringView(code).tokenize(u'\n'))
            m_result += line.isEmpty() ? QStringLiteral("\n") : QString(before + line + u'\n');
    }

    void addRow(const RichBlock &block)
    {
        if (m_rows.isEmpty())
            separate(true);
        QStringList row;
        for (const QList<RichSpan> &cell : block.cells)
            row.append(TerminalWords(m_options.bold).of(cell));
        m_rows.append(row);
    }

    void flushTable()
    {
        QList<int> widths;
        for (const QStringList &row : std::as_const(m_rows)) {
            widths.resize(std::max(widths.size(), row.size()));
            for (qsizetype i = 0; i < row.size(); ++i)
                widths[i] = std::max(widths[i], columnsOf(row[i]));
        }
        for (const QStringList &row : std::as_const(m_rows)) {
            QString line = prefix();
            for (qsizetype i = 0; i < row.size(); ++i)
                line += row[i] + (i + 1 < row.size() ? QString(widths[i] - columnsOf(row[i]) + 2, u' ') : QString());
            m_result += line + u'\n';
        }
        m_rows.clear();
    }

    MarkdownText::Options m_options;
    QString m_result;
    QList<List> m_lists; // that are open
    QList<QStringList> m_rows; // of the table at hand
};

} // namespace

QString MarkdownText::render(const QString &markdown, const Options &options) { return render(blocks(markdown), options); }

QString MarkdownText::render(const QList<RichBlock> &blocks, const Options &options)
{
    TerminalLayout layout(options);
    for (const RichBlock &block : blocks)
        layout.add(block);
    return layout.take();
}

QList<RichBlock> MarkdownText::blocks(const QString &markdown) { return richBlocks(markdown, terminalReading); }

QList<RichBlock> MarkdownText::list(const QStringList &items, bool isNumbered)
{
    return richList(items, isNumbered, terminalReading);
}

} // namespace Espalier
