// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/window/mainmenu.h"

#include "core/languages.h"
#include "desktop/actions/actionregistry.h"
#include "desktop/session/recentfiles.h"
#include "desktop/settings/settingkeys.h"
#include "desktop/theming/appearance.h"
#include "desktop/theming/icons.h"
#include "desktop/theming/languages.h"
#include "desktop/views/layoutview.h"
#include "desktop/window/layoutviews.h"

#include <QActionGroup>
#include <QFileInfo>
#include <QGuiApplication>
#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>
#include <QScreen>

namespace Espalier {

MainMenu::MainMenu(QMainWindow &window, const Parts &parts) : QObject(&window), m_window(window), m_parts(parts)
{
    const auto bindTheme = [this](const char *id, Appearance::Choice choice) {
        connect(m_parts.actions.action(id), &QAction::triggered, this, [this, choice] {
            m_parts.appearance.setChoice(choice);
            Settings().setValue(SettingKeys::theme, choice);
        });
    };
    auto *const themes = new QActionGroup(this);
    for (const char *const id : {"themeSystem", "themeLight", "themeDark"})
        themes->addAction(m_parts.actions.action(id));
    bindTheme("themeSystem", Appearance::Choice::System);
    bindTheme("themeLight", Appearance::Choice::Light);
    bindTheme("themeDark", Appearance::Choice::Dark);
    connect(&parts.languages, &Languages::changed, this, &MainMenu::rebuild);
    connect(&parts.recent, &RecentFiles::changed, this, &MainMenu::rebuild, Qt::QueuedConnection);
    rebuild();
}

void MainMenu::setDockActions(const QList<QAction *> &actions)
{
    m_dockActions = actions;
    rebuild();
}

void MainMenu::addAll(QMenu *menu, const QList<const char *> &ids) const { m_parts.actions.addTo(*menu, ids); }

void MainMenu::rebuild()
{
    QMenuBar *const bar = m_window.menuBar();
    bar->clear();
    QMenu *const file = bar->addMenu(tr("&File"));
    addAll(file, {"new", "newEmpty", "open", "openFolder"});
    fillRecent(file->addMenu(icon(u"actions/history"), tr("Open &Recent")));
    addAll(file, {"pasteTree", "openGuide", "-", "save", "saveAs", "export", "exportGenerator", "printHandout", "-",
                  "close", "quit"});

    QMenu *const edit = bar->addMenu(tr("&Edit"));
    addAll(edit,
           {"undo", "redo", "-", "cut", "copy", "paste", "pasteReviewed", "copyPicture", "-", "duplicate", "rename",
            "properties", "delete", "-", "selectAll", "-", "find", "findNext", "findPrevious"});

    QMenu *const layout = bar->addMenu(tr("&Layout"));
    addAll(layout,
           {"addChildFolder", "addChildFile", "addSibling", "addByPath", "group", "-", "moveUp", "moveDown", "indent",
            "outdent", "-"});
    layout->addMenu(phaseMenu(layout));
    addAll(layout, {"editTags"});
    layout->addMenu(ruleMenu(layout));
    layout->addMenu(sortMenu(layout));
    addAll(layout, {"toFolder", "toFile", "-", "grow", "matchGuide"});

    QMenu *const view = bar->addMenu(tr("&View"));
    for (const LayoutViewKind *const kind : layoutViews())
        addAll(view, {kind->action});
    for (const LayoutViewKind *const kind : layoutViews()) {
        if (kind->makeMenu)
            view->addMenu(kind->makeMenu(m_parts.actions, view));
    }
    addAll(view,
           {"-", "show1", "show2", "show3", "show4", "clearFilter", "-", "expandAll", "collapseAll", "compact",
            "nextStep", "-"});
    for (QAction *const dock : std::as_const(m_dockActions))
        view->addAction(dock);
    view->addSeparator();
    addThemes(view->addMenu(icon(u"actions/theme"), tr("&Theme")));
    addLanguages(view->addMenu(icon(u"actions/language"), tr("La&nguage")));
    addAll(view, {"-", "commandPalette"});

    QMenu *const learn = bar->addMenu(tr("Lea&rn"));
    addAll(learn, {"teach", "-", "present", "quiz", "projectorQuiz", "editQuiz", "-", "classResults"});
    addScreens(learn->addMenu(icon(u"actions/present"), tr("Present &On")));
    addAll(learn, {"-", "learnClassMode", "learnResetClass"});

    QMenu *const help = bar->addMenu(tr("&Help"));
    addAll(help, {"tour", "shortcuts", "-", "about"});
}

QMenu *MainMenu::phaseMenu(QWidget *parent) const
{
    auto *const menu = new QMenu(tr("&Phase"), parent);
    addAll(menu, {"phase1", "phase2", "phase3", "phase4", "-", "phaseNone"});
    return menu;
}

QMenu *MainMenu::ruleMenu(QWidget *parent) const
{
    auto *const menu = new QMenu(tr("&Rule"), parent);
    addAll(menu, {"ruleDefault", "-", "ruleRequired", "ruleOptional", "ruleForbidden"});
    return menu;
}

QMenu *MainMenu::sortMenu(QWidget *parent) const
{
    auto *const menu = new QMenu(tr("&Sort"), parent);
    menu->setIcon(icon(u"actions/sort"));
    addAll(menu, {"sortFoldersFirst", "sortByName", "sortByPhase"});
    return menu;
}

QMenu *MainMenu::nodeMenu(QWidget *parent, const QList<const char *> &more) const
{
    auto *const menu = new QMenu(parent);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    addAll(menu,
           {"addChildFolder", "addChildFile", "addSibling", "addByPath", "-", "rename", "properties", "duplicate",
            "group", "delete", "-", "cut", "copy", "paste", "-"});
    menu->addMenu(phaseMenu(menu));
    addAll(menu, {"editTags"});
    menu->addMenu(ruleMenu(menu));
    menu->addMenu(sortMenu(menu));
    addAll(menu, {"toFolder", "toFile"});
    if (!more.isEmpty())
        menu->addSeparator();
    addAll(menu, more);
    return menu;
}

void MainMenu::fillRecent(QMenu *menu)
{
    for (const QString &path : m_parts.recent.paths()) {
        QAction *const action = menu->addAction(QString(QFileInfo(path).fileName()).replace(u'&', QStringLiteral("&&")));
        action->setToolTip(path);
        action->setObjectName(QStringLiteral("recentFile")); // not for the palette, which lists files by themselves
        connect(action, &QAction::triggered, this, [this, path] { Q_EMIT recentChosen(path); });
    }
    menu->setToolTipsVisible(true);
    if (m_parts.recent.paths().isEmpty()) {
        menu->setEnabled(false);
        return;
    }
    menu->addSeparator();
    connect(menu->addAction(tr("&Clear This List")), &QAction::triggered, &m_parts.recent, &RecentFiles::clear);
}

void MainMenu::addThemes(QMenu *menu)
{
    const Appearance::Choice choice = m_parts.appearance.choice();
    m_parts.actions.action("themeSystem")->setChecked(choice == Appearance::Choice::System);
    m_parts.actions.action("themeLight")->setChecked(choice == Appearance::Choice::Light);
    m_parts.actions.action("themeDark")->setChecked(choice == Appearance::Choice::Dark);
    addAll(menu, {"themeSystem", "themeLight", "themeDark"});
}

void MainMenu::addScreens(QMenu *menu)
{
    const auto fill = [this, menu] {
        menu->clear();
        const QString chosen = Settings().value(SettingKeys::presentScreen);
        auto *const group = new QActionGroup(menu);
        const auto add = [&](const QString &name, const QString &text) {
            QAction *const action = menu->addAction(text);
            action->setCheckable(true);
            action->setChecked(name == chosen);
            group->addAction(action);
            connect(action, &QAction::triggered, this,
                    [name] { Settings().setValue(SettingKeys::presentScreen, name); });
        };
        add({}, tr("The Screen Without This &Window"));
        bool isThere = chosen.isEmpty();
        const QList<QScreen *> screens = QGuiApplication::screens();
        for (const QScreen *const screen : screens) {
            isThere = isThere || screen->name() == chosen;
            add(screen->name(),
                tr("%1 · %2 × %3", "a screen, its width and height")
                    .arg(QString(screen->name()).replace(u'&', QStringLiteral("&&")))
                    .arg(screen->size().width())
                    .arg(screen->size().height()));
        }
        if (!isThere)
            add(chosen, tr("%1 (not connected)", "a screen").arg(QString(chosen).replace(u'&', QStringLiteral("&&"))));
    };
    fill(); // for whoever lists menus without opening them
    connect(menu, &QMenu::aboutToShow, this, fill);
}

void MainMenu::addLanguages(QMenu *menu)
{
    auto *const group = new QActionGroup(menu);
    const auto add = [&](const QString &code, const QString &name) {
        QAction *const action = menu->addAction(name);
        action->setObjectName(code.isEmpty() ? QStringLiteral("languageSystem") : QStringLiteral("language-") + code);
        action->setCheckable(true);
        action->setChecked(m_parts.languages.choice() == code);
        group->addAction(action);
        // Later: the change makes this very menu anew.
        connect(action, &QAction::triggered, this, [this, code] { m_parts.languages.setChoice(code); }, Qt::QueuedConnection);
    };
    add({}, tr("As the &System"));
    for (const QString &code : AvailableLanguages::codes())
        add(code, AvailableLanguages::nameOf(code));
}

} // namespace Espalier
