// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "picture/pngpicture.h"

#include "core/progress.h"
#include "formats/pictureformats.h"
#include "picture/picturesheet.h"

#include <QImageWriter>
#include <QLocale>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace Espalier {

FormatInfo PngWriter::info() const { return PictureFormats::png(); }

Result<QImage> PngWriter::image(const PictureSheet &sheet)
{
    const double scale = sheet.choice().scale.value_or(1);
    const double wide = std::ceil(sheet.size().width() * scale);
    const double high = std::ceil(sheet.size().height() * scale);
    const auto tooLarge = [&] {
        // Rounded down, so that the scale which is named does work.
        const double side = double(mostSide) / std::max(sheet.size().width(), sheet.size().height());
        const double area = std::sqrt(double(mostPixels) / (sheet.size().width() * sheet.size().height()));
        const double possible = std::floor(std::min(side, area) * 100 - 1) / 100;
        const QLocale plain = QLocale::c();
        const QString size = tr("The picture would have %1 × %2 pixels, and %3 a side and %4 million in all are the most that is possible.")
                                 .arg(plain.toString(wide, 'f', 0), plain.toString(high, 'f', 0)).arg(mostSide).arg(mostPixels / 1'000'000);
        const QString remedy = possible >= PictureFormats::leastScale
            ? tr("Choose a scale of %1 or less, or write SVG or PDF, which have no such limit.")
                  .arg(plain.toString(possible, 'f', 2))
            : tr("Write SVG or PDF, which have no such limit.");
        return failure(ErrorKind::Input, size + u' ' + remedy);
    };
    if (wide > double(mostSide) || high > double(mostSide) || wide * high > double(mostPixels))
        return tooLarge();
    QImage image(int(wide), int(high), sheet.choice().isTransparent ? QImage::Format_ARGB32_Premultiplied : QImage::Format_RGB32);
    if (image.isNull())
        return failure(ErrorKind::Io, tr("There is not enough memory for a picture of %1 × %2 pixels; choose a smaller scale, or write SVG or PDF.").arg(int(wide)).arg(int(high)));
    image.fill(sheet.choice().isTransparent ? Qt::transparent : QColor::fromRgb(QRgb(sheet.theme().window)));
    QPainter painter(&image);
    painter.scale(scale, scale);
    sheet.paint(painter, QRectF(0, 0, wide / scale, high / scale), scale);
    painter.end();
    return image;
}

Result<void> PngWriter::write(const Layout &layout, const WriteOptions &options, QIODevice &device, Report &) const
{
    const PictureOptions choice = PictureOptions::from(options.values, info());
    const Result<PictureSheet> sheet = PictureSheet::of(layout, options, choice);
    if (!sheet)
        return std::unexpected(sheet.error());
    const Result<QImage> picture = image(*sheet);
    if (!picture)
        return std::unexpected(picture.error());
    if (options.progress && options.progress->isCancelled())
        return failure(ErrorKind::Cancelled, tr("The picture was cancelled."));
    QImageWriter writer(&device, "png");
    if (!writer.write(*picture))
        return failure(ErrorKind::Io, tr("The picture cannot be written: %1.").arg(printable(device.errorString())));
    return {};
}

} // namespace Espalier
