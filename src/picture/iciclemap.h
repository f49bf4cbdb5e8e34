// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "picture/mapplaces.h"

namespace Espalier {

class Layout;

/// One bar a node: every depth a column, the focus a narrow strip, children beside their parent; they share its length
/// by their weights. \a layout tells how long names are. \a own: MapScope's.
void placeIcicle(MapPlaces &places, const Layout &layout, NodeIndex own);

} // namespace Espalier
