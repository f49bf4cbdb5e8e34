// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/safefile.h"
#include "formats/archiveformat.h"
#include "plan/sink.h"

#include <QCoreApplication>

namespace Espalier {

/// Writes a plan into an archive with libarchive, as a stream: any number of entries, names of any kind, Zip64 where it
/// is needed. The file appears all at once when it is complete. The same plan gives the same bytes.
class LibArchiveSink final : public Sink
{
    Q_DECLARE_TR_FUNCTIONS(Espalier::LibArchiveSink)

public:
    LibArchiveSink(const ArchiveFormat &format, QString path, SafeFileOptions options = {.verify = false})
        : m_format(format), m_path(std::move(path)), m_options(options)
    {
    }

    Result<void> write(const Plan &plan, Progress &progress, Report &report) override;

private:
    Result<void> produce(const Plan &plan, Progress &progress, QIODevice &device) const;

    const ArchiveFormat &m_format;
    QString m_path;
    SafeFileOptions m_options;
};

} // namespace Espalier
