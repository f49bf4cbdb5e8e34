// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/views/nodeaccessible.h"

#include "core/nameproblems.h"
#include "desktop/actions/actionregistry.h"
#include "desktop/session/session.h"
#include "desktop/views/nodeview.h"
#include "desktop/views/rulewords.h"

#include <QAction>
#include <QWindow>

namespace Espalier {

namespace {

constexpr qsizetype longestSummary = 4096; // of what people or files made as long as they liked
const QString expandAction = QStringLiteral("Expand");
const QString collapseAction = QStringLiteral("Collapse");
const QString renameAction = QStringLiteral("Rename");

} // namespace

NodeAccessible::NodeAccessible(NodeView &view, NodeIndex node)
    : m_widget(&view.widget()), m_view(view), m_node(node)
{}

bool NodeAccessible::isValid() const { return m_widget && m_view.isShown(m_node); }
QWindow *NodeAccessible::window() const { return m_widget ? m_widget->window()->windowHandle() : nullptr; }
QAccessibleInterface *NodeAccessible::parent() const { return QAccessible::queryAccessibleInterface(m_widget.data()); }

QString NodeAccessible::text(QAccessible::Text kind) const
{
    // What the view shows and the document does not know is being named, or gone.
    if (!isValid() || !m_view.session().layout().isLinked(m_node))
        return {};
    switch (kind) {
    case QAccessible::Name:
        return printable(m_view.shownLayout().name(m_node), Name::maxLength);
    case QAccessible::Description:
        return description();
    default:
        return {};
    }
}

QString NodeAccessible::description() const
{
    const Layout &layout = m_view.shownLayout();
    QStringList parts;
    if (const QString summary = printable(layout.summary(m_node), longestSummary); !summary.isEmpty())
        parts.append(summary);
    for (const NameProblem &problem : nameProblems(layout.name(m_node)))
        parts.append(problem.message);
    if (const Phase phase = layout.toldPhase(m_node); m_node != rootNode && phase != Phase::None)
        parts.append(phaseName(phase));
    if (m_node != rootNode && !layout.tags(m_node).isEmpty())
        parts.append(tagsSentence(layout.tags(m_node)));
    if (isRuleUnusual(layout, m_node))
        parts.append(ruleName(layout.rule(m_node)));
    if (const qsizetype inside = m_view.countInside(m_node); inside > 0)
        parts.append(tr("%Ln item(s) inside", nullptr, int(inside)));
    if (const ViewFilter::Hidden hidden = m_view.session().filter().hiddenBelow(m_node); hidden.count > 0)
        parts.append(tr("%Ln hidden", nullptr, int(hidden.count)));
    return parts.join(tr("; ", "between the parts of an item as it is read out"));
}

void NodeAccessible::setText(QAccessible::Text kind, const QString &text)
{
    if (!isValid() || kind != QAccessible::Name)
        return;
    Session &session = m_view.session();
    if (const auto renamed = session.editor().rename(m_node, text); !renamed)
        session.tell(renamed.error());
}

QRect NodeAccessible::rectInView() const { return m_view.rectOf(m_node).toRect(); }

QRect NodeAccessible::rect() const
{
    return isValid() ? rectInView().translated(m_view.viewport()->mapToGlobal(QPoint())) : QRect();
}

QAccessible::State NodeAccessible::state() const
{
    QAccessible::State state;
    if (!isValid()) {
        state.invalid = true;
        return state;
    }
    state.focusable = true;
    state.selectable = true;
    state.multiSelectable = true;
    state.editable = true;
    state.selected = m_view.session().selection().contains(m_node);
    state.active = m_view.currentNode() == m_node;
    state.focused = state.active && m_widget->hasFocus();
    state.expandable = m_view.isExpandable(m_node);
    state.expanded = state.expandable && m_view.isExpanded(m_node);
    state.collapsed = state.expandable && !m_view.isExpanded(m_node);
    state.offscreen = !rectInView().intersects(m_view.viewport()->rect());
    state.invisible = !m_widget->isVisible();
    return state;
}

void *NodeAccessible::interface_cast(QAccessible::InterfaceType type)
{
    if (type == QAccessible::ActionInterface)
        return static_cast<QAccessibleActionInterface *>(this);
    if (type == QAccessible::AttributesInterface)
        return static_cast<QAccessibleAttributesInterface *>(this);
    return nullptr;
}

QStringList NodeAccessible::actionNames() const
{
    QStringList names{pressAction()};
    if (isValid() && m_view.isExpandable(m_node))
        names << (m_view.isExpanded(m_node) ? collapseAction : expandAction);
    return names << renameAction << showMenuAction();
}

QString NodeAccessible::localizedActionName(const QString &name) const
{
    return name == expandAction  ? tr("Expand")
        : name == collapseAction ? tr("Collapse")
        : name == renameAction   ? tr("Rename")
                                 : QAccessibleActionInterface::localizedActionName(name);
}

void NodeAccessible::doAction(const QString &name)
{
    if (!isValid())
        return;
    if (name == pressAction()) {
        m_view.session().selection().reveal({m_node});
    } else if (name == expandAction || name == collapseAction) {
        m_view.setExpanded(m_node, name == expandAction);
    } else if (name == renameAction) {
        m_view.rename(m_node);
    } else if (name == showMenuAction()) {
        m_view.session().selection().reveal({m_node});
        m_view.showContextMenu(rect().center());
    }
}

QStringList NodeAccessible::keyBindingsForAction(const QString &name) const
{
    QStringList keys;
    if (name != renameAction || !m_widget)
        return keys;
    for (const QKeySequence &sequence : m_view.registry().action("rename")->shortcuts())
        keys.append(sequence.toString(QKeySequence::NativeText));
    return keys;
}

QVariant NodeAccessible::attributeValue(QAccessible::Attribute key) const
{
    return key == QAccessible::Attribute::Level && isValid() ? QVariant(m_view.depthOf(m_node) + 1) : QVariant();
}

} // namespace Espalier
