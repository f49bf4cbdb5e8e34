// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "benchfolder.h"
#include "compare.h"
#include "process.h"

#include <cstdlib>
#include <filesystem>
#include <fstream>

namespace Espalier::Bench {

namespace {

namespace fs = std::filesystem;

const std::string cli = ESPALIER_BENCH_CLI;
const std::string floorCore = ESPALIER_BENCH_FLOOR_CORE;
const std::string floorWindow = ESPALIER_BENCH_FLOOR_WINDOW;
const std::string subjectWindow = ESPALIER_BENCH_SUBJECT_WINDOW;

size_t succeeds(const std::vector<std::string> &command, const std::string &folder) { return size_t(runProcess(command, folder).exitCode); }

void once(benchmark::internal::Benchmark *benchmark) { benchmark->Arg(1)->Iterations(1)->UseManualTime()->Unit(benchmark::kMillisecond); }

void startToFirstWindow(benchmark::State &state)
{
    const std::string folder = BenchFolder::instance().fresh("start");
    compare(state, "start to the first painted window", {.reach = 1.7, .from = 1},
            {[&] { return succeeds({floorWindow}, folder); }},
            {[&] { return succeeds({subjectWindow}, folder); }});
}

void startToCards(benchmark::State &state)
{
    const std::string folder = BenchFolder::instance().fresh("start");
    compare(state, "start to the painted cards of the start page", {.reach = 2.5, .from = 1},
            {[&] { return succeeds({floorWindow}, folder); }},
            {[&] { return succeeds({subjectWindow, "cards"}, folder); }});
}

void memoryAtStart(benchmark::State &state)
{
    const std::string folder = BenchFolder::instance().fresh("start");
    for (auto _ : state) {
        const auto peakBytes = [&](const std::string &program) { return size_t(std::atol(runProcess({program}, folder).output.c_str())) * 1024; };
        const size_t floor = peakBytes(floorWindow);
        const size_t ours = peakBytes(subjectWindow);
        state.SetIterationTime(1e-9);
        state.counters["floor_mib"] = double(floor) / (1 << 20);
        state.counters["ours_mib"] = double(ours) / (1 << 20);
        state.counters["ratio"] = double(ours) / double(floor);
    }
    state.counters["reach"] = 2;
    state.SetLabel("memory at the first painted window");
}

void cliExplain(benchmark::State &state)
{
    const std::string folder = BenchFolder::instance().fresh("cli");
    compare(state, "espalier-cli explain frontend/web", {.reach = 3, .from = 1},
            {[&] { return succeeds({floorCore}, folder); }},
            {[&] { return succeeds({cli, "explain", "frontend/web"}, folder); }});
}

void cliNew(benchmark::State &state)
{
    const BenchFolder &folders = BenchFolder::instance();
    const std::string folder = folders.fresh("cli");
    const std::vector<std::string> command{cli, "new", "p", "--level", "expert"};
    if (succeeds(command, folder) != 0)
        return state.SkipWithError("espalier-cli new failed");
    // The floor makes the very same folders and files.
    const std::string list = folders.path("cli.list");
    {
        std::ofstream out(list);
        out << "d p\n";
        for (const fs::directory_entry &entry : fs::recursive_directory_iterator(folder + "/p")) {
            const std::string path = entry.path().lexically_relative(folder).string();
            if (entry.is_directory())
                out << "d " << path << '\n';
            else
                out << "f " << entry.file_size() << ' ' << path << '\n';
        }
    }
    compare(state, "espalier-cli new --level expert", {.reach = 3, .from = 1},
            {[&] { return succeeds({floorCore, list}, folder); }, [&] { folders.remove("cli/p"); }},
            {[&] { return succeeds(command, folder); }, [&] { folders.remove("cli/p"); }});
}

BENCHMARK(startToFirstWindow)->Apply(once);
BENCHMARK(startToCards)->Apply(once);
BENCHMARK(memoryAtStart)->Apply(once);
BENCHMARK(cliExplain)->Apply(once);
BENCHMARK(cliNew)->Apply(once);

} // namespace

} // namespace Espalier::Bench
