// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "compare.h"
#include "floors.h"
#include "picture/mapgeometry.h"

#include <cmath>

namespace Espalier::Bench {

namespace {

constexpr double cardsMargin = 24;

double geometryReach(const benchmark::State &state) { return state.range(0) == 100'000 ? 60 : 0; }

/// The floor only comes to the cards' places; both tell how high the map is.
void mapCards(benchmark::State &state)
{
    const SyntheticTree &tree = SyntheticTree::of(size_t(state.range(0)));
    const Floors::FlatTree flat(tree.nodes());
    Floors::Cards floor(flat);
    compare(state, "map: places of cards", {},
            {[&] { return floor.place(); }},
            {[&] { return size_t(MapGeometry::of(tree.layout(), {}, {}).bounds().height() - 2 * cardsMargin); }});
    if (const double reach = geometryReach(state); reach > 0)
        state.counters["reach_ms"] = reach;
}

void measureMap(benchmark::State &state, const char *row, const MapOptions &options)
{
    const SyntheticTree &tree = SyntheticTree::of(size_t(state.range(0)));
    measure(state, row, geometryReach(state), {[&] { return MapGeometry::of(tree.layout(), {}, options).items().size(); }});
}

void mapPage(benchmark::State &state) { measureMap(state, "map: places of cards on a page", {.pageRatio = 1.414}); }

void mapIcicle(benchmark::State &state)
{
    measureMap(state, "map: places of an icicle's bars", {.style = MapStyle::Icicle, .area = {1600, 1000}});
}

void mapTreemap(benchmark::State &state)
{
    measureMap(state, "map: places of a treemap's tiles, by size", {.style = MapStyle::Treemap, .measure = MapMeasure::ContentSize, .area = {1600, 1000}});
}

/// A hundred views along the map, at a scale where cards can be read and where they are specks: what is found must not
/// take longer on a larger map.
void mapViews(benchmark::State &state)
{
    const SyntheticTree &tree = SyntheticTree::of(size_t(state.range(0)));
    const MapGeometry geometry = MapGeometry::of(tree.layout(), {}, {});
    const QRectF bounds = geometry.bounds();
    measure(state, "map: what 200 views of it show", 0, {[&] {
                size_t found = 1;
                for (int step = 0; step < 200; ++step) {
                    const double scale = step % 2 == 0 ? 1 : 20;
                    const double y = bounds.top() + std::fmod(step * 0.6180339887, 1) * bounds.height();
                    const QRectF view(bounds.left(), y, 1600 * scale, 1000 * scale);
                    found += size_t(geometry.itemsIn(view, scale).size() + geometry.edgesIn(view, scale).size());
                }
                return found;
            }});
}

BENCHMARK(mapCards)->Apply(threeSizes);
BENCHMARK(mapPage)->Apply(threeSizes);
BENCHMARK(mapIcicle)->Apply(threeSizes);
BENCHMARK(mapTreemap)->Apply(threeSizes);
BENCHMARK(mapViews)->Apply(threeSizes);

} // namespace

} // namespace Espalier::Bench
