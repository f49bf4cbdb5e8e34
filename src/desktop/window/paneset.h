// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QObject>
#include <QTimer>
#include <QWidget>

class QAction;
class QMainWindow;

namespace Espalier {

class Dock;
class Session;

/// The docks of a window, made of the panes that there are: their places, their menu lines, and which are to be seen.
/// In a narrow window those of both sides share one, so that what is in the middle keeps its room; whoever pulls them
/// apart there has them so. What stands in them is the panes' own business.
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

    /// What QMainWindow keeps of places and sizes; in a narrow window, as they will be in a wide one.
    QByteArray save();
    bool restore(const QByteArray &state);

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
    void settle();
    void noteWidth(Dock *dock);
    void restoreWidths();
    bool isApart() const;
    bool isTogether() const;
    void followRoom();
    void fold();
    void unfold();

    QMainWindow &m_window;
    QList<Dock *> m_docks;
    Dock *m_left = nullptr; // the first at each side
    Dock *m_right = nullptr;
    bool m_isFolded = false; // both at the right, as tabs, because the window is narrow
    QHash<Dock *, int> m_widths; // that those at the sides were given, by the person or at first
    int m_windowWidth = 0; // for which the widths were seen
    QTimer m_settle;
};

} // namespace Espalier
