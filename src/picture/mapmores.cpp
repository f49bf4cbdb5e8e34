// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "picture/mapmores.h"

#include "picture/mapquery.h"

#include <algorithm>
#include <numeric>
#include <utility>

namespace Espalier {

namespace {

constexpr double leastMoreHeight = 12; // of what is worth looking at

} // namespace

void addMore(MapPlaces &places, const std::vector<quint8> &shown, qint32 parent, const QRectF &rect)
{
    MapMore more{.parent = parent, .rect = rect};
    for (qint32 child = parent + 1; child >= 0; child = places.nextSibling(child)) {
        const MapItem &item = places.items[size_t(child)];
        if (shown[size_t(child)]) {
            more.next = noNode;
            continue;
        }
        ++more.children;
        more.nodes += 1 + item.below;
        if (places.options.listsJoined) {
            for (qint32 below = child; below < item.end; ++below)
                more.joined.push_back(places.items[size_t(below)].node);
        }
        more.folders += places.foldersBelow[size_t(child)] + places.isFolder[size_t(child)];
        if (more.next == noNode)
            more.next = item.node;
    }
    places.mores.push_back(std::move(more));
}

void keepShown(MapPlaces &places, const std::vector<quint8> &shown)
{
    const size_t count = places.items.size();
    std::vector<qint32> after(count + 1); // how an item is called when the others are gone
    qint32 kept = 0;
    for (size_t i = 0; i < count; ++i) {
        after[i] = kept;
        kept += shown[i];
    }
    after[count] = kept;
    if (size_t(kept) == count)
        return;
    std::vector<qint32> depths;
    depths.reserve(size_t(kept));
    for (size_t i = 0; i < count; ++i) {
        MapItem item = places.items[i];
        places.itemOfNode[item.node] = shown[i] ? after[i] : -1;
        if (!shown[i])
            continue;
        if (item.parent >= 0)
            item.parent = after[size_t(item.parent)];
        item.end = after[size_t(item.end)];
        places.items[size_t(after[i])] = item;
        places.isFolder[size_t(after[i])] = places.isFolder[i];
        depths.push_back(item.depth);
    }
    places.items.resize(size_t(kept));
    places.isFolder.resize(size_t(kept));
    for (qint32 &tile : places.tiles)
        tile = after[size_t(tile)];
    for (MapMore &more : places.mores)
        more.parent = after[size_t(more.parent)];
    places.depths = lanesByDepth(depths);
}

std::vector<qint32> pathTo(const MapPlaces &places, NodeIndex own)
{
    std::vector<qint32> path;
    if (own < places.itemOfNode.size()) {
        for (qint32 item = places.itemOfNode[own]; item >= 0; item = places.items[size_t(item)].parent)
            path.push_back(item);
    }
    std::ranges::reverse(path);
    return path;
}

void sortMores(MapPlaces &places, const std::vector<double> &from, const std::vector<double> &to)
{
    MapLanes &lanes = places.moresByDepth;
    lanes.from = from;
    lanes.to = to;
    lanes.begins.assign(from.size() + 1, 0);
    const auto column = [&places](qint32 more) {
        return size_t(places.items[size_t(places.mores[size_t(more)].parent)].depth) + 1;
    };
    lanes.items.resize(places.mores.size());
    std::iota(lanes.items.begin(), lanes.items.end(), 0);
    std::ranges::stable_sort(lanes.items, {}, column);
    for (const qint32 more : lanes.items)
        ++lanes.begins[column(more) + 1];
    std::partial_sum(lanes.begins.begin(), lanes.begins.end(), lanes.begins.begin());
}

const MapMore *moreOf(const MapPlaces &places, qint32 item)
{
    const auto at = std::ranges::lower_bound(places.mores, item, {}, &MapMore::parent);
    return at != places.mores.end() && at->parent == item ? &*at : nullptr;
}

QList<qint32> moresIn(const MapPlaces &places, const QRectF &view)
{
    QList<qint32> found;
    if (places.mores.empty())
        return found;
    if (places.options.style == MapStyle::Treemap) { // within their folders
        for (const qint32 item : itemsIn(places, view, leastMoreHeight)) {
            if (const MapMore *more = moreOf(places, item); more && more->rect.intersects(view))
                found.append(item);
        }
        return found;
    }
    const QRectF turned = places.axes.turned(view);
    const MapLanes &lanes = places.moresByDepth;
    const auto rect = [&places](qint32 i) -> const QRectF & { return places.mores[size_t(i)].rect; };
    const LaneRange range = lanesWithin(lanes, turned.left(), turned.right());
    for (qint32 lane = range.first; lane < range.last; ++lane) {
        const auto isPassed = [&](qint32 i) { return places.axes.turned(rect(i)).bottom() <= turned.top(); };
        const qint32 *at = std::partition_point(lanes.first(lane), lanes.last(lane), isPassed);
        for (; at != lanes.last(lane) && places.axes.turned(rect(*at)).top() < turned.bottom(); ++at) {
            if (rect(*at).intersects(view))
                found.append(places.mores[size_t(*at)].parent);
        }
    }
    std::ranges::sort(found);
    return found;
}

qint32 folderOfMoreAt(const MapPlaces &places, QPointF point)
{
    for (const qint32 item : moresIn(places, QRectF(point - QPointF(1e-6, 1e-6), QSizeF(2e-6, 2e-6)))) {
        if (moreOf(places, item)->rect.contains(point))
            return item;
    }
    return -1;
}

} // namespace Espalier
