// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtTypes>

#include <string_view>

namespace Espalier {

struct Reading;
struct TextBlock;

/// The readers behind DrawnTreeReader, one for each dialect; private to core/text. Each returns false when cancelled.
bool readDrawnLines(Reading &reading, const TextBlock &block);
bool readIndentedLines(Reading &reading, const TextBlock &block);
bool readPathLines(Reading &reading, const TextBlock &block);
bool readShellLines(Reading &reading, const TextBlock &block);
bool readListingLines(Reading &reading, const TextBlock &block);
bool readFolderLines(Reading &reading, const TextBlock &block);
bool readHeadingLines(Reading &reading, const TextBlock &block);
bool readMarkupLines(Reading &reading, const TextBlock &block);
/// Says of each line what it is, and makes nothing of it.
bool readProseLines(Reading &reading, const TextBlock &block);

/// What stands before the text of a line.
struct LinePrefix {
    size_t length = 0;      ///< bytes
    int column = 0;         ///< of the branch, or of the text where there is none
    bool hasBars = false;   ///< there are bars before it
    bool hasBranch = false; ///< "├──" and the like
    bool isTight = false; ///< nothing stands between the dashes and the name, as in Windows' `tree`
    bool isLast = false; ///< "└──"
    bool isTop = false; ///< "┌──": above a tree
    int dashes = 0; ///< behind the branch's first glyph
};
/// \a glyphWidth: columns that a bar takes, two in listings of Chinese and Japanese Windows.
LinePrefix drawnPrefix(std::string_view line, int glyphWidth = 1);
/// Bytes of the dashes before a root that is drawn too ("━┳━ project"), or 0.
size_t rootOrnament(std::string_view text);

/// "3 directories, 4 files".
struct TreeCounts {
    qint64 folders = -1;
    qint64 files = -1;
};
TreeCounts treeCounts(std::string_view line);

/// "```" or "~~~".
bool isFence(std::string_view line);
/// Behind all white space at the start of \a line; \a column counts a tab as up to four columns.
std::string_view withoutIndent(std::string_view line, int &column);

/// Calls \a use(line, number) for each line, until it returns false. Numbers start at 1.
template<typename Use>
bool forEachLine(std::string_view text, Use use)
{
    qint64 number = 0;
    for (size_t begin = 0; begin < text.size();) {
        size_t end = text.find('\n', begin);
        if (end == std::string_view::npos)
            end = text.size();
        if (!use(text.substr(begin, end - begin), ++number))
            return false;
        begin = end + 1;
    }
    return true;
}

} // namespace Espalier
