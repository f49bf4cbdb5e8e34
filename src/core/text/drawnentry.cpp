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
#include <cstring>

namespace Espalier {

namespace {

using namespace std::string_view_literals;

constexpr auto noBreakSpace = "\xc2\xa0"sv;

/// What a byte may mean inside a name; everything else is an ordinary part of it.
enum class ByteClass : quint8 { Ordinary, Space, Slash, Backslash, Unusual };

constexpr auto byteClasses = [] {
    std::array<ByteClass, 256> classes{};
    for (size_t byte = 0; byte < classes.size(); ++byte)
        classes[byte] = byte < 0x20 || byte >= 0x7f ? ByteClass::Unusual : ByteClass::Ordinary;
    classes[' '] = classes['\t'] = ByteClass::Space;
    classes['/'] = ByteClass::Slash;
    classes['\\'] = ByteClass::Backslash;
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

bool hasLetter(std::string_view text)
{
    for (const char c : text) {
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
    if (text.size() > 1 && text[0] == '<' && (text[1] == '-' || text[1] == '=')) {
        const size_t end = text.find_first_not_of("-=", 1);
        return end == std::string_view::npos ? text.size() : end;
    }
    if (startsWithAny(text, {"←", "⟵", "⇐", "→", "⟶", "⇒"}))
        return 3;
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
    const size_t length = rest[0] == '-' ? 1 : rest.starts_with("–") ? 3 : 0;
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

/// What stands behind a name whose end is certain.
void readRest(DrawnEntry &entry, std::string_view rest)
{
    rest = trimmed(rest);
    if (rest.empty())
        return;
    if (rest.starts_with("->")) {
        entry.link = true;
        std::string_view target = trimmed(rest.substr(2));
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
    setComment(entry, withoutParentheses(rest));
}

/// Takes \a rest, which stands behind white space, for a comment if it is one.
bool readComment(DrawnEntry &entry, std::string_view before, std::string_view rest, CommentMarks marks)
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
    bool found = false;
    const size_t mark = weakMark(before, rest, found);
    if (found)
        setComment(entry, withoutParentheses(rest.substr(mark)));
    return found;
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

/// Finds where the name ends and reads what follows.
void readPlain(DrawnEntry &entry, std::string_view text, CommentMarks marks)
{
    size_t at = 0;
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
            if (isSpaceOrEnd(text, at + 1)) {
                entry.folder = true;
                entry.name = trimmed(text.substr(0, at));
                readRest(entry, text.substr(at + 1));
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
        if (end > 0 && readComment(entry, text.substr(0, end), text.substr(at), marks)) {
            entry.name = text.substr(0, end);
            return;
        }
    }
    entry.name = text;
}

/// Takes off what `ls -F` and `tree -F` put behind a name.
void readTypeMark(DrawnEntry &entry)
{
    if (entry.folder || entry.name.size() < 2)
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

/// Columns of `tree -p -h -D …`: "[drwxr-xr-x 4.0K]  name".
std::string_view withoutBracketColumn(std::string_view text)
{
    if (text.empty() || text[0] != '[')
        return text;
    const size_t end = text.find("]  ");
    const size_t other = text.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789 .:-+_", 1);
    return end != std::string_view::npos && end == other ? trimmed(text.substr(end + 1)) : text;
}

bool isEllipsis(std::string_view text)
{
    const size_t length = text.starts_with("…") || text.starts_with("...") ? 3 : 0;
    return length > 0 && (isSpaceOrEnd(text, length) || text[length] == '(');
}

constexpr bool isWordByte(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
}

constexpr char inName = 1;
constexpr char inComment = 2;
/// What a byte is ordinary in; looked up once for each byte of every tree that is drawn.
constexpr auto plainBytes = [] {
    std::array<char, 256> table{};
    for (size_t byte = ' '; byte < 0x7f; ++byte)
        table[byte] = inComment;
    table['"'] = table['\\'] = 0;
    for (size_t byte = 0; byte < 0x7f; ++byte) {
        if (isWordByte(char(byte)) || byte == '.' || byte == '-')
            table[byte] |= inName;
    }
    return table;
}();

/// Are all bytes of \a text ordinary there? Without a way out in the middle: that would cost more than to go on.
bool areAll(std::string_view text, char where)
{
    char common = where;
    for (const char c : text)
        common &= plainBytes[static_cast<unsigned char>(c)];
    return common != 0;
}

constexpr quint64 inEveryByte(quint8 byte) { return 0x0101010101010101U * byte; }

/// Has any of the eight bytes of \a word its highest bit, is it below a space, a quote, a backslash or DEL?
constexpr bool hasOddInComment(quint64 word)
{
    const auto lessThan = [](quint64 bytes, quint8 limit) { return (bytes - inEveryByte(limit)) & ~bytes; };
    const auto equal = [&](quint8 byte) { return lessThan(word ^ inEveryByte(byte), 1); };
    return ((word | lessThan(word, ' ') | equal('"') | equal('\\') | equal(0x7f)) & inEveryByte(0x80)) != 0;
}

/// areAll(\a comment, inComment), eight bytes at a time: comments are most of what is drawn.
bool isOrdinaryComment(std::string_view comment)
{
    constexpr size_t step = sizeof(quint64);
    if (comment.size() < step)
        return areAll(comment, inComment);
    const auto wordAt = [&](size_t at) {
        quint64 word;
        std::memcpy(&word, comment.data() + at, step);
        return word;
    };
    const size_t last = comment.size() - step;
    bool isOdd = hasOddInComment(wordAt(last));
    for (size_t at = 0; at < last; at += step)
        isOdd |= hasOddInComment(wordAt(at));
    return !isOdd;
}

/// White space that no comment can start behind: single spaces between words.
bool hasOnlyWordSpaces(std::string_view name)
{
    for (size_t at = name.find(' '); at != std::string_view::npos; at = name.find(' ', at + 1)) {
        if (at == 0 || at + 1 == name.size())
            return false;
        const auto next = static_cast<unsigned char>(name[at + 1]);
        if (!isWordByte(name[at + 1]) && next != '.' && (next < 0xc3 || next == 0xe2))
            return false;
    }
    return true;
}

/// Would the reader understand \a name without quotes, whatever comment follows? Errs on the side of quotes.
bool isReadAsItIs(std::string_view name, NodeKind kind)
{
    constexpr std::string_view refused = "\t\"\\/#|`";
    if (name.empty() || hasUnprintable(name) || name.find(noBreakSpace) != std::string_view::npos
        || refused.find(name[0]) != std::string_view::npos || name.find('\\') != std::string_view::npos
        || leadingPictograms(name).icon > 0 || !hasOnlyWordSpaces(name))
        return false;
    if (name.find_first_not_of("-|+=: ") == std::string_view::npos)
        return false; // behind "|--" it would be a line of a table
    const bool folder = kind == NodeKind::Folder;
    if (!folder && name[0] == '[' && name.back() == ']')
        return false; // before a comment it would be a column of `tree -h`
    const std::string text = std::string(name) + (folder ? "/" : "");
    const DrawnEntry entry = parseEntry(text);
    return entry.name == name && entry.folder == folder && !entry.nameEscaped && !entry.nameQuoted && !entry.executable
        && !entry.link && !entry.ellipsis;
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

DrawnEntry parseEntry(std::string_view text, CommentMarks marks)
{
    DrawnEntry entry;
    text = trimmed(text);
    if (marks != CommentMarks::Hash)
        text = withoutBracketColumn(text);
    if (text.empty())
        return entry;
    if (isEllipsis(text)) {
        entry.ellipsis = true;
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
    if (text[0] == '"' && readQuoted(entry, text))
        return entry;
    if (strongMark(text) > 0 && text[0] == '#' && isSpaceOrEnd(text, strongMark(text))) {
        setComment(entry, text.substr(strongMark(text)));
        return entry;
    }
    readPlain(entry, text, marks);
    if (marks != CommentMarks::Hash)
        readTypeMark(entry);
    return entry;
}

bool isPlainName(std::string_view name)
{
    if (name.empty() || !(isWordByte(name[0]) || (name[0] == '.' && name.size() > 1 && isWordByte(name[1]))))
        return false;
    return areAll(name, inName);
}

bool isPlainComment(std::string_view comment)
{
    return !comment.empty() && comment.front() != ' ' && comment.back() != ' ' && isOrdinaryComment(comment);
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

void appendName(std::string &line, std::string_view name, NodeKind kind)
{
    if (isPlainName(name) || isReadAsItIs(name, kind))
        line += name;
    else
        appendQuoted(line, name);
}

void appendRootName(std::string &line, std::string_view name)
{
    const auto first = static_cast<unsigned char>(name.empty() ? 0 : name[0]);
    const bool startsAsWord = isWordByte(name.empty() ? '\0' : name[0]) || (first >= 0xc3 && first != 0xe2);
    const bool isDrive = name.size() > 1 && name[1] == ':';
    if (isPlainName(name) || (startsAsWord && !isDrive && isReadAsItIs(name, NodeKind::Folder)))
        line += name;
    else
        appendQuoted(line, name);
}

void appendComment(std::string &line, std::string_view comment)
{
    if (comment.empty())
        return;
    line += "# ";
    if (isPlainComment(comment)) {
        line += comment;
        return;
    }
    const bool edges = trimmed(comment).size() != comment.size();
    if (edges || hasUnprintable(comment) || isEscapedQuote(comment))
        appendQuoted(line, comment, true);
    else
        line += comment;
}

} // namespace Espalier
