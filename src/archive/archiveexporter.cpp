// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "archive/archiveexporter.h"

#include "archive/archivelibrary.h"
#include "archive/karchivesink.h"
#include "archive/libarchivesink.h"

#include <QFile>
#include <QTemporaryDir>

namespace Espalier {

namespace {

/// An archive of its own, which vanishes with this. Archives are written with jumps back and checked by reading.
class TemporaryArchive
{
public:
    Result<void> write(const ArchiveExporter &exporter, const Plan &plan, Progress *progress, Report &report) const
    {
        Progress nobody;
        const std::unique_ptr<Sink> sink = exporter.sink(path(), plan, {.verify = false, .durable = false});
        return sink->write(plan, progress ? *progress : nobody, report);
    }
    QString path() const { return m_folder.filePath(QStringLiteral("archive")); }

private:
    QTemporaryDir m_folder;
};

} // namespace

Result<Plan> ArchiveExporter::plan(const Layout &layout, const WriteOptions &options, const QString &target) const
{
    Result<Plan> plan = Planner::plan(layout, {}, options.plan, options.progress);
    if (!plan || target.isEmpty())
        return plan;
    Result<FileTarget> file = lookAt(target, options.plan.policy);
    if (!file)
        return std::unexpected(file.error());
    if (file->isObstacleUnlessSame()) {
        // An archive that is there already is in the way of nothing if it would come out the same.
        const TemporaryArchive copy;
        Report report;
        if (const Result<void> written = copy.write(*this, *plan, options.progress, report); !written)
            return std::unexpected(written.error());
        if (file->equalsFile(copy.path()))
            file->setSame();
    }
    file->decide(*plan);
    return plan;
}

std::unique_ptr<Sink> ArchiveExporter::sink(const QString &target, const Plan &plan) const
{
    return sink(target, plan,
                {.verify = false, .replaces = plan.file.replaces, .replacesProtected = plan.file.replacesProtected});
}

std::unique_ptr<Sink> ArchiveExporter::sink(const QString &target, const Plan &plan, SafeFileOptions options) const
{
    if (libraryFor(m_format, plan) == ArchiveLibrary::KArchive)
        return std::make_unique<KArchiveSink>(m_format, target, options);
    return std::make_unique<LibArchiveSink>(m_format, target, options);
}

Result<Plan> ArchiveExporter::stream(const Layout &layout, const WriteOptions &options, QIODevice &device) const
{
    Result<Plan> plan = Planner::plan(layout, {}, options.plan, options.progress);
    if (!plan)
        return plan;
    const TemporaryArchive copy;
    Report report;
    if (const Result<void> written = copy.write(*this, *plan, options.progress, report); !written)
        return std::unexpected(written.error());
    plan->report.append(report);
    QFile archive(copy.path());
    if (!archive.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return failure(ErrorKind::Io, tr("The archive cannot be read back: %1.").arg(printable(archive.errorString())));
    QByteArray piece(1 << 20, Qt::Uninitialized);
    for (qint64 got; (got = archive.read(piece.data(), piece.size())) > 0;) {
        if (device.write(piece.constData(), got) != got)
            return failure(ErrorKind::Io,
                           tr("The archive cannot be written: %1.").arg(printable(device.errorString())));
    }
    return plan;
}

} // namespace Espalier
