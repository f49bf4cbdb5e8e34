// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "archive/archivereader.h"
#include "fuzz.h"

using namespace Espalier;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray bytes = Fuzz::bytesOf(data, size);
    // The content decides what it is, whichever format is asked for; the last byte chooses one.
    const auto formats = archiveFormats();
    const ArchiveFormat &format = formats[size == 0 ? 0 : data[size - 1] % formats.size()];
    const ArchiveReader reader(format);
    reader.sniff(bytes, {});
    const auto read = reader.read(bytes, {.fileName = QStringLiteral("fuzz.zip")});
    if (!read) {
        Fuzz::requireReadable(read.error().message);
        return 0;
    }
    Fuzz::requireSound(read->layout);
    for (const ReportItem &item : read->report.items())
        Fuzz::requireReadable(item.message);
    return 0;
}
