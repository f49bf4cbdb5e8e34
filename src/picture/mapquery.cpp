// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "picture/mapquery.h"

#include "picture/blockquery.h"
#include "picture/treemap.h"

#include <algorithm>

namespace Espalier {

namespace {

/// Goes through the lanes that a view meets, and through what it sees of each.
class LaneSearch
{
public:
    LaneSearch(const MapPlaces &places, const QRectF &view, double leastSize) :
        m_places(places), m_axes(places.axes), m_view(view), m_turned(m_axes.turned(view)), m_leastSize(leastSize)
    {
    }

    QList<qint32> run();

private:
    const MapItem &item(const qint32 *at) const { return m_places.items[size_t(*at)]; }
    void searchLane(qint32 lane);
    const qint32 *nextBar(const qint32 *at, const qint32 *end) const;

    const MapPlaces &m_places;
    const MapAxes &m_axes;
    QRectF m_view;
    QRectF m_turned;
    double m_leastSize;
    QList<qint32> m_found;
};

QList<qint32> LaneSearch::run()
{
    const MapLanes &lanes = m_places.lanes();
    const LaneRange range = lanesWithin(lanes, m_turned.left(), m_turned.right());
    const bool isInColumns = &lanes == &m_places.columnDepths; // there, the focus is in no lane
    if (isInColumns && m_places.items.front().rect.intersects(m_view))
        m_found.append(0);
    for (qint32 lane = range.first; lane < range.last; ++lane) {
        if (lanes.to[size_t(lane)] - lanes.from[size_t(lane)] >= m_leastSize)
            searchLane(lane);
    }
    if (range.last - range.first > 1 || isInColumns)
        std::ranges::sort(m_found);
    return m_found;
}

void LaneSearch::searchLane(qint32 lane)
{
    const qint32 *end = m_places.lanes().last(lane);
    const qint32 *at = std::partition_point(m_places.lanes().first(lane), end,
                                            [this](qint32 i) { return m_axes.end(m_places.items[size_t(i)]) <= m_turned.top(); });
    while (at != end && m_axes.begin(item(at)) < m_turned.bottom()) {
        const bool isTooSmall = m_axes.end(item(at)) - m_axes.begin(item(at)) < m_leastSize;
        if (!isTooSmall && item(at).rect.intersects(m_view))
            m_found.append(*at);
        at = nextBar(at, end);
    }
}

/// Bars that end before the least size is passed are too small, all of them.
const qint32 *LaneSearch::nextBar(const qint32 *at, const qint32 *end) const
{
    const qint32 *next = at + 1;
    const double step = m_axes.begin(item(at)) + m_leastSize;
    if (m_leastSize <= 0 || next == end || m_axes.end(item(next)) > step)
        return next;
    return std::partition_point(next, end, [&](qint32 i) { return m_axes.end(m_places.items[size_t(i)]) < step; });
}

qint32 laneItemAt(const MapPlaces &places, QPointF point)
{
    const QPointF turned = places.axes.turned(point);
    const LaneRange range = lanesWithin(places.lanes(), turned.x(), turned.x());
    for (qint32 lane = range.last; lane-- > range.first;) {
        const qint32 *end = places.lanes().last(lane);
        const qint32 *at = std::partition_point(places.lanes().first(lane), end,
                                                [&](qint32 i) { return places.axes.end(places.items[size_t(i)]) <= turned.y(); });
        if (at != end && places.items[size_t(*at)].rect.contains(point))
            return *at;
    }
    return places.items.front().rect.contains(point) ? 0 : -1;
}

} // namespace

LaneRange lanesWithin(const MapLanes &lanes, double from, double to)
{
    const auto first = std::ranges::lower_bound(lanes.to, from);
    const auto last = std::ranges::upper_bound(lanes.from, to);
    return {qint32(first - lanes.to.begin()), qint32(std::max(first - lanes.to.begin(), last - lanes.from.begin()))};
}

QList<qint32> itemsIn(const MapPlaces &places, const QRectF &view, double leastSize)
{
    if (places.items.empty() || view.isEmpty())
        return {};
    if (places.isBlocks())
        return blockItemsIn(places, view);
    return places.options.style == MapStyle::Treemap ? tilesIn(places, view, leastSize) : LaneSearch(places, view, leastSize).run();
}

QList<qint32> chipsIn(const MapPlaces &places, const QRectF &view)
{
    QList<qint32> found;
    if (places.isBlocks()) // what the filter hides is told by words alone
        return found;
    for (const qint32 item : itemsIn(places, view, MapSizes::chipHeight)) {
        if (const MapChip *chip = chipOf(places, item); chip && chip->rect.intersects(view))
            found.append(item);
    }
    return found;
}

qint32 itemAt(const MapPlaces &places, QPointF point)
{
    if (places.items.empty())
        return -1;
    if (places.isBlocks())
        return blockItemAt(places, point);
    return places.options.style == MapStyle::Treemap ? tileAt(places, point) : laneItemAt(places, point);
}

} // namespace Espalier
