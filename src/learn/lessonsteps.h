// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "guide/filter.h"
#include "guide/guide.h"
#include "learn/lessonstep.h"

namespace Espalier {

/// What a lesson is made from: a layout as it stands at that moment, the guide that explains it, and how far it goes.
struct LessonSource {
    Layout layout; ///< whole: what is later than the phase is counted, never shown
    Guide guide; ///< null: the words are the layout's own
    Filter filter; ///< what else is looked at; its phase does not count
    Phase phase = Phase::None; ///< the one that is taught; None: the highest that shows
};

/// The steps that a layout gives by itself.
struct LessonSteps {
    QList<LessonStep> steps;
    Phase phase = Phase::None; ///< taught; None: the layout knows no phases
    NodeBitmap visible; ///< what of the layout the lesson is about
    qsizetype leftOut = 0; ///< the smallest folders, beyond \c most steps

    static constexpr qsizetype most = 60;
    static LessonSteps of(const LessonSource &source);
};

} // namespace Espalier
