// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/text/drawnspelling.h"

#include "core/text/drawnentry.h"
#include "core/text/mojibake.h"
#include "core/text/namekind.h"
#include "core/text/pictogram.h"
#include "core/text/quoting.h"
#include "core/text/sourceline.h"

#include <array>
#include <cstring>

namespace Espalier {

namespace {

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
    if (name.empty() || hasUnprintable(name) || name.find("\xc2\xa0") != std::string_view::npos
        || refused.find(name[0]) != std::string_view::npos || name.find('\\') != std::string_view::npos
        || leadingPictograms(name).icon > 0 || !hasOnlyWordSpaces(name) || saysTestResult(name))
        return false;
    if (name.find_first_not_of("-|+=: ") == std::string_view::npos)
        return false; // behind "|--" it would be a line of a table
    const bool folder = kind == NodeKind::Folder;
    if (!folder && name[0] == '[' && name.back() == ']')
        return false; // before a comment it would be a column of `tree -h`
    const std::string text = std::string(name) + (folder ? "/" : "");
    const DrawnEntry entry = parseEntry(text);
    return entry.name == name && entry.folder == folder && !entry.nameEscaped && !entry.nameQuoted && !entry.executable
        && !entry.link && !entry.ellipsis && !entry.decorated && entry.names.empty();
}

} // namespace

bool isPlainName(std::string_view name)
{
    // A dot at the end may be that of "etc.".
    if (name.empty() || name.back() == '.'
        || !(isWordByte(name[0]) || (name[0] == '.' && name.size() > 1 && isWordByte(name[1]))))
        return false;
    return areAll(name, inName);
}

bool isPlainComment(std::string_view comment)
{
    return !comment.empty() && comment.front() != ' ' && comment.back() != ' ' && isOrdinaryComment(comment);
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
    const bool isOrdinary = startsAsWord && !isDrive && !hasMojibake(name) && isReadAsItIs(name, NodeKind::Folder)
        && !isPromptLine(std::string(name) + '/');
    if (isPlainName(name) || isOrdinary)
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
