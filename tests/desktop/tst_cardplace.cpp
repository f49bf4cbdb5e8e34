// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/card/cardplace.h"
#include "support/testprogram.h"

#include <QRandomGenerator>
#include <QTest>

#include <algorithm>

using namespace Espalier;

class TestCardPlace : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aCardStandsBeside_data()
    {
        QTest::addColumn<QRect>("whole");
        QTest::addColumn<QRect>("name");
        QTest::addColumn<bool>("isMirrored");
        QTest::addColumn<QRect>("expected");
        const QSize size(300, 200);
        QTest::newRow("behind it") << QRect(100, 100, 120, 40) << QRect(110, 110, 80, 20) << false
                                   << QRect(QPoint(228, 102), size);
        QTest::newRow("before it, where the other side is full")
            << QRect(800, 100, 120, 40) << QRect(810, 110, 80, 20) << false << QRect(QPoint(492, 102), size);
        QTest::newRow("mirrored") << QRect(600, 100, 120, 40) << QRect(610, 110, 80, 20) << true
                                  << QRect(QPoint(292, 102), size);
        QTest::newRow("below a row") << QRect(0, 60, 1000, 32) << QRect(60, 62, 200, 28) << false
                                     << QRect(QPoint(60, 100), size);
        QTest::newRow("above the last row")
            << QRect(0, 560, 1000, 32) << QRect(60, 562, 200, 28) << false << QRect(QPoint(60, 352), size);
        QTest::newRow("within a large one, beside its name")
            << QRect(0, 0, 1000, 600) << QRect(60, 62, 200, 28) << false << QRect(QPoint(268, 54), size);
        QTest::newRow("one that is partly out of sight")
            << QRect(-100, 100, 120, 40) << QRect(-60, 110, 80, 20) << false << QRect(QPoint(28, 102), size);
        QTest::newRow("one below the view")
            << QRect(100, 900, 120, 40) << QRect(110, 910, 80, 20) << false << QRect(QPoint(168, 392), size);
    }

    void aCardStandsBeside()
    {
        QFETCH(const QRect, whole);
        QFETCH(const QRect, name);
        QFETCH(const bool, isMirrored);
        QFETCH(const QRect, expected);
        const QRect view(0, 0, 1000, 600);
        QCOMPARE(placeCard({whole, name, view, view, isMirrored}, {300, 200}, {300, 150}), expected);
    }

    void aCardNeverCoversTheNameAndStaysInside()
    {
        constexpr quint32 seed = 20261129;
        QRandomGenerator random(seed);
        for (int i = 0; i < 20'000; ++i) {
            const QRect window(0, 0, random.bounded(640, 1500), random.bounded(400, 900));
            const QRect view = window.adjusted(random.bounded(0, 200), random.bounded(0, 90), -random.bounded(0, 200),
                                               -random.bounded(0, 40));
            const QRect whole(view.left() + random.bounded(-200, view.width()),
                              view.top() + random.bounded(-100, view.height()), random.bounded(20, 1200),
                              random.bounded(20, 700));
            const QRect name(whole.left() + random.bounded(0, 12), whole.top() + random.bounded(0, 12),
                             random.bounded(20, 220), random.bounded(16, 30));
            const QRect card = placeCard({whole, name, view, window, bool(random.bounded(2))}, {352, 330}, {352, 290});
            const QByteArray where =
                QByteArrayLiteral("seed ") + QByteArray::number(seed) + " number " + QByteArray::number(i);
            QVERIFY2(window.contains(card), where.constData());
            // 352 px fit beside any name in a window of 640 but where the name stands in the middle of a low one.
            const bool hasRoom = name.left() - window.left() > 370 || window.right() - (name & view).right() > 370
                || name.top() > 310 || window.bottom() - name.bottom() > 310;
            QVERIFY2(!hasRoom || !card.intersects(name & view), where.constData());
        }
    }

    void aBarStandsOverNoneOfTheMarked()
    {
        constexpr quint32 seed = 1129;
        QRandomGenerator random(seed);
        const QRect view(0, 0, 1000, 600);
        const QSize size(260, 40);
        for (int i = 0; i < 20'000; ++i) {
            QList<QRect> marked;
            for (int n = random.bounded(2, 7); n > 0; --n)
                marked << QRect(random.bounded(0, 900), random.bounded(0, 560), random.bounded(40, 240),
                                random.bounded(20, 120));
            const QRect bar = placeBar(marked, view, size);
            const QByteArray where =
                QByteArrayLiteral("seed ") + QByteArray::number(seed) + " number " + QByteArray::number(i);
            QVERIFY2(view.contains(bar), where.constData());
            const bool covers = std::ranges::any_of(marked, [&](const QRect &rect) { return rect.intersects(bar); });
            const QRect bottom(QPoint(369, 600 - 8 - 40), size);
            const bool isBottomFree =
                std::ranges::none_of(marked, [&](const QRect &rect) { return rect.intersects(bottom); });
            QVERIFY2(!covers || !isBottomFree, where.constData());
        }
    }

    void aBarStandsNearWhatItIsOf()
    {
        const QRect view(0, 0, 1000, 600);
        QCOMPARE(placeBar({{200, 200, 100, 40}, {200, 260, 100, 40}}, view, {260, 40}), QRect(119, 152, 260, 40));
        QCOMPARE(placeBar({{200, 10, 100, 40}, {200, 60, 100, 40}}, view, {260, 40}), QRect(119, 108, 260, 40));
    }
};

ESPALIER_TEST_APPLESS_MAIN(TestCardPlace)
#include "tst_cardplace.moc"
