// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/export/picturemime.h"

#include "picture/picturesheet.h"
#include "picture/svgdocument.h"

#include <QBuffer>
#include <QMimeData>
#include <QPainter>

#include <algorithm>

namespace Espalier {

namespace {

constexpr double usualScale = 2;
constexpr double mostPixels = 10'000; // a side: what other programs still take

} // namespace

Result<ClipboardPicture> ClipboardPicture::of(const Layout &layout, const WriteOptions &options, const PictureOptions &choice)
{
    const Result<PictureSheet> sheet = PictureSheet::of(layout, options, choice);
    if (!sheet)
        return std::unexpected(sheet.error());
    ClipboardPicture picture;
    const QSizeF size = sheet->size();
    const double zoom = std::min({usualScale, mostPixels / size.width(), mostPixels / size.height()});
    picture.image = QImage((size * zoom).toSize().expandedTo({1, 1}), QImage::Format_RGB32);
    QPainter painter(&picture.image);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    painter.scale(zoom, zoom);
    sheet->paint(painter, QRectF({}, size), zoom);
    painter.end();

    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    if (const Result<void> written = SvgDocument(*sheet).write(buffer, options.progress); !written)
        return std::unexpected(written.error());
    picture.svg = buffer.data();
    return picture;
}

std::unique_ptr<QMimeData> ClipboardPicture::toMime() const
{
    auto mime = std::make_unique<QMimeData>();
    mime->setImageData(image);
    mime->setData(QStringLiteral("image/svg+xml"), svg);
    return mime;
}

} // namespace Espalier
