// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/text/textblocks.h"

#include "core/text/drawnentry.h"
#include "core/text/namekind.h"
#include "core/text/shellcommands.h"
#include "core/text/sourceline.h"
#include "core/text/textdialects.h"

#include <algorithm>
#include <array>

namespace Espalier {

namespace {

using namespace std::string_view_literals;

/// What speaks for each dialect in one block.
struct Votes {
    qint64 lines = 0; ///< that say something
    qint64 branches = 0;
    qint64 bars = 0;
    qint64 wideTight = 0; ///< three dashes and the name at once
    qint64 tight = 0; ///< the same with fewer
    qint64 unconnected = 0; ///< names under bars or white space, without a branch
    qint64 fileLike = 0; ///< branches with a name that surely is one
    qint64 results = 0; ///< branches with the words of a test report
    qint64 quoted = 0;
    qint64 drives = 0;
    qint64 rows = 0; ///< of listings
    qint64 modes = 0;
    qint64 headers = 0; ///< of listings
    qint64 records = 0; ///< paths of listings that give an entry a line for each value
    qint64 folderHeadings = 0;
    qint64 wordHeadings = 0; ///< the same, of one word
    qint64 headings = 0;
    qint64 namedHeadings = 0;
    qint64 pathHeadings = 0;
    qint64 markup = 0;
    qint64 commands = 0;
    qint64 pureCommands = 0; ///< that do nothing but make things
    qint64 prompts = 0;
    qint64 paths = 0;
    qint64 indented = 0;
    qint64 bullets = 0;
    qint64 strong = 0; ///< surely names: a slash, a known ending
    qint64 words = 0; ///< may be names
    qint64 prose = 0;
    qint64 strongBullets = 0;
    qint64 wordBullets = 0;
    qint64 proseBullets = 0;
    bool isEmptyProject = false;
};

/// Languages of fences whose lines are code, whatever they look like.
constexpr std::array codeLanguages{"c"sv,      "cpp"sv,        "c++"sv,  "cs"sv,       "csharp"sv,  "css"sv,
                                   "diff"sv,   "dockerfile"sv, "go"sv,   "html"sv,     "http"sv,    "ini"sv,
                                   "java"sv,   "javascript"sv, "js"sv,   "json"sv,     "json5"sv,   "jsx"sv,
                                   "kotlin"sv, "lua"sv,        "make"sv, "makefile"sv, "php"sv,     "py"sv,
                                   "python"sv, "rb"sv,         "ruby"sv, "rust"sv,     "rs"sv,      "scss"sv,
                                   "sql"sv,    "swift"sv,      "toml"sv, "ts"sv,       "tsx"sv,     "typescript"sv,
                                   "vue"sv,    "xml"sv,        "yaml"sv, "yml"sv,      "mermaid"sv, "graphql"sv};

struct BlockVotes {
    TextBlock block;
    Votes votes;
    bool isFenced = false;
    bool isCode = false;
};

bool isDrivePath(std::string_view text)
{
    constexpr size_t longestPath = 260;
    return text.size() > 2 && text.size() < longestPath && text[1] == ':' && (text[2] == '.' || text[2] == '\\');
}

bool isBlankText(std::string_view text) { return text.find_first_not_of(" \t|") == std::string_view::npos; }

/// What a branch says before its comment. A quoted name says nothing of its own: only trees are written so.
std::string_view toldBy(const DrawnEntry &entry, std::string_view text)
{
    if (entry.nameQuoted)
        return {};
    const bool isMarked = !entry.comment.empty() && !entry.unmarked;
    return isMarked ? text.substr(0, size_t(entry.comment.data() - text.data())) : text;
}

class BlockScan {
public:
    /// \a begin: where the line begins in the text.
    void readLine(std::string_view line, quint32 number, size_t begin)
    {
        m_number = number;
        m_begin = begin;
        BlockVotes &now = current();
        if (const char first = firstByte(line); first == '`' || first == '~' || first == '<') {
            if (readFence(line) || readPre(line))
                return;
        }
        // A large tree need not say again and again what it is.
        constexpr qint64 enough = 512;
        if (now.votes.branches > enough || (now.votes.lines > 50'000 && number % 16 != 0))
            return;
        count(now.votes, line);
    }

    std::vector<BlockVotes> take(quint32 lines, size_t bytes)
    {
        m_number = lines;
        m_begin = bytes;
        close();
        return std::move(m_blocks);
    }

    bool isMarkdown() const { return m_isMarkdown; }

private:
    static char firstByte(std::string_view line)
    {
        size_t at = 0;
        while (at < line.size() && (line[at] == ' ' || line[at] == '>'))
            ++at;
        return at < line.size() ? line[at] : '\0';
    }

    BlockVotes &current() { return m_now; }

    void close()
    {
        m_now.block.endLine = m_number;
        m_now.block.end = quint32(m_begin);
        if (m_now.block.endLine > m_now.block.firstLine)
            m_blocks.push_back(m_now);
        m_now = {};
        m_now.block.firstLine = m_number;
        m_now.block.begin = quint32(m_begin);
    }

    /// The line belongs to what is before the cut.
    void closeBehind(std::string_view line)
    {
        ++m_number;
        m_begin += line.size() + 1;
        close();
    }

    /// The fence's line itself stands in the prose around it.
    bool readFence(std::string_view line)
    {
        const std::string_view text = trimmed(line.substr(quoteMargin(line)));
        if (!isFence(text) || m_now.block.isHtml)
            return false;
        if (m_fence.empty()) {
            closeBehind(line);
            m_fence = text.substr(0, 3);
            m_isMarkdown = true;
            std::string language(trimmed(text.substr(std::min(text.find_first_not_of(text[0]), text.size()))));
            std::ranges::transform(language, language.begin(),
                                   [](char c) { return c >= 'A' && c <= 'Z' ? char(c + 32) : c; });
            m_now.isFenced = true;
            m_now.isCode = language.starts_with('{')
                || std::ranges::find(codeLanguages, std::string_view(language).substr(0, language.find_first_of(" {,")))
                    != codeLanguages.end();
            return true;
        }
        if (!text.starts_with(m_fence))
            return false;
        close();
        m_fence = {};
        return true;
    }

    bool readPre(std::string_view line)
    {
        if (!m_fence.empty())
            return false;
        const std::string_view text = trimmed(line.substr(quoteMargin(line)));
        if (!m_now.block.isHtml && (text.starts_with("<pre") || text.starts_with("<PRE"))) {
            close();
            m_now.block.isHtml = true;
            m_now.isFenced = true;
        }
        if (!m_now.block.isHtml)
            return false;
        const bool ends = text.find("</pre") != std::string_view::npos || text.find("</PRE") != std::string_view::npos;
        std::deque<std::string> scratch;
        const SourceLine cleaned(line, m_number, m_now.block, scratch);
        if (!isBlankText(cleaned.text))
            count(m_now.votes, cleaned.text);
        if (ends)
            closeBehind(line);
        return true;
    }

    void count(Votes &votes, std::string_view line)
    {
        if (line.starts_with('>') && listingRow(line)) {
            ++votes.rows;
            ++votes.lines;
            return;
        }
        if (const size_t margin = line.starts_with('>') || line.starts_with(" >") ? quoteMargin(line) : 0) {
            ++votes.quoted;
            line.remove_prefix(margin);
        }
        const LinePrefix prefix = drawnPrefix(line);
        const std::string_view text = line.substr(prefix.length);
        if (prefix.hasBranch)
            return countBranch(votes, prefix, text);
        if (trimmed(text).empty()) {
            votes.bars += prefix.hasBars;
            return;
        }
        countPlain(votes, line, prefix);
    }

    static void countBranch(Votes &votes, const LinePrefix &prefix, std::string_view text)
    {
        ++votes.branches;
        ++votes.lines;
        votes.wideTight += prefix.isTight && prefix.dashes >= 3;
        votes.tight += prefix.isTight && prefix.dashes < 3;
        const DrawnEntry entry = parseEntry(text);
        votes.fileLike += entry.folder || looksLikeFile(entry.name);
        votes.results += saysTestResult(toldBy(entry, text));
    }

    void countPlain(Votes &votes, std::string_view line, const LinePrefix &prefix)
    {
        int column = 0;
        const std::string_view text = trimmed(withoutIndent(line, column));
        ++votes.lines;
        const TreeCounts counts = treeCounts(text);
        votes.isEmptyProject |= counts.folders == 0 && counts.files == 0;
        if (counts.folders >= 0)
            return;
        if (const std::optional<ListingRow> row = listingRow(line)) {
            votes.headers += row->isHeader;
            votes.rows += !row->isHeader;
            votes.records += row->isRecord && !row->path.empty();
            votes.modes += !row->isRecord && row->mode != '\0';
            return;
        }
        if (text.starts_with("<directory name=") || text.starts_with("<file name=") || text.starts_with("</directory")
            || text == "<tree>") {
            ++votes.markup;
            return;
        }
        if (const std::string_view inner = trimmed(line.substr(prefix.length)); (prefix.hasBars || prefix.column >= 4)
            && !isSentence(inner) && inner.find("---") == std::string_view::npos && !startsAsComment(inner))
            ++votes.unconnected;
        votes.drives += isDrivePath(text);
        if (text.starts_with('#') && column == 0) {
            const size_t level = std::min(text.find_first_not_of('#'), text.size());
            if (level <= 6 && level < text.size() && text[level] == ' ') {
                countHeading(votes, text, trimmed(text.substr(level)));
                return;
            }
        }
        if (column == 0 && !folderHeading(text, false).empty()) {
            ++votes.folderHeadings;
            return;
        }
        votes.wordHeadings += column == 0 && !folderHeading(text, true).empty();
        if (ShellCommands::isCommandLine(text)) {
            ++votes.commands;
            votes.pureCommands += isPure(text);
            return;
        }
        if (isPromptLine(text)) {
            ++votes.prompts;
            --votes.lines;
            return;
        }
        countName(votes, text, column);
    }

    static void countHeading(Votes &votes, std::string_view line, std::string_view text)
    {
        ++votes.headings;
        votes.pathHeadings += !headingPath(line).empty();
        votes.namedHeadings += text.find(' ') == std::string_view::npos;
        votes.strong += text.ends_with('/') || hasKnownExtension(text);
    }

    /// mkdir, touch and cd alone: what a build needs ("mkdir build && cmake ..") draws no tree.
    static bool isPure(std::string_view text)
    {
        for (size_t begin = 0; begin < text.size();) {
            const size_t end = std::min(text.find_first_of("&;|", begin), text.size());
            const std::string_view command = trimmed(text.substr(begin, end - begin));
            begin = end + 1;
            if (command.empty())
                continue;
            constexpr std::array makers{"mkdir"sv, "touch"sv, "cd"sv, "echo"sv,  "cat"sv,
                                        "sudo"sv,  "$"sv,     "#"sv,  "printf"sv};
            if (std::ranges::find(makers, command.substr(0, command.find(' '))) == makers.end())
                return false;
        }
        return true;
    }

    static void countName(Votes &votes, std::string_view text, int column)
    {
        const std::string_view item = withoutBullet(text);
        const bool isBullet = item.data() != text.data();
        votes.indented += column > 0 || isBullet;
        votes.bullets += isBullet;
        votes.paths += !isBullet && isPathLine(text);
        const DrawnEntry entry = parseEntry(item);
        const bool isAnchor =
            item.find("](#") != std::string_view::npos || item.find("](http") != std::string_view::npos;
        // "**Fast**: it is." is no folder, "`src`: the code" may be one.
        const bool isBold = entry.decorated && entry.span.find('`') == std::string_view::npos;
        const bool isNamed = entry.folder || hasKnownExtension(entry.name) || isKnownFile(entry.name)
            || !entry.names.empty()
            || (entry.name.starts_with('.') && entry.name.size() > 2 && looksLikeFile(entry.name))
            || (entry.hasSlash && isPathLine(entry.name));
        const bool isFirstWord =
            entry.name.find_first_of(" \t") == std::string_view::npos && !entry.name.ends_with(':');
        if (entry.ellipsis) {
            --votes.lines;
        } else if (isAnchor || (!entry.decorated && isCode(text)) || entry.name.empty()
                   || (isSentence(entry.name) && !entry.folder)) {
            ++votes.prose;
            votes.proseBullets += isBullet;
        } else if (isNamed && (isFirstWord || entry.folder || hasKnownExtension(entry.name))) {
            ++votes.strong;
            votes.strongBullets += isBullet;
        } else if (isFirstWord && !isBold && entry.name.find_first_of("()=;\"$<>") == std::string_view::npos
                   && !entry.name.starts_with("--") && !(entry.decorated && entry.name.starts_with('-'))) {
            ++votes.words;
            votes.wordBullets += isBullet;
        } else {
            ++votes.prose;
            votes.proseBullets += isBullet;
        }
    }

    std::vector<BlockVotes> m_blocks;
    BlockVotes m_now;
    std::string_view m_fence;
    quint32 m_number = 0;
    size_t m_begin = 0;
    bool m_isMarkdown = false;
};

TextDialect drawnDialect(const BlockVotes &block)
{
    const Votes &votes = block.votes;
    if (votes.branches == 0 || (block.isCode && votes.branches * 2 < votes.lines))
        return TextDialect::None;
    if (votes.results * 2 >= votes.branches && votes.results > 1 && votes.fileLike * 2 < votes.branches)
        return TextDialect::None; // the report of tests
    if (votes.wideTight * 2 >= votes.branches)
        return TextDialect::Windows;
    if (votes.tight * 2 >= votes.branches && (votes.drives > 0 || votes.unconnected > 0))
        return TextDialect::Windows;
    return TextDialect::Drawn;
}

/// Of a block without branches. \a isMarkdown: the text has fences or headings, so that most of it is prose.
TextDialect plainDialect(const BlockVotes &block, bool isMarkdown, bool hasPathHeadings)
{
    const Votes &v = block.votes;
    if (v.lines == 0)
        return TextDialect::None;
    const bool isProse = isMarkdown && !block.isFenced;
    if (v.isEmptyProject && v.lines == 2)
        return TextDialect::Drawn;
    if (v.markup > 1)
        return TextDialect::Markup;
    if (v.modes > 0 && v.headers > 0 && v.wordHeadings > 0)
        return TextDialect::Folders;
    if (v.rows > 0 && (v.rows + v.headers) * 2 >= v.lines && (v.headers > 0 || v.modes > 0 || v.rows > 1))
        return TextDialect::Listing;
    if (v.records > 1 && v.headers * 4 >= v.lines * 3)
        return TextDialect::Listing;
    if (v.headers > 1 && (v.headers + v.strong + v.words) * 4 >= v.lines * 3 && v.strong + v.words > 0)
        return TextDialect::Listing;
    if (v.folderHeadings > 0 && !isProse && v.prose * 3 <= v.lines)
        return TextDialect::Folders;
    if (v.commands > 0 && !block.isCode)
        return !isMarkdown || (block.isFenced && v.pureCommands * 3 >= v.lines * 2 && v.pureCommands > 1)
                || (block.isFenced && v.pureCommands == v.lines)
            ? TextDialect::Shell
            : TextDialect::None;
    const bool areHeadingsNames = v.headings == v.lines || (v.strong > 0 && v.headings * 2 >= v.lines);
    if (v.headings > 1 && v.namedHeadings == v.headings && areHeadingsNames)
        return TextDialect::Indented;
    if (v.pathHeadings > 0 && hasPathHeadings && !block.isFenced)
        return TextDialect::Headings;
    if (block.isCode || (isMarkdown && v.paths == v.lines && v.lines < 3)) // two paths: most likely what is to be run
        return TextDialect::None;
    if (v.paths * 2 >= v.lines && v.indented == 0 && v.prose * 4 <= v.lines && !(isProse && v.paths < 3))
        return TextDialect::Paths;
    if (v.bullets > 0 && v.bullets * 3 > v.lines) {
        const bool hasNames = v.strongBullets > 0 && v.strongBullets * 5 >= v.bullets;
        const bool isList = v.proseBullets * 4 <= v.bullets
            && ((hasNames && (!isProse || v.strongBullets * 2 >= v.bullets))
                || (!isMarkdown && v.proseBullets == 0 && v.prose == 0));
        return isList ? TextDialect::Indented : TextDialect::None;
    }
    if (isProse) {
        const bool hasNames = v.strongBullets > 1 && v.strongBullets * 2 >= v.bullets;
        return hasNames ? TextDialect::Indented : TextDialect::None;
    }
    if (v.prose * 4 > v.lines || v.prompts > v.lines)
        return TextDialect::None;
    if (isMarkdown && (v.strong < 2 || v.strong * 3 < v.lines))
        return TextDialect::None;
    return v.strong + v.words > 0 ? TextDialect::Indented : TextDialect::None;
}

/// Would a few more sentences in \a block have made it prose? Then whoever wrote it knows better.
bool isNearlyProse(const BlockVotes &block, bool isMarkdown, bool hasPathHeadings)
{
    const auto aFifthMore = [](qint64 count) { return (6 * count + 2) / 5; };
    BlockVotes leaning = block;
    leaning.votes.prose = aFifthMore(block.votes.prose);
    leaning.votes.proseBullets = aFifthMore(block.votes.proseBullets);
    return plainDialect(leaning, isMarkdown, hasPathHeadings) == TextDialect::None;
}

/// Of several lists only the main one is the tree; commands and headings go on from block to block.
void keepOneDialect(TextBlocks &result)
{
    if (result.blocks.empty())
        return;
    const TextDialect dialect = result.blocks[result.main].dialect;
    const bool goesOn = dialect == TextDialect::Shell || dialect == TextDialect::Headings;
    for (size_t i = 0; i < result.blocks.size(); ++i) {
        if (i != result.main && !(goesOn && result.blocks[i].dialect == dialect))
            result.blocks[i].dialect = TextDialect::None;
    }
}

} // namespace

TextBlocks TextBlocks::of(std::string_view text)
{
    BlockScan scan;
    quint32 lines = 0;
    qint64 headings = 0;
    qint64 pathHeadings = 0;
    forEachLine(text, [&](std::string_view line, qint64) {
        scan.readLine(line, lines++, size_t(line.data() - text.data()));
        return true;
    });
    TextBlocks result;
    result.lines = lines;
    std::vector<BlockVotes> blocks = scan.take(lines, text.size());
    for (const BlockVotes &block : blocks) {
        headings += block.isFenced ? 0 : block.votes.headings;
        pathHeadings += block.isFenced ? 0 : block.votes.pathHeadings;
    }
    const bool isMarkdown = scan.isMarkdown() || headings > 1 || blocks.size() > 1;
    bool isDrawn = false;
    for (BlockVotes &block : blocks) {
        block.block.isQuoted = block.votes.quoted > 1;
        block.block.isPage = isMarkdown && !block.isFenced;
        block.block.dialect = drawnDialect(block);
        isDrawn |= block.block.dialect != TextDialect::None;
    }
    qint64 best = -1;
    for (size_t i = 0; i < blocks.size(); ++i) {
        BlockVotes &block = blocks[i];
        if (!isDrawn) {
            block.block.dialect = plainDialect(block, isMarkdown, pathHeadings > 1);
            block.block.isDoubtful = isNearlyProse(block, isMarkdown, pathHeadings > 1);
        }
        const Votes &votes = block.votes;
        const qint64 weight = block.block.dialect == TextDialect::None ? -1
            : isDrawn                                                  ? votes.fileLike * 4 + votes.branches
                                                                       : votes.lines;
        if (weight > best) {
            best = weight;
            result.main = i;
        }
        result.blocks.push_back(block.block);
    }
    if (!isDrawn)
        keepOneDialect(result);
    return result;
}

} // namespace Espalier
