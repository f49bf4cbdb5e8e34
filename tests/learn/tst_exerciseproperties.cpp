// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "guide/guidelibrary.h"
#include "guide/starterbuilder.h"
#include "learn/exercisemaker.h"
#include "learn/exercisemarking.h"
#include "learn/exercisesolution.h"
#include "learn/random.h"
#include "support/testprogram.h"

#include <QTest>

using namespace Espalier;

namespace {

/// ESPALIER_LONG_TESTS: 1,000 seeds of every kind, difficulty and phase, in rows that each end before QtTest loses its
/// patience, and all single moves instead of some.
bool isLongTest() { return qEnvironmentVariableIsSet("ESPALIER_LONG_TESTS"); }
quint64 propertySeeds() { return isLongTest() ? 1'000 : 6; }
quint64 seedsOfRow() { return isLongTest() ? 50 : propertySeeds(); }

/// A folder that is no right place of the item, and not in it: where a wrong move leads.
NodeIndex someWrongFolder(const Layout &layout, NodeIndex node, const QStringList &right, Random &random)
{
    QList<NodeIndex> folders{rootNode};
    for (NodeIndex folder = layout.next(rootNode); folder != noNode; folder = layout.next(folder)) {
        if (layout.isFolder(folder) && folder != node && !layout.isAncestor(node, folder))
            folders.append(folder);
    }
    folders.removeIf([&](NodeIndex folder) { return right.contains(layout.path(folder)); });
    return folders.isEmpty() ? noNode : folders[qsizetype(random.below(quint64(folders.size())))];
}

} // namespace

/// What holds of every exercise that is made of the built-in guide, whatever its seed.
class TestExerciseProperties : public QObject {
    Q_OBJECT

private:
    Guide m_guide = GuideLibrary::load(QStringLiteral("mlops"), QStringLiteral("en")).value_or(Guide());
    Layout m_layout = StarterBuilder::guideView(m_guide);

    ExerciseMarking mark(const MadeExercise &made, const Layout &answer) const
    {
        return markAnswer(made.exercise, made.key, made.layout, answer, nullptr, m_guide);
    }

private Q_SLOTS:
    void everyExerciseKeepsItsPromises_data()
    {
        QTest::addColumn<ExerciseKind>("kind");
        QTest::addColumn<int>("difficulty");
        QTest::addColumn<Phase>("phase");
        QTest::addColumn<quint64>("first");
        for (const ExerciseKind kind : allExerciseKinds) {
            if (kind == ExerciseKind::Quiz)
                continue;
            for (int difficulty = easiestDifficulty; difficulty <= hardestDifficulty; ++difficulty)
                addRows(kind, difficulty);
        }
    }
    void everyExerciseKeepsItsPromises()
    {
        QFETCH(ExerciseKind, kind);
        QFETCH(int, difficulty);
        QFETCH(Phase, phase);
        QFETCH(quint64, first);
        const Filter filter{.upTo = phase};
        const Layout source = prunedTo(m_layout, filter);
        for (quint64 seed = first; seed < first + seedsOfRow(); ++seed) {
            const QByteArray where =
                "phase " + QByteArray::number(toNumber(phase)) + ", seed " + QByteArray::number(seed);
            const Result<MadeExercise> made = makeExercise(
                m_layout, m_guide, {.kind = kind, .filter = filter, .difficulty = difficulty, .seed = seed});
            QVERIFY2(made, qPrintable(QString::fromLatin1(where) + (made ? QString() : made.error().message)));
            QVERIFY2(mark(*made, made->layout).score == 0, where.constData());
            const ExerciseMarking whole = mark(*made, source);
            QVERIFY2(whole.score == 1, QByteArray(where + ": source " + QByteArray::number(whole.score)).constData());
            const Layout solved = solvedLayout(made->exercise, made->key, made->layout);
            const ExerciseMarking solution = mark(*made, solved);
            QVERIFY2(solution.score == 1,
                     QByteArray(where + ": solution " + QByteArray::number(solution.score)).constData());
            checkWrongMoves(*made, solved, where);
            checkWrongMoves(*made, source, where);
            if (QTest::currentTestFailed())
                return;
        }
    }

private:
    static void addRows(ExerciseKind kind, int difficulty)
    {
        for (const Phase phase : allPhases) {
            if (kind == ExerciseKind::Complete && phase == Phase::Beginner)
                continue;
            for (quint64 first = 1; first <= propertySeeds(); first += seedsOfRow())
                QTest::addRow("%s %d, phase %d, from seed %d", qPrintable(exerciseKindId(kind)), difficulty,
                              toNumber(phase), int(first))
                    << kind << difficulty << phase << first;
        }
    }

    void checkWrongMoves(const MadeExercise &made, const Layout &right, const QByteArray &where) const
    {
        const ExerciseMarking whole = mark(made, right);
        Random random(where);
        QList<NodeIndex> nodes;
        for (const MarkedItem &item : whole.items) {
            if (item.node != noNode)
                nodes.append(item.node);
        }
        random.shuffle(nodes);
        const bool all = isLongTest();
        for (const NodeIndex node :
             std::as_const(nodes).first(all ? nodes.size() : std::min<qsizetype>(2, nodes.size()))) {
            const auto item = std::ranges::find(whole.items, node, &MarkedItem::node);
            Layout moved = right;
            const NodeIndex to = someWrongFolder(right, node, made.key.items.value(item->id).in, random);
            if (to == noNode)
                continue;
            moved.move(node, to);
            const ExerciseMarking marking = mark(made, moved);
            QVERIFY2(marking.score < 1,
                     QByteArray(where + ": " + item->path.toUtf8() + " to " + right.path(to).toUtf8()).constData());
            // A misplaced branch costs once: what stands in it is right where it is.
            QVERIFY2(marking.right == whole.right - 1, QByteArray(where + ": " + item->path.toUtf8()).constData());
            QVERIFY2(marking.damage == 0 && marking.extra == 0,
                     QByteArray(where + ": " + item->path.toUtf8()).constData());
        }
        // A wrong name is wrong.
        for (const ExerciseItem &item : made.exercise.items) {
            for (qsizetype option = 0; option < item.options.size(); ++option) {
                const NodeIndex node = right.findById(item.id);
                if (node == noNode || option == made.key.answers.value(item.id))
                    continue;
                Layout renamed = right;
                renamed.setName(node, item.options[option]);
                QVERIFY2(mark(made, renamed).score < 1,
                         QByteArray(where + ": " + item.options[option].toUtf8()).constData());
                if (!all)
                    break;
            }
        }
        // What was given is no better elsewhere.
        for (const auto &[id, path] : made.key.given.asKeyValueRange()) {
            const NodeIndex node = right.find(path);
            const NodeIndex to =
                node == noNode ? noNode : someWrongFolder(right, node, {right.path(right.parent(node))}, random);
            if (to == noNode || right.child(to, right.name(node)) != noNode)
                continue;
            Layout moved = right;
            moved.move(node, to);
            const ExerciseMarking marking = mark(made, moved);
            QVERIFY2(marking.score < 1 && marking.damage == 1,
                     QByteArray(where + ": given " + path.toUtf8()).constData());
            break;
        }
    }
};

ESPALIER_TEST_GUILESS_MAIN(TestExerciseProperties)
#include "tst_exerciseproperties.moc"
