// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "archive/libarchiveentries.h"

#include "archive/importbudget.h"

#include <archive.h>
#include <archive_entry.h>

#include <algorithm>

namespace Espalier {

LibArchiveEntries::LibArchiveEntries(ArchiveInput input, ImportBudget &budget)
    : m_input(std::move(input)), m_budget(budget)
{
}

std::string LibArchiveEntries::pathOf(archive_entry *entry)
{
    const char *path = archive_entry_pathname(entry);
    if (!path)
        path = archive_entry_pathname_utf8(entry);
    return path ? path : "";
}

void LibArchiveEntries::take(archive_entry *from, ArchiveEntry &entry)
{
    const auto type = archive_entry_filetype(from);
    const char *const hardLink = archive_entry_hardlink(from);
    const char *const target = type == AE_IFLNK ? archive_entry_symlink(from) : hardLink;
    if (type == AE_IFLNK || hardLink)
        entry.kind = ArchiveEntry::Kind::Link;
    else if (type == AE_IFDIR || (type == 0 && entry.path.ends_with('/')))
        entry.kind = ArchiveEntry::Kind::Folder;
    else
        entry.kind = type == AE_IFREG || type == 0 ? ArchiveEntry::Kind::File : ArchiveEntry::Kind::Special;
    entry.target = target ? target : "";
    entry.size = archive_entry_size_is_set(from) ? qint64(archive_entry_size(from)) : -1;
    entry.isEncrypted = archive_entry_is_encrypted(from) != 0;
    entry.isOldName = false;
}

Result<bool> LibArchiveEntries::read(std::vector<char> &contents, size_t limit)
{
    constexpr size_t piece = 64 * 1024;
    contents.resize(limit + 1);
    size_t size = 0;
    while (size <= limit) {
        const la_ssize_t got =
            archive_read_data(reader(), contents.data() + size, std::min(contents.size() - size, piece));
        if (got == 0)
            break;
        if (got < 0)
            return std::unexpected(failed());
        size += size_t(got);
        if (const Result<void> ok = spend(got); !ok)
            return std::unexpected(ok.error());
    }
    contents.resize(size);
    return true;
}

Error LibArchiveEntries::failed() const
{
    const QString text = m_input.errorText();
    return damage(text.isEmpty() ? tr("it ends too early") : text).error();
}

} // namespace Espalier
