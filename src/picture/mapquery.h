// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "picture/mapplaces.h"

namespace Espalier {

// What MapGeometry's functions of the same names do.
QList<qint32> itemsIn(const MapPlaces &places, const QRectF &view, double leastSize);
QList<qint32> chipsIn(const MapPlaces &places, const QRectF &view);
qint32 itemAt(const MapPlaces &places, QPointF point);

/// The lanes whose extent meets from … to, in turned coordinates.
struct LaneRange {
    qint32 first = 0;
    qint32 last = 0;
};
LaneRange lanesWithin(const MapLanes &lanes, double from, double to);

} // namespace Espalier
