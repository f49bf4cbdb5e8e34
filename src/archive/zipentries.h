// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "archive/archiveentries.h"
#include "archive/zipdirectory.h"

#include <QCoreApplication>

namespace Espalier {

class ImportBudget;

/// A zip as its directory lists it. libarchive composes its letters, cuts them at a NUL and believes headers that
/// contradict the directory; it only unpacks what is packed in other ways than nearly all zips are.
class ZipEntries final : public ArchiveEntries {
    Q_DECLARE_TR_FUNCTIONS(Espalier::ZipEntries)

public:
    /// \a bytes and \a budget must outlive it.
    ZipEntries(const ArchiveBytes &bytes, ZipDirectory directory, ImportBudget &budget);

    Result<bool> next(ArchiveEntry &entry) override;
    Result<bool> read(std::vector<char> &contents, size_t limit) override;
    std::optional<qint64> count() const override { return qint64(m_directory.records.size()); }
    bool canGoOn() const override { return true; }
    QString reason() const override { return m_reason; }
    QString leftOut() const override;

private:
    Result<bool> unpack(std::vector<char> &contents, size_t limit);
    Result<bool> unpackOther(std::vector<char> &contents, size_t limit);
    std::unexpected<Error> damaged(const QString &reason) const;
    static void mendSlashes(ZipRecord &record);
    ArchiveEntry::Kind kindOf(const ZipRecord &record, std::string &target);

    const ArchiveBytes &m_bytes;
    ZipDirectory m_directory;
    ImportBudget &m_budget;
    ArchiveWindow m_window;
    size_t m_next = 0;
    const ZipRecord *m_record = nullptr;
    QString m_reason;
    qint64 m_unlisted = 0;
};

} // namespace Espalier
