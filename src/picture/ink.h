// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/theme.h"

#include <QColor>

namespace Espalier {

inline QColor inkOf(Rgb rgb) { return QColor::fromRgb(QRgb(rgb)); }

/// \a share of \a b in \a a.
Rgb mixed(Rgb a, Rgb b, double share);

/// The colours of a map that are made from those of a theme.
namespace MapInk {
Rgb edge(const Theme &theme);
/// A tile that holds others, at that depth; the phase's text reads on it as on its tint.
Rgb holder(const Theme &theme, Phase phase, int depth);
Rgb holderLine(const Theme &theme, Phase phase);
/// A card or tile too small to be more than a spot.
Rgb spot(const Theme &theme, Phase phase);
/// Of the pattern on a phase's bar.
Rgb pattern(const Theme &theme, Phase phase);
} // namespace MapInk

} // namespace Espalier
