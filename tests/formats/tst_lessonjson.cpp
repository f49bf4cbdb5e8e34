// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "formats/lessonjson.h"
#include "formats/lessonproblems.h"
#include "formats/lessonquizjson.h"
#include "formats/projectfile.h"
#include "learn/exercise.h"
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
        QVERIFY(reading.problems.isEmpty());
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
        row("a quiz as a text", "{\"quiz\": \"hard\"}", "quiz");
        row("too many questions", "{\"quiz\": {\"count\": 10001}}", "quiz.count");
        row("an unknown kind", "{\"quiz\": {\"kinds\": [\"what\", \"dance\"]}}", "quiz.kinds.2");
        row("a question without a name", "{\"quiz\": {\"edited\": [{\"question\": \"x\"}]}}", "quiz.edited.1");
        row("three answers",
            "{\"quiz\": {\"edited\": [{\"id\": \"0123456789abcdef\", \"options\": [\"a\", \"b\", \"c\"]}]}}", "quiz.edited.1");
        row("an own question without answers", "{\"quiz\": {\"edited\": [{\"id\": \"00000000000a\", \"question\": \"x\"}]}}",
            "quiz.edited.1");
        row("too many steps", "{\"steps\": [" + QByteArray("{\"id\": \"x\"},").repeated(600) + "{}]}", "steps");
    }
    void whatIsWrongCountsAsAbsent()
    {
        QFETCH(const QByteArray, json);
        QFETCH(const QString, named);
        const LessonJson::Reading reading = LessonJson::read(json);
        QCOMPARE(reading.problems.size(), 1);
        QVERIFY2(reading.problems.first().message.contains(QStringLiteral("“%1”").arg(named)),
                 qPrintable(reading.problems.first().message));
        // The layout opens all the same, and nothing of it is lost.
        const Result<ReadResult> read = project(json);
        QVERIFY(read.has_value());
        QCOMPARE(read->layout.nodeCount(), 1);
        QVERIFY(!read->layout.info().lesson.isEmpty());
        // It is said where, and what stands there stays.
        QCOMPARE(read->report.items().size(), 1);
        QCOMPARE(read->report.items().first().where.line, 3);
        const Result<ReadResult> again = ProjectFileReader().read(written(read->layout), {});
        QCOMPARE(again->layout.info().lesson, read->layout.info().lesson);
        const QList<Problem> problems = lessonProblems(read->layout);
        QCOMPARE(problems.size(), 1);
        QCOMPARE(problems.first().message, reading.problems.first().message);
    }
    /// Steps stand a line each, so that whoever mends one by hand finds it.
    void problemsNameTheirLine()
    {
        const QByteArray lesson = "{\"title\": 3, \"steps\": [\n{\"of\": \"title\"},\n{\"of\": \"recap\", \"seconds\": "
                                  "\"x\"},\n{\"of\": \"why\"}\n]}";
        const Result<ReadResult> read = project(lesson);
        QList<qint64> lines;
        for (const ReportItem &entry : read->report.items())
            lines.append(entry.where.line);
        QCOMPARE(lines, (QList<qint64>{3, 5}));
        const QByteArray stored = written(read->layout);
        lines.clear();
        for (const Problem &problem : lessonProblems(read->layout))
            lines.append(problem.line);
        QCOMPARE(lines.size(), 2);
        QVERIFY(stored.split('\n').at(lines[0] - 1).contains("\"title\": 3"));
        QVERIFY(stored.split('\n').at(lines[1] - 1).contains("\"seconds\": \"x\""));
    }
    void quizzesComeBackAsTheyWere()
    {
        QuizPlan plan;
        plan.seed = largestSeed;
        plan.count = 12;
        plan.phases = {Phase::Beginner, Phase::Expert};
        plan.topics = {QStringLiteral("tests"), QStringLiteral("data/raw “x”")};
        plan.kinds = {QuizKind::NotYet, QuizKind::Own};
        plan.edited = {{.id = QStringLiteral("0123456789abcdef"), .question = QStringLiteral("Which?")},
                       {.id = QStringLiteral("00000000000a"),
                        .question = QStringLiteral("Who?"),
                        .options = {QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c"), QStringLiteral("d")},
                        .right = 2,
                        .reason = QStringLiteral("Because."),
                        .unknown = "\"mood\": 1"}};
        plan.removed = {QStringLiteral("fedcba9876543210")};
        plan.unknown = "\"future\": [1]";
        const QByteArray json = LessonQuizJson::write(plan);
        const LessonQuizJson::Reading reading = LessonQuizJson::read(json);
        QVERIFY(reading.unusable.isEmpty());
        QVERIFY(reading.plan == plan);
        QCOMPARE(LessonQuizJson::write(reading.plan), json);
        QVERIFY(LessonQuizJson::write({}).isEmpty());
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
