// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStackedWidget>

namespace Espalier {

class ActionRegistry;
class LayoutView;
class NodeCards;
class NodeVerbs;
class Session;

/// All central views, one of them in front, and the actions that mean whichever that is. Remembers which one it was
/// from one run to the next.
class ViewStack final : public QStackedWidget
{
    Q_OBJECT

public:
    ViewStack(Session &session, NodeVerbs &verbs, ActionRegistry &actions, QWidget *parent = nullptr);

    /// Makes the views, unless they are there: before the stack is shown and before anything is asked of them.
    void make();
    LayoutView &front();
    /// An unknown \a id means the first view.
    void setFront(const QString &id);
    /// In all of them, since each has a look of its own.
    void showFirstLook();
    NodeCards &cards() const { return *m_cards; }

    /// The actions that bring a view to the front and those of the views; \a hasDocument: there is something to be
    /// seen.
    void updateActions(bool hasDocument);

    void restore();
    void store();

Q_SIGNALS:
    void frontChanged();
    /// Of the person in the front view: see LayoutView::place().
    void placeChanged(const QString &place);
    void contextMenuRequested(const QPoint &globalPlace);
    void ghostChosen(int item);

protected:
    void showEvent(QShowEvent *event) final;

private:
    void connectActions();

    Session &m_session;
    NodeVerbs &m_verbs;
    ActionRegistry &m_actions;
    NodeCards *m_cards;
    QList<LayoutView *> m_views; // none until make()
    QString m_wanted; // the front until then
    bool m_hasDocument = false;
};

} // namespace Espalier
