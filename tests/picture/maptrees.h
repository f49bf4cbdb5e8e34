// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "picture/mapgeometry.h"

#include "core/layout.h"

#include <random>

namespace Espalier {

/// Numbers that are the same on every machine: the engine's are, those of the library's distributions are not.
class MapChance
{
public:
    explicit MapChance(quint32 seed) : m_engine(seed) {}
    /// 0 … end-1
    quint32 below(quint32 end) { return quint32(m_engine()) % end; }
    double within(double from, double to) { return from + (to - from) * (double(below(1'000'000)) / 1e6); }
    QRectF viewOf(const QRectF &bounds)
    {
        const double width = within(1, bounds.width());
        const double height = within(1, bounds.height());
        return {within(bounds.left() - width / 2, bounds.right()), within(bounds.top() - height / 2, bounds.bottom()), width, height};
    }

private:
    std::mt19937 m_engine;
};

/// A tree of \a nodes of which some are files with content; the shape goes from chains to broad families with the seed.
Layout randomTree(quint32 seed, quint32 nodes);
/// Some nodes; what is below a hidden one is hidden too.
NodeBitmap randomVisible(const Layout &layout, quint32 seed);
NodeBitmap randomFolders(const Layout &layout, quint32 seed, quint32 oneOf);

struct MapCase {
    const char *name;
    MapOptions options;
};
/// Every style, direction and way to set it.
QList<MapCase> everyMap();

inline double alongSiblings(const MapGeometry &geometry, const QRectF &rect)
{
    return geometry.options().direction == MapDirection::TopDown ? rect.x() : rect.y();
}

} // namespace Espalier
