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
