// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/jsontext.h"

#include "core/text/utf8.h"

#include <QUtf8StringView>

#include <algorithm>
#include <array>
#include <cstring>

namespace Espalier {

namespace {

/// 0: as it is; 'u': as \u00XX; else the letter behind the backslash.
constexpr auto escapes = [] {
    std::array<char, 256> table{};
    for (int c = 0; c < 0x20; ++c)
        table[size_t(c)] = 'u';
    table['\b'] = 'b';
    table['\t'] = 't';
    table['\n'] = 'n';
    table['\f'] = 'f';
    table['\r'] = 'r';
    table['"'] = '"';
    table['\\'] = '\\';
    table[0x7f] = 'u';
    return table;
}();

constexpr quint64 each(quint8 byte) { return 0x0101010101010101ULL * byte; }

/// Is there a zero among the eight bytes?
constexpr quint64 zeros(quint64 bytes) { return (bytes - each(1)) & ~bytes & each(0x80); }

/// Does one of the eight bytes need an escape? As the table says, all at once.
constexpr bool hasEscapes(quint64 bytes)
{
    const quint64 controls = (bytes - each(0x20)) & ~bytes & each(0x80);
    return (controls | zeros(bytes ^ each('"')) | zeros(bytes ^ each('\\')) | zeros(bytes ^ each(0x7f))) != 0;
}

quint64 eightBytes(const char *at)
{
    quint64 bytes;
    std::memcpy(&bytes, at, sizeof bytes);
    return bytes;
}

/// The first byte from \a at on that needs an escape.
size_t nextEscape(std::string_view text, size_t at)
{
    while (at + 8 <= text.size() && !hasEscapes(eightBytes(text.data() + at)))
        at += 8;
    while (at < text.size() && escapes[quint8(text[at])] == 0)
        ++at;
    return at;
}

template<typename Out>
void appendEscaped(Out &out, std::string_view text)
{
    using Size = decltype(out.size());
    out += '"';
    size_t plain = 0; // start of what needs no escape
    for (size_t at = nextEscape(text, 0); at < text.size(); at = nextEscape(text, at + 1)) {
        const char escape = escapes[quint8(text[at])];
        out.append(text.data() + plain, Size(at - plain));
        plain = at + 1;
        out += '\\';
        out += escape;
        if (escape == 'u') {
            constexpr char hex[] = "0123456789abcdef";
            out += "00";
            out += hex[quint8(text[at]) >> 4];
            out += hex[quint8(text[at]) & 15];
        }
    }
    out.append(text.data() + plain, Size(text.size() - plain));
    out += '"';
}

/// Plain ASCII, as nearly all texts are.
bool isPlain(std::string_view text)
{
    size_t at = 0;
    for (; at + 8 <= text.size(); at += 8) {
        const quint64 bytes = eightBytes(text.data() + at);
        if ((bytes & each(0x80)) != 0 || hasEscapes(bytes))
            return false;
    }
    return std::ranges::all_of(text.substr(at), [](char c) { return escapes[quint8(c)] == 0 && static_cast<signed char>(c) >= 0; });
}

template<typename Out>
void appendString(Out &out, std::string_view text)
{
    if (QUtf8StringView(text.data(), qsizetype(text.size())).isValidUtf8())
        return appendEscaped(out, text);
    const QByteArray mended = fromUtf8(text).toUtf8();
    appendEscaped(out, std::string_view(mended.constData(), size_t(mended.size())));
}

} // namespace

void appendJsonString(QByteArray &out, std::string_view text) { appendString(out, text); }

void appendJsonString(std::string &out, std::string_view text)
{
    if (!isPlain(text))
        return appendString(out, text);
    out.resize_and_overwrite(out.size() + text.size() + 2, [&](char *bytes, size_t size) {
        char *const at = bytes + size - text.size() - 2;
        *at = '"';
        std::ranges::copy(text, at + 1);
        bytes[size - 1] = '"';
        return size;
    });
}

void appendJsonString(QByteArray &out, QStringView text)
{
    const QByteArray utf8 = text.toUtf8();
    appendJsonString(out, std::string_view(utf8.constData(), size_t(utf8.size())));
}

} // namespace Espalier
