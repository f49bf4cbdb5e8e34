// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <string>
#include <string_view>
#include <vector>

namespace Espalier {

/// One block of a Markdown document with the lines it takes, so that a reader can keep them as they are written.
struct MarkdownBlock {
    enum class Kind : quint8 { Heading, Paragraph, List, Code, Other };
    struct Item {
        size_t begin = 0; ///< of its first line
        size_t end = 0;   ///< behind its last line, without the line break
    };

    Kind kind = Kind::Other;
    int level = 0;         ///< of a heading
    bool numbered = false; ///< a list
    size_t begin = 0;      ///< of its first line, in the document
    size_t end = 0;        ///< behind its last line, without the line break
    qint64 line = 0;       ///< 1-based
    std::vector<Item> items;
    std::string code; ///< of a code block, without fences; tabs at the start of a line are spaces
    qint64 codeLine = 0;
};

/// The blocks of a document, parsed by md4c. Only the outermost ones: what stands inside a quote or an item belongs to
/// its text. Linear in time.
class MarkdownBlocks
{
public:
    /// \a text must outlive this. Parsing starts at \a offset, behind the front matter; lines are counted from the
    /// start of the text.
    explicit MarkdownBlocks(std::string_view text, size_t offset = 0);

    const std::vector<MarkdownBlock> &blocks() const { return m_blocks; }
    qint64 lineAt(size_t offset) const;

    /// The source of a block, as it is written.
    std::string_view source(const MarkdownBlock &block) const { return m_text.substr(block.begin, block.end - block.begin); }
    /// The source of an item without its bullet, its further lines moved left by as much.
    QString itemText(const MarkdownBlock::Item &item) const;

private:
    friend class MarkdownListener;

    std::string_view m_text;
    std::vector<size_t> m_lineStarts;
    std::vector<MarkdownBlock> m_blocks;
};

} // namespace Espalier
