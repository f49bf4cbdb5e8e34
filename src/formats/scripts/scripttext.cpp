// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "formats/scripts/scripttext.h"

#include "formats/imports.h"

#include <algorithm>

namespace Espalier {

bool isScriptText(std::string_view text)
{
    const auto isAwkward = [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return (byte < 0x20 && c != '\n' && c != '\t') || byte == 0x7f;
    };
    return std::ranges::none_of(text, isAwkward) && Imports::isText(text);
}

QByteArray shellWord(std::string_view word)
{
    QByteArray quoted = "'";
    for (const char c : word) {
        if (c == '\'')
            quoted += "'\\''";
        else
            quoted += c;
    }
    return quoted + '\'';
}

QByteArrayList base64Lines(std::string_view bytes)
{
    constexpr qsizetype width = 76;
    const QByteArray encoded = QByteArray::fromRawData(bytes.data(), qsizetype(bytes.size())).toBase64();
    QByteArrayList lines;
    for (qsizetype at = 0; at < encoded.size(); at += width)
        lines.append(encoded.sliced(at, std::min(width, encoded.size() - at)));
    return lines;
}

} // namespace Espalier
