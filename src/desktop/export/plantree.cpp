// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/export/plantree.h"

#include "plan/plan.h"

namespace Espalier {

PlanTree PlanTree::of(const Plan &plan)
{
    PlanTree tree;
    const auto count = size_t(plan.entries.size());
    tree.m_parents.resize(count);
    tree.m_rows.resize(count);
    tree.m_starts.assign(count + 2, 0);
    // Parents stand before children, depth first: the folders open above an entry are a stack.
    std::vector<qint32> open;
    for (qint32 number = 0; number < qint32(count); ++number) {
        const QByteArray &path = plan.entries[number].path;
        while (!open.empty() && !path.startsWith(plan.entries[open.back()].path))
            open.pop_back();
        const qint32 parent = open.empty() ? -1 : open.back();
        tree.m_parents[size_t(number)] = parent;
        tree.m_rows[size_t(number)] = tree.m_starts[size_t(parent + 1) + 1]++;
        if (path.endsWith('/'))
            open.push_back(number);
    }
    // From how many to where they begin.
    for (size_t i = 1; i < tree.m_starts.size(); ++i)
        tree.m_starts[i] += tree.m_starts[i - 1];
    tree.m_children.resize(count);
    for (qint32 number = 0; number < qint32(count); ++number) {
        const auto parent = size_t(tree.m_parents[size_t(number)] + 1);
        tree.m_children[size_t(tree.m_starts[parent] + tree.m_rows[size_t(number)])] = number;
    }
    return tree;
}

std::span<const qint32> PlanTree::children(qint32 entry) const
{
    if (m_starts.empty())
        return {};
    const auto from = size_t(m_starts[size_t(entry + 1)]);
    return std::span(m_children).subspan(from, size_t(m_starts[size_t(entry + 2)]) - from);
}

} // namespace Espalier
