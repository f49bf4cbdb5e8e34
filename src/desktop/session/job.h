// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/progress.h"
#include "core/result.h"

#include <QFutureWatcher>
#include <QObject>
#include <QtConcurrentRun>

#include <functional>
#include <memory>
#include <utility>

class QWidget;

namespace Espalier {

/// Shows that something long is going on: nothing at first, after a quarter of a second a small window-modal dialog
/// with a bar and Cancel. The window behind keeps painting; Cancel sets the flag and returns at once.
class JobDialog : public QObject
{
    Q_OBJECT

public:
    JobDialog(QWidget *window, const QString &what, std::shared_ptr<Progress> progress);
    ~JobDialog() override;

private:
    class Impl;
    std::unique_ptr<Impl> m_impl;
};

template<typename T>
using JobWatcher = QFutureWatcher<std::shared_ptr<Result<T>>>;

/// Runs \a work in another thread on values it owns (snapshots); \a watcher tells when it is done. What is to happen
/// while it runs, and with what came out, is what runJob() and LatestJob differ in.
template<typename T>
void startWork(JobWatcher<T> &watcher, std::function<Result<T>(Progress &)> work, std::shared_ptr<Progress> progress)
{
    watcher.setFuture(QtConcurrent::run([work = std::move(work), progress = std::move(progress)] {
        return std::make_shared<Result<T>>(work(*progress));
    }));
}

/// Work that the person waits for: shows a JobDialog, then calls \a done with what came out. If \a window goes meanwhile,
/// the work is cancelled and \a done is not called.
template<typename T>
void runJob(QWidget *window, const QString &what, std::function<Result<T>(Progress &)> work, std::function<void(Result<T>)> done)
{
    auto progress = std::make_shared<Progress>();
    auto *const watcher = new JobWatcher<T>(window);
    auto *const dialog = new JobDialog(window, what, progress);
    QObject::connect(watcher, &QObject::destroyed, dialog, [progress] { progress->cancel(); });
    QObject::connect(watcher, &QFutureWatcherBase::finished, window, [watcher, dialog, done] {
        const std::shared_ptr<Result<T>> result = watcher->result();
        delete dialog;
        watcher->deleteLater();
        done(std::move(*result));
    });
    startWork<T>(*watcher, std::move(work), progress);
}

} // namespace Espalier
