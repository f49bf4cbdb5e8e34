// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/mapworld.h"
#include "desktop/tree/outlineview.h"
#include "support/testprogram.h"

#include <QApplication>
#include <QHelpEvent>
#include <QScopeGuard>
#include <QSignalSpy>
#include <QToolTip>

#include <limits>

using namespace Espalier;

namespace {

const char *const mapViewSample = R"(
    core/ [1]
      domain/ [1]
        model.py [1]
      adapters/ [2]
    mlops/ [2]
      serving/ [2]
        batch/ [2]
        online/ [4]
    tests/ [1]
    README.md [1]
)";

void wheel(MapWorld &world, QPointF at, QPoint angle, Qt::KeyboardModifiers modifiers)
{
    QWheelEvent event(at, world.view.mapToGlobal(at), {}, angle, Qt::NoButton, modifiers, Qt::NoScrollPhase, false);
    QCoreApplication::sendEvent(&world.view, &event);
}

void drag(MapWorld &world, QPoint from, QPoint to, Qt::MouseButton button = Qt::LeftButton)
{
    QTest::mousePress(&world.view, button, Qt::NoModifier, from);
    for (int part = 1; part <= 4; ++part) {
        const QPointF at = QPointF(from) + QPointF(to - from) * part / 4;
        QMouseEvent event(QEvent::MouseMove, at, world.view.mapToGlobal(at), Qt::NoButton, button, Qt::NoModifier);
        QCoreApplication::sendEvent(&world.view, &event);
    }
    QTest::mouseRelease(&world.view, button, Qt::NoModifier, to);
}

} // namespace

class TestMapView : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatDoesNotFitBeginsAtItsTop();
    void clicksSelect();
    void aRubberBandSelectsWhatItTouches();
    void theSelectionIsSharedWithTheTree();
    void zoomKeepsThePointUnderThePointer();
    void closerTilesHaveRoomForMoreNames_data();
    void closerTilesHaveRoomForMoreNames();
    void wheelsAndTheMiddleButtonPan();
    void spaceHeldPansAndPressedFolds();
    void fitShowsAllOfIt();
    void arrowsWalkByDirection();
    void lettersFindNames();
    void renamingInPlace();
    void newNodesAreNamedWhereTheyWillStand();
    void deletingSelectsTheNeighbour();
    void theNumberFolds();
    void theBudFolds();
    void theHiddenChipShowsWhatIsHidden();
    void focusShowsABranchAndRevealLeavesIt();
    void expandingKeepsTheCardInItsPlace();
    void filterIsFollowed();
    void hiddenItHoldsNothing();
    void motionCanBeInterrupted();
    void aFirstLookCanBeRead();
    void anotherStyleTakesAFirstLookOfItsOwn();
    void aFirstLookOpensTheLargestBranch_data();
    void aFirstLookOpensTheLargestBranch();
    void whatIsJoinedIsGoneInto_data();
    void whatIsJoinedIsGoneInto();
    void whatIsJoinedSaysWhatItIs();
    void aClickOnWhatIsJoinedInTheFocusGoesCloser();
    void whatIsMeantHasItsOwnPlace();
    void newNodesAreNamedAmongMany();
    void allIsSelectedWithWhatIsJoined();
    void aHundredThousandNodesShowAndPan();
};

void TestMapView::clicksSelect()
{
    MapWorld world(mapViewSample);
    world.click(QStringLiteral("core"));
    QCOMPARE(world.selected(), QStringList{QStringLiteral("core")});
    world.click(QStringLiteral("tests"), Qt::ControlModifier);
    QCOMPARE(world.selected(), (QStringList{QStringLiteral("core"), QStringLiteral("tests")}));
    world.click(QStringLiteral("core"), Qt::ControlModifier);
    QCOMPARE(world.selected(), QStringList{QStringLiteral("tests")});
    world.click(QStringLiteral("mlops"));
    world.click(QStringLiteral("mlops/serving/batch"), Qt::ShiftModifier);
    QCOMPARE(world.selected(), (QStringList{QStringLiteral("mlops"), QStringLiteral("mlops/serving"), QStringLiteral("mlops/serving/batch")}));
    // Of several that are selected, a click means the one; it waits until the button is let go, or nothing could be dragged.
    QTest::mousePress(&world.view, Qt::LeftButton, Qt::NoModifier, world.middleOf(QStringLiteral("mlops")));
    QCOMPARE(world.selected().size(), 3);
    QTest::mouseRelease(&world.view, Qt::LeftButton, Qt::NoModifier, world.middleOf(QStringLiteral("mlops")));
    QCOMPARE(world.selected(), QStringList{QStringLiteral("mlops")});
    QTest::mouseClick(&world.view, Qt::LeftButton, Qt::NoModifier, {990, 690});
    QVERIFY(world.selected().isEmpty());
}

void TestMapView::aRubberBandSelectsWhatItTouches()
{
    MapWorld world(mapViewSample);
    const QRectF batch = world.view.rectOf(world.at(QStringLiteral("mlops/serving/batch")));
    const QRectF online = world.view.rectOf(world.at(QStringLiteral("mlops/serving/online")));
    drag(world, batch.bottomLeft().toPoint() + QPoint(-6, 6), online.center().toPoint());
    QCOMPARE(world.selected(), (QStringList{QStringLiteral("mlops/serving/batch"), QStringLiteral("mlops/serving/online")}));
}

void TestMapView::theSelectionIsSharedWithTheTree()
{
    MapWorld world(mapViewSample);
    OutlineView tree(world.session, world.verbs, world.actions);
    world.click(QStringLiteral("mlops/serving"));
    QCOMPARE(tree.session().selection().current(), world.at(QStringLiteral("mlops/serving")));
    world.view.collapseAll();
    world.session.selection().reveal({world.at(QStringLiteral("core/domain/model.py"))}); // as the tree does
    QVERIFY(!world.view.rectOf(world.at(QStringLiteral("core/domain/model.py"))).isNull());
    QVERIFY(QRectF(world.view.rect()).contains(world.view.rectOf(world.at(QStringLiteral("core/domain/model.py")))));
}

void TestMapView::zoomKeepsThePointUnderThePointer()
{
    MapWorld world(mapViewSample);
    const QPointF pointer = world.middleOf(QStringLiteral("mlops/serving"));
    for (const int turn : {120, 120, 120, -120, -240}) {
        const QPointF meant = world.view.camera().toMap(pointer);
        const double zoom = world.view.camera().zoom;
        wheel(world, pointer, {0, turn}, Qt::ControlModifier);
        QVERIFY(turn > 0 ? world.view.camera().zoom > zoom : world.view.camera().zoom < zoom);
        const QPointF now = world.view.camera().toView(meant);
        QVERIFY2((now - pointer).manhattanLength() < 0.01, qPrintable(QStringLiteral("%1 %2").arg(now.x()).arg(now.y())));
    }
    for (int i = 0; i < 60; ++i)
        wheel(world, pointer, {0, 120}, Qt::ControlModifier);
    QCOMPARE(world.view.camera().zoom, MapCamera::mostZoom);
    for (int i = 0; i < 90; ++i)
        wheel(world, pointer, {0, -120}, Qt::ControlModifier);
    QCOMPARE(world.view.camera().zoom, MapCamera::leastZoom);
}

void TestMapView::closerTilesHaveRoomForMoreNames_data()
{
    QTest::addColumn<MapStyle>("style");
    QTest::newRow("icicle") << MapStyle::Icicle;
    QTest::newRow("treemap") << MapStyle::Treemap;
}

/// Words stay as large as they are, so that more of them fit: it is the tiles that grow.
void TestMapView::closerTilesHaveRoomForMoreNames()
{
    QFETCH(const MapStyle, style);
    QString tree;
    for (int folder = 0; folder < 30; ++folder) {
        tree += QStringLiteral("folder_%1/\n").arg(folder);
        for (int file = 0; file < 10; ++file)
            tree += QStringLiteral("  a_file_with_a_name_%1%2.py\n").arg(folder).arg(file);
    }
    MapWorld world(qPrintable(tree), {800, 600});
    world.view.setOptions({.style = style});
    world.view.fit();
    const auto named = [&world] {
        const std::shared_ptr<const MapPainter> painter = world.view.model().painter();
        const MapGeometry &geometry = world.view.model().geometry();
        int count = 0;
        for (qint32 i = 0; i < qint32(geometry.items().size()); ++i)
            count += !painter->isElided(i, world.view.camera().zoom);
        return count;
    };
    QCOMPARE(world.view.zoom(), 1.0);
    const int before = named();
    const NodeIndex folder = world.at(QStringLiteral("folder_7"));
    const NodeIndex node = world.at(QStringLiteral("folder_7/a_file_with_a_name_74.py"));
    const MapMore *const more = world.view.model().geometry().moreOf(world.view.model().geometry().itemOf(folder));
    const QPointF pointer = world.view.camera().toView(
        more && !more->rect.isNull() ? more->rect.center() : world.view.rectOf(folder).center());
    const auto isInFolder = [&](NodeIndex there) {
        return there == folder || (there != noNode && world.session.layout().isAncestor(folder, there));
    };
    for (int i = 0; i < 12; ++i) {
        wheel(world, pointer, {0, 120}, Qt::ControlModifier);
        QCoreApplication::processEvents();
        QVERIFY(isInFolder(world.view.nodeAt(pointer)));
    }
    QTRY_VERIFY(std::abs(world.view.camera().zoom - 1) < 0.01);
    QVERIFY2(world.view.zoom() > 8 && world.view.zoom() < 10, qPrintable(QString::number(world.view.zoom())));
    QVERIFY2(named() > before + 100, qPrintable(QStringLiteral("%1 %2").arg(before).arg(named())));
    QVERIFY(isInFolder(world.view.nodeAt(pointer)));
    QVERIFY(world.view.model().geometry().itemOf(node) >= 0);
    // And all the way back.
    for (int i = 0; i < 20; ++i) {
        wheel(world, pointer, {0, -120}, Qt::ControlModifier);
        QCoreApplication::processEvents();
    }
    QTRY_VERIFY2(std::abs(world.view.zoom() - 1) < 0.01, qPrintable(QStringLiteral("%1 %2").arg(world.view.zoom()).arg(world.view.camera().zoom)));
    QCOMPARE(named(), before);
    // The selection can fill the view.
    world.session.selection().select(node);
    world.view.zoomToSelection();
    QTRY_VERIFY(std::abs(world.view.camera().zoom - 1) < 0.01);
    QVERIFY(QRectF(world.view.rect()).contains(world.view.rectOf(node)));
    QVERIFY(world.view.rectOf(node).width() > 300);
    world.view.fit();
    QCOMPARE(world.view.zoom(), 1.0);
}

void TestMapView::wheelsAndTheMiddleButtonPan()
{
    MapWorld world(mapViewSample, {500, 300});
    const QPointF start = world.view.camera().offset;
    wheel(world, {200, 100}, {0, -120}, Qt::NoModifier);
    QVERIFY(world.view.camera().offset.y() < start.y());
    QCOMPARE(world.view.camera().offset.x(), start.x());
    wheel(world, {200, 100}, {0, -120}, Qt::ShiftModifier);
    QVERIFY(world.view.camera().offset.x() < start.x());
    const QPointF before = world.view.camera().offset;
    drag(world, {200, 150}, {160, 130}, Qt::MiddleButton);
    QCOMPARE(world.view.camera().offset, before + QPointF(-40, -20));
    // However far one pans, something of the map stays in view.
    for (int i = 0; i < 200; ++i)
        wheel(world, {200, 100}, {0, -120}, Qt::NoModifier);
    QVERIFY(world.view.camera().toView(world.view.model().geometry().bounds()).intersects(QRectF(world.view.rect())));
}

void TestMapView::spaceHeldPansAndPressedFolds()
{
    MapWorld world(mapViewSample, {600, 400});
    world.click(QStringLiteral("core"));
    const NodeIndex core = world.at(QStringLiteral("core"));
    world.key(Qt::Key_Space);
    QVERIFY(!world.view.isExpanded(core));
    world.key(Qt::Key_Space);
    QVERIFY(world.view.isExpanded(core));
    const QPointF before = world.view.camera().offset;
    QTest::keyPress(&world.view, Qt::Key_Space);
    drag(world, world.middleOf(QStringLiteral("core")), world.middleOf(QStringLiteral("core")) + QPoint(30, 25));
    QTest::keyRelease(&world.view, Qt::Key_Space);
    QCOMPARE(world.view.camera().offset, before + QPointF(30, 25));
    QVERIFY(world.view.isExpanded(core));
    QCOMPARE(world.selected(), QStringList{QStringLiteral("core")});
}

void TestMapView::fitShowsAllOfIt()
{
    MapWorld world(mapViewSample, {360, 260});
    world.key(Qt::Key_0);
    for (const MapItem &item : world.view.model().geometry().items())
        QVERIFY(QRectF(world.view.rect()).contains(world.view.camera().toView(item.rect)));
    const double whole = world.view.camera().zoom;
    QVERIFY(whole < 1);
    world.key(Qt::Key_Plus);
    QVERIFY(world.view.camera().zoom > whole);
    world.key(Qt::Key_Minus);
    world.key(Qt::Key_Minus);
    QVERIFY(world.view.camera().zoom < whole);
    world.click(QStringLiteral("mlops"));
    world.view.zoomToSelection();
    for (const QString &path : {QStringLiteral("mlops"), QStringLiteral("mlops/serving/online")})
        QVERIFY(QRectF(world.view.rect()).contains(world.view.rectOf(world.at(path))));
    world.view.showActualSize();
    QCOMPARE(world.view.camera().zoom, 1.0);
}

void TestMapView::arrowsWalkByDirection()
{
    MapWorld world(mapViewSample);
    world.click(QStringLiteral("core"));
    world.key(Qt::Key_Right);
    QCOMPARE(world.current(), QStringLiteral("core/domain"));
    world.key(Qt::Key_Down); // what is drawn, in document order
    QCOMPARE(world.current(), QStringLiteral("core/domain/model.py"));
    world.key(Qt::Key_Down);
    QCOMPARE(world.current(), QStringLiteral("core/adapters"));
    world.key(Qt::Key_Left);
    QCOMPARE(world.current(), QStringLiteral("core"));
    world.key(Qt::Key_Left); // closes first
    QVERIFY(!world.view.isExpanded(world.at(QStringLiteral("core"))));
    world.key(Qt::Key_Left);
    QCOMPARE(world.session.selection().current(), rootNode);
    world.view.setExpanded(world.at(QStringLiteral("core")), true);
    world.view.setExpanded(world.at(QStringLiteral("mlops")), false);
    world.click(QStringLiteral("mlops"));
    world.key(Qt::Key_Right); // opens first
    QCOMPARE(world.current(), QStringLiteral("mlops"));
    QVERIFY(world.view.isExpanded(world.at(QStringLiteral("mlops"))));
    world.key(Qt::Key_Right);
    QCOMPARE(world.current(), QStringLiteral("mlops/serving"));
    world.click(QStringLiteral("mlops"));
    world.key(Qt::Key_Home); // within the siblings
    QCOMPARE(world.current(), QStringLiteral("core"));
    world.key(Qt::Key_End);
    QCOMPARE(world.current(), QStringLiteral("README.md"));

    MapOptions options = world.view.options();
    options.direction = MapDirection::TopDown;
    world.view.setOptions(options);
    world.session.selection().select(world.at(QStringLiteral("core")));
    world.key(Qt::Key_Down);
    QCOMPARE(world.current(), QStringLiteral("core/domain"));
    options.direction = MapDirection::RightToLeft;
    world.view.setOptions(options);
    world.key(Qt::Key_Right); // closes first
    world.key(Qt::Key_Right);
    QCOMPARE(world.current(), QStringLiteral("core"));
}

void TestMapView::lettersFindNames()
{
    const auto restored = qScopeGuard([interval = QApplication::keyboardInputInterval()] { QApplication::setKeyboardInputInterval(interval); });
    QApplication::setKeyboardInputInterval(600'000);
    MapWorld world(mapViewSample);
    world.click(QStringLiteral("core"));
    world.type(QStringLiteral("se"));
    QCOMPARE(world.current(), QStringLiteral("mlops/serving"));
}

void TestMapView::renamingInPlace()
{
    MapWorld world(mapViewSample);
    world.click(QStringLiteral("tests"));
    world.key(Qt::Key_F2);
    QVERIFY(world.field());
    QCOMPARE(world.field()->text(), QStringLiteral("tests"));
    QVERIFY(world.view.rectOf(world.at(QStringLiteral("tests"))).toAlignedRect().intersects(world.field()->geometry()));
    world.type(QStringLiteral("core"));
    world.key(Qt::Key_Return);
    QVERIFY(world.field()); // taken already: it stays open and says so
    world.key(Qt::Key_Escape);
    QVERIFY(!world.field());
    QCOMPARE(world.steps(), 0);
    QTest::mouseDClick(&world.view, Qt::LeftButton, Qt::NoModifier, world.view.rectOf(world.at(QStringLiteral("tests"))).center().toPoint());
    QVERIFY(world.field());
    world.type(QStringLiteral("checks"));
    world.key(Qt::Key_Return);
    QVERIFY(world.at(QStringLiteral("checks")) != noNode);
    QCOMPARE(world.steps(), 1);
}

void TestMapView::newNodesAreNamedWhereTheyWillStand()
{
    MapWorld world(mapViewSample);
    world.click(QStringLiteral("core"));
    const double testsBefore = world.view.rectOf(world.at(QStringLiteral("tests"))).y();
    world.key(Qt::Key_Insert);
    QVERIFY(world.field());
    // The others have made room already; nothing has come into the document.
    const NodeIndex made = world.view.model().newNode();
    QVERIFY(made != noNode && !world.view.rectOf(made).isNull());
    QVERIFY(QRectF(world.field()->geometry()).intersects(world.view.rectOf(made)));
    const QRectF adapters = world.view.rectOf(world.at(QStringLiteral("core/adapters")));
    QVERIFY2(world.view.rectOf(made).top() >= adapters.bottom() || world.view.rectOf(made).left() >= adapters.right(), "it stands behind it");
    QCOMPARE(world.session.layout().nodeCount(), qsizetype(10));
    world.key(Qt::Key_Escape);
    QCOMPARE(world.view.rectOf(world.at(QStringLiteral("tests"))).y(), testsBefore);
    QCOMPARE(world.steps(), 0);

    world.key(Qt::Key_Insert);
    world.type(QStringLiteral("ports"));
    world.key(Qt::Key_Return);
    QVERIFY(world.at(QStringLiteral("core/ports")) != noNode);
    QCOMPARE(world.steps(), 1);
    QCOMPARE(world.current(), QStringLiteral("core/ports"));
    world.click(QStringLiteral("core"));
    world.key(Qt::Key_Return); // a sibling
    world.type(QStringLiteral("data"));
    world.key(Qt::Key_Return);
    QCOMPARE(world.session.layout().nextSibling(world.at(QStringLiteral("core"))), world.at(QStringLiteral("data")));
}

void TestMapView::deletingSelectsTheNeighbour()
{
    MapWorld world(mapViewSample);
    world.click(QStringLiteral("mlops/serving/batch"));
    world.key(Qt::Key_Delete);
    QCOMPARE(world.at(QStringLiteral("mlops/serving/batch")), noNode);
    QCOMPARE(world.current(), QStringLiteral("mlops/serving/online"));
    QVERIFY(!world.shown().contains(QStringLiteral("batch")));
}

void TestMapView::theNumberFolds()
{
    MapWorld world(mapViewSample);
    const NodeIndex mlops = world.at(QStringLiteral("mlops"));
    const auto number = [&] { return world.view.foldRectOf(world.view.model().geometry().itemOf(mlops)).center().toPoint(); };
    world.click(QStringLiteral("mlops/serving"));
    QTest::mouseClick(&world.view, Qt::LeftButton, Qt::NoModifier, number());
    QVERIFY(!world.view.isExpanded(mlops));
    QCOMPARE(world.shown(), QStringLiteral("project core domain model.py adapters mlops tests README.md"));
    QCOMPARE(world.selected(), QStringList{QStringLiteral("mlops")}); // what is selected is seen
    QTest::mouseClick(&world.view, Qt::LeftButton, Qt::NoModifier, number());
    QVERIFY(world.shown().contains(QStringLiteral("online")));
    QVERIFY(world.view.foldRectOf(world.view.model().geometry().itemOf(world.at(QStringLiteral("tests")))).isNull());
}

/// Open or closed, on a line and on a chip.
void TestMapView::theBudFolds()
{
    MapWorld world(mapViewSample);
    const NodeIndex domain = world.at(QStringLiteral("core/domain"));
    const auto bud = [&] {
        const auto painter = world.view.model().painter();
        return world.view.camera()
            .toView(painter->budRect(world.view.model().geometry().itemOf(domain)))
            .center()
            .toPoint();
    };
    QVERIFY(world.view.isExpanded(domain));
    QTest::mouseClick(&world.view, Qt::LeftButton, Qt::NoModifier, bud());
    QVERIFY(!world.view.isExpanded(domain));
    QTest::mouseClick(&world.view, Qt::LeftButton, Qt::NoModifier, bud());
    QVERIFY(world.view.isExpanded(domain));
}

void TestMapView::theHiddenChipShowsWhatIsHidden()
{
    MapWorld world(mapViewSample);
    world.view.setOptions({.style = MapStyle::Icicle}); // in posters, words alone tell it
    const NodeIndex serving = world.at(QStringLiteral("mlops/serving"));
    world.session.filter().setPhase(Phase::Intermediate);
    const MapGeometry &geometry = world.view.model().geometry();
    const QRectF chip = world.view.camera().toView(geometry.chipRect(geometry.itemOf(serving)));
    QVERIFY(!chip.isNull());
    QCOMPARE(world.view.chipAt(chip.center()), serving);
    QTest::mouseClick(&world.view, Qt::LeftButton, Qt::NoModifier, chip.center().toPoint());
    QCOMPARE(world.session.filter().filter().upTo, Phase::Expert); // the phase that shows the first of them
    QVERIFY(world.shown().contains(QStringLiteral("online")));

    world.session.filter().setPhase(Phase::None);
    world.session.filter().setText(QStringLiteral("batch"));
    QVERIFY(!world.shown().contains(QStringLiteral("online")));
    world.view.showHidden(serving);
    QVERIFY(world.shown().contains(QStringLiteral("online")));
    QVERIFY(!world.shown().contains(QStringLiteral("tests"))); // of this branch alone
}

void TestMapView::focusShowsABranchAndRevealLeavesIt()
{
    MapWorld world(mapViewSample);
    world.view.focusOn(world.at(QStringLiteral("mlops")));
    QCOMPARE(world.shown(), QStringLiteral("mlops serving batch online"));
    world.view.reveal(world.at(QStringLiteral("core/domain")));
    QVERIFY(world.shown().contains(QStringLiteral("domain")));
    QCOMPARE(world.view.options().focus, rootNode);
    // A branch that is deleted while it is shown.
    world.view.focusOn(world.at(QStringLiteral("mlops")));
    QVERIFY(world.session.editor().removeNodes({world.at(QStringLiteral("mlops"))}));
    QVERIFY(world.shown().startsWith(QStringLiteral("project core")));
}

void TestMapView::expandingKeepsTheCardInItsPlace()
{
    MapWorld world(mapViewSample);
    world.view.collapseAll();
    world.view.setCamera({1, {40, 20}}, false);
    const NodeIndex mlops = world.at(QStringLiteral("mlops"));
    const QRectF before = world.view.rectOf(mlops);
    world.view.setExpanded(mlops, true);
    QCOMPARE(world.view.rectOf(mlops).topLeft(), before.topLeft());
}

void TestMapView::filterIsFollowed()
{
    MapWorld world(mapViewSample);
    world.session.filter().setPhase(Phase::Beginner);
    QCOMPARE(world.shown(), QStringLiteral("project core domain model.py tests README.md"));
    world.session.filter().setPhase(Phase::None);
    world.view.collapseAll();
    const QString folded = world.shown();
    world.session.filter().setText(QStringLiteral("online"));
    QVERIFY(world.shown().contains(QStringLiteral("online"))); // what is searched for is seen
    world.session.filter().setText(QString());
    QCOMPARE(world.shown(), folded);
}

void TestMapView::hiddenItHoldsNothing()
{
    MapWorld world(mapViewSample);
    world.view.hide();
    QVERIFY(world.view.model().geometry().isEmpty());
    QVERIFY(world.session.editor().rename(world.at(QStringLiteral("tests")), QStringLiteral("checks")));
    world.session.selection().select(world.at(QStringLiteral("mlops/serving/online")));
    world.view.show();
    QVERIFY(world.shown().contains(QStringLiteral("checks")));
    QVERIFY(QRectF(world.view.rect()).contains(world.view.rectOf(world.at(QStringLiteral("mlops/serving/online")))));
}

void TestMapView::motionCanBeInterrupted()
{
    MapWorld world(mapViewSample);
    qunsetenv("ESPALIER_REDUCED_MOTION");
    const NodeIndex mlops = world.at(QStringLiteral("mlops"));
    world.view.setExpanded(mlops, false);
    QVERIFY(world.view.motion().isRunning());
    world.view.grab();
    world.view.setExpanded(mlops, true);
    QVERIFY(world.view.motion().isRunning());
    MapOptions options = world.view.options();
    options.style = MapStyle::Treemap;
    world.view.setOptions(options);
    world.view.model().painter();
    world.session.filter().setPhase(Phase::Beginner);
    world.view.model().painter();
    world.view.grab();
    world.view.zoomIn();
    QTRY_VERIFY(!world.view.motion().isRunning());
    QCOMPARE(world.view.motion().camera(), world.view.camera());
    QCOMPARE(world.shown(), QStringLiteral("project core domain model.py tests README.md"));
    qputenv("ESPALIER_REDUCED_MOTION", "1");
}

void TestMapView::aFirstLookCanBeRead()
{
    Layout layout(QStringLiteral("large"));
    for (int i = 0; i < 10; ++i) {
        const NodeIndex folder = layout.append(rootNode, NodeKind::Folder, "folder" + std::to_string(i));
        for (int k = 0; k < 30; ++k)
            layout.append(folder, NodeKind::File, "file" + std::to_string(k));
    }
    MapWorld world(layout, {900, 700});
    world.view.showFirstLook();
    QVERIFY2(world.view.model().geometry().items().size() > 60, "there is room for some of the files");
    QVERIFY(world.view.camera().zoom >= 1);
    QVERIFY(QRectF(world.view.rect()).contains(world.view.rectOf(rootNode)));
}

/// Tiles have room for more than cards; but what somebody opened or closed stays so.
void TestMapView::anotherStyleTakesAFirstLookOfItsOwn()
{
    Layout layout(QStringLiteral("large"));
    for (int i = 0; i < 10; ++i) {
        const NodeIndex folder = layout.append(rootNode, NodeKind::Folder, "folder" + std::to_string(i));
        for (int k = 0; k < 9; ++k)
            layout.append(folder, NodeKind::File, "file" + std::to_string(k));
    }
    MapWorld world(layout, {1100, 700});
    world.view.showFirstLook();
    const size_t cards = world.view.model().geometry().items().size();
    world.view.setOptions({.style = MapStyle::Treemap});
    const size_t tiles = world.view.model().geometry().items().size();
    QVERIFY2(tiles > 11 && cards > 11, qPrintable(QStringLiteral("%1 %2").arg(cards).arg(tiles)));
    QCOMPARE(world.view.zoom(), 1.0);
    world.view.setOptions({.style = MapStyle::Poster});
    QCOMPARE(world.view.model().geometry().items().size(), cards);
    world.view.setOptions({.style = MapStyle::Treemap});
    world.view.setExpanded(world.at(QStringLiteral("folder0")), false);
    world.view.setOptions({.style = MapStyle::Poster});
    QVERIFY(!world.view.isExpanded(world.at(QStringLiteral("folder0"))));
    QVERIFY(world.view.isExpanded(world.at(QStringLiteral("folder1"))));
}

void TestMapView::aFirstLookOpensTheLargestBranch_data()
{
    QTest::addColumn<MapStyle>("style");
    QTest::addColumn<QSize>("size");
    for (const MapStyle style : {MapStyle::Icicle, MapStyle::Treemap}) {
        for (const QSize size : {QSize(640, 480), QSize(1260, 850)})
            QTest::addRow("style %d, %d wide", int(style), size.width()) << style << size;
    }
}

void TestMapView::aFirstLookOpensTheLargestBranch()
{
    QFETCH(const MapStyle, style);
    QFETCH(const QSize, size);
    // One branch of many files, one of many folders, and small ones.
    Layout layout(QStringLiteral("project"));
    const NodeIndex many = layout.append(rootNode, NodeKind::Folder, "many_files");
    for (int i = 0; i < 90; ++i)
        layout.append(many, NodeKind::File, "file" + std::to_string(i));
    const NodeIndex largest = layout.append(rootNode, NodeKind::Folder, "many_folders");
    for (int i = 0; i < 12; ++i) {
        const NodeIndex folder = layout.append(largest, NodeKind::Folder, "folder" + std::to_string(i));
        for (int k = 0; k < 9; ++k)
            layout.append(folder, NodeKind::File, "inner" + std::to_string(k));
    }
    for (int i = 0; i < 8; ++i) {
        const NodeIndex folder = layout.append(rootNode, NodeKind::Folder, "small" + std::to_string(i));
        for (int k = 0; k < 3; ++k)
            layout.append(folder, NodeKind::File, "item" + std::to_string(k));
    }
    MapWorld world(layout, size);
    world.view.setOptions({.style = style});
    world.view.showFirstLook();
    QCOMPARE(world.view.zoom(), 1.0);
    QVERIFY(world.view.isExpanded(many));
    QVERIFY(world.view.isExpanded(largest));
    // Whoever is open is at least as large as those of its family that are shut with something in them.
    const MapGeometry &geometry = world.view.model().geometry();
    const auto &items = geometry.items();
    for (qint32 i = 0; i < qint32(items.size()); ++i) {
        qint32 leastOpen = std::numeric_limits<qint32>::max();
        qint32 mostShut = 0;
        for (qint32 child = i + 1; child < items[size_t(i)].end; child = items[size_t(child)].end) {
            const MapItem &item = items[size_t(child)];
            if (item.below > 0 && item.isCollapsed)
                mostShut = std::max(mostShut, item.below);
            else if (item.below > 0)
                leastOpen = std::min(leastOpen, item.below);
        }
        QVERIFY2(mostShut <= leastOpen || mostShut < 12,
                 qPrintable(world.session.layout().path(items[size_t(i)].node)));
    }
}

void TestMapView::whatIsJoinedIsGoneInto_data()
{
    QTest::addColumn<MapStyle>("style");
    QTest::newRow("icicle") << MapStyle::Icicle;
    QTest::newRow("treemap") << MapStyle::Treemap;
}

void TestMapView::whatIsJoinedIsGoneInto()
{
    QFETCH(const MapStyle, style);
    Layout layout = treeOf("src/\ndocs/\n  a.md\n  b.md\n");
    const NodeIndex src = layout.find(u"src");
    for (int i = 0; i < 400; ++i)
        layout.append(src, NodeKind::File, "file" + std::to_string(i));
    MapWorld world(layout, {500, 300});
    world.view.setOptions({.style = style});
    world.view.fit();
    const MapGeometry before = world.view.model().geometry();
    const MapMore *const more = before.moreOf(before.itemOf(src));
    QVERIFY(more);
    const QPointF at = world.view.camera().toView(more->rect.center());
    QCOMPARE(world.view.moreAt(at), src);
    QCOMPARE(world.view.nodeAt(at), src); // for a menu and for what is hovered
    QTest::mouseMove(&world.view, at.toPoint());
    QTRY_COMPARE(world.view.cursor().shape(), Qt::PointingHandCursor);
    QTest::mouseClick(&world.view, Qt::LeftButton, Qt::NoModifier, at.toPoint());
    QCOMPARE(world.view.options().focus, src);
    QVERIFY(world.view.model().geometry().items().size()
            > size_t(before.items()[size_t(before.itemOf(src))].end - before.itemOf(src)));
    QVERIFY(world.selected().isEmpty());
}

void TestMapView::whatIsJoinedSaysWhatItIs()
{
    Layout layout = treeOf("src/\n  inner/\n");
    const NodeIndex src = layout.find(u"src");
    for (int i = 0; i < 60; ++i)
        layout.append(src, i % 3 == 0 ? NodeKind::Folder : NodeKind::File, "node" + std::to_string(i));
    MapWorld world(layout, {500, 300});
    world.view.setOptions({.style = MapStyle::Icicle});
    world.view.fit();
    const MapGeometry &geometry = world.view.model().geometry();
    const MapMore *const more = geometry.moreOf(geometry.itemOf(src));
    QVERIFY(more && more->folders > 0 && more->files() > 0);
    const QPoint at = world.view.camera().toView(more->rect.center()).toPoint();
    QHelpEvent help(QEvent::ToolTip, at, world.view.mapToGlobal(at));
    QCoreApplication::sendEvent(&world.view, &help);
    const auto closed = qScopeGuard([] { QToolTip::hideText(); });
    const QString told = QToolTip::text();
    QVERIFY2(told.contains(QStringLiteral("%1 more").arg(more->nodes)), qPrintable(told));
    QVERIFY2(told.contains(QStringLiteral("%1 folder").arg(more->folders)), qPrintable(told));
    QVERIFY2(told.contains(QStringLiteral("%1 file").arg(more->files())), qPrintable(told));
}

void TestMapView::aClickOnWhatIsJoinedInTheFocusGoesCloser()
{
    Layout layout(QStringLiteral("flat"));
    for (int i = 0; i < 120; ++i)
        layout.append(rootNode, NodeKind::File, "file" + std::to_string(i));
    MapWorld world(layout, {600, 400});
    world.view.setOptions({.style = MapStyle::Icicle});
    world.view.fit();
    const size_t before = world.view.model().geometry().items().size();
    const QPointF at = world.view.camera().toView(world.view.model().geometry().moreOf(0)->rect.center());
    QTest::mouseClick(&world.view, Qt::LeftButton, Qt::NoModifier, at.toPoint());
    QTRY_VERIFY(std::abs(world.view.camera().zoom - 1) < 0.01 && world.view.zoom() > 2);
    QVERIFY(world.view.model().geometry().items().size() > before + 40);
    QCOMPARE(world.view.options().focus, rootNode);
    // Where it was, there are now those that it stood for.
    const NodeIndex there = world.view.nodeAt(at);
    QVERIFY(there != noNode && there != rootNode);
}

/// Whatever selects a node, it is seen: found, come from the tree, or to be renamed.
void TestMapView::whatIsMeantHasItsOwnPlace()
{
    Layout layout = treeOf("src/\n  deep/\n");
    const NodeIndex deep = layout.find(u"src/deep");
    NodeIndex last = noNode;
    for (int i = 0; i < 200; ++i)
        last = layout.append(deep, NodeKind::File, "file" + std::to_string(i));
    for (const MapStyle style : {MapStyle::Icicle, MapStyle::Treemap}) {
        MapWorld world(layout, {600, 400});
        world.view.setOptions({.style = style});
        world.view.fit();
        QCOMPARE(world.view.model().geometry().itemOf(last), -1);
        world.session.selection().reveal({last});
        QVERIFY(world.view.model().geometry().itemOf(last) >= 0);
        QVERIFY(QRectF(world.view.rect()).contains(world.view.rectOf(last)));
        QCOMPARE(world.current(), QStringLiteral("src/deep/file199"));
        world.key(Qt::Key_Left);
        QCOMPARE(world.current(), QStringLiteral("src/deep"));
        const NodeIndex other = world.at(QStringLiteral("src/deep/file170"));
        QCOMPARE(world.view.model().geometry().itemOf(other), -1);
        world.view.rename(other);
        QVERIFY(world.field());
        world.type(QStringLiteral("named"));
        world.key(Qt::Key_Return);
        QVERIFY(world.at(QStringLiteral("src/deep/named")) != noNode);
        // An arrow goes on from the nearest that is shown.
        world.session.selection().select(world.at(QStringLiteral("src/deep/file180")));
        QCOMPARE(world.view.model().geometry().itemOf(world.session.selection().current()), -1);
        world.key(Qt::Key_Down);
        QCOMPARE(world.current(), QStringLiteral("src/deep"));
    }
}

void TestMapView::newNodesAreNamedAmongMany()
{
    Layout layout = treeOf("src/\n");
    for (int i = 0; i < 200; ++i)
        layout.append(layout.find(u"src"), NodeKind::File, "file" + std::to_string(i));
    MapWorld world(layout, {600, 400});
    world.view.setOptions({.style = MapStyle::Treemap});
    world.view.fit();
    world.session.selection().select(world.at(QStringLiteral("src")));
    world.key(Qt::Key_Insert);
    QVERIFY(world.field());
    QVERIFY(world.view.rect().contains(world.field()->geometry().center()));
    world.type(QStringLiteral("fresh"));
    world.key(Qt::Key_Return);
    QCOMPARE(world.current(), QStringLiteral("src/fresh"));
    QVERIFY(!world.view.rectOf(world.at(QStringLiteral("src/fresh"))).isNull());
}

void TestMapView::allIsSelectedWithWhatIsJoined()
{
    Layout layout = treeOf("src/\n  kept/\n");
    for (int i = 0; i < 200; ++i)
        layout.append(layout.find(u"src"), NodeKind::File, "file" + std::to_string(i));
    MapWorld world(layout, {600, 400});
    world.view.setOptions({.style = MapStyle::Icicle});
    world.view.fit();
    QVERIFY(!world.view.model().geometry().mores().empty());
    world.view.selectAll();
    QCOMPARE(world.session.selection().nodes().size(), world.session.layout().nodeCount());
}

void TestMapView::aHundredThousandNodesShowAndPan()
{
    Layout layout(QStringLiteral("large"));
    layout.reserve(100'000);
    for (int i = 0; i < 100; ++i) {
        const NodeIndex folder = layout.append(rootNode, NodeKind::Folder, "folder" + std::to_string(i));
        for (int k = 0; k < 999; ++k)
            layout.append(folder, NodeKind::File, "file" + std::to_string(k));
    }
    MapWorld world(layout);
    QTRY_COMPARE_WITH_TIMEOUT(world.view.model().geometry().items().size(), size_t(100'001), 60'000);
    QVERIFY(!world.view.model().isBusy());
    world.view.setCamera({1, {}}, false);
    const NodeIndex first = world.session.layout().firstChild(rootNode);
    world.view.reveal(first);
    QVERIFY(QRectF(world.view.rect()).contains(world.view.rectOf(first)));
    const QImage before = world.view.grab().toImage();
    const QPointF offset = world.view.camera().offset;
    wheel(world, {300, 300}, {0, -120}, Qt::NoModifier);
    QVERIFY(world.view.camera().offset != offset);
    QVERIFY(world.view.grab().toImage() != before);
    world.view.fit();
    QVERIFY2(world.view.camera().zoom < 0.2, "all of it is in view");
    QVERIFY(!world.view.grab().isNull());
    // An edit comes through, too.
    QVERIFY(world.session.editor().rename(first, QStringLiteral("renamed")));
    QTRY_COMPARE_WITH_TIMEOUT(world.view.model().layout().name(first), QStringLiteral("renamed"), 60'000);
}

/// Nobody reads half a size: what is larger than the canvas begins at its top, at full size, until all is asked for.
void TestMapView::whatDoesNotFitBeginsAtItsTop()
{
    Layout layout(QStringLiteral("project"));
    for (int i = 0; i < 40; ++i) {
        const NodeIndex folder = layout.append(rootNode, NodeKind::Folder, "a_rather_long_name_" + std::to_string(i));
        layout.append(folder, NodeKind::File, "file" + std::to_string(i));
    }
    MapWorld world(layout, {640, 455});
    world.view.setOptions({.style = MapStyle::Tiers});
    world.view.showFirstLook();
    const auto seen = [&world] { return QRectF(world.view.rect()); };
    const auto bounds = [&world] { return world.view.camera().toView(world.view.model().geometry().bounds()); };
    QCOMPARE(world.view.zoom(), 1.0);
    QVERIFY(bounds().height() > seen().height());
    QVERIFY2(world.view.rectOf(rootNode).top() > 0 && world.view.rectOf(rootNode).top() < 40, "from the top");
    world.view.fit();
    QTRY_VERIFY(bounds().height() <= seen().height() + 1);
    QVERIFY(world.view.zoom() < 1);
}

ESPALIER_TEST_MAIN(TestMapView)
#include "tst_mapview.moc"
