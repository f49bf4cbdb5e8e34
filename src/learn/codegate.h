// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtTypes>

namespace Espalier {

/// Counts wrong codes: after five of them, and after each five more, nobody may try for thirty seconds. Reads no clock
/// and keeps nothing: who uses it stores both values, so that a restart helps nobody. Times are milliseconds since
/// 1970, UTC.
struct CodeGate {
    static constexpr int triesBeforeWaiting = 5;
    static constexpr qint64 waitMs = 30'000;

    int wrong = 0; ///< tries since the last right one
    qint64 lastWrong = 0;

    /// How long nobody may try yet; 0: now. Never more than thirty seconds: a clock that was set back begins them anew.
    qint64 remaining(qint64 now);
    void countWrong(qint64 now);
    void reset() { *this = {}; }
};

} // namespace Espalier
