// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "archive/libarchiveentries.h"
#include "archive/sevenzipheader.h"

namespace Espalier {

/// A 7z. What is packed as one stream is unpacked here to the end of each entry: libarchive would pass over it without
/// looking at our limits, nor at Cancel, nor at the checksums.
class SevenZipEntries final : public LibArchiveEntries {
    Q_DECLARE_TR_FUNCTIONS(Espalier::SevenZipEntries)

public:
    /// \a bytes and \a budget must outlive it. \a header: as read from them.
    SevenZipEntries(const ArchiveBytes &bytes, SevenZipHeader header, ImportBudget &budget);

    Result<bool> next(ArchiveEntry &entry) override;
    Result<void> finish() override;
    std::optional<qint64> count() const override;
    bool namesStandApart() const override { return true; }
    std::optional<qint64> solidSize() const override;

private:
    Result<void> spend(qint64 bytes) override;
    Error failed() const override;

    const ArchiveBytes &m_bytes;
    SevenZipHeader m_header;
    std::string m_path; // of the entry, for messages
    size_t m_next = 0;
    bool m_hasUnpacked = false;
};

} // namespace Espalier
