// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "learn/lessonoffer.h"

#include "core/progress.h"
#include "guide/filter.h"
#include "guide/starterbuilder.h"
#include "learn/lessonsteps.h"

namespace Espalier {

LessonDefaults LessonDefaults::of(Phase phase)
{
    switch (phase) {
    case Phase::Intermediate:
        return {.exercise = ExerciseKind::Complete, .questions = 8};
    case Phase::Advanced:
        return {.exercise = ExerciseKind::Mistakes, .questions = 8};
    case Phase::Expert:
        return {.exercise = ExerciseKind::Name, .difficulty = 3, .questions = 10};
    case Phase::None:
    case Phase::Beginner:
        break;
    }
    return {.seed = 7};
}

Result<Layout> lessonLayout(const Guide &guide)
{
    return StarterBuilder::build(guide, guide.proposedName(), {.contents = false});
}

QList<LessonOffer> lessonOffers(const Guide &guide, Progress *progress)
{
    QList<LessonOffer> offers;
    const Result<Layout> layout = guide.phases().isEmpty() ? Result<Layout>(Layout()) : lessonLayout(guide);
    if (!layout)
        return offers;
    qsizetype before = 0;
    for (const Phase phase : allPhases) {
        if (progress && progress->isCancelled())
            return {};
        const Filter filter{.upTo = phase};
        const Layout shown = prunedTo(*layout, filter);
        if (shown.nodeCount() == before)
            continue;
        before = shown.nodeCount();
        LessonOffer offer{.phase = phase, .folders = shown.folderCount(), .defaults = LessonDefaults::of(phase)};
        for (NodeIndex node = shown.firstChild(rootNode); node != noNode; node = shown.nextSibling(node))
            offer.topFolders += shown.isFolder(node);
        offer.steps =
            LessonSteps::of({.layout = *layout, .guide = guide, .filter = filter, .phase = phase}).steps.size();
        if (const GuidePhase *const about = guide.phase(phase))
            offer.outcome = about->card.outcome.isEmpty() ? about->project : about->card.outcome;
        if (const LessonPlan *const plan = guide.lessonPlan(phase))
            offer.minutes = plan->minutes();
        offers.append(offer);
    }
    return offers;
}

} // namespace Espalier
