// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "formats/format.h"

#include <QCoreApplication>
#include <QImage>

namespace Espalier {

class PictureSheet;

/// Writes the map as PNG.
class PngWriter final : public Writer
{
    Q_DECLARE_TR_FUNCTIONS(Espalier::PngWriter)

public:
    /// What viewers and Qt's own painting can do with one side, and what fits into a gigabyte of memory.
    static constexpr qint64 mostSide = 32'767;
    static constexpr qint64 mostPixels = 256'000'000;

    FormatInfo info() const final;
    Result<void> write(const Layout &layout, const WriteOptions &options, QIODevice &device, Report &report) const final;

    /// The picture itself, for the clipboard. Refuses what would be too large, naming the size and what to do.
    static Result<QImage> image(const PictureSheet &sheet);
};

} // namespace Espalier
