// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "desktop/tree/visibletree.h"
#include "desktop/views/expansion.h"

#include <vector>

namespace Espalier {

/// The rows of an outline from top to bottom: the visible nodes whose folders are all open, as one flat list. Knows
/// nothing of pixels. Among them there may be rows that are no nodes: the place of a node whose name is just being
/// typed, and the ghosts of what a preview would add.
class OutlineRows
{
public:
    /// \a tree must outlive the rows.
    explicit OutlineRows(const VisibleTree &tree) : m_tree(tree) {}

    /// The tree changed. The rows are made anew, in one pass, when somebody asks for one.
    void invalidate() { m_isCurrent = false; }
    bool isCurrent() const { return m_isCurrent; }

    qsizetype count() const { return qsizetype(settled().m_rows.size()); }
    /// \c noNode for the row of the new node and for ghosts.
    NodeIndex at(qsizetype row) const
    {
        const NodeIndex node = settled().m_rows[size_t(row)];
        return node < firstGhost ? node : noNode;
    }
    /// -1: hidden by the filter or in a closed folder.
    qsizetype rowOf(NodeIndex node) const { return node < settled().m_rowOf.size() ? m_rowOf[node] : -1; }
    bool isShown(NodeIndex node) const { return rowOf(node) >= 0; }
    /// The root's is 0. For the row of the new node too.
    int depthAt(qsizetype row) const;
    /// The last row of what stands below \a row, or the row itself.
    qsizetype lastBelow(qsizetype row) const;

    // -- opening and closing
    const Expansion &expansion() const { return m_expansion; }
    void setExpansion(const Expansion &expansion);
    bool isExpanded(NodeIndex node) const { return m_expansion.test(node); }
    /// Has it children, so that opening shows something?
    bool isExpandable(NodeIndex node) const
    {
        return m_tree.contains(node) && (m_tree.childCount(node) > 0 || (!m_ghosts.empty() && hasGhosts(node)));
    }
    void setExpanded(NodeIndex node, bool expanded);
    void setExpandedBelow(NodeIndex node, bool expanded); ///< itself too
    void expandAll();
    void collapseAll(); ///< the root stays open
    /// Open are the folders above \a depth: 1 shows the children of the root.
    void expandToDepth(int depth);
    /// Opens what is above \a node. False if nothing was closed.
    bool expandTo(NodeIndex node);

    // -- the row of a new node
    void setNewRow(NodeIndex parent, NodeIndex before);
    void clearNewRow();
    qsizetype newRow() const { return settled().m_newRow; } ///< -1: there is none
    NodeIndex newParent() const { return m_newParent; }
    NodeIndex newBefore() const { return m_newBefore; }

    // -- the rows of a preview
    struct Ghost {
        int item = -1; ///< of the preview
        NodeIndex host = noNode; ///< the folder of the layout that it, or what it would stand in, would go into
        NodeIndex before = noNode; ///< the visible child of \c host to stand before; noNode: at the end
        int depth = 0; ///< below the row that \c host would hold
    };
    /// In their order; those of one place side by side. They show where their hosts are open.
    void setGhosts(std::vector<Ghost> ghosts);
    /// nullptr: the row is none. Valid until the rows change.
    const Ghost *ghostAt(qsizetype row) const
    {
        const NodeIndex node = settled().m_rows[size_t(row)];
        return node >= firstGhost && node != noNode ? &m_ghosts[node - firstGhost] : nullptr;
    }
    qsizetype rowOfGhost(int item) const; ///< -1: it is not shown

    size_t memoryUsage() const { return m_rows.capacity() * sizeof(NodeIndex) + m_rowOf.capacity() * sizeof(qint32); }

private:
    const OutlineRows &settled() const
    {
        if (!m_isCurrent)
            rebuild();
        return *this;
    }
    void rebuild() const;
    void addInOrder() const;
    void addByChildren() const;
    void placeNewRow() const;
    void placeGhosts() const;
    void numberFrom(qsizetype row) const;
    bool hasGhosts(NodeIndex folder) const;

    /// In m_rows ghosts stand by their number behind this, which no NodeIndex reaches.
    static constexpr NodeIndex firstGhost = NodeIndex(1) << 31;

    const VisibleTree &m_tree;
    Expansion m_expansion;
    mutable bool m_isCurrent = false;
    mutable std::vector<NodeIndex> m_rows;
    mutable std::vector<qint32> m_rowOf; // by NodeIndex
    mutable qsizetype m_newRow = -1;
    std::vector<Ghost> m_ghosts;
    NodeIndex m_newParent = noNode;
    NodeIndex m_newBefore = noNode;
};

} // namespace Espalier
