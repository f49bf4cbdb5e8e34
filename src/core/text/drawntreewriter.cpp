// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/text/drawntreewriter.h"

#include "core/text/drawnspelling.h"
#include "core/text/pictogram.h"

#include <QCoreApplication>
#include <QIODevice>

#include <algorithm>

namespace Espalier {

namespace {

using namespace std::string_view_literals;

struct DrawnTreeWriterText {
    Q_DECLARE_TR_FUNCTIONS(Espalier::DrawnTree)
};

struct Glyphs {
    std::string_view branch, lastBranch, bar, gap;
};

constexpr Glyphs utf8Glyphs{"├── "sv, "└── "sv, "│   "sv, "    "sv};
constexpr Glyphs asciiGlyphs{"|-- "sv, "`-- "sv, "|   "sv, "    "sv};
static_assert(utf8Glyphs.branch.size() == utf8Glyphs.lastBranch.size());
static_assert(asciiGlyphs.branch.size() == asciiGlyphs.lastBranch.size());
constexpr size_t columnsOfLevel = 4;
constexpr size_t gapBeforeComment = 2;
constexpr size_t farthestCommentColumn = 48; // one long name must not push all comments off the page
constexpr size_t pieceBytes = 65536;
constexpr size_t usualLineBytes = 4096; // room behind a piece for the line that fills it

class Drawing
{
public:
    Drawing(const Layout &layout, const DrawnTreeWriter::Options &options, const DrawnTreeWriter::Output &output)
        : m_layout(layout), m_records(layout.records()), m_texts(layout.texts()), m_options(options), m_output(output),
          m_glyphs(options.ascii ? asciiGlyphs : utf8Glyphs), m_text(pieceBytes + usualLineBytes, '\0')
    {}

    bool run()
    {
        if (m_options.comments)
            findCommentColumn();
        if (m_options.rootLine)
            appendRoot();
        const NodeIndex first = firstShown(m_options.top, 0);
        if (first == noNode && m_options.rootLine)
            put("\n0 directories, 0 files\n"sv);
        return walk(first, [this](NodeIndex node, bool isLast) { return appendNode(node, isLast); }) && flush();
    }

private:
    NodeIndex shownFrom(NodeIndex node) const
    {
        while (node != noNode && m_options.shows && !m_options.shows(node))
            node = m_records[node].nextSibling;
        return node;
    }

    NodeIndex firstShown(NodeIndex parent, size_t depth) const
    {
        if (m_options.maxDepth > 0 && depth >= size_t(m_options.maxDepth))
            return noNode;
        return shownFrom(m_records[parent].firstChild);
    }

    /// Calls \a visit(node, isLast) in document order with m_prefix and m_levels set, until it returns false.
    template<typename Visit>
    bool walk(NodeIndex at, Visit visit)
    {
        while (at != noNode) {
            NodeIndex after = shownFrom(m_records[at].nextSibling);
            if (!visit(at, after == noNode))
                return false;
            if (const NodeIndex child = firstShown(at, m_levels.size() + 1); child != noNode) {
                const std::string_view level = after == noNode ? m_glyphs.gap : m_glyphs.bar;
                m_prefix += level;
                m_levels.push_back(char(level.size()));
                at = child;
                continue;
            }
            while (after == noNode && !m_levels.empty()) {
                m_prefix.resize(m_prefix.size() - size_t(m_levels.back()));
                m_levels.pop_back();
                at = m_records[at].parent;
                after = shownFrom(m_records[at].nextSibling);
            }
            at = after;
        }
        return true;
    }

    /// Where comments stand: behind the longest name that has one, unless that is too far to the right.
    void findCommentColumn()
    {
        size_t widest = 0;
        if (m_options.rootLine && m_records[m_options.top].summary != 0)
            widest = widthOf([this](std::string &line) { appendRootNameTo(line); });
        walk(firstShown(m_options.top, 0), [&](NodeIndex node, bool) {
            const NodeRecord &record = m_records[node];
            if (record.summary == 0)
                return true;
            const size_t width = (m_levels.size() + 1) * columnsOfLevel + nameWidth(record, node);
            widest = std::max(widest, width);
            return widest + gapBeforeComment < farthestCommentColumn;
        });
        m_prefix.clear();
        m_levels.clear();
        m_commentColumn = std::min(widest + gapBeforeComment, farthestCommentColumn);
    }

    template<typename Append>
    size_t widthOf(Append append) const
    {
        std::string line;
        append(line);
        return displayWidth(line);
    }

    size_t nameWidth(const NodeRecord &record, NodeIndex node) const
    {
        const std::string_view name = m_texts.view(record.name);
        if (!m_options.pictograms && isPlainName(name))
            return name.size() + (record.kind == NodeKind::Folder);
        return widthOf([&](std::string &line) { appendNameTo(line, node); });
    }

    void appendNameTo(std::string &line, NodeIndex node) const
    {
        const NodeRecord &record = m_records[node];
        if (m_options.pictograms && record.extra != 0) {
            const std::string icon = m_layout.icon(node).toStdString();
            if (!icon.empty() && leadingPictograms(icon).icon == icon.size())
                line += icon + ' ';
        }
        appendName(line, m_texts.view(record.name), record.kind);
        if (record.kind == NodeKind::Folder)
            line += '/';
    }

    void appendRootNameTo(std::string &line) const
    {
        const std::string_view name = m_layout.nameUtf8(m_options.top);
        if (name.empty())
            line += '.';
        else
            appendRootName(line, name);
        line += '/';
    }

    void appendRoot()
    {
        m_name.clear();
        appendRootNameTo(m_name);
        put(m_name);
        const Comment comment = commentOf(m_records[m_options.top], displayWidth(m_name));
        *comment.writeTo(room(comment.bytes() + 1)) = '\n';
    }

    bool appendNode(NodeIndex node, bool isLast)
    {
        Layout::prefetchAhead(m_records, m_texts, node);
        const NodeRecord &record = m_records[node];
        std::string_view name = m_texts.view(record.name);
        const bool isPlain = !m_options.pictograms && isPlainName(name);
        if (!isPlain) {
            m_name.clear();
            appendNameTo(m_name, node);
            name = m_name;
        }
        const std::string_view branch = isLast ? m_glyphs.lastBranch : m_glyphs.branch;
        const bool needsSlash = isPlain && record.kind == NodeKind::Folder;
        const size_t width =
            (m_levels.size() + 1) * columnsOfLevel + (isPlain ? name.size() + needsSlash : displayWidth(name));
        const Comment comment = commentOf(record, width);
        char *at = room(m_prefix.size() + branch.size() + name.size() + needsSlash + comment.bytes() + 1);
        at = std::ranges::copy(m_prefix, at).out;
        // Both lengths are known to the compiler, which copies without a call.
        at = branch.size() == utf8Glyphs.branch.size() ? std::copy_n(branch.data(), utf8Glyphs.branch.size(), at)
                                                       : std::copy_n(branch.data(), asciiGlyphs.branch.size(), at);
        at = std::ranges::copy(name, at).out;
        if (needsSlash)
            *at++ = '/';
        *comment.writeTo(at) = '\n';
        return m_used < pieceBytes || flush();
    }

    /// What stands behind a name: nothing, or spaces, a mark and the words.
    struct Comment {
        size_t spaces = 0;
        std::string_view mark;
        std::string_view text;

        size_t bytes() const { return spaces + mark.size() + text.size(); }
        char *writeTo(char *at) const
        {
            at = std::fill_n(at, spaces, ' ');
            at = std::ranges::copy(mark, at).out;
            return std::ranges::copy(text, at).out;
        }
    };

    /// \a width: columns that the line takes so far. Good until the next call.
    Comment commentOf(const NodeRecord &record, size_t width)
    {
        if (!m_options.comments || record.summary == 0)
            return {};
        const size_t spaces = width + gapBeforeComment > m_commentColumn ? gapBeforeComment : m_commentColumn - width;
        const std::string_view comment = m_texts.view(record.summary);
        if (isPlainComment(comment))
            return {.spaces = spaces, .mark = "# "sv, .text = comment};
        m_comment.clear();
        appendComment(m_comment, comment);
        return {.spaces = spaces, .mark = {}, .text = m_comment};
    }

    void put(std::string_view text) { std::ranges::copy(text, room(text.size())); }

    /// Where the next \a bytes go. (Appending to a string one by one took half of all the time.)
    char *room(size_t bytes)
    {
        if (m_text.size() - m_used < bytes)
            m_text.resize(m_used + bytes + usualLineBytes);
        char *const place = m_text.data() + m_used;
        m_used += bytes;
        return place;
    }

    bool flush()
    {
        const bool goesOn = m_used == 0 || m_output(QByteArrayView(m_text.data(), qsizetype(m_used)));
        m_used = 0;
        return goesOn;
    }

    const Layout &m_layout;
    const std::span<const NodeRecord> m_records;
    const TextPool &m_texts;
    const DrawnTreeWriter::Options &m_options;
    const DrawnTreeWriter::Output &m_output;
    const Glyphs &m_glyphs;
    std::string m_text; // the piece, with room behind it
    size_t m_used = 0;  // of it
    std::string m_name; // one that is not plain
    std::string m_comment;
    std::string m_prefix; // the bars before the branch
    std::string m_levels; // bytes of each level's bar
    size_t m_commentColumn = 0;
};

} // namespace

bool DrawnTreeWriter::write(const Layout &layout, const Options &options, const Output &output)
{
    return Drawing(layout, options, output).run();
}

Result<void> DrawnTreeWriter::write(const Layout &layout, const Options &options, QIODevice &device)
{
    const bool complete = write(layout, options, [&device](QByteArrayView text) {
        return device.write(text.data(), text.size()) == text.size();
    });
    if (!complete)
        return failure(
            ErrorKind::Io,
            DrawnTreeWriterText::tr("The tree could not be written: %1.").arg(printable(device.errorString())));
    return {};
}

QByteArray DrawnTreeWriter::toText(const Layout &layout, const Options &options)
{
    QByteArray text;
    write(layout, options, [&text](QByteArrayView piece) {
        text.append(piece);
        return true;
    });
    return text;
}

} // namespace Espalier
