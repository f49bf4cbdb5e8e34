// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "guide/textsearch.h"

#include "core/text/utf8.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <thread>

namespace Espalier {

namespace {

constexpr size_t leastWordsOfThread = 256; // of a bitmap: below 16,000 nodes a thread costs more than it brings
constexpr unsigned mostThreads = 4;

constexpr auto lower = [] {
    std::array<char, 256> table{};
    for (size_t byte = 0; byte < table.size(); ++byte)
        table[byte] = byte >= 'A' && byte <= 'Z' ? char(byte + ('a' - 'A')) : char(byte);
    return table;
}();

char lowerOf(char c) { return lower[static_cast<unsigned char>(c)]; }

bool isAscii(std::string_view text)
{
    constexpr quint64 highBits = 0x8080808080808080;
    const char *at = text.data();
    const char *const end = at + text.size();
    for (; end - at >= 8; at += 8) {
        quint64 word;
        std::memcpy(&word, at, sizeof word);
        if ((word & highBits) != 0)
            return false;
    }
    return std::none_of(at, end, [](char c) { return static_cast<signed char>(c) < 0; });
}

/// \a word in lower case and ASCII.
bool containsAscii(std::string_view text, std::string_view word)
{
    if (text.size() < word.size())
        return false;
    const char *const end = text.data() + (text.size() - word.size());
    const char first = word[0];
    for (const char *at = text.data(); at <= end; ++at) {
        if (lowerOf(*at) != first)
            continue;
        size_t i = 1;
        while (i < word.size() && lowerOf(at[i]) == word[i])
            ++i;
        if (i == word.size())
            return true;
    }
    return false;
}

} // namespace

TextSearch::TextSearch(const Layout &layout, const QString &words) : m_layout(layout)
{
    for (const QString &word : words.simplified().split(u' ', Qt::SkipEmptyParts)) {
        std::string bytes = word.toStdString();
        if (isAscii(bytes))
            std::ranges::transform(bytes, bytes.begin(), lowerOf);
        else
            bytes.clear();
        m_words.push_back({word, bytes});
    }
}

bool TextSearch::contains(std::string_view text, const Word &word) const
{
    if (!word.bytes.empty() && containsAscii(text, word.bytes))
        return true;
    if (isAscii(text))
        return false;
    // Letters beyond ASCII may have an ASCII one as their other case (the Kelvin sign), so bytes do not do.
    return fromUtf8(text).contains(word.text, Qt::CaseInsensitive);
}

bool TextSearch::matches(NodeIndex node, const NodeRecord &record) const
{
    m_layout.prefetchAhead(node);
    // A text that many nodes share is looked at for each of them: to remember what came of it costs twice as much.
    return std::ranges::all_of(m_words, [&](const Word &word) {
        for (const TextRef ref : {record.name, record.summary, record.topic}) {
            if (ref != 0 && contains(m_layout.text(ref), word))
                return true;
        }
        return record.extra != 0
            && std::ranges::any_of(m_layout.tags(node), [&](const QString &tag) { return tag.contains(word.text, Qt::CaseInsensitive); });
    });
}

void TextSearch::search(NodeIndex first, std::span<quint64> words) const
{
    const std::span<const NodeRecord> records = m_layout.records();
    NodeIndex node = first;
    for (quint64 &word : words) {
        const auto end = std::min<size_t>(records.size(), size_t(node) + 64);
        for (int bit = 0; node < end; ++node, ++bit)
            word |= quint64(matches(node, records[node])) << bit;
    }
}

NodeBitmap TextSearch::matches() const
{
    NodeBitmap found(m_layout.indexEnd());
    const std::span<quint64> words = found.words();
    const size_t threads = std::clamp<size_t>(words.size() / leastWordsOfThread, 1, std::clamp(std::thread::hardware_concurrency(), 1U, mostThreads));
    const size_t share = (words.size() + threads - 1) / threads;
    const auto searchPart = [this, words, share](size_t part) {
        const size_t first = std::min(words.size(), part * share);
        search(NodeIndex(first * 64), words.subspan(first, std::min(share, words.size() - first)));
    };
    std::vector<std::jthread> others;
    for (size_t part = 1; part < threads; ++part)
        others.emplace_back(searchPart, part);
    searchPart(0);
    others.clear(); // waits for them
    return found;
}

TopicSearch::TopicSearch(const Layout &layout, const QStringList &topics) : m_layout(layout)
{
    for (const QString &topic : topics)
        m_topics.push_back((topic.endsWith(u'/') ? topic.chopped(1) : topic).toStdString());
}

bool TopicSearch::contains(TextRef ref)
{
    constexpr quint8 no = 1;
    constexpr quint8 yes = 2;
    quint8 &known = m_memory[ref];
    if (known == 0) {
        const std::string_view path = m_layout.text(ref);
        const bool isIn = std::ranges::any_of(m_topics, [&](const std::string &topic) {
            return path.starts_with(topic) && (path.size() == topic.size() || path[topic.size()] == '/');
        });
        known = isIn ? yes : no;
    }
    return known == yes;
}

} // namespace Espalier
