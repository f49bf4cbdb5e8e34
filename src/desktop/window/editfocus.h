// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>
#include <QPointer>

#include <functional>
#include <string_view>

class QKeyEvent;
class QWidget;

namespace Espalier {

class ActionRegistry;

/// Sees to it that editing acts on what the person is in. Cut, Copy, Paste, Delete and Select All mean the text that has
/// the focus, or the nodes while a view of the layout has it, and are off in lists and trees that know no such thing. The
/// keys of every other action that changes nodes reach it from a view of the layout alone; anywhere else they are what
/// the focused widget makes of them. Menus, tool bars and the buttons on them do not count as a place to be in: who opens
/// a menu stays where they were.
class EditFocus final : public QObject
{
    Q_OBJECT

public:
    enum class Place { Nodes, Text, Elsewhere };

    /// \a views: what holds the views of the layout, in \a window. \a actOnNodes does one of the five verbs, by the
    /// action's id, to the nodes.
    EditFocus(ActionRegistry &actions, QWidget &window, const QWidget &views, std::function<void(const char *)> actOnNodes);

    /// Is the action \a id one of the five that texts have, too?
    static bool isShared(std::string_view id);
    Place place() const { return m_place; }
    /// Puts the five actions on or off in a text or elsewhere; where nodes are meant, who knows them has done so.
    void updateActions();

    bool eventFilter(QObject *watched, QEvent *event) final;

Q_SIGNALS:
    /// Another place, or another selection in the text: see updateActions().
    void changed();

private:
    void follow(QWidget *focus);
    void watchText();
    void act(const char *id);
    Place placeOf(const QWidget *widget) const;
    bool isKeyOfNodes(const QKeyEvent &event) const;

    ActionRegistry &m_actions;
    QWidget &m_window;
    const QWidget &m_views;
    std::function<void(const char *)> m_actOnNodes;
    QPointer<QWidget> m_focus; ///< whose keys are watched
    QPointer<QWidget> m_text;  ///< the place, if that is a text
    Place m_place = Place::Nodes;
};

} // namespace Espalier
