// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "clirun.h"
#include "support/testprogram.h"

#include <QJsonArray>
#include <QTest>

using namespace Espalier;

namespace {

constexpr QByteArrayView cliExportProjectText = R"({"espalier": 1,
"name": "my project",
"nodes": [
{"id": "000000000001", "name": "src", "kind": "folder", "phase": 1, "x-own": true},
{"id": "000000000002", "in": "000000000001", "name": "main.py", "kind": "file", "content": "print(1)\n"},
{"id": "000000000003", "name": "later", "kind": "folder", "phase": 3},
{"id": "000000000004", "in": "000000000003", "name": "x.txt", "kind": "file"},
{"id": "000000000005", "name": "empty", "kind": "folder"}
],
"x-mine": [1, 2]}
)";

} // namespace

class TestCliExport : public QObject
{
    Q_OBJECT

private:
    static CliResult run(const Cli &cli, const QString &target, const QStringList &options = {})
    {
        cli.makeFile(QStringLiteral("p.espalier"), cliExportProjectText.toByteArray());
        return cli.run(QStringList{QStringLiteral("export"), QStringLiteral("p.espalier"), QStringLiteral("-o"), target} + options);
    }

private Q_SLOTS:
    void aDirectoryIsTheRootItself()
    {
        const Cli cli;
        QCOMPARE(run(cli, QStringLiteral("out")).code, 0);
        QCOMPARE(cli.tree(QStringLiteral("out")).join(u' '), QStringLiteral("empty/ later/ later/x.txt src/ src/main.py"));
        QCOMPARE(cli.read(QStringLiteral("out/src/main.py")), "print(1)\n");
    }
    void anArchiveHoldsOneTopFolder_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("format");
        for (const char *const suffix : {"zip", "tar", "tar.gz", "tgz", "tar.bz2", "tar.xz", "tar.zst", "7z"})
            QTest::newRow(suffix) << QStringLiteral("x.") + QString::fromLatin1(suffix) << QString();
        QTest::newRow("by --format") << "archive" << "tar.xz";
        QTest::newRow("--format outranks the suffix") << "x.zip" << "tar";
    }
    void anArchiveHoldsOneTopFolder()
    {
        QFETCH(const QString, name);
        QFETCH(const QString, format);
        const Cli cli;
        const CliResult result = run(cli, name, format.isEmpty() ? QStringList() : QStringList{QStringLiteral("--format"), format});
        QVERIFY2(result.code == 0, result.err.constData());
        QCOMPARE(cli.shell(QStringLiteral("mkdir x && bsdtar -xf '%1' -C x").arg(name)).code, 0);
        QCOMPARE(cli.tree(QStringLiteral("x")).join(u' '),
                 QStringLiteral("my project/ my project/empty/ my project/later/ my project/later/x.txt my project/src/ my project/src/main.py"));
        QCOMPARE(cli.read(QStringLiteral("x/my project/src/main.py")), "print(1)\n");
    }
    /// X9
    void theSameTwiceGivesTheSameBytes()
    {
        const Cli cli;
        for (const QString &suffix : {QStringLiteral(".zip"), QStringLiteral(".tar"), QStringLiteral(".tar.gz"), QStringLiteral(".7z"), QStringLiteral(".espalier"), QStringLiteral(".txt")}) {
            QCOMPARE(run(cli, u'a' + suffix).code, 0);
            QCOMPARE(run(cli, u'b' + suffix).code, 0);
            QCOMPARE(cli.read(u'a' + suffix), cli.read(u'b' + suffix));
        }
    }
    void aLevelFiltersEveryFormat()
    {
        const Cli cli;
        const QStringList level{QStringLiteral("--level=2")};
        QCOMPARE(run(cli, QStringLiteral("out"), level).code, 0);
        QCOMPARE(cli.tree(QStringLiteral("out")).join(u' '), QStringLiteral("empty/ src/ src/main.py"));
        QCOMPARE(run(cli, QStringLiteral("out.tar"), level).code, 0);
        QVERIFY(!cli.shell(QStringLiteral("tar -tf out.tar")).out.contains("later"));
        QCOMPARE(run(cli, QStringLiteral("out.txt"), level).code, 0);
        QVERIFY(!cli.read(QStringLiteral("out.txt")).contains("later"));
        QCOMPARE(run(cli, QStringLiteral("out.espalier"), level).code, 0);
        const QByteArray filtered = cli.read(QStringLiteral("out.espalier"));
        QVERIFY2(!filtered.contains("later") && !filtered.contains("x.txt"), filtered.constData());
        QVERIFY(filtered.contains("000000000002") && filtered.contains("x-own") && filtered.contains("x-mine"));
    }
    void aProjectStaysTheSameProject()
    {
        const Cli cli;
        QCOMPARE(run(cli, QStringLiteral("copy.espalier")).code, 0);
        QCOMPARE(cli.read(QStringLiteral("copy.espalier")), cliExportProjectText.toByteArray());
    }
    void toTheStandardOutput()
    {
        const Cli cli;
        QCOMPARE(run(cli, QStringLiteral("p.tar")).code, 0);
        QCOMPARE(run(cli, QStringLiteral("p.zip")).code, 0);
        QCOMPARE(run(cli, QStringLiteral("p.txt")).code, 0);
        for (const auto &[format, file] : {std::pair(QStringLiteral("tar"), QStringLiteral("p.tar")), {QStringLiteral("zip"), QStringLiteral("p.zip")},
                                           {QStringLiteral("text"), QStringLiteral("p.txt")}, {QStringLiteral("espalier"), QStringLiteral("p.espalier")}}) {
            const CliResult result = run(cli, QStringLiteral("-"), {QStringLiteral("--format"), format});
            QVERIFY2(result.code == 0, result.err.constData());
            QCOMPARE(result.err, "");
            QVERIFY2(result.out == cli.read(file), qPrintable(format));
        }
        QCOMPARE(run(cli, QStringLiteral("-")).code, 2);
        QCOMPARE(run(cli, QStringLiteral("-"), {QStringLiteral("--format=directory")}).code, 2);
    }
    void anArchiveIsNotPrintedOnATerminal()
    {
        const Cli cli;
        cli.makeFile(QStringLiteral("p.espalier"), cliExportProjectText.toByteArray());
        const CliResult result = cli.shell(QStringLiteral("script -qec '\"$CLI\" export p.espalier -o - --format zip' /dev/null </dev/null"));
        QCOMPARE(result.code, 2);
        QVERIFY(!result.out.contains("PK"));
    }
    void progressAndOutcomeAreForTerminals()
    {
        const Cli cli;
        const CliResult piped = run(cli, QStringLiteral("out"));
        QCOMPARE(piped.err, "");
        QCOMPARE(piped.out, "");
        const CliResult terminal = cli.shell(QStringLiteral("script -qec '\"$CLI\" export p.espalier -o out2 2>/dev/tty' /dev/null </dev/null"));
        QVERIFY2(terminal.out.contains("Done."), terminal.out.constData());
        const CliResult quiet = cli.shell(QStringLiteral("script -qec '\"$CLI\" export p.espalier -o out3 -q' /dev/null </dev/null"));
        QCOMPARE(quiet.out, "");
    }
    /// N8
    void namesThatWindowsRefusesAreWarnedAbout()
    {
        const Cli cli;
        cli.makeFile(QStringLiteral("w.espalier"), R"({"espalier": 1, "name": "w", "nodes": [
{"id": "000000000001", "name": "con.txt", "kind": "file"},
{"id": "000000000002", "name": "good", "kind": "folder"}
]})");
        const QStringList words{QStringLiteral("export"), QStringLiteral("w.espalier"), QStringLiteral("-o"), QStringLiteral("out")};
        const CliResult any = cli.run(words);
        QCOMPARE(any.code, 0);
        QVERIFY2(any.err.contains("con.txt"), any.err.constData());
        QVERIFY(cli.exists(QStringLiteral("out/con.txt")));
        QCOMPARE(cli.run(words + QStringList{QStringLiteral("-q")}).err, "");
        QCOMPARE(cli.run(words + QStringList{QStringLiteral("--platform=linux")}).err, "");
        QCOMPARE(cli.shell(QStringLiteral("rm -r out")).code, 0);
        const CliResult windows = cli.run(words + QStringList{QStringLiteral("--platform=windows")});
        QCOMPARE(windows.code, 4);
        QVERIFY2(windows.err.contains("con.txt"), windows.err.constData());
        QCOMPARE(cli.tree(QStringLiteral("out")), QStringList{QStringLiteral("good/")});
    }
    /// N12
    void aNameThatNoDiskTakesIsRefused()
    {
        const Cli cli;
        const QByteArray name = QByteArray("漢").repeated(86); // 258 bytes
        cli.makeFile(QStringLiteral("l.espalier"), "{\"espalier\": 1, \"name\": \"l\", \"nodes\": [\n{\"id\": \"000000000001\", \"name\": \"" + name + "\", \"kind\": \"file\"}\n]}");
        const CliResult result = cli.run({QStringLiteral("export"), QStringLiteral("l.espalier"), QStringLiteral("-o"), QStringLiteral("out")});
        QCOMPARE(result.code, 4);
        QVERIFY2(result.err.contains("258"), result.err.constData());
        QCOMPARE(result.errorLines(), 1);
    }
    void aGuideIsASource()
    {
        const Cli cli;
        QCOMPARE(cli.run({QStringLiteral("export"), QStringLiteral("mlops"), QStringLiteral("-o"), QStringLiteral("out"), QStringLiteral("--level=1")}).code, 0);
        QVERIFY(topFolders(cli.tree(QStringLiteral("out"))).contains(QStringLiteral("your_ml_core")));
        QVERIFY(cli.exists(QStringLiteral("out/tests/README.md")));
    }
    void explanationsComeFromTheGuideOfTheProject()
    {
        const Cli cli;
        QCOMPARE(cli.run({QStringLiteral("new"), QStringLiteral("a"), QStringLiteral("--level=1"), QStringLiteral("-o"), QStringLiteral("a.espalier")}).code, 0);
        QCOMPARE(cli.run({QStringLiteral("new"), QStringLiteral("a"), QStringLiteral("--level=1")}).code, 0);
        QCOMPARE(cli.run({QStringLiteral("export"), QStringLiteral("a.espalier"), QStringLiteral("-o"), QStringLiteral("b")}).code, 0);
        QVERIFY(cli.exists(QStringLiteral("b/tests/README.md")));
        QCOMPARE(cli.shell(QStringLiteral("diff -r a b")).out, "");
        QCOMPARE(cli.run({QStringLiteral("export"), QStringLiteral("a.espalier"), QStringLiteral("-o"), QStringLiteral("c"), QStringLiteral("--no-readme")}).code, 0);
        QVERIFY(!cli.exists(QStringLiteral("c/tests/README.md")));
    }
    /// X4
    void anInterruptLeavesNothing()
    {
        const Cli cli;
        QByteArray project = "{\"espalier\": 1,\n\"name\": \"p\",\n\"nodes\": [\n";
        for (int i = 1; i <= 200'000; ++i)
            project += "{\"id\": \"" + QByteArray::number(i).rightJustified(12, '0') + "\", \"name\": \"n" + QByteArray::number(i) + "\", \"kind\": \"folder\"},\n";
        project.chop(2);
        cli.makeFile(QStringLiteral("big.espalier"), project + "\n]}\n");
        // It is interrupted as soon as something of it is on the disk.
        const CliResult result = cli.shell(QStringLiteral(
            "\"$CLI\" export big.espalier -o out 2>&1 & pid=$!\n"
            "while [ -z \"$(ls -A | grep espalier- )\" ] && kill -0 $pid 2>/dev/null; do :; done\n"
            "kill -TERM $pid; wait $pid; echo $?"));
        QVERIFY2(result.out.endsWith("\n143\n") && result.out.contains("as it was before"), result.out.constData());
        QCOMPARE(cli.tree(QString()), QStringList{QStringLiteral("big.espalier")});
    }
};

ESPALIER_TEST_GUILESS_MAIN(TestCliExport)
#include "tst_cliexport.moc"
