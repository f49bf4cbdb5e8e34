// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/textwrap.h"

#include <QStringTokenizer>

#include <algorithm>

#include <wchar.h>

namespace Espalier {

int columnsOf(QStringView text)
{
    int columns = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i] == u'\033') { // our own "\033[1m": nobody else's reaches a terminal
            i = std::max(i, text.indexOf(u'm', i));
            continue;
        }
        char32_t character = text[i].unicode();
        if (text[i].isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate()) {
            character = QChar::surrogateToUcs4(text[i], text[i + 1]);
            ++i;
        }
        if (character == 0xfe0f) // shows the character before as a wide picture
            ++columns;
        else
            columns += std::max(0, ::wcwidth(wchar_t(character)));
    }
    return columns;
}

QString wrapped(QStringView text, int columns, const QString &first, const QString &rest)
{
    QString result;
    bool isFirst = true;
    for (const QStringView paragraph : text.tokenize(u'\n')) {
        QString line = isFirst ? first : rest;
        int used = columnsOf(line);
        bool isEmpty = true;
        for (const QStringView word : paragraph.tokenize(u' ', Qt::SkipEmptyParts)) {
            const int width = columnsOf(word);
            if (!isEmpty && used + 1 + width > columns) {
                result += line + u'\n';
                line = rest;
                used = columnsOf(line);
                isEmpty = true;
            }
            if (!isEmpty) {
                line += u' ';
                ++used;
            }
            line += word;
            used += width;
            isEmpty = false;
        }
        while (line.endsWith(u' '))
            line.chop(1);
        result += line + u'\n';
        isFirst = false;
    }
    return result;
}

} // namespace Espalier
