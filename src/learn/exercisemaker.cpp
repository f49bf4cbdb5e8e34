// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "learn/exercisemaker.h"

#include "learn/exercisedraft.h"

namespace Espalier {

namespace {

struct ExerciseMakerText {
    Q_DECLARE_TR_FUNCTIONS(Espalier::ExerciseMaker)
};

constexpr qsizetype fewestItems = 3;

/// Cards and mistakes that count; decoys do not.
qsizetype itemsThatCount(const MadeExercise &made)
{
    qsizetype count = 0;
    for (const auto &[id, item] : made.key.items.asKeyValueRange())
        count += !item.in.isEmpty() || made.key.plants.contains(id) ? 1 : 0;
    return count;
}

Result<void> checkRequest(const ExerciseRequest &request)
{
    if (request.kind == ExerciseKind::Quiz)
        return failure(ErrorKind::Usage,
                       ExerciseMakerText::tr("A quiz is made of a guide’s topics, not as an exercise."));
    if (request.difficulty < easiestDifficulty || request.difficulty > hardestDifficulty)
        return failure(ErrorKind::Usage, ExerciseMakerText::tr("The difficulty of an exercise is 1, 2 or 3."));
    if (request.seed > largestSeed)
        return failure(ErrorKind::Usage, ExerciseMakerText::tr("A seed has 15 digits at most."));
    return {};
}

} // namespace

void draftPlacing(ExerciseDraft &draft)
{
    const Layout &source = draft.source();
    const bool givesTop = draft.difficulty() < hardestDifficulty;
    const auto isGiven = [&](NodeIndex node) {
        return node == rootNode || (givesTop && source.parent(node) == rootNode && source.isFolder(node));
    };
    const QList<NodeIndex> chosen = draft.choose({.count = itemsOfDifficulty(draft.difficulty()),
                                                  .files = draft.difficulty() == hardestDifficulty,
                                                  .isGiven = isGiven,
                                                  .isWanted = [](NodeIndex) { return true; }});
    draft.giveAll(isGiven);
    draft.addCards(chosen, draft.decoys(decoysOfDifficulty(draft.difficulty())));
}

void draftCompleting(ExerciseDraft &draft)
{
    const Layout &source = draft.source();
    const auto isNew = [&](NodeIndex node) { return draft.phaseOf(node) == draft.phase(); };
    const auto isGiven = [&](NodeIndex node) { return node == rootNode || (!isNew(node) && source.isFolder(node)); };
    const QList<NodeIndex> chosen = draft.choose({.count = itemsOfDifficulty(draft.difficulty()),
                                                  .files = draft.difficulty() == hardestDifficulty,
                                                  .isGiven = isGiven,
                                                  .isWanted = isNew});
    draft.giveAll(isGiven);
    draft.addCards(chosen, draft.decoys(chosen.size() / 2));
}

Result<MadeExercise> makeExercise(const Layout &layout, const Guide &guide, const ExerciseRequest &request)
{
    if (const Result<void> ok = checkRequest(request); !ok)
        return std::unexpected(ok.error());
    ExerciseDraft draft(layout, guide, request);
    switch (request.kind) {
    case ExerciseKind::Place:
        draftPlacing(draft);
        break;
    case ExerciseKind::Complete:
        if (draft.phase() == Phase::Beginner)
            return failure(
                ErrorKind::Input,
                ExerciseMakerText::tr(
                    "In the first phase there is nothing to complete yet; choose a later one with --level."));
        draftCompleting(draft);
        break;
    case ExerciseKind::Mistakes:
        draftMistakes(draft);
        break;
    case ExerciseKind::Name:
    case ExerciseKind::Quiz:
        draftNaming(draft);
        break;
    }
    if (const qsizetype count = itemsThatCount(draft.made); count < fewestItems)
        return failure(ErrorKind::Input,
                       ExerciseMakerText::tr("There are only %n item(s) for this exercise, which needs at least 3: "
                                             "choose another kind, a later phase or a larger layout.",
                                             nullptr, int(count)));
    return std::move(draft.made);
}

} // namespace Espalier
