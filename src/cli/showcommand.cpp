// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/showcommand.h"

#include "cli/context.h"
#include "cli/exitcode.h"
#include "cli/options.h"
#include "cli/source.h"
#include "formats/formatregistry.h"
#include "formats/showjson.h"

namespace Espalier {

QString ShowCommand::summary() const { return tr("print the tree of a project, guide, folder or archive"); }

QStringList ShowCommand::usages() const
{
    return {QStringLiteral("show SOURCE [OPTIONS]")};
}

QString ShowCommand::description() const
{
    return tr("SOURCE is a file or folder, else the id of a built-in guide (“guide:ID” forces it), else “git:REV” or “git:REV:PATH” for what stands "
              "in a commit; “-” is the standard input.");
}

QList<Option> ShowCommand::options() const
{
    return {
        {.name = QStringLiteral("format"),
         .value = QStringLiteral("FORM"),
         .description = tr("How to print it: text (the default), ascii, markdown, json or paths."),
         .choices = {QStringLiteral("text"), QStringLiteral("ascii"), QStringLiteral("markdown"), QStringLiteral("json"), QStringLiteral("paths")}},
        Options::level(tr("Only what somebody at LEVEL needs: beginner, intermediate, advanced or expert, or 1 to 4. Levels accumulate.")),
    };
}

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
    const Result<Phase> level = Options::levelOf(arguments);
    if (!level)
        return std::unexpected(level.error());
    QString format = arguments.value(QStringLiteral("format"));
    if (format.isEmpty())
        format = context.isJson() ? QStringLiteral("json") : QStringLiteral("text");

    const Result<Source> source = Source::read(context, *operand, {.contents = false});
    if (!source)
        return std::unexpected(source.error());
    context.say(source->report);
    WriteOptions options;
    options.plan.filter.upTo = *level;
    Report report;
    const Result<void> written = format == u"json" ? writeShowJson(source->layout, options.plan.filter, context.out())
                                                   : context.formats().writer(format)->write(source->layout, options, context.out(), report);
    if (!written && context.out().error() == 0)
        return std::unexpected(written.error());
    context.say(report);
    return ExitCode::done;
}

} // namespace Espalier
