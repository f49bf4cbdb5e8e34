// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "picture/mapgeometry.h"

#include "picture/blockmap.h"
#include "picture/blockquery.h"
#include "picture/iciclemap.h"
#include "picture/mapdrop.h"
#include "picture/mapfonts.h"
#include "picture/mapitems.h"
#include "picture/mapmores.h"
#include "picture/mapquery.h"
#include "picture/treemap.h"

#include "core/layout.h"
#include "core/progress.h"

#include <algorithm>
#include <cmath>
#include <optional>

namespace Espalier {

struct MapGeometry::Data {
    MapPlaces places;
};

namespace {

/// Without an area of its own, what is composed is as wide to its height as a sheet of paper.
constexpr QSizeF paperArea{1414, 1000};

BlockPlan planOf(const BlockTree &tree, const MapScope &scope, const MapOptions &options)
{
    const BlockPlanner planner(tree, options.style, options.area.isEmpty() ? paperArea : options.area, options.columnWidth);
    const bool hasBefore = scope.before && !scope.before->isNull() && scope.before->frame == options.style;
    switch (scope.look) {
    case MapLook::Expanded:
        return planner.expanded(options.sharesLines);
    case MapLook::First:
        return planner.firstLook(hasBefore && !scope.before->isExpanded ? scope.before->columnCount : 0);
    case MapLook::Arranged:
        return planner.arranged(scope, hasBefore ? *scope.before : MapArrangement());
    case MapLook::Kept:
        break;
    }
    return hasBefore ? planner.kept(scope, *scope.before) : planner.arranged(scope, {});
}

/// False: it was cancelled.
bool composeBlocks(const Layout &layout, const MapScope &scope, const Progress *progress, MapPlaces &places)
{
    const std::optional<TextTable> own = scope.texts ? std::nullopt : std::optional<TextTable>(MapFonts::interface());
    const BlockTree tree(layout, scope, places.options, scope.texts ? *scope.texts : *own, progress);
    if (tree.isEmpty())
        return !progress || !progress->isCancelled();
    BlockPlan plan = planOf(tree, scope, places.options);
    placeBlocks(tree, plan, places);
    places.arrangement = plan.arrangement(tree);
    for (qint32 index = 0; scope.look == MapLook::First && index < tree.size(); ++index) {
        if (plan.view.isOpen(index))
            places.opened.append(tree[index].node);
    }
    return !progress || !progress->isCancelled();
}

} // namespace

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
    if (isBlockMap(options.style) ? !composeBlocks(layout, scope, progress, places) : !collectItems(layout, scope, progress, places))
        return geometry;
    if (places.items.empty())
        return geometry;
    if (options.style == MapStyle::Icicle)
        placeIcicle(places, layout, scope.own);
    else if (options.style == MapStyle::Treemap)
        placeTreemap(places, layout, scope.own);
    places.weights = {};
    places.foldersBelow = {};
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

const MapBlocks *MapGeometry::blocks() const { return m_d->places.isBlocks() && !isEmpty() ? &m_d->places.blocks : nullptr; }

const MapArrangement &MapGeometry::arrangement() const { return m_d->places.arrangement; }

const QList<NodeIndex> &MapGeometry::opened() const { return m_d->places.opened; }

QRectF MapGeometry::chipRect(qint32 item) const
{
    const MapChip *chip = chipOf(m_d->places, item);
    return chip ? chip->rect : QRectF();
}

QList<qint32> MapGeometry::chipsIn(const QRectF &view) const { return Espalier::chipsIn(m_d->places, view); }

QRectF MapGeometry::headRect(qint32 item) const
{
    const MapPlaces &places = m_d->places;
    if (!places.isBlocks())
        return headRectOf(places, item);
    const MapItem &at = places.items[size_t(item)];
    return at.part == MapPart::Group ? QRectF(at.rect.topLeft(), QSizeF(at.rect.width(), at.headHeight)) : at.rect;
}
const std::vector<MapMore> &MapGeometry::mores() const { return m_d->places.mores; }

const MapMore *MapGeometry::moreOf(qint32 item) const { return Espalier::moreOf(m_d->places, item); }

QList<qint32> MapGeometry::moresIn(const QRectF &view) const { return Espalier::moresIn(m_d->places, view); }

qint32 MapGeometry::folderOfMoreAt(QPointF point) const { return Espalier::folderOfMoreAt(m_d->places, point); }


MapDropPlace MapGeometry::dropPlaceAt(QPointF point) const
{
    const MapPlaces &places = m_d->places;
    return places.isBlocks() ? blockDropPlaceAt(places, point) : Espalier::dropPlaceAt(places, point);
}

qint32 MapGeometry::rowMoreAt(QPointF point) const { return m_d->places.isBlocks() ? blockMoreAt(m_d->places, point) : -1; }

QList<qint32> MapGeometry::piecesIn(const QRectF &view) const { return blockPiecesIn(m_d->places, view); }

std::pair<qint32, qint32> MapGeometry::rowsIn(const MapPiece &piece, const QRectF &view) const
{
    return blockRowsIn(m_d->places, piece, view.top(), view.bottom());
}

qint32 MapGeometry::nearestTowards(qint32 item, Qt::Key arrow) const
{
    const std::vector<MapItem> &items = m_d->places.items;
    if (item < 0 || item >= qint32(items.size()))
        return -1;
    const QRectF from = headRect(item);
    const bool isAcross = arrow == Qt::Key_Left || arrow == Qt::Key_Right;
    const double sign = arrow == Qt::Key_Left || arrow == Qt::Key_Up ? -1 : 1;
    qint32 nearest = -1;
    double least = 0;
    for (qint32 other = 0; other < qint32(items.size()); ++other) {
        if (other == item)
            continue;
        const QRectF to = headRect(other);
        const QPointF way = (to.center() - from.center()) * sign;
        const double along = isAcross ? way.x() : way.y();
        const double aside = std::abs(isAcross ? way.y() : way.x());
        // Within a quarter of all around; what lies aside counts double.
        if (along <= 1 || aside > 2 * along)
            continue;
        const double far = along + 2 * aside;
        if (nearest < 0 || far < least) {
            nearest = other;
            least = far;
        }
    }
    return nearest;
}

qint32 MapGeometry::neighbour(qint32 item, Step step) const
{
    const MapPlaces &places = m_d->places;
    if (item < 0 || item >= qint32(places.items.size()))
        return -1;
    if (step == Step::ToParent)
        return places.items[size_t(item)].parent;
    if (step == Step::ToFirstChild)
        return places.hasChildren(item) ? item + 1 : -1;
    if (places.isBlocks()) { // what is drawn, in document order
        const qint32 next = step == Step::ToPrevious ? item - 1 : item + 1;
        return next < qint32(places.items.size()) ? next : -1;
    }
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
    const bool isDown = options.direction == MapDirection::TopDown && options.style == MapStyle::Icicle;
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
