// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "formats/format.h"

#include <QCoreApplication>

namespace Espalier {

/// Draws the tree between the markers of a README that is there, and changes nothing else of it; see ReadmeTree.
class ReadmeExporter final : public Exporter {
    Q_DECLARE_TR_FUNCTIONS(Espalier::ReadmeExporter)

public:
    FormatInfo info() const final;
    Result<Plan> plan(const Layout &layout, const WriteOptions &options, const QString &target) const final;
    std::unique_ptr<Sink> sink(const QString &target, const Plan &plan) const final;
};

/// Reads the first tree between markers. Asked for by name alone: a README is read as Markdown else.
class ReadmeReader final : public Reader {
    Q_DECLARE_TR_FUNCTIONS(Espalier::ReadmeReader)

public:
    FormatInfo info() const final { return ReadmeExporter().info(); }
    int sniff(QByteArrayView, const QString &) const final { return 0; }
    Result<ReadResult> read(const QByteArray &bytes, const ReadOptions &options) const final;
};

} // namespace Espalier
