// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/markdowntext.h"

#include "cli/textwrap.h"
#include "core/result.h"

#include <QList>
#include <QStringList>

#include <climits>

#include <md4c.h>

namespace Espalier {

namespace {

QString visible(QStringView text) { return printable(text, INT_MAX); }

QString decodedEntity(QStringView entity)
{
    static const struct {
        QLatin1StringView name;
        char16_t character;
    } known[] = {{QLatin1StringView("&amp;"), u'&'}, {QLatin1StringView("&lt;"), u'<'}, {QLatin1StringView("&gt;"), u'>'},
                 {QLatin1StringView("&quot;"), u'"'}, {QLatin1StringView("&nbsp;"), u'\u00a0'}};
    for (const auto &candidate : known) {
        if (entity == candidate.name)
            return QString(QChar(candidate.character));
    }
    if (entity.startsWith(u"&#") && entity.endsWith(u';')) {
        const QStringView digits = entity.sliced(2).chopped(1);
        const bool isHexadecimal = digits.startsWith(u'x', Qt::CaseInsensitive);
        bool ok = false;
        const uint code = isHexadecimal ? digits.sliced(1).toUInt(&ok, 16) : digits.toUInt(&ok);
        if (ok && code >= 0x20 && code <= QChar::LastValidCodePoint && !QChar::isSurrogate(code))
            return visible(QString(QChar::fromUcs4(code)));
    }
    return entity.toString();
}

/// Receives md4c's blocks and spans, and lays them out.
class Renderer
{
public:
    explicit Renderer(const MarkdownText::Options &options) : m_options(options) {}

    QString result;

    void enter(MD_BLOCKTYPE type, void *detail)
    {
        switch (type) {
        case MD_BLOCK_UL:
        case MD_BLOCK_OL:
            flush(); // the words of the item that this list stands in
            separate(m_lists.isEmpty());
            m_lists.append({type == MD_BLOCK_OL, type == MD_BLOCK_OL ? int(static_cast<MD_BLOCK_OL_DETAIL *>(detail)->start) : 0});
            break;
        case MD_BLOCK_LI: {
            List &list = m_lists.last();
            list.marker = list.isNumbered ? QString::number(list.number++) + QStringLiteral(". ") : QStringLiteral("- ");
            list.isMarkerDue = true;
            break;
        }
        case MD_BLOCK_CODE:
            flush();
            separate(true);
            break;
        case MD_BLOCK_TABLE:
            separate(true);
            m_rows.clear();
            break;
        case MD_BLOCK_TR:
            m_rows.append(QStringList());
            break;
        case MD_BLOCK_P:
        case MD_BLOCK_H:
        case MD_BLOCK_QUOTE:
            separate(m_lists.isEmpty() || !m_lists.last().isMarkerDue);
            break;
        default:
            break;
        }
    }

    void leave(MD_BLOCKTYPE type)
    {
        switch (type) {
        case MD_BLOCK_UL:
        case MD_BLOCK_OL:
            m_lists.removeLast();
            break;
        case MD_BLOCK_LI:
            flush();
            if (m_lists.last().isMarkerDue) // an item without words
                result += firstPrefix() + u'\n';
            break;
        case MD_BLOCK_H:
            if (m_options.bold)
                m_words = QStringLiteral("\033[1m") + m_words + QStringLiteral("\033[0m");
            flush();
            break;
        case MD_BLOCK_P:
            flush();
            break;
        case MD_BLOCK_CODE:
            flushCode();
            break;
        case MD_BLOCK_TH:
        case MD_BLOCK_TD:
            m_rows.last().append(std::exchange(m_words, {}));
            break;
        case MD_BLOCK_TABLE:
            flushTable();
            break;
        case MD_BLOCK_HR:
            separate(true);
            result += prefix() + QString(3, u'-') + u'\n';
            break;
        default:
            break;
        }
    }

    void enter(MD_SPANTYPE type, void *detail)
    {
        if (type == MD_SPAN_A) {
            const MD_ATTRIBUTE &href = static_cast<MD_SPAN_A_DETAIL *>(detail)->href;
            m_links.append({QString::fromUtf8(href.text, href.size), m_words.size()});
        } else if (type == MD_SPAN_STRONG && m_options.bold) {
            m_words += QStringLiteral("\033[1m");
        }
    }

    void leave(MD_SPANTYPE type)
    {
        if (type == MD_SPAN_STRONG && m_options.bold)
            m_words += QStringLiteral("\033[0m");
        if (type != MD_SPAN_A)
            return;
        const Link link = m_links.takeLast();
        const QStringView words = QStringView(m_words).sliced(link.start);
        // What leads elsewhere in the same text leads nowhere here.
        if (!link.address.isEmpty() && !link.address.startsWith(u'#') && words != link.address)
            m_words += QStringLiteral(" (") + visible(link.address) + u')';
    }

    void text(MD_TEXTTYPE type, QStringView words)
    {
        switch (type) {
        case MD_TEXT_SOFTBR:
            m_words += u' ';
            break;
        case MD_TEXT_BR:
            m_words += u'\n';
            break;
        case MD_TEXT_ENTITY:
            m_words += decodedEntity(words);
            break;
        case MD_TEXT_NULLCHAR:
            m_words += QChar::ReplacementCharacter;
            break;
        default:
            for (qsizetype at = 0; at <= words.size();) { // code comes with its line feeds
                const qsizetype end = words.indexOf(u'\n', at);
                m_words += visible(words.sliced(at, (end < 0 ? words.size() : end) - at));
                if (end < 0)
                    break;
                m_words += u'\n';
                at = end + 1;
            }
        }
    }

private:
    struct List {
        bool isNumbered;
        int number;
        QString marker;
        bool isMarkerDue = false;
    };
    struct Link {
        QString address;
        qsizetype start;
    };

    void separate(bool wanted)
    {
        if (wanted && !result.isEmpty() && !result.endsWith(u"\n\n"))
            result += u'\n';
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
        if (!m_lists.isEmpty() && m_lists.last().isMarkerDue) {
            List &list = m_lists.last();
            first.replace(first.size() - list.marker.size(), list.marker.size(), list.marker);
            list.isMarkerDue = false;
        }
        return first;
    }

    void flush()
    {
        if (m_words.trimmed().isEmpty()) {
            m_words.clear();
            return;
        }
        const QString first = firstPrefix();
        result += wrapped(m_words, m_options.columns, first, prefix());
        m_words.clear();
    }

    void flushCode()
    {
        if (m_words.endsWith(u'\n'))
            m_words.chop(1);
        if (!m_lists.isEmpty() && m_lists.last().isMarkerDue)
            result += firstPrefix() + u'\n';
        const QString before = prefix() + QString(4, u' ');
        for (const QStringView line : QStringView(m_words).tokenize(u'\n'))
            result += line.isEmpty() ? QStringLiteral("\n") : QString(before + line + u'\n');
        m_words.clear();
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
            result += line + u'\n';
        }
        m_rows.clear();
    }

    MarkdownText::Options m_options;
    QString m_words; // of the paragraph, item, cell or code at hand
    QList<List> m_lists;
    QList<Link> m_links;
    QList<QStringList> m_rows;
};

Renderer *rendererOf(void *user) { return static_cast<Renderer *>(user); }

} // namespace

QString MarkdownText::render(const QString &markdown, const Options &options)
{
    Renderer renderer(options);
    const QByteArray utf8 = markdown.toUtf8();
    const MD_PARSER parser{
        .abi_version = 0,
        .flags = MD_FLAG_TABLES | MD_FLAG_STRIKETHROUGH | MD_FLAG_NOHTML | MD_FLAG_PERMISSIVEAUTOLINKS,
        .enter_block = [](MD_BLOCKTYPE type, void *detail, void *user) { rendererOf(user)->enter(type, detail); return 0; },
        .leave_block = [](MD_BLOCKTYPE type, void *, void *user) { rendererOf(user)->leave(type); return 0; },
        .enter_span = [](MD_SPANTYPE type, void *detail, void *user) { rendererOf(user)->enter(type, detail); return 0; },
        .leave_span = [](MD_SPANTYPE type, void *, void *user) { rendererOf(user)->leave(type); return 0; },
        .text = [](MD_TEXTTYPE type, const MD_CHAR *text, MD_SIZE size, void *user) {
            rendererOf(user)->text(type, QString::fromUtf8(text, qsizetype(size)));
            return 0;
        },
        .debug_log = nullptr,
        .syntax = nullptr,
    };
    if (md_parse(utf8.constData(), MD_SIZE(utf8.size()), &parser, &renderer) != 0)
        return wrapped(visible(markdown), options.columns, QString(options.indent, u' '), QString(options.indent, u' '));
    return renderer.result;
}

} // namespace Espalier
