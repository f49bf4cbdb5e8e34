// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/views/nodetreeaccessible.h"

#include "desktop/session/session.h"
#include "desktop/views/nodeaccessible.h"
#include "desktop/views/nodeview.h"

#include <QLineEdit>

namespace Espalier {

namespace {

constexpr size_t maxItems = 4096; // kept at a time; more than anybody looks at

QAccessibleInterface *makeNodeTree(const QString &, QObject *object)
{
    auto *const view = dynamic_cast<NodeView *>(object);
    return view ? view->makeAccessible() : nullptr;
}

NodeTreeAccessible *nodeTreeOf(NodeView &view)
{
    return QAccessible::isActive()
        ? dynamic_cast<NodeTreeAccessible *>(QAccessible::queryAccessibleInterface(&view.widget()))
        : nullptr;
}

} // namespace

NodeTreeAccessible::NodeTreeAccessible(NodeView &view)
    : QAccessibleWidget(&view.widget(), QAccessible::Tree), m_view(view)
{
    // After a reset of the document the same numbers mean other nodes.
    QObject::connect(&view.session().document(), &LayoutDocument::reset, &view.widget(), [&view] {
        if (const NodeTreeAccessible *const self = nodeTreeOf(view))
            self->forget();
    });
}

NodeTreeAccessible::~NodeTreeAccessible() { forget(); }

void NodeTreeAccessible::install()
{
    static const bool once = [] {
        QAccessible::installFactory(makeNodeTree);
        return true;
    }();
    Q_UNUSED(once)
}

// -- events -----------------------------------------------------------------------------------------------------------

void NodeTreeAccessible::notifyFocus(NodeView &view, NodeIndex node)
{
    const NodeTreeAccessible *const self = view.widget().hasFocus() ? nodeTreeOf(view) : nullptr;
    if (!self || !view.isShown(node))
        return;
    QAccessibleEvent event(self->item(node), QAccessible::Focus);
    QAccessible::updateAccessibility(&event);
}

void NodeTreeAccessible::notifySelection(NodeView &view)
{
    if (!nodeTreeOf(view))
        return;
    QAccessibleEvent event(&view.widget(), QAccessible::SelectionWithin);
    QAccessible::updateAccessibility(&event);
}

void NodeTreeAccessible::notifyExpanded(NodeView &view, NodeIndex node)
{
    const NodeTreeAccessible *const self = nodeTreeOf(view);
    if (!self || !view.isShown(node))
        return;
    QAccessible::State changed;
    changed.expanded = true;
    QAccessibleStateChangeEvent event(self->item(node), changed);
    QAccessible::updateAccessibility(&event);
}

void NodeTreeAccessible::notifyNameChanged(NodeView &view, NodeIndex node)
{
    // Only what somebody has looked at: a change of many nodes makes no items.
    const NodeTreeAccessible *const self = nodeTreeOf(view);
    if (!self || !self->m_items.contains(node) || !view.isShown(node))
        return;
    QAccessibleEvent event(self->item(node), QAccessible::NameChanged);
    QAccessible::updateAccessibility(&event);
}

void NodeTreeAccessible::notifyRenewed(NodeView &view)
{
    if (!nodeTreeOf(view))
        return;
    QAccessibleEvent event(&view.widget(), QAccessible::VisibleDataChanged);
    QAccessible::updateAccessibility(&event);
}

// -- children ---------------------------------------------------------------------------------------------------------

QAccessibleInterface *NodeTreeAccessible::item(NodeIndex node) const
{
    if (const auto known = m_items.find(node); known != m_items.end())
        return QAccessible::accessibleInterface(known->second);
    if (m_items.size() >= maxItems)
        forget();
    auto *const made = new NodeAccessible(m_view, node);
    m_items.emplace(node, QAccessible::registerAccessibleInterface(made));
    return made;
}

void NodeTreeAccessible::forget() const
{
    for (const auto &[node, id] : m_items)
        QAccessible::deleteAccessibleInterface(id);
    m_items.clear();
}

QList<QAccessibleInterface *> NodeTreeAccessible::fields() const
{
    QList<QAccessibleInterface *> fields;
    for (QLineEdit *const edit : m_view.viewport()->findChildren<QLineEdit *>(Qt::FindDirectChildrenOnly)) {
        if (edit->isVisible())
            fields.append(QAccessible::queryAccessibleInterface(edit));
    }
    return fields;
}

int NodeTreeAccessible::childCount() const { return int(m_view.shownCount() + others().size()); }

QAccessibleInterface *NodeTreeAccessible::child(int index) const
{
    const auto count = int(m_view.shownCount());
    if (index < 0)
        return nullptr;
    if (index >= count)
        return others().value(index - count);
    const NodeIndex node = m_view.shownAt(index);
    return node == noNode ? placeholderAt(index) : item(node);
}

int NodeTreeAccessible::indexOfChild(const QAccessibleInterface *child) const
{
    if (const auto *const node = dynamic_cast<const NodeAccessible *>(child))
        return int(m_view.positionOf(node->node()));
    if (const int placeholder = positionOfPlaceholder(child); placeholder >= 0)
        return placeholder;
    const qsizetype at = others().indexOf(child);
    return at < 0 ? -1 : int(m_view.shownCount() + at);
}

QAccessibleInterface *NodeTreeAccessible::childAt(int x, int y) const
{
    if (QAccessibleInterface *const extra = extraAt({x, y}))
        return extra;
    const QPoint point = m_view.viewport()->mapFromGlobal(QPoint(x, y));
    const NodeIndex node = m_view.viewport()->rect().contains(point) ? m_view.nodeAt(point) : noNode;
    return node == noNode ? nullptr : item(node);
}

QAccessibleInterface *NodeTreeAccessible::focusChild() const
{
    const NodeIndex node = m_view.currentNode();
    return m_view.widget().hasFocus() && m_view.isShown(node) ? item(node) : QAccessibleWidget::focusChild();
}

QAccessible::State NodeTreeAccessible::state() const
{
    QAccessible::State state = QAccessibleWidget::state();
    state.multiSelectable = true;
    state.extSelectable = true;
    return state;
}

void *NodeTreeAccessible::interface_cast(QAccessible::InterfaceType type)
{
    return type == QAccessible::SelectionInterface ? static_cast<QAccessibleSelectionInterface *>(this)
                                                   : QAccessibleWidget::interface_cast(type);
}

// -- selection --------------------------------------------------------------------------------------------------------

int NodeTreeAccessible::selectedItemCount() const { return int(m_view.session().selection().nodes().size()); }

QList<QAccessibleInterface *> NodeTreeAccessible::selectedItems() const
{
    QList<QAccessibleInterface *> items;
    for (const NodeIndex node : m_view.session().selection().nodes()) {
        if (m_view.isShown(node) && size_t(items.size()) < maxItems)
            items.append(item(node));
    }
    return items;
}

bool NodeTreeAccessible::select(QAccessibleInterface *which)
{
    const auto *const item = dynamic_cast<NodeAccessible *>(which);
    if (!item || !item->isValid())
        return false;
    NodeSelection &selection = m_view.session().selection();
    QList<NodeIndex> nodes = selection.nodes();
    if (!nodes.contains(item->node()))
        nodes.append(item->node());
    selection.select(nodes, item->node());
    return true;
}

bool NodeTreeAccessible::unselect(QAccessibleInterface *which)
{
    const auto *const item = dynamic_cast<NodeAccessible *>(which);
    NodeSelection &selection = m_view.session().selection();
    QList<NodeIndex> nodes = selection.nodes();
    if (!item || nodes.removeAll(item->node()) == 0)
        return false;
    selection.select(nodes, nodes.isEmpty() ? noNode : nodes.last());
    return true;
}

bool NodeTreeAccessible::selectAll()
{
    m_view.selectAll();
    return true;
}

bool NodeTreeAccessible::clear()
{
    m_view.session().selection().clear();
    return true;
}

} // namespace Espalier
