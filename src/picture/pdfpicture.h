// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "formats/format.h"

#include <QCoreApplication>

namespace Espalier {

/// Writes the map as PDF: lines and text, on one page or on several to be put together.
class PdfWriter final : public Writer
{
    Q_DECLARE_TR_FUNCTIONS(Espalier::PdfWriter)

public:
    FormatInfo info() const final;
    Result<void> write(const Layout &layout, const WriteOptions &options, QIODevice &device, Report &report) const final;
};

} // namespace Espalier
