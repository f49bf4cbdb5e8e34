// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "formats/format.h"

namespace Espalier {

/// Reads an outline (OPML): the text of each element is a name, "_note" its summary; "type" may say "folder" or "file".
class OpmlReader final : public Reader
{
public:
    FormatInfo info() const final;
    int sniff(QByteArrayView head, const QString &fileName) const final;
    Result<ReadResult> read(const QByteArray &bytes, const ReadOptions &options) const final;
};

/// Writes the same form, for outliners and mind maps.
class OpmlWriter final : public Writer
{
public:
    FormatInfo info() const final;
    Result<void> write(const Layout &layout, const WriteOptions &options, QIODevice &device, Report &report) const final;
};

} // namespace Espalier
