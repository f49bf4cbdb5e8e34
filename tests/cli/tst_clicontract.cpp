// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "clirun.h"
#include "support/testprogram.h"

#include <QJsonArray>
#include <QTest>

using namespace Espalier;

/// What holds for every verb: help, wrong words, streams, environment.
class TestCliContract : public QObject
{
    Q_OBJECT

private:
    static QStringList words(const QString &line) { return line.split(u' ', Qt::SkipEmptyParts); }
    static void verbs()
    {
        QTest::addColumn<QString>("verb");
        for (const char *const verb : {"new", "export", "import", "show", "explain", "check", "list"})
            QTest::newRow(verb) << QString::fromLatin1(verb);
    }

private Q_SLOTS:
    void theVersionIsTold()
    {
        const CliResult result = Cli().run({QStringLiteral("--version")});
        QCOMPARE(result.code, 0);
        QCOMPARE(result.out, "espalier-cli " ESPALIER_VERSION "\n");
        QCOMPARE(result.err, "");
    }
    void helpListsEveryVerb()
    {
        const Cli cli;
        const CliResult result = cli.run({QStringLiteral("--help")});
        QCOMPARE(result.code, 0);
        QCOMPARE(result.err, "");
        for (const char *const verb : {"new", "export", "import", "show", "explain", "check", "list"})
            QVERIFY2(result.out.contains(QByteArray(QByteArray("\n  ") + verb + ' ')), verb);
        QCOMPARE(cli.run({QStringLiteral("-h")}).out, result.out);
    }
    void helpOfAVerb_data() { verbs(); }
    void helpOfAVerb()
    {
        QFETCH(const QString, verb);
        const Cli cli;
        const CliResult result = cli.run({verb, QStringLiteral("--help")});
        QCOMPARE(result.code, 0);
        QCOMPARE(result.err, "");
        QVERIFY(result.out.startsWith(QByteArray("Usage: espalier-cli " + verb.toUtf8() + ' ')));
        QVERIFY(result.out.contains("\nExamples:\n"));
        QVERIFY(result.out.contains("--json"));
        for (const QByteArray &line : result.out.split('\n'))
            QVERIFY2(QString::fromUtf8(line).size() <= 80, line.constData());
        // Even where the rest makes no sense.
        QCOMPARE(cli.run({verb, QStringLiteral("--nonsense"), QStringLiteral("-h")}).out, result.out);
        QCOMPARE(cli.run({QStringLiteral("--help"), verb}).out, result.out);
    }
    void anUnknownOptionIsAUsageError_data() { verbs(); }
    void anUnknownOptionIsAUsageError()
    {
        QFETCH(const QString, verb);
        const Cli cli;
        const CliResult result = cli.run({verb, QStringLiteral("x"), QStringLiteral("--qiuet")});
        QCOMPARE(result.code, 2);
        QCOMPARE(result.out, "");
        QCOMPARE(QString::fromUtf8(result.err), QStringLiteral("espalier-cli: “%1” has no option “--qiuet”; did you mean “--quiet”?\n").arg(verb));
    }
    void wrongWords_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<QString>("mention");
        QTest::newRow("nothing") << "" << "new, export, import, show, explain, check, list";
        QTest::newRow("unknown verb, near") << "exprot x" << "did you mean “export”?";
        QTest::newRow("unknown verb, far") << "frobnicate" << "possible are new";
        QTest::newRow("option before the verb") << "-q new p" << "“-q”";
        QTest::newRow("no source") << "show" << "SOURCE";
        QTest::newRow("too many") << "show mlops mlops2" << "“mlops2”";
        QTest::newRow("no such source") << "show nothing-there" << "“nothing-there” is not a file";
        QTest::newRow("nearly a guide") << "show mlopss" << "did you mean the guide “mlops”?";
        QTest::newRow("no such guide") << "show guide:nothing" << "mlops";
        QTest::newRow("empty source") << "export mlops -o=" << "-o";
        QTest::newRow("no target") << "export mlops" << "-o";
        QTest::newRow("unknown suffix") << "export mlops -o x.docx" << "x.docx";
        QTest::newRow("unknown format") << "export mlops -o x --format tar.g" << "tar.gz";
        QTest::newRow("import to an archive") << "import mlops -o x.zip" << ".espalier";
        QTest::newRow("import without target") << "import mlops" << "-o";
        QTest::newRow("unknown list") << "list stuff" << "formats";
        QTest::newRow("unknown list, near") << "list guide" << "“guides”";
        QTest::newRow("unknown path") << "explain frontend/wbe" << "“frontend/web”";
    }
    void wrongWords()
    {
        QFETCH(const QString, line);
        QFETCH(const QString, mention);
        const Cli cli;
        const CliResult result = cli.run(words(line));
        QCOMPARE(result.code, 2);
        QCOMPARE(result.out, "");
        QCOMPARE(result.errorLines(), 1);
        QVERIFY2(result.err.startsWith("espalier-cli: "), result.err.constData());
        QVERIFY2(QString::fromUtf8(result.err).contains(mention), result.err.constData());
        QCOMPARE(cli.tree(QString()), QStringList());

        // With --json the same stands in one document.
        const CliResult json = cli.run(words(line + QStringLiteral(" --json")));
        QCOMPARE(json.code, 2);
        if (!line.isEmpty()) {
            QCOMPARE(json.err, result.err);
            const QJsonObject error = json.json()[u"error"].toObject();
            QCOMPARE(error.keys(), QStringList({QStringLiteral("file"), QStringLiteral("kind"), QStringLiteral("line"), QStringLiteral("message"), QStringLiteral("path")}));
            QCOMPARE(error[u"kind"].toString(), QStringLiteral("usage"));
            QVERIFY(error[u"message"].toString().contains(mention));
        }
    }
    /// J1, J2, J9
    void badInputsAreNamed_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<int>("line");
        QTest::newRow("empty") << QByteArray() << 0;
        QTest::newRow("truncated") << QByteArray("{\"espalier\": 1,\n\"name\": \"p\",\n\"nodes\": [\n{\"id\": \"000000000001\"") << -1;
        QTest::newRow("wrong type") << QByteArray("{\"espalier\": 1,\n\"name\": \"p\",\n\"nodes\": [\n{\"id\": \"000000000001\", \"name\": 5, \"kind\": \"file\"}\n]}\n") << 4;
    }
    void badInputsAreNamed()
    {
        QFETCH(const QByteArray, content);
        QFETCH(const int, line);
        const Cli cli;
        cli.makeFile(QStringLiteral("bad.espalier"), content);
        for (const QString &verb : {QStringLiteral("show bad.espalier"), QStringLiteral("export bad.espalier -o out"), QStringLiteral("import bad.espalier -o out.espalier")}) {
            const CliResult result = cli.run(words(verb));
            QCOMPARE(result.code, 2);
            QCOMPARE(result.out, "");
            QCOMPARE(result.errorLines(), 1);
            QVERIFY2(result.err.startsWith("espalier-cli: ") && result.err.contains("bad.espalier"), result.err.constData());
            if (line > 0)
                QVERIFY2(result.err.startsWith(QByteArray("espalier-cli: bad.espalier:" + QByteArray::number(line))), result.err.constData());
            QVERIFY(!cli.exists(QStringLiteral("out")) && !cli.exists(QStringLiteral("out.espalier")));
        }
        const QJsonObject error = cli.run(words(QStringLiteral("show bad.espalier --json"))).json()[u"error"].toObject();
        QCOMPARE(error[u"kind"].toString(), QStringLiteral("input"));
        QCOMPARE(error[u"file"].toString(), QStringLiteral("bad.espalier"));
        if (line > 0)
            QCOMPARE(error[u"line"].toInt(), line);
    }
    /// J17, J18
    void specialFilesAreNoSources_data()
    {
        QTest::addColumn<QString>("prepare");
        QTest::newRow("device") << "ln -s /dev/zero x";
        QTest::newRow("pipe") << "mkfifo x";
        QTest::newRow("dangling link") << "ln -s nowhere x";
        QTest::newRow("loop of links") << "ln -s x x";
    }
    void specialFilesAreNoSources()
    {
        QFETCH(const QString, prepare);
        const Cli cli;
        QCOMPARE(cli.shell(prepare).code, 0);
        for (const QString &line : {QStringLiteral("show x"), QStringLiteral("export x -o out"), QStringLiteral("import x -o out.espalier")}) {
            const CliResult result = cli.run(words(line));
            QCOMPARE(result.code, 2);
            QCOMPARE(result.out, "");
            QCOMPARE(result.errorLines(), 1);
        }
    }
    void aClosedPipeEndsQuietly_data()
    {
        QTest::addColumn<QString>("command");
        QTest::newRow("show") << "show mlops";
        QTest::newRow("show json") << "show mlops --format json";
        QTest::newRow("explain") << "explain --all";
        QTest::newRow("export text") << "export mlops -o - --format text";
        QTest::newRow("export archive") << "export mlops -o - --format tar";
        QTest::newRow("dry run") << "new p -n";
    }
    void aClosedPipeEndsQuietly()
    {
        QFETCH(const QString, command);
        const Cli cli;
        // Whoever read has gone for certain before anything is written.
        const CliResult result = cli.shell(
            QStringLiteral("mkfifo pipe; : <pipe & exec 3>pipe; wait; rm pipe; \"$CLI\" %1 >&3; echo $? >code").arg(command));
        QCOMPARE(result.err, "");
        QCOMPARE(cli.read(QStringLiteral("code")), "141\n");
        QCOMPARE(cli.tree(QString()), QStringList{QStringLiteral("code")});
    }
    void aFullOutputIsAnError()
    {
        const Cli cli;
        for (const QString &target : {QStringLiteral(">/dev/full"), QStringLiteral(">&-")}) {
            const CliResult result = cli.shell(QStringLiteral("\"$CLI\" show mlops ") + target);
            QCOMPARE(result.code, 2);
            QCOMPARE(result.errorLines(), 1);
        }
    }
    void closedStreamsDoNoHarm()
    {
        const Cli cli;
        QCOMPARE(cli.shell(QStringLiteral("\"$CLI\" new p --level 1 <&- >&- 2>&-")).code, 0);
        QCOMPARE(cli.shell(QStringLiteral("mv p closed && \"$CLI\" new p --level 1 && diff -r p closed")).code, 0);
    }
    void theEnvironmentMayBeBare_data()
    {
        QTest::addColumn<QString>("setting");
        QTest::newRow("nothing set") << "env -i";
        QTest::newRow("no home") << "env -u HOME";
        QTest::newRow("a home that is not there") << "env HOME=/nonexistent XDG_CONFIG_HOME=/nonexistent XDG_RUNTIME_DIR=/nonexistent";
        QTest::newRow("locale C") << "env LC_ALL=C";
        QTest::newRow("locale POSIX") << "env -u LC_ALL LANG=POSIX";
        QTest::newRow("unknown locale") << "env LC_ALL=xx_YY.ISO-8859-1";
        QTest::newRow("Turkish") << "env LC_ALL=tr_TR.UTF-8";
    }
    void theEnvironmentMayBeBare()
    {
        QFETCH(const QString, setting);
        const Cli cli;
        const CliResult plain = cli.shell(QStringLiteral("\"$CLI\" new añ --level 2 && \"$CLI\" export añ -o - --format text"));
        QCOMPARE(plain.code, 0);
        const CliResult bare = cli.shell(QStringLiteral("mv añ first && %1 \"$CLI\" new añ --level 2 && %1 \"$CLI\" export añ -o - --format text && diff -r first añ").arg(setting));
        QCOMPARE(bare.err, "");
        QCOMPARE(bare.code, 0);
        QCOMPARE(bare.out, plain.out);
    }
    void aDryRunIsThePlanOfTheRealRun_data()
    {
        QTest::addColumn<QString>("line");
        QTest::newRow("directory") << "new p --level 2";
        QTest::newRow("with .gitkeep") << "new p --level 1 --no-readme --gitkeep";
        QTest::newRow("archive") << "new p --level 2 -o p.zip";
        QTest::newRow("project file") << "new p --level 2 -o p.txt --format text";
        QTest::newRow("export") << "export mlops -o p --level 1";
    }
    void aDryRunIsThePlanOfTheRealRun()
    {
        QFETCH(const QString, line);
        const Cli cli;
        const CliResult dry = cli.run(words(line + QStringLiteral(" --json -n")));
        QVERIFY2(dry.code == 0, dry.err.constData());
        QCOMPARE(cli.tree(QString()), QStringList());
        const QJsonObject plan = dry.json();
        QCOMPARE(plan.keys(), QStringList({QStringLiteral("entries"), QStringLiteral("root"), QStringLiteral("summary")}));
        QVERIFY(!plan[u"entries"].toArray().isEmpty());

        const CliResult real = cli.run(words(line + QStringLiteral(" --json")));
        QCOMPARE(real.code, 0);
        QCOMPARE(real.out, dry.out);

        // What the plan said is what is there.
        QStringList planned;
        for (const QJsonValue &entry : plan[u"entries"].toArray()) {
            QCOMPARE(entry[u"action"].toString(), QStringLiteral("create"));
            planned.append(entry[u"path"].toString());
        }
        planned.sort();
        if (line.contains(QStringLiteral("zip"))) {
            QCOMPARE(cli.shell(QStringLiteral("mkdir x && cd x && bsdtar -xf ../p.zip")).code, 0);
            QCOMPARE(cli.tree(QStringLiteral("x/p")), planned);
        } else if (line.contains(QStringLiteral("text"))) {
            QCOMPARE(cli.tree(QString()), planned);
        } else {
            QCOMPARE(cli.tree(QStringLiteral("p")), planned);
        }
    }
    void aDryRunIsReadable()
    {
        const Cli cli;
        const CliResult result = cli.run(words(QStringLiteral("new p --level 1 --dry-run -q")));
        QCOMPARE(result.code, 0);
        QCOMPARE(result.err, "");
        QVERIFY(result.out.startsWith("create "));
        QVERIFY(result.out.contains("tests/\n"));
        QVERIFY2(result.out.trimmed().split('\n').last().contains(cli.path(QStringLiteral("p")).toUtf8()), result.out.constData());
        QVERIFY(!cli.exists(QStringLiteral("p")));
    }
    void resultsAreNeverTranslatedForMachines()
    {
        Cli cli;
        const CliResult english = cli.run(words(QStringLiteral("new p -n --json --level 1")));
        cli.environment.insert(QStringLiteral("LC_ALL"), QString());
        cli.environment.insert(QStringLiteral("LANG"), QStringLiteral("es_ES.UTF-8"));
        cli.environment.insert(QStringLiteral("LANGUAGE"), QStringLiteral("es"));
        QCOMPARE(cli.run(words(QStringLiteral("new p -n --json --level 1"))).out, english.out);
        QVERIFY(!cli.run({QStringLiteral("show"), QStringLiteral("x"), QStringLiteral("--json")}).json().isEmpty());
    }
    void peopleAreAddressedInTheirLanguage()
    {
        Cli cli;
        cli.makeFile(QStringLiteral("p.espalier"), "{\"espalier\": 1, \"name\": \"p\", \"nodes\": [\n{\"id\": \"000000000001\", \"name\": \"a\", \"kind\": \"folder\"}\n]}");
        const QStringList plan = words(QStringLiteral("export p.espalier -o out -n"));
        const QByteArray english = cli.run(plan).out;
        QVERIFY2(english.endsWith("1 folder, 0 files.\n"), english.constData());
        cli.environment.insert(QStringLiteral("LC_ALL"), QString());
        cli.environment.insert(QStringLiteral("LANG"), QStringLiteral("es_ES.UTF-8"));
        const QByteArray spanish = cli.run(plan).out;
        QVERIFY2(spanish.contains("1 carpeta"), spanish.constData());
        QVERIFY2(!spanish.contains("create"), spanish.constData());
        QVERIFY(!cli.run({QStringLiteral("nwe")}).err.contains("did you mean"));
        // LANGUAGE goes before, but not for the locale C, as with gettext.
        cli.environment.insert(QStringLiteral("LANGUAGE"), QStringLiteral("xx:en"));
        QCOMPARE(cli.run(plan).out, english);
        cli.environment.insert(QStringLiteral("LANGUAGE"), QStringLiteral("es"));
        cli.environment.insert(QStringLiteral("LANG"), QStringLiteral("de_DE.ISO-8859-1"));
        QCOMPARE(cli.run(plan).out, spanish);
        cli.environment.insert(QStringLiteral("LANG"), QStringLiteral("C"));
        QCOMPARE(cli.run(plan).out, english);
    }
    void noWindowSystemIsLinked()
    {
        const CliResult libraries = Cli().shell(QStringLiteral("ldd \"$CLI\""));
        QCOMPARE(libraries.code, 0);
        QVERIFY(libraries.out.contains("libQt6Core"));
        for (const char *const library : {"libQt6Gui", "libQt6Widgets", "libX11", "libwayland", "libGL"})
            QVERIFY2(!libraries.out.contains(library), library);
    }
    void littleMemoryIsACleanError()
    {
#if defined(__SANITIZE_ADDRESS__)
        QSKIP("The address sanitizer reserves terabytes of addresses, so that no limit of them means anything here.");
#endif
        const Cli cli;
        QByteArray project = "{\"espalier\": 1,\n\"name\": \"p\",\n\"nodes\": [\n";
        for (int i = 1; i <= 400'000; ++i)
            project += "{\"id\": \"" + QByteArray::number(i).rightJustified(12, '0') + "\", \"name\": \"node" + QByteArray::number(i) + "\", \"kind\": \"folder\"},\n";
        project.chop(2);
        cli.makeFile(QStringLiteral("p.espalier"), project + "\n]}\n");
        // A little more than it takes to start, which differs from build to build, and less than the project.
        const CliResult result = cli.shell(QStringLiteral("n=65536; until [ $n -gt 4000000 ] || (ulimit -v $n; \"$CLI\" list levels) >levels 2>&1; do n=$((n + 8192)); done\n"
                                                          "ulimit -v $((n + 16384)); ulimit -n 16; \"$CLI\" show p.espalier --format json >out"));
        QCOMPARE(result.code, 2);
        QVERIFY2(result.errorLines() == 1 && result.err.contains("memory"), result.err.constData());
        // With enough it is shown whole.
        const CliResult enough = cli.shell(QStringLiteral("ulimit -n 16; \"$CLI\" show p.espalier --format json | tail -c 1000"));
        QVERIFY2(enough.code == 0 && enough.out.contains("node400000"), enough.err.constData());
        const CliResult few = cli.shell(QStringLiteral("ulimit -n 16; \"$CLI\" new q && \"$CLI\" new q -o q.zip"));
        QVERIFY2(few.code == 0, few.err.constData());
    }
};

ESPALIER_TEST_GUILESS_MAIN(TestCliContract)
#include "tst_clicontract.moc"
