// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "archive/zipstreamentries.h"

#include "archive/importbudget.h"

#include <archive.h>
#include <archive_entry.h>

namespace Espalier {

ZipStreamEntries::ZipStreamEntries(const ArchiveBytes &bytes, ImportBudget &budget)
    : LibArchiveEntries(ArchiveInput::fromBytes(bytes, 0, bytes.size(), ArchiveInput::Formats::ZipStream), budget),
      m_fileSize(bytes.size())
{
}

Result<bool> ZipStreamEntries::next(ArchiveEntry &entry)
{
    archive_entry *found = nullptr;
    const int result = input().isOpen() ? archive_read_next_header(reader(), &found) : ARCHIVE_FATAL;
    if (result == ARCHIVE_EOF)
        return false;
    m_hasFailed = result != ARCHIVE_OK && result != ARCHIVE_WARN;
    if (m_hasFailed)
        return std::unexpected(failed());
    entry.path = pathOf(found);
    take(found, entry);
    entry.isOldName = true;
    return true;
}

Result<void> ZipStreamEntries::finish()
{
    m_hasFailed = archive_read_data_skip(reader()) == ARCHIVE_FATAL;
    return m_hasFailed ? std::unexpected(failed()) : budget().checkCancelled();
}

Result<void> ZipStreamEntries::spend(qint64 bytes) { return budget().addBytes(bytes, m_fileSize); }

} // namespace Espalier
