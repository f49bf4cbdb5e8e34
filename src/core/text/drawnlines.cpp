// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Trees drawn with bars and branches, by tools and by hand.

#include "core/progress.h"
#include "core/text/linereader.h"
#include "core/text/namekind.h"

#include <QCoreApplication>

#include <cstring>
#include <optional>

namespace Espalier {

namespace {

struct DrawnDialectText {
    Q_DECLARE_TR_FUNCTIONS(Espalier::DrawnTree)
};

class DrawnLines : public LineReader {
public:
    DrawnLines(Reading &reading, const TextBlock &block, CommentMarks marks)
        : LineReader(reading, block), m_marks(marks), m_windows(block.dialect == TextDialect::Windows),
          m_glyphWidth(m_windows && isWide(reading, block) ? 2 : 1), m_isGuest(reading.hasMain)
    {}

    bool read()
    {
        const bool complete = forEach([this](const SourceLine &line) { readLine(line); });
        finish();
        return complete;
    }

private:
    struct Open {
        int column;
        quint32 node;
        quint32 line; // from 0
        bool isLast; // drawn with "└"
        std::string_view written; // as "tree -f" prints it
    };
    struct Pending {
        SourceLine source;
        std::string_view text;
        int column;
        bool isOrnate; // drawn as the root of what follows
        quint32 line; // or that of a bar below
    };

    void readLine(const SourceLine &line)
    {
        const LinePrefix prefix = drawnPrefix(line.text, m_glyphWidth);
        const std::string_view text = line.text.substr(prefix.length);
        if (prefix.hasBranch && prefix.isTop && m_open.empty() && !m_pending)
            setPending(line, text, prefix.column, true);
        else if (prefix.hasBranch)
            readBranchLine(line, prefix, text);
        else if (!trimmed(text).empty())
            readText(line, prefix, text);
        else if (prefix.hasBars)
            readBar(line);
    }

    void readBar(const SourceLine &line)
    {
        recordAs(line, LineKind::Bar);
        if (m_pending)
            m_pending->line = line.number; // a bar below the root's name does not set it apart
    }

    void finish()
    {
        const bool isEmptyProject = m_counts.folders == 0 && m_counts.files == 0;
        if (m_pending && m_reading.tree.nodes.size() == 1 && isEmptyProject)
            startBlock();
        else
            dropPending();
        if (m_counts.files >= 0)
            m_builder.setCounts(m_counts.folders, m_counts.files);
    }

    void readBranchLine(const SourceLine &line, const LinePrefix &prefix, std::string_view text)
    {
        if (m_pending) {
            if (isRootOf(*m_pending, prefix, line.number))
                startBlock();
            else
                dropPending();
        }
        addBranch(entryOf(text, m_marks), prefix, line, m_windows);
    }

    void addBranch(const DrawnEntry &entry, const LinePrefix &prefix, const SourceLine &line, bool isFolder)
    {
        if (entry.ellipsis) {
            recordAs(line, LineKind::More, entry.span);
            m_builder.note(Severity::Note, "left-out",
                           DrawnDialectText::tr("“…” stands for entries that the text leaves out."), line.number + 1);
            return;
        }
        if (isAnswered(LineAnswer::Comment) && m_last != 0) {
            goOn(line,
                 entry.span.empty()
                     ? entry.comment
                     : std::string_view(entry.span.data(),
                                        size_t(line.text.data() + line.text.size() - entry.span.data())));
            return;
        }
        if (m_isGuest && m_blockRoot == 0) {
            skip(line);
            return;
        }
        bool doubtful = false;
        const quint32 parent = parentAt(prefix.column, doubtful);
        const quint32 node = entry.hasSlash && !entry.nameQuoted
            ? addEntry(parent, withoutParentPath(entry), line, DepthBy::Glyph)
            : addEntry(parent, entry, line, DepthBy::Glyph);
        m_reading.rootless += parent == 0;
        m_open.push_back({prefix.column, node, line.number, prefix.isLast, entry.name});
        m_last = node;
        if (node == parent)
            return;
        DrawnNode &made = m_builder.node(node);
        if (isFolder)
            DrawnTreeBuilder::markAsFolder(made);
        if (m_afterTotal)
            doubt(line, LineReason::AfterTotal);
        if (doubtful) {
            made.doubtful = true;
            doubt(line, LineReason::UnevenIndent);
            m_builder.note(Severity::Warning, "doubtful-line",
                           DrawnDialectText::tr("It is not certain in which folder this line belongs."),
                           line.number + 1);
        }
    }

    /// "docs/img/logo.svg" below "docs/img", as `tree -f` prints it, is "logo.svg".
    DrawnEntry withoutParentPath(DrawnEntry entry) const
    {
        std::string_view above = m_open.empty() ? m_rootWritten : m_open.back().written;
        while (above.size() > 1 && above.ends_with('/'))
            above.remove_suffix(1);
        const size_t slash = entry.name.rfind('/');
        if (!above.empty() && slash != std::string_view::npos && entry.name.substr(0, slash) == above
            && slash + 1 < entry.name.size()) {
            entry.name.remove_prefix(slash + 1);
            entry.hasSlash = false;
        }
        return entry;
    }

    /// The nearest open entry further left. Hand-drawn branches are sometimes off by one column: that is the same level.
    quint32 parentAt(int column, bool &doubtful)
    {
        while (!m_open.empty() && m_open.back().column > column + 1)
            m_open.pop_back();
        if (!m_open.empty() && m_open.back().column >= column - 1) {
            doubtful = m_open.back().column != column;
            if (LineRecord &above = record(m_open.back().line);
                m_open.back().isLast && !m_afterTotal && above.why == LineReason::None) {
                above.why = LineReason::LastBranch;
                above.place = Sureness::Guess;
            }
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

    bool isRootOf(const Pending &pending, const LinePrefix &prefix, quint32 number) const
    {
        const std::string_view text = trimmed(pending.text);
        const bool startsBlock = m_open.empty() || prefix.column <= m_open.front().column;
        if (!startsBlock || pending.column > prefix.column)
            return false;
        // Words behind a folder may end as they like.
        if (text == "." || text.ends_with('/') || commentedFolderEnd(text) > 0 || pending.isOrnate)
            return true;
        // A sentence that introduces the tree is no root, nor is what an empty line sets apart.
        if (pending.line + 1 != number || text.ends_with(':'))
            return false;
        // "Note: `core` must never import from `api`." has a name and words behind it, but no mark that tells them apart.
        const bool isMarked = text.find('/') != std::string_view::npos || text.find('#') != std::string_view::npos;
        if (!isMarked && text.ends_with('.') && isSentence(text))
            return false;
        const DrawnEntry entry = parseEntry(text.starts_with('#') ? withoutCommentMark(text) : text, m_marks);
        return entry.folder || entry.decorated || !isSentence(entry.name);
    }

    void startBlock()
    {
        const Pending pending = *std::exchange(m_pending, std::nullopt);
        std::string_view text = withoutEmphasis(trimmed(pending.text));
        if (text.starts_with('#'))
            text = withoutCommentMark(text); // a heading
        if (isDrive(text)) {
            const size_t last = text.find_last_of("\\:");
            text = text.substr(last + 1);
            if (text.empty())
                text = ".";
        }
        DrawnEntry entry = parseEntry(text, m_marks);
        if (!m_isGuest)
            m_reading.tree.rootPath = entry.name;
        m_rootWritten = entry.name;
        recordAs(pending.source, LineKind::Root, pending.text);
        m_open.clear();
        m_blockRoot = m_last = 0;
        m_afterTotal = false;
        if (m_isGuest || m_reading.rootLines > 0) {
            if (findPlace(entry.name, pending) || m_isGuest)
                return;
        }
        const size_t slash = entry.name.find_last_of('/'); // "/home/me/project", as tools print it
        if (slash != std::string_view::npos)
            entry.name.remove_prefix(slash + 1);
        if (!entry.nameQuoted && (entry.name.empty() || entry.name == ".."))
            entry.name = ".";
        const size_t before = m_reading.tree.nodes.size();
        const quint32 root = m_builder.add(0, entry, pending.source.number + 1);
        m_reading.rootLines += root != 0;
        if (m_reading.mainRoot == 0)
            m_reading.mainRoot = root;
        rootIs(root, pending, m_reading.tree.nodes.size() > before);
    }

    void rootIs(quint32 root, const Pending &pending, bool isNew)
    {
        m_blockRoot = m_last = root;
        LineRecord &made = record(pending.source);
        made.kind = LineKind::Root;
        made.first = root;
        made.count = isNew;
    }

    /// Lets the block go on in the folder of the tree so far that \a path leads to, from the project or from its root's
    /// folder. Only the end of the path may be missing there.
    bool findPlace(std::string_view path, const Pending &pending)
    {
        while (path.size() > 1 && path.ends_with('/'))
            path.remove_suffix(1);
        if (path.starts_with("./"))
            path.remove_prefix(2);
        const size_t slash = path.find('/');
        quint32 place = m_builder.findPath(path);
        if (place == DrawnTreeBuilder::nowhere)
            place = m_builder.findPath(path, m_reading.mainRoot);
        const bool startsThere =
            slash != std::string_view::npos && m_builder.findPath(path.substr(0, slash)) != DrawnTreeBuilder::nowhere;
        if (startsThere && place == DrawnTreeBuilder::nowhere)
            place = m_builder.addPath(path, true, pending.source.number + 1);
        if (place == DrawnTreeBuilder::nowhere || place == 0)
            return false;
        m_reading.rootLines += startsThere; // the main root is a folder of the project then
        rootIs(place, pending, false);
        return true;
    }

    static bool isDrive(std::string_view text)
    {
        const bool isLetter = !text.empty() && ((text[0] >= 'A' && text[0] <= 'Z') || (text[0] >= 'a' && text[0] <= 'z'));
        return isLetter && text.size() > 1 && text[1] == ':' && !text.ends_with('/');
    }

    /// A line without a branch: the rest of a comment, a file of Windows' `tree`, the root of what follows, or prose.
    void readText(const SourceLine &line, const LinePrefix &prefix, std::string_view text)
    {
        if (isAnswered(LineAnswer::Name)) {
            addBranch(entryOf(text, m_marks), prefix, line, false);
            return;
        }
        if (isAnswered(LineAnswer::Comment) && m_last != 0) {
            goOn(line, trimmed(text));
            return;
        }
        const bool isDeeper = prefix.hasBars || (!m_open.empty() && prefix.column > m_open.back().column);
        if (m_last != 0 && isDeeper && startsAsComment(text)) {
            goOn(line, withoutCommentMark(text));
            return;
        }
        if (m_windows && prefix.column - m_base >= windowsStep && !isDrive(text)) {
            if (m_pending) {
                m_base = m_pending->column;
                startBlock(); // its files stand before its folders
            }
            addFile(line, prefix, text);
            return;
        }
        if (prefix.hasBars && !m_open.empty() && prefix.column < m_open.back().column + 2 * windowsStep
            && isUnconnectedName(text)) {
            addBranch(entryOf(text, m_marks), prefix, line, false);
            doubt(line, LineReason::MixedGlyphs);
            return;
        }
        const bool goesOn = m_last != 0 && !m_builder.node(m_last).comment.empty()
            && (prefix.hasBars || (!m_open.empty() && prefix.column >= m_open.back().column + 2 * windowsStep));
        if (goesOn) {
            goOn(line, trimmed(text));
            return;
        }
        readOutside(line, prefix, text);
    }

    void readOutside(const SourceLine &line, const LinePrefix &prefix, std::string_view text)
    {
        const TreeCounts counts = prefix.hasBars ? TreeCounts() : treeCounts(text);
        if (counts.folders >= 0) {
            recordAs(line, LineKind::Total, text);
            m_counts = counts;
            m_afterTotal = true;
            return;
        }
        dropPending();
        if (isFence(text)) {
            recordAs(line, LineKind::Fence, text);
        } else if (isPromptLine(text)) {
            recordAs(line, LineKind::Prompt, text);
        } else if (m_block.isHtml && trimmed(text).empty()) {
            recordAs(line, LineKind::Fence, text);
        } else {
            const size_t ornament = rootOrnament(text);
            setPending(line, text.substr(ornament), prefix.column, ornament > 0);
        }
    }

    void setPending(const SourceLine &line, std::string_view text, int column, bool isOrnate)
    {
        recordAs(line, LineKind::Prose, text);
        m_pending = Pending{line, text, column, isOrnate, line.number};
    }

    void goOn(const SourceLine &line, std::string_view words)
    {
        m_builder.addToComment(m_last, words);
        recordAs(line, LineKind::Comment, words);
        record(line).depthBy = DepthBy::Inherited;
    }

    /// A file that somebody wrote under the bars and forgot to connect.
    bool isUnconnectedName(std::string_view text) const
    {
        const DrawnEntry entry = parseEntry(text, m_marks);
        return entry.name.find(' ') == std::string_view::npos && entry.names.empty()
            && (entry.folder || hasKnownExtension(entry.name) || isKnownFile(entry.name));
    }

    void addFile(const SourceLine &line, const LinePrefix &prefix, std::string_view text)
    {
        DrawnEntry entry = entryOf(text, m_marks);
        entry.link = false;
        LinePrefix moved = prefix;
        moved.column -= windowsStep;
        const bool isFolder = entry.folder;
        const quint32 before = m_last;
        addBranch(entry, moved, line, false);
        if (!entry.ellipsis && m_last != 0 && m_last != before && !isFolder)
            m_builder.node(m_last).isFile = true;
    }

    void dropPending()
    {
        if (!m_pending)
            return;
        const bool isHeader = m_windows && m_reading.rootLines == 0 && m_open.empty();
        if (isHeader)
            record(m_pending->source).kind = LineKind::Header;
        else
            passOver(m_pending->source.number, LineKind::Prose);
        m_pending.reset();
    }

    /// A line of a tree that has no place in the main one.
    void skip(const SourceLine &line)
    {
        recordAs(line, LineKind::Unread, line.text);
        record(line).place = Sureness::None;
        if (m_toldSkip)
            return;
        m_toldSkip = true;
        m_builder.note(Severity::Warning, "tree-not-placed",
                       DrawnDialectText::tr("This tree is no part of the largest one in the text, and was left out."),
                       line.number + 1);
    }

    /// Bars of Chinese and Japanese Windows take two columns: then there is but one dash.
    static bool isWide(const Reading &reading, const TextBlock &block)
    {
        bool found = false;
        const std::string_view text(reading.tree.text.constData() + block.begin, block.end - block.begin);
        forEachLine(text, [&](std::string_view line, qint64) {
            const LinePrefix prefix = drawnPrefix(line);
            found = prefix.hasBranch && prefix.dashes == 1;
            return !prefix.hasBranch;
        });
        return found;
    }

    static constexpr int windowsStep = 4;

    const CommentMarks m_marks;
    const bool m_windows;
    const int m_glyphWidth;
    const bool m_isGuest; // finds its place in the main tree, or none
    std::vector<Open> m_open;
    std::optional<Pending> m_pending;
    std::string_view m_rootWritten;
    TreeCounts m_counts;
    quint32 m_blockRoot = 0;
    quint32 m_last = 0;
    int m_step = 0;
    int m_base = 0; // column of the root of a Windows listing
    bool m_afterTotal = false;
    bool m_toldSkip = false;
};

/// What `tree` counts stands in the last lines of its output.
bool endsWithCounts(std::string_view text)
{
    constexpr size_t far = 400;
    std::string_view end = text.size() > far ? text.substr(text.size() - far) : text;
    bool found = false;
    forEachLine(end, [&](std::string_view line, qint64) {
        found = found || treeCounts(line.substr(quoteMargin(line))).folders >= 0;
        return true;
    });
    return found;
}

/// Does it come from `tree` itself, which writes names as they are? People and chat answers write its counts, too, but
/// then a slash behind folders.
bool isPrintedByTool(std::string_view text)
{
    const size_t second = std::min(text.find('\n'), text.size());
    return endsWithCounts(text) && text.find("/\n", second) == std::string_view::npos
        && text.find("/\r\n", second) == std::string_view::npos;
}

} // namespace

bool readDrawnLines(Reading &reading, const TextBlock &block)
{
    const std::string_view text(reading.tree.text.constData() + block.begin, block.end - block.begin);
    return DrawnLines(reading, block, isPrintedByTool(text) ? CommentMarks::Strong : CommentMarks::All).read();
}

} // namespace Espalier
