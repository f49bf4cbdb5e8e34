// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/mapworld.h"
#include "support/testprogram.h"

#include <QSignalSpy>

using namespace Espalier;

namespace {

const char *const mapDragSample = R"(
    core/ [1]
      domain/ [1]
      adapters/ [2]
    mlops/ [2]
      serving/ [2]
        batch/ [2]
        online/ [2]
    tests/ [1]
    README.md [1]
)";

} // namespace

class TestMapDrag : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void ontoACardMovesIntoIt();
    void betweenTwoCardsKeepsTheOrder();
    void severalGoTogetherAsOneStep();
    void controlCopies();
    void itselfAndItsOwnAreRefused();
    void waitingOverAFolderOpensIt();
    void leavingLeavesNothing();
    void textFromElsewhereIsImported();
    void anEmptyMapTakesEverything();
    void wordsAreToldInTheStatusBar();
    void edgesMoveTheMap();
    void anOpenedFolderStaysBelowThePointer();
    void theMapBelowAStillPointerIsMeant();
};

void TestMapDrag::ontoACardMovesIntoIt()
{
    MapWorld world(mapDragSample);
    QSignalSpy undoable(&world.session, &Session::undoable);
    const QString before = textOf(world.session.layout());
    MapCarry carry(world, {QStringLiteral("tests")});
    QVERIFY(carry.over(world.middleOf(QStringLiteral("core"))));
    QCOMPARE(carry.sentence(), QStringLiteral("tests into core, at the end"));
    QVERIFY(!world.view.drag().place().frame.isNull());
    QVERIFY(carry.drop(world.middleOf(QStringLiteral("core"))));
    QVERIFY(world.at(QStringLiteral("core/tests")) != noNode);
    QCOMPARE(world.selected(), QStringList{QStringLiteral("core/tests")});
    QVERIFY(!world.view.rectOf(world.at(QStringLiteral("core/tests"))).isNull());
    QCOMPARE(undoable.count(), 1);
    QVERIFY(undoable.first().first().toString().contains(QStringLiteral("tests")));
    QCOMPARE(world.steps(), 1);
    world.session.editor().history().undo();
    QCOMPARE(textOf(world.session.layout()), before);
}

void TestMapDrag::betweenTwoCardsKeepsTheOrder()
{
    MapWorld world(mapDragSample);
    const QRectF batch = world.view.rectOf(world.at(QStringLiteral("mlops/serving/batch")));
    const QRectF online = world.view.rectOf(world.at(QStringLiteral("mlops/serving/online")));
    const QPoint gap((batch.center() + online.center()).toPoint() / 2);
    MapCarry carry(world, {QStringLiteral("tests")});
    QVERIFY(carry.over(gap));
    QCOMPARE(carry.sentence(), QStringLiteral("tests into serving, after batch"));
    QVERIFY(!world.view.drag().place().line.isNull());
    QVERIFY(carry.drop(gap));
    const Layout &layout = world.session.layout();
    const NodeIndex moved = world.at(QStringLiteral("mlops/serving/tests"));
    QVERIFY(moved != noNode);
    QCOMPARE(layout.name(layout.previousSibling(moved)), QStringLiteral("batch"));
    QCOMPARE(layout.name(layout.nextSibling(moved)), QStringLiteral("online"));
    QCOMPARE(world.steps(), 1);
}

void TestMapDrag::severalGoTogetherAsOneStep()
{
    MapWorld world(mapDragSample);
    MapCarry carry(world, {QStringLiteral("README.md"), QStringLiteral("core/domain")});
    QVERIFY(carry.over(world.middleOf(QStringLiteral("mlops/serving"))));
    QVERIFY(carry.sentence().contains(u'2'));
    QVERIFY(carry.drop(world.middleOf(QStringLiteral("mlops/serving"))));
    QVERIFY(world.at(QStringLiteral("mlops/serving/README.md")) != noNode);
    QVERIFY(world.at(QStringLiteral("mlops/serving/domain")) != noNode);
    QCOMPARE(world.steps(), 1);
}

void TestMapDrag::controlCopies()
{
    MapWorld world(mapDragSample);
    MapCarry carry(world, {QStringLiteral("core")});
    const QPoint tests = world.middleOf(QStringLiteral("tests"));
    QVERIFY(carry.over(tests, Qt::ControlModifier));
    QCOMPARE(carry.sentence(), QStringLiteral("Copy core into tests"));
    QVERIFY(carry.drop(tests, Qt::ControlModifier));
    QVERIFY(world.at(QStringLiteral("core/domain")) != noNode);
    QVERIFY(world.at(QStringLiteral("tests/core/domain")) != noNode);
}

void TestMapDrag::itselfAndItsOwnAreRefused()
{
    MapWorld world(mapDragSample);
    const QString before = textOf(world.session.layout());
    for (const QString &target : {QStringLiteral("mlops"), QStringLiteral("mlops/serving"), QStringLiteral("mlops/serving/batch")}) {
        MapCarry carry(world, {QStringLiteral("mlops")});
        QVERIFY(!carry.over(world.middleOf(target)));
        QVERIFY2(carry.sentence().contains(QStringLiteral("itself")), qPrintable(carry.sentence()));
        QVERIFY(!carry.drop(world.middleOf(target)));
    }
    QCOMPARE(textOf(world.session.layout()), before);
}

void TestMapDrag::waitingOverAFolderOpensIt()
{
    MapWorld world(mapDragSample);
    const NodeIndex mlops = world.at(QStringLiteral("mlops"));
    world.view.setExpanded(mlops, false);
    MapCarry carry(world, {QStringLiteral("tests")});
    QVERIFY(carry.over(world.middleOf(QStringLiteral("mlops"))));
    QVERIFY(!world.view.isExpanded(mlops));
    QTRY_VERIFY(world.view.isExpanded(mlops));
    // The mark goes along with the card.
    const MapGeometry &geometry = world.view.model().geometry();
    QCOMPARE(world.view.drag().place().frame, geometry.items()[size_t(geometry.itemOf(mlops))].rect);
}

void TestMapDrag::leavingLeavesNothing()
{
    MapWorld world(mapDragSample);
    MapCarry carry(world, {QStringLiteral("tests")});
    QVERIFY(carry.over(world.middleOf(QStringLiteral("core"))));
    carry.leave();
    QVERIFY(!world.view.drag().isActive());
    QCOMPARE(world.view.drag().place().parent, noNode);
    QCOMPARE(world.steps(), 0);
}

void TestMapDrag::textFromElsewhereIsImported()
{
    MapWorld world(mapDragSample);
    auto text = std::make_unique<QMimeData>();
    text->setText(QStringLiteral("notes/\n  ideas.md\n"));
    MapCarry carry(world, std::move(text));
    QVERIFY(carry.drop(world.middleOf(QStringLiteral("tests"))));
    QVERIFY(world.at(QStringLiteral("tests/notes/ideas.md")) != noNode);
    auto picture = std::make_unique<QMimeData>();
    picture->setData(QStringLiteral("image/png"), "\x89PNG");
    MapCarry other(world, std::move(picture));
    QVERIFY(!other.drop(world.middleOf(QStringLiteral("tests"))));
}

void TestMapDrag::anEmptyMapTakesEverything()
{
    MapWorld world(Layout(QStringLiteral("empty")));
    auto text = std::make_unique<QMimeData>();
    text->setText(QStringLiteral("notes/\n  ideas.md\n"));
    MapCarry carry(world, std::move(text));
    QVERIFY(carry.drop({700, 600}));
    QVERIFY(world.at(QStringLiteral("notes/ideas.md")) != noNode);
}

void TestMapDrag::wordsAreToldInTheStatusBar()
{
    MapWorld world(mapDragSample);
    QSignalSpy told(&world.session, &Session::told);
    MapCarry carry(world, {QStringLiteral("tests")});
    carry.over(world.middleOf(QStringLiteral("core")));
    carry.over(world.middleOf(QStringLiteral("core")) + QPoint(2, 1));
    QCOMPARE(told.count(), 1); // once for each place
    QCOMPARE(told.last().first().toString(), QStringLiteral("tests into core, at the end"));
    carry.leave();
    QCOMPARE(told.last().first().toString(), QString());
}

void TestMapDrag::edgesMoveTheMap()
{
    MapWorld world(mapDragSample, {420, 260});
    MapCarry carry(world, {QStringLiteral("tests")});
    const double before = world.view.camera().offset.y();
    carry.over({200, 255});
    QTRY_VERIFY(world.view.camera().offset.y() < before - 20);
    carry.over({200, 130});
    const double there = world.view.camera().offset.y();
    QCoreApplication::processEvents();
    QCOMPARE(world.view.camera().offset.y(), there);
}

/// Where it opens, the place that was said is the place that is meant.
void TestMapDrag::anOpenedFolderStaysBelowThePointer()
{
    MapWorld world(mapDragSample, {700, 420});
    const NodeIndex mlops = world.at(QStringLiteral("mlops"));
    world.view.setExpanded(mlops, false);
    const QPoint pointer = world.view.rectOf(mlops).bottomRight().toPoint() - QPoint(20, 16); // near its edge
    MapCarry carry(world, {QStringLiteral("tests")});
    QVERIFY(carry.over(pointer));
    QCOMPARE(carry.sentence(), QStringLiteral("tests into mlops, at the end"));
    QTRY_VERIFY(world.view.isExpanded(mlops));
    QVERIFY2(world.view.rectOf(mlops).contains(pointer), "the card went away");
    const QString said = carry.sentence();
    QCOMPARE(said, QStringLiteral("tests into mlops, at the end"));
    QVERIFY(carry.drop(pointer));
    QVERIFY(world.at(QStringLiteral("mlops/tests")) != noNode);
}

void TestMapDrag::theMapBelowAStillPointerIsMeant()
{
    MapWorld world(mapDragSample);
    const QPoint core = world.middleOf(QStringLiteral("core"));
    const QPoint tests = world.middleOf(QStringLiteral("tests"));
    MapCarry carry(world, {QStringLiteral("README.md")});
    QVERIFY(carry.over(tests));
    QCOMPARE(carry.sentence(), QStringLiteral("README.md into tests"));
    MapCamera camera = world.view.camera();
    camera.offset += tests - core;
    world.view.setCamera(camera, false);
    QCOMPARE(world.middleOf(QStringLiteral("core")), tests);
    QCOMPARE(carry.sentence(), QStringLiteral("README.md into core, at the end"));
    carry.leave();
    // Whether it may is asked anew, too.
    MapCarry other(world, {QStringLiteral("core")});
    QVERIFY(!other.over(tests));
    camera.offset -= tests - core;
    world.view.setCamera(camera, false);
    QCOMPARE(other.sentence(), QStringLiteral("core into tests"));
}

ESPALIER_TEST_MAIN(TestMapDrag)
#include "tst_mapdrag.moc"
