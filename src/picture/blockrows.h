// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "picture/blocktree.h"

#include <unordered_map>
#include <vector>

namespace Espalier {

/// What of a BlockTree is open, and how; by index.
class BlockView
{
public:
    explicit BlockView(const BlockTree &tree) : m_tree(&tree), m_flags(size_t(tree.size()), 0) {}

    bool isOpen(qint32 index) const { return m_flags[size_t(index)] & Open; }
    void setOpen(qint32 index, bool on)
    {
        set(index, Open, on);
        if (const qint32 parent = (*m_tree)[index].parent; on && parent >= 0)
            set(parent, OpenBelow, true);
    }
    /// False: no child is open.
    bool mayHaveOpenChild(qint32 index) const { return m_flags[size_t(index)] & OpenBelow; }
    /// Shows every child as a line of its own.
    bool isInLines(qint32 index) const { return m_flags[size_t(index)] & Lines; }
    void setInLines(qint32 index, bool on) { set(index, Lines, on); }
    /// How many lines of chips a run of the folder's closed children may take.
    int runLines(qint32 index) const;
    void setRunLines(qint32 index, int lines) { m_runLines[index] = lines; }
    const std::unordered_map<qint32, int> &runLines() const { return m_runLines; }
    /// The same where nothing else is said.
    int usualRunLines = 2;
    /// What is in a folder stands beside its name where one line holds all of it.
    bool sharesLines = false;

private:
    enum Flag : quint8 { Open = 1, Lines = 2, OpenBelow = 4 };
    void set(qint32 index, Flag flag, bool on)
    {
        quint8 &flags = m_flags[size_t(index)];
        flags = quint8(on ? flags | flag : flags & ~flag);
    }
    const BlockTree *m_tree;
    std::vector<quint8> m_flags;
    std::unordered_map<qint32, int> m_runLines;
};

/// A top folder with what is open below it, or a run of the root's own files.
struct BlockGroup {
    qint32 first = 0; ///< the folder, or the first file
    qint32 last = 0;  ///< the last file; the folder again
    bool isFiles = false;
};
std::vector<BlockGroup> groupsOf(const BlockTree &tree);

/// One visual line of a group.
struct BlockRow {
    enum class Kind : quint8 {
        Head,  ///< of the group
        Chips, ///< closed children beside each other
        Line,  ///< one node
    };
    Kind kind = Kind::Line;
    /// The summary stands beside the name; of a head: its children stand beside it; of chips: they stand beside the
    /// name of their folder, in the row before, and have no height of their own.
    bool isInline = false;
    quint8 textLines = 0;  ///< of the summary
    quint8 depth = 0;      ///< of the twig that it hangs on
    qint32 node = 0;       ///< the node; of chips: the folder that holds them
    qint32 first = 0;      ///< of chips
    qint32 count = 0;      ///< of chips: siblings from \c first on
    qint32 hidden = 0;     ///< nodes that are inside and not drawn: "+6"
    float height = 0;
};

/// Makes the rows of groups.
class BlockRows
{
public:
    BlockRows(const BlockTree &tree, const BlockView &view) : m_tree(tree), m_view(view) {}

    /// Of \a group in a column of \a width; \a tight: how tight groups stand (BlockMetric). Stops behind the row that
    /// passes \a mostHeight, so that what does not fit anyway costs little. Clears \a rows.
    void make(const BlockGroup &group, double width, int tight, double mostHeight, std::vector<BlockRow> &rows) const;
    /// What \a rows take, with the group's padding.
    double height(const BlockGroup &group, const std::vector<BlockRow> &rows, int tight) const;
    static bool isBeside(double width);

    /// Of one chip; \a isOpen: it is the name of a line.
    double chipWidth(qint32 index) const;
    /// Of a folder's name in a line, with its bud and the flags of its tags.
    double lineWidth(qint32 index) const;
    /// From the left edge of a column \a width wide to its children of \a depth, and the room there.
    struct Span {
        double left;
        double room;
    };
    static Span span(const BlockGroup &group, double width, int depth);

private:
    class Maker;
    BlockRow head(qint32 index, double width, int tight) const;
    double pitch() const; ///< of rows

    const BlockTree &m_tree;
    const BlockView &m_view;
};

} // namespace Espalier
