// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "learn/quizselection.h"

#include <QByteArray>

namespace Espalier {

/// What a project file stores of its quiz: what a teacher chose, and what they changed in its questions. What says
/// nothing leaves it to whoever asks.
struct QuizPlan {
    std::optional<std::uint64_t> seed;
    std::optional<qsizetype> count;
    QList<Phase> phases;
    QStringList topics;
    QList<QuizKind> kinds;
    QList<QuizEdit> edited;
    QStringList removed; ///< idText() of questions
    QByteArray unknown; ///< further members, as read

    bool isEmpty() const { return *this == QuizPlan(); }
    /// \a usualSeed: where none is stored.
    QuizRequest request(std::uint64_t usualSeed) const;
    const QuizEdit *edit(const QString &id) const; ///< nullptr: the question is as it was made

    // -- what a teacher does
    /// Takes the place of what was said of that question before; one that says nothing is forgotten.
    void put(const QuizEdit &edit);
    void setRemoved(const QString &id, bool removed); ///< an own question is forgotten

    friend bool operator==(const QuizPlan &, const QuizPlan &) = default;
};

} // namespace Espalier
