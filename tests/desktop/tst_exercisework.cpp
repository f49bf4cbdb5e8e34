// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exerciseworld.h"
#include "support/testprogram.h"
#include "support/utf8text.h"

#include <QFile>
#include <QSignalSpy>
#include <QTest>

using namespace Espalier;

/// A student's work, as it stands on the disk after each move.
class TestExerciseWork : public QObject {
    Q_OBJECT

private:
    static NodeIndex folderOf(const ExerciseWork &work, const char *path) { return work.layout().find(u(path)); }
    static NodeId cardOf(const ExerciseWork &work, const char *name)
    {
        for (const ExerciseItem &item : work.exercise().items) {
            if (item.name == u(name))
                return item.id;
        }
        return {};
    }
    /// Puts every card where the solution has it.
    static void solve(ExerciseWork &work)
    {
        const Layout solution = work.solution();
        for (NodeIndex node = solution.next(rootNode); node != noNode; node = solution.next(node)) {
            if (!work.exercise().item(solution.id(node)))
                continue;
            const NodeIndex folder = work.layout().find(solution.path(solution.parent(node)));
            QVERIFY(work.place(solution.id(node), folder));
        }
    }

private Q_SLOTS:
    void eachMoveIsOnTheDisk()
    {
        const ExerciseWorld w;
        ExerciseWork work(w.path, w.layout, w.guide);
        QVERIFY(work.begin(u("Ana García"), u("7b")));
        QCOMPARE(w.answers().size(), 1);
        QVERIFY(w.answers().first().startsWith(u"place-beginner-1_Ana-Garcia_"));
        const NodeId card = work.cards().first().id;
        QVERIFY(work.place(card, folderOf(work, "tests")));
        const Layout stored = ExerciseWorld::read(work.answerFile());
        const NodeIndex node = ExerciseWork::nodeOf(stored, card);
        QCOMPARE(stored.name(stored.parent(node)), u("tests"));
        const Exercise answer = *exerciseOf(stored.info());
        QCOMPARE(answer.attempt->name, u("Ana García"));
        QVERIFY(!answer.attempt->finished.isValid());
        // And the exercise is as it was.
        QFile file(w.path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), w.bytes);
    }
    /// Killed at any time: nothing but the move in hand is lost.
    void aCrashCostsNothing()
    {
        const ExerciseWorld w({{u("difficulty"), u("2")}});
        QString file;
        NodeId first;
        {
            ExerciseWork work(w.path, w.layout, w.guide);
            QVERIFY(work.begin(u("Ana"), {}));
            first = work.cards()[0].id;
            QVERIFY(work.place(first, folderOf(work, "data")));
            QVERIFY(work.putIntoBin(work.cards()[0].id));
            file = work.answerFile();
        }
        ExerciseWork again(w.path, w.layout, w.guide);
        const QList<ExerciseWork::Unfinished> unfinished = again.unfinished();
        QCOMPARE(unfinished.size(), 1);
        QCOMPARE(unfinished[0].name, u("Ana"));
        QCOMPARE(unfinished[0].placed, 2);
        QCOMPARE(unfinished[0].of, 15);
        QVERIFY(again.resume(unfinished[0].file));
        QVERIFY(again.isRunning());
        QCOMPARE(again.answerFile(), file);
        QCOMPARE(again.placed(), 2);
        QCOMPARE(again.bin().size(), 1);
        QVERIFY(ExerciseWork::nodeOf(again.layout(), first) != noNode);
        QVERIFY(!again.canUndo()); // undo ends where the work was taken up
    }
    void undoGoesBackToTheStart()
    {
        const ExerciseWorld w;
        ExerciseWork work(w.path, w.layout, w.guide);
        QVERIFY(work.begin(u("Ana"), {}));
        const QList<ExerciseItem> cards = work.cards();
        QVERIFY(work.place(cards[0].id, folderOf(work, "data")));
        QVERIFY(work.place(cards[0].id, folderOf(work, "tests")));
        QVERIFY(work.putIntoBin(cards[0].id));
        QCOMPARE(work.bin().size(), 1);
        QVERIFY(work.undo());
        QCOMPARE(work.layout().path(ExerciseWork::nodeOf(work.layout(), cards[0].id)),
                 QString(u("tests/") + cards[0].name));
        QVERIFY(work.undo());
        QVERIFY(work.undo());
        QVERIFY(!work.canUndo());
        QCOMPARE(work.cards().size(), cards.size());
        QVERIFY(ExerciseWork::nodeOf(ExerciseWorld::read(work.answerFile()), cards[0].id) == noNode);
    }
    void whatIsGivenStays()
    {
        const ExerciseWorld w;
        ExerciseWork work(w.path, w.layout, w.guide);
        QVERIFY(!work.place(work.cards().first().id, folderOf(work, "tests"))); // before the start
        QVERIFY(work.begin(u("Ana"), {}));
        const NodeIndex tests = folderOf(work, "tests");
        QVERIFY(!work.canMove(tests));
        QVERIFY(!work.remove(tests));
        QVERIFY(!work.place(work.layout().id(tests), folderOf(work, "data")));
        const NodeId card = work.cards().first().id;
        QVERIFY(work.place(card, tests));
        QVERIFY(!work.place(card, ExerciseWork::nodeOf(work.layout(), card))); // into itself
    }
    void itIsMarkedWhenHandedIn()
    {
        const ExerciseWorld w;
        ExerciseWork work(w.path, w.layout, w.guide);
        QVERIFY(work.begin(u("Ana"), {}));
        solve(work);
        QCOMPARE(work.cards().size(), 0);
        QVERIFY(work.handIn());
        QVERIFY(work.isHandedIn() && !work.isRunning());
        QCOMPARE(work.marking()->score, 1.0);
        QVERIFY(!work.canUndo());
        QVERIFY(!work.putBack(work.exercise().items.first().id));
        const Exercise answer = *exerciseOf(ExerciseWorld::read(work.answerFile()).info());
        QCOMPARE(*answer.attempt->score, 1.0);
        QVERIFY(answer.attempt->finished.isValid());
        // Another try is another file; both can be shown again.
        const QString first = work.answerFile();
        QVERIFY(work.tryAgain());
        QCOMPARE(w.answers().size(), 2);
        QCOMPARE(work.attempt().tries, 2);
        QVERIFY(work.handIn());
        QCOMPARE(work.marking()->score, 0.0);
        const std::optional<Layout> exercise = ExerciseWork::exerciseOfAnswer(first, ExerciseWorld::read(first));
        QVERIFY(exercise);
        ExerciseWork shown(w.path, *exercise, w.guide);
        QVERIFY(shown.resume(first));
        QCOMPARE(shown.marking()->score, 1.0);
    }
    void anAnswerAloneIsShownWithoutItsExercise()
    {
        const ExerciseWorld w;
        ExerciseWork work(w.path, w.layout, w.guide);
        QVERIFY(work.begin(u("Ana"), {}));
        solve(work);
        QVERIFY(work.handIn());
        QVERIFY(QFile::remove(w.path));
        const QString file = work.answerFile();
        const std::optional<Layout> exercise = ExerciseWork::exerciseOfAnswer(file, ExerciseWorld::read(file));
        QVERIFY(exercise);
        QCOMPARE(exercise->nodeCount(), w.layout.nodeCount());
        ExerciseWork shown(file, *exercise, w.guide);
        QVERIFY(shown.resume(file));
        QCOMPARE(shown.marking()->score, 1.0);
    }
    void hintsGoOneStepAtATimeAndAreCounted()
    {
        const ExerciseWorld w;
        ExerciseWork work(w.path, w.layout, w.guide);
        QVERIFY(work.begin(u("Ana"), {}));
        const NodeId card = work.cards().first().id;
        QStringList texts;
        int steps = 0;
        for (bool isLast = false; !isLast;) {
            const Result<ExerciseWork::Hint> hint = work.hint(card);
            QVERIFY(hint);
            QCOMPARE(hint->step, ++steps);
            isLast = hint->step == hint->of;
            QCOMPARE(hint->branch != noNode, isLast); // the branch comes last, and never the place
            QVERIFY(!texts.contains(hint->text) && !hint->text.isEmpty());
            texts.append(hint->text);
        }
        QVERIFY(steps >= 2);
        QCOMPARE(exerciseOf(ExerciseWorld::read(work.answerFile()).info())->attempt->hints.value(card), steps);
        const ExerciseWorld none({{u("hints"), u("no")}});
        ExerciseWork silent(none.path, none.layout, none.guide);
        QVERIFY(silent.begin(u("Ana"), {}));
        QVERIFY(!silent.hint(silent.cards().first().id));
    }
    /// A stick that was pulled out: the move is not accepted, and goes on elsewhere.
    void aMoveThatCannotBeStoredIsNotAccepted()
    {
        const ExerciseWorld w;
        ExerciseWork work(w.path, w.layout, w.guide);
        QVERIFY(work.begin(u("Ana"), {}));
        QVERIFY(QDir(w.folder.path()).removeRecursively());
        const NodeId card = work.cards().first().id;
        const QSignalSpy changed(&work, &ExerciseWork::changed);
        const Result<void> placed = work.place(card, folderOf(work, "tests"));
        QVERIFY(!placed);
        QCOMPARE(placed.error().kind, ErrorKind::Io);
        QCOMPARE(changed.size(), 0);
        QCOMPARE(work.placed(), 0);
        const QTemporaryDir other;
        work.setFolder(other.path());
        QVERIFY(work.place(card, folderOf(work, "tests")));
        QVERIFY(work.answerFile().startsWith(other.path()));
        QVERIFY(ExerciseWork::nodeOf(ExerciseWorld::read(work.answerFile()), card) != noNode);
    }
    void namesakesNeverCollide()
    {
        const ExerciseWorld w;
        ExerciseWork one(w.path, w.layout, w.guide);
        ExerciseWork two(w.path, w.layout, w.guide);
        QVERIFY(one.begin(u("Ana"), {}));
        QVERIFY(two.begin(u("Ana"), {}));
        QCOMPARE(w.answers().size(), 2);
    }
    void withoutKeyItIsOnlyHandedIn()
    {
        const ExerciseWorld w;
        Layout apart = w.layout;
        Exercise exercise = *exerciseOf(apart.info());
        exercise.key.clear();
        LayoutInfo info = apart.info();
        info.exercise = exerciseToJson(exercise);
        apart.setInfo(info);
        ExerciseWork work(w.path, apart, w.guide);
        QVERIFY(work.begin(u("Ana"), {}));
        QVERIFY(work.handIn());
        QVERIFY(!work.marking());
        QVERIFY(!exerciseOf(ExerciseWorld::read(work.answerFile()).info())->attempt->score);
    }
    void blanksAreNamedAndMistakesMended()
    {
        const ExerciseWorld names({{u("kind"), u("name")}});
        ExerciseWork naming(names.path, names.layout, names.guide);
        QVERIFY(naming.begin(u("Ana"), {}));
        const Layout solution = naming.solution();
        for (const ExerciseItem &item : naming.exercise().items)
            QVERIFY(naming.choose(item.id,
                                  int(item.options.indexOf(solution.name(ExerciseWork::nodeOf(solution, item.id))))));
        QVERIFY(naming.handIn());
        QCOMPARE(naming.marking()->score, 1.0);

        const ExerciseWorld mistakes({{u("kind"), u("mistakes")}});
        ExerciseWork mending(mistakes.path, mistakes.layout, mistakes.guide);
        QVERIFY(mending.begin(u("Ana"), {}));
        const Layout mended = mending.solution();
        for (NodeIndex node = mistakes.layout.next(rootNode); node != noNode; node = mistakes.layout.next(node)) {
            const NodeId id = mistakes.layout.id(node);
            const NodeIndex there = ExerciseWork::nodeOf(mended, id);
            const NodeIndex here = ExerciseWork::nodeOf(mending.layout(), id);
            if (here == noNode)
                continue;
            if (there == noNode)
                QVERIFY(mending.remove(here));
            else if (mended.path(there) != mending.layout().path(here))
                QVERIFY(mending.place(id, mending.layout().find(mended.path(mended.parent(there)))));
        }
        QVERIFY(mending.handIn());
        QCOMPARE(mending.marking()->score, 1.0);
    }
};

ESPALIER_TEST_MAIN(TestExerciseWork)
#include "tst_exercisework.moc"
