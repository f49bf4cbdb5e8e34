// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/showcommand.h"

#include "cli/context.h"
#include "cli/exitcode.h"
#include "cli/source.h"
#include "formats/formatregistry.h"
#include "formats/showjson.h"

namespace Espalier {

QString ShowCommand::summary() const { return tr("print the tree of a project, guide, folder or archive"); }

QStringList ShowCommand::usages() const
{
    return {QStringLiteral("show SOURCE [OPTIONS]")};
}

QString ShowCommand::description() const { return Options::aboutSource(); }

std::optional<PrintFormatOption> ShowCommand::printFormat() const
{
    using enum PrintFormat;
    return Options::printFormat({Text, Ascii, Markdown, Json, Paths},
                                tr("How to print it: text (the default), ascii, markdown, json or paths."));
}

QList<Option> ShowCommand::options(const FormatCatalogue &) const { return {*printFormat(), Options::level()}; }

QList<Command::Example> ShowCommand::examples() const
{
    return {
        {QStringLiteral("espalier-cli show mlops --level beginner"), tr("What the built-in guide proposes for a first project.")},
        {QStringLiteral("espalier-cli show . --format json"), tr("The current folder for another program.")},
        {QStringLiteral("espalier-cli show git:v1.0:src"), tr("A folder as it was in a release.")},
    };
}

Result<int> ShowCommand::run(Context &context, const Arguments &arguments) const
{
    const Result<QString> operand = soleOperand(arguments, QStringLiteral("SOURCE"));
    if (!operand)
        return std::unexpected(operand.error());
    const Result<Phase> level = Options::level().phase(arguments);
    if (!level)
        return std::unexpected(level.error());
    const PrintFormat format = printFormat()->value(context, arguments);
    const Result<Source> source = Source::read(context, *operand, {.contents = false});
    if (!source)
        return std::unexpected(source.error());
    context.say(source->report);
    WriteOptions options;
    options.plan.filter.upTo = *level;
    Report report;
    const Result<void> written = format == PrintFormat::Json
        ? writeShowJson(source->layout, options.plan.filter, context.out())
        : context.formats().writer(printFormatId(format))->write(source->layout, options, context.out(), report);
    if (!written && context.out().error() == 0)
        return std::unexpected(written.error());
    context.say(report);
    return ExitCode::done;
}

} // namespace Espalier
