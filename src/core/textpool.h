// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <cstring>
#include <memory>
#include <string_view>
#include <vector>

namespace Espalier {

/// Where a text lies in a \c TextPool. 0 is the empty text.
using TextRef = quint32;

/// UTF-8 texts in large blocks, addressed by four bytes each; equal interned texts are stored once, in blocks of their
/// own: passes over names find them close together. Texts are never removed. Copying shares the blocks, the last one's free space too: whoever claims a stretch of it first writes
/// there, the other starts a block of its own. So no byte has two writers, a copy may be read in another thread
/// meanwhile, and snapshots cost no blocks.
class TextPool
{
public:
    TextPool();
    TextPool(const TextPool &other);
    TextPool &operator=(const TextPool &) = delete;

    /// Adds \a text unless it is there.
    TextRef intern(std::string_view text);
    /// Adds \a text without looking for an equal one: for long texts that hardly ever repeat.
    TextRef append(std::string_view text);

    /// Valid as long as the pool or any copy of it lives.
    std::string_view view(TextRef ref) const
    {
        if (ref == 0)
            return {};
        const char *const place = placeOf(ref);
        quint32 size;
        std::memcpy(&size, place, headerBytes);
        return {place + headerBytes, size};
    }
    QString string(TextRef ref) const { const auto text = view(ref); return QString::fromUtf8(text.data(), qsizetype(text.size())); }

    /// Tells the processor that \a ref will be viewed soon. Equal texts stand where the first of them was added, so a
    /// pass over many nodes waits for memory at each text (two thirds of its time, measured) unless it asks ahead. A third
    /// of the texts go on in the next line of memory.
    void prefetch(TextRef ref) const
    {
        constexpr size_t likelyBytes = 40;
        if (ref != 0) {
            __builtin_prefetch(placeOf(ref));
            __builtin_prefetch(placeOf(ref) + likelyBytes);
        }
    }

    /// Bytes held, table included; shared blocks are counted in each copy.
    size_t memoryUsage() const;

private:
    // A reference is a block number and a slot of four bytes in it. Texts longer than a block get one of their own.
    static constexpr size_t headerBytes = sizeof(quint32); // a text's size stands before it
    static constexpr size_t slotBytes = 4;
    static constexpr int slotBits = 18;

    struct Block;

    const char *placeOf(TextRef ref) const
    {
        return m_starts[ref >> slotBits] + size_t(ref & ((1U << slotBits) - 1)) * slotBytes;
    }
    /// Where the next text of its kind goes, if it fits: behind the others at the end of a block.
    struct Tail {
        qsizetype block = -1;
        size_t used = 0; // bytes that hold texts of ours
    };

    TextRef put(std::string_view text, Tail &tail);
    char *claim(size_t bytes, Tail &tail);
    void growTable();

    std::vector<std::shared_ptr<Block>> m_blocks;
    std::vector<char *> m_starts; // of their bytes: looking a text up is one step shorter
    std::vector<TextRef> m_table; // open addressing, a power of two, 0 is free
    size_t m_interned = 0;
    Tail m_internedTail;
    Tail m_appendedTail;
    size_t m_bytes = 0;
};

} // namespace Espalier
