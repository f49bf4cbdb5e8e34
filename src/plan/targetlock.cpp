// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "plan/targetlock.h"

#include "plan/plan.h"

#include <thread>

#include <fcntl.h>
#include <sys/file.h>

namespace Espalier {

Result<std::shared_ptr<const TargetLock>> TargetLock::take(const TargetPath &target, const Progress *progress,
                                                           std::chrono::milliseconds patience)
{
    if (!target.folder.isValid())
        return nullptr;
    FileDescriptor folder(openat(target.folder.get(), ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (!folder.isValid())
        return nullptr;
    // Asked again and again, because a wait inside the system could be ended by a signal alone, not by Cancel.
    constexpr std::chrono::milliseconds interval{5};
    const auto end = std::chrono::steady_clock::now() + patience;
    while (flock(folder.get(), LOCK_EX | LOCK_NB) != 0) {
        if (errno == EINTR)
            continue;
        if (errno != EWOULDBLOCK)
            return nullptr;
        if (progress && progress->isCancelled())
            return std::unexpected(Plan::cancelled());
        if (std::chrono::steady_clock::now() >= end)
            return failure(
                ErrorKind::Io,
                tr("Another export into “%1” is still running, so nothing was written; try again when it has ended.")
                    .arg(target.shown()),
                {.file = target.shown()});
        std::this_thread::sleep_for(interval);
    }
    return std::shared_ptr<const TargetLock>(new TargetLock(std::move(folder)));
}

} // namespace Espalier
