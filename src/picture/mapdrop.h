// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "picture/mapplaces.h"

namespace Espalier {

/// What MapGeometry::dropPlaceAt() does.
MapDropPlace dropPlaceAt(const MapPlaces &places, QPointF point);

} // namespace Espalier
