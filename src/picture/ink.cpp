// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "picture/ink.h"

#include <cmath>

namespace Espalier {

Rgb mixed(Rgb a, Rgb b, double share)
{
    Rgb result = 0;
    for (const int shift : {16, 8, 0}) {
        const double from = (a >> shift) & 0xff;
        const double to = (b >> shift) & 0xff;
        result |= Rgb(std::lround(from + (to - from) * share)) << shift;
    }
    return result;
}

namespace MapInk {

Rgb edge(const Theme &theme)
{
    return theme.kind == Theme::Kind::Print ? theme.line : mixed(theme.line, theme.dim, 0.3);
}

Rgb holder(const Theme &theme, Phase phase, int depth)
{
    return mixed(theme.panel, theme.phase(phase).tint, depth % 2 == 0 ? 0.25 : 0.5);
}

Rgb holderLine(const Theme &theme, Phase phase)
{
    return mixed(theme.phase(phase).tint, theme.phase(phase).text, theme.kind == Theme::Kind::Print ? 0.8 : 0.3);
}

Rgb spot(const Theme &theme, Phase phase)
{
    return mixed(theme.phase(phase).tint, theme.phase(phase).text, 0.55);
}

Rgb pattern(const Theme &theme, Phase phase)
{
    return theme.kind == Theme::Kind::Print ? theme.panel : mixed(theme.phase(phase).text, theme.panel, 0.45);
}

} // namespace MapInk

} // namespace Espalier
