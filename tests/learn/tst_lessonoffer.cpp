// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "guide/filter.h"
#include "guide/guidelibrary.h"
#include "guide/guidereader.h"
#include "learn/exercisemaker.h"
#include "learn/lessonclock.h"
#include "learn/lessonoffer.h"
#include "learn/lessonsteps.h"
#include "learn/quizselection.h"
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
    void everyLessonEndsInTime_data()
    {
        QTest::addColumn<Phase>("phase");
        QTest::addColumn<QString>("language");
        for (const Phase phase : allPhases) {
            for (const char *const language : {"en", "es"})
                QTest::addRow("%s, %s", qPrintable(phaseId(phase)), language) << phase << QString::fromLatin1(language);
        }
    }
    /// Given by its own plan, by a clock that only this test moves: each slide when its time has come, the exercise, the
    /// questions at 30 seconds each, and the end within 45 minutes.
    void everyLessonEndsInTime()
    {
        QFETCH(Phase, phase);
        QFETCH(QString, language);
        constexpr qint64 wholeLesson = 45 * 60;
        constexpr qint64 secondsOfQuestion = 30;
        const Guide guide = *GuideLibrary::load(QStringLiteral("mlops"), language);
        const Layout layout = *lessonLayout(guide);
        const Filter filter{.upTo = phase};
        const QList<LessonStep> steps =
            LessonSteps::of({.layout = layout, .guide = guide, .filter = filter, .phase = phase}).steps;
        const LessonPlan *const plan = guide.lessonPlan(phase);
        QVERIFY(plan);
        const LessonClock clock(*plan, steps);
        qint64 now = 0;
        qint64 without = 0; // of parts in which no slide is on
        for (const LessonPlan::Part &part : plan->parts) {
            QCOMPARE(qint64(part.from) * 60, now); // one after the other
            QCOMPARE(clock.partAt(now), &part);
            without += part.step.isEmpty() ? qint64(part.to - part.from) * 60 : 0;
            now = qint64(part.to) * 60;
        }
        QVERIFY2(now <= wholeLesson, qPrintable(QString::number(now)));

        now = 0;
        qint64 shown = 0;
        for (qsizetype step = 0; step < steps.size(); ++step) {
            const std::optional<LessonClock::Span> span = clock.spanOf(step);
            QVERIFY(span);
            QVERIFY(span->from >= now); // nobody has to hurry for what comes next
            QCOMPARE(clock.late(step, span->from), 0);
            QVERIFY2(span->to - span->from >= 15, qPrintable(steps[step].title)); // time to say something
            shown += span->to - span->from;
            now = span->to;
            QCOMPARE(clock.late(step, now), 0);
        }
        QVERIFY(now <= wholeLesson);
        const LessonDefaults defaults = LessonDefaults::of(phase);
        const Result<MadeExercise> exercise = makeExercise(layout, guide,
                                                           {.kind = defaults.exercise,
                                                            .filter = filter,
                                                            .difficulty = defaults.difficulty,
                                                            .seed = defaults.seed});
        QVERIFY(exercise);
        const QList<QuizQuestion> quiz = makeQuiz(
            prunedTo(layout, filter), guide, {.seed = 1, .count = defaults.questions, .kinds = {}, .topics = {}});
        QCOMPARE(quiz.size(), defaults.questions);
        // The exercise has what slides and questions leave of the lesson: at least a quarter of an hour.
        const qint64 asking = defaults.questions * secondsOfQuestion;
        QVERIFY2(without - asking >= 15 * 60, qPrintable(QString::number(without - asking)));
        QVERIFY(shown + asking <= wholeLesson);
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
