// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "picture/mappainter.h"

#include "picture/blockmetrics.h"
#include "picture/blockpainter.h"
#include "picture/ink.h"
#include "picture/mapitempainter.h"
#include "picture/paintercanvas.h"
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
    void paint(QPainter &painter) const
    {
        painter.setPen(Qt::NoPen);
        for (size_t i = 0; i < m_rects.size(); ++i) {
            painter.setBrush(inkOf(MapInk::spot(m_theme, Phase(i))));
            painter.drawRects(m_rects[i]);
        }
    }

private:
    const Theme &m_theme;
    std::array<QList<QRectF>, 5> m_rects; ///< by phase
};

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
    Private(const Layout &layout, const MapGeometry &geometry, const Theme &theme, const QFont &font)
        : items(layout, geometry, theme, font), canvas(font)
    {
        if (geometry.blocks())
            blocks = std::make_unique<BlockPainter>(layout, geometry, theme, font);
    }

    MapItemPainter items;
    PainterCanvasCache canvas;
    std::unique_ptr<BlockPainter> blocks; ///< of a block map
};

MapPainter::MapPainter(const Layout &layout, const MapGeometry &geometry, const Theme &theme, const QFont &font)
    : m_p(std::make_unique<Private>(layout, geometry, theme, font)), m_geometry(geometry)
{
}

MapPainter::~MapPainter() = default;

BlockPainter *MapPainter::blocks() const { return m_p->blocks.get(); }

void MapPainter::setForDocuments()
{
    m_p->items.faces().setLeastFit(0.7);
    m_p->items.setNamesWhole(true);
}

void MapPainter::paint(QPainter &painter, const QRectF &view, double zoom, const MapMarks &marks) const
{
    painter.save();
    painter.setLayoutDirection(Qt::LayoutDirectionAuto);
    if (m_p->blocks) {
        PainterCanvas canvas(painter, m_p->canvas, m_p->blocks->theme(), zoom);
        m_p->blocks->paint(canvas, view, zoom, marks);
    } else {
        const MapDetail detail(zoom, m_geometry.options().style);
        painter.setRenderHint(QPainter::Antialiasing, false);
        const std::vector<MapItem> &items = m_geometry.items();
        for (const qint32 index : m_geometry.itemsIn(view, detail.leastSize)) {
            const MapItem &item = items[size_t(index)];
            m_p->items.paint(painter, index, item.rect, view, detail, stateOf(item.node, marks));
        }
        paintMores(painter, view, zoom);
        for (const qint32 index : m_geometry.chipsIn(view))
            m_p->items.paintChip(painter, index, m_geometry.chipRect(index), detail);
    }
    painter.setRenderHint(QPainter::Antialiasing);
    Espalier::paintDrop(painter, marks.drop, m_p->items.theme(), zoom);
    painter.restore();
}

void MapPainter::paintMoment(QPainter &painter, const BlockMoment &moment, const QRectF &view, double zoom, const MapMarks &marks) const
{
    painter.save();
    {
        PainterCanvas canvas(painter, m_p->canvas, m_p->blocks->theme(), zoom);
        m_p->blocks->paint(canvas, view, zoom, marks, &moment);
    }
    painter.restore();
}

void MapPainter::paintItem(QPainter &painter, qint32 item, const QRectF &rect, double zoom, const MapMarks &marks) const
{
    painter.save();
    painter.setLayoutDirection(Qt::LayoutDirectionAuto);
    painter.setRenderHint(QPainter::Antialiasing);
    if (m_p->blocks) {
        PainterCanvas canvas(painter, m_p->canvas, m_p->blocks->theme(), zoom);
        m_p->blocks->paintItem(canvas, item, rect.topLeft() - m_geometry.items()[size_t(item)].rect.topLeft(), zoom, marks);
    } else {
        m_p->items.paint(painter, item, rect, rect, MapDetail(std::max(zoom, 0.01), m_geometry.options().style),
                         stateOf(m_geometry.items()[size_t(item)].node, marks));
    }
    painter.restore();
}

void MapPainter::paintMores(QPainter &painter, const QRectF &view, double zoom) const
{
    const MapDetail detail(zoom, m_geometry.options().style);
    for (const qint32 item : m_geometry.moresIn(view))
        m_p->items.paintMore(painter, *m_geometry.moreOf(item), view, detail);
    if (!m_geometry.options().listsJoined)
        return;
    for (qint32 item = 0; item < qint32(m_geometry.items().size()); ++item) {
        // There was no room for a tile of theirs: they are found where their folder is.
        const MapMore *const more = m_geometry.moreOf(item);
        const QRectF &folder = m_geometry.items()[size_t(item)].rect;
        if (more && more->rect.isNull() && folder.intersects(view))
            m_p->items.writeJoined(painter, *more, folder.bottomLeft());
    }
}

void MapPainter::paintDrop(QPainter &painter, const MapDropPlace &drop, double zoom) const
{
    if (drop.parent != noNode)
        Espalier::paintDrop(painter, drop, m_p->items.theme(), zoom);
}

QRectF MapPainter::numberRect(qint32 item) const
{
    const QRectF &rect = m_geometry.items()[size_t(item)].rect;
    QRectF number = m_p->blocks ? QRectF() : m_p->items.faces().faceOf(item).chip;
    if (m_p->blocks) {
        const BlockFace &face = m_p->blocks->faces().faceOf(item, 1);
        number = !face.number.isNull() ? face.number : face.mark.isNull() && item > 0 ? face.tile : face.mark;
    }
    return number.isNull() ? number : number.translated(rect.topLeft());
}

QRectF MapPainter::budRect(qint32 item) const
{
    const QRectF mark = m_p->blocks && item > 0 ? m_p->blocks->faces().faceOf(item, 1).mark : QRectF();
    return mark.isNull() ? mark
                         : BlockMetric::signRect(mark.translated(m_geometry.items()[size_t(item)].rect.topLeft()));
}

bool MapPainter::isElided(qint32 item, double zoom) const
{
    if (m_p->blocks)
        return zoom < BlockFaces::wholeZoom || m_p->blocks->faces().faceOf(item, zoom).isElided;
    const MapDetail detail(zoom, m_geometry.options().style);
    return !detail.hasNames || m_p->items.faces().faceOf(item).isElided
        || (!detail.hasSummaries && !m_p->items.faces().faceOf(item).summary.text.isEmpty());
}

QRectF MapPainter::nameRect(qint32 item) const
{
    const QRectF room = m_p->blocks ? m_p->blocks->faces().faceOf(item, 1).nameRoom : m_p->items.faces().faceOf(item).nameRoom;
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
    const bool isCards = m_geometry.blocks() != nullptr;
    const std::vector<MapItem> &items = m_geometry.items();
    QList<qint32> shown;
    if (isCards) {
        for (const MapPiece &piece : m_geometry.blocks()->pieces) {
            if (piece.item >= 0 && shown.size() < mostOverviewRects)
                shown.append(piece.item);
        }
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
            spots.add(place, m_p->blocks->phaseOf(index));
    }
    for (const qint32 index : m_geometry.moresIn(bounds)) {
        const QRectF &rect = m_geometry.moreOf(index)->rect;
        painter.fillRect(QRectF(origin + rect.topLeft() * zoom, rect.size() * zoom), inkOf(m_p->items.theme().line));
    }
    spots.paint(painter);
    painter.restore();
}

} // namespace Espalier
