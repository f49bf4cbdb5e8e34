// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "archive/archivebytes.h"
#include "formats/archiveformat.h"

#include <QCoreApplication>

#include <memory>
#include <optional>

namespace Espalier {

/// What a library unpacks from, and to.
struct UnpackBuffers {
    const char *in;
    size_t inSize;
    char *out;
    size_t outSize;
};

/// A compressed file unpacked from its beginning to its very end. Every checksum on the way is verified, of each of the
/// streams that may follow one another: libarchive leaves gzip's alone and stops reading before the last.
class UnpackedStream {
    Q_DECLARE_TR_FUNCTIONS(Espalier::UnpackedStream)

public:
    /// One library's way to unpack one stream.
    class Decoder;

    /// By the first bytes; None: not compressed in a way that is known.
    static ArchiveCompression compressionOf(QByteArrayView head);

    /// \a bytes must outlive it. With \c None they come as they are.
    UnpackedStream(const ArchiveBytes &bytes, ArchiveCompression compression);
    ~UnpackedStream();

    /// How many bytes came: 0 at the end only. Its failure says in a clause why: “its checksum does not fit”.
    Result<qint64> read(char *to, qint64 size);
    /// Passes over bytes that are not compressed; how many, 0 when they are.
    qint64 skip(qint64 size);
    qint64 packed() const { return m_at; } ///< bytes of the file used so far

private:
    std::optional<Error> unpack(UnpackBuffers &buffers);
    bool fill();
    std::optional<Error> nextStream();
    std::unexpected<Error> broken(const QString &reason) const;

    const ArchiveBytes &m_bytes;
    std::unique_ptr<Decoder> m_decoder;
    ArchiveCompression m_compression;
    QByteArray m_input;
    qint64 m_used = 0; // of m_input
    qint64 m_at = 0; // in the file, of what is used
    std::optional<Error> m_failure;
    bool m_isBetween = false;
    bool m_isAtEnd = false;
};

} // namespace Espalier
