// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "learn/lessonquestions.h"

#include "guide/explanation.h"
#include "learn/lessonnames.h"
#include "learn/lessontext.h"
#include "learn/random.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>

namespace Espalier {

namespace {

struct LessonQuestionText {
    Q_DECLARE_TR_FUNCTIONS(Espalier::Lesson)
};

constexpr qsizetype leastQuestionWords = 3;
constexpr qsizetype mostQuestionCharacters = 160;
constexpr qsizetype stemLetters = 5;
constexpr int mostOptionDepth = 2; // what a stage can show
constexpr qsizetype wrongAnswers = 3;

/// Without accents and capitals.
QString unaccented(const QString &text)
{
    QString result;
    for (const QChar letter : text.normalized(QString::NormalizationForm_D)) {
        if (letter.category() != QChar::Mark_NonSpacing)
            result += letter.toLower();
    }
    return result;
}

/// The beginnings of the words that carry something: short ones hardly do.
QSet<QString> stemsOf(const QString &text)
{
    QSet<QString> stems;
    QString word;
    const QString ended = unaccented(text) + u' ';
    for (const QChar letter : ended) {
        if (letter.isLetterOrNumber()) {
            word += letter;
            continue;
        }
        if (word.size() > 3)
            stems.insert(word.left(stemLetters));
        word.clear();
    }
    return stems;
}

bool areKin(const Layout &layout, NodeIndex a, NodeIndex b)
{
    return a == b || layout.isAncestor(a, b) || layout.isAncestor(b, a);
}

NodeIndex topOf(const Layout &layout, NodeIndex node)
{
    while (layout.parent(node) != rootNode)
        node = layout.parent(node);
    return node;
}

} // namespace

bool LessonQuestions::isFair(const QString &words, NodeIndex target) const
{
    const QSet<QString> asked = stemsOf(words);
    return words.size() <= mostQuestionCharacters && asked.size() >= leastQuestionWords
        && !asked.intersects(stemsOf(m_layout.path(target)));
}

QList<LessonQuestions::Fact> LessonQuestions::facts() const
{
    QList<Fact> result;
    QHash<QString, int> seen; // the same words, of however many places, are no question
    for (NodeIndex node = m_layout.next(rootNode); node != noNode; node = m_layout.next(node)) {
        const Topic *const topic = m_visible.test(node) ? m_names.guide().topic(m_layout.topic(node)) : nullptr;
        if (!topic || m_layout.topicUtf8(node).empty())
            continue;
        for (const GuideSection &section : topic->sections) {
            if (roleOf(section) != SectionRole::BelongsElsewhere)
                continue;
            for (const LessonText::Elsewhere &item : LessonText::elsewhere(section)) {
                const NodeIndex target = m_names.nodeOf(item.target);
                const QString words = m_names.in(item.what);
                ++seen[unaccented(words)];
                if (target == noNode || !m_visible.test(target) || !m_layout.isFolder(target)
                    || m_layout.depth(target) > mostOptionDepth || !isFair(words, target))
                    continue;
                const bool isNew = m_layout.toldPhase(topOf(m_layout, node)) == m_phase
                    || m_layout.toldPhase(topOf(m_layout, target)) == m_phase;
                result.append({words, node, target, isNew});
            }
        }
    }
    result.removeIf([&seen](const Fact &fact) { return seen.value(unaccented(fact.words)) > 1; });
    return result;
}

QList<NodeIndex> LessonQuestions::others(const Fact &fact) const
{
    QList<NodeIndex> result;
    const QSet<QString> asked = stemsOf(fact.words);
    const auto add = [&](NodeIndex node) {
        if (node == noNode || node == rootNode || !m_visible.test(node) || !m_layout.isFolder(node)
            || m_layout.depth(node) > mostOptionDepth || areKin(m_layout, node, fact.target)
            || std::ranges::any_of(result, [&](NodeIndex other) { return areKin(m_layout, node, other); }))
            return;
        // Where half of the words stand, too, somebody could be right.
        QSet<QString> common = stemsOf(m_layout.path(node) + u' ' + m_layout.summary(node));
        if (node == fact.source || common.intersect(asked).size() * 2 < asked.size())
            result.append(node);
    };
    NodeIndex sender = fact.source;
    while (m_layout.depth(sender) > mostOptionDepth)
        sender = m_layout.parent(sender);
    add(sender);
    Random random(QByteArray("1:" + fact.words.toUtf8()));
    const auto addShuffled = [&](QList<NodeIndex> nodes) {
        random.shuffle(nodes);
        for (const NodeIndex node : std::as_const(nodes)) {
            if (result.size() < wrongAnswers)
                add(node);
        }
    };
    QList<NodeIndex> siblings;
    for (NodeIndex node = m_layout.firstChild(m_layout.parent(fact.target)); node != noNode;
         node = m_layout.nextSibling(node))
        siblings.append(node);
    addShuffled(siblings);
    QList<NodeIndex> alike;
    QList<NodeIndex> rest;
    const int depth = m_layout.depth(fact.target);
    for (NodeIndex node = m_layout.next(rootNode); node != noNode; node = m_layout.next(node)) {
        if (m_layout.depth(node) == depth)
            (m_layout.toldPhase(node) == m_layout.toldPhase(fact.target) ? alike : rest).append(node);
        else if (m_layout.depth(node) == 1)
            rest.append(node);
    }
    addShuffled(alike);
    addShuffled(rest);
    return result;
}

LessonStep LessonQuestions::step(const Fact &fact, const QList<NodeIndex> &others, int number) const
{
    LessonStep step;
    step.key = QStringLiteral("ask:%1").arg(number);
    step.kind = LessonStep::Kind::Ask;
    step.camera = LessonStep::Camera::Nodes;
    step.phase = m_phase;
    step.title = LessonQuestionText::tr("Where does this belong?");
    step.sentences = {fact.words};
    step.lit = others;
    step.lit.append(fact.target);
    Random(QByteArray("1:" + step.key.toLatin1() + ':' + fact.words.toUtf8())).shuffle(step.lit);
    step.right = int(step.lit.indexOf(fact.target));
    step.reason = m_layout.summary(fact.target);
    step.notes = LessonQuestionText::tr("%1 sends it there, with the words of the guide: “%2”.")
                     .arg(m_layout.path(fact.source), fact.words);
    return step;
}

QList<LessonStep> LessonQuestions::take(int count) const
{
    QList<Fact> all = facts();
    Random(QByteArray("1:ask:" + QByteArray::number(toNumber(m_phase)))).shuffle(all);
    // What is new first; and of the top folders before what lies deep in them.
    std::ranges::stable_sort(all, [this](const Fact &a, const Fact &b) {
        if (a.isNew != b.isNew)
            return a.isNew;
        return m_layout.depth(a.source) < m_layout.depth(b.source);
    });
    QList<LessonStep> result;
    QSet<NodeIndex> asked;
    for (const Fact &fact : std::as_const(all)) {
        if (result.size() == count)
            break;
        if (asked.contains(fact.target) || asked.contains(fact.source))
            continue;
        const QList<NodeIndex> wrong = others(fact);
        if (wrong.size() < wrongAnswers)
            continue;
        asked << fact.target << fact.source;
        result.append(step(fact, wrong, int(result.size()) + 1));
    }
    return result;
}

} // namespace Espalier
