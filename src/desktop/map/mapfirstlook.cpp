// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/map/mapfirstlook.h"

#include "desktop/session/session.h"
#include "picture/mapgeometry.h"

#include <algorithm>

namespace Espalier {

namespace {

constexpr qsizetype mapFirstLookMostItems = 40;
constexpr qsizetype enough = 5'000; // nodes that are looked at
constexpr double mapFirstLookBarHeight = 26; // of a bar whose name can be read
constexpr double mapFirstLookBarWidth = 148;
constexpr double tileArea = 7'000;  // of a tile whose name can be read, with its share of what holds it

class FirstLook
{
public:
    FirstLook(const Session &session, const MapOptions &options, const QSizeF &room)
        : m_layout(session.layout()), m_options(options),
          m_visible(session.filter().isActive() ? &session.filter().result().visible : nullptr),
          m_mostItems(options.style == MapStyle::Treemap
                          ? std::clamp(qsizetype(room.width() * room.height() / tileArea), mapFirstLookMostItems,
                                       3 * mapFirstLookMostItems)
                          : mapFirstLookMostItems),
          m_most(mostSideBySide(room))
    {}

    Expansion run();

private:
    bool isShown(NodeIndex node) const { return (!m_visible || m_visible->test(node)) && (m_options.files || m_layout.isFolder(node)); }
    qsizetype mostSideBySide(const QSizeF &room) const;
    QList<NodeIndex> childrenOf(NodeIndex node) const;
    bool open(NodeIndex node);

    const Layout &m_layout;
    const MapOptions &m_options;
    const NodeBitmap *m_visible;
    qsizetype m_mostItems;
    qsizetype m_most; ///< leaves beside each other
    qsizetype m_items = 1;
    qsizetype m_leaves = 1;
    Expansion m_expansion;
};

qsizetype FirstLook::mostSideBySide(const QSizeF &room) const
{
    const bool isDown = m_options.direction == MapDirection::TopDown;
    const double across = isDown ? room.width() : room.height();
    switch (m_options.style) {
    case MapStyle::Poster:
    case MapStyle::TwoSided:
    case MapStyle::Arms:
    case MapStyle::Tiers:
        break; // they open what fits when they are composed
    case MapStyle::Icicle:
        return qsizetype(across / (isDown ? mapFirstLookBarWidth : mapFirstLookBarHeight));
    case MapStyle::Treemap:
        break;
    }
    return m_mostItems;
}

QList<NodeIndex> FirstLook::childrenOf(NodeIndex node) const
{
    QList<NodeIndex> children;
    for (NodeIndex child = m_layout.firstChild(node); child != noNode && children.size() < enough; child = m_layout.nextSibling(child)) {
        if (isShown(child))
            children.append(child);
    }
    return children;
}

bool FirstLook::open(NodeIndex node)
{
    const qsizetype count = childrenOf(node).size();
    if (count == 0)
        return true;
    if (m_items + count > m_mostItems || m_leaves + count - 1 > m_most)
        return false;
    m_items += count;
    m_leaves += count - 1;
    m_expansion.set(node, true);
    return true;
}

Expansion FirstLook::run()
{
    // The first level is always shown, however long.
    m_expansion.set(rootNode, true);
    m_expansion.set(m_options.focus, true);
    QList<NodeIndex> level = childrenOf(m_options.focus);
    m_items += level.size();
    m_leaves = std::max<qsizetype>(1, level.size());
    constexpr int deepest = 64;
    for (int depth = 1; depth < deepest && !level.isEmpty() && m_items < m_mostItems; ++depth) {
        QList<NodeIndex> next;
        for (const NodeIndex node : std::as_const(level)) {
            if (open(node))
                next += childrenOf(node);
        }
        level = next;
    }
    return m_expansion;
}

} // namespace

Expansion firstLook(const Session &session, const MapOptions &options, const QSizeF &room)
{
    return FirstLook(session, options, room).run();
}

} // namespace Espalier
