// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/diskstate.h"
#include "plan/planner.h"
#include "support/drawntree.h"
#include "support/testprogram.h"

#include <QTest>

#include <sys/stat.h>
#include <unistd.h>

using namespace Espalier;

/// What an export intends with what stands in the target already: the conflict policies, and
/// tests/ROBUSTNESS.md X1 and X3. Planning never changes anything on the disk.
class TestTargetProbe : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aNewTargetIsAllCreated();
    void policiesDecideAboutExistingFiles_data();
    void policiesDecideAboutExistingFiles();
    void skipLeavesTopLevelFoldersWhollyAlone();
    void anIdenticalFileIsAlwaysKept_data();
    void anIdenticalFileIsAlwaysKept();
    void comparesContentsNotOnlySizes();
    void comparesWhatWouldBeWritten();
    void refusesLinksForTheirWholeSubtree();
    void refusesALinkInPlaceOfAFile();
    void refusesAFileWhereAFolderShouldBe();
    void refusesAFolderWhereAFileShouldBe();
    void refusesWhatIsNeitherFileNorFolder();
    void everyReasonIsASentence();
    void stopsWhenCancelled();
    void looksIntoDeepFolders();
};

namespace {

Layout targetProbeExampleLayout()
{
    Layout layout = treeOf(R"(
        src/
          main.py
          new.py
        docs/
          guide.md
        top.txt
        LICENSE
    )");
    layout.setContent(layout.find(u"src/main.py"), u"print('planned')\n");
    layout.setContent(layout.find(u"top.txt"), u"planned\n");
    layout.setContent(layout.find(u"LICENSE"), u"same\n");
    return layout;
}

void targetProbeFillTarget(const Playground &ground)
{
    ground.makeFolder(QStringLiteral("t/src"));
    ground.makeFile(QStringLiteral("t/src/main.py"), "print('mine!!!')\n"); // of the same size
    ground.makeFile(QStringLiteral("t/src/other.py"), "not in the layout\n");
    ground.makeFile(QStringLiteral("t/top.txt"), "mine\n");
    ground.makeFile(QStringLiteral("t/LICENSE"), "same\n");
}

QStringList actionsOf(const Plan &plan)
{
    QStringList actions;
    for (const PlanEntry &entry : plan.entries)
        actions << QString::fromUtf8(entry.path) + u' ' + planActionId(entry.action);
    return actions;
}

Plan targetProbePlanOf(const Layout &layout, const QString &directory, ConflictPolicy policy = ConflictPolicy::Merge)
{
    return Planner::planDirectory(layout, directory, {.policy = policy}).value_or(Plan());
}

} // namespace

void TestTargetProbe::aNewTargetIsAllCreated()
{
    const Playground ground;
    const Plan plan = targetProbePlanOf(targetProbeExampleLayout(), ground.path(QStringLiteral("missing/parents/t")));
    QCOMPARE(plan.root, ground.path(QStringLiteral("missing/parents/t")));
    QCOMPARE(plan.summary().create, 7);
    QCOMPARE(plan.entries.size(), 7);
    QVERIFY(stateOf(ground.path()).isEmpty());
}

void TestTargetProbe::policiesDecideAboutExistingFiles_data()
{
    QTest::addColumn<ConflictPolicy>("policy");
    QTest::addColumn<QString>("actions");
    QTest::newRow("merge") << ConflictPolicy::Merge
        << QStringLiteral("src/ keep, src/main.py keep, src/new.py create, docs/ create, docs/guide.md create, top.txt keep, LICENSE keep");
    QTest::newRow("overwrite") << ConflictPolicy::Overwrite
        << QStringLiteral("src/ keep, src/main.py overwrite, src/new.py create, docs/ create, docs/guide.md create, top.txt overwrite, LICENSE keep");
    QTest::newRow("fail") << ConflictPolicy::Fail
        << QStringLiteral("src/ keep, src/main.py conflict, src/new.py create, docs/ create, docs/guide.md create, top.txt conflict, LICENSE keep");
    QTest::newRow("skip") << ConflictPolicy::Skip
        << QStringLiteral("src/ keep, docs/ create, docs/guide.md create, top.txt keep, LICENSE keep");
}

/// X3
void TestTargetProbe::policiesDecideAboutExistingFiles()
{
    QFETCH(ConflictPolicy, policy);
    QFETCH(QString, actions);
    const Playground ground;
    targetProbeFillTarget(ground);
    const auto before = stateOf(ground.path());
    const Plan plan = targetProbePlanOf(targetProbeExampleLayout(), ground.path(QStringLiteral("t")), policy);
    QCOMPARE(actionsOf(plan).join(QStringLiteral(", ")), actions);
    QCOMPARE(plan.hasConflict(), policy == ConflictPolicy::Fail);
    QVERIFY(!plan.isRefused());
    QCOMPARE(stateOf(ground.path()), before);
}

void TestTargetProbe::skipLeavesTopLevelFoldersWhollyAlone()
{
    const Playground ground;
    ground.makeFolder(QStringLiteral("t/a/b"));
    ground.makeLink(QStringLiteral("t/a/link"), QStringLiteral("/etc"));
    const Plan plan = targetProbePlanOf(treeOf(R"(
        a/
          b/
            c/
          link/
            inner/
        ab/
          x
    )"),
                                        ground.path(QStringLiteral("t")), ConflictPolicy::Skip);
    QCOMPARE(actionsOf(plan), (QStringList{QStringLiteral("a/ keep"), QStringLiteral("ab/ create"), QStringLiteral("ab/x create")}));
}

void TestTargetProbe::anIdenticalFileIsAlwaysKept_data()
{
    QTest::addColumn<ConflictPolicy>("policy");
    QTest::newRow("merge") << ConflictPolicy::Merge;
    QTest::newRow("skip") << ConflictPolicy::Skip;
    QTest::newRow("overwrite") << ConflictPolicy::Overwrite;
    QTest::newRow("fail") << ConflictPolicy::Fail;
}

/// X3
void TestTargetProbe::anIdenticalFileIsAlwaysKept()
{
    QFETCH(ConflictPolicy, policy);
    const Playground ground;
    ground.makeFolder(QStringLiteral("t"));
    const QByteArray large = QByteArray("0123456789abcdef").repeated(10'000); // more than is read at once
    ground.makeFile(QStringLiteral("t/large"), large);
    ground.makeFile(QStringLiteral("t/empty"));
    QCOMPARE(chmod(ground.path(QStringLiteral("t/large")).toUtf8().constData(), 0400), 0);
    Layout layout = treeOf(R"(
        large
        empty
    )");
    layout.setContentUtf8(layout.find(u"large"), std::string_view(large.constData(), size_t(large.size())));
    const Plan plan = targetProbePlanOf(layout, ground.path(QStringLiteral("t")), policy);
    QCOMPARE(plan.summary().keep, 2);
}

void TestTargetProbe::comparesContentsNotOnlySizes()
{
    const Playground ground;
    ground.makeFolder(QStringLiteral("t"));
    QByteArray content(50'000, 'x');
    Layout layout = treeOf("file");
    layout.setContentUtf8(layout.find(u"file"), std::string_view(content.constData(), size_t(content.size())));
    for (const qsizetype at : {qsizetype(0), qsizetype(16'384), content.size() - 1}) {
        QByteArray other = content;
        other[at] = 'y';
        ground.makeFile(QStringLiteral("t/file"), other);
        QCOMPARE(targetProbePlanOf(layout, ground.path(QStringLiteral("t")), ConflictPolicy::Fail).entries[0].action,
                 PlanAction::Conflict);
    }
}

void TestTargetProbe::comparesWhatWouldBeWritten()
{
    const Playground ground;
    ground.makeFolder(QStringLiteral("t/noted"));
    ground.makeFile(QStringLiteral("t/name"), "shop\n");
    ground.makeFile(QStringLiteral("t/noted/README.md"), "# noted\n\nText.\n");
    Layout layout(QStringLiteral("shop"));
    layout.append(rootNode, NodeData{.name = QStringLiteral("name"), .kind = NodeKind::File, .content = QStringLiteral("{{ project_name }}\n")});
    layout.append(rootNode, NodeData{.name = QStringLiteral("noted"), .notes = QStringLiteral("Text.")});
    const Plan plan = targetProbePlanOf(layout, ground.path(QStringLiteral("t")), ConflictPolicy::Fail);
    QCOMPARE(plan.summary().keep, 3);
}

/// X1
void TestTargetProbe::refusesLinksForTheirWholeSubtree()
{
    const Playground ground;
    ground.makeFolder(QStringLiteral("t"));
    ground.makeFolder(QStringLiteral("outside/inner"));
    ground.makeFile(QStringLiteral("outside/inner/file"), "theirs");
    ground.makeLink(QStringLiteral("t/src"), QStringLiteral("../outside"));
    const Layout layout = treeOf(R"(
        src/
          inner/
            file
          more
        src2/
        file
    )");
    for (const auto policy : {ConflictPolicy::Merge, ConflictPolicy::Skip, ConflictPolicy::Overwrite, ConflictPolicy::Fail}) {
        const Plan plan = targetProbePlanOf(layout, ground.path(QStringLiteral("t")), policy);
        QCOMPARE(actionsOf(plan).join(u' '),
                 QStringLiteral("src/ refuse src/inner/ refuse src/inner/file refuse src/more refuse src2/ create file create"));
        QVERIFY(plan.entries[0].reason.contains(u"symbolic link"));
        QVERIFY(plan.isRefused());
        QCOMPARE(plan.report.count(), 1);
    }
}

/// X1
void TestTargetProbe::refusesALinkInPlaceOfAFile()
{
    const Playground ground;
    ground.makeFolder(QStringLiteral("t"));
    ground.makeFile(QStringLiteral("outside"), "theirs");
    ground.makeLink(QStringLiteral("t/good"), QStringLiteral("../outside"));
    ground.makeLink(QStringLiteral("t/nowhere"), QStringLiteral("not-there"));
    const Plan plan = targetProbePlanOf(treeOf(R"(
        good
        nowhere
        nowhere-else
    )"),
                                        ground.path(QStringLiteral("t")), ConflictPolicy::Overwrite);
    QCOMPARE(actionsOf(plan).join(u' '), QStringLiteral("good refuse nowhere refuse nowhere-else create"));
}

void TestTargetProbe::refusesAFileWhereAFolderShouldBe()
{
    const Playground ground;
    ground.makeFolder(QStringLiteral("t"));
    ground.makeFile(QStringLiteral("t/src"), "a file");
    const Plan plan = targetProbePlanOf(treeOf(R"(
        src/
          a
        b
    )"),
                                        ground.path(QStringLiteral("t")), ConflictPolicy::Overwrite);
    QCOMPARE(actionsOf(plan).join(u' '), QStringLiteral("src/ refuse src/a refuse b create"));
}

void TestTargetProbe::refusesAFolderWhereAFileShouldBe()
{
    const Playground ground;
    ground.makeFolder(QStringLiteral("t/LICENSE"));
    const Plan plan = targetProbePlanOf(treeOf("LICENSE"), ground.path(QStringLiteral("t")), ConflictPolicy::Overwrite);
    QCOMPARE(actionsOf(plan).join(u' '), QStringLiteral("LICENSE refuse"));
}

void TestTargetProbe::refusesWhatIsNeitherFileNorFolder()
{
    const Playground ground;
    ground.makeFolder(QStringLiteral("t"));
    for (const char *name : {"t/a", "t/b"})
        QCOMPARE(mkfifo(ground.path(QString::fromLatin1(name)).toUtf8().constData(), 0600), 0);
    const Plan plan = targetProbePlanOf(treeOf(R"(
        a
        b/
          c
    )"),
                                        ground.path(QStringLiteral("t")), ConflictPolicy::Overwrite);
    QCOMPARE(plan.summary().refuse, 3);
}

void TestTargetProbe::everyReasonIsASentence()
{
    const Playground ground;
    targetProbeFillTarget(ground);
    ground.makeLink(QStringLiteral("t/docs"), QStringLiteral("/etc"));
    for (const auto policy : {ConflictPolicy::Merge, ConflictPolicy::Skip, ConflictPolicy::Overwrite, ConflictPolicy::Fail}) {
        for (const PlanEntry &entry :
             targetProbePlanOf(targetProbeExampleLayout(), ground.path(QStringLiteral("t")), policy).entries) {
            QCOMPARE(entry.reason.isEmpty(), entry.action == PlanAction::Create);
            QVERIFY(entry.reason.isEmpty() || (entry.reason.front().isUpper() && entry.reason.endsWith(u'.')));
        }
    }
}

void TestTargetProbe::stopsWhenCancelled()
{
    const Playground ground;
    Progress progress;
    progress.cancel();
    const Result<Plan> plan = Planner::planDirectory(treeOf("a/"), ground.path(), {}, &progress);
    QVERIFY(!plan);
    QCOMPARE(plan.error().kind, ErrorKind::Cancelled);
}

void TestTargetProbe::looksIntoDeepFolders()
{
    const Playground ground;
    QString path = QStringLiteral("t");
    Layout layout(QStringLiteral("demo"));
    NodeIndex at = rootNode;
    for (int depth = 0; depth < 200; ++depth) {
        path += QStringLiteral("/d");
        at = layout.append(at, NodeKind::Folder, "d");
    }
    layout.append(at, NodeKind::File, "deep");
    layout.append(layout.firstChild(rootNode), NodeKind::File, "shallow");
    ground.makeFolder(path);
    ground.makeFile(path + QStringLiteral("/deep"));
    const Plan plan = targetProbePlanOf(layout, ground.path(QStringLiteral("t")));
    QCOMPARE(plan.summary().keep, 201);
    QCOMPARE(plan.summary().create, 1);
    QCOMPARE(plan.entries.last().path, QByteArray("d/shallow"));
    QCOMPARE(plan.entries.last().action, PlanAction::Create);
}

ESPALIER_TEST_APPLESS_MAIN(TestTargetProbe)
#include "tst_targetprobe.moc"
