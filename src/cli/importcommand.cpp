// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/importcommand.h"

#include "cli/context.h"
#include "cli/delivery.h"
#include "cli/documents.h"
#include "cli/options.h"
#include "cli/source.h"
#include "cli/suggestion.h"
#include "core/safefile.h"
#include "formats/formatregistry.h"

namespace Espalier {

namespace {

struct ImportCommandText {
    Q_DECLARE_TR_FUNCTIONS(Espalier::ImportCommand)
};

Result<QString> targetOf(const Arguments &arguments)
{
    const QString target = arguments.value(QStringLiteral("output"));
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
    const QString id = arguments.value(QStringLiteral("format"));
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
    return tr("SOURCE is a file or folder, else the id of a built-in guide (“guide:ID” forces it), else “git:REV” or “git:REV:PATH” for what stands "
              "in a commit; “-” is the standard input. Its format is recognised by its content.\n"
              "A project file is taken over byte for byte. What an import cannot take over is reported, item by item.");
}

QList<Option> ImportCommand::options() const
{
    return {
        Options::output(tr("The project file; “-” is the standard output.")),
        {.name = QStringLiteral("format"), .value = QStringLiteral("ID"), .description = tr("The format of SOURCE, when it is not recognised; see “list formats”.")},
        {.name = QStringLiteral("report"), .value = QStringLiteral("FILE"), .description = tr("Write the report as JSON to FILE; “-” is the standard output.")},
        Options::level(tr("Take only what somebody at LEVEL needs: beginner, intermediate, advanced or expert, or 1 to 4.")),
        Options::dryRun(),
        Options::onConflict(),
    };
}

QList<Command::Example> ImportCommand::examples() const
{
    return {
        {QStringLiteral("espalier-cli import ~/work/taxi -o taxi.espalier"), tr("A folder, honouring its .gitignore files.")},
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
    const Result<Phase> level = Options::levelOf(arguments);
    if (!level)
        return std::unexpected(level.error());
    const Result<QString> format = readableFormat(arguments, context.formats());
    if (!format)
        return std::unexpected(format.error());
    const QString reportFile = arguments.value(QStringLiteral("report"));
    const bool isDryRun = arguments.has(QStringLiteral("dry-run"));
    const bool printsReport = !isDryRun && (context.isJson() || reportFile == u"-");
    if (printsReport && *target == u"-")
        return failure(ErrorKind::Usage, tr("The project and its report cannot both go to the standard output."));

    const Result<Source> source = Source::read(context, *operand, {.format = *format, .keepsProject = true});
    if (!source)
        return std::unexpected(source.error());
    context.say(source->report);
    Destination destination{.target = *target, .format = QStringLiteral("espalier"), .isDryRun = isDryRun, .printsPlan = false};
    destination.plan.filter.upTo = *level;
    destination.plan.policy = Options::policyOf(arguments);
    const bool isUnchanged = !source->project.isEmpty() && !source->migrated && destination.plan.filter.isEmpty();
    Delivery delivery(context, std::move(destination));
    const Result<int> code = isUnchanged ? delivery.runBytes(source->project) : delivery.run(source->layout);
    if (!code || isDryRun)
        return code;
    if (!reportFile.isEmpty() && reportFile != u"-") {
        if (const Result<void> written = SafeFile::write(reportFile, reportDocument(source->report)); !written)
            return std::unexpected(written.error());
    }
    if (printsReport)
        context.out().write(reportDocument(source->report));
    return code;
}

} // namespace Espalier
