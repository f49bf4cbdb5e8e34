// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "picture/pdfpages.h"

#include "core/theme.h"

#include <algorithm>
#include <cmath>

namespace Espalier {

namespace {

constexpr double pdfPagesMargin = 28; // about a centimetre, which every printer leaves anyway
constexpr double leastReadableScale = PdfPages::leastScale(Metric::smallPixels); // of files; folders have larger names
constexpr double mostScale = 2;
constexpr double mostPoints = 14'400; // no page may be larger

QPageLayout layoutOf(const QPageSize &size, QPageLayout::Orientation orientation, double margins)
{
    return QPageLayout(size, orientation, QMarginsF(margins, margins, margins, margins), QPageLayout::Point, QMarginsF());
}

QPageSize sizeOf(PicturePaper paper)
{
    switch (paper) {
    case PicturePaper::A3:
        return QPageSize(QPageSize::A3);
    case PicturePaper::Letter:
        return QPageSize(QPageSize::Letter);
    case PicturePaper::A4:
    case PicturePaper::One:
        break;
    }
    return QPageSize(QPageSize::A4);
}

PdfPages onePage(QSizeF sheet, double scale)
{
    PdfPages pages;
    QSizeF points = sheet * PdfPages::pointsOfPixel;
    pages.scale = std::min({scale, mostPoints / points.width(), mostPoints / points.height()});
    points *= pages.scale;
    // A page size is always upright in Qt; lying down is an orientation.
    const bool isWide = points.width() > points.height();
    const QSizeF upright(std::ceil(std::min(points.width(), points.height())), std::ceil(std::max(points.width(), points.height())));
    const QPageSize size(upright, QPageSize::Point, QStringLiteral("map"), QPageSize::ExactMatch);
    pages.page = layoutOf(size, isWide ? QPageLayout::Landscape : QPageLayout::Portrait, 0);
    return pages;
}

} // namespace

Result<PdfPages> PdfPages::of(QSizeF sheet, PicturePaper paper, std::optional<double> scale)
{
    if (paper == PicturePaper::One)
        return onePage(sheet, scale.value_or(1));
    const QSizeF points = sheet * pointsOfPixel;
    PdfPages best;
    qint64 fewest = std::numeric_limits<qint64>::max();
    for (const QPageLayout::Orientation orientation : {QPageLayout::Landscape, QPageLayout::Portrait}) {
        PdfPages pages;
        pages.page = layoutOf(sizeOf(paper), orientation, pdfPagesMargin);
        const QSizeF whole = pages.room().size();
        pages.hasFooter = true;
        const QSizeF room = pages.room().size();
        const double fitting = std::min(whole.width() / points.width(), whole.height() / points.height());
        const bool isOne = scale ? fitting >= *scale : fitting >= leastReadableScale;
        const double wanted = scale.value_or(isOne ? std::min(fitting, mostScale) : leastReadableScale);
        const double columns = isOne ? 1 : std::ceil(points.width() * wanted / room.width() - 1e-9);
        const double rows = isOne ? 1 : std::ceil(points.height() * wanted / room.height() - 1e-9);
        if (columns * rows > mostPages)
            continue;
        pages.columns = int(columns);
        pages.rows = int(rows);
        pages.hasFooter = !isOne;
        pages.scale = wanted;
        if (!scale && !isOne) // what the pages have room for
            pages.scale = std::min({columns * room.width() / points.width(), rows * room.height() / points.height(), mostScale});
        const qint64 count = qint64(pages.rows) * pages.columns;
        if (count < fewest || (count == fewest && pages.scale > best.scale)) {
            best = pages;
            fewest = count;
        }
    }
    if (fewest > mostPages)
        return failure(ErrorKind::Input, tr("The map would need more than %n page(s) of this size. Choose “one” as the page, a smaller scale or a larger page.", nullptr, mostPages));
    return best;
}

QSizeF PdfPages::roomOnLying(PicturePaper paper)
{
    if (paper == PicturePaper::One)
        return {};
    return layoutOf(sizeOf(paper), QPageLayout::Landscape, pdfPagesMargin).paintRect(QPageLayout::Point).size();
}

QRectF PdfPages::room() const
{
    return page.paintRect(QPageLayout::Point).adjusted(0, 0, 0, hasFooter ? -footerHeight : 0);
}

QRectF PdfPages::part(QSizeF sheet, int row, int column) const
{
    const QSizeF size = room().size() / (pointsOfPixel * scale);
    const QSizeF spare = QSizeF(size.width() * columns, size.height() * rows) - sheet;
    return {column * size.width() - std::max(0.0, spare.width()) / 2, row * size.height() - std::max(0.0, spare.height()) / 2, size.width(), size.height()};
}

} // namespace Espalier
