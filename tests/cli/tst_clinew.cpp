// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "clirun.h"
#include "support/testpaths.h"
#include "support/testprogram.h"

#include <QFile>
#include <QJsonArray>
#include <QTest>

using namespace Espalier;

/// `espalier-cli new`: what comes out of the built-in guide.
class TestCliNew : public QObject
{
    Q_OBJECT

private:
    static QStringList drawnPaths()
    {
        QFile file(testDataPath(QStringLiteral("cli/drawn-paths.txt")));
        if (!file.open(QIODevice::ReadOnly))
            qFatal("no list of drawn paths");
        return QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts);
    }
    static QStringList sorted(QStringList list)
    {
        list.sort();
        return list;
    }

private Q_SLOTS:
    void eachLevelMakesItsFolders_data()
    {
        QTest::addColumn<QString>("option");
        QTest::addColumn<int>("count");
        QTest::newRow("beginner") << "--level=beginner" << 5;
        QTest::newRow("intermediate") << "--level=intermediate" << 14;
        QTest::newRow("advanced") << "--level=advanced" << 19;
        QTest::newRow("expert") << "--level=expert" << 19;
        QTest::newRow("by number") << "--phase=2" << 14;
        QTest::newRow("in capitals") << "--level=Advanced" << 19;
    }
    void eachLevelMakesItsFolders()
    {
        QFETCH(const QString, option);
        QFETCH(const int, count);
        const Cli cli;
        const CliResult result = cli.run({QStringLiteral("new"), QStringLiteral("p"), option});
        QVERIFY2(result.code == 0, result.err.constData());
        QCOMPARE(result.out, QByteArray());
        QCOMPARE(topFolders(cli.tree(QStringLiteral("p"))).size(), count);
    }
    void theFirstLevelIsTheFirstPhase()
    {
        const Cli cli;
        QCOMPARE(cli.run({QStringLiteral("new"), QStringLiteral("p"), QStringLiteral("--level"), QStringLiteral("beginner")}).code, 0);
        QCOMPARE(topFolders(cli.tree(QStringLiteral("p"))),
                 sorted({QStringLiteral("my_ml_core"), QStringLiteral("tests"), QStringLiteral("educational_resources"), QStringLiteral("data"), QStringLiteral("deployment")}));
    }
    void theWholeGuideHasEveryDrawnPath()
    {
        const Cli cli;
        QCOMPARE(cli.run({QStringLiteral("new"), QStringLiteral("p")}).code, 0);
        const QStringList made = cli.tree(QStringLiteral("p"));
        QStringList expected = drawnPaths();
        QCOMPARE(expected.size(), 337);
        QStringList missing;
        for (QString path : expected) {
            path.replace(QStringLiteral("your_ml_core"), QStringLiteral("my_ml_core"));
            if (!made.contains(path))
                missing.append(path);
        }
        QCOMPARE(missing, QStringList());
        QVERIFY(!made.contains(QStringLiteral("your_ml_core/")));
    }
    void anExpertGetsTheWholeGuide()
    {
        const Cli cli;
        QCOMPARE(cli.run({QStringLiteral("new"), QStringLiteral("a")}).code, 0);
        QCOMPARE(cli.run({QStringLiteral("new"), QStringLiteral("--project-name"), QStringLiteral("b"), QStringLiteral("--level"), QStringLiteral("expert")}).code, 0);
        QCOMPARE(cli.run({QStringLiteral("new"), QStringLiteral("c"), QStringLiteral("--starter"), QStringLiteral("full-template")}).code, 0);
        QCOMPARE(cli.tree(QStringLiteral("b")), cli.tree(QStringLiteral("a")));
        QCOMPARE(cli.tree(QStringLiteral("c")), cli.tree(QStringLiteral("a")));
    }
    void templatesMakeWhatTheirCommandsMake_data()
    {
        QTest::addColumn<QString>("starter");
        QTest::addColumn<QString>("command");
        QTest::newRow("beginner") << "beginner-template" << "my_ml_core tests educational_resources data deployment";
        QTest::newRow("intermediate") << "intermediate-template"
                                      << "my_ml_core frontend/web infrastructure/terraform environments/dev environments/staging environments/prod "
                                         "mlops/feature_store tests educational_resources data deployment api_contracts";
    }
    void templatesMakeWhatTheirCommandsMake()
    {
        QFETCH(const QString, starter);
        QFETCH(const QString, command);
        const Cli cli;
        const CliResult result = cli.run({QStringLiteral("new"), QStringLiteral("p"), QStringLiteral("--starter"), starter, QStringLiteral("--no-readme")});
        QVERIFY2(result.code == 0, result.err.constData());
        QCOMPARE(cli.shell(QStringLiteral("mkdir q && cd q && mkdir -p ") + command).code, 0);
        QCOMPARE(cli.tree(QStringLiteral("p")), cli.tree(QStringLiteral("q")));
    }
    void selectionsUniteAndTheLevelFilters()
    {
        const Cli cli;
        const QString type = QString::fromUtf8(cli.run({QStringLiteral("list"), QStringLiteral("types")}).out).section(u'\n', 0, 0);
        const QString career = QString::fromUtf8(cli.run({QStringLiteral("list"), QStringLiteral("careers")}).out).section(u'\n', 0, 0);
        const auto make = [&](const QString &name, const QStringList &options) {
            const CliResult result = cli.run(QStringList{QStringLiteral("new"), name, QStringLiteral("--no-readme")} + options);
            if (result.code != 0)
                qWarning("%s", result.err.constData());
            const QStringList tree = cli.tree(name);
            return QSet<QString>(tree.cbegin(), tree.cend());
        };
        const auto a = make(QStringLiteral("a"), {QStringLiteral("--type"), type, QStringLiteral("--level=4")});
        const auto b = make(QStringLiteral("b"), {QStringLiteral("--career"), career, QStringLiteral("--level=4")});
        const auto both = make(QStringLiteral("c"), {QStringLiteral("--career"), career, QStringLiteral("--type"), type, QStringLiteral("--level=4")});
        const auto first = make(QStringLiteral("d"), {QStringLiteral("--career"), career, QStringLiteral("--type"), type, QStringLiteral("--level"), QStringLiteral("1")});
        const auto everything = make(QStringLiteral("e"), {});
        QVERIFY(!a.isEmpty() && !b.isEmpty());
        QCOMPARE(both, a | b);
        QVERIFY(everything.contains(both));
        QVERIFY(both.contains(first) && first.size() < both.size());
    }
    void aTypeGoesAsFarAsItSaysUnlessAskedForMore()
    {
        const Cli cli;
        const auto made = [&cli](const QString &name, const QStringList &options) {
            const CliResult result = cli.run(QStringList{QStringLiteral("new"), name, QStringLiteral("--type"), QStringLiteral("simple-ml-model")} + options);
            if (result.code != 0)
                qWarning("%s", result.err.constData());
            return cli.tree(name);
        };
        const QStringList own = made(QStringLiteral("a"), {});
        for (const char *const path : {"README.md", "pyproject.toml", ".gitignore", "my_ml_core/domain/model.py", "tests/unit/test_domain.py", "data/raw/trips_sample.csv"})
            QVERIFY2(own.contains(QString::fromLatin1(path)), path);
        QVERIFY(!own.contains(QStringLiteral("my_ml_core/interfaces/consumers/"))); // an Expert project's
        QCOMPARE(own, made(QStringLiteral("b"), {QStringLiteral("--level=beginner")}));
        QVERIFY(made(QStringLiteral("c"), {QStringLiteral("--level=expert")})
                    .contains(QStringLiteral("my_ml_core/interfaces/consumers/")));
        // With others, the furthest of all.
        const QStringList both = made(QStringLiteral("d"), {QStringLiteral("--type"), QStringLiteral("ml-web-application")});
        QVERIFY(both.contains(QStringLiteral("my_ml_core/interfaces/api/app.py")) && !both.contains(QStringLiteral("my_ml_core/interfaces/consumers/")));
    }
    void readmesStayOutWhereTheGuideWantsNoneAlsoWithoutTheGuide()
    {
        const Cli cli;
        cli.makeFile(QStringLiteral("guide.md"), "---\nno_readme: [.github]\n---\n# T\n```\np/\n├── .github/ # forms\n│   └── ISSUE_TEMPLATE/ # more forms\n└── src/ # code\n```\n"
                                                 "## .github/\nRead by GitHub.\n## .github/ISSUE_TEMPLATE/\nRead by GitHub, too.\n## src/\nThe code.\n");
        const QStringList expected{QStringLiteral(".github/"), QStringLiteral(".github/ISSUE_TEMPLATE/"), QStringLiteral("src/"), QStringLiteral("src/README.md")};
        QCOMPARE(cli.run({QStringLiteral("new"), QStringLiteral("p"), QStringLiteral("--guide"), QStringLiteral("guide.md")}).code, 0);
        QCOMPARE(cli.tree(QStringLiteral("p")), expected);
        QCOMPARE(cli.run({QStringLiteral("new"), QStringLiteral("p"), QStringLiteral("--guide"), QStringLiteral("guide.md"), QStringLiteral("-o"), QStringLiteral("p.espalier")}).code, 0);
        QVERIFY(cli.shell(QStringLiteral("rm guide.md && sed -i 's/\"name\": \".github\"/\"name\": \".forgejo\"/' p.espalier && grep -q '\"readme\": \"none\"' p.espalier")).code == 0);
        const CliResult later = cli.run({QStringLiteral("export"), QStringLiteral("p.espalier"), QStringLiteral("-o"), QStringLiteral("q")});
        QVERIFY2(later.code == 0, later.err.constData());
        QStringList renamed = expected;
        renamed.replaceInStrings(QStringLiteral(".github"), QStringLiteral(".forgejo"));
        QCOMPARE(cli.tree(QStringLiteral("q")), renamed);

        // The built-in guide is asked again, so that projects from before it said so come out right, too.
        QCOMPARE(cli.run({QStringLiteral("new"), QStringLiteral("m"), QStringLiteral("-o"), QStringLiteral("m.espalier")}).code, 0);
        QVERIFY(!cli.read(QStringLiteral("m.espalier")).contains("\"readme\""));
        QCOMPARE(cli.run({QStringLiteral("export"), QStringLiteral("m.espalier"), QStringLiteral("-o"), QStringLiteral("m")}).code, 0);
        QVERIFY(cli.exists(QStringLiteral("m/deployment/README.md")) && cli.exists(QStringLiteral("m/infrastructure/helm/charts/prediction-api/README.md")));
        for (const char *const path : {".github/README.md", ".github/ISSUE_TEMPLATE/README.md", "frontend/web/public/README.md",
                                       "infrastructure/helm/charts/prediction-api/templates/README.md"})
            QVERIFY2(!cli.exists(QStringLiteral("m/") + QString::fromLatin1(path)), path);
    }
    void aVariableNamesTheCorePackage()
    {
        const Cli cli;
        QCOMPARE(cli.run({QStringLiteral("new"), QStringLiteral("p"), QStringLiteral("--set"), QStringLiteral("core_package=taxi_ml"), QStringLiteral("--level=1")}).code, 0);
        const QStringList top = topFolders(cli.tree(QStringLiteral("p")));
        QVERIFY2(top.contains(QStringLiteral("taxi_ml")), qPrintable(top.join(u' ')));
        QVERIFY(!top.contains(QStringLiteral("my_ml_core")));
    }
    void foldersAreExplainedUnlessNotWanted()
    {
        const Cli cli;
        QCOMPARE(cli.run({QStringLiteral("new"), QStringLiteral("p"), QStringLiteral("--level=1")}).code, 0);
        QCOMPARE(cli.run({QStringLiteral("new"), QStringLiteral("q"), QStringLiteral("--level=1"), QStringLiteral("--no-readme"), QStringLiteral("--gitkeep")}).code, 0);
        QVERIFY(cli.read(QStringLiteral("p/tests/README.md")).contains("tests"));
        QVERIFY(!cli.exists(QStringLiteral("q/tests/README.md")));
        QVERIFY(cli.tree(QStringLiteral("p")).filter(QStringLiteral(".gitkeep")).isEmpty());
        QVERIFY(!cli.tree(QStringLiteral("q")).filter(QStringLiteral(".gitkeep")).isEmpty());
    }
    void aPathInThePlaceOfTheNameIsExplained()
    {
        const Cli cli;
        const CliResult result = cli.run({QStringLiteral("new"), QStringLiteral("there/shop")});
        QCOMPARE(result.code, 4);
        QVERIFY2(result.err.contains("espalier-cli new shop -o there/shop"), result.err.constData());
    }
    void aNameThatLeadsOutsideIsRefused_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<int>("code");
        QTest::newRow("above") << "../x" << 4;
        QTest::newRow("below") << "a/b" << 4;
        QTest::newRow("absolute") << "/tmp/espalier-must-not-be" << 4;
        QTest::newRow("dots") << ".." << 4;
        QTest::newRow("itself") << "." << 4;
        QTest::newRow("empty") << "" << 2;
        QTest::newRow("blank") << "  " << 2;
    }
    void aNameThatLeadsOutsideIsRefused()
    {
        QFETCH(const QString, name);
        QFETCH(const int, code);
        const Cli cli;
        for (const QStringList &words : {QStringList{QStringLiteral("--"), name}, QStringList{QStringLiteral("--project-name=") + name},
                                         QStringList{QStringLiteral("x"), QStringLiteral("--set"), QStringLiteral("core_package=") + name}}) {
            const CliResult result = cli.run(QStringList{QStringLiteral("new"), QStringLiteral("--level=1")} + words);
            QCOMPARE(result.code, code);
            QCOMPARE(result.out, QByteArray());
            QCOMPARE(result.errorLines(), 1);
            QCOMPARE(cli.tree(QString()), QStringList());
        }
    }
    void oddNamesStayWhatTheyAre_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("a dash") << "-rf";
        QTest::newRow("a suffix") << "p.zip";
        QTest::newRow("a tilde") << "~";
        QTest::newRow("spaces") << "my project";
        QTest::newRow("not ASCII") << "proyecto-ñ-漢字";
    }
    void oddNamesStayWhatTheyAre()
    {
        QFETCH(const QString, name);
        const Cli cli;
        const CliResult result = cli.run({QStringLiteral("new"), QStringLiteral("--level=1"), QStringLiteral("--"), name});
        QVERIFY2(result.code == 0, result.err.constData());
        QCOMPARE(topFolders(cli.tree(QString())), QStringList{name});
    }
    void aProjectFileAndAnArchiveHoldTheSameTree()
    {
        const Cli cli;
        const QStringList make{QStringLiteral("new"), QStringLiteral("p"), QStringLiteral("--level=2")};
        QCOMPARE(cli.run(make).code, 0);
        QCOMPARE(cli.run(make + QStringList{QStringLiteral("-o"), QStringLiteral("p.espalier")}).code, 0);
        QCOMPARE(cli.run(make + QStringList{QStringLiteral("-o"), QStringLiteral("p.tar")}).code, 0);
        QCOMPARE(cli.run({QStringLiteral("export"), QStringLiteral("p.espalier"), QStringLiteral("-o"), QStringLiteral("q")}).code, 0);
        QCOMPARE(cli.tree(QStringLiteral("q")), cli.tree(QStringLiteral("p")));
        QCOMPARE(cli.shell(QStringLiteral("mkdir r && tar -xf p.tar -C r")).code, 0);
        QCOMPARE(topFolders(cli.tree(QStringLiteral("r"))), QStringList{QStringLiteral("p")});
        QCOMPARE(cli.tree(QStringLiteral("r/p")), cli.tree(QStringLiteral("p")));
        QCOMPARE(cli.shell(QStringLiteral("diff -r p q && diff -r p r/p")).out, QByteArray());
    }
    void aGuideOfOnesOwnWorksTheSame()
    {
        const Cli cli;
        cli.makeFile(QStringLiteral("guide.md"), "# Web\n\n```\nweb/\n├── src/  # Code [phase 1]\n└── docs/ # Texts [phase 3]\n```\n");
        QCOMPARE(cli.run({QStringLiteral("new"), QStringLiteral("p"), QStringLiteral("--guide"), QStringLiteral("guide.md"), QStringLiteral("--no-readme")}).code, 0);
        QCOMPARE(cli.tree(QStringLiteral("p")), QStringList({QStringLiteral("docs/"), QStringLiteral("src/")}));
        QCOMPARE(cli.run({QStringLiteral("new"), QStringLiteral("q"), QStringLiteral("--guide"), QStringLiteral("guide.md"), QStringLiteral("--no-readme"), QStringLiteral("--level=2")}).code, 0);
        QCOMPARE(cli.tree(QStringLiteral("q")), QStringList{QStringLiteral("src/")});
    }
    void wrongWordsAreUsageErrors_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<QString>("mention");
        QTest::newRow("no name") << "" << "name";
        QTest::newRow("two names") << "a b" << "“b”";
        QTest::newRow("two different names") << "a --project-name b" << "“b”";
        QTest::newRow("level") << "a --level begginer" << "“beginner”";
        QTest::newRow("level 0") << "a --level 0" << "1 to 4";
        QTest::newRow("level 5") << "a --level 5" << "1 to 4";
        QTest::newRow("starter") << "a --starter nope" << "beginner-template";
        QTest::newRow("type") << "a --type nope" << "nope";
        QTest::newRow("career") << "a --career nope" << "nope";
        QTest::newRow("guide") << "a --guide nope" << "mlops";
        QTest::newRow("variable") << "a --set core_package" << "key=value";
        QTest::newRow("suffix") << "a -o a.foo" << "a.foo";
        QTest::newRow("format") << "a -o a --format zipp" << "“zip”";
        QTest::newRow("platform") << "a --platform amiga" << "windows";
        QTest::newRow("policy") << "a --on-conflict replace" << "merge";
        QTest::newRow("directory to output") << "a -o - --format directory" << "directory";
    }
    void wrongWordsAreUsageErrors()
    {
        QFETCH(const QString, line);
        QFETCH(const QString, mention);
        const Cli cli;
        const CliResult result = cli.run(QStringList{QStringLiteral("new")} + line.split(u' ', Qt::SkipEmptyParts));
        QCOMPARE(result.code, 2);
        QCOMPARE(result.out, QByteArray());
        QCOMPARE(result.errorLines(), 1);
        QVERIFY2(QString::fromUtf8(result.err).contains(mention), result.err.constData());
        QCOMPARE(cli.tree(QString()), QStringList());
    }
};

ESPALIER_TEST_GUILESS_MAIN(TestCliNew)
#include "tst_clinew.moc"
