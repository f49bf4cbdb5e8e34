// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/tagcolour.h"

namespace Espalier {

namespace {

constexpr size_t neutralTag = 0; // places in Theme::tags
constexpr size_t secretTag = 1;
constexpr size_t ciTag = 2;
constexpr size_t firstFreeTag = 2; // those from here on are for any word

/// FNV-1a. qHash() is another in each run.
quint32 stableHash(QStringView text)
{
    quint32 hash = 0x811c9dc5;
    for (const QChar unit : text) {
        for (const quint32 byte : {quint32(unit.unicode() & 0xff), quint32(unit.unicode() >> 8)})
            hash = (hash ^ byte) * 0x01000193;
    }
    return hash;
}

size_t placeOf(QStringView tag, size_t count)
{
    const QString word = tag.toString().toCaseFolded();
    if (word == u"generated")
        return neutralTag;
    if (word == u"secret")
        return secretTag;
    if (word == u"ci")
        return ciTag;
    return firstFreeTag + stableHash(word) % (count - firstFreeTag);
}

} // namespace

const TagColours &tagColours(const Theme &theme, QStringView tag)
{
    return theme.tags[placeOf(tag, theme.tags.size())];
}

} // namespace Espalier
