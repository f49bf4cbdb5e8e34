// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "formats/scripts/scriptexporter.h"

#include "plan/filesink.h"

#include <QIODevice>

namespace Espalier {

Result<Plan> ScriptExporter::plan(const Layout &layout, const WriteOptions &options, const QString &target) const
{
    Result<Plan> plan = planned(layout, options);
    if (!plan || target.isEmpty())
        return plan;
    Result<FileTarget> file = lookAt(target, options.plan.policy);
    if (!file)
        return std::unexpected(file.error());
    const int content = plan->file.content;
    if (file->wantsComparison() && file->equals(plan->texts.at(content)))
        file->setSame();
    file->decide(*plan);
    plan->file.content = content;
    return plan;
}

std::unique_ptr<Sink> ScriptExporter::sink(const QString &target, const Plan &plan) const
{
    return std::make_unique<FileSink>(target,
                                      SafeFileOptions{.executable = isExecutable(),
                                                      .replaces = plan.file.replaces,
                                                      .replacesProtected = plan.file.replacesProtected});
}

Result<Plan> ScriptExporter::stream(const Layout &layout, const WriteOptions &options, QIODevice &device) const
{
    Result<Plan> plan = planned(layout, options);
    if (!plan)
        return plan;
    const QByteArray &text = plan->texts.at(plan->file.content);
    if (device.write(text) != text.size())
        return failure(ErrorKind::Io, tr("The script cannot be written: %1.").arg(printable(device.errorString())));
    return plan;
}

Result<Plan> ScriptExporter::planned(const Layout &layout, const WriteOptions &options) const
{
    WriteOptions complete = options;
    complete.values = options.values.completed(info().options);
    complete.plan.platform = platform(options.plan.platform);
    complete.plan.readmes = options.plan.readmes && takesContents(complete); // an empty README says nothing
    Result<Plan> plan = Planner::plan(layout, {}, complete.plan, options.progress);
    if (!plan)
        return plan;
    const Result<QByteArray> text = script(*plan, complete);
    if (!text)
        return std::unexpected(text.error());
    if (options.progress && options.progress->isCancelled())
        return std::unexpected(Plan::cancelled());
    plan->file.content = int(plan->texts.size());
    plan->texts.append(*text);
    return plan;
}

OptionSpec ScriptExporter::contentsOption()
{
    return {.id = QStringLiteral("contents"),
            .usual = QStringLiteral("yes"),
            .label = tr("What stands in the files"),
            .hint = tr("The files stay empty, and no READMEs are made."),
            .flag = QStringLiteral("no-contents")};
}

bool ScriptExporter::takesContents(const WriteOptions &options) { return options.values.isOn(u"contents"); }

std::string_view ScriptExporter::contentOf(const Plan &plan, const PlanEntry &entry, const WriteOptions &options)
{
    return takesContents(options) ? plan.contentOf(entry) : std::string_view();
}

} // namespace Espalier
