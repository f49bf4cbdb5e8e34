// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "clirun.h"
#include "support/testprogram.h"

#include <QTest>

using namespace Espalier;

/// `git:REV[:PATH]` as a source.
class TestCliGit : public QObject
{
    Q_OBJECT

private:
    static void makeRepository(const Cli &cli)
    {
        const CliResult made = cli.shell(QStringLiteral(
            "mkdir repo && cd repo && git init -q -b main . && mkdir -p src/web docs && echo a >src/a.txt && echo b >src/web/b.txt && echo ñ >docs/ñ.txt\n"
            "printf x >'a\tb' && ln -s docs link && git add . && git -c user.name=a -c user.email=a@b commit -qm 1\n"
            "git rm -rq docs && git -c user.name=a -c user.email=a@b commit -qm 2 && echo uncommitted >later.txt"));
        if (made.code != 0)
            qFatal("%s", made.err.constData());
    }
    static CliResult show(const Cli &cli, const QString &source, const QString &folder = QStringLiteral("repo"))
    {
        return cli.shell(QStringLiteral("cd %1 && \"$CLI\" show '%2' --format paths").arg(folder, source));
    }

private Q_SLOTS:
    void aCommitIsASource()
    {
        const Cli cli;
        makeRepository(cli);
        const CliResult head = show(cli, QStringLiteral("git:HEAD"));
        QCOMPARE(head.code, 0);
        QVERIFY(head.lines().contains(QStringLiteral("src/web/b.txt")));
        QVERIFY(!head.out.contains("later.txt") && !head.out.contains("docs"));
        const QStringList before = show(cli, QStringLiteral("git:HEAD~1")).lines();
        QVERIFY(before.contains(QStringLiteral("docs/ñ.txt")));
        QVERIFY(before.contains(QStringLiteral("link")));
    }
    void aPathInACommitIsASource()
    {
        const Cli cli;
        makeRepository(cli);
        QCOMPARE(show(cli, QStringLiteral("git:main:src")).lines().join(u' '), QStringLiteral("a.txt web/ web/b.txt"));
        const CliResult named = cli.shell(QStringLiteral("cd repo && \"$CLI\" show git:main:src/web --format json"));
        QCOMPARE(named.json()[u"name"].toString(), QStringLiteral("web"));
        QCOMPARE(cli.shell(QStringLiteral("cd repo && \"$CLI\" show git:main --format json")).json()[u"name"].toString(), QStringLiteral("repo"));
    }
    void theWholeTreeFromEveryFolder()
    {
        const Cli cli;
        makeRepository(cli);
        QCOMPARE(show(cli, QStringLiteral("git:HEAD"), QStringLiteral("repo/src/web")).out, show(cli, QStringLiteral("git:HEAD")).out);
    }
    void itBecomesAProjectWithoutContents()
    {
        const Cli cli;
        makeRepository(cli);
        QCOMPARE(cli.shell(QStringLiteral("cd repo && \"$CLI\" import git:HEAD -o ../p.espalier")).code, 0);
        QVERIFY(cli.read(QStringLiteral("p.espalier")).contains("b.txt"));
        QVERIFY(!cli.read(QStringLiteral("p.espalier")).contains("content"));
    }
    void whatGitRefusesIsTold_data()
    {
        QTest::addColumn<QString>("source");
        QTest::newRow("unknown revision") << "git:nothing";
        QTest::newRow("unknown path") << "git:HEAD:nothing";
        QTest::newRow("an option") << "git:--help";
        QTest::newRow("a command") << "git:HEAD;touch pwned";
        QTest::newRow("a substitution") << "git:$(touch pwned)";
        QTest::newRow("nothing") << "git:";
    }
    void whatGitRefusesIsTold()
    {
        QFETCH(const QString, source);
        const Cli cli;
        makeRepository(cli);
        const CliResult result = show(cli, source);
        QCOMPARE(result.code, 2);
        QCOMPARE(result.out, "");
        QCOMPARE(result.errorLines(), 1);
        QVERIFY(!cli.exists(QStringLiteral("repo/pwned")));
    }
    void outsideOfARepositoryThereIsNone()
    {
        const Cli cli;
        QCOMPARE(show(cli, QStringLiteral("git:HEAD"), QStringLiteral(".")).code, 2);
    }
    void withoutGitThereIsNone()
    {
        Cli cli;
        makeRepository(cli);
        const QString path = QStringLiteral("cd repo && PATH=/nonexistent \"$CLI\" show git:HEAD");
        const CliResult result = cli.shell(path);
        QCOMPARE(result.code, 2);
        QCOMPARE(result.errorLines(), 1);
        QVERIFY(result.err.contains("installed"));
    }
};

ESPALIER_TEST_GUILESS_MAIN(TestCliGit)
#include "tst_cligit.moc"
