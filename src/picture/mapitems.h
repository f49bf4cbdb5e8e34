// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "picture/mapplaces.h"

namespace Espalier {

/// Walks the layout once: fills the items with everything but their places, and the tables by item and by node. False:
/// it was cancelled.
bool collectItems(const Layout &layout, const MapScope &scope, const Progress *progress, MapPlaces &places);

} // namespace Espalier
