// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "picture/mapplaces.h"

namespace Espalier {

// What MapGeometry's functions do, for block maps. They cost what is found, not what there is.
QList<qint32> blockPiecesIn(const MapPlaces &places, const QRectF &view);
/// Rows of a piece that lie between two heights: first and behind the last.
std::pair<qint32, qint32> blockRowsIn(const MapPlaces &places, const MapPiece &piece, double top, double bottom);
QList<qint32> blockItemsIn(const MapPlaces &places, const QRectF &view);
qint32 blockItemAt(const MapPlaces &places, QPointF point);
qint32 blockMoreAt(const MapPlaces &places, QPointF point);
MapDropPlace blockDropPlaceAt(const MapPlaces &places, QPointF point);

} // namespace Espalier
