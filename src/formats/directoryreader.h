// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "formats/format.h"

#include <QCoreApplication>

namespace Espalier {

/// Reads a folder of the disk. Siblings come sorted by the bytes of their names. Links are shown as files and not
/// followed (unless asked to), special files are never opened, other file systems are not entered, `.git` is left out,
/// .gitignore files are honoured (unless asked not to). Whatever cannot be read is reported, and the rest read on.
class DirectoryReader final : public Reader
{
    Q_DECLARE_TR_FUNCTIONS(Espalier::DirectoryReader)

public:
    FormatInfo info() const final;
    int sniff(QByteArrayView head, const QString &fileName) const final;
    Result<ReadResult> read(const QByteArray &bytes, const ReadOptions &options) const final;
    /// \a path: also as "file://…" or beginning with "~/", if nothing of that very name exists.
    Result<ReadResult> readFile(const QString &path, const ReadOptions &options) const final;
};

} // namespace Espalier
