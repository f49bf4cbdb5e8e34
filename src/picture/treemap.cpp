// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "picture/treemap.h"

#include <algorithm>
#include <cmath>

namespace Espalier {

namespace {

constexpr QSizeF labelledTile{110, 34}; // of a leaf, where nothing limits the map
constexpr double freeRatio = 1.6;
constexpr double headShare = 1.35; // what head lines and the space between tiles add to that, about
constexpr double padding = 3;
constexpr double areaMargin = 8;
constexpr QSizeF leastHolder{48, MapSizes::headHeight + 20}; // tiles below this have no head line
constexpr double leastPadded = 8;
constexpr double chipRoom = 110; // for the name beside a chip

/// How much wider than high tiles are to be: names are. What is called square below is that.
constexpr double stretch = 2;

double shorterSide(const QRectF &rect) { return std::min(rect.width(), rect.height()); }

bool hasHead(const QRectF &rect) { return rect.width() >= leastHolder.width() && rect.height() >= leastHolder.height(); }

/// What a tile leaves to its children.
QRectF innerRect(const QRectF &rect)
{
    const double side = shorterSide(rect);
    if (side < leastPadded)
        return rect;
    const double pad = std::min(padding, side / leastPadded);
    return rect.adjusted(pad, hasHead(rect) ? MapSizes::headHeight : pad, -pad, -pad);
}

/// Lays down one family of tiles in strips, each across the shorter side of what is left (Bruls, Huizing, van Wijk:
/// Squarified Treemaps, 2000).
class Squarifier
{
public:
    Squarifier(MapPlaces &places, const QRectF &room, qint32 first, double total) :
        m_places(places), m_left(room), m_first(first), m_last(qint32(places.tiles.size())), m_total(total)
    {
    }

    void run();

private:
    double weight(qint32 tile) const { return m_places.weights[size_t(m_places.tiles[size_t(tile)])]; }
    qint32 stripEnd(qint32 first, double scale, double *sum) const;
    void place(qint32 first, qint32 end, double sum);

    MapPlaces &m_places;
    QRectF m_left; // room not used yet
    qint32 m_first;
    qint32 m_last;
    double m_total; // weight not placed yet
};

void Squarifier::run()
{
    for (qint32 first = m_first; first < m_last;) {
        const double area = m_left.width() * m_left.height();
        double sum = 0;
        const qint32 end = area > 0 && m_total > 0 ? stripEnd(first, area / stretch / m_total, &sum) : m_last;
        place(first, end, sum);
        m_total -= sum;
        first = end;
    }
}

/// As many tiles as make the least square one of the strip squarer. Weights descend.
qint32 Squarifier::stripEnd(qint32 first, double scale, double *sum) const
{
    const double side = std::min(m_left.width() / stretch, m_left.height());
    const double largest = weight(first) * scale;
    double worst = 0;
    double area = 0;
    qint32 end = first;
    for (; end < m_last; ++end) {
        const double own = weight(end) * scale;
        const double square = (area + own) * (area + own) / (side * side);
        const double ratio = std::max(largest / square, square / own);
        if (end > first && ratio > worst)
            break;
        worst = ratio;
        area += own;
        *sum += weight(end);
    }
    return end;
}

void Squarifier::place(qint32 first, qint32 end, double sum)
{
    const bool isRow = m_left.width() / stretch < m_left.height();
    const double share = end == m_last || m_total <= 0 ? 1 : std::min(1.0, sum / m_total);
    QRectF strip = m_left;
    if (isRow) {
        strip.setHeight(m_left.height() * share);
        m_left.setTop(strip.bottom());
    } else {
        strip.setWidth(m_left.width() * share);
        m_left.setLeft(strip.right());
    }
    double placed = 0;
    const double length = isRow ? strip.width() : strip.height();
    for (qint32 tile = first; tile < end; ++tile) {
        const double from = sum > 0 ? length * (placed / sum) : 0;
        placed += weight(tile);
        const double to = tile + 1 == end || sum <= 0 ? length : length * (placed / sum);
        m_places.items[size_t(m_places.tiles[size_t(tile)])].rect
            = isRow ? QRectF(strip.left() + from, strip.top(), to - from, strip.height()) : QRectF(strip.left(), strip.top() + from, strip.width(), to - from);
    }
    m_places.strips.push_back({strip, first, end - first, isRow});
}

/// The children of an item, the heaviest first, equal ones in their own order.
void collectChildren(MapPlaces &places, qint32 item)
{
    const auto first = qint32(places.tiles.size());
    for (qint32 child = item + 1; child >= 0; child = places.nextSibling(child))
        places.tiles.push_back(child);
    const auto isBefore = [&places](qint32 a, qint32 b) {
        const double weightOfA = places.weights[size_t(a)];
        const double weightOfB = places.weights[size_t(b)];
        return weightOfA != weightOfB ? weightOfA > weightOfB : a < b;
    };
    if (!std::is_sorted(places.tiles.begin() + first, places.tiles.end(), isBefore))
        std::sort(places.tiles.begin() + first, places.tiles.end(), isBefore);
}

QRectF wholeRect(const MapPlaces &places)
{
    if (const QSizeF area = places.options.area; !area.isEmpty()) {
        const double margin = std::min({areaMargin, area.width() / leastPadded, area.height() / leastPadded});
        return {0, 0, area.width() - 2 * margin, area.height() - 2 * margin};
    }
    qint32 leaves = 0;
    for (qint32 i = 0; i < qint32(places.items.size()); ++i)
        leaves += places.hasChildren(i) ? 0 : 1;
    const double area = leaves * labelledTile.width() * labelledTile.height() * (leaves > 1 ? headShare : 1);
    const double width = std::ceil(std::max(labelledTile.width(), std::sqrt(area * freeRatio)));
    return {0, 0, width, std::ceil(std::max(labelledTile.height(), area / width))};
}

void placeChip(MapPlaces &places, qint32 i)
{
    const MapItem &item = places.items[size_t(i)];
    const double width = MapSizes::chipWidth(item.hidden);
    if (!hasHead(item.rect) || item.rect.width() < width + chipRoom)
        return;
    const double gap = 2;
    places.chips.push_back({i, 0, QRectF(item.rect.right() - padding - width, item.rect.top() + gap, width, MapSizes::headHeight - 2 * gap)});
}

/// As QRectF::intersects(), but inline: asked for every tile in every frame.
bool meet(const QRectF &a, const QRectF &b)
{
    return a.left() < b.right() && b.left() < a.right() && a.top() < b.bottom() && b.top() < a.bottom() && !a.isEmpty();
}

/// The tiles of a strip that lie in a view and are not too small.
void searchStrip(const MapPlaces &places, const MapStrip &strip, const QRectF &view, double leastSize, std::vector<qint32> &open)
{
    const auto rect = [&places](qint32 item) -> const QRectF & { return places.items[size_t(item)].rect; };
    const auto last = places.tiles.begin() + strip.first + strip.count;
    // A mirrored map's rows run from right to left.
    const bool isBackward = strip.isRow && places.axes.isMirrored;
    const auto isPassed = [&](qint32 item) {
        if (isBackward)
            return rect(item).left() >= view.right();
        return strip.isRow ? rect(item).right() <= view.left() : rect(item).bottom() <= view.top();
    };
    for (auto at = std::partition_point(places.tiles.begin() + strip.first, last, isPassed); at != last; ++at) {
        if (!meet(rect(*at), view) || (strip.isRow ? rect(*at).width() : rect(*at).height()) < leastSize)
            break; // they only get smaller
        open.push_back(*at);
    }
}

} // namespace

void placeTreemap(MapPlaces &places)
{
    places.axes.isMirrored = places.options.direction == MapDirection::RightToLeft;
    places.items.front().rect = wholeRect(places);
    places.tiles.reserve(places.items.size());
    places.stripsOf.reserve(places.items.size() + 1);
    for (qint32 i = 0; i < qint32(places.items.size()); ++i) {
        places.stripsOf.push_back(qint32(places.strips.size()));
        const MapItem &item = places.items[size_t(i)];
        if (!places.hasChildren(i))
            continue;
        if (item.hidden > 0)
            placeChip(places, i);
        const auto first = qint32(places.tiles.size());
        collectChildren(places, i);
        double total = 0;
        for (auto tile = size_t(first); tile < places.tiles.size(); ++tile)
            total += places.weights[size_t(places.tiles[tile])];
        Squarifier(places, innerRect(item.rect), first, total).run();
    }
    places.stripsOf.push_back(qint32(places.strips.size()));
    const double margin = places.options.area.isEmpty() ? areaMargin : (places.options.area.width() - places.items.front().rect.width()) / 2;
    turnPlaces(places, places.items.front().rect.size(), margin);
    for (MapStrip &strip : places.strips)
        strip.rect = places.axes.turned(strip.rect);
}

QList<qint32> tilesIn(const MapPlaces &places, const QRectF &view, double leastSize)
{
    QList<qint32> found;
    std::vector<qint32> open;
    if (places.items.front().rect.intersects(view))
        open.push_back(0);
    while (!open.empty()) {
        const qint32 item = open.back();
        open.pop_back();
        found.append(item);
        for (auto strip = size_t(places.stripsOf[size_t(item)]); strip < size_t(places.stripsOf[size_t(item) + 1]); ++strip) {
            const MapStrip &it = places.strips[strip];
            if (meet(it.rect, view) && shorterSide(it.rect) >= leastSize)
                searchStrip(places, it, view, leastSize, open);
        }
    }
    std::ranges::sort(found);
    return found;
}

qint32 tileAt(const MapPlaces &places, QPointF point)
{
    if (!places.items.front().rect.contains(point))
        return -1;
    std::vector<qint32> inside;
    for (qint32 item = 0;;) {
        inside.clear();
        const QRectF spot(point.x() - 1e-6, point.y() - 1e-6, 2e-6, 2e-6);
        for (auto strip = size_t(places.stripsOf[size_t(item)]); strip < size_t(places.stripsOf[size_t(item) + 1]); ++strip) {
            if (places.strips[strip].rect.contains(point))
                searchStrip(places, places.strips[strip], spot, 0, inside);
        }
        const auto deeper = std::ranges::find_if(inside, [&](qint32 i) { return places.items[size_t(i)].rect.contains(point); });
        if (deeper == inside.end())
            return item;
        item = *deeper;
    }
}

QRectF headRectOf(const MapPlaces &places, qint32 item)
{
    const QRectF &rect = places.items[size_t(item)].rect;
    if (places.options.style != MapStyle::Treemap || !places.hasChildren(item))
        return rect;
    if (!hasHead(rect))
        return {};
    QRectF head(rect.topLeft(), QSizeF(rect.width(), MapSizes::headHeight));
    if (const MapChip *chip = chipOf(places, item)) {
        if (places.axes.isMirrored)
            head.setLeft(chip->rect.right());
        else
            head.setRight(chip->rect.left());
    }
    return head;
}

} // namespace Espalier
