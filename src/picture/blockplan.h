// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "picture/blockflow.h"
#include "picture/maparrangement.h"

#include <QSizeF>

#include <optional>

namespace Espalier {

/// A block map as it is to be placed: what is open, in which rows, in which columns.
struct BlockPlan {
    explicit BlockPlan(const BlockTree &tree) : view(tree) {}

    MapStyle frame = MapStyle::Poster;
    QSizeF canvas;
    double zoom = 1; ///< at which it fits the canvas
    int columnCount = 1;
    double width = 0;
    double tall = 0;
    double namePixels = 0; ///< of top folders
    bool isExpanded = false;
    bool fits = false;
    BlockView view;
    BlockContent content;
    std::vector<BlockColumn> columns; ///< of tiers: the rows of the grid, each with its groups side by side
    std::vector<MapArrangement::Spacing> spacing;
    std::optional<QPointF> offset; ///< none: to be found
    int shown = 0;     ///< nodes drawn
    int summaries = 0; ///< of those, with a summary
    double use = 0;    ///< the part of the canvas that is taken
    double score = 0;

    /// What is to be kept of it.
    MapArrangement arrangement(const BlockTree &tree) const;
};

/// Decides how a block map is composed for a canvas.
class BlockPlanner
{
public:
    /// \a canvas: in pixels of the view. \a expandedWidth: of columns in which all is open; 0: as is usual.
    BlockPlanner(const BlockTree &tree, MapStyle frame, const QSizeF &canvas, double expandedWidth = 0);

    /// Opens what can be read at once, the largest branches first: the best of some dozens of plans, each bounded by
    /// the rows that a canvas holds. \a columns: of what is seen now, kept unless others are clearly better; 0: none.
    BlockPlan firstLook(int columns = 0) const;
    /// Everything open, in as many columns as give the whole the canvas' shape.
    /// \a sharesLines: as MapOptions has it.
    BlockPlan expanded(bool sharesLines = false) const;
    /// Composed anew for what is open already; at least as large as it is meant to be read.
    BlockPlan arranged(const MapScope &scope, const MapArrangement &before) const;
    /// As it stood before, as far as it can.
    BlockPlan kept(const MapScope &scope, const MapArrangement &before) const;

private:
    class Trial;
    BlockView viewOf(const MapScope &scope, const MapArrangement &before) const;
    double columnWidth(double zoom, int columns) const;
    double columnHeight(double zoom) const;
    double leastWidth() const;
    double namePixels(double width) const;
    std::optional<BlockPlan> plan(double zoom, int columns, bool mayBreak, bool wholeNames) const;
    BlockPlan overflowing() const;
    BlockPlan planFor(double zoom, double width) const;
    int mostColumns(double zoom) const;

    const BlockTree &m_tree;
    MapStyle m_frame;
    QSizeF m_canvas;
    double m_expandedWidth;
    std::vector<BlockGroup> m_groups;
    double m_namesAt14 = 0; ///< what nine of ten heads need
    double m_longestAt1 = 0; ///< the widest name of a top folder in a font of one pixel
};

} // namespace Espalier
