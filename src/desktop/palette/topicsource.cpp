// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/palette/topicsource.h"

#include "guide/checkquestions.h"
#include "guide/richtext.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>

namespace Espalier {

namespace {

struct TopicSourceText {
    Q_DECLARE_TR_FUNCTIONS(Espalier::CommandPalette)
};

constexpr qsizetype excerptBefore = 24; // of what stands before the word that was found
constexpr qsizetype excerptLength = 90;

QString spacedPath(const QString &path) { return QString(path).replace(u'/', QStringLiteral(" / ")); }

QSet<QString> topicsIn(const Layout &layout)
{
    QSet<TextRef> refs;
    for (NodeIndex node = layout.next(rootNode); node != noNode; node = layout.next(node))
        refs.insert(layout.records()[node].topic);
    QSet<QString> topics;
    for (const TextRef ref : std::as_const(refs))
        topics.insert(layout.texts().string(ref));
    return topics;
}

QString textOf(const Topic &topic)
{
    QStringList parts{topic.summary, topic.body};
    for (const GuideSection &section : topic.sections) {
        if (!isCheckQuestions(section)) {
            parts.append(section.text);
            parts.append(section.items);
        }
    }
    return plainText(parts.join(QStringLiteral("\n\n"))).simplified();
}

} // namespace

PaletteTopics::PaletteTopics(const Guide &guide, const Layout &layout, const ClassLimits &limits,
                             std::function<void(const QString &)> show)
{
    const QSet<QString> present = topicsIn(layout);
    for (const Topic &topic : guide.topics()) {
        if (!limits.allows(topic.phase))
            continue;
        m_topics.append(topic);
        PaletteCandidate candidate;
        PaletteEntry &entry = candidate.entry;
        entry.id = QStringLiteral("topic/") + topic.path;
        entry.group = PaletteGroup::Topics;
        entry.icon = QStringLiteral("actions/guide");
        entry.title = topic.title.isEmpty() ? topic.name : topic.title;
        if (entry.title != topic.path)
            entry.context = spacedPath(topic.path);
        if (!present.contains(topic.path)) {
            entry.phase = topic.phase;
            entry.trailing = TopicSourceText::tr("%1 · not in your layout").arg(phaseName(topic.phase));
        }
        entry.run = [show, path = topic.path] { show(path); };
        if (!topic.title.isEmpty())
            candidate.aliases.append(topic.name);
        m_candidates.append(std::move(candidate));
    }
}

PaletteSource::Found PaletteTopics::explaining(const QString &words, qsizetype most)
{
    if (m_texts.isEmpty()) {
        for (const Topic &topic : std::as_const(m_topics)) {
            const QString text = textOf(topic);
            m_texts.append({text, FuzzyMatcher::folded(text)});
        }
    }
    const QStringList wanted = FuzzyMatcher::folded(words).split(u' ', Qt::SkipEmptyParts);
    PaletteSource::Found found;
    for (qsizetype i = 0; i < m_candidates.size() && !wanted.isEmpty(); ++i) {
        const Text &text = m_texts[i];
        if (!std::ranges::all_of(wanted, [&](const QString &word) { return text.folded.contains(word); }))
            continue;
        if (++found.count > most)
            continue;
        PaletteEntry entry = m_candidates[i].entry;
        entry.rank = {1, 0};
        // Accents that were left out move the place a little; an excerpt need not be exact.
        const qsizetype at = std::min(text.folded.indexOf(wanted.first()), text.written.size());
        qsizetype start = std::max<qsizetype>(0, at - excerptBefore);
        while (start > 0 && !text.written[start - 1].isSpace())
            --start;
        entry.context += (entry.context.isEmpty() ? QString() : QStringLiteral(" · "))
            + (start > 0 ? QStringLiteral("…") : QString());
        const qsizetype before = entry.context.size();
        const QString excerpt = text.written.mid(start, excerptLength);
        entry.context += excerpt;
        for (const TextRange &mark : textMatches(excerpt, words))
            entry.contextMarks.append({before + mark.start, mark.length});
        found.best.append(std::move(entry));
    }
    return found;
}

} // namespace Espalier
