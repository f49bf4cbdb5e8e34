// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "picture/paintercanvas.h"

#include "picture/ink.h"
#include "picture/phasepattern.h"
#include "picture/phaseshape.h"

#include <QPainter>
#include <QPainterPath>
#include <QTextLayout>

#include <algorithm>
#include <cmath>
#include <limits>

namespace Espalier {

namespace {

constexpr qsizetype mostCanvasTexts = 16'384;
constexpr double roundFrom = 0.45;   // of zoom: smaller boxes show no round corners
constexpr double leastMarkPixels = 2; // on the screen

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
        m_painter.drawRoundedRect(rect, radius + edge.width / 2, radius + edge.width / 2);
        m_painter.setBrush(inkOf(*fill));
        const double inner = std::max(0.0, radius - edge.width / 2);
        m_painter.drawRoundedRect(rect.adjusted(edge.width, edge.width, -edge.width, -edge.width), inner, inner);
        return;
    }
    if (edge.width > 0) {
        QPen pen(inkOf(edge.colour), edge.width);
        if (edge.isDashed)
            pen.setDashPattern({4, 3});
        m_painter.setPen(pen);
    }
    m_painter.setBrush(fill ? QBrush(inkOf(*fill)) : QBrush());
    const double half = edge.width / 2;
    m_painter.drawRoundedRect(rect.adjusted(half, half, -half, -half), radius, radius);
}

void PainterCanvas::fill(const QPainterPath &path, Rgb colour)
{
    m_painter.fillPath(path, inkOf(colour));
}

void PainterCanvas::stroke(const QPainterPath &path, double width, Rgb colour)
{
    m_painter.setPen(QPen(inkOf(colour), std::max(width, 0.8 / m_zoom), Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    m_painter.setBrush(Qt::NoBrush);
    m_painter.drawPath(path);
}

void PainterCanvas::text(const BlockText &text, QPointF origin, Rgb colour)
{
    const QFont &font = m_cache.font(std::round(text.pixels), text.isSemiBold);
    m_painter.setPen(inkOf(colour));
    m_painter.setFont(font);
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
    if (corners.isEmpty())
        m_painter.drawEllipse(isRing ? square.adjusted(0.6, 0.6, -0.6, -0.6) : square);
    else
        m_painter.drawPolygon(corners);
}

void PainterCanvas::pattern(const QRectF &bar, Phase phase)
{
    PhasePattern::paintBar(m_painter, bar, phase, m_theme, m_zoom);
}

} // namespace Espalier
