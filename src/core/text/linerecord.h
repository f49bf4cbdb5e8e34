// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtTypes>

#include <algorithm>
#include <string_view>

namespace Espalier {

/// What a line of a text is, as DrawnTreeReader understood it.
enum class LineKind : quint8 {
    Unread, ///< looks like a line of the tree, and could not be read: nothing of it is in the tree
    Root, ///< names the project, or the folder that the lines below draw
    Node, ///< names one folder or file, or several
    Comment, ///< goes on with the comment of the node above
    Bar, ///< nothing but bars
    Header, ///< printed by a tool above or between entries: "Folder PATH listing", "total 12"
    Fence, ///< "```", "<pre>"
    Prompt, ///< of a shell, with its command
    Total, ///< "3 directories, 4 files"
    More, ///< "…": stands for entries that the text leaves out
    Blank,
    Prose, ///< belongs to no tree
};

/// What told how deep a line's nodes lie.
enum class DepthBy : quint8 { None, Glyph, Column, Bullet, Path, Header, Inherited };

/// What told folder from file.
enum class KindBy : quint8 { None, Slash, Children, Mode, Listing, Extension, Known, Rule };

enum class Sureness : quint8 { Certain, Likely, Guess, None };

/// Why a line is less than certain.
enum class LineReason : quint8 {
    None,
    Repaired, ///< somebody answered
    UnevenIndent, ///< stands between two levels, or jumps over one
    MixedGlyphs, ///< drawn otherwise than the lines around
    AfterTotal, ///< behind "3 directories, 4 files"
    NamesInLine, ///< several names, or one with blanks in it
    NameOrComment, ///< words behind a name that no mark sets apart
    Unmarked, ///< nothing but the rule for names without an ending tells its kind
    Decorated, ///< a pictogram, quotes, a link or bold type was taken off the name
    Dialect, ///< another reading of the whole block is nearly as good
    Twin, ///< a name that its folder has already
    LastBranch, ///< a sibling follows "└"
    NoName, ///< where a name should stand there is none
    LeadsOut, ///< ".."
    NoRoom, ///< beyond the limits of the reader
    NoTarget, ///< an answer asks for a folder that is not there
};

/// One for each line of the decoded text, also for those that made nothing. Columns are bytes from the line's begin;
/// the spans follow each other and cover the line: prefix, meta, name, meta again, comment, rest. In a line of more
/// than 64 KiB the span that reaches that far goes to its end.
struct LineRecord {
    static constexpr quint16 farthest = 0xffff;

    quint32 begin = 0; ///< in the decoded text
    quint32 first = 0; ///< of DrawnTree::nodes: the first that this line names; 0: it names none
    quint32 count = 0; ///< nodes that this line made and names; folders of its paths do not count
    quint16 nameBegin = 0;
    quint16 nameEnd = 0;
    quint16 commentBegin = 0; ///< with its mark
    quint16 restBegin = 0;
    quint16 prefixEnd = 0;
    quint16 depth = 0; ///< of the first node
    LineKind kind = LineKind::Blank;
    DepthBy depthBy = DepthBy::None;
    Sureness place = Sureness::Certain;
    Sureness name = Sureness::Certain;
    LineReason why = LineReason::None; ///< the weakest of place and name

    std::string_view prefix(std::string_view line) const { return span(line, 0, prefixEnd); }
    std::string_view metaBefore(std::string_view line) const { return span(line, prefixEnd, nameBegin); }
    std::string_view nameText(std::string_view line) const { return span(line, nameBegin, nameEnd); }
    std::string_view metaBehind(std::string_view line) const { return span(line, nameEnd, commentBegin); }
    std::string_view comment(std::string_view line) const { return span(line, commentBegin, restBegin); }
    std::string_view rest(std::string_view line) const { return span(line, restBegin, farthest); }

private:
    static std::string_view span(std::string_view line, quint16 from, quint16 to)
    {
        const auto place = [&](quint16 at) { return at == farthest ? line.size() : std::min<size_t>(at, line.size()); };
        return line.substr(place(from), place(to) - place(from));
    }
};
static_assert(sizeof(LineRecord) <= 32);

} // namespace Espalier
