// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/phase.h"

class QIcon;
class QPainter;
class QRectF;

namespace Espalier {

enum class PhaseMarkForm {
    Solid,
    Broken, ///< outlined, each side broken: what is not there yet
};

/// The shape that says a phase beside its colour: circle, square, triangle, diamond; a small ring for none. In the
/// colour of the phase; \a square: round what it fills.
void paintPhaseMark(QPainter &painter, const QRectF &square, Phase phase, PhaseMarkForm form = PhaseMarkForm::Solid);

inline constexpr int phaseMarkIconSide = 16;
/// The same as an icon, in the colours of the theme in force.
QIcon phaseMarkIcon(Phase phase, double scale);

} // namespace Espalier
