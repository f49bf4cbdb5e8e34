// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "picture/blockplan.h"

#include <functional>

namespace Espalier {

/// Works on one plan: lays its groups, opens what fits, sets the columns.
class BlockTrial
{
public:
    BlockTrial(const BlockTree &tree, BlockPlan &plan) : m_tree(tree), m_plan(plan), m_rows(tree, plan.view) {}

    /// Everything closed, as roomy as the heads allow. False: not even slim ones fit.
    bool start();
    /// Opens the largest folders first and shows their children in lines, as long as all fits.
    void spend();
    /// Balanced ones; of tiers, the rows.
    void setColumns();
    /// What is left of a column opens more of its own groups.
    void spendColumns();
    /// The columns of before, with what is new beside what it follows.
    void keepColumns(const MapArrangement &before);

    void layAll(double mostHeight);
    bool fits() const;

private:
    using Fits = std::function<bool()>;
    struct Folder {
        qint32 group = 0;
        qint32 index = 0;
    };
    double mostHeight() const;
    void lay(qint32 group, double mostHeight);
    bool attempt(qint32 group, const Fits &fits, const std::function<void()> &change, const std::function<void()> &undo);
    void unfold(qint32 group, qint32 folder, const Fits &fits);
    bool isFolded(qint32 group, qint32 folder) const;
    void showInLines(const std::vector<qint32> &folders);
    void spend(const std::vector<qint32> &groups, const Fits &fits, bool isWhole);
    std::vector<Folder> foldersOf(const std::vector<qint32> &groups) const;
    std::vector<Folder> foldersBelow(const std::vector<Folder> &folders) const;
    void setTiers();
    std::vector<qint32> keptColumns(const MapArrangement &before, std::vector<std::vector<std::pair<qint32, qint32>>> &breaks) const;
    qint32 rowOf(qint32 group, NodeIndex child) const;

    const BlockTree &m_tree;
    BlockPlan &m_plan;
    BlockRows m_rows;
    std::vector<BlockRow> m_old;
};

/// An even number of columns has a trunk between each two, an odd one a stem left of each.
bool isPaired(MapStyle frame, int columns);
/// The groups of each tier, side by side.
std::vector<std::vector<qint32>> tiersOf(const BlockPlan &plan);
double tiersHeight(const BlockPlan &plan);

} // namespace Espalier
