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
