// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "guide/richtext.h"

#include "guide/markdownparser.h"

#include <algorithm>
#include <utility>
#include <vector>

namespace Espalier {

namespace {

constexpr int maxIndent = 6; // deeper lists and quotes stay at this depth

QString entityText(QByteArrayView entity)
{
    static const std::pair<QByteArrayView, char16_t> known[] = {
        {"&amp;", u'&'}, {"&lt;", u'<'}, {"&gt;", u'>'}, {"&quot;", u'"'}, {"&apos;", u'\''}, {"&nbsp;", u'\u00a0'},
        {"&ndash;", u'\u2013'}, {"&mdash;", u'\u2014'}, {"&hellip;", u'\u2026'}, {"&rarr;", u'\u2192'}, {"&larr;", u'\u2190'},
    };
    for (const auto &[name, character] : known) {
        if (entity == name)
            return QString(QChar(character));
    }
    if (entity.startsWith("&#")) {
        const bool hexadecimal = entity.size() > 3 && (entity[2] == 'x' || entity[2] == 'X');
        bool ok = false;
        const uint code = entity.sliced(hexadecimal ? 3 : 2).chopped(1).toByteArray().toUInt(&ok, hexadecimal ? 16 : 10);
        const bool isText = ok && code >= 0x20 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
        return isText ? QString::fromUcs4(reinterpret_cast<const char32_t *>(&code), 1) : QString(QChar(QChar::ReplacementCharacter));
    }
    return QString::fromUtf8(entity); // a name that nobody needs here: shown as it is written
}

/// Takes md4c's events and keeps what stands open.
class RichTextListener
{
public:
    QList<RichBlock> take() { return std::move(m_blocks); }

    void enter(MD_BLOCKTYPE type, void *detail)
    {
        switch (type) {
        case MD_BLOCK_QUOTE:
            ++m_quotes;
            break;
        case MD_BLOCK_UL:
            m_lists.push_back({.next = 0, .numbered = false});
            break;
        case MD_BLOCK_OL:
            m_lists.push_back({.next = int(static_cast<MD_BLOCK_OL_DETAIL *>(detail)->start), .numbered = true}); // nine digits at the most
            break;
        case MD_BLOCK_LI:
            m_itemIsFresh = true;
            open(RichBlock::Kind::Item);
            break;
        case MD_BLOCK_HR:
            open(RichBlock::Kind::Rule);
            close();
            break;
        case MD_BLOCK_H:
            open(RichBlock::Kind::Heading);
            m_open.level = int(static_cast<MD_BLOCK_H_DETAIL *>(detail)->level);
            break;
        case MD_BLOCK_CODE:
            open(RichBlock::Kind::Code);
            break;
        case MD_BLOCK_P:
            if (m_isOpen && m_open.kind == RichBlock::Kind::Item && m_open.spans.isEmpty())
                break; // the item's own first paragraph
            open(m_lists.empty() ? RichBlock::Kind::Paragraph : RichBlock::Kind::Item);
            m_open.continues = !m_lists.empty();
            break;
        case MD_BLOCK_TR:
            open(RichBlock::Kind::Row);
            m_open.isHead = m_inHead;
            break;
        case MD_BLOCK_THEAD:
            m_inHead = true;
            break;
        case MD_BLOCK_TH:
        case MD_BLOCK_TD:
            m_open.cells.emplaceBack();
            break;
        default:
            break;
        }
    }

    void leave(MD_BLOCKTYPE type)
    {
        switch (type) {
        case MD_BLOCK_QUOTE:
            --m_quotes;
            break;
        case MD_BLOCK_UL:
        case MD_BLOCK_OL:
            m_lists.pop_back();
            break;
        case MD_BLOCK_THEAD:
            m_inHead = false;
            break;
        case MD_BLOCK_LI:
        case MD_BLOCK_H:
        case MD_BLOCK_CODE:
        case MD_BLOCK_P:
        case MD_BLOCK_TR:
            close();
            break;
        default:
            break;
        }
    }

    void enter(MD_SPANTYPE type, void *detail)
    {
        count(type, 1);
        if (type == MD_SPAN_IMG && m_pictures++ == 0)
            startPicture(static_cast<MD_SPAN_IMG_DETAIL *>(detail)->src);
        if (type == MD_SPAN_A) {
            const MD_ATTRIBUTE &href = static_cast<MD_SPAN_A_DETAIL *>(detail)->href;
            m_form.link = QString::fromUtf8(href.text, qsizetype(href.size));
        }
    }

    void leave(MD_SPANTYPE type)
    {
        count(type, -1);
        if (type == MD_SPAN_IMG)
            --m_pictures;
        if (type == MD_SPAN_A)
            m_form.link.clear();
    }

    void text(MD_TEXTTYPE type, std::string_view piece)
    {
        const QByteArrayView bytes(piece.data(), qsizetype(piece.size()));
        switch (type) {
        case MD_TEXT_NULLCHAR:
            return add(QString(QChar(QChar::ReplacementCharacter)));
        case MD_TEXT_BR:
            return add(QString(QChar(QChar::LineSeparator)));
        case MD_TEXT_SOFTBR:
            return add(QStringLiteral(" "));
        case MD_TEXT_ENTITY:
            return add(entityText(bytes));
        default:
            return add(QString::fromUtf8(bytes));
        }
    }

private:
    struct List {
        int next;
        bool numbered;
        bool isFresh = true; // no item yet
    };

    void count(MD_SPANTYPE type, int change)
    {
        switch (type) {
        case MD_SPAN_STRONG:
            m_form.isStrong = (m_strong += change) > 0;
            break;
        case MD_SPAN_EM:
            m_form.isEmphasis = (m_emphasis += change) > 0;
            break;
        case MD_SPAN_CODE:
            m_form.isCode = change > 0;
            break;
        case MD_SPAN_DEL:
            m_form.isStruck = (m_struck += change) > 0;
            break;
        default:
            break;
        }
    }

    void startPicture(const MD_ATTRIBUTE &address)
    {
        const bool isFirst = m_isOpen && m_open.kind == RichBlock::Kind::Paragraph && m_open.spans.isEmpty();
        m_open.picture = isFirst ? QString::fromUtf8(address.text, qsizetype(address.size)) : QString();
    }

    void open(RichBlock::Kind kind)
    {
        close();
        const int depth = int(m_lists.size());
        m_open = {.kind = kind, .level = std::min(depth, maxIndent), .depth = depth, .quotes = std::min(m_quotes, maxIndent)};
        if (kind == RichBlock::Kind::Item && m_itemIsFresh && !m_lists.empty()) {
            List &list = m_lists.back();
            m_open.isNumbered = list.numbered;
            m_open.number = list.numbered ? list.next++ : 0;
            m_open.startsList = std::exchange(list.isFresh, false);
            m_itemIsFresh = false;
        }
        m_isOpen = true;
    }

    void close()
    {
        if (!m_isOpen)
            return;
        m_isOpen = false;
        if (m_open.kind == RichBlock::Kind::Code && !m_open.spans.isEmpty()) {
            QString &code = m_open.spans.first().text;
            while (code.endsWith(u'\n'))
                code.chop(1);
        }
        const bool isText = m_open.kind == RichBlock::Kind::Paragraph || m_open.kind == RichBlock::Kind::Heading || m_open.kind == RichBlock::Kind::Code;
        if (!isText || !m_open.spans.isEmpty())
            m_blocks.append(std::move(m_open));
        m_open = {};
    }

    void add(const QString &text)
    {
        if (!m_isOpen) {
            // Text of an item behind a list inside it.
            open(m_lists.empty() ? RichBlock::Kind::Paragraph : RichBlock::Kind::Item);
            m_open.continues = !m_lists.empty();
        }
        if (m_pictures == 0)
            m_open.picture.clear(); // there is more than the picture
        if (!m_open.cells.isEmpty())
            return append(m_open.cells.last(), text);
        append(m_open.spans, text);
    }

    void append(QList<RichSpan> &spans, const QString &text)
    {
        RichSpan span = m_form;
        if (!spans.isEmpty()) {
            span.text = spans.last().text;
            if (span == spans.last()) {
                spans.last().text += text;
                return;
            }
        }
        span.text = text;
        spans.append(span);
    }

    QList<RichBlock> m_blocks;
    RichBlock m_open;
    bool m_isOpen = false;
    bool m_itemIsFresh = false;
    bool m_inHead = false;
    std::vector<List> m_lists;
    int m_quotes = 0;
    int m_pictures = 0; // inside each other
    RichSpan m_form; // of the text to come
    int m_strong = 0;
    int m_emphasis = 0;
    int m_struck = 0;
};

} // namespace

QList<RichBlock> richBlocks(const QString &markdown, const RichTextOptions &options)
{
    RichTextListener listener;
    const QByteArray utf8 = QStringView(markdown).first(std::min(markdown.size(), options.maxCharacters)).toUtf8();
    parseMarkdown({utf8.constData(), size_t(utf8.size())},
                  MD_FLAG_NOHTML | MD_FLAG_TABLES | MD_FLAG_STRIKETHROUGH
                      | (options.findsAddresses ? MD_FLAG_PERMISSIVEAUTOLINKS : 0U),
                  listener);
    return listener.take();
}

QList<RichBlock> richList(const QStringList &items, bool isNumbered, const RichTextOptions &options)
{
    QList<RichBlock> list;
    for (qsizetype index = 0; index < items.size(); ++index) {
        QList<RichBlock> blocks = richBlocks(items[index], options);
        for (RichBlock &block : blocks) {
            ++block.depth;
            if (block.kind != RichBlock::Kind::Heading)
                block.level = std::min(block.depth, maxIndent);
            if (block.kind == RichBlock::Kind::Paragraph) {
                block.kind = RichBlock::Kind::Item;
                block.continues = true;
            }
        }
        RichBlock head{.kind = RichBlock::Kind::Item, .level = 1, .depth = 1};
        if (!blocks.isEmpty() && blocks.first().continues && blocks.first().quotes == 0)
            head.spans = blocks.takeFirst().spans;
        head.isNumbered = isNumbered;
        head.number = isNumbered ? int(index) + 1 : 0;
        head.startsList = index == 0;
        list.append(head);
        list.append(blocks);
    }
    return list;
}

QString plainText(const QString &markdown)
{
    QStringList texts;
    for (const RichBlock &block : richBlocks(markdown)) {
        QString text;
        for (const RichSpan &span : block.spans)
            text += span.text;
        for (const QList<RichSpan> &cell : block.cells) {
            for (const RichSpan &span : cell)
                text += span.text + u' ';
        }
        texts.append(text);
    }
    return texts.join(u' ').simplified();
}

} // namespace Espalier
