// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "picture/treemap.h"

#include "core/layout.h"
#include "core/theme.h"
#include "picture/mapfonts.h"
#include "picture/mapmores.h"
#include "picture/mapsharing.h"
#include "picture/texttable.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <numeric>
#include <optional>

namespace Espalier {

namespace {

constexpr QSizeF labelledTile{110, 34}; // of a leaf, where nothing limits the map
constexpr double freeRatio = 1.6;
constexpr double headShare = 1.35; // what head lines and the space between tiles add to that, about
constexpr double padding = 3;
constexpr double areaMargin = 8;
constexpr QSizeF leastHolder{48, MapSizes::headHeight + 20}; // tiles below this have no head line
constexpr double leastPadded = 8;
// What a tile must have for its name to stand on it, in an area; with the number of what is in it, beside or below.
constexpr QSizeF leastTile{72, 18};
constexpr QSizeF besideNumber{84, 18};
constexpr QSizeF aboveNumber{60, 34};
constexpr double leastTileArea = 1400;
constexpr QSizeF leastMore{34, 15};
constexpr double mostMoreHeight = 18;
constexpr double chipRoom = 110; // for the name beside a chip

/// How much wider than high tiles are to be: names are. What is called square below is that.
constexpr double usualStretch = 2;
constexpr std::array stretches{usualStretch, 3.0, 4.0};
constexpr qint32 fewTiles = 24;

// On paper, where shapes are tried for the names that they hold:
constexpr std::array paperStretches{usualStretch, 1.4, 3.0, 4.0, 5.5, 7.0};
constexpr size_t mostTriedTiles = 5'000;
constexpr double besideTileName = 21; // the phase's bar and some air
constexpr double leastTileLine = 13;

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
    /// \a weights descend.
    Squarifier(const std::vector<double> &weights, const QRectF &room, double stretch)
        : m_weights(weights), m_left(room), m_total(std::accumulate(weights.begin(), weights.end(), 0.0)),
          m_stretch(stretch)
    {
        m_rects.reserve(weights.size());
        run();
    }

    const std::vector<QRectF> &rects() const { return m_rects; }
    /// \c first counts from the first tile of the family.
    const std::vector<MapStrip> &strips() const { return m_strips; }

private:
    size_t stripEnd(size_t first, double scale, double *sum) const;
    void place(size_t first, size_t end, double sum);
    void run();

    const std::vector<double> &m_weights;
    std::vector<QRectF> m_rects;
    std::vector<MapStrip> m_strips;
    QRectF m_left; // room not used yet
    double m_total; // weight not placed yet
    double m_stretch;
};

void Squarifier::run()
{
    for (size_t first = 0; first < m_weights.size();) {
        const double area = m_left.width() * m_left.height();
        double sum = 0;
        const size_t end =
            area > 0 && m_total > 0 ? stripEnd(first, area / m_stretch / m_total, &sum) : m_weights.size();
        place(first, end, sum);
        m_total -= sum;
        first = end;
    }
}

/// As many tiles as make the least square one of the strip squarer.
size_t Squarifier::stripEnd(size_t first, double scale, double *sum) const
{
    const double side = std::min(m_left.width() / m_stretch, m_left.height());
    const double largest = m_weights[first] * scale;
    double worst = 0;
    double area = 0;
    size_t end = first;
    for (; end < m_weights.size(); ++end) {
        const double own = m_weights[end] * scale;
        const double square = (area + own) * (area + own) / (side * side);
        const double ratio = std::max(largest / square, square / own);
        if (end > first && ratio > worst)
            break;
        worst = ratio;
        area += own;
        *sum += m_weights[end];
    }
    return end;
}

void Squarifier::place(size_t first, size_t end, double sum)
{
    const bool isRow = m_left.width() / m_stretch < m_left.height();
    const double share = end == m_weights.size() || m_total <= 0 ? 1 : std::min(1.0, sum / m_total);
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
    for (size_t tile = first; tile < end; ++tile) {
        const double from = sum > 0 ? length * (placed / sum) : 0;
        placed += m_weights[tile];
        const double to = tile + 1 == end || sum <= 0 ? length : length * (placed / sum);
        m_rects.push_back(isRow ? QRectF(strip.left() + from, strip.top(), to - from, strip.height())
                                : QRectF(strip.left(), strip.top() + from, strip.width(), to - from));
    }
    m_strips.push_back({strip, qint32(first), qint32(end - first), isRow});
}

/// Of the line at the foot of a folder that stands for what is left over.
double moreHeight(const QRectF &room) { return std::min(mostMoreHeight, room.height() / 2); }

class TreeMap {
public:
    TreeMap(MapPlaces &places, const Layout &layout, NodeIndex own)
        : m_places(places), m_layout(layout), m_items(places.items),
          m_path(places.joins() ? pathTo(places, own) : std::vector<qint32>())
    {
        if (!places.joins() && !places.options.area.isEmpty() && m_items.size() <= mostTriedTiles)
            m_texts.emplace(MapFonts::interface());
    }

    void run();

private:
    void placeFamily(qint32 parent);
    void placeEach(qint32 parent, std::vector<qint32> children);
    /// As many as can hold their names; what is left over is joined.
    void placeJoined(qint32 parent, std::vector<qint32> children);
    bool canHoldNames(const std::vector<qint32> &tiles, const std::vector<QRectF> &rects) const;
    std::vector<double> widthsOfNames(const std::vector<qint32> &tiles) const;
    qint32 namesCut(const std::vector<qint32> &tiles, const std::vector<QRectF> &rects,
                    const std::vector<double> &names) const;
    void take(const std::vector<qint32> &tiles, const Squarifier &laid);

    MapPlaces &m_places;
    const Layout &m_layout;
    std::vector<MapItem> &m_items;
    std::optional<TextTable> m_texts; // on paper
    std::vector<qint32> m_path; // to the item that must not be joined
    std::vector<quint8> m_shown;
};

void TreeMap::run()
{
    m_shown.assign(m_items.size(), 0);
    m_shown.front() = 1;
    for (qint32 i = 0; i < qint32(m_items.size());) {
        if (!m_shown[size_t(i)]) {
            i = m_items[size_t(i)].end;
            continue;
        }
        m_places.stripsOf.push_back(qint32(m_places.strips.size()));
        if (m_places.hasChildren(i))
            placeFamily(i);
        ++i;
    }
    m_places.stripsOf.push_back(qint32(m_places.strips.size()));
    keepShown(m_places, m_shown);
}

void TreeMap::placeFamily(qint32 parent)
{
    std::vector<qint32> children;
    for (qint32 child = parent + 1; child >= 0; child = m_places.nextSibling(child))
        children.push_back(child);
    if (m_places.joins())
        placeJoined(parent, std::move(children));
    else
        placeEach(parent, std::move(children));
}

void TreeMap::placeEach(qint32 parent, std::vector<qint32> children)
{
    const auto weight = [this](qint32 item) { return m_places.weights[size_t(item)]; };
    const auto isBefore = [&](qint32 a, qint32 b) { return weight(a) != weight(b) ? weight(a) > weight(b) : a < b; };
    if (!std::ranges::is_sorted(children, isBefore))
        std::ranges::sort(children, isBefore);
    std::vector<double> weights;
    weights.reserve(children.size());
    for (const qint32 child : children)
        weights.push_back(weight(child));
    const QRectF room = innerRect(m_items[size_t(parent)].rect);
    if (!m_texts)
        return take(children, Squarifier(weights, room, usualStretch));
    const std::vector<double> names = widthsOfNames(children);
    std::optional<Squarifier> best;
    qint32 fewest = std::numeric_limits<qint32>::max();
    for (const double stretch : paperStretches) {
        Squarifier laid(weights, room, stretch);
        const qint32 cut = namesCut(children, laid.rects(), names);
        if (cut >= fewest)
            continue;
        fewest = cut;
        best.emplace(std::move(laid));
        if (cut == 0)
            break;
    }
    take(children, *best);
}

std::vector<double> TreeMap::widthsOfNames(const std::vector<qint32> &tiles) const
{
    std::vector<double> names;
    names.reserve(tiles.size());
    for (const qint32 tile : tiles) {
        const TextTable::Weight weight = m_places.hasChildren(tile) ? TextTable::SemiBold : TextTable::Regular;
        names.push_back(m_texts->em(m_layout.nameUtf8(m_items[size_t(tile)].node), weight) * Metric::smallPixels);
    }
    return names;
}

/// How many of the \a names do not stand whole on their tiles; those without room for a line count twice.
qint32 TreeMap::namesCut(const std::vector<qint32> &tiles, const std::vector<QRectF> &rects,
                         const std::vector<double> &names) const
{
    qint32 cut = 0;
    for (size_t i = 0; i < tiles.size(); ++i) {
        const bool hasLine = m_places.hasChildren(tiles[i]) ? hasHead(rects[i]) : rects[i].height() >= leastTileLine;
        cut += !hasLine ? 2 : rects[i].width() < names[i] + besideTileName ? 1 : 0;
    }
    return cut;
}

void TreeMap::placeJoined(qint32 parent, std::vector<qint32> children)
{
    const QRectF room = innerRect(m_items[size_t(parent)].rect);
    const auto depth = size_t(m_items[size_t(parent)].depth);
    const qint32 own = depth + 1 < m_path.size() && m_path[depth] == parent ? m_path[depth + 1] : -1;
    if (!hasHead(m_items[size_t(parent)].rect) && own < 0) // its own name comes first
        return addMore(m_places, m_shown, parent, {});
    const double area = room.width() * std::max(1.0, room.height() - moreHeight(room));
    const MapSharing sharing(m_places, std::move(children), area, leastTileArea, own);
    // Areas may do and shapes not: then others are tried, and after them fewer.
    for (MapShares shares = sharing.best();;) {
        const auto count = qint32(shares.items.size());
        if (count == 0) {
            const bool isTold = room.width() >= leastMore.width() && room.height() >= leastMore.height();
            return addMore(m_places, m_shown, parent, isTold ? room : QRectF());
        }
        const bool isForced = count == 1 && own >= 0;
        for (const double stretch : stretches) {
            const Squarifier laid(shares.shares, shares.more > 0 ? room.adjusted(0, 0, 0, -moreHeight(room)) : room,
                                  stretch);
            if (!isForced && !canHoldNames(shares.items, laid.rects()))
                continue;
            take(shares.items, laid);
            if (shares.more > 0) // at the foot
                addMore(m_places, m_shown, parent,
                        QRectF(room.left(), room.bottom() - moreHeight(room), room.width(), moreHeight(room)));
            return;
        }
        shares = sharing.of(std::max(own >= 0 ? 1 : 0, count > fewTiles ? count * 7 / 8 : count - 1));
    }
}

bool TreeMap::canHoldNames(const std::vector<qint32> &tiles, const std::vector<QRectF> &rects) const
{
    const auto isWithin = [](QSizeF least, const QRectF &rect) {
        return rect.width() >= least.width() && rect.height() >= least.height();
    };
    for (size_t i = 0; i < tiles.size(); ++i) {
        const bool hasNumber = m_items[size_t(tiles[i])].below > 0;
        const bool fits = hasNumber ? isWithin(besideNumber, rects[i]) || isWithin(aboveNumber, rects[i])
                                    : isWithin(leastTile, rects[i]);
        if (!fits)
            return false;
    }
    return true;
}

void TreeMap::take(const std::vector<qint32> &tiles, const Squarifier &laid)
{
    const auto first = qint32(m_places.tiles.size());
    for (size_t i = 0; i < tiles.size(); ++i) {
        m_items[size_t(tiles[i])].rect = laid.rects()[i];
        m_shown[size_t(tiles[i])] = 1;
        m_places.tiles.push_back(tiles[i]);
    }
    for (MapStrip strip : laid.strips()) {
        strip.first += first;
        m_places.strips.push_back(strip);
    }
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
    places.chips.push_back(
        {i, QRectF(item.rect.right() - padding - width, item.rect.top() + gap, width, MapSizes::headHeight - 2 * gap)});
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

void placeTreemap(MapPlaces &places, const Layout &layout, NodeIndex own)
{
    places.axes.isMirrored = places.options.direction == MapDirection::RightToLeft;
    places.items.front().rect = wholeRect(places);
    TreeMap(places, layout, own).run();
    for (qint32 i = 0; i < qint32(places.items.size()); ++i) {
        if (places.items[size_t(i)].hidden > 0 && places.hasChildren(i))
            placeChip(places, i);
    }
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
