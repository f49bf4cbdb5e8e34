// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "guide/guidelibrary.h"
#include "guide/guidereader.h"
#include "guide/starterbuilder.h"
#include "learn/exercisemaker.h"
#include "support/drawntree.h"
#include "support/testprogram.h"

#include <QTest>

#include <algorithm>

using namespace Espalier;

namespace {

QString u(const char *text) { return QString::fromUtf8(text); }

/// All that a student sees of the exercise, and its solution.
QString wordsOf(const MadeExercise &made)
{
    QString words = made.exercise.id.toString() + u'\n' + textOf(made.layout);
    for (const ExerciseItem &item : made.exercise.items) {
        words += item.id.toString() + u' ' + item.name + u' ' + item.summary + u' ' + item.question + u' '
            + item.options.join(u'|') + u" -> " + made.key.items.value(item.id).in.join(u'|') + u'\n';
    }
    return words;
}

} // namespace

class TestExerciseMaker : public QObject {
    Q_OBJECT

private:
    Guide m_guide = GuideLibrary::load(u("mlops"), u("en")).value_or(Guide());
    Layout m_layout = StarterBuilder::guideView(m_guide);

    MadeExercise make(const ExerciseRequest &request) const
    {
        Result<MadeExercise> made = makeExercise(m_layout, m_guide, request);
        if (!made)
            qFatal("%s", qPrintable(made.error().message));
        return std::move(*made);
    }

private Q_SLOTS:
    void theSameSeedGivesTheSameExercise()
    {
        // Node ids of a view of the guide are random; nothing of an exercise may depend on them.
        const Layout again = StarterBuilder::guideView(m_guide);
        for (const ExerciseKind kind :
             {ExerciseKind::Place, ExerciseKind::Complete, ExerciseKind::Mistakes, ExerciseKind::Name}) {
            const ExerciseRequest request{
                .kind = kind, .filter = {.upTo = Phase::Intermediate}, .difficulty = 2, .seed = 7};
            const MadeExercise first = make(request);
            const Result<MadeExercise> second = makeExercise(again, m_guide, request);
            QVERIFY(second);
            QCOMPARE(wordsOf(*second), wordsOf(first));
            QCOMPARE(second->key, first.key);
            ExerciseRequest other = request;
            other.seed = 8;
            QVERIFY(wordsOf(make(other)) != wordsOf(first));
        }
    }
    /// The same in every language, so that results join in one table.
    void idsAreTheSameInSpanish()
    {
        const Guide spanish = GuideLibrary::load(u("mlops"), u("es")).value_or(Guide());
        const ExerciseRequest request{.filter = {.upTo = Phase::Beginner}, .difficulty = 2, .seed = 7};
        const Result<MadeExercise> made = makeExercise(StarterBuilder::guideView(spanish), spanish, request);
        QVERIFY(made);
        const MadeExercise english = make(request);
        QCOMPARE(made->exercise.id, english.exercise.id);
        QCOMPARE(made->key.items.keys(), english.key.items.keys());
        for (const ExerciseItem &item : english.exercise.items)
            QCOMPARE(made->exercise.item(item.id)->name, item.name);
    }
    void theTableOfDifficulties_data()
    {
        QTest::addColumn<int>("difficulty");
        QTest::addColumn<int>("items");
        QTest::addColumn<int>("decoys");
        QTest::addColumn<bool>("summaries");
        QTest::newRow("1") << 1 << 8 << 0 << true;
        QTest::newRow("2") << 2 << 12 << 3 << true;
        QTest::newRow("3") << 3 << 20 << 6 << false;
    }
    void theTableOfDifficulties()
    {
        QFETCH(int, difficulty);
        QFETCH(int, items);
        QFETCH(int, decoys);
        QFETCH(bool, summaries);
        const MadeExercise made = make({.filter = {.upTo = Phase::Beginner}, .difficulty = difficulty, .seed = 3});
        QCOMPARE(made.exercise.items.size(), items + decoys);
        int placeless = 0;
        bool hasSummaries = false;
        for (const ExerciseItem &item : made.exercise.items) {
            const QStringList in = made.key.items.value(item.id).in;
            placeless += in.isEmpty() ? 1 : 0;
            hasSummaries |= !item.summary.isEmpty();
            if (in.isEmpty())
                continue;
            const QString path = in.first().isEmpty() ? item.name : QString(in.first() + u'/' + item.name);
            QVERIFY2(m_layout.find(path) != noNode, qPrintable(path));
        }
        QCOMPARE(placeless, decoys);
        QCOMPARE(hasSummaries, summaries);
        QCOMPARE(made.layout.nodeCount() == 0, difficulty == 3);
        QVERIFY(made.exercise.key.isEmpty());
    }
    void decoysComeFromTheNextPhase()
    {
        const MadeExercise made = make({.filter = {.upTo = Phase::Beginner}, .difficulty = 3, .seed = 5});
        const std::vector<Phase> phases = firstPhases(m_layout);
        for (const ExerciseItem &item : made.exercise.items) {
            if (!made.key.items.value(item.id).in.isEmpty())
                continue;
            bool isLater = false;
            for (NodeIndex node = m_layout.next(rootNode); node != noNode; node = m_layout.next(node))
                isLater |= m_layout.name(node) == item.name && phases[node] == Phase::Intermediate
                    && m_layout.depth(node) <= 2;
            QVERIFY2(isLater, qPrintable(item.name));
        }
        // After the last phase there are only names that nobody needs.
        const MadeExercise last = make({.filter = {.upTo = Phase::Expert}, .difficulty = 2});
        for (const ExerciseItem &item : last.exercise.items)
            QVERIFY(!last.key.items.value(item.id).in.isEmpty()
                    || QStringList({u("misc"), u("old"), u("tmp2"), u("final_v2"), u("stuff")}).contains(item.name));
    }
    void completingGivesThePhaseBefore()
    {
        const MadeExercise made =
            make({.kind = ExerciseKind::Complete, .filter = {.upTo = Phase::Intermediate}, .difficulty = 1, .seed = 2});
        QVERIFY(made.layout.find(u"tests") != noNode);
        QCOMPARE(made.exercise.items.size(), 12); // eight and half of that
        const std::vector<Phase> phases = firstPhases(m_layout);
        for (const ExerciseItem &item : made.exercise.items) {
            const QString in = made.key.items.value(item.id).in.value(0);
            const NodeIndex node = m_layout.find(in.isEmpty() ? item.name : QString(in + u'/' + item.name));
            QVERIFY(node == noNode || phases[node] == Phase::Intermediate
                    || made.key.items.value(item.id).in.isEmpty());
        }
    }
    void mistakesAreNotToldByTheirItems()
    {
        for (int difficulty = 1; difficulty <= 3; ++difficulty) {
            const MadeExercise made = make({.kind = ExerciseKind::Mistakes,
                                            .filter = {.upTo = Phase::Advanced},
                                            .difficulty = difficulty,
                                            .seed = 4});
            QCOMPARE(made.key.plants.size(), 2 + 2 * difficulty);
            QVERIFY(made.exercise.items.isEmpty());
            for (const auto &[id, deleted] : made.key.plants.asKeyValueRange())
                QVERIFY(made.layout.findById(id) != noNode);
        }
    }
    void blanksDoNotTellTheirNames()
    {
        const MadeExercise made =
            make({.kind = ExerciseKind::Name, .filter = {.upTo = Phase::Intermediate}, .difficulty = 2, .seed = 4});
        QCOMPARE(made.exercise.items.size(), 12);
        QSet<NodeIndex> parents;
        for (const ExerciseItem &item : made.exercise.items) {
            const NodeIndex node = made.layout.findById(item.id);
            QVERIFY(node != noNode && made.layout.name(node).startsWith(u"unnamed-"));
            QVERIFY(!parents.contains(made.layout.parent(node)));
            parents.insert(made.layout.parent(node));
            const QString name = item.options.value(made.key.answers.value(item.id));
            QVERIFY2(!name.isEmpty() && !item.question.contains(name, Qt::CaseInsensitive),
                     qPrintable(name + u": " + item.question));
            QCOMPARE(item.options.size(), 4);
            QCOMPARE(QSet<QString>(item.options.begin(), item.options.end()).size(), 4);
        }
    }
    void tooLittleIsRefused()
    {
        const Layout small = treeOf("a/\n  b/\n");
        const Result<MadeExercise> made = makeExercise(small, Guide(), {});
        QVERIFY(!made);
        QCOMPARE(made.error().kind, ErrorKind::Input);
        QVERIFY(
            !makeExercise(m_layout, m_guide, {.kind = ExerciseKind::Complete, .filter = {.upTo = Phase::Beginner}}));
        QVERIFY(!makeExercise(m_layout, m_guide, {.difficulty = 4}));
        QVERIFY(!makeExercise(m_layout, m_guide, {.kind = ExerciseKind::Quiz}));
        // A layout of nobody's guide does, as long as it is large enough.
        const Layout own = treeOf("a/\n  b/\n  c/\nd/\n  e/\n");
        const Result<MadeExercise> plain = makeExercise(own, Guide(), {});
        QVERIFY(plain);
        QCOMPARE(plain->exercise.items.size(), 3);
    }
    void namesThatOccurTwiceAreNoCards()
    {
        const Layout layout = treeOf("a/\n  same/\n  b/\n  c/\nd/\n  Same/\n  e/\n");
        const Result<MadeExercise> made = makeExercise(layout, Guide(), {});
        QVERIFY(made);
        for (const ExerciseItem &item : made->exercise.items)
            QVERIFY(item.name.compare(u"same", Qt::CaseInsensitive) != 0);
    }
    void furtherRightPlacesComeFromTheGuide()
    {
        const Guide guide =
            GuideReader::read("# G\n\n```\np/\n├── a/\n│   ├── x/\n│   └── y/\n├── b/\n│   └── z/\n└── c/\n```\n\n"
                              "### a/x/\n\nText.\n\n**Also fits**:\n- [b/](b/)\n- `nowhere/`\n\n"
                              "### b/z/\n\n**También encaja en**: `a/`, `c/`\n");
        QCOMPARE(guide.topic(u"a/x")->alsoFits, QStringList{u("b")});
        QCOMPARE(guide.topic(u"b/z")->alsoFits, (QStringList{u("a"), u("c")}));
        QVERIFY(guide.report().contains(u"unknown-name"));
        const Result<MadeExercise> made = makeExercise(StarterBuilder::guideView(guide), guide, {});
        QVERIFY(made);
        for (const ExerciseItem &item : made->exercise.items) {
            if (item.name == u"x")
                QCOMPARE(made->key.items.value(item.id).in, (QStringList{u("a"), u("b")}));
        }
    }
    void answersHaveNamesThatNeverCollide()
    {
        const Exercise exercise{.phase = Phase::Beginner, .seed = 7};
        ExerciseAttempt attempt{.id = *NodeId::parse("k7m2abcdefgh"), .name = u("Ana García")};
        QCOMPARE(answerFileName(exercise, attempt), u("place-beginner-7_Ana-Garcia_k7m2.espalier"));
        attempt.name = u("../../王 ");
        QCOMPARE(answerFileName(exercise, attempt), u("place-beginner-7_student_k7m2.espalier"));
        attempt.name = QString(60, u'x');
        QCOMPARE(answerFileName(exercise, attempt).size(), u("place-beginner-7__k7m2.espalier").size() + 40);
    }
};

ESPALIER_TEST_GUILESS_MAIN(TestExerciseMaker)
#include "tst_exercisemaker.moc"
