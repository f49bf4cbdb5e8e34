// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace Espalier {

/// Which look a person wants: the system's, or always the one.
enum class ThemeChoice { System, Light, Dark };

} // namespace Espalier
