// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/exercise/placemap.h"

#include "desktop/theming/appearance.h"
#include "guide/nodebitmap.h"
#include "picture/blockmetrics.h"
#include "picture/blockpainter.h"
#include "picture/mapfonts.h"
#include "picture/mapground.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>
#include <limits>

namespace Espalier {

namespace {

// Where there is room, all is as large as in a window of this size.
constexpr QSizeF usualRoom(1040, 640);
constexpr double usualPlaceZoom = 1.25;
constexpr double leastPlaceZoom = 1;
constexpr double mostPlaceZoom = 1.8;
constexpr double fingerPixels = 44;
constexpr double usualRow = 24; // from one row to the next, in the map
constexpr double usualRowGap = 4; // of it
constexpr int slightlyLower = 120;
constexpr double dimmedWay = 0.2;
constexpr double wayOpacity = 0.8;
constexpr double wayWidth = 2.2; // pixels
constexpr double arrowLength = 8;
constexpr double wayBulge = 46;
constexpr double wayGap = 5; // from its end to where it leads

/// What its nodes take, from its upper left corner.
QSizeF extentOf(const MapGeometry &geometry)
{
    QRectF extent;
    for (const MapItem &item : geometry.items())
        extent |= item.rect;
    return {extent.right() + BlockMetric::margin, extent.bottom() + BlockMetric::margin};
}

double rowGapAt(double base) { return std::max(0.0, fingerPixels / base - usualRow); }

} // namespace

PlaceMap::PlaceMap() : m_texts(MapFonts::interface()) { }
PlaceMap::~PlaceMap() = default;

void PlaceMap::setContent(const PlaceContent &content, Change change)
{
    m_content = content;
    compose(change);
}

void PlaceMap::setRoom(QSize room, Qt::LayoutDirection direction)
{
    if (room == m_room && direction == m_direction)
        return;
    const int lower = m_composedRoom.height() - room.height();
    const bool isSame = direction == m_direction && room.width() == m_composedRoom.width() && lower >= 0
        && lower <= slightlyLower && !m_geometry.isEmpty();
    m_room = room;
    m_direction = direction;
    isSame ? take(m_geometry, m_base) : compose(Change::Other);
}

MapGeometry PlaceMap::geometryFor(MapLook look, MapArrangement before, double base) const
{
    if (before.isNull())
        before.columns.emplace_back(); // there is something in it: what is in lines
    before.usualRunLines = std::numeric_limits<int>::max();
    before.lines.clear();
    for (const NodeIndex folder : m_content.lines)
        before.lines.insert(folder, true);
    const MapOptions options{.direction =
                                 m_direction == Qt::RightToLeft ? MapDirection::RightToLeft : MapDirection::LeftToRight,
                             .ground = usualGround(m_content.layout),
                             .area = QSizeF(m_composedRoom) / base,
                             .rowGap = rowGapAt(base),
                             .total = false};
    return MapGeometry::of(m_content.layout, {.look = look, .before = &before, .texts = &m_texts}, options);
}

double PlaceMap::zoomOf(const MapGeometry &geometry, double base) const
{
    return geometry.blocks() ? base * geometry.blocks()->zoom : base;
}

bool PlaceMap::isInSight(const MapGeometry &geometry, double base) const
{
    const QSizeF size = extentOf(geometry) * zoomOf(geometry, base);
    return size.width() <= m_room.width() + 1 && size.height() <= m_room.height() + 1;
}

void PlaceMap::take(const MapGeometry &geometry, double base)
{
    m_geometry = geometry;
    m_base = base;
    m_zoom = zoomOf(geometry, base);
    m_isInSight = isInSight(geometry, base);
    const QSizeF size = geometry.bounds().size() * m_zoom;
    m_origin = QPointF(std::max(0.0, std::floor((m_composedRoom.width() - size.width()) / 2)),
                       std::max(0.0, std::floor((m_composedRoom.height() - size.height()) / 3)));
}

void PlaceMap::compose(Change change)
{
    m_painter.reset();
    if (m_room.isEmpty() || m_content.layout.firstChild(rootNode) == noNode) {
        m_geometry = {};
        return;
    }
    if (change != Change::Other && !m_geometry.isEmpty()) {
        const MapGeometry kept = geometryFor(MapLook::Kept, m_geometry.arrangement(), m_base);
        if (change == Change::Preview || !m_isInSight || isInSight(kept, m_base))
            return take(kept, m_base);
    }
    m_composedRoom = m_room;
    const double share = std::min(m_room.width() / usualRoom.width(), m_room.height() / usualRoom.height());
    const double wanted = std::clamp(usualPlaceZoom * share, leastPlaceZoom, mostPlaceZoom);
    for (const double base : {wanted, (wanted + leastPlaceZoom) / 2, leastPlaceZoom}) {
        const MapGeometry geometry = geometryFor(MapLook::Arranged, {}, base);
        if (isInSight(geometry, base))
            return take(relaxed(geometry, base), base);
        if (base == leastPlaceZoom)
            return take(geometry, base); // it is scrolled
    }
}

/// No larger than is wanted, but in columns as wide as there is room for.
MapGeometry PlaceMap::relaxed(const MapGeometry &geometry, double base) const
{
    using namespace BlockMetric;
    if (!geometry.blocks() || geometry.blocks()->zoom <= 1)
        return geometry;
    MapArrangement wide = geometry.arrangement();
    const QSizeF area = QSizeF(m_composedRoom) / base;
    const int columns = wide.columnCount;
    const double across = area.width() - 2 * margin + gutter;
    wide.width = columns % 2 == 0 ? std::floor((across - (trunkLane + gutter) * columns / 2) / columns)
                                  : std::min(mostColumn, std::floor(across / columns - gutter - lane));
    wide.tall = area.height() - 2 * margin - rootHeight - rootGap;
    wide.zoom = 1;
    wide.canvas = area;
    wide.spacing.clear();
    wide.offset = QPointF(columns == 1 ? std::floor((area.width() - wide.width - lane) / 2) - margin : 0, 0);
    const MapGeometry relaxed = geometryFor(MapLook::Kept, wide, base);
    return isInSight(relaxed, base) ? relaxed : geometry;
}

QSize PlaceMap::size() const
{
    const QSizeF size = extentOf(m_geometry) * m_zoom + QSizeF(m_origin.x(), m_origin.y());
    return m_isInSight ? m_room : QSizeF(std::ceil(size.width()), std::ceil(size.height())).toSize();
}

QRect PlaceMap::rectOf(NodeIndex node) const
{
    const qint32 item = node == noNode ? -1 : m_geometry.itemOf(node);
    if (item < 0)
        return {};
    const QRectF rect = m_geometry.headRect(item);
    return QRectF(m_origin + rect.topLeft() * m_zoom, rect.size() * m_zoom).toAlignedRect();
}

NodeIndex PlaceMap::nodeAt(QPoint place) const
{
    if (m_geometry.isEmpty())
        return noNode;
    const QPointF point = (QPointF(place) - m_origin) / m_zoom;
    const std::vector<MapItem> &items = m_geometry.items();
    const qint32 exact = m_geometry.itemAt(point);
    if (exact >= 0 && items[size_t(exact)].part != MapPart::Group)
        return items[size_t(exact)].node;
    const double beside = (usualRowGap + rowGapAt(m_base)) / 2;
    const QRectF reach(point - QPointF(beside, beside), QSizeF(2 * beside, 2 * beside));
    for (const qint32 item : m_geometry.itemsIn(reach)) {
        const MapItem &at = items[size_t(item)];
        const bool isRow = at.part == MapPart::Chip || at.part == MapPart::Line;
        if (isRow && at.rect.adjusted(-usualRowGap, -beside, usualRowGap, beside).contains(point))
            return at.node;
    }
    return exact < 0 ? noNode : items[size_t(exact)].node;
}

NodeIndex PlaceMap::towards(NodeIndex node, Qt::Key arrow) const
{
    const qint32 item = m_geometry.nearestTowards(m_geometry.itemOf(node), arrow);
    return item < 0 ? noNode : m_geometry.items()[size_t(item)].node;
}

NodeBitmap PlaceMap::lightsOf(NodeIndex pointed) const
{
    NodeBitmap lights(m_content.layout.indexEnd());
    const auto light = [&](NodeIndex node) {
        for (; node != noNode; node = m_content.layout.parent(node))
            lights.set(node);
    };
    light(pointed);
    for (const PlaceWay &way : m_content.ways) {
        if (way.from == pointed || way.to == pointed) {
            light(way.from);
            light(way.to);
        }
    }
    return lights;
}

void PlaceMap::paint(QPainter &painter, const QRectF &part, const Marks &marks)
{
    if (m_geometry.isEmpty())
        return;
    if (!m_painter)
        m_painter = std::make_unique<MapPainter>(m_content.layout, m_geometry, currentTheme(), MapFonts::interface());
    NodeBitmap selected(m_content.layout.indexEnd());
    if (marks.current != noNode)
        selected.set(marks.current);
    const NodeBitmap lights = marks.pointed == noNode ? NodeBitmap() : lightsOf(marks.pointed);
    MapMarks shown{.selected = &selected,
                   .current = marks.current,
                   .isQuiet = !marks.hasFocus,
                   .hasFocus = marks.hasFocus,
                   .hovered = marks.hovered,
                   .lit = marks.lit,
                   .signs = &m_content.signs};
    if (marks.pointed != noNode)
        shown.lights = &lights;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(m_origin);
    painter.scale(m_zoom, m_zoom);
    m_painter->paint(painter, QRectF((part.topLeft() - m_origin) / m_zoom, part.size() / m_zoom), m_zoom, shown);
    paintWays(painter, marks.pointed);
    painter.restore();
}

/// What of an item is the way's end: its pill, and what is written beside it.
QRectF PlaceMap::endOf(qint32 item) const
{
    QRectF rect = m_geometry.headRect(item);
    const MapItem &at = m_geometry.items()[size_t(item)];
    if (at.part != MapPart::Line || at.isInline || at.textLines == 0)
        return rect;
    const BlockText &name = m_painter->blocks()->faces().faceOf(item, m_zoom).texts.front();
    rect.setHeight(BlockMetric::pillHeight);
    if (m_direction == Qt::RightToLeft)
        rect.setLeft(rect.left() + name.baseline.x() - BlockMetric::pillPadding);
    else
        rect.setRight(rect.left() + name.baseline.x() + name.width + BlockMetric::pillPadding);
    return rect;
}

/// Leaves and arrives level.
QPainterPath PlaceMap::pathOf(const PlaceWay &way) const
{
    const qint32 first = m_geometry.itemOf(way.from);
    const qint32 last = m_geometry.itemOf(way.to);
    if (first < 0 || last < 0)
        return {};
    const QRectF from = endOf(first);
    const QRectF to = endOf(last);
    const bool isAbove = to.left() < from.right() && to.right() > from.left();
    const bool isRight = to.left() >= from.right();
    const QPointF begin(isAbove || isRight ? from.right() : from.left(), from.center().y());
    const QPointF end(isRight ? to.left() - wayGap : to.right() + wayGap, to.center().y());
    double bow = isRight ? (end.x() - begin.x()) / 2 : (begin.x() - end.x()) / -2;
    if (isAbove)
        bow = std::max(from.right(), to.right()) + wayBulge - begin.x();
    QPainterPath path(begin);
    path.cubicTo(begin + QPointF(bow, 0), isAbove ? QPointF(begin.x() + bow, end.y()) : end - QPointF(bow, 0), end);
    return path;
}

void PlaceMap::paintWays(QPainter &painter, NodeIndex pointed) const
{
    painter.setBrush(Qt::NoBrush);
    for (const PlaceWay &way : m_content.ways) {
        const QPainterPath path = pathOf(way);
        if (path.isEmpty())
            continue;
        const bool isPointed = way.from == pointed || way.to == pointed;
        painter.setOpacity(isPointed ? 1 : pointed == noNode ? wayOpacity : dimmedWay);
        const double width = wayWidth * (isPointed ? 1.4 : 1) / m_zoom;
        QPen pen(colour(way.ink), width, Qt::CustomDashLine, Qt::RoundCap, Qt::RoundJoin);
        pen.setDashPattern({0.01, 2.6});
        painter.setPen(pen);
        painter.drawPath(path);
        painter.setPen(QPen(colour(way.ink), width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        const QPointF end = path.currentPosition();
        const double back = path.elementAt(path.elementCount() - 2).x < end.x() ? -arrowLength : arrowLength;
        painter.drawPolyline(
            QPolygonF{end + QPointF(back, -arrowLength * 0.6), end, end + QPointF(back, arrowLength * 0.6)});
    }
    painter.setOpacity(1);
}

} // namespace Espalier
