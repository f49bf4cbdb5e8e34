// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "guide/filter.h"

#include <QSizeF>

namespace Espalier {

enum class MapStyle : quint8 {
    Poster,   ///< groups on level arms of a trunk, in as many columns as suit what is seen
    TwoSided, ///< the same in two columns, the trunk between them
    Arms,     ///< the same in one column, the head of each group beside what is in it
    Tiers,    ///< the same in rows that hang from level arms, from the top down
    Icicle,   ///< one bar a node, children beside their parent, lengths by what is below
    Treemap,  ///< tiles within tiles, areas by what is below
};

/// The frames of one composition: groups, twigs and chips on wood. They take the place that they need; the others fill
/// an area.
constexpr bool isBlockMap(MapStyle style) { return style < MapStyle::Icicle; }

/// Where children stand, seen from their parent. Icicles follow it too; a treemap only knows left and right.
enum class MapDirection : quint8 { LeftToRight, RightToLeft, TopDown };

/// What the size of a bar or tile tells.
enum class MapMeasure : quint8 { Nodes, ContentSize };

/// What the colours of grounds and wood tell; dots and buds always tell the phase.
enum class MapGround : quint8 { ByPhase, ByBranch };

/// How a layout is laid out as a map.
struct MapOptions {
    MapStyle style = MapStyle::Poster;
    MapDirection direction = MapDirection::LeftToRight;
    MapMeasure measure = MapMeasure::Nodes;
    MapGround ground = MapGround::ByPhase;
    NodeIndex focus = rootNode; ///< the branch that is shown
    bool files = true;          ///< off: folders alone; files are counted only
    /// Icicle and treemap: the area to fill. Empty: whatever size every label needs. Block maps: what they are composed
    /// for; of one in which all is open, only the proportions count.
    QSizeF area;
    double columnWidth = 0; ///< of block maps in which all is open; 0: as is usual
    /// Block maps in which all is open, on paper: what is in a folder stands beside its name where one line holds it.
    bool sharesLines = false;
    /// Icicles without an area, from side to side: 2 and more, the branches of the focus stand in so many columns below
    /// a strip that is the focus, in bars as low as a line of text.
    int columns = 1;
    bool hint = false; ///< block maps: a small world says what to do next
    double rowGap = 0; ///< block maps: between two rows, more than is usual: for fingers
    bool total = true; ///< block maps: the root says how many folders and files there are
    /// In an area: nodes too small for their names are joined into one bar or tile "+11 more". Off: each has its own,
    /// however small.
    bool joins = true;
    bool listsJoined = false; ///< MapMore::joined is filled: for documents, which are searched

    friend bool operator==(const MapOptions &, const MapOptions &) = default;
};

struct MapArrangement;
class TextTable;

/// How a block map comes to what is open and to its columns.
enum class MapLook : quint8 {
    Expanded, ///< all is open
    First,    ///< opens what can be read at once, whatever \c collapsed says
    Arranged, ///< composed anew for what is open
    Kept,     ///< as it stood before, with what has changed since
};

/// Which nodes take part, and how. What is pointed to is read while the geometry is computed and not kept.
struct MapScope {
    const NodeBitmap *visible = nullptr;   ///< nullptr: every node
    const NodeBitmap *collapsed = nullptr; ///< folders whose children are not shown; nullptr: none
    NodeIndex own = noNode; ///< icicle and treemap: never joined with others, nor are the folders above it
    // Block maps alone:
    MapLook look = MapLook::Expanded;
    const MapArrangement *before = nullptr; ///< of the last geometry; nullptr: there is none, nothing can be kept
    const TextTable *texts = nullptr;       ///< nullptr: of the interface's font
};

} // namespace Espalier
