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

void VisibleTree::build(std::span<const NodeRecord> records, auto &&forEachVisible)
{
    m_entries.resize(records.size());
    m_entries[rootNode].row = 0;
    quint32 count = 0;
    forEachVisible([&](NodeIndex node) {
        const NodeIndex parent = records[node].parent;
        m_entries[node].parent = parent;
        m_entries[node].row = m_entries[parent].childCount++;
        ++count;
    });
    m_children.resize(count);
    // A parent comes before its children, so its place is known when they come.
    quint32 place = m_entries[rootNode].childCount;
    forEachVisible([&](NodeIndex node) {
        Entry &entry = m_entries[node];
        entry.firstChild = place;
        place += entry.childCount;
        m_children[m_entries[entry.parent].firstChild + entry.row] = node;
    });
}

VisibleTree::VisibleTree(const Layout &layout, const NodeBitmap *visible)
{
    const std::span<const NodeRecord> records = layout.records();
    if (!layout.isInDocumentOrder()) {
        const std::vector<NodeIndex> nodes = walked(layout, visible);
        build(records, [&](auto &&visit) {
            for (const NodeIndex node : nodes)
                visit(node);
        });
    } else if (visible) {
        build(records, [&](auto &&visit) {
            for (NodeIndex node = 1; node < records.size(); ++node) {
                if (visible->test(node))
                    visit(node);
            }
        });
    } else {
        build(records, [&](auto &&visit) {
            for (NodeIndex node = 1; node < records.size(); ++node)
                visit(node);
        });
    }
}

bool operator==(const VisibleTree &a, const VisibleTree &b)
{
    const VisibleTree &shorter = a.m_entries.size() <= b.m_entries.size() ? a : b;
    const VisibleTree &longer = &shorter == &a ? b : a;
    // Entries of nodes that are not visible are all alike.
    return a.m_children == b.m_children && std::ranges::equal(shorter.m_entries, std::span(longer.m_entries).first(shorter.m_entries.size()));
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
