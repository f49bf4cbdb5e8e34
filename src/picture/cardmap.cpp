// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "picture/cardmap.h"

#include <algorithm>
#include <cmath>

namespace Espalier {

namespace {

class CardMap
{
public:
    explicit CardMap(MapPlaces &places) :
        m_places(places), m_items(places.items), m_card(places.axes.isSwapped ? MapGeometry::cardSize.transposed() : MapGeometry::cardSize), m_bands(m_items.size())
    {
    }

    QSizeF run()
    {
        measureBands();
        placeBands();
        placeParents();
        setLanes();
        return {m_places.depths.to.back(), m_bands.front().size};
    }

private:
    /// What an item and all below it take along the siblings' axis.
    struct Band {
        double size = 0;
        double children = 0; ///< of that, for what is below the item, gaps between included
        double next = 0;     ///< where the next child's band begins
        double lastTop = -1;
    };

    double gapBetween(qint32 item, qint32 sibling) const
    {
        return m_places.hasChildren(item) || m_places.hasChildren(sibling) ? MapSizes::branchGap : MapSizes::leafGap;
    }
    bool hasChip(const MapItem &item) const { return item.hidden > 0 && !item.isCollapsed; }
    QSizeF chipSize(const MapItem &item) const
    {
        const QSizeF size(MapSizes::chipWidth(item.hidden), MapSizes::chipHeight);
        return m_places.axes.isSwapped ? size.transposed() : size;
    }
    double columnAt(qint32 depth) const { return depth * (m_card.width() + MapSizes::columnGap); }

    void measureBands();
    void placeBands();
    void placeParents();
    void placeChip(qint32 item);
    void setLanes();

    MapPlaces &m_places;
    std::vector<MapItem> &m_items;
    QSizeF m_card; // turned
    std::vector<Band> m_bands;
};

void CardMap::measureBands()
{
    for (auto i = qint32(m_items.size()); i-- > 0;) {
        const MapItem &item = m_items[size_t(i)];
        Band &band = m_bands[size_t(i)];
        if (hasChip(item))
            band.children += chipSize(item).height() + (m_places.hasChildren(i) ? MapSizes::chipGap : 0);
        band.size = std::max(m_card.height(), band.children);
        if (item.parent < 0)
            continue;
        const qint32 next = m_places.nextSibling(i);
        m_bands[size_t(item.parent)].children += band.size + (next < 0 ? 0 : gapBetween(i, next));
    }
}

void CardMap::placeBands()
{
    for (qint32 i = 0; i < qint32(m_items.size()); ++i) {
        MapItem &item = m_items[size_t(i)];
        Band &band = m_bands[size_t(i)];
        double begin = 0;
        if (item.parent >= 0) {
            Band &above = m_bands[size_t(item.parent)];
            begin = above.next;
            const qint32 next = m_places.nextSibling(i);
            above.next += band.size + (next < 0 ? 0 : gapBetween(i, next));
        }
        band.next = begin + std::floor((band.size - band.children) / 2);
        item.rect = QRectF(QPointF(columnAt(item.depth), begin + std::floor((band.size - m_card.height()) / 2)), m_card);
    }
}

void CardMap::placeParents()
{
    for (auto i = qint32(m_items.size()); i-- > 0;) {
        MapItem &item = m_items[size_t(i)];
        if (m_places.hasChildren(i)) {
            const double firstTop = m_items[size_t(i) + 1].rect.top();
            item.rect.moveTop(std::floor((firstTop + m_bands[size_t(i)].lastTop) / 2));
        }
        if (item.parent >= 0 && m_bands[size_t(item.parent)].lastTop < 0)
            m_bands[size_t(item.parent)].lastTop = item.rect.top();
        if (hasChip(item))
            placeChip(i);
    }
}

void CardMap::placeChip(qint32 i)
{
    const MapItem &item = m_items[size_t(i)];
    const double at = m_bands[size_t(i)].next + (m_places.hasChildren(i) ? MapSizes::chipGap : 0);
    m_places.chips.push_back({i, item.depth + 1, QRectF(QPointF(columnAt(item.depth + 1), at), chipSize(item))});
}

void CardMap::setLanes()
{
    for (qint32 depth = 0; depth < m_places.depths.count(); ++depth) {
        m_places.depths.from.push_back(columnAt(depth));
        m_places.depths.to.push_back(columnAt(depth) + m_card.width());
    }
}

} // namespace

void placeCards(MapPlaces &places)
{
    places.axes.isSwapped = places.options.direction == MapDirection::TopDown;
    places.axes.isMirrored = places.options.direction == MapDirection::RightToLeft;
    const QSizeF size = CardMap(places).run();
    turnPlaces(places, size, MapSizes::margin);
}

} // namespace Espalier
