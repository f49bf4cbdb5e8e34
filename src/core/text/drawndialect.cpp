// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Trees drawn with bars and branches, by tools and by hand.

#include "core/progress.h"
#include "core/text/drawntreebuilder.h"
#include "core/text/textdialects.h"

#include <QCoreApplication>

#include <charconv>
#include <cstring>
#include <optional>

namespace Espalier {

namespace {

struct DrawnDialectText {
    Q_DECLARE_TR_FUNCTIONS(Espalier::DrawnTree)
};

constexpr int tabWidth = 4;

enum class Glyph { None, Space, Bar, Branch, Dash };

/// The glyph of three UTF-8 bytes that start with 0xe2.
Glyph wideGlyph(std::string_view bytes)
{
    if (bytes.size() < 3)
        return Glyph::None;
    const auto second = static_cast<unsigned char>(bytes[1]);
    const auto third = static_cast<unsigned char>(bytes[2]);
    if (second == 0x80)
        return third == 0xaf || third == 0x87 || third == 0x82 || third == 0x83 ? Glyph::Space : Glyph::None;
    if (second == 0x94) {
        if (third == 0x80 || third == 0x81)
            return Glyph::Dash;
        if (third == 0x82 || third == 0x83 || third == 0x86 || third == 0x87 || third == 0x8a || third == 0x8b)
            return Glyph::Bar;
        return third >= 0x8c && third <= 0xa3 ? Glyph::Branch : third >= 0xac && third <= 0xb3 ? Glyph::Dash : Glyph::None;
    }
    if (second == 0x95) {
        switch (third) {
        case 0x90: // ═
        case 0x8c: // ╌
        case 0xb4: // ╴
        case 0xb6: // ╶
        case 0xa6: // ╦
            return Glyph::Dash;
        case 0x91: // ║
        case 0x8e: // ╎
        case 0x8f: // ╏
        case 0xb5: // ╵
        case 0xb7: // ╷
            return Glyph::Bar;
        case 0x9a: // ╚
        case 0x94: // ╔
        case 0x9e: // ╞
        case 0x9f: // ╟
        case 0xa0: // ╠
        case 0xad: // ╭
        case 0xb0: // ╰
            return Glyph::Branch;
        default:
            break;
        }
    }
    return Glyph::None;
}

/// Reads the dashes of a branch and the white space behind them; \a at stands behind the branch's first glyph.
void readBranch(std::string_view line, size_t at, LinePrefix &prefix)
{
    // All dashes of one kind: behind "├──" a name may start with "_" or "-".
    size_t dashes = 0;
    const char kind = at < line.size() ? line[at] : '\0';
    if (kind == '-' || kind == '_') {
        for (; at < line.size() && line[at] == kind; ++at)
            ++dashes;
    } else {
        for (; at < line.size() && line[at] == '\xe2' && wideGlyph(line.substr(at)) == Glyph::Dash; at += 3)
            ++dashes;
    }
    const size_t behind = at;
    while (at < line.size()) {
        if (line[at] == ' ' || line[at] == '\t')
            ++at;
        else if (line.substr(at, 2) == "\xc2\xa0")
            at += 2;
        else
            break;
    }
    // Three dashes and then the name at once is how Windows draws.
    prefix.isTight = at == behind && dashes >= 3;
    prefix.length = at;
    prefix.hasBranch = true;
}

/// Lines of tables ("|---|---|", "+-----+") and quoted options ("`--help`") start like branches and are none.
bool isNoBranch(std::string_view line, const LinePrefix &prefix, char first)
{
    const std::string_view rest = line.substr(prefix.length);
    if (first == '`' || first == '\'')
        return !rest.empty() && line[prefix.length - 1] == '-' && rest.find(first) != std::string_view::npos;
    return first != '\xe2' && !rest.empty() && rest.find_first_not_of("-|+=: ") == std::string_view::npos;
}

/// The columns as `tree` and DrawnTreeWriter draw them, four at a time; anything else is left to the caller. Returns
/// where it stopped.
size_t readUsualPrefix(std::string_view line, LinePrefix &prefix)
{
    size_t at = 0;
    for (;;) {
        const std::string_view rest = line.substr(at);
        if (rest.starts_with("    ")) {
            at += 4;
        } else if (rest.starts_with("│   ")) {
            at += 6;
            prefix.hasBars = true;
        } else {
            const bool isBranch = (rest.starts_with("├── ") || rest.starts_with("└── ")) && rest.size() > 10;
            if (isBranch && rest[10] != ' ' && rest[10] != '\t' && rest[10] != '\xc2') {
                prefix.hasBranch = true;
                prefix.length = at + 10;
            }
            return at;
        }
        prefix.column += 4;
    }
}

bool startsAsciiBranch(std::string_view rest)
{
    if (rest.size() < 2)
        return false;
    switch (rest[0]) {
    case '|':
    case '\\':
        return rest[1] == '-' || rest[1] == '_';
    case '+':
    case '`':
    case '\'':
        return rest[1] == '-';
    default:
        return false;
    }
}

} // namespace

LinePrefix drawnPrefix(std::string_view line)
{
    LinePrefix prefix;
    size_t at = readUsualPrefix(line, prefix);
    if (prefix.hasBranch)
        return prefix;
    const auto finishBranch = [&](size_t glyphBytes) {
        prefix.length = at;
        LinePrefix branch = prefix;
        readBranch(line, at + glyphBytes, branch);
        return isNoBranch(line, branch, line[at]) ? prefix : branch;
    };
    while (at < line.size()) {
        const char c = line[at];
        if (c == ' ') {
            ++prefix.column;
            ++at;
        } else if (c == '\xe2') {
            const Glyph glyph = wideGlyph(line.substr(at));
            if (glyph == Glyph::Branch)
                return finishBranch(3);
            if (glyph != Glyph::Bar && glyph != Glyph::Space)
                break;
            prefix.hasBars |= glyph == Glyph::Bar;
            ++prefix.column;
            at += 3;
        } else if (c == '\xc2' && line.substr(at, 2) == "\xc2\xa0") {
            ++prefix.column;
            at += 2;
        } else if (c == '\t') {
            prefix.column += tabWidth - prefix.column % tabWidth;
            ++at;
        } else if (startsAsciiBranch(line.substr(at))) {
            return finishBranch(1);
        } else if (c == '|') {
            prefix.hasBars = true;
            ++prefix.column;
            ++at;
        } else {
            break;
        }
    }
    prefix.length = at;
    return prefix;
}

TreeCounts treeCounts(std::string_view line)
{
    TreeCounts counts;
    line = trimmed(line);
    const auto readNumber = [&] {
        qint64 number = -1;
        const auto [end, error] = std::from_chars(line.data(), line.data() + line.size(), number);
        if (error != std::errc() || end == line.data())
            return qint64(-1);
        line.remove_prefix(size_t(end - line.data()));
        return number;
    };
    const auto readWord = [&](std::initializer_list<std::string_view> words) {
        for (const std::string_view word : words) {
            if (line.starts_with(word)) {
                line.remove_prefix(word.size());
                return true;
            }
        }
        return false;
    };
    const qint64 folders = readNumber();
    if (folders < 0 || !readWord({" directories", " directory"}))
        return counts;
    if (line.empty())
        return {folders, 0};
    if (!readWord({", "}))
        return counts;
    const qint64 files = readNumber();
    if (files < 0 || !readWord({" files", " file"}) || !line.empty())
        return counts;
    return {folders, files};
}

bool isFence(std::string_view line)
{
    int column = 0;
    line = withoutIndent(line, column);
    return line.starts_with("```") || line.starts_with("~~~");
}

std::string_view withoutIndent(std::string_view line, int &column)
{
    column = 0;
    while (!line.empty()) {
        if (line[0] == ' ')
            ++column;
        else if (line[0] == '\t')
            column += tabWidth - column % tabWidth;
        else if (line.starts_with("\xc2\xa0")) {
            ++column;
            line.remove_prefix(1);
        } else
            break;
        line.remove_prefix(1);
    }
    return line;
}

namespace {

class DrawnLines
{
public:
    DrawnLines(DrawnTreeBuilder &builder, CommentMarks marks)
        : m_builder(builder), m_marks(marks), m_windows(builder.tree().dialect == TextDialect::Windows)
    {}

    void readLine(std::string_view line, qint64 number)
    {
        const LinePrefix prefix = drawnPrefix(line);
        const std::string_view text = line.substr(prefix.length);
        if (prefix.hasBranch)
            readBranchLine(prefix, text, number);
        else if (!trimmed(text).empty())
            readText(prefix, text, number);
        else if (m_pending && prefix.hasBars)
            m_pending->line = number; // a bar below the root's name does not set it apart
    }

    void finish()
    {
        const bool isEmptyProject = m_counts.folders == 0 && m_counts.files == 0;
        if (m_pending && m_builder.tree().nodes.size() == 1 && isEmptyProject)
            startBlock();
        else
            dropPending();
        if (m_counts.files >= 0)
            m_builder.setCounts(m_counts.folders, m_counts.files);
        m_builder.finish(m_rootLines == 1 && m_rootless == 0);
    }

private:
    struct Open {
        int column;
        quint32 node;
    };
    struct Pending {
        std::string_view text;
        int column;
        qint64 line;
    };

    void readBranchLine(const LinePrefix &prefix, std::string_view text, qint64 number)
    {
        if (m_pending) {
            if (isRootOf(*m_pending, prefix, number))
                startBlock();
            else
                dropPending();
        }
        addEntry(parseEntry(text, m_marks), prefix.column, number, m_windows);
    }

    void addEntry(const DrawnEntry &entry, int column, qint64 number, bool isFolder)
    {
        if (entry.ellipsis) {
            m_builder.note(Severity::Note, "left-out",
                           DrawnDialectText::tr("“…” stands for entries that the text leaves out."), number);
            return;
        }
        bool doubtful = false;
        const quint32 parent = parentAt(column, doubtful);
        const quint32 node = m_builder.add(parent, entry, number);
        m_rootless += parent == 0;
        m_open.push_back({column, node});
        m_last = node;
        if (node == parent)
            return;
        DrawnNode &made = m_builder.node(node);
        if (isFolder)
            DrawnTreeBuilder::markAsFolder(made);
        if (doubtful) {
            made.doubtful = true;
            m_builder.note(Severity::Warning, "doubtful-line",
                           DrawnDialectText::tr("It is not certain in which folder this line belongs."), number);
        }
    }

    /// The nearest open entry further left. Hand-drawn branches are sometimes off by one column: that is the same level.
    quint32 parentAt(int column, bool &doubtful)
    {
        while (!m_open.empty() && m_open.back().column > column + 1)
            m_open.pop_back();
        if (!m_open.empty() && m_open.back().column >= column - 1) {
            doubtful = m_open.back().column != column;
            m_open.pop_back();
        }
        if (m_open.empty())
            return m_blockRoot;
        const int step = column - m_open.back().column;
        if (m_step == 0)
            m_step = step;
        doubtful = doubtful || 2 * step >= 3 * m_step;
        return m_open.back().node;
    }

    bool isRootOf(const Pending &pending, const LinePrefix &prefix, qint64 number) const
    {
        const std::string_view text = trimmed(pending.text);
        const bool startsBlock = m_open.empty() || prefix.column <= m_open.front().column;
        if (!startsBlock || pending.column > prefix.column)
            return false;
        if (text == "." || text.ends_with('/'))
            return true;
        // A sentence that introduces the tree is no root, nor is what an empty line sets apart.
        return pending.line == number - 1 && !text.ends_with(':');
    }

    void startBlock()
    {
        std::string_view text = withoutEmphasis(trimmed(m_pending->text));
        if (text.starts_with('#'))
            text = withoutCommentMark(text); // a heading
        if (isDrive(text)) {
            const size_t last = text.find_last_of("\\:");
            text = text.substr(last + 1);
            if (text.empty())
                text = ".";
        }
        DrawnEntry entry = parseEntry(text, m_marks);
        m_builder.tree().rootPath = entry.name;
        const size_t slash = entry.name.find_last_of('/'); // "/home/me/project", as tools print it
        if (slash != std::string_view::npos)
            entry.name.remove_prefix(slash + 1);
        if (!entry.nameQuoted && (entry.name.empty() || entry.name == ".."))
            entry.name = ".";
        m_open.clear();
        m_blockRoot = 0;
        const quint32 root = m_builder.add(0, entry, m_pending->line);
        m_blockRoot = root;
        m_rootLines += root != 0;
        m_last = root;
        m_pending.reset();
    }

    static bool isDrive(std::string_view text)
    {
        const bool isLetter = !text.empty() && ((text[0] >= 'A' && text[0] <= 'Z') || (text[0] >= 'a' && text[0] <= 'z'));
        return isLetter && text.size() > 1 && text[1] == ':' && !text.ends_with('/');
    }

    /// A line without a branch: the rest of a comment, a file of Windows' `tree`, the root of what follows, or prose.
    void readText(const LinePrefix &prefix, std::string_view text, qint64 number)
    {
        if (isFence(text)) {
            dropPending();
            m_open.clear();
            m_blockRoot = m_last = 0;
            return;
        }
        const bool isDeeper = prefix.hasBars || (!m_open.empty() && prefix.column > m_open.back().column);
        if (m_last != 0 && isDeeper && startsAsComment(text)) {
            m_builder.addToComment(m_last, withoutCommentMark(text));
            return;
        }
        if (m_windows && prefix.column >= windowsStep) {
            if (m_pending)
                startBlock(); // its files stand before its folders
            addFile(prefix, text, number);
            return;
        }
        const bool goesOn = m_last != 0 && !m_builder.node(m_last).comment.empty()
            && (prefix.hasBars || (!m_open.empty() && prefix.column >= m_open.back().column + 2 * windowsStep));
        if (goesOn) {
            m_builder.addToComment(m_last, trimmed(text));
            return;
        }
        const TreeCounts counts = prefix.hasBars ? TreeCounts() : treeCounts(text);
        if (counts.folders >= 0) {
            m_counts = counts;
            return;
        }
        dropPending();
        m_pending = {text, prefix.column, number};
    }

    void addFile(const LinePrefix &prefix, std::string_view text, qint64 number)
    {
        DrawnEntry entry = parseEntry(text, CommentMarks::Hash);
        entry.link = false;
        addEntry(entry, prefix.column - windowsStep, number, false);
        if (!entry.ellipsis && m_last != 0)
            m_builder.node(m_last).isFile = true;
    }

    void dropPending()
    {
        if (m_pending)
            m_builder.note(Severity::Note, "text-ignored",
                           DrawnDialectText::tr("This line belongs to no tree and was passed over."), m_pending->line);
        m_pending.reset();
    }

    static constexpr int windowsStep = 4;

    DrawnTreeBuilder &m_builder;
    const CommentMarks m_marks;
    const bool m_windows;
    std::vector<Open> m_open;
    std::optional<Pending> m_pending;
    TreeCounts m_counts;
    quint32 m_blockRoot = 0;
    quint32 m_last = 0;
    int m_step = 0;
    int m_rootLines = 0;  // blocks that name their root
    qint64 m_rootless = 0; // entries that stand in the project itself
};

/// What `tree` counts stands in the last lines of its output.
bool endsWithCounts(std::string_view text)
{
    constexpr size_t far = 400;
    std::string_view end = text.size() > far ? text.substr(text.size() - far) : text;
    bool found = false;
    forEachLine(end, [&](std::string_view line, qint64) {
        found = found || treeCounts(line).folders >= 0;
        return true;
    });
    return found;
}

} // namespace

bool readDrawnLines(std::string_view text, DrawnTreeBuilder &builder, Progress *progress)
{
    DrawnLines lines(builder, endsWithCounts(text) ? CommentMarks::Strong : CommentMarks::All);
    constexpr qint64 linesBetweenLooks = 8192;
    const bool complete = forEachLine(text, [&](std::string_view line, qint64 number) {
        if (number % linesBetweenLooks == 0 && progress) {
            progress->setDone(line.data() - text.data());
            if (progress->isCancelled())
                return false;
        }
        if (builder.hasRoom(number))
            lines.readLine(line, number);
        return true;
    });
    lines.finish();
    return complete;
}

} // namespace Espalier
