// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "picture/mapplaces.h"

namespace Espalier {

/// What the children of one folder get of its length or area.
struct MapShares {
    std::vector<qint32> items; ///< with a place of their own: the heaviest first, equal ones in their own order
    std::vector<double> shares; ///< of these
    double more = 0; ///< for all others together; 0: there are none
};

/// Divides a folder's length or area among its children: in proportion to their weights, but none gets less than its
/// name needs. Those for which that leaves no room share one place. Costs what it gives a place, and one look at each.
class MapSharing {
public:
    /// \a children: in document order. \a least: of what has its own place, and what the others get together. \a own:
    /// one of the children that must have its own place; -1: none must.
    MapSharing(const MapPlaces &places, std::vector<qint32> children, double room, double least, qint32 own);

    /// As many places of their own as there is room for, without the heavy ones paying too much for the light.
    MapShares best() const;
    /// For \a count of the children, 0 … all.
    MapShares of(qint32 count) const;

private:
    double weight(qint32 item) const { return m_places.weights[size_t(item)]; }
    qint32 count() const { return qint32(m_children.size()); }
    double squeezeOf(qint32 count) const;

    const MapPlaces &m_places;
    std::vector<qint32> m_children; ///< the heaviest first, as far as there can be room for them
    double m_room;
    double m_least;
    double m_total = 0; ///< weight of all
    qint32 m_own;
};

} // namespace Espalier
