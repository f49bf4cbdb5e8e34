// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace Espalier {

/// The name of the entry whose headers begin \a headers, byte for byte: libarchive composes decomposed letters and ends
/// at a NUL. Nothing where it stands further on, or where the headers are of a kind that is not known.
std::optional<std::string> tarNameOf(std::string_view headers);

} // namespace Espalier
