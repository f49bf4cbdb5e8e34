// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "picture/blockflow.h"

#include "picture/blockmetrics.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace Espalier {

namespace {

using namespace BlockMetric;

constexpr double breakable = 0.5; // only groups taller than this part of a column may break
constexpr qint32 leastRowsInPiece = 2;
constexpr double overfull = 1.25;

/// What a piece takes beside its rows.
double frameHeight(const BlockContent &content, qint32 group, qint32 firstRow)
{
    if (content.groups[size_t(group)].isFiles)
        return 0;
    const bool isBeside = content.rows[size_t(group)].front().isInline;
    return 2 * content.padding()
        + (firstRow > 0   ? capHeight
               : isBeside ? pillHeight - pitch - content.rowGap
                          : headGap);
}

class Filling
{
public:
    Filling(const BlockContent &content, double tall) : m_content(content), m_tall(tall), m_columns(1) {}

    std::vector<BlockColumn> run()
    {
        for (qint32 group = 0; group < qint32(m_content.groups.size()); ++group)
            add(group);
        return std::move(m_columns);
    }

private:
    double room() const { return m_tall - m_height - (m_columns.back().empty() ? 0 : m_content.gap()); }
    void put(const BlockPiece &piece)
    {
        m_height += piece.height + (m_columns.back().empty() ? 0 : m_content.gap());
        m_columns.back().push_back(piece);
    }
    void startColumn()
    {
        if (m_columns.back().empty())
            return;
        m_columns.emplace_back();
        m_height = 0;
    }

    void add(qint32 group)
    {
        const double need = m_content.heights[size_t(group)];
        if (need > room() && (need <= breakable * m_tall || !m_content.mayBreak))
            startColumn();
        else if (need > room())
            return addInPieces(group);
        put(wholePiece(m_content, group));
    }

    void addInPieces(qint32 group)
    {
        const std::vector<BlockRow> &rows = m_content.rows[size_t(group)];
        for (qint32 first = 0; first < qint32(rows.size());) {
            BlockPiece piece = pieceFrom(group, first);
            if (piece.endRow == first) { // nothing legal fits
                if (!m_columns.back().empty()) {
                    startColumn();
                    continue;
                }
                piece.endRow = qint32(rows.size());
                measurePiece(m_content, piece);
            }
            piece.continues = first > 0;
            piece.goesOn = piece.endRow < qint32(rows.size());
            put(piece);
            first = piece.endRow;
            if (piece.goesOn)
                startColumn();
        }
    }

    /// As much of the group from a row on as fits here, ending where it may.
    BlockPiece pieceFrom(qint32 group, qint32 first) const
    {
        const std::vector<BlockRow> &rows = m_content.rows[size_t(group)];
        const auto count = qint32(rows.size());
        BlockPiece piece{.group = group, .firstRow = first, .endRow = first};
        double height = frameHeight(m_content, group, first);
        const double most = room();
        for (qint32 row = first; row < count; ++row) {
            height += rows[size_t(row)].height;
            if (height > most)
                break;
            const qint32 next = row + 1;
            const bool mayEnd = next == count
                                || (rows[size_t(next)].depth == 0 && next - first > leastRowsInPiece
                                    && count - next >= leastRowsInPiece);
            if (mayEnd) {
                piece.endRow = next;
                piece.height = height;
            }
        }
        return piece;
    }

    const BlockContent &m_content;
    const double m_tall;
    std::vector<BlockColumn> m_columns;
    double m_height = 0;
};

} // namespace

double BlockContent::padding() const { return BlockMetric::padding[size_t(tight)]; }
double BlockContent::gap() const { return groupGap[size_t(tight)]; }

double heightOf(const BlockColumn &column, double gap)
{
    double height = column.empty() ? 0 : gap * double(column.size() - 1);
    for (const BlockPiece &piece : column)
        height += piece.height;
    return height;
}

BlockPiece wholePiece(const BlockContent &content, qint32 group)
{
    return {.group = group,
            .endRow = qint32(content.rows[size_t(group)].size()),
            .height = content.heights[size_t(group)]};
}

void measurePiece(const BlockContent &content, BlockPiece &piece)
{
    const std::vector<BlockRow> &rows = content.rows[size_t(piece.group)];
    if (piece.firstRow == 0 && piece.endRow == qint32(rows.size())) {
        piece.height = content.heights[size_t(piece.group)];
        return;
    }
    piece.height = frameHeight(content, piece.group, piece.firstRow);
    for (qint32 row = piece.firstRow; row < piece.endRow; ++row)
        piece.height += rows[size_t(row)].height;
}

std::vector<BlockColumn> filledColumns(const BlockContent &content, double tall)
{
    return Filling(content, tall).run();
}

bool fitsColumns(const BlockContent &content, int columns, double tall)
{
    if (content.mayBreak) {
        const std::vector<BlockColumn> filled = filledColumns(content, tall);
        return int(filled.size()) <= columns && std::ranges::all_of(filled, [&](const BlockColumn &column) {
                   return heightOf(column, content.gap()) <= tall;
               });
    }
    int count = 1;
    double used = 0;
    for (const double height : content.heights) {
        if (height > tall)
            return false;
        if (used > 0 && used + content.gap() + height > tall) {
            if (++count > columns)
                return false;
            used = 0;
        }
        used += height + (used > 0 ? content.gap() : 0);
    }
    return true;
}

std::vector<BlockColumn> balancedColumns(const BlockContent &content, int columns)
{
    const double total = std::accumulate(content.heights.begin(), content.heights.end(), 0.0);
    const double between = content.gap() * double(content.heights.size());
    auto high = qint64(std::ceil(total + between + capHeight * columns));
    auto low = std::min(high, qint64(total / columns));
    while (low < high) {
        const qint64 middle = (low + high) / 2;
        if (int(filledColumns(content, double(middle)).size()) <= columns)
            high = middle;
        else
            low = middle + 1;
    }
    return filledColumns(content, double(low));
}

void relieveColumns(const BlockContent &content, double tall, std::vector<BlockColumn> &columns)
{
    double total = 0;
    for (const BlockColumn &column : columns)
        total += heightOf(column, content.gap());
    const double limit = overfull * std::max(tall, total / double(std::max<size_t>(1, columns.size())));
    const auto isWhole = [](const BlockPiece &piece) { return !piece.continues && !piece.goesOn; };
    for (size_t moves = 0; moves < content.heights.size(); ++moves) {
        const auto fullest = std::ranges::max_element(columns, {}, [&](const BlockColumn &column) {
            return heightOf(column, content.gap());
        });
        if (fullest == columns.end() || heightOf(*fullest, content.gap()) <= limit || fullest->size() < 2)
            return;
        const bool hasLeft = fullest != columns.begin();
        const bool hasRight = std::next(fullest) != columns.end();
        const bool isLeft = hasLeft && (!hasRight || heightOf(*std::prev(fullest), content.gap()) < heightOf(*std::next(fullest), content.gap()));
        if (isLeft && isWhole(fullest->front())) {
            std::prev(fullest)->push_back(fullest->front());
            fullest->erase(fullest->begin());
        } else if (!isLeft && hasRight && isWhole(fullest->back())) {
            BlockColumn &next = *std::next(fullest);
            next.insert(next.begin(), fullest->back());
            fullest->pop_back();
        } else {
            return;
        }
    }
}

} // namespace Espalier
