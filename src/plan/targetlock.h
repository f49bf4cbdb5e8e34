// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/filedescriptor.h"
#include "core/progress.h"
#include "core/result.h"
#include "plan/targetpath.h"

#include <QCoreApplication>

#include <chrono>
#include <memory>

namespace Espalier {

/// Keeps every other export of this program out of one folder, from its plan to its last file, so that none counts on
/// what another takes back. A lock of the system (flock) on the folder itself: it leaves no file, and ends with the
/// process. Programs that do not ask for it are not hindered.
class TargetLock
{
    Q_DECLARE_TR_FUNCTIONS(Espalier::TargetLock)

public:
    static constexpr std::chrono::seconds usualPatience{60};

    /// Waits for another export, but not for ever. nullptr where nothing can be locked: a folder that is not there yet
    /// or cannot be listed, or a file system without locks.
    static Result<std::shared_ptr<const TargetLock>> take(const TargetPath &target, const Progress *progress,
                                                          std::chrono::milliseconds patience = usualPatience);

private:
    explicit TargetLock(FileDescriptor folder) : m_folder(std::move(folder)) {}

    FileDescriptor m_folder;
};

} // namespace Espalier
