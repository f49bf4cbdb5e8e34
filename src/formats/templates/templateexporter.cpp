// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "formats/templates/templateexporter.h"

#include "plan/directorysink.h"

#include <QHash>

namespace Espalier {

Result<Plan> TemplateExporter::plan(const Layout &layout, const WriteOptions &options, const QString &target) const
{
    const Result<Plan> asItIs = Planner::plan(layout, {}, options.plan, options.progress);
    if (!asItIs)
        return asItIs;
    const TemplateText text(*asItIs, options.plan, owner());
    const Result<Plan> made =
        Planner::plan(text.withPlaceholders(layout), {}, text.withPlaceholders(options.plan), options.progress);
    if (!made)
        return made;
    PlanOptions planning;
    planning.readmes = false; // they are made already
    planning.fillsVariables = false;
    planning.policy = options.plan.policy;
    planning.locks = options.plan.locks;
    planning.platform = options.plan.platform;
    const Layout drawn = templateOf(*made, text, options.values.completed(info().options));
    Result<Plan> plan = Planner::planDirectory(drawn, target, planning, options.progress);
    if (!plan)
        return plan;
    plan->report.append(asItIs->report);
    // What cannot be made is in no template either.
    for (const PlanEntry &entry : asItIs->entries) {
        if (entry.action == PlanAction::Refuse)
            plan->entries.append(
                {.path = entry.path, .kind = entry.kind, .action = entry.action, .reason = entry.reason});
    }
    return plan;
}

std::unique_ptr<Sink> TemplateExporter::sink(const QString &, const Plan &) const
{
    return std::make_unique<DirectorySink>();
}

void TemplateExporter::append(Layout &layout, NodeIndex top, const Plan &plan, const TemplateText &text,
                              const std::function<void(NodeIndex node, const TemplateFile &file)> &fill)
{
    QHash<QByteArray, NodeIndex> folders{{QByteArray(), top}};
    for (const PlanEntry &entry : plan.entries) {
        if (entry.action != PlanAction::Create)
            continue;
        const bool isFolder = entry.kind == NodeKind::Folder;
        const qsizetype slash = entry.path.lastIndexOf('/', isFolder ? -2 : -1);
        const NodeIndex parent = folders.value(entry.path.first(slash + 1));
        const QByteArrayView own = QByteArrayView(entry.path).sliced(slash + 1).chopped(isFolder ? 1 : 0);
        const std::string name = text.toJinja(std::string_view(own.data(), size_t(own.size()))).toStdString();
        const NodeIndex node = layout.append(parent, entry.kind, name);
        if (isFolder)
            folders.insert(entry.path, node);
        else
            fill(node, {entry.path, name, plan.contentOf(entry)});
    }
}

NodeIndex TemplateExporter::appendFile(Layout &layout, NodeIndex parent, std::string_view name,
                                       const QByteArray &content)
{
    const NodeIndex file = layout.append(parent, NodeKind::File, name);
    layout.setContentUtf8(file, {content.constData(), size_t(content.size())});
    return file;
}

} // namespace Espalier
