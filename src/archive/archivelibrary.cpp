// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "archive/archivelibrary.h"

#include "plan/plan.h"

#include <algorithm>

namespace Espalier {

namespace {

/// Small enough for KArchive, which is built in memory and grows with the square of the entries.
constexpr qsizetype maxEntries = 2'000;
constexpr qint64 maxBytes = 64 << 20;
constexpr qsizetype maxLevels = 64;

bool isAscii(QByteArrayView text)
{
    return std::ranges::all_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

} // namespace

// Why two libraries, and who does what. Measured on Debian 13, KArchive 6.13.0 and libarchive 3.7.4, 100,000 entries
// unless said otherwise; if a later KArchive mends something, its line moves.
//
// - Speed: KTar takes 3.2 s (it grows with the square) where libarchive takes 0.26; KZip 52.8 s against 0.66;
//   K7Zip needs 640 MB at 10,000 entries, 2.4 GB at 20,000, and is killed at 100,000. At 1,000 entries both are as fast: KTar 4 ms,
//   KZip 16 ms. Hence the limit of 2,000 entries. In a chain of folders KZip's time grows with the cube of the levels:
//   2,000 take 14 s, where libarchive takes 0.2. Hence the limit of 64 levels.
// - Names: KZip sets no UTF-8 flag (`é.txt` reads as `├⌐.txt` elsewhere). So zip only where every name is ASCII.
// - 65,535 entries: KZip wraps the count (70,000 become 4,464) and says it went well; the limit keeps far from it.
// - The same bytes each time: KArchive's gzip writes the clock into its header, so tar.gz never; K7Zip writes its files
//   in the order of a QHash, which is another one in each process (and writes a corrupt archive for `é`, Cyrillic or
//   Chinese), so 7z never. KTar's owner 501:100 and the clock in its headers for long names are mended afterwards.
// - Zstandard: neither writes a checksum, so ZstdOutput compresses what both make.
// - KArchive's close() returns true in every one of these failures, so KArchiveSink reads its result back.
ArchiveLibrary libraryFor(const ArchiveFormat &format, const Plan &plan)
{
    if (format.container == ArchiveContainer::SevenZip || format.compression == ArchiveCompression::Gzip)
        return ArchiveLibrary::LibArchive;
    if (plan.entries.size() > maxEntries)
        return ArchiveLibrary::LibArchive;
    qint64 bytes = 0;
    for (const PlanEntry &entry : plan.entries) {
        if (entry.path.count('/') > maxLevels)
            return ArchiveLibrary::LibArchive;
        bytes += entry.bytes;
    }
    if (bytes > maxBytes || (format.container == ArchiveContainer::Zip && !hasAsciiNames(plan)))
        return ArchiveLibrary::LibArchive;
    return ArchiveLibrary::KArchive;
}

bool hasAsciiNames(const Plan &plan)
{
    return isAscii(plan.root.toUtf8())
        && std::ranges::all_of(plan.entries, [](const PlanEntry &entry) { return isAscii(entry.path); });
}

} // namespace Espalier
