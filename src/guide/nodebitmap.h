// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/layout.h"

#include <bit>
#include <vector>

namespace Espalier {

/// One bit for each NodeIndex of a layout.
class NodeBitmap
{
public:
    NodeBitmap() = default;
    explicit NodeBitmap(NodeIndex size, bool value = false) : m_size(size), m_words((size + 63) / 64, value ? ~quint64(0) : 0) {}
    bool test(NodeIndex node) const { return node < m_size && (m_words[node >> 6] >> (node & 63) & 1); }
    void set(NodeIndex node) { m_words[node >> 6] |= quint64(1) << (node & 63); }
    void setIf(NodeIndex node, bool condition) { m_words[node >> 6] |= quint64(condition) << (node & 63); }
    NodeIndex size() const { return m_size; }
    /// Calls \a visit(node) for each one that is set, ascending; costs little for those that are not.
    void forEach(auto &&visit) const
    {
        for (size_t i = 0; i < m_words.size(); ++i) {
            for (quint64 word = m_words[i]; word != 0; word &= word - 1)
                visit(NodeIndex(i * 64 + size_t(std::countr_zero(word))));
        }
    }
    /// All words as they lie in memory, 64 nodes each: threads may fill words of their own.
    std::span<quint64> words() { return m_words; }
    qsizetype count() const
    {
        qsizetype count = 0;
        for (const quint64 word : m_words)
            count += std::popcount(word);
        return count;
    }
    friend bool operator==(const NodeBitmap &, const NodeBitmap &) = default;

private:
    NodeIndex m_size = 0;
    std::vector<quint64> m_words;
};

} // namespace Espalier
