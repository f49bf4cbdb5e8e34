// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArrayView>

#include <cstdint>
#include <utility>

namespace Espalier {

/// FNV-1a of 64 bits (Fowler, Noll and Vo): names seeds, questions and sources. No defence against intent.
std::uint64_t fnv1a(QByteArrayView bytes);

/// The numbers that exercises and quizzes are drawn with: SplitMix64. The same seed gives the same numbers with every
/// compiler and library, which std::shuffle and the standard distributions do not promise: what a teacher handed out last
/// year comes out again, byte for byte.
class Random
{
public:
    explicit Random(std::uint64_t state) : m_state(state) {}

    /// Seeded by words, such as "7:place:2".
    explicit Random(QByteArrayView seed) : m_state(fnv1a(seed)) {}

    std::uint64_t next();

    /// A number from 0 to @p limit − 1; @p limit is at least 1.
    std::uint64_t below(std::uint64_t limit) { return next() % limit; }

    /// Fisher and Yates' shuffle from the last element.
    template<typename List>
    void shuffle(List &list)
    {
        for (auto i = list.size(); i-- > 1;)
            std::swap(list[i], list[static_cast<decltype(i)>(below(static_cast<std::uint64_t>(i) + 1))]);
    }

private:
    std::uint64_t m_state;
};

} // namespace Espalier
