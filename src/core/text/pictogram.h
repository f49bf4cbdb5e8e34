// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstddef>
#include <string_view>

namespace Espalier {

/// The code point at \a at, which is moved behind it. An invalid byte reads as U+FFFD and one byte.
char32_t nextCodePoint(std::string_view utf8, size_t &at);

/// The pictograms (emoji, symbols, the private icons of terminal fonts) that stand before a name.
struct LeadingPictograms {
    size_t icon = 0;  ///< bytes of the pictograms, spaces between them included; 0: there are none
    size_t total = 0; ///< the same with the white space behind them
};
LeadingPictograms leadingPictograms(std::string_view utf8);

/// Columns that a terminal takes: wide characters two, combining ones none.
size_t displayWidth(std::string_view utf8);

} // namespace Espalier
