// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "formats/exporter.h"

#include <QCoreApplication>

namespace Espalier {

/// Writes a graph for Graphviz: a box for each folder in the colour of its phase, and the summaries as tool tips.
class DotWriter final : public Writer {
    Q_DECLARE_TR_FUNCTIONS(Espalier::DotWriter)

public:
    FormatInfo info() const final;
    Result<void> write(const Layout &layout, const WriteOptions &options, QIODevice &device,
                       Report &report) const final;
};

} // namespace Espalier
