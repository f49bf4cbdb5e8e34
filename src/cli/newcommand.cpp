// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/newcommand.h"

#include "cli/context.h"
#include "cli/delivery.h"
#include "cli/options.h"
#include "cli/pictureprogram.h"
#include "core/name.h"
#include "guide/guidelibrary.h"
#include "guide/starterbuilder.h"

namespace Espalier {

namespace {

const QString projectName = QStringLiteral("project-name");

struct NewCommandText {
    Q_DECLARE_TR_FUNCTIONS(Espalier::NewCommand)
};

/// The operand or --project-name; both only if they agree.
Result<QString> nameOf(const Arguments &arguments)
{
    const QStringList &operands = arguments.operands();
    if (operands.size() > 1)
        return failure(ErrorKind::Usage,
                       NewCommandText::tr("Unexpected argument “%1”: only NAME is expected.").arg(printable(operands[1])));
    const QString option = arguments.value(projectName);
    if (operands.isEmpty() && !arguments.has(projectName))
        return failure(ErrorKind::Usage, NewCommandText::tr("The project needs a name: espalier-cli new NAME."));
    if (!operands.isEmpty() && arguments.has(projectName) && option != operands.first())
        return failure(ErrorKind::Usage,
                       NewCommandText::tr("The project cannot be called both “%1” and “%2”.")
                           .arg(printable(operands.first()), printable(option)));
    const QString given = operands.isEmpty() ? option : operands.first();
    const Result<Name> name = Name::parse(given);
    if (name)
        return name->toString();
    // A path in the place of the name: what was meant is clear.
    const QString last = given.section(u'/', -1, -1, QString::SectionSkipEmpty);
    if (!given.contains(u'/') || !Name::parse(last))
        return std::unexpected(name.error());
    return failure(
        name.error().kind,
        name.error().message + u' '
            + NewCommandText::tr("To make it there: espalier-cli new %1 -o %2").arg(printable(last), printable(given)));
}

Result<QMap<QString, QString>> variablesOf(const Arguments &arguments)
{
    QMap<QString, QString> variables;
    for (const QString &pair : arguments.values(QStringLiteral("set"))) {
        const qsizetype equals = pair.indexOf(u'=');
        if (equals <= 0)
            return failure(ErrorKind::Usage,
                           NewCommandText::tr("“--set %1” says no value; write --set key=value.").arg(printable(pair)));
        // Values become names of folders, so one that leads outside is refused as such.
        const QString key = pair.first(equals);
        const Result<Name> value = Name::parse(QStringView(pair).sliced(equals + 1));
        if (!value)
            return failure(value.error().kind,
                           NewCommandText::tr("The variable “%1” cannot have this value. %2")
                               .arg(printable(key), value.error().message));
        variables.insert(key, value->toString());
    }
    return variables;
}

} // namespace

QString NewCommand::summary() const { return tr("make a project from a guide"); }

QStringList NewCommand::usages() const
{
    return {QStringLiteral("new NAME [OPTIONS]"), QStringLiteral("new --project-name NAME [OPTIONS]")};
}

QString NewCommand::description() const
{
    return tr("Makes the folders and files that a guide proposes. Starters, project types and career paths unite; the level then "
              "leaves out what comes later. Without any of them the whole guide is made.\n"
              "Without -o the project becomes the directory NAME in the current folder. Folders that the guide explains get a README.md.");
}

QList<Option> NewCommand::options() const
{
    QList<Option> options{
        {.name = projectName, .value = QStringLiteral("NAME"), .description = tr("The same as the operand NAME.")},
        Options::guide(),
        Options::level(tr("Only what somebody at LEVEL needs: beginner, intermediate, advanced or expert, or 1 to 4. Levels accumulate. Default: expert.")),
        {.name = QStringLiteral("starter"), .value = QStringLiteral("STARTER"), .description = tr("Begin with this template of the guide; see “list starters”. Can be repeated."), .isRepeatable = true},
        {.name = QStringLiteral("type"), .value = QStringLiteral("TYPE"), .description = tr("The folders for this type of project; see “list types”. Can be repeated."), .isRepeatable = true},
        {.name = QStringLiteral("career"), .value = QStringLiteral("CAREER"), .description = tr("The folders for this career path; see “list careers”. Can be repeated."), .isRepeatable = true},
        {.name = QStringLiteral("set"), .value = QStringLiteral("KEY=VALUE"), .description = tr("Give a variable of the guide a value, for example core_package=taxi_ml. Can be repeated."), .isRepeatable = true},
        Options::output(tr("Where to: a directory, an archive or a project file, by its suffix; “-” is the standard output.")),
        {.name = QStringLiteral("format"), .value = QStringLiteral("ID"), .description = tr("The format of OUT, when its suffix does not say it; see “list formats”.")},
    };
    return options + Options::ofPictures() + Options::ofPlanning();
}

QList<Command::Example> NewCommand::examples() const
{
    return {
        {QStringLiteral("espalier-cli new taxi --level beginner"), tr("The folders of a first project, in ./taxi.")},
        {QStringLiteral("espalier-cli new taxi --type genai-application --career genai-engineer -n"), tr("What a union of two selections would make.")},
        {QStringLiteral("espalier-cli new taxi --set core_package=taxi_ml -o taxi.zip"), tr("The whole guide as an archive.")},
    };
}

bool NewCommand::wantsPictures(Context &, const Arguments &arguments) const
{
    return PictureProgram::isAskedFor(arguments);
}

Result<int> NewCommand::run(Context &context, const Arguments &arguments) const
{
    const Result<QString> name = nameOf(arguments);
    if (!name)
        return std::unexpected(name.error());
    const Result<Phase> level = Options::levelOf(arguments);
    if (!level)
        return std::unexpected(level.error());
    Destination destination{.target = arguments.value(QStringLiteral("output")),
                            .format = QStringLiteral("directory"),
                            .plan = Options::planningOf(arguments),
                            .isDryRun = arguments.has(QStringLiteral("dry-run"))};
    if (arguments.has(QStringLiteral("output")) || arguments.has(QStringLiteral("format"))) {
        if (destination.target.isEmpty())
            return failure(ErrorKind::Usage, tr("Say with -o where to write."));
        const Result<QString> format = Options::writableFormat(arguments, destination.target, context.formats());
        if (!format)
            return std::unexpected(format.error());
        destination.format = *format;
    } else {
        destination.target = QStringLiteral("./") + *name; // a leading dash or “~” is part of the name
    }

    const Result<QMap<QString, QString>> pictures = Options::picturesOf(arguments, destination.format);
    if (!pictures)
        return std::unexpected(pictures.error());
    destination.extra = *pictures;

    const Result<QMap<QString, QString>> variables = variablesOf(arguments);
    if (!variables)
        return std::unexpected(variables.error());
    const Result<Guide> guide = GuideLibrary::loadAny(Options::guideOf(arguments));
    if (!guide)
        return std::unexpected(guide.error());
    const StarterSelection selection{.starters = arguments.values(QStringLiteral("starter")),
                                     .types = arguments.values(QStringLiteral("type")),
                                     .careers = arguments.values(QStringLiteral("career")),
                                     .level = *level,
                                     .variables = *variables};
    const Result<Layout> layout = StarterBuilder::build(*guide, *name, selection);
    if (!layout)
        return std::unexpected(layout.error());
    destination.plan.guide = &*guide;
    return Delivery(context, std::move(destination)).run(*layout);
}

} // namespace Espalier
