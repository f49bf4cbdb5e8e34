// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/exportcommand.h"

#include "cli/context.h"
#include "cli/delivery.h"
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
    return Options::aboutSource() + u'\n'
        + tr("A directory export makes OUT itself the root; an archive holds one top folder named after the project. A "
             "single output file is "
             "replaced at once and only when it is complete.");
}

QList<Option> ExportCommand::options(const FormatCatalogue &formats) const
{
    QList<Option> options = Destination::options(
        tr("Where to: its suffix says the format, a name without suffix is a directory; “-” is the standard output."),
        formats);
    options.insert(2, Options::level());
    return options;
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

bool ExportCommand::needsPictures(const FormatCatalogue &formats, const Arguments &arguments) const
{
    return Destination::needsPictures(arguments, formats);
}

Result<int> ExportCommand::run(Context &context, const Arguments &arguments) const
{
    const Result<QString> operand = soleOperand(arguments, QStringLiteral("SOURCE"));
    if (!operand)
        return std::unexpected(operand.error());
    const Result<Phase> level = Options::level().phase(arguments);
    if (!level)
        return std::unexpected(level.error());
    Result<Destination> destination = Destination::read(arguments, context.formats().catalogue());
    if (!destination)
        return std::unexpected(destination.error());
    destination->plan.filter.upTo = *level;

    Result<Source> source = Source::read(context, *operand, {.contents = destination->format.holdsContents});
    if (!source)
        return std::unexpected(source.error());
    context.say(source->report);
    destination->sourceFolder = source->folder;
    const FormatInfo &format = destination->format;
    const bool isExplained = format.explains || (format.makesTree && destination->plan.readmes);
    const Guide *const guide = isExplained ? source->explainingGuide() : nullptr;
    return Delivery(context, std::move(*destination), guide ? *guide : Guide()).run(source->layout);
}

} // namespace Espalier
