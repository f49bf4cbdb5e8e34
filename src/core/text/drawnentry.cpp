// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/text/drawnentry.h"

#include "core/text/namekind.h"
#include "core/text/pictogram.h"
#include "core/text/quoting.h"
#include "core/text/utf8.h"

#include <QString>
#include <QUtf8StringView>

#include <algorithm>
#include <array>
#include <utility>

namespace Espalier {

namespace {

using namespace std::string_view_literals;

constexpr auto noBreakSpace = "\xc2\xa0"sv;

/// What a byte may mean inside a name; everything else is an ordinary part of it.
enum class ByteClass : quint8 { Ordinary, Space, Slash, Backslash, Hash, Unusual };

constexpr auto byteClasses = [] {
    std::array<ByteClass, 256> classes{};
    for (size_t byte = 0; byte < classes.size(); ++byte)
        classes[byte] = byte < 0x20 || byte >= 0x7f ? ByteClass::Unusual : ByteClass::Ordinary;
    classes[' '] = classes['\t'] = ByteClass::Space;
    classes['/'] = ByteClass::Slash;
    classes['\\'] = ByteClass::Backslash;
    classes['#'] = ByteClass::Hash;
    return classes;
}();

ByteClass classOf(char c) { return byteClasses[static_cast<unsigned char>(c)]; }

size_t spaceAt(std::string_view text, size_t at)
{
    if (at >= text.size())
        return 0;
    if (text[at] == ' ' || text[at] == '\t')
        return 1;
    return text.substr(at, noBreakSpace.size()) == noBreakSpace ? noBreakSpace.size() : 0;
}

bool isSpaceOrEnd(std::string_view text, size_t at) { return at >= text.size() || spaceAt(text, at) > 0; }

size_t behindSpaces(std::string_view text, size_t at)
{
    while (const size_t length = spaceAt(text, at))
        at += length;
    return at;
}

bool hasSpace(std::string_view text)
{
    return text.find_first_of(" \t") != std::string_view::npos || text.find(noBreakSpace) != std::string_view::npos;
}

/// Not far from the start, that is.
bool hasLetter(std::string_view text)
{
    constexpr size_t far = 256;
    for (const char c : text.substr(0, far)) {
        if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || static_cast<signed char>(c) < 0)
            return true;
    }
    return false;
}

bool startsWithAny(std::string_view text, std::initializer_list<std::string_view> words)
{
    for (const std::string_view word : words) {
        if (text.starts_with(word))
            return true;
    }
    return false;
}

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

/// Length of the comment mark at the start of \a text that no name starts with, or 0.
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

void setComment(DrawnEntry &entry, std::string_view comment)
{
    entry.comment = trimmed(comment);
    entry.commentEscaped = isEscapedQuote(entry.comment);
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

/// What stands behind a name whose end is certain.
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

/// Is the name surely at its end: has it an ending, or a slash, as \a part of several?
bool isWholeName(std::string_view part) { return part.size() > 1 && (part.ends_with('/') || looksLikeFile(part)); }

/// The next of several names in \a text, which is cut behind it; \a isWide tells of a comma or two blanks after it.
std::string_view takeName(std::string_view &text, bool &isWide)
{
    size_t end = 0;
    while (end < text.size() && spaceAt(text, end) == 0)
        ++end;
    std::string_view part = text.substr(0, end);
    const size_t next = behindSpaces(text, end);
    isWide = next > end + 1 || next == text.size() || part.ends_with(',');
    if (part.ends_with(','))
        part.remove_suffix(1);
    text.remove_prefix(next);
    return part;
}

/// Length of the names at the start of \a text, where it holds nothing but two or more of them and perhaps a comment;
/// or 0. With single blanks between them only endings that everybody knows count: "node.js guide" is one name.
size_t severalLength(std::string_view text)
{
    std::string_view words = text;
    size_t count = 0;
    size_t length = 0;
    while (!words.empty() && (count == 0 || (strongMark(words) == 0 && !startsWithAny(words, {"...", "…", "etc."})))) {
        bool isWide = false;
        const std::string_view part = takeName(words, isWide);
        if (!isWholeName(part) || (!part.ends_with('/') && !isWide && !hasKnownExtension(part)))
            return 0;
        length = size_t(part.data() + part.size() - text.data());
        ++count;
    }
    return count > 1 ? length : 0;
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

/// Takes \a rest, which stands behind \a gap bytes of white space, for a comment if it is one.
bool readComment(DrawnEntry &entry, std::string_view before, std::string_view rest, CommentMarks marks, size_t gap)
{
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
    if (rest.empty())
        return false;
    bool found = false;
    const size_t mark = weakMark(before, rest, found);
    if (found && sizeLength(rest) == 0) {
        setComment(entry, withoutParentheses(rest.substr(mark)));
        return true;
    }
    return readUnmarked(entry, before, rest, gap);
}

bool readQuoted(DrawnEntry &entry, std::string_view text)
{
    const size_t end = quoteEnd(text);
    if (end == std::string_view::npos)
        return false;
    size_t behind = end + 1;
    DrawnEntry read = entry;
    while (behind < text.size() && text[behind] == '/') {
        read.folder = true;
        ++behind;
    }
    if (behind < text.size() && text[behind] == '*' && isSpaceOrEnd(text, behind + 1)) {
        read.executable = true;
        ++behind;
    }
    if (!isSpaceOrEnd(text, behind))
        return false;
    read.name = text.substr(1, end - 1);
    read.span = text.substr(0, behind);
    read.nameQuoted = true;
    read.nameEscaped = read.name.find('\\') != std::string_view::npos;
    read.nameUnusual = true;
    readRest(read, text.substr(behind));
    entry = read;
    return true;
}

bool startsEscape(std::string_view text)
{
    if (text.size() < 2)
        return false;
    if (text[1] == ' ' || text[1] == '\\')
        return true;
    const auto octal = [&](size_t at, char most) { return text[at] >= '0' && text[at] <= most; };
    return text.size() >= 4 && octal(1, '3') && octal(2, '7') && octal(3, '7');
}

/// "a.js  b.js  # why" and the like.
bool readSeveral(DrawnEntry &entry, std::string_view text, CommentMarks marks)
{
    const size_t length = marks == CommentMarks::All ? severalLength(text) : 0;
    if (length == 0)
        return false;
    entry.name = entry.names = entry.span = text.substr(0, length);
    std::string_view rest = text.substr(length);
    if (rest.starts_with(','))
        rest.remove_prefix(1);
    if (!startsWithAny(trimmed(rest), {"...", "…", "etc."}))
        readRest(entry, rest);
    return true;
}

/// Finds where the name ends and reads what follows.
void readPlain(DrawnEntry &entry, std::string_view text, CommentMarks marks)
{
    size_t at = 0;
    bool hasSpaces = false;
    while (at < text.size()) {
        const ByteClass byteClass = classOf(text[at]);
        if (byteClass == ByteClass::Ordinary) {
            ++at;
            continue;
        }
        if (byteClass == ByteClass::Backslash) {
            const bool escapes = startsEscape(text.substr(at));
            entry.nameEscaped |= escapes;
            at += escapes ? 2 : 1;
            continue;
        }
        if (byteClass == ByteClass::Slash) {
            const bool isTight = marks == CommentMarks::All && text.substr(at + 1).starts_with('#');
            if (isTight || isSpaceOrEnd(text, at + 1)) {
                if (!isTight && !hasSpaces && at + 1 < text.size() && readSeveral(entry, text, marks))
                    return;
                entry.folder = true;
                entry.name = trimmed(text.substr(0, at));
                entry.span = text.substr(0, at + 1);
                readRest(entry, text.substr(at + 1));
                return;
            }
            entry.hasSlash = true;
            ++at;
            continue;
        }
        if (byteClass == ByteClass::Hash) {
            constexpr size_t longest = 14;
            const std::string_view ending = text.substr(at > longest ? at - longest : 0, std::min(at, longest));
            const bool isTight = marks == CommentMarks::All && at + 1 < text.size() && hasKnownExtension(ending);
            if (isTight) {
                entry.name = entry.span = text.substr(0, at);
                readRest(entry, text.substr(at));
                return;
            }
            ++at;
            continue;
        }
        if (spaceAt(text, at) == 0) {
            entry.nameUnusual = true;
            ++at;
            continue;
        }
        const size_t end = at;
        at = behindSpaces(text, at);
        if (!std::exchange(hasSpaces, true) && readSeveral(entry, text, marks))
            return;
        if (end > 0 && readComment(entry, text.substr(0, end), text.substr(at), marks, at - end)) {
            entry.name = entry.span = text.substr(0, end);
            if (entry.name.ends_with(':') && entry.name.size() > 1 && marks == CommentMarks::All
                && strongMark(text.substr(at)) == 0)
                entry.name.remove_suffix(1);
            break;
        }
    }
    if (entry.span.empty())
        entry.name = entry.span = text;
}

/// Takes off what `ls -F` and `tree -F` put behind a name.
void readTypeMark(DrawnEntry &entry)
{
    if (entry.folder || entry.decorated || entry.name.size() < 2)
        return;
    switch (entry.name.back()) {
    case '*':
        entry.executable = true;
        break;
    case '@':
        entry.link = true;
        break;
    case '|':
    case '=':
        break;
    default:
        return;
    }
    entry.name.remove_suffix(1);
}

/// Takes off columns of `tree -p -h -D …`: "[drwxr-xr-x 4.0K]  name".
std::string_view takeBracketColumn(DrawnEntry &entry, std::string_view text)
{
    if (text.empty() || text[0] != '[')
        return text;
    const size_t end = text.find("]  ");
    const size_t other = text.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789 .:-+_", 1);
    if (end == std::string_view::npos || end != other)
        return text;
    entry.meta = text.substr(0, end + 1);
    const bool hasMode = end > 10 && (text[2] == 'r' || text[2] == '-') && (text[3] == 'w' || text[3] == '-');
    if (hasMode && "dl-"sv.find(text[1]) != std::string_view::npos)
        entry.mode = text[1];
    return trimmed(text.substr(end + 1));
}

/// "…", "... (12 more)", ".../", "[...]", "and more", "etc.", "12 more files": stands for what is left out.
bool isEllipsis(std::string_view text)
{
    const std::string_view dots = text.starts_with("…") ? "…"sv : text.starts_with("...") ? "..."sv : ""sv;
    if (!dots.empty()) {
        size_t at = dots.size();
        while (at < text.size() && text[at] == '.')
            ++at;
        if (isSpaceOrEnd(text, at) || text[at] == '(' || text.substr(at) == "/" || text.substr(at).starts_with("/ "))
            return true;
    }
    constexpr size_t longest = 40;
    constexpr std::string_view firsts = ".\xe2([<ae+m0123456789AEM";
    if (text.size() > longest || firsts.find(text[0]) == std::string_view::npos)
        return false;
    const bool isWord = (text[0] >= 'a' && text[0] <= 'z') || (text[0] >= 'A' && text[0] <= 'Z');
    if (isWord && !startsWithAny(text, {"and ", "And ", "etc", "Etc", "more", "More"}))
        return false;
    if (text[0] >= '0' && text[0] <= '9' && text.find("more") == std::string_view::npos)
        return false;
    std::string words;
    for (const char c : text) {
        if (c >= 'A' && c <= 'Z')
            words += char(c + 32);
        else if (c != '(' && c != ')' && c != '[' && c != ']' && c != '<' && c != '>' && (c < '0' || c > '9')
                 && c != '+')
            words += c;
    }
    const bool isEnclosed = "([<"sv.find(text[0]) != std::string_view::npos;
    std::string_view left = trimmed(words);
    bool hasDots = !dots.empty();
    for (const std::string_view mark : {"…"sv, "..."sv}) {
        if (left.starts_with(mark)) {
            left = trimmed(left.substr(mark.size()));
            hasDots = true;
        }
        if (left.ends_with(mark)) {
            left = trimmed(left.substr(0, left.size() - mark.size()));
            hasDots = true;
        }
    }
    if (left.empty())
        return hasDots;
    if (left == "etc." || left == "and more" || left == "and so on" || left == "and others")
        return true;
    const bool hasNumber = text.find_first_of("0123456789") != std::string_view::npos;
    constexpr std::array more{"more"sv,         "and more"sv,   "etc"sv,           "more files"sv,
                              "more folders"sv, "more items"sv, "more entries"sv,  "other files"sv,
                              "others"sv,       "and others"sv, "and many more"sv, "more directories"sv};
    return (hasDots || hasNumber || isEnclosed) && std::ranges::find(more, left) != more.end();
}

/// What Markdown and HTML put around a name, taken off: bold, code, links.
struct Decoration {
    std::string_view inner;
    size_t length = 0; ///< of all in the line; 0: there is none
    bool leadsToFolder = false; ///< a link to an address that ends in "/"
};

Decoration decorationOf(std::string_view text)
{
    Decoration found;
    const auto between = [&](std::string_view open, std::string_view close) {
        if (found.length > 0 || !text.starts_with(open))
            return;
        const size_t end = text.find(close, open.size());
        // Two blanks stand before a comment, not within a name.
        if (end == std::string_view::npos || end == open.size()
            || text.substr(0, end).find("  ") != std::string_view::npos)
            return;
        found.inner = text.substr(open.size(), end - open.size());
        found.length = end + close.size();
    };
    between("**", "**");
    between("`", "`");
    between("*", "*");
    between("<code>", "</code>");
    between("<b>", "</b>");
    between("<strong>", "</strong>");
    between("<kbd>", "</kbd>");
    if (text[0] == '[') {
        const size_t middle = text.find("](");
        const size_t end = middle == std::string_view::npos ? middle : text.find(')', middle);
        const bool isOne = end != std::string_view::npos && text.substr(0, end).find("  ") == std::string_view::npos;
        if (isOne && text.substr(0, middle).find('[', 1) == std::string_view::npos) {
            found.inner = text.substr(1, middle - 1);
            found.length = end + 1;
            found.leadsToFolder = text[end - 1] == '/';
        }
    } else if (text.starts_with("<a ")) {
        const size_t middle = text.find('>');
        const size_t end = middle == std::string_view::npos ? middle : text.find("</a>", middle);
        if (end != std::string_view::npos && text.substr(0, end).find("  ") == std::string_view::npos) {
            found.inner = text.substr(middle + 1, end - middle - 1);
            found.length = end + 4;
        }
    }
    return found;
}

/// A name in bold, in code or as a link, perhaps all at once.
bool readDecorated(DrawnEntry &entry, std::string_view text)
{
    if ("*`[<"sv.find(text[0]) == std::string_view::npos)
        return false;
    Decoration outer = decorationOf(text);
    if (outer.length == 0)
        return false;
    std::string_view name = trimmed(outer.inner);
    bool folder = outer.leadsToFolder;
    constexpr int mostMarks = 4;
    for (int marks = 0; marks < mostMarks && !name.empty() && "*`[<"sv.find(name[0]) != std::string_view::npos;
         ++marks) {
        const Decoration inner = decorationOf(name);
        const std::string_view behind = name.substr(inner.length);
        if (inner.length == 0 || (!behind.empty() && behind != ":" && behind != "/"))
            break;
        folder |= inner.leadsToFolder || behind == "/";
        name = trimmed(inner.inner);
    }
    if (name.ends_with(':'))
        name = trimmed(name.substr(0, name.size() - 1));
    size_t at = outer.length;
    if (text.substr(at).starts_with('/') && isSpaceOrEnd(text, at + 1)) {
        folder = true;
        ++at;
    }
    if (name.size() > 1 && name.ends_with('/')) {
        folder = true;
        name.remove_suffix(1);
    }
    const bool isApart = isSpaceOrEnd(text, at) || ":,;("sv.find(text[at]) != std::string_view::npos;
    if (name.empty() || !isApart)
        return false;
    entry.decorated = true;
    entry.folder = folder;
    entry.name = name;
    entry.nameUnusual = true;
    entry.hasSlash = name.find('/') != std::string_view::npos;
    entry.span = text.substr(0, at);
    readRest(entry, text.substr(at));
    return true;
}

} // namespace

std::string_view trimmed(std::string_view text)
{
    while (const size_t length = spaceAt(text, 0))
        text.remove_prefix(length);
    for (;;) {
        if (text.ends_with(' ') || text.ends_with('\t'))
            text.remove_suffix(1);
        else if (text.ends_with(noBreakSpace))
            text.remove_suffix(noBreakSpace.size());
        else
            return text;
    }
}

bool startsAsComment(std::string_view text)
{
    return strongMark(text) > 0 && !text.starts_with("--") && !text.starts_with("—");
}

std::string_view withoutCommentMark(std::string_view text) { return trimmed(text.substr(strongMark(text))); }

std::string_view withoutEmphasis(std::string_view text)
{
    for (const std::string_view mark : {"**"sv, "`"sv, "*"sv}) {
        if (text.size() > 2 * mark.size() && text.starts_with(mark) && text.ends_with(mark))
            return withoutEmphasis(text.substr(mark.size(), text.size() - 2 * mark.size()));
    }
    return text;
}

std::vector<std::string_view> splitNames(std::string_view text)
{
    std::vector<std::string_view> names;
    bool isWide = false;
    for (text = trimmed(text); !text.empty();) {
        const std::string_view name = takeName(text, isWide);
        if (!name.empty())
            names.push_back(name);
    }
    return names;
}

DrawnEntry parseEntry(std::string_view text, CommentMarks marks)
{
    DrawnEntry entry;
    text = trimmed(text);
    if (marks != CommentMarks::Hash)
        text = takeBracketColumn(entry, text);
    if (text.empty())
        return entry;
    const char *const begin = text.data();
    if (isEllipsis(text)) {
        entry.ellipsis = true;
        entry.span = text;
        return entry;
    }
    const bool mayBePictogram = static_cast<signed char>(text[0]) < 0 || (text.size() > 3 && static_cast<signed char>(text[1]) < 0);
    if (mayBePictogram) {
        const LeadingPictograms pictograms = leadingPictograms(text);
        const std::string_view behind = text.substr(pictograms.total);
        if (pictograms.icon > 0 && !behind.empty() && behind[0] != '/' && strongMark(behind) == 0) {
            entry.pictogram = text.substr(0, pictograms.icon);
            text.remove_prefix(pictograms.total);
        }
    }
    const bool isSpecial =
        (text[0] == '"' && readQuoted(entry, text)) || (marks == CommentMarks::All && readDecorated(entry, text));
    if (!isSpecial) {
        const size_t mark = text[0] == '#' ? strongMark(text) : 0;
        if (mark > 0 && isSpaceOrEnd(text, mark)) {
            entry.span = text.substr(0, 0);
            setComment(entry, text.substr(mark));
        } else {
            readPlain(entry, text, marks);
            if (marks != CommentMarks::Hash)
                readTypeMark(entry);
        }
    }
    entry.span = {begin, size_t(entry.span.data() + entry.span.size() - begin)};
    return entry;
}

std::string nameText(const DrawnEntry &entry)
{
    if (!entry.nameEscaped)
        return std::string(entry.name);
    return entry.nameQuoted ? unescaped(entry.name) : unescapedPlain(entry.name);
}

std::string unescapedComment(std::string_view comment)
{
    std::string text = unescaped(comment.substr(1, comment.size() - 2));
    // Escapes name bytes, and bytes need not be letters.
    if (!QUtf8StringView(text.data(), qsizetype(text.size())).isValidUtf8())
        text = fromUtf8(text).toStdString();
    return text;
}

} // namespace Espalier
