// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "archive/archiveinput.h"

#include <QFile>

#include <archive.h>

#include <fcntl.h>
#include <sys/stat.h>

namespace Espalier {

namespace {

constexpr size_t blockBytes = 128 * 1024;

} // namespace

void ArchiveInput::Close::operator()(archive *reader) const { archive_read_free(reader); }

ArchiveInput::ArchiveInput() : m_archive(archive_read_new())
{
    archive_read_support_filter_gzip(get());
    archive_read_support_filter_bzip2(get());
    archive_read_support_filter_xz(get());
    archive_read_support_filter_zstd(get());
    archive_read_support_format_tar(get());
    archive_read_support_format_zip(get());
    archive_read_support_format_7zip(get());
}

ArchiveInput::ArchiveInput(ArchiveInput &&) noexcept = default;
ArchiveInput::~ArchiveInput() = default;

ArchiveInput ArchiveInput::fromMemory(const QByteArray &bytes)
{
    ArchiveInput input;
    input.m_size = bytes.size();
    input.m_isOpen = archive_read_open_memory(input.get(), bytes.constData(), size_t(bytes.size())) == ARCHIVE_OK;
    return input;
}

Result<ArchiveInput> ArchiveInput::fromFile(const QString &path)
{
    const auto refuse = [&](ErrorKind kind, const QString &message) { return failure(kind, message, {.file = path}); };
    ArchiveInput input;
    input.m_file = FileDescriptor(retried([&] { return ::open(QFile::encodeName(path).constData(), O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY); }));
    if (!input.m_file.isValid())
        return refuse(ErrorKind::Io, tr("“%1” cannot be opened: %2.").arg(printable(path, 400), systemReason(errno)));
    struct stat status;
    if (::fstat(input.m_file.get(), &status) != 0 || !S_ISREG(status.st_mode))
        return refuse(ErrorKind::Input, tr("“%1” is not a regular file but a device, pipe or socket.").arg(printable(path, 400)));
    if (status.st_size == 0)
        return refuse(ErrorKind::Input, tr("“%1” is an empty file, not an archive.").arg(printable(path, 400)));
    input.m_size = status.st_size;
    input.m_isOpen = archive_read_open_fd(input.get(), input.m_file.get(), blockBytes) == ARCHIVE_OK;
    return input;
}

QString ArchiveInput::errorText() const
{
    const char *const text = archive_error_string(get());
    return text ? printable(QString::fromLocal8Bit(text)) : QString();
}

} // namespace Espalier
