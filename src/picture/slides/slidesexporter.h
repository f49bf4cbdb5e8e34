// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "formats/exporter.h"

#include <QCoreApplication>

namespace Espalier {

/// Writes the lesson that a layout gives as slides: PDF with a step on each page, or where the target ends in .html a
/// page in one file that is shown by the same keys as in the program. A question takes two slides, the second with its
/// answer.
class SlidesExporter final : public Exporter {
    Q_DECLARE_TR_FUNCTIONS(Espalier::Slides)

public:
    FormatInfo info() const final;
    Result<Plan> plan(const Layout &layout, const WriteOptions &options, const QString &target) const final;
    std::unique_ptr<Sink> sink(const QString &target, const Plan &plan) const final;
    Result<Plan> stream(const Layout &layout, const WriteOptions &options, QIODevice &device) const final;

private:
    static Result<QByteArray> bytes(const Layout &layout, const WriteOptions &options, const QString &target,
                                    Report &report);
};

} // namespace Espalier
