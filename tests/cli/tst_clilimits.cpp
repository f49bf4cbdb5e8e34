// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "clirun.h"
#include "support/testprogram.h"

#include <QTest>

using namespace Espalier;

namespace {

/// Many small files and a large one that no compression makes much smaller.
QByteArray bigProject()
{
    QByteArray project = "{\"espalier\": 1,\n\"name\": \"p\",\n\"nodes\": [\n";
    for (int i = 1; i <= 2'000; ++i)
        project += "{\"id\": \"" + QByteArray::number(i).rightJustified(12, '0') + "\", \"name\": \"n" + QByteArray::number(i) + "\", \"kind\": \"file\", \"content\": \"text "
            + QByteArray::number(i) + "\\n\"},\n";
    QByteArray noise;
    for (quint32 state = 1; noise.size() < 300'000; state = state * 1'664'525 + 1'013'904'223)
        noise += char('a' + (state >> 24) % 26);
    return project + "{\"name\": \"noise.txt\", \"kind\": \"file\", \"content\": \"" + noise + "\"}\n]}\n";
}

} // namespace

/// When the system takes away what the program needs, or the program itself.
class TestCliLimits : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// S2, X4, X7: the system's answer is a signal that ends a program which does not expect it.
    void aFileThatMayNotGrowIsTold_data()
    {
        QTest::addColumn<QString>("target");
        for (const char *const target : {"out.zip", "out.tar", "out.tar.xz", "out.7z", "out.espalier", "out.txt", "out.csv"})
            QTest::newRow(target) << QString::fromLatin1(target);
    }
    void aFileThatMayNotGrowIsTold()
    {
        QFETCH(const QString, target);
        const Cli cli;
        cli.makeFile(QStringLiteral("p.espalier"), bigProject());
        cli.makeFile(target, "old");
        const CliResult result = cli.shell(QStringLiteral("ulimit -f 40; \"$CLI\" export p.espalier -o %1").arg(target));
        QCOMPARE(result.code, 2);
        QCOMPARE(result.out, "");
        QVERIFY2(result.err.contains("could not be ") && result.err.contains(target.toUtf8()) && result.err.contains("larger than is allowed"), result.err.constData());
        QCOMPARE(cli.read(target), "old");
        QCOMPARE(cli.tree(QString()), (QStringList{target, QStringLiteral("p.espalier")})); // no half file beside it
    }
    void aFolderWhoseFileMayNotGrowIsTakenBack()
    {
        const Cli cli;
        cli.makeFile(QStringLiteral("p.espalier"), bigProject());
        cli.makeFile(QStringLiteral("out/mine.txt"), "mine");
        const CliResult result = cli.shell(QStringLiteral("ulimit -f 40; \"$CLI\" export p.espalier -o out"));
        QCOMPARE(result.code, 2);
        QVERIFY2(result.err.contains("noise.txt"), result.err.constData());
        QCOMPARE(cli.tree(QString()), (QStringList{QStringLiteral("out/"), QStringLiteral("out/mine.txt"), QStringLiteral("p.espalier")}));
    }

    /// X6: killed in the middle, then run again: as if it had never been killed, and nothing of the person's is touched.
    void killedAndRunAgain_data()
    {
        QTest::addColumn<bool>("isThere");
        QTest::addColumn<QString>("sign"); // that it is in the middle
        QTest::newRow("X6 new folder") << false << QStringLiteral("\"$(ls -A | grep -x -e out -e '.*espalier-.*')\"");
        QTest::newRow("X6 existing folder") << true << QStringLiteral("\"$(ls -A out | grep -m1 n1)\"");
    }
    void killedAndRunAgain()
    {
        QFETCH(const bool, isThere);
        QFETCH(const QString, sign);
        const Cli cli;
        cli.makeFile(QStringLiteral("p.espalier"), bigProject());
        if (isThere)
            cli.makeFile(QStringLiteral("out/mine.txt"), "mine");
        const CliResult killed = cli.shell(QStringLiteral(
            "\"$CLI\" export p.espalier -o out & pid=$!\n"
            "while [ -z %1 ] && kill -0 $pid 2>/dev/null; do :; done\n"
            "kill -KILL $pid; wait $pid 2>/dev/null; true").arg(sign));
        QCOMPARE(killed.code, 0);
        const CliResult again = cli.run({QStringLiteral("export"), QStringLiteral("p.espalier"), QStringLiteral("-o"), QStringLiteral("out")});
        QVERIFY2(again.code == 0, again.err.constData());
        QCOMPARE(cli.run({QStringLiteral("export"), QStringLiteral("p.espalier"), QStringLiteral("-o"), QStringLiteral("fresh")}).code, 0);
        const CliResult differences = cli.shell(QStringLiteral("diff -r -x '.espalier-*' fresh out")); // a killed run can leave one hidden file
        QCOMPARE(differences.out, isThere ? "Only in out: mine.txt\n" : "");
        QCOMPARE(cli.read(QStringLiteral("out/mine.txt")), isThere ? "mine" : "");
    }

    /// N10: an archive can hold both, but not everybody can unpack both, which is said before anybody does.
    void namesThatDifferByCaseAreWarnedAbout()
    {
        const Cli cli;
        cli.makeFile(QStringLiteral("c.espalier"), R"({"espalier": 1, "name": "c", "nodes": [{"name": "Readme", "kind": "file"}, {"name": "README", "kind": "file"}]})");
        for (const QString &target : {QStringLiteral("c.zip"), QStringLiteral("c.7z")}) {
            const QStringList words{QStringLiteral("export"), QStringLiteral("c.espalier"), QStringLiteral("-o"), target};
            const CliResult any = cli.run(words);
            QCOMPARE(any.code, 0);
            QVERIFY2(any.err.contains("Readme") && any.err.contains("README"), any.err.constData());
            QCOMPARE(cli.run(words + QStringList{QStringLiteral("--platform=linux")}).err, "");
            QCOMPARE(cli.run(words + QStringList{QStringLiteral("--platform=windows")}).code, 4);
        }
    }
};

ESPALIER_TEST_GUILESS_MAIN(TestCliLimits)
#include "tst_clilimits.moc"
