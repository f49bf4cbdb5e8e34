// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "desktop/session/nodenamer.h"
#include "desktop/views/dragview.h"

#include <QPointF>
#include <QRectF>

class QAccessibleInterface;
class QWidget;

namespace Espalier {

class ActionRegistry;

/// A widget that shows the nodes of the layout, each once, as far as they are opened and the filter lets them through.
/// What all such widgets do alike (dragging, naming, keys, what screen readers are told) is written once over this.
/// Places are in the coordinates of the viewport.
class NodeView : public NodeNamer, public DragView {
public:
    NodeView(Session &session, NodeVerbs &verbs, const ActionRegistry &registry)
        : DragView(session, verbs), m_registry(registry)
    {}

    /// For the shortcuts that the person gave to the verbs.
    const ActionRegistry &registry() const { return m_registry; }

    /// Told as a tree to screen readers, too.
    QWidget &widget() override = 0;
    /// What is shown; may be a moment behind the document.
    virtual const Layout &shownLayout() const = 0;

    // -- which nodes, in the order of the document
    virtual qsizetype shownCount() const = 0;
    /// noNode: a place that is no node (yet).
    virtual NodeIndex shownAt(qsizetype position) const = 0;
    /// -1: not shown.
    virtual qsizetype positionOf(NodeIndex node) const = 0;
    bool isShown(NodeIndex node) const { return node != noNode && positionOf(node) >= 0; }
    virtual int depthOf(NodeIndex node) const = 0; ///< the root's is 0; of a node that is shown
    /// How many are in it is to be read out; 0: nothing is said of it.
    virtual qsizetype countInside(NodeIndex) const { return 0; }
    /// The one that the keyboard acts on.
    virtual NodeIndex currentNode() const = 0;

    // -- where
    virtual QRectF rectOf(NodeIndex node) const = 0; ///< null: not shown
    virtual NodeIndex nodeAt(QPointF point) const = 0;
    virtual void reveal(NodeIndex node) = 0;

    // -- opening and closing
    virtual void setExpandedBelow(NodeIndex node, bool expanded) = 0;

    virtual void selectAll() = 0;
    virtual void showContextMenu(const QPoint &globalPlace) = 0;

    // -- where names are typed
    /// Makes room for a node that is being named, in sight. False: that place cannot be seen.
    virtual bool openPlace(NodeIndex parent, NodeIndex before, NodeKind kind) = 0;
    virtual void closePlace() = 0;
    /// Where the name of \a node is edited; noNode: of the place. Null: it is not shown any more.
    virtual QRect nameFieldRect(NodeIndex node) const = 0;

    /// For Qt, which owns it then.
    virtual QAccessibleInterface *makeAccessible() = 0;

protected:
    ~NodeView() = default;

private:
    const ActionRegistry &m_registry;
};

} // namespace Espalier
