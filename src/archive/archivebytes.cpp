// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "archive/archivebytes.h"

#include <QFile>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace Espalier {

namespace {

constexpr qint64 windowBytes = 128 * 1024;

} // namespace

ArchiveBytes ArchiveBytes::ofMemory(QByteArrayView bytes)
{
    ArchiveBytes archive;
    archive.m_memory = bytes;
    archive.m_size = bytes.size();
    return archive;
}

Result<ArchiveBytes> ArchiveBytes::ofFile(const QString &path)
{
    const auto refuse = [&](ErrorKind kind, const QString &message) { return failure(kind, message, {.file = path}); };
    ArchiveBytes archive;
    archive.m_file = FileDescriptor(retried(
        [&] { return ::open(QFile::encodeName(path).constData(), O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY); }));
    if (!archive.m_file.isValid())
        return refuse(ErrorKind::Io, tr("“%1” cannot be opened: %2.").arg(printable(path, 400), systemReason(errno)));
    struct stat status;
    if (::fstat(archive.m_file.get(), &status) != 0 || !S_ISREG(status.st_mode))
        return refuse(ErrorKind::Input,
                      tr("“%1” is not a regular file but a device, pipe or socket.").arg(printable(path, 400)));
    if (status.st_size == 0)
        return refuse(ErrorKind::Input, tr("“%1” is an empty file, not an archive.").arg(printable(path, 400)));
    archive.m_size = status.st_size;
    return archive;
}

qint64 ArchiveBytes::readAt(qint64 offset, char *to, qint64 size) const
{
    if (offset < 0 || offset >= m_size)
        return 0;
    size = std::min(size, m_size - offset);
    if (!m_file.isValid()) {
        std::memcpy(to, m_memory.data() + offset, size_t(size));
        return size;
    }
    qint64 done = 0;
    while (done < size) {
        const ssize_t got =
            retried([&] { return ::pread(m_file.get(), to + done, size_t(size - done), offset + done); });
        if (got <= 0)
            break;
        done += got;
    }
    return done;
}

QByteArray ArchiveBytes::bytesAt(qint64 offset, qint64 size) const
{
    if (offset < 0 || offset >= m_size || size <= 0)
        return {};
    QByteArray bytes(std::min(size, m_size - offset), Qt::Uninitialized);
    bytes.truncate(readAt(offset, bytes.data(), bytes.size()));
    return bytes;
}

QByteArrayView ArchiveWindow::at(qint64 offset, qint64 size)
{
    if (offset < m_start || offset + size > m_start + m_window.size()) {
        m_window = m_bytes.bytesAt(offset, std::max(size, windowBytes));
        m_start = offset;
    }
    return QByteArrayView(m_window)
        .sliced(std::min(offset - m_start, qint64(m_window.size())))
        .first(std::min(size, std::max<qint64>(m_start + m_window.size() - offset, 0)));
}

} // namespace Espalier
