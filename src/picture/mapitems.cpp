// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "picture/mapitems.h"

#include "core/layout.h"
#include "core/progress.h"

#include <algorithm>

namespace Espalier {

namespace {

class ItemWalk
{
public:
    ItemWalk(const Layout &layout, const MapScope &scope, MapPlaces &places) :
        m_layout(layout), m_records(layout.records()), m_scope(scope), m_places(places), m_items(places.items), m_isWeighed(!isBlockMap(places.options.style))
    {
    }

    bool run(const Progress *progress);

private:
    enum class Skip { Nothing, Hidden, Folded };

    bool isVisible(NodeIndex node) const { return !m_scope.visible || m_scope.visible->test(node); }
    /// Is a node of a kind that the map shows?
    bool isShownKind(NodeIndex node) const { return m_places.options.files || m_records[node].kind == NodeKind::Folder; }
    bool isFolder(NodeIndex node) const { return m_records[node].kind == NodeKind::Folder; }
    /// A visible node that is no item.
    void addBelow(NodeIndex node);
    MapItem &current() { return m_items[size_t(m_item)]; }
    void add(NodeIndex node);
    void visit(NodeIndex node);
    void leave(NodeIndex node);
    double ownWeight(NodeIndex node) const;
    bool hasShownKindBelow(NodeIndex node) const;
    void close();

    const Layout &m_layout;
    std::span<const NodeRecord> m_records;
    const MapScope &m_scope;
    MapPlaces &m_places;
    std::vector<MapItem> &m_items;
    std::vector<qint32> m_depths; // by item
    bool m_isWeighed;
    qint32 m_item = -1;          // the nearest item above the node that is visited
    Skip m_skip = Skip::Nothing; // why nothing below m_skipTop becomes an item
    NodeIndex m_skipTop = noNode;
};

bool ItemWalk::run(const Progress *progress)
{
    const NodeIndex top = m_places.options.focus;
    add(top);
    quint32 visited = 0;
    for (NodeIndex node = top;;) {
        if (m_records[node].firstChild != noNode) {
            node = m_records[node].firstChild;
        } else {
            while (node != top && m_records[node].nextSibling == noNode) {
                leave(node);
                node = m_records[node].parent;
            }
            if (node == top)
                break;
            leave(node);
            node = m_records[node].nextSibling;
        }
        visit(node);
        if ((++visited & 0xfff) == 0 && progress && progress->isCancelled())
            return false;
    }
    leave(top);
    m_places.depths = lanesByDepth(m_depths);
    return !progress || !progress->isCancelled();
}

void ItemWalk::add(NodeIndex node)
{
    const auto item = qint32(m_items.size());
    m_places.itemOfNode[node] = item;
    m_depths.push_back(m_item < 0 ? 0 : current().depth + 1);
    m_items.push_back({.rect = {}, .node = node, .parent = m_item, .depth = m_depths.back()});
    m_places.isFolder.push_back(isFolder(node));
    if (m_isWeighed) {
        m_places.weights.push_back(0);
        m_places.foldersBelow.push_back(0);
    }
    m_item = item;
}

void ItemWalk::visit(NodeIndex node)
{
    if (m_skip == Skip::Hidden) {
        ++current().hidden;
    } else if (m_skip == Skip::Folded) {
        if (!isVisible(node))
            return;
        addBelow(node);
    } else if (!isVisible(node)) {
        ++current().hidden;
        m_skip = Skip::Hidden;
        m_skipTop = node;
    } else if (const bool isFolded = m_scope.collapsed && m_scope.collapsed->test(current().node); isFolded || !isShownKind(node)) {
        addBelow(node);
        current().isCollapsed |= isFolded && isShownKind(node);
        m_skip = Skip::Folded;
        m_skipTop = node;
    } else {
        add(node);
    }
}

void ItemWalk::addBelow(NodeIndex node)
{
    ++current().below;
    if (!m_isWeighed)
        return;
    m_places.weights[size_t(m_item)] += ownWeight(node);
    m_places.foldersBelow[size_t(m_item)] += isFolder(node) ? 1 : 0;
}

void ItemWalk::leave(NodeIndex node)
{
    if (m_skip == Skip::Nothing) {
        close();
    } else if (node == m_skipTop) {
        m_skip = Skip::Nothing;
        m_skipTop = noNode;
    }
}

bool ItemWalk::hasShownKindBelow(NodeIndex node) const
{
    for (NodeIndex child = m_records[node].firstChild; child != noNode; child = m_records[child].nextSibling) {
        if (isVisible(child) && isShownKind(child))
            return true;
    }
    return false;
}

/// What a node that is no item adds to the item that holds it: folders only count by what is in them.
double ItemWalk::ownWeight(NodeIndex node) const
{
    if (m_places.options.measure == MapMeasure::ContentSize && m_records[node].kind == NodeKind::File)
        return double(std::max<size_t>(1, m_layout.text(m_records[node].content).size()));
    return isShownKind(node) && !hasShownKindBelow(node) ? 1 : 0;
}

/// Everything below the current item was seen: adds it up for its parent.
void ItemWalk::close()
{
    MapItem &item = current();
    item.end = qint32(m_items.size());
    if (m_isWeighed && m_places.weights[size_t(m_item)] <= 0) {
        const bool isBytes = m_places.options.measure == MapMeasure::ContentSize;
        m_places.weights[size_t(m_item)] = isBytes ? double(std::max<size_t>(1, m_layout.text(m_records[item.node].content).size())) : 1;
    }
    if (item.parent >= 0) {
        m_items[size_t(item.parent)].below += item.below + 1;
        if (m_isWeighed) {
            m_places.weights[size_t(item.parent)] += m_places.weights[size_t(m_item)];
            m_places.foldersBelow[size_t(item.parent)] +=
                m_places.foldersBelow[size_t(m_item)] + m_places.isFolder[size_t(m_item)];
        }
    }
    m_item = item.parent;
}

} // namespace

bool collectItems(const Layout &layout, const MapScope &scope, const Progress *progress, MapPlaces &places)
{
    if (places.options.focus >= layout.indexEnd() || !layout.isLinked(places.options.focus))
        return true;
    places.itemOfNode.assign(layout.indexEnd(), -1);
    const bool isWhole = places.options.focus == rootNode && !scope.visible && !scope.collapsed && places.options.files;
    if (isWhole) {
        places.items.reserve(size_t(layout.nodeCount()) + 1);
        places.isFolder.reserve(size_t(layout.nodeCount()) + 1);
    }
    return ItemWalk(layout, scope, places).run(progress);
}

} // namespace Espalier
