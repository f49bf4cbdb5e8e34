// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtTypes>

#include <algorithm>
#include <atomic>

namespace Espalier {

/// Shared between a worker, which counts, and a watcher, which reads and may cancel. Safe from any thread; holds no
/// text, so that a worker never waits for it.
class Progress
{
public:
    void setTotal(qint64 total) { m_total.store(total, std::memory_order_relaxed); }
    void setDone(qint64 done) { m_done.store(done, std::memory_order_relaxed); }
    void advance(qint64 steps = 1) { m_done.fetch_add(steps, std::memory_order_relaxed); }
    void cancel() { m_cancelled.store(true, std::memory_order_relaxed); }

    qint64 total() const { return m_total.load(std::memory_order_relaxed); } ///< 0: not known yet
    qint64 done() const { return m_done.load(std::memory_order_relaxed); }
    /// How much is done, for bars, whose numbers are too small for counts of bytes; -1: not known yet.
    int thousandths() const
    {
        const qint64 whole = total();
        return whole > 0 ? int(std::clamp<qint64>(done() * 1000 / whole, 0, 1000)) : -1;
    }
    bool isCancelled() const { return m_cancelled.load(std::memory_order_relaxed); }

private:
    std::atomic<qint64> m_total = 0;
    std::atomic<qint64> m_done = 0;
    std::atomic<bool> m_cancelled = false;
};

} // namespace Espalier
