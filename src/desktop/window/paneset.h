// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QHash>
#include <QObject>
#include <QTimer>
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

    bool eventFilter(QObject *watched, QEvent *event) final;

private:
    QList<QWidget *> contents() const;
    void arrange();
    void connectDocks();
    void updateTabs();
    void noteWidth(Dock *dock);
    void restoreWidths();

    QMainWindow &m_window;
    QList<Dock *> m_docks;
    QHash<Dock *, int> m_widths; // that those at the sides were given, by the person or at first
    int m_windowWidth = 0; // for which the widths were seen
    QTimer m_settle;
};

} // namespace Espalier
