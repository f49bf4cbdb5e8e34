// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "desktop/views/expansion.h"
#include "picture/mapoptions.h"

namespace Espalier {

class Session;

/// Which folders to open so that a map can be read as a whole: level by level as long as it fits into \a room (at zoom
/// 1), then the insides of single folders.
Expansion firstLook(const Session &session, const MapOptions &options, const QSizeF &room);

} // namespace Espalier
