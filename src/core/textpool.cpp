// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/textpool.h"

#include <QtAssert>

#include <algorithm>
#include <atomic>
#include <bit>
#include <cstring>

namespace Espalier {

namespace {

constexpr size_t firstTable = 64;

quint64 hashOf(std::string_view text)
{
    // A multiply-and-rotate hash over eight bytes at a time: names are short, and qHashBits costs more than the copy.
    quint64 hash = 0x9e3779b97f4a7c15ULL ^ text.size();
    const char *p = text.data();
    size_t left = text.size();
    for (; left >= 8; left -= 8, p += 8) {
        quint64 word;
        std::memcpy(&word, p, 8);
        hash = std::rotl((hash ^ word) * 0xff51afd7ed558ccdULL, 29);
    }
    quint64 tail = 0;
    std::memcpy(&tail, p, left);
    hash = (hash ^ tail) * 0xc4ceb9fe1a85ec53ULL;
    return hash ^ (hash >> 32);
}

} // namespace

struct TextPool::Block {
    explicit Block(size_t size) : bytes(std::make_unique_for_overwrite<char[]>(size)) {}

    std::unique_ptr<char[]> bytes;
    std::atomic<size_t> claimed = 0; // by whichever of the pools that share it
};

TextPool::TextPool() : m_table(firstTable, 0) {}

TextPool::TextPool(const TextPool &other) = default;

char *TextPool::claim(size_t bytes, Tail &tail)
{
    constexpr size_t blockBytes = slotBytes << slotBits;
    constexpr size_t maxBlocks = size_t(1) << (32 - slotBits);
    size_t mine = tail.used;
    const bool fits = tail.block >= 0 && tail.used + bytes <= blockBytes
        && m_blocks[size_t(tail.block)]->claimed.compare_exchange_strong(mine, tail.used + bytes, std::memory_order_relaxed);
    if (!fits) {
        if (m_blocks.size() == maxBlocks)
            qBadAlloc(); // 16 GiB of text: a reference has no room for more
        // Slot 0 of block 0 is the empty text's reference and stays unused.
        const size_t lead = m_blocks.empty() ? slotBytes : 0;
        const size_t size = std::max(blockBytes, bytes + lead);
        tail = {.block = qsizetype(m_blocks.size()), .used = lead};
        m_blocks.push_back(std::make_shared<Block>(size));
        m_blocks.back()->claimed = lead + bytes;
        m_starts.push_back(m_blocks.back()->bytes.get());
        m_bytes += size;
    }
    char *const place = m_starts[size_t(tail.block)] + tail.used;
    tail.used += bytes;
    return place;
}

TextRef TextPool::put(std::string_view text, Tail &tail)
{
    char *const place = claim((headerBytes + text.size() + slotBytes - 1) / slotBytes * slotBytes, tail);
    const auto size = quint32(text.size());
    std::memcpy(place, &size, headerBytes);
    std::memcpy(place + headerBytes, text.data(), text.size());
    return TextRef((size_t(tail.block) << slotBits) | size_t(place - m_starts[size_t(tail.block)]) / slotBytes);
}

TextRef TextPool::append(std::string_view text)
{
    return text.empty() ? 0 : put(text, m_appendedTail);
}

TextRef TextPool::intern(std::string_view text)
{
    if (text.empty())
        return 0;
    if (2 * (m_interned + 1) > m_table.size())
        growTable();
    const size_t mask = m_table.size() - 1;
    for (size_t at = hashOf(text) & mask;; at = (at + 1) & mask) {
        TextRef &entry = m_table[at];
        if (entry == 0) {
            ++m_interned;
            return entry = put(text, m_internedTail);
        }
        if (view(entry) == text)
            return entry;
    }
}

size_t TextPool::memoryUsage() const
{
    return m_bytes + m_table.capacity() * sizeof(TextRef) + m_blocks.capacity() * sizeof(m_blocks.front())
        + m_starts.capacity() * sizeof(m_starts.front());
}

void TextPool::growTable()
{
    std::vector<TextRef> old(m_table.size() * 2, 0);
    old.swap(m_table);
    const size_t mask = m_table.size() - 1;
    for (const TextRef ref : old) {
        if (ref == 0)
            continue;
        size_t at = hashOf(view(ref)) & mask;
        while (m_table[at] != 0)
            at = (at + 1) & mask;
        m_table[at] = ref;
    }
}

} // namespace Espalier
