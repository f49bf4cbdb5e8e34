// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "guide/markdownblocks.h"

#include "core/text/utf8.h"
#include "guide/markdownparser.h"

#include <algorithm>
#include <limits>

namespace Espalier {

namespace {

constexpr size_t nowhere = std::numeric_limits<size_t>::max();

bool isFence(std::string_view line)
{
    const size_t start = line.find_first_not_of(" \t>");
    return start != std::string_view::npos && (line.substr(start).starts_with("```") || line.substr(start).starts_with("~~~"));
}

} // namespace

/// Gathers what md4c tells. It tells no positions, but hands out pointers into the document: the first and the last
/// of a block give its lines.
class MarkdownListener
{
public:
    MarkdownListener(MarkdownBlocks &document, std::string_view text) : m_document(document), m_text(text) {}

    void parse(size_t offset)
    {
        parseMarkdown(m_text.substr(offset), MD_FLAG_TABLES | MD_FLAG_STRIKETHROUGH | MD_FLAG_TASKLISTS, *this);
    }

    void enter(MD_BLOCKTYPE type, void *detail)
    {
        ++m_depth;
        if (m_depth == 2) {
            m_block = {};
            m_range = {};
            m_block.kind = kindOf(type);
            m_block.numbered = type == MD_BLOCK_OL;
            if (type == MD_BLOCK_H)
                m_block.level = int(static_cast<MD_BLOCK_H_DETAIL *>(detail)->level);
        } else if (m_depth == 3 && type == MD_BLOCK_LI) {
            m_item = {};
        }
        if (type == MD_BLOCK_CODE) {
            m_code = {};
            m_linesBefore = 0;
            m_lines = 0;
            m_isFenced = static_cast<MD_BLOCK_CODE_DETAIL *>(detail)->fence_char != 0;
            m_inCode = true;
        }
    }

    void leave(MD_BLOCKTYPE type)
    {
        if (type == MD_BLOCK_CODE)
            leaveCode();
        if (m_depth == 3 && type == MD_BLOCK_LI && m_item.first != nowhere)
            m_block.items.push_back({lineStart(m_item.first), lineEnd(m_item.last)});
        if (m_depth == 2 && m_range.first != nowhere) {
            m_block.begin = lineStart(m_range.first);
            m_block.end = lineEnd(m_range.last);
            m_block.line = m_document.lineAt(m_block.begin);
            m_document.m_blocks.push_back(std::move(m_block));
            m_block = {};
        }
        --m_depth;
    }

    void enter(MD_SPANTYPE, void *) {}
    void leave(MD_SPANTYPE) {}

    void text(MD_TEXTTYPE, std::string_view piece)
    {
        if (m_inCode) {
            if (m_depth == 2)
                m_block.code += piece;
            const auto breaks = std::ranges::count(piece, '\n');
            (m_code.first == nowhere && !isOurs(piece.data()) ? m_linesBefore : m_lines) += breaks;
        }
        if (!isOurs(piece.data()))
            return;
        const auto begin = size_t(piece.data() - m_text.data());
        addRange(begin, begin + piece.size());
        if (m_inCode)
            m_code.add(begin, begin + piece.size());
    }

private:
    struct Range {
        size_t first = nowhere;
        size_t last = 0;
        void add(size_t begin, size_t end)
        {
            first = std::min(first, begin);
            last = std::max(last, end);
        }
    };

    /// The fences belong to the block too, and only the lines tell where they are.
    void leaveCode()
    {
        m_inCode = false;
        if (m_code.first == nowhere)
            return;
        const qint64 first = m_document.lineAt(m_code.first) - m_linesBefore;
        if (m_depth == 2)
            m_block.codeLine = first;
        if (!m_isFenced)
            return;
        const qint64 closing = m_document.lineAt(m_code.first) + m_lines;
        for (const qint64 line : {first - 1, closing}) {
            if (line < 1 || line > qint64(m_document.m_lineStarts.size()))
                continue;
            const size_t begin = m_document.m_lineStarts[size_t(line - 1)];
            const size_t end = std::min(m_text.find('\n', begin), m_text.size());
            if (isFence(m_text.substr(begin, end - begin)))
                addRange(begin, end);
        }
    }

    void addRange(size_t begin, size_t end)
    {
        m_range.add(begin, end);
        if (m_depth >= 3)
            m_item.add(begin, end);
    }

    bool isOurs(const char *text) const { return text >= m_text.data() && text < m_text.data() + m_text.size(); }

    size_t lineStart(size_t at) const { return m_document.m_lineStarts[size_t(m_document.lineAt(at) - 1)]; }

    size_t lineEnd(size_t at) const
    {
        // A range that ends with the line's break ends on that line.
        if (at > 0 && at <= m_text.size() && m_text[at - 1] == '\n')
            --at;
        return std::min(m_text.find('\n', at), m_text.size());
    }

    static MarkdownBlock::Kind kindOf(MD_BLOCKTYPE type)
    {
        switch (type) {
        case MD_BLOCK_H:
            return MarkdownBlock::Kind::Heading;
        case MD_BLOCK_P:
            return MarkdownBlock::Kind::Paragraph;
        case MD_BLOCK_UL:
        case MD_BLOCK_OL:
            return MarkdownBlock::Kind::List;
        case MD_BLOCK_CODE:
            return MarkdownBlock::Kind::Code;
        default:
            return MarkdownBlock::Kind::Other;
        }
    }

    MarkdownBlocks &m_document;
    std::string_view m_text;
    MarkdownBlock m_block; // the outermost one that is open
    Range m_range;
    Range m_item;
    Range m_code;
    qint64 m_linesBefore = 0; // empty lines at the start of a code block
    qint64 m_lines = 0;
    int m_depth = 0;
    bool m_inCode = false;
    bool m_isFenced = false;
};

MarkdownBlocks::MarkdownBlocks(std::string_view text, size_t offset) : m_text(text)
{
    m_lineStarts.reserve(text.size() / 32 + 1);
    m_lineStarts.push_back(0);
    for (size_t at = text.find('\n'); at != std::string_view::npos; at = text.find('\n', at + 1))
        m_lineStarts.push_back(at + 1);
    MarkdownListener(*this, text).parse(offset);
}

qint64 MarkdownBlocks::lineAt(size_t offset) const
{
    return std::ranges::upper_bound(m_lineStarts, offset) - m_lineStarts.begin();
}

QString MarkdownBlocks::itemText(const MarkdownBlock::Item &item) const
{
    std::string_view source = m_text.substr(item.begin, item.end - item.begin);
    size_t start = std::min(source.find_first_not_of(" \t>"), source.size());
    if (start < source.size() && source[start] >= '0' && source[start] <= '9')
        start = std::min(source.find_first_not_of("0123456789", start), source.size());
    start = std::min(source.find_first_not_of(" \t", std::min(start + 1, source.size())), source.size());
    std::string text;
    for (size_t begin = start; begin < source.size();) {
        const size_t end = std::min(source.find('\n', begin), source.size());
        if (!text.empty())
            text += '\n';
        text += source.substr(begin, end - begin);
        begin = end + 1;
        for (size_t moved = 0; moved < start && begin < source.size() && (source[begin] == ' ' || source[begin] == '\t'); ++moved)
            ++begin;
    }
    return fromUtf8(text).trimmed();
}

} // namespace Espalier
