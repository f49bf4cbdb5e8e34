// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "edit/editor.h"

#include "edit/editcommand.h"
#include "guide/starterbuilder.h"

#include <QHash>

namespace Espalier {

namespace {

/// Which node of the layout stands for which node of the freshly made one.
class Counterparts
{
public:
    Counterparts(const Layout &mine, const Layout &fresh) : m_mine(mine), m_fresh(fresh)
    {
        for (NodeIndex node = mine.next(rootNode); node != noNode; node = mine.next(node)) {
            const std::string_view topic = mine.topicUtf8(node);
            if (!topic.empty() && !m_byTopic.contains(topic))
                m_byTopic.insert(topic, node);
        }
        m_of.insert(rootNode, rootNode);
    }

    /// By topic wherever the user moved it, else by name under its parent's counterpart; noNode: it is missing.
    NodeIndex find(NodeIndex fresh)
    {
        NodeIndex found = noNode;
        if (const std::string_view topic = m_fresh.topicUtf8(fresh); !topic.empty())
            found = m_byTopic.value(topic, noNode);
        const NodeIndex above = m_of.value(m_fresh.parent(fresh), noNode);
        if (found == noNode && above != noNode && m_mine.isLinked(above))
            found = m_mine.child(above, m_fresh.name(fresh));
        if (found != noNode)
            m_of.insert(fresh, found);
        return found;
    }

    /// Which child of \a parent to stand before, so that the guide's order is kept where it can be: behind the nearest
    /// elder sibling that stands there, else before the nearest younger one.
    NodeIndex placeOf(NodeIndex fresh, NodeIndex parent)
    {
        for (NodeIndex elder = m_fresh.previousSibling(fresh); elder != noNode; elder = m_fresh.previousSibling(elder)) {
            if (standsIn(of(elder), parent))
                return m_mine.nextSibling(of(elder));
        }
        for (NodeIndex younger = m_fresh.nextSibling(fresh); younger != noNode; younger = m_fresh.nextSibling(younger)) {
            if (const NodeIndex mine = find(younger); standsIn(mine, parent))
                return mine;
        }
        return noNode;
    }

    NodeIndex of(NodeIndex fresh) const { return m_of.value(fresh, noNode); }
    void insert(NodeIndex fresh, NodeIndex mine) { m_of.insert(fresh, mine); }

private:
    bool standsIn(NodeIndex mine, NodeIndex parent) const { return m_mine.isLinked(mine) && m_mine.parent(mine) == parent; }

    const Layout &m_mine;
    const Layout &m_fresh;
    QHash<std::string_view, NodeIndex> m_byTopic;
    QHash<NodeIndex, NodeIndex> m_of;
};

} // namespace

Result<QList<NodeIndex>> Editor::growToPhase(const Guide &guide, Phase phase)
{
    StarterSelection selection;
    selection.level = phase;
    // A layout may hold variables that this guide has never heard of.
    for (const auto &[name, value] : layout().info().variables.asKeyValueRange()) {
        if (guide.variables().contains(name))
            selection.variables.insert(name, value);
    }
    const Result<Layout> fresh = StarterBuilder::build(guide, Name::nearest(layout().name(rootNode)).toString(), selection);
    if (!fresh)
        return std::unexpected(fresh.error());

    const QString text = tr("Grew to %1").arg(phaseName(phase));
    auto grow = command(text);
    const Layout before = layout(); // views into it stay valid while nodes are made
    Counterparts counterparts(before, *fresh);
    QList<NodeIndex> added;
    for (NodeIndex node = fresh->next(rootNode); node != noNode; node = fresh->next(node)) {
        if (counterparts.find(node) != noNode)
            continue;
        const NodeIndex parent = counterparts.of(fresh->parent(node));
        if (parent == noNode || (before.isLinked(parent) && !before.isFolder(parent)))
            continue; // the user made a file of that folder: nothing can go below
        const NodeIndex place = counterparts.placeOf(node, parent);
        NodeData data = fresh->data(node);
        data.id = {};
        const NodeIndex made = m_document.create(data);
        counterparts.insert(node, made);
        grow->link(made, parent, place);
        grow->touch(made);
        added.append(made);
    }
    run(std::move(grow), tr("Grew to %1: %n item(s) added", nullptr, int(added.size())).arg(phaseName(phase)));
    return added;
}

} // namespace Espalier
