// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/actions/actionregistry.h"
#include "desktop/map/mappage.h"
#include "desktop/map/mapview.h"
#include "desktop/session/nodeverbs.h"
#include "desktop/session/session.h"
#include "desktop/tree/outlineview.h"
#include "desktop/tree/treepage.h"
#include "desktop/window/viewstack.h"
#include "desktop/window/windowactions.h"
#include "formats/formatregistry.h"
#include "support/drawntree.h"
#include "support/testprogram.h"

#include <QAction>
#include <QApplication>
#include <QLineEdit>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Espalier;

namespace {

const QString stackViewKey = QStringLiteral("window/view");

struct StackWorld {
    StackWorld()
    {
        registerFormats(formats);
        addWindowActions(actions);
        session.editor().adopt(treeOf("core/\n  domain/\ntests/\n"));
        views = std::make_unique<ViewStack>(session, verbs, actions);
        views->resize(900, 600);
        views->show();
        views->updateActions(true);
        [[maybe_unused]] const bool isActive = QTest::qWaitForWindowActive(views.get());
    }

    bool isEnabled(const char *id) const { return actions.action(id)->isEnabled(); }
    QStringList enabledOf(const QList<const char *> &ids) const
    {
        QStringList enabled;
        for (const char *const id : ids) {
            if (isEnabled(id))
                enabled << QString::fromLatin1(id);
        }
        return enabled;
    }
    const QLineEdit *fieldIn(const QWidget &view) const
    {
        for (const QLineEdit *const edit : view.findChildren<QLineEdit *>()) {
            if (edit->isVisible())
                return edit;
        }
        return nullptr;
    }

    FormatRegistry formats;
    ActionRegistry actions;
    Session session{formats};
    NodeVerbs verbs{session};
    std::unique_ptr<ViewStack> views;
};

const QList<const char *> mapActionIds{"mapPoster",  "mapTwoSided",    "mapArms",        "mapTiers",   "mapIcicle",
                                       "mapTreemap", "mapLeftToRight", "mapRightToLeft", "mapByPhase", "mapByBranch",
                                       "mapFiles",   "focusBranch",    "zoomIn",         "zoomOut",    "zoomFit",
                                       "zoomActual", "zoomSelection"};

} // namespace

class TestViewStack : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_settings.path()); }
    void init() { QSettings().clear(); }
    void viewsHaveShortcutsInTheirOrder();
    void actionsBringViewsToTheFront();
    void anUnknownIdMeansTheFirst();
    void theFrontIsRememberedByItsName();
    void theNumberOfEarlierVersionsIsUnderstood();
    void actionsOfAViewNobodySeesAreOff();
    void withoutADocumentAllAreOff();
    void actionsMeanTheViewInFront();
    void namesAreTypedInTheViewInFront();

private:
    const QTemporaryDir m_settings;
};

void TestViewStack::viewsHaveShortcutsInTheirOrder()
{
    StackWorld world;
    QCOMPARE(world.actions.action("viewTree")->shortcut(), QKeySequence(Qt::CTRL | Qt::Key_1));
    QCOMPARE(world.actions.action("viewMap")->shortcut(), QKeySequence(Qt::CTRL | Qt::Key_2));
}

void TestViewStack::actionsBringViewsToTheFront()
{
    StackWorld world;
    QSignalSpy changed(world.views.get(), &ViewStack::frontChanged);
    QCOMPARE(world.views->front().id(), QStringLiteral("tree"));
    QVERIFY(world.actions.action("viewTree")->isChecked());
    world.actions.action("viewMap")->trigger();
    QCOMPARE(world.views->front().id(), QStringLiteral("map"));
    QCOMPARE(changed.count(), 1);
    QVERIFY(world.actions.action("viewMap")->isChecked());
    QVERIFY(!world.actions.action("viewTree")->isChecked());
    QVERIFY(world.views->findChild<MapView *>()->hasFocus());
    QVERIFY(!world.views->findChild<OutlineView *>()->isVisible());
}

void TestViewStack::anUnknownIdMeansTheFirst()
{
    StackWorld world;
    world.views->setFront(QStringLiteral("map"));
    world.views->setFront(QStringLiteral("globe"));
    QCOMPARE(world.views->front().id(), QStringLiteral("tree"));
}

void TestViewStack::theFrontIsRememberedByItsName()
{
    {
        StackWorld world;
        world.views->setFront(QStringLiteral("map"));
        world.views->store();
    }
    QCOMPARE(QSettings().value(stackViewKey).toString(), QStringLiteral("map"));
    StackWorld world;
    world.views->restore();
    QCOMPARE(world.views->front().id(), QStringLiteral("map"));
}

void TestViewStack::theNumberOfEarlierVersionsIsUnderstood()
{
    StackWorld world;
    QSettings().setValue(stackViewKey, 1);
    world.views->restore();
    QCOMPARE(world.views->front().id(), QStringLiteral("map"));
    QSettings().setValue(stackViewKey, 0);
    world.views->restore();
    QCOMPARE(world.views->front().id(), QStringLiteral("tree"));
}

void TestViewStack::actionsOfAViewNobodySeesAreOff()
{
    StackWorld world;
    world.session.selection().select(world.session.layout().find(QStringLiteral("core")));
    QCOMPARE(world.enabledOf(mapActionIds), QStringList());
    QVERIFY(world.isEnabled("compact"));
    world.actions.action("zoomSelection")->trigger(); // as a menu left open would
    world.actions.action("focusBranch")->trigger();
    QCOMPARE(world.views->findChild<MapView *>()->options().focus, rootNode);

    world.views->setFront(QStringLiteral("map"));
    QCOMPARE(world.enabledOf(mapActionIds).size(), mapActionIds.size());
    QVERIFY(!world.isEnabled("compact"));
    world.session.selection().clear();
    QVERIFY(!world.isEnabled("zoomSelection") && !world.isEnabled("focusBranch"));

    world.views->setFront(QStringLiteral("tree"));
    // What else they depend on does not bring them back.
    world.session.selection().select(world.session.layout().find(QStringLiteral("core")));
    QCOMPARE(world.enabledOf(mapActionIds), QStringList());
}

void TestViewStack::withoutADocumentAllAreOff()
{
    StackWorld world;
    world.views->setFront(QStringLiteral("map"));
    world.session.selection().select(world.session.layout().find(QStringLiteral("core")));
    world.views->updateActions(false);
    QCOMPARE(world.enabledOf(mapActionIds), QStringList());
    QCOMPARE(world.enabledOf({"viewTree", "viewMap", "compact", "selectAll", "expandAll", "collapseAll"}),
             QStringList());
    world.session.selection().clear();
    world.session.selection().select(world.session.layout().find(QStringLiteral("core")));
    QCOMPARE(world.enabledOf(mapActionIds), QStringList());
}

void TestViewStack::actionsMeanTheViewInFront()
{
    StackWorld world;
    auto &tree = *world.views->findChild<OutlineView *>();
    auto &map = *world.views->findChild<MapView *>();
    const NodeIndex core = world.session.layout().find(QStringLiteral("core"));
    map.collapseAll();
    world.actions.action("expandAll")->trigger();
    QVERIFY(tree.isExpanded(core));
    QVERIFY(!map.isExpanded(core));
    world.views->setFront(QStringLiteral("map"));
    world.actions.action("collapseAll")->trigger();
    QVERIFY(tree.isExpanded(core));
    world.actions.action("expandAll")->trigger();
    QVERIFY(map.isExpanded(core));
    world.views->front().selectAll();
    QCOMPARE(world.session.selection().nodes().size(), 3);
}

void TestViewStack::namesAreTypedInTheViewInFront()
{
    StackWorld world;
    const auto &tree = *world.views->findChild<OutlineView *>();
    const auto &map = *world.views->findChild<MapView *>();
    world.session.selection().select(world.session.layout().find(QStringLiteral("tests")));
    world.verbs.rename();
    QVERIFY(world.fieldIn(tree));
    world.views->setFront(QStringLiteral("map"));
    QVERIFY(!world.fieldIn(tree));
    world.verbs.addChildFolder();
    QVERIFY(world.fieldIn(map));
    QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("unit"));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QVERIFY(world.session.layout().find(QStringLiteral("tests/unit")) != noNode);
}

ESPALIER_TEST_MAIN(TestViewStack)
#include "tst_viewstack.moc"
