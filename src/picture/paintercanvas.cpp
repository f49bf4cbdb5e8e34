// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "picture/paintercanvas.h"

#include "picture/ink.h"
#include "picture/phasepattern.h"
#include "picture/phaseshape.h"

#include <QPainter>
#include <QPainterPath>
#include <QPolygonF>
#include <QTextLayout>

#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>

namespace Espalier {

namespace {

constexpr qsizetype mostCanvasTexts = 16'384;
constexpr double roundFrom = 0.45;   // of zoom: smaller boxes show no round corners
constexpr double leastMarkPixels = 2; // on the screen
constexpr double thinStroke = 2.6; // on the screen: whether it ends round cannot be seen
constexpr double roundEnd = 0.39; // of its width: what a half circle covers, as a rectangle
constexpr double sharpestTurn = -0.5; // cosine

// Frames of a moving map are made of little but these: as polygons of as many corners as can be seen, they cost half of
// what curves and pens do.

int cornersOf(double pixels) { return std::clamp(int(std::ceil(1.6 * std::sqrt(pixels))), 1, 24); }

QPolygonF roundedBox(const QRectF &rect, double radius, double zoom)
{
    const double round = std::min({radius, rect.width() / 2, rect.height() / 2});
    if (round <= 0)
        return QPolygonF({rect.topLeft(), rect.topRight(), rect.bottomRight(), rect.bottomLeft()});
    const QRectF inner = rect.adjusted(round, round, -round, -round);
    const int corners = cornersOf(round * zoom);
    QPolygonF outline;
    outline.reserve(4 * (corners + 1));
    int quarter = 0;
    for (const QPointF middle : {inner.bottomRight(), inner.bottomLeft(), inner.topLeft(), inner.topRight()}) {
        for (int i = 0; i <= corners; ++i) {
            const double angle = std::numbers::pi / 2 * (quarter + double(i) / corners);
            outline.append(middle + QPointF(std::cos(angle), std::sin(angle)) * round);
        }
        ++quarter;
    }
    return outline;
}

/// The points of a single line, curves in short pieces; empty: there are several.
QPolygonF flattened(const QPainterPath &path)
{
    constexpr int pieces = 4;
    QPolygonF line;
    for (int i = 0; i < path.elementCount(); ++i) {
        const QPointF at = path.elementAt(i);
        if (path.elementAt(i).isMoveTo() && i > 0)
            return {};
        if (!path.elementAt(i).isCurveTo()) {
            if (line.isEmpty() || line.last() != at)
                line.append(at);
            continue;
        }
        const QPointF from = line.last();
        const QPointF second = path.elementAt(i + 1);
        const QPointF to = path.elementAt(i + 2);
        for (int piece = 1; piece <= pieces; ++piece) {
            const double t = double(piece) / pieces;
            const double u = 1 - t;
            line.append(u * u * u * from + 3 * u * u * t * at + 3 * u * t * t * second + t * t * t * to);
        }
        i += 2;
    }
    return line;
}

/// What a thin pen would cover; empty: a polygon would not look like that.
QPolygonF outlineOf(const QPolygonF &line, double width)
{
    if (line.size() < 2)
        return {};
    const auto direction = [&line](qsizetype i) {
        const QPointF along = line[i + 1] - line[i];
        return along / std::hypot(along.x(), along.y());
    };
    const qsizetype last = line.size() - 1;
    QPolygonF outline(2 * line.size());
    for (qsizetype i = 0; i <= last; ++i) {
        const QPointF before = direction(std::max<qsizetype>(0, i - 1));
        const QPointF after = direction(std::min(i, last - 1));
        const double turn = QPointF::dotProduct(before, after);
        if (turn < sharpestTurn)
            return {};
        const QPointF along = before + after;
        const QPointF across = QPointF(-along.y(), along.x()) * (width / 2 / (1 + turn));
        QPointF at = line[i];
        if (i == 0)
            at -= after * (roundEnd * width);
        else if (i == last)
            at += before * (roundEnd * width);
        outline[i] = at + across;
        outline[2 * last + 1 - i] = at - across;
    }
    return outline;
}

} // namespace

int PainterCanvasCache::keyOf(double pixels, bool isSemiBold) { return int(std::lround(pixels * 64)) * 2 + isSemiBold; }

const QFont &PainterCanvasCache::font(double pixels, bool isSemiBold)
{
    const int key = keyOf(pixels, isSemiBold);
    if (const auto known = m_fonts.constFind(key); known != m_fonts.constEnd())
        return *known;
    if (m_fonts.size() > 64)
        m_fonts.clear();
    QFont font = m_font;
    font.setPixelSize(std::max(1, int(std::lround(pixels))));
    font.setWeight(isSemiBold ? QFont::DemiBold : QFont::Normal);
    font.setHintingPreference(QFont::PreferNoHinting);
    return *m_fonts.insert(key, font);
}

const QList<QGlyphRun> &PainterCanvasCache::text(const BlockText &text)
{
    const Key key{text.text, keyOf(std::round(text.pixels), text.isSemiBold)};
    if (const auto known = m_texts.constFind(key); known != m_texts.constEnd())
        return *known;
    if (m_texts.size() >= mostCanvasTexts)
        m_texts.clear();
    QTextLayout layout(text.text, font(std::round(text.pixels), text.isSemiBold));
    QTextOption option;
    option.setWrapMode(QTextOption::NoWrap);
    option.setTextDirection(Qt::LayoutDirectionAuto);
    layout.setTextOption(option);
    layout.beginLayout();
    QTextLine line = layout.createLine();
    line.setNumColumns(std::numeric_limits<int>::max()); // laid out, from the left: before, it has no ascent
    line.setPosition(QPointF(0, -line.ascent()));
    layout.endLayout();
    return *m_texts.insert(key, layout.glyphRuns());
}

PainterCanvas::PainterCanvas(QPainter &painter, PainterCanvasCache &cache, const Theme &theme, double zoom)
    : m_painter(painter), m_cache(cache), m_theme(theme), m_zoom(zoom), m_outerOpacity(painter.opacity()), m_isVector(!isOnPixels(painter))
{
    m_painter.setRenderHint(QPainter::Antialiasing);
    m_painter.setLayoutDirection(Qt::LayoutDirectionAuto);
}

PainterCanvas::~PainterCanvas() { m_painter.setOpacity(m_outerOpacity); }

void PainterCanvas::setOpacity(double opacity)
{
    if (const double whole = m_outerOpacity * opacity; whole != m_painter.opacity())
        m_painter.setOpacity(whole);
}

void PainterCanvas::box(const QRectF &rect, double radius, std::optional<Rgb> fill, const Edge &edge)
{
    const bool isPlain = edge.width <= 0 && !m_isVector && (m_zoom < roundFrom || radius * m_zoom < 1.5);
    if (isPlain) {
        if (fill)
            m_painter.fillRect(rect, inkOf(*fill));
        return;
    }
    m_painter.setPen(Qt::NoPen);
    if (edge.width > 0 && fill && !edge.isDashed && !m_isVector && m_painter.opacity() == 1) {
        // The edge as a ground behind the box looks the same, and costs half of what a pen does.
        m_painter.setBrush(inkOf(edge.colour));
        m_painter.drawConvexPolygon(roundedBox(rect, radius + edge.width / 2, m_zoom));
        m_painter.setBrush(inkOf(*fill));
        const double inner = std::max(0.0, radius - edge.width / 2);
        m_painter.drawConvexPolygon(
            roundedBox(rect.adjusted(edge.width, edge.width, -edge.width, -edge.width), inner, m_zoom));
        return;
    }
    if (edge.width > 0) {
        QPen pen(inkOf(edge.colour), edge.width);
        if (edge.isDashed)
            pen.setDashPattern({4, 3});
        m_painter.setPen(pen);
    }
    m_painter.setBrush(fill ? QBrush(inkOf(*fill)) : QBrush());
    if (edge.width <= 0 && !m_isVector) {
        m_painter.drawConvexPolygon(roundedBox(rect, radius, m_zoom));
        return;
    }
    const double half = edge.width / 2;
    m_painter.drawRoundedRect(rect.adjusted(half, half, -half, -half), radius, radius);
}

void PainterCanvas::fill(const QPainterPath &path, Rgb colour)
{
    m_painter.fillPath(path, inkOf(colour));
}

void PainterCanvas::stroke(const QPainterPath &path, double width, Rgb colour)
{
    const double shown = std::max(width, 0.8 / m_zoom);
    if (!m_isVector && shown * m_zoom < thinStroke) {
        if (const QPolygonF outline = outlineOf(flattened(path), shown); !outline.isEmpty()) {
            m_painter.setPen(Qt::NoPen);
            m_painter.setBrush(inkOf(colour));
            m_painter.drawPolygon(outline, Qt::WindingFill);
            return;
        }
    }
    m_painter.setPen(QPen(inkOf(colour), shown, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    m_painter.setBrush(Qt::NoBrush);
    m_painter.drawPath(path);
}

void PainterCanvas::text(const BlockText &text, QPointF origin, Rgb colour)
{
    m_painter.setPen(inkOf(colour));
    const QPointF at = origin + text.baseline;
    const double scale = text.pixels / std::max(1.0, std::round(text.pixels));
    const bool isScaled = m_isVector || std::abs(scale - 1) > 0.001;
    const QTransform before = m_painter.worldTransform();
    if (isScaled) {
        m_painter.translate(at);
        m_painter.scale(scale, scale);
    }
    if (!m_isVector) {
        for (const QGlyphRun &run : m_cache.text(text))
            m_painter.drawGlyphRun(isScaled ? QPointF() : at, run);
    } else {
        m_painter.setFont(m_cache.font(std::round(text.pixels), text.isSemiBold));
        m_painter.drawText(QPointF(), text.text);
        if (!text.whole.isEmpty()) {
            // In a colour that nobody sees: a search finds the name where its beginning stands.
            m_painter.setPen(Qt::transparent);
            m_painter.scale(0.2, 0.2);
            m_painter.drawText(QPointF(), text.whole);
        }
    }
    if (isScaled)
        m_painter.setWorldTransform(before);
}

void PainterCanvas::icon(const QRectF &rect, const NodeFigure &figure, Rgb colour)
{
    m_cache.icons.paint(m_painter, rect, figure, colour);
}

void PainterCanvas::mark(const QRectF &square, Phase phase, Rgb colour)
{
    if (square.width() * m_zoom < leastMarkPixels)
        return;
    const QPolygonF corners = phaseShape(square, phase);
    const bool isRing = phase == Phase::None;
    m_painter.setPen(isRing ? QPen(inkOf(colour), 1.2) : QPen(Qt::NoPen));
    m_painter.setBrush(isRing ? QBrush() : QBrush(inkOf(colour)));
    if (corners.isEmpty() && !isRing && !m_isVector)
        m_painter.drawConvexPolygon(roundedBox(square, square.width() / 2, m_zoom));
    else if (corners.isEmpty())
        m_painter.drawEllipse(isRing ? square.adjusted(0.6, 0.6, -0.6, -0.6) : square);
    else
        m_painter.drawPolygon(corners);
}

void PainterCanvas::pattern(const QRectF &bar, Phase phase)
{
    PhasePattern::paintBar(m_painter, bar, phase, m_theme, m_zoom);
}

} // namespace Espalier
