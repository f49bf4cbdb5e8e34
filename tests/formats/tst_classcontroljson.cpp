// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "formats/classcontroljson.h"
#include "formats/lessonjson.h"
#include "support/testprogram.h"

#include <QTest>

using namespace Espalier;

/// What a project file limits: the "control" of its lesson.
class TestClassControlJson : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everythingComesBack()
    {
        ClassControl control;
        control.limits = {.phase = Phase::Intermediate, .editing = false};
        control.code = ClassCode::of(QStringLiteral("maple-7"), "0123456789abcdef");
        control.unknown = "\"later\": [1, 2.50]";
        const QByteArray json = ClassControlJson::write(control);
        QVERIFY(json.startsWith("{\"phase\": 2, \"editing\": false, \"code\": \"MDEy"));
        QVERIFY(json.endsWith(", \"later\": [1, 2.50]}"));
        const ClassControlJson::Reading read = ClassControlJson::read(json);
        QCOMPARE(read.control, control);
        QVERIFY(read.unusable.isEmpty());
    }
    void defaultsAreNotWritten()
    {
        QCOMPARE(ClassControlJson::write({}), QByteArray());
        ClassControl open;
        open.code = ClassCode::of(QStringLiteral("maple-7")); // of nothing that it could open
        QCOMPARE(ClassControlJson::write(open), QByteArray());
        QCOMPARE(ClassControlJson::read({}).control, ClassControl());
    }
    void whatCannotBeUsedCountsAsAbsent_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QByteArrayList>("unusable");
        QTest::newRow("phase 7") << QByteArray("{\"phase\": 7}") << QByteArrayList{"phase"};
        QTest::newRow("phase in words") << QByteArray("{\"phase\": \"beginner\"}") << QByteArrayList{"phase"};
        QTest::newRow("phase 1.5") << QByteArray("{\"phase\": 1.5}") << QByteArrayList{"phase"};
        QTest::newRow("editing 0") << QByteArray("{\"editing\": 0}") << QByteArrayList{"editing"};
        QTest::newRow("broken code") << QByteArray("{\"code\": \"maple\"}") << QByteArrayList{"code"};
        QTest::newRow("code of a number") << QByteArray("{\"code\": 12345}") << QByteArrayList{"code"};
        QTest::newRow("no object") << QByteArray("[1]") << QByteArrayList{""};
        QTest::newRow("no JSON") << QByteArray("{\"phase\": ") << QByteArrayList{""};
    }
    void whatCannotBeUsedCountsAsAbsent()
    {
        QFETCH(QByteArray, json);
        const ClassControlJson::Reading read = ClassControlJson::read(json);
        QTEST(read.unusable, "unusable");
        QVERIFY(read.control.limits.isNone());
        QVERIFY(read.control.code.isNone());
    }
    void lessonTellsIt()
    {
        const LessonJson::Reading read = LessonJson::read("{\"control\": {\"phase\": 9, \"editing\": false}}");
        QCOMPARE(read.problems.size(), 1);
        QVERIFY(read.problems.first().message.contains(QStringLiteral("control.phase")));
        QVERIFY(!ClassControlJson::read(read.lesson.control).control.limits.editing);
        // And its bytes stay.
        QCOMPARE(LessonJson::write(read.lesson), QByteArray("{\"control\": {\"phase\": 9, \"editing\": false}}"));
    }
};

ESPALIER_TEST_APPLESS_MAIN(TestClassControlJson)
#include "tst_classcontroljson.moc"
