// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/diskstate.h"
#include "plan/planner.h"
#include "plan/targetpath.h"
#include "support/drawntree.h"
#include "support/testprogram.h"

#include <QTest>

#include <cstdlib>

#include <sys/stat.h>
#include <unistd.h>

using namespace Espalier;

/// Where a directory export may land (tests/ROBUSTNESS.md X2, X5).
class TestTargetPath : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void pathsBecomeAbsolute_data();
    void pathsBecomeAbsolute();
    void dotDotGoesUpFromWhereLinksLead();
    void missingParentsAreListed();
    void refusesWhatIsNoFolder_data();
    void refusesWhatIsNoFolder();
    void aLinkToAFolderMayBeTheTargetItself();
    void refusesEmptyNames();
    void knowsFileSystemsOfWindows();
};

void TestTargetPath::pathsBecomeAbsolute_data()
{
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<QByteArray>("expected");
    char *const current = getcwd(nullptr, 0);
    const QByteArray here(current);
    std::free(current);
    QTest::newRow("absolute") << QByteArray("/a/b") << QByteArray("/a/b");
    QTest::newRow("slash at the end") << QByteArray("/a/b/") << QByteArray("/a/b");
    QTest::newRow("doubled slashes and dots") << QByteArray("//a/.//b/.") << QByteArray("/a/b");
    QTest::newRow("root") << QByteArray("/") << QByteArray("/");
    QTest::newRow("above the root") << QByteArray("/../..") << QByteArray("/");
    QTest::newRow("up") << QByteArray("/no-such-folder/b/../c") << QByteArray("/no-such-folder/c");
    QTest::newRow("relative") << QByteArray("x/y") << here + "/x/y";
    QTest::newRow("here") << QByteArray(".") << here;
    QTest::newRow("a name with dots") << QByteArray("/a..b/...") << QByteArray("/a..b/...");
}

void TestTargetPath::pathsBecomeAbsolute()
{
    QFETCH(QByteArray, path);
    QFETCH(QByteArray, expected);
    QCOMPARE(absoluteTarget(path), expected);
}

void TestTargetPath::dotDotGoesUpFromWhereLinksLead()
{
    const Playground ground;
    ground.makeFolder(QStringLiteral("real/inner"));
    ground.makeLink(QStringLiteral("link"), QStringLiteral("real/inner"));
    QCOMPARE(absoluteTarget(ground.path(QStringLiteral("link/../new")).toUtf8()), ground.path(QStringLiteral("real/new")).toUtf8());
}

/// X2
void TestTargetPath::missingParentsAreListed()
{
    const Playground ground;
    const Result<TargetPath> target = TargetPath::open(ground.path(QStringLiteral("a/b/c")));
    QVERIFY(target.has_value());
    QVERIFY(!target->folder.isValid());
    QVERIFY(target->ancestor.isValid());
    QCOMPARE(target->missing, (QByteArrayList{"a", "b", "c"}));
    QVERIFY(stateOf(ground.path()).isEmpty()); // looking makes nothing
}

void TestTargetPath::refusesWhatIsNoFolder_data()
{
    QTest::addColumn<QString>("target");
    QTest::addColumn<ErrorKind>("kind");
    QTest::newRow("a file") << QStringLiteral("file") << ErrorKind::Refused;
    QTest::newRow("a link to a file") << QStringLiteral("to-file") << ErrorKind::Refused;
    QTest::newRow("a link that leads nowhere") << QStringLiteral("nowhere") << ErrorKind::Refused;
    QTest::newRow("below a link that leads nowhere") << QStringLiteral("nowhere/x/y") << ErrorKind::Refused;
    QTest::newRow("below a file") << QStringLiteral("file/x") << ErrorKind::Io;
    QTest::newRow("a circle of links") << QStringLiteral("circle/x") << ErrorKind::Io;
    QTest::newRow("a pipe") << QStringLiteral("pipe") << ErrorKind::Refused;
    QTest::newRow("a name of 256 bytes") << QString(256, u'x') << ErrorKind::Io;
}

/// X2
void TestTargetPath::refusesWhatIsNoFolder()
{
    QFETCH(QString, target);
    QFETCH(ErrorKind, kind);
    const Playground ground;
    ground.makeFile(QStringLiteral("file"), "precious");
    ground.makeLink(QStringLiteral("to-file"), QStringLiteral("file"));
    ground.makeLink(QStringLiteral("nowhere"), QStringLiteral("not-there"));
    ground.makeLink(QStringLiteral("circle"), QStringLiteral("circle"));
    QCOMPARE(mkfifo(ground.path(QStringLiteral("pipe")).toUtf8().constData(), 0600), 0);
    const auto before = stateOf(ground.path());

    const Result<Plan> plan = Planner::planDirectory(treeOf("a/"), ground.path(target), {});
    QVERIFY(!plan);
    QCOMPARE(plan.error().kind, kind);
    QVERIFY(plan.error().message.contains(u'“'));
    QVERIFY(plan.error().message.endsWith(u'.'));
    QCOMPARE(stateOf(ground.path()), before);
}

void TestTargetPath::aLinkToAFolderMayBeTheTargetItself()
{
    const Playground ground;
    ground.makeFolder(QStringLiteral("real/a"));
    ground.makeLink(QStringLiteral("link"), QStringLiteral("real"));
    const Result<Plan> plan = Planner::planDirectory(treeOf("a/"), ground.path(QStringLiteral("link")), {});
    QVERIFY(plan.has_value());
    QCOMPARE(plan->entries[0].action, PlanAction::Keep);
}

void TestTargetPath::refusesEmptyNames()
{
    QCOMPARE(TargetPath::open({}).error().kind, ErrorKind::Usage);
    QCOMPARE(TargetPath::open(QStringLiteral("a\0b")).error().kind, ErrorKind::Usage);
}

/// X5: such a file system cannot be mounted without being root; what its kind means for names is in tst_siblingnames.
void TestTargetPath::knowsFileSystemsOfWindows()
{
    for (const quint32 type : {0x4d44U, 0x2011bab0U, 0x5346544eU, 0x7366746eU}) {
        QVERIFY(FileSystemRules::ofType(type).isWindows);
        QVERIFY(FileSystemRules::ofType(type).ignoresCase);
    }
    for (const quint32 type : {0xef53U, 0x01021994U, 0x9123683eU, 0x58465342U}) { // ext4, tmpfs, btrfs, XFS
        QVERIFY(!FileSystemRules::ofType(type).isWindows);
        QVERIFY(!FileSystemRules::ofType(type).ignoresCase);
    }
}

ESPALIER_TEST_APPLESS_MAIN(TestTargetPath)
#include "tst_targetpath.moc"
