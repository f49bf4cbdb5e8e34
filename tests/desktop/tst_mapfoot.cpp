// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/map/mapfoot.h"
#include "desktop/map/maplegend.h"
#include "desktop/map/mapoverview.h"
#include "mapworld.h"
#include "support/testprogram.h"

#include <QLabel>
#include <QMenu>
#include <QToolButton>

#include <algorithm>

using namespace Espalier;

namespace {

struct FootWorld : MapWorld {
    FootWorld() : MapWorld("a/ [1]\n  a1/ [2]\n  a2/ [3]\nb/ [4]\n", {300, 200})
    {
        for (const char *const id : {"zoomIn", "zoomOut", "zoomFit"})
            actions.action(id)->setEnabled(true);
        window.resize(1000, 100);
        foot.resize(1000, foot.sizeHint().height());
        window.show();
    }
    QToolButton &button(const char *name) const { return *foot.findChild<QToolButton *>(QString::fromLatin1(name)); }
    QWidget *legend() const { return foot.findChild<MapLegend *>(); }
    int firstWidth() const { return foot.findChild<LegendButton *>()->sizeHint().width(); }
    const QLabel &hint() const
    {
        for (const QLabel *const label : foot.findChildren<QLabel *>()) {
            if (label->text().startsWith(u"+6"))
                return *label;
        }
        qFatal("no hint");
    }
    QWidgetList tabStops() const
    {
        QWidgetList stops;
        for (QWidget *const widget : foot.findChildren<QWidget *>()) {
            if (widget->isVisible() && (widget->focusPolicy() & Qt::TabFocus))
                stops << widget;
        }
        return stops;
    }

    QWidget window; // as a window of its own it could not get narrower than its parts
    MapFoot foot{view, actions, &window};
};

} // namespace

class TestMapFoot : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theHintIsAboutBlocksAlone()
    {
        FootWorld w;
        QVERIFY(w.hint().isVisible());
        MapOptions options = w.view.options();
        options.style = MapStyle::Treemap;
        w.view.setOptions(options);
        QVERIFY(!w.hint().isVisible());
        options.style = MapStyle::Tiers;
        w.view.setOptions(options);
        QVERIFY(w.hint().isVisible());
    }

    /// One after the other, each for good, and nothing of what stays is cut.
    void partsGiveWayInTheirOrder()
    {
        FootWorld w;
        w.view.setCamera({3, {}}, false); // something is out of view
        const int words = w.firstWidth();
        int gone = 0;
        QList<int> widths;
        for (int width = 1000; width >= 40; width -= 4) {
            w.foot.resize(width, w.foot.height());
            const bool parts[] = {w.hint().isVisible(), w.legend()->isVisible() && w.firstWidth() == words,
                                  w.foot.findChild<MapOverview *>()->isVisible(), w.button("mapZoomIn").isVisible(),
                                  w.legend()->isVisible()};
            const int now = int(std::ranges::count(parts, false));
            QVERIFY2(std::ranges::is_sorted(parts), qPrintable(QString::number(width))); // false before true
            QVERIFY(now >= gone);
            if (now > gone)
                widths << width;
            gone = now;
            QVERIFY(w.button("mapZoom").isVisible());
            if (gone == int(std::size(parts)))
                continue;
            for (const QWidget *const part : w.foot.findChildren<QWidget *>()) {
                if (part->isVisible() && !part->isWindow())
                    QVERIFY2(part->width() >= part->minimumSizeHint().width()
                                 && w.foot.rect().contains(QRect(part->mapTo(&w.foot, QPoint()), part->size())),
                             qPrintable(QStringLiteral("%1 at %2")
                                            .arg(QString::fromLatin1(part->metaObject()->className()))
                                            .arg(width)));
            }
        }
        QCOMPARE(gone, 5);
        w.foot.resize(1000, w.foot.height());
        QVERIFY(w.hint().isVisible() && w.legend()->isVisible() && w.firstWidth() == words);
    }

    void theSmallMapIsThereWhileSomethingIsOutOfView()
    {
        FootWorld w;
        const QWidget &overview = *w.foot.findChild<MapOverview *>();
        w.view.setCamera({3, {}}, false);
        QVERIFY(overview.isVisible());
        QCOMPARE(overview.size(), QSize(96, 24));
        w.view.fit();
        QTRY_VERIFY(!overview.isVisible());
    }

    void isOneStopOfTheTabKey_data()
    {
        QTest::addColumn<Qt::LayoutDirection>("direction");
        QTest::newRow("left to right") << Qt::LeftToRight;
        QTest::newRow("right to left") << Qt::RightToLeft;
    }

    void isOneStopOfTheTabKey()
    {
        QFETCH(const Qt::LayoutDirection, direction);
        FootWorld w;
        w.window.setLayoutDirection(direction);
        w.window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&w.window));
        QCOMPARE(w.tabStops().size(), 1);
        QWidget *const first = w.legend()->findChildren<LegendButton *>().first();
        QCOMPARE(w.tabStops().first(), first);
        first->setFocus(Qt::TabFocusReason);
        const Qt::Key forth = direction == Qt::LeftToRight ? Qt::Key_Right : Qt::Key_Left;
        const Qt::Key back = direction == Qt::LeftToRight ? Qt::Key_Left : Qt::Key_Right;
        QTest::keyClick(w.window.focusWidget(), forth);
        QCOMPARE(w.window.focusWidget()->accessibleName(), QStringLiteral("Intermediate, 1 folder(s), shown"));
        QCOMPARE(w.session.filter().filter().upTo, Phase::None); // walking along chooses nothing
        QTest::keyClick(w.window.focusWidget(), Qt::Key_Space);
        QCOMPARE(w.session.filter().filter().upTo, Phase::Intermediate);
        QTest::keyClick(w.window.focusWidget(), Qt::Key_End);
        QCOMPARE(w.window.focusWidget(), &w.button("mapFit"));
        QCOMPARE(w.tabStops(), QWidgetList{&w.button("mapFit")}); // Tab comes back to where it was
        QTest::keyClick(w.window.focusWidget(), forth);
        QCOMPARE(w.window.focusWidget(), &w.button("mapFit"));
        QTest::keyClick(w.window.focusWidget(), back);
        QCOMPARE(w.window.focusWidget(), &w.button("mapZoomIn"));
        QTest::keyClick(w.window.focusWidget(), Qt::Key_Home);
        QCOMPARE(w.window.focusWidget(), first);
        // What has gone is no stop.
        w.foot.resize(60, w.foot.height());
        QCOMPARE(w.tabStops(), QWidgetList{&w.button("mapZoom")});
    }

    void theZoomIsToldAndCanBeChanged()
    {
        FootWorld w;
        w.view.setCamera({1.5, {}}, false);
        QCOMPARE(w.button("mapZoom").text(), QStringLiteral("150 %"));
        QCOMPARE(w.button("mapZoom").accessibleName(), QStringLiteral("Zoom: 150 %"));
        QVERIFY(w.button("mapZoom").menu()->actions().contains(w.actions.action("zoomActual")));
        QStringList done;
        for (const char *const id : {"zoomIn", "zoomOut", "zoomFit"})
            QObject::connect(w.actions.action(id), &QAction::triggered, &w.foot,
                             [&done, id] { done << QString::fromLatin1(id); });
        for (const char *const name : {"mapZoomIn", "mapZoomOut", "mapFit"})
            QTest::mouseClick(&w.button(name), Qt::LeftButton);
        QCOMPARE(done.join(u' '), QStringLiteral("zoomIn zoomOut zoomFit"));
        w.actions.action("zoomIn")->setEnabled(false);
        QVERIFY(!w.button("mapZoomIn").isEnabled());
    }
};

ESPALIER_TEST_MAIN(TestMapFoot)
#include "tst_mapfoot.moc"
