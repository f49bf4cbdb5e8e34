// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/map/mapfirstlook.h"

#include "core/layout.h"
#include "desktop/session/session.h"
#include "picture/mapgeometry.h"

#include <algorithm>

namespace Espalier {

namespace {

constexpr double readableColumn = 110; // of an icicle
constexpr double readableRow = 64; // the same from the top down: of names that are turned
constexpr int deepestTiles = 6;
constexpr int fewNames = 2; // that make a folder worth opening
constexpr qsizetype quickLook = 200'000; // nodes; laying out more would be waited for

int deepestReadable(const MapOptions &options, const QSizeF &area)
{
    if (options.style == MapStyle::Treemap)
        return deepestTiles;
    const double columns =
        options.direction == MapDirection::TopDown ? area.height() / readableRow : area.width() / readableColumn;
    return std::max(1, int(columns));
}

} // namespace

/// Bars and tiles are as large whether they are open or not, so that laying them out with all open tells which folders
/// have room for the names of what is in them. The larger a branch, the more room it has: the largest is open if any
/// is.
Expansion firstLook(const Session &session, MapOptions options, const QSizeF &area)
{
    Expansion expansion;
    expansion.set(rootNode, true);
    expansion.set(options.focus, true);
    const Layout &layout = session.layout();
    if (layout.nodeCount() > quickLook) { // what has no room is joined
        for (NodeIndex node = options.focus; node != noNode; node = layout.next(node, options.focus))
            expansion.set(node, true);
        return expansion;
    }
    options.area = area;
    const NodeBitmap *const visible = session.filter().isActive() ? &session.filter().result().visible : nullptr;
    const MapGeometry geometry = MapGeometry::of(layout, {.visible = visible}, options);
    const std::vector<MapItem> &items = geometry.items();
    const int deepest = deepestReadable(options, area);
    for (qint32 i = 0; i < qint32(items.size()); ++i) {
        int names = 0;
        for (qint32 child = i + 1; child < items[size_t(i)].end && names < fewNames; child = items[size_t(child)].end)
            ++names;
        // Beside a bar there is nothing else, within a tile its summary.
        const bool isWorthIt =
            names == fewNames || (names > 0 && (!geometry.moreOf(i) || options.style == MapStyle::Icicle));
        if (items[size_t(i)].depth < deepest && isWorthIt)
            expansion.set(items[size_t(i)].node, true);
    }
    return expansion;
}

} // namespace Espalier
