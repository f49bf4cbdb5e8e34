// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "formats/format.h"

namespace Espalier {

/// Reads one path a line, as `find`, `git ls-files` and `tar t` print them: a slash at the end marks folders, paths in
/// double quotes are C strings. NUL instead of line ends (`find -print0`) is understood.
class PathListReader final : public Reader
{
public:
    FormatInfo info() const final;
    int sniff(QByteArrayView head, const QString &fileName) const final;
    Result<ReadResult> read(const QByteArray &bytes, const ReadOptions &options) const final;
};

/// Writes one path a line in document order, folders with a slash at their end, without the project itself. Paths that
/// a line cannot hold stand in double quotes, as git writes them.
class PathListWriter final : public Writer
{
public:
    FormatInfo info() const final;
    Result<void> write(const Layout &layout, const WriteOptions &options, QIODevice &device, Report &report) const final;
};

} // namespace Espalier
