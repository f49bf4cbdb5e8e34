// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/quiz/quizdialog.h"

#include "desktop/quiz/quizoptionbutton.h"
#include "desktop/quiz/quizpage.h"
#include "desktop/settings/settingkeys.h"
#include "desktop/theming/appearance.h"
#include "desktop/windowworld.h"
#include "guide/guidelibrary.h"
#include "guide/starterbuilder.h"
#include "support/testprogram.h"

#include <QLabel>
#include <QPushButton>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

using namespace Espalier;

namespace {

/// A quiz in which the first answer is always right, and ways to see what a person sees of it.
struct QuizWorld {
    explicit QuizWorld(int count = 12)
    {
        for (int i = 1; i <= count; ++i) {
            QuizQuestion question;
            question.id = std::uint64_t(i);
            question.kind = QuizKind::Holds;
            question.lead = QStringLiteral("Which folder holds this?");
            question.fact = QStringLiteral("Thing %1").arg(i);
            question.text = QStringLiteral("Which folder holds this: “Thing %1”?").arg(i);
            for (const char *const name : {"tests/unit", "tests/fixtures", "data/raw", "docs"})
                question.options.append(
                    {.text = QString::fromLatin1(name),
                     .comment = QStringLiteral("Not %1: something else.").arg(QString::fromLatin1(name))});
            question.reason = QStringLiteral("tests/unit: one piece, no files & no network.");
            question.phase = Phase::Beginner;
            questions.append(question);
        }
    }
    void open()
    {
        dialog = std::make_unique<QuizDialog>(questions, QStringLiteral("quizworld"), nullptr, [this] { return now; });
        dialog->resize(1280, 720);
        dialog->show();
        QVERIFY(QTest::qWaitForWindowActive(dialog.get()));
    }
    bool says(const QString &text) const
    {
        const QList<QLabel *> labels = dialog->findChildren<QLabel *>();
        return std::ranges::any_of(
            labels, [&](const QLabel *label) { return label->isVisible() && label->text().contains(text); });
    }
    QuizOptionButton *option(int place) const { return dialog->findChildren<QuizOptionButton *>().value(place); }
    QPushButton *button(const QString &text) const
    {
        for (QPushButton *const button : dialog->findChildren<QPushButton *>()) {
            if (button->isVisible() && button->text() == text)
                return button;
        }
        return nullptr;
    }
    void press(Qt::Key key) const { QTest::keyClick(QApplication::focusWidget(), key); }
    QString asked() const { return dialog->findChild<QuizPage *>()->accessibleName(); }
    QString stored() const
    {
        return QString::fromUtf8(Settings().value(SettingKeys::quizBoxes, QStringLiteral("quizworld")));
    }

    QList<QuizQuestion> questions;
    qint64 now = 1'700'000'000'000;
    std::unique_ptr<QuizDialog> dialog;
};

} // namespace

class TestQuizDialog : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_folder.path());
        QCoreApplication::setOrganizationName(QStringLiteral("espalier"));
        QCoreApplication::setApplicationName(QStringLiteral("quiz"));
    }
    void init() { Settings().remove(SettingKeys::quizBoxes, QStringLiteral("quizworld")); }

    void aQuestionIsAnsweredByLetter();
    void digitsAndClicksAnswerToo();
    void wrongOnesSayWhatTheyAreFor();
    void whatWasWrongComesBack();
    void theResultRepeatsWhatWasWrong();
    void whatIsKnownIsKept();
    void nothingDueIsSaid();
    void typeFollowsTheWindow();
    void isReachedFromTheMenu();
    void withoutAnythingToAskItSaysSo();

private:
    QTemporaryDir m_folder; // for the settings
};

void TestQuizDialog::aQuestionIsAnsweredByLetter()
{
    QuizWorld w;
    w.open();
    QCOMPARE(w.dialog->accessibleName(), QStringLiteral("Quiz"));
    QCOMPARE(w.asked(), QStringLiteral("Which folder holds this: “Thing 1”?"));
    QVERIFY(w.says(QStringLiteral("Question 1 of 10")) && w.says(QStringLiteral("“Thing 1”"))
            && w.says(QStringLiteral("Beginner")));
    QCOMPARE(w.option(1)->accessibleName(), QStringLiteral("B: tests/fixtures"));
    QVERIFY(!w.says(QStringLiteral("no network")));
    QVERIFY(!w.button(QStringLiteral("Next"))->isEnabled());
    w.press(Qt::Key_A);
    QCOMPARE(w.option(0)->accessibleName(), QStringLiteral("A: tests/unit, right"));
    QVERIFY(w.says(QStringLiteral("<b>tests/unit</b>: one piece, no files &amp; no network.")));
    w.press(Qt::Key_B); // too late
    QVERIFY(w.option(1)->state() == QuizOptionButton::State::Passed);
    QVERIFY(w.button(QStringLiteral("Next"))->hasFocus());
    w.press(Qt::Key_Return);
    QVERIFY(w.says(QStringLiteral("Question 2 of 10")));
}

void TestQuizDialog::digitsAndClicksAnswerToo()
{
    QuizWorld w;
    w.open();
    w.press(Qt::Key_1);
    QVERIFY(w.option(0)->state() == QuizOptionButton::State::Right);
    w.press(Qt::Key_Space);
    QTest::mouseClick(w.option(0), Qt::LeftButton);
    QVERIFY(w.option(0)->state() == QuizOptionButton::State::Right);
    QTest::mouseClick(w.button(QStringLiteral("Next")), Qt::LeftButton);
    w.option(0)->setFocus();
    w.press(Qt::Key_Space);
    QVERIFY(w.option(0)->state() == QuizOptionButton::State::Right);
    w.press(Qt::Key_Enter);
    w.press(Qt::Key_E); // no such letter
    QVERIFY(!w.button(QStringLiteral("Next"))->isEnabled());
    QVERIFY(w.says(QStringLiteral("Question 4 of 10")));
}

void TestQuizDialog::wrongOnesSayWhatTheyAreFor()
{
    QuizWorld w;
    w.open();
    w.press(Qt::Key_C);
    QCOMPARE(w.option(2)->accessibleName(), QStringLiteral("C: data/raw, your answer, wrong"));
    QCOMPARE(w.option(0)->accessibleName(), QStringLiteral("A: tests/unit, right"));
    QVERIFY(w.says(QStringLiteral("one piece")) && w.says(QStringLiteral("Not data/raw: something else.")));
}

void TestQuizDialog::whatWasWrongComesBack()
{
    QuizWorld w;
    w.open();
    w.press(Qt::Key_D);
    w.press(Qt::Key_Return);
    for (int i = 2; i <= 4; ++i) {
        QVERIFY(!w.says(QStringLiteral("Once more")));
        w.press(Qt::Key_A);
        w.press(Qt::Key_Return);
    }
    QVERIFY(w.says(QStringLiteral("Once more")));
    QVERIFY(w.asked().contains(u"Thing 1”"));
    QVERIFY(w.says(QStringLiteral("Question 4 of 10")));
}

void TestQuizDialog::theResultRepeatsWhatWasWrong()
{
    QuizWorld w(3);
    w.open();
    for (const Qt::Key key : {Qt::Key_A, Qt::Key_B, Qt::Key_A}) {
        w.press(key);
        w.press(Qt::Key_Return);
    }
    QVERIFY(w.says(QStringLiteral("2 of 3 right")));
    QVERIFY(w.says(QStringLiteral("Thing 2")) && !w.says(QStringLiteral("Thing 1")));
    QVERIFY(w.button(QStringLiteral("Repeat What Was Wrong"))->hasFocus());
    w.press(Qt::Key_Space);
    QVERIFY(w.says(QStringLiteral("Question 1 of 1")));
    QVERIFY(w.asked().contains(u"Thing 2”"));
    w.press(Qt::Key_A);
    w.press(Qt::Key_Return);
    QVERIFY(w.says(QStringLiteral("1 of 1 right")));
    QVERIFY(!w.button(QStringLiteral("Repeat What Was Wrong")));
}

void TestQuizDialog::whatIsKnownIsKept()
{
    QuizWorld w;
    w.open();
    w.press(Qt::Key_A);
    QVERIFY2(w.stored().contains(u"\n1 2 1700000000000 "), qPrintable(w.stored())); // before anything else happens
    w.press(Qt::Key_Return);
    w.press(Qt::Key_B);
    w.open(); // the next sitting: what is due first, and the older one of these
    QVERIFY(w.asked().contains(u"Thing 1”"));
    w.press(Qt::Key_A);
    w.press(Qt::Key_Return);
    QVERIFY(w.asked().contains(u"Thing 2”"));
}

void TestQuizDialog::nothingDueIsSaid()
{
    QuizWorld w(2);
    for (int sitting = 0; sitting < 2; ++sitting) { // to the third box, which waits for a day
        w.open();
        for (int i = 0; i < 2; ++i) {
            w.press(Qt::Key_A);
            w.press(Qt::Key_Return);
        }
    }
    w.open();
    QVERIFY(w.says(QStringLiteral("Nothing to repeat today")));
    const QString before = w.stored();
    QTest::mouseClick(w.button(QStringLiteral("Ask Me All the Same")), Qt::LeftButton);
    QVERIFY(w.says(QStringLiteral("Question 1 of 2")));
    w.press(Qt::Key_A);
    QCOMPARE(w.stored(), before);
    w.now += 25LL * 60 * 60 * 1000;
    w.open();
    QVERIFY(w.says(QStringLiteral("Question 1 of 2")));
}

void TestQuizDialog::typeFollowsTheWindow()
{
    QuizWorld w;
    w.open();
    const auto factHeight = [&w] {
        for (const QLabel *const label : w.dialog->findChildren<QLabel *>()) {
            if (label->text() == u"“Thing 1”")
                return label->font().pixelSize();
        }
        return 0;
    };
    w.dialog->resize(1920, 1080);
    QTRY_COMPARE(factHeight(), 76);
    w.dialog->resize(1280, 720);
    QTRY_COMPARE(factHeight(), 51);
    w.dialog->resize(720, 540);
    QTRY_VERIFY(factHeight() >= 22);
    for (int place = 0; place < 4; ++place)
        QVERIFY(w.option(place)->height() >= 44);
}

void TestQuizDialog::isReachedFromTheMenu()
{
    WindowWorld w;
    QVERIFY(!w.action("quiz")->isEnabled());
    w.session().setGuide(*GuideLibrary::load(QStringLiteral("mlops"), QStringLiteral("en")));
    w.window->startFrom({.starters = {}, .types = {}, .careers = {}, .level = Phase::Beginner, .variables = {}});
    QTRY_VERIFY(w.action("quiz")->isEnabled());
    w.action("quiz")->trigger();
    QTRY_VERIFY(w.window->findChild<QuizDialog *>() && w.window->findChild<QuizDialog *>()->isVisible());
    QVERIFY(w.window->findChild<QuizPage *>()->accessibleName().endsWith(u'?'));
}

void TestQuizDialog::withoutAnythingToAskItSaysSo()
{
    WindowWorld w;
    w.window->documents().start(treeOf("src/\n"), false); // no summaries, no guide, no phases
    QString told;
    QObject::connect(&w.session(), &Session::told, [&told](const QString &sentence) { told = sentence; });
    w.action("quiz")->trigger();
    QTRY_VERIFY2(told.startsWith(u"There is nothing to ask"), qPrintable(told));
    QVERIFY(!w.window->findChild<QuizDialog *>());
}

ESPALIER_TEST_MAIN(TestQuizDialog)
#include "tst_quizdialog.moc"
