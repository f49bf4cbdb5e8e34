// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/tree/treepage.h"

#include "desktop/actions/actionregistry.h"
#include "desktop/session/session.h"
#include "desktop/settings/settingkeys.h"
#include "desktop/tree/outlineview.h"

#include <QAction>
#include <QVBoxLayout>

namespace Espalier {

namespace {

constexpr int firstLookRows = 24;

LayoutView *makeTreePage(Session &session, NodeVerbs &verbs, ActionRegistry &actions, QWidget *parent)
{
    return new TreePage(session, verbs, actions, parent);
}

void switchOffTree(ActionRegistry &actions) { actions.action("compact")->setEnabled(false); }

} // namespace

const LayoutViewKind TreePage::kind{
    .id = "tree",
    .action = "viewTree",
    .text = QT_TRANSLATE_NOOP("Espalier::Action", "&Tree"),
    .icon = "tree",
    .make = makeTreePage,
    .switchOff = switchOffTree,
};

const LayoutViewKind &treeView() { return TreePage::kind; }

TreePage::TreePage(Session &session, NodeVerbs &verbs, ActionRegistry &actions, QWidget *parent)
    : LayoutView(kind, parent), m_session(session), m_view(new OutlineView(session, verbs, actions, this)),
      m_compact(actions.action("compact"))
{
    auto *const column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_view);
    setFocusProxy(m_view);
    connect(m_view, &OutlineView::contextMenuRequested, this, &TreePage::contextMenuRequested);
    connect(m_view, &OutlineView::ghostChosen, this, &TreePage::ghostChosen);
    connect(m_compact, &QAction::triggered, this, [this](bool compact) {
        m_view->setCompact(compact);
        Settings().setValue(SettingKeys::compactRows, compact);
    });
    m_compact->setChecked(Settings().value(SettingKeys::compactRows));
    m_view->setCompact(m_compact->isChecked());
}

void TreePage::showFirstLook() { expandToFit(firstLookRows); }
void TreePage::selectAll() { m_view->selectAll(); }
void TreePage::expandAll() { m_view->expandAll(); }
void TreePage::collapseAll() { m_view->collapseAll(); }
void TreePage::updateActions(bool isFront) { m_compact->setEnabled(isFront); }
NodeNamer &TreePage::namer() { return *m_view; }
NodeView *TreePage::nodes() { return m_view; }

/// Unfolds level by level as long as there are at most \a rows of them.
void TreePage::expandToFit(qsizetype rows)
{
    // How many rows each level has, counted once and only as far as they fit.
    const Layout &layout = m_session.layout();
    QList<qsizetype> levels;
    int depth = 0;
    NodeIndex previous = rootNode;
    constexpr qsizetype enough = 5000;
    qsizetype looked = 0;
    for (NodeIndex node = layout.next(rootNode); node != noNode && looked < enough; previous = node, node = layout.next(node), ++looked) {
        if (layout.parent(node) == previous) {
            ++depth;
        } else {
            for (NodeIndex at = previous; layout.parent(at) != layout.parent(node); at = layout.parent(at))
                --depth;
        }
        levels.resize(qMax(levels.size(), qsizetype(depth)));
        ++levels[depth - 1];
    }
    qsizetype total = 1;
    int fits = 1;
    for (qsizetype level = 0; level < levels.size(); ++level) {
        total += levels[level];
        if (total > rows)
            break;
        fits = int(level) + 1;
    }
    m_view->expandToDepth(fits);
    // What room is left shows the insides of the first folders that fit.
    qsizetype shown = 1;
    for (int level = 0; level < fits && level < levels.size(); ++level)
        shown += levels[level];
    for (NodeIndex node = layout.firstChild(rootNode); node != noNode && fits == 1; node = layout.nextSibling(node)) {
        if (layout.childCount(node) > 0 && shown + layout.childCount(node) <= rows) {
            m_view->setExpanded(node, true);
            shown += layout.childCount(node);
        }
    }
}

} // namespace Espalier
