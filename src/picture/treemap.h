// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "picture/mapplaces.h"

namespace Espalier {

/// Tiles within tiles: children share what their parent leaves them below its head line, in areas by their weights, as
/// near to squares as they come.
/// Where nothing is joined in an area, that is on paper, the shapes of siblings are those that hold most of their
/// names.
/// \a own: MapScope's.
void placeTreemap(MapPlaces &places, const Layout &layout, NodeIndex own);

// What MapGeometry's functions do, for treemaps.
QList<qint32> tilesIn(const MapPlaces &places, const QRectF &view, double leastSize);
qint32 tileAt(const MapPlaces &places, QPointF point);
QRectF headRectOf(const MapPlaces &places, qint32 item);

} // namespace Espalier
