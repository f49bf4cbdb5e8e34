// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "clirun.h"
#include "support/testprogram.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QTest>

using namespace Espalier;

namespace {

const QString project = QStringLiteral("p.espalier");

/// src/{a.txt,b.txt}, docs/ and top.txt
constexpr QByteArrayView cliConflictsProjectText = R"({"espalier": 1,
"name": "p",
"nodes": [
{"id": "000000000001", "name": "src", "kind": "folder"},
{"id": "000000000002", "in": "000000000001", "name": "a.txt", "kind": "file", "content": "new a\n"},
{"id": "000000000003", "in": "000000000001", "name": "b.txt", "kind": "file", "content": "new b\n"},
{"id": "000000000004", "name": "docs", "kind": "folder"},
{"id": "000000000005", "name": "top.txt", "kind": "file", "content": "new top\n"}
]}
)";

QStringList exporting(const QString &target, const QStringList &options = {})
{
    return QStringList{QStringLiteral("export"), project, QStringLiteral("-o"), target} + options;
}

QMap<QString, QString> actionsOf(const CliResult &result)
{
    QMap<QString, QString> actions;
    for (const QJsonValue &entry : result.json()[u"entries"].toArray())
        actions.insert(entry[u"path"].toString(), entry[u"action"].toString());
    return actions;
}

} // namespace

/// What stands already where something is to be written: folders, files, links, under every policy.
class TestCliConflicts : public QObject
{
    Q_OBJECT

private:
    static void prepare(const Cli &cli)
    {
        cli.makeFile(project, cliConflictsProjectText.toByteArray());
        cli.makeFile(QStringLiteral("out/src/a.txt"), "old a\n");
        cli.makeFile(QStringLiteral("out/src/b.txt"), "new b\n");
        cli.makeFile(QStringLiteral("out/src/mine.txt"), "mine\n");
    }
    static QStringList policy(const QString &name) { return {QStringLiteral("--on-conflict"), name}; }

private Q_SLOTS:
    /// X3
    void existingFilesUnderEachPolicy_data()
    {
        QTest::addColumn<QStringList>("options");
        QTest::addColumn<int>("code");
        QTest::addColumn<QByteArray>("a");
        QTest::addColumn<QString>("tree");
        QTest::addColumn<QString>("actions");
        const QString all = QStringLiteral("docs/ src/ src/a.txt src/b.txt src/mine.txt top.txt");
        const QString before = QStringLiteral("src/ src/a.txt src/b.txt src/mine.txt");
        QTest::newRow("default") << QStringList() << 0 << QByteArray("old a\n") << all << "docs/=create src/=keep src/a.txt=keep src/b.txt=keep top.txt=create";
        QTest::newRow("merge") << policy(QStringLiteral("merge")) << 0 << QByteArray("old a\n") << all << "docs/=create src/=keep src/a.txt=keep src/b.txt=keep top.txt=create";
        QTest::newRow("skip") << policy(QStringLiteral("skip")) << 0 << QByteArray("old a\n") << all << "docs/=create src/=keep top.txt=create";
        QTest::newRow("overwrite") << policy(QStringLiteral("overwrite")) << 0 << QByteArray("new a\n") << all << "docs/=create src/=keep src/a.txt=overwrite src/b.txt=keep top.txt=create";
        QTest::newRow("fail") << policy(QStringLiteral("fail")) << 3 << QByteArray("old a\n") << before << "docs/=create src/=keep src/a.txt=conflict src/b.txt=keep top.txt=create";
    }
    void existingFilesUnderEachPolicy()
    {
        QFETCH(const QStringList, options);
        QFETCH(const int, code);
        QFETCH(const QByteArray, a);
        QFETCH(const QString, tree);
        QFETCH(const QString, actions);
        const Cli cli;
        prepare(cli);
        const QStringList before = cli.tree(QStringLiteral("out"));

        const CliResult dry = cli.run(exporting(QStringLiteral("out"), options + QStringList{QStringLiteral("-n"), QStringLiteral("--json")}));
        QCOMPARE(dry.code, code);
        QCOMPARE(cli.tree(QStringLiteral("out")), before);
        QStringList planned;
        const auto plan = actionsOf(dry);
        for (const auto &[path, action] : plan.asKeyValueRange())
            planned.append(path + u'=' + action);
        QCOMPARE(planned.join(u' '), actions);

        const CliResult real = cli.run(exporting(QStringLiteral("out"), options));
        QCOMPARE(real.code, code);
        QCOMPARE(cli.read(QStringLiteral("out/src/a.txt")), a);
        QCOMPARE(cli.read(QStringLiteral("out/src/mine.txt")), "mine\n");
        QCOMPARE(cli.tree(QStringLiteral("out")).join(u' '), tree);
        QCOMPARE(real.out, QByteArray());
        QCOMPARE(real.errorLines(), code == 0 ? 0 : 1);
    }
    void theSameAgainChangesNothing()
    {
        const Cli cli;
        prepare(cli);
        QCOMPARE(cli.run(exporting(QStringLiteral("fresh"))).code, 0);
        const CliResult again = cli.run(exporting(QStringLiteral("fresh"), policy(QStringLiteral("fail")) + QStringList{QStringLiteral("--json")}));
        QCOMPARE(again.code, 0);
        for (const QString &action : actionsOf(again))
            QCOMPARE(action, QStringLiteral("keep"));
    }
    void aConflictIsTold()
    {
        const Cli cli;
        prepare(cli);
        const CliResult result = cli.run(exporting(QStringLiteral("out"), policy(QStringLiteral("fail")) + QStringList{QStringLiteral("--json")}));
        QCOMPARE(result.code, 3);
        const QJsonObject error = result.json()[u"error"].toObject();
        QCOMPARE(error[u"kind"].toString(), QStringLiteral("conflict"));
        QCOMPARE(error[u"path"].toString(), QStringLiteral("src/a.txt"));
        QCOMPARE(error[u"file"].toString(), cli.path(QStringLiteral("out")));
        QVERIFY(error[u"line"].isNull());
        QVERIFY(result.err.startsWith("espalier-cli: "));
    }
    /// X1
    void aLinkInTheWayIsNeverFollowed()
    {
        const Cli cli;
        cli.makeFile(project, cliConflictsProjectText.toByteArray());
        cli.makeFolder(QStringLiteral("elsewhere"));
        cli.makeFolder(QStringLiteral("out"));
        QVERIFY(QFile::link(QStringLiteral("../elsewhere"), cli.path(QStringLiteral("out/src"))));
        for (const QString &name : {QStringLiteral("merge"), QStringLiteral("overwrite"), QStringLiteral("skip"), QStringLiteral("fail")}) {
            const CliResult dry = cli.run(exporting(QStringLiteral("out"), policy(name) + QStringList{QStringLiteral("-n"), QStringLiteral("--json")}));
            QCOMPARE(dry.code, 4);
            QCOMPARE(actionsOf(dry).value(QStringLiteral("src/")), QStringLiteral("refuse"));
            QCOMPARE(actionsOf(dry).value(QStringLiteral("src/a.txt")), QStringLiteral("refuse"));
            const CliResult real = cli.run(exporting(QStringLiteral("out"), policy(name)));
            QCOMPARE(real.code, 4);
            QCOMPARE(real.errorLines(), 1);
            QVERIFY2(real.err.contains("src/"), real.err.constData());
            QCOMPARE(cli.tree(QStringLiteral("elsewhere")), QStringList());
            QVERIFY(QFileInfo(cli.path(QStringLiteral("out/src"))).isSymLink());
        }
        // Only the link's own subtree is refused.
        QCOMPARE(cli.read(QStringLiteral("out/top.txt")), "new top\n");
    }
    /// X1
    void aFileThatIsALinkIsNeverWrittenThrough()
    {
        const Cli cli;
        cli.makeFile(project, cliConflictsProjectText.toByteArray());
        cli.makeFile(QStringLiteral("victim"), "victim\n");
        cli.makeFolder(QStringLiteral("out"));
        QVERIFY(QFile::link(QStringLiteral("../victim"), cli.path(QStringLiteral("out/top.txt"))));
        QCOMPARE(cli.run(exporting(QStringLiteral("out"), policy(QStringLiteral("overwrite")))).code, 4);
        QCOMPARE(cli.read(QStringLiteral("victim")), "victim\n");
        QVERIFY(QFileInfo(cli.path(QStringLiteral("out/top.txt"))).isSymLink());
    }
    /// X2
    void whatIsNoFolderIsNoTarget()
    {
        const Cli cli;
        cli.makeFile(project, cliConflictsProjectText.toByteArray());
        cli.makeFile(QStringLiteral("file"), "x");
        for (const auto &[target, code] : {std::pair(QStringLiteral("file/"), 4), {QStringLiteral("file"), 4}, {QStringLiteral("file/below"), 2}}) {
            const CliResult result = cli.run(exporting(target, {QStringLiteral("--format=directory")}));
            QCOMPARE(result.code, code);
            QCOMPARE(result.errorLines(), 1);
            QCOMPARE(cli.read(QStringLiteral("file")), "x");
        }
    }
    /// X7
    void aSingleFileUnderEachPolicy_data()
    {
        QTest::addColumn<QString>("target");
        QTest::addColumn<QStringList>("options");
        QTest::addColumn<int>("code");
        QTest::addColumn<bool>("isReplaced");
        for (const QString &target : {QStringLiteral("t.espalier"), QStringLiteral("t.zip"), QStringLiteral("t.txt")}) {
            const QByteArray name = target.toUtf8();
            QTest::newRow(QByteArray(name + ", default").constData()) << target << QStringList() << 0 << true;
            QTest::newRow(QByteArray(name + ", merge").constData()) << target << policy(QStringLiteral("merge")) << 0 << true;
            QTest::newRow(QByteArray(name + ", overwrite").constData()) << target << policy(QStringLiteral("overwrite")) << 0 << true;
            QTest::newRow(QByteArray(name + ", skip").constData()) << target << policy(QStringLiteral("skip")) << 0 << false;
            QTest::newRow(QByteArray(name + ", fail").constData()) << target << policy(QStringLiteral("fail")) << 3 << false;
        }
    }
    void aSingleFileUnderEachPolicy()
    {
        QFETCH(const QString, target);
        QFETCH(const QStringList, options);
        QFETCH(const int, code);
        QFETCH(const bool, isReplaced);
        const Cli cli;
        cli.makeFile(project, cliConflictsProjectText.toByteArray());
        cli.makeFile(target, "what was there");
        const CliResult dry = cli.run(exporting(target, options + QStringList{QStringLiteral("--dry-run")}));
        QCOMPARE(dry.code, code);
        QCOMPARE(cli.read(target), "what was there");
        const CliResult real = cli.run(exporting(target, options));
        QVERIFY2(real.code == code, real.err.constData());
        QCOMPARE(cli.read(target) != "what was there", isReplaced);

        // The same once more is no conflict.
        QFile::remove(cli.path(target));
        QCOMPARE(cli.run(exporting(target)).code, 0);
        const QByteArray written = cli.read(target);
        const CliResult again = cli.run(exporting(target, policy(QStringLiteral("fail"))));
        QVERIFY2(again.code == 0, again.err.constData());
        QCOMPARE(cli.read(target), written);
    }
    /// J4
    void aNewerProjectIsNeverReplaced_data()
    {
        QTest::addColumn<QString>("format");
        QTest::newRow("project") << "espalier";
        QTest::newRow("archive") << "zip";
        QTest::newRow("text") << "text";
    }
    void aNewerProjectIsNeverReplaced()
    {
        QFETCH(const QString, format);
        const Cli cli;
        cli.makeFile(project, cliConflictsProjectText.toByteArray());
        QByteArray newer = cliConflictsProjectText.toByteArray();
        newer.replace("\"espalier\": 1,", "\"espalier\": 99,");
        cli.makeFile(QStringLiteral("newer.espalier"), newer);
        const QStringList asFormat{QStringLiteral("--format"), format};
        for (const QString &name : {QStringLiteral("merge"), QStringLiteral("overwrite"), QStringLiteral("fail")}) {
            for (const QStringList &more : {QStringList(), QStringList{QStringLiteral("-n")}}) {
                const CliResult result = cli.run(exporting(QStringLiteral("newer.espalier"), asFormat + policy(name) + more));
                QCOMPARE(result.code, 4);
                QCOMPARE(cli.read(QStringLiteral("newer.espalier")), newer);
            }
        }
        QCOMPARE(cli.run(exporting(QStringLiteral("newer.espalier"), asFormat + policy(QStringLiteral("skip")))).code, 0);
        QCOMPARE(cli.read(QStringLiteral("newer.espalier")), newer);
        QCOMPARE(cli.run({QStringLiteral("import"), project, QStringLiteral("-o"), QStringLiteral("newer.espalier")}).code, 4);
        QCOMPARE(cli.run({QStringLiteral("new"), QStringLiteral("x"), QStringLiteral("-o"), QStringLiteral("newer.espalier")}).code, 4);
        QCOMPARE(cli.read(QStringLiteral("newer.espalier")), newer);
    }
    void theSourceItselfCanBeReplaced()
    {
        const Cli cli;
        cli.makeFile(project, cliConflictsProjectText.toByteArray());
        QCOMPARE(cli.run(exporting(project)).code, 0);
        QCOMPARE(cli.read(project), cliConflictsProjectText.toByteArray());
    }
    /// X2
    void aFolderIsNotExportedIntoItself()
    {
        const Cli cli;
        cli.makeFile(QStringLiteral("in/a/b.txt"), "b");
        for (const QString &target : {QStringLiteral("in/a"), QStringLiteral("in/new"), QStringLiteral("in/a/new/deep")}) {
            const CliResult result = cli.run({QStringLiteral("export"), QStringLiteral("in"), QStringLiteral("-o"), target});
            QCOMPARE(result.code, 4);
            QCOMPARE(cli.tree(QStringLiteral("in")), QStringList({QStringLiteral("a/"), QStringLiteral("a/b.txt")}));
        }
        QCOMPARE(cli.run({QStringLiteral("export"), QStringLiteral("in"), QStringLiteral("-o"), QStringLiteral("in2")}).code, 0);
        QCOMPARE(cli.tree(QStringLiteral("in2")), cli.tree(QStringLiteral("in")));
        QCOMPARE(cli.run({QStringLiteral("export"), QStringLiteral("in"), QStringLiteral("-o"), QStringLiteral("in/in.zip")}).code, 0);
    }
    /// X2
    void aFileNeedsItsFolder()
    {
        const Cli cli;
        cli.makeFile(project, cliConflictsProjectText.toByteArray());
        for (const QStringList &more : {QStringList(), QStringList{QStringLiteral("-n")}}) {
            const CliResult result = cli.run(exporting(QStringLiteral("nowhere/p.zip"), more));
            QCOMPARE(result.code, 2);
            QVERIFY2(result.err.contains("nowhere"), result.err.constData());
        }
        QVERIFY(!cli.exists(QStringLiteral("nowhere")));
    }
    void missingFoldersAboveADirectoryAreMade()
    {
        const Cli cli;
        cli.makeFile(project, cliConflictsProjectText.toByteArray());
        QCOMPARE(cli.run(exporting(QStringLiteral("x/y/z"))).code, 0);
        QCOMPARE(cli.read(QStringLiteral("x/y/z/top.txt")), "new top\n");
    }
    void nothingIsLeftBesideATarget()
    {
        const Cli cli;
        prepare(cli);
        for (const QString &target : {QStringLiteral("out"), QStringLiteral("fresh"), QStringLiteral("p.zip"), QStringLiteral("p.tar.gz"), QStringLiteral("p.txt")})
            QCOMPARE(cli.run(exporting(target, policy(QStringLiteral("overwrite")))).code, 0);
        QStringList top;
        for (const QString &path : cli.tree(QString())) {
            if (path.count(u'/') == 0 || path.indexOf(u'/') == path.size() - 1)
                top.append(path);
        }
        QCOMPARE(top.join(u' '), QStringLiteral("fresh/ out/ p.espalier p.tar.gz p.txt p.zip"));
    }
};

ESPALIER_TEST_GUILESS_MAIN(TestCliConflicts)
#include "tst_cliconflicts.moc"
