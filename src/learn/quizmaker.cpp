// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "learn/quizmaker.h"

#include "guide/checkquestions.h"
#include "learn/quizwording.h"
#include "learn/quizwords.h"

#include <algorithm>
#include <array>

namespace Espalier {

namespace {

constexpr qsizetype distractorCount = 3;
constexpr qsizetype leastStems = 3; // of a fact: less says nothing
constexpr qsizetype mostCharacters = 160;
constexpr qsizetype mostInGroup = 64; // looked at of a folder with thousands beside each other
constexpr int deepestPhaseQuestion = 2;

bool isOfFolders(QuizKind kind) { return kind == QuizKind::Phase || kind == QuizKind::NotYet || kind == QuizKind::Odd; }

/// At most mostInGroup of a group, from any place in it on, shuffled.
QList<int> drawn(const QList<int> &group, Random &random)
{
    QList<int> some = group;
    if (group.size() > mostInGroup) {
        some.clear();
        const auto from = qsizetype(random.below(quint64(group.size())));
        for (qsizetype i = 0; i < mostInGroup; ++i)
            some.append(group[(from + i) % group.size()]);
    }
    random.shuffle(some);
    return some;
}

} // namespace

QList<QuizQuestion> QuizMaker::questions(const QList<QuizKind> &kinds) const
{
    QList<QuizQuestion> questions;
    const auto take = [&questions](std::optional<QuizQuestion> question) {
        if (question)
            questions.append(std::move(*question));
    };
    for (const QuizKind kind : allQuizKinds) {
        if (!kinds.contains(kind))
            continue;
        if (kind == QuizKind::Own) {
            addOwn(questions);
        } else if (isOfFolders(kind)) {
            for (int folder = 0; folder < int(m_material.folders().size()); ++folder)
                take(kind == QuizKind::Phase        ? ofPhase(folder)
                         : kind == QuizKind::NotYet ? ofLater(folder)
                                                    : ofSiblings(folder));
        } else {
            for (const QuizFact &fact : m_material.facts()) {
                if (fact.kind == kind)
                    take(ofFact(fact));
            }
        }
    }
    return questions;
}

// -- of what the guide says
// ----------------------------------------------------------------------------------------------

std::optional<QuizQuestion> QuizMaker::ofFact(const QuizFact &fact) const
{
    const QStringList stems = QuizWords::stems(fact.text);
    if (!isAnswerable(fact, stems))
        return {};
    const QuizFolder &answer = m_material.folder(fact.answer);
    QuizQuestion question = begin(fact.kind, answer, fact.path, QString::number(fact.place));
    Random random = randomOf(question);
    QList<QList<int>> groups = groupsBeside(fact.answer);
    if (fact.sender >= 0)
        groups.prepend({fact.sender});
    const QList<int> wrong =
        distractors(fact.answer, groups, random, [&](int folder) { return isWrongFor(folder, fact, stems); });
    if (wrong.size() < distractorCount)
        return {};
    question.fact = fact.text;
    QuizWording::word(question, fact.file);
    setFolders(question, fact.answer, wrong, random);
    const bool wasAsked = fact.kind == QuizKind::What && !answer.opening.isEmpty(); // the summary, that is
    question.reason = QuizWording::named(answer.path, wasAsked ? answer.opening : answer.comment());
    if (fact.kind == QuizKind::Inside) // what the folder is for may not name the file
        question.reason = QuizWording::standsIn(fact.file, answer.path) + u' ' + question.reason;
    return question;
}

bool QuizMaker::isAnswerable(const QuizFact &fact, const QStringList &stems) const
{
    const QuizFolder &answer = m_material.folder(fact.answer);
    if (stems.size() < leastStems || fact.text.size() > mostCharacters || fact.text.endsWith(u':')
        || fact.text.contains(u'→'))
        return false;
    if (QuizWords::leansOnContext(fact.text))
        return false;
    if (fact.kind != QuizKind::Inside && !m_material.isSaidOnce(fact.text))
        return false;
    // What gives the answer away: a word of its path, or the name of what it holds.
    if (QuizWords::resemble(stems + QuizWords::stems(fact.file), answer.pathWords))
        return false;
    return std::ranges::none_of(fact.codes, [&](const QString &code) {
        const QStringList names = code.split(u'/', Qt::SkipEmptyParts);
        return std::ranges::any_of(names, [&](const QString &name) { return m_material.holdsName(fact.answer, name); });
    });
}

bool QuizMaker::isWrongFor(int index, const QuizFact &fact, const QStringList &stems) const
{
    const QuizFolder &folder = m_material.folder(index);
    if (fact.alsoFits.contains(folder.key))
        return false;
    const auto isHalf = [&stems](qsizetype count) { return count * 2 >= stems.size(); };
    if (isHalf(QuizWords::shared(stems, folder.about)))
        return false;
    if (index != fact.sender && QuizWords::shared(stems, folder.nameWords) > 0)
        return false;
    return std::ranges::none_of(folder.sentHere, [&](const QStringList &sent) {
        return isHalf(QuizWords::shared(stems, {sent.begin(), sent.end()}));
    });
}

void QuizMaker::addOwn(QList<QuizQuestion> &questions) const
{
    for (const QuizFolder &folder : m_material.folders()) {
        const QList<CheckQuestion> own = checkQuestions(folder.sections);
        for (qsizetype place = 0; place < own.size(); ++place) {
            const QStringList options = QStringList{own[place].right} + own[place].wrong;
            QStringList said;
            for (const QString &option : options)
                said.append(QuizWords::normalised(option));
            // Not even what a person wrote may name its answer or have two that are the same.
            if (own[place].question.isEmpty() || said.removeDuplicates() > 0
                || QuizWords::normalised(own[place].question).contains(said.first()))
                continue;
            QuizQuestion question = begin(QuizKind::Own, folder, folder.key, QString::number(place));
            QuizWording::word(question, own[place].question);
            QList<QuizOption> list;
            for (const QString &option : options)
                list.append({.text = option, .comment = {}});
            Random random = randomOf(question);
            setOptions(question, list, random);
            question.reason = QuizWording::named(folder.path, folder.comment());
            questions.append(question);
        }
    }
}

// -- of the tree
// ---------------------------------------------------------------------------------------------------------

std::optional<QuizQuestion> QuizMaker::ofPhase(int index) const
{
    const QuizFolder &folder = m_material.folder(index);
    if (folder.depth > deepestPhaseQuestion || folder.phase == Phase::None || m_material.phases().size() < 2)
        return {};
    QuizQuestion question = begin(QuizKind::Phase, folder, folder.key, {});
    QuizWording::word(question, folder.path);
    QList<QuizOption> options{{.text = phaseName(folder.phase), .comment = {}}};
    for (const Phase phase : allPhases) {
        if (phase != folder.phase)
            options.append({.text = phaseName(phase), .comment = {}});
    }
    Random random = randomOf(question);
    setOptions(question, options, random);
    question.reason = QuizWording::comesWith(folder.path, folder.phase, folder.comment());
    return question;
}

std::optional<QuizQuestion> QuizMaker::ofLater(int index) const
{
    const QuizFolder &folder = m_material.folder(index);
    if (folder.depth > deepestPhaseQuestion || folder.phase <= Phase::Beginner)
        return {};
    const Phase before = phaseFromNumber(toNumber(folder.phase) - 1);
    QuizQuestion question = begin(QuizKind::NotYet, folder, folder.key, phaseId(before));
    Random random = randomOf(question);
    QList<QList<int>> groups{m_material.siblings(folder), m_material.ofDepth(folder.depth)};
    for (int depth = 1; depth <= deepestPhaseQuestion; ++depth)
        groups.append(m_material.ofDepth(depth));
    const QList<int> wrong = distractors(index, groups, random, [&](int other) {
        const Phase phase = m_material.folder(other).phase;
        return phase != Phase::None && phase <= before;
    });
    if (wrong.size() < distractorCount)
        return {};
    QuizWording::word(question, phaseName(before));
    QList<QuizOption> options;
    for (const int option : QList<int>{index} + wrong) {
        const QuizFolder &one = m_material.folder(option);
        options.append({.text = one.path, .comment = QuizWording::comesWith(one.path, one.phase, one.comment())});
    }
    question.reason = options.first().comment;
    setOptions(question, options, random);
    return question;
}

std::optional<QuizQuestion> QuizMaker::ofSiblings(int index) const
{
    const QuizFolder &parent = m_material.folder(index);
    const QList<int> &children = parent.children;
    if (children.size() < distractorCount)
        return {};
    QuizQuestion question = begin(QuizKind::Odd, parent, parent.key, {});
    Random random = randomOf(question);
    const auto nameOf = [this](int folder) { return m_material.folder(folder).name; };
    QList<int> together = drawn(children, random).first(distractorCount);
    const QStringList names{nameOf(together[0]), nameOf(together[1]), nameOf(together[2])};
    // The stranger: nothing of that name stands there, nor is there another folder with it and two of these.
    const QuizFolder &first = m_material.folder(together.first());
    const QList<int> strangers =
        drawn(m_material.ofDepth(first.depth, first.phase), random) + drawn(m_material.ofDepth(first.depth), random);
    const std::array holders{m_material.placesOf(names[0]), m_material.placesOf(names[1]),
                             m_material.placesOf(names[2])};
    const auto isStranger = [&](int other) {
        const QString name = nameOf(other);
        if (names.contains(name, Qt::CaseInsensitive) || m_material.folder(other).parent < 0)
            return false;
        const QSet<NodeIndex> places = m_material.placesOf(name);
        return std::ranges::none_of(places, [&](NodeIndex place) {
            return std::ranges::count_if(holders,
                                         [place](const QSet<NodeIndex> &nodes) { return nodes.contains(place); })
                >= 2;
        });
    };
    const auto stranger = std::ranges::find_if(strangers, isStranger);
    if (stranger == strangers.end() || QSet<QString>(names.begin(), names.end()).size() < distractorCount)
        return {};
    const QuizFolder &odd = m_material.folder(*stranger);
    const QString place = m_material.folder(odd.parent).path;
    QuizWording::word(question);
    QList<QuizOption> options{{.text = odd.name, .comment = QuizWording::standsIn(odd.name, place)}};
    for (const QString &name : names)
        options.append({.text = name, .comment = QuizWording::standsIn(name, parent.path)});
    question.reason = QuizWording::standTogether(names, parent.path, odd.name, place);
    setOptions(question, options, random);
    return question;
}

// -- options
// ---------------------------------------------------------------------------------------------------------------

QList<QList<int>> QuizMaker::groupsBeside(int answer) const
{
    const QuizFolder &folder = m_material.folder(answer);
    return {m_material.siblings(folder), m_material.ofDepth(folder.depth, folder.phase),
            m_material.ofDepth(folder.depth)};
}

QList<int> QuizMaker::distractors(int answer, QList<QList<int>> groups, Random &random, const Accepts &accepts) const
{
    QList<int> chosen;
    for (const QList<int> &group : groups) {
        for (const int folder : drawn(group, random)) {
            if (chosen.size() == distractorCount)
                return chosen;
            if (m_material.isRelated(answer, folder) || !accepts(folder)
                || std::ranges::any_of(chosen, [&](int other) { return m_material.isRelated(folder, other); }))
                continue;
            chosen.append(folder);
        }
    }
    return chosen;
}

QuizQuestion QuizMaker::begin(QuizKind kind, const QuizFolder &about, const QString &path, const QString &place) const
{
    QuizQuestion question{.kind = kind, .path = about.path, .topic = about.topic, .phase = about.phase};
    question.id = fnv1a(QStringList{quizKindId(kind), path, place}.join(u'\n').toUtf8());
    return question;
}

Random QuizMaker::randomOf(const QuizQuestion &question) const
{
    const QByteArray words = QByteArray::number(qulonglong(m_seed)) + ':' + question.idText().toLatin1();
    return Random(QByteArrayView(words));
}

void QuizMaker::setOptions(QuizQuestion &question, QList<QuizOption> rightFirst, Random &random)
{
    const QString right = rightFirst.first().text;
    random.shuffle(rightFirst);
    question.options = rightFirst;
    const auto found = std::ranges::find(question.options, right, &QuizOption::text);
    question.right = int(found - question.options.begin());
}

void QuizMaker::setFolders(QuizQuestion &question, int answer, const QList<int> &wrong, Random &random) const
{
    const QuizFolder &right = m_material.folder(answer);
    QList<QuizOption> options{{.text = right.path, .comment = QuizWording::named(right.path, right.comment())}};
    for (const int index : wrong) {
        const QuizFolder &folder = m_material.folder(index);
        options.append({.text = folder.path, .comment = QuizWording::notThis(folder.path, folder.comment())});
    }
    setOptions(question, options, random);
}

} // namespace Espalier
