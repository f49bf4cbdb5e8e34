// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "formats/archiveformat.h"
#include "formats/format.h"

#include <QCoreApplication>

namespace Espalier {

/// Reads the names in an archive, and what stands in its small text files. Which format it really is, its content
/// decides. Nothing is unpacked to the disk, and memory and time are bounded however hostile the archive is: see
/// ArchiveImport.
class ArchiveReader final : public Reader
{
    Q_DECLARE_TR_FUNCTIONS(Espalier::ArchiveReader)

public:
    explicit ArchiveReader(const ArchiveFormat &format) : m_format(format) {}

    FormatInfo info() const final { return m_format.info(); }
    int sniff(QByteArrayView head, const QString &fileName) const final { return m_format.sniff(head, fileName); }
    Result<ReadResult> read(const QByteArray &bytes, const ReadOptions &options) const final;
    Result<ReadResult> readFile(const QString &path, const ReadOptions &options) const final;

private:
    const ArchiveFormat &m_format;
};

} // namespace Espalier
