// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "guide/guidelibrary.h"
#include "guide/guidereader.h"
#include "guide/starterbuilder.h"
#include "support/drawntree.h"
#include "support/testprogram.h"

#include <QTest>

using namespace Espalier;

class TestStarterBuilder : public QObject
{
    Q_OBJECT

private:
    const Guide m_guide = GuideReader::read(
        "---\nid: demo\nvariables:\n  core_package: my_core\naliases:\n  core: your_core\n  my_core: your_core\n  env/dev: env/development\n---\n"
        "# T\n```\np/\n├── 🤖 your_core/ # the core\n│   ├── domain/\n│   └── ports/ # doors [phase 2]\n├── web/ # pages\n│   └── app/\n├── env/\n│   ├── development/\n"
        "│   └── production/ # live [phase 4]\n├── ops/\n│   ├── ai/\n│   └── other/\n└── README.md # start\n```\n## your_core/\nBody.\n\n**When to Use**: now\n"
        "## Phase 1: Beginner\n- `your_core/`\n## Phase 2: Intermediate\n- `web/`\n- `env/`\n## Phase 3: Advanced\n- `ops/`\n"
        "### Small Template\n```\nmkdir -p {my_core,env/{dev,test},extra}\n```\n"
        "## Project types\n### Page\n**Use**: `web/`, `core/`\n### Brain\n**Focus**: `ops/ai/`, `lost/`\n## Careers\n- **Op**: Focus on ops\n");

    QString built(const StarterSelection &selection) const
    {
        auto layout = StarterBuilder::build(m_guide, QStringLiteral("shop"), selection);
        return layout ? textOf(*layout) : u"error: " + layout.error().message;
    }

private Q_SLOTS:
    void makesLevels()
    {
        QCOMPARE(built({.level = Phase::Beginner}), QStringLiteral("my_core/ [1] # the core\n  domain/\nREADME.md [1] # start\n"));
        QCOMPARE(built({.level = Phase::Intermediate}),
                 QStringLiteral("my_core/ [1] # the core\n  domain/\n  ports/ [2] # doors\nweb/ [2] # pages\n  app/\nenv/ [2]\n  development/\nREADME.md [1] # start\n"));
        QVERIFY(built({}).contains(u"production/ [4] # live"));
    }

    void makesTemplatesLiterally()
    {
        QCOMPARE(built({.starters = {QStringLiteral("small-template")}}), QStringLiteral("my_core/ [1] # the core\nenv/ [2]\n  dev/\n  test/\nextra/\n"));
        const auto layout = StarterBuilder::build(m_guide, QStringLiteral("shop"), {.starters = {QStringLiteral("small-template")}, .variables = {{QStringLiteral("core_package"), QStringLiteral("brain")}}});
        QVERIFY(layout);
        QCOMPARE(layout->name(1), QStringLiteral("brain"));
        QCOMPARE(layout->topic(1), QStringLiteral("your_core"));
        QCOMPARE(layout->topic(layout->find(u"env/dev")), QStringLiteral("env/development"));
        QCOMPARE(layout->topic(layout->find(u"env/test")), QString());
        QCOMPARE(built({.starters = {QStringLiteral("small-template")}, .level = Phase::Beginner}), QStringLiteral("my_core/ [1] # the core\nextra/\n"));
    }

    void unitesAndFilters()
    {
        QCOMPARE(built({.types = {QStringLiteral("brain")}}), QStringLiteral("ops/ [3]\n  ai/\nlost/\n"));
        QCOMPARE(built({.types = {QStringLiteral("page"), QStringLiteral("brain")}, .level = Phase::Intermediate}),
                 QStringLiteral("my_core/ [1] # the core\n  domain/\n  ports/ [2] # doors\nweb/ [2] # pages\n  app/\nlost/\n"));
        QCOMPARE(built({.starters = {QStringLiteral("small-template")}, .careers = {QStringLiteral("op")}}),
                 QStringLiteral("ops/ [3]\n  ai/\n  other/\nmy_core/ [1] # the core\nenv/ [2]\n  dev/\n  test/\nextra/\n"));
        QCOMPARE(built({.starters = {QStringLiteral("small-template")}, .types = {QStringLiteral("page")}}),
                 QStringLiteral("my_core/ [1] # the core\n  domain/\n  ports/ [2] # doors\nweb/ [2] # pages\n  app/\nenv/ [2]\n  dev/\n  test/\nextra/\n"));
    }

    void goesAsFarAsTypesAndCareersSay()
    {
        const Guide guide = GuideReader::read("# T\n```\np/\n├── a/\n│   └── later/ # x [phase 2]\n├── b/\n│   └── last/ # y [phase 4]\n└── c/\n```\n"
                                              "## Phase 1: Beginner\n- `a/`\n- `b/`\n- `c/`\n## Phase 2: Intermediate\n- `x/`\n### Big Template\n```\nmake --level intermediate\n```\n"
                                              "### Drawn Template\n```\nmkdir -p b/last\n```\n## Project types\n### One\n**Use**: `a/`\n\n**Level**: Beginner\n"
                                              "### Two\n**Use**: `b/`\n\n**Level**: Intermediate\n### Open\n**Use**: `c/`\n## Careers\n- **Op**: Focus on a (level: intermediate)\n");
        const auto made = [&](const QStringList &starters, const QStringList &types, const QStringList &careers, Phase level = Phase::None) {
            const auto layout = StarterBuilder::build(guide, QStringLiteral("shop"), {.starters = starters, .types = types, .careers = careers, .level = level});
            return layout ? textOf(*layout).simplified() : layout.error().message;
        };
        QCOMPARE(made({}, {QStringLiteral("one")}, {}), QStringLiteral("a/ [1]"));
        QCOMPARE(made({}, {}, {QStringLiteral("op")}), QStringLiteral("a/ [1] later/ [2] # x"));
        QCOMPARE(made({}, {QStringLiteral("one"), QStringLiteral("two")}, {}), QStringLiteral("a/ [1] later/ [2] # x b/ [1]")); // the furthest
        QCOMPARE(made({}, {QStringLiteral("two"), QStringLiteral("open")}, {}), QStringLiteral("b/ [1] last/ [4] # y c/ [1]")); // one that sets no bounds
        QCOMPARE(made({}, {QStringLiteral("two")}, {}, Phase::Expert), QStringLiteral("b/ [1] last/ [4] # y")); // who asks is heard
        QCOMPARE(made({}, {}, {QStringLiteral("op")}, Phase::Beginner), QStringLiteral("a/ [1]"));
        // What a template draws folder by folder comes whole, and stretches nobody else; one that runs a generator stops where it says.
        QCOMPARE(made({QStringLiteral("drawn-template")}, {QStringLiteral("one")}, {}), QStringLiteral("a/ [1] b/ [1] last/ [4] # y"));
        QCOMPARE(made({QStringLiteral("big-template")}, {}, {}, Phase::Expert), QStringLiteral("a/ [1] later/ [2] # x b/ [1] c/ [1]"));
        QCOMPARE(made({QStringLiteral("big-template")}, {QStringLiteral("two")}, {}, Phase::Expert), QStringLiteral("a/ [1] later/ [2] # x b/ [1] last/ [4] # y c/ [1]"));
    }

    void foldersWithoutReadmeSayItThemselvesOnlyWhereTheGuideMayBeGone()
    {
        const Guide guide = GuideReader::read("---\nno_readme: [.github]\n---\n# T\n```\np/\n├── .github/\n│   └── workflows/\n│       └── ci.yml\n└── a/\n```\n");
        const Layout layout = StarterBuilder::build(guide, QStringLiteral("shop"), {}).value_or(Layout());
        QCOMPARE(layout.readme(layout.find(u".github")), NodeReadme::None);
        QCOMPARE(layout.readme(layout.find(u".github/workflows")), NodeReadme::None); // it may be dragged elsewhere alone
        QCOMPARE(layout.readme(layout.find(u".github/workflows/ci.yml")), NodeReadme::Default);
        QCOMPARE(layout.readme(layout.find(u"a")), NodeReadme::Default);
        const Layout branch = StarterBuilder::branch(guide, *guide.topic(u".github/workflows"));
        QCOMPARE(branch.readme(branch.find(u"workflows")), NodeReadme::None);

        const auto builtIn = GuideLibrary::load(QStringLiteral("mlops"), QStringLiteral("en"));
        QVERIFY(builtIn && builtIn->topic(u".github")->noReadme);
        const Layout project = StarterBuilder::build(*builtIn, QStringLiteral("shop"), {.contents = false}).value_or(Layout());
        QCOMPARE(project.readme(project.find(u".github")), NodeReadme::Default); // the planner asks the guide
    }

    void carriesWhatTheGuideKnows()
    {
        const auto layout = StarterBuilder::build(m_guide, QStringLiteral("shop"), {});
        QVERIFY(layout);
        const NodeIndex core = layout->find(u"my_core");
        QCOMPARE(layout->topic(core), QStringLiteral("your_core"));
        QCOMPARE(layout->icon(core), QString::fromUtf8("🤖"));
        QCOMPARE(layout->explanation(core), QStringLiteral("Body.\n\n**When to Use**: now"));
        QCOMPARE(layout->info().guide, QStringLiteral("demo"));
        QCOMPARE(layout->info().variables.value(QStringLiteral("core_package")), QStringLiteral("my_core"));
        QCOMPARE(layout->name(rootNode), QStringLiteral("shop"));
        QVERIFY(layout->isInDocumentOrder());
    }

    void leavesContentsOut()
    {
        const auto guide = GuideLibrary::load(QStringLiteral("cpp-qt"), QStringLiteral("en"));
        QVERIFY(guide);
        const auto whole = StarterBuilder::build(*guide, QStringLiteral("shop"), {});
        const auto bare = StarterBuilder::build(*guide, QStringLiteral("shop"), {.contents = false});
        QVERIFY(whole && bare);
        QCOMPARE(textOf(*bare), textOf(*whole));
        bool hadContents = false;
        for (NodeIndex node = whole->next(rootNode); node != noNode; node = whole->next(node)) {
            hadContents |= !whole->content(node).isEmpty();
            QVERIFY(bare->content(node).isEmpty());
        }
        QVERIFY(hadContents);
    }

    void refusesWhatIsNotThere()
    {
        QVERIFY(built({.starters = {QStringLiteral("page")}}).contains(u"small-template"));
        QVERIFY(built({.types = {QStringLiteral("x")}}).contains(u"page, brain"));
        QVERIFY(built({.careers = {QStringLiteral("x")}}).contains(u"op"));
        QVERIFY(built({.variables = {{QStringLiteral("other"), QStringLiteral("x")}}}).contains(u"core_package"));
        QVERIFY(built({.variables = {{QStringLiteral("core_package"), QStringLiteral("../x")}}}).startsWith(u"error"));
        QVERIFY(!StarterBuilder::build(m_guide, QStringLiteral("a/b"), {}));
        QVERIFY(!StarterBuilder::build(m_guide, QString(), {}));
    }

    void showsTheGuideItself()
    {
        const Layout view = StarterBuilder::guideView(m_guide);
        QCOMPARE(view.name(rootNode), QStringLiteral("p"));
        QCOMPARE(view.nodeCount(), m_guide.topics().size());
        QVERIFY(view.find(u"your_core/domain") != noNode);
    }

    void cutsABranch()
    {
        QCOMPARE(textOf(StarterBuilder::branch(m_guide, *m_guide.topic(u"your_core"))), QStringLiteral("my_core/ [1] # the core\n  domain/\n  ports/ [2] # doors\n"));
        QCOMPARE(textOf(StarterBuilder::branch(m_guide, *m_guide.topic(u"ops/ai"))), QStringLiteral("ai/ [3]\n"));
        QCOMPARE(textOf(StarterBuilder::branch(m_guide, *m_guide.topic(u"core"), {{QStringLiteral("core_package"), QStringLiteral("x")}})).section(u' ', 0, 0),
                 QStringLiteral("x/"));
    }

    void substitutesOnlyWhatIsDeclared()
    {
        const QMap<QString, QString> variables{{QStringLiteral("core_package"), QStringLiteral("brain")}, {QStringLiteral("project_name"), QStringLiteral("{{ core_package }}")}};
        const auto filled = [&](const char *text) { return StarterBuilder::substitute(QString::fromLatin1(text), variables); };
        QCOMPARE(filled("import {{ core_package }}.{{core_package}}"), QStringLiteral("import brain.brain"));
        QCOMPARE(filled("{{ project_name }}"), QStringLiteral("{{ core_package }}")); // once, never again
        for (const char *other : {"${{ core_package }}", "{{ cookiecutter.core_package }}", "{{ .Values.x }}", "{{", "}}", "{{ }}", "{% x %}", "{{ core_package"})
            QCOMPARE(filled(other), QString::fromLatin1(other));
        QCOMPARE(filled("{{ x {{ core_package }} }}"), QStringLiteral("{{ x brain }}"));
        QCOMPARE(StarterBuilder::substitute(QString(500'000, u'{'), variables).size(), 500'000);
    }
};

ESPALIER_TEST_GUILESS_MAIN(TestStarterBuilder)
#include "tst_starterbuilder.moc"
