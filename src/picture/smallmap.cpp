// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "picture/smallmap.h"

#include "picture/mapfonts.h"
#include "picture/mapground.h"
#include "picture/mappainter.h"

#include <QPainter>

#include <algorithm>

namespace Espalier {

namespace {

constexpr QSizeF leastComposed(1040, 420); // in less, no top folder would show what is in it
// As if it were painted so large: names in the letters of their map, everything else as bars.
constexpr double smallDetail = 0.68;
constexpr double leastPart = 0.5;

} // namespace

QImage SmallMap::image(QSize size, double ratio, const Theme &theme, Qt::LayoutDirection direction) const
{
    QImage image(size * ratio, QImage::Format_ARGB32_Premultiplied);
    image.setDevicePixelRatio(ratio);
    image.fill(Qt::transparent);
    if (isNull() || size.isEmpty())
        return image;
    const double composed = std::max(leastComposed.width() / size.width(), leastComposed.height() / size.height());
    MapOptions options{.direction = direction == Qt::RightToLeft ? MapDirection::RightToLeft
                                                                 : MapDirection::LeftToRight,
                       .ground = usualGround(m_layout),
                       .area = QSizeF(size) * composed};
    const MapGeometry geometry = MapGeometry::of(m_layout, {.look = MapLook::First}, options);
    // Without the margin that a canvas needs; half a pixel for the edges.
    QRectF map;
    for (const MapItem &item : geometry.items())
        map |= item.rect;
    const QSizeF room = QSizeF(size) - QSizeF(1, 1);
    const double across = std::min(room.width() / map.width(), 1.0);
    double zoom = std::min(across, room.height() / map.height());
    if (zoom < leastPart * across) { // of what is much too long, the beginning
        zoom = across;
        map.setHeight(room.height() / zoom);
    }
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(QRectF(QPointF(), size).center());
    painter.scale(zoom, zoom);
    painter.translate(-map.center());
    MapPainter(m_layout, geometry, theme, MapFonts::interface()).paint(painter, geometry.bounds(), smallDetail);
    return image;
}

} // namespace Espalier
