// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArrayView>
#include <QString>

#include <array>
#include <optional>

namespace Espalier {

/// The lasting identity of a node: 60 random bits, written as 12 characters of Crockford base 32. It survives rename,
/// move, save and merge; two people's new nodes practically never share one.
class NodeId
{
public:
    static constexpr int length = 12;

    constexpr NodeId() = default;
    /// \a value: 1 … 2^60 - 1.
    static constexpr NodeId fromValue(quint64 value) { return NodeId(value); }
    static NodeId random();
    /// Exactly 12 characters of the alphabet in lower case; nothing else is accepted, so that an id is written as read.
    static std::optional<NodeId> parse(QByteArrayView text);

    constexpr bool isNull() const { return m_value == 0; }
    constexpr quint64 value() const { return m_value; }
    std::array<char, length> toLatin1() const;
    QString toString() const;

    friend constexpr auto operator<=>(NodeId, NodeId) = default;

private:
    explicit constexpr NodeId(quint64 value) : m_value(value) {}
    quint64 m_value = 0;
};

constexpr size_t qHash(NodeId id, size_t seed = 0) noexcept { return size_t(id.value()) ^ seed; }

} // namespace Espalier
