// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "learn/lessonedits.h"
#include "support/drawntree.h"
#include "support/testprogram.h"

#include <QTest>

#include <algorithm>

using namespace Espalier;

/// What an author does to the steps, and that nothing is kept of what changes nothing.
class TestLessonEdits : public QObject {
    Q_OBJECT

private:
    const LessonSource m_source{.layout = treeOf("a/ # first\nb/ # second\nc/\n"), .guide = {}, .filter = {}};
    const LessonSteps m_automatic = LessonSteps::of(m_source);
    QList<LessonStep> shown(const Lesson &lesson) const { return edited(m_automatic, lesson, m_source.layout).steps; }
    QStringList titles(const Lesson &lesson) const
    {
        QStringList titles;
        for (const LessonStep &step : shown(lesson))
            titles.append(step.title);
        return titles;
    }

private Q_SLOTS:
    void stepsAreMoved()
    {
        const Lesson lesson = LessonEdits::moved({}, shown({}), 1, 3);
        QCOMPARE(titles(lesson).mid(1, 3),
                 (QStringList{QStringLiteral("b"), QStringLiteral("c"), QStringLiteral("a")}));
        QCOMPARE(LessonEdits::moved(lesson, shown(lesson), 0, 99), lesson);
    }

    void aHiddenStepThatIsShownAgainLeavesNothing()
    {
        const Lesson lesson = LessonEdits::hidden({}, shown({}), 2, true);
        QVERIFY(shown(lesson)[2].isHidden);
        const Lesson again = LessonEdits::hidden(lesson, shown(lesson), 2, false);
        QVERIFY(std::ranges::none_of(shown(again), &LessonStep::isHidden));
        QCOMPARE(shown(again), m_automatic.steps);
    }

    void onlyChangedWordsAreKept()
    {
        LessonEdits::Words words = LessonEdits::wordsOf(m_automatic.steps[1]);
        QVERIFY(LessonEdits::worded({}, shown({}), m_automatic.steps, 1, words).isEmpty());
        words.notes = QStringLiteral("Wait.");
        const Lesson lesson = LessonEdits::worded({}, shown({}), m_automatic.steps, 1, words);
        QCOMPARE(lesson.steps[1].notes, QStringLiteral("Wait."));
        QVERIFY(!lesson.steps[1].title && !lesson.steps[1].text);
        QCOMPARE(shown(lesson)[1].notes, QStringLiteral("Wait."));
    }

    void removedStepsStayAway()
    {
        const Lesson lesson = LessonEdits::removed({}, shown({}), 2);
        QVERIFY(!titles(lesson).contains(QStringLiteral("b")));
        QCOMPARE(lesson.removed.size(), 1);
        QCOMPARE(shown(LessonEdits::madeAgain(lesson)), m_automatic.steps);
    }

    void ownStepsComeAndGo()
    {
        const Lesson lesson = LessonEdits::withText({}, shown({}), 0, QStringLiteral("Mine"));
        QCOMPARE(titles(lesson)[1], QStringLiteral("Mine"));
        const Lesson without = LessonEdits::removed(lesson, shown(lesson), 1);
        QVERIFY(without.removed.isEmpty()); // it was nobody else's
        QCOMPARE(shown(without), m_automatic.steps);
    }

    void aLessonOfAnotherPhaseChangesNothing()
    {
        Lesson lesson = LessonEdits::removed({}, shown({}), 2);
        lesson.phase = Phase::Expert;
        QCOMPARE(shown(lesson), m_automatic.steps);
    }
};

ESPALIER_TEST_GUILESS_MAIN(TestLessonEdits)
#include "tst_lessonedits.moc"
