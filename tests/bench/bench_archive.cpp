// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "archive/archiveformats.h"
#include "benchfolder.h"
#include "compare.h"
#include "floors.h"
#include "formats/formatregistry.h"
#include "plan/planner.h"
#include "plan/sink.h"

namespace Espalier::Bench {

namespace {

constexpr double smallReachMs = 20; // beside compression

const FormatRegistry &registry()
{
    static const FormatRegistry formats = [] {
        FormatRegistry made;
        registerArchiveFormats(made);
        return made;
    }();
    return formats;
}

/// Our archive of a tree against plain libarchive's; tar.xz against liblzma's own.
void writeArchive(benchmark::State &state, const std::string &format)
{
    const BenchFolder &folder = BenchFolder::instance();
    const SyntheticTree &tree = SyntheticTree::of(size_t(state.range(0)));
    const auto plan = Planner::plan(tree.layout(), {}, {});
    const Exporter *const writer = registry().exporter(QString::fromStdString(format));
    if (!plan || !writer)
        return state.SkipWithError("there is no writer");
    const std::string floorPath = folder.path("floor." + format);
    const bool isXz = format == "tar.xz";
    const std::string row = "write a " + format;
    compare(state, row.c_str(), {.reach = isXz ? 1.1 : 1.0},
            {[&] { return isXz ? Floors::writeTarXz(floorPath, tree.nodes()) : Floors::writeArchive(floorPath, format, tree.nodes()); }},
            {[&] {
                Progress progress;
                Report report;
                const auto sink = writer->sink(folder.qPath("ours." + format), *plan);
                return sink->write(*plan, progress, report) ? size_t(plan->entries.size()) + 1 : 0;
            }});
    if (state.range(0) == 1'000) {
        // What libarchive takes is nearly all compression here.
        state.counters["beside_ms"] = state.counters["ours_ms"] - state.counters["floor_ms"];
        state.counters["reach_beside_ms"] = smallReachMs;
    }
    folder.remove("ours." + format);
    folder.remove("floor." + format);
}

/// Bytes of a tar put together by hand, for the order of magnitude.
void tarByHand(benchmark::State &state)
{
    const SyntheticTree &tree = SyntheticTree::of(size_t(state.range(0)));
    measure(state, "a tar by hand, in memory", 0, {[&] { return Floors::tarOf(tree.nodes()).size(); }});
}

BENCHMARK_CAPTURE(writeArchive, tar, "tar")->Apply(threeSizes);
BENCHMARK_CAPTURE(writeArchive, tar_gz, "tar.gz")->Apply(twoSizes);
BENCHMARK_CAPTURE(writeArchive, tar_bz2, "tar.bz2")->Apply(twoSizes);
BENCHMARK_CAPTURE(writeArchive, tar_xz, "tar.xz")->Apply(twoSizes);
BENCHMARK_CAPTURE(writeArchive, tar_zst, "tar.zst")->Apply(twoSizes);
BENCHMARK_CAPTURE(writeArchive, zip, "zip")->Apply(threeSizes);
BENCHMARK_CAPTURE(writeArchive, sevenz, "7z")->Apply(twoSizes);
BENCHMARK(tarByHand)->Apply(twoSizes);

} // namespace

} // namespace Espalier::Bench
