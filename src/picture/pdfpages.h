// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"
#include "picture/pictureoptions.h"

#include <QCoreApplication>
#include <QPageLayout>
#include <QRectF>

namespace Espalier {

/// How a sheet is laid out on paper: how large, and over how many pages. Pure numbers; lengths in points.
struct PdfPages {
    QPageLayout page;
    double scale = 1; ///< of a device-independent pixel, which is 3/4 of a point
    int rows = 1;
    int columns = 1;
    bool hasFooter = false; ///< a line that says which page it is

    static constexpr double pointsOfPixel = 0.75;
    static constexpr double footerHeight = 16;
    static constexpr int mostPages = 2000;
    static constexpr double leastPoints = 5; ///< of the letters of a name

    /// Without a wanted scale, one page if everything on it can still be read, else the fewest pages on which it can.
    static Result<PdfPages> of(QSizeF sheet, PicturePaper paper, std::optional<double> scale);

    /// Below it, letters of so many pixels are smaller than leastPoints.
    static constexpr double leastScale(int pixels) { return leastPoints / pointsOfPixel / pixels; }

    /// The room on a single page of a \a paper that lies, in points; of \c One: of none.
    static QSizeF roomOnLying(PicturePaper paper);
    /// The room for the sheet on a page, in points from its upper left corner.
    QRectF room() const;
    /// What stands on one page, in the pixels of a sheet of that size, which is in the middle of all pages.
    QRectF part(QSizeF sheet, int row, int column) const;

private:
    Q_DECLARE_TR_FUNCTIONS(Espalier::PdfPages)
};

} // namespace Espalier
