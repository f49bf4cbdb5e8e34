// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/map/mapoverview.h"
#include "mapworld.h"
#include "support/testprogram.h"

#include <QSignalSpy>

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

/// As in the line below the map.
struct OverviewWorld : MapWorld {
    explicit OverviewWorld(QSize size) : MapWorld(tallTree, size)
    {
        overview.show();
        view.setCamera({1, {1, 1}}, false); // it hears of the first change of the camera
    }
    MapOverview overview{view};
};

/// What the view shows of the map.
QRectF seen(const MapWorld &world) { return world.view.camera().toMap(QRectF(world.view.rect())); }

/// Where a point of the map stands in the overview.
QPoint inOverview(OverviewWorld &world, QPointF point)
{
    const QRectF bounds = world.view.model().geometry().bounds();
    const MapOverview &overview = world.overview;
    const double scale = std::min((overview.width() - 4) / bounds.width(), (overview.height() - 4) / bounds.height());
    return ((point - bounds.center()) * scale + QRectF(overview.rect()).center()).toPoint();
}

} // namespace

/// The whole map in small.
class TestMapOverview : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isNeededOnlyWhileSomethingIsOutOfView()
    {
        OverviewWorld w({500, 350});
        const QSignalSpy changed(&w.overview, &MapOverview::neededChanged);
        w.view.fit();
        QTRY_VERIFY(!w.overview.isNeeded());
        w.view.setCamera({3, {}}, false);
        QVERIFY(w.overview.isNeeded());
        const qsizetype told = changed.size();
        w.view.setCamera({3, {-10, -10}}, false);
        QCOMPARE(changed.size(), told);
        w.view.fit();
        QTRY_VERIFY(!w.overview.isNeeded());
        QCOMPARE(changed.size(), told + 1);
    }

    void aClickBringsThatPlaceToTheMiddle()
    {
        OverviewWorld w({700, 500});
        w.view.setCamera({2, {}}, false);
        QVERIFY(w.overview.isNeeded());
        const QRectF bounds = w.view.model().geometry().bounds();
        for (const double part : {0.8, 0.3}) {
            const QPointF wanted = bounds.topLeft() + QPointF(bounds.width() * 0.5, bounds.height() * part);
            QTest::mouseClick(&w.overview, Qt::LeftButton, {}, inOverview(w, wanted));
            const double pixel = bounds.height() / w.overview.height() * 2; // as exact as a click in there can be
            QVERIFY2(qAbs(seen(w).center().y() - wanted.y()) < pixel, qPrintable(QString::number(seen(w).center().y() - wanted.y())));
            QCOMPARE(w.view.camera().zoom, 2.0);
        }
    }

    void theFrameIsHeldWhereItIsTaken()
    {
        OverviewWorld w({700, 500});
        w.view.setCamera({2, {}}, false);
        QVERIFY(w.overview.isNeeded());
        const QPointF corner = seen(w).topLeft() + QPointF(seen(w).width(), seen(w).height()) * 0.3;
        const QPoint start = inOverview(w, corner);
        const QRectF before = seen(w);
        QTest::mousePress(&w.overview, Qt::LeftButton, {}, start);
        QVERIFY2((seen(w).topLeft() - before.topLeft()).manhattanLength() < 1, "it does not jump to the pointer");
        QTest::mouseMove(&w.overview, start + QPoint(0, 3));
        QVERIFY(seen(w).top() > before.top());
        QCOMPARE(seen(w).left(), before.left());
        QTest::mouseRelease(&w.overview, Qt::LeftButton, {}, start + QPoint(0, 3));
        const QRectF after = seen(w);
        QTest::mouseMove(&w.overview, start + QPoint(0, 6)); // let go: it stays
        QCOMPARE(seen(w), after);
        QCOMPARE(w.selected(), QStringList()); // the cards below it are not meant
    }
};

ESPALIER_TEST_MAIN(TestMapOverview)
#include "tst_mapoverview.moc"
