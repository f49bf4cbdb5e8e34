// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/layout.h"

#include <QAccessibleWidget>

#include <unordered_map>

namespace Espalier {

class NodeView;

/// A view for screen readers and for tests that drive the window from outside: a tree with one item for each node that
/// is shown, in the order of the document; behind them what else the view has, and open fields. Items are made when
/// somebody asks for one and forgotten again when there are many, so that a million nodes cost nothing.
class NodeTreeAccessible : public QAccessibleWidget, public QAccessibleSelectionInterface
{
public:
    explicit NodeTreeAccessible(NodeView &view);
    ~NodeTreeAccessible() override;

    /// Makes Qt ask every NodeView for its own. May be called often.
    static void install();

    // -- what happened; nothing is done unless somebody listens
    static void notifyFocus(NodeView &view, NodeIndex node);
    static void notifySelection(NodeView &view);
    static void notifyExpanded(NodeView &view, NodeIndex node);
    static void notifyNameChanged(NodeView &view, NodeIndex node);
    static void notifyRenewed(NodeView &view);

    int childCount() const final;
    QAccessibleInterface *child(int index) const final;
    int indexOfChild(const QAccessibleInterface *child) const final;
    QAccessibleInterface *childAt(int x, int y) const final;
    QAccessibleInterface *focusChild() const final;
    QAccessible::State state() const final;
    void *interface_cast(QAccessible::InterfaceType type) final;

    int selectedItemCount() const final;
    QList<QAccessibleInterface *> selectedItems() const final;
    bool select(QAccessibleInterface *item) final;
    bool unselect(QAccessibleInterface *item) final;
    bool selectAll() final;
    bool clear() final;

protected:
    /// What stands behind the nodes: a view's own marks.
    virtual QList<QAccessibleInterface *> extras() const { return {}; }
    /// \a point: on the screen. nullptr: none is there.
    virtual QAccessibleInterface *extraAt(const QPoint &) const { return nullptr; }

    /// At a position where a view shows what is no node; by default the field in which a name is typed.
    virtual QAccessibleInterface *placeholderAt(int) const { return fields().value(0); }
    virtual int positionOfPlaceholder(const QAccessibleInterface *) const { return -1; }
    QList<QAccessibleInterface *> fields() const;

private:
    QAccessibleInterface *item(NodeIndex node) const;
    QList<QAccessibleInterface *> others() const { return extras() + fields(); }
    void forget() const;

    NodeView &m_view;
    mutable std::unordered_map<NodeIndex, QAccessible::Id> m_items;
};

} // namespace Espalier
