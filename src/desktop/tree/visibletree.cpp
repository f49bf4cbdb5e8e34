// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/tree/visibletree.h"

#include "guide/filter.h"

#include <algorithm>

namespace Espalier {

namespace {

/// The visible nodes without the root in document order, by their links.
std::vector<NodeIndex> walked(const Layout &layout, const NodeBitmap *visible)
{
    const std::span<const NodeRecord> records = layout.records();
    std::vector<NodeIndex> nodes;
    nodes.reserve(size_t(layout.nodeCount()));
    NodeIndex at = records[rootNode].firstChild;
    while (at != noNode) {
        const bool isVisible = !visible || visible->test(at);
        if (isVisible)
            nodes.push_back(at);
        if (isVisible && records[at].firstChild != noNode) {
            at = records[at].firstChild;
            continue;
        }
        while (at != rootNode && records[at].nextSibling == noNode)
            at = records[at].parent;
        at = at == rootNode ? noNode : records[at].nextSibling;
    }
    return nodes;
}

} // namespace

/// Parent and row of each visible node, and how many children it shows.
void VisibleTree::placeInOrder(std::span<const NodeRecord> records, const NodeBitmap *visible)
{
    // Without branches: what is visible is as good as random to a processor.
    m_entries.resize(records.size());
    m_entries[rootNode] = {.row = 0};
    Entry *const entries = m_entries.data();
    size_t count = 0;
    for (NodeIndex node = rootNode + 1; node < records.size(); ++node) {
        const bool isVisible = !visible || visible->test(node);
        const NodeIndex parent = isVisible ? records[node].parent : rootNode;
        const quint32 row = entries[parent].childCount;
        entries[parent].childCount = row + isVisible;
        entries[node] = {.parent = isVisible ? parent : noNode, .row = isVisible ? row : nowhere};
        count += isVisible;
    }
    m_visible = count;
}

void VisibleTree::placeEach(std::span<const NodeRecord> records, std::span<const NodeIndex> nodes)
{
    m_entries.assign(records.size(), Entry());
    m_entries[rootNode].row = 0;
    m_visible = nodes.size();
    for (const NodeIndex node : nodes) {
        const NodeIndex parent = records[node].parent;
        m_entries[node].parent = parent;
        m_entries[node].row = m_entries[parent].childCount++;
    }
}

void VisibleTree::collectChildren() const
{
    m_hasChildren = true;
    m_children.resize(m_visible);
    quint32 place = 0;
    for (Entry &entry : m_entries) {
        entry.firstChild = place;
        place += entry.childCount;
    }
    for (NodeIndex node = rootNode + 1; node < m_entries.size(); ++node) {
        const Entry &entry = m_entries[node];
        if (entry.row != nowhere)
            m_children[m_entries[entry.parent].firstChild + entry.row] = node;
    }
}

void VisibleTree::assign(const Layout &layout, const NodeBitmap *visible)
{
    m_isInDocumentOrder = layout.isInDocumentOrder();
    m_hasChildren = false;
    if (m_isInDocumentOrder)
        placeInOrder(layout.records(), visible);
    else
        placeEach(layout.records(), walked(layout, visible));
}

bool operator==(const VisibleTree &a, const VisibleTree &b)
{
    const VisibleTree &shorter = a.m_entries.size() <= b.m_entries.size() ? a : b;
    const VisibleTree &longer = &shorter == &a ? b : a;
    // Parents and rows say it all; entries of nodes that are not visible are all alike.
    return a.m_visible == b.m_visible
        && std::ranges::equal(shorter.m_entries, std::span(longer.m_entries).first(shorter.m_entries.size()),
                              [](const VisibleTree::Entry &x, const VisibleTree::Entry &y) { return x.parent == y.parent && x.row == y.row; });
}

VisibleTree::Difference VisibleTree::difference(const VisibleTree &before, const VisibleTree &after)
{
    Difference difference;
    const auto consider = [&](NodeIndex node, NodeIndex &top, const VisibleTree &has, const VisibleTree &lacks) {
        if (lacks.contains(has.parent(node))) {
            difference.isComplex = difference.isComplex || top != noNode;
            top = node;
        }
    };
    const NodeIndex end = std::max(before.indexEnd(), after.indexEnd());
    for (NodeIndex node = 1; node < end && !difference.isComplex; ++node) {
        const bool was = before.contains(node);
        const bool is = after.contains(node);
        if (is && !was)
            consider(node, difference.added, after, before);
        else if (was && !is)
            consider(node, difference.removed, before, after);
    }
    if (difference.added != noNode && difference.removed != noNode)
        difference.isComplex = true;
    return difference;
}

} // namespace Espalier
