// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/safefile.h"
#include "formats/archiveformat.h"
#include "plan/sink.h"

#include <QCoreApplication>

namespace Espalier {

/// Writes the archive of an ordinary layout with KArchive (see libraryFor() for which ones those are). Builds it in
/// memory, reads it back with the other library and compares the lists, because KArchive tells success when it failed;
/// if they differ, that library writes the archive instead. The file appears all at once.
class KArchiveSink final : public Sink
{
    Q_DECLARE_TR_FUNCTIONS(Espalier::KArchiveSink)

public:
    KArchiveSink(const ArchiveFormat &format, QString path, SafeFileOptions options = {.verify = false})
        : m_format(format), m_path(std::move(path)), m_options(options)
    {
    }

    Result<void> write(const Plan &plan, Progress &progress, Report &report) override;

private:
    /// The whole archive; empty when KArchive itself says that it failed.
    Result<QByteArray> build(const Plan &plan, Progress &progress) const;

    const ArchiveFormat &m_format;
    QString m_path;
    SafeFileOptions m_options;
};

} // namespace Espalier
