// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "formats/formatinfo.h"

#include <span>

namespace Espalier {

enum class ArchiveContainer : quint8 { Zip, Tar, SevenZip };
enum class ArchiveCompression : quint8 { None, Gzip, Bzip2, Xz, Zstd };

/// One archive format of the command line contract.
struct ArchiveFormat {
    const char *id;
    ArchiveContainer container;
    ArchiveCompression compression = ArchiveCompression::None; ///< around the container
    const char *suffixes; ///< separated by spaces, the preferred one first

    FormatInfo info() const;
    /// 0–100, by the first bytes; the suffix alone says nearly nothing.
    int sniff(QByteArrayView head, const QString &fileName) const;
    bool hasSuffixOf(const QString &fileName) const;
};

/// Whether \a head begins with a block that fits its own checksum.
bool isTarHeader(QByteArrayView head);

/// All of them, in the order of the contract.
std::span<const ArchiveFormat> archiveFormats();

/// The time that every entry carries, so that the same plan gives the same bytes: SOURCE_DATE_EPOCH, or else the first
/// second that zip can hold, 1980-01-01 00:00 UTC. Seconds since 1970.
struct ArchiveTime {
    qint64 seconds;
    bool isFromEnvironment;

    static ArchiveTime current();
};

} // namespace Espalier
