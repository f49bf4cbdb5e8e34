// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/progress.h"

#include <QtGlobal>

#include <memory>

namespace Espalier {

class Context;

/// Surrounds work that writes: as long as it lives, an interrupt (Ctrl+C, Ctrl+\, a request to end, a terminal that is
/// closed) cancels the work, which then cleans up, instead of killing the program; and a terminal is shown how far it
/// is when it takes long.
class Job
{
public:
    explicit Job(Context &context);
    ~Job();
    Q_DISABLE_COPY_MOVE(Job)

    Progress &progress() { return m_progress; }

    /// Ends the program by the signal that cancelled a job, as the shell expects; returns if there was none.
    static void endByItsSignal();

private:
    class Line;

    Progress m_progress;
    std::unique_ptr<Line> m_line;
};

} // namespace Espalier
