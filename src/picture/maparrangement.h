// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "picture/mapoptions.h"

#include <QHash>
#include <QPointF>
#include <QSizeF>

#include <vector>

namespace Espalier {

/// How a block map stands, beside which folders are open: kept while somebody works in it, so that an edit moves as
/// little as can be. Nodes by NodeIndex, which outlives every edit; those that have gone are passed over.
struct MapArrangement {
    struct Piece {
        NodeIndex group = noNode; ///< the top folder; of a run of files, one of them
        NodeIndex from = noNode;  ///< its child with which a further piece begins; noNode: the first piece
    };
    /// What a column gives to its groups and gaps so that it ends where the others do.
    struct Spacing {
        double padding = 0;
        double gap = 0;
    };

    MapStyle frame = MapStyle::Poster;
    QSizeF canvas; ///< that it was composed for, in pixels of the view
    double zoom = 1;
    double width = 0; ///< of a column
    int columnCount = 1; ///< of tiers, groups side by side
    double tall = 0;  ///< what a column has on the canvas
    int tight = 0;
    double namePixels = 0; ///< of top folders
    QPointF offset;        ///< of the whole on the canvas
    bool mayBreak = false;
    bool isExpanded = false; ///< composed with everything open
    std::vector<std::vector<Piece>> columns;
    std::vector<Spacing> spacing;      ///< by column; empty: not yet given
    QHash<NodeIndex, bool> lines;      ///< folders that show each child as a line
    QHash<NodeIndex, int> runLines;    ///< how many lines of chips a run of theirs may take, where it is not the usual
    int usualRunLines = 2;

    bool isNull() const { return columns.empty(); }
};

} // namespace Espalier
