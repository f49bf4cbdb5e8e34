// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "desktop/views/textmatches.h"

#include <QList>
#include <QString>

#include <string>
#include <string_view>
#include <vector>

namespace Espalier {

/// How well a text fits what was typed. \c coarse decides; among equals something else may (what was used last), then
/// \c fine.
struct FuzzyRank {
    int coarse = 0; ///< 0: it does not fit at all
    int fine = 0; ///< where it fits, and how much else there is

    explicit operator bool() const { return coarse > 0; }
    friend auto operator<=>(const FuzzyRank &, const FuzzyRank &) = default;
};

/// Finds what was typed in texts that hold its letters in order, the first of each word at the start of one. The text
/// as a whole ranks first, then its beginning, then starts of words, then runs of letters, few before many. Neither
/// case nor accents count; words may stand in any order. Knows no widgets, and allocates nothing for a text of usual
/// length.
class FuzzyMatcher {
public:
    static constexpr int wholeRank = 5000;
    static constexpr int beginningRank = 4000;
    static constexpr int wordsRank = 3000; ///< less the number of runs, at most 900
    static constexpr int runsRank = 2000; ///< less the runs that begin within words, twenty for each, at most 900

    explicit FuzzyMatcher(QStringView typed);

    const QString &typed() const { return m_typed; } ///< without spaces at its ends
    /// Nothing was typed: everything fits, and nothing better than anything else.
    bool isEmpty() const { return m_words.empty(); }
    FuzzyRank rank(QStringView text) const;
    FuzzyRank rankUtf8(std::string_view text) const;
    /// The letters of \a text that were typed, in order; none when it does not fit.
    QList<TextRange> marks(QStringView text) const;

    /// In lower case, without accents.
    static QString folded(QStringView text);

private:
    QString m_typed;
    std::vector<std::u16string> m_words;
    std::u16string m_whole; ///< the words with a space between two
};

} // namespace Espalier
