// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "desktop/views/expansion.h"
#include "guide/nodebitmap.h"

#include <QString>

#include <vector>

namespace Espalier {

/// One line of the text view: what it stands for, not what it says. Small, because layouts of a million nodes are
/// shown.
struct TextLine {
    enum class Kind : quint8 {
        Node,
        Loose, ///< text that is no part of the layout
        New, ///< being typed, no part of the layout yet
        Hidden, ///< says how many the filter hides here; no text
    };

    NodeIndex node = rootNode; ///< of Node; of others the folder that they stand in
    quint32 number = 0; ///< 1-based, counting folded lines; 0: has none
    quint32 extra = 0; ///< Loose: place in the list; Hidden: how many
    quint16 depth = 0; ///< the root's is 0
    Kind kind = Kind::Node;
    quint8 isLast : 1 = 0; ///< no sibling follows
    quint8 isFoldable : 1 = 0; ///< there are lines below it, shown or folded
    quint8 isFolded : 1 = 0;
    quint8 phase : 3 = 0; ///< Hidden: number of the phase that shows the first of them; 0: none would
};
static_assert(sizeof(TextLine) == 16);

/// Where a new line stands that is no node yet.
struct NewTextLine {
    NodeIndex parent = noNode; ///< noNode: there is none
    NodeIndex after = noNode; ///< the sibling whose branch it follows; noNode: it comes first
};

/// All lines that are shown of a layout, from top to bottom, at one moment: what the filter lets through and no fold
/// hides, the loose lines among them, a line that is being made, and how many are hidden where. Knows no text and no
/// pixels. Made anew as a whole, in one pass.
class TextLines {
public:
    /// \a visible: nullptr, everything is.
    void assign(const Layout &layout, const NodeBitmap *visible, const Expansion &open, NewTextLine made = {});

    qsizetype count() const { return qsizetype(m_lines.size()); }
    bool isEmpty() const { return m_lines.empty(); }
    const TextLine &at(qsizetype row) const { return m_lines[size_t(row)]; }
    qsizetype rowOf(NodeIndex node) const { return node < m_rowOf.size() ? m_rowOf[node] : -1; } ///< -1: not shown
    qsizetype newRow() const { return m_newRow; }
    qsizetype rowOfLoose(qsizetype loose) const; ///< -1: not shown
    /// Of those, how many are folded folders; of all lines, how many there are with the folded ones.
    qsizetype foldedCount() const { return m_folded; }
    qsizetype totalCount() const { return m_total; }
    qsizetype looseCount() const { return m_loose; }

    /// The last line of the branch that begins at \a row; itself for what has no branch.
    qsizetype lastOfBranch(qsizetype row) const;
    /// The nearest line above that holds \a row; -1: none does.
    qsizetype parentRow(qsizetype row) const;
    /// Has the line of \a row's ancestor at \a depth a sibling below it? Then a bar goes past \a row.
    bool hasBar(const Layout &layout, qsizetype row, int depth) const;
    /// "│   ├── ", in four columns for each level; empty for the root.
    QString bars(const Layout &layout, qsizetype row) const;

private:
    class Walk;

    std::vector<TextLine> m_lines;
    std::vector<qint32> m_rowOf; // by NodeIndex
    qsizetype m_newRow = -1;
    qsizetype m_folded = 0;
    qsizetype m_total = 0;
    qsizetype m_loose = 0;
};

} // namespace Espalier
