// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "learn/exercise.h"

#include <functional>
#include <optional>

struct yyjson_val;

namespace Espalier {

/// What is wrong with a member of "exercise"; \a value: the member's key or value, for its line.
using ExerciseProblem = std::function<void(yyjson_val *value, const QString &message)>;

/// The member "exercise" of a project file as it is kept, LayoutInfo::exercise: nothing of it is lost, and what is
/// broken is told.
struct KeptExercise {
    QByteArray json;
    bool isNewer = false; ///< of a version that only a newer program can keep whole
};
KeptExercise keptExercise(yyjson_val *value, const ExerciseProblem &problem);

/// What it says. A known member of a wrong type, or beyond its limit, counts as absent. Nothing: it is no exercise.
std::optional<Exercise> exerciseOf(const LayoutInfo &info);
/// The same as JSON, known members in their order, those at their default left out.
QByteArray exerciseToJson(const Exercise &exercise);

} // namespace Espalier
