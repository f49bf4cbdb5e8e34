// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/exportcommand.h"

#include "cli/context.h"
#include "cli/delivery.h"
#include "cli/options.h"
#include "cli/pictureprogram.h"
#include "cli/source.h"
#include "formats/formatregistry.h"

namespace Espalier {

QString ExportCommand::summary() const { return tr("write a project, guide, folder or archive in another format"); }

QStringList ExportCommand::usages() const
{
    return {QStringLiteral("export SOURCE -o OUT [OPTIONS]")};
}

QString ExportCommand::description() const
{
    return tr("SOURCE is a file or folder, else the id of a built-in guide (“guide:ID” forces it), else “git:REV” or “git:REV:PATH” for what stands "
              "in a commit; “-” is the standard input.\n"
              "A directory export makes OUT itself the root; an archive holds one top folder named after the project. A single output file is "
              "replaced at once and only when it is complete.");
}

QList<Option> ExportCommand::options() const
{
    QList<Option> options{
        Options::output(tr("Where to: its suffix says the format, a name without suffix is a directory; “-” is the standard output.")),
        {.name = QStringLiteral("format"), .value = QStringLiteral("ID"), .description = tr("The format of OUT, when its suffix does not say it; see “list formats”.")},
        Options::level(tr("Only what somebody at LEVEL needs: beginner, intermediate, advanced or expert, or 1 to 4. Levels accumulate.")),
    };
    return options + Options::ofPictures() + Options::ofPlanning();
}

QList<Command::Example> ExportCommand::examples() const
{
    return {
        {QStringLiteral("espalier-cli export taxi.espalier -o taxi"), tr("Real folders and files in ./taxi; what is there already is kept.")},
        {QStringLiteral("espalier-cli export taxi.espalier -o taxi.tar.gz --level 2"), tr("An archive of the first two levels.")},
        {QStringLiteral("espalier-cli export taxi.espalier -o taxi.pdf --page a3"), tr("The map of the layout, for the wall.")},
        {QStringLiteral("espalier-cli export git:HEAD -o - --format text"), tr("The tree of the last commit as text.")},
    };
}

bool ExportCommand::wantsPictures(Context &, const Arguments &arguments) const
{
    return PictureProgram::isAskedFor(arguments);
}

Result<int> ExportCommand::run(Context &context, const Arguments &arguments) const
{
    const Result<QString> operand = soleOperand(arguments, QStringLiteral("SOURCE"));
    if (!operand)
        return std::unexpected(operand.error());
    const QString target = arguments.value(QStringLiteral("output"));
    if (target.isEmpty())
        return failure(ErrorKind::Usage, tr("Say with -o where to write."));
    const Result<Phase> level = Options::levelOf(arguments);
    if (!level)
        return std::unexpected(level.error());
    const Result<QString> format = Options::writableFormat(arguments, target, context.formats());
    if (!format)
        return std::unexpected(format.error());

    const Result<QMap<QString, QString>> pictures = Options::picturesOf(arguments, *format);
    if (!pictures)
        return std::unexpected(pictures.error());

    const bool isTree = *format == u"directory" || context.formats().archiveWriter(*format);
    const bool holdsContents = isTree || *format == u"espalier";
    Result<Source> source = Source::read(context, *operand, {.contents = holdsContents});
    if (!source)
        return std::unexpected(source.error());
    context.say(source->report);
    Destination destination{.target = target,
                            .format = *format,
                            .plan = Options::planningOf(arguments),
                            .sourceFolder = source->folder,
                            .isDryRun = arguments.has(QStringLiteral("dry-run"))};
    destination.plan.filter.upTo = *level;
    destination.extra = *pictures;
    if (isTree && destination.plan.readmes)
        destination.plan.guide = source->explainingGuide();
    return Delivery(context, std::move(destination)).run(source->layout);
}

} // namespace Espalier
