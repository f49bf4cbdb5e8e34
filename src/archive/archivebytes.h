// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/filedescriptor.h"
#include "core/result.h"

#include <QByteArray>
#include <QCoreApplication>

namespace Espalier {

/// The bytes of an archive, in memory or in a file, read from any place. Each reader keeps its own place.
class ArchiveBytes {
    Q_DECLARE_TR_FUNCTIONS(Espalier::ArchiveBytes)

public:
    /// \a bytes must outlive it.
    static ArchiveBytes ofMemory(QByteArrayView bytes);
    /// Fails on what is no regular file, without waiting for it, and on an empty one.
    static Result<ArchiveBytes> ofFile(const QString &path);

    qint64 size() const { return m_size; }
    /// How many bytes came: fewer than \a size only at the end, or where the system cannot read (errno tells).
    qint64 readAt(qint64 offset, char *to, qint64 size) const;
    /// Shorter than \a size, or empty, where there is no more.
    QByteArray bytesAt(qint64 offset, qint64 size) const;

private:
    ArchiveBytes() = default;

    FileDescriptor m_file;
    QByteArrayView m_memory;
    qint64 m_size = 0;
};

/// Reads small pieces that lie near each other, with few calls of the system.
class ArchiveWindow {
public:
    explicit ArchiveWindow(const ArchiveBytes &bytes) : m_bytes(bytes) { }

    /// At most 64 KiB; shorter at the end. Valid until the next call.
    QByteArrayView at(qint64 offset, qint64 size);

private:
    const ArchiveBytes &m_bytes;
    QByteArray m_window;
    qint64 m_start = 0;
};

} // namespace Espalier
