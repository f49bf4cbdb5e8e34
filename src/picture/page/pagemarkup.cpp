// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "picture/page/pagemarkup.h"

#include "guide/guide.h"
#include "guide/guidepicture.h"
#include "picture/page/pageids.h"
#include "picture/page/pagetext.h"

#include <vector>

namespace Espalier {

namespace {

void appendSpanText(QByteArray &out, const RichSpan &span)
{
    bool isFirst = true;
    for (const QStringView line : QStringView(span.text).tokenize(QChar(QChar::LineSeparator))) {
        if (!isFirst)
            out += "<br>";
        PageText::text(out, line, PageText::Breaks::Kept);
        isFirst = false;
    }
}

void appendStyled(QByteArray &out, const RichSpan &span)
{
    const auto open = [&](bool is, const char *tag) { out += is ? tag : ""; };
    open(span.isStrong, "<b>");
    open(span.isEmphasis, "<em>");
    open(span.isStruck, "<s>");
    open(span.isCode, "<code>");
    appendSpanText(out, span);
    open(span.isCode, "</code>");
    open(span.isStruck, "</s>");
    open(span.isEmphasis, "</em>");
    open(span.isStrong, "</b>");
}

QString withoutSlash(QString path)
{
    while (path.endsWith(u'/'))
        path.chop(1);
    return path;
}

/// Behind the first sentence of \a text, or -1: it does not end here.
qsizetype sentenceEnd(QStringView text)
{
    for (qsizetype i = 0; i < text.size(); ++i) {
        const bool isMark = text[i] == u'.' || text[i] == u'!' || text[i] == u'?';
        // "e.g. this" goes on: a sentence begins with a capital letter, or there is none behind it.
        if (!isMark || (i + 1 < text.size() && !text[i + 1].isSpace()))
            continue;
        const QStringView rest = text.sliced(i + 1).trimmed();
        if (rest.isEmpty() || !rest.front().isLower())
            return i + 1;
    }
    return -1;
}

/// Closes lists until \a depth of them are open.
void closeLists(QByteArray &out, std::vector<bool> &numbered, int depth)
{
    for (; int(numbered.size()) > depth; numbered.pop_back())
        out += numbered.back() ? "</ol>" : "</ul>";
}

void openItem(QByteArray &out, std::vector<bool> &numbered, const RichBlock &block)
{
    closeLists(out, numbered, block.startsList ? block.depth - 1 : block.depth);
    while (int(numbered.size()) < block.depth) {
        out += block.isNumbered ? "<ol" : "<ul";
        if (block.isNumbered && block.number != 1)
            PageText::attribute(out, "start", QByteArray::number(block.number));
        out += '>';
        numbered.push_back(block.isNumbered);
    }
    out += block.continues ? "<p>" : "<li>";
}

} // namespace

QString PageMarkup::withoutSeparators(QString markdown)
{
    return markdown.replace(QChar(QChar::LineSeparator), QStringLiteral("\\u2028"));
}

void PageMarkup::list(QByteArray &out, const QStringList &items, bool isNumbered) const
{
    QStringList texts;
    for (const QString &item : items)
        texts.append(withoutSeparators(item));
    blocks(out, richList(texts, isNumbered));
}

void PageMarkup::blocks(QByteArray &out, const QList<RichBlock> &blocks) const
{
    std::vector<bool> lists;
    int quotes = 0;
    bool inTable = false;
    for (const RichBlock &one : blocks) {
        if (inTable && one.kind != RichBlock::Kind::Row) {
            out += "</table>";
            inTable = false;
        }
        if (one.quotes != quotes)
            closeLists(out, lists, 0);
        for (; quotes > one.quotes; --quotes)
            out += "</blockquote>";
        for (; quotes < one.quotes; ++quotes)
            out += "<blockquote>";
        if (one.kind == RichBlock::Kind::Item) {
            openItem(out, lists, one);
        } else {
            closeLists(out, lists, one.depth);
        }
        if (one.kind == RichBlock::Kind::Row && !inTable) {
            out += "<table>";
            inTable = true;
        }
        block(out, one);
    }
    if (inTable)
        out += "</table>";
    closeLists(out, lists, 0);
    for (; quotes > 0; --quotes)
        out += "</blockquote>";
}

void PageMarkup::block(QByteArray &out, const RichBlock &block) const
{
    switch (block.kind) {
    case RichBlock::Kind::Paragraph:
        if (picture(out, block))
            return;
        out += "<p>";
        return spans(out, block.spans);
    case RichBlock::Kind::Item:
        return spans(out, block.spans);
    case RichBlock::Kind::Heading: // no heading of the page: it belongs to the text
        out += "<p class=h>";
        return spans(out, block.spans);
    case RichBlock::Kind::Code:
        out += "<pre>\n"; // a line end behind the tag is none of the text
        for (const RichSpan &span : block.spans)
            PageText::text(out, span.text, PageText::Breaks::Kept);
        out += "</pre>";
        return;
    case RichBlock::Kind::Rule:
        out += "<hr>";
        return;
    case RichBlock::Kind::Row:
        return row(out, block);
    }
}

bool PageMarkup::picture(QByteArray &out, const RichBlock &block) const
{
    const QByteArray drawing = block.picture.isEmpty() ? QByteArray() : pictureOf(m_pictures, block.picture);
    if (drawing.isEmpty())
        return false;
    // Its description is read instead of what stands in it.
    out += "<figure>" + pictureInPage(drawing.simplified()).replace("<svg ", "<svg aria-hidden=true ") + "<figcaption>";
    spans(out, block.spans);
    out += "</figcaption></figure>";
    return true;
}

void PageMarkup::row(QByteArray &out, const RichBlock &block) const
{
    out += "<tr>";
    for (const QList<RichSpan> &cell : block.cells) {
        out += block.isHead ? "<th>" : "<td>";
        spans(out, cell);
    }
}

void PageMarkup::spans(QByteArray &out, const QList<RichSpan> &spans) const
{
    for (qsizetype i = 0; i < spans.size();) {
        const QString &address = spans[i].link;
        if (address.isEmpty()) {
            appendStyled(out, spans[i++]);
            continue;
        }
        QByteArray content;
        QString label;
        for (; i < spans.size() && spans[i].link == address; ++i) {
            appendStyled(content, spans[i]);
            label += spans[i].text;
        }
        link(out, address, label, content);
    }
}

void PageMarkup::link(QByteArray &out, const QString &address, const QString &label, const QByteArray &content) const
{
    const bool saysAddress = withoutSlash(label) == withoutSlash(address);
    if (const NodeIndex node = m_ids.target(address, m_base, m_node); node != noNode) {
        out += "<a";
        PageText::attribute(out, "href", '#' + m_ids.of(node));
        out += '>';
        // A link that says a path says that of this layout, whose names may be others than the guide's.
        if (saysAddress && !m_layout.topicUtf8(node).empty())
            PageText::text(out, QString(m_layout.path(node) + (m_layout.isFolder(node) ? u"/" : u"")));
        else
            out += content;
        out += "</a>";
        return;
    }
    out += content;
    if (saysAddress || address.isEmpty())
        return;
    out += " (";
    PageText::text(out, address);
    out += ')';
}

void PageMarkup::firstSentence(QByteArray &out, const QString &markdown) const
{
    for (const RichBlock &one : richBlocks(withoutSeparators(markdown))) {
        if (one.kind != RichBlock::Kind::Paragraph || !one.picture.isEmpty())
            continue;
        QList<RichSpan> sentence;
        for (const RichSpan &span : one.spans) {
            sentence.append(span);
            const qsizetype end = span.isCode || !span.link.isEmpty() ? -1 : sentenceEnd(span.text);
            if (end < 0)
                continue;
            sentence.last().text.truncate(end);
            break;
        }
        out += "<p>";
        return spans(out, sentence);
    }
}

} // namespace Espalier
