// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "guide/textmatcher.h"

#include <algorithm>

namespace Espalier {

namespace {

constexpr auto lower = [] {
    std::array<char, 256> table{};
    for (int c = 0; c < 256; ++c)
        table[size_t(c)] = char(c >= 'A' && c <= 'Z' ? c + 32 : c);
    return table;
}();

char lowered(char c) { return lower[quint8(c)]; }

} // namespace

TextMatcher::TextMatcher(const QString &words)
{
    for (const QString &word : words.simplified().split(u' ', Qt::SkipEmptyParts)) {
        if (m_words.size() == maxWords)
            break;
        const bool ascii = std::ranges::all_of(word, [](QChar c) { return c.unicode() < 128; });
        m_words.push_back({ascii ? word.toLatin1().toLower() : QByteArray(), word.toCaseFolded()});
    }
}

bool TextMatcher::contains(std::string_view text, const QByteArray &word)
{
    const size_t length = size_t(word.size());
    if (text.size() < length)
        return false;
    const char first = word[0];
    const char *const end = text.data() + (text.size() - length) + 1;
    for (const char *at = text.data(); at != end; ++at) {
        if (lowered(*at) == first
            && std::equal(at + 1, at + length, word.constData() + 1, [](char a, char b) { return lowered(a) == b; }))
            return true;
    }
    return false;
}

quint32 TextMatcher::wordsIn(std::string_view text) const
{
    quint32 found = 0;
    for (size_t i = 0; i < m_words.size(); ++i) {
        const Word &word = m_words[i];
        const bool there = !word.ascii.isEmpty()
            ? contains(text, word.ascii)
            : QString::fromUtf8(text.data(), qsizetype(text.size())).toCaseFolded().contains(word.folded);
        found |= quint32(there) << i;
    }
    return found;
}

} // namespace Espalier
