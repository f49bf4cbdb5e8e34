// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "floors.h"

#include <algorithm>

namespace Espalier::Bench::Floors {

namespace {

constexpr double width = 176 + 44;
constexpr double height = 52;
constexpr double leafGap = 10;
constexpr double branchGap = 18;

} // namespace

size_t Cards::place()
{
    const std::vector<quint32> &parents = m_tree.parents;
    const size_t count = parents.size();
    m_bands.assign(count, {});
    m_places.assign(count, {});
    std::vector<size_t> lastChild(count, 0);
    for (size_t node = count; node-- > 1;) { // what children take, from the last to the first
        Band &band = m_bands[node];
        Band &above = m_bands[parents[node]];
        band.size = std::max(height, band.children);
        if (const size_t next = lastChild[parents[node]]; next != 0)
            band.gap = lastChild[node] != 0 || lastChild[next] != 0 ? branchGap : leafGap;
        above.children += band.size + band.gap;
        lastChild[parents[node]] = node; // of those seen so far, the first
    }
    m_bands[0].size = std::max(height, m_bands[0].children);
    for (size_t node = 1; node < count; ++node) {
        Band &above = m_bands[parents[node]];
        m_places[node] = {.x = m_places[parents[node]].x + width, .y = above.next};
        m_bands[node].next = above.next;
        above.next += m_bands[node].size + m_bands[node].gap;
    }
    for (size_t node = count; node-- > 0;)
        m_places[node].y += (m_bands[node].size - height) / 2;
    return size_t(m_bands[0].size);
}

} // namespace Espalier::Bench::Floors
