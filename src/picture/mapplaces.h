// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "picture/mapgeometry.h"

namespace Espalier {

/// Turns map coordinates into those in which all directions are one: x runs from parents to children, y along siblings.
/// The way back is the same.
struct MapAxes {
    bool isSwapped = false; ///< top down
    bool isMirrored = false;
    double width = 0; ///< of what is mirrored

    QRectF turned(const QRectF &rect) const
    {
        if (isSwapped)
            return QRectF(rect.y(), rect.x(), rect.height(), rect.width());
        return isMirrored ? QRectF(width - rect.x() - rect.width(), rect.y(), rect.width(), rect.height()) : rect;
    }
    QPointF turned(QPointF point) const
    {
        if (isSwapped)
            return point.transposed();
        return isMirrored ? QPointF(width - point.x(), point.y()) : point;
    }
    double begin(const MapItem &item) const { return isSwapped ? item.rect.left() : item.rect.top(); }
    double end(const MapItem &item) const { return isSwapped ? item.rect.right() : item.rect.bottom(); }
    double middle(const MapItem &item) const { return isSwapped ? item.rect.center().x() : item.rect.center().y(); }
};

/// Items in groups that lie beside each other, each in order along the siblings' axis: what is in a view is found by
/// bisection. Extents are in turned coordinates.
struct MapLanes {
    std::vector<qint32> begins{0}; ///< lane n: items[begins[n]] … items[begins[n + 1]]
    std::vector<qint32> items;
    std::vector<double> from; ///< of each lane, ascending
    std::vector<double> to;

    qint32 count() const { return qint32(begins.size()) - 1; }
    const qint32 *first(qint32 lane) const { return items.data() + begins[size_t(lane)]; }
    const qint32 *last(qint32 lane) const { return items.data() + begins[size_t(lane) + 1]; }
};

struct MapChip {
    qint32 item = 0;
    QRectF rect;
};

/// One row of tiles that a treemap laid down; they follow each other along its longer way in \c order.
struct MapStrip {
    QRectF rect;
    qint32 first = 0; ///< in MapPlaces::tiles
    qint32 count = 0;
    bool isRow = false; ///< tiles side by side, else one under the other
};

/// What a geometry holds.
struct MapPlaces {
    MapOptions options;
    MapAxes axes;
    std::vector<MapItem> items;
    std::vector<quint8> isFolder; ///< by item
    std::vector<double> weights;  ///< by item; while icicles and treemaps are laid out
    std::vector<qint32> foldersBelow; ///< by item, of \c below; while icicles and treemaps are laid out
    std::vector<qint32> itemOfNode;
    MapLanes depths;  ///< items by depth
    MapLanes columnDepths; ///< of an icicle in columns: the items below the focus, by column and depth
    std::vector<MapChip> chips;       ///< by item
    std::vector<qint32> tiles;        ///< children of treemap tiles, in the order in which they are laid down
    std::vector<MapStrip> strips;
    std::vector<qint32> stripsOf; ///< item n: strips[stripsOf[n]] … strips[stripsOf[n + 1]]
    std::vector<MapMore> mores; ///< by parent
    MapLanes moresByDepth; ///< of an icicle, by the depth of what is joined: indexes of mores
    QRectF bounds;
    MapBlocks blocks;
    MapArrangement arrangement;
    QList<NodeIndex> opened; ///< by a first look

    bool isBlocks() const { return isBlockMap(options.style); }
    /// Are nodes too small for their names joined?
    bool joins() const { return options.joins && !options.area.isEmpty(); }
    /// The groups that bisection goes through.
    const MapLanes &lanes() const { return columnDepths.items.empty() ? depths : columnDepths; }
    /// The next item with the same parent; -1: none.
    qint32 nextSibling(qint32 item) const
    {
        const qint32 next = items[size_t(item)].end;
        return next < qint32(items.size()) && items[size_t(next)].parent == items[size_t(item)].parent ? next : -1;
    }
    bool hasChildren(qint32 item) const { return items[size_t(item)].end > item + 1; }
};

namespace MapSizes {
inline constexpr double chipHeight = 20;
inline constexpr double margin = 24;
inline constexpr double headHeight = 22; ///< of tiles that hold others
/// Wide enough for "+12 hidden" in every language of ours.
double chipWidth(qint32 hidden);
} // namespace MapSizes

/// Sorts items by depth; extents are set by who places them.
MapLanes lanesByDepth(const std::vector<qint32> &depths);
/// Puts chips in the order in which they are looked for.
void sortChips(MapPlaces &places);
/// nullptr: the item has none.
const MapChip *chipOf(const MapPlaces &places, qint32 item);
/// From turned coordinates to those of the map. The items take \a size, from 0 on; chips are added. Sets the bounds with
/// \a margin round them.
void turnPlaces(MapPlaces &places, QSizeF size, double margin);

} // namespace Espalier
