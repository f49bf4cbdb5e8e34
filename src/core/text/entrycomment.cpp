// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/text/entrycomment.h"

#include "core/text/entryblanks.h"
#include "core/text/namekind.h"
#include "core/text/quoting.h"

#include <algorithm>
#include <array>

namespace Espalier {

namespace {

using namespace std::string_view_literals;

/// Length of the arrow at the start of \a text, however long it is drawn, or 0. "->" is none: it leads to a link's
/// target.
size_t arrowLength(std::string_view text)
{
    if (static_cast<signed char>(text[0]) >= 0 && text[0] != '<' && text[0] != '-' && text[0] != '=')
        return 0;
    const bool pointsLeft = startsWithAny(text, {"<-", "<=", "<~", "<─", "<—", "<–", "←", "⟵", "⇐", "◄", "◀"});
    size_t at = pointsLeft ? (text[0] == '<' ? 1 : 3) : 0;
    size_t dashes = 0;
    for (bool goesOn = true; goesOn && at < text.size();) {
        const std::string_view rest = text.substr(at);
        const size_t length = rest[0] == '-' || rest[0] == '=' || rest[0] == '~' ? 1
            : startsWithAny(rest, {"─", "━", "═", "—", "–"})                     ? 3
                                                                                 : 0;
        goesOn = length > 0;
        dashes += goesOn;
        at += length;
    }
    if (pointsLeft)
        return at;
    const std::string_view head = text.substr(at);
    if (startsWithAny(head, {"→", "⟶", "⇒", "►", "▶"}) && (dashes > 0 || startsWithAny(head, {"→", "⟶", "⇒"})))
        return at + 3;
    if (head.starts_with('>') && isSpaceOrEnd(head, 1) && (dashes > 1 || (dashes == 1 && text[0] != '-')))
        return at + 1;
    return 0;
}

/// Length of a mark that names may have too ("Artist - Title.mp3", "Copy (2)"), or 0. "(" counts as none: its
/// parentheses belong to the comment until they are taken off.
size_t weakMark(std::string_view before, std::string_view rest, bool &found)
{
    found = false;
    const bool isComplete = looksLikeFile(before);
    if (rest[0] == '(') {
        found = rest.back() == ')' && hasLetter(rest) && (isComplete || !hasSpace(before));
        return 0;
    }
    const bool isMark = rest[0] == '-' || ((rest[0] == '*' || rest[0] == '|' || rest[0] == ':') && isComplete);
    const size_t length = isMark ? 1 : rest.starts_with("–") ? 3 : 0;
    if (length == 0 || !isSpaceOrEnd(rest, length))
        return 0;
    found = isComplete || (!hasSpace(before) && !looksLikeFile(rest) && rest.back() != '/');
    return length;
}

std::string_view withoutParentheses(std::string_view text)
{
    if (text.size() >= 2 && text.front() == '(' && text.find(')') == text.size() - 1)
        return trimmed(text.substr(1, text.size() - 2));
    return text;
}

/// Length of "12K", "3.2 MB" or "(1,024 bytes)" at the start of \a text, if nothing but a comment follows; or 0.
size_t sizeLength(std::string_view text)
{
    size_t at = text.starts_with('(') || text.starts_with('[') ? 1 : 0;
    const bool isEnclosed = at == 1;
    const size_t digits = at;
    at = std::min(text.find_first_not_of("0123456789.,", at), text.size());
    if (at == digits || text[digits] < '0' || text[digits] > '9')
        return 0;
    at += at < text.size() && text[at] == ' ';
    const size_t unit = at;
    while (at < text.size() && ((text[at] >= 'a' && text[at] <= 'z') || (text[at] >= 'A' && text[at] <= 'Z')))
        ++at;
    constexpr std::array units{"B"sv,   "K"sv,   "M"sv,   "G"sv, "T"sv,  "KB"sv, "kB"sv,   "MB"sv,    "GB"sv,   "TB"sv,
                               "KiB"sv, "MiB"sv, "GiB"sv, "k"sv, "kb"sv, "mb"sv, "byte"sv, "bytes"sv, "Bytes"sv};
    if (std::ranges::find(units, text.substr(unit, at - unit)) == units.end())
        return 0;
    if (isEnclosed) {
        if (at == text.size() || (text[at] != ')' && text[at] != ']'))
            return 0;
        ++at;
    }
    const size_t next = behindSpaces(text, at);
    return next == text.size() || (next > at && strongMark(text.substr(next)) > 0) ? at : 0;
}

/// Takes \a rest, which stands behind \a gap bytes of white space, for words about the name although no mark says so.
bool readUnmarked(DrawnEntry &entry, std::string_view before, std::string_view rest, size_t gap)
{
    const bool isEnclosed = rest[0] == '(' || rest[0] == '[';
    if (const size_t size = gap > 1 || isEnclosed ? sizeLength(rest) : 0) {
        entry.size = rest.substr(0, size);
        rest = trimmed(rest.substr(size));
        if (!rest.empty())
            setComment(entry, rest.substr(strongMark(rest)));
        return true;
    }
    if (before.ends_with(':') && before.size() > 1 && !hasSpace(before)) {
        setComment(entry, rest);
        return true;
    }
    const bool isApart =
        gap > 1 && hasLetter(rest) && (looksLikeFile(before) || (!hasSpace(before) && !looksLikeFile(rest)));
    if (!isApart)
        return false;
    entry.unmarked = true;
    setComment(entry, withoutParentheses(rest));
    return true;
}

} // namespace

size_t strongMark(std::string_view text)
{
    if (text.empty())
        return 0;
    if (text[0] == '#') {
        const size_t end = text.find_first_not_of('#');
        return end == std::string_view::npos ? text.size() : end;
    }
    if (text.starts_with("//"))
        return 2;
    if (const size_t arrow = arrowLength(text))
        return arrow;
    if (text.starts_with("--")) {
        const size_t end = std::min(text.find_first_not_of('-'), text.size());
        return isSpaceOrEnd(text, end) ? end : 0;
    }
    return text.starts_with("—") && isSpaceOrEnd(text, 3) ? 3 : 0;
}

void setComment(DrawnEntry &entry, std::string_view comment)
{
    entry.comment = trimmed(comment);
    entry.commentEscaped = isEscapedQuote(entry.comment);
}

void readRest(DrawnEntry &entry, std::string_view rest)
{
    rest = trimmed(rest);
    if (rest.empty())
        return;
    if (rest.starts_with("->")) {
        std::string_view target = trimmed(rest.substr(2));
        // Words are no path; but a blank in a path is one.
        entry.link = !hasSpace(target) || target.find_first_of("/\\\".") != std::string_view::npos;
        if (target.size() >= 2 && target.front() == '"' && target.back() == '"')
            target = target.substr(1, target.size() - 2);
        entry.comment = target;
        return;
    }
    if (const size_t mark = strongMark(rest)) {
        setComment(entry, rest.substr(mark));
        return;
    }
    if ((rest[0] == '-' || rest[0] == ':') && isSpaceOrEnd(rest, 1))
        rest = trimmed(rest.substr(1));
    else if (rest.starts_with("–") && isSpaceOrEnd(rest, 3))
        rest = trimmed(rest.substr(3));
    if (const size_t size = sizeLength(rest)) {
        entry.size = rest.substr(0, size);
        rest = trimmed(rest.substr(size));
        if (rest.empty())
            return;
        if (const size_t mark = strongMark(rest))
            rest.remove_prefix(mark);
    }
    setComment(entry, withoutParentheses(rest));
}

bool readComment(DrawnEntry &entry, std::string_view before, std::string_view rest, CommentMarks marks, size_t gap)
{
    if (rest.empty())
        return false;
    if (marks == CommentMarks::Hash) {
        if (rest[0] != '#')
            return false;
        setComment(entry, rest.substr(strongMark(rest)));
        return true;
    }
    if ((rest.starts_with("->") && isSpaceOrEnd(rest, 2)) || strongMark(rest) > 0) {
        readRest(entry, rest);
        return true;
    }
    if (rest[0] == '[' && rest.back() == ']' && startsWithAny(rest, {"[error opening", "[recursive"}))
        return true; // said by `tree`; no comment of anybody
    if (marks == CommentMarks::Strong)
        return false;
    bool found = false;
    const size_t mark = weakMark(before, rest, found);
    if (found && sizeLength(rest) == 0) {
        setComment(entry, withoutParentheses(rest.substr(mark)));
        return true;
    }
    return readUnmarked(entry, before, rest, gap);
}

bool startsAsComment(std::string_view text)
{
    return strongMark(text) > 0 && !text.starts_with("--") && !text.starts_with("—");
}

std::string_view withoutCommentMark(std::string_view text) { return trimmed(text.substr(strongMark(text))); }

} // namespace Espalier
