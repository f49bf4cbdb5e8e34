// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "picture/mapfonts.h"

#include "core/theme.h"

#include <QFontDatabase>

namespace Espalier {

namespace {

MapFonts::Entry entryOf(const QFont &base, int pixels, bool isBold)
{
    QFont font = base;
    font.setPixelSize(pixels);
    font.setWeight(isBold ? QFont::DemiBold : QFont::Normal);
    font.setHintingPreference(QFont::PreferNoHinting);
    return {font, QFontMetricsF(font)};
}

MapFonts::Entry entryOf(const QFont &base, MapTextKind kind)
{
    return entryOf(base, MapFonts::pixels(kind), MapFonts::isBold(kind));
}

/// Could make a label say something else than it holds, or break the line it is set in.
bool isUnsafe(char32_t c)
{
    return c < 0x20 || (c >= 0x7f && c < 0xa0) || c == 0x061c || c == 0x200e || c == 0x200f || (c >= 0x2028 && c <= 0x202e)
        || (c >= 0x2066 && c <= 0x2069) || (c & 0xfffe) == 0xfffe;
}

} // namespace

MapFonts::MapFonts(const QFont &base)
    : m_entries{entryOf(base, MapTextKind::Name), entryOf(base, MapTextKind::SmallName), entryOf(base, MapTextKind::HeadName),
                entryOf(base, MapTextKind::Summary), entryOf(base, MapTextKind::Number)}
    , m_title(entryOf(base, Metric::titlePixels, true))
{
}

int MapFonts::pixels(MapTextKind kind)
{
    switch (kind) {
    case MapTextKind::Name:
        return Metric::fontPixels;
    case MapTextKind::SmallName:
    case MapTextKind::HeadName:
        return Metric::smallPixels;
    case MapTextKind::Summary:
    case MapTextKind::Number:
        break;
    }
    return Metric::labelPixels;
}

bool MapFonts::isBold(MapTextKind kind) { return kind == MapTextKind::Name || kind == MapTextKind::HeadName; }

QFont MapFonts::interface()
{
    const QString inter = QStringLiteral("Inter");
    static const bool isThere = QFontDatabase::hasFamily(inter);
    QFont font = isThere ? QFont(inter) : QFontDatabase::systemFont(QFontDatabase::GeneralFont);
    // Inter has other glyphs for what stands between digits ("2024-01-01"), which no PDF knows the characters of:
    // nobody could search for them.
    font.setFeature(QFont::Tag("calt"), 0);
    return font;
}

QString shownText(std::string_view utf8, qsizetype limit)
{
    // Four bytes hold any character, so nothing within the limit is lost.
    QString text = QString::fromUtf8(utf8.data(), qsizetype(std::min(utf8.size(), size_t(limit) * 4)));
    if (text.size() > limit)
        text.truncate(text.at(limit - 1).isHighSurrogate() ? limit - 1 : limit);
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char32_t c = text.at(i).unicode();
        if (c == u'\n' || c == u'\r' || c == u'\t')
            text[i] = u' ';
        else if (isUnsafe(c))
            text[i] = QChar::ReplacementCharacter;
    }
    return text;
}

} // namespace Espalier
