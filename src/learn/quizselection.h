// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/layout.h"
#include "guide/guide.h"
#include "learn/quizquestion.h"

#include <QByteArray>
#include <QStringList>

#include <optional>

namespace Espalier {

/// What a teacher changed in a question, or a question of their own.
struct QuizEdit {
    static constexpr int optionCount = 4;

    QString id; ///< QuizQuestion::idText(), or of an own one: an id as nodes have it
    QString question{}; ///< empty: as it was made
    QStringList options{}; ///< four, of which \c right is; none: as they were made
    int right = 0;
    QString reason{}; ///< empty: as it was made
    QByteArray unknown{}; ///< further members of its JSON, as read

    bool isOwn() const;
    bool isEmpty() const; ///< leaves the question as it was made
    /// It names a question, its options differ, and if it is an own one nothing is missing.
    bool isUsable() const;

    friend bool operator==(const QuizEdit &, const QuizEdit &) = default;
};

/// What a person asks of a quiz.
struct QuizRequest {
    static constexpr qsizetype mostQuestions = 10'000;

    std::uint64_t seed = 1;
    std::optional<qsizetype> count; ///< none: every question there is
    QList<QuizKind> kinds; ///< empty: all
    QStringList topics; ///< paths, each with all that is in it; empty: all
    QList<Phase> phases{}; ///< of the folders that are asked about; empty: all
    QList<QuizEdit> edited{};
    QStringList removed{}; ///< idText() of questions that are not to be asked

    friend bool operator==(const QuizRequest &, const QuizRequest &) = default;
};

/// The quiz of a layout, of which \a guide explains the folders (null: explanations travel with the nodes). \a layout:
/// of what is visible only. Kinds take turns, no folder is asked about twice before all were, of a count at most 15 %
/// ask for a phase, and no letter is right three times running. A teacher's own questions come first, whatever is asked
/// of the others. The same request gives the same quiz.
QList<QuizQuestion> makeQuiz(const Layout &layout, const Guide &guide, const QuizRequest &request);

/// The same from questions that are made already.
QList<QuizQuestion> selectQuiz(QList<QuizQuestion> questions, std::uint64_t seed, std::optional<qsizetype> count);

} // namespace Espalier
