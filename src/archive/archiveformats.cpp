// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "archive/archiveformats.h"

#include "archive/archiveexporter.h"
#include "archive/archivereader.h"
#include "formats/archiveformat.h"
#include "formats/formatregistry.h"

namespace Espalier {

void registerArchiveFormats(FormatRegistry &registry)
{
    for (const ArchiveFormat &format : archiveFormats()) {
        registry.add(std::make_unique<ArchiveReader>(format));
        registry.add(std::make_unique<ArchiveExporter>(format));
    }
}

} // namespace Espalier
