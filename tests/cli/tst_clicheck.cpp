// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "clirun.h"
#include "support/testprogram.h"

#include <QJsonArray>
#include <QTest>

using namespace Espalier;

namespace {

QStringList checkWords(const char *line) { return QString::fromUtf8(line).split(u' ', Qt::SkipEmptyParts); }

} // namespace

/// Exercises are handed out, answered by hand and marked by the real program.
class TestCliCheck : public QObject {
    Q_OBJECT

private:
    static CliResult run(const Cli &cli, const char *line) { return cli.run(checkWords(line)); }
    static void makeExercise(const Cli &cli)
    {
        const CliResult made =
            run(cli, "export mlops --level beginner --format exercise --difficulty 2 --seed 7 -o place.espalier");
        if (made.code != 0)
            qFatal("%s", made.err.constData());
    }
    /// An answer as the window writes it: the exercise with an attempt, and some cards as nodes.
    static QByteArray answerOf(const Cli &cli, const QByteArray &name, int placed, const char *score)
    {
        QByteArray bytes = cli.read(QStringLiteral("place.espalier"));
        const CliResult result = run(cli, "check place.espalier --answer place.espalier --json");
        QByteArray nodes;
        const QJsonObject file = QJsonDocument::fromJson(bytes).object();
        int count = 0;
        for (const QJsonValue &value : result.json()[u"items"].toArray()) {
            const QString expected = value[u"expected"].toString();
            const QString folder = expected.section(u'/', 0, -2);
            QString parent;
            for (const QJsonValue &node : file[u"nodes"].toArray())
                parent = node[u"name"].toString() == folder ? node[u"id"].toString() : parent;
            if (parent.isEmpty() || count++ >= placed)
                continue;
            nodes += ",\n{\"id\": \"" + value[u"id"].toString().toUtf8() + "\", \"in\": \"" + parent.toUtf8()
                + "\", \"name\": \"" + value[u"name"].toString().toUtf8() + "\", \"kind\": \"folder\"}";
        }
        bytes.replace("\n]}\n", QByteArray(nodes + "\n]}\n"));
        bytes.replace(",\n\"nodes\"", "\"nodes\"");
        const qsizetype end = bytes.indexOf("}\"nodes\"");
        bytes.replace(end, 1,
                      QByteArray(", \"attempt\": {\"id\": \"k7m2abcdefgh\", \"name\": \"" + name
                                 + "\", \"seconds\": 400, \"hints\": {\"00000000000a\": 2}, \"score\": " + score
                                 + "}},\n"));
        return bytes;
    }

private Q_SLOTS:
    void anUntouchedExerciseHasNothing()
    {
        const Cli cli;
        makeExercise(cli);
        const CliResult result = run(cli, "check place.espalier --answer place.espalier --json");
        QCOMPARE(result.code, 1);
        const QJsonObject json = result.json();
        QCOMPARE(json[u"score"].toDouble(-1), 0.0);
        QCOMPARE(json[u"of"].toInt(), 12);
        QCOMPARE(json[u"right"].toInt(), 0);
        QCOMPARE(json[u"items"].toArray().size(), 12);
        for (const char *const key : {"exercise", "kind", "name", "extra", "damage", "hints", "seconds"})
            QVERIFY2(json.contains(QLatin1StringView(key)), key);
        const QJsonObject item = json[u"items"][0].toObject();
        for (const char *const key : {"id", "name", "path", "expected", "mark", "credit", "reason"})
            QVERIFY2(item.contains(QLatin1StringView(key)), key);
        QCOMPARE(item[u"mark"].toString(), QStringLiteral("missing"));
        QVERIFY(!item[u"reason"].toString().isEmpty());
    }
    /// Made with mkdir, or by any other program.
    void foldersMadeByHandCount()
    {
        const Cli cli;
        makeExercise(cli);
        QCOMPARE(run(cli, "export mlops --level beginner -o real").code, 0);
        CliResult result = run(cli, "check place.espalier --answer real --json");
        QCOMPARE(result.code, 0);
        QCOMPARE(result.json()[u"score"].toDouble(), 1.0);
        QCOMPARE(cli.shell(QStringLiteral("mv real/data/raw real/tests/raw")).code, 0);
        result = run(cli, "check place.espalier --answer real --json");
        QCOMPARE(result.code, 1);
        QCOMPARE(result.json()[u"right"].toInt(), 11);
        for (const QJsonValue &item : result.json()[u"items"].toArray()) {
            if (item[u"name"].toString() != u"raw")
                continue;
            QCOMPARE(item[u"path"].toString(), QStringLiteral("tests/raw"));
            QCOMPARE(item[u"expected"].toString(), QStringLiteral("data/raw"));
            QCOMPARE(item[u"mark"].toString(), QStringLiteral("wrong"));
        }
        const CliResult text = run(cli, "check place.espalier --answer real");
        QVERIFY2(text.out.contains("11 of 12 right") && text.out.contains("✕ raw"), text.out.constData());
        // The guide's own text of it is an answer, too.
        QCOMPARE(cli.run(checkWords("check place.espalier --answer -"), run(cli, "show mlops --level 1").out).code, 0);
    }
    void aClassBecomesATable()
    {
        const Cli cli;
        makeExercise(cli);
        cli.makeFile(QStringLiteral("class/a.espalier"), answerOf(cli, "=Ana, \\\"7b\\\"", 6, "0.5"));
        cli.makeFile(QStringLiteral("class/b.espalier"), answerOf(cli, "Ben", 3, "0.9"));
        cli.makeFile(QStringLiteral("class/broken.espalier"), "{\"espalier\": 1, \"nodes\": [");
        cli.makeFile(QStringLiteral("class/place.espalier"), cli.read(QStringLiteral("place.espalier")));
        cli.makeFile(QStringLiteral("class/notes.txt"), "no answer");
        const CliResult json = run(cli, "check place.espalier --answers class --json");
        QCOMPARE(json.code, 0);
        const QJsonArray answers = json.json()[u"answers"].toArray();
        QCOMPARE(answers.size(), 2);
        QCOMPARE(answers[0][u"file"].toString(), QStringLiteral("a.espalier"));
        QCOMPARE(answers[0][u"name"].toString(), QStringLiteral("=Ana, \"7b\""));
        QCOMPARE(answers[0][u"score"].toDouble(), 0.5);
        QCOMPARE(answers[0][u"hints"].toInt(), 2);
        QCOMPARE(answers[0][u"seconds"].toInt(), 400);
        QVERIFY(answers[0][u"changed"].toArray().isEmpty());
        QCOMPARE(answers[1][u"score"].toDouble(), 0.25); // whatever it says of itself
        QCOMPARE(answers[1][u"changed"][0].toString(), QStringLiteral("score"));
        const QJsonArray unreadable = json.json()[u"unreadable"].toArray();
        QCOMPARE(unreadable.size(), 2);
        QCOMPARE(unreadable[0][u"file"].toString(), QStringLiteral("broken.espalier"));
        QVERIFY(!unreadable[0][u"reason"].toString().isEmpty());

        const CliResult csv = run(cli, "check place.espalier --answers class --format csv");
        QCOMPARE(csv.code, 0);
        QVERIFY(csv.out.startsWith("\xef\xbb\xbf"
                                   "file,name,group,score,"));
        QCOMPARE(csv.out.count("\r\n"), 5);
        QCOMPARE(csv.out.count('\n'), 5);
        QVERIFY2(csv.out.contains("a.espalier,\"'=Ana, \"\"7b\"\"\","), csv.out.constData());
        const CliResult text = run(cli, "check place.espalier --answers class");
        QVERIFY2(text.out.contains("50 %") && text.out.contains("changed: score")
                     && text.out.contains("broken.espalier:"),
                 text.out.constData());
    }
    void changedItemsAndKeysAreFlagged()
    {
        const Cli cli;
        makeExercise(cli);
        QByteArray answer = answerOf(cli, "Ana", 6, "0.5");
        answer.replace("\"name\": \"raw\"", "\"name\": \"row\"");
        const qsizetype key = answer.indexOf("\"key\": \"") + 8;
        answer.remove(key, 40);
        cli.makeFile(QStringLiteral("ana.espalier"), answer);
        const CliResult result = run(cli, "check place.espalier --answer ana.espalier --json");
        QCOMPARE(result.code, 1);
        QVERIFY(result.json()[u"changed"].toArray().contains(QStringLiteral("items")));
        QVERIFY(result.json()[u"changed"].toArray().contains(QStringLiteral("key")));
    }
    void theKeyMayBeKeptApart()
    {
        const Cli cli;
        QCOMPARE(run(cli, "export mlops --level 1 --format exercise --seed 7 --apart -o place.espalier").code, 0);
        QVERIFY(cli.exists(QStringLiteral("place.espalier-key")));
        const CliResult without = run(cli, "check place.espalier --answer mlops --json");
        QCOMPARE(without.code, 2);
        QVERIFY(without.json()[u"error"][u"message"].toString().contains(u"--key"));
        QCOMPARE(run(cli, "export mlops --level 1 -o real").code, 0);
        QCOMPARE(run(cli, "check place.espalier --key place.espalier-key --answer real").code, 0);
        QCOMPARE(run(cli, "check place.espalier --key nothing --answer real").code, 2);
        QCOMPARE(run(cli, "check place.espalier --key place.espalier --answer real").code, 2);
    }
    /// The teacher has gone on with the layout since the exercise was handed out.
    void anEarlierLayoutIsTold()
    {
        const Cli cli;
        QCOMPARE(run(cli, "new shop -o shop.espalier --level intermediate").code, 0);
        QCOMPARE(run(cli, "export shop.espalier --level beginner --format exercise -o place.espalier").code, 0);
        const auto check = [&cli] { return run(cli, "check place.espalier --answer place.espalier --json"); };
        const CliResult same = check();
        QVERIFY2(!same.err.contains("earlier layout"), same.err.constData());
        // What is beyond the phase that was taught changes nothing.
        QByteArray project = cli.read(QStringLiteral("shop.espalier"));
        const QByteArray beyond = QByteArray(project).replace("\n]}", ",\n{\"id\": \"0ph39epze2jk\", \"name\": \"later\", "
                                                                     "\"kind\": \"folder\", \"phase\": 2}\n]}");
        QVERIFY(beyond != project);
        cli.makeFile(QStringLiteral("shop.espalier"), beyond);
        QVERIFY2(!check().err.contains("earlier layout"), check().err.constData());
        project.replace("\"name\": \"tests\"", "\"name\": \"checks\"");
        cli.makeFile(QStringLiteral("shop.espalier"), project);
        const CliResult changed = check();
        QVERIFY2(changed.err.contains("earlier layout") && changed.err.contains("shop.espalier"),
                 changed.err.constData());
        QCOMPARE(changed.out, same.out); // a note, and the marks as before
        QCOMPARE(changed.code, same.code);
    }
    void whatCannotBeCheckedIsSaid_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<QString>("mention");
        QTest::newRow("no exercise") << "check mlops --answer real" << "no exercise";
        QTest::newRow("nothing to mark") << "check place.espalier" << "--answers DIR";
        QTest::newRow("both") << "check place.espalier --answer real --answers ." << "--answers DIR";
        QTest::newRow("no such answer") << "check place.espalier --answer nothing-there" << "nothing-there";
        QTest::newRow("no folder") << "check place.espalier --answers place.espalier" << "no folder";
        QTest::newRow("one is no table") << "check place.espalier --answer place.espalier --format csv" << "csv";
        QTest::newRow("damaged key") << "check damaged.espalier --answer place.espalier" << "ask for the file again";
        QTest::newRow("of another exercise") << "check other.espalier --answer place.espalier" << "another exercise";
        QTest::newRow("too little") << "export small.espalier --format exercise -o x.espalier" << "at least 3";
        QTest::newRow("nothing to complete")
            << "export mlops --level 1 --format exercise --kind complete -o x.espalier" << "first phase";
        QTest::newRow("no such kind") << "export mlops --format exercise --kind dance -o x.espalier" << "dance";
    }
    void whatCannotBeCheckedIsSaid()
    {
        QFETCH(QString, line);
        QFETCH(QString, mention);
        const Cli cli;
        makeExercise(cli);
        QByteArray damaged = cli.read(QStringLiteral("place.espalier"));
        damaged.replace("\"key\": \"", "\"key\": \"AAAA");
        cli.makeFile(QStringLiteral("damaged.espalier"), damaged);
        cli.makeFile(QStringLiteral("small.espalier"), "{\"espalier\": 1, \"name\": \"s\", \"nodes\": []}");
        QCOMPARE(run(cli, "export mlops --level 1 --format exercise --seed 8 -o other.espalier").code, 0);
        const CliResult result = cli.run(line.split(u' '));
        QCOMPARE(result.code, 2);
        QVERIFY2(result.err.contains(mention.toUtf8()), result.err.constData());
        QVERIFY(result.out.isEmpty());
    }
};

ESPALIER_TEST_GUILESS_MAIN(TestCliCheck)
#include "tst_clicheck.moc"
