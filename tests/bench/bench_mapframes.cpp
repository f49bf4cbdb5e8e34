// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "compare.h"
#include "desktop/actions/actionregistry.h"
#include "desktop/map/mapview.h"
#include "desktop/session/nodeverbs.h"
#include "desktop/session/session.h"
#include "formats/formatregistry.h"
#include "synthetictree.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <chrono>
#include <cmath>
#include <numbers>
#include <vector>

namespace Espalier::Bench {

namespace {

constexpr QSize viewSize(1600, 1000);
constexpr double frameMs = 1000.0 / 60;
constexpr double freezeMs = 200; // from here on a person waits

using Clock = std::chrono::steady_clock;

double msSince(Clock::time_point start) { return std::chrono::duration<double, std::milli>(Clock::now() - start).count(); }

struct Map {
    Map(const Layout &layout, MapStyle style)
    {
        session.editor().adopt(layout);
        MapOptions options = view.options();
        options.style = style;
        view.setOptions(options);
        view.resize(viewSize);
        view.show();
        view.expandAll();
        longestPause = settle();
        view.fit();
        settle();
    }

    /// Until it stands still; the longest time that the window did not answer meanwhile.
    double settle()
    {
        double longest = 0;
        do {
            const auto start = Clock::now();
            QCoreApplication::processEvents(QEventLoop::AllEvents, 1);
            view.repaint();
            longest = std::max(longest, msSince(start));
        } while (view.model().isBusy());
        return longest;
    }

    double frame(const MapCamera &camera)
    {
        const auto start = Clock::now();
        view.setCamera(camera, false);
        view.repaint();
        return msSince(start);
    }

    FormatRegistry formats;
    Session session{formats};
    NodeVerbs verbs{session};
    ActionRegistry actions;
    MapView view{session, verbs, actions};
    double longestPause = 0;
    qsizetype seen = 0; ///< nodes, where they can be read
};

/// What a hand does: from everything to where it can be read, a round over the map there, and back.
std::vector<double> walk(Map &map)
{
    constexpr int zoomFrames = 120;
    constexpr int panFrames = 240;
    std::vector<double> times;
    const MapCamera whole = map.view.camera();
    const QRectF bounds = map.view.model().geometry().bounds();
    // At a node in the middle: elsewhere there may be nothing to paint.
    const std::vector<MapItem> &items = map.view.model().geometry().items();
    const QPointF at = whole.toView(items[items.size() / 2].rect.center());
    const double factor = std::pow(std::max(2.0, 1 / whole.zoom), 1.0 / zoomFrames);
    for (int i = 0; i < zoomFrames; ++i)
        times.push_back(map.frame(map.view.camera().zoomedAt(at, map.view.camera().zoom * factor)));
    const MapCamera near = map.view.camera();
    map.seen = map.view.model().geometry().itemsIn(near.toMap(QRectF({}, viewSize))).size();
    const double reach = std::min({2000.0, bounds.width() * near.zoom / 2, bounds.height() * near.zoom / 2});
    for (int i = 0; i < panFrames; ++i) {
        const double angle = 2 * std::numbers::pi * i / panFrames;
        MapCamera moved = near;
        moved.offset += QPointF(1 - std::cos(angle), std::sin(angle)) * reach;
        times.push_back(map.frame(moved));
    }
    for (int i = 0; i < zoomFrames; ++i)
        times.push_back(map.frame(map.view.camera().zoomedAt(at, map.view.camera().zoom / factor)));
    return times;
}

/// Single frames count, not their mean: one that comes late is seen.
void frames(benchmark::State &state, const char *row, MapStyle style)
{
    Map map(SyntheticTree::of(size_t(state.range(0))).layout(), style);
    walk(map); // icons and grounds are made on first sight
    std::vector<double> times;
    for (auto _ : state) {
        times = walk(map);
        std::ranges::sort(times);
        const auto quantile = [&times](double part) { return times[std::min(times.size() - 1, size_t(double(times.size()) * part))]; };
        state.SetIterationTime(quantile(0.5) / 1000);
        state.counters["ours_ms"] = quantile(0.5);
        state.counters["p99_ms"] = quantile(0.99);
        state.counters["worst_ms"] = times.back();
    }
    constexpr std::array steps{4, 8, 16, 33};
    const char *const names[] = {"frames_4", "frames_8", "frames_16", "frames_33"};
    for (size_t i = 0; i < steps.size(); ++i) {
        const auto within = std::ranges::upper_bound(times, double(steps[i])) - times.begin();
        state.counters[names[i]] = 100 * double(within) / double(times.size());
    }
    state.counters["nodes_seen"] = double(map.seen);
    state.counters["pause_ms"] = map.longestPause;
    if (state.range(0) <= 100'000)
        state.counters["reach_p99_ms"] = frameMs;
    state.counters["reach_pause_ms"] = freezeMs;
    state.SetComplexityN(state.range(0));
    state.SetLabel(row);
}

void mapFramesPoster(benchmark::State &state) { frames(state, "map: frames, poster", MapStyle::Poster); }
void mapFramesTiers(benchmark::State &state) { frames(state, "map: frames, tiers", MapStyle::Tiers); }
void mapFramesIcicle(benchmark::State &state) { frames(state, "map: frames, icicle", MapStyle::Icicle); }
void mapFramesTreemap(benchmark::State &state) { frames(state, "map: frames, treemap", MapStyle::Treemap); }

BENCHMARK(mapFramesPoster)->Apply(threeSizes);
BENCHMARK(mapFramesTiers)->Apply(threeSizes);
BENCHMARK(mapFramesIcicle)->Apply(threeSizes);
BENCHMARK(mapFramesTreemap)->Apply(threeSizes);

} // namespace

} // namespace Espalier::Bench
