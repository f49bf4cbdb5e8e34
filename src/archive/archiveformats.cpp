// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "archive/archiveformats.h"

#include "archive/archivelibrary.h"
#include "archive/archivereader.h"
#include "archive/karchivesink.h"
#include "archive/libarchivesink.h"
#include "formats/formatregistry.h"

namespace Espalier {

namespace {

class FormatArchiveWriter final : public ArchiveWriter
{
public:
    explicit FormatArchiveWriter(const ArchiveFormat &format) : m_format(format) {}

    FormatInfo info() const final { return m_format.info(); }
    std::unique_ptr<Sink> sink(const QString &path, const Plan &plan) const final
    {
        if (libraryFor(m_format, plan) == ArchiveLibrary::KArchive)
            return std::make_unique<KArchiveSink>(m_format, path);
        return std::make_unique<LibArchiveSink>(m_format, path);
    }

private:
    const ArchiveFormat &m_format;
};

} // namespace

void registerArchiveFormats(FormatRegistry &registry)
{
    for (const ArchiveFormat &format : archiveFormats()) {
        registry.add(std::make_unique<ArchiveReader>(format));
        registry.add(std::make_unique<FormatArchiveWriter>(format));
    }
}

} // namespace Espalier
