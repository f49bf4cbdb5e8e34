// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/options.h"

#include "cli/pictureprogram.h"
#include "cli/suggestion.h"
#include "formats/formatregistry.h"

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

bool isWritable(const FormatRegistry &formats, const QString &id)
{
    return id == u"directory" || formats.writer(id) || formats.archiveWriter(id);
}

QStringList writableIds(const FormatRegistry &formats)
{
    QStringList ids;
    for (const FormatInfo &info : formats.formats()) {
        if (isWritable(formats, info.id))
            ids.append(info.id);
    }
    for (const QString &id : PictureProgram::formatIds()) { // a second program writes these
        if (!ids.contains(id))
            ids.append(id);
    }
    return ids;
}

} // namespace

QList<Option> Options::ofEveryVerb()
{
    return {
        {.name = QStringLiteral("json"),
         .description =
             OptionsText::tr("Print one JSON document on the standard output: the plan, the report or the error.")},
        {.name = QStringLiteral("quiet"),
         .letter = u'q',
         .description = OptionsText::tr("Say nothing but errors on the standard error.")},
        {.name = QStringLiteral("help"), .letter = u'h', .description = OptionsText::tr("Show this help.")},
    };
}

QList<Option> Options::ofPlanning()
{
    return {
        dryRun(),
        onConflict(),
        {.name = QStringLiteral("gitkeep"),
         .description = OptionsText::tr("Put a .gitkeep into folders that would stay empty.")},
        {.name = QStringLiteral("no-readme"),
         .description = OptionsText::tr(
             "Make no README.md files from the explanations. Those that the layout draws itself stay.")},
        {.name = QStringLiteral("platform"),
         .value = QStringLiteral("SYSTEM"),
         .description = OptionsText::tr("Refuse names that SYSTEM (linux, windows or macos) cannot hold. With “any”, "
                                        "the default, they are only warned about."),
         .choices = {QStringLiteral("any"), QStringLiteral("linux"), QStringLiteral("windows"),
                     QStringLiteral("macos")}},
    };
}

QList<Option> Options::ofPictures()
{
    return {
        {.name = QStringLiteral("style"),
         .value = QStringLiteral("STYLE"),
         .description = OptionsText::tr("Pictures (svg, png, pdf): cards (the default), icicle or treemap."),
         .choices = {QStringLiteral("cards"), QStringLiteral("icicle"), QStringLiteral("treemap")}},
        {.name = QStringLiteral("direction"),
         .value = QStringLiteral("WAY"),
         .description =
             OptionsText::tr("Pictures: where children stand: left-to-right (the default), right-to-left or top-down."),
         .choices = {QStringLiteral("left-to-right"), QStringLiteral("right-to-left"), QStringLiteral("top-down")}},
        {.name = QStringLiteral("theme"),
         .value = QStringLiteral("THEME"),
         .description =
             OptionsText::tr("Pictures: light, dark, or print, which is black on white and the default of pdf."),
         .choices = {QStringLiteral("light"), QStringLiteral("dark"), QStringLiteral("print")}},
        {.name = QStringLiteral("scale"),
         .value = QStringLiteral("N"),
         .description =
             OptionsText::tr("Pictures: how large, from 0.1 to 8. Default: 1, and for pdf what suits the page.")},
        {.name = QStringLiteral("transparent"), .description = OptionsText::tr("Pictures: without a background.")},
        {.name = QStringLiteral("page"),
         .value = QStringLiteral("PAGE"),
         .description = OptionsText::tr("Pictures in pdf: a4 (the default), a3 or letter, several of them if one does "
                                        "not suffice; or one, a single page as large as the map."),
         .choices = {QStringLiteral("a4"), QStringLiteral("a3"), QStringLiteral("letter"), QStringLiteral("one")}},
        {.name = QStringLiteral("title"),
         .value = QStringLiteral("TEXT"),
         .description = OptionsText::tr("Pictures: the heading. Default: the name of the project.")},
        {.name = QStringLiteral("no-files"), .description = OptionsText::tr("Pictures: folders alone.")},
    };
}

Option Options::dryRun()
{
    return {.name = QStringLiteral("dry-run"),
            .letter = u'n',
            .description =
                OptionsText::tr("Print what would happen and change nothing; the exit code is that of the real run.")};
}

Option Options::onConflict()
{
    return {.name = QStringLiteral("on-conflict"),
            .value = QStringLiteral("POLICY"),
            .description = OptionsText::tr("What happens with what is there already: “merge” keeps existing files (the "
                                           "default), “skip” leaves existing top-level folders "
                                           "wholly alone, “overwrite” replaces files of the same path, “fail” changes "
                                           "nothing as soon as any existing file differs. "
                                           "A single output file is replaced unless POLICY is “skip” or “fail”."),
            .choices = {QStringLiteral("merge"), QStringLiteral("skip"), QStringLiteral("overwrite"),
                        QStringLiteral("fail")}};
}

Option Options::output(const QString &description)
{
    return {.name = QStringLiteral("output"), .letter = u'o', .value = QStringLiteral("OUT"), .description = description};
}

Option Options::level(const QString &description)
{
    return {.name = QStringLiteral("level"), .value = QStringLiteral("LEVEL"), .description = description, .otherName = QStringLiteral("phase")};
}

Option Options::guide()
{
    return {.name = QStringLiteral("guide"),
            .value = QStringLiteral("GUIDE"),
            .description = OptionsText::tr("A built-in guide’s id, or a Markdown file. Default: mlops.")};
}

Result<Phase> Options::levelOf(const Arguments &arguments)
{
    const QString level = QStringLiteral("level");
    if (!arguments.has(level))
        return Phase::None;
    const QString text = arguments.value(level);
    if (const auto phase = phaseFromText(text))
        return *phase;
    const QStringList near = suggestions(text, levelIds());
    return failure(ErrorKind::Usage,
                   near.isEmpty()
                       ? OptionsText::tr("“%1” is not a level; levels are %2, or the numbers 1 to 4.")
                             .arg(printable(text), levelIds().join(u", "))
                       : OptionsText::tr("“%1” is not a level; did you mean “%2”?").arg(printable(text), near.first()));
}

ConflictPolicy Options::policyOf(const Arguments &arguments)
{
    // The parser has checked the choices; only a missing one is left.
    return conflictPolicyFromId(arguments.value(QStringLiteral("on-conflict"))).value_or(ConflictPolicy::Merge);
}

PlanOptions Options::planningOf(const Arguments &arguments)
{
    PlanOptions options;
    options.policy = policyOf(arguments);
    options.gitkeep = arguments.has(QStringLiteral("gitkeep"));
    options.readmes = !arguments.has(QStringLiteral("no-readme"));
    options.platform = platformFromId(arguments.value(QStringLiteral("platform"))).value_or(Platform::Any);
    return options;
}

Result<QMap<QString, QString>> Options::picturesOf(const Arguments &arguments, const QString &format)
{
    QMap<QString, QString> extra;
    for (const Option &option : ofPictures()) {
        if (!arguments.has(option.name))
            continue;
        const bool isPage = option.name == u"page";
        if (isPage ? format != u"pdf" : !PictureProgram::formatIds().contains(format))
            return failure(ErrorKind::Usage,
                           isPage ? OptionsText::tr("“--page” is for PDF; the output is “%1”.").arg(format)
                                  : OptionsText::tr("“--%1” is for pictures (%2); the output is “%3”.")
                                        .arg(option.name, PictureProgram::formatIds().join(u", "), format));
        if (option.name == u"no-files")
            extra.insert(QStringLiteral("files"), QStringLiteral("no"));
        else
            extra.insert(option.name, option.value.isEmpty() ? QStringLiteral("yes") : arguments.value(option.name));
    }
    return extra;
}

Result<QString> Options::writableFormat(const Arguments &arguments, const QString &target, const FormatRegistry &formats)
{
    const QString given = arguments.value(QStringLiteral("format"));
    if (given.isEmpty()) {
        if (target == u"-")
            return failure(
                ErrorKind::Usage,
                OptionsText::tr("The standard output has no suffix: say with --format what to write to it."));
        const QString id = formats.writableFormatFor(target);
        if (id.isEmpty())
            return failure(ErrorKind::Usage,
                           OptionsText::tr("The suffix of “%1” stands for no format that can be written; say with "
                                           "--format which one you want.")
                               .arg(printable(target, 400)),
                           {.file = target});
        return id;
    }
    if (isWritable(formats, given))
        return given;
    const QStringList known = writableIds(formats);
    const QStringList near = suggestions(given, known);
    return failure(ErrorKind::Usage,
                   near.isEmpty() ? OptionsText::tr("The format “%1” cannot be written; possible are %2.")
                                        .arg(printable(given), known.join(u", "))
                                  : OptionsText::tr("The format “%1” cannot be written; did you mean “%2”?")
                                        .arg(printable(given), near.first()));
}

QString Options::guideOf(const Arguments &arguments)
{
    QString guide = arguments.value(QStringLiteral("guide"));
    if (guide.startsWith(u"guide:"))
        guide.remove(0, 6);
    return guide.isEmpty() ? QStringLiteral("mlops") : guide;
}

} // namespace Espalier
