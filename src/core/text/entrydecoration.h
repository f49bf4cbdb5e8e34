// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/text/drawnentry.h"

namespace Espalier {

/// Reads a name in bold, in code or as a link, perhaps all at once, and what stands behind it. \a text: a line without
/// its bars, not empty; false: it has no such name, and \a entry is as it was.
bool readDecorated(DrawnEntry &entry, std::string_view text);

} // namespace Espalier
