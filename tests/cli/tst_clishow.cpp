// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "clirun.h"
#include "support/testprogram.h"

#include <QJsonArray>
#include <QTest>

using namespace Espalier;

namespace {

constexpr QByteArrayView cliShowProjectText = R"({"espalier": 1,
"name": "p",
"nodes": [
{"id": "000000000001", "name": "src", "kind": "folder", "summary": "Code", "phase": 1},
{"id": "000000000002", "in": "000000000001", "name": "main.py", "kind": "file", "summary": "Starts", "phase": 2},
{"id": "000000000003", "name": "docs", "kind": "folder", "phase": 3},
{"id": "000000000004", "name": "README.md", "kind": "file"}
]}
)";

} // namespace

class TestCliShow : public QObject
{
    Q_OBJECT

private:
    static CliResult show(const Cli &cli, const QStringList &words, const QByteArray &input = {})
    {
        cli.makeFile(QStringLiteral("p.espalier"), cliShowProjectText.toByteArray());
        const CliResult result = cli.run(QStringList{QStringLiteral("show")} + words, input);
        if (result.code != 0 || !result.err.isEmpty())
            qWarning("%s", result.err.constData());
        return result;
    }

private Q_SLOTS:
    void asText()
    {
        const Cli cli;
        const QByteArray expected = "p/\n"
                                    "├── src/         # Code\n"
                                    "│   └── main.py  # Starts\n"
                                    "├── docs/\n"
                                    "└── README.md\n";
        QCOMPARE(show(cli, {QStringLiteral("p.espalier")}).out, expected);
        QCOMPARE(show(cli, {QStringLiteral("p.espalier"), QStringLiteral("--format=text")}).out, expected);
    }
    void asAscii()
    {
        const QByteArray text = show(Cli(), {QStringLiteral("p.espalier"), QStringLiteral("--format"), QStringLiteral("ascii")}).out;
        QVERIFY2(text.contains("|-- src/") && text.contains("`-- README.md"), text.constData());
        for (const char c : text)
            QVERIFY(c > 0);
    }
    void asPaths()
    {
        QCOMPARE(show(Cli(), {QStringLiteral("p.espalier"), QStringLiteral("--format=paths")}).out, "src/\nsrc/main.py\ndocs/\nREADME.md\n");
    }
    void asMarkdown()
    {
        const QByteArray text = show(Cli(), {QStringLiteral("p.espalier"), QStringLiteral("--format=markdown")}).out;
        QVERIFY2(text.contains("main.py") && text.contains("Starts"), text.constData());
        // What it prints, it reads again.
        const Cli cli;
        QCOMPARE(show(cli, {QStringLiteral("-"), QStringLiteral("--format=paths")}, text).out, "src/\nsrc/main.py\ndocs/\nREADME.md\n");
    }
    void asJson()
    {
        const Cli cli;
        const CliResult result = show(cli, {QStringLiteral("p.espalier"), QStringLiteral("--format=json")});
        const QJsonObject tree = result.json();
        QCOMPARE(tree.keys().join(u' '), QStringLiteral("kind name nodes"));
        QCOMPARE(tree[u"name"].toString(), QStringLiteral("p"));
        QCOMPARE(tree[u"kind"].toString(), QStringLiteral("folder"));
        const QJsonArray nodes = tree[u"nodes"].toArray();
        QCOMPARE(nodes.size(), 4);
        for (const QJsonValue &node : nodes)
            QCOMPARE(node.toObject().keys().join(u' '), QStringLiteral("kind path phase summary"));
        QCOMPARE(nodes[0].toObject(), QJsonObject({{QStringLiteral("path"), QStringLiteral("src")}, {QStringLiteral("kind"), QStringLiteral("folder")},
                                                  {QStringLiteral("summary"), QStringLiteral("Code")}, {QStringLiteral("phase"), 1}}));
        QCOMPARE(nodes[1][u"path"].toString(), QStringLiteral("src/main.py"));
        QCOMPARE(nodes[1][u"kind"].toString(), QStringLiteral("file"));
        QCOMPARE(nodes[2][u"summary"].toString(QStringLiteral("absent")), QString());
        QCOMPARE(show(cli, {QStringLiteral("p.espalier"), QStringLiteral("--json")}).out, result.out);
    }
    void aLevelHidesWhatComesLater()
    {
        const Cli cli;
        const auto paths = [&cli](const QString &level) {
            return QString::fromUtf8(show(cli, {QStringLiteral("p.espalier"), QStringLiteral("--format=paths"), QStringLiteral("--level"), level}).out).split(u'\n', Qt::SkipEmptyParts).join(u' ');
        };
        QCOMPARE(paths(QStringLiteral("1")), QStringLiteral("src/ README.md"));
        QCOMPARE(paths(QStringLiteral("intermediate")), QStringLiteral("src/ src/main.py README.md"));
        QCOMPARE(paths(QStringLiteral("4")), QStringLiteral("src/ src/main.py docs/ README.md"));
        const QJsonObject json = show(cli, {QStringLiteral("p.espalier"), QStringLiteral("--format=json"), QStringLiteral("--phase=1")}).json();
        QCOMPARE(json[u"nodes"].toArray().size(), 2);
        QVERIFY(!show(cli, {QStringLiteral("p.espalier"), QStringLiteral("--phase=1")}).out.contains("docs"));
    }
    void theGuideKeepsItsOwnNames()
    {
        const Cli cli;
        const QStringList paths = show(cli, {QStringLiteral("mlops"), QStringLiteral("--format=paths")}).lines();
        QVERIFY(paths.contains(QStringLiteral("your_ml_core/")));
        QVERIFY(!paths.contains(QStringLiteral("my_ml_core/")));
        QCOMPARE(show(cli, {QStringLiteral("guide:mlops"), QStringLiteral("--format=paths")}).lines(), paths);
        // A file of that name comes first.
        cli.makeFile(QStringLiteral("mlops"), "x/\n└── y/\n");
        QCOMPARE(show(cli, {QStringLiteral("mlops"), QStringLiteral("--format=paths")}).lines(), QStringList{QStringLiteral("y/")});
        QCOMPARE(show(cli, {QStringLiteral("guide:mlops"), QStringLiteral("--format=paths")}).lines(), paths);
    }
    void aMarkdownGuideIsAGuide()
    {
        const Cli cli;
        cli.makeFile(QStringLiteral("guide.md"), "# G\n\nSome words.\n\n```\nours/\n├── 🎨 src/ # Code [phase 2]\n└── docs/\n```\n\n### src/ - Source\n\n```\nsrc/\n└── web/ # Pages\n```\n");
        const QJsonArray nodes = show(cli, {QStringLiteral("guide.md"), QStringLiteral("--format=json")}).json()[u"nodes"].toArray();
        QStringList paths;
        for (const QJsonValue &node : nodes)
            paths.append(node[u"path"].toString());
        QCOMPARE(paths.join(u' '), QStringLiteral("src src/web docs"));
        QCOMPARE(nodes[0][u"phase"].toInt(), 2);
    }
    void aDirectoryIsListed()
    {
        const Cli cli;
        cli.makeFile(QStringLiteral("d/.gitignore"), "*.o\n");
        cli.makeFile(QStringLiteral("d/a.c"), "x");
        cli.makeFile(QStringLiteral("d/a.o"), "x");
        cli.makeFolder(QStringLiteral("d/sub"));
        const QStringList expected{QStringLiteral(".gitignore"), QStringLiteral("a.c"), QStringLiteral("sub/")};
        for (const QString &name : {QStringLiteral("d"), QStringLiteral("./d/"), QStringLiteral("d//"), QString(QStringLiteral("file://") + cli.path(QStringLiteral("d")))})
            QCOMPARE(show(cli, {name, QStringLiteral("--format=paths")}).lines(), expected);
    }
    void theStandardInputIsASource()
    {
        const Cli cli;
        QCOMPARE(
            show(cli, {QStringLiteral("-"), QStringLiteral("--format=paths")}, cliShowProjectText.toByteArray()).out,
            "src/\nsrc/main.py\ndocs/\nREADME.md\n");
        QCOMPARE(show(cli, {QStringLiteral("-"), QStringLiteral("--format=paths")}, "a/\n├── b/\n└── c\n").lines(), QStringList({QStringLiteral("b/"), QStringLiteral("c")}));
        const CliResult nothing = cli.run({QStringLiteral("show"), QStringLiteral("-")});
        QCOMPARE(nothing.code, 2);
        QCOMPARE(nothing.errorLines(), 1);
    }
    void anArchiveIsListed()
    {
        const Cli cli;
        QCOMPARE(cli.run({QStringLiteral("new"), QStringLiteral("p"), QStringLiteral("--level=1")}).code, 0);
        for (const QString &format : {QStringLiteral("zip"), QStringLiteral("tar"), QStringLiteral("tar.gz"), QStringLiteral("tar.bz2"), QStringLiteral("tar.xz"), QStringLiteral("tar.zst"), QStringLiteral("7z")}) {
            const QString name = QStringLiteral("p.") + format;
            QCOMPARE(cli.run({QStringLiteral("export"), QStringLiteral("p"), QStringLiteral("-o"), name}).code, 0);
            QStringList paths = show(cli, {name, QStringLiteral("--format=paths")}).lines();
            QCOMPARE(paths, cli.tree(QStringLiteral("p")));
        }
        // Through a pipe as well.
        const CliResult piped = cli.shell(QStringLiteral("\"$CLI\" show - --format paths <p.tar.gz"));
        QCOMPARE(piped.lines(), cli.tree(QStringLiteral("p")));
    }
    void largePiecesAreWritten()
    {
        const Cli cli;
        QByteArray text = "big/\n";
        for (int i = 0; i < 20'000; ++i)
            text += "├── name-" + QByteArray::number(i) + ".txt\n";
        cli.makeFile(QStringLiteral("big.txt"), text);
        const CliResult traced = cli.shell(QStringLiteral("strace -f -qq -e trace=write -o trace \"$CLI\" show big.txt >out"));
        QCOMPARE(traced.code, 0);
        QCOMPARE(cli.read(QStringLiteral("out")).count('\n'), 20'001);
        const qsizetype calls = cli.read(QStringLiteral("trace")).count("write(1,");
        QVERIFY2(calls <= cli.read(QStringLiteral("out")).size() / 65536 + 2, QByteArray::number(calls).constData());
    }
};

ESPALIER_TEST_GUILESS_MAIN(TestCliShow)
#include "tst_clishow.moc"
