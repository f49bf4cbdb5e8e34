// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtTypes>

#include <string_view>

namespace Espalier {

class DrawnTreeBuilder;
class Progress;

/// The readers behind DrawnTreeReader, one for each dialect; private to core/text. Each returns false when cancelled.
bool readDrawnLines(std::string_view text, DrawnTreeBuilder &builder, Progress *progress);
bool readIndentedLines(std::string_view text, DrawnTreeBuilder &builder, Progress *progress);
bool readPathLines(std::string_view text, DrawnTreeBuilder &builder, Progress *progress);
bool readShellLines(std::string_view text, DrawnTreeBuilder &builder, Progress *progress);

/// What stands before the text of a line.
struct LinePrefix {
    size_t length = 0;      ///< bytes
    int column = 0;         ///< of the branch, or of the text where there is none
    bool hasBars = false;   ///< there are bars before it
    bool hasBranch = false; ///< "├──" and the like
    bool isTight = false;   ///< nothing stands between the branch and the name, as in Windows' `tree`
};
LinePrefix drawnPrefix(std::string_view line);

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
