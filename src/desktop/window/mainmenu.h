// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>

class QAction;
class QActionGroup;
class QMainWindow;
class QMenu;

namespace Espalier {

class ActionRegistry;
class Appearance;
class Languages;
class RecentFiles;

/// The menu bar, made anew when the language changes; and the context menu of a node.
class MainMenu : public QObject
{
    Q_OBJECT

public:
    struct Parts {
        ActionRegistry &actions;
        Appearance &appearance;
        Languages &languages;
        RecentFiles &recent;
    };

    MainMenu(QMainWindow &window, const Parts &parts);

    /// That show and hide the docks.
    void setDockActions(const QList<QAction *> &actions);
    /// For the nodes that are selected. \a more: ids of what the view has on top.
    QMenu *nodeMenu(QWidget *parent, const QList<const char *> &more = {}) const;

Q_SIGNALS:
    void recentChosen(const QString &path);

private:
    void rebuild();
    void addAll(QMenu *menu, const QList<const char *> &ids) const;
    QMenu *phaseMenu(QWidget *parent) const;
    QMenu *ruleMenu(QWidget *parent) const;
    QMenu *sortMenu(QWidget *parent) const;
    void fillRecent(QMenu *menu);
    void addThemes(QMenu *menu);
    void addLanguages(QMenu *menu);
    /// Those that there are when it is opened.
    void addScreens(QMenu *menu);

    QMainWindow &m_window;
    Parts m_parts;
    QList<QAction *> m_dockActions;
};

} // namespace Espalier
