// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/text/pictogram.h"

#include <algorithm>
#include <array>

namespace Espalier {

namespace {

constexpr char32_t pictogramReplacement = 0xfffd;
constexpr char32_t joiner = 0x200d;
constexpr char32_t emojiStyle = 0xfe0f;
constexpr char32_t keycap = 0x20e3;

struct Range {
    char32_t first;
    char32_t last;
};

template<size_t N>
bool contains(const std::array<Range, N> &ranges, char32_t c)
{
    const auto at = std::ranges::lower_bound(ranges, c, {}, &Range::last);
    return at != ranges.end() && c >= at->first;
}

// Symbols nobody writes as the first letter of a name, and the private areas where terminal fonts keep file icons.
constexpr std::array pictograms{Range{0x2300, 0x23ff}, Range{0x25a0, 0x25ff}, Range{0x2600, 0x27bf}, Range{0x2b00, 0x2bff},
                                Range{0xe000, 0xf8ff}, Range{0x1f000, 0x1faff}, Range{0xf0000, 0xffffd}};
constexpr std::array wide{Range{0x1100, 0x115f},   Range{0x231a, 0x231b},   Range{0x23e9, 0x23ec},   Range{0x26a1, 0x26a1},
                          Range{0x2705, 0x2705},   Range{0x2728, 0x2728},   Range{0x2e80, 0x303e},   Range{0x3041, 0xa4cf},
                          Range{0xac00, 0xd7a3},   Range{0xf900, 0xfaff},   Range{0xfe30, 0xfe6f},   Range{0xff00, 0xff60},
                          Range{0xffe0, 0xffe6},   Range{0x1f300, 0x1f64f}, Range{0x1f680, 0x1f6ff}, Range{0x1f900, 0x1f9ff},
                          Range{0x1fa70, 0x1faff}, Range{0x20000, 0x3fffd}};
constexpr std::array combining{Range{0x300, 0x36f},   Range{0x1ab0, 0x1aff}, Range{0x1dc0, 0x1dff}, Range{0x200b, 0x200f},
                               Range{0x202a, 0x202e}, Range{0x2060, 0x2064}, Range{0x20d0, 0x20ff}, Range{0xfe00, 0xfe0f},
                               Range{0xfe20, 0xfe2f}, Range{0xfeff, 0xfeff}, Range{0xe0000, 0xe0fff}};

/// Bytes of the one pictogram at the start with all that belongs to it, or 0.
size_t pictogramLength(std::string_view text)
{
    size_t at = 0;
    const char32_t first = nextCodePoint(text, at);
    size_t after = at;
    const char32_t second = after < text.size() ? nextCodePoint(text, after) : 0;
    if ((first >= U'0' && first <= U'9') || first == U'#' || first == U'*') {
        if (second == emojiStyle)
            return after < text.size() && nextCodePoint(text, after) == keycap ? after : 0;
        return second == keycap ? after : 0;
    }
    // Signs that are ordinary text unless the emoji style is asked for, such as the arrows and (c).
    if (!contains(pictograms, first) && (first < 0xa9 || second != emojiStyle))
        return 0;
    while (at < text.size()) {
        size_t behind = at;
        const char32_t c = nextCodePoint(text, behind);
        if (c == joiner && behind < text.size()) {
            size_t joined = behind;
            if (!contains(pictograms, nextCodePoint(text, joined)))
                break;
            behind = joined;
        } else if (c != emojiStyle && c != 0xfe0e && c != keycap && (c < 0x1f3fb || c > 0x1f3ff) && (c < 0xe0020 || c > 0xe007f)) {
            break;
        }
        at = behind;
    }
    return at;
}

size_t whiteSpaceLength(std::string_view text)
{
    size_t at = 0;
    while (at < text.size()) {
        if (text[at] == ' ' || text[at] == '\t')
            ++at;
        else if (text.substr(at, 2) == "\xc2\xa0")
            at += 2;
        else
            break;
    }
    return at;
}

} // namespace

char32_t nextCodePoint(std::string_view utf8, size_t &at)
{
    const auto byte = [&](size_t offset) { return static_cast<unsigned char>(utf8[offset]); };
    const char32_t lead = byte(at);
    if (lead < 0x80) {
        ++at;
        return lead;
    }
    const size_t length = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : 2;
    constexpr std::array<char32_t, 5> smallest{0, 0, 0x80, 0x800, 0x10000};
    if (lead < 0xc2 || lead > 0xf4 || at + length > utf8.size()) {
        ++at;
        return pictogramReplacement;
    }
    char32_t c = lead & (0x7fU >> length);
    for (size_t i = 1; i < length; ++i) {
        if ((byte(at + i) & 0xc0) != 0x80) {
            ++at;
            return pictogramReplacement;
        }
        c = (c << 6) | (byte(at + i) & 0x3f);
    }
    if (c < smallest[length] || c > 0x10ffff || (c >= 0xd800 && c <= 0xdfff)) {
        ++at;
        return pictogramReplacement;
    }
    at += length;
    return c;
}

LeadingPictograms leadingPictograms(std::string_view utf8)
{
    LeadingPictograms found;
    size_t at = 0;
    while (at < utf8.size()) {
        const size_t length = pictogramLength(utf8.substr(at));
        if (length == 0)
            break;
        found.icon = at + length;
        found.total = found.icon + whiteSpaceLength(utf8.substr(found.icon));
        at = found.total;
    }
    return found;
}

size_t displayWidth(std::string_view utf8)
{
    size_t width = 0;
    for (size_t at = 0; at < utf8.size();) {
        if (static_cast<signed char>(utf8[at]) >= 0) {
            ++at;
            ++width;
            continue;
        }
        const char32_t c = nextCodePoint(utf8, at);
        if (contains(combining, c))
            continue;
        width += contains(wide, c) ? 2 : 1;
    }
    return width;
}

} // namespace Espalier
