// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/phase.h"

#include <QPolygonF>
#include <QRectF>

namespace Espalier {

/// The corners of the shape that says a phase beside its colour: square, triangle, diamond. Empty: a circle, which
/// stands for Beginner and, as a ring, for none. \a square: round what it fills.
QPolygonF phaseShape(const QRectF &square, Phase phase);

} // namespace Espalier
