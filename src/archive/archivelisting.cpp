// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "archive/archivelisting.h"

#include "archive/archiveinput.h"

#include <archive.h>
#include <archive_entry.h>

#include <algorithm>

namespace Espalier {

void ArchiveListing::add(std::string path, bool isFolder, qint64 size)
{
    m_items.push_back({std::move(path), isFolder, isFolder ? 0 : size});
}

std::optional<ArchiveListing> ArchiveListing::of(const QByteArray &bytes)
{
    const ArchiveInput input = ArchiveInput::fromMemory(bytes);
    if (!input.isOpen())
        return {};
    ArchiveListing listing;
    archive_entry *entry = nullptr;
    int result = ARCHIVE_OK;
    while ((result = archive_read_next_header(input.get(), &entry)) == ARCHIVE_OK) {
        const char *const name = archive_entry_pathname(entry);
        std::string path = name ? name : "";
        if (path.ends_with('/'))
            path.pop_back();
        listing.add(std::move(path), archive_entry_filetype(entry) == AE_IFDIR, archive_entry_size(entry));
    }
    return result == ARCHIVE_EOF ? std::optional(std::move(listing)) : std::nullopt;
}

bool operator==(ArchiveListing a, ArchiveListing b)
{
    std::ranges::sort(a.m_items);
    std::ranges::sort(b.m_items);
    return a.m_items == b.m_items;
}

} // namespace Espalier
