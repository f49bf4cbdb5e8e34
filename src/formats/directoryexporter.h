// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "formats/exporter.h"

#include <QCoreApplication>

namespace Espalier {

/// Makes real folders and files; the target itself is the root.
class DirectoryExporter final : public Exporter
{
    Q_DECLARE_TR_FUNCTIONS(Espalier::DirectoryExporter)

public:
    FormatInfo info() const final;
    Result<Plan> plan(const Layout &layout, const WriteOptions &options, const QString &target) const final;
    std::unique_ptr<Sink> sink(const QString &target, const Plan &plan) const final;
};

} // namespace Espalier
