// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/layout.h"

#include <QList>
#include <QString>

#include <atomic>

namespace Espalier {

/// Something about a node that will make trouble somewhere, and what would mend it.
struct Problem {
    enum class Kind { Name, Duplicate, CaseClash, LongPath, Loose, Lesson };
    Kind kind;
    NodeIndex node;
    QString message;    ///< a full sentence
    QString suggestion; ///< a name that mends it; empty: there is no simple one
    qint64 line = 0; ///< of the project file, where it is of no node
};

/// All problems of a snapshot, at most \a limit; linear, for a worker thread. Stops early when \a cancelled is set.
QList<Problem> findProblems(const Layout &layout, qsizetype limit, const std::atomic<bool> &cancelled);

} // namespace Espalier
