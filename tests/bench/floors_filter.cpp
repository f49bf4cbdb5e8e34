// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "floors.h"

#include <algorithm>
#include <array>
#include <cstring>

namespace Espalier::Bench::Floors {

namespace {

constexpr auto lower = [] {
    std::array<char, 256> table{};
    for (int c = 0; c < 256; ++c)
        table[size_t(c)] = char(c >= 'A' && c <= 'Z' ? c + 32 : c);
    return table;
}();

bool contains(std::string_view text, std::string_view word)
{
    for (size_t at = 0; at + word.size() <= text.size(); ++at) {
        size_t i = 0;
        while (i < word.size() && lower[quint8(text[at + i])] == word[i])
            ++i;
        if (i == word.size())
            return true;
    }
    return false;
}

} // namespace

FlatTree::FlatTree(const std::vector<SyntheticNode> &nodes)
{
    for (const SyntheticNode &node : nodes) {
        parents.push_back(node.parent);
        phases.push_back(node.phase);
        names.push_back(node.name);
        summaries.push_back(node.summary);
    }
}

size_t Filtering::byPhase(quint8 upTo)
{
    const size_t count = m_tree.parents.size();
    m_visible.assign((count + 63) / 64, 0);
    m_phases.assign(count, 1);
    m_visible[0] |= 1;
    for (size_t node = 1; node < count; ++node) {
        m_phases[node] = std::max(m_phases[m_tree.parents[node]], m_tree.phases[node]);
        m_visible[node >> 6] |= quint64(m_phases[node] <= upTo) << (node & 63);
    }
    return rowsOfMatches();
}

size_t Filtering::byText(std::string_view word)
{
    const size_t count = m_tree.parents.size();
    m_visible.assign((count + 63) / 64, 0);
    m_visible[0] |= 1;
    for (size_t node = 1; node < count; ++node) {
        if (contains(m_tree.names[node], word) || contains(m_tree.summaries[node], word))
            m_visible[node >> 6] |= quint64(1) << (node & 63);
    }
    return rowsOfMatches();
}

size_t Filtering::rowsOfMatches()
{
    const size_t count = m_tree.parents.size();
    for (size_t node = count; node-- > 1;) { // parents of what shows
        const quint32 parent = m_tree.parents[node];
        m_visible[parent >> 6] |= (m_visible[node >> 6] >> (node & 63) & 1) << (parent & 63);
    }
    m_rows.clear();
    for (size_t node = 0; node < count; ++node) {
        if (m_visible[node >> 6] >> (node & 63) & 1)
            m_rows.push_back(quint32(node));
    }
    return m_rows.size();
}

} // namespace Espalier::Bench::Floors
