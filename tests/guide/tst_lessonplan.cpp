// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "guide/guidelibrary.h"
#include "guide/lessonplan.h"
#include "support/testprogram.h"

#include <QTest>

using namespace Espalier;

/// The plans that stand beside a guide.
class TestLessonPlan : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aPlanIsRead()
    {
        const QList<LessonPlan> plans = lessonPlansOf(
            QStringLiteral("# Plans\n\nText for people.\n\n## Beginner: one notebook\n\n**Objectives**:\n- Name "
                           "*five*\n\n**Plan**:\n- 0–3: **Arrive**. `title` Ask.\n"
                           "- 3-8: **Why**. Four\n  reasons.\n- nothing\n- 7–9: **Too early**. No.\n\n**Notes**:\n- "
                           "folder tests: Wait: three hands.\n\n**Homework**:\n- Move one\n\n## Somewhere\n\n- x\n"));
        QCOMPARE(plans.size(), 1);
        const LessonPlan &plan = plans.first();
        QCOMPARE(plan.phase, Phase::Beginner);
        QCOMPARE(plan.title, QStringLiteral("one notebook"));
        QCOMPARE(plan.objectives, QStringList{QStringLiteral("Name five")});
        QCOMPARE(plan.parts.size(), 2);
        QCOMPARE(plan.parts[0].step, QStringLiteral("title"));
        QCOMPARE(plan.parts[0].text, QStringLiteral("Ask."));
        QCOMPARE(plan.parts[1].title, QStringLiteral("Why"));
        QVERIFY(plan.parts[1].step.isEmpty());
        QCOMPARE(plan.minutes(), 8);
        QCOMPARE(plan.notes.value(QStringLiteral("folder tests")), QStringLiteral("Wait: three hands."));
        QCOMPARE(plan.homework, QStringList{QStringLiteral("Move one")});
        QVERIFY(lessonPlansOf(QString()).isEmpty());
    }

    void theGuideHasAPlanForEachPhase_data()
    {
        QTest::addColumn<QString>("language");
        QTest::newRow("en") << QStringLiteral("en");
        QTest::newRow("es") << QStringLiteral("es");
    }
    void theGuideHasAPlanForEachPhase()
    {
        QFETCH(const QString, language);
        const Guide english = *GuideLibrary::load(QStringLiteral("mlops"), QStringLiteral("en"));
        const Guide guide = *GuideLibrary::load(QStringLiteral("mlops"), language);
        QCOMPARE(guide.lessonPlans().size(), 4);
        for (const Phase phase : allPhases) {
            const LessonPlan *const plan = guide.lessonPlan(phase);
            QVERIFY(plan);
            QCOMPARE(plan->minutes(), 45);
            QVERIFY(plan->objectives.size() >= 3 && !plan->homework.isEmpty() && !plan->title.isEmpty());
            int at = 0;
            for (const LessonPlan::Part &part : plan->parts) {
                QCOMPARE(part.from, at); // no minute is left out
                at = part.to;
                QVERIFY(!part.text.isEmpty());
            }
            // The same in every language but for the words; and every folder that it speaks of is one of the guide's.
            const LessonPlan *const first = english.lessonPlan(phase);
            QCOMPARE(plan->notes.keys(), first->notes.keys());
            for (qsizetype i = 0; i < plan->parts.size(); ++i)
                QCOMPARE(plan->parts[i].step, first->parts[i].step);
            for (const QString &key : plan->notes.keys()) {
                const Topic *const topic = guide.topic(key.section(u' ', 1));
                QVERIFY2(topic && topic->phase == phase, qPrintable(key));
            }
        }
    }
};

ESPALIER_TEST_GUILESS_MAIN(TestLessonPlan)
#include "tst_lessonplan.moc"
