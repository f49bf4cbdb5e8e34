// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "archive/archivereader.h"

#include "archive/archiveimport.h"

namespace Espalier {

namespace {

Result<ReadResult> import(const ArchiveBytes &bytes, const ReadOptions &options)
{
    ReadResult result;
    ArchiveImport archive(bytes, options, result.report);
    Result<Layout> layout = archive.run();
    if (!layout && archive.hasFailedOnContents()) {
        // Packed in a way that is not known, or damaged: the names stand elsewhere and may be whole.
        ReadOptions namesOnly = options;
        namesOnly.contents = false;
        result.report = {};
        Result<Layout> names = ArchiveImport(bytes, namesOnly, result.report).run();
        if (names) {
            result.report.add(Severity::Problem,
                              layout.error().recoverable ? QStringLiteral("damaged")
                                                         : QStringLiteral("contents-unreadable"),
                              QCoreApplication::translate("Espalier::ArchiveReader", "Only names were taken: %1")
                                  .arg(layout.error().message),
                              {.file = options.fileName});
            layout = std::move(names);
        }
    }
    if (!layout)
        return std::unexpected(layout.error());
    result.layout = std::move(*layout);
    return result;
}

} // namespace

Result<ReadResult> ArchiveReader::read(const QByteArray &bytes, const ReadOptions &options) const
{
    if (bytes.isEmpty())
        return failure(ErrorKind::Input, tr("There are no bytes to read: this is empty, not an archive."), {.file = options.fileName});
    return import(ArchiveBytes::ofMemory(bytes), options);
}

Result<ReadResult> ArchiveReader::readFile(const QString &path, const ReadOptions &options) const
{
    ReadOptions named = options;
    if (named.fileName.isEmpty())
        named.fileName = path;
    const Result<ArchiveBytes> bytes = ArchiveBytes::ofFile(path);
    return bytes ? import(*bytes, named) : std::unexpected(bytes.error());
}

} // namespace Espalier
