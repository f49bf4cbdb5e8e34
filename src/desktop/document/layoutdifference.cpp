// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/document/layoutdifference.h"

#include <QHash>

namespace Espalier {

LayoutDifference::LayoutDifference(const Layout &before, const Layout &after)
    : m_before(before.indexEnd(), Mark::Same), m_after(after.indexEnd(), Mark::Same),
      m_earlier(after.indexEnd(), noNode)
{
    QHash<NodeId, NodeIndex> byId;
    byId.reserve(before.nodeCount());
    for (NodeIndex node = before.next(rootNode); node != noNode; node = before.next(node))
        byId.insert(before.id(node), node);
    std::vector<bool> isTaken(before.indexEnd(), false);
    const auto pair = [&](NodeIndex earlier, NodeIndex node) {
        m_earlier[node] = earlier;
        isTaken[earlier] = true;
    };
    m_earlier[rootNode] = rootNode;
    for (NodeIndex node = after.next(rootNode); node != noNode; node = after.next(node)) {
        if (const auto found = byId.constFind(after.id(node)); found != byId.constEnd() && !isTaken[*found])
            pair(*found, node);
    }
    for (NodeIndex node = after.next(rootNode); node != noNode; node = after.next(node)) {
        const NodeIndex parent = m_earlier[after.parent(node)];
        if (m_earlier[node] != noNode || parent == noNode)
            continue;
        if (const NodeIndex found = before.child(parent, after.name(node)); found != noNode && !isTaken[found])
            pair(found, node);
    }
    for (NodeIndex node = rootNode; node != noNode; node = after.next(node)) {
        const NodeIndex earlier = m_earlier[node];
        if (earlier == noNode) {
            m_after[node] = Mark::Added;
            ++m_added;
            continue;
        }
        NodeData then = before.data(earlier);
        NodeData now = after.data(node);
        then.id = now.id = NodeId();
        const bool hasMoved = node != rootNode && m_earlier[after.parent(node)] != before.parent(earlier);
        if (!hasMoved && then == now)
            continue;
        m_after[node] = Mark::Changed;
        m_before[earlier] = Mark::Changed;
        ++m_changed;
    }
    for (NodeIndex node = before.next(rootNode); node != noNode; node = before.next(node)) {
        if (isTaken[node])
            continue;
        m_before[node] = Mark::Removed;
        ++m_removed;
    }
}

} // namespace Espalier
