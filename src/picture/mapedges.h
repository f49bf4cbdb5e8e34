// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "picture/mapplaces.h"

namespace Espalier {

// What MapGeometry's functions of the same names do, for cards.
QList<MapEdge> edgesIn(const MapPlaces &places, const QRectF &view, double leastSize);
QVarLengthArray<QPointF, 6> linePoints(const MapPlaces &places, const MapEdge &edge);

} // namespace Espalier
