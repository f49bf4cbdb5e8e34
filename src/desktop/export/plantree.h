// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtTypes>

#include <span>
#include <vector>

namespace Espalier {

struct Plan;

/// Which entry of a plan stands below which: what a tree needs and the plan's list of paths does not say. Made in one
/// pass, in the thread that made the plan. Entries are named by their number; -1 is the root, which is no entry.
class PlanTree
{
public:
    static PlanTree of(const Plan &plan);

    std::span<const qint32> children(qint32 entry) const;
    qint32 parent(qint32 entry) const { return m_parents[size_t(entry)]; }
    qint32 row(qint32 entry) const { return m_rows[size_t(entry)]; }

private:
    std::vector<qint32> m_parents;
    std::vector<qint32> m_rows;
    std::vector<qint32> m_starts;   // by entry + 1: where its children begin; one more at the end
    std::vector<qint32> m_children; // all of them, those of one entry side by side
};

} // namespace Espalier
