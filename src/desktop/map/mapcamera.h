// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QPointF>
#include <QRectF>
#include <QTransform>

namespace Espalier {

/// Which part of the map is seen, and how large. A value; the view is in device-independent pixels.
struct MapCamera {
    static constexpr double leastZoom = 0.05;
    static constexpr double mostZoom = 4;

    double zoom = 1;
    QPointF offset; ///< of the map's origin, in the view

    QPointF toView(QPointF point) const { return point * zoom + offset; }
    QPointF toMap(QPointF point) const { return (point - offset) / zoom; }
    QRectF toView(const QRectF &rect) const { return {toView(rect.topLeft()), rect.size() * zoom}; }
    QRectF toMap(const QRectF &rect) const { return {toMap(rect.topLeft()), rect.size() / zoom}; }
    QTransform transform() const { return QTransform(zoom, 0, 0, zoom, offset.x(), offset.y()); }

    /// \a point of the view keeps showing what it shows.
    MapCamera zoomedAt(QPointF point, double newZoom) const;
    /// All of \a bounds in the middle of \a room, if \a least allows it.
    static MapCamera fitting(const QRectF &bounds, const QRectF &room, double least, double most);
    /// Moved as little as needed for \a target (in the map) to lie within \a room; what is larger shows its beginning.
    MapCamera showing(const QRectF &target, const QRectF &room) const;
    /// Moved so that the middle of \a room shows something of \a bounds.
    MapCamera held(const QRectF &bounds, const QRectF &room) const;
    /// On the way, 0 … 1; a point that is at the same place in both stays there all the way.
    static MapCamera between(const MapCamera &from, const MapCamera &to, double part);

    friend bool operator==(const MapCamera &, const MapCamera &) = default;
};

} // namespace Espalier
