// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/cardworld.h"
#include "desktop/card/phasechoice.h"
#include "desktop/explanation/tagedit.h"
#include "support/testprogram.h"

#include <QMenu>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QSettings>
#include <QTemporaryDir>
#include <QToolButton>

using namespace Espalier;
using namespace Qt::StringLiterals;

namespace {

const char *const nodeCardSample =
    "api/\n  main.py  # Starts the service\n  routes/  # One file each\nmlops/  # Models\n  serving/\nnotes\n";

QString textOfField(const CardWorld &world, const char *name)
{
    return world.line(name) ? world.line(name)->text() : u"none"_s;
}

} // namespace

class TestNodeCard : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_settings.path()); }
    void init() { QSettings().clear(); }

    void aKeyOpensItBesideTheNode_data() { views(); }
    void aKeyOpensItBesideTheNode()
    {
        QFETCH(const bool, isMap);
        CardWorld world(nodeCardSample, isMap);
        world.select({u"api/routes"_s});
        world.key(Qt::Key_Return, Qt::AltModifier);
        QVERIFY(world.card());
        QVERIFY(world.card()->isVisible());
        QVERIFY(world.views->rect().contains(world.card()->geometry()));
        QVERIFY2(!world.card()->geometry().intersects(world.rectOf(u"api/routes"_s)), "it lies over its node");
        QCOMPARE(textOfField(world, "Name"), u"routes"_s);
        QCOMPARE(textOfField(world, "Summary"), u"One file each"_s);
        QVERIFY(world.line("Name")->hasFocus());
        QCOMPARE(world.card()->accessibleName(), u"Properties of routes"_s);
    }

    void allThatIsTypedIsOneStep_data() { views(); }
    void allThatIsTypedIsOneStep()
    {
        QFETCH(const bool, isMap);
        CardWorld world(nodeCardSample, isMap);
        const QString before = textOf(world.session.layout());
        const NodeIndex mlops = world.at(u"mlops"_s);
        world.select({u"mlops"_s});
        world.key(Qt::Key_F4);
        world.retype(u"operations"_s);
        world.key(Qt::Key_Tab);
        QVERIFY(world.line("Summary")->hasFocus());
        world.retype(u"Models in service"_s);
        world.in<QToolButton>(u"Advanced"_s)->click();
        auto *const notes = world.in<QPlainTextEdit>(u"Notes"_s);
        notes->setFocus();
        world.type(u"Ask the platform team."_s);
        world.key(Qt::Key_Escape);
        QVERIFY(!world.card());
        QVERIFY(world.view().widget().hasFocus());
        const Layout &layout = world.session.layout();
        QCOMPARE(layout.name(mlops), u"operations"_s);
        QCOMPARE(layout.summary(mlops), u"Models in service"_s);
        QCOMPARE(layout.phase(mlops), Phase::Advanced);
        QCOMPARE(layout.notes(mlops), u"Ask the platform team."_s);
        QCOMPARE(world.steps(), 1);
        QCOMPARE(world.session.editor().history().undoText(), u"Edited mlops"_s);
        world.verbs.undo();
        QCOMPARE(textOf(layout), before);
        QVERIFY(layout.notes(mlops).isEmpty());
        QCOMPARE(world.selected(), QStringList{u"mlops"_s});
    }

    void enterInALineTakesAndCloses()
    {
        CardWorld world(nodeCardSample, true);
        world.select({u"notes"_s});
        world.key(Qt::Key_F4);
        world.retype(u"notes.md"_s);
        world.key(Qt::Key_Return);
        QVERIFY(!world.card());
        QVERIFY(world.at(u"notes.md"_s) != noNode);
        QCOMPARE(world.session.layout().nodeCount(), 6); // Enter was no wish for another folder
    }

    void nothingChangedIsNoStep()
    {
        CardWorld world(nodeCardSample, false);
        world.select({u"api"_s});
        world.key(Qt::Key_F4);
        world.retype(u"other"_s);
        world.retype(u"api"_s);
        world.key(Qt::Key_Tab);
        world.key(Qt::Key_Escape);
        QCOMPARE(world.steps(), 0);
    }

    void aWrongNameIsToldAndNotTaken()
    {
        CardWorld world(nodeCardSample, false);
        world.select({u"mlops"_s});
        world.key(Qt::Key_F4);
        world.retype(u"api"_s);
        QCOMPARE(world.line("Name")->accessibleDescription(), u"There is already a folder “api” here."_s);
        world.key(Qt::Key_Return);
        QVERIFY(world.card());
        world.key(Qt::Key_Tab);
        world.retype(u"Kept all the same"_s);
        world.key(Qt::Key_Return); // not while the name is wrong
        QVERIFY(world.card());
        QVERIFY(world.line("Name")->hasFocus());
        world.key(Qt::Key_Escape);
        QVERIFY(!world.card());
        QCOMPARE(world.session.layout().summary(world.at(u"mlops"_s)), u"Kept all the same"_s);
        QCOMPARE(world.told.last(), u"The name stays mlops. There is already a folder “api” here."_s);
    }

    void goingElsewhereKeeps()
    {
        CardWorld world(nodeCardSample, false);
        world.select({u"mlops"_s});
        world.key(Qt::Key_F4);
        world.retype(u"ops"_s);
        world.view().widget().setFocus();
        QVERIFY(!world.card());
        QVERIFY(world.at(u"ops"_s) != noNode);
    }

    void closingTheWindowKeepsFirst()
    {
        CardWorld world(nodeCardSample, true);
        world.select({u"mlops"_s});
        world.key(Qt::Key_F4);
        world.retype(u"ops"_s);
        world.views->close();
        QVERIFY(world.at(u"ops"_s) != noNode);
    }

    void tabStaysWithin()
    {
        CardWorld world(nodeCardSample, false);
        world.select({u"mlops"_s});
        world.key(Qt::Key_F4);
        QStringList stops;
        for (int i = 0; i < 12; ++i) {
            QVERIFY(world.card()->isAncestorOf(QApplication::focusWidget()));
            stops << QApplication::focusWidget()->accessibleName();
            world.key(Qt::Key_Tab);
        }
        QCOMPARE(stops.first(), u"Name"_s);
        QCOMPARE(stops.value(1), u"Summary"_s);
        QVERIFY(stops.contains(u"Notes"_s));
        QVERIFY(stops.count(u"Name"_s) >= 2); // round
        world.line("Name")->setFocus();
        world.key(Qt::Key_Backtab, Qt::ShiftModifier);
        QVERIFY(world.in<QPlainTextEdit>(u"Notes"_s)->hasFocus());
        world.key(Qt::Key_Backtab, Qt::ShiftModifier);
        QVERIFY(world.card());
    }

    void itGoesWithItsNode_data() { views(); }
    void itGoesWithItsNode()
    {
        QFETCH(const bool, isMap);
        QByteArray tree;
        for (int i = 0; i < 60; ++i)
            tree += "folder" + QByteArray::number(i) + "/\n";
        CardWorld world(tree.constData(), isMap);
        world.session.selection().reveal({world.at(u"folder4"_s)});
        world.key(Qt::Key_F4);
        const auto near = [&] {
            const QRect card = world.card()->geometry();
            return !card.intersects(world.rectOf(u"folder4"_s)) && world.views->rect().contains(card);
        };
        QTRY_VERIFY(near());
        const QRect before = world.card()->geometry();
        const QRect node = world.rectOf(u"folder4"_s);
        if (isMap)
            world.views->findChild<MapView *>()->setCamera({0.7, {120, -60}}, false);
        else
            world.views->findChild<OutlineView *>()->verticalScrollBar()->setValue(70);
        QVERIFY(world.rectOf(u"folder4"_s) != node);
        QTRY_VERIFY(world.card()->geometry() != before);
        QTRY_VERIFY(near());
        world.views->resize(700, 420);
        QTRY_VERIFY(world.views->rect().contains(world.card()->geometry()));
    }

    void itGoesAwayWithItsNode()
    {
        CardWorld world(nodeCardSample, false);
        world.select({u"mlops"_s});
        world.key(Qt::Key_F4);
        QVERIFY(world.session.editor().removeNodes({world.at(u"mlops"_s)}));
        QVERIFY(!world.card());
        world.select({u"api"_s});
        world.key(Qt::Key_F4);
        QVERIFY(world.card());
        world.session.editor().adopt(treeOf("other/\n"));
        QVERIFY(!world.card());
        QCOMPARE(textOf(world.session.layout()), u"other/\n"_s);
    }

    void whatChangesElsewhereIsShown()
    {
        CardWorld world(nodeCardSample, false);
        world.select({u"mlops"_s});
        world.key(Qt::Key_F4);
        world.key(Qt::Key_Tab);
        world.retype(u"being typed"_s);
        const NodeIndex mlops = world.at(u"mlops"_s);
        QVERIFY(world.session.editor().rename(mlops, u"other"_s));
        QVERIFY(world.session.editor().setSummary({mlops}, u"from elsewhere"_s));
        QVERIFY(world.session.editor().setPhase({mlops}, Phase::Expert));
        QCOMPARE(textOfField(world, "Name"), u"other"_s);
        QCOMPARE(textOfField(world, "Summary"), u"being typed"_s);
        QCOMPARE(world.card()->findChild<PhaseChoice *>()->phase(), Phase::Expert);
    }

    void tagsAndRuleBelongToTheSameStep()
    {
        CardWorld world(nodeCardSample, false);
        const NodeIndex mlops = world.at(u"mlops"_s);
        world.select({u"mlops"_s});
        world.key(Qt::Key_F4);
        auto *const tags = world.card()->findChild<TagEdit *>();
        tags->openField();
        world.type(u"ci"_s);
        world.key(Qt::Key_Return);
        world.key(Qt::Key_Escape); // closes the field alone
        QVERIFY(world.card());
        QVERIFY(world.in<QToolButton>(u"Rule: Required"_s)); // what holds for folders
        world.in<QToolButton>(u"Rule: Required"_s)->click();
        QMenu *const menu = world.card()->findChild<QMenu *>();
        QVERIFY(menu);
        for (QAction *const action : menu->actions()) {
            if (action->text() == u"Forbidden"_s)
                action->trigger();
        }
        menu->close();
        QVERIFY(world.in<QToolButton>(u"Rule: Forbidden"_s));
        world.key(Qt::Key_Escape);
        QVERIFY(!world.card());
        QCOMPARE(world.session.layout().tags(mlops), QStringList{u"ci"_s});
        QCOMPARE(world.session.layout().rule(mlops), NodeRule::Forbidden);
        QCOMPARE(world.steps(), 1);
        world.verbs.undo();
        QVERIFY(world.session.layout().tags(mlops).isEmpty());
        QCOMPARE(world.session.layout().rule(mlops), NodeRule::Default);
    }

    void aDoubleClickOnASummaryMeansIt()
    {
        CardWorld world(nodeCardSample, true);
        auto &map = *world.views->findChild<MapView *>();
        map.setCamera({1, {}}, false);
        const NodeIndex mlops = world.at(u"mlops"_s);
        const QPoint below(int(map.rectOf(mlops).center().x()), map.nameFieldRect(mlops).bottom() + 4);
        QVERIFY(map.rectOf(mlops).contains(below));
        QTest::mouseDClick(&map, Qt::LeftButton, {}, below);
        QVERIFY(world.card());
        QVERIFY(world.line("Summary")->hasFocus());
        QCOMPARE(world.line("Summary")->selectedText(), u"Models"_s);
        world.key(Qt::Key_Escape);
        QTest::mouseDClick(&map, Qt::LeftButton, {}, map.nameFieldRect(mlops).center());
        QVERIFY(!world.card()); // its name is typed where it stands
        QVERIFY(qobject_cast<QLineEdit *>(QApplication::focusWidget()));
    }

    void theProjectHasNameAndNotes()
    {
        CardWorld world(nodeCardSample, true);
        world.session.selection().select(rootNode);
        world.key(Qt::Key_F4);
        QVERIFY(world.line("Name"));
        QVERIFY(!world.line("Summary"));
        QVERIFY(!world.in<QToolButton>(u"Advanced"_s));
        world.retype(u"shop"_s);
        world.in<QPlainTextEdit>(u"Notes"_s)->setFocus();
        world.type(u"Ours."_s);
        world.key(Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(!world.card());
        QCOMPARE(world.session.layout().name(rootNode), u"shop"_s);
        QCOMPARE(world.session.layout().notes(rootNode), u"Ours."_s);
        QCOMPARE(world.steps(), 1);
    }

private:
    static void views()
    {
        QTest::addColumn<bool>("isMap");
        QTest::newRow("tree") << false;
        QTest::newRow("map") << true;
    }

    const QTemporaryDir m_settings;
};

ESPALIER_TEST_MAIN(TestNodeCard)
#include "tst_nodecard.moc"
