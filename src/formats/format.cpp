// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "formats/format.h"

#include "core/safefile.h"

namespace Espalier {

Result<ReadResult> Reader::readFile(const QString &path, const ReadOptions &options) const
{
    const Result<QByteArray> bytes = SafeFile::read(path);
    if (!bytes)
        return std::unexpected(bytes.error());
    ReadOptions named = options;
    if (named.fileName.isEmpty())
        named.fileName = path;
    return read(*bytes, named);
}

} // namespace Espalier
