// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "formats/exportjob.h"

#include "formats/formatregistry.h"

namespace Espalier {

namespace {

constexpr char projectFormat[] = "espalier"; // keeps such lines

} // namespace

Result<const Exporter *> ExportJob::exporter() const
{
    if (const Exporter *const found = m_registry.exporter(m_request.format))
        return found;
    return failure(ErrorKind::Usage, tr("The format “%1” cannot be written.").arg(printable(m_request.format)));
}

WriteOptions ExportJob::writeOptions(Progress *progress) const
{
    WriteOptions options{.plan = m_request.options, .progress = progress, .values = m_request.values};
    options.plan.guide = m_request.guide.isNull() ? nullptr : &m_request.guide;
    return options;
}

Result<Plan> ExportJob::preview(Progress &progress) const
{
    return exporter().and_then([&](const Exporter *exporter) {
        return named(exporter->plan(m_request.layout, writeOptions(&progress), m_request.target));
    });
}

Result<Plan> ExportJob::planToWrite(Progress &progress) const
{
    return exporter().and_then([&](const Exporter *exporter) {
        WriteOptions options = writeOptions(&progress);
        options.plan.locks = true;
        return named(exporter->plan(m_request.layout, options, m_request.target));
    });
}

Result<Plan> ExportJob::named(Result<Plan> plan) const
{
    if (!plan || m_request.format == QLatin1StringView(projectFormat))
        return plan;
    for (const LooseLine &line : m_request.layout.info().viewLoose)
        plan->report.add(
            Severity::Warning, QStringLiteral("loose-line"),
            tr("“%1” stands in the text view alone, as it could not become part of the layout; it was left out.")
                .arg(printable(line.text.trimmed())));
    return plan;
}

Result<ExportOutcome> ExportJob::execute(const Plan &shown, Progress &progress) const
{
    Result<Plan> now = planToWrite(progress);
    if (!now)
        return std::unexpected(now.error());
    if (!now->isSameAs(shown)) {
        now->lock.reset(); // it will be looked at for a while, too
        return ExportOutcome{.changed = std::move(*now), .report = {}};
    }
    const Result<Report> written = write(*now, progress);
    if (!written)
        return std::unexpected(written.error());
    ExportOutcome outcome{.changed = {}, .report = now->report};
    outcome.report.append(*written);
    return outcome;
}

Result<Report> ExportJob::write(const Plan &plan, Progress &progress) const
{
    if (const std::optional<Error> obstacle = plan.obstacle())
        return std::unexpected(*obstacle);
    const Result<const Exporter *> wanted = exporter();
    if (!wanted)
        return std::unexpected(wanted.error());
    Report report;
    if (plan.file.action == PlanAction::Keep)
        return report;
    progress.setDone(0);
    if (const Result<void> written = (*wanted)->sink(m_request.target, plan)->write(plan, progress, report); !written)
        return std::unexpected(written.error());
    return report;
}

Result<Plan> ExportJob::stream(QIODevice &device, Progress *progress) const
{
    return exporter().and_then([&](const Exporter *exporter) {
        return named(exporter->stream(m_request.layout, writeOptions(progress), device));
    });
}

} // namespace Espalier
