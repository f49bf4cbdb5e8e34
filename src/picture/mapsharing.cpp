// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "picture/mapsharing.h"

#include <algorithm>

namespace Espalier {

namespace {

/// So much of what is in proportion the heavy children keep when the light ones are widened for their names.
constexpr double leastSqueeze = 0.6;

} // namespace

MapSharing::MapSharing(const MapPlaces &places, std::vector<qint32> children, double room, double least, qint32 own)
    : m_places(places), m_children(std::move(children)), m_room(room), m_least(least), m_own(own)
{
    for (const qint32 child : m_children)
        m_total += weight(child);
    const auto isBefore = [this](qint32 a, qint32 b) { return weight(a) != weight(b) ? weight(a) > weight(b) : a < b; };
    const auto most = std::min(m_children.size(), size_t(std::max(0.0, m_room / m_least)) + 2);
    const auto end = m_children.begin() + qsizetype(most);
    if (most < m_children.size())
        std::ranges::nth_element(m_children, end, isBefore);
    std::sort(m_children.begin(), end, isBefore);
}

MapShares MapSharing::of(qint32 number) const
{
    MapShares result;
    result.items.assign(m_children.begin(), m_children.begin() + number);
    if (m_own >= 0 && number > 0 && std::ranges::find(result.items, m_own) == result.items.end())
        result.items.back() = m_own;
    result.more = number < count() ? (number == 0 ? m_room : std::min(m_least, m_room / (number + 1))) : 0;
    if (number == 0)
        return result;
    double room = m_room - result.more;
    double sum = 0;
    for (const qint32 item : result.items)
        sum += weight(item);
    // From the lightest on, those that would get too little get the least; the others share what is left.
    qint32 scaled = number;
    while (scaled > 0 && weight(result.items[size_t(scaled) - 1]) * room < m_least * sum) {
        --scaled;
        room -= m_least;
        sum -= weight(result.items[size_t(scaled)]);
    }
    if (room < 0 || scaled == 0) {
        result.shares.assign(size_t(number), (m_room - result.more) / number);
        return result;
    }
    for (qint32 i = 0; i < number; ++i)
        result.shares.push_back(i < scaled ? room * weight(result.items[size_t(i)]) / sum : m_least);
    return result;
}

/// What the heaviest gets, as a part of what it would get in proportion; 0: there is no room for so many.
double MapSharing::squeezeOf(qint32 number) const
{
    if ((number + (number < count() ? 1 : 0)) * m_least > m_room)
        return 0;
    const MapShares shares = of(number);
    const double fair = m_room * weight(m_children.front()) / m_total;
    return fair <= m_least ? 1 : shares.shares.front() / fair;
}

MapShares MapSharing::best() const
{
    if (count() == 1 || squeezeOf(count()) >= leastSqueeze)
        return of(count());
    qint32 found = m_room < 2 * m_least ? 0 : 1;
    for (qint32 most = std::min(count() - 1, qint32(m_room / m_least)); found < most;) {
        const qint32 middle = found + (most - found + 1) / 2;
        if (squeezeOf(middle) >= leastSqueeze)
            found = middle;
        else
            most = middle - 1;
    }
    // One alone needs no more room than the place that would stand for it.
    if (found == count() - 1 && count() * m_least <= m_room)
        found = count();
    if (found == 0 && m_own >= 0)
        found = 1;
    return of(found);
}

} // namespace Espalier
