// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "formats/format.h"

namespace Espalier {

/// The project file's format version that this program writes.
inline constexpr int projectFileVersion = 1;

/// Reads `*.espalier`: strict where a mistake could lose something (types, ids, parents, names, duplicate keys: an
/// error with line and JSON path), tolerant where it cannot (unknown keys are kept). A newer version is read as far
/// as it goes and marked read-only. Linear, without recursion.
class ProjectFileReader final : public Reader
{
public:
    FormatInfo info() const final;
    int sniff(QByteArrayView head, const QString &fileName) const final;
    Result<ReadResult> read(const QByteArray &bytes, const ReadOptions &options) const final;
    /// Is \a path a project file that only a newer Espalier can keep whole?
    static bool isNewer(const QString &path);
};

/// Writes `*.espalier`: one node a line in document order, known keys in their order, unknown ones behind them. With a
/// filter in the options it is a smaller project, whole in itself.
class ProjectFileWriter final : public Writer
{
public:
    FormatInfo info() const final;
    Result<void> write(const Layout &layout, const WriteOptions &options, QIODevice &device, Report &report) const final;
};

} // namespace Espalier
