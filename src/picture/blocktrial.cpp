// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "picture/blocktrial.h"

#include "picture/blockmetrics.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

namespace Espalier {

namespace {

using namespace BlockMetric;

constexpr int deepestOpened = 12;
constexpr size_t mostFoldersTried = 256; // of a level: the largest; no canvas holds more
constexpr double unlimited = std::numeric_limits<double>::max();

} // namespace

std::vector<std::vector<qint32>> tiersOf(const BlockPlan &plan)
{
    std::vector<std::vector<qint32>> tiers;
    for (qint32 group = 0; group < qint32(plan.content.groups.size()); ++group) {
        if (group % plan.columnCount == 0)
            tiers.emplace_back();
        tiers.back().push_back(group);
    }
    return tiers;
}

double tiersHeight(const BlockPlan &plan)
{
    double height = 0;
    for (const std::vector<qint32> &tier : tiersOf(plan)) {
        double most = 0;
        for (const qint32 group : tier)
            most = std::max(most, plan.content.heights[size_t(group)]);
        height += most + tierGap;
    }
    return height;
}

// -- laying ------------------------------------------------------------------------------------------------------------

double BlockTrial::mostHeight() const
{
    return m_plan.content.mayBreak ? m_plan.tall * m_plan.columnCount : m_plan.tall;
}

void BlockTrial::lay(qint32 group, double mostHeight)
{
    BlockContent &content = m_plan.content;
    const BlockGroup &what = content.groups[size_t(group)];
    std::vector<BlockRow> &rows = content.rows[size_t(group)];
    m_rows.make(what, m_plan.width, content.tight, mostHeight, rows);
    content.heights[size_t(group)] = std::round(m_rows.height(what, rows, content.tight));
}

void BlockTrial::layAll(double mostHeight)
{
    BlockContent &content = m_plan.content;
    content.rows.resize(content.groups.size());
    content.heights.resize(content.groups.size());
    for (qint32 group = 0; group < qint32(content.groups.size()); ++group)
        lay(group, mostHeight);
}

bool BlockTrial::fits() const
{
    if (m_plan.frame == MapStyle::Tiers)
        return tiersHeight(m_plan) <= m_plan.tall;
    return fitsColumns(m_plan.content, m_plan.columnCount, m_plan.tall);
}

bool BlockTrial::start()
{
    for (int tight = 0; tight < tightLevels; ++tight) {
        m_plan.content.tight = tight;
        m_plan.view.usualRunLines = tight == tightLevels - 1 ? 1 : 2;
        layAll(mostHeight());
        if (fits())
            return true;
    }
    return false;
}

// -- opening -----------------------------------------------------------------------------------------------------------

bool BlockTrial::attempt(qint32 group, const Fits &fits, const std::function<void()> &change,
                         const std::function<void()> &undo)
{
    change();
    m_old.swap(m_plan.content.rows[size_t(group)]);
    const double height = m_plan.content.heights[size_t(group)];
    lay(group, mostHeight());
    if (fits())
        return true;
    undo();
    m_old.swap(m_plan.content.rows[size_t(group)]);
    m_plan.content.heights[size_t(group)] = height;
    return false;
}

bool BlockTrial::isFolded(qint32 group, qint32 folder) const
{
    return std::ranges::any_of(m_plan.content.rows[size_t(group)], [folder](const BlockRow &row) {
        return row.kind == BlockRow::Kind::Chips && row.hidden > 0 && row.node == folder;
    });
}

/// A run of many: 4, 8, 16 … lines, as far as they fit.
void BlockTrial::unfold(qint32 group, qint32 folder, const Fits &fits)
{
    while (isFolded(group, folder)) {
        const int lines = m_plan.view.runLines(folder);
        const auto set = [this, folder](int to) { return [this, folder, to] { m_plan.view.setRunLines(folder, to); }; };
        if (!attempt(group, fits, set(lines * 2), set(lines)))
            return;
    }
}

/// All of them together or none, so that what is alike looks alike.
void BlockTrial::showInLines(const std::vector<qint32> &folders)
{
    if (folders.empty())
        return;
    const std::vector<std::vector<BlockRow>> rows = m_plan.content.rows;
    const std::vector<double> heights = m_plan.content.heights;
    for (const qint32 folder : folders)
        m_plan.view.setInLines(folder, true);
    layAll(mostHeight());
    if (fits())
        return;
    for (const qint32 folder : folders)
        m_plan.view.setInLines(folder, false);
    m_plan.content.rows = rows;
    m_plan.content.heights = heights;
}

std::vector<BlockTrial::Folder> BlockTrial::foldersOf(const std::vector<qint32> &groups) const
{
    std::vector<Folder> folders;
    for (const qint32 group : groups) {
        const BlockGroup &what = m_plan.content.groups[size_t(group)];
        if (!what.isFiles && m_tree.hasChildren(what.first))
            folders.push_back({group, what.first});
    }
    return folders;
}

/// Those within what is open of \a folders.
std::vector<BlockTrial::Folder> BlockTrial::foldersBelow(const std::vector<Folder> &folders) const
{
    std::vector<Folder> below;
    for (const Folder &folder : folders) {
        if (!m_plan.view.isOpen(folder.index))
            continue;
        for (qint32 child = m_tree.firstChild(folder.index); child >= 0; child = m_tree.nextSibling(child)) {
            if (m_tree[child].isFolder && m_tree.hasChildren(child))
                below.push_back({folder.group, child});
        }
    }
    return below;
}

void BlockTrial::spend(const std::vector<qint32> &groups, const Fits &fits, bool isWhole)
{
    std::vector<Folder> level = foldersOf(groups);
    for (int depth = 1; depth < deepestOpened && !level.empty(); ++depth) {
        std::ranges::stable_sort(level, std::greater(), [this](const Folder &folder) { return m_tree.count(folder.index); });
        if (level.size() > mostFoldersTried)
            level.resize(mostFoldersTried);
        for (const Folder &folder : level) {
            if (m_plan.view.isOpen(folder.index))
                continue;
            const auto set = [&](bool on) { return [&, on] { m_plan.view.setOpen(folder.index, on); }; };
            attempt(folder.group, fits, set(true), set(false));
        }
        for (const Folder &folder : level) {
            if (m_plan.view.isOpen(folder.index))
                unfold(folder.group, folder.index, fits);
        }
        for (const qint32 group : groups) {
            if (depth == 1 && m_plan.content.groups[size_t(group)].isFiles)
                unfold(group, 0, fits);
        }
        if (isWhole) {
            std::vector<qint32> folders;
            for (const Folder &folder : level) {
                if (m_plan.view.isOpen(folder.index) && (depth == 1 || m_plan.view.isInLines(m_tree[folder.index].parent)))
                    folders.push_back(folder.index);
            }
            if (depth == 1)
                folders.push_back(0);
            showInLines(folders);
        }
        level = foldersBelow(level);
    }
}

void BlockTrial::spend()
{
    std::vector<qint32> all(m_plan.content.groups.size());
    std::iota(all.begin(), all.end(), 0);
    const Fits everywhere = [this] { return fits(); };
    spend(all, everywhere, true);
    if (m_plan.frame != MapStyle::Tiers)
        return;
    for (const std::vector<qint32> &tier : tiersOf(m_plan)) {
        spend(tier, everywhere, false);
        double most = 0;
        for (const qint32 group : tier)
            most = std::max(most, m_plan.content.heights[size_t(group)]);
        spend(tier, [&] {
            return std::ranges::all_of(tier, [&](qint32 group) { return m_plan.content.heights[size_t(group)] <= most; });
        }, false);
    }
}

// -- columns -----------------------------------------------------------------------------------------------------------

void BlockTrial::setTiers()
{
    m_plan.columns.clear();
    for (const std::vector<qint32> &tier : tiersOf(m_plan)) {
        BlockColumn &row = m_plan.columns.emplace_back();
        for (const qint32 group : tier)
            row.push_back(wholePiece(m_plan.content, group));
    }
}

void BlockTrial::setColumns()
{
    if (m_plan.frame == MapStyle::Tiers)
        return setTiers();
    m_plan.columns = balancedColumns(m_plan.content, m_plan.columnCount);
}

void BlockTrial::spendColumns()
{
    for (BlockColumn &column : m_plan.columns) {
        if (m_plan.frame == MapStyle::Tiers
            || std::ranges::any_of(column, [](const BlockPiece &piece) { return piece.continues || piece.goesOn; }))
            continue;
        std::vector<qint32> groups;
        for (const BlockPiece &piece : column)
            groups.push_back(piece.group);
        const auto fits = [&] {
            double height = m_plan.content.gap() * double(groups.size() - 1);
            for (const qint32 group : groups)
                height += m_plan.content.heights[size_t(group)];
            return height <= m_plan.tall;
        };
        if (!groups.empty() && fits())
            spend(groups, fits, false);
        for (BlockPiece &piece : column)
            piece = wholePiece(m_plan.content, piece.group);
    }
}

/// The row at the left edge of a group with which a piece begins that once began with \a child; -1: there is none.
qint32 BlockTrial::rowOf(qint32 group, NodeIndex child) const
{
    const qint32 index = m_tree.indexOf(child);
    const std::vector<BlockRow> &rows = m_plan.content.rows[size_t(group)];
    if (index < 0)
        return -1;
    for (qint32 row = 1; row < qint32(rows.size()); ++row) {
        const BlockRow &at = rows[size_t(row)];
        const qint32 first = at.kind == BlockRow::Kind::Chips ? at.first : at.node;
        if (at.depth == 0 && first >= index)
            return row;
    }
    return -1;
}

/// By group, -1: of none; and the rows at which it went on in another one.
std::vector<qint32> BlockTrial::keptColumns(const MapArrangement &before, std::vector<std::vector<std::pair<qint32, qint32>>> &breaks) const
{
    const std::vector<BlockGroup> &groups = m_plan.content.groups;
    std::vector<qint32> columns(groups.size(), -1);
    for (qint32 column = 0; column < qint32(before.columns.size()); ++column) {
        for (const MapArrangement::Piece &piece : before.columns[size_t(column)]) {
            const qint32 top = m_tree.indexOf(piece.group);
            const auto found = std::ranges::lower_bound(groups, top, {}, &BlockGroup::last);
            if (top < 0 || found == groups.end() || found->first > top)
                continue;
            const auto group = size_t(found - groups.begin());
            if (piece.from == noNode && columns[group] < 0)
                columns[group] = column;
            else if (const qint32 row = piece.from == noNode ? -1 : rowOf(qint32(group), piece.from); row > 0)
                breaks[group].emplace_back(row, column);
        }
    }
    // Document order runs down the columns. Those that were taken elsewhere join what they follow now; as many as can
    // be stay where they are.
    const std::vector<qint32> known = columns;
    std::vector<qint32> tails; // by length, the group that ends the best row of groups in order
    std::vector<qint32> previous(groups.size(), -1);
    for (qint32 group = 0; group < qint32(groups.size()); ++group) {
        if (known[size_t(group)] < 0)
            continue;
        const auto at = std::ranges::upper_bound(tails, known[size_t(group)], {}, [&](qint32 tail) { return known[size_t(tail)]; });
        previous[size_t(group)] = at == tails.begin() ? -1 : *std::prev(at);
        if (at == tails.end())
            tails.push_back(group);
        else
            *at = group;
    }
    std::ranges::fill(columns, -1);
    for (qint32 group = tails.empty() ? -1 : tails.back(); group >= 0; group = previous[size_t(group)])
        columns[size_t(group)] = known[size_t(group)];
    return columns;
}

void BlockTrial::keepColumns(const MapArrangement &before)
{
    const BlockContent &content = m_plan.content;
    std::vector<std::vector<std::pair<qint32, qint32>>> breaks(content.groups.size());
    const std::vector<qint32> kept = keptColumns(before, breaks);
    m_plan.columns.assign(std::max<size_t>(1, before.columns.size()), {});
    const auto lastColumn = qint32(m_plan.columns.size()) - 1;
    qint32 column = 0;
    for (qint32 group = 0; group < qint32(content.groups.size()); ++group) {
        column = std::clamp(kept[size_t(group)], column, lastColumn);
        const auto rows = qint32(content.rows[size_t(group)].size());
        BlockPiece piece = wholePiece(content, group);
        for (const auto &[row, to] : breaks[size_t(group)]) {
            if (row <= piece.firstRow || row >= rows || to <= column || to > lastColumn)
                continue;
            piece.endRow = row;
            piece.goesOn = true;
            m_plan.columns[size_t(column)].push_back(piece);
            column = to;
            piece = {.group = group, .firstRow = row, .endRow = rows, .continues = true};
        }
        m_plan.columns[size_t(column)].push_back(piece);
    }
    for (BlockColumn &pieces : m_plan.columns) {
        for (BlockPiece &piece : pieces)
            measurePiece(content, piece);
    }
    relieveColumns(content, m_plan.tall, m_plan.columns);
}

} // namespace Espalier
