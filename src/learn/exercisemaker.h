// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"
#include "guide/filter.h"
#include "guide/guide.h"
#include "learn/exercise.h"

#include <vector>

namespace Espalier {

/// Which exercise is wanted.
struct ExerciseRequest {
    ExerciseKind kind = ExerciseKind::Place;
    Filter filter; ///< what of the layout is taught; its phase is the one that is
    int difficulty = easiestDifficulty;
    quint64 seed = 1;
    QString title;
    QString intro;
    int minutes = 0;
    bool hints = true;
};

/// An exercise before it is written: Exercise::key is still empty, what is to stand in it is beside it.
struct MadeExercise {
    Layout layout; ///< what is given
    Exercise exercise;
    ExerciseKey key;
};

/// Makes an exercise from \a layout. Its folders are explained by \a guide, which may be null. The same layout, guide
/// and request give the same exercise, on every machine. Fails when there is too little for one, and for quizzes, which
/// are not made of layouts.
Result<MadeExercise> makeExercise(const Layout &layout, const Guide &guide, const ExerciseRequest &request);

/// The phase in which each node is first seen, by its index; \c None: never.
std::vector<Phase> firstPhases(const Layout &layout);

} // namespace Espalier
