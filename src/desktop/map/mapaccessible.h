// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/layout.h"

#include <QAccessibleWidget>

#include <unordered_map>

namespace Espalier {

class MapView;

/// The map for screen readers and for tests that drive the window from outside: no blank canvas but a tree, with one
/// item for each node that is shown, in the order of the document. Items are made when somebody asks for one and
/// forgotten again when there are many, so that a million nodes cost nothing.
class MapAccessible final : public QAccessibleWidget, public QAccessibleSelectionInterface
{
    Q_DECLARE_TR_FUNCTIONS(Espalier::MapAccessible)

public:
    explicit MapAccessible(MapView &view);
    ~MapAccessible() override;

    /// Makes Qt use this class for every MapView. May be called often.
    static void install();

    // -- what happened; nothing is done unless somebody listens
    static void notifyFocus(MapView &view, NodeIndex node);
    static void notifySelection(MapView &view);
    static void notifyExpanded(MapView &view, NodeIndex node);
    static void notifyRenewed(MapView &view);

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
    QList<QWidget *> openEditors() const;
    int itemCount() const;
    void forget() const;

    MapView &m_view;
    mutable std::unordered_map<NodeIndex, QAccessible::Id> m_items;
};

} // namespace Espalier
