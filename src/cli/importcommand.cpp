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
#include "formats/formatregistry.h"

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
    return {importOutput(), importFormat(),    reportOption(),       recoverOption(),
            importLevel(),  Options::dryRun(), Options::onConflict()};
}

QList<Command::Example> ImportCommand::examples() const
{
    return {
        {QStringLiteral("espalier-cli import ~/taxi -o taxi.espalier"), tr("A folder, honouring its .gitignore files.")},
        {QStringLiteral("espalier-cli import README.md -o taxi.espalier --report report.json"), tr("The tree that a README draws.")},
        {QStringLiteral("git show HEAD:taxi.espalier | espalier-cli import - -o old.espalier"), tr("From another program.")},
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

    const Result<Source> source = Source::read(
        context, *operand, {.format = *format, .keepsProject = true, .recover = recoverOption().isGiven(arguments)});
    if (!source)
        return std::unexpected(withAdvice(source.error()));
    context.say(source->report);
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
    if (!reportFile.isEmpty() && reportFile != u"-") {
        if (const Result<void> written = SafeFile::write(reportFile, reportDocument(source->report)); !written)
            return std::unexpected(written.error());
    }
    if (printsReport)
        context.out().write(reportDocument(source->report));
    return isDamaged(source->report) ? Result<int>(ExitCode::failed) : code;
}

} // namespace Espalier
