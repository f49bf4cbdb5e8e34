// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/layout.h"

#include <string>
#include <string_view>
#include <vector>

namespace Espalier {

/// What stands behind the bars or the bullet on one line of a drawn tree: pictograms, name, comment. The views point
/// into the line.
///
/// **Quoting.** A name that would not be read back as it is stands in double quotes, as `tree -Q` and `git ls-files`
/// write it: `"# odd"`, `"a - b"/`; in quotes `\"`, `\\`, `\n`, `\t` and the like, and `\ooo` for any byte in octal.
/// Without quotes a backslash counts only where `tree` itself writes one: before a space, before another backslash
/// and before three octal digits. A comment stands in quotes only when it holds what a line cannot (a line break, a
/// control character, white space at an end); one that merely looks quoted, without any backslash, is taken as it is.
struct DrawnEntry {
    std::string_view pictogram;
    std::string_view name; ///< quoted or escaped as in the line: see nameText(); may be a path, with slashes
    std::string_view comment;
    bool folder = false;        ///< ended in "/"
    bool link = false;          ///< "name -> target"; the comment is the target
    bool executable = false;    ///< "name*" of `ls -F`
    bool ellipsis = false;      ///< "…": stands for entries left out
    bool nameQuoted = false;    ///< in double quotes: no slash in it separates
    bool nameEscaped = false;   ///< has backslashes to resolve
    bool nameUnusual = false;   ///< has bytes beyond printable ASCII
    bool commentEscaped = false; ///< is quoted and has backslashes to resolve
    bool hasSlash = false; ///< somewhere within
    bool decorated = false; ///< a link, bold or code was taken off
    bool unmarked = false; ///< the comment has no mark; it may be a part of the name
    char mode = '\0'; ///< of `tree -p`: 'd' a folder, '-' a file, 'l' a link
    std::string_view names; ///< several names, one behind the other: see splitNames()
    std::string_view meta; ///< "[drwxr-xr-x 4.0K]" before the name
    std::string_view size; ///< "(3 KB)" behind it
    std::string_view span; ///< the name as written, with its quotes, its slash and pictogram
};

/// How far to go in looking for comments.
enum class CommentMarks {
    All,    ///< `#`, `//`, `<-`, `←`, `--`, `—` and, where the name before looks complete, ` - ` and `(…)`
    Strong, ///< not the last two: the text was made by a tool, which writes no comments but names of any kind
    Hash,   ///< only ` # `, and none of the marks of `ls -F`: for lists that tools print
};

/// "a.js  b.js", "a/ b/" or "a.js, b.js": the names; empty where it is one.
std::vector<std::string_view> splitNames(std::string_view text);

DrawnEntry parseEntry(std::string_view text, CommentMarks marks = CommentMarks::All);
/// Does \a text start as a comment does: "# …", "<- …", "← …", "// …"?
bool startsAsComment(std::string_view text);
/// The words of a comment that starts with a mark.
std::string_view withoutCommentMark(std::string_view text);
/// Without the stars or backticks that Markdown puts around a name.
std::string_view withoutEmphasis(std::string_view text);
/// Without spaces, tabs and no-break spaces at both ends.
std::string_view trimmed(std::string_view text);

/// Resolves quotes and backslashes of DrawnEntry::name and DrawnEntry::comment.
std::string nameText(const DrawnEntry &entry);
std::string unescapedComment(std::string_view comment);

} // namespace Espalier
