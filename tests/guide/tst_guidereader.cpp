// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/name.h"
#include "guide/filter.h"
#include "guide/guideheading.h"
#include "guide/guidereader.h"
#include "guide/starterbuilder.h"
#include "support/drawntree.h"
#include "support/testprogram.h"

#include <QTest>

using namespace Espalier;

namespace {

Guide guideOf(const QByteArray &markdown) { return GuideReader::read(markdown, QStringLiteral("guide.md")); }
QString treeIn(const Guide &guide) { return textOf(StarterBuilder::guideView(guide)); }

QStringList codesOf(const Guide &guide)
{
    QStringList codes;
    for (const ReportItem &item : guide.report().items())
        codes.append(QStringLiteral("%1 %2").arg(item.where.line).arg(item.code));
    return codes;
}

} // namespace

class TestGuideReader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsFrontMatter()
    {
        const Guide guide = guideOf("---\nid: demo\nlanguage: 'es'\nlicence: CC0-1.0\nvariables:\n  core: my_core\naliases: {base/: core/, x/y: core/z}\n"
                                    "odd\n---\n# T\n\n```\np/\n├── core/\n│   └── z/\n└── a.txt\n```\n");
        QCOMPARE(guide.id(), QStringLiteral("demo"));
        QCOMPARE(guide.language(), QStringLiteral("es"));
        QCOMPARE(guide.variables().value(QStringLiteral("core")), QStringLiteral("my_core"));
        QCOMPARE(guide.topic(u"base/z")->path, QStringLiteral("core/z"));
        QCOMPARE(guide.topic(u"x/y/")->path, QStringLiteral("core/z"));
        QCOMPARE(guide.topic(u"x"), nullptr);
        QCOMPARE(guide.topic(u"core")->line, 14);
        QCOMPARE(codesOf(guide), QStringList({QStringLiteral("8 front-matter")}));
    }

    void noTopicsPathBeginsAsADrive()
    {
        const Guide guide = guideOf("```\np/\n├── c:/\n│   └── x/\n├── \"\\\\\\\\server\"/\n└── a/\n    └── b:/\n```\n");
        QStringList paths;
        for (const Topic &topic : guide.topics()) {
            QVERIFY(RelativePath::parse(topic.path));
            paths.append(topic.path);
        }
        QCOMPARE(paths, QStringLiteral("c_ c_/x __server a a/b:").split(u' '));
    }

    void takesItsNameFromTheFrontMatter()
    {
        const Guide guide = guideOf("---\nname: Shops\ndescription: \"For all: big and small.\"\nproject: my-shop\n---\n# A place for shops\n\n```\np/\n└── a/\n```\n");
        QCOMPARE(guide.name(), QStringLiteral("Shops"));
        QCOMPARE(guide.description(), QStringLiteral("For all: big and small."));
        QCOMPARE(guide.proposedName(), QStringLiteral("my-shop"));
        QCOMPARE(guide.title(), QStringLiteral("A place for shops"));

        const Guide plain = guideOf("---\nproject: my/shop\n---\n# A place for shops\n\n```\nshops/\n└── a/\n```\n");
        QCOMPARE(plain.name(), QStringLiteral("A place for shops"));
        QCOMPARE(plain.proposedName(), QStringLiteral("my-project")); // what was proposed is no name
        QVERIFY(codesOf(plain).contains(QStringLiteral("2 front-matter")));
    }

    void marksFoldersWithoutReadme_data()
    {
        QTest::addColumn<QByteArray>("lines");
        QTest::newRow("one line") << QByteArray("no_readme: [ .github/, 'web/public' ,old]\n\n");
        QTest::newRow("a line each") << QByteArray("no_readme:\n  - .github\n  - \"web/public/\"\n  - old\n");
    }
    void marksFoldersWithoutReadme()
    {
        QFETCH(QByteArray, lines);
        const Guide guide = guideOf("---\n" + lines + "aliases: {old: web/static}\n---\n# T\n```\np/\n├── .github/\n│   └── workflows/\n│       └── ci.yml\n"
                                    "└── web/\n    ├── public/\n    ├── static/\n    └── src/\n```\n");
        QCOMPARE(codesOf(guide), QStringList());
        for (const char *path : {".github", ".github/workflows", ".github/workflows/ci.yml", "web/public", "web/static"})
            QVERIFY2(guide.topic(QString::fromLatin1(path))->noReadme, path);
        for (const char *path : {"web", "web/src"})
            QVERIFY2(!guide.topic(QString::fromLatin1(path))->noReadme, path);
    }

    void reportsWhatCannotBeWithoutReadme()
    {
        const Guide guide = guideOf("---\nno_readme:\n  - lost\n  - a.txt\n  odd\nno_readme: yes\nno_readme: {a: b}\n---\n# T\n```\np/\n├── a.txt\n└── b/\n```\n");
        QCOMPARE(codesOf(guide), QStringList({QStringLiteral("5 front-matter"), QStringLiteral("6 front-matter"), QStringLiteral("7 front-matter"),
                                              QStringLiteral("4 unknown-name"), QStringLiteral("3 unknown-name")}));
    }

    void putsTreesTogether()
    {
        const Guide guide = guideOf("# T\n\n## web/\n\n```\nweb/\n├── src/  # code [phase 2]\n└── x.js\n```\n\n"
                                    "```\nproject/\n├── 🎨 web/  # screens\n├── api/\n└── docs/\n```\n\n"
                                    "Text.\n\n```\nweb/src/\n├── deep.js # (Future)\n```\n\n```\nother/\n└── a\n```\n\n```python\nx = 1\n```\n");
        QCOMPARE(treeIn(guide), QString::fromUtf8("web/ [1] # screens\n  src/ [2] # code\n    deep.js [4] # (Future)\n  x.js\napi/ [1]\ndocs/ [1]\n"));
        QCOMPARE(guide.projectName(), QStringLiteral("project"));
        QCOMPARE(guide.topic(u"web")->pictogram, QString::fromUtf8("🎨"));
        QVERIFY(guide.report().contains(u"tree-not-placed"));
        QVERIFY(guide.topic(u"web")->body.contains(u"other/")); // kept as text
        QVERIFY(!guide.topic(u"web")->body.contains(u"api/"));
    }

    void opensTopicsByHeadings()
    {
        const Guide guide = guideOf("# T\n```\np/\n├── src/\n│   ├── core/\n│   │   └── __init__.py\n│   └── my_app/\n├── tests/\n└── README.md\n```\n"
                                    "## `src/`: Sources\nbody of src\n### **src/core/** - The core\nbody of core\n### src/core/__init__.py\nbody of init\n"
                                    "### my_app/\nrelative\n### Notes on style\ntabs\n## tests\nbody of tests\n## README.md\nbody of readme\n"
                                    "## extra/\nnot drawn\n## and/or\nno path\n");
        QCOMPARE(guide.topic(u"src")->title, QStringLiteral("Sources"));
        QCOMPARE(guide.topic(u"src")->body, QStringLiteral("body of src"));
        QCOMPARE(guide.topic(u"src/core")->title, QStringLiteral("The core"));
        QCOMPARE(guide.topic(u"src/core/__init__.py")->body, QStringLiteral("body of init"));
        QCOMPARE(guide.topic(u"src/my_app")->body, QStringLiteral("relative"));
        QCOMPARE(guide.topic(u"src")->section(u"Notes on style")->text, QStringLiteral("tabs"));
        QCOMPARE(guide.topic(u"tests")->body, QStringLiteral("body of tests"));
        QCOMPARE(guide.topic(u"README.md")->body, QStringLiteral("body of readme"));
        QCOMPARE(guide.topic(u"extra")->body, QStringLiteral("not drawn"));
        QCOMPARE(guide.topic(u"and/or"), nullptr);
        QCOMPARE(codesOf(guide), QStringList({QStringLiteral("25 topic-not-drawn"), QStringLiteral("28 text-not-used")}));
    }

    void understandsHeadings_data()
    {
        QTest::addColumn<QByteArray>("source");
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("title");
        QTest::addColumn<QString>("pictogram");
        const auto row = [](const char *source, const char *path, const char *title, const char *pictogram = "") {
            QTest::newRow(source) << QByteArray(source) << QString::fromUtf8(path) << QString::fromUtf8(title) << QString::fromUtf8(pictogram);
        };
        row("### 🎨 **frontend/** - Modern *User* Interfaces", "frontend", "Modern User Interfaces", "🎨");
        row("### **🎨 frontend/** - UI", "frontend", "UI", "🎨");
        row("## **src/core - The core**", "src/core", "The core");
        row("#### `a/b/c.py`", "a/b/c.py", "");
        row("## [docs/](docs/): Papers ##", "docs", "Papers");
        row("## pkg/\\_\\_init\\_\\_.py", "pkg/__init__.py", "");
        row("## __init__.py", "__init__.py", "");
        row("## ./src/ (sources)", "src", "(sources)");
        row("## C#", "C#", "");
        row("## .gitflow/ — Git", ".gitflow", "Git");
    }
    void understandsHeadings()
    {
        QFETCH(QByteArray, source);
        const GuideHeading heading = GuideHeading::parse(source.toStdString());
        QTEST(heading.path, "path");
        QTEST(heading.title, "title");
        QTEST(heading.pictogram, "pictogram");
        QVERIFY(heading.standsAlone);
        QVERIFY(!GuideHeading::parse("## **Why So Many Folders?**").standsAlone);
        QVERIFY(!GuideHeading::parse("## frontend is nice").standsAlone);
        QCOMPARE(GuideHeading::parse("### 🚀 **Full Template** (later) {#full}").id, QStringLiteral("full"));
        QCOMPARE(GuideHeading::parse("### 🚀 **Full Template** (later) {#full}").name, QStringLiteral("Full Template"));
    }

    void separatesBodyAndSections()
    {
        const Guide guide = guideOf("```\np/\n└── a/\n```\n# P\n## a/\nFirst **bold** words.\n\n- a list\n- of the body\n\n```sh\nls\n```\n\n"
                                    "**When to Use**: always\nand ever\n**Change first:** nothing\n\n**Typical files**:\n- `x`: one\n- `y`: two\n\nBehind.\n\n"
                                    "**Bold** is no label.\n\n1. one\n2. two\n");
        const Topic &topic = *guide.topic(u"a");
        QCOMPARE(topic.body, QStringLiteral("First **bold** words.\n\n- a list\n- of the body\n\n```sh\nls\n```"));
        QCOMPARE(topic.sections.size(), 3);
        QCOMPARE(topic.sections.at(0).text, QStringLiteral("always\nand ever"));
        QCOMPARE(topic.sections.at(1).label, QStringLiteral("Change first"));
        QCOMPARE(topic.sections.at(1).text, QStringLiteral("nothing"));
        QCOMPARE(topic.sections.at(2).items, QStringList({QStringLiteral("`x`: one"), QStringLiteral("`y`: two"), QStringLiteral("one"), QStringLiteral("two")}));
        QCOMPARE(topic.sections.at(2).text, QStringLiteral("Behind.\n\n**Bold** is no label."));
    }

    void decidesPhases()
    {
        const Guide guide = guideOf("# T\n```\np/\n├── a/\n│   ├── late/ # x [phase 3]\n│   │   └── early/ # y [phase 2]\n│   ├── named/\n│   └── said/ # z [phase 4]\n"
                                    "├── b/\n├── c/\n│   └── in/\n├── unlisted/\n└── file.txt\n```\n"
                                    "## a/\n**Learning Path**:\n1. **Beginner**: read `a/`, run `make test`\n2. **Intermediate**: `a/named/`, `said/`, then `b/`\n"
                                    "3. **Advanced**: `named/` and `no/such`\n"
                                    "## Phase 1: Start (First)\n- `a/` (easy)\n- finish it\n## Phase 2 - Go on\n**Add**: `c/in/`\n**Skills Learned**:\n- this\n- that\n"
                                    "## Phase 3: End\n**Use ALL Folders**:\n- everything works\n");
        QCOMPARE(treeIn(guide),
                 QString::fromUtf8("a/ [1]\n  late/ [2] # x\n    early/ # y\n  named/ [2]\n  said/ [4] # z\nb/ [3]\nc/ "
                                   "[2]\n  in/\nunlisted/ [3]\nfile.txt [1]\n"));
        QCOMPARE(guide.phases().at(0).folders.first().hint, QStringLiteral("easy"));
        QCOMPARE(guide.phases().at(0).outcomes, QStringList({QStringLiteral("finish it")}));
        QCOMPARE(guide.phases().at(1).name, QStringLiteral("Go on"));
        QCOMPARE(guide.phases().at(1).skills, QStringLiteral("this, that"));
        QVERIFY(guide.phases().at(2).usesAll);
        QCOMPARE(codesOf(guide), QStringList({QStringLiteral("19 unknown-name")})); // no/such
    }

    void anEarlyChildBringsItsFoldersAlong()
    {
        const Guide guide =
            guideOf("# T\n```\np/\n├── a/ # x [phase 4]\n│   ├── b/ # x\n│   │   ├── early/ # x [phase 2]\n│   │   │   "
                    "└── in.txt # x\n"
                    "│   │   └── plain.txt # x\n│   ├── c/ # x [phase 3]\n│   └── d/ # x\n└── e/ # x\n```\n"
                    "## a/\n**Learning Path**:\n1. **Beginner**: `a/d/`\n"
                    "## Phase 1: Start\n- `e/`\n## Phase 4: End\n- `a/`\n");
        // With nothing else of them; and a learning path, which orders what a folder holds, brings nothing.
        QCOMPARE(treeIn(guide),
                 QString::fromUtf8("a/ [2] # x\n  b/ # x\n    early/ # x\n      in.txt # x\n    plain.txt [4] # x\n"
                                   "  c/ [3] # x\n  d/ [4] # x\ne/ [1] # x\n"));
        for (const auto &[level, expected] : {std::pair(Phase::Beginner, 1), std::pair(Phase::Intermediate, 5),
                                              std::pair(Phase::Advanced, 6), std::pair(Phase::Expert, 8)}) {
            const auto layout = StarterBuilder::build(guide, QStringLiteral("p"), {.level = level});
            QVERIFY(layout);
            QCOMPARE(layout->nodeCount(), expected);
        }
        // The layout of all of it hides and shows the same.
        const Layout all = StarterBuilder::guideView(guide);
        QCOMPARE(prunedTo(all, {.upTo = Phase::Intermediate}).nodeCount(), 5);
        QCOMPARE(prunedTo(all, {.upTo = Phase::Advanced}).nodeCount(), 6);
    }

    void filesOfOneNameMayShareAText()
    {
        const Guide guide = guideOf("# T\n```\np/\n├── a/\n│   └── mark.py\n├── b/\n│   ├── mark.py\n│   └── "
                                    "other.py\n└── c/\n    └── mark.py\n```\n"
                                    "### a/mark.py\n\nShared.\n\n**Change first**: Nothing.\n\n**Applies to**: every "
                                    "`mark.py`\n\n### c/mark.py\n\nIts own.\n");
        QCOMPARE(guide.topic(u"a/mark.py")->body, QStringLiteral("Shared."));
        QCOMPARE(guide.topic(u"b/mark.py")->body, QStringLiteral("Shared."));
        QCOMPARE(guide.topic(u"b/mark.py")->sections.size(), 1);
        QCOMPARE(guide.topic(u"a/mark.py")->sections.size(), 1); // what it lends is said nowhere
        QCOMPARE(guide.topic(u"c/mark.py")->body, QStringLiteral("Its own."));
        QVERIFY(guide.topic(u"b/other.py")->body.isEmpty());
    }

    void readsWhatCardsSay()
    {
        const Guide guide =
            guideOf("# T\n```\np/\n├── a/\n└── b/\n```\n## Phase 1: Start\nText.\n\n**Use**: `a/`\n\n**Time**: 8 "
                    "hours\n\n**For**: One person\n"
                    "**You will have**: A thing.\n\nMore text.\n## Phase 2: More\n**Add**: `b/`\n"
                    "## Tipos de proyecto\n### Small\nWords.\n\n**Use**: `a/`\n\n**Tiempo**: 2 días\n"
                    "## Careers\n- **Builder**: Focus on a + b. You learn.\n- **All**: Use full structure. Much.\n");
        const GuideCard &card = guide.phases().at(0).card;
        QCOMPARE(card.time, QStringLiteral("8 hours"));
        QCOMPARE(card.audience, QStringLiteral("One person"));
        QCOMPARE(card.outcome, QStringLiteral("A thing."));
        QCOMPARE(guide.phases().at(0).text, QStringLiteral("Text.\n\nMore text."));
        QVERIFY(guide.phases().at(1).card.isEmpty());
        const Starter *const small = guide.starter(u"small");
        QCOMPARE(small->card.time, QStringLiteral("2 días"));
        QCOMPARE(small->text, QStringLiteral("Words."));
        QCOMPARE(small->folders.size(), 1);
        QCOMPARE(guide.starter(u"builder")->focus, QStringLiteral("A, b"));
        QVERIFY(guide.starter(u"all")->focus.isEmpty());
        QCOMPARE(codesOf(guide), QStringList());
    }

    void readsStarters()
    {
        const Guide guide = guideOf("# T\n```\np/\n├── your_core/\n│   └── x/\n├── web/\n├── data_engineering/\n└── ops/\n    └── gdpr/\n```\n"
                                    "### Tiny Template {#small}\nFor a start.\n```bash\nmkdir -p {your_core,other}\nrm -rf /\n```\n### Empty Template\nnothing\n"
                                    "### Big Template (soon)\n```\npython make.py --level advanced\n```\n"
                                    "## Project Types\n### One (A)\nWords with `web/`.\n\n**Use**: `your_core/`\n### Two\n**Add**:\n- `web/`\n- `nowhere/`\n### Three\n**Focus**: `ops/gdpr/`\n"
                                    "### All\n**Use**: ALL folders\n## Careers\n- 🎯 **Builder**: Focus on core + data engineering, and gdpr. Not on `web/`.\n- **Lead**: use the full structure\n- no bold\n");
        QStringList told;
        for (const Starter &starter : guide.starters()) {
            QStringList folders;
            for (const Starter::Folder &folder : starter.folders)
                folders.append(folder.path + (folder.topic.isEmpty() ? u"?" : u""));
            told.append(starter.id + (starter.all ? u" all" : u"") + u": " + folders.join(u' '));
        }
        QCOMPARE(told, QStringList({QStringLiteral("small: your_core other?"), QStringLiteral("big-template all: "), QStringLiteral("one: your_core"),
                                    QStringLiteral("two: your_core web nowhere?"), QStringLiteral("three: ops/gdpr"), QStringLiteral("all all: "),
                                    QStringLiteral("builder: your_core data_engineering ops/gdpr"), QStringLiteral("lead all: ")}));
        QCOMPARE(guide.starter(u"small")->text, QStringLiteral("For a start."));
        QCOMPARE(guide.starter(u"big-template")->level, Phase::Advanced);
        QCOMPARE(guide.starter(u"one")->text, QStringLiteral("Words with `web/`."));
        for (const char *code : {"unknown-name", "not-followed", "empty-starter", "text-not-used"})
            QVERIFY2(guide.report().contains(QString::fromLatin1(code)), code);
    }

    void readsWhatTypesAndCareersBringAndHowFarTheyGo()
    {
        const Guide guide = guideOf("# T\n```\np/\n├── core/\n├── web/\n├── ops/\n├── README.md\n└── build.toml\n```\n"
                                    "## Project types\nChoose one.\n\n**Always**: `core/`, `README.md`, `lost/`\n\n"
                                    "### Page\n**Use**: `web/`\n\n**Level**: Intermediate\n### Shop\n**Add**: `ops/`\n### All\n**Use**: ALL folders\n"
                                    "### Odd\n**Use**: `core/`\n\n**Level**: Grand\n"
                                    "## Careers\n**Siempre**: `build.toml`\n\n- **Op**: Focus on ops. You learn it. (level: advanced)\n- **Web**: Focus on web (nivel: principiante)\n"
                                    "- **Core**: Focus on core. You learn more (levels: many)\n");
        QStringList told;
        for (const Starter &starter : guide.starters()) {
            QStringList folders;
            for (const Starter::Folder &folder : starter.folders)
                folders.append(folder.path);
            told.append(QStringLiteral("%1%2 %3: %4").arg(starter.id, starter.all ? QStringLiteral(" all") : QString()).arg(toNumber(starter.level)).arg(folders.join(u' ')));
        }
        QCOMPARE(told, QStringList({QStringLiteral("page 2: web core README.md"), QStringLiteral("shop 0: web ops core README.md"), QStringLiteral("all all 0: "),
                                    QStringLiteral("odd 0: core README.md"), QStringLiteral("op 3: ops build.toml"), QStringLiteral("web 1: web build.toml"),
                                    QStringLiteral("core 0: core build.toml")}));
        QCOMPARE(guide.starter(u"op")->text, QStringLiteral("Focus on ops. You learn it."));
        QCOMPARE(guide.starter(u"page")->text, QString());
        QCOMPARE(codesOf(guide), QStringList({QStringLiteral("13 unknown-name"), QStringLiteral("26 unknown-name")}));
    }

    void readsAnybodysReadme_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("tree");
        const auto row = [](const char *name, const char *text, const char *tree) {
            QTest::newRow(name) << QByteArray(text) << QString::fromUtf8(tree);
        };
        row("one tree", "# App\n\nDoes things.\n\n## Layout\n\n```text\napp/\n├── src/   # sources\n└── README.md\n```\n\n## Licence\n\nMIT\n",
            "src/ [1] # sources\nREADME.md [1]\n");
        row("only headings", "# App\n## src/\nSources\n### utils/\nHelpers\n", "src/ [1]\n  utils/\n");
        row("setext headings", "App\n===\n\nsrc/\n----\n\nSources\n", "src/ [1]\n");
        row("tree in ASCII", "```\n.\n|-- a\n|   `-- b.c\n`-- d.c\n```\n", "a/ [1]\n  b.c\nd.c [1]\n");
        row("windows line ends", "# App\r\n\r\n```\r\napp/\r\n├── src/ # a\r\n```\r\n", "src/ [1] # a\n");
        row("unclosed fence", "# App\n```\napp/\n└── src/\n", "src/ [1]\n");
        row("no tree", "# App\n\nJust words, `a/b` too.\n", "");
        row("nothing", "", "");
        row("not UTF-8", "# App\n```\napp/\n|-- gr\xf6\xdf" "e/\n`-- b/\n```\n", "größe/ [1]\nb/ [1]\n");
    }
    void readsAnybodysReadme()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, tree);
        const Guide guide = GuideReader::read(text, QStringLiteral("README.md"));
        QCOMPARE(treeIn(guide), tree);
        QCOMPARE(guide.isNull(), tree.isEmpty());
        QCOMPARE(guide.id(), QStringLiteral("readme"));
        QCOMPARE(guide.report().contains(u"no-topics"), tree.isEmpty());
    }

    void keepsIntroductionAndReasons()
    {
        const Guide guide = guideOf("# T\nIntro.\n\n## 🤔 **Why So Many Folders?**\nBecause:\n- one\n- two\n\n## Purpose\nFor you.\n");
        QCOMPARE(guide.purpose(), QStringLiteral("For you."));
        QCOMPARE(guide.whySoMany(), QStringLiteral("Because:\n\n- one\n- two"));
        QCOMPARE(guideOf("# T\nIntro.\n").purpose(), QStringLiteral("Intro."));
    }

    void survivesHostileText()
    {
        QByteArray many = "# T\n";
        for (int i = 0; i < 2000; ++i)
            many += "## a" + QByteArray::number(i) + "/\n**L**: x\n\n```\na" + QByteArray::number(i) + "/\n└── b/\n```\n";
        QCOMPARE(GuideReader::read(many).topics().size(), 4000);
        QCOMPARE(GuideReader::read("## ../../etc/\nx\n\n```\np/\n├── ../\n│   └── passwd\n└── /abs\n```\n").topic(u"../../etc"), nullptr);
        GuideReader::read(QByteArray(100'000, '#') + "\n" + QByteArray("**").repeated(50'000) + "\n\n" + QByteArray("`").repeated(99'999));
        GuideReader::read("---\n" + QByteArray("a: {").repeated(10'000));
    }
};

ESPALIER_TEST_GUILESS_MAIN(TestGuideReader)
#include "tst_guidereader.moc"
