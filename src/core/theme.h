// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/phase.h"

namespace Espalier {

/// A colour as 0xRRGGBB, so that pictures and HTML can use it without a window system.
using Rgb = quint32;

/// "#rrggbb"
QString toHex(Rgb colour);
/// Contrast of two colours by the W3C's formula: 1 … 21.
double contrast(Rgb a, Rgb b);

struct PhaseColours {
    Rgb text;
    Rgb tint;
};

/// What a tag's flag is painted with: \c text reads on \c tint and on all that content stands on, and is the flag itself
/// where there is no room for the word.
struct TagColours {
    Rgb text;
    Rgb tint;
};

/// Every colour of the look. The one place that names any; palette, style sheet, delegates, map, explanation, HTML and
/// PDF take them from here.
struct Theme {
    enum class Kind { Light, Dark, Print };

    Kind kind = Kind::Light;
    Rgb window = 0;    ///< behind everything
    Rgb panel = 0;     ///< what content stands on
    Rgb sunken = 0;    ///< grooves: segmented switches, code
    Rgb hover = 0;
    Rgb line = 0;      ///< one-pixel lines
    Rgb text = 0;
    Rgb dim = 0;       ///< secondary text
    Rgb faint = 0;     ///< hints, disabled
    Rgb accent = 0;
    Rgb accentHover = 0;
    Rgb onAccent = 0;  ///< text on accent
    Rgb selection = 0; ///< tint of selected rows
    Rgb danger = 0;
    Rgb dangerTint = 0;
    Rgb warning = 0;
    Rgb warningTint = 0;
    Rgb good = 0;
    Rgb shadow = 0; ///< painted nearly transparent
    Rgb wood = 0;   ///< what carries the groups of a map
    std::array<PhaseColours, 5> phases{};   ///< by toNumber(); 0: neutral
    std::array<PhaseColours, 8> branches{}; ///< of top folders in their order, where phases would all be the same
    /// 0: neutral, 1: of secrets alone; all apart from those of the phases. Which is whose: tagColours().
    std::array<TagColours, 6> tags{};

    const PhaseColours &phase(Phase phase) const { return phases[size_t(toNumber(phase))]; }

    static const Theme &light();
    static const Theme &dark();
    /// Black on white, for paper: every colour that carries anything, lines too, reads at 4.5:1 on what it stands on.
    static const Theme &print();
    static const Theme &of(Kind kind);
    /// "light", "dark", "print", as in \c --theme.
    static std::optional<Kind> kindFromId(QStringView id);
};

/// Sizes in device-independent pixels.
namespace Metric {
inline constexpr int step = 4; ///< all spacing is a multiple
inline constexpr int rowHeight = 32;
inline constexpr int compactRowHeight = 24;
inline constexpr int guideDockWidth = 264;
inline constexpr int explanationDockWidth = 372;
inline constexpr int controlRadius = 8;
inline constexpr int cardRadius = 10;
inline constexpr int chipRadius = 10;
inline constexpr int smallRadius = 5;
inline constexpr int controlHeight = 32;
inline constexpr int fontPixels = 13;
inline constexpr int headingPixels = 26;
inline constexpr int titlePixels = 20;
inline constexpr int labelPixels = 11;
inline constexpr int smallPixels = 12;
inline constexpr double lineHeight = 1.45;
inline constexpr int animationMs = 180;
} // namespace Metric

} // namespace Espalier
