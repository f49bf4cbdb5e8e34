// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/safefile.h"
#include "formats/archiveformat.h"
#include "formats/exporter.h"

#include <QCoreApplication>

namespace Espalier {

/// Writes a layout as an archive with one top folder. Which library does it, the plan decides.
class ArchiveExporter final : public Exporter
{
    Q_DECLARE_TR_FUNCTIONS(Espalier::ArchiveExporter)

public:
    explicit ArchiveExporter(const ArchiveFormat &format) : m_format(format) {}

    FormatInfo info() const final { return m_format.info(); }
    Result<Plan> plan(const Layout &layout, const WriteOptions &options, const QString &target) const final;
    std::unique_ptr<Sink> sink(const QString &target, const Plan &plan) const final;
    Result<Plan> stream(const Layout &layout, const WriteOptions &options, QIODevice &device) const final;

    /// The same, and how the file is written.
    std::unique_ptr<Sink> sink(const QString &target, const Plan &plan, SafeFileOptions options) const;

private:
    const ArchiveFormat &m_format;
};

} // namespace Espalier
