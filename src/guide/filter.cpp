// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "guide/filter.h"

#include "guide/textmatcher.h"

#include <QHash>

#include <algorithm>
#include <limits>

namespace Espalier {

namespace {

/// Walks all linked nodes without the root, parents first or last; a plain loop where the layout's indexes allow it.
class Order
{
public:
    explicit Order(const Layout &layout) : m_end(layout.indexEnd()), m_plain(layout.isInDocumentOrder())
    {
        if (m_plain)
            return;
        m_nodes.reserve(size_t(layout.nodeCount()));
        for (NodeIndex node = layout.next(rootNode); node != noNode; node = layout.next(node))
            m_nodes.push_back(node);
    }

    void forwards(auto &&visit) const
    {
        if (m_plain) {
            for (NodeIndex node = 1; node < m_end; ++node)
                visit(node);
        } else {
            for (const NodeIndex node : m_nodes)
                visit(node);
        }
    }
    void backwards(auto &&visit) const
    {
        if (m_plain) {
            for (NodeIndex node = m_end - 1; node > 0; --node)
                visit(node);
        } else {
            for (auto node = m_nodes.rbegin(); node != m_nodes.rend(); ++node)
                visit(*node);
        }
    }

private:
    NodeIndex m_end;
    bool m_plain;
    std::vector<NodeIndex> m_nodes;
};

/// What a filter says of one node by itself, whatever its phase.
class Condition
{
public:
    Condition(const Layout &layout, const Filter &filter)
        : m_layout(layout), m_filter(filter), m_matcher(filter.text), m_tags(filter.tags.begin(), filter.tags.end())
    {
        if (!filter.topics.isEmpty())
            m_belongs.assign(layout.indexEnd(), true);
    }

    /// Nothing but the phase is asked for.
    bool isTrivial() const { return m_matcher.isEmpty() && m_tags.isEmpty() && m_filter.topics.isEmpty(); }

    /// Parents first: a node without topic belongs where its parent does.
    bool operator()(const NodeRecord &record, NodeIndex node)
    {
        if (!m_belongs.empty()) {
            m_belongs[node] = record.topic == 0 ? bool(m_belongs[record.parent]) : isWantedTopic(record.topic);
            if (!m_belongs[node])
                return false;
        }
        return hasText(record, node) && hasTag(record, node);
    }

private:
    bool hasText(const NodeRecord &record, NodeIndex node) const
    {
        const quint32 all = m_matcher.allWords();
        if (all == 0)
            return true;
        quint32 found = m_matcher.wordsIn(m_layout.text(record.name));
        if (found != all && record.summary != 0)
            found |= m_matcher.wordsIn(m_layout.text(record.summary));
        if (found != all && record.topic != 0)
            found |= m_matcher.wordsIn(m_layout.text(record.topic));
        if (found != all && record.extra != 0) {
            for (const QString &tag : m_layout.tags(node)) {
                const QByteArray utf8 = tag.toUtf8();
                found |= m_matcher.wordsIn({utf8.constData(), size_t(utf8.size())});
            }
        }
        return found == all;
    }

    bool hasTag(const NodeRecord &record, NodeIndex node) const
    {
        if (m_tags.isEmpty())
            return true;
        return record.extra != 0 && std::ranges::any_of(m_layout.tags(node), [this](const QString &tag) { return m_tags.contains(tag); });
    }

    bool isWantedTopic(TextRef ref)
    {
        if (const auto known = m_topics.constFind(ref); known != m_topics.constEnd())
            return *known;
        const std::string_view text = m_layout.text(ref);
        const QString topic = QString::fromUtf8(text.data(), qsizetype(text.size()));
        const bool wanted = std::ranges::any_of(m_filter.topics, [&topic](const QString &path) {
            return topic.startsWith(path) && (topic.size() == path.size() || topic[path.size()] == u'/');
        });
        m_topics.insert(ref, wanted);
        return wanted;
    }

    const Layout &m_layout;
    const Filter &m_filter;
    TextMatcher m_matcher;
    QSet<QString> m_tags;
    std::vector<bool> m_belongs;
    QHash<TextRef, bool> m_topics;
};

constexpr quint8 never = std::numeric_limits<quint8>::max();

/// By index: the phase of each node, the later of its own and its parent's.
std::vector<quint8> effectivePhases(std::span<const NodeRecord> records, const Order &order)
{
    std::vector<quint8> phases(records.size(), quint8(Phase::Beginner));
    order.forwards([&](NodeIndex node) {
        phases[node] = std::max(phases[records[node].parent], quint8(records[node].phase));
    });
    return phases;
}

} // namespace

bool Filter::isEmpty() const
{
    return (upTo == Phase::None || upTo == Phase::Expert) && text.trimmed().isEmpty() && tags.isEmpty() && topics.isEmpty();
}

FilterResult applyFilter(const Layout &layout, const Filter &filter)
{
    const auto records = layout.records();
    const Order order(layout);
    const auto count = [&](FilterResult &result, NodeIndex node) {
        ++(records[node].kind == NodeKind::Folder ? result.folders : result.files);
    };
    FilterResult result;
    if (filter.isEmpty()) {
        result.visible = NodeBitmap(layout.indexEnd(), layout.isInDocumentOrder());
        if (!layout.isInDocumentOrder()) {
            result.visible.set(rootNode);
            order.forwards([&](NodeIndex node) { result.visible.set(node); });
        }
        result.matching = result.visible;
        result.folders = layout.folderCount();
        result.files = layout.nodeCount() - result.folders;
        return result;
    }

    const quint8 upTo = filter.upTo == Phase::None ? quint8(Phase::Expert) : quint8(filter.upTo);
    std::vector<quint8> phases(records.size(), quint8(Phase::Beginner));
    Condition condition(layout, filter);
    result.matching = NodeBitmap(layout.indexEnd());
    result.matching.set(rootNode);
    if (condition.isTrivial()) {
        // A child is never earlier than its parent, so what shows is closed upwards by itself.
        order.forwards([&](NodeIndex node) {
            phases[node] = std::max(phases[records[node].parent], quint8(records[node].phase));
            if (phases[node] <= upTo) {
                result.matching.set(node);
                count(result, node);
            }
        });
        result.visible = result.matching;
        return result;
    }
    order.forwards([&](NodeIndex node) {
        phases[node] = std::max(phases[records[node].parent], quint8(records[node].phase));
        if (condition(records[node], node) && phases[node] <= upTo)
            result.matching.set(node);
    });
    result.visible = result.matching;
    order.backwards([&](NodeIndex node) {
        if (!result.visible.test(node))
            return;
        result.visible.set(records[node].parent);
        count(result, node);
    });
    return result;
}

std::array<qsizetype, 4> foldersByPhase(const Layout &layout, const Filter &filter)
{
    const auto records = layout.records();
    const Order order(layout);
    const std::vector<quint8> phases = effectivePhases(records, order);
    Condition condition(layout, filter);
    // The first phase that shows each node: its own if it matches, else that of the earliest match below it.
    std::vector<quint8> first(phases);
    if (!condition.isTrivial()) {
        order.forwards([&](NodeIndex node) {
            if (!condition(records[node], node))
                first[node] = never;
        });
        order.backwards([&](NodeIndex node) {
            quint8 &above = first[records[node].parent];
            above = std::min(above, first[node]);
        });
    }
    std::array<qsizetype, 4> counts{};
    order.forwards([&](NodeIndex node) {
        if (records[node].kind == NodeKind::Folder && first[node] <= quint8(Phase::Expert))
            ++counts[first[node] - 1];
    });
    for (size_t i = 1; i < counts.size(); ++i)
        counts[i] += counts[i - 1];
    return counts;
}

} // namespace Espalier
