// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "learn/lessonclock.h"

#include <algorithm>

namespace Espalier {

LessonClock::LessonClock(const LessonPlan &plan, const QList<LessonStep> &shown) : m_plan(plan), m_count(shown.size())
{
    for (const LessonPlan::Part &part : plan.parts) {
        if (part.step.isEmpty())
            continue;
        const auto found =
            std::ranges::find(shown, part.step, [](const LessonStep &step) { return lessonKindId(step.kind); });
        const qsizetype step = found - shown.cbegin();
        if (found != shown.cend() && (m_anchors.isEmpty() || m_anchors.last().step < step))
            m_anchors.append({step, qint64(part.from) * 60, qint64(part.to) * 60});
    }
}

std::optional<LessonClock::Span> LessonClock::spanOf(qsizetype step) const
{
    const auto after = std::ranges::upper_bound(m_anchors, step, {}, &Anchor::step);
    if (after == m_anchors.cbegin() || step < 0 || step >= m_count)
        return {};
    const Anchor &anchor = *std::prev(after);
    const qsizetype end = after == m_anchors.cend() ? m_count : after->step;
    const qint64 each = (anchor.to - anchor.from) / std::max<qsizetype>(1, end - anchor.step);
    const qint64 from = anchor.from + (step - anchor.step) * each;
    return Span{from, step + 1 == end ? anchor.to : from + each};
}

std::optional<qint64> LessonClock::late(qsizetype step, qint64 seconds) const
{
    const std::optional<Span> span = spanOf(step);
    if (!span)
        return {};
    return seconds < span->from ? seconds - span->from : std::max<qint64>(0, seconds - span->to);
}

const LessonPlan::Part *LessonClock::partAt(qint64 seconds) const
{
    const auto found = std::ranges::find_if(m_plan.parts, [seconds](const LessonPlan::Part &part) {
        return seconds >= qint64(part.from) * 60 && seconds < qint64(part.to) * 60;
    });
    return found == m_plan.parts.cend() ? nullptr : &*found;
}

} // namespace Espalier
