// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/map/mapcamera.h"

#include <algorithm>
#include <cmath>

namespace Espalier {

MapCamera MapCamera::zoomedAt(QPointF point, double newZoom) const
{
    return {newZoom, point - toMap(point) * newZoom};
}

MapCamera MapCamera::fitting(const QRectF &bounds, const QRectF &room, double least, double most)
{
    if (bounds.isEmpty() || room.isEmpty())
        return {};
    const double whole = std::min(room.width() / bounds.width(), room.height() / bounds.height());
    const double zoom = std::clamp(whole, least, std::max(least, most));
    return {zoom, room.center() - bounds.center() * zoom};
}

MapCamera MapCamera::showing(const QRectF &target, const QRectF &room) const
{
    const QRectF place = toView(target);
    const auto shift = [](double from, double to, double least, double most) {
        if (from < least || to - from > most - least)
            return least - from;
        return to > most ? most - to : 0;
    };
    MapCamera moved = *this;
    if (!(place.left() >= room.left() && place.right() <= room.right()))
        moved.offset.rx() += shift(place.left(), place.right(), room.left(), room.right());
    if (!(place.top() >= room.top() && place.bottom() <= room.bottom()))
        moved.offset.ry() += shift(place.top(), place.bottom(), room.top(), room.bottom());
    return moved;
}

MapCamera MapCamera::held(const QRectF &bounds, const QRectF &room) const
{
    if (bounds.isEmpty())
        return *this;
    const QPointF middle = toMap(room.center());
    const QPointF nearest(std::clamp(middle.x(), bounds.left(), bounds.right()), std::clamp(middle.y(), bounds.top(), bounds.bottom()));
    MapCamera moved = *this;
    moved.offset -= (nearest - middle) * zoom;
    return moved;
}

MapCamera MapCamera::between(const MapCamera &from, const MapCamera &to, double part)
{
    if (qFuzzyCompare(from.zoom, to.zoom))
        return {to.zoom, from.offset + (to.offset - from.offset) * part};
    const double zoom = from.zoom * std::pow(to.zoom / from.zoom, part);
    return {zoom, from.offset + (to.offset - from.offset) * ((zoom - from.zoom) / (to.zoom - from.zoom))};
}

} // namespace Espalier
