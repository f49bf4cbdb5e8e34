// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "guide/guidereader.h"
#include "guide/starterbuilder.h"
#include "learn/exercisemarking.h"
#include "learn/exercisesolution.h"
#include "support/drawntree.h"
#include "support/testprogram.h"

#include <QTest>

#include <algorithm>

using namespace Espalier;

namespace {

QString words(const char *text) { return QString::fromUtf8(text); }

/// "app", "raw", "deep" and "job" are to be placed, "old" is one too many.
struct SmallExercise {
    Exercise exercise;
    ExerciseKey key;
    Layout given = treeOf("core/\ndata/\n  store/\ntests/\n");

    SmallExercise()
    {
        exercise.id = idFromWords("small");
        const auto add = [this](const char *name, const QStringList &in) {
            const NodeId id = idFromWords(name);
            exercise.items.append({.id = id, .name = words(name), .summary = words("Words of ") + words(name)});
            key.items.insert(id, {in, {}});
        };
        add("app", {words("core")});
        add("raw", {words("data/store")});
        add("deep", {words("core/app")});
        add("job", {words("core"), words("tests")});
        add("old", {});
        for (NodeIndex node = given.next(rootNode); node != noNode; node = given.next(node))
            key.given.insert(given.id(node), given.path(node));
    }
    ExerciseMarking mark(const char *answer) const { return mark(treeOf(answer)); }
    ExerciseMarking mark(const Layout &answer) const
    {
        return markAnswer(exercise, key, given, answer, nullptr, Guide());
    }
};

const MarkedItem *marked(const ExerciseMarking &marking, const char *name)
{
    const auto found = std::ranges::find(marking.items, words(name), &MarkedItem::name);
    return found == marking.items.end() ? nullptr : &*found;
}

} // namespace

class TestExerciseMarking : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyAnswerHasItsScore_data()
    {
        QTest::addColumn<QByteArray>("answer");
        QTest::addColumn<double>("score");
        QTest::newRow("untouched") << QByteArray("core/\ndata/\n  store/\ntests/\n") << 0.0;
        QTest::newRow("right") << QByteArray("core/\n  app/\n    deep/\n  job/\ndata/\n  store/\n    raw/\ntests/\n")
                               << 1.0;
        QTest::newRow("siblings in another order")
            << QByteArray("tests/\n  job/\ndata/\n  store/\n    raw/\ncore/\n  app/\n    deep/\n") << 1.0;
        QTest::newRow("half of the way") << QByteArray(
            "core/\n  app/\n    deep/\n  job/\ndata/\n  raw/\n  store/\ntests/\n")
                                         << 0.8125;
        QTest::newRow("one folder too deep")
            << QByteArray("core/\n  job/\n    app/\n      deep/\ndata/\n  store/\n    raw/\ntests/\n") << 0.875;
        QTest::newRow("a misplaced branch costs once")
            << QByteArray("core/\n  job/\ndata/\n  store/\n    raw/\ntests/\n  app/\n    deep/\n") << 0.75;
        QTest::newRow("another letter case is another name")
            << QByteArray("core/\n  App/\n    deep/\n  job/\ndata/\n  store/\n    raw/\ntests/\n") << 0.5625;
        QTest::newRow("a decoy") << QByteArray(
            "core/\n  app/\n    deep/\n  job/\n  old/\ndata/\n  store/\n    raw/\ntests/\n")
                                 << 0.75;
        QTest::newRow("a second copy") << QByteArray(
            "core/\n  app/\n    deep/\n  job/\ndata/\n  store/\n    raw/\n  app/\ntests/\n")
                                       << 0.75;
        QTest::newRow("other nodes do not count")
            << QByteArray("core/\n  app/\n    deep/\n    x/\n  job/\ndata/\n  store/\n    raw/\n      y\ntests/\nz/\n")
            << 1.0;
        QTest::newRow("something given is gone")
            << QByteArray("core/\n  app/\n    deep/\n  job/\ndata/\n  store/\n    raw/\n") << 0.75;
        QTest::newRow("something given was moved with all below")
            << QByteArray("core/\n  app/\n    deep/\n  job/\n  data/\n    store/\n      raw/\ntests/\n") << 0.75;
        QTest::newRow("nothing at all") << QByteArray("") << 0.0;
        QTest::newRow("a file is no folder")
            << QByteArray("core/\n  app/\n    deep/\n  job\ndata/\n  store/\n    raw/\ntests/\n") << 0.75;
    }
    void everyAnswerHasItsScore()
    {
        QFETCH(QByteArray, answer);
        QFETCH(double, score);
        QCOMPARE(SmallExercise().mark(answer.constData()).score, score);
    }
    void marksSayWhatIsWrong()
    {
        const ExerciseMarking marking =
            SmallExercise().mark("core/\n  job/\n  old/\ndata/\n  raw/\n  store/\nTests/\n  app/\n");
        QCOMPARE(exerciseMarkId(marked(marking, "job")->mark), words("right"));
        QCOMPARE(exerciseMarkId(marked(marking, "raw")->mark), words("nearly"));
        QCOMPARE(marked(marking, "raw")->expected, words("data/store/raw"));
        QCOMPARE(marked(marking, "raw")->path, words("data/raw"));
        QCOMPARE(marked(marking, "raw")->credit, 0.25);
        QCOMPARE(exerciseMarkId(marked(marking, "app")->mark), words("wrong"));
        QCOMPARE(exerciseMarkId(marked(marking, "deep")->mark), words("missing"));
        QCOMPARE(marked(marking, "deep")->reason, words("“Words of deep”"));
        QCOMPARE(exerciseMarkId(marked(marking, "old")->mark), words("extra"));
        QCOMPARE(exerciseMarkId(marked(marking, "tests")->mark), words("damaged"));
        QCOMPARE(marking.of, 4);
        QCOMPARE(marking.right, 1);
        QCOMPARE(marking.extra, 1);
        QCOMPARE(marking.damage, 1);
    }
    /// Names may be changed where ids are known: a name is what is learnt.
    void idsFindWhatWasRenamed()
    {
        const SmallExercise small;
        Layout answer = solvedLayout(small.exercise, small.key, small.given);
        QCOMPARE(small.mark(answer).score, 1.0);
        answer.setName(answer.find(u"core/app"), u"application");
        QCOMPARE(small.mark(answer).score, 0.75); // what stands in it is still right
        answer = solvedLayout(small.exercise, small.key, small.given);
        answer.setName(answer.find(u"data"), u"Data");
        QCOMPARE(small.mark(answer).damage, 1);
        QCOMPARE(small.mark(answer).score, 0.75);
    }
    /// A right place is named by where its folder should be, so that it is right in every answer.
    void theTeacherMayAddARightPlace()
    {
        SmallExercise small;
        const char *const answer = "core/\n  app/\n    deep/\ndata/\n  raw/\ntests/\n  store/\n    job/\n";
        const ExerciseMarking before = small.mark(answer);
        const MarkedItem *const job = marked(before, "job");
        QCOMPARE(exerciseMarkId(job->mark), words("nearly")); // on the way to tests, where it is right
        QCOMPARE(job->path, words("tests/store/job"));
        QCOMPARE(job->folder, words("data/store"));
        const ExerciseKey handedOut = small.key;
        QVERIFY(small.key.addPlace(job->id, *job->folder));
        QVERIFY(!small.key.addPlace(job->id, *job->folder)); // once is enough
        QCOMPARE(small.mark(answer).right, before.right + 1);
        QCOMPARE(small.mark("core/\n  app/\n    deep/\ndata/\n  store/\n    job/\n    raw/\ntests/\n").score, 1.0);
        QCOMPARE(small.mark("core/\n  app/\n    deep/\n  job/\ndata/\n  store/\n    raw/\ntests/\n").score, 1.0);
        QVERIFY(handedOut.isBefore(small.key));
        QVERIFY(!small.key.isBefore(handedOut));
        // What is not needed has no place, and becomes none by being wrong in many.
        QVERIFY(!small.key.addPlace(idFromWords("old"), words("core")));
        ExerciseKey other = small.key;
        other.items[job->id].in.first() = words("tests");
        QVERIFY(!handedOut.isBefore(other));
    }
    void whatIsInTheBinIsNotPlaced()
    {
        SmallExercise small;
        const Layout answer = solvedLayout(small.exercise, small.key, small.given);
        small.exercise.bin = {idFromWords("raw"), idFromWords("old")};
        QCOMPARE(small.mark(answer).score, 0.75);
    }
    void mistakesAreMendedOrHalfMended()
    {
        Exercise exercise{.kind = ExerciseKind::Mistakes};
        const Layout given = treeOf("core/\n  .env\ndata/\n  unit/\n    a\ntests/\n");
        ExerciseKey key;
        const auto plant = [&](const char *path, const QStringList &in, bool isDeleted) {
            const NodeId id = given.id(given.find(words(path)));
            key.items.insert(id, {in, {}});
            key.plants.insert(id, isDeleted);
        };
        plant("core/.env", {QString()}, true);
        plant("data/unit", {words("tests")}, false);
        for (const char *const path : {"core", "data", "tests"})
            key.given.insert(given.id(given.find(words(path))), words(path));
        key.given.insert(given.id(given.find(u"data/unit/a")), words("tests/unit/a"));
        const auto score = [&](const char *answer) {
            return markAnswer(exercise, key, given, treeOf(answer), nullptr, Guide()).score;
        };
        QCOMPARE(markAnswer(exercise, key, given, given, nullptr, Guide()).score, 0.0);
        QCOMPARE(score("core/\n  .env\ndata/\n  unit/\n    a\ntests/\n"), 0.0);
        QCOMPARE(score("core/\ndata/\n  unit/\n    a\ntests/\n"), 0.5);
        QCOMPARE(score(".env\ncore/\ndata/\n  unit/\n    a\ntests/\n"), 0.5);
        QCOMPARE(score("core/\ndata/\ntests/\n"), 0.75); // only removed, and what was in it does not count twice
        QCOMPARE(score("core/\ndata/\ntests/\n  unit/\n    a\n"), 1.0);
        QCOMPARE(score("core/\ndata/\ntests/\n  unit/\n"), 0.5); // damaged
    }
    void quizzesCountChoices()
    {
        Exercise exercise{.kind = ExerciseKind::Quiz};
        ExerciseKey key;
        ExerciseAttempt attempt;
        for (int i = 0; i < 4; ++i) {
            const NodeId id = idFromWords(QByteArray::number(i));
            exercise.items.append(
                {.id = id, .name = {}, .question = words("Which?"), .options = {words("a"), words("b")}});
            key.answers.insert(id, 1);
            if (i < 3)
                attempt.answers.insert(id, i == 0 ? 0 : 1);
        }
        const ExerciseMarking marking = markAnswer(exercise, key, Layout(), Layout(), &attempt, Guide());
        QCOMPARE(marking.score, 0.5);
        QCOMPARE(exerciseMarkId(marking.items[0].mark), words("wrong"));
        QCOMPARE(exerciseMarkId(marking.items[3].mark), words("missing"));
        QCOMPARE(markAnswer(exercise, key, Layout(), Layout(), nullptr, Guide()).score, 0.0);
    }
    void scoresAreRoundedDown()
    {
        Exercise exercise;
        ExerciseKey key;
        Layout answer;
        for (int i = 0; i < 3; ++i) {
            const NodeId id = idFromWords(QByteArray::number(i));
            exercise.items.append({.id = id, .name = QString::number(i), .summary = {}});
            key.items.insert(id, {{QString()}, {}});
            if (i < 2)
                answer.append(rootNode, NodeData{.name = QString::number(i)});
        }
        QCOMPARE(markAnswer(exercise, key, Layout(), answer, nullptr, Guide()).score, 0.6666);
    }
    /// The chosen folder's words first, then the item's own.
    void reasonsAreTheGuides()
    {
        const Guide guide =
            GuideReader::read("# G\n\n```\np/\n├── data/\n│   └── raw/     # As delivered\n└── tests/\n```\n\n"
                              "### data/raw/\n\nText.\n\n**Belongs here**:\n- Exports\n- Downloads\n\n"
                              "### tests/\n\nText.\n\n**Belongs elsewhere**:\n- Code → [core/](core/)\n- The sample → "
                              "[data/raw/](data/raw/)\n");
        Exercise exercise;
        ExerciseKey key;
        const NodeId id = idFromWords("raw");
        exercise.items.append({.id = id, .name = words("raw"), .summary = words("As delivered")});
        key.items.insert(id, {{words("data")}, words("data/raw")});
        const auto reason = [&](const char *answer) {
            return markAnswer(exercise, key, Layout(), treeOf(answer), nullptr, guide).items.first().reason;
        };
        QCOMPARE(reason("data/\ntests/\n  raw/\n"), words("tests: “The sample → data/raw”"));
        QCOMPARE(reason("data/\nraw/\n"), words("“Exports”"));
        QCOMPARE(reason("data/\n  raw/\n"), QString());
        key.items[id].why = words("unknown");
        QCOMPARE(reason("data/\nraw/\n"), words("“As delivered”"));
    }
};

ESPALIER_TEST_GUILESS_MAIN(TestExerciseMarking)
#include "tst_exercisemarking.moc"
