// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <string_view>

namespace Espalier {

/// What spreadsheets would compute, and what was guarded already: it gets an apostrophe, so that reading, which takes one
/// away, gives the same back. OWASP's list of first characters.
inline bool needsGuard(std::string_view cell)
{
    constexpr std::string_view formulas = "=+-@\t\r";
    const size_t first = cell.find_first_not_of('\'');
    return first != std::string_view::npos && formulas.find(cell[first]) != std::string_view::npos;
}

/// Begins with an apostrophe that guards.
inline bool isGuarded(std::string_view cell) { return cell.starts_with('\'') && needsGuard(cell); }

} // namespace Espalier
