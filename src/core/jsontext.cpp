// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/jsontext.h"

#include <QUtf8StringView>

#include <array>

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

} // namespace

void appendJsonString(QByteArray &out, std::string_view text)
{
    const qsizetype before = out.size();
    out += '"';
    size_t plain = 0; // start of what needs no escape
    quint8 high = 0;
    for (size_t i = 0; i < text.size(); ++i) {
        high |= quint8(text[i]);
        const char escape = escapes[quint8(text[i])];
        if (escape == 0)
            continue;
        out.append(text.data() + plain, qsizetype(i - plain));
        plain = i + 1;
        out += '\\';
        out += escape;
        if (escape == 'u') {
            constexpr char hex[] = "0123456789abcdef";
            out += "00";
            out += hex[quint8(text[i]) >> 4];
            out += hex[quint8(text[i]) & 15];
        }
    }
    out.append(text.data() + plain, qsizetype(text.size() - plain));
    out += '"';
    if (high >= 0x80 && !QUtf8StringView(text.data(), qsizetype(text.size())).isValidUtf8()) {
        out.truncate(before);
        appendJsonString(out, QString::fromUtf8(text.data(), qsizetype(text.size())));
    }
}

void appendJsonString(QByteArray &out, QStringView text)
{
    const QByteArray utf8 = text.toUtf8();
    appendJsonString(out, std::string_view(utf8.constData(), size_t(utf8.size())));
}

} // namespace Espalier
