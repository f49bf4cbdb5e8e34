// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>

#include <string_view>

namespace Espalier {

/// Valid UTF-8 with no control characters but tabs and line feeds: stands in a script as it is, and a tool that mends
/// line ends takes nothing from it.
bool isScriptText(std::string_view text);
/// \a word in single quotes for every POSIX shell.
QByteArray shellWord(std::string_view word);
/// Base64 in lines of 76 characters.
QByteArrayList base64Lines(std::string_view bytes);

} // namespace Espalier
