// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "learn/classcode.h"
#include "learn/classlimits.h"
#include "learn/codegate.h"

#include "support/testprogram.h"

#include <QTest>

using namespace Espalier;

/// What a class may do, and the code that leads out.
class TestClassCode : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void hasFourToTwelveCharacters_data()
    {
        QTest::addColumn<QString>("code");
        QTest::addColumn<bool>("isAllowed");
        QTest::newRow("three") << QStringLiteral("abc") << false;
        QTest::newRow("four") << QStringLiteral("abcd") << true;
        QTest::newRow("twelve") << QStringLiteral("abcdefghijkl") << true;
        QTest::newRow("thirteen") << QStringLiteral("abcdefghijklm") << false;
        QTest::newRow("none") << QString() << false;
        QTest::newRow("blank inside") << QStringLiteral("ab cd") << true;
        QTest::newRow("blank at the end") << QStringLiteral("abcd ") << false;
        QTest::newRow("letters of Spanish") << QStringLiteral("niño") << true;
        QTest::newRow("invisible") << QStringLiteral("ab\u200bcd") << false;
    }
    void hasFourToTwelveCharacters()
    {
        QFETCH(QString, code);
        QTEST(ClassCode::isAllowed(code), "isAllowed");
    }
    void fitsItselfAlone()
    {
        const ClassCode code = ClassCode::of(QStringLiteral("Maple 7"));
        QVERIFY(code.matches(QStringLiteral("Maple 7")));
        QVERIFY(!code.matches(QStringLiteral("maple 7")));
        QVERIFY(!code.matches(QStringLiteral("Maple 8")));
        QVERIFY(!code.matches({}));
    }
    /// What was written by one version is read by every other: SHA-256 over salt and code, then over salt and hash.
    void isKeptAsSaltAndHash()
    {
        const ClassCode code = ClassCode::of(QStringLiteral("maple-7"), "0123456789abcdef");
        QCOMPARE(code.toText(), QStringLiteral("MDEyMzQ1Njc4OWFiY2RlZg==:IyNq7TNUid7M4z/8D8wU73SuKnIcmDS9k53TuB1wwes="));
        const ClassCode read = ClassCode::fromText(code.toText());
        QCOMPARE(read, code);
        QVERIFY(read.matches(QStringLiteral("maple-7")));
    }
    void sameCodeIsAnotherTextEachTime()
    {
        const QString one = ClassCode::of(QStringLiteral("maple-7")).toText();
        QVERIFY(!one.contains(u"maple"));
        QVERIFY(one != ClassCode::of(QStringLiteral("maple-7")).toText());
    }
    void accentsCanBeTypedInTwoWays() { QVERIFY(ClassCode::of(QStringLiteral("ni\u00f1o")).matches(QStringLiteral("nin\u0303o"))); }
    void damagedTextIsNoCode_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("empty") << QString();
        QTest::newRow("no salt") << QStringLiteral(":AAAA");
        QTest::newRow("short hash") << QStringLiteral("MDEy:AAAA");
        QTest::newRow("no base 64") << QStringLiteral("MDEy:%%%%");
        QTest::newRow("three parts") << QStringLiteral("MDEy:MDEy:MDEy");
    }
    void damagedTextIsNoCode()
    {
        QFETCH(QString, text);
        const ClassCode code = ClassCode::fromText(text);
        QVERIFY(code.isNone());
        QVERIFY(code.matches(QStringLiteral("whatever"))); // nobody is locked out for good
        QVERIFY(code.toText().isEmpty());
    }

    void fiveWrongCodesWaitThirtySeconds()
    {
        CodeGate gate;
        for (int i = 0; i < 4; ++i)
            gate.countWrong(1'000);
        QCOMPARE(gate.remaining(1'000), 0);
        gate.countWrong(1'000);
        QCOMPARE(gate.remaining(1'000), 30'000);
        QCOMPARE(gate.remaining(21'000), 10'000);
        QCOMPARE(gate.remaining(31'000), 0);
        // Then five more can be tried.
        for (int i = 0; i < 4; ++i)
            gate.countWrong(40'000);
        QCOMPARE(gate.remaining(40'000), 0);
        gate.countWrong(40'000);
        QCOMPARE(gate.remaining(40'000), 30'000);
        gate.reset();
        QCOMPARE(gate.remaining(40'000), 0);
    }
    /// Neither a clock that was set back nor one that stood in the future makes anybody wait for years.
    void clockSetBackWaitsThirtySecondsAtMost()
    {
        CodeGate gate{.wrong = 5, .lastWrong = 1'000'000'000};
        QCOMPARE(gate.remaining(5'000), 30'000);
        QCOMPARE(gate.remaining(15'000), 20'000);
        QCOMPARE(gate.remaining(35'000), 0);
    }

    void limitsAllowUpToTheirPhase()
    {
        const ClassLimits limits{.phase = Phase::Intermediate};
        QVERIFY(limits.allows(Phase::None));
        QVERIFY(limits.allows(Phase::Beginner));
        QVERIFY(limits.allows(Phase::Intermediate));
        QVERIFY(!limits.allows(Phase::Advanced));
        QVERIFY(ClassLimits().isNone());
        QVERIFY(ClassLimits{.phase = Phase::Expert}.isNone());
        QVERIFY(!ClassLimits{.editing = false}.isNone());
    }
    void twoLimitsAllowWhatBothDo()
    {
        const ClassLimits beginner{.phase = Phase::Beginner};
        const ClassLimits advanced{.phase = Phase::Advanced, .editing = false};
        const ClassLimits expected{.phase = Phase::Beginner, .editing = false};
        QCOMPARE(beginner.with(advanced), expected);
        QCOMPARE(advanced.with(beginner), expected);
        QCOMPARE(ClassLimits().with(advanced), advanced);
        QCOMPARE(advanced.with(ClassLimits()), advanced);
    }
};

ESPALIER_TEST_APPLESS_MAIN(TestClassCode)
#include "tst_classcode.moc"
