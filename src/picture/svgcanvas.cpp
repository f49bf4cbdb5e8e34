// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "picture/svgcanvas.h"

#include "picture/ink.h"
#include "picture/mapfonts.h"
#include "picture/phasepattern.h"
#include "picture/phaseshape.h"
#include "picture/svgtext.h"
#include "picture/tintedicon.h"

#include <QPainterPath>

namespace Espalier {

namespace {

constexpr double svgIconGrid = 24; // our icons are drawn on such a grid

/// An icon as a group of its own, with a place for its colour.
QByteArray iconGroup(const QString &name)
{
    const QByteArray source = iconSource(name).simplified();
    const qsizetype begin = source.indexOf("<svg");
    const qsizetype end = source.indexOf('>', begin);
    const qsizetype close = source.lastIndexOf("</svg>");
    if (begin < 0 || end < 0 || close < end)
        return {};
    QByteArray attributes = source.sliced(begin + 4, end - begin - 4);
    for (const char *const left : {" xmlns=\"http://www.w3.org/2000/svg\"", " viewBox=\"0 0 24 24\"", " width=\"24\"", " height=\"24\""})
        attributes.replace(left, "");
    return attributes + '>' + source.sliced(end + 1, close - end - 1).replace("> <", "><").trimmed();
}

} // namespace

void SvgCanvas::colour(const char *name, Rgb rgb)
{
    m_out += QByteArray(" ") + name + "=\"" + toHex(rgb).toLatin1() + '"';
}

void SvgCanvas::finish()
{
    if (m_opacity < 1)
        SvgText::attribute(m_out, "opacity", m_opacity);
    m_out += "/>\n";
}

void SvgCanvas::box(const QRectF &rect, double radius, std::optional<Rgb> fill, const Edge &edge)
{
    const double half = edge.width / 2;
    m_out += "<rect";
    SvgText::rect(m_out, rect.adjusted(half, half, -half, -half));
    if (radius > 0)
        SvgText::attribute(m_out, "rx", radius);
    fill ? colour("fill", *fill) : void(m_out += " fill=\"none\"");
    if (edge.width > 0) {
        colour("stroke", edge.colour);
        if (edge.width != 1)
            SvgText::attribute(m_out, "stroke-width", edge.width);
        if (edge.isDashed)
            m_out += " stroke-dasharray=\"5 4\"";
    }
    finish();
}

void SvgCanvas::addPath(const QPainterPath &path)
{
    m_out += "<path d=\"";
    const auto point = [this](const QPainterPath::Element &at) {
        SvgText::number(m_out, at.x);
        m_out += ' ';
        SvgText::number(m_out, at.y);
    };
    for (int i = 0; i < path.elementCount(); ++i) {
        const QPainterPath::Element &at = path.elementAt(i);
        if (at.isCurveTo()) {
            m_out += 'C';
            point(at);
            m_out += ' ';
            point(path.elementAt(i + 1));
            m_out += ' ';
            point(path.elementAt(i + 2));
            i += 2;
        } else {
            m_out += at.isMoveTo() ? 'M' : 'L';
            point(at);
        }
    }
    m_out += '"';
}

void SvgCanvas::fill(const QPainterPath &path, Rgb rgb)
{
    addPath(path);
    colour("fill", rgb);
    finish();
}

void SvgCanvas::stroke(const QPainterPath &path, double width, Rgb rgb)
{
    addPath(path);
    m_out += " fill=\"none\" stroke-linecap=\"round\"";
    colour("stroke", rgb);
    SvgText::attribute(m_out, "stroke-width", width);
    finish();
}

void SvgCanvas::text(const BlockText &text, QPointF origin, Rgb rgb)
{
    m_out += "<text";
    SvgText::point(m_out, origin + text.baseline);
    SvgText::attribute(m_out, "font-size", text.pixels);
    if (text.isSemiBold)
        m_out += " font-weight=\"600\"";
    colour("fill", rgb);
    if (m_opacity < 1)
        SvgText::attribute(m_out, "opacity", m_opacity);
    m_out += '>';
    if (!text.whole.isEmpty()) {
        m_out += "<title>";
        SvgText::text(m_out, text.whole);
        m_out += "</title>";
    }
    SvgText::text(m_out, text.text);
    m_out += "</text>\n";
}

void SvgCanvas::icon(const QRectF &rect, const NodeFigure &figure, Rgb rgb)
{
    if (figure.icon.isEmpty()) {
        m_out += "<text text-anchor=\"middle\"";
        SvgText::point(m_out, {rect.center().x(), rect.bottom() - rect.height() * 0.15});
        SvgText::attribute(m_out, "font-size", rect.height() * 0.9);
        colour("fill", rgb);
        m_out += '>';
        SvgText::text(m_out, shownText(figure.pictogram.toStdString()));
        m_out += "</text>\n";
        return;
    }
    auto known = m_icons.constFind(figure.icon);
    if (known == m_icons.constEnd())
        known = m_icons.insert(figure.icon, iconGroup(figure.icon));
    if (known->isEmpty())
        return;
    m_out += "<g transform=\"translate(";
    SvgText::number(m_out, rect.x());
    m_out += ' ';
    SvgText::number(m_out, rect.y());
    m_out += ") scale(";
    SvgText::number(m_out, rect.width() / svgIconGrid);
    m_out += ")\"" + QByteArray(*known).replace("currentColor", toHex(rgb).toLatin1()) + "</g>\n";
}

void SvgCanvas::mark(const QRectF &square, Phase phase, Rgb rgb)
{
    const QPolygonF corners = phaseShape(square, phase);
    if (!corners.isEmpty()) {
        QPainterPath path;
        path.addPolygon(corners);
        return fill(path, rgb);
    }
    m_out += "<circle";
    SvgText::attribute(m_out, "cx", square.center().x());
    SvgText::attribute(m_out, "cy", square.center().y());
    const bool isRing = phase == Phase::None;
    SvgText::attribute(m_out, "r", square.width() / 2 - (isRing ? 0.6 : 0));
    if (isRing)
        m_out += " fill=\"none\" stroke-width=\"1.2\"";
    colour(isRing ? "stroke" : "fill", rgb);
    finish();
}

void SvgCanvas::pattern(const QRectF &bar, Phase phase)
{
    box(bar, 2, m_theme.phase(phase).text, {});
    const QList<QPolygonF> marks = PhasePattern::marks(phase, bar.width());
    const int count = int(bar.height() / PhasePattern::period);
    QPainterPath path;
    for (int i = 0; i < count; ++i) {
        for (const QPolygonF &mark : marks)
            path.addPolygon(mark.translated(bar.left(), bar.top() + i * PhasePattern::period));
    }
    if (!path.isEmpty())
        fill(path, MapInk::pattern(m_theme, phase));
}

} // namespace Espalier
