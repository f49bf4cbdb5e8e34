// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "picture/phasepattern.h"

#include "picture/ink.h"

#include <QPainter>
#include <QPainterPath>

#include <cmath>
#include <numbers>

namespace Espalier::PhasePattern {

namespace {

constexpr double stroke = 1.6;
constexpr double leastZoom = 0.7;

QPolygonF dot(QPointF middle, double radius)
{
    constexpr int corners = 8;
    QPolygonF polygon;
    for (int i = 0; i < corners; ++i) {
        const double angle = (i + 0.5) * 2 * std::numbers::pi / corners;
        polygon << middle + radius * QPointF(std::cos(angle), std::sin(angle));
    }
    return polygon;
}

QPolygonF slanted(double left, double right) { return {{0, left}, {4, right}, {4, right + stroke}, {0, left + stroke}}; }

} // namespace

QList<QPolygonF> marks(Phase phase, double width)
{
    QList<QPolygonF> marks;
    switch (phase) {
    case Phase::None:
        break;
    case Phase::Beginner:
        marks = {dot({2, period / 2}, 1.1)};
        break;
    case Phase::Intermediate:
        marks = {slanted(4, 1.4)};
        break;
    case Phase::Advanced:
        marks = {QRectF(0, 2.7, 4, stroke)};
        break;
    case Phase::Expert:
        marks = {slanted(4.2, 1.2), slanted(1.2, 4.2)};
        break;
    }
    // Drawn for a bar of four; a wider one has wider marks, or several side by side.
    const int columns = std::max(1, int(std::lround(width / 4)));
    const double stretch = width / (4 * columns);
    QList<QPolygonF> all;
    for (int column = 0; column < columns; ++column) {
        for (const QPolygonF &mark : std::as_const(marks)) {
            all.append(mark);
            for (QPointF &point : all.last())
                point.rx() = (point.x() + 4 * column) * stretch;
        }
    }
    return all;
}

void paintBar(QPainter &painter, const QRectF &bar, Phase phase, const Theme &theme, double zoom)
{
    painter.setPen(Qt::NoPen);
    painter.setBrush(inkOf(theme.phase(phase).text));
    const double radius = std::min(2.0, std::min(bar.width(), bar.height()) / 2);
    painter.drawRoundedRect(bar, radius, radius);
    if (theme.kind != Theme::Kind::Print || zoom < leastZoom || bar.height() < period)
        return;
    QPainterPath path;
    path.setFillRule(Qt::WindingFill);
    const QList<QPolygonF> one = marks(phase, bar.width());
    const int count = int(bar.height() / period);
    const double first = bar.top() + (bar.height() - count * period) / 2;
    for (int i = 0; i < count; ++i) {
        for (const QPolygonF &mark : one) {
            path.addPolygon(mark.translated(bar.left(), first + i * period));
            path.closeSubpath();
        }
    }
    painter.setBrush(inkOf(MapInk::pattern(theme, phase)));
    painter.drawPath(path);
}

} // namespace Espalier::PhasePattern
