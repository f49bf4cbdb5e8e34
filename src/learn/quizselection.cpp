// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "learn/quizselection.h"

#include "core/nodeid.h"
#include "learn/quizmaker.h"
#include "learn/random.h"

#include <QHash>
#include <QSet>

#include <algorithm>
#include <array>
#include <deque>
#include <vector>

namespace Espalier {

namespace {

constexpr qsizetype mostPhasePercent = 15;

bool liesIn(const QString &path, const QStringList &topics)
{
    return std::ranges::any_of(topics, [&path](QString topic) {
        while (topic.endsWith(u'/'))
            topic.chop(1);
        return path == topic || path.startsWith(topic + u'/');
    });
}

/// The questions of each kind in the order in which the seed draws them.
using QuizQueues = std::array<std::deque<QuizQuestion>, allQuizKinds.size()>;

QuizQueues queuesOf(QList<QuizQuestion> questions, std::uint64_t seed)
{
    std::vector<std::pair<std::uint64_t, qsizetype>> order;
    for (qsizetype i = 0; i < questions.size(); ++i) {
        const QByteArray words = QByteArray::number(qulonglong(seed)) + ':' + questions[i].idText().toLatin1();
        order.emplace_back(Random(QByteArrayView(words)).next(), i);
    }
    std::ranges::sort(order);
    QuizQueues queues;
    for (const auto &[number, index] : order)
        queues[size_t(questions[index].kind)].push_back(std::move(questions[index]));
    return queues;
}

/// Turns the options on by one where a letter would be right for the third time.
void breakRuns(QList<QuizQuestion> &quiz)
{
    for (qsizetype i = 2; i < quiz.size(); ++i) {
        QuizQuestion &question = quiz[i];
        if (question.right != quiz[i - 1].right || question.right != quiz[i - 2].right)
            continue;
        question.options.append(question.options.takeFirst());
        question.right = int((question.right + question.options.size() - 1) % question.options.size());
    }
}

void applyEdit(QuizQuestion &question, const QuizEdit &edit)
{
    if (!edit.question.isEmpty()) {
        question.lead = edit.question;
        question.fact.clear();
        question.text = edit.question;
    }
    if (!edit.options.isEmpty()) {
        QList<QuizOption> options;
        for (const QString &text : edit.options) {
            const auto made = std::ranges::find(question.options, text, &QuizOption::text);
            options.append(made == question.options.end() ? QuizOption{text, {}} : *made);
        }
        question.options = options;
        question.right = edit.right;
    }
    if (!edit.reason.isEmpty())
        question.reason = edit.reason;
}

QuizQuestion ownQuestion(const QuizEdit &edit)
{
    QuizQuestion question;
    question.id = fnv1a(edit.id.toLatin1());
    question.kind = QuizKind::Own;
    applyEdit(question, edit);
    return question;
}

} // namespace

QList<QuizQuestion> selectQuiz(QList<QuizQuestion> questions, std::uint64_t seed, std::optional<qsizetype> count)
{
    const qsizetype wanted = std::min(count.value_or(questions.size()), questions.size());
    const bool isMixed =
        std::ranges::any_of(questions, [](const QuizQuestion &one) { return one.kind != QuizKind::Phase; });
    qsizetype phasesLeft = count && isMixed ? wanted * mostPhasePercent / 100 : questions.size();
    QuizQueues queues = queuesOf(std::move(questions), seed);
    QList<QuizQuestion> quiz;
    // A round asks of no folder twice; what it passes over waits for the next one.
    for (bool isAtEnd = false; !isAtEnd && quiz.size() < wanted;) {
        QSet<QString> asked;
        QuizQueues later;
        for (bool took = true; took && quiz.size() < wanted;) {
            took = false;
            for (size_t kind = 0; kind < queues.size() && quiz.size() < wanted; ++kind) {
                const bool isPhase = allQuizKinds[kind] == QuizKind::Phase;
                if (isPhase && phasesLeft == 0)
                    continue;
                while (!queues[kind].empty() && asked.contains(queues[kind].front().path)) {
                    later[kind].push_back(std::move(queues[kind].front()));
                    queues[kind].pop_front();
                }
                if (queues[kind].empty())
                    continue;
                asked.insert(queues[kind].front().path);
                quiz.append(std::move(queues[kind].front()));
                queues[kind].pop_front();
                phasesLeft -= isPhase ? 1 : 0;
                took = true;
            }
        }
        isAtEnd = asked.isEmpty();
        queues = std::move(later);
    }
    breakRuns(quiz);
    return quiz;
}

bool QuizEdit::isOwn() const { return NodeId::parse(id.toLatin1()).has_value(); }

bool QuizEdit::isEmpty() const { return question.isEmpty() && options.isEmpty() && reason.isEmpty(); }

bool QuizEdit::isUsable() const
{
    const bool hasOptions = !options.isEmpty();
    const bool areOptions = options.size() == optionCount && !options.contains(QString())
        && QSet<QString>(options.begin(), options.end()).size() == optionCount;
    if (hasOptions && !areOptions)
        return false;
    bool isHash = false;
    id.toULongLong(&isHash, 16);
    return isOwn() ? hasOptions && !question.isEmpty() : isHash && id.size() == 16;
}

QList<QuizQuestion> makeQuiz(const Layout &layout, const Guide &guide, const QuizRequest &request)
{
    const QList<QuizKind> kinds =
        request.kinds.isEmpty() ? QList<QuizKind>(allQuizKinds.begin(), allQuizKinds.end()) : request.kinds;
    QList<QuizQuestion> questions = QuizMaker(layout, guide, request.seed).questions(kinds);
    if (!request.topics.isEmpty())
        questions.removeIf([&](const QuizQuestion &question) {
            return !liesIn(question.path, request.topics) && !liesIn(question.topic, request.topics);
        });
    if (!request.phases.isEmpty())
        questions.removeIf([&](const QuizQuestion &question) { return !request.phases.contains(question.phase); });
    if (!request.removed.isEmpty()) {
        const QSet<QString> removed(request.removed.begin(), request.removed.end());
        questions.removeIf([&](const QuizQuestion &question) { return removed.contains(question.idText()); });
    }
    QList<QuizQuestion> quiz;
    QHash<QString, const QuizEdit *> edits;
    for (const QuizEdit &edit : request.edited) {
        edits.insert(edit.id, &edit);
        if (edit.isOwn() && quiz.size() < request.count.value_or(QuizRequest::mostQuestions))
            quiz.append(ownQuestion(edit));
    }
    if (quiz.size() < edits.size()) {
        for (QuizQuestion &question : questions) {
            if (const QuizEdit *const edit = edits.value(question.idText()))
                applyEdit(question, *edit);
        }
    }
    const std::optional<qsizetype> left = request.count ? std::optional(*request.count - quiz.size()) : std::nullopt;
    const bool hasOwn = !quiz.isEmpty();
    quiz.append(selectQuiz(std::move(questions), request.seed, left));
    if (hasOwn)
        breakRuns(quiz);
    return quiz;
}

} // namespace Espalier
