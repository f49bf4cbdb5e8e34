// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "archive/sevenzipentries.h"

#include "archive/importbudget.h"
#include "core/text/utf8.h"

#include <archive.h>
#include <archive_entry.h>

#include <algorithm>

namespace Espalier {

SevenZipEntries::SevenZipEntries(const ArchiveBytes &bytes, SevenZipHeader header, ImportBudget &budget)
    : LibArchiveEntries(
          ArchiveInput::fromBytes(bytes, header.begin, bytes.size() - header.begin, ArchiveInput::Formats::SevenZip),
          budget),
      m_bytes(bytes), m_header(std::move(header))
{
}

std::optional<qint64> SevenZipEntries::count() const
{
    return m_header.isKnown ? std::optional(qint64(m_header.names.size())) : std::nullopt;
}

std::optional<qint64> SevenZipEntries::solidSize() const
{
    if (m_header.isKnown)
        return m_header.size;
    const ArchiveInput again = ArchiveInput::fromBytes(m_bytes, m_header.begin, m_bytes.size() - m_header.begin,
                                                       ArchiveInput::Formats::SevenZip);
    qint64 total = 0;
    archive_entry *entry = nullptr;
    while (total <= ImportBudget::maxBytes && again.isOpen()
           && archive_read_next_header(again.get(), &entry) == ARCHIVE_OK)
        total += std::clamp<qint64>(archive_entry_size(entry), 0, ImportBudget::maxBytes + 1);
    return total;
}

Result<bool> SevenZipEntries::next(ArchiveEntry &entry)
{
    archive_entry *found = nullptr;
    const int result = input().isOpen() ? archive_read_next_header(reader(), &found) : ARCHIVE_FATAL;
    if (result == ARCHIVE_EOF) {
        if (m_header.isKnown && m_next != m_header.names.size())
            return damage(tr("%L1 of the %L2 entries in its header are not there")
                              .arg(m_header.names.size() - m_next)
                              .arg(m_header.names.size()));
        return false;
    }
    if (result != ARCHIVE_OK && result != ARCHIVE_WARN) {
        if (m_next == 0 && archive_read_has_encrypted_entries(reader()) > 0)
            return failure(
                ErrorKind::Input,
                tr("The archive needs a password even to list its names. Unpack it yourself and import the folder."));
        return std::unexpected(LibArchiveEntries::failed());
    }
    entry.path = m_header.isKnown && m_next < m_header.names.size() ? m_header.names[m_next] : pathOf(found);
    m_path = entry.path;
    ++m_next;
    take(found, entry);
    return budget().checkCancelled().transform([] { return true; });
}

Result<void> SevenZipEntries::finish()
{
    if (!m_hasUnpacked)
        return {};
    for (;;) {
        const void *bytes = nullptr;
        size_t size = 0;
        la_int64_t offset = 0;
        const int result = archive_read_data_block(reader(), &bytes, &size, &offset);
        if (result == ARCHIVE_EOF)
            return {};
        if (result != ARCHIVE_OK)
            return std::unexpected(failed());
        if (const Result<void> ok = spend(qint64(size)); !ok)
            return ok;
    }
}

Result<void> SevenZipEntries::spend(qint64 bytes)
{
    m_hasUnpacked = true;
    return budget().addBytes(bytes, m_bytes.size());
}

Error SevenZipEntries::failed() const
{
    const QString path = fromUtf8(m_path);
    const QString reason = tr("“%1” cannot be unpacked: %2").arg(printable(path), input().errorText());
    if (m_header.isKnown && !m_header.hasKnownMethods)
        return {ErrorKind::Input, reason, {.path = path}};
    return damage(reason, {.path = path}).error();
}

} // namespace Espalier
