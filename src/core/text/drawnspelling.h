// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/layout.h"

#include <string>
#include <string_view>

namespace Espalier {

/// How names and comments are written in a drawn tree, so that parseEntry() reads them back as they are: see "Quoting"
/// at DrawnEntry.

/// Only letters, digits, "_", "." and "-", as nearly all names are: never needs quotes.
bool isPlainName(std::string_view name);
/// Printable ASCII without quotes and backslashes, as most comments are: appendComment() takes it as it is.
bool isPlainComment(std::string_view comment);
/// Appends \a name as a line of a drawn tree must show it, without the slash.
void appendName(std::string &line, std::string_view name, NodeKind kind);
/// The same for the first line, which has no bars before it and must not be taken for prose.
void appendRootName(std::string &line, std::string_view name);
void appendComment(std::string &line, std::string_view comment);

} // namespace Espalier
