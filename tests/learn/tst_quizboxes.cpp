// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "learn/quizboxes.h"
#include "learn/quizsitting.h"

#include "support/testprogram.h"

#include <QTest>

using namespace Espalier;

class TestQuizBoxes : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void rightGoesOnAndWrongGoesBack();
    void whatIsDueWhen_data();
    void whatIsDueWhen();
    void wrongComesBackAfterThreeOthersThrice();
    void oldestDueComesFirstThenNew();
    void aClockSetBackMakesNothingDue();
    void isKeptAsBytes();
    void damagedBytesAreAsIfNeverAsked();

    void sittingAsksAsManyAsWanted();
    void sittingRepeatsWhatWasWrong();
    void sittingOfNothingIsOver();

private:
    static constexpr qint64 day = 24LL * 60 * 60 * 1000;
    QuizBoxes::Clock clock()
    {
        return [this] { return m_now; };
    }
    /// One that was right so often that it lies in \a box.
    QuizBoxes boxesWith(std::uint64_t id, int box)
    {
        QuizBoxes boxes(clock());
        boxes.beginSitting();
        for (int i = 1; i < box; ++i)
            boxes.answer(id, true);
        return boxes;
    }
    static QList<QuizQuestion> questions(int count)
    {
        QList<QuizQuestion> list;
        for (int i = 1; i <= count; ++i) {
            QuizQuestion question;
            question.id = std::uint64_t(i);
            question.options = {{}, {}, {}, {}};
            list.append(question);
        }
        return list;
    }

    qint64 m_now = 1'700'000'000'000;
};

void TestQuizBoxes::rightGoesOnAndWrongGoesBack()
{
    QuizBoxes boxes(clock());
    boxes.beginSitting();
    QCOMPARE(boxes.box(7), 0);
    for (const int box : {2, 3, 4, 5, 5}) {
        boxes.answer(7, true);
        QCOMPARE(boxes.box(7), box);
    }
    boxes.answer(7, false);
    QCOMPARE(boxes.box(7), 1);
}

void TestQuizBoxes::whatIsDueWhen_data()
{
    QTest::addColumn<int>("box");
    QTest::addColumn<qint64>("early");
    QTest::addColumn<qint64>("due");
    QTest::newRow("third: a day") << 3 << day - 1 << day;
    QTest::newRow("fourth: three days") << 4 << 3 * day - 1 << 3 * day;
    QTest::newRow("fifth: a week") << 5 << 7 * day - 1 << 7 * day;
}

void TestQuizBoxes::whatIsDueWhen()
{
    QFETCH(int, box);
    QFETCH(qint64, early);
    QFETCH(qint64, due);
    QuizBoxes boxes = boxesWith(1, box);
    const qint64 answered = m_now;
    boxes.beginSitting();
    QVERIFY(!boxes.isDue(1));
    m_now = answered + early;
    QVERIFY(!boxes.isDue(1));
    m_now = answered + due;
    QVERIFY(boxes.isDue(1));
}

void TestQuizBoxes::wrongComesBackAfterThreeOthersThrice()
{
    QuizBoxes boxes(clock());
    boxes.beginSitting();
    for (int time = 1; time <= 3; ++time) {
        boxes.answer(1, false);
        for (std::uint64_t other = 10; other < 13; ++other) {
            QVERIFY(!boxes.isDue(1));
            boxes.answer(other, true);
        }
        QCOMPARE(boxes.isDue(1), time < 3);
    }
    boxes.beginSitting();
    QVERIFY(boxes.isDue(1));
}

void TestQuizBoxes::oldestDueComesFirstThenNew()
{
    QuizBoxes boxes(clock());
    boxes.beginSitting();
    for (const std::uint64_t id : {5, 3, 4}) {
        boxes.answer(id, true);
        m_now += 1000;
    }
    QCOMPARE(boxes.next({1, 3, 4, 5}), std::optional<std::uint64_t>(1)); // the others are for the next sitting
    boxes.beginSitting();
    QCOMPARE(boxes.next({1, 3, 4, 5}), std::optional<std::uint64_t>(5));
    boxes.answer(5, true);
    QCOMPARE(boxes.next({1, 3, 4, 5}), std::optional<std::uint64_t>(3));
    boxes.answer(3, true);
    boxes.answer(4, true);
    QCOMPARE(boxes.next({1, 2, 3, 4, 5}), std::optional<std::uint64_t>(1));
    QCOMPARE(boxes.next({3, 4, 5}), std::optional<std::uint64_t>());
}

void TestQuizBoxes::aClockSetBackMakesNothingDue()
{
    QuizBoxes boxes = boxesWith(1, 3);
    boxes.beginSitting();
    m_now -= 400 * day;
    QVERIFY(!boxes.isDue(1));
    QCOMPARE(boxes.next({1}), std::optional<std::uint64_t>());
}

void TestQuizBoxes::isKeptAsBytes()
{
    QuizBoxes boxes = boxesWith(0xfedcba9876543210, 4);
    boxes.answer(2, false);
    const QuizBoxes again = QuizBoxes::fromBytes(boxes.toBytes(), clock());
    QCOMPARE(again.box(0xfedcba9876543210), 4);
    QCOMPARE(again.box(2), 1);
    QCOMPARE(again.toBytes(), boxes.toBytes());
    QVERIFY(!again.isDue(0xfedcba9876543210));
    m_now += 3 * day;
    QVERIFY(again.isDue(0xfedcba9876543210));
}

void TestQuizBoxes::damagedBytesAreAsIfNeverAsked()
{
    for (const QByteArray &bytes :
         {QByteArray(), QByteArray("nonsense\n1 2 3 4\n"), QByteArray("espalier-quiz 1 x\n1 9 0 0\n1 2\n\n-\n")}) {
        const QuizBoxes boxes = QuizBoxes::fromBytes(bytes, clock());
        QCOMPARE(boxes.box(1), 0);
    }
    QCOMPARE(QuizBoxes::fromBytes("espalier-quiz 1 3\n1 9 0 0\n2 4 0 3\n", clock()).box(2), 4);
}

void TestQuizBoxes::sittingAsksAsManyAsWanted()
{
    QuizSitting sitting(questions(20), 5, QuizBoxes(clock()));
    QCOMPARE(sitting.count(), 5);
    QList<std::uint64_t> asked;
    while (!sitting.isOver()) {
        QCOMPARE(sitting.number(), asked.size() + 1);
        QVERIFY(!sitting.isRepeated());
        asked.append(sitting.current()->id);
        sitting.advance(); // not before it is answered
        QCOMPARE(sitting.current()->id, asked.last());
        sitting.answer(0);
        sitting.answer(3); // only the first counts
        QCOMPARE(sitting.chosen(), 0);
        QCOMPARE(sitting.rightCount(), asked.size());
        sitting.advance();
    }
    QCOMPARE(asked, (QList<std::uint64_t>{1, 2, 3, 4, 5}));
    QCOMPARE(sitting.rightCount(), 5);
    QVERIFY(sitting.missed().isEmpty());
}

void TestQuizBoxes::sittingRepeatsWhatWasWrong()
{
    QuizSitting sitting(questions(20), 6, QuizBoxes(clock()));
    QStringList way;
    while (!sitting.isOver()) {
        way.append(QString::number(sitting.current()->id) + (sitting.isRepeated() ? u"r" : u""));
        sitting.answer(sitting.current()->id == 2 && !sitting.isRepeated() ? 1 : 0);
        sitting.advance();
    }
    QCOMPARE(way.join(u' '), QStringLiteral("1 2 3 4 5 2r 6"));
    QCOMPARE(sitting.rightCount(), 5);
    QCOMPARE(sitting.missed().size(), 1);
    QCOMPARE(sitting.missed().first().id, 2U);
    // Repeating what was wrong is a sitting of its own.
    QuizSitting again(sitting.missed(), 6, sitting.boxes());
    QCOMPARE(again.count(), 1);
    QCOMPARE(again.current()->id, 2U);
}

void TestQuizBoxes::sittingOfNothingIsOver()
{
    QVERIFY(QuizSitting({}, 10, QuizBoxes(clock())).isOver());
    QVERIFY(QuizSitting(questions(3), 0, QuizBoxes(clock())).isOver());
}

ESPALIER_TEST_APPLESS_MAIN(TestQuizBoxes)
#include "tst_quizboxes.moc"
