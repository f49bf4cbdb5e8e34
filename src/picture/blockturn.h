// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "picture/mapplaces.h"

namespace Espalier {

/// Moves everything of a block map by \a offset, and to the other side where its axes are mirrored.
void turnBlocks(MapPlaces &places, QPointF offset);

} // namespace Espalier
