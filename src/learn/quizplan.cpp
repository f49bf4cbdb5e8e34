// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "learn/quizplan.h"

#include <algorithm>

namespace Espalier {

QuizRequest QuizPlan::request(std::uint64_t usualSeed) const
{
    return {.seed = seed.value_or(usualSeed),
            .count = count,
            .kinds = kinds,
            .topics = topics,
            .phases = phases,
            .edited = edited,
            .removed = removed};
}

const QuizEdit *QuizPlan::edit(const QString &id) const
{
    const auto found = std::ranges::find(edited, id, &QuizEdit::id);
    return found == edited.end() ? nullptr : &*found;
}

void QuizPlan::put(const QuizEdit &edit)
{
    const auto found = std::ranges::find(edited, edit.id, &QuizEdit::id);
    if (edit.isEmpty())
        edited.removeIf([&edit](const QuizEdit &known) { return known.id == edit.id; });
    else if (found != edited.end())
        *found = edit;
    else
        edited.append(edit);
}

void QuizPlan::setRemoved(const QString &id, bool isRemoved)
{
    removed.removeAll(id);
    if (isRemoved && QuizEdit{.id = id}.isOwn())
        edited.removeIf([&id](const QuizEdit &known) { return known.id == id; });
    else if (isRemoved)
        removed.append(id);
}

} // namespace Espalier
