// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "formats/format.h"

#include <QCoreApplication>

namespace Espalier {

/// How much one import may unpack, whatever the archive is: counted while it unpacks, so that a hostile archive ends
/// early. Cancelling is noticed here, too.
class ImportBudget {
    Q_DECLARE_TR_FUNCTIONS(Espalier::ArchiveImport)

public:
    static constexpr qint64 maxEntries = 2'000'000;
    static constexpr qint64 maxBytes = qint64(512) << 20; ///< of contents; headers come on top
    static constexpr qint64 maxRatio = 1'000;

    /// \a fileSize: of the archive.
    ImportBudget(const ReadOptions &options, qint64 fileSize);

    Result<void> addEntry();
    /// \a bytes were unpacked from the first \a packed ones of the file.
    Result<void> addBytes(qint64 bytes, qint64 packed);
    /// Fails when it was cancelled. \a place: bytes of the file that are done, if that is known.
    Result<void> checkCancelled(qint64 place = -1) const;
    /// All this together would go beyond it.
    bool isTooMuch(qint64 bytes) const;
    qint64 entries() const { return m_entries; }

private:
    const ReadOptions &m_options;
    qint64 m_fileSize;
    qint64 m_entries = 0;
    qint64 m_bytes = 0;
};

} // namespace Espalier
