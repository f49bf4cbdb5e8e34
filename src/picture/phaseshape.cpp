// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "picture/phaseshape.h"

namespace Espalier {

QPolygonF phaseShape(const QRectF &square, Phase phase)
{
    // Told for a square of ten, so that all four seem of one size.
    const double unit = square.width() / 10;
    const QPointF middle = square.center();
    switch (phase) {
    case Phase::None:
    case Phase::Beginner:
        break;
    case Phase::Intermediate:
        return square.adjusted(0.4 * unit, 0.4 * unit, -0.4 * unit, -0.4 * unit);
    case Phase::Advanced:
        return QPolygonF{{middle.x(), square.top() - 0.4 * unit},
                         {square.right() + 0.6 * unit, square.bottom() - 0.4 * unit},
                         {square.left() - 0.6 * unit, square.bottom() - 0.4 * unit}};
    case Phase::Expert:
        return QPolygonF{{middle.x(), square.top() - unit},
                         {square.right() + unit, middle.y()},
                         {middle.x(), square.bottom() + unit},
                         {square.left() - unit, middle.y()}};
    }
    return {};
}

} // namespace Espalier
