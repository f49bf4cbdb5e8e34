// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "picture/mapplaces.h"

#include <algorithm>
#include <numeric>

namespace Espalier {

double MapSizes::chipWidth(qint32 hidden)
{
    double width = 76;
    for (; hidden > 9; hidden /= 10)
        width += 8;
    return width;
}

MapLanes lanesByDepth(const std::vector<qint32> &depths)
{
    MapLanes lanes;
    lanes.begins.assign(size_t(std::ranges::max(depths)) + 2, 0);
    for (const qint32 depth : depths)
        ++lanes.begins[size_t(depth) + 1];
    std::partial_sum(lanes.begins.begin(), lanes.begins.end(), lanes.begins.begin());
    lanes.items.resize(depths.size());
    std::vector<qint32> at(lanes.begins.begin(), lanes.begins.end() - 1);
    for (size_t i = 0; i < depths.size(); ++i)
        lanes.items[size_t(at[size_t(depths[i])]++)] = qint32(i);
    return lanes;
}

void sortChips(MapPlaces &places)
{
    std::ranges::sort(places.chips, {}, &MapChip::item);
}

void turnPlaces(MapPlaces &places, QSizeF size, double margin)
{
    for (const MapChip &chip : places.chips)
        size = size.expandedTo(QSizeF(chip.rect.right(), chip.rect.bottom()));
    places.axes.width = size.width();
    if (places.axes.isSwapped || places.axes.isMirrored) {
        for (MapItem &item : places.items)
            item.rect = places.axes.turned(item.rect);
        for (MapChip &chip : places.chips)
            chip.rect = places.axes.turned(chip.rect);
        for (MapMore &more : places.mores)
            more.rect = more.rect.isNull() ? QRectF() : places.axes.turned(more.rect);
    }
    places.bounds = places.axes.turned(QRectF({0, 0}, size)).adjusted(-margin, -margin, margin, margin);
    sortChips(places);
}

const MapChip *chipOf(const MapPlaces &places, qint32 item)
{
    const auto at = std::ranges::lower_bound(places.chips, item, {}, &MapChip::item);
    return at != places.chips.end() && at->item == item ? &*at : nullptr;
}

} // namespace Espalier
