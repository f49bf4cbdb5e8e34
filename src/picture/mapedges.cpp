// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "picture/mapedges.h"

#include "picture/pagemap.h"

#include <algorithm>
#include <cmath>

namespace Espalier {

namespace {

/// Lines of a tidy tree. Those that end in one column form a list in which the upper ends ascend, and so do the lower
/// ones: what crosses a view is one stretch of it.
class EdgeSearch
{
public:
    EdgeSearch(const MapPlaces &places, const QRectF &view, double leastSize) :
        m_places(places), m_view(places.axes.turned(view)), m_leastSize(leastSize), m_spread(1 + leastSize / MapSizes::columnGap)
    {
    }

    QList<MapEdge> run();

private:
    double childAt(qint32 item) const { return m_places.axes.middle(m_places.items[size_t(item)]); }
    double parentAt(qint32 item) const { return childAt(m_places.items[size_t(item)].parent); }
    void searchColumn(qint32 lane);
    const qint32 *next(const qint32 *at, const qint32 *end) const;
    const qint32 *nextOutside(const qint32 *at, const qint32 *end) const;

    const MapPlaces &m_places;
    QRectF m_view; // turned
    double m_leastSize;
    double m_spread; // by how much a line must reach further than another to be told from it
    QList<MapEdge> m_found;
};

QList<MapEdge> EdgeSearch::run()
{
    const MapLanes &lanes = m_places.depths;
    auto lane = qint32(std::ranges::lower_bound(lanes.from, m_view.left()) - lanes.from.begin());
    double least = -1;
    for (lane = std::max(1, lane); lane < lanes.count() && lanes.to[size_t(lane) - 1] <= m_view.right(); ++lane) {
        if (lanes.from[size_t(lane)] < least)
            continue;
        searchColumn(lane);
        least = lanes.from[size_t(lane)] + m_leastSize;
    }
    return m_found;
}

void EdgeSearch::searchColumn(qint32 lane)
{
    const MapLanes &lanes = m_places.depths;
    const qint32 *at = std::partition_point(lanes.first(lane), lanes.last(lane),
                                            [this](qint32 i) { return std::max(childAt(i), parentAt(i)) < m_view.top(); });
    const qint32 *end = std::partition_point(at, lanes.last(lane),
                                             [this](qint32 i) { return std::min(childAt(i), parentAt(i)) <= m_view.bottom(); });
    while (at != end) {
        m_found.append({m_places.items[size_t(*at)].parent, *at});
        at = next(at, end);
    }
}

const qint32 *EdgeSearch::next(const qint32 *at, const qint32 *end) const
{
    const qint32 *next = at + 1;
    if (m_leastSize <= 0 || next == end)
        return next;
    if (childAt(*at) < m_view.top() || childAt(*at) > m_view.bottom())
        return nextOutside(at, end);
    const double step = (std::floor(childAt(*at) / m_leastSize) + 1) * m_leastSize;
    if (childAt(*next) >= step)
        return next;
    return std::partition_point(next, end, [&](qint32 i) { return childAt(i) < step; });
}

/// Lines from one parent to children far outside of the view run closer together the further they go: how much further
/// than the last one is what tells them apart. Steps are counted from the parent, the same for every view.
const qint32 *EdgeSearch::nextOutside(const qint32 *at, const qint32 *end) const
{
    const qint32 parent = m_places.items[size_t(*at)].parent;
    const double origin = childAt(parent);
    const double reach = std::max(1.0, std::abs(childAt(*at) - origin));
    const double step = std::floor(std::log(reach) / std::log(m_spread));
    const bool isBefore = childAt(*at) < origin;
    const double bound = isBefore ? std::min(origin - std::pow(m_spread, step), m_view.top()) : origin + std::pow(m_spread, step + 1);
    const qint32 *from = at + 1;
    return std::partition_point(from, end, [&](qint32 i) { return m_places.items[size_t(i)].parent == parent && childAt(i) < bound; });
}

} // namespace

QList<MapEdge> edgesIn(const MapPlaces &places, const QRectF &view, double leastSize)
{
    if (!isBlockMap(places.options.style) || places.items.empty() || view.isEmpty())
        return {};
    return places.isPage() ? pageEdgesIn(places, view, leastSize) : EdgeSearch(places, view, leastSize).run();
}

QVarLengthArray<QPointF, 6> linePoints(const MapPlaces &places, const MapEdge &edge)
{
    if (places.isPage())
        return pageLinePoints(places, edge);
    const QRectF from = places.axes.turned(places.items[size_t(edge.from)].rect);
    const QRectF to = places.axes.turned(places.items[size_t(edge.to)].rect);
    return {places.axes.turned(QPointF(from.right(), from.center().y())), places.axes.turned(QPointF(to.left(), to.center().y()))};
}

} // namespace Espalier
