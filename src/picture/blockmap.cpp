// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "picture/blockmap.h"

#include "picture/blockmetrics.h"
#include "picture/blocktrial.h"
#include "picture/blockturn.h"
#include "picture/blockwood.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace Espalier {

namespace {

using namespace BlockMetric;

constexpr double capBud = 19;     // from the top of a cap to where its twig begins
constexpr double budLeft = 5;     // a line's rect begins before its bud
constexpr double hintHeight = 64;
constexpr double wellFilled = 0.6; // below it, a small world says what to do next
constexpr double mostTierStretch = 40;
constexpr double tierJoint = 24;
constexpr double level = std::numeric_limits<double>::quiet_NaN();

class BlockMap
{
public:
    BlockMap(const BlockTree &tree, BlockPlan &plan, MapPlaces &places)
        : m_tree(tree), m_plan(plan), m_places(places), m_rows(tree, plan.view), m_blocks(places.blocks)
    {}

    void run();

private:
    void addRoot();
    void placeColumns();
    void placeTiers();
    void placePiece(const BlockPiece &piece, QPointF at, double height, double shift);
    void placeRow(const BlockRow &row, double x, double &y, const MapPiece &piece, std::vector<double> &twigs);
    void alignRight(size_t firstRow, double edge);
    void placeBeside(const BlockRow &row, const MapPiece &piece, MapRow &placed);
    void placeChips(const BlockRow &row, MapRow &placed);
    void placeLine(const BlockRow &row, MapRow &placed);
    void addHint(double bottom);
    MapArrangement::Spacing spacingOf(size_t column, double longest);
    qint32 addItem(qint32 index, const QRectF &rect, MapPart part);
    void closeItems();
    void finish();

    double x(size_t column) const;
    const BlockGroup &groupOf(const BlockPiece &piece) const { return m_plan.content.groups[size_t(piece.group)]; }
    bool isPaired() const { return Espalier::isPaired(m_plan.frame, m_plan.columnCount); }

    const BlockTree &m_tree;
    BlockPlan &m_plan;
    MapPlaces &m_places;
    BlockRows m_rows;
    MapBlocks &m_blocks;
    std::vector<qint32> m_indexOf; // by item
    qint32 m_groupItem = -1;
    double m_joint = 0; // where the arm of the piece that was placed last comes to it
};

// -- items -------------------------------------------------------------------------------------------------------------

qint32 BlockMap::addItem(qint32 index, const QRectF &rect, MapPart part)
{
    const auto item = qint32(m_places.items.size());
    const BlockNode &node = m_tree[index];
    m_places.itemOfNode[node.node] = item;
    m_places.items.push_back({.rect = rect,
                              .node = node.node,
                              .parent = index == 0 ? -1 : m_places.itemOfNode[m_tree[node.parent].node],
                              .below = m_tree.count(index),
                              .isCollapsed = m_tree.hasChildren(index) && index != 0 && !m_plan.view.isOpen(index),
                              .part = part});
    MapItem &added = m_places.items.back();
    added.depth = added.parent < 0 ? 0 : m_places.items[size_t(added.parent)].depth + 1;
    m_places.isFolder.push_back(node.isFolder);
    m_blocks.rowOf.push_back(-1);
    m_indexOf.push_back(index);
    return item;
}

/// Where the items below each end, and what the filter hides there.
void BlockMap::closeItems()
{
    std::vector<MapItem> &items = m_places.items;
    std::vector<qint64> hiddenBefore(size_t(m_tree.size()) + 1, 0);
    for (qint32 index = 0; index < m_tree.size(); ++index)
        hiddenBefore[size_t(index) + 1] = hiddenBefore[size_t(index)] + m_tree[index].hidden;
    for (auto item = qint32(items.size()); item-- > 0;) {
        MapItem &at = items[size_t(item)];
        at.end = std::max(at.end, item + 1);
        const qint32 index = m_indexOf[size_t(item)];
        const auto all = qint32(hiddenBefore[size_t(m_tree[index].end)] - hiddenBefore[size_t(index)]);
        at.hidden += all;
        if (at.parent < 0)
            continue;
        MapItem &above = items[size_t(at.parent)];
        above.end = std::max(above.end, at.end);
        above.hidden -= all;
    }
    std::vector<qint32> depths;
    depths.reserve(items.size());
    for (const MapItem &item : items)
        depths.push_back(item.depth);
    m_places.depths = lanesByDepth(depths);
}

void BlockMap::addRoot()
{
    const double bare = 32 + rootIcon + m_tree.nameWidth(0, rootPixels);
    const double total = m_tree.texts().em(QStringView(rootTotalText(m_tree.count(0), m_places.options.files)), TextTable::Regular) * textPixels + 12;
    const bool isBetween = isPaired() || m_plan.columns.size() < 2 || m_plan.frame == MapStyle::Tiers;
    // At the left end of a cordon, the root ends before the next stem.
    const double room = isBetween ? rootMostWidth : x(1) - lane / 2 - 20 - margin;
    m_blocks.hasTotal = m_places.options.total && bare + total <= room;
    const double width = std::min(room, bare + (m_blocks.hasTotal ? total : 0));
    double left = margin;
    if (isPaired() && !m_plan.columns.empty())
        left = std::max(margin, (x(0) + x(m_plan.columns.size() - 1) + m_plan.width - width) / 2);
    addItem(0, QRectF(left, margin, width, rootHeight), MapPart::Root);
}

// -- groups ------------------------------------------------------------------------------------------------------------

double BlockMap::x(size_t column) const
{
    const double width = m_plan.width;
    if (isPaired())
        return margin + double(column / 2) * (2 * width + trunkLane + gutter) + double(column % 2) * (width + trunkLane);
    return margin + double(column) * (lane + width + gutter) + lane;
}

/// Little slack goes into groups and gaps, so that columns end level; a stretched column would be no better than a
/// ragged one.
MapArrangement::Spacing BlockMap::spacingOf(size_t column, double longest)
{
    if (column < m_plan.spacing.size())
        return m_plan.spacing[column];
    const BlockColumn &pieces = m_plan.columns[column];
    const double gap = m_plan.content.gap();
    double slack = longest - heightOf(pieces, gap);
    const auto framed = double(std::ranges::count_if(pieces, [this](const BlockPiece &piece) { return !groupOf(piece).isFiles; }));
    if (slack > stretchable * longest && m_plan.content.tight < tightLevels - 1)
        slack = 0;
    MapArrangement::Spacing spacing;
    spacing.padding = std::clamp(slack * 0.6 / std::max(1.0, framed), 0.0, mostPadSlack);
    slack -= spacing.padding * framed;
    spacing.gap = gap + std::clamp(slack / std::max(1.0, double(pieces.size()) - 1), 0.0, mostGapSlack);
    m_plan.spacing.push_back(spacing);
    return spacing;
}

void BlockMap::placeColumns()
{
    const size_t count = m_plan.columns.size();
    const double gap = m_plan.content.gap();
    double longest = m_plan.tall;
    for (const BlockColumn &column : m_plan.columns)
        longest = std::max(longest, heightOf(column, gap));
    const double top = margin + rootHeight + rootGap;
    std::vector<BlockStem> stems;
    double bottom = top;
    for (size_t column = 0; column < count; ++column) {
        const bool isLeft = isPaired() && column % 2 == 0;
        const double left = x(column);
        const double trunk = isPaired() ? x(column - column % 2) + m_plan.width + trunkLane / 2 : left - lane / 2;
        if (stems.empty() || stems.back().x != trunk)
            stems.push_back({trunk, {}});
        const MapArrangement::Spacing spacing = spacingOf(column, longest);
        double y = top;
        for (const BlockPiece &piece : m_plan.columns[column]) {
            const bool isFiles = groupOf(piece).isFiles;
            const double height = piece.height + (isFiles ? 0 : spacing.padding);
            const bool isAlone = !isFiles && piece.endRow - piece.firstRow == 1;
            const auto firstRow = m_blocks.rows.size();
            placePiece(piece, {left, y}, height, isAlone ? spacing.padding / 2 : 0);
            if (!isFiles && !piece.continues)
                stems.back().joints.push_back({m_joint, isLeft ? left + m_plan.width : left, m_groupItem});
            if (isFiles && isLeft)
                alignRight(firstRow, left + m_plan.width + lane / 2 - arm);
            for (size_t row = firstRow; isFiles && row < m_blocks.rows.size(); ++row)
                stems.back().joints.push_back({m_blocks.rows[row].joint.y(), m_blocks.rows[row].joint.x(), -1});
            y += height + spacing.gap;
        }
        bottom = y;
        m_blocks.columnBegins.push_back(qint32(m_blocks.pieces.size()));
    }
    const bool hasTrunk = isPaired() || m_plan.columns.size() == 1;
    growWood(stems, m_places.items.front().rect, count == 0 ? margin : x(count - 1) + m_plan.width, hasTrunk,
             m_blocks.wood);
    addHint(bottom);
}

void BlockMap::placeTiers()
{
    const std::vector<BlockColumn> &tiers = m_plan.columns;
    const double used = tiersHeight(m_plan);
    const double stretch = tiers.empty() ? 0 : std::clamp((m_plan.tall - used) / double(tiers.size()), 0.0, mostTierStretch);
    const double trunk = margin + lane / 2;
    double y = margin + rootHeight;
    double armBefore = y;
    for (size_t tier = 0; tier < tiers.size(); ++tier) {
        const double arm = y + 10;
        y += tierGap;
        double height = 0;
        for (const BlockPiece &piece : tiers[tier])
            height = std::max(height, piece.height);
        const auto width = 4 - 2 * double(tier) / double(tiers.size());
        double end = trunk;
        for (size_t column = 0; column < tiers[tier].size(); ++column) {
            const BlockPiece &piece = tiers[tier][column];
            const bool isFiles = groupOf(piece).isFiles;
            placePiece(piece, {x(column), y}, height + stretch, 0);
            end = x(column) + tierJoint;
            m_blocks.wood.push_back({.shape = MapWood::Shape::Down,
                                     .from = {end - armCorner, arm},
                                     .to = {end, isFiles ? y + armCorner : y},
                                     .width = armWidth,
                                     .endWidth = armWidth,
                                     .corner = armCorner,
                                     .item = isFiles ? -1 : m_groupItem,
                                     .stem = qint32(tier)});
        }
        m_blocks.columnBegins.push_back(qint32(m_blocks.pieces.size()));
        m_blocks.wood.push_back({.shape = MapWood::Shape::Across,
                                 .from = {trunk, armBefore},
                                 .to = {end - armCorner, arm},
                                 .width = width,
                                 .endWidth = width,
                                 .corner = armCorner,
                                 .stem = qint32(tier)});
        armBefore = arm - armCorner;
        y += height + stretch;
    }
}

void BlockMap::placePiece(const BlockPiece &piece, QPointF at, double height, double shift)
{
    const BlockGroup &group = groupOf(piece);
    const auto tight = size_t(m_plan.content.tight);
    const double pad = padding[tight];
    MapPiece placed{.rect = QRectF(at, QSizeF(m_plan.width, height)), .firstRow = qint32(m_blocks.rows.size()), .goesOn = piece.goesOn};
    double y = at.y() + (group.isFiles ? 0 : pad + shift);
    double left = at.x();
    std::vector<double> twigs; // by depth, from where the twig goes on
    const std::vector<BlockRow> &rows = m_plan.content.rows[size_t(piece.group)];
    m_joint = y + icon[tight] / 2;
    if (!group.isFiles && !piece.continues) {
        const BlockRow &head = rows.front();
        m_groupItem = addItem(group.first, placed.rect, MapPart::Group);
        MapItem &item = m_places.items.back();
        item.textLines = head.textLines;
        const bool isBeside = BlockRows::isBeside(m_plan.width);
        item.headHeight = isBeside || rows.size() < 2 ? height : y - at.y() + head.height + headGap / 2;
        item.isInline = head.isInline;
        twigs.push_back(y + icon[tight] + 4);
        if (head.isInline) {
            twigs.back() = level;
            y += icon[tight] / 2 - pillHeight / 2;
        } else {
            y += head.height + (piece.endRow - piece.firstRow > 1 ? headGap : 0);
        }
    } else if (!group.isFiles) {
        m_groupItem = m_places.itemOfNode[m_tree[group.first].node];
        placed.cap = QRectF(at + QPointF(pad, pad), QSizeF(m_plan.width - 2 * pad, 20));
        twigs.push_back(y + capBud);
        y += capHeight;
    }
    if (!group.isFiles && BlockRows::isBeside(m_plan.width))
        left += besideHead;
    placed.item = group.isFiles ? -1 : m_groupItem;
    for (qint32 row = piece.firstRow; row < piece.endRow; ++row) {
        if (rows[size_t(row)].kind != BlockRow::Kind::Head)
            placeRow(rows[size_t(row)], left, y, placed, twigs);
    }
    placed.endRow = qint32(m_blocks.rows.size());
    m_blocks.pieces.push_back(placed);
}

void BlockMap::placeRow(const BlockRow &row, double left, double &y, const MapPiece &piece, std::vector<double> &twigs)
{
    const bool isFiles = piece.item < 0;
    MapRow placed{.depth = row.depth, .isChips = row.kind == BlockRow::Kind::Chips, .piece = qint32(m_blocks.pieces.size()), .more = row.hidden};
    if (placed.isChips && row.isInline)
        return placeBeside(row, piece, placed);
    const double middle = y + pillHeight / 2;
    placed.twigAt = isFiles ? left - lane / 2 : left + twigAt(row.depth);
    placed.joint = QPointF(placed.twigAt + arm, middle);
    placed.twigFrom = middle; // of files: they hang on the wood
    if (!isFiles) {
        // What hangs deeper is over; the deepest twigs of a narrow column are one.
        if (twigs.size() > size_t(row.depth) + 1)
            twigs.resize(size_t(row.depth) + 1);
        while (twigs.size() <= size_t(row.depth))
            twigs.push_back(middle - 12);
        double &from = twigs[row.depth];
        placed.twigFrom = from;
        if (std::isnan(from)) {
            const MapItem &group = m_places.items[size_t(piece.item)];
            placed.levelFrom = std::min(placed.twigAt, group.rect.left() + padding[size_t(m_plan.content.tight)] + icon[size_t(m_plan.content.tight)] + 18
                                                           + m_tree.nameWidth(m_indexOf[size_t(piece.item)], m_plan.namePixels));
            from = middle;
        } else {
            from = middle - corner;
        }
    }
    placed.rect = QRectF(placed.joint.x(), y, std::max(0.0, piece.rect.right() - padding[0] - placed.joint.x()),
                         row.height - (pitch + m_tree.rowGap() - pillHeight));
    if (placed.isChips)
        placeChips(row, placed);
    else
        placeLine(row, placed);
    if (!isFiles && !placed.isChips && m_plan.view.isOpen(row.node) && twigs.size() == size_t(row.depth) + 1)
        twigs.push_back(middle + corner);
    m_blocks.rows.push_back(placed);
    y += row.height;
}

/// Chips behind the name of their folder, which was placed last.
void BlockMap::placeBeside(const BlockRow &row, const MapPiece &piece, MapRow &placed)
{
    const MapRow &name = m_blocks.rows.back();
    const QRectF &rect = m_places.items[size_t(name.first)].rect;
    placed.twigFrom = level;
    placed.levelFrom = rect.right() + nameGap / 4;
    placed.twigAt = placed.levelFrom;
    placed.joint = QPointF(name.joint.x() + m_rows.lineWidth(row.node) + nameGap, name.joint.y());
    placed.rect = QRectF(placed.joint.x(), name.rect.top(),
                         std::max(0.0, piece.rect.right() - padding[0] - placed.joint.x()), pillHeight);
    placeChips(row, placed);
    m_blocks.rows.push_back(placed);
}

void BlockMap::placeChips(const BlockRow &row, MapRow &placed)
{
    double at = placed.rect.left();
    const double plus = row.hidden > 0 ? m_tree.plusWidth(row.hidden, numberPixels, TextTable::SemiBold) : 0;
    const double right = placed.rect.right() - (plus > 0 ? plus + 4 : 0);
    qint32 chip = row.first;
    for (qint32 i = 0; i < row.count; ++i, chip = m_tree[chip].end) {
        const double width = std::max(pillHeight, std::min(m_rows.chipWidth(chip), right - at));
        const qint32 item = addItem(chip, QRectF(at, placed.rect.top(), width, pillHeight), MapPart::Chip);
        m_blocks.rowOf[size_t(item)] = qint32(m_blocks.rows.size());
        if (i == 0)
            placed.first = item;
        at += width + pillGap;
    }
    placed.count = row.count;
    placed.parent = m_places.items[size_t(placed.first)].parent;
    if (plus > 0) {
        placed.moreRect = QRectF(at - 2, placed.rect.top(), plus + 8, pillHeight);
        placed.next = m_tree[chip].node;
        placed.moreFolders = m_tree.folderCount(chip, chip + row.hidden);
    }
}

void BlockMap::placeLine(const BlockRow &row, MapRow &placed)
{
    const bool isFolder = m_tree[row.node].isFolder;
    double width = m_rows.lineWidth(row.node);
    if (row.hidden > 0)
        width += m_tree.plusWidth(row.hidden, numberPixels, TextTable::SemiBold) + 10;
    if (row.isInline)
        width += 10 + m_tree.summaryWidth(row.node, textPixels);
    else if (row.textLines > 0)
        width = placed.rect.width();
    const QRectF rect(placed.rect.left() - (isFolder ? budLeft : 0), placed.rect.top(),
                      std::min(width + (isFolder ? budLeft : 0), placed.rect.width() + budLeft), placed.rect.height());
    placed.first = addItem(row.node, rect, MapPart::Line);
    MapItem &item = m_places.items.back();
    item.textLines = row.textLines;
    item.isInline = row.isInline;
    placed.parent = item.parent;
    m_blocks.rowOf[size_t(placed.first)] = qint32(m_blocks.rows.size());
}

/// Left of a trunk, the root's own files hang on it by their right ends.
void BlockMap::alignRight(size_t firstRow, double edge)
{
    for (size_t row = firstRow; row < m_blocks.rows.size(); ++row) {
        MapRow &at = m_blocks.rows[row];
        const qint32 last = at.first + at.count - 1;
        const double right = at.moreRect.isNull() ? m_places.items[size_t(last)].rect.right() : at.moreRect.right();
        for (qint32 item = at.first; item <= last; ++item)
            m_places.items[size_t(item)].rect.translate(edge - right, 0);
        if (!at.moreRect.isNull())
            at.moreRect.translate(edge - right, 0);
        at.joint.setX(edge);
    }
}

// -- the whole --------------------------------------------------------------------------------------------------------

void BlockMap::addHint(double bottom)
{
    const bool showsAll = m_plan.shown >= m_tree.size() - 1;
    if (!m_places.options.hint || !m_plan.fits || !showsAll || m_plan.use >= wellFilled || m_plan.columns.empty())
        return;
    const double left = x(m_plan.columns.size() - 1);
    const double room = m_plan.canvas.height() / m_plan.zoom - margin - bottom;
    if (room >= hintHeight)
        m_blocks.hint = QRectF(left, bottom, m_plan.width, hintHeight);
}

void BlockMap::finish()
{
    double right = 0;
    double bottom = 0;
    const auto reach = [&](const QRectF &rect) {
        right = std::max(right, rect.right());
        bottom = std::max(bottom, rect.bottom());
    };
    reach(m_places.items.front().rect);
    for (const MapPiece &piece : m_blocks.pieces)
        reach(piece.rect);
    reach(m_blocks.hint);
    const QSizeF canvas = m_plan.canvas / m_plan.zoom;
    if (!m_plan.offset) {
        const double beside = m_plan.isExpanded ? 0 : std::max(0.0, (canvas.width() - right - margin) / 2);
        const double above = m_plan.isExpanded ? 0 : std::max(0.0, (canvas.height() - bottom - margin) / 3 - 12);
        m_plan.offset = QPointF(std::floor(beside), std::floor(above));
    }
    QSizeF size(right + margin, bottom + margin);
    size += QSizeF(m_plan.offset->x(), m_plan.offset->y());
    if (m_plan.fits && !m_plan.isExpanded)
        size = size.expandedTo(canvas);
    const bool isMirrored = m_places.options.direction == MapDirection::RightToLeft;
    m_places.axes.isMirrored = isMirrored;
    m_places.axes.width = size.width();
    m_places.bounds = QRectF(QPointF(), size);
    m_blocks.isMirrored = isMirrored;
    turnBlocks(m_places, *m_plan.offset);
}

void BlockMap::run()
{
    m_places.itemOfNode.assign(m_tree.layout().indexEnd(), -1);
    m_blocks.namePixels = std::min(m_plan.namePixels, mostNamePixels[size_t(m_plan.content.tight)]);
    m_blocks.zoom = m_plan.zoom;
    m_blocks.tight = m_plan.content.tight;
    m_blocks.isTiers = m_plan.frame == MapStyle::Tiers;
    addRoot();
    if (m_blocks.isTiers)
        placeTiers();
    else
        placeColumns();
    closeItems();
    finish();
}

} // namespace

void placeBlocks(const BlockTree &tree, BlockPlan &plan, MapPlaces &places) { BlockMap(tree, plan, places).run(); }

} // namespace Espalier
