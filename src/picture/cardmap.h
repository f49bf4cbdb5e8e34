// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "picture/mapplaces.h"

namespace Espalier {

/// One tidy tree: every depth a column, the nodes below each item in a band of their own, parents at the middle of their
/// children. All places are whole numbers, so that lines are sharp.
void placeCards(MapPlaces &places);

} // namespace Espalier
