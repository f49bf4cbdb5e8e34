// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "archive/libarchiveentries.h"
#include "archive/unpackedstream.h"

#include <memory>
#include <string>

namespace Espalier {

/// What libarchive reads of a tar, and what of it went by lately.
class TarStream {
public:
    TarStream(const ArchiveBytes &bytes, ArchiveCompression compression, ImportBudget &budget);

    bool isCompressed() const { return m_isCompressed; }
    qint64 packed() const { return m_stream.packed(); }
    /// Bytes of the tar from \a offset on, as far as they went by; empty when they are no longer there.
    std::string_view recent(qint64 offset) const;
    /// Reads on to the very end, so that the last checksum is verified; true when more than zeros was left.
    Result<bool> drain(qint64 offset);
    const std::optional<Error> &error() const { return m_error; }

    qint64 read(const void **buffer);
    qint64 skip(qint64 bytes);

private:
    UnpackedStream m_stream;
    ImportBudget &m_budget;
    bool m_isCompressed;
    QByteArray m_piece;
    std::string m_recent;
    qint64 m_recentStart = 0;
    std::optional<Error> m_error; // of unpacking, or of the budget
};

/// A tar, compressed or not. A header that does not fit its checksum ends it: libarchive would look for the next one.
class TarEntries final : public LibArchiveEntries {
    Q_DECLARE_TR_FUNCTIONS(Espalier::TarEntries)

public:
    /// \a stream and \a budget must outlive it.
    TarEntries(TarStream &stream, ImportBudget &budget);

    Result<bool> next(ArchiveEntry &entry) override;
    Result<void> finish() override;
    QString leftOut() const override;

private:
    Error failed() const override;
    Result<bool> checkEnd();

    TarStream &m_stream;
    std::string m_last; // path, for messages
    qint64 m_endOfLast = 0;
    bool m_hasEntries = false;
    bool m_hasMoreBehind = false;
};

} // namespace Espalier
