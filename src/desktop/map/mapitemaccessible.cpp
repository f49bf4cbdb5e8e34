// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/map/mapitemaccessible.h"

#include "desktop/map/mapview.h"
#include "desktop/session/session.h"

#include <QWindow>

namespace Espalier {

namespace {

const QString mapItemAccessibleExpandAction = QStringLiteral("Expand");
const QString mapItemAccessibleCollapseAction = QStringLiteral("Collapse");
const QString mapItemAccessibleRenameAction = QStringLiteral("Rename");

} // namespace

MapItemAccessible::MapItemAccessible(MapView &view, NodeIndex node) : m_view(&view), m_node(node) {}

qint32 MapItemAccessible::item() const { return m_view ? m_view->model().geometry().itemOf(m_node) : -1; }
bool MapItemAccessible::isValid() const { return item() >= 0; }
QWindow *MapItemAccessible::window() const { return m_view ? m_view->window()->windowHandle() : nullptr; }
QAccessibleInterface *MapItemAccessible::parent() const { return QAccessible::queryAccessibleInterface(m_view.data()); }

QString MapItemAccessible::text(QAccessible::Text kind) const
{
    if (!isValid())
        return {};
    const Layout &layout = m_view->model().layout();
    if (kind == QAccessible::Name)
        return m_node == m_view->model().newNode() ? QString() : layout.name(m_node);
    if (kind != QAccessible::Description)
        return {};
    const MapItem &item = m_view->model().geometry().items()[size_t(this->item())];
    QStringList parts;
    if (const QString summary = layout.summary(m_node); !summary.isEmpty())
        parts.append(summary);
    if (m_node != rootNode)
        parts.append(phaseName(layout.effectivePhase(m_node)));
    if (item.below > 0)
        parts.append(tr("%Ln item(s) inside", nullptr, item.below));
    if (item.hidden > 0)
        parts.append(tr("%Ln hidden", nullptr, item.hidden));
    return parts.join(tr("; ", "between the parts of an item as it is read out"));
}

void MapItemAccessible::setText(QAccessible::Text kind, const QString &text)
{
    if (!isValid() || kind != QAccessible::Name)
        return;
    Session &session = m_view->session();
    if (const auto renamed = session.editor().rename(m_node, text); !renamed)
        session.tell(renamed.error());
}

QRect MapItemAccessible::rect() const
{
    if (!isValid())
        return {};
    return m_view->rectOf(m_node).toRect().translated(m_view->mapToGlobal(QPoint()));
}

QAccessible::State MapItemAccessible::state() const
{
    QAccessible::State state;
    if (!isValid()) {
        state.invalid = true;
        return state;
    }
    const NodeSelection &selection = m_view->session().selection();
    state.focusable = true;
    state.selectable = true;
    state.multiSelectable = true;
    state.editable = true;
    state.selected = selection.contains(m_node);
    state.active = selection.current() == m_node;
    state.focused = state.active && m_view->hasFocus();
    state.expandable = m_view->model().isExpandable(m_node);
    state.expanded = state.expandable && m_view->isExpanded(m_node);
    state.collapsed = state.expandable && !m_view->isExpanded(m_node);
    state.offscreen = !m_view->rectOf(m_node).intersects(QRectF(m_view->rect()));
    state.invisible = !m_view->isVisible();
    return state;
}

void *MapItemAccessible::interface_cast(QAccessible::InterfaceType type)
{
    if (type == QAccessible::ActionInterface)
        return static_cast<QAccessibleActionInterface *>(this);
    if (type == QAccessible::AttributesInterface)
        return static_cast<QAccessibleAttributesInterface *>(this);
    return nullptr;
}

QStringList MapItemAccessible::actionNames() const
{
    QStringList names{pressAction()};
    if (isValid() && m_view->model().isExpandable(m_node))
        names << (m_view->isExpanded(m_node) ? mapItemAccessibleCollapseAction : mapItemAccessibleExpandAction);
    return names << mapItemAccessibleRenameAction << showMenuAction();
}

QString MapItemAccessible::localizedActionName(const QString &name) const
{
    return name == mapItemAccessibleExpandAction  ? tr("Expand")
        : name == mapItemAccessibleCollapseAction ? tr("Collapse")
        : name == mapItemAccessibleRenameAction   ? tr("Rename")
                                                  : QAccessibleActionInterface::localizedActionName(name);
}

void MapItemAccessible::doAction(const QString &name)
{
    if (!isValid())
        return;
    if (name == pressAction()) {
        m_view->session().selection().reveal({m_node});
    } else if (name == mapItemAccessibleExpandAction || name == mapItemAccessibleCollapseAction) {
        m_view->setExpanded(m_node, name == mapItemAccessibleExpandAction);
    } else if (name == mapItemAccessibleRenameAction) {
        m_view->rename(m_node);
    } else if (name == showMenuAction()) {
        m_view->session().selection().reveal({m_node});
        Q_EMIT m_view->contextMenuRequested(m_view->mapToGlobal(m_view->rectOf(m_node).center().toPoint()));
    }
}

QStringList MapItemAccessible::keyBindingsForAction(const QString &name) const
{
    return name == mapItemAccessibleRenameAction ? QStringList{QStringLiteral("F2")} : QStringList();
}

QVariant MapItemAccessible::attributeValue(QAccessible::Attribute key) const
{
    if (key != QAccessible::Attribute::Level || !isValid())
        return {};
    return m_view->model().geometry().items()[size_t(item())].depth + 1;
}

} // namespace Espalier
