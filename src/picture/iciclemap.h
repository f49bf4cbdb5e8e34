// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "picture/mapplaces.h"

namespace Espalier {

/// One bar a node: every depth a column, children beside their parent; they share its length by their weights.
void placeIcicle(MapPlaces &places);

} // namespace Espalier
