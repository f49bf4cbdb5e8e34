// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"
#include "plan/filedescriptor.h"

#include <QByteArray>
#include <QCoreApplication>

#include <memory>

struct archive;

namespace Espalier {

/// An archive opened for reading with libarchive, which knows by its content which of our formats it is. No other
/// formats are switched on: what is not needed cannot be attacked.
class ArchiveInput
{
    Q_DECLARE_TR_FUNCTIONS(Espalier::ArchiveInput)

public:
    ArchiveInput(ArchiveInput &&) noexcept;
    ~ArchiveInput();

    /// \a bytes must outlive it.
    static ArchiveInput fromMemory(const QByteArray &bytes);
    /// Fails on what is no regular file, without waiting for it, and on an empty one.
    static Result<ArchiveInput> fromFile(const QString &path);

    /// False: libarchive recognises nothing; why, errorText() tells.
    bool isOpen() const { return m_isOpen; }
    archive *get() const { return m_archive.get(); }
    qint64 size() const { return m_size; } ///< of the file as it is
    QString errorText() const;

private:
    struct Close {
        void operator()(archive *reader) const;
    };
    ArchiveInput();

    FileDescriptor m_file;
    std::unique_ptr<archive, Close> m_archive;
    qint64 m_size = 0;
    bool m_isOpen = false;
};

} // namespace Espalier
