// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "learn/lessonedits.h"

#include <algorithm>

namespace Espalier::LessonEdits {

namespace {

/// Nothing is kept of an order that is the layout's own.
Lesson withoutNeedless(Lesson lesson, const QList<LessonStep> &shown)
{
    const bool saysNothing = std::ranges::all_of(lesson.steps, &LessonEntry::isEmpty) && lesson.removed.isEmpty();
    const bool isInOrder = std::ranges::equal(lesson.steps, shown, {}, &LessonEntry::key, &LessonStep::key);
    if (saysNothing && isInOrder && std::ranges::none_of(shown, &LessonStep::isGone)
        && lesson.steps.size() == shown.size())
        lesson.steps.clear();
    return lesson;
}

Lesson complete(const Lesson &lesson, const QList<LessonStep> &shown)
{
    Lesson whole = lesson;
    whole.steps = lesson.entriesFor(shown);
    return whole;
}

/// \a text is kept only where it differs from what the layout gives.
std::optional<QString> kept(const QString &text, const QString &automatic)
{
    return text == automatic ? std::nullopt : std::optional(text);
}

} // namespace

Lesson moved(const Lesson &lesson, const QList<LessonStep> &shown, qsizetype from, qsizetype to)
{
    Lesson changed = complete(lesson, shown);
    if (from < 0 || from >= shown.size() || to < 0 || to >= shown.size())
        return lesson;
    changed.steps.move(from, to);
    return changed;
}

Lesson hidden(const Lesson &lesson, const QList<LessonStep> &shown, qsizetype step, bool isHidden)
{
    Lesson changed = complete(lesson, shown);
    if (step < 0 || step >= changed.steps.size())
        return lesson;
    changed.steps[step].hidden = isHidden;
    return lesson.steps.isEmpty() ? withoutNeedless(changed, shown) : changed;
}

Lesson removed(const Lesson &lesson, const QList<LessonStep> &shown, qsizetype step)
{
    Lesson changed = complete(lesson, shown);
    if (step < 0 || step >= changed.steps.size())
        return lesson;
    const LessonEntry gone = changed.steps.takeAt(step);
    if (!gone.of.isEmpty())
        changed.removed.append(gone.of);
    return changed;
}

Words wordsOf(const LessonStep &step) { return {step.title, step.sentences.join(u' '), step.notes}; }

Lesson worded(const Lesson &lesson, const QList<LessonStep> &shown, const QList<LessonStep> &automatic, qsizetype step,
              const Words &words)
{
    Lesson changed = complete(lesson, shown);
    if (step < 0 || step >= changed.steps.size())
        return lesson;
    LessonEntry &entry = changed.steps[step];
    const auto own = std::ranges::find(automatic, entry.key(), &LessonStep::key);
    const Words given = own == automatic.end() ? Words() : wordsOf(*own);
    entry.title = kept(words.title, given.title);
    entry.text = kept(words.text, given.text);
    entry.notes = kept(words.notes, given.notes);
    return lesson.steps.isEmpty() ? withoutNeedless(changed, shown) : changed;
}

Lesson withText(const Lesson &lesson, const QList<LessonStep> &shown, qsizetype after, const QString &title)
{
    Lesson changed = complete(lesson, shown);
    LessonEntry entry;
    entry.id = NodeId::random().toString();
    entry.kind = LessonStep::Kind::Text;
    entry.title = title;
    changed.steps.insert(std::clamp<qsizetype>(after + 1, 0, changed.steps.size()), entry);
    return changed;
}

Lesson madeAgain(const Lesson &lesson)
{
    Lesson changed = lesson;
    changed.phase = Phase::None;
    changed.steps.clear();
    changed.removed.clear();
    return changed;
}

} // namespace Espalier::LessonEdits
