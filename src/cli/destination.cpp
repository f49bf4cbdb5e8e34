// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/destination.h"

#include "cli/formatoptions.h"
#include "cli/options.h"
#include "core/suggestion.h"
#include "formats/formatcatalogue.h"

namespace Espalier {

namespace {

TextOption destinationOutput(const QString &description = {}) { return Options::output(description); }

TextOption destinationFormat(const QString &description = {}) { return Options::format(description); }

} // namespace

QList<Option> Destination::options(const QString &outputDescription, const FormatCatalogue &formats)
{
    return QList<Option>{
               destinationOutput(outputDescription),
               destinationFormat(tr("The format of OUT, when its suffix does not say it; see “list formats”."))}
    + FormatOptions::of(formats) + Options::ofPlanning();
}

bool Destination::isGiven(const Arguments &arguments)
{
    return destinationOutput().isGiven(arguments) || destinationFormat().isGiven(arguments);
}

bool Destination::needsPictures(const Arguments &arguments, const FormatCatalogue &formats)
{
    return formats.needsOf(destinationFormat().value(arguments), destinationOutput().value(arguments))
        == FormatNeeds::Pictures;
}

Result<Destination> Destination::read(const Arguments &arguments, const FormatCatalogue &formats,
                                      const QString &usualTarget)
{
    Destination destination{.target = isGiven(arguments) ? destinationOutput().value(arguments) : usualTarget,
                            .plan = Options::planningOf(arguments),
                            .isDryRun = Options::dryRun().isGiven(arguments)};
    if (destination.target.isEmpty())
        return failure(ErrorKind::Usage, tr("Say with -o where to write."));
    const Result<QString> id =
        isGiven(arguments) ? formatOf(arguments, destination.target, formats) : QStringLiteral("directory");
    if (!id)
        return std::unexpected(id.error());
    destination.format = formats.find(*id).value_or(FormatInfo());
    const Result<OptionValues> values = FormatOptions::read(arguments, destination.format, formats);
    if (!values)
        return std::unexpected(values.error());
    destination.values = *values;
    return destination;
}

Result<QString> Destination::formatOf(const Arguments &arguments, const QString &target, const FormatCatalogue &formats)
{
    const QString given = destinationFormat().value(arguments);
    if (given.isEmpty()) {
        if (target == u"-")
            return failure(ErrorKind::Usage,
                           tr("The standard output has no suffix: say with --format what to write to it."));
        const QString id = formats.writtenTo(target);
        if (id.isEmpty())
            return failure(
                ErrorKind::Usage,
                tr("The suffix of “%1” stands for no format that can be written; say with --format which one you want.")
                    .arg(printable(target, 400)),
                {.file = target});
        return id;
    }
    if (formats.isWritten(given))
        return given;
    const QStringList known = formats.writtenIds();
    const QStringList near = suggestions(given, known);
    return failure(
        ErrorKind::Usage,
        near.isEmpty()
            ? tr("The format “%1” cannot be written; possible are %2.").arg(printable(given), known.join(u", "))
            : tr("The format “%1” cannot be written; did you mean “%2”?").arg(printable(given), near.first()));
}

} // namespace Espalier
