// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/layout.h"
#include "guide/guide.h"
#include "learn/quizquestion.h"

#include <QStringList>

#include <optional>

namespace Espalier {

/// What a person asks of a quiz.
struct QuizRequest {
    static constexpr qsizetype mostQuestions = 10'000;

    std::uint64_t seed = 1;
    std::optional<qsizetype> count; ///< none: every question there is
    QList<QuizKind> kinds; ///< empty: all
    QStringList topics; ///< paths, each with all that is in it; empty: all

    friend bool operator==(const QuizRequest &, const QuizRequest &) = default;
};

/// The quiz of a layout, of which \a guide explains the folders (null: explanations travel with the nodes). \a layout:
/// of what is visible only. Kinds take turns, no folder is asked about twice before all were, of a count at most 15 %
/// ask for a phase, and no letter is right three times running. The same request gives the same quiz.
QList<QuizQuestion> makeQuiz(const Layout &layout, const Guide &guide, const QuizRequest &request);

/// The same from questions that are made already.
QList<QuizQuestion> selectQuiz(QList<QuizQuestion> questions, std::uint64_t seed, std::optional<qsizetype> count);

} // namespace Espalier
