// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/options.h"

#include "cli/context.h"
#include "core/suggestion.h"

#include <QCoreApplication>

namespace Espalier {

namespace {

struct OptionsText {
    Q_DECLARE_TR_FUNCTIONS(Espalier::Options)
};

QStringList levelIds()
{
    QStringList ids;
    for (const Phase phase : allPhases)
        ids.append(phaseId(phase));
    return ids;
}

QStringList policyIds()
{
    QStringList ids;
    for (const ConflictPolicy policy : allConflictPolicies)
        ids.append(conflictPolicyId(policy));
    return ids;
}

QStringList platformIds()
{
    QStringList ids;
    for (const Platform platform : allPlatforms)
        ids.append(platformId(platform));
    return ids;
}

SwitchOption gitkeepOption()
{
    return {{.name = QStringLiteral("gitkeep"),
             .description = OptionsText::tr("Put a .gitkeep into folders that would stay empty.")}};
}

SwitchOption noReadmeOption()
{
    return {{.name = QStringLiteral("no-readme"),
             .description = OptionsText::tr(
                 "Make no README.md files from the explanations. Those that the layout draws itself stay.")}};
}

ChoiceOption<Platform> platformOption()
{
    return {
        {.name = QStringLiteral("platform"),
         .value = QStringLiteral("SYSTEM"),
         .description = OptionsText::tr("Refuse names that SYSTEM (linux, windows or macos) cannot hold. With “any”, "
                                        "the default, they are only warned about."),
         .choices = platformIds()},
        &platformFromId,
        Platform::Any};
}

} // namespace

SwitchOption Options::json()
{
    return {{.name = QStringLiteral("json"),
             .description = OptionsText::tr(
                 "Print one JSON document on the standard output: the plan, the report or the error.")}};
}

SwitchOption Options::quiet()
{
    return {{.name = QStringLiteral("quiet"),
             .letter = u'q',
             .description = OptionsText::tr("Say nothing but errors on the standard error.")}};
}

SwitchOption Options::help()
{
    return {{.name = QStringLiteral("help"), .letter = u'h', .description = OptionsText::tr("Show this help.")}};
}

QList<Option> Options::ofPlanning()
{
    return {dryRun(), onConflict(), gitkeepOption(), noReadmeOption(), platformOption()};
}

PlanOptions Options::planningOf(const Arguments &arguments)
{
    PlanOptions options;
    options.policy = onConflict().value(arguments);
    options.gitkeep = gitkeepOption().isGiven(arguments);
    options.readmes = !noReadmeOption().isGiven(arguments);
    options.platform = platformOption().value(arguments);
    return options;
}

SwitchOption Options::dryRun()
{
    return {{.name = QStringLiteral("dry-run"),
             .letter = u'n',
             .description = OptionsText::tr(
                 "Print what would happen and change nothing; the exit code is that of the real run.")}};
}

ChoiceOption<ConflictPolicy> Options::onConflict()
{
    return {{.name = QStringLiteral("on-conflict"),
             .value = QStringLiteral("POLICY"),
             .description =
                 OptionsText::tr("What happens with what is there already: “merge” keeps existing files (the "
                                 "default), “skip” leaves existing top-level folders "
                                 "wholly alone, “overwrite” replaces files of the same path, “fail” changes "
                                 "nothing as soon as any existing file differs. "
                                 "A single output file is replaced unless POLICY is “skip” or “fail”. "
                                 "Write-protected files are replaced by “overwrite” alone, in folders and as OUT, "
                                 "for root as for everybody else, and keep their mode."),
             .choices = policyIds()},
            &conflictPolicyFromId,
            ConflictPolicy::Merge};
}

TextOption Options::output(const QString &description)
{
    return {
        {.name = QStringLiteral("output"), .letter = u'o', .value = QStringLiteral("OUT"), .description = description}};
}

TextOption Options::format(const QString &description)
{
    return {{.name = QStringLiteral("format"), .value = QStringLiteral("ID"), .description = description}};
}

LevelOption Options::level(const QString &description)
{
    return {{{.name = QStringLiteral("level"),
              .value = QStringLiteral("LEVEL"),
              .description = description,
              .otherName = QStringLiteral("phase")}}};
}

LevelOption Options::level()
{
    return level(OptionsText::tr("Only what somebody at LEVEL needs: beginner, intermediate, advanced or expert, or 1 "
                                 "to 4. Levels accumulate."));
}

GuideOption Options::guide()
{
    return {{{.name = QStringLiteral("guide"),
              .value = QStringLiteral("GUIDE"),
              .description = OptionsText::tr("A built-in guide’s id, or a Markdown file. Default: mlops.")}}};
}

PrintFormatOption Options::printFormat(const QList<PrintFormat> &offered, const QString &description)
{
    QStringList ids;
    for (const PrintFormat format : offered)
        ids.append(printFormatId(format));
    return {{.name = QStringLiteral("format"),
             .value = QStringLiteral("FORM"),
             .description = description,
             .choices = ids}};
}

QString Options::aboutSource()
{
    return OptionsText::tr("SOURCE is a file or folder, else the id of a built-in guide (“guide:ID” forces it), else "
                           "“git:REV” or “git:REV:PATH” for what stands "
                           "in a commit; “-” is the standard input.");
}

Result<Phase> LevelOption::phase(const Arguments &arguments) const
{
    if (!isGiven(arguments))
        return Phase::None;
    const QString text = value(arguments);
    if (const auto phase = phaseFromText(text))
        return *phase;
    const QStringList near = suggestions(text, levelIds());
    return failure(ErrorKind::Usage,
                   near.isEmpty()
                       ? OptionsText::tr("“%1” is not a level; levels are %2, or the numbers 1 to 4.")
                             .arg(printable(text), levelIds().join(u", "))
                       : OptionsText::tr("“%1” is not a level; did you mean “%2”?").arg(printable(text), near.first()));
}

QString GuideOption::id(const Arguments &arguments) const
{
    QString guide = value(arguments);
    if (guide.startsWith(u"guide:"))
        guide.remove(0, 6);
    return guide.isEmpty() ? QStringLiteral("mlops") : guide;
}

PrintFormat PrintFormatOption::value(const Context &context, const Arguments &arguments) const
{
    return printFormatFromId(arguments.value(name)).value_or(context.isJson() ? PrintFormat::Json : PrintFormat::Text);
}

} // namespace Espalier
