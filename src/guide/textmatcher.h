// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QString>

#include <array>
#include <string_view>
#include <vector>

namespace Espalier {

/// Finds the words of a filter in UTF-8 texts, whatever their case. Words of ASCII are compared byte by byte, which is
/// right in UTF-8 and fast; others are compared as folded characters.
class TextMatcher
{
public:
    explicit TextMatcher(const QString &words);

    bool isEmpty() const { return m_words.empty(); }
    /// At most this many words count.
    static constexpr size_t maxWords = 32;
    /// A bit for each word that is in \a text, the first word lowest.
    quint32 wordsIn(std::string_view text) const;
    quint32 allWords() const { return m_words.size() == maxWords ? ~quint32(0) : (quint32(1) << m_words.size()) - 1; }

private:
    struct Word {
        QByteArray ascii; // lower case; empty: not ASCII
        QString folded;
    };
    static bool contains(std::string_view text, const QByteArray &word);

    std::vector<Word> m_words;
};

} // namespace Espalier
