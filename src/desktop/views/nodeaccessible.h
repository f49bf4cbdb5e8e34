// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/layout.h"

#include <QAccessible>
#include <QCoreApplication>
#include <QPointer>
#include <QWidget>

namespace Espalier {

class NodeView;

/// One node of a view for screen readers. Belongs to Qt's cache of interfaces.
class NodeAccessible final : public QAccessibleInterface,
                             public QAccessibleActionInterface,
                             public QAccessibleAttributesInterface
{
    Q_DECLARE_TR_FUNCTIONS(Espalier::NodeAccessible)

public:
    NodeAccessible(NodeView &view, NodeIndex node);

    NodeIndex node() const { return m_node; }

    bool isValid() const final;
    QObject *object() const final { return nullptr; }
    QWindow *window() const final;
    QAccessibleInterface *parent() const final;
    QAccessibleInterface *child(int) const final { return nullptr; }
    QAccessibleInterface *childAt(int, int) const final { return nullptr; }
    int childCount() const final { return 0; }
    int indexOfChild(const QAccessibleInterface *) const final { return -1; }
    QString text(QAccessible::Text kind) const final;
    void setText(QAccessible::Text kind, const QString &text) final;
    QRect rect() const final;
    QAccessible::Role role() const final { return QAccessible::TreeItem; }
    QAccessible::State state() const final;
    void *interface_cast(QAccessible::InterfaceType type) final;

    QStringList actionNames() const final;
    QString localizedActionName(const QString &name) const final;
    void doAction(const QString &name) final;
    QStringList keyBindingsForAction(const QString &name) const final;

    QList<QAccessible::Attribute> attributeKeys() const final { return {QAccessible::Attribute::Level}; }
    QVariant attributeValue(QAccessible::Attribute key) const final;

private:
    QString description() const;
    QRect rectInView() const;

    QPointer<QWidget> m_widget; // the view goes with it
    NodeView &m_view;
    NodeIndex m_node;
};

} // namespace Espalier
