// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "edit/growth.h"

#include "core/name.h"
#include "guide/starterbuilder.h"

namespace Espalier {

namespace {

/// What of the layout stands for nodes of the guide's own.
class Counterparts {
public:
    Counterparts(const Layout &mine, const Layout &fresh, const Guide &guide, QHash<NodeIndex, NodeIndex> &of)
        : m_mine(mine), m_fresh(fresh), m_guide(guide), m_of(of)
    {
        for (NodeIndex node = mine.next(rootNode); node != noNode; node = mine.next(node)) {
            const std::string_view topic = mine.topicUtf8(node);
            if (!topic.empty() && !m_byTopic.contains(topic))
                m_byTopic.insert(topic, node);
        }
        m_of.insert(rootNode, rootNode);
    }

    NodeIndex of(NodeIndex fresh) const { return m_of.value(fresh, noNode); }

    /// By topic wherever the person moved it, else by name where it would stand.
    NodeIndex find(NodeIndex fresh) const
    {
        if (const std::string_view topic = m_fresh.topicUtf8(fresh); !topic.empty()) {
            if (const NodeIndex found = m_byTopic.value(topic, noNode); found != noNode)
                return found;
        }
        const NodeIndex namesake = this->namesake(fresh);
        return namesake != noNode && isJoined(fresh, namesake) ? namesake : noNode;
    }

    /// What stands under its name where it would stand.
    NodeIndex namesake(NodeIndex fresh) const
    {
        const NodeIndex above = of(m_fresh.parent(fresh));
        return above == noNode ? noNode : m_mine.child(above, m_fresh.name(fresh));
    }

    /// Which child of \a host to stand before, so that the guide's order is kept where it can be: behind the nearest
    /// elder sibling that stands there, else before the nearest younger one.
    NodeIndex placeIn(NodeIndex host, NodeIndex fresh) const
    {
        for (NodeIndex elder = m_fresh.previousSibling(fresh); elder != noNode;
             elder = m_fresh.previousSibling(elder)) {
            if (const NodeIndex mine = of(elder); mine != noNode && m_mine.parent(mine) == host)
                return m_mine.nextSibling(mine);
        }
        for (NodeIndex younger = m_fresh.nextSibling(fresh); younger != noNode;
             younger = m_fresh.nextSibling(younger)) {
            if (const NodeIndex mine = find(younger); mine != noNode && m_mine.parent(mine) == host)
                return mine;
        }
        return noNode;
    }

private:
    bool isJoined(NodeIndex fresh, NodeIndex namesake) const
    {
        // What is another topic of this guide only happens to be called so.
        if (const std::string_view topic = m_mine.topicUtf8(namesake);
            !topic.empty() && m_guide.topic(m_mine.topic(namesake)))
            return false;
        if (m_fresh.isFolder(fresh) || m_mine.isFolder(namesake))
            return m_fresh.kind(fresh) == m_mine.kind(namesake);
        const Topic *const topic = m_guide.topic(m_fresh.topic(fresh));
        return !topic || !m_guide.hasContent(*topic); // an empty file adds nothing to the one that is there
    }

    const Layout &m_mine;
    const Layout &m_fresh;
    const Guide &m_guide;
    QHash<std::string_view, NodeIndex> m_byTopic;
    QHash<NodeIndex, NodeIndex> &m_of;
};

} // namespace

Phase Growth::reachedPhase(const Layout &layout, const Guide &guide)
{
    Phase reached = Phase::None;
    for (NodeIndex node = layout.next(rootNode); node != noNode && reached < Phase::Expert; node = layout.next(node)) {
        if (layout.topicUtf8(node).empty())
            continue;
        if (const Topic *const topic = guide.topic(layout.topic(node)))
            reached = laterOf(reached, topic->phase);
    }
    return reached;
}

Result<Growth> Growth::toPhase(const Layout &layout, const Guide &guide, Phase phase)
{
    StarterSelection selection;
    selection.level = phase;
    return between(layout, guide, selection, reachedPhase(layout, guide));
}

Result<Growth> Growth::ofStarters(const Layout &layout, const Guide &guide, const StarterSelection &selection)
{
    return between(layout, guide, selection, Phase::None);
}

Result<Growth> Growth::between(const Layout &layout, const Guide &guide, const StarterSelection &wanted, Phase from)
{
    StarterSelection selection = wanted;
    selection.contents = false; // read of those alone that are added
    // A layout may hold variables that this guide has never heard of.
    for (const auto &[name, value] : layout.info().variables.asKeyValueRange()) {
        if (guide.variables().contains(name))
            selection.variables.insert(name, value);
    }
    Result<Layout> fresh = StarterBuilder::build(guide, Name::nearest(layout.name(rootNode)).toString(), selection);
    if (!fresh)
        return std::unexpected(fresh.error());
    Growth growth;
    growth.m_layout = layout;
    growth.m_fresh = std::move(*fresh);
    growth.m_guide = guide;
    growth.find(from);
    return growth;
}

void Growth::find(Phase from)
{
    const Counterparts counterparts(m_layout, m_fresh, m_guide, m_counterparts);
    for (NodeIndex node = m_fresh.next(rootNode); node != noNode; node = m_fresh.next(node)) {
        if (const NodeIndex mine = counterparts.find(node); mine != noNode) {
            m_counterparts.insert(node, mine);
            continue;
        }
        Item item{.fresh = node, .kind = m_fresh.kind(node), .phase = m_fresh.effectivePhase(node)};
        item.above = m_itemOf.value(m_fresh.parent(node), -1);
        if (item.above < 0) {
            item.host = counterparts.of(m_fresh.parent(node));
            if (item.host == noNode || !m_layout.isFolder(item.host))
                continue; // the person made a file of that folder: nothing can go into it
            item.takenBy = counterparts.namesake(node);
            item.before =
                item.takenBy == noNode ? counterparts.placeIn(item.host, node) : m_layout.nextSibling(item.takenBy);
        }
        item.isProposed = item.phase > from && (item.above < 0 || m_items[size_t(item.above)].isProposed);
        m_itemOf.insert(node, int(m_items.size()));
        m_items.push_back(item);
    }
}

// -- one item
// ----------------------------------------------------------------------------------------------------------

QString Growth::key(int item) const
{
    const NodeIndex fresh = m_items[size_t(item)].fresh;
    const QString topic = m_fresh.topic(fresh);
    return topic.isEmpty() ? m_fresh.path(fresh) : topic;
}

QString Growth::name(int index) const
{
    const Item &item = m_items[size_t(index)];
    const QString wanted = m_fresh.name(item.fresh);
    if (item.takenBy == noNode)
        return wanted;
    const qsizetype dot = item.kind == NodeKind::File ? wanted.lastIndexOf(u'.') : -1;
    const qsizetype stem = dot > 0 ? dot : wanted.size();
    const auto isFree = [&](const QString &name) {
        return m_layout.child(item.host, name) == noNode && m_fresh.child(m_fresh.parent(item.fresh), name) == noNode;
    };
    for (int number = 2;; ++number) {
        if (const QString name = wanted.left(stem) + u'-' + QString::number(number) + wanted.mid(stem); isFree(name))
            return name;
    }
}

QString Growth::content(int item) const
{
    const Topic *const topic = m_guide.topic(m_fresh.topic(m_items[size_t(item)].fresh));
    return topic ? m_guide.content(*topic) : QString();
}

NodeData Growth::data(int index) const
{
    const Item &item = m_items[size_t(index)];
    NodeData data = m_fresh.data(item.fresh);
    data.id = {};
    data.name = name(index);
    data.content = content(index);
    // Where the person's folder is of an earlier phase than the guide's, it has to say itself what it is of.
    if (item.host != noNode && m_layout.effectivePhase(item.host) < item.phase)
        data.phase = item.phase;
    return data;
}

QList<int> Growth::branch(int item) const
{
    QList<int> branch{item};
    Marks isIn(m_items.size());
    isIn[size_t(item)] = true;
    for (int i = item + 1; i < int(m_items.size()); ++i) {
        const int above = m_items[size_t(i)].above;
        if (above < 0 || !isIn[size_t(above)])
            continue;
        isIn[size_t(i)] = true;
        branch.append(i);
    }
    return branch;
}

// -- with a choice
// -----------------------------------------------------------------------------------------------------

bool Growth::isTicked(int index, const GrowthChoice &choice) const
{
    const Item &item = m_items[size_t(index)];
    return item.takenBy == noNode ? choice.ticks.value(key(index), item.isProposed)
                                  : choice.beside.contains(key(index));
}

Growth::Marks Growth::offered(const GrowthChoice &choice) const
{
    Marks marks(m_items.size());
    for (int i = 0; i < int(m_items.size()); ++i) {
        const Item &item = m_items[size_t(i)];
        marks[size_t(i)] =
            (item.takenBy == noNode || choice.beside.contains(key(i))) && (item.above < 0 || marks[size_t(item.above)]);
    }
    return marks;
}

Growth::Marks Growth::chosen(const GrowthChoice &choice) const
{
    Marks marks(m_items.size());
    for (int i = 0; i < int(m_items.size()); ++i) {
        const int above = m_items[size_t(i)].above;
        marks[size_t(i)] = isTicked(i, choice) && (above < 0 || marks[size_t(above)]);
    }
    return marks;
}

Growth::Totals Growth::totals(const Marks &marks) const
{
    Totals totals;
    for (size_t i = 0; i < m_items.size(); ++i) {
        if (marks[i])
            ++(m_items[i].kind == NodeKind::Folder ? totals.folders : totals.files);
    }
    return totals;
}

void Growth::setTicked(GrowthChoice &choice, const QList<int> &items, bool ticked) const
{
    for (const int item : items) {
        choice.ticks.insert(key(item), ticked);
        for (int above = ticked ? m_items[size_t(item)].above : -1; above >= 0; above = m_items[size_t(above)].above)
            choice.ticks.insert(key(above), true);
    }
}

} // namespace Espalier
