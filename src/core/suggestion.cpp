// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/suggestion.h"

#include "core/result.h"

#include <QCoreApplication>

#include <algorithm>
#include <vector>

namespace Espalier {

namespace {

struct SuggestionText {
    Q_DECLARE_TR_FUNCTIONS(Espalier::Suggestion)
};

constexpr qsizetype longestWord = 200; // the work grows with the square

/// Edits from \a a to \a b, a swap of neighbours counting as one.
qsizetype distance(QStringView a, QStringView b)
{
    const size_t columns = size_t(b.size()) + 1;
    std::vector<qsizetype> before(columns), last(columns), now(columns);
    for (size_t j = 0; j < columns; ++j)
        last[j] = qsizetype(j);
    for (qsizetype i = 1; i <= a.size(); ++i) {
        now[0] = i;
        for (size_t j = 1; j < columns; ++j) {
            const QChar x = a[i - 1];
            const QChar y = b[qsizetype(j) - 1];
            now[j] = std::min({last[j] + 1, now[j - 1] + 1, last[j - 1] + (x == y ? 0 : 1)});
            if (i > 1 && j > 1 && x == b[qsizetype(j) - 2] && a[i - 2] == y)
                now[j] = std::min(now[j], before[j - 2] + 1);
        }
        std::swap(before, last);
        std::swap(last, now);
    }
    return last[columns - 1];
}

struct Candidate {
    qsizetype distance;
    qsizetype number;
};

QStringList best(std::vector<Candidate> candidates, const QStringList &known, qsizetype limit)
{
    std::ranges::stable_sort(candidates, {}, &Candidate::distance);
    QStringList found;
    for (const Candidate &candidate : candidates) {
        if (found.size() == limit)
            break;
        found.append(known[candidate.number]);
    }
    return found;
}

} // namespace

QStringList suggestions(const QString &word, const QStringList &known, qsizetype limit)
{
    if (word.isEmpty() || word.size() > longestWord)
        return {};
    const QString wanted = word.toCaseFolded();
    std::vector<Candidate> candidates;
    for (qsizetype i = 0; i < known.size(); ++i) {
        const QString name = known[i].toCaseFolded();
        const bool isBeginning = wanted.size() >= 3 && name.startsWith(wanted);
        const qsizetype edits = isBeginning ? 1 : distance(wanted, name);
        if (edits <= std::max<qsizetype>(1, std::max(wanted.size(), name.size()) / 3))
            candidates.push_back({edits, i});
    }
    return best(std::move(candidates), known, limit);
}

QStringList pathSuggestions(const QString &path, const QStringList &known, qsizetype limit)
{
    if (path.isEmpty() || path.size() > longestWord)
        return {};
    const QString wanted = path.toCaseFolded();
    const QStringView lastName = QStringView(wanted).sliced(wanted.lastIndexOf(u'/') + 1);
    std::vector<Candidate> candidates;
    for (qsizetype i = 0; i < known.size(); ++i) {
        const QString other = known[i].toCaseFolded();
        const QStringView otherLast = QStringView(other).sliced(other.lastIndexOf(u'/') + 1);
        const qsizetype ofPath = distance(wanted, other);
        const qsizetype ofName = distance(lastName, otherLast);
        const bool isNear = ofPath <= std::max<qsizetype>(1, std::max(wanted.size(), other.size()) / 4)
            || ofName <= std::max<qsizetype>(1, std::max(lastName.size(), otherLast.size()) / 4);
        if (isNear)
            candidates.push_back({ofName == 0 ? 0 : std::min(ofPath, ofName + 1), i});
    }
    return best(std::move(candidates), known, limit);
}

QString alternatives(const QStringList &known)
{
    QStringList quoted;
    for (const QString &word : known)
        quoted.append(SuggestionText::tr("“%1”").arg(printable(word)));
    if (quoted.size() == 1)
        return quoted.first();
    const QString last = quoted.takeLast();
    return SuggestionText::tr("%1 or %2", "a list of alternatives and the last of them")
        .arg(quoted.join(SuggestionText::tr(", ", "between alternatives")), last);
}

} // namespace Espalier
