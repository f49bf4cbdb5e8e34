// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "formats/exporter.h"

#include "formats/projectfile.h"
#include "plan/filesink.h"

#include <QBuffer>

namespace Espalier {

Result<Plan> Exporter::stream(const Layout &, const WriteOptions &, QIODevice &) const
{
    return failure(
        ErrorKind::Usage,
        tr("The format “%1” cannot be written to the standard output; choose an archive or a text with --format.")
            .arg(info().id));
}

Result<FileTarget> Exporter::lookAt(const QString &target, ConflictPolicy policy)
{
    return FileTarget::look(target, policy, &ProjectFileReader::isNewer);
}

Result<Plan> Writer::plan(const Layout &layout, const WriteOptions &options, const QString &target) const
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    Report report;
    if (const Result<void> written = write(layout, options, buffer, report); !written)
        return std::unexpected(written.error());
    if (options.progress && options.progress->isCancelled())
        return std::unexpected(Plan::cancelled());
    Result<Plan> plan = planOf(buffer.data(), target, options.plan.policy);
    if (plan) {
        plan->layout = layout;
        plan->report.append(report);
    }
    return plan;
}

Result<Plan> Writer::planOf(const QByteArray &bytes, const QString &target, ConflictPolicy policy)
{
    if (target.isEmpty()) {
        Plan plan;
        plan.root = QStringLiteral("-");
        plan.texts.append(bytes);
        plan.entries.append({.path = "-", .kind = NodeKind::File, .bytes = bytes.size(), .content = 0});
        return plan;
    }
    Result<FileTarget> file = lookAt(target, policy);
    return file ? Result<Plan>(file->planOf(bytes)) : std::unexpected(file.error());
}

std::unique_ptr<Sink> Writer::sink(const QString &target, const Plan &plan) const
{
    return std::make_unique<FileSink>(
        target, SafeFileOptions{.replaces = plan.file.replaces, .replacesProtected = plan.file.replacesProtected});
}

Result<Plan> Writer::stream(const Layout &layout, const WriteOptions &options, QIODevice &device) const
{
    Plan plan;
    if (const Result<void> written = write(layout, options, device, plan.report); !written)
        return std::unexpected(written.error());
    return plan;
}

} // namespace Espalier
