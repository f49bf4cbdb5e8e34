// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "formats/exporter.h"
#include "guide/guide.h"

#include <QCoreApplication>

#include <optional>

namespace Espalier {

class FormatRegistry;

/// Everything an export depends on, as a value that a worker can own.
struct ExportRequest {
    QString format; ///< the id of one that can be written
    QString target; ///< a path; empty: nowhere yet, and nothing is in the way
    Layout layout;
    Guide guide; ///< explains the folders; null where explanations travel with the nodes
    PlanOptions options; ///< its guide is set by who uses it
    OptionValues values; ///< of the format alone
};

/// What came of an export.
struct ExportOutcome {
    /// Not done, because something has changed since the preview was made: this is what it would do now.
    std::optional<Plan> changed;
    Report report;
};

/// One export, the same for the dialog and for the command line: what it would do, and doing exactly that. Runs in any
/// thread, touches nothing but the target. Shows nothing and asks nothing: that is its caller's part.
class ExportJob
{
    Q_DECLARE_TR_FUNCTIONS(Espalier::ExportJob)

public:
    ExportJob(const FormatRegistry &registry, ExportRequest request)
        : m_registry(registry), m_request(std::move(request))
    {
    }

    const ExportRequest &request() const { return m_request; }

    Result<Plan> preview(Progress &progress) const;
    /// The same, to be executed at once: while the plan lives, other exports are kept out of the target.
    Result<Plan> planToWrite(Progress &progress) const;
    /// Does what \a shown says, which was looked at for a while, unless it would no longer be the same. The report is
    /// that of both.
    Result<ExportOutcome> execute(const Plan &shown, Progress &progress) const;
    /// Does what \a plan says, which was made just now; the report is that of writing alone. An error when anything
    /// stands in the way of it all.
    Result<Report> write(const Plan &plan, Progress &progress) const;
    /// Writes to \a device what cannot be shown before; \a progress may be nullptr. See Exporter::stream().
    Result<Plan> stream(QIODevice &device, Progress *progress) const;

private:
    Result<const Exporter *> exporter() const;
    WriteOptions writeOptions(Progress *progress) const;
    /// Adds to its report what the layout has as loose lines only, unless the format keeps them.
    Result<Plan> named(Result<Plan> plan) const;

    const FormatRegistry &m_registry;
    const ExportRequest m_request;
};

} // namespace Espalier
