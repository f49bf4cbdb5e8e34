// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/diskstate.h"
#include "formats/directoryreader.h"
#include "support/drawntree.h"
#include "support/testprogram.h"

#include <QProcess>
#include <QTest>

#include <algorithm>

using namespace Espalier;

/// .gitignore while reading a folder (tests/ROBUSTNESS.md D12).
class TestDirectoryIgnore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void ignoredIsLeftOutAndCounted();
    void ignoringCanBeSwitchedOff();
    void gitsOwnStoreIsLeftOut();
    void badPatternsAreReportedWithTheirLine();
    void agreesWithGit();
};

void TestDirectoryIgnore::ignoredIsLeftOutAndCounted()
{
    const Playground disk;
    disk.makeFolder(QStringLiteral("node_modules/x/y"));
    disk.makeFolder(QStringLiteral("src/build"));
    disk.makeFile(QStringLiteral("src/keep.log"));
    disk.makeFile(QStringLiteral("src/drop.log"));
    disk.makeFile(QStringLiteral("src/build/out.o"));
    disk.makeFile(QStringLiteral(".gitignore"), "node_modules/\n*.log\n/build\n");
    disk.makeFile(QStringLiteral("src/.gitignore"), "!keep.log\n*.o\n");
    const Result<ReadResult> result = DirectoryReader().readFile(disk.path(), {.contents = false});
    QVERIFY(result.has_value());
    QCOMPARE(textOf(result->layout), textOf(treeOf(R"(
        .gitignore
        src/
          .gitignore
          build/
          keep.log
    )")));
    QCOMPARE(result->report.count(), 1);
    QCOMPARE(result->report.items().first().code, QStringLiteral("ignored"));
    QVERIFY(result->report.items().first().message.contains(u'3'));
}

void TestDirectoryIgnore::ignoringCanBeSwitchedOff()
{
    const Playground disk;
    disk.makeFile(QStringLiteral("a.log"));
    disk.makeFile(QStringLiteral(".gitignore"), "*\n");
    const Result<ReadResult> all = DirectoryReader().readFile(disk.path(), {.honourGitignore = false});
    QCOMPARE(textOf(all->layout), QStringLiteral(".gitignore\na.log\n"));
    const Result<ReadResult> none = DirectoryReader().readFile(disk.path(), {});
    QCOMPARE(textOf(none->layout), QString());
}

void TestDirectoryIgnore::gitsOwnStoreIsLeftOut()
{
    const Playground disk;
    disk.makeFolder(QStringLiteral(".git/objects"));
    disk.makeFolder(QStringLiteral(".github/workflows"));
    disk.makeFolder(QStringLiteral("module"));
    disk.makeFile(QStringLiteral("module/.git"), "gitdir: elsewhere\n");
    for (const bool honour : {true, false}) {
        const Result<ReadResult> result = DirectoryReader().readFile(disk.path(), {.honourGitignore = honour});
        QCOMPARE(textOf(result->layout), QStringLiteral(".github/\n  workflows/\nmodule/\n"));
        QVERIFY(result->report.contains(u"git-left-out"));
    }
}

void TestDirectoryIgnore::badPatternsAreReportedWithTheirLine()
{
    const Playground disk;
    disk.makeFolder(QStringLiteral("src"));
    disk.makeFile(QStringLiteral("src/x.o"));
    disk.makeFile(QStringLiteral("src/.gitignore"), "*.o\n\n[a-\n");
    const Result<ReadResult> result = DirectoryReader().readFile(disk.path(), {});
    QCOMPARE(textOf(result->layout), QStringLiteral("src/\n  .gitignore\n"));
    QVERIFY(result->report.contains(u"bad-pattern"));
    const ReportItem &item = result->report.items().first();
    QCOMPARE(item.where.path, QStringLiteral("src/.gitignore"));
    QVERIFY2(item.message.contains(u"3") && item.message.contains(u"[a-"), qPrintable(item.message));
}

void TestDirectoryIgnore::agreesWithGit()
{
    const Playground disk;
    const auto git = [&](const QStringList &arguments) {
        QProcess process;
        process.setWorkingDirectory(disk.path());
        process.start(QStringLiteral("git"), arguments);
        if (!process.waitForFinished() || process.exitCode() != 0)
            qFatal("git: %s", process.readAllStandardError().constData());
        return process.readAllStandardOutput();
    };
    git({QStringLiteral("init"), QStringLiteral("--quiet")});
    const QStringList names{QStringLiteral("a"), QStringLiteral("b.txt"), QStringLiteral("ab"), QStringLiteral("c.log"), QStringLiteral("x y "), QStringLiteral("#n"), QStringLiteral("[z]")};
    const QStringList folders{QString(), QStringLiteral("a"), QStringLiteral("doc"), QStringLiteral("doc/a"), QStringLiteral("doc/ab/doc"), QStringLiteral("build"), QStringLiteral("doc/build/x")};
    for (const QString &folder : folders) {
        disk.makeFolder(folder.isEmpty() ? QStringLiteral("doc") : folder);
        for (const QString &name : names) {
            const QString path = folder.isEmpty() ? name : folder + u'/' + name;
            const bool isFolder = std::ranges::any_of(folders, [&](const QString &other) { return other == path || other.startsWith(path + u'/'); });
            if (!isFolder)
                disk.makeFile(path);
        }
    }
    const QByteArrayList patterns{"a", "a/", "/a", "*.txt", "!b.txt", "doc/a", "doc/*", "!doc/ab", "doc/**", "**/a", "**/doc/a", "doc/**/a*", "a*", "?", "[ab]*", "[!a]*",
                                  "\\#n", "#n", "x y\\ ", "x y ", "\\[z]", "[[]z]", "build/", "/build", "!build/", "**/", "doc/**/x/", "*b", "*/a", "ab/doc/[a-b]", "!*.log", "c.???"};
    // Every second list has a further one in a folder below; all pairs and triples come by.
    for (qsizetype i = 0; i < patterns.size(); ++i) {
        for (qsizetype step = 1; step < 8; ++step) {
            const QByteArray top = patterns[i] + '\n' + patterns[(i + step) % patterns.size()] + '\n' + patterns[(i + 3 * step) % patterns.size()] + '\n';
            const QByteArray below = step % 2 == 0 ? QByteArray("# none\n") : patterns[(i + 5 * step) % patterns.size()] + '\n';
            disk.makeFile(QStringLiteral(".gitignore"), top);
            disk.makeFile(QStringLiteral("doc/.gitignore"), below);
            QByteArrayList expected = git({QStringLiteral("ls-files"), QStringLiteral("--others"), QStringLiteral("--exclude-standard"), QStringLiteral("-z")}).split('\0');
            expected.removeAll({});
            std::ranges::sort(expected);
            const Layout layout = DirectoryReader().readFile(disk.path(), {.contents = false})->layout;
            QByteArrayList found;
            for (NodeIndex node = layout.next(rootNode); node != noNode; node = layout.next(node)) {
                if (!layout.isFolder(node))
                    found.append(layout.path(node).toUtf8());
            }
            std::ranges::sort(found);
            if (found != expected)
                QFAIL(QByteArray("top:\n" + top + "below doc:\n" + below + "git: " + expected.join(' ') + "\nwe: " + found.join(' ')).constData());
        }
    }
}

ESPALIER_TEST_GUILESS_MAIN(TestDirectoryIgnore)
#include "tst_directoryignore.moc"
