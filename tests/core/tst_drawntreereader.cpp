// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/progress.h"
#include "core/text/drawntreereader.h"
#include "support/drawntree.h"
#include "support/testprogram.h"

#include <QStringEncoder>
#include <QTest>

using namespace Espalier;

namespace {

DrawnTree treeFrom(const QByteArray &text)
{
    auto tree = DrawnTreeReader::read(text);
    return tree ? std::move(*tree) : DrawnTree();
}

/// The tree as two-space lines, the root's name first.
QString shown(const QByteArray &text)
{
    const Layout layout = treeFrom(text).toLayout();
    return u"[" + layout.name(rootNode) + u"]\n" + textOf(layout);
}

QString expected(const char *text) { return QString::fromUtf8(text); }

} // namespace

class TestDrawnTreeReader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsEachDialect_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("tree");
        const auto row = [](const char *name, const char *text, const char *tree) {
            QTest::newRow(name) << QByteArray(text) << QString::fromUtf8(tree);
        };
        row("tree 2.2 with no-break spaces",
            "/tmp/tt\n├── -rf\n├── a b\n│\u00a0\u00a0 └── x.txt\n├── empty\n├── lnk -> a\n└── é\n\n4 directories, 3 files\n",
            "[tt]\n-rf/\na b/\n  x.txt\nempty/\nlnk # → a\né/\n");
        row("tree, all counted as files", ".\n├── Makefile\n├── bin\n│   └── run\n└── notes\n\n2 directories, 3 files\n",
            "[]\nMakefile\nbin/\n  run\nnotes\n");
        row("tree -d", "top\n├── a\n│   └── b.c\n└── d.txt\n\n4 directories\n", "[top]\na/\n  b.c/\nd.txt/\n");
        row("tree -F", "./\n├── run*\n├── a b/\n└── lnk -> a\n\n2 directories, 2 files\n", "[]\nrun\na b/\nlnk # → a\n");
        row("tree --charset=ascii", "proj\n|-- a\n|   |-- b.c\n|   `-- c.h\n`-- d.txt\n\n2 directories, 3 files\n",
            "[proj]\na/\n  b.c\n  c.h\nd.txt\n");
        row("tree in the C locale", "t\n|-- a\\ b\n|   `-- x\\ #\\ y\n`-- \\303\\251\n\n2 directories, 2 files\n",
            "[t]\na b/\n  x # y\né\n");
        row("tree -Q", "\"t\"\n├── \"a # b\"\n│   └── \"x\\ny\"\n└── \"é\"\n", "[t]\na # b/\n  x\ny/\né/\n");
        row("tree -h", "[4.0K]  .\n├── [ 12K]  a.txt\n└── [4.0K]  b\n    └── [   0]  c.txt\n", "[]\na.txt\nb/\n  c.txt\n");
        row("tree's complaints", ".\n├── a  [error opening dir]\n└── b.txt\n\n2 directories, 1 file\n", "[]\na/\nb.txt\n");
        row("eza", "proj\n├── src\n│  ├── main.rs\n│  └── lib.rs\n└── Cargo.toml\n", "[proj]\nsrc/\n  main.rs\n  lib.rs\nCargo.toml\n");
        row("short branches", "proj/\n├─config/\n│ └─a.yml\n└─src/\n", "[proj]\nconfig/\n  a.yml\nsrc/\n");
        row("npm ls", "app@1.0.0\n├─┬ express\n│ └── qs\n└── lodash\n", "[app@1.0.0]\nexpress/\n  qs/\nlodash/\n");
        row("Windows tree /F",
            "Folder PATH listing for volume OS\r\nVolume serial number is 1234-ABCD\r\nC:.\r\n│   readme.md\r\n│   \r\n├───src\r\n"
            "│   │   main.c\r\n│   │   \r\n│   └───lib\r\n│           x.c\r\n│\r\n└───doc\r\n        a b.txt\r\n",
            "[]\nreadme.md\nsrc/\n  main.c\n  lib/\n    x.c\ndoc/\n  a b.txt\n");
        row("Windows tree /F /A", "C:\\work\\shop\n|   readme\n+---src\n|       main.c\n\\---doc\n        a.txt\n",
            "[shop]\nreadme\nsrc/\n  main.c\ndoc/\n  a.txt\n");
        row("guide style",
            "your-project/\n├── 🎨 frontend/        # Modern user interfaces\n│   ├── web/           # React/Next.js\n│   │   └── package.json\n"
            "│   └── .env.local\n├── ☁️  infrastructure/  # Cloud\n└── config            # Git flow (C# too)\n",
            "[your-project]\nfrontend/ # Modern user interfaces\n  web/ # React/Next.js\n    package.json\n  .env.local\n"
            "infrastructure/ # Cloud\nconfig # Git flow (C# too)\n");
        row("no root line", "├── a/\n│   └── b.txt\n└── c/\n", "[]\na/\n  b.txt\nc/\n");
        row("root set apart by a bar", "proj/\n│\n├── a/\n│\n└── b/\n", "[proj]\na/\nb/\n");
        row("between prose and fences",
            "Here is a structure:\n\n```text\nmy-app/\n├── src/\n│   └── index.js\n└── README.md\n```\n\nRun `npm start`.\nHave fun!\n",
            "[my-app]\nsrc/\n  index.js\nREADME.md\n");
        row("sentence right above", "The layout is:\n├── a.txt\n└── b.txt\n", "[]\na.txt\nb.txt\n");
        row("two trees", "one/\n└── a.txt\n\ntwo/\n└── b.txt\n", "[]\none/\n  a.txt\ntwo/\n  b.txt\n");
        row("comment marks",
            "p/\n├── a/ <- here\n├── b/ ← there\n├── c.txt // slashes\n├── d.txt -- dashes\n├── e.txt - dash\n├── f.txt — long\n├── g.txt (optional)\n"
            "├── h/ words\n├── src - sources\n└── i.txt #tight\n",
            "[p]\na/ # here\nb/ # there\nc.txt # slashes\nd.txt # dashes\ne.txt # dash\nf.txt # long\ng.txt # optional\nh/ # words\n"
            "src # sources\ni.txt # tight\n");
        row("names that look like comments",
            "p/\n├── C# notes/\n├── Artist - Title.mp3\n├── Copy (2).txt\n├── Photos (2020)/\n├── a#b.txt\n└── issue #1\n",
            "[p]\nC# notes/\nArtist - Title.mp3\nCopy (2).txt\nPhotos (2020)/\na#b.txt\nissue # 1\n");
        row("wrapped comments",
            "p/\n├── src/       # the sources\n│              # of everything\n├── docs/      # start here,\n│                then go on\n└── z/         # last\n"
            "               # line\n",
            "[p]\nsrc/ # the sources of everything\ndocs/ # start here, then go on\nz/ # last line\n");
        row("left out entries", "p/\n├── a.txt\n├── ...\n├── … (12 more)\n└── z.txt\n", "[p]\na.txt\nz.txt\n");
        row("compact folders", "p/\n├── src/main/java/\n│   └── A.java\n├── src/main/res/\n└── b/c.txt\n",
            "[p]\nsrc/\n  main/\n    java/\n      A.java\n    res/\nb/\n  c.txt\n");
        row("tabs for gaps", "p/\n├── a/\n│\t├── b.txt\n│\t└── c.txt\n└── d.txt\n", "[p]\na/\n  b.txt\n  c.txt\nd.txt\n");
        row("indented in Markdown", "text\n\n    p/\n    ├── a/\n    │   └── b.txt\n    └── c.txt\n", "[p]\na/\n  b.txt\nc.txt\n");
        row("a deep one-line jump up", "p/\n├── a/\n│   └── b/\n│       └── c/\n│           └── d.txt\n└── e.txt\n",
            "[p]\na/\n  b/\n    c/\n      d.txt\ne.txt\n");
        row("one line", "└── a.txt", "[]\na.txt\n");
        row("empty project", "p/\n\n0 directories, 0 files\n", "[p]\n");
        row("unnamed branch", "p/\n├── \n└── a.txt\n", "[p]\nunnamed\na.txt\n");
        row("dots", "p/\n├── ../\n│   └── a.txt\n└── ./\n    └── b.txt\n", "[p]\na.txt\nb.txt\n");

        row("indented by spaces", "proj/\n  src/\n    main.c\n  docs/\n    a.md\nREADME.md\n", "[]\nproj/\n  src/\n    main.c\n  docs/\n    a.md\nREADME.md\n");
        row("indented by tabs", "proj\n\tsrc\n\t\tmain.c\n\tdocs\n", "[proj]\nsrc/\n  main.c\ndocs/\n");
        row("bullets", "- src/\n  - main.c   # entry\n  - lib/\n- docs/\n", "[]\nsrc/\n  main.c # entry\n  lib/\ndocs/\n");
        row("bullets of several kinds", "* a/\n  - b/\n    + c/\n      1. d.txt\n", "[a]\nb/\n  c/\n    d.txt\n");
        row("bullets in Markdown", "Intro text.\n\n- `src/`\n  - **main.c**\n- [ ] docs/\n\nOutro.\n", "[]\nsrc/\n  main.c\ndocs/\n");
        row("plus is a folder", "+ src\n  - Makefile.am\n  - tool\n+ doc\n", "[]\nsrc/\n  Makefile.am\n  tool\ndoc/\n");
        row("headings", "# proj\n## src\n### main.c\n## docs\n", "[proj]\nsrc/\n  main.c\ndocs/\n");
        row("one name", "docs/\n", "[]\ndocs/\n");

        row("find", ".\n./a\n./a/b.txt\n./empty\n", "[]\na/\n  b.txt\nempty/\n");
        row("find with its folder", "proj\nproj/a\nproj/a/b.txt\n", "[proj]\na/\n  b.txt\n");
        row("git ls-files", "Makefile\nsrc/tool\nsrc/main.c\ndocs/\"x\nb/a\n\"a/\\303\\251\"\n", "[]\nMakefile\nsrc/\n  tool\n  main.c\ndocs/\n  \"x\nb/\n  a\na/\n  é\n");
        row("tar t", "proj/\nproj/a/\nproj/a/run\n", "[proj]\na/\n  run\n");
        row("unsorted paths", "a/x.c\nb/y.c\na/z.c\n", "[]\na/\n  x.c\n  z.c\nb/\n  y.c\n");
        row("absolute paths", "/etc/app/a.conf\n/etc/app/b.conf\n", "[]\netc/\n  app/\n    a.conf\n    b.conf\n");
        row("paths that lead out", "../a/b.txt\na/../../c.txt\n", "[]\na/\n  b.txt\n  c.txt\n");

        row("mkdir", "mkdir -p a/{b,c} && touch a/b/x", "[]\na/\n  b/\n    x\n  c/\n");
        row("mkdir with a root", "Don't do this:\n```bash\nmkdir proj\ncd proj\nmkdir -p {src,docs}\ntouch README\n```\nIt's done.\n",
            "[proj]\nsrc/\ndocs/\nREADME\n");
    }
    void readsEachDialect()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, tree);
        QCOMPARE(shown(text), tree);
        QByteArray crlf = text;
        crlf.replace("\r\n", "\n").replace("\n", "\r\n");
        QCOMPARE(shown(crlf), tree);
    }

    void decodesWhatEditorsSave()
    {
        const QString text = QString::fromUtf8("p/\n├── é/   # größer\n└── a.txt\n");
        const QString tree = expected("[p]\né/ # größer\na.txt\n");
        QCOMPARE(shown("\xef\xbb\xbf" + text.toUtf8()), tree);
        for (const auto encoding : {QStringConverter::Utf16LE, QStringConverter::Utf16BE, QStringConverter::Utf32LE}) {
            QStringEncoder withMark(encoding, QStringConverter::Flag::WriteBom);
            QCOMPARE(shown(withMark(text)), tree);
        }
        QStringEncoder bare(QStringConverter::Utf16LE);
        QCOMPARE(shown(bare(QStringLiteral("p/\n|-- a.txt\n`-- b.txt\n"))), expected("[p]\na.txt\nb.txt\n"));
        QCOMPARE(shown("p/\r|-- \x1b[01;34ma\x1b[0m/\r`-- \x1b]8;;file:///b\x1b\\b.txt\x1b]8;;\x1b\\\r"), expected("[p]\na/\nb.txt\n"));
        QCOMPARE(shown("p/\n|-- a\xe4/  # gr\xf6\xdf" "er \x80\n`-- b.txt\n"), expected("[p]\naä/ # größer €\nb.txt\n"));
        QCOMPARE(shown("p/\n├── a\xff.txt\n└── é.txt\n"), expected("[p]\na\ufffd.txt\né.txt\n"));
        QCOMPARE(shown(QByteArray("p/\n|-- a\0b.txt\n`-- c.txt\n", 24)), expected("[p]\na\ufffd" "b.txt\nc.txt\n"));
        QCOMPARE(shown("p/\u2028├── a.txt\u2028└── b.txt"), expected("[p]\na.txt\nb.txt\n"));
        QVERIFY(treeFrom("p/\n|-- a\xe4.txt\n").report.contains(u"encoding"));
        QVERIFY(treeFrom(QByteArray("p/\n|-- a\0b.txt\n", 14)).report.contains(u"nul-replaced"));
    }

    void marksWhatIsDoubtful()
    {
        const DrawnTree uneven = treeFrom("p/\n    a/\n        b.txt\n      c.txt\n            d.txt\n e.txt\n");
        QStringList doubtful;
        for (const DrawnNode &entry : uneven.nodes) {
            if (entry.doubtful)
                doubtful.append(QString::fromUtf8(entry.name.data(), qsizetype(entry.name.size())));
        }
        QCOMPARE(doubtful, QStringList({QStringLiteral("c.txt"), QStringLiteral("d.txt"), QStringLiteral("e.txt")}));
        QCOMPARE(textOf(uneven.toLayout()), expected("p/\n  a/\n    b.txt\n    c.txt/\n      d.txt\ne.txt\n"));
        QCOMPARE(uneven.report.items().first().where.line, 4);

        const DrawnTree drawn = treeFrom("p/\n├── a/\n│   ├── b.txt\n│    ├── c.txt\n└── d/\n            └── e.txt\n");
        QCOMPARE(textOf(drawn.toLayout()), expected("a/\n  b.txt\n  c.txt\nd/\n  e.txt\n"));
        QVERIFY(drawn.nodes.at(4).doubtful);
        QVERIFY(drawn.nodes.at(6).doubtful);
        QVERIFY(!drawn.nodes.at(3).doubtful);
    }

    void tellsWhichKindsAreGuesses()
    {
        const DrawnTree tree = treeFrom("p\n├── a\n│   └── b.txt\n├── LICENSE\n├── .github\n├── .gitignore\n├── v1.2\n├── conf.d\n└── utils\n");
        QCOMPARE(textOf(tree.toLayout()), expected("a/\n  b.txt\nLICENSE\n.github/\n.gitignore\nv1.2/\nconf.d/\nutils/\n"));
        QVERIFY(!tree.nodes.at(2).kindGuessed);
        QVERIFY(tree.nodes.at(8).kindGuessed);
    }

    void keepsLinesForTheReport()
    {
        auto tree = DrawnTreeReader::read("p/\n├── a/\n\nprose here\n\n└── ..\n", {.fileName = QStringLiteral("x.md"), .firstLine = 100});
        QVERIFY(tree);
        QCOMPARE(tree->nodes.at(2).line, 101U);
        QVERIFY(tree->report.contains(u"text-ignored"));
        QCOMPARE(tree->report.items().at(0).where.toString(), QStringLiteral("x.md:103"));
    }

    void mendsNames()
    {
        const QByteArray longName(5000, 'x');
        const DrawnTree tree = treeFrom("p/\n├── \"a/b\"\n├── " + longName + "\n└── \"\"\n");
        const Layout layout = tree.toLayout();
        QCOMPARE(layout.name(1), QStringLiteral("a_b"));
        QCOMPARE(layout.name(2).size(), 4096);
        QCOMPARE(layout.name(3), QStringLiteral("unnamed"));
        QVERIFY(tree.report.contains(u"name-replaced"));
        QVERIFY(tree.report.contains(u"unnamed"));
    }

    void survivesHugeInput()
    {
        const DrawnTree oneLine = treeFrom("p/\n└── " + QByteArray(20'000'000, 'x'));
        QCOMPARE(oneLine.entries().size(), size_t(1));
        const DrawnTree deepPath = treeFrom(QByteArray("a/").repeated(100'000) + "b.txt\n");
        QVERIFY(deepPath.report.contains(u"too-deep"));
        QVERIFY(deepPath.toLayout().nodeCount() > 4096);
        const DrawnTree farRight = treeFrom("a\n" + QByteArray(1'000'000, ' ') + "b\n" + QByteArray(1'000'000, '\t') + "└── c\n");
        QVERIFY(!farRight.isEmpty());
        QByteArray comments = "p/\n└── a # x\n";
        comments += QByteArray("    # more words\n").repeated(200'000);
        QCOMPARE(treeFrom(comments).entries().front().comment.size(), size_t(1 + 200'000 * 11));
        QByteArray stairs;
        for (int level = 0; level < 3000; ++level)
            stairs += QByteArray(level, ' ') + "d\n";
        QCOMPARE(treeFrom(stairs).toLayout().nodeCount(), 2999);
    }

    void canBeCancelled()
    {
        Progress progress;
        progress.cancel();
        const auto tree = DrawnTreeReader::read("p/\n" + QByteArray("├── a.txt\n").repeated(20'000), {.progress = &progress});
        QVERIFY(!tree);
        QCOMPARE(tree.error().kind, ErrorKind::Cancelled);
    }

    void recognisesDialects()
    {
        QCOMPARE(DrawnTreeReader::dialectOf("a\n├── b\n"), TextDialect::Drawn);
        QCOMPARE(DrawnTreeReader::dialectOf("C:.\n├───b\n"), TextDialect::Windows);
        QCOMPARE(DrawnTreeReader::dialectOf("- a\n  - b\n"), TextDialect::Indented);
        QCOMPARE(DrawnTreeReader::dialectOf("a/b\na/c\n"), TextDialect::Paths);
        QCOMPARE(DrawnTreeReader::dialectOf("mkdir a\n"), TextDialect::Shell);
        QCOMPARE(DrawnTreeReader::dialectOf("  \n\n"), TextDialect::None);
        QCOMPARE(DrawnTreeReader::dialectOf("| a | b |\n|---|---|\n| 1 | 2 |\n"), TextDialect::None);
        QCOMPARE(DrawnTreeReader::dialectOf("+-----+\n| box |\n+-----+\n"), TextDialect::None);
        QCOMPARE(DrawnTreeReader::dialectOf("`--help` prints help\n"), TextDialect::None);
        QVERIFY(DrawnTreeReader::isDrawn("a/\n├── b\n└── c\n"));
        QVERIFY(!DrawnTreeReader::isDrawn("print('├── b')\nx = 1\n"));
        QVERIFY(!DrawnTreeReader::isDrawn("key: value\nother: |-\n  text\n"));
    }

    void findsNothingInNothing()
    {
        for (const char *text : {"", "\n\n", "   \n", "```\n```\n"}) {
            const DrawnTree tree = treeFrom(text);
            QVERIFY(tree.isEmpty());
            QCOMPARE(tree.toLayout(QStringLiteral("name")).name(rootNode), QStringLiteral("name"));
        }
    }
};

ESPALIER_TEST_GUILESS_MAIN(TestDrawnTreeReader)
#include "tst_drawntreereader.moc"
