// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/window/viewstack.h"

#include "desktop/actions/actionregistry.h"
#include "desktop/card/nodecards.h"
#include "desktop/session/nodeverbs.h"
#include "desktop/settings/settingkeys.h"
#include "desktop/views/layoutview.h"
#include "desktop/window/layoutviews.h"

#include <QActionGroup>

#include <algorithm>

namespace Espalier {

ViewStack::ViewStack(Session &session, NodeVerbs &verbs, ActionRegistry &actions, QWidget *parent)
    : QStackedWidget(parent), m_session(session), m_verbs(verbs), m_actions(actions),
      m_cards(new NodeCards(session, verbs, this))
{
    connectActions();
    for (const LayoutViewKind *const kind : layoutViews())
        kind->switchOff(actions);
}

void ViewStack::make()
{
    if (!m_views.isEmpty())
        return;
    for (const LayoutViewKind *const kind : layoutViews()) {
        LayoutView *const view = kind->make(m_session, m_verbs, m_actions, this);
        connect(view, &LayoutView::contextMenuRequested, this, &ViewStack::contextMenuRequested);
        connect(view, &LayoutView::ghostChosen, this, &ViewStack::ghostChosen);
        connect(view, &LayoutView::placeChanged, this, [this, view] {
            if (view == currentWidget())
                Q_EMIT placeChanged(view->place());
        });
        m_views.append(view);
        addWidget(view);
    }
    setFront(m_wanted);
}

LayoutView &ViewStack::front()
{
    make();
    return *m_views[currentIndex()];
}

void ViewStack::connectActions()
{
    auto *const group = new QActionGroup(this);
    for (const LayoutViewKind *const kind : layoutViews()) {
        QAction *const action = m_actions.action(kind->action);
        group->addAction(action);
        connect(action, &QAction::triggered, this, [this, kind] { setFront(QString::fromLatin1(kind->id)); });
    }
    const auto inFront = [this](const char *id, auto function) {
        connect(m_actions.action(id), &QAction::triggered, this, [this, function] { (front().*function)(); });
    };
    inFront("expandAll", &LayoutView::expandAll);
    inFront("collapseAll", &LayoutView::collapseAll);
}

void ViewStack::setFront(const QString &id)
{
    if (m_views.isEmpty()) {
        m_wanted = id;
        return;
    }
    const auto found = std::ranges::find(m_views, id, &LayoutView::id);
    LayoutView *const view = found == m_views.end() ? m_views.first() : *found;
    setCurrentWidget(view);
    setFocusProxy(view);
    m_actions.action(view->actionId())->setChecked(true);
    m_verbs.setNamer(&view->namer());
    m_cards->setView(view->nodes(), view->hasSelectionBar());
    updateActions(m_hasDocument);
    if (isVisible())
        setFocus();
    Q_EMIT frontChanged();
    Q_EMIT placeChanged(view->place());
}

void ViewStack::showFirstLook()
{
    make();
    for (LayoutView *const view : std::as_const(m_views))
        view->showFirstLook();
    setFocus();
}

void ViewStack::updateActions(bool hasDocument)
{
    m_hasDocument = hasDocument;
    for (const char *const id : {"selectAll", "expandAll", "collapseAll"})
        m_actions.action(id)->setEnabled(hasDocument);
    for (const LayoutViewKind *const kind : layoutViews())
        m_actions.action(kind->action)->setEnabled(hasDocument);
    for (LayoutView *const view : std::as_const(m_views))
        view->updateActions(hasDocument && view == &front());
}

void ViewStack::restore()
{
    setFront(Settings().value(SettingKeys::view));
}

void ViewStack::store()
{
    if (!m_views.isEmpty())
        Settings().setValue(SettingKeys::view, front().id());
}

void ViewStack::showEvent(QShowEvent *event)
{
    make();
    QStackedWidget::showEvent(event);
}

} // namespace Espalier
