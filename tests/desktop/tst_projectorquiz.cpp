// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/quiz/projectorquiz.h"

#include "desktop/quiz/quizoptionbutton.h"
#include "desktop/quiz/quizpage.h"
#include "support/testprogram.h"

#include <QLabel>
#include <QSignalSpy>
#include <QTest>

using namespace Espalier;

namespace {

QList<QuizQuestion> classQuestions()
{
    QList<QuizQuestion> questions;
    for (int i = 1; i <= 2; ++i) {
        QuizQuestion question;
        question.id = std::uint64_t(i);
        question.kind = QuizKind::Holds;
        question.lead = QStringLiteral("Which folder holds this?");
        question.fact = QStringLiteral("Thing %1").arg(i);
        question.text = QStringLiteral("Which folder holds this: “Thing %1”?").arg(i);
        for (const char *const name : {"tests/unit", "tests/fixtures", "data/raw", "docs"})
            question.options.append({.text = QString::fromLatin1(name), .comment = {}});
        question.right = 1;
        question.reason = QStringLiteral("tests/fixtures: small and known.");
        questions.append(question);
    }
    return questions;
}

struct ProjectorWorld {
    ProjectorWorld()
    {
        quiz.show();
        if (!QTest::qWaitForWindowActive(&quiz))
            qFatal("not active");
    }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) const
    {
        QTest::keyClick(QApplication::focusWidget(), key, modifiers);
    }
    bool says(const QString &text) const
    {
        const QList<QLabel *> labels = quiz.findChildren<QLabel *>();
        return std::ranges::any_of(
            labels, [&](const QLabel *label) { return label->isVisible() && label->text().contains(text); });
    }
    QuizOptionButton *option(int place) const { return quiz.findChildren<QuizOptionButton *>().value(place); }

    ProjectorQuiz quiz{classQuestions()};
};

} // namespace

/// A quiz for a class.
class TestProjectorQuiz : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void lettersCountHandsUntilTheAnswerIsShown()
    {
        ProjectorWorld w;
        for (const Qt::Key key : {Qt::Key_A, Qt::Key_B, Qt::Key_B, Qt::Key_B, Qt::Key_D})
            w.press(key);
        w.press(Qt::Key_D, Qt::ShiftModifier);
        w.press(Qt::Key_C, Qt::ShiftModifier); // there was none
        QCOMPARE(w.quiz.hands(), (ProjectorQuiz::Hands{1, 3, 0, 0}));
        QVERIFY(w.option(1)->accessibleDescription().startsWith(u'3'));
        QVERIFY(!w.says(QStringLiteral("small and known")));
        QCOMPARE(w.option(1)->state(), QuizOptionButton::State::Open);
        w.press(Qt::Key_Space);
        QVERIFY(w.quiz.isRevealed());
        QVERIFY(w.says(QStringLiteral("small and known")));
        QCOMPARE(w.option(1)->state(), QuizOptionButton::State::Right);
        QCOMPARE(w.option(0)->state(), QuizOptionButton::State::Passed); // nobody is told off
        w.press(Qt::Key_A);
        QCOMPARE(w.quiz.hands()[0], 1);
    }
    void aClickIsAHandToo()
    {
        ProjectorWorld w;
        QTest::mouseClick(w.option(2), Qt::LeftButton);
        QCOMPARE(w.quiz.hands()[2], 1);
    }
    void goesOnAndBackAndEnds()
    {
        ProjectorWorld w;
        w.press(Qt::Key_B);
        w.press(Qt::Key_Space);
        w.press(Qt::Key_Space);
        QCOMPARE(w.quiz.number(), 2);
        QCOMPARE(w.quiz.hands(), ProjectorQuiz::Hands{});
        w.press(Qt::Key_P);
        QCOMPARE(w.quiz.number(), 1);
        QVERIFY(w.quiz.isRevealed()); // as it was
        QCOMPARE(w.quiz.hands()[1], 1);
        w.press(Qt::Key_PageDown);
        w.press(Qt::Key_PageDown);
        w.press(Qt::Key_PageDown);
        QVERIFY(!w.quiz.isVisible());
    }
    void theTimerIsOffOrOneOfThree()
    {
        ProjectorWorld w;
        QList<int> seconds{w.quiz.seconds()};
        for (int i = 0; i < 4; ++i) {
            w.press(Qt::Key_T);
            seconds.append(w.quiz.seconds());
        }
        QCOMPARE(seconds, (QList<int>{0, 20, 30, 60, 0}));
        w.quiz.setSeconds(1);
        QTRY_VERIFY(w.says(QStringLiteral("0 s")));
        QVERIFY(!w.quiz.isRevealed()); // that is the teacher's to do
    }
    void aFullStopBlackensAndAnyKeyReturns()
    {
        ProjectorWorld w;
        w.press(Qt::Key_Period);
        QVERIFY(w.quiz.isBlack());
        w.press(Qt::Key_A);
        QVERIFY(!w.quiz.isBlack());
        QCOMPARE(w.quiz.hands()[0], 0);
        w.press(Qt::Key_A);
        QCOMPARE(w.quiz.hands()[0], 1);
        w.press(Qt::Key_Escape);
        QVERIFY(!w.quiz.isVisible());
    }
};

ESPALIER_TEST_MAIN(TestProjectorQuiz)
#include "tst_projectorquiz.moc"
