// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "formats/format.h"

namespace Espalier {

/// Reads Markdown: as a guide when it has drawn trees or topics, else whatever tree stands in it (lists, commands).
class MarkdownReader final : public Reader
{
public:
    FormatInfo info() const final;
    int sniff(QByteArrayView head, const QString &fileName) const final;
    Result<ReadResult> read(const QByteArray &bytes, const ReadOptions &options) const final;
    /// Takes the starter files beside a guide too.
    Result<ReadResult> readFile(const QString &path, const ReadOptions &options) const final;
};

/// Writes a page that people can read anywhere: the project's name as its title and the drawn tree in a fenced block.
class MarkdownWriter final : public Writer
{
public:
    FormatInfo info() const final;
    Result<void> write(const Layout &layout, const WriteOptions &options, QIODevice &device, Report &report) const final;
};

} // namespace Espalier
