// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/layout.h"

#include <QList>
#include <QObject>

namespace Espalier {

class LayoutDocument;

/// What is selected, in every view alike: the nodes and the current one among them. Drops nodes that leave the
/// document; views follow \c changed() and tell it what the person selected in them.
class NodeSelection : public QObject
{
    Q_OBJECT

public:
    explicit NodeSelection(LayoutDocument &document, QObject *parent = nullptr);

    const QList<NodeIndex> &nodes() const { return m_nodes; }
    NodeIndex current() const { return m_current; } ///< noNode: nothing is
    bool contains(NodeIndex node) const { return m_nodes.contains(node); }

    void select(const QList<NodeIndex> &nodes, NodeIndex current);
    void select(NodeIndex node) { select({node}, node); }
    void clear() { select({}, noNode); }
    /// Asks the views to scroll there and unfold what is above; selects nothing.
    void lookAt(NodeIndex node) { Q_EMIT revealRequested(node); }
    /// While something else is being read views draw it grey, so that there are not two truths. Taken back when a
    /// person points at it: what is read is to follow.
    void setQuiet(bool quiet);
    bool isQuiet() const { return m_isQuiet; }

    /// Selects and asks the views to scroll there and unfold what is above.
    void reveal(const QList<NodeIndex> &nodes);

Q_SIGNALS:
    void changed();
    void quietChanged();
    void revealRequested(Espalier::NodeIndex node);

private:
    void dropUnlinked();

    LayoutDocument &m_document;
    QList<NodeIndex> m_nodes;
    NodeIndex m_current = noNode;
    bool m_isQuiet = false;
};

} // namespace Espalier
