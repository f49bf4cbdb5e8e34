// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/newcommand.h"

#include "cli/context.h"
#include "cli/delivery.h"
#include "core/name.h"
#include "formats/formatregistry.h"
#include "guide/guidelibrary.h"
#include "guide/starterbuilder.h"

namespace Espalier {

namespace {

struct NewCommandText {
    Q_DECLARE_TR_FUNCTIONS(Espalier::NewCommand)
};

TextOption projectNameOption()
{
    return {{.name = QStringLiteral("project-name"),
             .value = QStringLiteral("NAME"),
             .description = NewCommandText::tr("The same as the operand NAME.")}};
}

TextOption starterOption()
{
    return {{.name = QStringLiteral("starter"),
             .value = QStringLiteral("STARTER"),
             .description =
                 NewCommandText::tr("Begin with this template of the guide; see “list starters”. Can be repeated."),
             .isRepeatable = true}};
}

TextOption typeOption()
{
    return {
        {.name = QStringLiteral("type"),
         .value = QStringLiteral("TYPE"),
         .description = NewCommandText::tr("The folders for this type of project; see “list types”. Can be repeated."),
         .isRepeatable = true}};
}

TextOption careerOption()
{
    return {
        {.name = QStringLiteral("career"),
         .value = QStringLiteral("CAREER"),
         .description = NewCommandText::tr("The folders for this career path; see “list careers”. Can be repeated."),
         .isRepeatable = true}};
}

TextOption variableOption()
{
    return {{.name = QStringLiteral("set"),
             .value = QStringLiteral("KEY=VALUE"),
             .description = NewCommandText::tr(
                 "Give a variable of the guide a value, for example core_package=taxi_ml. Can be repeated."),
             .isRepeatable = true}};
}

LevelOption newLevel()
{
    return Options::level(
        NewCommandText::tr("Only what somebody at LEVEL needs: beginner, intermediate, advanced or "
                           "expert, or 1 to 4. Levels accumulate. Default: that of the project type or "
                           "career path, else expert."));
}

/// The operand or --project-name; both only if they agree.
Result<QString> nameOf(const Arguments &arguments)
{
    const QStringList &operands = arguments.operands();
    if (operands.size() > 1)
        return failure(ErrorKind::Usage,
                       NewCommandText::tr("Unexpected argument “%1”: only NAME is expected.").arg(printable(operands[1])));
    const QString option = projectNameOption().value(arguments);
    if (operands.isEmpty() && !projectNameOption().isGiven(arguments))
        return failure(ErrorKind::Usage, NewCommandText::tr("The project needs a name: espalier-cli new NAME."));
    if (!operands.isEmpty() && projectNameOption().isGiven(arguments) && option != operands.first())
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
    for (const QString &pair : variableOption().values(arguments)) {
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

QList<Option> NewCommand::options(const FormatCatalogue &formats) const
{
    return QList<Option>{projectNameOption(), Options::guide(), newLevel(),      starterOption(),
                         typeOption(),        careerOption(),   variableOption()}
    + Destination::options(
               tr("Where to: a directory, an archive or a project file, by its suffix; “-” is the standard output."),
               formats);
}

QList<Command::Example> NewCommand::examples() const
{
    return {
        {QStringLiteral("espalier-cli new taxi --level beginner"), tr("The folders of a first project, in ./taxi.")},
        {QStringLiteral("espalier-cli new taxi --type genai-application --career genai-engineer -n"), tr("What a union of two selections would make.")},
        {QStringLiteral("espalier-cli new taxi --set core_package=taxi_ml -o taxi.zip"), tr("The whole guide as an archive.")},
    };
}

bool NewCommand::needsPictures(const FormatCatalogue &formats, const Arguments &arguments) const
{
    return Destination::needsPictures(arguments, formats);
}

Result<int> NewCommand::run(Context &context, const Arguments &arguments) const
{
    const Result<QString> name = nameOf(arguments);
    if (!name)
        return std::unexpected(name.error());
    const Result<Phase> level = newLevel().phase(arguments);
    if (!level)
        return std::unexpected(level.error());
    // A leading dash or “~” is part of the name.
    Result<Destination> destination =
        Destination::read(arguments, context.formats().catalogue(), QStringLiteral("./") + *name);
    if (!destination)
        return std::unexpected(destination.error());

    const Result<QMap<QString, QString>> variables = variablesOf(arguments);
    if (!variables)
        return std::unexpected(variables.error());
    const Result<Guide> guide = GuideLibrary::loadAny(Options::guide().id(arguments));
    if (!guide)
        return std::unexpected(guide.error());
    const StarterSelection selection{.starters = starterOption().values(arguments),
                                     .types = typeOption().values(arguments),
                                     .careers = careerOption().values(arguments),
                                     .level = *level,
                                     .variables = *variables};
    const Result<Layout> layout = StarterBuilder::build(*guide, *name, selection);
    if (!layout)
        return std::unexpected(layout.error());
    return Delivery(context, std::move(*destination), *guide).run(*layout);
}

} // namespace Espalier
