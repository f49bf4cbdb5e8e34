// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "desktop/session/job.h"

#include <functional>
#include <memory>
#include <utility>

namespace Espalier {

/// Runs work in another thread of which only the latest matters: starting anew cancels what was under way, whose result
/// then goes nowhere. The work owns what it reads, so that it may end later than this.
template<typename T>
class LatestJob
{
public:
    LatestJob() = default;
    ~LatestJob() { cancel(); }
    Q_DISABLE_COPY_MOVE(LatestJob)

    void start(std::function<Result<T>(Progress &)> work, std::function<void(Result<T>)> done)
    {
        cancel();
        m_progress = std::make_shared<Progress>();
        m_watcher = std::make_unique<Watcher>();
        QObject::connect(m_watcher.get(), &QFutureWatcherBase::finished, m_watcher.get(), [this, done = std::move(done)] {
            // Given up before telling, which may start the next one.
            const std::unique_ptr<Watcher, Later> watcher(m_watcher.release());
            m_progress.reset();
            const std::shared_ptr<Result<T>> result = watcher->result();
            done(std::move(*result));
        });
        startWork<T>(*m_watcher, std::move(work), m_progress);
    }

    void cancel()
    {
        if (m_progress)
            m_progress->cancel();
        m_progress.reset();
        m_watcher.reset();
    }

    bool isRunning() const { return m_watcher != nullptr; }
    /// Of the work under way, to be watched or to be asked to stop; nullptr: none is.
    Progress *progress() const { return m_progress.get(); }

private:
    using Watcher = JobWatcher<T>;
    struct Later {
        void operator()(Watcher *watcher) const { watcher->deleteLater(); }
    };

    std::shared_ptr<Progress> m_progress;
    std::unique_ptr<Watcher> m_watcher;
};

} // namespace Espalier
