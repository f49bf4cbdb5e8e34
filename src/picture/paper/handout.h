// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "formats/exporter.h"

#include <QCoreApplication>

namespace Espalier {

class HandoutParts;
struct HandoutChoice;

/// Writes what a class takes home: title and objectives, the map on one page, the tree with summaries, explanations of
/// what is new in the phase, a glossary and lines for notes. On paper (PDF), or as one page for a browser where the
/// target's suffix says so.
class HandoutExporter final : public Exporter {
    Q_DECLARE_TR_FUNCTIONS(Espalier::HandoutExporter)

public:
    FormatInfo info() const final;
    Result<Plan> plan(const Layout &layout, const WriteOptions &options, const QString &target) const final;
    std::unique_ptr<Sink> sink(const QString &target, const Plan &plan) const final;
    /// As PDF.
    Result<Plan> stream(const Layout &layout, const WriteOptions &options, QIODevice &device) const final;

private:
    static Result<void> write(const Layout &layout, const WriteOptions &options, QIODevice &device, bool isPage);
    static Result<void> writePage(const Layout &layout, const WriteOptions &options, const HandoutParts &parts,
                                  QIODevice &device);
};

} // namespace Espalier
