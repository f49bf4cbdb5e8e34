// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/progress.h"
#include "core/result.h"
#include "plan/plan.h"

namespace Espalier {

/// Where a plan is written.
class Sink
{
public:
    virtual ~Sink() = default;
    /// Executes the plan's creates and overwrites, nothing else. On failure or Cancel nothing is left, or exactly what
    /// was there before. Adds to \a report what could not be done as planned.
    virtual Result<void> write(const Plan &plan, Progress &progress, Report &report) = 0;
};

} // namespace Espalier
