// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "formats/quiz/quizoptions.h"

#include "formats/exporter.h"
#include "formats/lessonquizjson.h"
#include "guide/filter.h"
#include "learn/quizselection.h"

namespace Espalier {

namespace {

constexpr std::uint64_t usualSeed = 1;
constexpr double mostSeed = 9'007'199'254'740'991; // 2^53 − 1, as project files keep it

QStringList quizKindNames()
{
    QStringList names;
    for (const QuizKind kind : allQuizKinds)
        names.append(quizKindId(kind));
    return names;
}

} // namespace

QList<OptionSpec> QuizOptions::specs()
{
    return {{.id = QStringLiteral("seed"),
             .type = OptionType::Integer,
             .usual = QString::number(usualSeed),
             .label = tr("Seed"),
             .hint = tr("Decides which questions come and in which order: the same number gives the same again."),
             .flag = QStringLiteral("seed"),
             .maximum = mostSeed},
            {.id = QStringLiteral("count"),
             .type = OptionType::Integer,
             .usual = QStringLiteral("0"),
             .label = tr("Questions"),
             .hint = tr("How many questions; 0: as many as the quiz of the project says, else every question there is."),
             .flag = QStringLiteral("count"),
             .choices = {{QStringLiteral("0"), tr("All", "questions")},
                         {QStringLiteral("6"), QStringLiteral("6")},
                         {QStringLiteral("10"), QStringLiteral("10")},
                         {QStringLiteral("20"), QStringLiteral("20")},
                         {QStringLiteral("50"), QStringLiteral("50")}},
             .maximum = double(QuizRequest::mostQuestions)},
            {.id = QStringLiteral("kinds"),
             .type = OptionType::Names,
             .hint = tr("Only questions of these kinds: %1.").arg(quizKindNames().join(u", ")),
             .flag = QStringLiteral("kinds")},
            {.id = QStringLiteral("topics"),
             .type = OptionType::Names,
             .label = tr("Only these folders"),
             .hint = tr("Only questions about these folders and what is in them."),
             .flag = QStringLiteral("topics")}};
}

Result<QList<QuizQuestion>> QuizOptions::questions(const Layout &layout, const WriteOptions &options, Report &report)
{
    const OptionValues values = options.values.completed(specs());
    // What is left as it usually is, is as the lesson of the project has it.
    QuizRequest request = LessonQuizJson::of(layout.info()).request(usualSeed);
    request.seed = seed(layout, options);
    if (const QStringList topics = values.names(u"topics"); !topics.isEmpty())
        request.topics = topics;
    if (!values.names(u"kinds").isEmpty())
        request.kinds.clear();
    if (const qint64 count = values.integer(u"count"); count > 0)
        request.count = count;
    for (const QString &name : values.names(u"kinds")) {
        const std::optional<QuizKind> kind = quizKindFromId(name);
        if (!kind) {
            return failure(ErrorKind::Usage,
                           tr("There is no kind of question “%1”; possible are %2.")
                               .arg(printable(name), quizKindNames().join(u", ")));
        }
        request.kinds.append(*kind);
    }
    const Guide none;
    QList<QuizQuestion> questions =
        makeQuiz(prunedTo(layout, options.plan.filter), options.plan.guide ? *options.plan.guide : none, request);
    if (questions.isEmpty())
        report.add(Severity::Warning, QStringLiteral("no-questions"), nothingToAsk());
    return questions;
}

std::uint64_t QuizOptions::seed(const Layout &layout, const WriteOptions &options)
{
    const auto seed = std::uint64_t(options.values.completed(specs()).integer(u"seed"));
    return seed == usualSeed ? LessonQuizJson::of(layout.info()).seed.value_or(seed) : seed;
}

QString QuizOptions::nothingToAsk()
{
    return tr("There is nothing to ask: questions are made of summaries, of a guide’s explanations and of phases.");
}

QString QuizOptions::title(const Layout &layout)
{
    const QString name = layout.name(rootNode).simplified();
    return name.isEmpty() ? tr("Quiz") : name;
}

} // namespace Espalier
