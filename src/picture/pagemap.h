// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "picture/mapplaces.h"

namespace Espalier {

/// Cards for paper: the focus as a heading, below it columns of indented rows, as many as bring the map near to the
/// page's proportions.
void placePage(MapPlaces &places);

// What MapGeometry's functions do, for pages.
QList<MapEdge> pageEdgesIn(const MapPlaces &places, const QRectF &view, double leastSize);
QVarLengthArray<QPointF, 6> pageLinePoints(const MapPlaces &places, const MapEdge &edge);

} // namespace Espalier
