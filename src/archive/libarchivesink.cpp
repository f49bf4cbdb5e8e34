// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "archive/libarchivesink.h"

#include "archive/archivelibrary.h"
#include "archive/plannedfiles.h"
#include "archive/zstdoutput.h"
#include "core/safefile.h"

#include <QIODevice>

#include <archive.h>
#include <archive_entry.h>

#include <cerrno>
#include <ctime>
#include <memory>
#include <mutex>
#include <optional>

namespace Espalier {

namespace {

constexpr int outputBytes = 1 << 20;

struct FreeWriter {
    void operator()(archive *writer) const { archive_write_free(writer); }
};
struct FreeEntry {
    void operator()(archive_entry *entry) const { archive_entry_free(entry); }
};

/// libarchive writes zip's own time in the zone of the process. Where the build environment sets the time, the zone
/// must not matter, so it is UTC meanwhile; without SOURCE_DATE_EPOCH no time is given at all, which zip shows as 1980
/// in every zone.
class UtcMeanwhile
{
public:
    UtcMeanwhile() : m_lock(s_mutex), m_hadZone(qEnvironmentVariableIsSet("TZ")), m_zone(qgetenv("TZ"))
    {
        qputenv("TZ", "UTC0");
        ::tzset();
    }
    ~UtcMeanwhile()
    {
        if (m_hadZone)
            qputenv("TZ", m_zone);
        else
            qunsetenv("TZ");
        ::tzset();
    }
    Q_DISABLE_COPY_MOVE(UtcMeanwhile)

private:
    static inline std::mutex s_mutex;
    std::scoped_lock<std::mutex> m_lock;
    bool m_hadZone;
    QByteArray m_zone;
};

/// libarchive leaks what it holds when a write fails, so it is never told: once the device has refused, or nobody wants
/// the archive any more, the rest goes nowhere.
struct Output {
    QIODevice &device;
    ZstdOutput *zstd = nullptr; // in between, if it is to be compressed so
    bool hasFailed = false;
    bool isCancelled = false;
};

la_ssize_t writeTo(archive *, void *client, const void *bytes, size_t size)
{
    auto *const output = static_cast<Output *>(client);
    if (!output->hasFailed && !output->isCancelled)
        output->hasFailed = output->zstd
            ? !output->zstd->write({static_cast<const char *>(bytes), qsizetype(size)})
            : output->device.write(static_cast<const char *>(bytes), qint64(size)) != qint64(size);
    return la_ssize_t(size);
}

void setUp(archive *writer, const ArchiveFormat &format, bool hasAsciiNames)
{
    // The names are UTF-8 and say so; threads: two give the same bytes on every machine, one would give others.
    switch (format.container) {
    case ArchiveContainer::Zip:
        archive_write_set_format_zip(writer);
        if (!hasAsciiNames) // else the same bytes, without a conversion of each name
            archive_write_set_format_option(writer, "zip", "hdrcharset", "UTF-8");
        break;
    case ArchiveContainer::SevenZip:
        archive_write_set_format_7zip(writer);
        break;
    case ArchiveContainer::Tar:
        archive_write_set_format_pax_restricted(writer);
        archive_write_set_format_option(writer, "pax", "hdrcharset", "UTF-8");
        break;
    }
    switch (format.compression) {
    case ArchiveCompression::None:
    case ArchiveCompression::Zstd: // ZstdOutput does it
        archive_write_add_filter_none(writer);
        break;
    case ArchiveCompression::Gzip:
        archive_write_add_filter_gzip(writer);
        archive_write_set_filter_option(writer, "gzip", "timestamp", nullptr);
        break;
    case ArchiveCompression::Bzip2:
        archive_write_add_filter_bzip2(writer);
        break;
    case ArchiveCompression::Xz:
        archive_write_add_filter_xz(writer);
        archive_write_set_filter_option(writer, "xz", "threads", "2");
        break;
    }
    archive_write_set_bytes_per_block(writer, outputBytes);
    archive_write_set_bytes_in_last_block(writer, 1); // no padding at the end
}

} // namespace

Result<void> LibArchiveSink::write(const Plan &plan, Progress &progress, Report &)
{
    if (plan.hasConflict())
        return failure(ErrorKind::Conflict, tr("The plan has conflicts, so nothing was written."));
    // It can be made again at any time: no need to wait for the disk.
    return SafeFile::write(m_path, [&](QIODevice &device) { return produce(plan, progress, device); }, m_options);
}

Result<void> LibArchiveSink::produce(const Plan &plan, Progress &progress, QIODevice &device) const
{
    const ArchiveTime time = ArchiveTime::current();
    const bool givesTime = m_format.container != ArchiveContainer::Zip || time.isFromEnvironment;
    std::optional<UtcMeanwhile> utc;
    if (m_format.container == ArchiveContainer::Zip && givesTime)
        utc.emplace();

    std::optional<ZstdOutput> zstd;
    if (m_format.compression == ArchiveCompression::Zstd)
        zstd.emplace(device);
    Output output{device, zstd ? &*zstd : nullptr}; // outlives the writer, which writes on the way out
    const std::unique_ptr<archive, FreeWriter> writer(archive_write_new());
    const std::unique_ptr<archive_entry, FreeEntry> entry(archive_entry_new());
    const auto failed = [&](const QString &path) -> Result<void> {
        // 7z is gathered in a temporary file first: there it is the system, too, that has the reason.
        const int number = archive_errno(writer.get());
        const QString reason = number > 0 && number != EINVAL ? systemReason(number) : printable(QString::fromLocal8Bit(archive_error_string(writer.get())));
        return failure(ErrorKind::Io, tr("The archive could not be written at “%1”: %2.").arg(printable(path), reason), {.file = m_path, .path = path});
    };
    setUp(writer.get(), m_format, hasAsciiNames(plan));
    if (archive_write_open2(writer.get(), &output, nullptr, writeTo, nullptr, nullptr) != ARCHIVE_OK)
        return failed(QString());

    PlannedFiles files(plan);
    progress.setDone(0);
    progress.setTotal(files.count());
    while (const PlannedFile *const file = files.next()) {
        if (output.hasFailed)
            return {}; // SafeFile knows why the disk refused, throws away what was written and says it
        if (progress.isCancelled()) {
            output.isCancelled = true; // the writer finishes the archive on the way out
            return std::unexpected(Plan::cancelled());
        }
        archive_entry_clear(entry.get());
        archive_entry_copy_pathname(entry.get(), file->path.c_str());
        archive_entry_set_filetype(entry.get(), file->isFolder ? AE_IFDIR : AE_IFREG);
        archive_entry_set_perm(entry.get(), file->mode());
        archive_entry_set_size(entry.get(), la_int64_t(file->content.size()));
        if (givesTime)
            archive_entry_set_mtime(entry.get(), time_t(time.seconds), 0);
        if (archive_write_header(writer.get(), entry.get()) != ARCHIVE_OK
            || (!file->content.empty() && archive_write_data(writer.get(), file->content.data(), file->content.size()) != la_ssize_t(file->content.size())))
            return failed(QString::fromStdString(file->path));
        progress.advance();
    }
    if (archive_write_close(writer.get()) != ARCHIVE_OK || (zstd && !output.hasFailed && !zstd->finish()))
        return failed(QString());
    return {};
}

} // namespace Espalier
