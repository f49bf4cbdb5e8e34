// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/layout.h"

namespace Espalier {

/// A layout from two-space indented lines: "name/" is a folder, "name" a file, "# …" behind white space the summary,
/// "[2]" before it the phase. Written for tests alone and independent of the program's own readers.
Layout treeOf(const char *text);
/// The same form from a layout.
QString textOf(const Layout &layout);

} // namespace Espalier
