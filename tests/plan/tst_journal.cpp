// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "plan/directorysink.h"
#include "plan/journal.h"
#include "plan/planner.h"
#include "plan/targetpath.h"
#include "core/temporaryname.h"
#include "support/abandonedname.h"
#include "support/diskstate.h"
#include "support/drawntree.h"
#include "support/testprogram.h"
#include "support/utf8text.h"

#include <QFile>
#include <QTest>

#include <filesystem>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Espalier;

/// What a run may take back, what it must notice at its end, and what it clears away (tests/ROBUSTNESS.md X6, X16,
/// X17).
class TestJournal : public QObject
{
    Q_OBJECT

private:
    static Plan planOf(const char *tree, const QString &directory, ConflictPolicy policy = ConflictPolicy::Overwrite)
    {
        Layout layout = treeOf(tree);
        for (NodeIndex node = 0; node < layout.indexEnd(); ++node) {
            if (layout.kind(node) == NodeKind::File)
                layout.setContent(node, u("new"));
        }
        return Planner::planDirectory(layout, directory, {.policy = policy}).value_or(Plan());
    }
    static Result<void> write(const Plan &plan)
    {
        Progress progress;
        Report report;
        return DirectorySink().write(plan, progress, report);
    }
    static struct stat statOf(const QString &path)
    {
        struct stat found = {};
        lstat(path.toUtf8().constData(), &found);
        return found;
    }

private Q_SLOTS:
    void onlyWhatNobodyTouchedIsTakenBack()
    {
        const Playground ground;
        ground.makeFolder(u("t"));
        const Plan plan = planOf("folder/\n  inner\nother/\nfile\nedited\nreplaced\n", ground.path(u("t")));
        FolderCursor cursor(
            FileDescriptor(::open(ground.path(u("t")).toUtf8().constData(), O_PATH | O_DIRECTORY | O_CLOEXEC)));
        Journal journal(plan, cursor, TemporaryName::make());
        for (qsizetype index = 0; index < plan.entries.size(); ++index) {
            const QString path = u("t/") + QString::fromUtf8(plan.entries[index].path);
            if (plan.entries[index].kind == NodeKind::Folder)
                ground.makeFolder(path);
            else
                ground.makeFile(path, "new");
            journal.created(index, statOf(ground.path(path)));
        }
        ground.makeFile(u("t/edited"), "theirs, longer");
        ground.makeFile(u("t/fresh"), "new");
        std::filesystem::rename(ground.path(u("t/fresh")).toStdString(), ground.path(u("t/replaced")).toStdString());
        ground.makeFile(u("t/folder/theirs"), "theirs");
        // Somebody's folder in the place of ours: both are there for a moment, so that they are surely two.
        ground.makeFolder(u("t/theirs"));
        std::filesystem::remove(ground.path(u("t/other")).toStdString());
        std::filesystem::rename(ground.path(u("t/theirs")).toStdString(), ground.path(u("t/other")).toStdString());
        const Journal::Left left = journal.rollBack();
        QVERIFY(left.failed.isEmpty());
        QVERIFY(left.touched.contains("edited") && left.touched.contains("replaced")
                && left.touched.contains("folder/"));
        QVERIFY(!left.touched.contains("file") && !left.touched.contains("folder/inner"));
        const auto state = stateOf(ground.path(u("t")));
        QCOMPARE(state.value("edited"), QByteArray("theirs, longer"));
        QCOMPARE(state.value("replaced"), QByteArray("new"));
        QCOMPARE(state.value("folder/theirs"), QByteArray("theirs"));
        QVERIFY(state.contains("other/"));
        QVERIFY(!state.contains("file") && !state.contains("folder/inner"));
    }

    /// What somebody wrote over the new content stays, and what had been there before is not lost either.
    void whatWasReplacedAndThenEditedIsKeptTwice()
    {
        const Playground ground;
        ground.makeFolder(u("t"));
        ground.makeFile(u("t/file"), "original");
        const Plan plan = planOf("file\n", ground.path(u("t")));
        FolderCursor cursor(
            FileDescriptor(::open(ground.path(u("t")).toUtf8().constData(), O_PATH | O_DIRECTORY | O_CLOEXEC)));
        {
            Journal journal(plan, cursor, TemporaryName::make());
            const QString temporary = u("t/") + QString::fromLatin1(journal.nextTemporaryName());
            ground.makeFile(temporary, "new");
            QVERIFY(journal.replace(cursor.root(), "file", 0, statOf(ground.path(temporary))));
            QCOMPARE(ground.read(u("t/file")), QByteArray("new"));
            ground.makeFile(u("t/file"), "edited meanwhile");
            QCOMPARE(journal.rollBack().touched, QByteArrayList{"file"});
        }
        QCOMPARE(
            stateOf(ground.path()),
            (QMap<QByteArray, QByteArray>{{"t/", {}}, {"t/file", "edited meanwhile"}, {"t/file.orig", "original"}}));
    }

    void whatVanishedIsNoSuccess_data()
    {
        QTest::addColumn<QString>("path");
        QTest::newRow("X16 a file that was kept") << u("t/folder/kept");
        QTest::newRow("X16 a folder that was kept") << u("t/folder");
    }
    void whatVanishedIsNoSuccess()
    {
        QFETCH(const QString, path);
        const Playground ground;
        ground.makeFolder(u("t/folder"));
        ground.makeFile(u("t/folder/kept"), "new");
        const Plan plan = planOf("folder/\n  kept\nfile\n", ground.path(u("t")));
        QCOMPARE(plan.summary().keep, 2);
        std::filesystem::remove_all(ground.path(path).toStdString());
        const auto before = stateOf(ground.path());
        const Result<void> done = write(plan);
        QVERIFY(!done);
        QCOMPARE(done.error().kind, ErrorKind::Io);
        QVERIFY2(done.error().message.contains(path) && done.error().message.contains(u("as it was before")),
                 qPrintable(done.error().message));
        QCOMPARE(stateOf(ground.path()), before);
    }

    void theFolderThatWasPlannedIsTheOneThatIsWritten_data()
    {
        QTest::addColumn<bool>("isThere");
        QTest::newRow("X17 the target itself") << true;
        QTest::newRow("X17 its parent") << false;
    }
    void theFolderThatWasPlannedIsTheOneThatIsWritten()
    {
        QFETCH(const bool, isThere);
        const Playground ground;
        ground.makeFolder(u("p"));
        ground.makeFolder(u("outside"));
        if (isThere)
            ground.makeFolder(u("p/t"));
        const Plan plan = planOf("folder/\n  file\n", ground.path(u("p/t")));
        const QString swapped = isThere ? u("p/t") : u("p");
        std::filesystem::rename(ground.path(swapped).toStdString(), ground.path(u("moved")).toStdString());
        ground.makeLink(swapped, ground.path(u("outside")));
        const auto before = stateOf(ground.path());
        const Result<void> done = write(plan);
        QVERIFY(!done);
        QCOMPARE(done.error().kind, ErrorKind::Refused);
        QVERIFY2(done.error().message.contains(u("moved or replaced")), qPrintable(done.error().message));
        QCOMPARE(stateOf(ground.path()), before);
    }

    void aTargetThatIsALinkIsSaid()
    {
        const Playground ground;
        ground.makeFolder(u("real"));
        ground.makeLink(u("t"), u("real"));
        const Plan plan = planOf("file\n", ground.path(u("t")));
        QVERIFY(plan.report.contains(u"target-link"));
        const QString message = plan.report.items().first().message;
        QVERIFY2(message.contains(ground.path(u("t"))) && message.contains(ground.path(u("real"))),
                 qPrintable(message));
        QVERIFY(write(plan).has_value());
        QCOMPARE(ground.read(u("real/file")), QByteArray("new"));
        QVERIFY(!planOf("file\n", ground.path(u("real"))).report.contains(u"target-link"));
    }

    /// X6
    void whatAKilledRunLeftIsCleared()
    {
        const Playground ground;
        const QString dead = QString::fromLatin1(abandonedName());
        const QString living = QString::fromLatin1(TemporaryName::make());
        ground.makeFolder(u("t/folder"));
        ground.makeFile(u("t/folder/.espalier-mine"), "mine");
        ground.makeFile(u("t/") + living, "another run's");
        auto expected = stateOf(ground.path());
        expected.insert("t/folder/file", "new");
        ground.makeFile(u("t/") + dead + u("-1"), "half");
        ground.makeFile(u("t/folder/") + dead + u("-2"), "half");
        ground.makeFolder(dead + u("x"));
        ground.makeFile(dead + u("x/1"), "an original");
        QVERIFY(write(planOf("folder/\n  file\n", ground.path(u("t")))).has_value());
        QCOMPARE(stateOf(ground.path()), expected);
        ground.makeFolder(dead + u("/half/of/a/new/target"));
        QVERIFY(write(planOf("file\n", ground.path(u("new")))).has_value());
        expected.insert("new/", {});
        expected.insert("new/file", "new");
        QCOMPARE(stateOf(ground.path()), expected);
    }
};

ESPALIER_TEST_APPLESS_MAIN(TestJournal)
#include "tst_journal.moc"
