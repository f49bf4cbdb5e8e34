// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/delivery.h"

#include "cli/context.h"
#include "cli/exitcode.h"
#include "cli/job.h"
#include "cli/plantext.h"
#include "formats/exportjob.h"
#include "formats/formatregistry.h"
#include "plan/filesink.h"
#include "plan/targetpath.h"

#include <QFile>

#include <algorithm>
#include <optional>

namespace Espalier {

Delivery::Delivery(Context &context, Destination destination, Guide guide)
    : m_context(context), m_destination(std::move(destination)), m_guide(std::move(guide))
{
}

Result<int> Delivery::run(const Layout &layout)
{
    const ExportJob exporting(m_context.formats(),
                              {.format = m_destination.format.id,
                               .target = isToOutput() ? QString() : m_destination.target,
                               .layout = layout,
                               .guide = m_guide,
                               .options = m_destination.plan,
                               .values = m_destination.values});
    if (isToOutput() && (!m_destination.isDryRun || m_destination.format.isFolder()))
        return toOutput(exporting);
    Job job(m_context);
    const Result<Plan> plan =
        m_destination.isDryRun ? exporting.preview(job.progress()) : exporting.planToWrite(job.progress());
    if (!plan)
        return std::unexpected(plan.error());
    if (const Result<void> outside = checkOutside(*plan); !outside)
        return std::unexpected(outside.error());
    if (m_destination.isDryRun)
        return dryRun(*plan);
    const Result<Report> report = exporting.write(*plan, job.progress());
    if (!report)
        return std::unexpected(report.error());
    m_context.say(*report);
    return finish(*plan);
}

Result<int> Delivery::toOutput(const ExportJob &exporting)
{
    if (const Result<void> ok = checkTerminal(); !ok)
        return std::unexpected(ok.error());
    // What is streamed as it is made ends by itself when it is interrupted; only an archive is made before.
    std::optional<Job> job;
    if (m_destination.format.makesTree)
        job.emplace(m_context);
    const Result<Plan> plan = exporting.stream(m_context.out(), job ? &job->progress() : nullptr);
    if (!plan && m_context.out().error() == 0)
        return std::unexpected(plan.error());
    if (!plan)
        return ExitCode::done; // the reader went away, which is told at the end
    const int code = tellRefused(*plan);
    if (code == ExitCode::done && !plan->entries.isEmpty() && m_context.isErrorTerminal())
        m_context.say(PlanText::outcome(*plan));
    return code;
}

Result<int> Delivery::runBytes(const QByteArray &bytes)
{
    if (isToOutput() && !m_destination.isDryRun) {
        m_context.out().write(bytes);
        return ExitCode::done;
    }
    const Result<Plan> plan =
        Writer::planOf(bytes, isToOutput() ? QString() : m_destination.target, m_destination.plan.policy);
    if (!plan)
        return std::unexpected(plan.error());
    if (m_destination.isDryRun)
        return dryRun(*plan);
    if (const std::optional<Error> obstacle = plan->obstacle())
        return std::unexpected(*obstacle);
    if (plan->file.action != PlanAction::Keep) {
        Progress progress;
        Report report;
        FileSink sink(m_destination.target,
                      {.replaces = plan->file.replaces, .replacesProtected = plan->file.replacesProtected});
        if (const Result<void> written = sink.write(*plan, progress, report); !written)
            return std::unexpected(written.error());
    }
    return finish(*plan);
}

Result<int> Delivery::dryRun(const Plan &plan)
{
    Report report;
    for (const ReportItem &item : plan.report.items()) {
        const bool isOfEntry = m_destination.format.makesTree && !item.where.path.isEmpty();
        if (!isOfEntry) // which tells it itself
            report.add(item.severity, item.code, item.message, item.where);
    }
    m_context.say(report);
    if (m_context.isJson())
        m_context.out().write(plan.toJson());
    else
        PlanText::write(plan, m_context.out());
    return plan.hasConflict() ? ExitCode::conflict : plan.isRefused() ? ExitCode::refused : ExitCode::done;
}

Result<int> Delivery::finish(const Plan &plan)
{
    const int code = tellRefused(plan);
    if (m_context.isJson() && m_destination.printsPlan)
        m_context.out().write(plan.toJson());
    if (code == ExitCode::done && m_context.isErrorTerminal())
        m_context.say(PlanText::outcome(plan));
    return code;
}

int Delivery::tellRefused(const Plan &plan)
{
    const bool isRefused = plan.isRefused();
    Report warnings; // the refusals are told below, all in one
    for (const ReportItem &item : plan.report.items()) {
        if (item.severity != Severity::Problem || !isRefused)
            warnings.add(item.severity, item.code, item.message, item.where);
    }
    m_context.say(warnings);
    if (!isRefused)
        return ExitCode::done;
    const auto first = std::ranges::find(plan.entries, PlanAction::Refuse, &PlanEntry::action);
    const Plan::Summary summary = plan.summary();
    QStringList sentences{
        tr("“%1” was refused. %2").arg(printable(QString::fromUtf8(first->path), 400), first->reason)};
    sentences.append(tr("In all, %n entries were left out; a dry run lists them.", nullptr, int(summary.refuse)));
    if (summary.folders + summary.files > 0)
        sentences.append(tr("The other %n were written.", "folders and files", int(summary.folders + summary.files)));
    else
        sentences.append(tr("Nothing else had to be written."));
    Context::sayAlways(Error{.message = sentences.join(u' '), .where = {.file = plan.root}});
    return ExitCode::refused;
}

Result<void> Delivery::checkOutside(const Plan &plan) const
{
    if (m_destination.sourceFolder.isEmpty() || !plan.target)
        return {};
    const QString place = QFile::decodeName(plan.target->realPlace());
    const QString source = m_destination.sourceFolder;
    const bool isBelow = place.startsWith(source.endsWith(u'/') ? source : source + u'/')
        || (place == source && !plan.target->missing.isEmpty());
    if (isBelow)
        return failure(ErrorKind::Refused, tr("“%1” lies inside the folder that is exported, which would then contain itself; choose a place outside of it.").arg(printable(m_destination.target, 400)),
                       {.file = m_destination.target});
    return {};
}

Result<void> Delivery::checkTerminal() const
{
    if (m_destination.format.binary && m_context.isOutputTerminal())
        return failure(ErrorKind::Usage,
                       tr("“%1” is not for reading on a terminal; send it to a file or another program.")
                           .arg(m_destination.format.id));
    return {};
}

} // namespace Espalier
