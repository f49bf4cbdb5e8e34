// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "formats/format.h"

#include <QCoreApplication>

namespace Espalier {

/// Writes the map as SVG: real text, a title and a description, the parts that repeat defined once, streamed. Not by
/// QSvgGenerator, which repeats every style, knows no title, and draws icons as bitmaps.
class SvgWriter final : public Writer
{
    Q_DECLARE_TR_FUNCTIONS(Espalier::SvgWriter)

public:
    FormatInfo info() const final;
    Result<void> write(const Layout &layout, const WriteOptions &options, QIODevice &device, Report &report) const final;
};

} // namespace Espalier
