// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "guide/nodebitmap.h"

#include <memory>
#include <string>
#include <vector>

namespace Espalier {

/// A byte for each text of a layout that was asked about, so that a text many nodes share is looked at once. Zero:
/// not asked yet.
class TextMemory
{
public:
    quint8 &operator[](TextRef ref)
    {
        const size_t page = ref >> pageBits;
        if (page >= m_pages.size())
            m_pages.resize(page + 1);
        if (!m_pages[page])
            m_pages[page] = std::make_unique<quint8[]>(size_t(1) << pageBits);
        return m_pages[page][ref & ((1U << pageBits) - 1)];
    }

private:
    static constexpr int pageBits = 16;
    std::vector<std::unique_ptr<quint8[]>> m_pages;
};

/// Looks for words in names, summaries, tags and topic paths, in any case of letters.
class TextSearch
{
public:
    TextSearch(const Layout &layout, const QString &words);

    /// The nodes in whose texts each word stands, linked or not. Large layouts are searched by several threads.
    NodeBitmap matches() const;

private:
    struct Word {
        QString text;
        std::string bytes; ///< in lower case, if it is ASCII; else empty
    };

    bool matches(NodeIndex node, const NodeRecord &record) const;
    /// A word of a bitmap for each 64 nodes from \a first on.
    void search(NodeIndex first, std::span<quint64> words) const;
    bool contains(std::string_view text, const Word &word) const;

    const Layout &m_layout;
    std::vector<Word> m_words;
};

/// Whether a topic path lies in one of some topics.
class TopicSearch
{
public:
    TopicSearch(const Layout &layout, const QStringList &topics);
    bool contains(TextRef topic);

private:
    const Layout &m_layout;
    std::vector<std::string> m_topics;
    TextMemory m_memory;
};

} // namespace Espalier
