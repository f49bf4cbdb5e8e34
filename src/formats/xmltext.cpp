// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "formats/xmltext.h"

#include <QStringBuilder>

namespace Espalier {

namespace {

/// XML 1.0 has no way at all to write other control characters, nor U+FFFE and U+FFFF.
bool isForbidden(std::string_view text, size_t at)
{
    const auto byte = static_cast<unsigned char>(text[at]);
    return (byte < 0x20 && byte != '\t' && byte != '\n' && byte != '\r') || text.substr(at, 3) == "\xef\xbf\xbe"
        || text.substr(at, 3) == "\xef\xbf\xbf";
}

} // namespace

bool appendXml(QByteArray &xml, std::string_view text)
{
    bool complete = true;
    for (size_t at = 0; at < text.size(); ++at) {
        const char c = text[at];
        if (isForbidden(text, at)) {
            xml += "\xef\xbf\xbd";
            complete = false;
            at += static_cast<unsigned char>(c) < 0x20 ? 0 : 2;
        } else if (c == '&') {
            xml += "&amp;";
        } else if (c == '<') {
            xml += "&lt;";
        } else if (c == '>') {
            xml += "&gt;";
        } else if (c == '"') {
            xml += "&quot;";
        } else if (static_cast<unsigned char>(c) < 0x20) {
            xml += "&#" + QByteArray::number(c) + ';';
        } else {
            xml += c;
        }
    }
    return complete;
}

} // namespace Espalier
