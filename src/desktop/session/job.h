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

/// Runs \a work in another thread on values it owns (snapshots), then \a done in this one with what came out. If
/// \a window goes meanwhile, the work is cancelled and \a done is not called.
template<typename T>
void runJob(QWidget *window, const QString &what, std::function<Result<T>(Progress &)> work, std::function<void(Result<T>)> done)
{
    auto progress = std::make_shared<Progress>();
    auto *const watcher = new QFutureWatcher<std::shared_ptr<Result<T>>>(window);
    auto *const dialog = new JobDialog(window, what, progress);
    QObject::connect(watcher, &QObject::destroyed, dialog, [progress] { progress->cancel(); });
    QObject::connect(watcher, &QFutureWatcherBase::finished, window, [watcher, dialog, done] {
        const std::shared_ptr<Result<T>> result = watcher->result();
        delete dialog;
        watcher->deleteLater();
        done(std::move(*result));
    });
    watcher->setFuture(QtConcurrent::run([work, progress] { return std::make_shared<Result<T>>(work(*progress)); }));
}

} // namespace Espalier
