// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/layoutdocument.h"

#include "core/nodefields.h"

#include <algorithm>
#include <utility>

namespace Espalier {

LayoutDocument::LayoutDocument(QObject *parent) : QObject(parent) {}

void LayoutDocument::adopt(const Layout &layout)
{
    Q_ASSERT(m_rearranging == 0);
    Q_EMIT aboutToReset();
    m_layout = layout;
    Q_EMIT reset();
}

NodeIndex LayoutDocument::create(const NodeData &data) { return m_layout.create(data); }

NodeIndex LayoutDocument::createCopy(const Layout &source, NodeIndex node, bool keepIds)
{
    return m_layout.copyFrom(source, node, keepIds);
}

void LayoutDocument::link(NodeIndex node, NodeIndex parent, NodeIndex before)
{
    if (m_rearranging > 0) {
        m_layout.link(node, parent, before);
        return;
    }
    Q_EMIT aboutToInsert(parent, before == noNode ? m_layout.childCount(parent) : m_layout.rowOf(before));
    m_layout.link(node, parent, before);
    Q_EMIT inserted(node);
}

void LayoutDocument::unlink(NodeIndex node)
{
    if (m_rearranging > 0) {
        m_layout.unlink(node);
        return;
    }
    const NodeIndex parent = m_layout.parent(node);
    Q_EMIT aboutToRemove(node);
    m_layout.unlink(node);
    Q_EMIT removed(node, parent);
}

void LayoutDocument::move(NodeIndex node, NodeIndex parent, NodeIndex before)
{
    if (before == node)
        before = m_layout.nextSibling(node);
    if (m_layout.parent(node) == parent && m_layout.nextSibling(node) == before)
        return; // beginMoveRows() refuses to move a row to where it is
    if (m_rearranging > 0) {
        m_layout.move(node, parent, before);
        return;
    }
    Q_EMIT aboutToMove(node, parent, before == noNode ? m_layout.childCount(parent) : m_layout.rowOf(before));
    m_layout.move(node, parent, before);
    Q_EMIT moved(node);
}

void LayoutDocument::setValue(NodeIndex node, NodeAspect aspect, const QVariant &value)
{
    setNodeValue(m_layout, node, aspect, value);
    announce(node, aspect);
}

void LayoutDocument::setInfo(const LayoutInfo &info)
{
    m_layout.setInfo(info);
    Q_EMIT infoChanged();
}

void LayoutDocument::announce(NodeIndex node, NodeAspect aspect)
{
    if (!m_layout.isLinked(node))
        return; // nobody shows it
    if (m_rearranging > 0) {
        m_changedNodes.append(node);
        m_changedAspects |= aspect;
    } else {
        Q_EMIT changed({node}, aspect);
    }
}

LayoutDocument::Rearrangement::Rearrangement(LayoutDocument &document) : m_document(document)
{
    if (m_document.m_rearranging++ == 0)
        Q_EMIT m_document.aboutToRearrange();
}

LayoutDocument::Rearrangement::~Rearrangement()
{
    if (--m_document.m_rearranging > 0)
        return;
    Q_EMIT m_document.rearranged();
    QList<NodeIndex> nodes = std::exchange(m_document.m_changedNodes, {});
    const NodeAspects aspects = std::exchange(m_document.m_changedAspects, {});
    std::ranges::sort(nodes);
    nodes.erase(std::ranges::unique(nodes).begin(), nodes.end());
    nodes.removeIf([this](NodeIndex node) { return !m_document.m_layout.isLinked(node); });
    if (!nodes.isEmpty())
        Q_EMIT m_document.changed(nodes, aspects);
}

} // namespace Espalier
