// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Trees written without branches: indented lines, lists of paths, shell commands.

#include "core/progress.h"
#include "core/text/drawntreebuilder.h"
#include "core/text/shellcommands.h"
#include "core/text/textdialects.h"

#include <QCoreApplication>

#include <algorithm>

namespace Espalier {

namespace {

using namespace std::string_view_literals;

struct ListDialectsText {
    Q_DECLARE_TR_FUNCTIONS(Espalier::DrawnTree)
};

constexpr qint64 linesBetweenLooks = 8192;

bool goesOn(Progress *progress, qint64 number, qint64 done)
{
    if (!progress || number % linesBetweenLooks != 0)
        return true;
    progress->setDone(done);
    return !progress->isCancelled();
}

/// A line cut into its indentation, its bullet or number, and the rest.
struct ItemLine {
    int column = 0;
    char bullet = '\0'; ///< '-', '*', '+', '1' for a number, '#' for a heading; none
    std::string_view text;
};

ItemLine itemOf(std::string_view line)
{
    ItemLine item;
    item.text = trimmed(withoutIndent(line, item.column));
    const auto take = [&](char bullet, size_t length) {
        item.bullet = bullet;
        item.text = trimmed(item.text.substr(length));
    };
    const auto isSpace = [&](size_t at) { return at < item.text.size() && (item.text[at] == ' ' || item.text[at] == '\t'); };
    if (item.text.empty())
        return item;
    const char first = item.text[0];
    if (first == '#') {
        constexpr int headingsStandLeftOf = -100;
        const size_t level = std::min(item.text.find_first_not_of('#'), item.text.size());
        if (level <= 6 && isSpace(level)) {
            item.column = headingsStandLeftOf + int(level);
            take('#', level);
        }
    } else if ((first == '-' || first == '*' || first == '+') && isSpace(1)) {
        take(first, 1);
    } else if (first >= '0' && first <= '9') {
        const size_t end = item.text.find_first_not_of("0123456789");
        if (end <= 4 && end < item.text.size() && (item.text[end] == '.' || item.text[end] == ')') && isSpace(end + 1))
            take('1', end + 1);
    } else {
        for (const std::string_view bullet : {"•"sv, "◦"sv, "▪"sv, "‣"sv, "●"sv, "○"sv}) {
            if (item.text.starts_with(bullet) && isSpace(bullet.size()))
                take('-', bullet.size());
        }
    }
    if (item.bullet && (item.text.starts_with("[ ] ") || item.text.starts_with("[x] ") || item.text.starts_with("[X] ")))
        item.text = trimmed(item.text.substr(4));
    item.text = withoutEmphasis(item.text);
    return item;
}

/// What the lines have in common.
struct ListShape {
    qint64 lines = 0;
    qint64 bullets = 0;
    qint64 headings = 0;
    bool hasPlus = false;
    bool hasMinus = false;
    bool hasFences = false;
};

ListShape shapeOf(std::string_view text)
{
    ListShape shape;
    forEachLine(text, [&](std::string_view line, qint64) {
        const ItemLine item = itemOf(line);
        shape.hasFences |= isFence(line);
        shape.lines += !item.text.empty();
        shape.headings += item.bullet == '#';
        shape.bullets += item.bullet != '\0' && item.bullet != '#';
        shape.hasPlus |= item.bullet == '+';
        shape.hasMinus |= item.bullet == '-';
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

class IndentedLines
{
public:
    IndentedLines(DrawnTreeBuilder &builder, const ListShape &shape) : m_builder(builder), m_shape(shape)
    {
        m_onlyBullets = shape.bullets > 1 && 3 * shape.bullets > shape.lines;
        m_headings = 2 * shape.headings >= shape.lines || (m_onlyBullets && shape.headings > 0);
    }

    void readLine(std::string_view line, qint64 number)
    {
        if (isFence(line)) {
            m_inFence = !m_inFence;
            return;
        }
        if (m_shape.hasFences && !m_inFence)
            return;
        const ItemLine item = itemOf(line);
        if (item.text.empty())
            return;
        if (item.bullet == '#' && !m_headings) {
            if (m_last != 0)
                m_builder.addToComment(m_last, item.text);
            return;
        }
        const DrawnEntry entry = parseEntry(item.text);
        const bool isRoot = m_open.empty() && entry.folder;
        if (entry.ellipsis)
            return;
        if (isProse(entry.name) || (m_onlyBullets && item.bullet == '\0' && !isRoot)) {
            m_builder.note(Severity::Note, "text-ignored",
                           ListDialectsText::tr("This line belongs to no tree and was passed over."), number);
            return;
        }
        addEntry(entry, item, number);
    }

private:
    struct Open {
        int column;
        quint32 node;
    };

    void addEntry(const DrawnEntry &entry, const ItemLine &item, qint64 number)
    {
        // A root without a bullet stands above the list, whatever its column.
        const int column = m_onlyBullets && item.bullet == '\0' ? -1000 : item.column;
        bool doubtful = false;
        const quint32 parent = parentAt(column, doubtful);
        const quint32 node = m_builder.add(parent, entry, number);
        m_open.push_back({column, node});
        m_last = node;
        if (node == parent)
            return;
        DrawnNode &made = m_builder.node(node);
        if (m_shape.hasPlus && m_shape.hasMinus) {
            if (item.bullet == '+')
                DrawnTreeBuilder::markAsFolder(made);
            made.isFile = made.isFile || item.bullet == '-';
        }
        if (doubtful) {
            made.doubtful = true;
            m_builder.note(Severity::Warning, "doubtful-line",
                           ListDialectsText::tr("It is not certain in which folder this line belongs."), number);
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

    DrawnTreeBuilder &m_builder;
    const ListShape m_shape;
    std::vector<Open> m_open;
    quint32 m_last = 0;
    int m_step = 0;
    bool m_onlyBullets = false; // lines without one are prose
    bool m_headings = false;    // "#" means depth, not a comment
    bool m_inFence = false;
};

/// The text with everything but its commands emptied, so that an apostrophe in prose opens no quote. Lines keep their
/// numbers.
std::string commandsOf(std::string_view text)
{
    const bool hasFences = shapeOf(text).hasFences;
    std::string commands;
    commands.reserve(text.size());
    bool inside = false;
    forEachLine(text, [&](std::string_view line, qint64) {
        if (isFence(line))
            inside = !inside;
        else if (hasFences ? inside : (inside = inside || ShellCommands::isCommandLine(line)))
            commands += line;
        commands += '\n';
        return true;
    });
    return commands;
}

} // namespace

bool readIndentedLines(std::string_view text, DrawnTreeBuilder &builder, Progress *progress)
{
    IndentedLines lines(builder, shapeOf(text));
    const bool complete = forEachLine(text, [&](std::string_view line, qint64 number) {
        if (!goesOn(progress, number, line.data() - text.data()))
            return false;
        if (builder.hasRoom(number))
            lines.readLine(line, number);
        return true;
    });
    builder.finish(true);
    return complete;
}

bool readPathLines(std::string_view text, DrawnTreeBuilder &builder, Progress *progress)
{
    bool toldAbsolute = false;
    const bool complete = forEachLine(text, [&](std::string_view line, qint64 number) {
        if (!goesOn(progress, number, line.data() - text.data()))
            return false;
        const DrawnEntry entry = parseEntry(line, CommentMarks::Hash);
        if (entry.name.empty() || entry.ellipsis || isFence(line) || !builder.hasRoom(number))
            return true;
        if (entry.name.starts_with('/') && !toldAbsolute) {
            builder.note(Severity::Note, "absolute-path",
                         ListDialectsText::tr("The paths are absolute; they were put inside the project."), number);
            toldAbsolute = true;
        }
        const std::string_view path = entry.nameEscaped ? builder.keep(nameText(entry)) : entry.name;
        const quint32 node = builder.addPath(path, entry.folder, number);
        if (node != 0)
            builder.setComment(node, entry);
        return true;
    });
    builder.finish(builder.tree().nodes.size() > 1 && builder.node(1).hasLine);
    return complete;
}

bool readShellLines(std::string_view text, DrawnTreeBuilder &builder, Progress *progress)
{
    const ShellCommands commands = ShellCommands::read(commandsOf(text));
    for (const ReportItem &item : commands.report.items())
        builder.note(item.severity, item.code.toLatin1().constData(), item.message, item.where.line);
    for (const ShellCommands::Other &other : commands.others) {
        const std::string &name = other.words.front();
        builder.note(Severity::Note, "not-followed",
                     ListDialectsText::tr(
                         "The command “%1” makes no folder that is known, and was passed over. Nothing is ever run.")
                         .arg(printable(QString::fromStdString(name))),
                     other.line);
    }
    const std::string root = commands.root.empty() ? std::string() : commands.root + '/';
    if (!root.empty())
        builder.addPath(builder.keep(root), true, 1);
    qint64 number = 0;
    for (const ShellCommands::Entry &entry : commands.entries) {
        if (!goesOn(progress, ++number, 0))
            return false;
        if (!builder.hasRoom(entry.line))
            break;
        const quint32 node = builder.addPath(builder.keep(root + entry.path), entry.kind == NodeKind::Folder, entry.line);
        builder.node(node).isFile = builder.node(node).isFile || entry.kind == NodeKind::File;
    }
    builder.finish(!root.empty());
    return true;
}

} // namespace Espalier
