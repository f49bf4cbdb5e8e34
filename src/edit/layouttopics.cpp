// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "edit/layouttopics.h"

#include "guide/starterbuilder.h"

#include <algorithm>

namespace Espalier {

LayoutTopics::LayoutTopics(const Layout &layout, const Guide &guide) : m_layout(layout), m_guide(guide)
{
    const auto records = layout.records();
    for (NodeIndex node = layout.next(rootNode); node != noNode; node = layout.next(node)) {
        m_held = laterOf(m_held, records[node].phase);
        if (records[node].topic == 0)
            continue;
        if (const Topic *const topic = guide.topic(layout.topic(node)); topic && !m_byTopic.contains(topic->path))
            m_byTopic.insert(topic->path, node);
    }
}

const Topic *LayoutTopics::parentOf(const Topic &topic) const
{
    return topic.parent < 0 ? nullptr : &m_guide.topics().at(topic.parent);
}

NodeIndex LayoutTopics::nodeOf(const Topic &topic) const
{
    if (const auto found = m_byTopic.constFind(topic.path); found != m_byTopic.cend())
        return *found;
    const Topic *const above = parentOf(topic);
    const NodeIndex parent = above ? nodeOf(*above) : rootNode;
    const NodeIndex named = parent == noNode ? noNode : m_layout.child(parent, topic.name);
    // One that stands for another topic is not it.
    return named != noNode && m_layout.topic(named).isEmpty() && m_layout.kind(named) == topic.kind ? named : noNode;
}

QList<const Topic *> LayoutTopics::missingBelow(const Topic &topic) const
{
    QList<const Topic *> missing;
    for (const int child : topic.children) {
        const Topic &below = m_guide.topics().at(child);
        if (nodeOf(below) == noNode)
            missing.append(&below);
    }
    return missing;
}

NodeIndex LayoutTopics::placeBefore(const Topic &topic, NodeIndex parent) const
{
    const Topic *const above = parentOf(topic);
    const QList<int> &siblings = above ? above->children : m_guide.topLevel();
    const auto self =
        std::ranges::find_if(siblings, [&](int sibling) { return m_guide.topics().at(sibling).path == topic.path; });
    for (auto younger = self; younger != siblings.end(); ++younger) {
        const NodeIndex node = nodeOf(m_guide.topics().at(*younger));
        if (node != noNode && m_layout.parent(node) == parent)
            return node;
    }
    return noNode;
}

std::optional<LayoutTopics::Placement> LayoutTopics::placementOf(const Topic &topic) const
{
    if (nodeOf(topic) != noNode)
        return {};
    const Topic *top = &topic;
    while (const Topic *const above = parentOf(*top)) {
        if (nodeOf(*above) != noNode)
            break;
        top = above;
    }
    Placement placement;
    if (const Topic *const above = parentOf(*top))
        placement.parent = nodeOf(*above);
    if (!m_layout.isFolder(placement.parent))
        return {};
    placement.before = placeBefore(*top, placement.parent);
    placement.piece = StarterBuilder::branch(m_guide, *top, m_layout.info().variables);
    Layout &piece = placement.piece;
    const Phase limit = laterOf(topic.phase, m_held);
    for (NodeIndex node = piece.next(rootNode); node != noNode;) {
        const QString path = piece.topic(node);
        const bool isOnTheWay = topic.path == path || topic.path.startsWith(path + u'/');
        const Topic *const known = m_guide.topic(path);
        const bool isBelow = path.startsWith(topic.path + u'/') && known && known->phase <= limit;
        if (isOnTheWay || isBelow) {
            placement.folders += piece.isFolder(node) && path != topic.path ? 1 : 0;
            placement.files += piece.isFolder(node) || path == topic.path ? 0 : 1;
            node = piece.next(node);
            continue;
        }
        const NodeIndex left = node;
        node = piece.nextAfter(left);
        piece.unlink(left);
    }
    return placement;
}

} // namespace Espalier
