// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/diskstate.h"
#include "plan/directorysink.h"
#include "plan/memorysink.h"
#include "plan/planner.h"
#include "support/privileges.h"
#include "support/drawntree.h"
#include "support/testprogram.h"

#include <QTest>

#include <atomic>
#include <csignal>
#include <filesystem>
#include <thread>

#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Espalier;

/// After a failure or Cancel nothing is left, or exactly what was there before (tests/ROBUSTNESS.md X4).
class TestRollback : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void aFailureInANewTargetLeavesNothing();
    void aFailureInAnExistingTargetRestoresIt();
    void restoredFilesAreTheVeryOriginals();
    void aDeepTreeIsTakenBackToo();
    void cancelBeforeTheStartChangesNothing();
    void cancelInTheMiddleLeavesNothing();
    void aFileThatMayNotGrowIsTakenBack();
    void aFullDiskIsTakenBack();
    void aDiskWithoutInodesIsTakenBack();
    void tooFewDescriptorsAreACleanError();
    void originalsAreKeptInPlaceWhenTheParentIsReadOnly();
    void originalsAreKeptInPlaceOnAnotherDisk();
    void foldersThatCannotBeWrittenAreRefusedUpFront();
    void filesThatCannotBeReadAreKept();
    void aTargetThatCannotBeMadeIsToldUpFront();
    void somebodyElsesFilesSurviveTheRollback();
    void cancelEmptiesTheMemorySink();
};

namespace {

using RollbackState = QMap<QByteArray, QByteArray>;

/// Many folders and files, large enough to fill a small disk.
Layout largeLayout(int folders, int files, qsizetype bytes)
{
    Layout layout(QStringLiteral("demo"));
    const QString content(bytes, u'x');
    for (int folder = 0; folder < folders; ++folder) {
        const NodeIndex at = layout.append(rootNode, NodeKind::Folder, "folder" + std::to_string(folder));
        for (int file = 0; file < files; ++file)
            layout.append(at, NodeData{.name = QString::number(file), .kind = NodeKind::File, .content = content});
    }
    return layout;
}

Plan rollbackPlanOf(const Layout &layout, const QString &directory, ConflictPolicy policy = ConflictPolicy::Overwrite)
{
    return Planner::planDirectory(layout, directory, {.policy = policy}).value_or(Plan());
}

/// The last thing that \a plan does will fail: its folder is not there.
void breakAtTheEnd(Plan &plan)
{
    plan.entries.append({.path = "not-there/file", .kind = NodeKind::File});
}

Result<void> rollbackWrite(const Plan &plan, Report *report = nullptr)
{
    Progress progress;
    Report own;
    return DirectorySink().write(plan, progress, report ? *report : own);
}

void rollbackFillTarget(const Playground &ground)
{
    ground.makeFolder(QStringLiteral("t/folder1"));
    ground.makeFile(QStringLiteral("t/folder1/0"), "mine\n");
    ground.makeFile(QStringLiteral("t/folder1/own"), "own\n");
    ground.makeFile(QStringLiteral("t/own"), "own\n");
}

bool failsAndRestores(const Plan &plan, const QString &ground)
{
    const RollbackState before = stateOf(ground);
    const Result<void> done = rollbackWrite(plan);
    return !done && done.error().kind == ErrorKind::Io && stateOf(ground) == before;
}

} // namespace

void TestRollback::initTestCase()
{
    std::signal(SIGXFSZ, SIG_IGN); // a limit on file sizes is then an error like any other
}

void TestRollback::aFailureInANewTargetLeavesNothing()
{
    const Playground ground;
    Plan plan = rollbackPlanOf(largeLayout(5, 5, 100), ground.path(QStringLiteral("a/b/new")));
    breakAtTheEnd(plan);
    const Result<void> done = rollbackWrite(plan);
    QVERIFY(!done);
    QCOMPARE(done.error().kind, ErrorKind::Io);
    QVERIFY(done.error().message.contains(u"a/b/new/not-there/file"));
    QVERIFY(done.error().message.contains(u"does not exist"));
    QCOMPARE(done.error().where.path, QStringLiteral("not-there/file"));
    QCOMPARE(stateOf(ground.path()), RollbackState());
}

void TestRollback::aFailureInAnExistingTargetRestoresIt()
{
    const Playground ground;
    rollbackFillTarget(ground);
    Plan plan = rollbackPlanOf(largeLayout(5, 5, 100), ground.path(QStringLiteral("t")));
    QCOMPARE(plan.summary().overwrite, 1);
    breakAtTheEnd(plan);
    QVERIFY(failsAndRestores(plan, ground.path()));
}

void TestRollback::restoredFilesAreTheVeryOriginals()
{
    const Playground ground;
    rollbackFillTarget(ground);
    const QByteArray file = ground.path(QStringLiteral("t/folder1/0")).toUtf8();
    QCOMPARE(link(file.constData(), ground.path(QStringLiteral("second-name")).toUtf8().constData()), 0);
    QCOMPARE(chmod(file.constData(), 0604), 0);
    struct stat before;
    struct stat after;
    QCOMPARE(stat(file.constData(), &before), 0);
    Plan plan = rollbackPlanOf(largeLayout(2, 2, 100), ground.path(QStringLiteral("t")));
    breakAtTheEnd(plan);
    QVERIFY(failsAndRestores(plan, ground.path()));
    QCOMPARE(stat(file.constData(), &after), 0);
    QCOMPARE(after.st_ino, before.st_ino);
    QCOMPARE(after.st_mode, before.st_mode);
    QCOMPARE(after.st_nlink, before.st_nlink);
    QCOMPARE(after.st_mtim.tv_nsec, before.st_mtim.tv_nsec);
}

void TestRollback::aDeepTreeIsTakenBackToo()
{
    const Playground ground;
    Layout layout(QStringLiteral("demo"));
    NodeIndex at = rootNode;
    for (int depth = 0; depth < 500; ++depth)
        at = layout.append(at, NodeKind::Folder, "a-folder-of-20-bytes");
    for (const char *target : {"new", "t"}) {
        ground.makeFolder(QStringLiteral("t"));
        Plan plan = rollbackPlanOf(layout, ground.path(QString::fromLatin1(target)));
        breakAtTheEnd(plan);
        QVERIFY(failsAndRestores(plan, ground.path()));
    }
}

void TestRollback::cancelBeforeTheStartChangesNothing()
{
    const Playground ground;
    Progress progress;
    progress.cancel();
    Report report;
    const Result<void> done = DirectorySink().write(
        rollbackPlanOf(largeLayout(2, 2, 10), ground.path(QStringLiteral("a/b"))), progress, report);
    QVERIFY(!done);
    QCOMPARE(done.error().kind, ErrorKind::Cancelled);
    QCOMPARE(stateOf(ground.path()), RollbackState());
}

void TestRollback::cancelInTheMiddleLeavesNothing()
{
    const Playground ground;
    rollbackFillTarget(ground);
    const RollbackState before = stateOf(ground.path());
    const Layout layout = largeLayout(300, 30, 10);
    // Another thread cancels as soon as it sees the first steps; should it be too late once, the next time it is not.
    bool wasInTheMiddle = false;
    for (int attempt = 0; attempt < 50 && !wasInTheMiddle; ++attempt) {
        for (const char *target : {"t", "new"}) {
            const QString path = ground.path(QString::fromLatin1(target));
            const Plan plan = rollbackPlanOf(layout, path);
            Progress progress;
            Report report;
            std::atomic<bool> isOver = false;
            std::jthread watcher([&] {
                while (progress.done() < 128 && !isOver) { }
                progress.cancel();
            });
            const Result<void> done = DirectorySink().write(plan, progress, report);
            isOver = true;
            watcher.join();
            if (done) {
                // Too late: start over from what was there.
                std::filesystem::remove_all(path.toStdString());
                if (path.endsWith(u"/t"))
                    rollbackFillTarget(ground);
                continue;
            }
            QCOMPARE(done.error().kind, ErrorKind::Cancelled);
            QCOMPARE(stateOf(ground.path()), before);
            wasInTheMiddle = true;
        }
    }
    QVERIFY(wasInTheMiddle);
}

/// X4
void TestRollback::aFileThatMayNotGrowIsTakenBack()
{
    const Playground ground;
    rollbackFillTarget(ground);
    Layout layout = largeLayout(3, 3, 100);
    layout.append(rootNode, NodeData{.name = QStringLiteral("large"), .kind = NodeKind::File, .content = QString(100'000, u'x')});
    ground.makeFile(QStringLiteral("t/large"), "mine"); // replaced in the one target, made in the other
    const Plan existing = rollbackPlanOf(layout, ground.path(QStringLiteral("t")));
    const Plan fresh = rollbackPlanOf(layout, ground.path(QStringLiteral("new")));
    const RollbackState before = stateOf(ground.path());
    rlimit former;
    QCOMPARE(getrlimit(RLIMIT_FSIZE, &former), 0);
    const rlimit small{50'000, former.rlim_max}; // the first write is short, the second fails
    QCOMPARE(setrlimit(RLIMIT_FSIZE, &small), 0);
    const Result<void> one = rollbackWrite(existing);
    const Result<void> two = rollbackWrite(fresh);
    setrlimit(RLIMIT_FSIZE, &former);
    for (const Result<void> &done : {one, two}) {
        QVERIFY(!done);
        QCOMPARE(done.error().kind, ErrorKind::Io);
        QVERIFY(done.error().message.contains(u"/large"));
        QVERIFY(done.error().message.contains(u"larger than is allowed"));
    }
    QCOMPARE(stateOf(ground.path()), before);
}

/// X4
void TestRollback::aFullDiskIsTakenBack()
{
    const Playground ground;
    ground.makeFolder(QStringLiteral("disk"));
    const QString disk = ground.path(QStringLiteral("disk"));
    const auto check = [&] {
        const Layout layout = largeLayout(20, 20, 10'000);
        const Plan fresh = rollbackPlanOf(layout, disk + u"/new");
        const Result<void> done = rollbackWrite(fresh);
        if (done || done.error().kind != ErrorKind::Io || !done.error().message.contains(u"disk is full") || !stateOf(disk).isEmpty())
            return false;
        // And beside somebody's files, one of which was replaced before the disk was full.
        ground.makeFolder(QStringLiteral("disk/t/folder1"));
        ground.makeFile(QStringLiteral("disk/t/folder1/0"), "mine\n");
        return failsAndRestores(rollbackPlanOf(layout, disk + u"/t"), disk);
    };
    // Where no disk can be mounted, the limit on file sizes above has shown the same path through the program.
    QVERIFY(onSmallDisks(disk, {}, 1024, 0, check).value_or(true));
}

/// X4
void TestRollback::aDiskWithoutInodesIsTakenBack()
{
    const Playground ground;
    ground.makeFolder(QStringLiteral("disk"));
    const QString disk = ground.path(QStringLiteral("disk"));
    const auto check = [&] { return failsAndRestores(rollbackPlanOf(largeLayout(20, 20, 0), disk + u"/new"), disk); };
    QVERIFY(onSmallDisks(disk, {}, 1024, 60, check).value_or(true));
}

/// X4
void TestRollback::tooFewDescriptorsAreACleanError()
{
    const Playground ground;
    const Plan plan = rollbackPlanOf(largeLayout(2, 2, 10), ground.path(QStringLiteral("new")));
    rlimit former;
    QCOMPARE(getrlimit(RLIMIT_NOFILE, &former), 0);
    const int next = dup(0); // the lowest free number
    close(next);
    Result<void> done;
    for (rlim_t more = 0; more < 8; ++more) {
        const rlimit few{rlim_t(next) + more, former.rlim_max};
        QCOMPARE(setrlimit(RLIMIT_NOFILE, &few), 0);
        done = rollbackWrite(plan);
        setrlimit(RLIMIT_NOFILE, &former);
        if (done)
            break;
        QCOMPARE(done.error().kind, ErrorKind::Io);
        QVERIFY(done.error().message.contains(u"too many files"));
        QCOMPARE(stateOf(ground.path()), RollbackState());
    }
    QVERIFY(done.has_value()); // a handful is enough
}

void TestRollback::originalsAreKeptInPlaceWhenTheParentIsReadOnly()
{
    const Playground ground;
    rollbackFillTarget(ground);
    const Layout layout = largeLayout(2, 2, 100);
    const QByteArray parent = ground.path().toUtf8();
    Plan broken = rollbackPlanOf(layout, ground.path(QStringLiteral("t")));
    const Plan whole = broken;
    breakAtTheEnd(broken);
    QCOMPARE(chmod(parent.constData(), 0500), 0);
    bool isRestored = false;
    bool isWritten = false;
    {
        const WithoutPrivileges plain;
        isRestored = failsAndRestores(broken, ground.path());
        isWritten = rollbackWrite(whole).has_value();
    }
    QCOMPARE(chmod(parent.constData(), 0700), 0);
    QVERIFY(isRestored);
    QVERIFY(isWritten);
    QCOMPARE(ground.read(QStringLiteral("t/folder1/0")), QByteArray(100, 'x'));
    for (const QByteArray &path : stateOf(ground.path()).keys())
        QVERIFY2(!path.contains(".espalier"), path.constData());
}

void TestRollback::originalsAreKeptInPlaceOnAnotherDisk()
{
    const Playground ground;
    ground.makeFolder(QStringLiteral("disk"));
    rollbackFillTarget(ground);
    const QString inner = ground.path(QStringLiteral("t/folder1"));
    const auto check = [&] {
        ground.makeFile(QStringLiteral("t/folder1/0"), "mine\n");
        Plan broken = rollbackPlanOf(largeLayout(2, 2, 100), ground.path(QStringLiteral("t")));
        const Plan whole = broken;
        breakAtTheEnd(broken);
        if (!failsAndRestores(broken, ground.path()) || !rollbackWrite(whole))
            return false;
        const QByteArrayList paths = stateOf(ground.path()).keys();
        return ground.read(QStringLiteral("t/folder1/0")) == QByteArray(100, 'x')
            && std::ranges::none_of(paths, [](const QByteArray &path) { return path.contains(".espalier"); });
    };
    QVERIFY(onSmallDisks(inner, {}, 1024, 0, check).value_or(true));
}

void TestRollback::foldersThatCannotBeWrittenAreRefusedUpFront()
{
    const Playground ground;
    rollbackFillTarget(ground);
    const QByteArray locked = ground.path(QStringLiteral("t/folder1")).toUtf8();
    QCOMPARE(chmod(locked.constData(), 0500), 0);
    Plan plan;
    bool isWritten = false;
    {
        const WithoutPrivileges plain;
        plan = rollbackPlanOf(largeLayout(3, 2, 10), ground.path(QStringLiteral("t")));
        isWritten = rollbackWrite(plan).has_value();
    }
    chmod(locked.constData(), 0700);
    QVERIFY(isWritten);
    QCOMPARE(plan.summary().refuse, 2); // one to be replaced, one to be made
    QVERIFY(plan.report.items().first().message.contains(u"permission"));
    QCOMPARE(ground.read(QStringLiteral("t/folder1/0")), QByteArray("mine\n"));
    QCOMPARE(ground.read(QStringLiteral("t/folder2/1")), QByteArray(10, 'x'));
}

void TestRollback::filesThatCannotBeReadAreKept()
{
    const Playground ground;
    rollbackFillTarget(ground);
    const QByteArray secret = ground.path(QStringLiteral("t/folder1/0")).toUtf8();
    QCOMPARE(chmod(secret.constData(), 0), 0);
    const WithoutPrivileges plain;
    const Layout layout = largeLayout(2, 1, 5); // of the same size
    const Plan plan = rollbackPlanOf(layout, ground.path(QStringLiteral("t")), ConflictPolicy::Merge);
    const auto entry = std::ranges::find(plan.entries, QByteArray("folder1/0"), &PlanEntry::path);
    QVERIFY(entry != plan.entries.end());
    QCOMPARE(entry->action, PlanAction::Keep);
    QVERIFY(entry->reason.contains(u"cannot be read"));
    QVERIFY(rollbackPlanOf(layout, ground.path(QStringLiteral("t")), ConflictPolicy::Fail).hasConflict());
}

void TestRollback::aTargetThatCannotBeMadeIsToldUpFront()
{
    const Playground ground;
    ground.makeFolder(QStringLiteral("locked"));
    QCOMPARE(chmod(ground.path(QStringLiteral("locked")).toUtf8().constData(), 0500), 0);
    const WithoutPrivileges plain;
    const Result<Plan> plan = Planner::planDirectory(treeOf("a"), ground.path(QStringLiteral("locked/a/b")), {});
    QVERIFY(!plan);
    QCOMPARE(plan.error().kind, ErrorKind::Io);
    QVERIFY(plan.error().message.contains(u"permission"));
}

void TestRollback::somebodyElsesFilesSurviveTheRollback()
{
    const Playground ground;
    ground.makeFolder(QStringLiteral("t"));
    Plan plan = rollbackPlanOf(treeOf(R"(
        made/
          file
        late/
    )"),
                               ground.path(QStringLiteral("t")));
    // The folder "made" is there by the time it is to be made, and holds something: it is not this run's.
    ground.makeFolder(QStringLiteral("t/made"));
    ground.makeFile(QStringLiteral("t/made/mine"), "mine");
    breakAtTheEnd(plan);
    QVERIFY(failsAndRestores(plan, ground.path()));
    QCOMPARE(ground.read(QStringLiteral("t/made/mine")), QByteArray("mine"));
}

void TestRollback::cancelEmptiesTheMemorySink()
{
    const Plan plan = Planner::plan(largeLayout(2, 2, 10), QStringLiteral("demo"), {}).value_or(Plan());
    MemorySink sink;
    Progress progress;
    Report report;
    QVERIFY(sink.write(plan, progress, report).has_value());
    QCOMPARE(sink.items().size(), 6);
    progress.cancel();
    QCOMPARE(sink.write(plan, progress, report).error().kind, ErrorKind::Cancelled);
    QVERIFY(sink.items().isEmpty());
}

ESPALIER_TEST_APPLESS_MAIN(TestRollback)
#include "tst_rollback.moc"
