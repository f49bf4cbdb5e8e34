// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/layout.h"

#include <string_view>

namespace Espalier {

/// Does the name alone say that this is a file: a known name (LICENSE, Makefile) or an extension?
bool looksLikeFile(std::string_view nameUtf8);

/// The same, but only by endings that everybody knows (".js"), so that a mark which stands right behind is none of it.
bool hasKnownExtension(std::string_view nameUtf8);
/// Is it a name that people give to files without an ending (LICENSE, Makefile)?
bool isKnownFile(std::string_view nameUtf8);

/// Is there a sign in \a text that stands beside the names of tests ("✓ adds", "adds PASSED", "adds()"), not of files?
bool saysTestResult(std::string_view text);

/// Folder or file, where a text says nothing of it. A guess: whoever shows it lets it be flipped.
inline NodeKind guessedKind(std::string_view nameUtf8)
{
    return looksLikeFile(nameUtf8) ? NodeKind::File : NodeKind::Folder;
}

} // namespace Espalier
