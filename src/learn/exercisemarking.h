// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "guide/guide.h"
#include "learn/exercise.h"

namespace Espalier {

enum class ExerciseMark : quint8 { Right, Nearly, Wrong, Missing, Extra, Damaged };
QString exerciseMarkId(ExerciseMark mark); ///< "right" …

/// An item, a decoy that was placed, or something given that was damaged.
struct MarkedItem {
    NodeId id;
    QString name; ///< as it is to be
    QString path; ///< where it stands in the answer; empty: nowhere
    QString expected; ///< where it belongs; empty: nowhere
    /// The folder that it stands in, as a key would name it as a right place: where that should be, wherever it is.
    std::optional<QString> folder;
    ExerciseMark mark = ExerciseMark::Missing;
    double credit = 0; ///< 0 … 1
    QString reason; ///< in the guide's words, plain; empty where it is right
    NodeIndex node = noNode; ///< in the answer
};

struct ExerciseMarking {
    double score = 0; ///< 0 … 1, rounded down to four digits
    qsizetype right = 0;
    qsizetype of = 0; ///< items that count
    qsizetype nearly = 0;
    qsizetype extra = 0;
    qsizetype damage = 0;
    QList<MarkedItem> items; ///< in the order of the exercise; behind them what is too much, then what is damaged
};

/// Marks \a answer, which may have any origin: nodes are found by id, else at their right path, else by name and kind.
/// The order of siblings never counts, and a mistake counts once: what stands in something misplaced is right where it
/// is.
/// \a given: the layout of the exercise itself. \a attempt: what was chosen in a quiz; nullptr: nothing. \a guide: for
/// reasons alone; may be null.
ExerciseMarking markAnswer(const Exercise &exercise, const ExerciseKey &key, const Layout &given, const Layout &answer,
                           const ExerciseAttempt *attempt, const Guide &guide);

} // namespace Espalier
