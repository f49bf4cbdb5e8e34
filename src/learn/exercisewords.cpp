// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "learn/exercisewords.h"

#include "guide/explanation.h"
#include "guide/namedpaths.h"
#include "guide/richtext.h"

#include <algorithm>

namespace Espalier {

namespace {

constexpr qsizetype mostBelongings = 3;

const GuideSection *sectionWithRole(const QList<GuideSection> &sections, SectionRole role)
{
    const auto found =
        std::ranges::find_if(sections, [role](const GuideSection &section) { return roleOf(section) == role; });
    return found == sections.end() ? nullptr : &*found;
}

QString withoutLastSlash(QString words)
{
    if (words.endsWith(u'/'))
        words.chop(1);
    return words;
}

} // namespace

QString ExerciseReason::toString() const
{
    if (words.isEmpty())
        return {};
    return folder.isEmpty() ? QStringLiteral("“%1”").arg(words) : QStringLiteral("%1: “%2”").arg(folder, words);
}

QList<GuideSection> ExerciseWords::sectionsOf(NodeIndex node) const
{
    const QString path = m_layout.topic(node);
    if (const Topic *const topic = m_guide.topic(path.isEmpty() ? m_layout.path(node) : path))
        return topic->sections;
    return labelledText(m_layout.explanation(node)).sections;
}

QString ExerciseWords::sendingWords(NodeIndex folder, const QString &why, const QStringList &places) const
{
    if (folder == noNode || folder == rootNode)
        return {};
    const QList<GuideSection> sections = sectionsOf(folder);
    const GuideSection *const section = sectionWithRole(sections, SectionRole::BelongsElsewhere);
    if (!section)
        return {};
    // Where it is said to belong, best first: itself, its right place, something in it.
    QStringList byPlace(3);
    for (const QString &item : section->items) {
        for (const QString &path : namedPaths(item)) {
            const Topic *const topic = m_guide.topic(path);
            const QString named = topic ? topic->path : path;
            const auto isPlace = [&](const QString &place) {
                const Topic *const right = m_guide.topic(place);
                return !place.isEmpty() && named == (right ? right->path : place);
            };
            const int rank = !why.isEmpty() && named == why      ? 0
                : std::ranges::any_of(places, isPlace)           ? 1
                : !why.isEmpty() && named.startsWith(why + u'/') ? 2
                                                                 : -1;
            if (rank >= 0 && byPlace[rank].isEmpty())
                byPlace[rank] = withoutLastSlash(plainText(item));
        }
    }
    for (const QString &words : std::as_const(byPlace)) {
        if (!words.isEmpty())
            return words;
    }
    return {};
}

ExerciseReason ExerciseWords::reason(const QString &why, const QStringList &places, NodeIndex chosen,
                                     const QString &summary) const
{
    if (const QString words = sendingWords(chosen, why, places); !words.isEmpty())
        return {m_layout.name(chosen), words};
    if (const QStringList own = belongings(why); !own.isEmpty())
        return {{}, own.first()};
    const Topic *const topic = m_guide.topic(why);
    return {{}, summary.isEmpty() && topic && !why.isEmpty() ? topic->summary : summary};
}

QStringList ExerciseWords::belongings(const QString &why) const
{
    const Topic *const topic = why.isEmpty() ? nullptr : m_guide.topic(why);
    const GuideSection *const section = topic ? sectionWithRole(topic->sections, SectionRole::Belongs) : nullptr;
    QStringList words;
    if (section) {
        for (const QString &item : section->items.first(std::min(mostBelongings, section->items.size())))
            words.append(plainText(item));
    }
    return words;
}

ExerciseReason ExerciseWords::otherFolder(const QString &why, const QStringList &places) const
{
    for (NodeIndex node = m_layout.next(rootNode); node != noNode; node = m_layout.next(node)) {
        if (!m_layout.isFolder(node) || places.contains(m_layout.path(node)))
            continue;
        if (const QString words = sendingWords(node, why, places); !words.isEmpty())
            return {m_layout.name(node), words};
    }
    return {};
}

} // namespace Espalier
