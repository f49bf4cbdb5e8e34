// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/map/mapoverview.h"
#include "mapworld.h"
#include "support/testprogram.h"

using namespace Espalier;

namespace {

const char *const tallTree = R"(
    a/
      a1/
      a2/
      a3/
    b/
      b1/
      b2/
      b3/
    c/
      c1/
      c2/
      c3/
)";

MapOverview &overviewOf(MapWorld &world) { return *world.view.findChild<MapOverview *>(); }

/// Until all of it is in view, and the overview knows.
void showAll(MapWorld &world)
{
    world.view.fit();
    QTRY_VERIFY(!overviewOf(world).isVisible());
}

/// What the view shows of the map.
QRectF seen(const MapWorld &world) { return world.view.camera().toMap(QRectF(world.view.rect())); }

/// Where a point of the map stands in the overview.
QPoint inOverview(MapWorld &world, QPointF point)
{
    const QRectF bounds = world.view.model().geometry().bounds();
    const MapOverview &overview = overviewOf(world);
    const double scale = std::min((overview.width() - 12) / bounds.width(), (overview.height() - 12) / bounds.height());
    return ((point - bounds.center()) * scale + QRectF(overview.rect()).center()).toPoint();
}

} // namespace

/// The whole map in a corner of the view.
class TestMapOverview : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isThereOnlyWhileSomethingIsOutOfView()
    {
        MapWorld w(tallTree, {1400, 1000});
        showAll(w);
        w.view.setCamera({3, {}}, false);
        QTRY_VERIFY(overviewOf(w).isVisible());
        QVERIFY(w.view.rect().contains(overviewOf(w).geometry()));
        showAll(w);
    }

    void aClickBringsThatPlaceToTheMiddle()
    {
        MapWorld w(tallTree, {700, 500});
        w.view.setCamera({2, {}}, false);
        QTRY_VERIFY(overviewOf(w).isVisible());
        const QRectF bounds = w.view.model().geometry().bounds();
        for (const double part : {0.8, 0.3}) {
            const QPointF wanted = bounds.topLeft() + QPointF(bounds.width() * 0.5, bounds.height() * part);
            QTest::mouseClick(&overviewOf(w), Qt::LeftButton, {}, inOverview(w, wanted));
            const double pixel = bounds.height() / overviewOf(w).height() * 2; // as exact as a click in there can be
            QVERIFY2(qAbs(seen(w).center().y() - wanted.y()) < pixel, qPrintable(QString::number(seen(w).center().y() - wanted.y())));
            QCOMPARE(w.view.camera().zoom, 2.0);
        }
    }

    void theFrameIsHeldWhereItIsTaken()
    {
        MapWorld w(tallTree, {700, 500});
        w.view.setCamera({2, {}}, false);
        QTRY_VERIFY(overviewOf(w).isVisible());
        const QPointF corner = seen(w).topLeft() + QPointF(seen(w).width(), seen(w).height()) * 0.3;
        const QPoint start = inOverview(w, corner);
        const QRectF before = seen(w);
        QTest::mousePress(&overviewOf(w), Qt::LeftButton, {}, start);
        QVERIFY2((seen(w).topLeft() - before.topLeft()).manhattanLength() < 1, "it does not jump to the pointer");
        QTest::mouseMove(&overviewOf(w), start + QPoint(0, 8));
        QVERIFY(seen(w).top() > before.top());
        QCOMPARE(seen(w).left(), before.left());
        QTest::mouseRelease(&overviewOf(w), Qt::LeftButton, {}, start + QPoint(0, 8));
        const QRectF after = seen(w);
        QTest::mouseMove(&overviewOf(w), start + QPoint(0, 20)); // let go: it stays
        QCOMPARE(seen(w), after);
        QCOMPARE(w.selected(), QStringList()); // the cards below it are not meant
    }

    void takesLessRoomInASmallView()
    {
        MapWorld w(tallTree, {1400, 1000});
        w.view.setCamera({3, {}}, false);
        QTRY_VERIFY(overviewOf(w).isVisible());
        const int wide = overviewOf(w).width();
        w.view.resize(400, 400);
        QTRY_VERIFY(overviewOf(w).width() < wide);
    }
};

ESPALIER_TEST_MAIN(TestMapOverview)
#include "tst_mapoverview.moc"
