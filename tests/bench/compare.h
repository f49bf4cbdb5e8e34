// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <benchmark/benchmark.h>

#include <functional>

namespace Espalier::Bench {

/// One side of a comparison. \c run gives a number that says what came out (nodes, bytes); \c prepare goes before it and
/// is not counted.
struct Work {
    std::function<size_t()> run;
    std::function<void()> prepare = {};
};

/// What tests/bench/README.md asks of a row.
struct Goal {
    double reach = 0;            ///< 0: nothing
    int64_t from = 100'000;      ///< holds from this many nodes on
    bool mustAgree = true;       ///< both sides must come to the same number, or one of them does not do the work
};

/// Runs floor and subject in turn, so that whatever else the machine does meets both; sets the counters floor_ms,
/// ours_ms, ratio (of the medians) and reach. state.range(0) is the number of nodes.
void compare(benchmark::State &state, const char *row, const Goal &goal, const Work &floor, const Work &subject);

/// For rows without a floor: ours_ms, and what it is to stay below.
void measure(benchmark::State &state, const char *row, double reachMs, const Work &subject);

/// 1,000, 100,000 and 1,000,000 nodes; the exponent of their growth comes out of the report.
void threeSizes(benchmark::internal::Benchmark *benchmark);
void twoSizes(benchmark::internal::Benchmark *benchmark);

/// Resident memory of this process in bytes: now, and the most since the last reset.
size_t residentBytes();
size_t peakResidentBytes();
void resetPeakResidentBytes();
/// Bytes that the heap gave out and did not get back.
size_t heapBytes();

} // namespace Espalier::Bench
