// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "archive/libarchiveentries.h"

namespace Espalier {

/// What can be saved of a zip whose directory is lost: entries as they lie in the file.
class ZipStreamEntries final : public LibArchiveEntries {
public:
    /// Both must outlive it.
    ZipStreamEntries(const ArchiveBytes &bytes, ImportBudget &budget);

    Result<bool> next(ArchiveEntry &entry) override;
    Result<void> finish() override;
    bool canGoOn() const override { return !m_hasFailed; }

private:
    Result<void> spend(qint64 bytes) override;

    qint64 m_fileSize;
    bool m_hasFailed = false;
};

} // namespace Espalier
