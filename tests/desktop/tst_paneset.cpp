// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/explanation/explanationpanel.h"
#include "desktop/explanation/pathlabel.h"
#include "desktop/report/reportpanel.h"
#include "desktop/session/session.h"
#include "desktop/window/dock.h"
#include "desktop/window/paneset.h"
#include "formats/formatregistry.h"
#include "support/testprogram.h"

#include <QAction>
#include <QLabel>
#include <QMainWindow>
#include <QSettings>
#include <QStandardPaths>
#include <QTest>
#include <QToolButton>

using namespace Espalier;

namespace {

struct PaneWorld {
    PaneWorld()
    {
        window.setCentralWidget(new QWidget);
        panes = new PaneSet(window, session);
        window.resize(1400, 800);
        window.show();
    }
    QStringList shown() const
    {
        QStringList ids;
        for (const Dock *const dock : window.findChildren<Dock *>()) {
            if (!dock->isHidden())
                ids.append(dock->objectName());
        }
        ids.sort();
        return ids;
    }

    FormatRegistry formats;
    Session session{formats};
    QMainWindow window;
    PaneSet *panes = nullptr;
};

} // namespace

class TestPaneSet : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }
    void init() { QSettings().clear(); }
    void everyPaneIsADockWithAMenuLine()
    {
        const PaneWorld world;
        QStringList titles;
        for (const QAction *const action : world.panes->actions())
            titles.append(action->text());
        QCOMPARE(titles, (QStringList{QStringLiteral("Guide"), QStringLiteral("Explanation"), QStringLiteral("Problems"), QStringLiteral("History"), QStringLiteral("Report")}));
        for (const Dock *const dock : world.window.findChildren<Dock *>()) {
            QVERIFY(dock->widget());
            QVERIFY(!dock->objectName().isEmpty()); // else the state of the window could not be kept
            QCOMPARE(dock->accessibleName(), dock->windowTitle());
            QVERIFY(dock->findChild<QToolButton *>(Qt::FindChildrenRecursively)); // the cross
        }
    }

    void theFirstOnesAreShown()
    {
        const PaneWorld world;
        QCOMPARE(world.shown(), (QStringList{QStringLiteral("explanationDock"), QStringLiteral("guideDock")}));
        world.panes->hideAll();
        QCOMPARE(world.shown(), QStringList());
        world.panes->showUsual();
        QCOMPARE(world.shown(), (QStringList{QStringLiteral("explanationDock"), QStringLiteral("guideDock")}));
        QCOMPARE(world.window.dockWidgetArea(world.panes->dock(u"guideDock")), Qt::LeftDockWidgetArea);
        for (const QStringView pane : {u"problemsDock", u"historyDock", u"reportDock"})
            world.panes->show(pane);
        QCOMPARE(world.window.tabifiedDockWidgets(world.panes->dock(u"problemsDock")).size(), 2);
    }

    void whatIsReportedIsThere()
    {
        PaneWorld world;
        Report report;
        report.add(Severity::Warning, QStringLiteral("odd"), QStringLiteral("Something is odd."));
        world.session.report(QStringLiteral("Importing"), report);
        world.panes->show(u"reportDock");
        QVERIFY(world.panes->dock(u"reportDock")->isVisible());
        const auto *const panel = world.panes->panel<ReportPanel>();
        QVERIFY(panel);
        bool isTold = false;
        for (const QLabel *const label : panel->findChildren<QLabel *>())
            isTold = isTold || label->text().startsWith(u"Importing: 1 remark");
        QVERIFY(isTold);
        world.panes->show(u"noSuchDock"); // nothing happens
    }

    void theExplanationsTitleTellsThePath()
    {
        PaneWorld world;
        QVERIFY(world.session.editor().addPath(rootNode, noNode, QStringLiteral("mlops/serving/"), NodeKind::Folder));
        world.session.selection().select(world.session.layout().find(QStringLiteral("mlops/serving")));
        const QWidget *const title = world.panes->dock(u"explanationDock")->titleBarWidget();
        const auto *const path = title->findChild<PathLabel *>();
        QVERIFY(path && path->isVisible());
        QTRY_VERIFY2(path->shownText().endsWith(QStringLiteral("mlops › serving")), qPrintable(path->shownText()));
    }

    void titlesFollowTheLanguage()
    {
        const PaneWorld world;
        Dock *const dock = world.panes->dock(u"historyDock");
        dock->setWindowTitle(QStringLiteral("Historial"));
        QEvent change(QEvent::LanguageChange);
        QCoreApplication::sendEvent(dock, &change);
        QCOMPARE(dock->windowTitle(), QStringLiteral("History"));
    }

    /// The middle keeps 640 pixels where it can, and each pane its words.
    void inANarrowWindowBothSidesShareOne()
    {
        PaneWorld world;
        Dock *const guide = world.panes->dock(u"guideDock");
        Dock *const explanation = world.panes->dock(u"explanationDock");
        const auto isShared = [&] { return world.window.tabifiedDockWidgets(guide).contains(explanation); };
        QVERIFY(!isShared());
        for (const int width : {1279, 1024, 900}) {
            world.window.resize(width, 640);
            QTRY_VERIFY(isShared());
            QTRY_VERIFY2(world.window.centralWidget()->width() >= 640,
                         qPrintable(QString::number(world.window.centralWidget()->width())));
            QVERIFY(!explanation->visibleRegion().isEmpty()); // what the selection is told of is in front
        }
        world.window.resize(1400, 800);
        QTRY_VERIFY(!isShared());
        QCOMPARE(world.window.dockWidgetArea(guide), Qt::LeftDockWidgetArea);
        QCOMPARE(world.window.dockWidgetArea(explanation), Qt::RightDockWidgetArea);
        QTRY_VERIFY(guide->width() >= 250 && explanation->width() >= 350);
        // One alone needs no tabs.
        guide->hide();
        world.window.resize(1000, 640);
        QTRY_VERIFY(world.window.centralWidget()->width() >= 640);
        QVERIFY(!isShared());
        guide->show();
        QTRY_VERIFY(isShared());
    }

    void whoeverPullsThemApartHasThemSo()
    {
        const auto pulledApart = [](const PaneWorld &world) {
            return !world.window.tabifiedDockWidgets(world.panes->dock(u"guideDock"))
                        .contains(world.panes->dock(u"explanationDock"));
        };
        QByteArray state;
        {
            PaneWorld world;
            world.window.resize(1100, 700);
            QTRY_VERIFY(!pulledApart(world));
            world.window.addDockWidget(Qt::LeftDockWidgetArea, world.panes->dock(u"guideDock"));
            QTRY_VERIFY(pulledApart(world));
            world.window.resize(1050, 700);
            QTRY_COMPARE(world.panes->dock(u"guideDock")->geometry().left(), 0);
            QCoreApplication::processEvents();
            QVERIFY(pulledApart(world));
            state = world.panes->save();
        }
        PaneWorld next;
        next.window.resize(1050, 700);
        QVERIFY(next.panes->restore(state));
        for (int i = 0; i < 3; ++i)
            QCoreApplication::processEvents();
        QVERIFY(pulledApart(next));
    }

    void whatIsKeptIsHowItIsInAWideWindow()
    {
        PaneWorld world;
        Dock *const guide = world.panes->dock(u"guideDock");
        world.window.resize(1100, 700);
        QTRY_COMPARE(world.window.tabifiedDockWidgets(guide).size(), 1);
        const QByteArray state = world.panes->save();
        QCOMPARE(world.window.tabifiedDockWidgets(guide).size(), 1);
        PaneWorld wide;
        QVERIFY(wide.panes->restore(state));
        QCoreApplication::processEvents();
        QCOMPARE(wide.window.dockWidgetArea(wide.panes->dock(u"guideDock")), Qt::LeftDockWidgetArea);
        QVERIFY(wide.window.tabifiedDockWidgets(wide.panes->dock(u"guideDock")).isEmpty());
    }

    void menuLinesCanBeOff()
    {
        const PaneWorld world;
        world.panes->setEnabled(false);
        for (const QAction *const action : world.panes->actions())
            QVERIFY(!action->isEnabled());
    }
};

ESPALIER_TEST_MAIN(TestPaneSet)
#include "tst_paneset.moc"
