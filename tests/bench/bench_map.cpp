// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "compare.h"
#include "guide/nodebitmap.h"
#include "picture/mapgeometry.h"
#include "synthetictree.h"

#include <cmath>

namespace Espalier::Bench {

namespace {

double geometryReach(const benchmark::State &state) { return state.range(0) == 100'000 ? 60 : 0; }

void measureMap(benchmark::State &state, const char *row, const MapOptions &options, MapLook look = MapLook::Expanded)
{
    const SyntheticTree &tree = SyntheticTree::of(size_t(state.range(0)));
    measure(state, row, geometryReach(state), {[&] { return MapGeometry::of(tree.layout(), {.look = look}, options).items().size(); }});
}

void mapFirstLook(benchmark::State &state)
{
    measureMap(state, "map: a poster's first look", {.area = {1260, 895}}, MapLook::First);
}

void mapFirstLookTiers(benchmark::State &state)
{
    measureMap(state, "map: first look in tiers", {.style = MapStyle::Tiers, .area = {1260, 895}}, MapLook::First);
}

void mapExpanded(benchmark::State &state) { measureMap(state, "map: a poster with everything open", {.area = {1260, 895}}); }

/// After an edit: what was open stays as it is.
void mapKept(benchmark::State &state)
{
    const SyntheticTree &tree = SyntheticTree::of(size_t(state.range(0)));
    const MapOptions options{.area = {1260, 895}};
    const MapGeometry before = MapGeometry::of(tree.layout(), {.look = MapLook::First}, options);
    NodeBitmap opened(tree.layout().indexEnd());
    for (const NodeIndex node : before.opened())
        opened.set(node);
    NodeBitmap closed(tree.layout().indexEnd());
    for (NodeIndex node = rootNode; node != noNode; node = tree.layout().next(node))
        closed.setIf(node, !opened.test(node));
    const MapScope scope{.collapsed = &closed, .look = MapLook::Kept, .before = &before.arrangement()};
    measure(state, "map: a poster kept after an edit", geometryReach(state), {[&] { return MapGeometry::of(tree.layout(), scope, options).items().size(); }});
}

void mapIcicle(benchmark::State &state)
{
    measureMap(state, "map: places of an icicle's bars", {.style = MapStyle::Icicle, .area = {1600, 1000}});
}

void mapTreemap(benchmark::State &state)
{
    measureMap(state, "map: places of a treemap's tiles, by size", {.style = MapStyle::Treemap, .measure = MapMeasure::ContentSize, .area = {1600, 1000}});
}

/// Views all over the map, at a scale where names can be read and where groups are specks: what is found must not take
/// longer on a larger map.
void mapViews(benchmark::State &state)
{
    const SyntheticTree &tree = SyntheticTree::of(size_t(state.range(0)));
    const MapGeometry geometry = MapGeometry::of(tree.layout(), {}, {});
    const QRectF bounds = geometry.bounds();
    measure(state, "map: what 200 views of it show", 0, {[&] {
                size_t found = 1;
                for (int step = 0; step < 200; ++step) {
                    const double scale = step % 2 == 0 ? 1 : 20;
                    const double x = bounds.left() + std::fmod(step * 0.7548776662, 1) * bounds.width();
                    const double y = bounds.top() + std::fmod(step * 0.6180339887, 1) * bounds.height();
                    const QRectF view(x, y, 1600 * scale, 1000 * scale);
                    const QList<qint32> pieces = geometry.piecesIn(view);
                    found += size_t(pieces.size());
                    for (const qint32 piece : pieces) { // the painter asks for nothing else
                        const auto [first, end] = geometry.rowsIn(geometry.blocks()->pieces[size_t(piece)], view);
                        found += size_t(end - first);
                    }
                }
                return found;
            }});
}

BENCHMARK(mapFirstLook)->Apply(threeSizes);
BENCHMARK(mapFirstLookTiers)->Apply(threeSizes);
BENCHMARK(mapExpanded)->Apply(threeSizes);
BENCHMARK(mapKept)->Apply(threeSizes);
BENCHMARK(mapIcicle)->Apply(threeSizes);
BENCHMARK(mapTreemap)->Apply(threeSizes);
BENCHMARK(mapViews)->Apply(threeSizes);

} // namespace

} // namespace Espalier::Bench
