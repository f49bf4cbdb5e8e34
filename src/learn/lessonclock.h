// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "guide/lessonplan.h"
#include "learn/lessonstep.h"

#include <optional>

namespace Espalier {

/// How a lesson that runs stands against its plan.
class LessonClock {
public:
    /// \a shown: the steps, in their order.
    LessonClock(const LessonPlan &plan, const QList<LessonStep> &shown);

    /// When a step is to begin, and when the next one is, in seconds from the start. Steps between two parts of the
    /// plan that name one share the time evenly. None: the plan says nothing of that step.
    struct Span {
        qint64 from = 0;
        qint64 to = 0;
    };
    std::optional<Span> spanOf(qsizetype step) const;
    /// Seconds late (ahead: below 0) if \a step is on at that moment; 0 within its own time.
    std::optional<qint64> late(qsizetype step, qint64 seconds) const;
    /// What is to be done at a moment; nullptr: the plan is over, or there is none.
    const LessonPlan::Part *partAt(qint64 seconds) const;

private:
    struct Anchor {
        qsizetype step = 0;
        qint64 from = 0;
        qint64 to = 0;
    };
    LessonPlan m_plan;
    QList<Anchor> m_anchors;
    qsizetype m_count = 0;
};

} // namespace Espalier
