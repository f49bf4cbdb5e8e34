// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "picture/mappainter.h"

#include "picture/ink.h"
#include "picture/mapitempainter.h"
#include "picture/phasepattern.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <array>
#include <cmath>

namespace Espalier {

namespace {

constexpr qsizetype mostOverviewRects = 3000;
constexpr double legendSwatch = 12;
constexpr double mapPainterLegendGap = 6;
constexpr double legendAdvance = 20;

MapItemState stateOf(NodeIndex node, const MapMarks &marks)
{
    return {.isSelected = marks.selected && marks.selected->test(node),
            .isQuiet = marks.isQuiet,
            .isOutlined = marks.hasFocus && node == marks.current,
            .isHovered = node == marks.hovered,
            .isFaint = marks.dragged && marks.dragged->test(node),
            .isNameLeftOut = node == marks.edited};
}

/// Spots of one colour together: there may be tens of thousands of them.
class Spots
{
public:
    explicit Spots(const Theme &theme) : m_theme(theme) {}
    void add(const QRectF &rect, Phase phase) { m_rects[size_t(toNumber(phase))].append(rect); }
    void addSelected(const QRectF &rect) { m_rects.back().append(rect); }
    void paint(QPainter &painter) const
    {
        painter.setPen(Qt::NoPen);
        for (size_t i = 0; i < m_rects.size(); ++i) {
            painter.setBrush(inkOf(i + 1 < m_rects.size() ? MapInk::spot(m_theme, Phase(i)) : m_theme.accent));
            painter.drawRects(m_rects[i]);
        }
    }

private:
    const Theme &m_theme;
    std::array<QList<QRectF>, 6> m_rects; ///< by phase, then the selected ones
};

/// A curve that leaves and arrives along the direction.
void addCurve(QPainterPath &path, QPointF from, QPointF to, bool isTopDown)
{
    const QPointF middle = (from + to) / 2;
    path.moveTo(from);
    if (isTopDown)
        path.cubicTo(QPointF(from.x(), middle.y()), QPointF(to.x(), middle.y()), to);
    else
        path.cubicTo(QPointF(middle.x(), from.y()), QPointF(middle.x(), to.y()), to);
}

void paintEdges(QPainter &painter, const MapGeometry &geometry, const Theme &theme, const QRectF &view, const MapDetail &detail)
{
    const QList<MapEdge> edges = geometry.edgesIn(view, (detail.hasIcons ? 0.5 : 1) / detail.zoom);
    if (edges.isEmpty())
        return;
    const bool isTopDown = geometry.options().direction == MapDirection::TopDown;
    QPen pen(inkOf(MapInk::edge(theme)), 1.25);
    // Lines as wide as a pixel have a much faster way to the screen.
    if (isOnPixels(painter) && detail.zoom <= 1)
        pen = QPen(pen.color(), 0);
    painter.setPen(pen);
    painter.setBrush(Qt::NoBrush);
    QList<QLineF> lines;
    QPainterPath path;
    for (const MapEdge &edge : edges) {
        const auto points = geometry.linePoints(edge);
        if (points.size() != 2 || !detail.hasIcons) {
            for (qsizetype i = 1; i < points.size(); ++i)
                lines.append(QLineF(points[i - 1], points[i]));
            continue;
        }
        addCurve(path, points[0], points[1], isTopDown);
    }
    painter.drawLines(lines);
    painter.drawPath(path);
}

void paintDrop(QPainter &painter, const MapDropPlace &drop, const Theme &theme, double zoom)
{
    const double width = std::max(2.0, 1.5 / zoom);
    const QColor accent = inkOf(theme.accent);
    if (!drop.frame.isNull()) {
        QColor wash = accent;
        wash.setAlphaF(0.10F);
        painter.setPen(QPen(accent, width, Qt::CustomDashLine, Qt::FlatCap));
        QPen pen = painter.pen();
        pen.setDashPattern({3, 2});
        painter.setPen(pen);
        painter.setBrush(wash);
        const double away = Metric::step;
        painter.drawRoundedRect(drop.frame.adjusted(-away, -away, away, away), Metric::cardRadius + away, Metric::cardRadius + away);
    }
    if (!drop.line.isNull()) {
        painter.setPen(QPen(accent, width, Qt::SolidLine, Qt::RoundCap));
        painter.drawLine(drop.line);
        painter.setBrush(inkOf(theme.panel));
        painter.drawEllipse(drop.line.p1(), 1.6 * width, 1.6 * width);
    }
}

QFont legendFont(const QFont &font)
{
    QFont small = font;
    small.setPixelSize(Metric::smallPixels);
    small.setWeight(QFont::Normal);
    small.setHintingPreference(QFont::PreferNoHinting);
    return small;
}

} // namespace

struct MapPainter::Private {
    Private(const Layout &layout, const MapGeometry &geometry, const Theme &theme, const QFont &font) : items(layout, geometry, theme, font) {}

    void paintSpots(QPainter &painter, const QList<qint32> &shown, const MapMarks &marks)
    {
        painter.setRenderHint(QPainter::Antialiasing, false);
        Spots spots(items.theme());
        const std::vector<MapItem> &all = items.faces().geometry().items();
        for (const qint32 index : shown) {
            const MapItem &item = all[size_t(index)];
            if (marks.selected && marks.selected->test(item.node))
                spots.addSelected(item.rect);
            else
                spots.add(item.rect, items.faces().phaseOf(index));
        }
        spots.paint(painter);
    }

    MapItemPainter items;
};

MapPainter::MapPainter(const Layout &layout, const MapGeometry &geometry, const Theme &theme, const QFont &font)
    : m_p(std::make_unique<Private>(layout, geometry, theme, font)), m_geometry(geometry)
{
}

MapPainter::~MapPainter() = default;

void MapPainter::setForDocuments()
{
    m_p->items.faces().setLeastFit(0.7);
    m_p->items.setNamesWhole(true);
}

void MapPainter::paint(QPainter &painter, const QRectF &view, double zoom, const MapMarks &marks) const
{
    const MapDetail detail(zoom, m_geometry.options().style);
    const Theme &theme = m_p->items.theme();
    painter.save();
    painter.setLayoutDirection(Qt::LayoutDirectionAuto);
    const bool isCards = isBlockMap(m_geometry.options().style);
    painter.setRenderHint(QPainter::Antialiasing, isCards && detail.hasShapes);
    paintEdges(painter, m_geometry, theme, view, detail);

    const QList<qint32> shown = m_geometry.itemsIn(view, detail.leastSize);
    const std::vector<MapItem> &items = m_geometry.items();
    if (isCards && !detail.hasShapes) {
        m_p->paintSpots(painter, shown, marks);
    } else {
        for (const qint32 index : shown) {
            const MapItem &item = items[size_t(index)];
            m_p->items.paint(painter, index, item.rect, view, detail, stateOf(item.node, marks));
        }
        for (const qint32 index : m_geometry.chipsIn(view))
            m_p->items.paintChip(painter, index, m_geometry.chipRect(index), detail);
    }
    painter.setRenderHint(QPainter::Antialiasing);
    paintDrop(painter, marks.drop, zoom);
    painter.restore();
}

void MapPainter::paintItem(QPainter &painter, qint32 item, const QRectF &rect, double zoom, const MapMarks &marks) const
{
    painter.save();
    painter.setLayoutDirection(Qt::LayoutDirectionAuto);
    painter.setRenderHint(QPainter::Antialiasing);
    m_p->items.paint(painter, item, rect, rect, MapDetail(std::max(zoom, 0.01), m_geometry.options().style), stateOf(m_geometry.items()[size_t(item)].node, marks));
    painter.restore();
}

void MapPainter::paintLine(QPainter &painter, const QRectF &parent, const QRectF &child) const
{
    const MapDirection direction = m_geometry.options().direction;
    QPainterPath path;
    if (direction == MapDirection::TopDown)
        addCurve(path, QPointF(parent.center().x(), parent.bottom()), QPointF(child.center().x(), child.top()), true);
    else if (direction == MapDirection::RightToLeft)
        addCurve(path, QPointF(parent.left(), parent.center().y()), QPointF(child.right(), child.center().y()), false);
    else
        addCurve(path, QPointF(parent.right(), parent.center().y()), QPointF(child.left(), child.center().y()), false);
    painter.setPen(QPen(inkOf(MapInk::edge(m_p->items.theme())), 1.25));
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(path);
}

void MapPainter::paintDrop(QPainter &painter, const MapDropPlace &drop, double zoom) const
{
    if (drop.parent != noNode)
        Espalier::paintDrop(painter, drop, m_p->items.theme(), zoom);
}

QRectF MapPainter::numberRect(qint32 item) const
{
    const QRectF chip = m_p->items.faces().faceOf(item).chip;
    return chip.isNull() ? chip : chip.translated(m_geometry.items()[size_t(item)].rect.topLeft());
}

bool MapPainter::isElided(qint32 item, double zoom) const
{
    const MapDetail detail(zoom, m_geometry.options().style);
    return !detail.hasNames || m_p->items.faces().faceOf(item).isElided
        || (!detail.hasSummaries && !m_p->items.faces().faceOf(item).summary.text.isEmpty());
}

QRectF MapPainter::nameRect(qint32 item) const
{
    const QRectF room = m_p->items.faces().faceOf(item).nameRoom;
    const QRectF &rect = m_geometry.items()[size_t(item)].rect;
    return room.isNull() ? rect : room.translated(rect.topLeft());
}

QSizeF MapPainter::legendSize(const QFont &font)
{
    const QFontMetricsF metrics(legendFont(font));
    double width = -legendAdvance;
    for (const Phase phase : allPhases)
        width += legendSwatch + mapPainterLegendGap + metrics.horizontalAdvance(phaseName(phase)) + legendAdvance;
    return {std::ceil(width), std::ceil(std::max(metrics.height(), legendSwatch + 4))};
}

QList<MapPainter::LegendEntry> MapPainter::legendEntries(const QFont &font, QPointF topLeft, Qt::LayoutDirection direction)
{
    const QFontMetricsF metrics(legendFont(font));
    const QSizeF size = legendSize(font);
    const double middle = topLeft.y() + size.height() / 2;
    QList<LegendEntry> entries;
    double x = 0;
    for (const Phase phase : allPhases) {
        const bool isMirrored = direction == Qt::RightToLeft;
        const double advance = metrics.horizontalAdvance(phaseName(phase));
        const double left = topLeft.x() + (isMirrored ? size.width() - x - legendSwatch : x);
        const double textLeft =
            isMirrored ? left - mapPainterLegendGap - advance : left + legendSwatch + mapPainterLegendGap;
        entries.append({.phase = phase,
                        .swatch = QRectF(left, middle - PhasePattern::period, legendSwatch, 2 * PhasePattern::period),
                        .baseline = QPointF(textLeft, middle + metrics.capHeight() / 2)});
        x += legendSwatch + mapPainterLegendGap + advance + legendAdvance;
    }
    return entries;
}

void MapPainter::paintLegend(QPainter &painter, QPointF topLeft, const Theme &theme, const QFont &font, Qt::LayoutDirection direction)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(legendFont(font));
    for (const LegendEntry &entry : legendEntries(font, topLeft, direction)) {
        PhasePattern::paintBar(painter, entry.swatch, entry.phase, theme, 1);
        painter.setPen(inkOf(theme.dim));
        painter.drawText(entry.baseline, phaseName(entry.phase));
    }
    painter.restore();
}

void MapPainter::paintOverview(QPainter &painter, const QRectF &target) const
{
    const QRectF bounds = m_geometry.bounds();
    if (bounds.isEmpty() || target.isEmpty())
        return;
    const double zoom = std::min(target.width() / bounds.width(), target.height() / bounds.height());
    const QPointF origin = target.center() - bounds.center() * zoom;
    const bool isCards = isBlockMap(m_geometry.options().style);
    const std::vector<MapItem> &items = m_geometry.items();
    QList<qint32> shown;
    if (isCards) {
        const size_t stride = std::max<size_t>(1, (items.size() + size_t(mostOverviewRects) - 1) / size_t(mostOverviewRects));
        for (size_t i = 0; i < items.size(); i += stride)
            shown.append(qint32(i));
    } else {
        // What lies within others is left out before it gets too much.
        for (double least = 2 / zoom;; least *= 1.5) {
            shown = m_geometry.itemsIn(bounds, least);
            if (shown.size() <= mostOverviewRects)
                break;
        }
    }
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing, isCards);
    painter.setPen(Qt::NoPen);
    Spots spots(m_p->items.theme());
    for (const qint32 index : std::as_const(shown)) {
        const QRectF &rect = items[size_t(index)].rect;
        const double gap = isCards ? 0 : 0.25;
        const QRectF place(origin + rect.topLeft() * zoom, QSizeF(std::max(1.2, rect.width() * zoom - gap), std::max(1.2, rect.height() * zoom - gap)));
        if (!isCards)
            painter.fillRect(place, inkOf(mixed(m_p->items.theme().phase(m_p->items.faces().phaseOf(index)).tint,
                                                MapInk::spot(m_p->items.theme(), m_p->items.faces().phaseOf(index)), std::min(1.0, 0.2 * items[size_t(index)].depth))));
        else
            spots.add(place, m_p->items.faces().phaseOf(index));
    }
    spots.paint(painter);
    painter.restore();
}

} // namespace Espalier
