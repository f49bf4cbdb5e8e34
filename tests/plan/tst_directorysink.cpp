// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/diskstate.h"
#include "plan/directorysink.h"
#include "plan/planner.h"
#include "support/drawntree.h"
#include "support/testprogram.h"

#include <QTest>

#include <atomic>
#include <csignal>
#include <filesystem>
#include <thread>

#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace Espalier;

/// Writing a plan into a directory when all goes well, and what it never does
/// (tests/ROBUSTNESS.md N13, X1, X2, X3, X6, X9).
class TestDirectorySink : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void makesANewFolderWithEverythingInIt();
    void makesMissingParents();
    void addsToAnExistingFolderAndTouchesNothingElse();
    void replacesOnlyWhatThePlanReplaces();
    void keepsTheModeOfWhatItReplaces();
    void makesScriptsExecutable();
    void leavesNothingHiddenBehind();
    void aSecondRunKeepsEverything_data();
    void aSecondRunKeepsEverything();
    void theSamePlanGivesTheSameBytes();
    void writesPathsBeyond4096BytesWithFewDescriptors();
    void passesOverRefusedEntries();
    void writesNothingThroughALinkInTheTarget();
    void writesNothingThroughALinkThatCameAfterThePlan_data();
    void writesNothingThroughALinkThatCameAfterThePlan();
    void writesNothingOutsideWhateverThePlanSays_data();
    void writesNothingOutsideWhateverThePlanSays();
    void aConflictEndsBeforeTheFirstWrite();
    void needsAnAbsoluteTarget();
    void aFolderThatAppearedMeanwhileIsUsed();
    void aTargetThatAppearedMeanwhileIsNotReplaced();
    void anEmptyFolderThatAppearsDuringTheRunIsNotReplaced();
    void runningAgainCompletesAKilledRun();
    void aKilledRunLeavesNoHalfFileUnderItsName();
    void countsItsProgress();
};

namespace {

Layout directorySinkExampleLayout()
{
    Layout layout = treeOf(R"(
        src/
          main.py
          deep/
            er/
              data.bin
        docs/
        run.sh
    )");
    layout.setContent(layout.find(u"src/main.py"), u"print('{{ project_name }}')\n");
    layout.setContent(layout.find(u"src/deep/er/data.bin"), QString(300'000, u'x'));
    layout.setContent(layout.find(u"run.sh"), u"#!/bin/sh\necho hello\n");
    layout.setNotes(layout.find(u"docs"), QStringLiteral("Ours."));
    return layout;
}

QMap<QByteArray, QByteArray> exampleState()
{
    return {{"src/", {}}, {"src/main.py", "print('project')\n"}, {"src/deep/", {}}, {"src/deep/er/", {}},
            {"src/deep/er/data.bin", QByteArray(300'000, 'x')}, {"docs/", {}}, {"docs/README.md", "# docs\n\nOurs.\n"},
            {"run.sh", "#!/bin/sh\necho hello\n"}};
}

Plan directorySinkPlanOf(const Layout &layout, const QString &directory, const PlanOptions &options = {})
{
    return Planner::planDirectory(layout, directory, options).value_or(Plan());
}

Result<void> directorySinkWrite(const Plan &plan, Report *report = nullptr)
{
    Progress progress;
    Report own;
    return DirectorySink().write(plan, progress, report ? *report : own);
}

} // namespace

void TestDirectorySink::makesANewFolderWithEverythingInIt()
{
    const Playground ground;
    const QString target = ground.path(QStringLiteral("new"));
    QVERIFY(directorySinkWrite(directorySinkPlanOf(directorySinkExampleLayout(), target)).has_value());
    QCOMPARE(stateOf(target), exampleState());
    QCOMPARE(stateOf(ground.path()).size(), exampleState().size() + 1);
}

void TestDirectorySink::makesMissingParents()
{
    const Playground ground;
    QVERIFY(directorySinkWrite(directorySinkPlanOf(directorySinkExampleLayout(), ground.path(QStringLiteral("a/b/c"))))
                .has_value());
    QCOMPARE(stateOf(ground.path(QStringLiteral("a/b/c"))), exampleState());
    QCOMPARE(stateOf(ground.path()).size(), exampleState().size() + 3);
}

void TestDirectorySink::addsToAnExistingFolderAndTouchesNothingElse()
{
    const Playground ground;
    ground.makeFolder(QStringLiteral("t/src"));
    ground.makeFile(QStringLiteral("t/src/main.py"), "mine\n");
    ground.makeFile(QStringLiteral("t/own.txt"), "own\n");
    ground.makeLink(QStringLiteral("t/src/link"), QStringLiteral("/etc"));
    QVERIFY(directorySinkWrite(directorySinkPlanOf(directorySinkExampleLayout(), ground.path(QStringLiteral("t"))))
                .has_value());
    auto expected = exampleState();
    expected[QByteArray("src/main.py")] = "mine\n";
    expected[QByteArray("own.txt")] = "own\n";
    expected[QByteArray("src/link")] = "-> /etc";
    QCOMPARE(stateOf(ground.path(QStringLiteral("t"))), expected);
}

/// X3
void TestDirectorySink::replacesOnlyWhatThePlanReplaces()
{
    const Playground ground;
    ground.makeFolder(QStringLiteral("t/src"));
    ground.makeFile(QStringLiteral("t/src/main.py"), "mine\n");
    ground.makeFile(QStringLiteral("t/src/other.py"), "mine too\n");
    ground.makeFile(QStringLiteral("t/run.sh"), "#!/bin/sh\necho hello\n");
    struct stat before;
    struct stat after;
    const QByteArray same = ground.path(QStringLiteral("t/run.sh")).toUtf8();
    QCOMPARE(stat(same.constData(), &before), 0);
    QVERIFY(directorySinkWrite(directorySinkPlanOf(directorySinkExampleLayout(), ground.path(QStringLiteral("t")),
                                                   {.policy = ConflictPolicy::Overwrite}))
                .has_value());
    auto expected = exampleState();
    expected[QByteArray("src/other.py")] = "mine too\n";
    QCOMPARE(stateOf(ground.path(QStringLiteral("t"))), expected);
    QCOMPARE(stat(same.constData(), &after), 0);
    QCOMPARE(after.st_ino, before.st_ino); // identical: not even written again
}

void TestDirectorySink::keepsTheModeOfWhatItReplaces()
{
    const Playground ground;
    ground.makeFolder(QStringLiteral("t/src"));
    ground.makeFile(QStringLiteral("t/src/main.py"), "mine\n");
    ground.makeFile(QStringLiteral("t/run.sh"), "mine\n");
    QCOMPARE(chmod(ground.path(QStringLiteral("t/src/main.py")).toUtf8().constData(), 0440), 0);
    QCOMPARE(chmod(ground.path(QStringLiteral("t/run.sh")).toUtf8().constData(), 0640), 0);
    QVERIFY(directorySinkWrite(directorySinkPlanOf(directorySinkExampleLayout(), ground.path(QStringLiteral("t")),
                                                   {.policy = ConflictPolicy::Overwrite}))
                .has_value());
    struct stat found;
    QCOMPARE(stat(ground.path(QStringLiteral("t/src/main.py")).toUtf8().constData(), &found), 0);
    QCOMPARE(found.st_mode & 07777, 0440U);
    QCOMPARE(stat(ground.path(QStringLiteral("t/run.sh")).toUtf8().constData(), &found), 0);
    QCOMPARE(found.st_mode & 07777, 0750U); // a script runs for all who may read it
}

void TestDirectorySink::makesScriptsExecutable()
{
    const Playground ground;
    const mode_t former = umask(027);
    const bool done =
        directorySinkWrite(directorySinkPlanOf(directorySinkExampleLayout(), ground.path(QStringLiteral("t"))))
            .has_value();
    umask(former);
    QVERIFY(done);
    const auto modeOf = [&](const char *name) {
        struct stat found;
        return stat(ground.path(QString::fromLatin1(name)).toUtf8().constData(), &found) == 0 ? found.st_mode & 07777 : 0;
    };
    QCOMPARE(modeOf("t/run.sh"), 0750U);
    QCOMPARE(modeOf("t/src/main.py"), 0640U);
    QCOMPARE(modeOf("t/src"), 0750U);
    QCOMPARE(modeOf("t"), 0750U);
}

void TestDirectorySink::leavesNothingHiddenBehind()
{
    const Playground ground;
    for (int run = 0; run < 3; ++run) {
        ground.makeFolder(QStringLiteral("t/src"));
        ground.makeFile(QStringLiteral("t/src/main.py"), QByteArray::number(run));
        QVERIFY(directorySinkWrite(directorySinkPlanOf(directorySinkExampleLayout(), ground.path(QStringLiteral("t")),
                                                       {.policy = ConflictPolicy::Overwrite}))
                    .has_value());
        for (const QByteArray &path : stateOf(ground.path()).keys())
            QVERIFY2(!path.contains(".espalier"), path.constData());
    }
}

void TestDirectorySink::aSecondRunKeepsEverything_data()
{
    QTest::addColumn<ConflictPolicy>("policy");
    QTest::newRow("merge") << ConflictPolicy::Merge;
    QTest::newRow("skip") << ConflictPolicy::Skip;
    QTest::newRow("overwrite") << ConflictPolicy::Overwrite;
    QTest::newRow("fail") << ConflictPolicy::Fail;
}

/// X3, X6
void TestDirectorySink::aSecondRunKeepsEverything()
{
    QFETCH(ConflictPolicy, policy);
    const Playground ground;
    const PlanOptions options{.gitkeep = true, .policy = policy};
    const QString target = ground.path(QStringLiteral("t"));
    QVERIFY(directorySinkWrite(directorySinkPlanOf(directorySinkExampleLayout(), target, options)).has_value());
    const Plan second = directorySinkPlanOf(directorySinkExampleLayout(), target, options);
    QCOMPARE(second.summary().keep, second.entries.size());
    const auto before = stateOf(ground.path());
    QVERIFY(directorySinkWrite(second).has_value());
    QCOMPARE(stateOf(ground.path()), before);
}

/// X9
void TestDirectorySink::theSamePlanGivesTheSameBytes()
{
    const Playground ground;
    QVERIFY(directorySinkWrite(directorySinkPlanOf(directorySinkExampleLayout(), ground.path(QStringLiteral("one"))))
                .has_value());
    QVERIFY(directorySinkWrite(directorySinkPlanOf(directorySinkExampleLayout(), ground.path(QStringLiteral("two"))))
                .has_value());
    QCOMPARE(stateOf(ground.path(QStringLiteral("one"))), stateOf(ground.path(QStringLiteral("two"))));
}

/// N13
void TestDirectorySink::writesPathsBeyond4096BytesWithFewDescriptors()
{
    const Playground ground;
    const QString target = ground.path(QStringLiteral("t"));
    Layout layout(QStringLiteral("demo"));
    NodeIndex at = rootNode;
    for (int depth = 0; depth < 1000; ++depth) {
        at = layout.append(at, NodeKind::Folder, "a-folder-of-20-bytes");
        layout.append(at, NodeKind::File, "file"); // after the folder below it: the way back up is walked too
        layout.move(layout.lastChild(at), at);
    }
    rlimit former;
    QCOMPARE(getrlimit(RLIMIT_NOFILE, &former), 0);
    const rlimit few{24, former.rlim_max};
    QCOMPARE(setrlimit(RLIMIT_NOFILE, &few), 0);
    const Plan plan = directorySinkPlanOf(layout, target);
    const bool done = directorySinkWrite(plan).has_value();
    const Plan again = directorySinkPlanOf(layout, target);
    setrlimit(RLIMIT_NOFILE, &former);
    QVERIFY(done);
    QCOMPARE(plan.summary().create, 2000);
    QVERIFY(std::ranges::any_of(plan.entries, [](const PlanEntry &entry) { return entry.path.size() > 20'000; }));
    QCOMPARE(again.summary().keep, 2000);
}

void TestDirectorySink::passesOverRefusedEntries()
{
    const Playground ground;
    Layout layout = treeOf("good");
    layout.append(rootNode, NodeKind::File, "../bad");
    const NodeIndex up = layout.append(rootNode, NodeKind::Folder, "..");
    layout.append(up, NodeKind::File, "worse");
    const Plan plan = directorySinkPlanOf(layout, ground.path(QStringLiteral("t")));
    QVERIFY(plan.isRefused());
    QVERIFY(directorySinkWrite(plan).has_value());
    QCOMPARE(stateOf(ground.path()).keys(), (QByteArrayList{"t/", "t/good"}));
}

/// X1
void TestDirectorySink::writesNothingThroughALinkInTheTarget()
{
    const Playground ground;
    ground.makeFolder(QStringLiteral("t"));
    ground.makeFolder(QStringLiteral("outside"));
    ground.makeFile(QStringLiteral("outside/main.py"), "theirs");
    ground.makeFile(QStringLiteral("script"), "theirs");
    ground.makeLink(QStringLiteral("t/src"), QStringLiteral("../outside"));
    ground.makeLink(QStringLiteral("t/run.sh"), QStringLiteral("../script"));
    for (const auto policy : {ConflictPolicy::Merge, ConflictPolicy::Overwrite}) {
        QVERIFY(directorySinkWrite(directorySinkPlanOf(directorySinkExampleLayout(), ground.path(QStringLiteral("t")),
                                                       {.policy = policy}))
                    .has_value());
        QCOMPARE(stateOf(ground.path()),
                 (QMap<QByteArray, QByteArray>{{"outside/", {}}, {"outside/main.py", "theirs"}, {"script", "theirs"}, {"t/", {}},
                                               {"t/src", "-> ../outside"}, {"t/run.sh", "-> ../script"}, {"t/docs/", {}},
                                               {"t/docs/README.md", "# docs\n\nOurs.\n"}}));
    }
}

void TestDirectorySink::writesNothingThroughALinkThatCameAfterThePlan_data()
{
    QTest::addColumn<QString>("linked");
    QTest::newRow("a folder that was to be made") << QStringLiteral("src");
    QTest::newRow("a folder that was there") << QStringLiteral("docs");
    QTest::newRow("a file that was to be made") << QStringLiteral("run.sh");
}

/// X1
void TestDirectorySink::writesNothingThroughALinkThatCameAfterThePlan()
{
    QFETCH(QString, linked);
    const Playground ground;
    ground.makeFolder(QStringLiteral("t/docs"));
    ground.makeFolder(QStringLiteral("outside/deep"));
    const Plan plan = directorySinkPlanOf(directorySinkExampleLayout(), ground.path(QStringLiteral("t")));
    rmdir(ground.path(u"t/" + linked).toUtf8().constData());
    ground.makeLink(u"t/" + linked, QStringLiteral("../outside"));
    const auto before = stateOf(ground.path());
    const Result<void> done = directorySinkWrite(plan);
    QVERIFY(!done);
    QVERIFY(done.error().message.contains(linked));
    QCOMPARE(stateOf(ground.path()), before);
}

void TestDirectorySink::writesNothingOutsideWhateverThePlanSays_data()
{
    QTest::addColumn<QByteArray>("path");
    for (const QByteArray &path : {QByteArray("../evil"), QByteArray("a/../../evil"), QByteArray("/tmp/espalier-evil"), QByteArray("./evil"),
                                   QByteArray("../evil/"), QByteArray(".."), QByteArray(""), QByteArray("a//evil"), QByteArray("a\0evil", 6)})
        QTest::newRow(path.toPercentEncoding().constData()) << path;
}

void TestDirectorySink::writesNothingOutsideWhateverThePlanSays()
{
    QFETCH(QByteArray, path);
    const Playground ground;
    for (const char *target : {"new", "t"}) {
        ground.makeFolder(QStringLiteral("t/a"));
        const auto before = stateOf(ground.path());
        Plan plan;
        plan.root = ground.path(QString::fromLatin1(target));
        plan.entries = {{.path = "good", .kind = NodeKind::File},
                        {.path = path, .kind = path.endsWith('/') ? NodeKind::Folder : NodeKind::File}};
        const Result<void> done = directorySinkWrite(plan);
        QVERIFY(!done);
        QCOMPARE(stateOf(ground.path()), before);
    }
    QVERIFY(access("/tmp/espalier-evil", F_OK) != 0);
}

void TestDirectorySink::aConflictEndsBeforeTheFirstWrite()
{
    const Playground ground;
    ground.makeFolder(QStringLiteral("t"));
    ground.makeFile(QStringLiteral("t/run.sh"), "mine");
    const auto before = stateOf(ground.path());
    const Result<void> done = directorySinkWrite(directorySinkPlanOf(
        directorySinkExampleLayout(), ground.path(QStringLiteral("t")), {.policy = ConflictPolicy::Fail}));
    QVERIFY(!done);
    QCOMPARE(done.error().kind, ErrorKind::Conflict);
    QVERIFY(done.error().message.contains(u"run.sh"));
    QCOMPARE(stateOf(ground.path()), before);
}

void TestDirectorySink::needsAnAbsoluteTarget()
{
    const Result<Plan> plan = Planner::plan(directorySinkExampleLayout(), QStringLiteral("demo"), {});
    QVERIFY(plan.has_value());
    QCOMPARE(directorySinkWrite(*plan).error().kind, ErrorKind::Usage);
}

void TestDirectorySink::aFolderThatAppearedMeanwhileIsUsed()
{
    const Playground ground;
    ground.makeFolder(QStringLiteral("t"));
    const Plan plan = directorySinkPlanOf(directorySinkExampleLayout(), ground.path(QStringLiteral("t")));
    ground.makeFolder(QStringLiteral("t/src"));
    ground.makeFile(QStringLiteral("t/src/mine"), "mine");
    Report report;
    QVERIFY(directorySinkWrite(plan, &report).has_value());
    QVERIFY(report.contains(u"folder-appeared"));
    auto expected = exampleState();
    expected[QByteArray("src/mine")] = "mine";
    QCOMPARE(stateOf(ground.path(QStringLiteral("t"))), expected);
    // A file in the way is another matter.
    const Plan second = directorySinkPlanOf(treeOf("fresh"), ground.path(QStringLiteral("t")));
    ground.makeFile(QStringLiteral("t/fresh"), "mine");
    QVERIFY(!directorySinkWrite(second));
    QCOMPARE(ground.read(QStringLiteral("t/fresh")), QByteArray("mine"));
}

/// X2
void TestDirectorySink::aTargetThatAppearedMeanwhileIsNotReplaced()
{
    const Playground ground;
    const Plan plan = directorySinkPlanOf(directorySinkExampleLayout(), ground.path(QStringLiteral("t")));
    ground.makeFile(QStringLiteral("t"), "a file now");
    QCOMPARE(directorySinkWrite(plan).error().kind, ErrorKind::Refused);
    QCOMPARE(stateOf(ground.path()), (QMap<QByteArray, QByteArray>{{"t", "a file now"}}));
}

void TestDirectorySink::anEmptyFolderThatAppearsDuringTheRunIsNotReplaced()
{
    Layout layout(QStringLiteral("demo"));
    for (int i = 0; i < 5000; ++i)
        layout.append(rootNode, NodeKind::File, std::to_string(i));
    // Another thread makes the folder as soon as it sees the first steps; should it be too late once, the next time it
    // is not.
    bool cameBetween = false;
    for (int attempt = 0; attempt < 50 && !cameBetween; ++attempt) {
        const Playground ground;
        const Plan plan = directorySinkPlanOf(layout, ground.path(QStringLiteral("t")));
        Progress progress;
        Report report;
        std::atomic<bool> isOver = false;
        std::jthread watcher([&] {
            while (progress.done() < 64 && !isOver) { }
            cameBetween = mkdir(ground.path(QStringLiteral("t")).toUtf8().constData(), 0700) == 0;
        });
        const Result<void> done = DirectorySink().write(plan, progress, report);
        isOver = true;
        watcher.join();
        if (cameBetween && !done)
            QCOMPARE(stateOf(ground.path()).keys(), QByteArrayList{"t/"});
        QCOMPARE(done.has_value(), !cameBetween);
    }
    QVERIFY(cameBetween);
}

/// X6
void TestDirectorySink::runningAgainCompletesAKilledRun()
{
    Layout layout(QStringLiteral("demo"));
    for (int folder = 0; folder < 80; ++folder) {
        const NodeIndex at = layout.append(rootNode, NodeKind::Folder, "folder" + std::to_string(folder));
        for (int file = 0; file < 20; ++file)
            layout.append(at, NodeData{.name = QString::number(file), .kind = NodeKind::File, .content = QStringLiteral("content")});
    }
    const Playground ground;
    ground.makeFolder(QStringLiteral("t/folder60"));
    ground.makeFile(QStringLiteral("t/folder60/7"), "replaced");
    const QString target = ground.path(QStringLiteral("t"));
    const Plan plan = directorySinkPlanOf(layout, target, {.policy = ConflictPolicy::Overwrite});
    const pid_t child = fork();
    if (child == 0) {
        directorySinkWrite(plan);
        _exit(0);
    }
    // Wherever it is by then: before, in the middle or done.
    const QByteArray first = ground.path(QStringLiteral("t/folder20/0")).toUtf8();
    int status = 0;
    while (access(first.constData(), F_OK) != 0 && waitpid(child, &status, WNOHANG) == 0) { }
    kill(child, SIGKILL);
    waitpid(child, &status, 0);

    const Plan rest = directorySinkPlanOf(layout, target, {.policy = ConflictPolicy::Overwrite});
    QVERIFY(!rest.isRefused());
    QVERIFY(directorySinkWrite(rest).has_value());
    const Playground fresh;
    QVERIFY(directorySinkWrite(directorySinkPlanOf(layout, fresh.path(QStringLiteral("t")))).has_value());
    auto state = stateOf(target);
    state.removeIf([](const auto &entry) { return entry.key().contains("/.espalier-"); }); // the killed run's half file
    QCOMPARE(state, stateOf(fresh.path(QStringLiteral("t"))));
}

/// X6: half a file would be taken for somebody's own by the next run, and kept.
void TestDirectorySink::aKilledRunLeavesNoHalfFileUnderItsName()
{
    const QByteArray content(60'000'000, 'x');
    Layout layout(QStringLiteral("demo"));
    layout.setContentUtf8(layout.append(rootNode, NodeKind::File, "large"), {content.constData(), size_t(content.size())});
    const Playground ground;
    ground.makeFolder(QStringLiteral("t"));
    const QString target = ground.path(QStringLiteral("t"));
    const Plan plan = directorySinkPlanOf(layout, target);
    const pid_t child = fork();
    if (child == 0) {
        directorySinkWrite(plan);
        _exit(0);
    }
    int status = 0;
    while (std::filesystem::is_empty(target.toStdString()) && waitpid(child, &status, WNOHANG) == 0) { }
    kill(child, SIGKILL);
    waitpid(child, &status, 0);
    const auto left = stateOf(target);
    QVERIFY(!left.contains("large") || left["large"] == content);
    QVERIFY(directorySinkWrite(directorySinkPlanOf(layout, target)).has_value());
    QVERIFY(stateOf(target)["large"] == content);
}

void TestDirectorySink::countsItsProgress()
{
    const Playground ground;
    const Plan plan = directorySinkPlanOf(directorySinkExampleLayout(), ground.path(QStringLiteral("t")));
    Progress progress;
    Report report;
    QVERIFY(DirectorySink().write(plan, progress, report).has_value());
    QCOMPARE(progress.total(), plan.entries.size());
    QCOMPARE(progress.done(), plan.entries.size());
}

ESPALIER_TEST_APPLESS_MAIN(TestDirectorySink)
#include "tst_directorysink.moc"
