// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/palette/palettesearch.h"

#include <QCoreApplication>

#include <algorithm>

namespace Espalier {

namespace {

struct PaletteSearchText {
    Q_DECLARE_TR_FUNCTIONS(Espalier::CommandPalette)
};

constexpr qsizetype mostLastUsed = 8;
constexpr qsizetype mostClosest = 3;

} // namespace

QChar PaletteSearch::prefixOf(PaletteGroup group)
{
    switch (group) {
    case PaletteGroup::Commands:
        return u'>';
    case PaletteGroup::Nodes:
        return u'/';
    case PaletteGroup::Topics:
        return u'?';
    case PaletteGroup::Files:
        return u'@';
    }
    return {};
}

std::optional<PaletteGroup> PaletteSearch::scopeOf(QStringView typed)
{
    const QStringView trimmed = typed.trimmed();
    for (const PaletteGroup group : paletteGroups) {
        if (trimmed.startsWith(prefixOf(group)))
            return group;
    }
    return std::nullopt;
}

QString PaletteSearch::wordsOf(QStringView typed)
{
    return typed.trimmed().sliced(scopeOf(typed) ? 1 : 0).trimmed().toString();
}

QString PaletteSearch::titleOf(PaletteGroup group)
{
    switch (group) {
    case PaletteGroup::Commands:
        return PaletteSearchText::tr("Commands");
    case PaletteGroup::Nodes:
        return PaletteSearchText::tr("Folders");
    case PaletteGroup::Topics:
        return PaletteSearchText::tr("Guide");
    case PaletteGroup::Files:
        return PaletteSearchText::tr("Recent files");
    }
    return {};
}

PaletteSearch::Results PaletteSearch::find(const QString &typed)
{
    Results results{.words = wordsOf(typed), .scope = scopeOf(typed)};
    const bool isIdle = results.words.isEmpty() && !results.scope;
    if (isIdle) {
        if (const QList<PaletteEntry> used = lastUsed(); !used.isEmpty()) {
            results.sections.append({PaletteSearchText::tr("Last used"), used, used.size()});
            results.count = used.size();
            return results;
        }
    }
    const FuzzyMatcher matcher(results.words);
    for (const std::unique_ptr<PaletteSource> &source : m_sources) {
        const PaletteGroup group = source->group();
        if (results.scope ? *results.scope != group
                          : isIdle && group != PaletteGroup::Commands && group != PaletteGroup::Files)
            continue;
        const PaletteSource::Found found = source->find(matcher, m_history, mostInSection);
        if (found.count == 0)
            continue;
        results.sections.append({titleOf(group), found.best, found.count});
        results.count += found.count;
    }
    if (!results.words.isEmpty())
        std::ranges::stable_sort(results.sections, std::greater(),
                                 [](const Section &section) { return section.entries.first().rank.coarse; });
    return results;
}

QList<PaletteEntry> PaletteSearch::lastUsed()
{
    QList<PaletteEntry> used;
    for (const QString &id : m_history.ids()) {
        for (const std::unique_ptr<PaletteSource> &source : m_sources) {
            if (const std::optional<PaletteEntry> entry = source->entry(id); entry && used.size() < mostLastUsed)
                used.append(*entry);
        }
    }
    return used;
}

QList<PaletteEntry> PaletteSearch::closest(const QString &typed)
{
    QString fewer = typed;
    while (wordsOf(fewer).size() > 1) {
        fewer.chop(1);
        QList<PaletteEntry> entries;
        for (const Section &section : find(fewer).sections) {
            for (const PaletteEntry &entry : section.entries) {
                if (entry.canRun())
                    entries.append(entry);
            }
        }
        if (entries.isEmpty())
            continue;
        std::ranges::stable_sort(entries, std::greater(), &PaletteEntry::rank);
        entries.resize(std::min(entries.size(), mostClosest));
        return entries;
    }
    return {};
}

} // namespace Espalier
