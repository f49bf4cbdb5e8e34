// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QObject>
#include <QWidget>

class QAction;
class QMainWindow;

namespace Espalier {

class Dock;
class Session;

/// The docks of a window, made of the panes that there are: their places, their menu lines, and which are to be seen.
/// What stands in them is the panes' own business.
class PaneSet : public QObject
{
    Q_OBJECT

public:
    PaneSet(QMainWindow &window, Session &session);

    /// That show and hide the docks, for a menu.
    QList<QAction *> actions() const;
    Dock *dock(QStringView id) const;
    /// To the front, without the keyboard.
    void show(QStringView id);
    /// The one widget of that class in a pane; nullptr: there is none.
    template<typename Panel>
    Panel *panel() const
    {
        for (QWidget *const content : contents()) {
            if (auto *const found = qobject_cast<Panel *>(content))
                return found;
        }
        return nullptr;
    }

    void hideAll();
    /// Those that are there at first.
    void showUsual();
    /// Off while there is nothing they could be about.
    void setEnabled(bool enabled);

private:
    QList<QWidget *> contents() const;
    void arrange();

    QMainWindow &m_window;
    QList<Dock *> m_docks;
};

} // namespace Espalier
