// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "guide/guidematch.h"

#include <QHash>
#include <QSet>

#include <algorithm>

namespace Espalier {

namespace {

constexpr int leastAgreeing = 2;
constexpr int leastPercent = 60;
constexpr int mostNeighbours = 200; // looked at; nobody's folder of a thousand files is a topic

QString spelled(QString name)
{
    for (QChar &letter : name)
        letter = letter == u'-' || letter == u' ' ? QChar(u'_') : letter.toCaseFolded();
    return name;
}

class Matcher {
public:
    Matcher(const Layout &layout, const Guide &guide)
        : m_layout(layout), m_guide(guide), m_taken(size_t(guide.topics().size()))
    {
        const QList<Topic> &topics = guide.topics();
        for (int i = 0; i < topics.size(); ++i) {
            const QString name = spelled(topics[i].name);
            m_byPlace.insert({topics[i].parent, name}, i);
            if (topics[i].kind == NodeKind::Folder)
                m_byName[name].append(i);
        }
        // By its other names, too: "my_ml_core".
        for (const auto &[alias, path] : guide.aliases().asKeyValueRange()) {
            const Topic *const topic = guide.topic(path);
            if (topic && !alias.contains(u'/'))
                m_byPlace.insert({topic->parent, spelled(alias)},
                                 m_byPlace.value({topic->parent, spelled(alias)}, int(topic - topics.constData())));
        }
    }

    /// Everything below a node that stands for a topic (-1: the project), as far as it stands where the guide has it.
    void matchBelow(NodeIndex node, int topic, std::vector<GuideMatch::Pair> &pairs)
    {
        std::vector<std::pair<NodeIndex, int>> open{{node, topic}};
        while (!open.empty()) {
            const auto [folder, known] = open.back();
            open.pop_back();
            for (NodeIndex child = m_layout.firstChild(folder); child != noNode; child = m_layout.nextSibling(child)) {
                const int found = m_byPlace.value({known, spelled(m_layout.name(child))}, -1);
                if (found < 0 || m_taken[size_t(found)] || m_guide.topics()[found].kind != m_layout.kind(child)
                    || isMatched(child))
                    continue;
                take(child, found, true, pairs);
                open.emplace_back(child, found);
            }
        }
    }

    void matchByNeighbours(const Progress *progress, std::vector<GuideMatch::Pair> &pairs)
    {
        for (NodeIndex node = m_layout.next(rootNode); node != noNode; node = m_layout.next(node)) {
            if (progress && progress->isCancelled())
                return;
            if (!m_layout.isFolder(node) || isMatched(node))
                continue;
            const std::optional<GuideMatch::Pair> found = likely(node);
            if (!found || m_taken[size_t(found->topic)])
                continue;
            take(node, found->topic, false, pairs);
            matchBelow(node, found->topic, pairs);
        }
    }

    std::optional<GuideMatch::Pair> likely(NodeIndex node) const
    {
        const QList<int> candidates = m_byName.value(spelled(m_layout.name(node)));
        if (candidates.isEmpty())
            return {};
        const QStringList around = neighboursOf(node);
        std::optional<GuideMatch::Pair> best;
        for (const int topic : candidates) {
            const int agreeing = agreement(around, topic);
            const bool isEnough = agreeing >= leastAgreeing && agreeing * 100 >= leastPercent * around.size();
            if (isEnough && (!best || agreeing > best->agreeing))
                best = GuideMatch::Pair{
                    .node = node, .topic = topic, .agreeing = agreeing, .neighbours = int(around.size())};
        }
        return best;
    }

private:
    bool isMatched(NodeIndex node) const { return m_matched.contains(node); }

    void take(NodeIndex node, int topic, bool byPlace, std::vector<GuideMatch::Pair> &pairs)
    {
        const QStringList around = neighboursOf(node);
        m_taken[size_t(topic)] = true;
        m_matched.insert(node);
        pairs.push_back({.node = node,
                         .topic = topic,
                         .isByPlace = byPlace,
                         .agreeing = agreement(around, topic),
                         .neighbours = int(around.size())});
    }

    QStringList neighboursOf(NodeIndex node) const
    {
        QStringList names;
        const auto addChildren = [&](NodeIndex folder) {
            for (NodeIndex child = m_layout.firstChild(folder); child != noNode && names.size() < mostNeighbours;
                 child = m_layout.nextSibling(child)) {
                if (child != node)
                    names.append(spelled(m_layout.name(child)));
            }
        };
        const NodeIndex above = m_layout.parent(node);
        if (above != rootNode)
            names.append(spelled(m_layout.name(above)));
        addChildren(above);
        addChildren(node);
        return names;
    }

    int agreement(const QStringList &names, int topic) const
    {
        const QList<Topic> &topics = m_guide.topics();
        const int above = topics[topic].parent;
        QSet<QString> around;
        if (above >= 0)
            around.insert(spelled(topics[above].name));
        for (const QList<int> &group :
             {above < 0 ? m_guide.topLevel() : topics[above].children, topics[topic].children}) {
            for (const int neighbour : group) {
                if (neighbour != topic)
                    around.insert(spelled(topics[neighbour].name));
            }
        }
        return int(std::ranges::count_if(names, [&around](const QString &name) { return around.contains(name); }));
    }

    const Layout &m_layout;
    const Guide &m_guide;
    QHash<std::pair<int, QString>, int> m_byPlace; // topic by its parent and name
    QHash<QString, QList<int>> m_byName; // folders
    std::vector<bool> m_taken; // by topic
    QSet<NodeIndex> m_matched;
};

} // namespace

GuideMatch GuideMatch::of(const Layout &layout, const Guide &guide, const Progress *progress)
{
    GuideMatch match;
    Matcher matcher(layout, guide);
    matcher.matchBelow(rootNode, -1, match.m_pairs);
    matcher.matchByNeighbours(progress, match.m_pairs);
    // In document order, which may not be that of the indexes.
    QHash<NodeIndex, qsizetype> order;
    for (NodeIndex node = layout.next(rootNode); node != noNode; node = layout.next(node))
        order.insert(node, order.size());
    std::ranges::sort(match.m_pairs, {}, [&order](const Pair &pair) { return order.value(pair.node); });
    match.m_folders =
        std::ranges::count_if(match.m_pairs, [&layout](const Pair &pair) { return layout.isFolder(pair.node); });
    return match;
}

std::optional<GuideMatch::Pair> GuideMatch::likely(const Layout &layout, const Guide &guide, NodeIndex folder)
{
    return layout.isFolder(folder) && folder != rootNode ? Matcher(layout, guide).likely(folder) : std::nullopt;
}

} // namespace Espalier
