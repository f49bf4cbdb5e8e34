// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "picture/blockrows.h"

namespace Espalier {

/// What a block map shows, in rows; not yet in columns.
struct BlockContent {
    std::vector<BlockGroup> groups;
    std::vector<std::vector<BlockRow>> rows; ///< by group
    std::vector<double> heights;             ///< by group, with padding
    double rowGap = 0; ///< as MapOptions has it
    int tight = 0;
    bool mayBreak = false; ///< groups may go on in the next column

    double padding() const;
    double gap() const;
};

/// Rows firstRow … endRow - 1 of a group, in one column.
struct BlockPiece {
    qint32 group = 0;
    qint32 firstRow = 0;
    qint32 endRow = 0;
    double height = 0;
    bool continues = false; ///< goes on from the column before
    bool goesOn = false;    ///< into the next
};
using BlockColumn = std::vector<BlockPiece>;

double heightOf(const BlockColumn &column, double gap);

/// Columns at most \a tall, filled one after the other. Only groups taller than half of that break, and only between
/// their own children, two rows or more on either side; a column may become taller where nothing else is left.
std::vector<BlockColumn> filledColumns(const BlockContent &content, double tall);
/// Do they fit into \a columns of \a tall? Costs no memory where nothing may break.
bool fitsColumns(const BlockContent &content, int columns, double tall);
/// At most \a columns whose tallest is as low as it can be.
std::vector<BlockColumn> balancedColumns(const BlockContent &content, int columns);
/// All of a group.
BlockPiece wholePiece(const BlockContent &content, qint32 group);
/// Sets the height that its rows make up.
void measurePiece(const BlockContent &content, BlockPiece &piece);
/// While a column is taller than 1.25 of the larger of \a tall and the mean, one group after the other goes over to a
/// lower neighbour. Groups that are broken stay.
void relieveColumns(const BlockContent &content, double tall, std::vector<BlockColumn> &columns);

} // namespace Espalier
