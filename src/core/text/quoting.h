// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <string>
#include <string_view>

namespace Espalier {

/// Double quotes and backslashes as `tree -Q`, `git ls-files` and C write them.

/// Where the quote that opens \a text is closed, or npos.
size_t quoteEnd(std::string_view text);
/// Is all of \a text one quoted string with at least one backslash in it?
bool isEscapedQuote(std::string_view text);
/// Resolves `\"`, `\n`, `\ooo` …; what is no known escape stays as it is.
std::string unescaped(std::string_view text);
/// Resolves only what `tree` writes without quotes: backslash and space, two backslashes, three octal digits.
std::string unescapedPlain(std::string_view text);
/// Does \a text hold what no line of text can: controls, line breaks of Unicode, a byte order mark, bytes of no UTF-8?
bool hasUnprintable(std::string_view text);
/// Appends \a text in quotes. \a edges: write white space at both ends in octal too.
void appendQuoted(std::string &out, std::string_view text, bool edges = false);

/// One word for `sh`, quoted where it needs to be.
QString shellQuoted(const QString &word);

} // namespace Espalier
