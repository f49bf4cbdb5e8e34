// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/session/nodeselection.h"

#include "core/layoutdocument.h"

#include <utility>

namespace Espalier {

NodeSelection::NodeSelection(LayoutDocument &document, QObject *parent) : QObject(parent), m_document(document)
{
    connect(&document, &LayoutDocument::removed, this, &NodeSelection::dropUnlinked);
    connect(&document, &LayoutDocument::rearranged, this, &NodeSelection::dropUnlinked);
    connect(&document, &LayoutDocument::reset, this, &NodeSelection::clear);
}

void NodeSelection::select(const QList<NodeIndex> &nodes, NodeIndex current)
{
    if (nodes == m_nodes && current == m_current)
        return;
    m_nodes = nodes;
    m_current = current;
    Q_EMIT changed();
}

void NodeSelection::setQuiet(bool quiet)
{
    if (std::exchange(m_isQuiet, quiet) != quiet)
        Q_EMIT quietChanged();
}

void NodeSelection::reveal(const QList<NodeIndex> &nodes)
{
    QList<NodeIndex> there;
    for (const NodeIndex node : nodes) {
        if (m_document.layout().isLinked(node))
            there.append(node);
    }
    if (there.isEmpty())
        return;
    select(there, there.first());
    Q_EMIT revealRequested(there.first());
}

void NodeSelection::dropUnlinked()
{
    QList<NodeIndex> nodes = m_nodes;
    nodes.removeIf([this](NodeIndex node) { return !m_document.layout().isLinked(node); });
    select(nodes, m_current != noNode && m_document.layout().isLinked(m_current) ? m_current : (nodes.isEmpty() ? noNode : nodes.first()));
}

} // namespace Espalier
