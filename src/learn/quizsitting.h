// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "learn/quizboxes.h"
#include "learn/quizquestion.h"

#include <QHash>
#include <QList>

namespace Espalier {

/// One person's way through some questions: which comes next by their boxes, what was answered, and how it went. Ends
/// when as many different ones were asked as were wanted, or nothing more is due, and nothing answered wrongly can come
/// back. Shows nothing, stores nothing.
class QuizSitting {
public:
    /// \a questions: to draw from, in the order of the quiz. \a wanted: how many different ones at most.
    QuizSitting(QList<QuizQuestion> questions, qsizetype wanted, QuizBoxes boxes);

    /// nullptr: it is over.
    const QuizQuestion *current() const;
    bool isOver() const { return !current(); }
    /// Was the current one asked before in this sitting?
    bool isRepeated() const;
    /// Counted from 1, of those asked for the first time, and how many there will be.
    qsizetype number() const { return m_asked.size(); }
    qsizetype count() const { return m_wanted; }

    bool isAnswered() const { return m_chosen >= 0; }
    int chosen() const { return m_chosen; } ///< -1: not answered yet
    /// \a option: index; counts once.
    void answer(int option);
    /// After the answer: goes to the next one.
    void advance();

    /// How many were right at their first time.
    qsizetype rightCount() const;
    /// Those that were wrong at least once, in the order in which they were asked.
    QList<QuizQuestion> missed() const;
    const QuizBoxes &boxes() const { return m_boxes; }

private:
    void draw();

    QList<QuizQuestion> m_questions;
    QHash<std::uint64_t, qsizetype> m_places; ///< of ids among the questions
    QuizBoxes m_boxes;
    qsizetype m_wanted;
    QList<std::uint64_t> m_asked; ///< in the order of their first time
    QList<std::uint64_t> m_missed; ///< in the order in which they were first answered wrongly
    qsizetype m_current = -1;
    bool m_isRepeated = false;
    int m_chosen = -1;
};

} // namespace Espalier
