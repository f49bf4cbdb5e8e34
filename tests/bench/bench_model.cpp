// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "compare.h"
#include "desktop/tree/outlinerows.h"
#include "desktop/tree/visibletree.h"
#include "synthetictree.h"

namespace Espalier::Bench {

namespace {

/// Bytes of the heap for each node, its text not counted: the layout, and what model and view keep with everything open.
void modelMemory(benchmark::State &state)
{
    const SyntheticTree &tree = SyntheticTree::of(size_t(state.range(0)));
    const auto count = double(state.range(0));
    for (auto _ : state) {
        const size_t before = heapBytes();
        const Layout layout = layoutOf(tree.nodes());
        const size_t withLayout = heapBytes();
        VisibleTree visible(layout, nullptr);
        OutlineRows rows(visible);
        rows.expandAll();
        if (rows.count() != state.range(0) + 1)
            return state.SkipWithError("not every node has a row");
        const size_t withView = heapBytes();
        state.SetIterationTime(1e-9);
        state.counters["layout_bytes"] = (double(withLayout - before) - double(tree.textBytes())) / count;
        state.counters["view_bytes"] = double(withView - withLayout) / count;
        state.counters["bytes_per_node"] = (double(withView - before) - double(tree.textBytes())) / count;
    }
    if (state.range(0) >= 100'000)
        state.counters["reach_bytes"] = 120;
    state.SetLabel("memory of the tree model, beside its text");
}

BENCHMARK(modelMemory)->Arg(1'000)->Arg(100'000)->Arg(1'000'000)->Iterations(1)->UseManualTime();

} // namespace

} // namespace Espalier::Bench
