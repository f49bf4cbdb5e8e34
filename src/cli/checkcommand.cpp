// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/checkcommand.h"

#include "cli/context.h"
#include "cli/exitcode.h"
#include "cli/source.h"
#include "core/safefile.h"
#include "formats/exercisecheck.h"
#include "formats/exercisereport.h"
#include "formats/exercisesource.h"
#include "formats/formatregistry.h"

#include <algorithm>
#include <cmath>
#include <optional>

namespace Espalier {

namespace {

struct CheckCommandText {
    Q_DECLARE_TR_FUNCTIONS(Espalier::CheckCommand)
};

constexpr qint64 largestKeyFile = 16 << 20;

TextOption answerOption()
{
    return {{.name = QStringLiteral("answer"),
             .value = QStringLiteral("FILE"),
             .description = CheckCommandText::tr("Mark FILE: an answer, or any other SOURCE, such as a folder made by "
                                                 "hand.")}};
}

TextOption answersOfClassOption()
{
    return {{.name = QStringLiteral("answers"),
             .value = QStringLiteral("DIR"),
             .description = CheckCommandText::tr("Mark all answers in DIR, and print them as one table.")}};
}

TextOption keyOption()
{
    return {{.name = QStringLiteral("key"),
             .value = QStringLiteral("FILE"),
             .description = CheckCommandText::tr("The key of the exercise, where the teacher keeps it apart.")}};
}

/// "79 %", never rounded up to what was not reached.
QString percent(double score) { return CheckCommandText::tr("%1 %").arg(int(std::floor(score * 100 + 1e-6))); }

QString signOf(ExerciseMark mark)
{
    return mark == ExerciseMark::Right ? QStringLiteral("✓")
        : mark == ExerciseMark::Nearly ? QStringLiteral("–")
                                       : QStringLiteral("✕");
}

QString toText(const ExerciseResult &result)
{
    const ExerciseMarking &marking = result.marking;
    QString text = CheckCommandText::tr("%1: %2, %3 of %4 right", "name, share, counts")
                       .arg(printable(result.attempt.name), percent(marking.score))
                       .arg(marking.right)
                       .arg(marking.of)
        + u'\n';
    for (const MarkedItem &item : marking.items) {
        text += u"  " + signOf(item.mark) + u' ' + printable(item.name);
        if (item.mark == ExerciseMark::Right) {
            text += u'\n';
            continue;
        }
        text += u"  " + exerciseMarkId(item.mark);
        if (!item.path.isEmpty())
            text += u"  " + printable(item.path);
        if (!item.expected.isEmpty())
            text += u" → " + printable(item.expected);
        text += u'\n';
        if (!item.reason.isEmpty())
            text += u"      " + printable(item.reason, 400) + u'\n';
    }
    return text;
}

QString toText(const ExerciseResults &results)
{
    qsizetype widest = 0;
    for (const ExerciseResult &result : results.answers)
        widest = std::max(widest, printable(result.attempt.name).size());
    QString text;
    for (const ExerciseResult &result : results.answers) {
        text += printable(result.attempt.name).leftJustified(widest) + u"  "
            + percent(result.marking.score).rightJustified(5) + u"  ";
        for (const MarkedItem &item : result.marking.items)
            text += signOf(item.mark);
        text += u"  " + printable(result.file);
        if (result.isChanged())
            text += u"  (" + CheckCommandText::tr("changed: %1").arg(exerciseChanges(result).join(u", ")) + u')';
        text += u'\n';
    }
    for (const UnreadableAnswer &answer : results.unreadable)
        text += printable(answer.file) + u": " + printable(answer.reason, 400) + u'\n';
    return text;
}

} // namespace

QString CheckCommand::summary() const { return tr("mark answers to an exercise"); }

QStringList CheckCommand::usages() const
{
    return {QStringLiteral("check EXERCISE --answer FILE [OPTIONS]"),
            QStringLiteral("check EXERCISE --answers DIR [OPTIONS]")};
}

QString CheckCommand::description() const
{
    return tr("Marks what students made of an exercise that “export --format exercise” wrote. Folders are found by "
              "their "
              "ids, else by their paths. Everything is marked anew: an answer whose score, items or key were changed "
              "is "
              "flagged.")
        + u'\n' + tr("The exit code for one answer is 0 when everything is right, else 1.") + u'\n'
        + Options::aboutSource();
}

std::optional<PrintFormatOption> CheckCommand::printFormat() const
{
    return Options::printFormat(
        {PrintFormat::Text, PrintFormat::Json, PrintFormat::Csv},
        tr("How to print it: text (the default), json, or with --answers csv for spreadsheets."));
}

QList<Option> CheckCommand::options(const FormatCatalogue &) const
{
    return {answerOption(), answersOfClassOption(), keyOption(), *printFormat()};
}

QList<Command::Example> CheckCommand::examples() const
{
    return {
        {QStringLiteral("espalier-cli check place.espalier --answer ana.espalier --json"),
         tr("One answer, each folder with its mark and the reason.")},
        {QStringLiteral("espalier-cli check place.espalier --answer ~/my-ml-project"),
         tr("Real folders as the answer.")},
        {QStringLiteral("espalier-cli check place.espalier --answers class-7b --format csv"),
         tr("The whole class as a table.")},
    };
}

Result<ExerciseCheck> CheckCommand::exerciseOf(Context &context, const QString &text, const Arguments &arguments)
{
    Result<Source> source = Source::read(context, text, {.contents = false});
    if (!source)
        return std::unexpected(source.error());
    context.say(source->report);
    const QString keyFile = keyOption().value(arguments);
    QByteArray keyBytes;
    if (!keyFile.isEmpty()) {
        Result<QByteArray> bytes = SafeFile::read(keyFile, largestKeyFile);
        if (!bytes)
            return std::unexpected(bytes.error());
        keyBytes = *bytes;
    }
    const Guide *const guide = source->explainingGuide();
    Result<ExerciseCheck> check = ExerciseCheck::of(source->layout, keyFile, keyBytes, guide ? *guide : Guide());
    if (const std::optional<QString> changed = changedSourceOf(text, source->layout))
        context.say(tr("The exercise was made from an earlier layout: “%1” has changed since. It can be made again with "
                       "“export --format exercise”.")
                        .arg(printable(*changed, 400)));
    if (!check && check.error().where.file.isEmpty())
        check.error().where.file = text;
    return check;
}

Result<int> CheckCommand::checkOne(Context &context, const ExerciseCheck &check, const QString &answer,
                                   PrintFormat format)
{
    if (format == PrintFormat::Csv)
        return failure(ErrorKind::Usage, tr("One answer is printed as text or json; csv is for --answers."));
    const Result<Source> source = Source::read(context, answer, {.contents = false});
    if (!source)
        return std::unexpected(source.error());
    const Result<ExerciseResult> result = check.mark(source->layout, answer);
    if (!result)
        return std::unexpected(result.error());
    if (format == PrintFormat::Json)
        context.out().write(exerciseResultJson(check.exercise(), *result) + '\n');
    else
        context.out().write(toText(*result).toUtf8());
    if (result->isChanged())
        context.say(tr("This answer was changed by another hand: %1.").arg(exerciseChanges(*result).join(u", ")));
    return result->marking.score < 1 ? ExitCode::different : ExitCode::done;
}

Result<int> CheckCommand::checkAll(Context &context, const ExerciseCheck &check, const QString &exercise,
                                   const QString &folder, PrintFormat format)
{
    const Result<ExerciseResults> results = check.markFolder(folder, exercise, context.formats());
    if (!results)
        return std::unexpected(results.error());
    if (format == PrintFormat::Json)
        context.out().write(exerciseResultsJson(check.exercise(), *results) + '\n');
    else if (format == PrintFormat::Csv)
        context.out().write(exerciseResultsCsv(check.exercise(), *results));
    else
        context.out().write(toText(*results).toUtf8());
    return ExitCode::done;
}

Result<int> CheckCommand::run(Context &context, const Arguments &arguments) const
{
    const Result<QString> operand = soleOperand(arguments, QStringLiteral("EXERCISE"));
    if (!operand)
        return std::unexpected(operand.error());
    const bool isOne = answerOption().isGiven(arguments);
    if (isOne == answersOfClassOption().isGiven(arguments))
        return failure(ErrorKind::Usage, tr("Name what is to be marked: either --answer FILE or --answers DIR."));
    const Result<ExerciseCheck> check = exerciseOf(context, *operand, arguments);
    if (!check)
        return std::unexpected(check.error());
    const PrintFormat format = printFormat()->value(context, arguments);
    return isOne ? checkOne(context, *check, answerOption().value(arguments), format)
                 : checkAll(context, *check, *operand, answersOfClassOption().value(arguments), format);
}

} // namespace Espalier
