// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "picture/mapitempainter.h"

#include "picture/ink.h"
#include "picture/phasepattern.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace Espalier {

namespace {

constexpr double leastTextPixels = 6;
constexpr double leastIconZoom = 0.3;
constexpr double leastShapeZoom = 0.16;
constexpr double leastFacePixels = 10;
constexpr double leastTilePixels = 6; // bounds how many a view can hold: a frame has 16 ms
constexpr double leastTileShapeZoom = 0.36;
constexpr double leastTileNameZoom = 0.58;
constexpr double leastTileSummaryZoom = 0.85;
constexpr double faintness = 0.35;
constexpr qsizetype mostTexts = 16'384;
constexpr double mapItemPainterTextHalf = 20; // what two lines of text take, up and down
constexpr double mostGroundScale = 4; // larger cards are few, and painted each

/// Round shapes in a map whose many rectangles stand on whole pixels, where smooth edges are nothing but slow.
class Smooth
{
public:
    explicit Smooth(QPainter &painter) : m_painter(painter), m_wasOn(painter.testRenderHint(QPainter::Antialiasing)) { set(true); }
    ~Smooth() { set(false); }
    Q_DISABLE_COPY_MOVE(Smooth)

private:
    void set(bool on)
    {
        if (!m_wasOn)
            m_painter.setRenderHint(QPainter::Antialiasing, on);
    }

    QPainter &m_painter;
    const bool m_wasOn;
};

/// Lines are one pixel wide, also where the map is small.
double lineWidth(double zoom) { return std::max(1.0, 1 / zoom); }

bool isSameSize(const QRectF &a, const QRectF &b)
{
    return std::abs(a.width() - b.width()) + std::abs(a.height() - b.height()) < 0.01;
}

} // namespace

MapDetail::MapDetail(double zoomed, MapStyle style)
    : zoom(zoomed)
    , hasNames(zoomed * Metric::smallPixels >= leastTextPixels)
    , hasSummaries(zoomed * Metric::labelPixels >= leastTextPixels)
    , hasIcons(zoomed >= leastIconZoom)
    , hasShapes(zoomed >= leastShapeZoom)
    , leastSize(hasShapes ? 0 : 1 / zoomed)
{
    if (isBlockMap(style))
        return;
    hasShapes = zoomed >= leastTileShapeZoom;
    hasNames = zoomed >= leastTileNameZoom;
    hasSummaries = zoomed >= leastTileSummaryZoom;
    leastSize = leastTilePixels / zoomed;
}

MapItemPainter::MapItemPainter(const Layout &layout, const MapGeometry &geometry, const Theme &theme, const QFont &font)
    : m_theme(theme), m_faces(layout, geometry, font, theme.kind), m_icons(font)
{
}

void MapItemPainter::paint(QPainter &painter, qint32 item, const QRectF &rect, const QRectF &view, const MapDetail &detail, const MapItemState &state)
{
    const MapItem &place = m_faces.geometry().items()[size_t(item)];
    const Phase phase = m_faces.phaseOf(item);
    // What is too small for anything on it is not even asked what it would show.
    const bool isBare = (!detail.hasShapes || std::min(rect.width(), rect.height()) * detail.zoom < leastFacePixels);
    const bool isOwnSize = isSameSize(rect, place.rect);
    const MapFace other = isOwnSize || isBare ? MapFace() : m_faces.faceOf(item, rect.size());
    const MapFace &face = isOwnSize && !isBare ? m_faces.faceOf(item) : other;
    if (state.isFaint)
        painter.setOpacity(faintness);
    switch (m_faces.geometry().options().style) {
    case MapStyle::Poster:
    case MapStyle::TwoSided:
    case MapStyle::Arms:
    case MapStyle::Tiers:
        break; // BlockPainter draws theirs
    case MapStyle::Icicle:
        paintBar(painter, item, phase, rect, view, face, detail, state);
        break;
    case MapStyle::Treemap:
        paintTile(painter, item, phase, rect, face, detail, state);
        break;
    }
    if (state.isFaint)
        painter.setOpacity(1);
}

void MapItemPainter::useScale(double scale)
{
    if (scale == m_groundScale)
        return;
    m_bars.clear();
    m_groundScale = scale;
}

void MapItemPainter::paintPhaseBar(QPainter &painter, const QRectF &bar, Phase phase, double zoom)
{
    const QTransform world = painter.worldTransform();
    const qreal ratio = painter.device()->devicePixelRatioF();
    const double scale = world.m11() * ratio;
    if (!isOnPixels(painter) || scale > mostGroundScale || m_areNamesWhole) {
        const Smooth smooth(painter);
        PhasePattern::paintBar(painter, bar, phase, m_theme, zoom);
        return;
    }
    useScale(scale);
    constexpr double longest = 40 * PhasePattern::period;
    QPixmap &pixmap = m_bars[toNumber(phase) * 64 + int(bar.width())];
    if (pixmap.isNull()) {
        pixmap = QPixmap(std::max(1, int(std::lround(bar.width() * scale))), int(std::ceil(longest * scale)));
        pixmap.fill(inkOf(m_theme.phase(phase).text));
        QPainter own(&pixmap);
        own.setRenderHint(QPainter::Antialiasing);
        own.scale(scale, scale);
        PhasePattern::paintBar(own, QRectF(0, 0, bar.width(), longest), phase, m_theme, zoom);
        own.end();
        pixmap.setDevicePixelRatio(ratio);
    }
    const int high = std::max(1, int(std::lround(bar.height() * scale)));
    QPointF place = world.map(onPixels(painter, bar.topLeft()));
    painter.setWorldTransform({});
    // Parts of whole periods, so that the marks go on where one ends.
    const int part = std::max(1, int(std::floor(pixmap.height() / (PhasePattern::period * scale)) * PhasePattern::period * scale));
    for (int done = 0; done < high; done += part)
        painter.drawPixmap(place + QPointF(0, done / ratio), pixmap, QRectF(0, 0, pixmap.width(), std::min(part, high - done)));
    painter.setWorldTransform(world);
}

void MapItemPainter::paintArea(QPainter &painter, const QRectF &rect, double radius, Rgb fill, Rgb line, double zoom, const MapItemState &state)
{
    if (radius < Metric::smallRadius && !m_areNamesWhole && isOnPixels(painter) && state == MapItemState()) {
        // Tiles and bars fill the view by the hundreds. Round corners of so small a radius would be most of the work.
        const double edge = lineWidth(zoom);
        painter.fillRect(rect, inkOf(line));
        painter.fillRect(rect.adjusted(edge, edge, -edge, -edge), inkOf(fill));
        return;
    }
    const Smooth smooth(painter);
    const bool isFramed = state.isSelected || state.isOutlined;
    const double width = lineWidth(zoom) * (state.isSelected ? 2 : 1);
    const Rgb frame = isFramed ? (state.isQuiet ? m_theme.faint : m_theme.accent) : state.isHovered ? mixed(line, m_theme.dim, 0.5) : line;
    painter.setPen(QPen(inkOf(frame), width));
    painter.setBrush(inkOf(state.isHovered && !state.isSelected ? mixed(fill, m_theme.text, 0.04) : fill));
    const double half = width / 2;
    if (m_theme.kind == Theme::Kind::Print && !isFramed) // black lines carry further than grey ones
        painter.setPen(QPen(inkOf(frame), width * 0.6));
    painter.drawRoundedRect(rect.adjusted(half, half, -half, -half), radius, radius);
}

void MapItemPainter::paintBar(QPainter &painter, qint32 index, Phase phase, const QRectF &rect, const QRectF &view, const MapFace &face, const MapDetail &detail,
                              const MapItemState &state)
{
    const MapItem &item = m_faces.geometry().items()[size_t(index)];
    const PhaseColours &colours = m_theme.phase(phase);
    const double side = std::min(rect.width(), rect.height()) * detail.zoom;
    // A gap of a pixel parts the bars; where they are thin, it would be all that is seen.
    const double gap = side >= 4 ? 0.5 * lineWidth(detail.zoom) : 0;
    const QRectF whole = rect.adjusted(gap, gap, -gap, -gap);
    const QRectF area = isOnPixels(painter) ? onPixels(painter, whole) : whole;
    const bool isPlain = state == MapItemState();
    if (isPlain && (side < 14 || !detail.hasShapes))
        painter.fillRect(area, inkOf(side < 3 ? MapInk::spot(m_theme, phase) : colours.tint));
    else
        paintArea(painter, area, std::min(MapFaces::radius, area.height() / 3), colours.tint, MapInk::holderLine(m_theme, phase), detail.zoom, state);
    if (!detail.hasShapes || side < leastFacePixels)
        return;
    if (!face.bar.isNull())
        paintPhaseBar(painter, face.bar.translated(rect.topLeft()), phase, detail.zoom);
    if (!detail.hasNames || face.name.text.isEmpty())
        return;
    QPointF origin = rect.topLeft() + QPointF(0, loweringOf(index, rect, view, face));
    if (isOnPixels(painter))
        origin = onPixels(painter, origin);
    if (!face.icon.isNull())
        m_icons.paint(painter, face.icon.translated(origin), m_faces.figureOf(item.node), colours.text);
    if (!detail.hasSummaries)
        origin.ry() += face.lowering;
    paintTexts(painter, item.node, origin, face, colours.text, colours.text, detail, state);
}

double MapItemPainter::loweringOf(qint32 index, const QRectF &rect, const QRectF &view, const MapFace &face) const
{
    double lowering = 0;
    const double half =
        face.name.isUpright ? face.nameRoom.height() / 2 + mapItemPainterTextHalf : mapItemPainterTextHalf;
    const QRectF seen = rect.intersected(view);
    if (seen.isValid() && rect.height() > 2 * seen.height()) // in the middle of what is seen of it
        lowering += seen.center().y() - rect.center().y();
    const MapItem &item = m_faces.geometry().items()[size_t(index)];
    if (const QRectF chip = item.hidden > 0 ? m_faces.geometry().chipRect(index) : QRectF();
        !chip.isNull() && chip.top() > rect.center().y())
        lowering = std::min(lowering, chip.top() - rect.center().y() - half);
    return lowering;
}

void MapItemPainter::paintMore(QPainter &painter, const MapMore &more, const QRectF &view, const MapDetail &detail)
{
    const double width = lineWidth(detail.zoom);
    const QRectF place = more.rect.adjusted(width / 2, width / 2, -width / 2, -width / 2);
    painter.setPen(Qt::NoPen);
    paintArea(painter, isOnPixels(painter) ? onPixels(painter, place) : place, Metric::step / 2, m_theme.sunken,
              m_theme.line, detail.zoom, {});
    if (!detail.hasNames)
        return;
    const MapFaceText text = m_faces.moreText(more, more.rect.size());
    writeJoined(painter, more, more.rect.bottomLeft());
    QPointF origin = more.rect.topLeft();
    if (const QRectF seen = more.rect.intersected(view); seen.isValid())
        origin += seen.center() - more.rect.center();
    paintText(painter, isOnPixels(painter) ? onPixels(painter, origin) : origin, text, m_theme.dim);
}

void MapItemPainter::writeJoined(QPainter &painter, const MapMore &more, QPointF origin)
{
    if (!m_areNamesWhole || isOnPixels(painter))
        return;
    for (const NodeIndex node : more.joined)
        paintWholeName(painter, node, origin, {});
}

void MapItemPainter::paintTile(QPainter &painter, qint32 index, Phase phase, const QRectF &rect, const MapFace &face, const MapDetail &detail, const MapItemState &state)
{
    const MapItem &item = m_faces.geometry().items()[size_t(index)];
    const PhaseColours &colours = m_theme.phase(phase);
    const bool isHolder = item.end > index + 1;
    const double side = std::min(rect.width(), rect.height()) * detail.zoom;
    const QRectF area = isOnPixels(painter) ? onPixels(painter, rect) : rect;
    const Rgb fill = isHolder ? MapInk::holder(m_theme, phase, item.depth) : colours.tint;
    const bool isPlain = state == MapItemState();
    if (isPlain && (side < 14 || !detail.hasShapes)) {
        // One rect each: what stands behind it makes the line round it.
        const double gap = side >= 4 ? lineWidth(detail.zoom) / 2 : 0;
        painter.fillRect(area.adjusted(gap, gap, -gap, -gap), inkOf(isHolder ? MapInk::holderLine(m_theme, phase) : fill));
    } else {
        paintArea(painter, area, std::min(MapFaces::radius, side / detail.zoom / 3), fill, MapInk::holderLine(m_theme, phase), detail.zoom, state);
    }
    if (!detail.hasShapes || side < leastFacePixels)
        return;
    if (!face.bar.isNull())
        paintPhaseBar(painter, face.bar.translated(rect.topLeft()), phase, detail.zoom);
    if (!detail.hasNames || face.name.text.isEmpty())
        return;
    const QPointF origin = isOnPixels(painter) ? onPixels(painter, rect.topLeft()) : rect.topLeft();
    if (!face.icon.isNull())
        m_icons.paint(painter, face.icon.translated(origin), m_faces.figureOf(item.node), colours.text);
    paintTexts(painter, item.node, origin, face, colours.text, colours.text, detail, state);
}

void MapItemPainter::paintTexts(QPainter &painter, NodeIndex node, QPointF origin, const MapFace &face, Rgb nameInk, Rgb otherInk, const MapDetail &detail,
                                const MapItemState &state)
{
    if (!detail.hasNames)
        return;
    if (!state.isNameLeftOut)
        paintText(painter, origin, face.name, nameInk);
    if (m_areNamesWhole && !isOnPixels(painter) && (face.name.isElided || face.name.text.isEmpty()))
        paintWholeName(painter, node, origin + face.nameRoom.bottomLeft(), face.name);
    if (!detail.hasSummaries)
        return;
    paintText(painter, origin, face.summary, otherInk);
    if (face.chip.isNull() || state.isNameLeftOut)
        return;
    const Smooth smooth(painter);
    painter.setPen(Qt::NoPen);
    painter.setBrush(inkOf(m_theme.panel));
    const QRectF chip = face.chip.translated(origin);
    painter.drawRoundedRect(chip, chip.height() / 2, chip.height() / 2);
    paintText(painter, origin, face.number, otherInk);
    if (!face.chevron.isNull()) {
        const QRectF box = face.chevron.translated(origin);
        const double side = box.width() / 2;
        const bool isMirrored = m_faces.geometry().options().direction == MapDirection::RightToLeft;
        const double x = isMirrored ? -side / 2 : side / 2;
        painter.setPen(QPen(inkOf(m_theme.dim), 1.4, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        const std::array corners{box.center() + QPointF(-x, -side), box.center() + QPointF(x, 0), box.center() + QPointF(-x, side)};
        painter.drawPolyline(corners.data(), int(corners.size()));
    }
}

void MapItemPainter::paintText(QPainter &painter, QPointF origin, const MapFaceText &text, Rgb ink)
{
    if (text.text.isEmpty())
        return;
    painter.setPen(inkOf(ink));
    const QFont &font = m_faces.fonts()[text.kind].font;
    if (text.fit == 1 && !text.isUpright && isOnPixels(painter) && !m_areNamesWhole) {
        painter.setFont(font);
        painter.drawStaticText(origin + text.baseline - QPointF(0, m_faces.fonts()[text.kind].metrics.ascent()),
                               laidOut(text));
        return;
    }
    if (text.fit == 1 && !text.isUpright) {
        painter.setFont(font);
        painter.drawText(origin + text.baseline, text.text);
        return;
    }
    painter.setFont(font);
    const QTransform world = painter.worldTransform();
    painter.translate(origin + text.baseline);
    if (text.isUpright)
        painter.rotate(-90);
    painter.scale(text.fit, text.fit);
    painter.drawText(QPointF(), text.text);
    painter.setWorldTransform(world);
}

/// To lay text out costs more than to paint it.
const QStaticText &MapItemPainter::laidOut(const MapFaceText &text)
{
    const TextKey key{text.text, text.kind};
    if (const auto found = m_texts.constFind(key); found != m_texts.constEnd())
        return *found;
    if (m_texts.size() >= mostTexts)
        m_texts.clear();
    QStaticText laid(text.text);
    laid.setTextFormat(Qt::PlainText);
    laid.setPerformanceHint(QStaticText::AggressiveCaching);
    return *m_texts.insert(key, laid);
}

void MapItemPainter::paintWholeName(QPainter &painter, NodeIndex node, QPointF origin, const MapFaceText &text)
{
    // In a colour that nobody sees: a search finds the name where its beginning stands.
    const QTransform world = painter.worldTransform();
    painter.setFont(m_faces.fonts()[text.kind].font);
    painter.setPen(Qt::transparent);
    painter.translate(origin);
    painter.scale(0.2, 0.2);
    painter.drawText(QPointF(), shownText(m_faces.layout().nameUtf8(node), 4096));
    painter.setWorldTransform(world);
}

void MapItemPainter::paintChip(QPainter &painter, qint32 item, const QRectF &rect, const MapDetail &detail)
{
    if (!detail.hasIcons)
        return;
    const MapItem &place = m_faces.geometry().items()[size_t(item)];
    const Smooth smooth(painter);
    painter.setPen(Qt::NoPen);
    painter.setBrush(inkOf(m_theme.sunken));
    painter.drawRoundedRect(rect, rect.height() / 2, rect.height() / 2);
    if (!detail.hasSummaries)
        return;
    const MapFonts::Entry &entry = m_faces.fonts()[MapTextKind::Summary];
    const QString text = m_faces.hiddenText(place.hidden, rect.width());
    painter.setFont(entry.font);
    painter.setPen(inkOf(m_theme.dim));
    painter.drawText(QPointF(rect.center().x() - entry.metrics.horizontalAdvance(text) / 2, rect.center().y() + entry.metrics.xHeight() / 2), text);
}

} // namespace Espalier
