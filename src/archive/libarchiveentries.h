// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "archive/archiveentries.h"
#include "archive/archiveinput.h"

#include <QCoreApplication>

struct archive_entry;

namespace Espalier {

class ImportBudget;

/// Entries that libarchive reads: what every format read so has in common.
class LibArchiveEntries : public ArchiveEntries {
    Q_DECLARE_TR_FUNCTIONS(Espalier::LibArchiveEntries)

public:
    Result<bool> read(std::vector<char> &contents, size_t limit) override;
    QString reason() const override { return m_input.errorText(); }

protected:
    /// \a budget must outlive it.
    LibArchiveEntries(ArchiveInput input, ImportBudget &budget);

    archive *reader() const { return m_input.get(); }
    const ArchiveInput &input() const { return m_input; }
    ImportBudget &budget() const { return m_budget; }
    /// Takes over everything but the path.
    static void take(archive_entry *from, ArchiveEntry &entry);
    static std::string pathOf(archive_entry *entry);
    /// Counts what was unpacked, where nothing else does.
    virtual Result<void> spend(qint64) { return {}; }
    /// Why libarchive gave up: the budget's reason, or damage.
    virtual Error failed() const;

private:
    ArchiveInput m_input;
    ImportBudget &m_budget;
};

} // namespace Espalier
