// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "archive/tarheaders.h"

#include <algorithm>
#include <cstdio>
#include <cstring>

namespace Espalier {

namespace {

constexpr qsizetype blockSize = 512;

// Of the header's fields (POSIX ustar): where they stand, and how long they are. Numbers are octal digits.
struct Field {
    qsizetype at;
    qsizetype size;
};
constexpr Field userId{108, 8};
constexpr Field groupId{116, 8};
constexpr Field fileSize{124, 12};
constexpr Field time{136, 12};
constexpr Field sum{148, 8};

qint64 number(const char *header, Field field)
{
    qint64 value = 0;
    for (qsizetype i = field.at; i < field.at + field.size; ++i) {
        if (header[i] >= '0' && header[i] <= '7')
            value = value * 8 + (header[i] - '0');
        else if (header[i] != ' ')
            break;
    }
    return value;
}

void setNumber(char *header, Field field, qint64 value)
{
    char digits[32];
    std::snprintf(digits, sizeof digits, "%0*llo", int(field.size - 1), static_cast<unsigned long long>(value));
    std::memcpy(header + field.at, digits, size_t(field.size)); // with the NUL at its end
}

} // namespace

void neutraliseTarHeaders(QByteArray &tar, qint64 seconds)
{
    for (qsizetype at = 0; at + blockSize <= tar.size();) {
        char *const header = tar.data() + at;
        if (header[0] == 0)
            break; // the mark of the end
        setNumber(header, userId, 0);
        setNumber(header, groupId, 0);
        setNumber(header, time, seconds);
        std::memset(header + sum.at, ' ', size_t(sum.size));
        qint64 total = 0;
        for (qsizetype i = 0; i < blockSize; ++i)
            total += static_cast<unsigned char>(header[i]);
        setNumber(header, {sum.at, 7}, total); // the last byte stays a space, as tar writes it
        const qint64 size = number(header, fileSize);
        at += blockSize;
        // What fills the last block up. KTar writes long names from the buffer of its headers, with an old time behind them.
        const qsizetype end = std::min<qsizetype>(at + (size + blockSize - 1) / blockSize * blockSize, tar.size());
        if (const qsizetype dataEnd = at + size; dataEnd < end)
            std::memset(tar.data() + dataEnd, 0, size_t(end - dataEnd));
        at = end;
    }
}

} // namespace Espalier
