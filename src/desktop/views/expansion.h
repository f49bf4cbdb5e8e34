// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/layout.h"

#include <optional>
#include <utility>
#include <vector>

namespace Espalier {

/// Which folders are open, one bit for each NodeIndex; what it never heard of is closed. Outlives every reset of the
/// model, since a NodeIndex does.
class Expansion
{
public:
    bool test(NodeIndex node) const { return node >> 6 < m_words.size() && (m_words[node >> 6] >> (node & 63) & 1); }

    void set(NodeIndex node, bool on)
    {
        if (node >> 6 >= m_words.size()) {
            if (!on)
                return;
            m_words.resize((node >> 6) + 1);
        }
        const quint64 bit = quint64(1) << (node & 63);
        m_words[node >> 6] = on ? m_words[node >> 6] | bit : m_words[node >> 6] & ~bit;
    }

    /// Everything below \a end.
    void setAll(NodeIndex end) { m_words.assign((end + 63) / 64, ~quint64(0)); }
    void clear() { m_words.clear(); }

    friend bool operator==(const Expansion &, const Expansion &) = default;

private:
    std::vector<quint64> m_words;
};

/// What is searched for must be seen: all is open while the filter has words, and as it was when they are gone.
class SearchExpansion
{
public:
    /// What is to be open now; nothing: what is. \a end: of the layout's indexes.
    std::optional<Expansion> follow(bool hasWords, const Expansion &now, NodeIndex end)
    {
        if (!hasWords)
            return std::exchange(m_before, std::nullopt);
        if (!m_before)
            m_before = now;
        Expansion all;
        all.setAll(end);
        return all;
    }
    /// It is another document.
    void forget() { m_before.reset(); }

private:
    std::optional<Expansion> m_before;
};

} // namespace Espalier
