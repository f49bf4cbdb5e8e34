// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "guide/filter.h"

#include "guide/textsearch.h"

#include <algorithm>
#include <optional>

namespace Espalier {

namespace {

/// The conditions beside the phase, prepared for one layout.
class Conditions
{
public:
    Conditions(const Layout &layout, const Filter &filter)
        : m_layout(layout), m_tags(filter.tags), m_hasText(!filter.text.trimmed().isEmpty()), m_topics(layout, filter.topics),
          m_isInTopics(filter.topics.isEmpty() ? 0 : layout.indexEnd())
    {
        if (m_hasText)
            m_withText = TextSearch(layout, filter.text).matches();
        if (hasTopics())
            m_isInTopics.set(rootNode); // what has no topic anywhere above it shows
    }

    bool any() const { return m_hasText || !m_tags.isEmpty() || hasTopics(); }

    /// Must be asked for parents before their children.
    bool match(NodeIndex node, const NodeRecord &record)
    {
        if (hasTopics()) {
            const bool isIn = record.topic == 0 ? m_isInTopics.test(record.parent) : m_topics.contains(record.topic);
            if (!isIn)
                return false;
            m_isInTopics.set(node);
        }
        if (!m_tags.isEmpty() && (record.extra == 0 || !hasTag(node)))
            return false;
        return !m_hasText || m_withText.test(node);
    }

private:
    bool hasTopics() const { return m_isInTopics.size() > 0; }

    bool hasTag(NodeIndex node) const
    {
        return std::ranges::any_of(m_layout.tags(node),
                                   [this](const QString &tag) { return m_tags.contains(tag, Qt::CaseInsensitive); });
    }

    const Layout &m_layout;
    const QStringList m_tags;
    const bool m_hasText;
    NodeBitmap m_withText;
    TopicSearch m_topics;
    NodeBitmap m_isInTopics;
};

/// Calls \a visit(node, record) for each linked node but the root, parents before children.
template<typename Visit>
void forEachNode(const Layout &layout, Visit visit)
{
    const std::span<const NodeRecord> records = layout.records();
    if (layout.isInDocumentOrder()) {
        for (NodeIndex node = 1; node < records.size(); ++node)
            visit(node, records[node]);
        return;
    }
    NodeIndex node = records[rootNode].firstChild;
    while (node != noNode) {
        const NodeRecord &record = records[node];
        visit(node, record);
        NodeIndex following = record.firstChild;
        while (following == noNode && node != rootNode) {
            following = records[node].nextSibling;
            node = records[node].parent;
        }
        node = following;
    }
}

Phase limitOf(const Filter &filter) { return filter.upTo == Phase::None ? Phase::Expert : filter.upTo; }

/// The phase alone: a node shows when its parent does and it is not too late itself, so one look at each is enough.
void showByPhase(const Layout &layout, Phase limit, FilterResult &result)
{
    // Without branches: which node shows is as good as random to a processor.
    const bool all = limit == Phase::Expert;
    qsizetype shown = 0;
    forEachNode(layout, [&](NodeIndex node, const NodeRecord &record) {
        const bool shows = all || (int(record.phase <= limit) & int(result.visible.test(record.parent))) != 0;
        result.visible.setIf(node, shows);
        shown += shows;
        result.folders += int(shows) & int(record.kind == NodeKind::Folder);
    });
    result.files = shown - result.folders;
    result.matching = result.visible;
}

void showByAll(const Layout &layout, Phase limit, Conditions &conditions, FilterResult &result)
{
    const std::span<const NodeRecord> records = layout.records();
    std::vector<Phase> phases(records.size(), Phase::None);
    phases[rootNode] = records[rootNode].phase;
    const auto show = [&](NodeIndex node) {
        result.visible.set(node);
        (records[node].kind == NodeKind::Folder ? result.folders : result.files) += 1;
    };
    forEachNode(layout, [&](NodeIndex node, const NodeRecord &record) {
        phases[node] = laterOf(phases[record.parent], record.phase);
        const bool matches = conditions.match(node, record) && phases[node] <= limit;
        if (!matches)
            return;
        result.matching.set(node);
        show(node);
        // Every ancestor is shown once; above one that is shown already, all are.
        for (NodeIndex above = record.parent; !result.visible.test(above); above = records[above].parent)
            show(above);
    });
}

} // namespace

bool Filter::isEmpty() const
{
    return (upTo == Phase::None || upTo == Phase::Expert) && text.trimmed().isEmpty() && tags.isEmpty() && topics.isEmpty();
}

FilterResult applyFilter(const Layout &layout, const Filter &filter)
{
    FilterResult result;
    result.visible = NodeBitmap(layout.indexEnd());
    result.matching = NodeBitmap(layout.indexEnd());
    result.visible.set(rootNode);
    result.matching.set(rootNode);
    Conditions conditions(layout, filter);
    // A phase on the root itself counts for all below it, as anywhere.
    const Phase limit = limitOf(filter);
    if (layout.phase(rootNode) > limit)
        return result;
    if (conditions.any())
        showByAll(layout, limit, conditions, result);
    else
        showByPhase(layout, limit, result);
    return result;
}

std::array<qsizetype, 4> foldersByPhase(const Layout &layout, const Filter &filter)
{
    const std::span<const NodeRecord> records = layout.records();
    Conditions conditions(layout, filter);
    // For each node the earliest phase that shows it: its own, or that of the first match below it.
    constexpr quint8 never = 5;
    std::vector<quint8> shownFrom(records.size(), never);
    std::vector<Phase> phases(records.size(), Phase::Beginner);
    phases[rootNode] = laterOf(Phase::Beginner, records[rootNode].phase);
    const bool any = conditions.any();
    forEachNode(layout, [&](NodeIndex node, const NodeRecord &record) {
        phases[node] = laterOf(phases[record.parent], record.phase);
        if (any && !conditions.match(node, record))
            return;
        const auto from = quint8(toNumber(phases[node]));
        for (NodeIndex at = node; at != rootNode && shownFrom[at] > from; at = records[at].parent)
            shownFrom[at] = from;
    });
    std::array<qsizetype, 4> counts{};
    forEachNode(layout, [&](NodeIndex node, const NodeRecord &record) {
        if (record.kind == NodeKind::Folder && shownFrom[node] < never)
            ++counts[size_t(shownFrom[node] - 1)];
    });
    for (size_t i = 1; i < counts.size(); ++i)
        counts[i] += counts[i - 1];
    return counts;
}

Layout prunedTo(const Layout &layout, const Filter &filter)
{
    return prunedTo(layout, applyFilter(layout, filter).visible);
}

Layout prunedTo(const Layout &layout, const NodeBitmap &kept)
{
    Layout pruned = layout;
    for (NodeIndex node = pruned.next(rootNode); node != noNode;) {
        if (kept.test(node)) {
            node = pruned.next(node);
            continue;
        }
        const NodeIndex hidden = node;
        node = pruned.nextAfter(hidden);
        pruned.unlink(hidden);
    }
    return pruned;
}

} // namespace Espalier
