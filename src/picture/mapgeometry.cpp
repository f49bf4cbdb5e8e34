// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "picture/mapgeometry.h"

#include "picture/cardmap.h"
#include "picture/iciclemap.h"
#include "picture/mapdrop.h"
#include "picture/mapedges.h"
#include "picture/mapitems.h"
#include "picture/mapquery.h"
#include "picture/pagemap.h"
#include "picture/treemap.h"

#include "core/layout.h"

#include <algorithm>

namespace Espalier {

struct MapGeometry::Data {
    MapPlaces places;
};

MapGeometry::MapGeometry()
{
    static const auto empty = std::make_shared<const Data>();
    m_d = empty;
}

MapGeometry::MapGeometry(const MapGeometry &) = default;
MapGeometry &MapGeometry::operator=(const MapGeometry &) = default;
MapGeometry::~MapGeometry() = default;

MapGeometry MapGeometry::of(const Layout &layout, const MapScope &scope, const MapOptions &options, const Progress *progress)
{
    MapGeometry geometry;
    const auto data = std::make_shared<Data>();
    MapPlaces &places = data->places;
    places.options = options;
    if (!collectItems(layout, scope, progress, places) || places.items.empty())
        return geometry;
    if (options.style == MapStyle::Icicle)
        placeIcicle(places);
    else if (options.style == MapStyle::Treemap)
        placeTreemap(places);
    else if (places.isPage())
        placePage(places);
    else
        placeCards(places);
    places.weights = {};
    geometry.m_d = data;
    return geometry;
}

const MapOptions &MapGeometry::options() const { return m_d->places.options; }

const std::vector<MapItem> &MapGeometry::items() const { return m_d->places.items; }

QRectF MapGeometry::bounds() const { return m_d->places.bounds; }

qint32 MapGeometry::itemOf(NodeIndex node) const
{
    return node < m_d->places.itemOfNode.size() ? m_d->places.itemOfNode[node] : -1;
}

qint32 MapGeometry::nearestItemOf(const Layout &layout, NodeIndex node) const
{
    for (; node != noNode && node < layout.indexEnd(); node = layout.parent(node)) {
        if (const qint32 item = itemOf(node); item >= 0)
            return item;
    }
    return -1;
}

qint32 MapGeometry::itemAt(QPointF point) const { return Espalier::itemAt(m_d->places, point); }

QList<qint32> MapGeometry::itemsIn(const QRectF &view, double leastSize) const { return Espalier::itemsIn(m_d->places, view, leastSize); }

QList<MapEdge> MapGeometry::edgesIn(const QRectF &view, double leastSize) const { return Espalier::edgesIn(m_d->places, view, leastSize); }

QRectF MapGeometry::chipRect(qint32 item) const
{
    const MapChip *chip = chipOf(m_d->places, item);
    return chip ? chip->rect : QRectF();
}

QList<qint32> MapGeometry::chipsIn(const QRectF &view) const { return Espalier::chipsIn(m_d->places, view); }

QVarLengthArray<QPointF, 6> MapGeometry::linePoints(const MapEdge &edge) const { return Espalier::linePoints(m_d->places, edge); }

QRectF MapGeometry::headRect(qint32 item) const { return headRectOf(m_d->places, item); }

MapDropPlace MapGeometry::dropPlaceAt(QPointF point) const { return Espalier::dropPlaceAt(m_d->places, point); }

qint32 MapGeometry::neighbour(qint32 item, Step step) const
{
    const MapPlaces &places = m_d->places;
    if (item < 0 || item >= qint32(places.items.size()))
        return -1;
    if (step == Step::ToParent)
        return places.items[size_t(item)].parent;
    if (step == Step::ToFirstChild)
        return places.hasChildren(item) ? item + 1 : -1;
    const qint32 depth = places.items[size_t(item)].depth;
    const qint32 *begin = places.depths.first(depth);
    const qint32 *end = places.depths.last(depth);
    const qint32 *at = std::lower_bound(begin, end, item);
    if (step == Step::ToPrevious)
        return at == begin ? -1 : *(at - 1);
    return at + 1 == end ? -1 : *(at + 1);
}

MapGeometry::Step MapGeometry::stepOf(Qt::Key arrow) const
{
    const MapOptions &options = m_d->places.options;
    const bool isDown = options.direction == MapDirection::TopDown && options.style != MapStyle::Treemap && !m_d->places.isPage();
    if (isDown) {
        if (arrow == Qt::Key_Up || arrow == Qt::Key_Down)
            return arrow == Qt::Key_Up ? Step::ToParent : Step::ToFirstChild;
        return arrow == Qt::Key_Left ? Step::ToPrevious : Step::ToNext;
    }
    if (arrow == Qt::Key_Up || arrow == Qt::Key_Down)
        return arrow == Qt::Key_Up ? Step::ToPrevious : Step::ToNext;
    const bool isMirrored = options.direction == MapDirection::RightToLeft;
    return (arrow == Qt::Key_Left) != isMirrored ? Step::ToParent : Step::ToFirstChild;
}

} // namespace Espalier
