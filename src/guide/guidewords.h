// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/phase.h"

#include <QString>

namespace Espalier {

struct GuideCard;

/// The words by which a guide says what a part of it is, in every language that guides are written in (English and
/// Spanish): the only place that knows them. Nothing depends on the language that the program itself speaks.
namespace GuideWords {

enum class Part { None, Purpose, Why, Phases, Templates, Types, Careers };
/// What a heading that names no folder announces.
Part partOf(QStringView heading);
/// "Beginner Template".
bool isTemplate(QStringView heading);

/// "Phase 2: Intermediate (Second Project)".
struct PhaseHeading {
    Phase phase = Phase::None;
    QString name;
    QString project;
};
PhaseHeading phaseHeading(QStringView heading);

bool isLearningPath(QStringView label);
bool isSkills(QStringView label);
/// "Also fits": further right places.
bool isAlsoFits(QStringView label);
bool isWhenToUse(QStringView label);
/// "Check questions": what a quiz asks in the guide's own words.
bool isCheckQuestions(QStringView label);
/// "Time", "For" and "You will have": the lines that a starting point's card shows.
/// False: \a label is none of them.
bool takeCardLine(QStringView label, const QString &text, GuideCard &card);
/// "Use", "Add", "Focus": how a project type says its folders.
enum class Verb { None, Use, Add, Focus };
Verb verbOf(QStringView label);
/// "Always": what each type or career brings along.
bool isAlways(QStringView label);
/// "Applies to": for which further files a topic's text holds.
bool isShared(QStringView label);
/// "Level": how far a type or career goes.
bool isLevel(QStringView label);
/// Takes "(level: beginner)" off the end of a career's text; the word between, empty if there is none.
QString takeLevel(QString &text);
/// "ALL folders", "full structure".
bool meansAll(QStringView text);
/// "Focus on …", as career paths say it.
bool saysFocus(QStringView text);
QStringView focusVerb(QStringView text); ///< the words at its start that saysFocus() knows

/// The level that a word names: "Beginner".
Phase levelOf(QStringView word);
/// Takes "[phase N]" off the end of a comment.
Phase takePhase(QString &comment);
/// "(Future)".
bool saysFuture(QStringView comment);
/// "(current level)".
bool saysCurrentLevel(QStringView text);

} // namespace GuideWords

} // namespace Espalier
