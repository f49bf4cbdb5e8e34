// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "archive/tarname.h"

#include <algorithm>
#include <cstdint>

namespace Espalier {

namespace {

constexpr size_t tarNameBlock = 512;

std::string_view field(std::string_view header, size_t at, size_t size)
{
    const std::string_view whole = header.substr(at, size);
    return whole.substr(0, std::min(whole.find('\0'), size));
}

/// Octal digits, or, with the first bit set, binary.
uint64_t sizeOf(std::string_view header)
{
    const std::string_view digits = header.substr(124, 12);
    uint64_t size = 0;
    if (static_cast<unsigned char>(digits[0]) & 0x80) {
        for (const char c : digits.substr(4)) // of what can follow in memory, the last eight bytes say all
            size = size << 8 | static_cast<unsigned char>(c);
        return size;
    }
    for (const char c : digits) {
        if (c >= '0' && c <= '7')
            size = size * 8 + uint64_t(c - '0');
        else if (c != ' ' || size > 0)
            break;
    }
    return size;
}

/// What a record "LENGTH KEY=VALUE\n" says of the name; the last one counts.
void takePaxName(std::string_view records, std::optional<std::string> &path, std::optional<std::string> &sparse)
{
    while (!records.empty()) {
        size_t length = 0;
        size_t at = 0;
        for (; at < records.size() && records[at] >= '0' && records[at] <= '9' && length <= records.size(); ++at)
            length = length * 10 + size_t(records[at] - '0');
        if (at >= records.size() || records[at] != ' ' || length > records.size() || length < at + 3)
            return;
        const std::string_view record = records.substr(at + 1, length - at - 2);
        const size_t equals = record.find('=');
        if (equals == std::string_view::npos)
            return;
        const std::string_view key = record.substr(0, equals);
        if (key == "path")
            path = record.substr(equals + 1);
        else if (key == "GNU.sparse.name")
            sparse = record.substr(equals + 1);
        records.remove_prefix(length);
    }
}

} // namespace

std::optional<std::string> tarNameOf(std::string_view headers)
{
    std::optional<std::string> pax;
    std::optional<std::string> sparse;
    std::optional<std::string> longName;
    while (headers.size() >= tarNameBlock) {
        const std::string_view header = headers.substr(0, tarNameBlock);
        const char type = header[156];
        const bool isExtension = type == 'x' || type == 'X' || type == 'g' || type == 'L' || type == 'K' || type == 'A';
        if (!isExtension) {
            if (sparse || pax || longName)
                return sparse ? sparse : pax ? pax : longName;
            const std::string_view name = field(header, 0, 100);
            const bool isUstar =
                header.substr(257, 5) == "ustar" && header.substr(257, 8) != std::string_view("ustar  \0", 8);
            const std::string_view prefix = isUstar ? field(header, 345, 155) : std::string_view();
            return prefix.empty() ? std::string(name)
                                  : std::string(prefix) + (prefix.ends_with('/') ? "" : "/") + std::string(name);
        }
        const uint64_t size = sizeOf(header);
        headers.remove_prefix(tarNameBlock);
        if (size > headers.size())
            return {};
        const std::string_view body = headers.substr(0, size_t(size));
        if (type == 'x' || type == 'X')
            takePaxName(body, pax, sparse);
        else if (type == 'L')
            longName = std::string(body.substr(0, std::min(body.find('\0'), body.size())));
        headers.remove_prefix(
            std::min<size_t>((size_t(size) + tarNameBlock - 1) / tarNameBlock * tarNameBlock, headers.size()));
    }
    return {};
}

} // namespace Espalier
