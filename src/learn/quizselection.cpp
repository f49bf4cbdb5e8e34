// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "learn/quizselection.h"

#include "learn/quizmaker.h"
#include "learn/random.h"

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

QList<QuizQuestion> makeQuiz(const Layout &layout, const Guide &guide, const QuizRequest &request)
{
    const QList<QuizKind> kinds =
        request.kinds.isEmpty() ? QList<QuizKind>(allQuizKinds.begin(), allQuizKinds.end()) : request.kinds;
    QList<QuizQuestion> questions = QuizMaker(layout, guide, request.seed).questions(kinds);
    if (!request.topics.isEmpty())
        questions.removeIf([&](const QuizQuestion &question) {
            return !liesIn(question.path, request.topics) && !liesIn(question.topic, request.topics);
        });
    return selectQuiz(std::move(questions), request.seed, request.count);
}

} // namespace Espalier
