// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "archive/archivebytes.h"

#include <QByteArray>
#include <QString>

#include <functional>
#include <memory>

struct archive;

namespace Espalier {

/// An archive opened for reading with libarchive. No other formats are switched on than what is asked for: what is not
/// needed cannot be attacked.
class ArchiveInput
{
public:
    enum class Formats {
        All, ///< known by the content, compressed in any of our ways
        Tar, ///< not compressed
        SevenZip,
        ZipStream, ///< by what stands before each entry, without the directory at the end
    };

    ArchiveInput(ArchiveInput &&) noexcept;
    ~ArchiveInput();

    /// \a bytes must outlive it.
    static ArchiveInput fromMemory(const QByteArray &bytes);
    /// The bytes from \a begin on, \a size of them, which must outlive it.
    static ArchiveInput fromBytes(const ArchiveBytes &bytes, qint64 begin, qint64 size, Formats formats);
    /// How many bytes of \a read came into \a buffer; 0: the end; less: failed.
    using Read = std::function<qint64(const void **buffer)>;
    using Skip = std::function<qint64(qint64 bytes)>;
    static ArchiveInput fromStream(Read read, Skip skip, Formats formats);

    /// False: libarchive recognises nothing; why, errorText() tells.
    bool isOpen() const { return m_isOpen; }
    archive *get() const { return m_archive.get(); }
    QString errorText() const;

private:
    struct Close {
        void operator()(archive *reader) const;
    };
    struct Source;
    explicit ArchiveInput(Formats formats);

    std::unique_ptr<Source> m_source; // outlives the reader
    std::unique_ptr<archive, Close> m_archive;
    bool m_isOpen = false;
};

} // namespace Espalier
