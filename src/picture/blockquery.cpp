// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "picture/blockquery.h"

#include "picture/blockmetrics.h"

#include <algorithm>
#include <cmath>
#include <ranges>

namespace Espalier {

namespace {

using namespace BlockMetric;

constexpr double edgeShare = 0.3; // of a line or a head: before it above, behind it below
constexpr double sideShare = 0.25; // of a chip, sideways

struct PieceSpan {
    qint32 first = 0;
    qint32 end = 0;
    bool isEmpty() const { return first >= end; }
};

/// Pieces of a column stand one below the other; of a tier, beside each other.
class Columns
{
public:
    explicit Columns(const MapPlaces &places) : m_blocks(places.blocks), m_isMirrored(places.blocks.isMirrored) {}

    qint32 count() const { return qint32(m_blocks.columnBegins.size()) - 1; }
    PieceSpan all(qint32 column) const { return {m_blocks.columnBegins[size_t(column)], m_blocks.columnBegins[size_t(column) + 1]}; }
    const QRectF &rect(qint32 piece) const { return m_blocks.pieces[size_t(piece)].rect; }

    /// Of one column, those between two places along it.
    PieceSpan within(qint32 column, const QRectF &view) const
    {
        PieceSpan span = all(column);
        if (span.isEmpty())
            return span;
        const QRectF &first = rect(span.first);
        const bool isBeside = m_blocks.isTiers ? first.bottom() <= view.top() || first.top() >= view.bottom()
                                               : first.right() + lane <= view.left() || first.left() - lane >= view.right();
        if (isBeside)
            return {span.first, span.first};
        const auto pieces = std::views::iota(span.first, span.end);
        const auto ends = [&](qint32 piece) {
            if (!m_blocks.isTiers)
                return rect(piece).bottom() <= view.top();
            return m_isMirrored ? rect(piece).left() >= view.right() : rect(piece).right() <= view.left();
        };
        const auto begins = [&](qint32 piece) {
            if (!m_blocks.isTiers)
                return rect(piece).top() < view.bottom();
            return m_isMirrored ? rect(piece).right() > view.left() : rect(piece).left() < view.right();
        };
        const auto from = std::ranges::partition_point(pieces, ends);
        const auto to = std::ranges::partition_point(from, pieces.end(), begins);
        return {span.first + qint32(from - pieces.begin()), span.first + qint32(to - pieces.begin())};
    }

private:
    const MapBlocks &m_blocks;
    bool m_isMirrored;
};

/// Small areas that a view and a point have in common.
QRectF around(QPointF point) { return {point.x() - 0.05, point.y() - 0.05, 0.1, 0.1}; }

qint32 pieceAt(const MapPlaces &places, QPointF point)
{
    for (const qint32 piece : blockPiecesIn(places, around(point))) {
        if (places.blocks.pieces[size_t(piece)].rect.adjusted(-lane / 2, 0, lane / 2, 0).contains(point))
            return piece;
    }
    return -1;
}

/// The row of a piece at a height, its gap below included; -1: above all of them, or there is none.
qint32 rowAt(const MapPlaces &places, const MapPiece &piece, double y)
{
    const auto rows = std::views::iota(piece.firstRow, piece.endRow);
    const auto behind = std::ranges::partition_point(rows, [&](qint32 row) { return places.blocks.rows[size_t(row)].rect.top() - 2 <= y; });
    return behind == rows.begin() ? -1 : *std::ranges::prev(behind);
}

/// Where something lands that is dropped at a point.
class BlockDrop
{
public:
    BlockDrop(const MapPlaces &places, QPointF point) : m_places(places), m_blocks(places.blocks), m_point(point) {}

    MapDropPlace run() const
    {
        if (m_places.items.empty())
            return {};
        if (item(0).rect.contains(m_point) || m_blocks.pieces.empty())
            return into(0);
        const qint32 piece = pieceAt(m_places, m_point);
        return piece < 0 ? betweenPieces() : onPiece(m_blocks.pieces[size_t(piece)]);
    }

private:
    const MapItem &item(qint32 i) const { return m_places.items[size_t(i)]; }
    bool isFolder(qint32 i) const { return m_places.isFolder[size_t(i)]; }
    bool isMirrored() const { return m_blocks.isMirrored; }

    MapDropPlace into(qint32 i) const
    {
        while (i > 0 && !isFolder(i))
            i = item(i).parent;
        return {.parent = item(i).node, .before = noNode, .frame = item(i).rect, .line = {}};
    }
    MapDropPlace before(qint32 i, const QLineF &line) const
    {
        return {.parent = item(item(i).parent).node, .before = item(i).node, .frame = {}, .line = line};
    }
    MapDropPlace after(qint32 i, const QLineF &line) const
    {
        const qint32 next = m_places.nextSibling(i);
        const qint32 row = m_blocks.rowOf[size_t(i)];
        NodeIndex before = next < 0 ? noNode : item(next).node;
        // Behind the last chip that is drawn come those that are not.
        if (row >= 0 && m_blocks.rows[size_t(row)].next != noNode && i == lastOf(m_blocks.rows[size_t(row)]))
            before = m_blocks.rows[size_t(row)].next;
        return {.parent = item(item(i).parent).node, .before = before, .frame = {}, .line = line};
    }
    static qint32 lastOf(const MapRow &row) { return row.first + row.count - 1; }
    QLineF level(const QRectF &over, double y) const { return {over.left(), y, over.right(), y}; }
    QLineF upright(const QRectF &beside, double x) const { return {x, beside.top() - 2, x, beside.bottom() + 2}; }

    MapDropPlace onPiece(const MapPiece &piece) const
    {
        const qint32 row = rowAt(m_places, piece, m_point.y());
        const bool isLast = row == piece.endRow - 1;
        if (row < 0 || (piece.item >= 0 && isBesideHead(piece)))
            return piece.item < 0 ? betweenPieces() : onHead(piece);
        const MapRow &at = m_blocks.rows[size_t(row)];
        if (isLast && m_point.y() > at.rect.bottom() + 3)
            return piece.item < 0 ? after(lastOf(at), level(at.rect, at.rect.bottom() + 2)) : into(piece.item);
        return at.isChips || piece.item < 0 ? onChips(at) : onLine(at.first, at);
    }

    /// Is the point at a head that stands beside its rows?
    bool isBesideHead(const MapPiece &piece) const
    {
        const MapItem &group = item(piece.item);
        if (!group.isInline)
            return false;
        const double edge = isMirrored() ? piece.rect.right() - besideHead : piece.rect.left() + besideHead;
        return isMirrored() ? m_point.x() > edge : m_point.x() < edge;
    }

    MapDropPlace onHead(const MapPiece &piece) const
    {
        const MapItem &group = item(piece.item);
        if (!piece.cap.isNull())
            return into(piece.item);
        const double height = group.headHeight;
        const double part = (m_point.y() - piece.rect.top()) / height;
        const bool isClosed = piece.firstRow == piece.endRow;
        if (part < edgeShare)
            return before(piece.item, level(piece.rect, edgeAbove(piece)));
        if (part > 1 - edgeShare && isClosed)
            return after(piece.item, level(piece.rect, edgeBelow(piece)));
        return into(piece.item);
    }

    MapDropPlace onLine(qint32 i, const MapRow &row) const
    {
        const double height = row.rect.height();
        const double part = (m_point.y() - row.rect.top()) / height;
        const double share = isFolder(i) ? edgeShare : 0.5;
        if (part < share)
            return before(i, level(row.rect, row.rect.top() - 2));
        if (part <= 1 - share)
            return into(i);
        const QLineF line = level(row.rect, row.rect.bottom() + 2);
        // What is open goes on below: that is the place before the first of it.
        return m_places.hasChildren(i) ? before(i + 1, line) : after(i, line);
    }

    MapDropPlace onChips(const MapRow &row) const
    {
        qint32 nearest = row.first;
        double least = -1;
        for (qint32 i = row.first; i <= lastOf(row); ++i) {
            const QRectF &rect = item(i).rect;
            const double far = std::max({rect.left() - m_point.x(), m_point.x() - rect.right(), 0.0});
            if (least < 0 || far < least) {
                nearest = i;
                least = far;
            }
        }
        const QRectF &rect = item(nearest).rect;
        double part = (m_point.x() - rect.left()) / rect.width();
        if (isMirrored())
            part = 1 - part;
        const double share = isFolder(nearest) ? sideShare : 0.5;
        const double gap = pillGap / 2;
        const double first = isMirrored() ? rect.right() + gap : rect.left() - gap;
        const double last = isMirrored() ? rect.left() - gap : rect.right() + gap;
        if (part < share)
            return before(nearest, upright(rect, first));
        return part > 1 - share ? after(nearest, upright(rect, last)) : into(nearest);
    }

    // -- between groups
    qint32 firstOf(const MapPiece &piece) const { return piece.item >= 0 ? piece.item : m_blocks.rows[size_t(piece.firstRow)].first; }
    qint32 lastItemOf(const MapPiece &piece) const
    {
        return piece.item >= 0 ? piece.item : lastOf(m_blocks.rows[size_t(piece.endRow) - 1]);
    }
    double edgeAbove(const MapPiece &piece) const { return piece.rect.top() - groupGap[size_t(m_blocks.tight)] / 2; }
    double edgeBelow(const MapPiece &piece) const { return piece.rect.bottom() + groupGap[size_t(m_blocks.tight)] / 2; }

    /// Before or behind the piece that is nearest, by where the point is from it.
    MapDropPlace betweenPieces() const
    {
        const MapPiece *nearest = nullptr;
        double least = 0;
        for (const MapPiece &piece : m_blocks.pieces) {
            const QRectF &rect = piece.rect;
            const double aside = std::max({rect.left() - m_point.x(), m_point.x() - rect.right(), 0.0});
            const double along = std::max({rect.top() - m_point.y(), m_point.y() - rect.bottom(), 0.0});
            // A column belongs to its pieces as far as it goes.
            const double far = m_blocks.isTiers ? aside + 4 * along : 4 * aside + along;
            if (!nearest || far < least) {
                nearest = &piece;
                least = far;
            }
        }
        const QRectF &rect = nearest->rect;
        if (m_blocks.isTiers) {
            const bool isFirst = isMirrored() ? m_point.x() > rect.center().x() : m_point.x() < rect.center().x();
            const bool isLeft = m_point.x() < rect.center().x();
            const QLineF line = upright(rect, isLeft ? rect.left() - gutter : rect.right() + gutter);
            return isFirst ? before(firstOf(*nearest), line) : after(lastItemOf(*nearest), line);
        }
        if (m_point.y() < rect.center().y())
            return before(firstOf(*nearest), level(rect, edgeAbove(*nearest)));
        return nearest->goesOn ? into(nearest->item) : after(lastItemOf(*nearest), level(rect, edgeBelow(*nearest)));
    }

    const MapPlaces &m_places;
    const MapBlocks &m_blocks;
    QPointF m_point;
};

} // namespace

QList<qint32> blockPiecesIn(const MapPlaces &places, const QRectF &view)
{
    QList<qint32> found;
    const Columns columns(places);
    for (qint32 column = 0; column < columns.count(); ++column) {
        const PieceSpan span = columns.within(column, view);
        for (qint32 piece = span.first; piece < span.end; ++piece)
            found.append(piece);
    }
    return found;
}

std::pair<qint32, qint32> blockRowsIn(const MapPlaces &places, const MapPiece &piece, double top, double bottom)
{
    const auto rows = std::views::iota(piece.firstRow, piece.endRow);
    const auto rect = [&](qint32 row) -> const QRectF & { return places.blocks.rows[size_t(row)].rect; };
    const auto first = std::ranges::partition_point(rows, [&](qint32 row) { return rect(row).bottom() <= top; });
    const auto end = std::ranges::partition_point(first, rows.end(), [&](qint32 row) { return rect(row).top() < bottom; });
    return {piece.firstRow + qint32(first - rows.begin()), piece.firstRow + qint32(end - rows.begin())};
}

QList<qint32> blockItemsIn(const MapPlaces &places, const QRectF &view)
{
    QList<qint32> found;
    if (places.items.front().rect.intersects(view))
        found.append(0);
    qint32 last = 0; // a group that is broken comes once
    for (const qint32 index : blockPiecesIn(places, view)) {
        const MapPiece &piece = places.blocks.pieces[size_t(index)];
        if (piece.item > last && piece.rect.intersects(view))
            found.append(last = piece.item);
        const auto [first, end] = blockRowsIn(places, piece, view.top(), view.bottom());
        for (qint32 row = first; row < end; ++row) {
            const MapRow &at = places.blocks.rows[size_t(row)];
            for (qint32 item = at.first; item < at.first + at.count; ++item) {
                if (places.items[size_t(item)].rect.intersects(view))
                    found.append(item);
            }
        }
    }
    return found;
}

qint32 blockItemAt(const MapPlaces &places, QPointF point)
{
    if (places.items.front().rect.contains(point))
        return 0;
    const qint32 index = pieceAt(places, point);
    if (index < 0)
        return -1;
    const MapPiece &piece = places.blocks.pieces[size_t(index)];
    const auto [first, end] = blockRowsIn(places, piece, point.y() - 0.01, point.y() + 0.01);
    for (qint32 row = first; row < end; ++row) {
        const MapRow &at = places.blocks.rows[size_t(row)];
        for (qint32 item = at.first; item < at.first + at.count; ++item) {
            if (places.items[size_t(item)].rect.contains(point))
                return item;
        }
    }
    return piece.rect.contains(point) ? piece.item : -1;
}

qint32 blockMoreAt(const MapPlaces &places, QPointF point)
{
    const qint32 index = pieceAt(places, point);
    if (index < 0)
        return -1;
    const auto [first, end] = blockRowsIn(places, places.blocks.pieces[size_t(index)], point.y() - 0.01, point.y() + 0.01);
    for (qint32 row = first; row < end; ++row) {
        if (places.blocks.rows[size_t(row)].moreRect.contains(point))
            return row;
    }
    return -1;
}

MapDropPlace blockDropPlaceAt(const MapPlaces &places, QPointF point) { return BlockDrop(places, point).run(); }

} // namespace Espalier
