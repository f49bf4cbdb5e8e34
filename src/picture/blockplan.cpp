// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "picture/blockplan.h"

#include "picture/blockmetrics.h"
#include "picture/blocktrial.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <numeric>

namespace Espalier {

namespace {

using namespace BlockMetric;

constexpr std::array zooms{2.0, 1.8, 1.6, 1.5, 1.4, 1.3, 1.2, 1.1, 1.0};
constexpr int mostPosterColumns = 8;
constexpr int mostTierColumns = 6;
constexpr double wellUsed = 0.7;    // a plan below it may break groups
constexpr double nameShare = 0.9;   // of the top names decide how narrow a column may be
constexpr double cutNames = 0.75;   // what a plan is worth in which a top name is not whole
constexpr double clearlyBetter = 1.15;
constexpr double noLimit = std::numeric_limits<double>::max();

double usedBy(const BlockPlan &plan, double canvasWidth)
{
    double used = 0;
    for (const BlockColumn &column : plan.columns) {
        for (const BlockPiece &piece : column)
            used += piece.height;
    }
    used /= double(std::max(1, plan.columnCount));
    const double across = (plan.width + lane + 2 * margin) * plan.columnCount * plan.zoom / canvasWidth + 0.1;
    return used / plan.tall * std::min(1.0, across);
}

void rate(BlockPlan &plan)
{
    plan.shown = 0;
    plan.summaries = 0;
    for (const std::vector<BlockRow> &rows : plan.content.rows) {
        for (const BlockRow &row : rows) {
            plan.shown += row.kind == BlockRow::Kind::Chips ? row.count : 1;
            plan.summaries += row.textLines > 0;
        }
    }
    plan.use = usedBy(plan, plan.canvas.width());
    plan.score = (plan.shown + plan.summaries) * std::pow(plan.zoom, 1.3) * std::min(1.0, plan.use / 0.85)
                 * std::pow(0.6, plan.content.tight);
}

} // namespace

BlockPlanner::BlockPlanner(const BlockTree &tree, MapStyle frame, const QSizeF &canvas, double expandedWidth)
    : m_tree(tree), m_frame(frame), m_canvas(canvas.expandedTo({80, 80})),
      m_expandedWidth(expandedWidth > 0 ? expandedWidth : expandedColumn), m_groups(groupsOf(tree))
{
    std::vector<double> names;
    for (const BlockGroup &group : m_groups) {
        if (group.isFiles)
            continue;
        const double em = tree.nameWidth(group.first, 1);
        m_longestAt1 = std::max(m_longestAt1, em);
        names.push_back(em * leastNamePixels + 2 * padding[0] + icon[0] + iconGap);
    }
    std::ranges::sort(names);
    if (const auto most = qsizetype(double(names.size()) * nameShare) - 1; !names.empty())
        m_namesAt14 = names[size_t(std::max<qsizetype>(0, most))];
}

bool isPaired(MapStyle frame, int columns) { return columns % 2 == 0 && frame != MapStyle::Tiers; }

double BlockPlanner::columnWidth(double zoom, int columns) const
{
    const double across = m_canvas.width() / zoom - 2 * margin + gutter;
    const double width = isPaired(m_frame, columns) ? (across - (trunkLane + gutter) * columns / 2) / columns
                                                    : across / columns - gutter - lane;
    return std::floor(columns == 1 && m_frame == MapStyle::Poster ? std::min(width, mostColumn) : width);
}

double BlockPlanner::columnHeight(double zoom) const
{
    return m_canvas.height() / zoom - 2 * margin - rootHeight - rootGap;
}

double BlockPlanner::leastWidth() const { return std::clamp(m_namesAt14, leastColumn, mostColumn); }

/// One size for all of them: the largest at which they are whole.
double BlockPlanner::namePixels(double width) const
{
    for (const double pixels : {16.0, 15.0}) {
        if (m_longestAt1 * pixels + 2 * padding[0] + icon[0] + iconGap <= width)
            return pixels;
    }
    return leastNamePixels;
}

BlockPlan BlockPlanner::planFor(double zoom, double width) const
{
    BlockPlan plan(m_tree);
    plan.frame = m_frame;
    plan.canvas = m_canvas;
    plan.zoom = zoom;
    plan.width = width;
    plan.tall = columnHeight(zoom);
    plan.namePixels = namePixels(width);
    plan.content.groups = m_groups;
    plan.content.rowGap = m_tree.rowGap();
    return plan;
}

std::optional<BlockPlan> BlockPlanner::plan(double zoom, int columns, bool mayBreak, bool wholeNames) const
{
    const double width = columnWidth(zoom, columns);
    const double least = wholeNames ? leastWidth() : leastColumn;
    if ((width < least && columns > 1) || (columns > std::max(1, int(m_groups.size())) && !mayBreak))
        return std::nullopt;
    const bool isPoster = m_frame == MapStyle::Poster;
    if (isPoster && width > mostColumn)
        return std::nullopt;
    // Not even the heads would find room: nothing needs to be measured for that.
    constexpr size_t slim = tightLevels - 1;
    const double leastHeight = icon[slim] + 2 * padding[slim] + groupGap[slim];
    BlockPlan plan = planFor(zoom, width);
    plan.columnCount = columns;
    plan.content.mayBreak = mayBreak;
    if (width < 60 || double(m_groups.size()) * pillHeight > (plan.tall + leastHeight) * columns)
        return std::nullopt;
    BlockTrial trial(m_tree, plan);
    if (!trial.start())
        return std::nullopt;
    const bool hasRoom = plan.content.tight < int(slim) || BlockRows::isBeside(width);
    if (hasRoom)
        trial.spend();
    trial.setColumns();
    if (hasRoom)
        trial.spendColumns();
    if (m_frame != MapStyle::Tiers && int(plan.columns.size()) != columns)
        return std::nullopt;
    plan.fits = true;
    rate(plan);
    if (m_longestAt1 * leastNamePixels + 2 * padding[0] + icon[0] + iconGap > width)
        plan.score *= cutNames;
    return plan;
}

BlockPlan BlockPlanner::firstLook(int columnsNow) const
{
    std::optional<BlockPlan> best;
    const auto tryAll = [&](bool mayBreak, bool wholeNames) {
        const bool isTiers = m_frame == MapStyle::Tiers;
        const int first = m_frame == MapStyle::TwoSided && m_groups.size() > 1 ? 2 : 1;
        const int last = m_frame == MapStyle::Poster ? mostPosterColumns : isTiers ? mostTierColumns : first;
        for (const double zoom : zooms) {
            for (int columns = first; columns <= last; ++columns) {
                std::optional<BlockPlan> next = plan(zoom, columns, mayBreak, wholeNames);
                if (next && columns == columnsNow)
                    next->score *= clearlyBetter;
                if (next && (!best || next->score > best->score))
                    best = std::move(next);
            }
        }
    };
    const bool isPoster = m_frame == MapStyle::Poster;
    tryAll(false, true);
    if (!best)
        tryAll(false, false);
    const bool showsAll = best && best->shown >= m_tree.size() - 1;
    if (isPoster && (!best || (best->use < wellUsed && !showsAll)))
        tryAll(true, true);
    return best ? std::move(*best) : overflowing();
}

int BlockPlanner::mostColumns(double zoom) const
{
    if (m_frame == MapStyle::Arms || m_frame == MapStyle::TwoSided)
        return m_frame == MapStyle::Arms ? 1 : 2;
    int columns = 1;
    while (columns < mostPosterColumns && columnWidth(zoom, columns + 1) >= leastWidth())
        ++columns;
    return std::clamp(int(m_groups.size()), 1, columns);
}

/// Nothing fits: at full size from the top; the rest is panned to.
BlockPlan BlockPlanner::overflowing() const
{
    const int columns = mostColumns(1);
    BlockPlan plan = planFor(1, std::max(leastColumn, columnWidth(1, columns)));
    plan.columnCount = columns;
    BlockTrial trial(m_tree, plan);
    trial.layAll(noLimit);
    trial.setColumns();
    rate(plan);
    return plan;
}

BlockPlan BlockPlanner::expanded(bool sharesLines) const
{
    BlockPlan plan = planFor(1, m_expandedWidth);
    plan.isExpanded = true;
    plan.fits = true;
    plan.content.mayBreak = m_frame != MapStyle::Tiers;
    for (qint32 index = 0; index < m_tree.size(); ++index) {
        if (m_tree.hasChildren(index))
            plan.view.setOpen(index, true);
    }
    plan.view.usualRunLines = std::numeric_limits<int>::max();
    plan.view.sharesLines = sharesLines;
    if (m_frame == MapStyle::Arms)
        plan.width = besideFrom;
    plan.namePixels = namePixels(plan.width);
    BlockTrial trial(m_tree, plan);
    trial.layAll(noLimit);
    const double total = std::accumulate(plan.content.heights.begin(), plan.content.heights.end(), 0.0)
                         + plan.content.gap() * double(plan.content.heights.size());
    const double pitchAcross = plan.width + lane + gutter;
    const auto guess = std::max(1, int(std::lround(std::sqrt(total * m_canvas.width() / m_canvas.height() / pitchAcross))));
    int first = std::max(1, guess - 1);
    int last = guess + 3;
    if (m_frame == MapStyle::Arms || m_frame == MapStyle::TwoSided)
        first = last = m_frame == MapStyle::Arms ? 1 : 2;
    double best = 0;
    std::optional<BlockPlan> chosen;
    for (int columns = first; columns <= last; ++columns) {
        plan.columnCount = columns;
        trial.setColumns();
        const auto count = int(plan.columns.size());
        double tall = tiersHeight(plan);
        if (m_frame != MapStyle::Tiers) {
            plan.columnCount = count;
            tall = 0;
            for (const BlockColumn &column : plan.columns)
                tall = std::max(tall, heightOf(column, plan.content.gap()));
        }
        const double across = isPaired(m_frame, plan.columnCount) ? plan.columnCount / 2 * (2 * plan.width + trunkLane + gutter)
                                                                  : plan.columnCount * pitchAcross;
        const QSizeF size(2 * margin - gutter + across, 2 * margin + rootHeight + rootGap + tall);
        const double zoom = std::min(m_canvas.width() / size.width(), m_canvas.height() / size.height());
        if (zoom <= best)
            continue;
        best = zoom;
        plan.tall = tall;
        plan.zoom = zoom;
        chosen = plan;
    }
    rate(*chosen);
    return std::move(*chosen);
}

BlockView BlockPlanner::viewOf(const MapScope &scope, const MapArrangement &before) const
{
    BlockView view(m_tree);
    view.usualRunLines = before.usualRunLines;
    for (qint32 index = 0; index < m_tree.size(); ++index) {
        if (m_tree.hasChildren(index) && !(scope.collapsed && scope.collapsed->test(m_tree[index].node)))
            view.setOpen(index, true);
    }
    for (auto line = before.lines.cbegin(); line != before.lines.cend(); ++line) {
        if (const qint32 index = m_tree.indexOf(line.key()); index >= 0)
            view.setInLines(index, true);
    }
    for (auto run = before.runLines.cbegin(); run != before.runLines.cend(); ++run) {
        if (const qint32 index = m_tree.indexOf(run.key()); index >= 0)
            view.setRunLines(index, *run);
    }
    return view;
}

BlockPlan BlockPlanner::arranged(const MapScope &scope, const MapArrangement &before) const
{
    const BlockView view = viewOf(scope, before);
    std::optional<BlockPlan> best;
    // The largest at which all of it is seen, if there is one.
    for (const double zoom : zooms) {
        for (int columns = 1; columns <= mostColumns(zoom) && !best; ++columns) {
            if (m_frame == MapStyle::TwoSided && columns < 2)
                continue;
            const double width = columnWidth(zoom, columns);
            if (columns > 1 && width < leastWidth())
                break;
            BlockPlan plan = planFor(zoom, width);
            plan.columnCount = columns;
            plan.view = view;
            BlockTrial trial(m_tree, plan);
            trial.layAll(plan.tall);
            if (trial.fits())
                best = std::move(plan);
        }
        if (best)
            break;
    }
    if (!best) {
        const int columns = mostColumns(1);
        best = planFor(1, std::max(leastColumn, columnWidth(1, columns)));
        best->columnCount = columns;
        best->view = view;
        best->content.mayBreak = m_frame == MapStyle::Poster || m_frame == MapStyle::TwoSided;
    }
    BlockTrial trial(m_tree, *best);
    trial.layAll(noLimit);
    best->fits = trial.fits();
    trial.setColumns();
    rate(*best);
    return std::move(*best);
}

BlockPlan BlockPlanner::kept(const MapScope &scope, const MapArrangement &before) const
{
    BlockPlan plan = planFor(before.zoom, before.width);
    plan.tall = before.tall;
    plan.namePixels = before.namePixels;
    plan.isExpanded = before.isExpanded;
    plan.content.tight = before.tight;
    plan.content.mayBreak = before.mayBreak;
    plan.columnCount = before.columnCount;
    plan.view = viewOf(scope, before);
    plan.offset = before.offset;
    plan.spacing = before.spacing;
    BlockTrial trial(m_tree, plan);
    trial.layAll(noLimit);
    if (m_frame == MapStyle::Tiers)
        trial.setColumns();
    else
        trial.keepColumns(before);
    plan.fits = trial.fits(); // then the map is as large as its canvas, and mirrored within that
    rate(plan);
    return plan;
}

MapArrangement BlockPlan::arrangement(const BlockTree &tree) const
{
    MapArrangement kept{.frame = frame,
                        .canvas = canvas,
                        .zoom = zoom,
                        .width = width,
                        .columnCount = frame == MapStyle::Tiers ? columnCount : int(columns.size()),
                        .tall = tall,
                        .tight = content.tight,
                        .namePixels = namePixels,
                        .mayBreak = content.mayBreak,
                        .isExpanded = isExpanded,
                        .usualRunLines = view.usualRunLines};
    kept.offset = offset.value_or(QPointF());
    kept.spacing = spacing;
    for (const BlockColumn &column : columns) {
        std::vector<MapArrangement::Piece> &pieces = kept.columns.emplace_back();
        for (const BlockPiece &piece : column) {
            const BlockRow &first = content.rows[size_t(piece.group)][size_t(piece.firstRow)];
            const qint32 from = first.kind == BlockRow::Kind::Chips ? first.first : first.node;
            pieces.push_back({tree[content.groups[size_t(piece.group)].first].node,
                              piece.continues ? tree[from].node : noNode});
        }
    }
    for (qint32 index = 0; index < tree.size() && !isExpanded; ++index) {
        if (view.isInLines(index))
            kept.lines.insert(tree[index].node, true);
    }
    for (const auto &[index, lines] : view.runLines())
        kept.runLines.insert(tree[index].node, lines);
    return kept;
}

} // namespace Espalier
