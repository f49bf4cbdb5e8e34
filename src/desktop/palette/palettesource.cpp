// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/palette/palettesource.h"

#include "desktop/palette/palettehistory.h"

#include <algorithm>
#include <tuple>

namespace Espalier {

namespace {

constexpr int paletteAliasLoss = 500; // a name that is not shown ranks below the same fit of one that is
constexpr int paletteContextShare = 10;

enum class PaletteRoute { None, Title, English, Alias, Context };

struct PaletteFit {
    FuzzyRank rank;
    PaletteRoute route = PaletteRoute::None;

    void offer(FuzzyRank other, PaletteRoute by)
    {
        if (other && other > rank)
            *this = {other, by};
    }
};

QString contextAndTitle(const PaletteEntry &entry) { return entry.context + u' ' + entry.title; }

PaletteFit fitOf(const PaletteCandidate &candidate, const FuzzyMatcher &matcher)
{
    const auto lessened = [&](const QString &name) {
        FuzzyRank rank = matcher.rank(name);
        if (rank)
            rank.coarse -= paletteAliasLoss;
        return rank;
    };
    PaletteFit fit{matcher.rank(candidate.entry.title), PaletteRoute::Title};
    if (!candidate.english.isEmpty())
        fit.offer(lessened(candidate.english), PaletteRoute::English);
    for (const QString &alias : candidate.aliases)
        fit.offer(lessened(alias), PaletteRoute::Alias);
    if (!fit.rank && !candidate.entry.context.isEmpty()) {
        // Scattered letters are found in nearly every path.
        FuzzyRank rank = matcher.rank(contextAndTitle(candidate.entry));
        rank.coarse = rank.coarse > FuzzyMatcher::runsRank ? 1 + rank.coarse / paletteContextShare : 0;
        fit.offer(rank, PaletteRoute::Context);
    }
    return fit;
}

/// Ranges of \a text that begin at \a from, counted from there.
QList<TextRange> marksFrom(const QList<TextRange> &marks, qsizetype from, qsizetype size)
{
    QList<TextRange> part;
    for (const TextRange &mark : marks) {
        const qsizetype start = std::max(mark.start, from);
        const qsizetype end = std::min(mark.start + mark.length, from + size);
        if (start < end)
            part.append({start - from, end - start});
    }
    return part;
}

PaletteEntry marked(const PaletteCandidate &candidate, const PaletteFit &fit, const FuzzyMatcher &matcher)
{
    PaletteEntry entry = candidate.entry;
    entry.rank = fit.rank;
    if (fit.route == PaletteRoute::Title) {
        entry.titleMarks = matcher.marks(entry.title);
    } else if (fit.route == PaletteRoute::English) {
        entry.context += (entry.context.isEmpty() ? QString() : QStringLiteral(" · ")) + candidate.english;
        const qsizetype before = entry.context.size() - candidate.english.size();
        for (const TextRange &mark : matcher.marks(candidate.english))
            entry.contextMarks.append({before + mark.start, mark.length});
    } else {
        const QList<TextRange> marks = matcher.marks(contextAndTitle(entry));
        entry.contextMarks = marksFrom(marks, 0, entry.context.size());
        entry.titleMarks = marksFrom(marks, entry.context.size() + 1, entry.title.size());
    }
    return entry;
}

} // namespace

PaletteListSource::PaletteListSource(PaletteGroup group, QList<PaletteCandidate> candidates)
    : m_group(group), m_candidates(std::move(candidates))
{
}

PaletteSource::Found PaletteListSource::find(const FuzzyMatcher &matcher, const PaletteHistory &history, qsizetype most)
{
    struct Hit {
        PaletteFit fit;
        qsizetype age;
        qsizetype number;
    };
    std::vector<Hit> hits;
    for (qsizetype number = 0; number < m_candidates.size(); ++number) {
        const PaletteFit fit = fitOf(m_candidates[number], matcher);
        if (fit.rank)
            hits.push_back({fit, matcher.isEmpty() ? 0 : history.age(m_candidates[number].entry.id), number});
    }
    std::ranges::sort(hits, {}, [](const Hit &hit) {
        return std::tuple(-hit.fit.rank.coarse, hit.age, -hit.fit.rank.fine, hit.number);
    });
    Found found{.count = qsizetype(hits.size())};
    for (size_t i = 0; i < std::min(hits.size(), size_t(most)); ++i)
        found.best.append(marked(m_candidates[hits[i].number], hits[i].fit, matcher));
    return found;
}

std::optional<PaletteEntry> PaletteListSource::entry(const QString &id)
{
    const auto found =
        std::ranges::find(m_candidates, id, [](const PaletteCandidate &candidate) { return candidate.entry.id; });
    return found == m_candidates.end() ? std::nullopt : std::optional(found->entry);
}

} // namespace Espalier
