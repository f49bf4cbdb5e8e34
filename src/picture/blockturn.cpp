// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "picture/blockturn.h"

namespace Espalier {

void turnBlocks(MapPlaces &places, QPointF offset)
{
    MapBlocks &blocks = places.blocks;
    const auto turned = [&](const QRectF &rect) {
        return rect.isNull() ? rect : places.axes.turned(rect.translated(offset));
    };
    const auto turnedPoint = [&](QPointF point) { return places.axes.turned(point + offset); };
    const auto turnedX = [&](double at) { return turnedPoint({at, 0}).x(); };
    for (MapItem &item : places.items)
        item.rect = turned(item.rect);
    for (MapPiece &piece : blocks.pieces) {
        piece.rect = turned(piece.rect);
        piece.cap = turned(piece.cap);
    }
    for (MapRow &row : blocks.rows) {
        row.rect = turned(row.rect);
        row.moreRect = turned(row.moreRect);
        row.joint = turnedPoint(row.joint);
        row.twigAt = turnedX(row.twigAt);
        row.levelFrom = turnedX(row.levelFrom);
        row.twigFrom += offset.y();
    }
    for (MapWood &wood : blocks.wood) {
        wood.from = turnedPoint(wood.from);
        wood.to = turnedPoint(wood.to);
    }
    blocks.hint = turned(blocks.hint);
}

} // namespace Espalier
