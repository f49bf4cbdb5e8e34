// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "compare.h"
#include "desktop/tree/outlinerows.h"
#include "desktop/tree/visibletree.h"
#include "floors.h"
#include "guide/filter.h"

namespace Espalier::Bench {

namespace {

/// From a filter's value to the rows that a view paints, everything open, as the window does it.
class Rows
{
public:
    explicit Rows(const Layout &layout) : m_layout(layout) {}

    size_t of(const Filter &filter)
    {
        const FilterResult result = applyFilter(m_layout, filter);
        m_tree.assign(m_layout, &result.visible);
        m_rows.expandAll();
        return size_t(m_rows.count());
    }

private:
    const Layout &m_layout;
    VisibleTree m_tree;
    OutlineRows m_rows{m_tree};
};

void filterByPhase(benchmark::State &state)
{
    const SyntheticTree &tree = SyntheticTree::of(size_t(state.range(0)));
    const Floors::FlatTree flat(tree.nodes());
    Floors::Filtering floor(flat);
    Rows rows(tree.layout());
    compare(state, "filter by phase, new visible rows", {.reach = 2},
            {[&] { return floor.byPhase(quint8(Phase::Intermediate)); }},
            {[&] { return rows.of({.upTo = Phase::Intermediate}); }});
}

void filterByText(benchmark::State &state)
{
    const SyntheticTree &tree = SyntheticTree::of(size_t(state.range(0)));
    const Floors::FlatTree flat(tree.nodes());
    Floors::Filtering floor(flat);
    Rows rows(tree.layout());
    compare(state, "filter by text, new visible rows", {.reach = 2},
            {[&] { return floor.byText("pipeline"); }},
            {[&] { return rows.of({.text = QStringLiteral("Pipeline")}); }});
}

/// The bitmap alone, which exports and checks need.
void filterBitmap(benchmark::State &state)
{
    const SyntheticTree &tree = SyntheticTree::of(size_t(state.range(0)));
    const Floors::FlatTree flat(tree.nodes());
    Floors::Filtering floor(flat);
    compare(state, "filter by phase, the bitmap alone", {},
            {[&] { return floor.byPhase(quint8(Phase::Intermediate)); }},
            {[&] {
                const FilterResult result = applyFilter(tree.layout(), {.upTo = Phase::Intermediate});
                return size_t(result.folders + result.files) + 1;
            }});
}

BENCHMARK(filterByPhase)->Apply(threeSizes);
BENCHMARK(filterByText)->Apply(threeSizes);
BENCHMARK(filterBitmap)->Apply(threeSizes);

} // namespace

} // namespace Espalier::Bench
