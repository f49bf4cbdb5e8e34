// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "guide/guidelibrary.h"
#include "guide/guidereader.h"
#include "learn/lessonoffer.h"
#include "learn/lessonsteps.h"
#include "support/testprogram.h"

#include <QTest>

using namespace Espalier;

/// The lessons that a guide can give.
class TestLessonOffer : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyPhaseOfTheGuideIsALesson()
    {
        const Guide guide = *GuideLibrary::load(QStringLiteral("mlops"), QStringLiteral("en"));
        const QList<LessonOffer> offers = lessonOffers(guide);
        QCOMPARE(offers.size(), 4);
        qsizetype before = 0;
        for (const LessonOffer &offer : offers) {
            QCOMPARE(offer.minutes, 45);
            QVERIFY(!offer.outcome.isEmpty());
            QVERIFY(offer.folders > before);
            QVERIFY(offer.topFolders <= offer.folders);
            before = offer.folders;
        }
        QCOMPARE(offers.first().topFolders, 5);
        QCOMPARE(offers.first().defaults.exercise, ExerciseKind::Place);
        QCOMPARE(offers.first().defaults.seed, 7u);
        QCOMPARE(offers.last().defaults.exercise, ExerciseKind::Name);
        // What is promised is what is shown.
        const Layout layout = *lessonLayout(guide);
        const Filter filter{.upTo = Phase::Intermediate};
        QCOMPARE(offers[1].folders, applyFilter(layout, filter).folders);
        QCOMPARE(offers[1].steps,
                 LessonSteps::of({.layout = layout, .guide = guide, .filter = filter, .phase = Phase::Intermediate})
                     .steps.size());
    }
    void aGuideWithoutPhasesGivesNone()
    {
        const Guide guide =
            GuideReader::read("# A guide\n\n```\nproject/\n├── src/\n└── docs/\n```\n", QStringLiteral("g.md"));
        QCOMPARE(lessonOffers(guide).size(), 0);
    }
};

ESPALIER_TEST_GUILESS_MAIN(TestLessonOffer)
#include "tst_lessonoffer.moc"
