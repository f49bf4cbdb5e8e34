// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/theming/appearance.h"
#include "desktop/theming/languages.h"
#include "desktop/actions/actionregistry.h"
#include "desktop/window/mainmenu.h"
#include "desktop/session/recentfiles.h"
#include "desktop/window/windowactions.h"
#include "markingtranslator.h"
#include "support/testprogram.h"

#include <QApplication>
#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>
#include <QPointer>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Espalier;

namespace {

QString plain(const QAction *action) { return action->text().remove(u'&'); }

struct MenuWorld {
    MenuWorld() { addWindowActions(actions); }
    ~MenuWorld() { appearance.setChoice(Appearance::Choice::System); }
    QMenu *menu(const char *title) const { return below(window.menuBar()->actions(), title); }
    QMenu *menu(const char *title, const char *inner) const { return below(menu(title)->actions(), inner); }
    static QMenu *below(const QList<QAction *> &actions, const char *title)
    {
        for (const QAction *const action : actions) {
            if (action->menu() && plain(action) == QString::fromUtf8(title))
                return action->menu();
        }
        return nullptr;
    }
    static QAction *entry(const QMenu *menu, const char *text)
    {
        for (QAction *const action : menu->actions()) {
            if (plain(action) == QString::fromUtf8(text))
                return action;
        }
        return nullptr;
    }
    /// Everything that can be reached from here.
    static QList<QAction *> all(const QList<QAction *> &actions)
    {
        QList<QAction *> found;
        for (QAction *const action : actions)
            action->menu() ? found.append(all(action->menu()->actions())) : found.append(action);
        return found;
    }
    static QStringList texts(const QMenu *menu)
    {
        QStringList texts;
        for (const QAction *const action : menu->actions()) {
            if (!action->isSeparator())
                texts << plain(action);
        }
        return texts;
    }

    QMainWindow window;
    ActionRegistry actions;
    Appearance appearance{*qApp};
    Languages languages;
    RecentFiles recent;
    QAction dock{QStringLiteral("A dock")};
    MainMenu *make()
    {
        auto *const menu = new MainMenu(window, {actions, appearance, languages, recent});
        menu->setDockActions({&dock});
        return menu;
    }
};

} // namespace

class TestMainMenu : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_settings.path()); }
    void init() { QSettings().clear(); }

    /// What has no place in the menus is found by nobody who does not know its keys.
    void everyCommandIsInAMenu()
    {
        MenuWorld w;
        w.make();
        const QList<QAction *> reachable = MenuWorld::all(w.window.menuBar()->actions());
        for (QAction *const action : w.actions.all())
            QVERIFY2(reachable.contains(action), qPrintable(action->objectName()));
        QVERIFY(reachable.contains(&w.dock));
        QStringList titles;
        for (const QAction *const action : w.window.menuBar()->actions())
            titles << plain(action);
        QCOMPARE(titles,
                 (QStringList{QStringLiteral("File"), QStringLiteral("Edit"), QStringLiteral("Layout"),
                              QStringLiteral("View"), QStringLiteral("Learn"), QStringLiteral("Help")}));
    }

    void recentFilesAreListedNewestFirst()
    {
        MenuWorld w;
        MainMenu *const menu = w.make();
        QVERIFY(!w.menu("File", "Open Recent")->isEnabled());
        w.recent.add(QStringLiteral("/a/old.espalier"));
        w.recent.add(QStringLiteral("/a/Salt & Pepper.espalier"));
        QTRY_COMPARE(MenuWorld::texts(w.menu("File", "Open Recent")).mid(0, 2), (QStringList{QStringLiteral("Salt  Pepper.espalier"), QStringLiteral("old.espalier")}));
        const QAction *const first = w.menu("File", "Open Recent")->actions().first();
        QCOMPARE(first->text(), QStringLiteral("Salt && Pepper.espalier")); // an ampersand of its own is no mnemonic
        QCOMPARE(first->toolTip(), QStringLiteral("/a/Salt & Pepper.espalier"));
        QSignalSpy chosen(menu, &MainMenu::recentChosen);
        w.menu("File", "Open Recent")->actions().at(1)->trigger();
        QCOMPARE(chosen.value(0).value(0).toString(), QStringLiteral("/a/old.espalier"));

        w.menu("File", "Open Recent")->actions().last()->trigger(); // Clear This List
        QTRY_VERIFY(!w.menu("File", "Open Recent")->isEnabled());
        QCOMPARE(w.recent.paths(), QStringList());
    }

    void aThemeHoldsAtOnceAndNextTime()
    {
        MenuWorld w;
        w.make();
        const QMenu *const themes = w.menu("View", "Theme");
        QVERIFY(MenuWorld::entry(themes, "As the System")->isChecked());
        MenuWorld::entry(themes, "Dark")->trigger();
        QVERIFY(QApplication::palette().window().color().lightness() < 80);
        QVERIFY(MenuWorld::entry(themes, "Dark")->isChecked());
        QVERIFY(!MenuWorld::entry(themes, "As the System")->isChecked());
        QVERIFY(QSettings().contains(QStringLiteral("theme")));
        MenuWorld::entry(themes, "Light")->trigger();
        QVERIFY(QApplication::palette().window().color().lightness() > 200);
        QVERIFY(!MenuWorld::entry(themes, "Dark")->isChecked());
    }

    void aLanguageIsChosenInItsOwnWords()
    {
        MenuWorld w;
        w.make();
        const QMenu *const menu = w.menu("View", "Language");
        QCOMPARE(MenuWorld::texts(menu), (QStringList{QStringLiteral("As the System"), QStringLiteral("English"), QStringLiteral("Español")}));
        QSignalSpy changed(&w.languages, &Languages::changed);
        const MarkingTranslator marking;
        MenuWorld::entry(menu, "Español")->trigger();
        QTRY_COMPARE(changed.size(), 1);
        QCOMPARE(w.languages.current(), QStringLiteral("es"));
        // Made anew in the other language, in which this program marks its words.
        QCOMPARE(w.window.menuBar()->actions().first()->text(), QStringLiteral("«&File»"));
        QVERIFY(MenuWorld::entry(w.menu("«View»", "«Language»"), "Español")->isChecked());
        w.languages.setChoice({});
    }

    void aNodesMenuIsAboutTheNode()
    {
        MenuWorld w;
        const MainMenu *const menu = w.make();
        const QPointer<QMenu> ofTree = menu->nodeMenu(&w.window);
        for (const char *const id : {"rename", "duplicate", "group", "delete", "cut", "copy", "paste", "addChildFolder"})
            QVERIFY2(ofTree->actions().contains(w.actions.action(id)), id);
        QVERIFY(MenuWorld::all(ofTree->actions()).contains(w.actions.action("phase3")));
        QVERIFY(MenuWorld::all(ofTree->actions()).contains(w.actions.action("sortByName")));
        QVERIFY(!ofTree->actions().contains(w.actions.action("save")));
        QVERIFY(!ofTree->actions().contains(w.actions.action("focusBranch")));
        const QPointer<QMenu> ofMap = menu->nodeMenu(&w.window, {"focusBranch", "focusUp", "zoomSelection"});
        QVERIFY(ofMap->actions().contains(w.actions.action("focusBranch")));
        QVERIFY(ofMap->actions().contains(w.actions.action("zoomSelection")));
    }

private:
    const QTemporaryDir m_settings;
};

ESPALIER_TEST_MAIN(TestMainMenu)
#include "tst_mainmenu.moc"
