// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "formats/exporter.h"

#include <QCoreApplication>

namespace Espalier {

/// Writes a diagram for Mermaid, which wikis and forges draw from the text: a mind map, or the tree view of
/// Mermaid 11.14 and later.
class MermaidWriter final : public Writer {
    Q_DECLARE_TR_FUNCTIONS(Espalier::MermaidWriter)

public:
    FormatInfo info() const final;
    Result<void> write(const Layout &layout, const WriteOptions &options, QIODevice &device,
                       Report &report) const final;
};

} // namespace Espalier
