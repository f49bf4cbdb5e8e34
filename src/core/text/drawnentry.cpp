// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/text/drawnentry.h"

#include "core/text/entryblanks.h"
#include "core/text/entrycomment.h"
#include "core/text/entrydecoration.h"
#include "core/text/entryellipsis.h"
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
