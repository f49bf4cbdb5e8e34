// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/layout.h"
#include "learn/quizplan.h"

#include <QByteArrayList>

namespace Espalier {

/// The "quiz" of a lesson, between its JSON and a QuizPlan.
class LessonQuizJson {
public:
    struct Reading {
        QuizPlan plan;
        QByteArrayList unusable; ///< keys whose values cannot be used and count as absent; an empty one: all of it
    };
    /// \a json: the value of "quiz"; empty: none.
    static Reading read(const QByteArray &json);
    /// Empty: there is nothing to say.
    static QByteArray write(const QuizPlan &plan);
    /// The one of a project.
    static QuizPlan of(const LayoutInfo &info);
};

} // namespace Espalier
