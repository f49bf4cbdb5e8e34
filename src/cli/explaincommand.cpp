// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/explaincommand.h"

#include "cli/context.h"
#include "cli/exitcode.h"
#include "cli/explanationtext.h"
#include "core/suggestion.h"
#include "guide/guidelibrary.h"

namespace Espalier {

namespace {

struct ExplainCommandText {
    Q_DECLARE_TR_FUNCTIONS(Espalier::ExplainCommand)
};

SwitchOption everythingOption()
{
    return {
        {.name = QStringLiteral("all"), .description = ExplainCommandText::tr("Explain everything the guide knows.")}};
}

void printAll(Context &context, const Guide &guide, PrintFormat form)
{
    StandardOutput &out = context.out();
    const ExplanationText::TextStyle style{.columns = context.columns(), .bold = context.usesColours()};
    if (form == PrintFormat::Json)
        out.write("{\"topics\":[");
    bool isFirst = true;
    for (const Topic &topic : guide.topics()) {
        const ExplanationText explanation(topic);
        if (!isFirst)
            out.write(form == PrintFormat::Json ? ",\n" : form == PrintFormat::Text ? "\n\n" : "\n");
        isFirst = false;
        const qint64 depth = topic.path.count(u'/');
        const QByteArray text = form == PrintFormat::Json ? explanation.toJson()
            : form == PrintFormat::Text                   ? explanation.toText(style)
                                                          : explanation.toMarkdown(int(std::min<qint64>(2 + depth, 6)));
        if (out.write(text) != text.size())
            return; // the reader went away
    }
    if (form == PrintFormat::Json)
        out.write("]}\n");
}

} // namespace

QString ExplainCommand::summary() const { return tr("say what a folder or file is for"); }

QStringList ExplainCommand::usages() const
{
    return {QStringLiteral("explain PATH [OPTIONS]"), QStringLiteral("explain --all [OPTIONS]")};
}

QString ExplainCommand::description() const
{
    return tr("Prints what a guide says of PATH, a folder or file from the project’s root: what it is for, when to use it, how to learn it step by step, and examples.");
}

std::optional<PrintFormatOption> ExplainCommand::printFormat() const
{
    using enum PrintFormat;
    return Options::printFormat({Text, Markdown, Json}, tr("How to print it: text (the default), markdown or json."));
}

QList<Option> ExplainCommand::options(const FormatCatalogue &) const
{
    return {everythingOption(), Options::guide(), *printFormat()};
}

QList<Command::Example> ExplainCommand::examples() const
{
    return {
        {QStringLiteral("espalier-cli explain frontend/web"), tr("One folder.")},
        {QStringLiteral("espalier-cli explain --all --format markdown > guide.md"), tr("Everything, to read elsewhere.")},
        {QStringLiteral("espalier-cli explain src --guide our-guide.md"), tr("From a guide of your own.")},
    };
}

Result<int> ExplainCommand::run(Context &context, const Arguments &arguments) const
{
    const bool all = everythingOption().isGiven(arguments);
    if (all && !arguments.operands().isEmpty())
        return failure(ErrorKind::Usage, tr("Give either PATH or --all."));
    const Result<QString> path = all ? QString() : soleOperand(arguments, QStringLiteral("PATH"));
    if (!path)
        return std::unexpected(path.error());
    const Result<Guide> guide = GuideLibrary::loadAny(Options::guide().id(arguments));
    if (!guide)
        return std::unexpected(guide.error());
    const PrintFormat form = printFormat()->value(context, arguments);
    if (all) {
        printAll(context, *guide, form);
        return ExitCode::done;
    }

    QString wanted = *path;
    if (wanted.startsWith(u"./"))
        wanted.remove(0, 2);
    const Topic *const topic = guide->topic(wanted);
    if (!topic) {
        QStringList known;
        for (const Topic &other : guide->topics())
            known.append(other.path);
        const QStringList near = pathSuggestions(wanted, known);
        const QString shown = printable(*path, 400);
        return failure(ErrorKind::Usage,
                       near.isEmpty() ? tr("The guide “%1” says nothing of “%2”. “espalier-cli show guide:%1” lists what it knows.").arg(guide->id(), shown)
                                      : tr("The guide “%1” says nothing of “%2”; did you mean %3?").arg(guide->id(), shown, alternatives(near)),
                       {.path = *path});
    }
    const ExplanationText explanation(*topic);
    if (form == PrintFormat::Json)
        context.out().write(explanation.toJson() + '\n');
    else if (form == PrintFormat::Markdown)
        context.out().write(explanation.toMarkdown(1));
    else
        context.out().write(explanation.toText({.columns = context.columns(), .bold = context.usesColours()}));
    return ExitCode::done;
}

} // namespace Espalier
