// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/nodeid.h"

#include <QRandomGenerator>

namespace Espalier {

namespace {

constexpr char digits[] = "0123456789abcdefghjkmnpqrstvwxyz"; // Crockford: no i, l, o, u
constexpr int bitsPerDigit = 5;

constexpr auto valuesOfDigits = [] {
    std::array<qint8, 256> values;
    values.fill(-1);
    for (qint8 value = 0; value < 32; ++value)
        values[quint8(digits[value])] = value;
    return values;
}();

} // namespace

NodeId NodeId::random()
{
    // One generator for each thread, seeded from the system: QRandomGenerator::system() costs a call to the kernel each.
    thread_local QRandomGenerator64 generator = QRandomGenerator64::securelySeeded();
    constexpr quint64 mask = (quint64(1) << (length * bitsPerDigit)) - 1;
    quint64 value = 0;
    while (value == 0)
        value = generator.generate64() & mask;
    return NodeId(value);
}

std::optional<NodeId> NodeId::parse(QByteArrayView text)
{
    if (text.size() != length)
        return {};
    quint64 value = 0;
    for (const char c : text) {
        const qint8 digit = valuesOfDigits[quint8(c)];
        if (digit < 0)
            return {};
        value = (value << bitsPerDigit) | quint64(digit);
    }
    return value == 0 ? std::nullopt : std::optional(NodeId(value));
}

std::array<char, NodeId::length> NodeId::toLatin1() const
{
    std::array<char, length> text;
    quint64 rest = m_value;
    for (auto at = text.rbegin(); at != text.rend(); ++at, rest >>= bitsPerDigit)
        *at = digits[rest & 31];
    return text;
}

QString NodeId::toString() const
{
    const auto text = toLatin1();
    return QString::fromLatin1(text.data(), length);
}

} // namespace Espalier
