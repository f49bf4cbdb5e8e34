// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Trees written without branches: lines indented by white space, bullets, numbers, dots or headings.

#include "core/text/linereader.h"
#include "core/text/namekind.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace Espalier {

namespace {

using namespace std::string_view_literals;

struct IndentedLinesText {
    Q_DECLARE_TR_FUNCTIONS(Espalier::DrawnTree)
};

/// A line cut into its indentation, its bullet or number, and the rest.
struct ItemLine {
    int column = 0;
    char bullet = '\0'; ///< '-', '*', '+', '1' for a number, '#' for a heading, 'v' for a triangle; none
    std::string_view text;
};

/// What the lines have in common.
struct ListShape {
    qint64 lines = 0;
    qint64 bullets = 0;
    qint64 headings = 0;
    qint64 dotted = 0; ///< "..name"
    qint64 dashed = 0; ///< "--name"
    bool hasPlus = false;
    bool hasMinus = false;

    bool hasDots() const { return dotted > 1; }
    bool hasDashes() const { return dashed > 1 && bullets == 0; }
};

/// Dots that lead to a name, each a column: "⋅⋅app/", "....app.js".
size_t dotLength(std::string_view text)
{
    for (const std::string_view dot : {"⋅"sv, "·"sv, "‧"sv, "∙"sv, "․"sv}) {
        if (text.starts_with(dot))
            return dot.size();
    }
    return 0;
}

/// Length of the run of \a mark at the start of \a text, if a name follows at once.
size_t leaderLength(std::string_view text, char mark)
{
    const size_t length = std::min(text.find_first_not_of(mark), text.size());
    return length > 1 && length < text.size() && text[length] != '/' && text[length] != ' ' && text[length] != '\t'
        ? length
        : 0;
}

void takeLeaders(ItemLine &item, const ListShape &shape)
{
    const std::string_view whole = item.text;
    while (const size_t length = dotLength(item.text)) {
        item.text.remove_prefix(length);
        ++item.column;
        if (item.text.starts_with(' ') && dotLength(item.text.substr(1)) > 0) {
            item.text.remove_prefix(1);
            ++item.column;
        }
    }
    if (item.text.size() < whole.size()) {
        item.text = trimmed(item.text);
        return;
    }
    if (const size_t dots = shape.hasDots() ? leaderLength(item.text, '.') : 0) {
        const size_t leaders = dots / 2 * 2; // one more is that of a hidden name
        item.text.remove_prefix(leaders);
        item.column += int(leaders);
    } else if (const size_t dashes = shape.hasDashes() ? leaderLength(item.text, '-') : 0) {
        item.text.remove_prefix(dashes);
        item.column += int(dashes);
    }
}

ItemLine itemOf(std::string_view line, const ListShape &shape = {})
{
    ItemLine item;
    item.text = trimmed(withoutIndent(line, item.column));
    const auto take = [&](char bullet, size_t length) {
        item.bullet = bullet;
        item.text = trimmed(item.text.substr(length));
    };
    const auto isSpace = [&](size_t at) {
        return at < item.text.size() && (item.text[at] == ' ' || item.text[at] == '\t');
    };
    if (item.text.empty())
        return item;
    takeLeaders(item, shape);
    const char first = item.text.empty() ? '\0' : item.text[0];
    if (first == '#') {
        constexpr int headingsStandLeftOf = -100;
        const size_t level = std::min(item.text.find_first_not_of('#'), item.text.size());
        if (level <= 6 && isSpace(level)) {
            item.column = headingsStandLeftOf + int(level);
            take('#', level);
        }
    } else if (first == '-' || first == '*' || first == '+' || first == '>') {
        const size_t count = std::min(item.text.find_first_not_of(first), item.text.size());
        if (isSpace(count) && count < 30) { // "--" is a level below "-"
            item.column += 2 * int(count - 1);
            take(first == '>' ? '-' : first, count);
        }
    } else if (first >= '0' && first <= '9') {
        const size_t end = item.text.find_first_not_of("0123456789");
        if (end <= 4 && end < item.text.size() && (item.text[end] == '.' || item.text[end] == ')') && isSpace(end + 1))
            take('1', end + 1);
    } else {
        for (const std::string_view bullet : {"•"sv, "◦"sv, "▪"sv, "‣"sv, "●"sv, "○"sv, "■"sv, "□"sv, "↳"sv, "└"sv}) {
            if (item.text.starts_with(bullet) && isSpace(bullet.size()))
                take('-', bullet.size());
        }
        for (const std::string_view triangle : {"▸"sv, "▾"sv, "▶"sv, "▼"sv, "►"sv, "▹"sv, "▿"sv}) {
            if (item.text.starts_with(triangle))
                take('v', triangle.size());
        }
    }
    if (item.bullet
        && (item.text.starts_with("[ ] ") || item.text.starts_with("[x] ") || item.text.starts_with("[X] ")))
        item.text = trimmed(item.text.substr(4));
    return item;
}

ListShape shapeOf(std::string_view text)
{
    ListShape shape;
    forEachLine(text, [&](std::string_view whole, qint64) {
        const std::string_view line = whole.substr(quoteMargin(whole));
        const ItemLine item = itemOf(line);
        int column = 0;
        const std::string_view bare = withoutIndent(line, column);
        shape.lines += !item.text.empty();
        shape.headings += item.bullet == '#';
        shape.bullets += item.bullet != '\0' && item.bullet != '#' && item.bullet != 'v';
        shape.hasPlus |= item.bullet == '+';
        shape.hasMinus |= item.bullet == '-';
        shape.dotted += leaderLength(bare, '.') > 0;
        shape.dashed += leaderLength(bare, '-') > 0;
        return true;
    });
    return shape;
}

/// More words than a name has.
bool isProse(std::string_view name)
{
    constexpr qint64 mostSpaces = 7;
    constexpr size_t longest = 255;
    return name.size() > longest || std::ranges::count(name, ' ') > mostSpaces;
}

/// "\_\_init\_\_.py" of Markdown.
bool hasMarkdownEscape(std::string_view text)
{
    return text.find("\\_") != std::string_view::npos || text.find("\\*") != std::string_view::npos;
}

std::string withoutMarkdownEscapes(std::string_view text)
{
    std::string plain;
    for (size_t at = 0; at < text.size(); ++at) {
        if (text[at] != '\\' || at + 1 == text.size() || "_*[]()#"sv.find(text[at + 1]) == std::string_view::npos)
            plain += text[at];
    }
    return plain;
}

class IndentedLines : public LineReader {
public:
    IndentedLines(Reading &reading, const TextBlock &block, const ListShape &shape)
        : LineReader(reading, block), m_shape(shape)
    {
        const bool areHeadings = 2 * shape.headings >= shape.lines;
        m_onlyBullets = (block.isPage && !areHeadings) || (shape.bullets > 1 && 3 * shape.bullets > shape.lines);
        m_headings = areHeadings || (m_onlyBullets && shape.headings > 0 && !block.isPage);
    }

    bool read()
    {
        return forEach([this](const SourceLine &line) { readLine(line); });
    }

private:
    struct Open {
        int column;
        quint32 node;
    };

    void readLine(const SourceLine &line)
    {
        const ItemLine item = itemOf(line.text, m_shape);
        if (item.text.empty()) {
            if (!trimmed(line.text).empty())
                recordAs(line, LineKind::Bar);
            return;
        }
        if (isFence(line.text))
            return recordAs(line, LineKind::Fence, line.text);
        if (isAnswered(LineAnswer::Comment) && m_last != 0)
            return goOn(line, item.text);
        if (item.bullet == '#' && !m_headings) {
            if (m_last != 0 && !m_block.isPage)
                return goOn(line, item.text);
            return passOver(line);
        }
        if (item.bullet == '\0' && isPromptLine(item.text))
            return recordAs(line, LineKind::Prompt, item.text);
        readItem(line, item);
    }

    void readItem(const SourceLine &line, const ItemLine &item)
    {
        const DrawnEntry entry = entryOf(item.text, CommentMarks::All);
        const bool isAnsweredName = isAnswered(LineAnswer::Name);
        const bool isRoot = m_open.empty() && entry.folder;
        if (entry.ellipsis)
            return recordAs(line, LineKind::More, item.text);
        if (entry.name.empty() && !isAnsweredName && item.bullet == '\0') {
            if (m_last != 0 && !entry.comment.empty())
                return goOn(line, entry.comment);
            return passOver(line);
        }
        const bool isOutside = m_onlyBullets && item.bullet == '\0' && !isRoot;
        if (isOutside && !isAnsweredName && m_last != 0 && item.column > m_open.back().column
            && !m_builder.node(m_last).comment.empty())
            return goOn(line, item.text);
        const bool isPlain = !entry.folder && !entry.decorated && entry.names.empty();
        const bool isWords =
            isPlain && (isProse(entry.name) || (isSentence(entry.name) && !hasKnownExtension(entry.name)));
        if ((isWords || isOutside) && !isAnsweredName)
            return passOver(line);
        makeEntry(line, item, entry);
    }

    void goOn(const SourceLine &line, std::string_view words)
    {
        m_builder.addToComment(m_last, words);
        recordAs(line, LineKind::Comment, words);
        record(line).depthBy = DepthBy::Inherited;
    }

    void makeEntry(const SourceLine &line, const ItemLine &item, DrawnEntry entry)
    {
        // A root without a bullet stands above the list, whatever its column.
        const int column = m_onlyBullets && item.bullet == '\0' ? -1000 : item.column;
        bool doubtful = false;
        const quint32 parent = parentAt(column, doubtful);
        if (hasMarkdownEscape(entry.name)) {
            entry.name = m_builder.keep(withoutMarkdownEscapes(entry.name));
            entry.nameEscaped = false;
        }
        const quint32 node = addEntry(parent, entry, line, item.bullet == '\0' ? DepthBy::Column : DepthBy::Bullet);
        m_open.push_back({column, node});
        m_last = node;
        if (node == parent)
            return;
        if (record(line).place == Sureness::Certain)
            record(line).place = Sureness::Likely;
        DrawnNode &made = m_builder.node(node);
        if (m_shape.hasPlus && m_shape.hasMinus) {
            if (item.bullet == '+')
                DrawnTreeBuilder::markAsFolder(made);
            made.isFile = made.isFile || item.bullet == '-';
        }
        if (item.bullet == 'v')
            DrawnTreeBuilder::markAsFolder(made);
        if (doubtful) {
            made.doubtful = true;
            doubt(line, LineReason::UnevenIndent);
            m_builder.note(Severity::Warning, "doubtful-line",
                           IndentedLinesText::tr("It is not certain in which folder this line belongs."),
                           line.number + 1);
        }
    }

    quint32 parentAt(int column, bool &doubtful)
    {
        int left = column;
        while (!m_open.empty() && m_open.back().column >= column) {
            left = m_open.back().column;
            m_open.pop_back();
        }
        doubtful = left != column;
        if (m_open.empty())
            return 0;
        const int step = column - m_open.back().column;
        const bool isIndent = column >= 0 && m_open.back().column >= 0;
        if (m_step == 0 && isIndent)
            m_step = step;
        if (isIndent && 2 * step < m_step) { // nearer to the level on the left than to the one on the right
            doubtful = true;
            m_open.pop_back();
            return m_open.empty() ? 0 : m_open.back().node;
        }
        doubtful = doubtful || (isIndent && 2 * step >= 3 * m_step);
        return m_open.back().node;
    }

    const ListShape m_shape;
    std::vector<Open> m_open;
    quint32 m_last = 0;
    int m_step = 0;
    bool m_onlyBullets = false; // lines without one are prose
    bool m_headings = false; // "#" means depth, not a comment
};

} // namespace

bool readIndentedLines(Reading &reading, const TextBlock &block)
{
    reading.soleTopIsRoot = true;
    const std::string_view text(reading.tree.text.constData() + block.begin, block.end - block.begin);
    return IndentedLines(reading, block, shapeOf(text)).read();
}

} // namespace Espalier
