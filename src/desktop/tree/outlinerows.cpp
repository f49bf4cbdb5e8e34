// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/tree/outlinerows.h"

#include <algorithm>
#include <iterator>
#include <span>

namespace Espalier {

void OutlineRows::rebuild() const
{
    m_isCurrent = true;
    m_rows.clear();
    m_newRow = -1;
    if (m_tree.size() == 0) {
        std::ranges::fill(m_rowOf, -1);
        return;
    }
    if (m_tree.isInDocumentOrder())
        addInOrder();
    else
        addByChildren();
    placeGhosts();
    placeNewRow();
}

/// One pass over memory that lies side by side, without branches: what shows is as good as random to a processor.
void OutlineRows::addInOrder() const
{
    m_rowOf.resize(m_tree.indexEnd());
    m_rows.resize(size_t(m_tree.size()) + 1); // the last one takes what does not show
    m_rowOf[rootNode] = 0;
    m_rows[0] = rootNode;
    size_t count = 1;
    for (NodeIndex node = rootNode + 1; node < m_tree.indexEnd(); ++node) {
        const bool isVisible = m_tree.contains(node);
        const NodeIndex parent = isVisible ? m_tree.parent(node) : rootNode;
        const bool isShown = (int(isVisible) & int(m_rowOf[parent] >= 0) & int(m_expansion.test(parent))) != 0;
        m_rowOf[node] = isShown ? qint32(count) : -1;
        m_rows[count] = node;
        count += isShown;
    }
    m_rows.resize(count);
}

void OutlineRows::addByChildren() const
{
    m_rowOf.assign(m_tree.indexEnd(), -1);
    const auto add = [this](NodeIndex node) {
        m_rowOf[node] = qint32(m_rows.size());
        m_rows.push_back(node);
    };
    add(rootNode);
    // What is still to come of each open folder on the way down.
    std::vector<std::span<const NodeIndex>> open;
    if (m_expansion.test(rootNode))
        open.push_back(m_tree.children(rootNode));
    while (!open.empty()) {
        std::span<const NodeIndex> &level = open.back();
        if (level.empty()) {
            open.pop_back();
            continue;
        }
        const NodeIndex node = level.front();
        level = level.subspan(1);
        add(node);
        if (m_tree.childCount(node) > 0 && m_expansion.test(node))
            open.push_back(m_tree.children(node));
    }
}

int OutlineRows::depthAt(qsizetype row) const
{
    const Ghost *const ghost = ghostAt(row);
    NodeIndex node = ghost ? ghost->host : row == newRow() ? m_newParent : at(row);
    int depth = ghost ? 1 + ghost->depth : row == newRow() ? 1 : 0;
    while ((node = m_tree.parent(node)) != noNode)
        ++depth;
    return depth;
}

qsizetype OutlineRows::lastBelow(qsizetype row) const
{
    NodeIndex node = at(row);
    while (node != noNode && m_tree.childCount(node) > 0 && isExpanded(node))
        node = m_tree.child(node, m_tree.childCount(node) - 1);
    qsizetype last = node == noNode ? row : rowOf(node);
    // The row of a new node at the end of one of these folders belongs to it, too.
    if (m_newRow == last + 1 && m_newParent != noNode && row != m_newRow) {
        for (NodeIndex above = m_newParent; above != noNode; above = m_tree.parent(above)) {
            if (above == at(row))
                return m_newRow;
        }
    }
    return last;
}

void OutlineRows::setExpansion(const Expansion &expansion)
{
    m_expansion = expansion;
    invalidate();
}

void OutlineRows::setExpanded(NodeIndex node, bool expanded)
{
    if (isExpanded(node) == expanded)
        return;
    m_expansion.set(node, expanded);
    invalidate();
}

void OutlineRows::setExpandedBelow(NodeIndex node, bool expanded)
{
    if (!m_tree.contains(node))
        return;
    std::vector<NodeIndex> open{node};
    while (!open.empty()) {
        const NodeIndex folder = open.back();
        open.pop_back();
        if (m_tree.childCount(folder) == 0)
            continue;
        m_expansion.set(folder, expanded);
        std::ranges::copy(m_tree.children(folder), std::back_inserter(open));
    }
    invalidate();
}

void OutlineRows::expandAll()
{
    m_expansion.setAll(m_tree.indexEnd());
    invalidate();
}

void OutlineRows::collapseAll()
{
    m_expansion.clear();
    m_expansion.set(rootNode, true);
    invalidate();
}

void OutlineRows::expandToDepth(int depth)
{
    m_expansion.clear();
    std::vector<NodeIndex> level;
    if (m_tree.contains(rootNode))
        level.push_back(rootNode);
    for (; depth > 0 && !level.empty(); --depth) {
        std::vector<NodeIndex> below;
        for (const NodeIndex folder : level) {
            if (m_tree.childCount(folder) == 0)
                continue;
            m_expansion.set(folder, true);
            std::ranges::copy(m_tree.children(folder), std::back_inserter(below));
        }
        level = std::move(below);
    }
    invalidate();
}

bool OutlineRows::expandTo(NodeIndex node)
{
    if (!m_tree.contains(node))
        return false;
    bool changed = false;
    for (NodeIndex above = m_tree.parent(node); above != noNode; above = m_tree.parent(above)) {
        changed = changed || !isExpanded(above);
        m_expansion.set(above, true);
    }
    if (changed)
        invalidate();
    return changed;
}

void OutlineRows::setNewRow(NodeIndex parent, NodeIndex before)
{
    m_newParent = parent;
    m_newBefore = before;
    m_expansion.set(parent, true);
    expandTo(parent);
    invalidate();
}

void OutlineRows::clearNewRow()
{
    m_newParent = m_newBefore = noNode;
    invalidate();
}

void OutlineRows::placeNewRow() const
{
    if (m_newParent == noNode || !isShown(m_newParent))
        return;
    // Before the sibling that was asked for; where that one is gone or hidden, at the end.
    qsizetype place = m_newBefore == noNode ? -1 : rowOf(m_newBefore);
    if (place < 0)
        place = lastBelow(rowOf(m_newParent)) + 1;
    m_newRow = place;
    m_rows.insert(m_rows.begin() + place, noNode);
    numberFrom(place + 1);
}

void OutlineRows::numberFrom(qsizetype first) const
{
    for (size_t row = size_t(first); row < m_rows.size(); ++row) {
        if (m_rows[row] < firstGhost)
            m_rowOf[m_rows[row]] = qint32(row);
    }
}

// -- ghosts
// ------------------------------------------------------------------------------------------------------------

void OutlineRows::setGhosts(std::vector<Ghost> ghosts)
{
    m_ghosts = std::move(ghosts);
    invalidate();
}

bool OutlineRows::hasGhosts(NodeIndex folder) const { return std::ranges::contains(m_ghosts, folder, &Ghost::host); }

qsizetype OutlineRows::rowOfGhost(int item) const
{
    for (qsizetype row = 0; !m_ghosts.empty() && row < count(); ++row) {
        if (const Ghost *const ghost = ghostAt(row); ghost && ghost->item == item)
            return row;
    }
    return -1;
}

void OutlineRows::placeGhosts() const
{
    struct Group {
        qsizetype row;
        int depth;
        size_t first;
        size_t end;
    };
    std::vector<Group> groups;
    for (size_t first = 0, end = 0; first < m_ghosts.size(); first = end) {
        const Ghost &ghost = m_ghosts[first];
        while (end < m_ghosts.size() && m_ghosts[end].host == ghost.host && m_ghosts[end].before == ghost.before)
            ++end;
        if (!isShown(ghost.host) || !isExpanded(ghost.host))
            continue;
        const qsizetype host = rowOf(ghost.host);
        const qsizetype before = ghost.before == noNode ? -1 : rowOf(ghost.before);
        groups.push_back({before >= 0 ? before : lastBelow(host) + 1, depthAt(host), first, end});
    }
    if (groups.empty())
        return;
    // At one row those at the end of a deeper folder come first.
    std::ranges::stable_sort(
        groups, [](const Group &a, const Group &b) { return a.row != b.row ? a.row < b.row : a.depth > b.depth; });
    std::vector<NodeIndex> rows;
    rows.reserve(m_rows.size() + m_ghosts.size());
    qsizetype done = 0;
    for (const Group &group : groups) {
        rows.insert(rows.end(), m_rows.begin() + done, m_rows.begin() + group.row);
        done = group.row;
        for (size_t ghost = group.first; ghost < group.end; ++ghost)
            rows.push_back(firstGhost + NodeIndex(ghost));
    }
    rows.insert(rows.end(), m_rows.begin() + done, m_rows.end());
    m_rows = std::move(rows);
    numberFrom(groups.front().row);
}

} // namespace Espalier
