// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "formats/yamltext.h"

#include <QList>

namespace Espalier {

QByteArray yamlQuoted(const QString &text)
{
    QByteArray yaml = "\"";
    for (const char32_t code : text.toUcs4()) {
        const bool isLineEnd = code == 0x85 || code == 0x2028 || code == 0x2029;
        const bool isPrintable =
            (code >= 0x20 && code < 0x7f) || (code >= 0xa0 && code != 0xfeff && code != 0xfffe && code != 0xffff);
        if (code == '"' || code == '\\')
            (yaml += '\\') += char(code);
        else if (code == '\n')
            yaml += "\\n";
        else if (isPrintable && !isLineEnd)
            yaml += QString::fromUcs4(&code, 1).toUtf8();
        else
            yaml += "\\u" + QByteArray::number(uint(code), 16).rightJustified(4, '0');
    }
    return yaml + '"';
}

} // namespace Espalier
