// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "clirun.h"
#include "support/testpaths.h"
#include "support/testprogram.h"

#include <QFile>
#include <QJsonArray>
#include <QRegularExpression>
#include <QTest>

using namespace Espalier;

namespace {

constexpr const char *treeText = "taxi/\n├── src/ # What runs\n│   ├── api/\n│   └── main.py\n└── docs/\n";

constexpr const char *hostileProject =
    "{\"espalier\": 1, \"name\": \"<svg>&]]>\", \"nodes\": ["
    "{\"id\": \"000000000001\", \"name\": \"<script>alert(1)<\", \"kind\": \"folder\"},"
    "{\"id\": \"000000000002\", \"name\": \"a & b ]]>\", \"kind\": \"folder\"},"
    "{\"id\": \"000000000003\", \"name\": \"bell\\u0007\", \"kind\": \"folder\"},"
    "{\"id\": \"000000000004\", \"name\": \"turn\\u202eback\", \"kind\": \"folder\"},"
    "{\"id\": \"000000000005\", \"name\": \"\\u05e9\\u05dc\\u05d5\\u05dd\", \"kind\": \"folder\"}]}";

QString decoded(const QByteArray &text) { return QString::fromUtf8(text); }

/// Text without any white space: where a line is broken is the reader's choice.
QString packed(QString text) { return text.remove(QRegularExpression(QStringLiteral("\\s"))); }

} // namespace

/// SVG, PNG and PDF on the command line. Everything here runs without a display.
class TestCliPictures : public QObject
{
    Q_OBJECT

private:
    static CliResult run(const Cli &cli, const QString &target, const QStringList &options = {})
    {
        cli.makeFile(QStringLiteral("taxi.txt"), treeText);
        return cli.run(QStringList{QStringLiteral("export"), QStringLiteral("taxi.txt"), QStringLiteral("-o"), target} + options);
    }
    static QStringList words(const char *text) { return QString::fromLatin1(text).split(u' ', Qt::SkipEmptyParts); }

private Q_SLOTS:
    void bySuffixAndByFormat_data()
    {
        QTest::addColumn<QString>("target");
        QTest::addColumn<QStringList>("options");
        QTest::addColumn<QByteArray>("head");
        QTest::newRow("svg") << "x.svg" << QStringList() << QByteArray("<?xml");
        QTest::newRow("png") << "x.png" << QStringList() << QByteArray("\x89PNG");
        QTest::newRow("pdf") << "x.pdf" << QStringList() << QByteArray("%PDF");
        QTest::newRow("capitals") << "x.SVG" << QStringList() << QByteArray("<?xml");
        QTest::newRow("by --format") << "x.txt" << words("--format pdf") << QByteArray("%PDF");
    }
    void bySuffixAndByFormat()
    {
        QFETCH(const QString, target);
        QFETCH(const QStringList, options);
        QFETCH(const QByteArray, head);
        const Cli cli;
        const CliResult result = run(cli, target, options);
        QVERIFY2(result.code == 0, result.err.constData());
        QCOMPARE(result.out, QByteArray());
        QCOMPARE(result.err, QByteArray());
        QCOMPARE(cli.read(target).first(head.size()), head);
    }

    void theStandardOutputAndInput()
    {
        const Cli cli;
        for (const char *const format : {"svg", "png", "pdf"}) {
            const QStringList line = words("export - -o - --format") + QStringList{QString::fromLatin1(format)};
            const CliResult result = cli.run(line, treeText);
            QVERIFY2(result.code == 0, result.err.constData());
            const QString target = QStringLiteral("x.") + QString::fromLatin1(format);
            // From a file, so that the name of the project is the same: it is drawn.
            QCOMPARE(run(cli, target).code, 0);
            QCOMPARE(result.out, cli.read(target));
        }
    }

    void newMakesPicturesToo()
    {
        const Cli cli;
        const CliResult result = cli.run(words("new taxi --level beginner -o taxi.svg --theme dark"));
        QVERIFY2(result.code == 0, result.err.constData());
        QVERIFY(cli.read(QStringLiteral("taxi.svg")).contains(">my_ml_core<"));
        QCOMPARE(cli.run(words("new taxi --level beginner -o taxi.zip --theme dark")).code, 2);
    }

    void everyFlagCounts_data()
    {
        QTest::addColumn<QString>("suffix");
        QTest::addColumn<QString>("flag");
        for (const char *const flag : {"--style icicle", "--style treemap", "--direction right-to-left", "--style icicle --direction top-down", "--theme dark", "--theme print",
                                       "--scale 2", "--transparent", "--title Plan", "--no-files"}) {
            for (const char *const suffix : {"svg", "png"})
                QTest::addRow("%s, %s", suffix, flag) << QString::fromLatin1(suffix) << QString::fromLatin1(flag);
        }
        for (const char *const flag : {"--style icicle", "--theme dark", "--scale 0.5", "--page a3", "--page letter", "--page one", "--title Plan", "--no-files"})
            QTest::addRow("pdf, %s", flag) << QStringLiteral("pdf") << QString::fromLatin1(flag);
    }
    void everyFlagCounts()
    {
        QFETCH(const QString, suffix);
        QFETCH(const QString, flag);
        const Cli cli;
        // From the top down goes an icicle alone: it is held against one.
        const QStringList words = flag.split(u' ');
        QCOMPARE(run(cli, QStringLiteral("a.") + suffix, words.size() > 3 ? words.first(2) : QStringList()).code, 0);
        const CliResult result = run(cli, QStringLiteral("b.") + suffix, words);
        QVERIFY2(result.code == 0, result.err.constData());
        QVERIFY(cli.read(QStringLiteral("a.") + suffix) != cli.read(QStringLiteral("b.") + suffix));
    }

    void wrongValuesSayWhatIsPossible_data()
    {
        QTest::addColumn<QString>("target");
        QTest::addColumn<QString>("flags");
        QTest::addColumn<QString>("told");
        QTest::newRow("style") << "x.svg" << "--style sunburst" << "treemap";
        QTest::newRow("style, nearly") << "x.svg" << "--style icycle" << "icicle";
        QTest::newRow("direction") << "x.svg" << "--direction up" << "top-down";
        QTest::newRow("theme") << "x.png" << "--theme sepia" << "print";
        QTest::newRow("page") << "x.pdf" << "--page a9" << "a4";
        QTest::newRow("scale") << "x.png" << "--scale huge" << "8";
        QTest::newRow("scale 0") << "x.png" << "--scale 0" << "0.1";
        QTest::newRow("page of svg") << "x.svg" << "--page a4" << "PDF";
        QTest::newRow("style of an archive") << "x.zip" << "--style poster" << "svg";
        QTest::newRow("unknown suffix") << "x.jpeg" << "" << "--format";
        QTest::newRow("unknown format") << "x" << "--format jpeg" << "png";
        QTest::newRow("format, nearly") << "x" << "--format sgv" << "svg";
    }
    void wrongValuesSayWhatIsPossible()
    {
        QFETCH(const QString, target);
        QFETCH(const QString, flags);
        QFETCH(const QString, told);
        const Cli cli;
        const CliResult result = run(cli, target, flags.split(u' ', Qt::SkipEmptyParts));
        QCOMPARE(result.code, 2);
        QCOMPARE(result.errorLines(), 1);
        QVERIFY2(result.err.contains(told.toUtf8()), result.err.constData());
        QVERIFY(!cli.exists(target));
    }

    void aDryRunPrintsThePlanAlone()
    {
        const Cli cli;
        for (const char *const suffix : {"html", "svg", "png", "pdf"}) {
            const QString target = QStringLiteral("x.") + QString::fromLatin1(suffix);
            const CliResult result = run(cli, target, words("-n --json"));
            QVERIFY2(result.code == 0, result.err.constData());
            QVERIFY(!cli.exists(target));
            const QJsonObject entry = result.json()[u"entries"][0].toObject();
            QCOMPARE(entry[u"path"].toString(), target);
            QCOMPARE(entry[u"action"].toString(), QStringLiteral("create"));
            QCOMPARE(run(cli, target).code, 0);
            QCOMPARE(entry[u"bytes"].toInteger(), cli.read(target).size());
            QCOMPARE(run(cli, target, words("-n --json --on-conflict fail")).json()[u"entries"][0][u"action"].toString(), QStringLiteral("keep"));
        }
    }

    void conflictsAreConflicts()
    {
        const Cli cli;
        cli.makeFile(QStringLiteral("x.svg"), "mine");
        QCOMPARE(run(cli, QStringLiteral("x.svg"), words("--on-conflict fail")).code, 3);
        QCOMPARE(cli.read(QStringLiteral("x.svg")), QByteArray("mine"));
        QCOMPARE(run(cli, QStringLiteral("x.svg"), words("--on-conflict skip")).code, 0);
        QCOMPARE(cli.read(QStringLiteral("x.svg")), QByteArray("mine"));
        QCOMPARE(run(cli, QStringLiteral("x.svg")).code, 0);
        QVERIFY(cli.read(QStringLiteral("x.svg")).startsWith("<?xml"));
    }

    void errorsAreOneDocumentWithJson()
    {
        const Cli cli;
        const CliResult result = run(cli, QStringLiteral("x.png"), words("--scale 99 --json"));
        QCOMPARE(result.code, 2);
        QVERIFY(result.json().contains(u"error"));
    }

    void formatsAreListedAllTogether()
    {
        const Cli cli;
        const QStringList lines = cli.run(words("list formats")).lines();
        for (const char *const format : {"html", "svg", "png", "pdf", "zip", "espalier"})
            QVERIFY2(lines.contains(QString::fromLatin1(format)), format);
        const QByteArray json = cli.run(words("list formats --format json")).out;
        QVERIFY(json.contains("\"id\":\"svg\""));
    }

    void twoRunsGiveTheSameBytes()
    {
        Cli cli;
        for (const char *const format : {"html", "svg", "png", "pdf"}) {
            const QString one = QStringLiteral("one.") + QString::fromLatin1(format);
            const QString two = QStringLiteral("two.") + QString::fromLatin1(format);
            cli.environment[QStringLiteral("TZ")] = QStringLiteral("UTC");
            cli.environment[QStringLiteral("QT_HASH_SEED")] = QString();
            QCOMPARE(cli.run({QStringLiteral("export"), QStringLiteral("mlops"), QStringLiteral("-o"), one}).code, 0);
            cli.environment[QStringLiteral("TZ")] = QStringLiteral("Asia/Tokyo");
            QCOMPARE(cli.shell(QStringLiteral("faketime '2031-05-06 07:08:09' \"$CLI\" export mlops -o %1").arg(two)).code, 0);
            QVERIFY2(cli.read(one) == cli.read(two), format);
        }
    }

    void everyNameIsFound_data()
    {
        QTest::addColumn<QString>("level");
        QTest::addColumn<QString>("flags");
        for (const char *const level : {"beginner", "expert"}) {
            for (const char *const flags : {"", "--page a3", "--page one", "--style icicle", "--style treemap", "--direction top-down", "--direction right-to-left"})
                QTest::addRow("%s %s", level, flags) << QString::fromLatin1(level) << QString::fromLatin1(flags);
        }
    }
    void everyNameIsFound()
    {
        QFETCH(const QString, level);
        QFETCH(const QString, flags);
        const Cli cli;
        // A treemap of a thousand nodes has no room for every name on A4: there it is of a known tree.
        const bool isKnown = level == u"expert" && flags.contains(u"treemap");
        const QStringList source = isKnown ? QStringList{testDataPath(QStringLiteral("layouts/mlops-expert.espalier"))}
                                           : QStringList{QStringLiteral("mlops"), QStringLiteral("--level"), level};
        QCOMPARE(cli.run(words("export -o x.pdf") + source + flags.split(u' ', Qt::SkipEmptyParts)).code, 0);
        const CliResult text = cli.shell(QStringLiteral("pdftotext -raw x.pdf -"));
        QVERIFY2(text.code == 0, text.err.constData());
        QCOMPARE(text.err, QByteArray());
        const QString found = packed(decoded(text.out));
        const CliResult paths = cli.run(words("export -o - --format paths") + source);
        for (const QString &line : paths.lines()) {
            const QString name = line.split(u'/', Qt::SkipEmptyParts).last();
            QVERIFY2(found.contains(packed(name)), qPrintable(name));
        }
    }

    /// Not as whatever glyph the font puts between digits.
    void datesAndVersionsAreFound()
    {
        const Cli cli;
        cli.makeFile(QStringLiteral("p.lst"), "2024-01-01/\n2024-01-01/v1.2-3/\n2024-01-01/10x20 (3).txt\n");
        for (const char *const style : {"poster", "icicle"}) {
            QCOMPARE(cli.run(words("export p.lst -o x.pdf --style") + QStringList{QString::fromLatin1(style)}).code, 0);
            const QString found = packed(decoded(cli.shell(QStringLiteral("pdftotext -raw x.pdf -")).out));
            for (const char *const name : {"2024-01-01", "v1.2-3", "10x20 (3).txt"})
                QVERIFY2(found.contains(packed(QString::fromLatin1(name))), qPrintable(found));
        }
    }

    /// Scripts of earlier versions go on working; nobody learns the old word.
    void cardsAreStillUnderstood()
    {
        const Cli cli;
        for (const auto &[former, today] :
             {std::pair{"--style cards", "--style poster"},
              std::pair{"--style cards --direction top-down", "--style tiers --direction top-down"}}) {
            QCOMPARE(run(cli, QStringLiteral("former.svg"), words(former)).code, 0);
            QCOMPARE(run(cli, QStringLiteral("today.svg"), words(today)).code, 0);
            QCOMPARE(cli.read(QStringLiteral("former.svg")), cli.read(QStringLiteral("today.svg")));
        }
        const QByteArray help = cli.run(words("export --help")).out;
        QVERIFY(help.contains("two-sided") && help.contains("tiers"));
        const qsizetype style = help.indexOf("  --style ");
        QVERIFY(style >= 0 && !help.sliced(style, help.indexOf("\n  --", style + 4) - style).contains("cards"));
        QVERIFY(!cli.run(words("list formats --format json")).out.contains("\"cards\""));
        const CliResult wrong = run(cli, QStringLiteral("x.svg"), words("--style card"));
        QCOMPARE(wrong.code, 2);
        QVERIFY(wrong.err.contains("two-sided") && !wrong.err.contains("cards"));
    }

    void hostileNamesDoNoHarm()
    {
        const Cli cli;
        cli.makeFile(QStringLiteral("p.espalier"), hostileProject);
        for (const char *const style : {"poster", "two-sided", "arms", "tiers", "icicle", "treemap"}) {
            const CliResult result = cli.run({QStringLiteral("export"), QStringLiteral("p.espalier"), QStringLiteral("-o"), QStringLiteral("x.svg"), QStringLiteral("--style"), QString::fromLatin1(style)});
            QVERIFY2(result.code == 0, result.err.constData());
            const CliResult lint = cli.shell(QStringLiteral("xmllint --noout x.svg"));
            QCOMPARE(lint.code, 0);
            QCOMPARE(lint.err, QByteArray());
            QVERIFY(!cli.read(QStringLiteral("x.svg")).contains("<script"));
        }
        QCOMPARE(cli.run(words("export p.espalier -o x.pdf")).code, 0);
        QVERIFY(cli.shell(QStringLiteral("pdftotext x.pdf -")).out.contains("a & b ]]>"));
        QCOMPARE(cli.run(words("export p.espalier -o x.png")).code, 0);
    }

    void aPictureThatIsTooLargeIsNotBegun()
    {
        const Cli cli;
        QByteArray paths;
        for (int i = 0; i < 50'000; ++i)
            paths += "folder" + QByteArray::number(i) + "/\n";
        cli.makeFile(QStringLiteral("many.lst"), paths);
        const CliResult png = cli.run(words("export many.lst -o x.png --style icicle"));
        QCOMPARE(png.code, 2);
        QCOMPARE(png.errorLines(), 1);
        QVERIFY2(png.err.contains("pixels") && png.err.contains("SVG"), png.err.constData());
        QVERIFY(!cli.exists(QStringLiteral("x.png")));
        const CliResult svg = cli.run(words("export many.lst -o x.svg"));
        QVERIFY2(svg.code == 0, svg.err.constData());
        QCOMPARE(cli.shell(QStringLiteral("xmllint --huge --noout x.svg")).code, 0);
    }

    void aClosedPipeIsNoError()
    {
        const Cli cli;
        const CliResult result = cli.shell(QStringLiteral("{ \"$CLI\" export mlops -o - --format svg; echo $? >code; } | head -c 10; cat code"));
        QVERIFY(result.out.endsWith("141\n"));
        QCOMPARE(result.err, QByteArray());
    }

    void thePlainProgramLinksNoGuiLibrary()
    {
        const Cli cli;
        const CliResult result = cli.shell(QStringLiteral("ldd \"$CLI\""));
        QCOMPARE(result.code, 0);
        QVERIFY(result.out.contains("libQt6Core"));
        QVERIFY2(!result.out.contains("libQt6Gui"), result.out.constData());
    }

    void withoutThePictureProgramTheRestWorks()
    {
        const Cli cli;
        QCOMPARE(cli.shell(QStringLiteral("cp \"$CLI\" alone")).code, 0);
        const CliResult picture = cli.shell(QStringLiteral("./alone export mlops -o x.svg"));
        QCOMPARE(picture.code, 2);
        QVERIFY2(picture.err.contains("espalier-cli-pictures"), picture.err.constData());
        const CliResult formats = cli.shell(QStringLiteral("./alone list formats"));
        QCOMPARE(formats.code, 0);
        QVERIFY(formats.lines().contains(QStringLiteral("zip")));
        QVERIFY2(!formats.lines().contains(QStringLiteral("svg")), "only what can be done is listed");
        QCOMPARE(cli.shell(QStringLiteral("./alone export mlops -o x.foo")).code, 2);
    }

    void itIsFoundWhereItIsInstalled()
    {
        const Cli cli;
        QCOMPARE(cli.shell(QStringLiteral("mkdir -p bin libexec/espalier && cp \"$CLI\" bin/espalier-cli && cp \"$(dirname \"$CLI\")/espalier-cli-pictures\" libexec/espalier/")).code, 0);
        const CliResult result = cli.shell(QStringLiteral("bin/espalier-cli export mlops -o x.svg --level 1"));
        QVERIFY2(result.code == 0, result.err.constData());
        QVERIFY(cli.exists(QStringLiteral("x.svg")));
    }

    void aDisplayMakesNoDifference()
    {
        Cli cli;
        QCOMPARE(run(cli, QStringLiteral("a.png")).code, 0);
        cli.environment[QStringLiteral("QT_QPA_PLATFORM")] = QStringLiteral("xcb");
        cli.environment[QStringLiteral("DISPLAY")] = QStringLiteral(":987");
        cli.environment[QStringLiteral("QT_SCALE_FACTOR")] = QStringLiteral("2");
        const CliResult result = run(cli, QStringLiteral("b.png"));
        QVERIFY2(result.code == 0, result.err.constData());
        QCOMPARE(cli.read(QStringLiteral("a.png")), cli.read(QStringLiteral("b.png")));
    }
};

ESPALIER_TEST_GUILESS_MAIN(TestCliPictures)
#include "tst_clipictures.moc"
