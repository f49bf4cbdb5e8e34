// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <initializer_list>
#include <string_view>

namespace Espalier {

// Blanks in a line of a drawn tree: spaces, tabs, and the no-break spaces of web pages.

inline constexpr std::string_view noBreakSpace = "\xc2\xa0";

/// How many bytes of white space stand at \a at, of one character; 0: none.
inline size_t spaceAt(std::string_view text, size_t at)
{
    if (at >= text.size())
        return 0;
    if (text[at] == ' ' || text[at] == '\t')
        return 1;
    return text.substr(at, noBreakSpace.size()) == noBreakSpace ? noBreakSpace.size() : 0;
}

inline bool isSpaceOrEnd(std::string_view text, size_t at) { return at >= text.size() || spaceAt(text, at) > 0; }

inline size_t behindSpaces(std::string_view text, size_t at)
{
    while (const size_t length = spaceAt(text, at))
        at += length;
    return at;
}

inline bool hasSpace(std::string_view text)
{
    return text.find_first_of(" \t") != std::string_view::npos || text.find(noBreakSpace) != std::string_view::npos;
}

/// Not far from the start, that is.
inline bool hasLetter(std::string_view text)
{
    constexpr size_t far = 256;
    for (const char c : text.substr(0, far)) {
        if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || static_cast<signed char>(c) < 0)
            return true;
    }
    return false;
}

inline bool startsWithAny(std::string_view text, std::initializer_list<std::string_view> words)
{
    for (const std::string_view word : words) {
        if (text.starts_with(word))
            return true;
    }
    return false;
}

} // namespace Espalier
