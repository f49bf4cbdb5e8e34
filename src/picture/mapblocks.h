// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/nodedata.h"

#include <QPointF>
#include <QRectF>
#include <QtNumeric>

#include <vector>

namespace Espalier {

/// One ground of a block map: a group, or the part of it that stands in one column. The root's own files have none.
struct MapPiece {
    QRectF rect;
    qint32 item = -1; ///< of the group; -1: files of the root
    qint32 firstRow = 0; ///< in MapBlocks::rows
    qint32 endRow = 0;
    QRectF cap; ///< "… name continued", null where it begins
    bool goesOn = false; ///< in the next column
};

/// One line of a piece: a node, or closed children beside each other; with the twig that it hangs on.
struct MapRow {
    QRectF rect;
    qint32 first = 0; ///< item
    qint32 count = 1;
    qint32 parent = 0; ///< item
    quint8 depth = 0;
    bool isChips = false;
    qint32 piece = 0;
    QPointF joint;         ///< where the twig comes to the row
    double twigAt = 0;     ///< x of the twig
    double twigFrom = 0;   ///< y from which it comes down; not a number: it is level
    double levelFrom = 0;  ///< x from which a level twig comes
    qint32 more = 0; ///< nodes that are inside and not drawn
    qint32 moreFolders = 0; ///< of those at the end of chips
    QRectF moreRect; ///< "+6" at the end of chips; null: none, or the number of a line
    NodeIndex next = noNode; ///< the first of those that are not drawn at the end of chips
};

/// A piece of wood: what carries the groups.
struct MapWood {
    enum class Shape : quint8 {
        Straight, ///< from one to the other
        Down,     ///< level, round the corner, down
        Across,   ///< down, round the corner, level
    };
    Shape shape = Shape::Straight;
    QPointF from;
    QPointF to;
    double width = 0; ///< at its beginning
    double endWidth = 0;
    double corner = 0;
    qint32 item = -1; ///< of the group that it leads to; -1: to several, or to files
    qint32 stem = 0;  ///< those of one trunk or stem belong together
};

/// What a block map has beside its items. Pieces stand in document order, and so do the rows.
struct MapBlocks {
    std::vector<MapPiece> pieces;
    std::vector<qint32> columnBegins{0}; ///< column n: pieces[columnBegins[n]] … pieces[columnBegins[n + 1]]
    std::vector<MapRow> rows;
    std::vector<qint32> rowOf; ///< by item; -1: the root and the groups
    std::vector<MapWood> wood;
    QRectF hint;           ///< for "Add a folder: …"; null: none
    double namePixels = 0; ///< of the groups
    double zoom = 1;       ///< at which it was composed
    int tight = 0;
    bool hasTotal = true; ///< the root has room for "654 folders and files"
    bool isMirrored = false;
    bool isTiers = false;
};

} // namespace Espalier
