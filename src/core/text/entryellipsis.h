// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <string_view>

namespace Espalier {

/// "…", "... (12 more)", ".../", "[...]", "and more", "etc.", "12 more files": a line that stands for what is left out.
/// \a text: without blanks at both ends, not empty.
bool isEllipsis(std::string_view text);

} // namespace Espalier
