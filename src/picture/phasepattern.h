// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/theme.h"

#include <QList>
#include <QPolygonF>
#include <QRectF>

class QPainter;

namespace Espalier {

/// What tells a phase apart where there may be no colour, on paper: marks that repeat along its bar. Dots, slanted
/// strokes, bars, crosses. On a screen they would be noise.
namespace PhasePattern {
inline constexpr double period = 7;
/// The marks of one period on a bar of \a width, from its upper end.
QList<QPolygonF> marks(Phase phase, double width);
/// A bar with rounded ends, with marks in the theme for print; marks are left out where they would be smaller than the eye at \a zoom.
void paintBar(QPainter &painter, const QRectF &bar, Phase phase, const Theme &theme, double zoom);
} // namespace PhasePattern

} // namespace Espalier
