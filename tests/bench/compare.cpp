// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "compare.h"

#include <QFile>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <fcntl.h>
#include <malloc.h>
#include <unistd.h>
#include <vector>

namespace Espalier::Bench {

namespace {

using Clock = std::chrono::steady_clock;

struct Sample {
    double seconds;
    size_t result;
};

Sample timed(const Work &work)
{
    if (work.prepare)
        work.prepare();
    const auto start = Clock::now();
    size_t result = work.run();
    const double seconds = std::chrono::duration<double>(Clock::now() - start).count();
    benchmark::DoNotOptimize(result);
    return {seconds, result};
}

double median(std::vector<double> values)
{
    const auto middle = values.begin() + std::ptrdiff_t(values.size() / 2);
    std::ranges::nth_element(values, middle);
    return *middle;
}

/// Enough rounds for a median that stays: many of what is short, few of what is long.
class Rounds
{
public:
    bool more()
    {
        const double elapsed = std::chrono::duration<double>(Clock::now() - m_start).count();
        const int wanted = elapsed > 15 ? 3 : elapsed > 2 ? 7 : 41;
        return m_round++ < wanted;
    }
    bool isOdd() const { return m_round % 2 == 1; }

private:
    Clock::time_point m_start = Clock::now();
    int m_round = 0;
};

size_t statusValue(const char *key)
{
    QFile file(QStringLiteral("/proc/self/status"));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray &line : file.readAll().split('\n')) {
        if (line.startsWith(key))
            return line.simplified().split(' ').value(1).toULongLong() * 1024;
    }
    return 0;
}

} // namespace

void compare(benchmark::State &state, const char *row, const Goal &goal, const Work &floor, const Work &subject)
{
    for (auto _ : state) {
        const Sample floorFirst = timed(floor); // both once for the caches; not counted
        const Sample oursFirst = timed(subject);
        if (goal.mustAgree && floorFirst.result != oursFirst.result) {
            char text[96];
            std::snprintf(text, sizeof text, "the floor came to %zu and ours to %zu", floorFirst.result, oursFirst.result);
            state.SkipWithError(text);
            return;
        }
        std::vector<double> floors;
        std::vector<double> ours;
        for (Rounds rounds; rounds.more();) {
            if (rounds.isOdd())
                floors.push_back(timed(floor).seconds);
            ours.push_back(timed(subject).seconds);
            if (!rounds.isOdd())
                floors.push_back(timed(floor).seconds);
        }
        const double floorSeconds = median(floors);
        const double ourSeconds = median(ours);
        state.SetIterationTime(ourSeconds);
        state.counters["floor_ms"] = floorSeconds * 1000;
        state.counters["ours_ms"] = ourSeconds * 1000;
        state.counters["ratio"] = ourSeconds / floorSeconds;
    }
    if (goal.reach > 0 && state.range(0) >= goal.from)
        state.counters["reach"] = goal.reach;
    state.SetComplexityN(state.range(0));
    state.SetLabel(row);
}

void measure(benchmark::State &state, const char *row, double reachMs, const Work &subject)
{
    for (auto _ : state) {
        timed(subject);
        std::vector<double> ours;
        for (Rounds rounds; rounds.more();)
            ours.push_back(timed(subject).seconds);
        const double seconds = median(ours);
        state.SetIterationTime(seconds);
        state.counters["ours_ms"] = seconds * 1000;
    }
    if (reachMs > 0)
        state.counters["reach_ms"] = reachMs;
    state.SetComplexityN(state.range(0));
    state.SetLabel(row);
}

void threeSizes(benchmark::internal::Benchmark *benchmark)
{
    benchmark->Arg(1'000)->Arg(100'000)->Arg(1'000'000)->Iterations(1)->UseManualTime()->Unit(benchmark::kMillisecond)->Complexity();
}

void twoSizes(benchmark::internal::Benchmark *benchmark)
{
    benchmark->Arg(1'000)->Arg(100'000)->Iterations(1)->UseManualTime()->Unit(benchmark::kMillisecond)->Complexity();
}

size_t residentBytes() { return statusValue("VmRSS:"); }
size_t peakResidentBytes() { return statusValue("VmHWM:"); }

void resetPeakResidentBytes()
{
    malloc_trim(0);
    if (const int file = ::open("/proc/self/clear_refs", O_WRONLY | O_CLOEXEC); file >= 0) {
        [[maybe_unused]] const ssize_t written = ::write(file, "5", 1);
        ::close(file);
    }
}

size_t heapBytes()
{
    const struct mallinfo2 info = mallinfo2();
    return info.uordblks + info.hblkhd;
}

} // namespace Espalier::Bench
