// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "formats/exerciseformat.h"
#include "formats/exercisejson.h"
#include "formats/exercisekeytext.h"
#include "formats/formatregistry.h"
#include "formats/projectfile.h"
#include "guide/guidelibrary.h"
#include "guide/starterbuilder.h"
#include "projectfilesamples.h"
#include "support/diskstate.h"
#include "support/drawntree.h"
#include "support/testpaths.h"
#include "support/testprogram.h"
#include "support/utf8text.h"

#include <QBuffer>
#include <QDir>
#include <QFile>
#include <QTest>

using namespace Espalier;

namespace {

/// A project file around the member "exercise".
QByteArray exerciseFileOf(const QByteArray &exercise)
{
    return "{\"espalier\": 1,\n\"name\": \"x\",\n\"exercise\": " + exercise + ",\n\"nodes\": [\n]}\n";
}

ReadResult exerciseRead(const QByteArray &bytes)
{
    Result<ReadResult> result = ProjectFileReader().read(bytes, {.fileName = u("test.espalier")});
    if (!result)
        qFatal("%s", qPrintable(result.error().toString()));
    return *result;
}

Exercise richExercise()
{
    const NodeId a = *NodeId::parse("00000000000a");
    const NodeId b = *NodeId::parse("00000000000b");
    Exercise exercise{
        .id = *NodeId::parse("0ph39epze2jk"),
        .kind = ExerciseKind::Complete,
        .phase = Phase::Intermediate,
        .difficulty = 3,
        .seed = largestSeed,
        .source = 0xc72c4e5de851b83b,
        .title = u("Ordnung “mit” \\ Zeichen\n"),
        .intro = u("Read."),
        .minutes = 12,
        .hints = false,
        .items =
            {{.id = a, .name = u("raw"), .kind = NodeKind::File, .summary = u("As delivered")},
             {.id = b, .name = {}, .question = u("Which?"), .options = {u("x"), u("y")}, .unknown = "\"later\": 1.50"}},
        .bin = {a},
        .key = "QUJD",
        .unknown = "\"future\": [1, {\"b\": null}]"};
    exercise.attempt = ExerciseAttempt{.id = *NodeId::parse("k7m2abcdefgh"),
                                       .name = u("Ana García"),
                                       .group = u("7b"),
                                       .started = QDateTime::fromString(u("2026-05-04T09:30:00Z"), Qt::ISODate),
                                       .finished = QDateTime::fromString(u("2026-05-04T09:36:40Z"), Qt::ISODate),
                                       .seconds = 400,
                                       .tries = 2,
                                       .hints = {{a, 2}},
                                       .answers = {{b, 1}},
                                       .score = 0.7916,
                                       .unknown = "\"mood\": \"good\""};
    return exercise;
}

} // namespace

class TestExerciseJson : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyValueComesBack()
    {
        const Exercise exercise = richExercise();
        Layout layout = treeOf("a/\n");
        LayoutInfo info;
        info.exercise = exerciseToJson(exercise);
        layout.setInfo(info);
        const QByteArray bytes = projectFileOf(layout);
        const ReadResult read = exerciseRead(bytes);
        QVERIFY(read.report.isEmpty());
        QVERIFY(!read.readOnly);
        const std::optional<Exercise> again = exerciseOf(read.layout.info());
        QVERIFY(again);
        QCOMPARE(exerciseToJson(*again), exerciseToJson(exercise));
        QVERIFY(*again == exercise);
        QCOMPARE(projectFileOf(read.layout), bytes);
        // For the schema.
        QFile file(buildPath(u("tests/formats/written/exercise.espalier")));
        QVERIFY(QDir().mkpath(QFileInfo(file.fileName()).path()));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    }
    void keysStandInTheirOrderAndItemsOneALine()
    {
        const QByteArray written = projectFileOf(
            exerciseRead(
                exerciseFileOf(
                    R"({"later": 1, "items": [{"id":"00000000000a","name":"a"},{"id":"00000000000b"}],"kind":"place", "seed": 7, "id":"0ph39epze2jk"})"))
                .layout);
        QCOMPARE(written,
                 exerciseFileOf(
                     "{\"id\": \"0ph39epze2jk\", \"kind\": \"place\", \"seed\": 7,\n\"items\": [\n"
                     "{\"id\": \"00000000000a\", \"name\": \"a\"},\n{\"id\": \"00000000000b\"}\n], \"later\": 1}"));
        Exercise plain{.id = *NodeId::parse("0ph39epze2jk")};
        QCOMPARE(exerciseToJson(plain), R"({"id": "0ph39epze2jk", "kind": "place"})"); // defaults go without saying
    }
    void brokenMembersCountAsAbsent_data()
    {
        QTest::addColumn<QByteArray>("member");
        for (const char *const member :
             {R"("phase": 5)", R"("phase": "2")", R"("difficulty": 0)", R"("seed": -1)", R"("seed": 9007199254740992)",
              R"("source": "xyz")", R"("title": 3)", R"("minutes": 181)", R"("hints": "yes")", R"("items": {})",
              R"("items": [{"name": "no id"}])", R"("bin": ["00000000000z"])", R"("key": 7)", R"("attempt": [])",
              R"("attempt": {"seconds": "long"})", R"("attempt": {"score": 1.5})", R"("attempt": {"started": "soon"})"})
            QTest::newRow(member) << QByteArray(member);
    }
    void brokenMembersCountAsAbsent()
    {
        QFETCH(QByteArray, member);
        const QByteArray bytes = exerciseFileOf("{\"id\": \"0ph39epze2jk\", \"kind\": \"place\",\n" + member + "}");
        const ReadResult read = exerciseRead(bytes);
        QCOMPARE(read.report.count(), 1);
        QCOMPARE(read.report.items().first().where.line, 4); // its own
        const std::optional<Exercise> exercise = exerciseOf(read.layout.info());
        QVERIFY(exercise);
        QCOMPARE(exercise->phase, Phase::None);
        QCOMPARE(exercise->minutes, 0);
        QVERIFY(exercise->hints);
        QVERIFY(exercise->items.isEmpty());
        // Its bytes stay.
        QVERIFY(projectFileOf(read.layout).contains(member.first(member.indexOf(':'))));
    }
    void whatIsNoExerciseKeepsNobodyFromOpening()
    {
        for (const char *const value :
             {"null", "7", "[1]", "{}", R"({"id": "0ph39epze2jk", "kind": "dance"})", R"({"kind": "place"})"}) {
            const ReadResult read = exerciseRead(exerciseFileOf(value));
            QVERIFY(!exerciseOf(read.layout.info()));
            QVERIFY(!read.readOnly);
        }
    }
    void aNewerOneIsReadOnly()
    {
        const ReadResult read =
            exerciseRead(exerciseFileOf(R"({"version": 2, "id": "0ph39epze2jk", "kind": "place"})"));
        QVERIFY(read.readOnly);
        QVERIFY(read.report.contains(u"newer-version"));
    }
    void theKeyIsOutOfSightAndComesBack()
    {
        ExerciseKey key;
        const NodeId id = *NodeId::parse("00000000000a");
        key.items.insert(id, {{u("data/raw"), QString()}, u("data/raw")});
        key.given.insert(id, u("data"));
        key.plants.insert(id, true);
        key.answers.insert(id, 3);
        const NodeId exercise = *NodeId::parse("0ph39epze2jk");
        const QByteArray text = exerciseKeyText(key, exercise);
        QVERIFY(!text.contains("raw") && !QByteArray::fromBase64(text).contains("raw"));
        const Result<ExerciseKey> again = exerciseKeyOf(text, exercise);
        QVERIFY(again);
        QVERIFY(*again == key);
        // As whoever reads the description decodes it: the stream of bytes is SHA-256 of "id:0", "id:1" …
        QCOMPARE(text.first(8), QByteArray("SQ/SlBsL"));
        QVERIFY(!exerciseKeyOf(text, *NodeId::parse("0ph39epze2jm")));
        QVERIFY(!exerciseKeyOf({}, exercise));
        QVERIFY(!exerciseKeyOf("!!!", exercise));
        QVERIFY(!exerciseKeyOf(text.first(text.size() / 2), exercise));
    }
    void theSameSeedGivesTheSameBytes()
    {
        const Guide guide = GuideLibrary::load(u("mlops"), u("en")).value_or(Guide());
        for (const char *const kind : {"place", "complete", "mistakes", "name"}) {
            QByteArray first;
            for (int round = 0; round < 2; ++round) {
                const QByteArray bytes =
                    exported(guide, {{u("kind"), u(kind)}, {u("seed"), u("7")}, {u("difficulty"), u("2")}});
                QVERIFY(round == 0 || bytes == first);
                first = bytes;
                const ReadResult read = exerciseRead(bytes);
                QVERIFY(read.report.isEmpty());
                QCOMPARE(projectFileOf(read.layout), bytes);
                QVERIFY(exerciseKeyOf(exerciseOf(read.layout.info())->key, exerciseOf(read.layout.info())->id));
            }
            QFile file(buildPath(u("tests/formats/written/exercise-%1.espalier").arg(u(kind))));
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(first);
        }
    }
    void theKeyCanBeKeptApart()
    {
        const Playground disk;
        const Guide guide = GuideLibrary::load(u("mlops"), u("en")).value_or(Guide());
        const Layout layout = StarterBuilder::guideView(guide);
        const ExerciseExporter exporter;
        WriteOptions options;
        options.plan.guide = &guide;
        options.values = *OptionValues::parse(exporter.info().options, {{u("apart"), u("yes")}});
        const QString target = disk.path(u("place.espalier"));
        const Result<Plan> plan = exporter.plan(layout, options, target);
        QVERIFY(plan);
        QCOMPARE(plan->entries.size(), 2);
        QCOMPARE(plan->entries[1].path, "place.espalier-key");
        Progress progress;
        Report report;
        QVERIFY(exporter.sink(target, *plan)->write(*plan, progress, report));
        QFile file(target);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const ReadResult read = exerciseRead(file.readAll());
        const Exercise exercise = *exerciseOf(read.layout.info());
        QVERIFY(exercise.key.isEmpty());
        QFile keyFile(disk.path(u("place.espalier-key")));
        QVERIFY(keyFile.open(QIODevice::ReadOnly));
        const QByteArray keyBytes = keyFile.readAll();
        const Result<QByteArray> text = exerciseKeyTextInFile(keyBytes, u("k"), exercise.id);
        QVERIFY(text);
        QVERIFY(exerciseKeyOf(*text, exercise.id));
        QVERIFY(!exerciseKeyTextInFile(keyBytes, u("k"), *NodeId::parse("00000000000a")));
        QVERIFY(!exerciseKeyTextInFile("{}", u("k"), exercise.id));
        // A second run changes nothing; a key that somebody else wrote is not lost under "fail".
        QCOMPARE(exporter.plan(layout, options, target)->file.action, PlanAction::Keep);
        keyFile.close();
        QVERIFY(keyFile.open(QIODevice::WriteOnly) && keyFile.write("mine") == 4);
        keyFile.close();
        options.plan.policy = ConflictPolicy::Fail;
        QVERIFY(exporter.plan(layout, options, target)->obstacle());
        QBuffer buffer;
        QVERIFY(buffer.open(QIODevice::WriteOnly));
        QVERIFY(!exporter.stream(layout, options, buffer)); // two files are no stream
    }

private:
    static QByteArray exported(const Guide &guide, const QMap<QString, QString> &words)
    {
        const ExerciseExporter exporter;
        WriteOptions options;
        options.plan.guide = &guide;
        options.plan.filter.upTo = Phase::Intermediate;
        options.values = *OptionValues::parse(exporter.info().options, words);
        QBuffer buffer;
        buffer.open(QIODevice::WriteOnly);
        const Result<Plan> plan = exporter.stream(StarterBuilder::guideView(guide), options, buffer);
        if (!plan)
            qFatal("%s", qPrintable(plan.error().message));
        return buffer.data();
    }
};

ESPALIER_TEST_GUILESS_MAIN(TestExerciseJson)
#include "tst_exercisejson.moc"
