// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/map/blocktransition.h"

#include <QHash>

#include <cmath>

namespace Espalier {

namespace {

double mix(double from, double to, double part) { return from + (to - from) * part; }
QPointF mix(QPointF from, QPointF to, double part) { return from + (to - from) * part; }

QRectF mix(const QRectF &from, const QRectF &to, double part)
{
    if (from.isNull() || to.isNull())
        return to;
    return {mix(from.topLeft(), to.topLeft(), part), QSizeF(mix(from.width(), to.width(), part), mix(from.height(), to.height(), part))};
}

/// Moves the rows by what their items are moved, and their twigs by what they hang on is.
void moveRows(MapBlocks &blocks, const std::vector<QPointF> &shifts)
{
    for (size_t i = 0; i < blocks.rows.size(); ++i) {
        MapRow &row = blocks.rows[i];
        const QPointF own = shifts[size_t(row.first)];
        const bool hangsOnRow = i > 0 && blocks.rows[i - 1].parent == row.parent && blocks.rows[i - 1].piece == row.piece;
        const QPointF above = hangsOnRow ? shifts[size_t(blocks.rows[i - 1].first)] : shifts[size_t(row.parent)];
        row.rect.translate(own);
        row.joint += own;
        row.twigAt += own.x();
        row.levelFrom += own.x();
        row.twigFrom += above.y();
        if (!row.moreRect.isNull())
            row.moreRect.translate(shifts[size_t(row.first + row.count - 1)]);
    }
    for (MapPiece &piece : blocks.pieces) {
        const qint32 item = piece.item >= 0 ? piece.item : piece.firstRow < piece.endRow ? blocks.rows[size_t(piece.firstRow)].first : 0;
        piece.rect.translate(shifts[size_t(item)]);
        if (!piece.cap.isNull())
            piece.cap.translate(shifts[size_t(item)]);
    }
    for (MapWood &wood : blocks.wood) {
        if (wood.item < 0)
            continue;
        wood.to += shifts[size_t(wood.item)];
        wood.from.ry() += shifts[size_t(wood.item)].y();
    }
}

} // namespace

BlockMoment BlockTransition::still(const MapGeometry &map)
{
    BlockMoment moment;
    moment.blocks = *map.blocks();
    moment.items.reserve(map.items().size());
    for (const MapItem &item : map.items())
        moment.items.push_back(item.rect);
    moment.opacity.assign(map.items().size(), 1);
    return moment;
}

BlockMoment BlockTransition::shifted(const MapGeometry &map, const std::function<QPointF(qint32 item)> &shiftOf)
{
    BlockMoment moment = still(map);
    std::vector<QPointF> shifts(moment.items.size());
    for (size_t item = 0; item < shifts.size(); ++item) {
        shifts[item] = shiftOf(qint32(item));
        moment.items[item].translate(shifts[item]);
    }
    moveRows(moment.blocks, shifts);
    return moment;
}

BlockMoment BlockTransition::start(const MapGeometry &before, const BlockMoment &seen, const MapGeometry &after)
{
    BlockMoment moment = still(after);
    const std::vector<MapItem> &items = after.items();
    std::vector<QPointF> shifts(items.size());
    for (size_t i = 0; i < items.size(); ++i) {
        const qint32 was = before.itemOf(items[i].node);
        if (was >= 0) {
            const QRectF &from = seen.items[size_t(was)];
            shifts[i] = from.topLeft() - items[i].rect.topLeft();
            moment.items[i] = items[i].part == MapPart::Group ? from : QRectF(from.topLeft(), items[i].rect.size());
            moment.opacity[i] = seen.opacity[size_t(was)];
        } else {
            // It comes with the folder that holds it.
            shifts[i] = items[i].parent < 0 ? QPointF() : shifts[size_t(items[i].parent)];
            moment.items[i].translate(shifts[i]);
            moment.opacity[i] = 0;
        }
    }
    moveRows(moment.blocks, shifts);
    // Grounds grow from what they were.
    QHash<NodeIndex, QRectF> grounds;
    for (const MapPiece &piece : seen.blocks.pieces) {
        if (piece.item >= 0 && piece.cap.isNull())
            grounds.insert(before.items()[size_t(piece.item)].node, piece.rect);
    }
    for (MapPiece &piece : moment.blocks.pieces) {
        if (piece.item >= 0 && piece.cap.isNull()) {
            if (const QRectF from = grounds.value(items[size_t(piece.item)].node); !from.isNull())
                piece.rect = from;
        }
    }
    if (seen.blocks.isTiers == moment.blocks.isTiers) {
        for (MapWood &wood : moment.blocks.wood) {
            for (const MapWood &other : seen.blocks.wood) {
                if (wood.item < 0 && other.item < 0 && other.stem == wood.stem && other.shape == wood.shape) {
                    wood.from = other.from;
                    wood.to = other.to;
                    break;
                }
            }
        }
    }
    return moment;
}

BlockMoment BlockTransition::between(const BlockMoment &from, const BlockMoment &to, double part)
{
    BlockMoment moment = to;
    for (size_t i = 0; i < to.items.size(); ++i) {
        moment.items[i] = mix(from.items[i], to.items[i], part);
        moment.opacity[i] = float(mix(double(from.opacity[i]), double(to.opacity[i]), part));
    }
    MapBlocks &blocks = moment.blocks;
    for (size_t i = 0; i < blocks.pieces.size(); ++i) {
        blocks.pieces[i].rect = mix(from.blocks.pieces[i].rect, to.blocks.pieces[i].rect, part);
        blocks.pieces[i].cap = mix(from.blocks.pieces[i].cap, to.blocks.pieces[i].cap, part);
    }
    for (size_t i = 0; i < blocks.rows.size(); ++i) {
        const MapRow &before = from.blocks.rows[i];
        MapRow &row = blocks.rows[i];
        row.rect = mix(before.rect, row.rect, part);
        row.joint = mix(before.joint, row.joint, part);
        row.twigAt = mix(before.twigAt, row.twigAt, part);
        row.levelFrom = mix(before.levelFrom, row.levelFrom, part);
        if (!std::isnan(row.twigFrom))
            row.twigFrom = mix(before.twigFrom, row.twigFrom, part);
        row.moreRect = mix(before.moreRect, row.moreRect, part);
    }
    for (size_t i = 0; i < blocks.wood.size(); ++i) {
        blocks.wood[i].from = mix(from.blocks.wood[i].from, blocks.wood[i].from, part);
        blocks.wood[i].to = mix(from.blocks.wood[i].to, blocks.wood[i].to, part);
    }
    return moment;
}

} // namespace Espalier
