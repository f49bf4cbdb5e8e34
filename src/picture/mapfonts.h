// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QFont>
#include <QFontMetricsF>
#include <QString>

#include <array>
#include <string_view>

namespace Espalier {

/// What a piece of text on a map is; each has its size and weight.
enum class MapTextKind : quint8 {
    Name,      ///< of a card
    SmallName, ///< of a small card or tile
    HeadName,  ///< of a tile that holds others
    Summary,
    Number,
};
inline constexpr int mapTextKinds = 5;

/// The fonts of a map with their metrics, all made from one. Not hinted, so that widths are the same at every zoom.
class MapFonts
{
public:
    explicit MapFonts(const QFont &base);

    struct Entry {
        QFont font;
        QFontMetricsF metrics;
    };
    const Entry &operator[](MapTextKind kind) const { return m_entries[size_t(kind)]; }
    const Entry &title() const { return m_title; }
    static int pixels(MapTextKind kind);
    static bool isBold(MapTextKind kind);

    /// Inter where the system has it, else its own.
    static QFont interface();

private:
    std::array<Entry, mapTextKinds> m_entries;
    Entry m_title;
};

/// \a utf8 as one line to show: control and direction-changing characters become visible, line ends spaces. Text that
/// is longer than any label can hold is cut.
QString shownText(std::string_view utf8, qsizetype limit = 512);

} // namespace Espalier
