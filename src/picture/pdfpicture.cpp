// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "picture/pdfpicture.h"

#include "core/progress.h"
#include "formats/pictureformats.h"
#include "picture/ink.h"
#include "picture/pdffile.h"
#include "picture/pdfpages.h"
#include "picture/picturesheet.h"

#include <QPainter>
#include <QPdfWriter>

namespace Espalier {

FormatInfo PdfWriter::info() const { return PictureFormats::pdf(); }

Result<void> PdfWriter::write(const Layout &layout, const WriteOptions &options, QIODevice &device, Report &) const
{
    const PictureOptions choice = PictureOptions::from(options.values, info());
    const Result<PictureSheet> sheet = PictureSheet::of(layout, options, choice);
    if (!sheet)
        return std::unexpected(sheet.error());
    const Result<PdfPages> pages = PdfPages::of(sheet->size(), choice.paper, choice.scale);
    if (!pages)
        return std::unexpected(pages.error());

    PdfFile file(sheet->title().isEmpty() ? shownText(sheet->layout().nameUtf8(rootNode)) : sheet->title(),
                 pages->page);
    {
        constexpr double unitsOfPoint = PdfFile::unitsOfPoint;
        QPainter painter(&file.writer());
        const QRectF room = pages->room();
        const double pixel = PdfPages::pointsOfPixel * pages->scale * unitsOfPoint;
        for (int row = 0; row < pages->rows; ++row) {
            for (int column = 0; column < pages->columns; ++column) {
                if (options.progress && options.progress->isCancelled())
                    return failure(ErrorKind::Cancelled, tr("The picture was cancelled."));
                if (row + column > 0)
                    file.writer().newPage();
                const QRectF part = pages->part(sheet->size(), row, column);
                const QSizeF units = room.size() * unitsOfPoint;
                painter.save();
                painter.setClipRect(QRectF(QPointF(), units));
                painter.scale(pixel, pixel);
                painter.translate(-part.topLeft());
                sheet->paint(painter, part, 1);
                painter.restore();
                if (!pages->hasFooter)
                    continue;
                QFont font = sheet->fonts()[MapTextKind::Summary].font;
                font.setPixelSize(int(8 * unitsOfPoint));
                painter.setFont(font);
                painter.setPen(inkOf(sheet->theme().dim));
                const QRectF footer(0, units.height(), units.width(), PdfPages::footerHeight * unitsOfPoint);
                painter.drawText(footer, Qt::AlignLeft | Qt::AlignBottom, sheet->shownTitle());
                painter.drawText(footer, Qt::AlignRight | Qt::AlignBottom,
                                 tr("%1/%2", "number of a page within a poster: row/column").arg(row + 1).arg(column + 1) + QStringLiteral("  (%1 × %2)").arg(pages->rows).arg(pages->columns));
            }
        }
    }
    return file.finish(device);
}

} // namespace Espalier
