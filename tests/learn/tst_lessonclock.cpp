// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "learn/lessonclock.h"
#include "support/testprogram.h"

#include <QTest>

using namespace Espalier;

/// Late or early, against the plan.
class TestLessonClock : public QObject {
    Q_OBJECT

private:
    static LessonPlan plan()
    {
        LessonPlan plan;
        plan.parts = {{0, 3, QStringLiteral("Arrive"), {}, QStringLiteral("title")},
                      {3, 23, QStringLiteral("Present"), {}, QStringLiteral("folder")},
                      {23, 40, QStringLiteral("Exercise"), {}, {}},
                      {40, 45, QStringLiteral("Close"), {}, QStringLiteral("recap")}};
        return plan;
    }
    static QList<LessonStep> steps()
    {
        QList<LessonStep> steps(6);
        steps[0].kind = LessonStep::Kind::Title;
        for (int i = 1; i < 5; ++i)
            steps[i].kind = LessonStep::Kind::Folder;
        steps[5].kind = LessonStep::Kind::Recap;
        return steps;
    }

private Q_SLOTS:
    void stepsShareTheTimeOfTheirPart()
    {
        const LessonClock clock(plan(), steps());
        QCOMPARE(clock.spanOf(0)->to, 180);
        QCOMPARE(clock.spanOf(1)->from, 180);
        QCOMPARE(clock.spanOf(1)->to, 480);
        QCOMPARE(clock.spanOf(4)->to, 23 * 60);
        QCOMPARE(clock.spanOf(5)->from, 40 * 60);
        QVERIFY(!clock.spanOf(6) && !clock.spanOf(-1));
        QVERIFY(!LessonClock({}, steps()).spanOf(0));
    }

    void distanceIsCountedFromTheStepsOwnTime()
    {
        const LessonClock clock(plan(), steps());
        QCOMPARE(clock.late(1, 300), 0);
        QCOMPARE(clock.late(1, 480 + 80), 80);
        QCOMPARE(clock.late(1, 100), -80);
        QVERIFY(!LessonClock({}, steps()).late(0, 10));
    }

    void thePartOfTheMomentIsKnown()
    {
        const LessonClock clock(plan(), steps());
        QCOMPARE(clock.partAt(24 * 60)->title, QStringLiteral("Exercise"));
        QCOMPARE(clock.partAt(0)->title, QStringLiteral("Arrive"));
        QVERIFY(!clock.partAt(45 * 60));
    }
};

ESPALIER_TEST_APPLESS_MAIN(TestLessonClock)
#include "tst_lessonclock.moc"
