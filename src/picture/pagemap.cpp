// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "picture/pagemap.h"

#include "picture/mapquery.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace Espalier {

namespace {

constexpr double pageMargin = 12;
constexpr double indent = 14;
constexpr double trunkOffset = 7;  // of the line down from a card, right of its edge
constexpr double rowGap = 2;
constexpr double branchGap = 10;   // before a branch of the focus
constexpr double gutter = 22;      // between columns; the focus's line runs in it
constexpr double headingGap = 12;  // between the heading and the first column
constexpr double lineY = 26;       // of the line from the heading to the other columns: its middle
constexpr double columnsTop = 40;  // of the other columns
constexpr double firstTop = 52 + headingGap;
// Columns: a branch that is taller is broken between its own branches. Those that break more leave less of the page
// empty, and are taken where that shows.
constexpr std::array tooTall{1.25, 0.3};
constexpr double worthBreaking = 0.9;

/// A card or a chip, one under the other.
struct PageRow {
    qint32 item = 0;
    bool isChip = false;
    double height = 0;
    double gap = 0; ///< above it, where it does not begin a column
};

/// Rows that are not to be torn apart.
struct PageBlock {
    size_t first = 0;
    size_t end = 0;
    double gap = 0;
    double height = 0; ///< without the gap
};

/// How the blocks are set.
struct PageColumns {
    std::vector<size_t> begins; ///< of each column: a row
    double width = 0;
    double height = 0;
};

class PageMap
{
public:
    explicit PageMap(MapPlaces &places) : m_places(places), m_items(places.items) {}
    QSizeF run();

private:
    static double topOf(size_t column) { return column == 0 ? firstTop : columnsTop; }
    double leftOf(qint32 depth) const { return (depth - 1) * indent; } // from the column's edge
    double rightOf(const PageRow &row) const;
    void setSizes();
    void listRows();
    void addChip(qint32 item);
    void listBlocks(double columnHeight, double most);
    PageColumns columnsWithin(double height) const;
    PageColumns balanced(size_t count) const;
    void measure(PageColumns &columns) const;
    PageColumns bestColumns();
    void place(const PageColumns &columns);

    MapPlaces &m_places;
    std::vector<MapItem> &m_items;
    std::vector<PageRow> m_rows;
    std::vector<double> m_tops; // of each item in one long column
    std::vector<PageBlock> m_blocks;
    double m_total = 0;
};

QSizeF PageMap::run()
{
    setSizes();
    listRows();
    const PageColumns columns = bestColumns();
    place(columns);
    return m_items.front().rect.size().expandedTo({columns.width, columns.height});
}

void PageMap::setSizes()
{
    for (qint32 i = 0; i < qint32(m_items.size()); ++i) {
        MapItem &item = m_items[size_t(i)];
        item.isSmall = item.depth > 1 || (item.depth == 1 && !m_places.hasChildren(i));
        item.rect = QRectF(QPointF(), item.isSmall ? MapGeometry::smallCardSize : MapGeometry::cardSize);
    }
}

double PageMap::rightOf(const PageRow &row) const
{
    const MapItem &item = m_items[size_t(row.item)];
    return row.isChip ? leftOf(item.depth + 1) + MapSizes::chipWidth(item.hidden) : leftOf(item.depth) + item.rect.width();
}

void PageMap::addChip(qint32 item)
{
    if (m_items[size_t(item)].hidden > 0 && !m_items[size_t(item)].isCollapsed)
        m_rows.push_back({item, true, MapSizes::chipHeight, rowGap});
}

void PageMap::listRows()
{
    m_tops.assign(m_items.size() + 1, 0);
    for (qint32 i = 1; i < qint32(m_items.size()); ++i) {
        for (qint32 done = i - 1; done != m_items[size_t(i)].parent; done = m_items[size_t(done)].parent)
            addChip(done);
        const MapItem &item = m_items[size_t(i)];
        m_rows.push_back({i, false, item.rect.height(), item.depth == 1 ? branchGap : rowGap});
    }
    for (auto done = qint32(m_items.size()) - 1; done >= 0; done = m_items[size_t(done)].parent)
        addChip(done);
    for (const PageRow &row : m_rows) {
        if (!row.isChip)
            m_tops[size_t(row.item)] = m_total;
        m_total += row.gap + row.height;
    }
    m_tops.back() = m_total;
}

void PageMap::listBlocks(double columnHeight, double most)
{
    const auto mayBreak = [&](const PageRow &row) {
        if (row.isChip)
            return false;
        const qint32 parent = m_items[size_t(row.item)].parent;
        const double height = m_tops[size_t(m_items[size_t(parent)].end)] - m_tops[size_t(parent)];
        return parent == 0 || (row.item != parent + 1 && height > most * columnHeight);
    };
    m_blocks.clear();
    for (size_t i = 0; i < m_rows.size(); ++i) {
        if (i == 0 || mayBreak(m_rows[i]))
            m_blocks.push_back({i, i, m_rows[i].gap, -m_rows[i].gap});
        m_blocks.back().end = i + 1;
        m_blocks.back().height += m_rows[i].gap + m_rows[i].height;
    }
}

PageColumns PageMap::columnsWithin(double height) const
{
    PageColumns columns;
    double y = 0;
    for (size_t i = 0; i < m_blocks.size(); ++i) {
        const PageBlock &block = m_blocks[i];
        if (i == 0 || y + block.gap + block.height > height) {
            y = topOf(columns.begins.size()) + block.height;
            columns.begins.push_back(block.first);
        } else {
            y += block.gap + block.height;
        }
        columns.height = std::max(columns.height, y);
    }
    return columns;
}

/// As low as that many columns come when the blocks stay in order.
PageColumns PageMap::balanced(size_t count) const
{
    double low = 0;
    for (const PageBlock &block : m_blocks)
        low = std::max(low, block.height);
    double high = firstTop + m_total + 1;
    while (high - low > 1) {
        const double middle = std::floor((low + high) / 2);
        (columnsWithin(middle).begins.size() <= count ? high : low) = middle;
    }
    PageColumns columns = columnsWithin(high);
    measure(columns);
    return columns;
}

void PageMap::measure(PageColumns &columns) const
{
    columns.width = indent - gutter;
    for (size_t c = 0; c < columns.begins.size(); ++c) {
        const size_t end = c + 1 < columns.begins.size() ? columns.begins[c + 1] : m_rows.size();
        double right = 0;
        for (size_t row = columns.begins[c]; row < end; ++row)
            right = std::max(right, rightOf(m_rows[row]));
        columns.width += right + gutter;
    }
}

/// Those that a page of the wanted proportions shows largest.
PageColumns PageMap::bestColumns()
{
    const double ratio = m_places.options.pageRatio;
    const double likely = std::sqrt(ratio * m_total / (MapGeometry::cardSize.width() + gutter));
    PageColumns best;
    double least = 0;
    for (const double most : tooTall) {
        for (int more = -2; more <= 2; ++more) {
            const double count = std::max(1.0, std::round(likely) + more);
            listBlocks(m_total / count, most);
            PageColumns columns = balanced(size_t(std::min(count, double(m_rows.size()))));
            const double own = std::max(columns.width + 2 * pageMargin, ratio * (columns.height + 2 * pageMargin));
            const double size = most == tooTall.front() ? own : own / worthBreaking;
            if (best.begins.empty() || size < least) {
                least = size;
                best = std::move(columns);
            }
        }
    }
    return best;
}

void PageMap::place(const PageColumns &columns)
{
    MapLanes &lanes = m_places.columns;
    m_items.front().rect.moveTopLeft({0, 0});
    lanes.items.resize(m_items.size());
    for (size_t i = 0; i < m_items.size(); ++i)
        lanes.items[i] = qint32(i);
    lanes.begins = {0, 1};
    lanes.from = {0};
    lanes.to = {m_items.front().rect.width()};
    double left = indent;
    for (size_t c = 0; c < columns.begins.size(); ++c) {
        const size_t end = c + 1 < columns.begins.size() ? columns.begins[c + 1] : m_rows.size();
        double y = topOf(c);
        double right = 0;
        auto lastItem = lanes.begins.back();
        for (size_t at = columns.begins[c]; at < end; ++at) {
            const PageRow &row = m_rows[at];
            y += at == columns.begins[c] ? 0 : row.gap;
            MapItem &item = m_items[size_t(row.item)];
            right = std::max(right, rightOf(row));
            if (row.isChip) {
                m_places.chips.push_back({row.item, qint32(c) + 1, QRectF(left + leftOf(item.depth + 1), y, MapSizes::chipWidth(item.hidden), row.height)});
            } else {
                item.rect.moveTopLeft({left + leftOf(item.depth), y});
                lastItem = row.item + 1;
            }
            y += row.height;
        }
        lanes.begins.push_back(lastItem);
        lanes.from.push_back(left - trunkOffset);
        lanes.to.push_back(std::max(lanes.to.back(), left + right));
        left += right + gutter;
    }
}

/// The lane that holds an item.
qint32 laneOf(const MapPlaces &places, qint32 item)
{
    const std::vector<qint32> &begins = places.columns.begins;
    return qint32(std::ranges::upper_bound(begins, item) - begins.begin()) - 1;
}

/// The first branch of the focus that begins in a column; -1: none does.
qint32 firstBranchIn(const MapPlaces &places, qint32 lane)
{
    qint32 item = *places.columns.first(lane);
    if (places.items[size_t(item)].depth == 1)
        return item;
    while (places.items[size_t(item)].depth > 1)
        item = places.items[size_t(item)].parent;
    const qint32 next = places.nextSibling(item);
    return next >= 0 && next < places.columns.begins[size_t(lane) + 1] ? next : -1;
}

/// Lines along the part of one column that is seen.
void searchColumn(const MapPlaces &places, qint32 lane, const QRectF &view, double leastSize, std::vector<qint32> &ends)
{
    const qint32 *begin = places.columns.first(lane);
    const qint32 *end = places.columns.last(lane);
    if (begin == end)
        return;
    const auto rect = [&places](qint32 i) -> const QRectF & { return places.items[size_t(i)].rect; };
    const qint32 *first = std::partition_point(begin, end, [&](qint32 i) { return rect(i).bottom() <= view.top(); });
    const qint32 *last = std::partition_point(first, end, [&](qint32 i) { return rect(i).top() < view.bottom(); });
    for (const qint32 *at = first; at != last;) {
        ends.push_back(*at);
        const double step = rect(*at).top() + leastSize;
        ++at;
        if (at != last && rect(*at).top() < step)
            at = std::partition_point(at, last, [&](qint32 i) { return rect(i).top() < step; });
    }
    if (last == begin)
        ends.push_back(*begin);
    // Lines that run on downwards from the last row and beside it: of those that share one, the shortest.
    const qint32 lowest = last == begin ? *begin : *(last - 1);
    const qint32 laneEnd = places.columns.begins[size_t(lane) + 1];
    if (places.hasChildren(lowest) && lowest + 1 < laneEnd)
        ends.push_back(lowest + 1);
    for (qint32 i = lowest; i > 0; i = places.items[size_t(i)].parent) {
        if (const qint32 next = places.nextSibling(i); next >= 0 && next < laneEnd)
            ends.push_back(next);
    }
}

} // namespace

void placePage(MapPlaces &places)
{
    places.axes.isMirrored = places.options.direction == MapDirection::RightToLeft;
    const QSizeF size = PageMap(places).run();
    turnPlaces(places, size, pageMargin);
}

QList<MapEdge> pageEdgesIn(const MapPlaces &places, const QRectF &view, double leastSize)
{
    const QRectF turned = places.axes.turned(view);
    std::vector<qint32> ends;
    const LaneRange range = lanesWithin(places.columns, turned.left(), turned.right());
    for (qint32 lane = std::max(1, range.first); lane < range.last; ++lane)
        searchColumn(places, lane, turned, leastSize, ends);
    if (turned.top() <= columnsTop && turned.bottom() >= lineY) {
        for (qint32 lane = std::max(2, range.first); lane < places.columns.count(); ++lane) {
            if (const qint32 branch = firstBranchIn(places, lane); branch >= 0)
                ends.push_back(branch);
        }
    }
    std::ranges::sort(ends);
    const auto twice = std::ranges::unique(ends);
    ends.erase(twice.begin(), twice.end());
    QList<MapEdge> found;
    for (const qint32 end : ends)
        found.append({places.items[size_t(end)].parent, end});
    return found;
}

QVarLengthArray<QPointF, 6> pageLinePoints(const MapPlaces &places, const MapEdge &edge)
{
    const QRectF from = places.axes.turned(places.items[size_t(edge.from)].rect);
    const QRectF to = places.axes.turned(places.items[size_t(edge.to)].rect);
    const qint32 lane = laneOf(places, edge.to);
    const double x = to.left() - trunkOffset;
    QVarLengthArray<QPointF, 6> points;
    if (edge.from == 0 && lane > 1)
        points = {QPointF(from.right(), lineY), QPointF(x, lineY)};
    else if (edge.from != 0 && laneOf(places, edge.from) != lane) // goes on from the column before
        points = {QPointF(x, columnsTop - trunkOffset)};
    else
        points = {QPointF(x, from.bottom())};
    points.append(QPointF(x, to.center().y()));
    points.append(QPointF(to.left(), to.center().y()));
    for (QPointF &point : points)
        point = places.axes.turned(point);
    return points;
}

} // namespace Espalier
