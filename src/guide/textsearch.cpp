// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "guide/textsearch.h"

#include <algorithm>
#include <array>
#include <cstring>

namespace Espalier {

namespace {

constexpr quint8 asked = 0x80;
constexpr size_t mostWordsAtOnce = 7; // bits beside the one that says the text was asked about

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

/// \a word in lower case, both ASCII.
bool containsAscii(std::string_view text, std::string_view word)
{
    if (text.size() < word.size())
        return false;
    const char *const end = text.data() + (text.size() - word.size());
    for (const char *at = text.data(); at <= end; ++at) {
        if (lowerOf(*at) != word[0])
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
    if (!m_words.empty() && m_words.size() <= mostWordsAtOnce)
        m_all = quint8((1U << m_words.size()) - 1);
}

bool TextSearch::contains(std::string_view text, const Word &word) const
{
    if (isAscii(text))
        return !word.bytes.empty() && containsAscii(text, word.bytes);
    // Letters beyond ASCII may have an ASCII one as their other case (the Kelvin sign), so bytes do not do.
    return QString::fromUtf8(text.data(), qsizetype(text.size())).contains(word.text, Qt::CaseInsensitive);
}

quint8 TextSearch::wordsIn(TextRef ref)
{
    if (ref == 0)
        return 0;
    quint8 &known = m_memory[ref];
    if (known == 0) {
        const std::string_view text = m_layout.text(ref);
        known = asked;
        for (size_t i = 0; i < m_words.size(); ++i)
            known |= quint8(contains(text, m_words[i]) << i);
    }
    return known & quint8(~asked);
}

bool TextSearch::matches(NodeIndex node, const NodeRecord &record)
{
    if (m_all == 0)
        return matchesOneByOne(node, record);
    m_layout.prefetchAhead(node);
    quint8 found = wordsIn(record.name);
    if (found != m_all)
        found |= wordsIn(record.summary);
    if (found != m_all)
        found |= wordsIn(record.topic);
    if (found != m_all && record.extra != 0) {
        for (const QString &tag : m_layout.tags(node)) {
            for (size_t i = 0; i < m_words.size(); ++i)
                found |= quint8(tag.contains(m_words[i].text, Qt::CaseInsensitive) << i);
        }
    }
    return found == m_all;
}

bool TextSearch::matchesOneByOne(NodeIndex node, const NodeRecord &record) const
{
    return std::ranges::all_of(m_words, [&](const Word &word) {
        for (const TextRef ref : {record.name, record.summary, record.topic}) {
            if (contains(m_layout.text(ref), word))
                return true;
        }
        return std::ranges::any_of(m_layout.tags(node), [&](const QString &tag) { return tag.contains(word.text, Qt::CaseInsensitive); });
    });
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
