// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "desktop/views/expansion.h"
#include "picture/mapoptions.h"

namespace Espalier {

class Session;

/// Which folders of an icicle or treemap to open so that it can be read as a whole in \a area. Block maps open theirs
/// while they are composed.
Expansion firstLook(const Session &session, MapOptions options, const QSizeF &area);

} // namespace Espalier
