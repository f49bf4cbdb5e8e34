// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "formats/format.h"

namespace Espalier {

/// Reads a table (RFC 4180; commas, semicolons or tabs) whose first line names its columns, "path" among them; "kind"
/// and those of the table of node properties (csvcolumns.h) are understood, in any order, others reported.
class CsvReader final : public Reader
{
public:
    FormatInfo info() const final;
    int sniff(QByteArrayView head, const QString &fileName) const final;
    Result<ReadResult> read(const QByteArray &bytes, const ReadOptions &options) const final;
};

/// Writes these columns, one line for each node in document order, folders with a slash behind their path.
class CsvWriter final : public Writer
{
public:
    FormatInfo info() const final;
    Result<void> write(const Layout &layout, const WriteOptions &options, QIODevice &device, Report &report) const final;
};

} // namespace Espalier
