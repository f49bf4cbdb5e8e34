// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/importcommand.h"

#include "cli/context.h"
#include "cli/delivery.h"
#include "cli/documents.h"
#include "cli/exitcode.h"
#include "cli/source.h"
#include "core/suggestion.h"
#include "core/safefile.h"
#include "core/text/drawntreereader.h"
#include "core/text/linedoubts.h"
#include "formats/formatregistry.h"
#include "formats/readingreport.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace Espalier {

namespace {

struct ImportCommandText {
    Q_DECLARE_TR_FUNCTIONS(Espalier::ImportCommand)
};

TextOption importOutput()
{
    return Options::output(ImportCommandText::tr("The project file; “-” is the standard output."));
}

TextOption importFormat()
{
    return Options::format(
        ImportCommandText::tr("The format of SOURCE, when it is not recognised; see “list formats”."));
}

TextOption reportOption()
{
    return {{.name = QStringLiteral("report"),
             .value = QStringLiteral("FILE"),
             .description = ImportCommandText::tr("Write the report as JSON to FILE; “-” is the standard output.")}};
}

SwitchOption reportAllOption()
{
    return {{.name = QStringLiteral("report-all"),
             .description =
                 ImportCommandText::tr("In the report of a text, every line; not only those in doubt or left out.")}};
}

TextOption answersOption()
{
    return {
        {.name = QStringLiteral("answers"),
         .value = QStringLiteral("FILE"),
         .description = ImportCommandText::tr(
             "Repair the reading of a text: JSON, a list of {\"line\", \"answer\", \"to\"}; answers are folder, file, "
             "under, drop, comment, name, split and join.")}};
}

SwitchOption noGuessOption()
{
    return {{.name = QStringLiteral("no-guess"),
             .description = ImportCommandText::tr(
                 "Make nothing where a line of a text can be read in two ways; the exit code is 2 then.")}};
}

SwitchOption recoverOption()
{
    return {{.name = QStringLiteral("recover"),
             .description = ImportCommandText::tr(
                 "Take what can be read of a damaged archive or project; the exit code is 2 all the same.")}};
}

LevelOption importLevel()
{
    return Options::level(ImportCommandText::tr(
        "Take only what somebody at LEVEL needs: beginner, intermediate, advanced or expert, or 1 to 4."));
}

Error withAdvice(Error error)
{
    if (error.recoverable)
        error.message += u' ' + ImportCommandText::tr("With --recover what can be read of it is taken.");
    return error;
}

bool isDamaged(const Report &report) { return report.contains(u"damaged") || report.contains(u"recovered"); }

Result<QString> targetOf(const Arguments &arguments)
{
    const QString target = importOutput().value(arguments);
    if (target.isEmpty())
        return failure(ErrorKind::Usage, ImportCommandText::tr("Say with -o which project file to write."));
    if (target != u"-" && !target.endsWith(u".espalier"))
        return failure(
            ErrorKind::Usage,
            ImportCommandText::tr(
                "“%1” is no name for a project file, which ends in “.espalier”; for other formats use “export”.")
                .arg(printable(target, 400)),
            {.file = target});
    return target;
}

Result<QString> readableFormat(const Arguments &arguments, const FormatRegistry &formats)
{
    const QString id = importFormat().value(arguments);
    if (id.isEmpty() || formats.reader(id))
        return id;
    QStringList known;
    for (const FormatInfo &info : formats.formats()) {
        if (formats.reader(info.id))
            known.append(info.id);
    }
    const QStringList near = suggestions(id, known);
    return failure(ErrorKind::Usage,
                   near.isEmpty() ? ImportCommandText::tr("The format “%1” cannot be read; possible are %2.")
                                        .arg(printable(id), known.join(u", "))
                                  : ImportCommandText::tr("The format “%1” cannot be read; did you mean “%2”?")
                                        .arg(printable(id), near.first()));
}

/// One element of the file with answers.
Result<LineRepairs::At> answerOf(const QJsonObject &object, const DrawnTree &tree, const QString &file)
{
    const qint64 line = object[u"line"].toInteger(0) - tree.firstLine;
    const QString id = object[u"answer"].toString();
    const std::optional<LineAnswer> answer = lineAnswerOf(id.toStdString());
    if (!answer)
        return failure(ErrorKind::Input,
                       ImportCommandText::tr(
                           "“%1” is no answer; possible are folder, file, under, drop, comment, name, split and join.")
                           .arg(printable(id)),
                       {.file = file});
    if (line < 0 || line >= qint64(tree.lines.size()))
        return failure(ErrorKind::Input,
                       ImportCommandText::tr("An answer is for line %1, which the text does not have.")
                           .arg(object[u"line"].toInteger(0)),
                       {.file = file});
    return LineRepairs::At{.line = quint32(line), .answer = *answer, .to = object[u"to"].toString().toStdString()};
}

Result<LineRepairs> answersIn(const QString &file, const DrawnTree &tree)
{
    const Result<QByteArray> bytes = SafeFile::read(file);
    if (!bytes)
        return std::unexpected(bytes.error());
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(*bytes, &error);
    if (!document.isArray())
        return failure(ErrorKind::Input,
                       error.error != QJsonParseError::NoError
                           ? ImportCommandText::tr("The answers are no JSON: %1.").arg(printable(error.errorString()))
                           : ImportCommandText::tr("The answers must be a list."),
                       {.file = file});
    std::vector<LineRepairs::At> answers;
    for (const QJsonValue &value : document.array()) {
        const Result<LineRepairs::At> answer = answerOf(value.toObject(), tree, file);
        if (!answer)
            return std::unexpected(answer.error());
        answers.push_back(*answer);
    }
    return LineRepairs::forLines(tree, answers);
}

/// Reads the text of \a source again under the answers of \a file.
Result<void> repair(Source &source, const QString &file, const QString &name)
{
    if (!source.reading || source.reading->blocks.empty())
        return failure(ErrorKind::Usage, ImportCommandText::tr("Answers are for texts; this source is none."));
    const Result<LineRepairs> repairs = answersIn(file, *source.reading);
    if (!repairs)
        return std::unexpected(repairs.error());
    Result<DrawnTree> again = DrawnTreeReader::readAgain(
        *source.reading, {.fileName = name, .firstLine = source.reading->firstLine, .repairs = &*repairs});
    if (!again)
        return std::unexpected(again.error());
    source.reading = std::make_shared<const DrawnTree>(std::move(*again));
    source.layout = source.reading->toLayout(source.layout.name(rootNode));
    source.report = source.reading->report;
    return {};
}

Result<void> tellReport(Context &context, const QByteArray &report, const QString &file, bool prints)
{
    if (!file.isEmpty() && file != u"-") {
        if (const Result<void> written = SafeFile::write(file, report); !written)
            return written;
    }
    if (prints)
        context.out().write(report);
    return {};
}

/// Fails where a doubt is open: \c --no-guess.
Result<void> refuseDoubts(const Source &source)
{
    const std::vector<LineDoubt> doubts = source.reading ? doubtsOf(*source.reading) : std::vector<LineDoubt>();
    if (doubts.empty())
        return {};
    QStringList lines;
    constexpr size_t mostShown = 10;
    for (size_t i = 0; i < std::min(doubts.size(), mostShown); ++i)
        lines.append(QString::number(doubts[i].lines.front() + source.reading->firstLine));
    if (doubts.size() > mostShown)
        lines.append(QStringLiteral("…"));
    return failure(
        ErrorKind::Input,
        ImportCommandText::tr(
            "Doubts are open (line %1), and nothing was made. See them with --report and answer with --answers.")
            .arg(lines.join(u", ")));
}

} // namespace

QString ImportCommand::summary() const { return tr("make a project file of a guide, folder, archive or text"); }

QStringList ImportCommand::usages() const
{
    return {QStringLiteral("import SOURCE -o OUT.espalier [OPTIONS]")};
}

QString ImportCommand::description() const
{
    return Options::aboutSource() + u' ' + tr("Its format is recognised by its content.") + u'\n'
        + tr("A project file is taken over byte for byte. What an import cannot take over is reported, item by item.");
}

QList<Option> ImportCommand::options(const FormatCatalogue &) const
{
    return {importOutput(),  importFormat(),  reportOption(), reportAllOption(), answersOption(),
            noGuessOption(), recoverOption(), importLevel(),  Options::dryRun(), Options::onConflict()};
}

QList<Command::Example> ImportCommand::examples() const
{
    return {
        {QStringLiteral("espalier-cli import ~/taxi -o taxi.espalier"),
         tr("A folder, honouring its .gitignore files.")},
        {QStringLiteral("espalier-cli import README.md -o taxi.espalier --report report.json"),
         tr("The tree that a README draws.")},
        {QStringLiteral("espalier-cli import tree.txt -o taxi.espalier --answers a.json --no-guess"),
         tr("A drawn tree, repaired; nothing where a line is still in doubt.")},
        {QStringLiteral("git show HEAD:taxi.espalier | espalier-cli import - -o old.espalier"),
         tr("From another program.")},
    };
}

Result<int> ImportCommand::run(Context &context, const Arguments &arguments) const
{
    const Result<QString> operand = soleOperand(arguments, QStringLiteral("SOURCE"));
    if (!operand)
        return std::unexpected(operand.error());
    const Result<QString> target = targetOf(arguments);
    if (!target)
        return std::unexpected(target.error());
    const Result<Phase> level = importLevel().phase(arguments);
    if (!level)
        return std::unexpected(level.error());
    const Result<QString> format = readableFormat(arguments, context.formats());
    if (!format)
        return std::unexpected(format.error());
    const QString reportFile = reportOption().value(arguments);
    const bool isDryRun = Options::dryRun().isGiven(arguments);
    const bool printsReport = !isDryRun && (context.isJson() || reportFile == u"-");
    if (printsReport && *target == u"-")
        return failure(ErrorKind::Usage, tr("The project and its report cannot both go to the standard output."));

    Result<Source> source = Source::read(
        context, *operand,
        {.format = *format, .keepsProject = true, .lineRecords = true, .recover = recoverOption().isGiven(arguments)});
    if (!source)
        return std::unexpected(withAdvice(source.error()));
    if (const QString answers = answersOption().value(arguments); !answers.isEmpty()) {
        if (const Result<void> repaired = repair(*source, answers, *operand); !repaired)
            return std::unexpected(repaired.error());
    }
    context.say(source->report);
    const QByteArray report = source->reading
        ? readingReport(*source->reading, *operand, source->layout.name(rootNode), reportAllOption().isGiven(arguments))
        : reportDocument(source->report);
    const Result<void> isSure = noGuessOption().isGiven(arguments) ? refuseDoubts(*source) : Result<void>();
    if (!isSure) {
        const Result<void> told = isDryRun ? Result<void>() : tellReport(context, report, reportFile, printsReport);
        return std::unexpected(told ? isSure.error() : told.error());
    }
    Destination destination{.target = *target,
                            .format = context.formats().catalogue().find(u"espalier").value_or(FormatInfo()),
                            .isDryRun = isDryRun,
                            .printsPlan = false};
    destination.plan.filter.upTo = *level;
    destination.plan.policy = Options::onConflict().value(arguments);
    const bool isUnchanged = !source->project.isEmpty() && !source->migrated && destination.plan.filter.isEmpty();
    Delivery delivery(context, std::move(destination));
    const Result<int> code = isUnchanged ? delivery.runBytes(source->project) : delivery.run(source->layout);
    if (!code || isDryRun)
        return code && isDamaged(source->report) ? Result<int>(ExitCode::failed) : code;
    if (const Result<void> told = tellReport(context, report, reportFile, printsReport); !told)
        return std::unexpected(told.error());
    return isDamaged(source->report) ? Result<int>(ExitCode::failed) : code;
}

} // namespace Espalier
