// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QWidget>

class QMenu;

namespace Espalier {

class ActionRegistry;
class LayoutView;
class NodeNamer;
class NodeVerbs;
class NodeView;
class Session;

/// What is known of a central view before one is made: enough for menus, the tool bar and the command line.
struct LayoutViewKind {
    const char *id; ///< "map": in the settings and on the command line, never shown
    const char *action; ///< id of the action that brings it to the front
    const char *text; ///< of that action, marked by QT_TRANSLATE_NOOP("Espalier::Action", …)
    const char *icon;
    LayoutView *(*make)(Session &session, NodeVerbs &verbs, ActionRegistry &actions, QWidget *parent);
    /// Switches off the actions that mean this view alone: nothing can be meant as long as nobody made one.
    void (*switchOff)(ActionRegistry &actions);
    /// The actions that mean this view alone; nullptr: it has none.
    void (*addActions)(ActionRegistry &actions) = nullptr;
    /// A submenu of View for them; nullptr: it has none.
    QMenu *(*makeMenu)(const ActionRegistry &actions, QWidget *parent) = nullptr;
};

/// One way to see the whole layout and to work on it, in the middle of the window. Has the document, the filter and the
/// selection in common with all others; ViewStack decides which one is in front.
class LayoutView : public QWidget
{
    Q_OBJECT

public:
    explicit LayoutView(const LayoutViewKind &kind, QWidget *parent = nullptr) : QWidget(parent), m_kind(kind) {}

    QString id() const { return QString::fromLatin1(m_kind.id); }
    const char *actionId() const { return m_kind.action; }

    /// Unfolds as much as fits a first look at a document that was just opened.
    virtual void showFirstLook() = 0;
    virtual void selectAll() = 0;
    virtual void expandAll() = 0;
    virtual void collapseAll() = 0;
    /// Enables the actions of its addActions(): nobody else does. \a isFront: the person sees it, with a document in
    /// it. Called whenever that changes; for what else they depend on the view listens itself.
    virtual void updateActions(bool isFront) = 0;
    /// Ids that a node's context menu has in this view on top of those that it has everywhere.
    virtual QList<const char *> nodeMenuActions() const { return {}; }
    /// What the tour says of it.
    virtual QString tourText() const;
    /// Where in it the person is, for the status bar; empty: it has no such places.
    virtual QString place() const { return {}; }
    /// Does it show what a preview of growing would add, among what there is?
    virtual bool showsPreview() const { return false; }
    /// Who lets the person type names in it.
    virtual NodeNamer &namer() = 0;
    /// What it shows nodes by, one at a place; nullptr: it does not.
    virtual NodeView *nodes() { return nullptr; }
    /// Are the verbs for several selected nodes to be had right beside them?
    virtual bool hasSelectionBar() const { return false; }

Q_SIGNALS:
    void contextMenuRequested(const QPoint &globalPlace);
    void placeChanged();
    /// An item of the preview was clicked.
    void ghostChosen(int item);

private:
    const LayoutViewKind &m_kind;
};

} // namespace Espalier
