// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/layout.h"
#include "guide/guide.h"
#include "learn/exercise.h"

#include <QList>

namespace Espalier {

class Progress;

/// What a lesson about one phase is made of when nobody asks for anything else.
struct LessonDefaults {
    ExerciseKind exercise = ExerciseKind::Place;
    int difficulty = 2;
    quint64 seed = 1;
    qsizetype questions = 6; ///< on the projector

    static LessonDefaults of(Phase phase);
};

/// A lesson that a guide can give, counted so that somebody can choose it.
struct LessonOffer {
    Phase phase = Phase::None;
    QString outcome; ///< a sentence of the guide's; empty: it says none
    int minutes = 0; ///< of its plan; 0: it has none
    qsizetype topFolders = 0;
    qsizetype folders = 0; ///< with all below
    qsizetype steps = 0; ///< slides
    LessonDefaults defaults;
};

/// The whole of \a guide as a layout, under the name that it proposes: what its lessons are about.
Result<Layout> lessonLayout(const Guide &guide);

/// One lesson for each phase in which something is new; none for a guide that knows no phases. Takes a while.
/// \a progress may be null.
QList<LessonOffer> lessonOffers(const Guide &guide, Progress *progress = nullptr);

} // namespace Espalier
