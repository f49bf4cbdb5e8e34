// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "archive/karchivesink.h"

#include "archive/archivelisting.h"
#include "archive/libarchivesink.h"
#include "archive/plannedfiles.h"
#include "archive/tarheaders.h"
#include "archive/zstdoutput.h"
#include "core/safefile.h"

#include <KCompressionDevice>
#include <KTar>
#include <KZip>

#include <QBuffer>
#include <QTimeZone>

#include <memory>

namespace Espalier {

namespace {

constexpr mode_t folderBit = 0040000;
constexpr mode_t fileBit = 0100000;

/// What should stand in the archive.
ArchiveListing listingOf(const Plan &plan)
{
    ArchiveListing listing;
    PlannedFiles files(plan);
    while (const PlannedFile *const file = files.next())
        listing.add(file->path, file->isFolder, qint64(file->content.size()));
    return listing;
}

bool put(KArchive &archive, const PlannedFile &file, const QDateTime &time)
{
    const QString name = QString::fromStdString(file.path);
    if (file.isFolder)
        return archive.writeDir(name, {}, {}, folderBit | mode_t(file.mode()), time, time, time);
    return archive.writeFile(name, QByteArrayView(file.content.data(), qsizetype(file.content.size())), fileBit | mode_t(file.mode()),
                             {}, {}, time, time, time);
}

QByteArray compressed(const QByteArray &bytes, ArchiveCompression compression)
{
    QBuffer buffer;
    if (compression == ArchiveCompression::Zstd) {
        buffer.open(QIODevice::WriteOnly);
        ZstdOutput output(buffer);
        return output.write(bytes) && output.finish() ? buffer.data() : QByteArray();
    }
    const auto type = compression == ArchiveCompression::Bzip2 ? KCompressionDevice::BZip2 : KCompressionDevice::Xz;
    KCompressionDevice device(&buffer, false, type);
    if (!device.open(QIODevice::WriteOnly) || device.write(bytes) != bytes.size())
        return {};
    device.close();
    return buffer.data();
}

} // namespace

Result<void> KArchiveSink::write(const Plan &plan, Progress &progress, Report &report)
{
    if (plan.hasConflict())
        return failure(ErrorKind::Conflict, tr("The plan has conflicts, so nothing was written."));
    const Result<QByteArray> archive = build(plan, progress);
    if (!archive)
        return std::unexpected(archive.error());
    const std::optional<ArchiveListing> found = archive->isEmpty() ? std::nullopt : ArchiveListing::of(*archive);
    if (!found || !(*found == listingOf(plan)))
        return LibArchiveSink(m_format, m_path, m_options).write(plan, progress, report);
    return SafeFile::write(m_path, *archive, m_options);
}

Result<QByteArray> KArchiveSink::build(const Plan &plan, Progress &progress) const
{
    const qint64 seconds = ArchiveTime::current().seconds;
    const QDateTime time = QDateTime::fromSecsSinceEpoch(seconds, QTimeZone(QTimeZone::UTC));
    QBuffer buffer;
    std::unique_ptr<KArchive> archive;
    if (m_format.container == ArchiveContainer::Zip)
        archive = std::make_unique<KZip>(&buffer);
    else
        archive = std::make_unique<KTar>(&buffer);
    if (!archive->open(QIODevice::WriteOnly))
        return QByteArray();

    PlannedFiles files(plan);
    progress.setDone(0);
    progress.setTotal(files.count());
    while (const PlannedFile *const file = files.next()) {
        if (progress.isCancelled())
            return std::unexpected(Plan::cancelled());
        if (!put(*archive, *file, time))
            return QByteArray();
        progress.advance();
    }
    if (!archive->close())
        return QByteArray();
    if (m_format.container == ArchiveContainer::Zip)
        return buffer.data();
    QByteArray tar = buffer.data();
    neutraliseTarHeaders(tar, seconds);
    // KTar leaves out the two empty blocks that end an archive; without them it cannot be told from a truncated one.
    constexpr qsizetype endMark = 2 * 512;
    if (tar.size() < endMark || tar.last(endMark) != QByteArray(endMark, '\0'))
        tar.append(endMark, '\0');
    return m_format.compression == ArchiveCompression::None ? tar : compressed(tar, m_format.compression);
}

} // namespace Espalier
