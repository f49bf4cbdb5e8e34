// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "archive/archivebytes.h"

#include <QCoreApplication>

#include <optional>
#include <string>
#include <vector>

namespace Espalier {

/// What a zip's directory says of one entry.
struct ZipRecord {
    std::string name; ///< byte for byte
    quint8 system = 0; ///< that made it: 0 is DOS, 3 is Unix
    quint16 flags = 0;
    quint16 method = 0;
    quint32 sum = 0; ///< CRC-32 of the contents
    quint32 attributes = 0; ///< of the system that made it: the mode in the upper half
    qint64 packed = 0;
    qint64 size = 0;
    qint64 header = 0; ///< where its own header stands in the file
    qint64 contents = 0; ///< where they begin; known once it was checked

    bool isEncrypted() const { return flags & 1; }
    bool isUtf8() const { return flags & 0x800; }
};

/// The directory at the end of a zip. Nothing of it has a checksum, but all stands twice: it is taken only when the
/// count, the places and each entry's own header agree with it.
class ZipDirectory {
    Q_DECLARE_TR_FUNCTIONS(Espalier::ZipDirectory)

public:
    /// Nothing: there is no directory, so this is no zip, or one that was cut off. Its failure: it contradicts itself,
    /// as a clause. Records come as they lie in the file, not as they are listed.
    static Result<std::optional<ZipDirectory>> read(const ArchiveBytes &bytes);

    std::vector<ZipRecord> records;

    /// Whether the header of \a record and what stands behind its contents agree with the directory, as a clause;
    /// empty: they do. Sets ZipRecord::contents.
    QString contradiction(ZipRecord &record, const ZipRecord *following, ArchiveWindow &window) const;
    /// Entries lie between the others that the directory does not list: deleted ones.
    bool hasUnlisted(const ZipRecord &record, const ZipRecord *following, ArchiveWindow &window) const;

private:
    struct End; // the record that ends it
    static std::optional<End> findEnd(const ArchiveBytes &bytes);
    static void takeLargeNumbers(const ArchiveBytes &bytes, End &end);
    bool readRecord(QByteArrayView directory, qint64 &at, qint64 shift);
    bool hasFittingDescriptor(const ZipRecord &record, qint64 end, ArchiveWindow &window) const;

    qint64 m_begin = 0; // of the directory
};

} // namespace Espalier
