// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/layout.h"

#include <span>
#include <vector>

namespace Espalier {

class NodeBitmap;

/// The shape of what is to be seen of a layout, at one moment: parents, rows and children of the visible nodes and
/// nothing of their data. Answers every question in constant time, takes 16 bytes for each node and 4 more for each
/// visible one, and is made as a whole in one or two passes over the nodes. For one thread.
class VisibleTree
{
public:
    VisibleTree() = default;
    /// \a visible must hold the ancestors of whatever it holds; nullptr: everything that is linked.
    VisibleTree(const Layout &layout, const NodeBitmap *visible) { assign(layout, visible); }
    /// The same in the memory that it has: fresh memory takes longer than all the rest.
    void assign(const Layout &layout, const NodeBitmap *visible);

    /// Visible nodes, the root among them.
    qsizetype size() const { return m_entries.empty() ? 0 : qsizetype(m_visible) + 1; }
    NodeIndex indexEnd() const { return NodeIndex(m_entries.size()); } ///< of the layout it was made from
    /// Do nodes come in the order of their indexes, parents before their children? As after opening a file.
    bool isInDocumentOrder() const { return m_isInDocumentOrder; }
    bool contains(NodeIndex node) const { return node < m_entries.size() && m_entries[node].row != nowhere; }

    // -- of nodes that it contains
    NodeIndex parent(NodeIndex node) const { return m_entries[node].parent; } ///< noNode for the root
    int row(NodeIndex node) const { return int(m_entries[node].row); }
    int childCount(NodeIndex node) const { return int(m_entries[node].childCount); }
    NodeIndex child(NodeIndex node, int row) const { return children(node)[size_t(row)]; }
    std::span<const NodeIndex> children(NodeIndex node) const
    {
        if (!m_hasChildren)
            collectChildren();
        return {m_children.data() + m_entries[node].firstChild, m_entries[node].childCount};
    }

    friend bool operator==(const VisibleTree &a, const VisibleTree &b);

    /// How one tree came from another, when it is as simple as one branch more or less.
    struct Difference {
        NodeIndex added = noNode;   ///< top of the only branch that is new
        NodeIndex removed = noNode; ///< top of the only branch that is gone
        bool isComplex = false;     ///< more than that
        bool isNone() const { return !isComplex && added == noNode && removed == noNode; }
    };
    /// Looks at which nodes are there, not at their order.
    static Difference difference(const VisibleTree &before, const VisibleTree &after);

private:
    static constexpr quint32 nowhere = ~quint32(0);

    struct Entry {
        NodeIndex parent = noNode;
        quint32 row = nowhere;
        quint32 firstChild = 0; // in m_children
        quint32 childCount = 0;
    };

    void placeInOrder(std::span<const NodeRecord> records, const NodeBitmap *visible);
    void placeEach(std::span<const NodeRecord> records, std::span<const NodeIndex> nodes);
    void collectChildren() const;

    mutable std::vector<Entry> m_entries; // by NodeIndex
    // Those of one parent side by side; collected when somebody asks, since rows need parents alone.
    mutable std::vector<NodeIndex> m_children;
    mutable bool m_hasChildren = false;
    size_t m_visible = 0; // without the root
    bool m_isInDocumentOrder = false;
};

} // namespace Espalier
