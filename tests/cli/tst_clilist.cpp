// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "clirun.h"
#include "support/testprogram.h"

#include <QJsonArray>
#include <QTest>

using namespace Espalier;

class TestCliList : public QObject
{
    Q_OBJECT

private:
    static QStringList listed(const Cli &cli, const QString &subject)
    {
        const CliResult result = cli.run({QStringLiteral("list"), subject});
        if (result.code != 0 || !result.err.isEmpty())
            qWarning("%s", result.err.constData());
        return QString::fromUtf8(result.out).split(u'\n', Qt::SkipEmptyParts);
    }

private Q_SLOTS:
    void oneIdALine_data()
    {
        QTest::addColumn<QString>("subject");
        QTest::addColumn<QString>("expected");
        QTest::newRow("levels") << "levels" << "beginner intermediate advanced expert";
        QTest::newRow("starters") << "starters" << "beginner-template intermediate-template full-template";
    }
    void oneIdALine()
    {
        QFETCH(const QString, subject);
        QFETCH(const QString, expected);
        QCOMPARE(listed(Cli(), subject).join(u' '), expected);
    }
    void fiveTypesAndFourCareers()
    {
        const Cli cli;
        QCOMPARE(listed(cli, QStringLiteral("types")).size(), 5);
        QCOMPARE(listed(cli, QStringLiteral("careers")).size(), 4);
        QVERIFY(listed(cli, QStringLiteral("guides")).contains(QStringLiteral("mlops")));
    }
    void everyIdIsAccepted()
    {
        const Cli cli;
        for (const auto &[subject, option] : {std::pair(QStringLiteral("starters"), QStringLiteral("--starter")), {QStringLiteral("types"), QStringLiteral("--type")},
                                              {QStringLiteral("careers"), QStringLiteral("--career")}, {QStringLiteral("levels"), QStringLiteral("--level")},
                                              {QStringLiteral("guides"), QStringLiteral("--guide")}}) {
            for (const QString &id : listed(cli, subject)) {
                const CliResult result = cli.run({QStringLiteral("new"), QStringLiteral("p"), option, id, QStringLiteral("-n"), QStringLiteral("--json")});
                QVERIFY2(result.code == 0, result.err.constData());
                QVERIFY2(!result.json()[u"entries"].toArray().isEmpty(), qPrintable(id));
            }
        }
    }
    void formatsInTheOrderOfTheContract()
    {
        const QStringList formats = listed(Cli(), QStringLiteral("formats"));
        QStringList expected;
        for (const char *const id : {"espalier", "directory", "zip", "tar", "tar.gz", "tar.bz2", "tar.xz", "tar.zst", "7z", "text", "ascii"})
            expected.append(QString::fromLatin1(id));
        QCOMPARE(formats.first(expected.size()), expected);
    }
    void asJson_data()
    {
        QTest::addColumn<QString>("subject");
        for (const char *const subject : {"guides", "levels", "starters", "types", "careers", "formats"})
            QTest::newRow(subject) << QString::fromLatin1(subject);
    }
    void asJson()
    {
        QFETCH(const QString, subject);
        const Cli cli;
        const CliResult result = cli.run({QStringLiteral("list"), subject, QStringLiteral("--format"), QStringLiteral("json")});
        QCOMPARE(result.code, 0);
        QCOMPARE(result.err, "");
        const QJsonArray items = QJsonDocument::fromJson(result.out).array();
        QStringList ids;
        for (const QJsonValue &item : items) {
            QCOMPARE(item.toObject().keys().join(u' '),
                     subject == u"formats" ? QStringLiteral("description id name options")
                                           : QStringLiteral("description id name"));
            QVERIFY(!item[u"name"].toString().isEmpty());
            QVERIFY(item[u"description"].isString());
            ids.append(item[u"id"].toString());
        }
        QCOMPARE(ids, listed(cli, subject));
        QVERIFY(!ids.isEmpty());
        QCOMPARE(cli.run({QStringLiteral("list"), subject, QStringLiteral("--json")}).out, result.out);
    }
    void formatsSayWhatTheyCanBeTold()
    {
        const Cli cli;
        const QJsonArray formats =
            QJsonDocument::fromJson(
                cli.run({QStringLiteral("list"), QStringLiteral("formats"), QStringLiteral("--json")}).out)
                .array();
        QMap<QString, QMap<QString, QJsonObject>> options;
        for (const QJsonValue &format : formats) {
            for (const QJsonValue &option : format[u"options"].toArray())
                options[format[u"id"].toString()].insert(option[u"id"].toString(), option.toObject());
        }
        QVERIFY(!options.contains(QStringLiteral("zip")));
        const QJsonObject page = options[QStringLiteral("pdf")][QStringLiteral("page")];
        QCOMPARE(page[u"type"].toString(), QStringLiteral("choice"));
        QCOMPARE(page[u"default"].toString(), QStringLiteral("a4"));
        QCOMPARE(page[u"flag"].toString(), QStringLiteral("--page"));
        QCOMPARE(page[u"choices"][1][u"id"].toString(), QStringLiteral("a3"));
        QCOMPARE(page[u"label"].toString(), QStringLiteral("Paper"));
        QVERIFY(!page[u"hint"].toString().isEmpty());
        QVERIFY(!options[QStringLiteral("png")].contains(QStringLiteral("page")));
        QCOMPARE(options[QStringLiteral("png")][QStringLiteral("scale")][u"maximum"].toDouble(), 8.0);
        QCOMPARE(options[QStringLiteral("svg")][QStringLiteral("direction")][u"when"][u"id"].toString(),
                 QStringLiteral("style"));
        QCOMPARE(options[QStringLiteral("svg")][QStringLiteral("files")][u"flag"].toString(),
                 QStringLiteral("--no-files"));
        // And what is listed is what help offers.
        const QByteArray help = cli.run({QStringLiteral("export"), QStringLiteral("--help")}).out;
        for (const auto &ofFormat : std::as_const(options)) {
            for (const QJsonObject &option : ofFormat)
                QVERIFY2(help.contains(option[u"flag"].toString().toUtf8()), qPrintable(option[u"flag"].toString()));
        }
    }
    void ofAnotherGuide()
    {
        const Cli cli;
        cli.makeFile(QStringLiteral("guide.md"), "# G\n\n```\ng/\n├── a/\n└── b/\n```\n\n## Tiny Template\n\n```bash\nmkdir -p a\n```\n");
        const CliResult result = cli.run({QStringLiteral("list"), QStringLiteral("starters"), QStringLiteral("--guide"), QStringLiteral("guide.md")});
        QCOMPARE(result.out, "tiny-template\n");
        QCOMPARE(cli.run({QStringLiteral("list"), QStringLiteral("levels"), QStringLiteral("--guide=guide.md")}).out, "beginner\nintermediate\nadvanced\nexpert\n");
        QCOMPARE(cli.run({QStringLiteral("list"), QStringLiteral("starters"), QStringLiteral("--guide=nope.md")}).code, 2);
    }
};

ESPALIER_TEST_GUILESS_MAIN(TestCliList)
#include "tst_clilist.moc"
