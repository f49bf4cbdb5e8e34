// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/layout.h"

#include <QAccessibleWidget>

#include <unordered_map>

namespace Espalier {

class OutlineView;

/// The outline for screen readers and for tests that drive the window from outside: a tree with one item for each row,
/// and the column headers behind them. Items are made when somebody asks for one and forgotten again when there are
/// many, so that a million rows cost nothing.
class OutlineAccessible final : public QAccessibleWidget, public QAccessibleSelectionInterface
{
    Q_DECLARE_TR_FUNCTIONS(Espalier::OutlineAccessible)

public:
    explicit OutlineAccessible(OutlineView &view);
    ~OutlineAccessible() override;

    /// Makes Qt use this class for every OutlineView. May be called often.
    static void install();

    // -- what happened; nothing is done unless somebody listens
    static void notifyFocus(OutlineView &view, NodeIndex node);
    static void notifySelection(OutlineView &view);
    static void notifyExpanded(OutlineView &view, NodeIndex node);
    static void notifyNameChanged(OutlineView &view, NodeIndex node);

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

private:
    QAccessibleInterface *item(NodeIndex node) const;
    QAccessibleInterface *header(int section) const;
    QList<int> shownSections() const;
    QList<QWidget *> openEditors() const;
    void forget() const;

    OutlineView &m_view;
    mutable std::unordered_map<NodeIndex, QAccessible::Id> m_items;
    mutable std::unordered_map<int, QAccessible::Id> m_headers;
};

} // namespace Espalier
