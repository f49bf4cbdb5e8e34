// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/tree/outlineitem.h"

#include "desktop/session/session.h"
#include "desktop/tree/layoutmodel.h"
#include "desktop/tree/outlineheader.h"
#include "desktop/tree/outlineview.h"

#include <QWindow>

namespace Espalier {

namespace {

const QString outlineItemExpandAction = QStringLiteral("Expand");
const QString outlineItemCollapseAction = QStringLiteral("Collapse");
const QString outlineItemRenameAction = QStringLiteral("Rename");

} // namespace

OutlineItem::OutlineItem(OutlineView &view, NodeIndex node) : m_view(&view), m_node(node) {}

bool OutlineItem::isValid() const { return m_view && m_view->rows().isShown(m_node); }
QWindow *OutlineItem::window() const { return m_view ? m_view->window()->windowHandle() : nullptr; }
QAccessibleInterface *OutlineItem::parent() const { return QAccessible::queryAccessibleInterface(m_view.data()); }

QString OutlineItem::text(QAccessible::Text kind) const
{
    if (!isValid())
        return {};
    const LayoutModel &model = m_view->layoutModel();
    const auto cell = [&](int column) { return model.data(model.indexOf(m_node, column), Qt::DisplayRole).toString(); };
    if (kind == QAccessible::Name)
        return cell(LayoutModel::NameColumn);
    if (kind != QAccessible::Description)
        return {};
    QStringList parts;
    for (const int column : {LayoutModel::SummaryColumn, LayoutModel::PhaseColumn}) {
        if (const QString part = cell(column); !part.isEmpty())
            parts.append(part);
    }
    if (const ViewFilter::Hidden hidden = m_view->session().filter().hiddenBelow(m_node); hidden.count > 0)
        parts.append(tr("%n hidden", nullptr, int(hidden.count)));
    return parts.join(tr("; ", "between the parts of a row as it is read out"));
}

void OutlineItem::setText(QAccessible::Text kind, const QString &text)
{
    if (!isValid() || kind != QAccessible::Name)
        return;
    LayoutModel &model = m_view->layoutModel();
    model.setData(model.indexOf(m_node), text, Qt::EditRole);
}

QRect OutlineItem::rect() const
{
    if (!isValid())
        return {};
    const QRect row = m_view->rowRect(m_view->rows().rowOf(m_node));
    return row.translated(m_view->viewport()->mapToGlobal(QPoint()));
}

QAccessible::State OutlineItem::state() const
{
    QAccessible::State state;
    if (!isValid()) {
        state.invalid = true;
        return state;
    }
    const LayoutModel &model = m_view->layoutModel();
    const QModelIndex index = model.indexOf(m_node);
    state.focusable = true;
    state.selectable = true;
    state.multiSelectable = true;
    state.editable = true;
    state.selected = m_view->selectionModel()->isSelected(index);
    state.active = LayoutModel::nodeOf(m_view->currentIndex()) == m_node;
    state.focused = state.active && m_view->hasFocus();
    state.expandable = m_view->rows().isExpandable(m_node);
    state.expanded = state.expandable && m_view->isExpanded(m_node);
    state.collapsed = state.expandable && !m_view->isExpanded(m_node);
    const QRect row = m_view->rowRect(m_view->rows().rowOf(m_node));
    state.offscreen = !row.intersects(m_view->viewport()->rect());
    state.invisible = !m_view->isVisible();
    return state;
}

void *OutlineItem::interface_cast(QAccessible::InterfaceType type)
{
    if (type == QAccessible::ActionInterface)
        return static_cast<QAccessibleActionInterface *>(this);
    if (type == QAccessible::AttributesInterface)
        return static_cast<QAccessibleAttributesInterface *>(this);
    return nullptr;
}

QStringList OutlineItem::actionNames() const
{
    QStringList names{pressAction()};
    if (isValid() && m_view->rows().isExpandable(m_node))
        names << (m_view->isExpanded(m_node) ? outlineItemCollapseAction : outlineItemExpandAction);
    return names << outlineItemRenameAction << showMenuAction();
}

QString OutlineItem::localizedActionName(const QString &name) const
{
    return name == outlineItemExpandAction  ? tr("Expand")
        : name == outlineItemCollapseAction ? tr("Collapse")
        : name == outlineItemRenameAction   ? tr("Rename")
                                            : QAccessibleActionInterface::localizedActionName(name);
}

void OutlineItem::doAction(const QString &name)
{
    if (!isValid())
        return;
    if (name == pressAction())
        m_view->session().selection().reveal({m_node});
    else if (name == outlineItemExpandAction || name == outlineItemCollapseAction)
        m_view->setExpanded(m_node, name == outlineItemExpandAction);
    else if (name == outlineItemRenameAction)
        m_view->rename(m_node);
    else if (name == showMenuAction()) {
        m_view->session().selection().reveal({m_node});
        Q_EMIT m_view->customContextMenuRequested(m_view->rowRect(m_view->rows().rowOf(m_node)).center());
    }
}

QStringList OutlineItem::keyBindingsForAction(const QString &name) const
{
    return name == outlineItemRenameAction ? QStringList{QStringLiteral("F2")} : QStringList();
}

QVariant OutlineItem::attributeValue(QAccessible::Attribute key) const
{
    if (key != QAccessible::Attribute::Level || !isValid())
        return {};
    return m_view->rows().depthAt(m_view->rows().rowOf(m_node)) + 1;
}

OutlineHeaderItem::OutlineHeaderItem(OutlineView &view, int section) : m_view(&view), m_section(section) {}

bool OutlineHeaderItem::isValid() const { return m_view && !m_view->header().isSectionHidden(m_section); }
QWindow *OutlineHeaderItem::window() const { return m_view ? m_view->window()->windowHandle() : nullptr; }
QAccessibleInterface *OutlineHeaderItem::parent() const { return QAccessible::queryAccessibleInterface(m_view.data()); }

QString OutlineHeaderItem::text(QAccessible::Text kind) const
{
    return kind == QAccessible::Name && m_view ? m_view->layoutModel().headerData(m_section, Qt::Horizontal, Qt::DisplayRole).toString()
                                               : QString();
}

QRect OutlineHeaderItem::rect() const
{
    if (!isValid())
        return {};
    const OutlineHeader &header = m_view->header();
    const QRect section(header.sectionViewportPosition(m_section), 0, header.sectionSize(m_section), header.height());
    return section.translated(header.viewport()->mapToGlobal(QPoint()));
}

} // namespace Espalier
