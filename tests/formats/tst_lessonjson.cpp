// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "formats/lessonjson.h"
#include "formats/projectfile.h"
#include "support/testprogram.h"

#include <QBuffer>
#include <QTest>

using namespace Espalier;

/// The lesson of a project file: read, written, and kept whatever is wrong with it.
class TestLessonJson : public QObject {
    Q_OBJECT

private:
    static Result<ReadResult> project(const QByteArray &lesson)
    {
        return ProjectFileReader().read(
            "{\"espalier\": 1,\n\"name\": \"p\",\n\"lesson\": " + lesson
                + ",\n\"nodes\": [\n{\"id\": \"000000000001\", \"name\": \"a\", \"kind\": \"folder\"}\n]}\n",
            {});
    }
    static QByteArray written(const Layout &layout)
    {
        QBuffer buffer;
        buffer.open(QIODevice::WriteOnly);
        Report report;
        return ProjectFileWriter().write(layout, {}, buffer, report) ? buffer.data() : QByteArray();
    }

private Q_SLOTS:
    void everythingComesBack()
    {
        Lesson lesson;
        lesson.phase = Phase::Intermediate;
        lesson.title = QStringLiteral("Monday “early”");
        lesson.group = QStringLiteral("4b");
        lesson.plan = {{.minutes = 3,
                        .title = QStringLiteral("Arrive"),
                        .text = QStringLiteral("Say hello\nto all"),
                        .unknown = "\"x\": 1"}};
        LessonEntry changed;
        changed.of = QStringLiteral("folder:000000000001");
        changed.camera = LessonStep::Camera::Whole;
        changed.title = QString(); // an empty title is one that was taken away
        changed.notes = QStringLiteral("Wait");
        changed.hidden = true;
        LessonEntry own;
        own.id = QStringLiteral("000000000009");
        own.kind = LessonStep::Kind::Nodes;
        own.nodes = {*NodeId::parse("000000000001")};
        own.text = QStringLiteral("Look.");
        own.seconds = 90;
        own.unknown = "\"later\": {\"a\": [1, 2.50]}";
        lesson.steps = {changed, own};
        lesson.removed = {QStringLiteral("why")};
        lesson.quiz = "{\"count\": 10}";
        lesson.unknown = "\"future\": true";
        const QByteArray json = LessonJson::write(lesson);
        const LessonJson::Reading reading = LessonJson::read(json);
        QCOMPARE(reading.problems, QStringList());
        QVERIFY(reading.lesson == lesson);
        QCOMPARE(LessonJson::write(reading.lesson), json);
        QCOMPARE(json.count('\n'), 3); // a step a line
        QVERIFY(LessonJson::write({}).isEmpty());
    }

    void savingWhatWeWroteChangesNoByte()
    {
        const QByteArray lesson = "{\"phase\": 1, \"steps\": [\n{\"of\": \"title\"},\n{\"of\": \"recap\", \"notes\": "
                                  "\"x\"}\n], \"mine\": [1, {\"steps\": [2]}]}";
        const Result<ReadResult> read = project(lesson);
        QVERIFY(read.has_value());
        QCOMPARE(read->layout.info().lesson, lesson);
        const QByteArray once = written(read->layout);
        QVERIFY(once.contains(lesson));
        const Result<ReadResult> again = ProjectFileReader().read(once, {});
        QVERIFY(again.has_value());
        QCOMPARE(written(again->layout), once);
    }

    void whatIsWrongCountsAsAbsent_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("named");
        const auto row = [](const char *name, const QByteArray &json, const char *named) {
            QTest::newRow(name) << json << QString::fromLatin1(named);
        };
        row("no object", "[1]", "lesson");
        row("a phase that is none", "{\"phase\": 9}", "phase");
        row("a title too long", "{\"title\": \"" + QByteArray(121, 'x') + "\"}", "title");
        row("a text for a list", "{\"steps\": \"all\"}", "steps");
        row("a step without a name", "{\"steps\": [{\"title\": \"x\"}]}", "steps.1");
        row("a step twice", "{\"steps\": [{\"of\": \"why\"}, {\"of\": \"why\"}]}", "steps.2");
        row("an unknown camera", "{\"steps\": [{\"of\": \"why\", \"camera\": \"moon\"}]}", "steps.1.camera");
        row("seconds below nothing", "{\"steps\": [{\"of\": \"why\", \"seconds\": -1}]}", "steps.1.seconds");
        row("a node that is none", "{\"steps\": [{\"id\": \"a\", \"nodes\": [\"!\"]}]}", "steps.1.nodes");
        row("minutes as words", "{\"plan\": [{\"minutes\": \"five\"}]}", "plan.1.minutes");
        row("a key twice", "{\"group\": \"a\", \"group\": \"b\"}", "group");
        row("too many steps", "{\"steps\": [" + QByteArray("{\"id\": \"x\"},").repeated(600) + "{}]}", "steps");
    }
    void whatIsWrongCountsAsAbsent()
    {
        QFETCH(const QByteArray, json);
        QFETCH(const QString, named);
        const LessonJson::Reading reading = LessonJson::read(json);
        QCOMPARE(reading.problems.size(), 1);
        QVERIFY2(reading.problems.first().contains(QStringLiteral("“%1”").arg(named)),
                 qPrintable(reading.problems.first()));
        // The layout opens all the same, and nothing of it is lost.
        const Result<ReadResult> read = project(json);
        QVERIFY(read.has_value());
        QCOMPARE(read->layout.nodeCount(), 1);
        QVERIFY(!read->layout.info().lesson.isEmpty());
    }

    void newerVersionsAreOnlyShown()
    {
        QVERIFY(LessonJson::read("{\"version\": 2, \"title\": \"x\"}").isReadOnly);
        QVERIFY(!LessonJson::read("{\"version\": 1, \"title\": \"x\"}").isReadOnly);
        QCOMPARE(LessonJson::read("{\"version\": 2, \"title\": \"x\"}").lesson.title, QStringLiteral("x"));
    }
};

ESPALIER_TEST_APPLESS_MAIN(TestLessonJson)
#include "tst_lessonjson.moc"
