// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "learn/lesson.h"

namespace Espalier {

/// What an author does to a lesson, each as a new value of it. \c shown are the steps as edited() gives them, \c
/// automatic those that the layout gives by itself: only what differs from them is kept.
namespace LessonEdits {

/// \a to: where it stands then.
Lesson moved(const Lesson &lesson, const QList<LessonStep> &shown, qsizetype from, qsizetype to);
Lesson hidden(const Lesson &lesson, const QList<LessonStep> &shown, qsizetype step, bool isHidden);
/// An own step is gone; an automatic one is kept from coming back.
Lesson removed(const Lesson &lesson, const QList<LessonStep> &shown, qsizetype step);

struct Words {
    QString title;
    QString text;
    QString notes;
};
Words wordsOf(const LessonStep &step);
/// \a words as wordsOf() would give them; what is as the layout gives it is not kept.
Lesson worded(const Lesson &lesson, const QList<LessonStep> &shown, const QList<LessonStep> &automatic, qsizetype step,
              const Words &words);
/// A step of the author's own behind \a after: words alone.
Lesson withText(const Lesson &lesson, const QList<LessonStep> &shown, qsizetype after, const QString &title);
/// All steps as the layout gives them.
Lesson madeAgain(const Lesson &lesson);

} // namespace LessonEdits

} // namespace Espalier
