// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "picture/iciclemap.h"

#include <algorithm>

namespace Espalier {

namespace {

constexpr QSizeF sidewaysBar{168, 22}; // of a leaf, where nothing limits the map
constexpr QSizeF downwardsBar{34, 112}; // turned: as high as a line of text, as wide as a name
constexpr double icicleMapAreaMargin = 8;
constexpr double chipInset = 6;
constexpr double icicleMapTextHalf = 22; // two lines of text stand in the middle of a bar
constexpr double besideText = 160;

class IcicleMap
{
public:
    explicit IcicleMap(MapPlaces &places) : m_places(places), m_items(places.items), m_bar(places.axes.isSwapped ? downwardsBar : sidewaysBar) {}

    QSizeF run()
    {
        const bool isFree = m_places.options.area.isEmpty();
        if (isFree)
            widenWeights();
        else
            fillArea();
        place(isFree ? m_places.weights.front() : m_length);
        setLanes();
        return {m_places.depths.to.back(), m_items.front().rect.height()};
    }

private:
    /// Lengths in place of weights: in proportion to them, but long enough for a label.
    void widenWeights();
    void fillArea();
    void place(double length);
    void setLanes();

    MapPlaces &m_places;
    std::vector<MapItem> &m_items;
    QSizeF m_bar; // turned
    double m_length = 0;
};

void IcicleMap::widenWeights()
{
    std::vector<double> &weights = m_places.weights;
    qint32 leaves = 0;
    for (qint32 i = 0; i < qint32(m_items.size()); ++i)
        leaves += m_places.hasChildren(i) ? 0 : 1;
    const double scale = m_bar.height() * leaves / weights.front();
    for (auto i = qint32(m_items.size()); i-- > 0;) {
        double &weight = weights[size_t(i)];
        weight = m_places.hasChildren(i) ? 0 : std::max(m_bar.height(), weight * scale);
        for (qint32 child = i + 1; m_places.hasChildren(i) && child >= 0; child = m_places.nextSibling(child))
            weight += weights[size_t(child)];
    }
}

void IcicleMap::fillArea()
{
    const QSizeF area = m_places.axes.isSwapped ? m_places.options.area.transposed() : m_places.options.area;
    const double margin = std::min({icicleMapAreaMargin, area.width() / 8, area.height() / 8});
    m_length = area.height() - 2 * margin;
    m_bar.setWidth((area.width() - 2 * margin) / m_places.depths.count());
}

void IcicleMap::place(double length)
{
    // What the children of each item take together, and how much of that stands already.
    std::vector<double> shares(m_items.size(), 0);
    std::vector<double> placed(m_items.size(), 0);
    for (size_t i = 1; i < m_items.size(); ++i)
        shares[size_t(m_items[i].parent)] += m_places.weights[i];
    m_items.front().rect = QRectF(0, 0, m_bar.width(), length);
    for (size_t i = 1; i < m_items.size(); ++i) {
        MapItem &item = m_items[i];
        const auto parent = size_t(item.parent);
        const QRectF &above = m_items[parent].rect;
        const double begin = above.top() + above.height() * (placed[parent] / shares[parent]);
        placed[parent] += m_places.weights[i];
        const double end = item.end == m_items[parent].end ? above.bottom() : above.top() + above.height() * (placed[parent] / shares[parent]);
        item.rect = QRectF(item.depth * m_bar.width(), begin, m_bar.width(), end - begin);
    }
}

void IcicleMap::setLanes()
{
    for (qint32 depth = 0; depth < m_places.depths.count(); ++depth) {
        m_places.depths.from.push_back(depth * m_bar.width());
        m_places.depths.to.push_back((depth + 1) * m_bar.width());
    }
}

/// Below the text of a bar, or beside it.
QRectF chipOn(const MapItem &item, bool isMirrored)
{
    const QSizeF size(MapSizes::chipWidth(item.hidden), MapSizes::chipHeight);
    const bool isBelow = item.rect.height() >= 2 * (icicleMapTextHalf + size.height() + chipInset)
        && item.rect.width() >= size.width() + 2 * chipInset;
    if (!isBelow && (item.rect.height() < size.height() + 2 || item.rect.width() < size.width() + besideText))
        return {};
    const double left = isMirrored ? item.rect.left() + chipInset : item.rect.right() - chipInset - size.width();
    return QRectF(QPointF(left, isBelow ? item.rect.bottom() - chipInset - size.height() : item.rect.center().y() - size.height() / 2), size);
}

void placeChips(MapPlaces &places)
{
    for (qint32 i = 0; i < qint32(places.items.size()); ++i) {
        const MapItem &item = places.items[size_t(i)];
        if (item.hidden == 0 || item.isCollapsed)
            continue;
        if (const QRectF chip = chipOn(item, places.axes.isMirrored); !chip.isNull())
            places.chips.push_back({i, 0, chip});
    }
    sortChips(places);
}

} // namespace

void placeIcicle(MapPlaces &places)
{
    places.axes.isSwapped = places.options.direction == MapDirection::TopDown;
    places.axes.isMirrored = places.options.direction == MapDirection::RightToLeft;
    const QSizeF size = IcicleMap(places).run();
    const double shorter = std::min(places.options.area.width(), places.options.area.height());
    turnPlaces(places, size,
               places.options.area.isEmpty() ? icicleMapAreaMargin : std::min(icicleMapAreaMargin, shorter / 8));
    placeChips(places);
}

} // namespace Espalier
