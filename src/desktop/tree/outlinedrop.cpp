// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/tree/outlinedrop.h"

#include "desktop/tree/outlinerows.h"

#include <algorithm>
#include <cmath>

namespace Espalier {

namespace {

constexpr double outlineDropEdge =
    0.28; // the part of a folder's row at its top and bottom that means between rather than into

OutlineDrop into(const OutlineRows &rows, NodeIndex folder)
{
    return {.parent = folder, .row = -1, .depth = rows.depthAt(rows.rowOf(folder)) + 1, .line = -1};
}

/// Between two rows: below \a above.
OutlineDrop outlineDropBetween(const OutlineRows &rows, const VisibleTree &tree, qsizetype above, int depth)
{
    while (above > 0 && rows.at(above) == noNode) // of a preview, or being named
        --above;
    NodeIndex node = rows.at(above);
    const bool opens = rows.isExpanded(node) && rows.isExpandable(node);
    if (opens || node == rootNode)
        return {.parent = node, .row = 0, .depth = rows.depthAt(above) + 1, .line = above + 1};
    const int deepest = rows.depthAt(above);
    const int flattest = above + 1 < rows.count() ? rows.depthAt(above + 1) : 1;
    depth = std::clamp(depth, std::max(1, std::min(flattest, deepest)), deepest);
    for (int level = deepest; level > depth; --level)
        node = tree.parent(node);
    return {.parent = tree.parent(node), .row = tree.row(node) + 1, .depth = depth, .line = above + 1};
}

} // namespace

OutlineDrop outlineDropAt(const OutlineRows &rows, const VisibleTree &tree, const Layout &layout, double at, int depth)
{
    const qsizetype count = rows.count();
    if (count == 0)
        return {};
    const auto row = qsizetype(std::floor(at));
    if (row >= count) {
        // Near the end of the list the pointer still chooses the depth; far below it is the end of the project.
        return at < double(count) + 0.5
            ? outlineDropBetween(rows, tree, count - 1, depth)
            : OutlineDrop{.parent = rootNode, .row = tree.childCount(rootNode), .depth = 1, .line = count};
    }
    if (row <= 0 && at < 1 - outlineDropEdge)
        return into(rows, rootNode);
    const NodeIndex node = rows.at(row);
    if (row == rows.newRow())
        return into(rows, rows.newParent());
    if (node == noNode)
        return outlineDropBetween(rows, tree, row, depth); // where it would stand
    const double part = at - double(row);
    if (layout.isFolder(node) && part >= outlineDropEdge && part <= 1 - outlineDropEdge)
        return into(rows, node);
    return outlineDropBetween(rows, tree, part < 0.5 ? row - 1 : row, depth);
}

} // namespace Espalier
