// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/text/drawntree.h"

#include <optional>
#include <string_view>
#include <vector>

namespace Espalier {

/// The first pass: cuts a text at fences and <pre>, and lets the lines of each block vote for the dialect it is read
/// in. Private to core/text.
struct TextBlocks {
    std::vector<TextBlock> blocks; ///< without a gap; those that belong to no tree are of no dialect
    size_t main = 0; ///< the block that the others find their place in
    quint32 lines = 0;

    static TextBlocks of(std::string_view text);
};

/// What one line of a listing holds: `tar tvf`, `unzip -l`, `7z l`, `git status` … \c path is empty for headers.
struct ListingRow {
    std::string_view meta;
    std::string_view path;
    std::string_view target; ///< of a link
    char mode = '\0'; ///< 'd', '-', 'l' or unknown
    bool isHeader = false; ///< or a total
    bool isRecord = false; ///< a value of an entry that takes several lines; its mode is that of the entry before it
};
/// Nothing where the line is of no listing that is known.
std::optional<ListingRow> listingRow(std::string_view line);
/// "./src:" of `ls -R`: the folder, without the colon; empty: the line is none. \a orWord: "src:" will do.
std::string_view folderHeading(std::string_view line, bool orWord);
/// The path that a heading of Markdown names, alone or before a dash; empty: it names none.
std::string_view headingPath(std::string_view line);
/// Is it one path, as lists have them, one a line?
bool isPathLine(std::string_view text);

} // namespace Espalier
