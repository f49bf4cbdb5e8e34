// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/map/mapaccessible.h"

#include "desktop/map/mapitemaccessible.h"
#include "desktop/map/mapview.h"
#include "desktop/session/session.h"

#include <QLineEdit>

namespace Espalier {

namespace {

constexpr size_t mapAccessibleMostItems = 4096; // kept at a time; more than anybody looks at

QAccessibleInterface *mapAccessibleMake(const QString &, QObject *object)
{
    auto *const view = qobject_cast<MapView *>(object);
    return view ? new MapAccessible(*view) : nullptr;
}

MapAccessible *mapAccessibleInterfaceOf(MapView &view)
{
    return QAccessible::isActive() ? dynamic_cast<MapAccessible *>(QAccessible::queryAccessibleInterface(&view)) : nullptr;
}

bool isShown(const MapView &view, NodeIndex node) { return node != noNode && view.model().geometry().itemOf(node) >= 0; }

} // namespace

MapAccessible::MapAccessible(MapView &view) : QAccessibleWidget(&view, QAccessible::Tree), m_view(view)
{
    // After a reset of the document the same numbers mean other nodes.
    QObject::connect(&view.session().document(), &LayoutDocument::reset, &view, [&view] {
        if (const MapAccessible *const self = mapAccessibleInterfaceOf(view))
            self->forget();
    });
}

MapAccessible::~MapAccessible() { forget(); }

void MapAccessible::install()
{
    static const bool once = [] {
        QAccessible::installFactory(mapAccessibleMake);
        return true;
    }();
    Q_UNUSED(once)
}

// -- events ------------------------------------------------------------------------------------------------------------

void MapAccessible::notifyFocus(MapView &view, NodeIndex node)
{
    const MapAccessible *const self = view.hasFocus() ? mapAccessibleInterfaceOf(view) : nullptr;
    if (!self || !isShown(view, node))
        return;
    QAccessibleEvent event(self->item(node), QAccessible::Focus);
    QAccessible::updateAccessibility(&event);
}

void MapAccessible::notifySelection(MapView &view)
{
    if (!mapAccessibleInterfaceOf(view))
        return;
    QAccessibleEvent event(&view, QAccessible::SelectionWithin);
    QAccessible::updateAccessibility(&event);
}

void MapAccessible::notifyExpanded(MapView &view, NodeIndex node)
{
    const MapAccessible *const self = mapAccessibleInterfaceOf(view);
    if (!self || !isShown(view, node))
        return;
    QAccessible::State changed;
    changed.expanded = true;
    QAccessibleStateChangeEvent event(self->item(node), changed);
    QAccessible::updateAccessibility(&event);
}

void MapAccessible::notifyRenewed(MapView &view)
{
    if (!mapAccessibleInterfaceOf(view))
        return;
    QAccessibleEvent event(&view, QAccessible::VisibleDataChanged);
    QAccessible::updateAccessibility(&event);
}

// -- children ----------------------------------------------------------------------------------------------------------

QAccessibleInterface *MapAccessible::item(NodeIndex node) const
{
    if (const auto known = m_items.find(node); known != m_items.end())
        return QAccessible::accessibleInterface(known->second);
    if (m_items.size() >= mapAccessibleMostItems)
        forget();
    auto *const made = new MapItemAccessible(m_view, node);
    m_items.emplace(node, QAccessible::registerAccessibleInterface(made));
    return made;
}

void MapAccessible::forget() const
{
    for (const auto &[node, id] : m_items)
        QAccessible::deleteAccessibleInterface(id);
    m_items.clear();
}

QList<QWidget *> MapAccessible::openEditors() const
{
    QList<QWidget *> editors;
    for (QLineEdit *const edit : m_view.findChildren<QLineEdit *>(Qt::FindDirectChildrenOnly)) {
        if (edit->isVisible())
            editors.append(edit);
    }
    return editors;
}

int MapAccessible::itemCount() const { return int(m_view.model().geometry().items().size()); }
int MapAccessible::childCount() const { return itemCount() + int(openEditors().size()); }

QAccessibleInterface *MapAccessible::child(int index) const
{
    const int items = itemCount();
    if (index < 0)
        return nullptr;
    return index < items ? item(m_view.model().geometry().items()[size_t(index)].node)
                         : QAccessible::queryAccessibleInterface(openEditors().value(index - items));
}

int MapAccessible::indexOfChild(const QAccessibleInterface *child) const
{
    if (const auto *const item = dynamic_cast<const MapItemAccessible *>(child))
        return m_view.model().geometry().itemOf(item->node());
    const auto *const widget = child ? qobject_cast<QWidget *>(child->object()) : nullptr;
    const qsizetype at = widget ? openEditors().indexOf(widget) : -1;
    return at < 0 ? -1 : itemCount() + int(at);
}

QAccessibleInterface *MapAccessible::childAt(int x, int y) const
{
    const QPoint point = m_view.mapFromGlobal(QPoint(x, y));
    const NodeIndex node = m_view.rect().contains(point) ? m_view.nodeAt(point) : noNode;
    return node == noNode ? nullptr : item(node);
}

QAccessibleInterface *MapAccessible::focusChild() const
{
    const NodeIndex node = m_view.session().selection().current();
    if (m_view.hasFocus() && isShown(m_view, node))
        return item(node);
    return QAccessibleWidget::focusChild();
}

QAccessible::State MapAccessible::state() const
{
    QAccessible::State state = QAccessibleWidget::state();
    state.multiSelectable = true;
    state.extSelectable = true;
    return state;
}

void *MapAccessible::interface_cast(QAccessible::InterfaceType type)
{
    return type == QAccessible::SelectionInterface ? static_cast<QAccessibleSelectionInterface *>(this)
                                                   : QAccessibleWidget::interface_cast(type);
}

// -- selection ---------------------------------------------------------------------------------------------------------

int MapAccessible::selectedItemCount() const { return int(m_view.session().selection().nodes().size()); }

QList<QAccessibleInterface *> MapAccessible::selectedItems() const
{
    QList<QAccessibleInterface *> items;
    for (const NodeIndex node : m_view.session().selection().nodes()) {
        if (isShown(m_view, node) && size_t(items.size()) < mapAccessibleMostItems)
            items.append(item(node));
    }
    return items;
}

bool MapAccessible::select(QAccessibleInterface *which)
{
    const auto *const item = dynamic_cast<MapItemAccessible *>(which);
    if (!item || !item->isValid())
        return false;
    NodeSelection &selection = m_view.session().selection();
    QList<NodeIndex> nodes = selection.nodes();
    if (!nodes.contains(item->node()))
        nodes.append(item->node());
    selection.select(nodes, item->node());
    return true;
}

bool MapAccessible::unselect(QAccessibleInterface *which)
{
    const auto *const item = dynamic_cast<MapItemAccessible *>(which);
    NodeSelection &selection = m_view.session().selection();
    QList<NodeIndex> nodes = selection.nodes();
    if (!item || nodes.removeAll(item->node()) == 0)
        return false;
    selection.select(nodes, nodes.isEmpty() ? noNode : nodes.last());
    return true;
}

bool MapAccessible::selectAll()
{
    m_view.selectAll();
    return true;
}

bool MapAccessible::clear()
{
    m_view.session().selection().clear();
    return true;
}

} // namespace Espalier
