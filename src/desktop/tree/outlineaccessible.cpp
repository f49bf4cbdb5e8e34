// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/tree/outlineaccessible.h"

#include "desktop/session/session.h"
#include "desktop/tree/layoutmodel.h"
#include "desktop/tree/outlineheader.h"
#include "desktop/tree/outlineitem.h"
#include "desktop/tree/outlineview.h"

#include <QLineEdit>

namespace Espalier {

namespace {

constexpr size_t outlineAccessibleMostItems = 4096; // kept at a time; more than anybody looks at

QAccessibleInterface *outlineAccessibleMake(const QString &, QObject *object)
{
    auto *const view = qobject_cast<OutlineView *>(object);
    return view ? new OutlineAccessible(*view) : nullptr;
}

OutlineAccessible *outlineAccessibleInterfaceOf(OutlineView &view)
{
    return QAccessible::isActive() ? dynamic_cast<OutlineAccessible *>(QAccessible::queryAccessibleInterface(&view)) : nullptr;
}

} // namespace

OutlineAccessible::OutlineAccessible(OutlineView &view) : QAccessibleWidget(&view, QAccessible::Tree), m_view(view)
{
    // After a reset of the document the same numbers mean other nodes.
    QObject::connect(&view.session().document(), &LayoutDocument::reset, &view, [&view] {
        if (const OutlineAccessible *const self = outlineAccessibleInterfaceOf(view))
            self->forget();
    });
}

OutlineAccessible::~OutlineAccessible()
{
    forget();
    for (const auto &[section, id] : m_headers)
        QAccessible::deleteAccessibleInterface(id);
}

void OutlineAccessible::install()
{
    static const bool once = [] {
        QAccessible::installFactory(outlineAccessibleMake);
        return true;
    }();
    Q_UNUSED(once)
}

// -- events ------------------------------------------------------------------------------------------------------------

void OutlineAccessible::notifyFocus(OutlineView &view, NodeIndex node)
{
    if (!view.hasFocus() || node == noNode)
        return;
    const OutlineAccessible *const self = outlineAccessibleInterfaceOf(view);
    if (!self || !view.rows().isShown(node))
        return;
    QAccessibleEvent event(self->item(node), QAccessible::Focus);
    QAccessible::updateAccessibility(&event);
}

void OutlineAccessible::notifySelection(OutlineView &view)
{
    if (!outlineAccessibleInterfaceOf(view))
        return;
    QAccessibleEvent event(&view, QAccessible::SelectionWithin);
    QAccessible::updateAccessibility(&event);
}

void OutlineAccessible::notifyExpanded(OutlineView &view, NodeIndex node)
{
    const OutlineAccessible *const self = outlineAccessibleInterfaceOf(view);
    if (!self || !view.rows().isShown(node))
        return;
    QAccessible::State changed;
    changed.expanded = true;
    QAccessibleStateChangeEvent event(self->item(node), changed);
    QAccessible::updateAccessibility(&event);
}

void OutlineAccessible::notifyNameChanged(OutlineView &view, NodeIndex node)
{
    // Only what somebody has looked at: a change of many rows makes no items.
    const OutlineAccessible *const self = outlineAccessibleInterfaceOf(view);
    if (!self || !self->m_items.contains(node) || !view.rows().isShown(node))
        return;
    QAccessibleEvent event(self->item(node), QAccessible::NameChanged);
    QAccessible::updateAccessibility(&event);
}

// -- children ----------------------------------------------------------------------------------------------------------

QAccessibleInterface *OutlineAccessible::item(NodeIndex node) const
{
    if (const auto known = m_items.find(node); known != m_items.end())
        return QAccessible::accessibleInterface(known->second);
    if (m_items.size() >= outlineAccessibleMostItems)
        forget();
    auto *const made = new OutlineItem(m_view, node);
    m_items.emplace(node, QAccessible::registerAccessibleInterface(made));
    return made;
}

QAccessibleInterface *OutlineAccessible::header(int section) const
{
    if (const auto known = m_headers.find(section); known != m_headers.end())
        return QAccessible::accessibleInterface(known->second);
    auto *const made = new OutlineHeaderItem(m_view, section);
    m_headers.emplace(section, QAccessible::registerAccessibleInterface(made));
    return made;
}

void OutlineAccessible::forget() const
{
    for (const auto &[node, id] : m_items)
        QAccessible::deleteAccessibleInterface(id);
    m_items.clear();
}

QList<int> OutlineAccessible::shownSections() const
{
    QList<int> sections;
    for (int section = 0; section < LayoutModel::columns; ++section) {
        if (!m_view.header().isSectionHidden(section))
            sections.append(section);
    }
    return sections;
}

QList<QWidget *> OutlineAccessible::openEditors() const
{
    QList<QWidget *> editors;
    for (QLineEdit *const edit : m_view.viewport()->findChildren<QLineEdit *>(Qt::FindDirectChildrenOnly)) {
        if (edit->isVisible())
            editors.append(edit);
    }
    return editors;
}

int OutlineAccessible::childCount() const
{
    return int(m_view.rows().count() + shownSections().size() + openEditors().size());
}

QAccessibleInterface *OutlineAccessible::child(int index) const
{
    if (index < 0)
        return nullptr;
    const auto rows = int(m_view.rows().count());
    if (index < rows) {
        // The row of a node that is being named has its editor alone.
        const NodeIndex node = m_view.rows().at(index);
        return node == noNode ? QAccessible::queryAccessibleInterface(openEditors().value(0)) : item(node);
    }
    const QList<int> sections = shownSections();
    if (index - rows < sections.size())
        return header(sections.at(index - rows));
    return QAccessible::queryAccessibleInterface(openEditors().value(index - rows - sections.size()));
}

int OutlineAccessible::indexOfChild(const QAccessibleInterface *child) const
{
    const auto rows = int(m_view.rows().count());
    if (const auto *const row = dynamic_cast<const OutlineItem *>(child))
        return int(m_view.rows().rowOf(row->node()));
    if (const auto *const title = dynamic_cast<const OutlineHeaderItem *>(child)) {
        const qsizetype at = shownSections().indexOf(title->section());
        return at < 0 ? -1 : rows + int(at);
    }
    const auto *const widget = child ? qobject_cast<QWidget *>(child->object()) : nullptr;
    const qsizetype at = widget ? openEditors().indexOf(widget) : -1;
    return at < 0 ? -1 : rows + int(shownSections().size() + at);
}

QAccessibleInterface *OutlineAccessible::childAt(int x, int y) const
{
    const QPoint inHeader = m_view.header().viewport()->mapFromGlobal(QPoint(x, y));
    if (m_view.header().viewport()->rect().contains(inHeader)) {
        const int section = m_view.header().logicalIndexAt(inHeader.x());
        return section < 0 ? nullptr : header(section);
    }
    const QPoint point = m_view.viewport()->mapFromGlobal(QPoint(x, y));
    if (!m_view.viewport()->rect().contains(point))
        return nullptr;
    const NodeIndex node = LayoutModel::nodeOf(m_view.indexAt(point));
    return node == noNode ? nullptr : item(node);
}

QAccessibleInterface *OutlineAccessible::focusChild() const
{
    const NodeIndex node = LayoutModel::nodeOf(m_view.currentIndex());
    if (m_view.hasFocus() && node != noNode && m_view.rows().isShown(node))
        return item(node);
    return QAccessibleWidget::focusChild();
}

QAccessible::State OutlineAccessible::state() const
{
    QAccessible::State state = QAccessibleWidget::state();
    state.multiSelectable = true;
    state.extSelectable = true;
    return state;
}

void *OutlineAccessible::interface_cast(QAccessible::InterfaceType type)
{
    return type == QAccessible::SelectionInterface ? static_cast<QAccessibleSelectionInterface *>(this)
                                                   : QAccessibleWidget::interface_cast(type);
}

// -- selection ---------------------------------------------------------------------------------------------------------

int OutlineAccessible::selectedItemCount() const { return int(m_view.session().selection().nodes().size()); }

QList<QAccessibleInterface *> OutlineAccessible::selectedItems() const
{
    QList<QAccessibleInterface *> items;
    for (const NodeIndex node : m_view.session().selection().nodes()) {
        if (m_view.rows().isShown(node) && size_t(items.size()) < outlineAccessibleMostItems)
            items.append(item(node));
    }
    return items;
}

bool OutlineAccessible::select(QAccessibleInterface *which)
{
    const auto *const row = dynamic_cast<OutlineItem *>(which);
    if (!row || !row->isValid())
        return false;
    NodeSelection &selection = m_view.session().selection();
    QList<NodeIndex> nodes = selection.nodes();
    if (!nodes.contains(row->node()))
        nodes.append(row->node());
    selection.select(nodes, row->node());
    return true;
}

bool OutlineAccessible::unselect(QAccessibleInterface *which)
{
    const auto *const row = dynamic_cast<OutlineItem *>(which);
    NodeSelection &selection = m_view.session().selection();
    QList<NodeIndex> nodes = selection.nodes();
    if (!row || nodes.removeAll(row->node()) == 0)
        return false;
    selection.select(nodes, nodes.isEmpty() ? noNode : nodes.last());
    return true;
}

bool OutlineAccessible::selectAll()
{
    m_view.selectAll();
    return true;
}

bool OutlineAccessible::clear()
{
    m_view.session().selection().clear();
    return true;
}

} // namespace Espalier
