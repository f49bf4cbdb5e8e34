// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "benchfolder.h"
#include "compare.h"
#include "floors.h"
#include "formats/directoryreader.h"
#include "plan/directorysink.h"
#include "plan/planner.h"
#include "process.h"

#include <chrono>

namespace Espalier::Bench {

namespace {

double seconds(const auto &work)
{
    const auto start = std::chrono::steady_clock::now();
    work();
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

void scanDirectory(benchmark::State &state)
{
    const BenchFolder &folder = BenchFolder::instance();
    const std::string root = folder.fresh("scan");
    const SyntheticTree &tree = SyntheticTree::of(size_t(state.range(0)));
    if (Floors::createTree(root, tree.nodes()) != size_t(state.range(0)))
        return state.SkipWithError("the tree could not be made on the disk");
    const ReadOptions options{.fileName = QString::fromStdString(root), .contents = false};
    compare(state, "scan a directory, names alone", {.reach = 1.3},
            {[&] { return Floors::scanTree(root); }},
            {[&] {
                const auto read = DirectoryReader().readFile(options.fileName, options);
                return read ? size_t(read->layout.nodeCount()) : 0;
            }});
    std::vector<double> finds;
    for (int round = 0; round < 5; ++round)
        finds.push_back(seconds([&] { runProcess({"find", root}, root); }));
    std::ranges::sort(finds);
    state.counters["find_ms"] = finds[2] * 1000;
    folder.remove("scan");
}

void createTree(benchmark::State &state)
{
    const BenchFolder &folder = BenchFolder::instance();
    const SyntheticTree &tree = SyntheticTree::of(size_t(state.range(0)));
    const QString target = folder.qPath("ours");
    std::string floorRoot;
    Plan plan;
    double planned = 0;
    const auto makePlan = [&] {
        folder.remove("ours");
        planned = seconds([&] {
            if (auto made = Planner::planDirectory(tree.layout(), target, {}))
                plan = std::move(*made);
        });
    };
    compare(state, "create a tree on the disk", {.reach = 1.2},
            {[&] { return Floors::createTree(floorRoot, tree.nodes()); }, [&] { floorRoot = folder.fresh("floor"); }},
            {[&] {
                Progress progress;
                Report report;
                return DirectorySink().write(plan, progress, report) ? size_t(plan.entries.size()) : 0;
            }, makePlan});
    state.counters["plan_ms"] = planned * 1000;
    folder.remove("ours");
    folder.remove("floor");
}

BENCHMARK(scanDirectory)->Apply(threeSizes);
BENCHMARK(createTree)->Apply(threeSizes);

} // namespace

} // namespace Espalier::Bench
