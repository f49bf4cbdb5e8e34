// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "picture/blockplan.h"
#include "picture/mapplaces.h"

namespace Espalier {

/// Gives everything of \a plan its place: items, pieces, rows and wood. Spacing and offset that the plan does not have
/// are found, and kept in it.
void placeBlocks(const BlockTree &tree, BlockPlan &plan, MapPlaces &places);

} // namespace Espalier
