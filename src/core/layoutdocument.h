// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/layout.h"

#include <QList>
#include <QObject>
#include <QVariant>

namespace Espalier {

/// The open document: holds the Layout, is the only one to change it, and announces each structural change in a pair
/// of signals, before and after, so that item models need to hold nothing. Validates nothing (the Editor did) and
/// knows no undo. Positions use Qt's convention: "before this row, counted before removal".
class LayoutDocument : public QObject
{
    Q_OBJECT

public:
    explicit LayoutDocument(QObject *parent = nullptr);

    const Layout &layout() const { return m_layout; }

    /// Replaces the whole document; every NodeIndex of before is void.
    void adopt(const Layout &layout);

    /// Makes a node that stands nowhere yet; announces nothing.
    NodeIndex create(const NodeData &data);
    /// The same for a whole piece of another layout (see Layout::copyFrom()).
    NodeIndex createCopy(const Layout &source, NodeIndex node, bool keepIds = false);

    void link(NodeIndex node, NodeIndex parent, NodeIndex before);
    void unlink(NodeIndex node);
    void move(NodeIndex node, NodeIndex parent, NodeIndex before);

    /// See nodeValue().
    void setValue(NodeIndex node, NodeAspect aspect, const QVariant &value);
    void setInfo(const LayoutInfo &info);

    /// While one lives, structural changes are announced once as a whole (\c aboutToRearrange … \c rearranged), and
    /// values once at its end: for edits of many nodes, where row by row would grow with the square.
    class Rearrangement
    {
    public:
        explicit Rearrangement(LayoutDocument &document);
        ~Rearrangement();
        Q_DISABLE_COPY_MOVE(Rearrangement)

    private:
        LayoutDocument &m_document;
    };

Q_SIGNALS:
    void aboutToInsert(Espalier::NodeIndex parent, qsizetype row);
    void inserted(Espalier::NodeIndex node);
    void aboutToRemove(Espalier::NodeIndex node);
    void removed(Espalier::NodeIndex node, Espalier::NodeIndex formerParent);
    void aboutToMove(Espalier::NodeIndex node, Espalier::NodeIndex toParent, qsizetype toRow);
    void moved(Espalier::NodeIndex node);
    /// Only of nodes that are linked.
    void changed(const QList<Espalier::NodeIndex> &nodes, Espalier::NodeAspects aspects);
    /// Anything about the structure may differ afterwards, but every NodeIndex still names its node.
    void aboutToRearrange();
    void rearranged();
    /// Another document: no NodeIndex is valid any more.
    void aboutToReset();
    void reset();
    void infoChanged();

private:
    void announce(NodeIndex node, NodeAspect aspect);

    Layout m_layout;
    int m_rearranging = 0;
    QList<NodeIndex> m_changedNodes; // gathered while rearranging
    NodeAspects m_changedAspects;
};

} // namespace Espalier
