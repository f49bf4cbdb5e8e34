// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/text/quoting.h"

#include "core/text/pictogram.h"

#include <algorithm>

namespace Espalier {

namespace {

constexpr std::string_view letters = "abtnvfre";
constexpr std::string_view meanings = "\a\b\t\n\v\f\r\x1b";

/// The byte that three octal digits at \a at mean, or -1.
int octalByte(std::string_view text, size_t at)
{
    if (at + 3 > text.size() || text[at] < '0' || text[at] > '3')
        return -1;
    int value = 0;
    for (size_t i = at; i < at + 3; ++i) {
        if (text[i] < '0' || text[i] > '7')
            return -1;
        value = value * 8 + (text[i] - '0');
    }
    return value;
}

/// Resolves the escape at \a at, which is moved behind it.
void appendUnescaped(std::string &out, std::string_view text, size_t &at, bool plain)
{
    const char next = at + 1 < text.size() ? text[at + 1] : '\0';
    if (const int byte = octalByte(text, at + 1); byte >= 0) {
        out += static_cast<char>(byte);
        at += 4;
    } else if (next == '\\' || next == ' ' || (!plain && next == '"')) {
        out += next;
        at += 2;
    } else if (const size_t letter = letters.find(next); !plain && next != '\0' && letter != std::string_view::npos) {
        out += meanings[letter];
        at += 2;
    } else {
        out += '\\';
        ++at;
    }
}

std::string resolved(std::string_view text, bool plain)
{
    std::string out;
    out.reserve(text.size());
    for (size_t at = 0; at < text.size();) {
        if (text[at] == '\\')
            appendUnescaped(out, text, at, plain);
        else
            out += text[at++];
    }
    return out;
}

void appendOctal(std::string &out, char c)
{
    const auto byte = static_cast<unsigned char>(c);
    out += '\\';
    for (const int shift : {6, 3, 0})
        out += static_cast<char>('0' + ((byte >> shift) & 7));
}

/// Bytes of the character at \a at; \a isUnprintable: a line of text cannot hold it. So it is with controls, line
/// breaks of Unicode, a byte order mark, and with bytes that are no UTF-8, which would make a reader take all of the
/// text for another encoding.
size_t characterAt(std::string_view text, size_t at, bool &isUnprintable)
{
    const auto byte = static_cast<unsigned char>(text[at]);
    if (byte < 0x80) {
        isUnprintable = byte < 0x20 || byte == 0x7f;
        return 1;
    }
    size_t behind = at;
    const char32_t c = nextCodePoint(text, behind);
    const bool isUtf8 = behind > at + 1;
    isUnprintable = !isUtf8 || c < 0xa0 || c == 0x2028 || c == 0x2029 || c == 0xfeff;
    return behind - at;
}

/// Bytes of white space that a reader would trim at \a at, or 0.
size_t whiteAt(std::string_view text, size_t at)
{
    if (text[at] == ' ')
        return 1;
    return text.substr(at, 2) == "\xc2\xa0" ? 2 : 0;
}

} // namespace

size_t quoteEnd(std::string_view text)
{
    for (size_t at = 1; at < text.size(); ++at) {
        if (text[at] == '\\')
            ++at;
        else if (text[at] == '"')
            return at;
    }
    return std::string_view::npos;
}

bool isEscapedQuote(std::string_view text)
{
    return text.size() > 2 && text[0] == '"' && quoteEnd(text) == text.size() - 1
        && text.find('\\') != std::string_view::npos;
}

std::string unescaped(std::string_view text) { return resolved(text, false); }
std::string unescapedPlain(std::string_view text) { return resolved(text, true); }

bool hasUnprintable(std::string_view text)
{
    bool isUnprintable = false;
    for (size_t at = 0; at < text.size() && !isUnprintable;)
        at += characterAt(text, at, isUnprintable);
    return isUnprintable;
}

void appendQuoted(std::string &out, std::string_view text, bool edges)
{
    out += '"';
    size_t lastInk = text.size();
    if (edges) {
        while (lastInk > 0 && (text[lastInk - 1] == ' ' || (lastInk > 1 && whiteAt(text, lastInk - 2) == 2)))
            lastInk -= text[lastInk - 1] == ' ' ? 1 : 2;
    }
    bool ink = !edges;
    for (size_t at = 0; at < text.size();) {
        bool isUnprintable = false;
        const size_t length = characterAt(text, at, isUnprintable);
        size_t octal = isUnprintable ? length : !ink || at >= lastInk ? whiteAt(text, at) : 0;
        if (octal == 0) {
            ink = true;
            if (text[at] == '"' || text[at] == '\\')
                out += '\\';
            out += text.substr(at, length);
            at += length;
            continue;
        }
        const size_t letter = octal == 1 ? meanings.find(text[at]) : std::string_view::npos;
        if (letter != std::string_view::npos) {
            out += '\\';
            out += letters[letter];
            ++at;
            continue;
        }
        for (; octal > 0; --octal)
            appendOctal(out, text[at++]);
    }
    out += '"';
}

QString shellQuoted(const QString &word)
{
    const auto isPlain = [](QChar c) {
        return (c.unicode() < 0x80 && c.isLetterOrNumber()) || QStringView(u"_@%+=:,./-").contains(c);
    };
    if (!word.isEmpty() && std::ranges::all_of(word, isPlain))
        return word;
    return u'\'' + QString(word).replace(u'\'', QStringLiteral("'\\''")) + u'\'';
}

} // namespace Espalier
