// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "clirun.h"
#include "support/testprogram.h"

#include <QFile>
#include <QJsonArray>
#include <QRegularExpression>
#include <QTest>

using namespace Espalier;

class TestCliImport : public QObject
{
    Q_OBJECT

private:
    static QStringList importing(const QString &source, const QStringList &options = {})
    {
        return QStringList{QStringLiteral("import"), source, QStringLiteral("-o"), QStringLiteral("out.espalier")} + options;
    }
    static QStringList pathsOf(const Cli &cli)
    {
        return cli.run({QStringLiteral("show"), QStringLiteral("out.espalier"), QStringLiteral("--format=paths")}).lines();
    }

private Q_SLOTS:
    void aProjectFileIsTakenByteForByte_data()
    {
        QTest::addColumn<QByteArray>("project");
        QTest::newRow("as we write it") << QByteArray("{\"espalier\": 1,\n\"name\": \"p\",\n\"nodes\": [\n{\"id\": \"000000000001\", \"name\": \"a\", \"kind\": \"folder\"}\n]}\n");
        QTest::newRow("indented by others") << QByteArray("{\n  \"nodes\": [ {\"kind\": \"file\", \"id\": \"000000000001\",\n \"name\": \"a\"} ],\r\n\t\"espalier\":1, \"name\":\"p\", \"x\": {\"y\": [1.50]}}");
        QTest::newRow("with a mark at the start") << QByteArray("\xef\xbb\xbf{\"espalier\": 1, \"name\": \"p\", \"nodes\": []}");
    }
    void aProjectFileIsTakenByteForByte()
    {
        QFETCH(const QByteArray, project);
        const Cli cli;
        cli.makeFile(QStringLiteral("in.espalier"), project);
        const CliResult result = cli.run(importing(QStringLiteral("in.espalier")));
        QVERIFY2(result.code == 0, result.err.constData());
        QCOMPARE(result.out, "");
        QCOMPARE(cli.read(QStringLiteral("out.espalier")), project);
        QFile::remove(cli.path(QStringLiteral("out.espalier")));
        QCOMPARE(cli.run(importing(QStringLiteral("-")), project).code, 0);
        QCOMPARE(cli.read(QStringLiteral("out.espalier")), project);
        QCOMPARE(cli.run({QStringLiteral("import"), QStringLiteral("in.espalier"), QStringLiteral("-o"), QStringLiteral("-")}).out, project);
    }
    void aFolderBecomesAProject()
    {
        const Cli cli;
        cli.makeFile(QStringLiteral("in/a/hello.txt"), "hello\n");
        cli.makeFile(QStringLiteral("in/build/x.o"), "x");
        cli.makeFile(QStringLiteral("in/.gitignore"), "build/\n");
        cli.makeFolder(QStringLiteral("in/empty"));
        QCOMPARE(cli.run(importing(QStringLiteral("in"))).code, 0);
        QCOMPARE(pathsOf(cli).join(u' '), QStringLiteral(".gitignore a/ a/hello.txt empty/"));
        QVERIFY(cli.read(QStringLiteral("out.espalier")).contains("\"content\": \"hello\\n\""));
        QVERIFY(cli.read(QStringLiteral("out.espalier")).contains("\"name\": \"in\""));
    }
    void anArchiveBecomesAProject()
    {
        const Cli cli;
        cli.makeFile(QStringLiteral("in/a/hello.txt"), "hello\n");
        QCOMPARE(cli.shell(QStringLiteral("tar -czf in.tar.gz in && bsdtar -cf in.zip --format zip in")).code, 0);
        for (const QString &archive : {QStringLiteral("in.tar.gz"), QStringLiteral("in.zip")}) {
            QCOMPARE(cli.run(importing(archive)).code, 0);
            QCOMPARE(pathsOf(cli).join(u' '), QStringLiteral("a/ a/hello.txt"));
            QVERIFY(cli.read(QStringLiteral("out.espalier")).contains("\"content\": \"hello\\n\""));
        }
    }
    void aGuideBecomesAProject()
    {
        const Cli cli;
        QCOMPARE(cli.run(importing(QStringLiteral("mlops"))).code, 0);
        QVERIFY(pathsOf(cli).size() >= 337);
        cli.makeFile(QStringLiteral("guide.md"), "# G\n\n```\nours/\n├── src/ # Code\n└── docs/\n```\n\n### src/ - Source\n\nAll the code.\n");
        QCOMPARE(cli.run(importing(QStringLiteral("guide.md"))).code, 0);
        QCOMPARE(pathsOf(cli).join(u' '), QStringLiteral("docs/ src/"));
        // Nobody else has this guide, so its words come along.
        QVERIFY(cli.read(QStringLiteral("out.espalier")).contains("All the code."));
    }
    void aDrawnTreeBecomesAProject()
    {
        const Cli cli;
        QCOMPARE(cli.run(importing(QStringLiteral("-")), "x/\n├── y/  # why\n│   └── z.txt\n└── w\n").code, 0);
        QCOMPARE(pathsOf(cli).join(u' '), QStringLiteral("w y/ y/z.txt"));
        QVERIFY(cli.read(QStringLiteral("out.espalier")).contains("why"));
    }
    void whatWasOddIsReported()
    {
        const Cli cli;
        cli.makeFile(QStringLiteral("in/binary"), QByteArray("\0\1\2", 3));
        cli.makeFile(QStringLiteral("in/text"), "text");
        const CliResult result = cli.run(importing(QStringLiteral("in"), {QStringLiteral("--report"), QStringLiteral("report.json")}));
        QCOMPARE(result.code, 0);
        QCOMPARE(result.out, "");
        const QJsonObject report = QJsonDocument::fromJson(cli.read(QStringLiteral("report.json"))).object();
        QCOMPARE(report.keys().join(u' '), QStringLiteral("items summary"));
        const QJsonArray items = report[u"items"].toArray();
        QCOMPARE(items.size(), 1);
        QCOMPARE(items[0].toObject().keys().join(u' '), QStringLiteral("code file line message path severity"));
        QCOMPARE(items[0][u"code"].toString(), QStringLiteral("binary"));
        QCOMPARE(items[0][u"severity"].toString(), QStringLiteral("note"));
        QCOMPARE(items[0][u"path"].toString(), QStringLiteral("binary"));
        QCOMPARE(report[u"summary"][u"notes"].toInt(), 1);
        QCOMPARE(report[u"summary"][u"problems"].toInt(), 0);

        // On the standard output, by either way.
        QCOMPARE(cli.run(importing(QStringLiteral("in"), {QStringLiteral("--json")})).json(), report);
        QCOMPARE(cli.run(importing(QStringLiteral("in"), {QStringLiteral("--report=-")})).json(), report);
        QCOMPARE(cli.run({QStringLiteral("import"), QStringLiteral("in"), QStringLiteral("-o"), QStringLiteral("-"), QStringLiteral("--json")}).code, 2);
    }
    void whatIsDoubtfulInATextIsReported()
    {
        const Cli cli;
        cli.makeFile(QStringLiteral("in.txt"), "p\n├── a\n├── x.js y.js\n└── b.txt\n");
        const QJsonObject report = cli.run(importing(QStringLiteral("in.txt"), {QStringLiteral("--json")})).json();
        QCOMPARE(report.keys().join(u' '), QStringLiteral("dialects doubts encoding items lines root source summary"));
        QCOMPARE(report[u"source"].toString(), QStringLiteral("in.txt"));
        QCOMPARE(report[u"root"].toString(), QStringLiteral("p"));
        QCOMPARE(report[u"summary"][u"lines"].toInt(), 4);
        QCOMPARE(report[u"summary"][u"nodes"].toInt(), 4);
        QCOMPARE(report[u"summary"][u"folders"].toInt(), 1);
        QCOMPARE(report[u"summary"][u"doubts"].toInt(), 2);
        const QJsonArray doubts = report[u"doubts"].toArray();
        QCOMPARE(doubts[0][u"question"].toString(), QStringLiteral("kind"));
        QCOMPARE(doubts[1][u"question"].toString(), QStringLiteral("names-in-line"));
        QCOMPARE(doubts[1][u"lines"][0].toInt(), 3);
        QCOMPARE(doubts[1][u"about"].toArray(), QJsonArray({QStringLiteral("x.js"), QStringLiteral("y.js")}));
        QCOMPARE(doubts[1][u"answers"][0][u"id"].toString(), QStringLiteral("split"));
        QVERIFY(doubts[1][u"answers"][0][u"chosen"].toBool());
        const QJsonArray some = report[u"lines"].toArray();
        QCOMPARE(some.first()[u"text"].toString(), QStringLiteral("p"));
        const QJsonObject all =
            cli.run(importing(QStringLiteral("in.txt"), {QStringLiteral("--json"), QStringLiteral("--report-all")}))
                .json();
        QCOMPARE(all[u"lines"].toArray().size(), 4);
    }
    void answersRepairAText()
    {
        const Cli cli;
        cli.makeFile(QStringLiteral("in.txt"), "p\n├── a\n├── x.js y.js\n└── b.txt\n");
        const CliResult doubtful = cli.run(importing(
            QStringLiteral("in.txt"), {QStringLiteral("--no-guess"), QStringLiteral("--report=report.json")}));
        QCOMPARE(doubtful.code, 2);
        QVERIFY(!cli.exists(QStringLiteral("out.espalier")));
        QVERIFY(doubtful.err.contains("2, 3"));
        QVERIFY(cli.exists(QStringLiteral("report.json")));

        cli.makeFile(QStringLiteral("answers.json"),
                     R"([{"line":2,"answer":"file"},{"line":3,"answer":"join"},{"line":4,"answer":"drop"}])");
        const QStringList options{QStringLiteral("--no-guess"), QStringLiteral("--answers=answers.json")};
        const CliResult sure = cli.run(importing(QStringLiteral("in.txt"), options));
        QVERIFY2(sure.code == 0, sure.err.constData());
        QCOMPARE(pathsOf(cli).join(u'|'), QStringLiteral("a|x.js y.js"));

        cli.makeFile(QStringLiteral("answers.json"), R"([{"line":9,"answer":"file"}])");
        QCOMPARE(cli.run(importing(QStringLiteral("in.txt"), options)).code, 2);
        cli.makeFile(QStringLiteral("answers.json"), R"([{"line":2,"answer":"fiel"}])");
        const CliResult wrong = cli.run(importing(QStringLiteral("in.txt"), options));
        QCOMPARE(wrong.code, 2);
        QVERIFY(wrong.err.contains("“fiel”"));
    }
    void aTextWithoutATreeMakesNothing()
    {
        const Cli cli;
        const QByteArray page = "# Tool\n\n* [Install](#install)\n\n## Install\n\n```sh\nbrew install tool\n```\n";
        cli.makeFile(QStringLiteral("README.md"), page);
        const CliResult result = cli.run(importing(QStringLiteral("README.md")));
        QCOMPARE(result.code, 2);
        QVERIFY2(result.err.contains("no tree"), result.err.constData());
        QVERIFY(!cli.exists(QStringLiteral("out.espalier")));
    }
    void aDryRunWritesNothing()
    {
        const Cli cli;
        cli.makeFile(QStringLiteral("in/text"), "text");
        const CliResult dry = cli.run(importing(QStringLiteral("in"), {QStringLiteral("-n"), QStringLiteral("--json"), QStringLiteral("--report"), QStringLiteral("report.json")}));
        QCOMPARE(dry.code, 0);
        QVERIFY(!cli.exists(QStringLiteral("out.espalier")) && !cli.exists(QStringLiteral("report.json")));
        const QJsonArray entries = dry.json()[u"entries"].toArray();
        QCOMPARE(entries.size(), 1);
        QCOMPARE(entries[0][u"path"].toString(), QStringLiteral("out.espalier"));
        QCOMPARE(entries[0][u"action"].toString(), QStringLiteral("create"));
        QCOMPARE(dry.json()[u"root"].toString(), cli.path().chopped(cli.path().endsWith(u'/') ? 1 : 0));
    }
    void theFormatCanBeForced()
    {
        const Cli cli;
        cli.makeFile(QStringLiteral("in.txt"), "a/\n└── b\n");
        QCOMPARE(cli.run(importing(QStringLiteral("in.txt"), {QStringLiteral("--format=text")})).code, 0);
        QCOMPARE(cli.run(importing(QStringLiteral("in.txt"), {QStringLiteral("--format=zip")})).code, 2);
        const CliResult unknown = cli.run(importing(QStringLiteral("in.txt"), {QStringLiteral("--format=texd")}));
        QCOMPARE(unknown.code, 2);
        QVERIFY(unknown.err.contains("“text”"));
    }
    void aLevelIsTakenAlone()
    {
        const Cli cli;
        QCOMPARE(cli.run(importing(QStringLiteral("mlops"), {QStringLiteral("--level=beginner")})).code, 0);
        QCOMPARE(pathsOf(cli).filter(QRegularExpression(QStringLiteral("^[^/]+/$"))).size(), 5);
    }
    void aDamagedArchiveIsTakenOnlyWhenAskedFor()
    {
        const Cli cli;
        QCOMPARE(
            cli.shell(QStringLiteral(
                          "mkdir in && for f in a b c; do echo $f >in/$f.txt; done && tar --format=gnu -cf in.tar "
                          "in/a.txt in/b.txt in/c.txt"
                          " && printf 'X' | dd of=in.tar bs=1 seek=1027 conv=notrunc 2>/dev/null && gzip -k in.tar"))
                .code,
            0);
        for (const QString &archive : {QStringLiteral("in.tar"), QStringLiteral("in.tar.gz")}) {
            const CliResult refused = cli.run(importing(archive));
            QCOMPARE(refused.code, 2);
            QVERIFY2(refused.err.contains("1 of ?") && refused.err.contains("024")
                         && refused.err.contains("--recover"),
                     refused.err.constData());
            QVERIFY(!QFile::exists(cli.path(QStringLiteral("out.espalier"))));
            const CliResult taken = cli.run(importing(archive, {QStringLiteral("--recover")}));
            QCOMPARE(taken.code, 2);
            QVERIFY2(taken.err.contains("1 of ? entries could be read"), taken.err.constData());
            QCOMPARE(pathsOf(cli).join(u' '), QStringLiteral("a.txt"));
            QVERIFY(QFile::remove(cli.path(QStringLiteral("out.espalier"))));
        }
    }
    void hostileArchivesStayInside()
    {
        const Cli cli;
        QCOMPARE(cli.shell(QStringLiteral("mkdir in && echo x >in/x && echo y >in/y && tar -cPf evil.tar --transform 's,^in/x,../../escaped,' in/x in/y")).code, 0);
        const CliResult result = cli.run(importing(QStringLiteral("evil.tar")));
        QCOMPARE(result.code, 0);
        QVERIFY2(result.err.contains("leads out of the project"), result.err.constData());
        // What stays inside is taken, and nothing else.
        const QByteArray project = cli.read(QStringLiteral("out.espalier"));
        QVERIFY2(project.contains("\"y\"") && !project.contains("escaped") && !project.contains("\"..\""), project.constData());
    }
};

ESPALIER_TEST_GUILESS_MAIN(TestCliImport)
#include "tst_cliimport.moc"
