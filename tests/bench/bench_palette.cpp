// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "compare.h"
#include "desktop/palette/nodesource.h"
#include "desktop/palette/palettehistory.h"
#include "desktop/palette/palettesearch.h"
#include "synthetictree.h"

namespace Espalier::Bench {

namespace {

constexpr double keyReachMs = 50; // up to 100,000 nodes: from a key to what it finds
constexpr double largeKeyReachMs = 500; // 1,000,000

/// Every time as if it were the first key, with nothing known of the keys before.
void palette(benchmark::State &state, const char *row, const QString &typed)
{
    const Layout &layout = SyntheticTree::of(size_t(state.range(0))).layout();
    const PaletteHistory history;
    const FuzzyMatcher matcher(typed);
    measure(state, row, state.range(0) > 100'000 ? largeKeyReachMs : keyReachMs, {[&] {
                NodeSource source(layout, {});
                return size_t(source.find(matcher, history, PaletteSearch::mostInSection).count);
            }});
}

void paletteOneLetter(benchmark::State &state)
{
    palette(state, "find in the palette, one letter", QStringLiteral("d"));
}
void paletteSomeLetters(benchmark::State &state)
{
    palette(state, "find in the palette, some letters", QStringLiteral("dtpl"));
}

BENCHMARK(paletteOneLetter)->Apply(threeSizes);
BENCHMARK(paletteSomeLetters)->Apply(threeSizes);

} // namespace

} // namespace Espalier::Bench
