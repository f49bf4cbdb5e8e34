// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "plan/sink.h"

namespace Espalier {

/// Writes a plan of Planner::planDirectory() into the directory that it holds open. A directory that does not exist yet
/// appears all at once under its name, when it is complete; in one that exists, whatever this run made or replaced is
/// taken back when it fails or is cancelled, but for what somebody else has touched since. Success means that
/// everything the plan makes or keeps was there at the end, and that the target's path still led to it. Never follows a
/// symbolic link inside the target, never replaces what the plan does not name, and leaves no lock, journal or backup
/// beside it. Only a process that is killed can leave hidden ".espalier-…" names behind; the next run clears them away,
/// and running the same export again completes it.
///
/// Refused entries are passed over: whether a plan that has some is executed at all is the caller's decision. A plan
/// with conflicts is not. Nothing is synced to the disk, because an export can be made again.
class DirectorySink final : public Sink
{
public:
    Result<void> write(const Plan &plan, Progress &progress, Report &report) override;
};

} // namespace Espalier
