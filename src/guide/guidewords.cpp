// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "guide/guidewords.h"

#include "guide/guide.h"

#include <array>
#include <initializer_list>

namespace Espalier::GuideWords {

namespace {

using Words = std::initializer_list<QStringView>;

bool containsAny(QStringView text, Words words)
{
    for (const QStringView word : words) {
        if (text.contains(word, Qt::CaseInsensitive))
            return true;
    }
    return false;
}

bool startsWithAny(QStringView text, Words words)
{
    for (const QStringView word : words) {
        if (text.startsWith(word, Qt::CaseInsensitive) && (text.size() == word.size() || !text[word.size()].isLetterOrNumber()))
            return true;
    }
    return false;
}

bool isAny(QStringView text, Words words)
{
    for (const QStringView word : words) {
        if (text.compare(word, Qt::CaseInsensitive) == 0)
            return true;
    }
    return false;
}

/// Behind the word "phase" at the start of \a text, or -1.
qsizetype behindPhaseWord(QStringView text)
{
    for (const QStringView word : {u"phase", u"fase"}) {
        if (text.startsWith(word, Qt::CaseInsensitive))
            return word.size();
    }
    return -1;
}

} // namespace

Part partOf(QStringView heading)
{
    if (startsWithAny(heading, {u"purpose", u"propósito", u"objetivo"}))
        return Part::Purpose;
    if (startsWithAny(heading, {u"why", u"¿por qué", u"por qué"}))
        return Part::Why;
    if (containsAny(heading, {u"learning progression", u"progresión de aprendizaje"}) || isAny(heading, {u"phases", u"fases"}))
        return Part::Phases;
    if (containsAny(heading, {u"project type", u"tipos de proyecto", u"tipo de proyecto"}))
        return Part::Types;
    if (containsAny(heading, {u"career", u"trayectorias profesionales", u"carreras", u"salidas profesionales"}))
        return Part::Careers;
    if (containsAny(heading, {u"templates", u"plantillas"}))
        return Part::Templates;
    return Part::None;
}

bool isTemplate(QStringView heading)
{
    return heading.endsWith(u"template", Qt::CaseInsensitive) || startsWithAny(heading, {u"plantilla"});
}

PhaseHeading phaseHeading(QStringView heading)
{
    PhaseHeading found;
    const qsizetype behind = behindPhaseWord(heading);
    if (behind < 0)
        return found;
    QStringView rest = heading.sliced(behind).trimmed();
    if (rest.isEmpty() || !rest.front().isDigit() || (rest.size() > 1 && rest[1].isDigit()))
        return found;
    found.phase = phaseFromNumber(rest.front().digitValue());
    rest = rest.sliced(1).trimmed();
    while (!rest.isEmpty() && QStringView(u":.-–—").contains(rest.front()))
        rest = rest.sliced(1).trimmed();
    if (const qsizetype open = rest.indexOf(u'('); open >= 0 && rest.endsWith(u')')) {
        found.project = rest.sliced(open + 1, rest.size() - open - 2).trimmed().toString();
        rest = rest.first(open).trimmed();
    }
    found.name = rest.toString();
    return found;
}

bool isLearningPath(QStringView label) { return isAny(label, {u"learning path", u"ruta de aprendizaje"}); }
bool isShared(QStringView label) { return isAny(label, {u"applies to", u"vale para"}); }
bool isSkills(QStringView label) { return containsAny(label, {u"skill", u"habilidades"}); }
bool isAlsoFits(QStringView label) { return isAny(label, {u"also fits", u"también encaja en"}); }
bool isWhenToUse(QStringView label) { return isAny(label, {u"when to use", u"cuándo usarlo", u"cuándo usarla"}); }
bool isCheckQuestions(QStringView label) { return isAny(label, {u"check questions", u"preguntas de control"}); }

bool takeCardLine(QStringView label, const QString &text, GuideCard &card)
{
    QString *const line = isAny(label, {u"time", u"tiempo"}) ? &card.time
        : isAny(label, {u"for", u"para"})                    ? &card.audience
        : isAny(label, {u"you will have", u"tendrás"})       ? &card.outcome
                                                             : nullptr;
    if (line)
        *line = text;
    return line;
}

Verb verbOf(QStringView label)
{
    if (startsWithAny(label, {u"use", u"usa", u"usar", u"utiliza"}))
        return Verb::Use;
    if (startsWithAny(label, {u"add", u"añade", u"añadir", u"agrega"}))
        return Verb::Add;
    if (startsWithAny(label, {u"focus", u"enfoque", u"concéntrate", u"céntrate"}))
        return Verb::Focus;
    return Verb::None;
}

bool isAlways(QStringView label) { return isAny(label, {u"always", u"siempre"}); }
bool isLevel(QStringView label) { return isAny(label, {u"level", u"nivel"}); }

QString takeLevel(QString &text)
{
    const qsizetype open = text.endsWith(u')') ? text.lastIndexOf(u'(') : -1;
    if (open < 0)
        return {};
    const QStringView inside = QStringView(text).sliced(open + 1).chopped(1);
    const qsizetype colon = inside.indexOf(u':');
    if (colon < 0 || !isLevel(inside.first(colon).trimmed()))
        return {};
    const QString word = inside.sliced(colon + 1).trimmed().toString();
    text = text.first(open).trimmed();
    return word;
}

bool meansAll(QStringView text)
{
    return containsAny(text, {u"all folders", u"full structure", u"whole structure", u"complete structure", u"todas las carpetas",
                              u"estructura completa"});
}

QStringView focusVerb(QStringView text)
{
    for (const QStringView verb :
         {u"focus on", u"emphasize", u"emphasise", u"céntrate en", u"concéntrate en", u"enfócate en"}) {
        if (startsWithAny(text, {verb}))
            return text.first(verb.size());
    }
    return {};
}

bool saysFocus(QStringView text) { return !focusVerb(text).isEmpty(); }

Phase levelOf(QStringView word)
{
    if (isAny(word, {u"beginner", u"principiante", u"inicial"}))
        return Phase::Beginner;
    if (isAny(word, {u"intermediate", u"intermedio"}))
        return Phase::Intermediate;
    if (isAny(word, {u"advanced", u"avanzado"}))
        return Phase::Advanced;
    if (isAny(word, {u"expert", u"experto"}))
        return Phase::Expert;
    return Phase::None;
}

Phase takePhase(QString &comment)
{
    const qsizetype open = comment.endsWith(u']') ? comment.lastIndexOf(u'[') : -1;
    if (open < 0)
        return Phase::None;
    const QStringView inside = QStringView(comment).sliced(open + 1).chopped(1).trimmed();
    const qsizetype behind = behindPhaseWord(inside);
    const QStringView number = behind < 0 ? QStringView() : inside.sliced(behind).trimmed();
    const Phase phase = number.size() == 1 ? phaseFromNumber(number.front().digitValue()) : Phase::None;
    if (phase != Phase::None)
        comment = comment.first(open).trimmed();
    return phase;
}

bool saysFuture(QStringView comment) { return containsAny(comment, {u"(future)", u"(futuro)"}); }
bool saysCurrentLevel(QStringView text) { return containsAny(text, {u"(current level)", u"(nivel actual)"}); }

} // namespace Espalier::GuideWords
