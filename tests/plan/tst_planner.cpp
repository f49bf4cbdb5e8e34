// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "guide/guide.h"
#include "plan/memorysink.h"
#include "plan/planner.h"
#include "support/drawntree.h"
#include "support/testprogram.h"

#include <QTest>

using namespace Espalier;

class TestPlanner : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void listsParentsBeforeChildrenInDocumentOrder();
    void givesTheSamePlanEveryTime();
    void leavesOutWhatTheFilterHides();
    void unitesFoldersOfOneName();
    void fillsInDeclaredVariablesOnly();
    void copiesOnlyContentsThatChange();
    void theGivenVariableOutranksTheLayoutsOwn();
    void scriptsAreExecutable();
    void keepsEmptyFoldersWhenAsked();
    void makesReadmesForExplainedFolders();
    void notesAreAddedToADrawnReadme();
    void neverMakesAReadmeBesideADrawnOne();
    void makesNoReadmeWhereNodeOrGuideWantsNone();
    void saysWhichNotesAReadmeCannotHold();
    void refusesAProjectNameThatLeadsOutside_data();
    void refusesAProjectNameThatLeadsOutside();
    void cutsPathsThatAreTooLong();
    void stopsWhenCancelled();
    void plansDeepTreesWithoutRecursion();
};

namespace {

Plan plannerPlanOf(const Layout &layout, const PlanOptions &options = {})
{
    const Result<Plan> plan = Planner::plan(layout, QStringLiteral("demo"), options);
    return plan ? *plan : Plan();
}

QByteArray plannerPathsOf(const Plan &plan)
{
    QByteArrayList paths;
    for (const PlanEntry &entry : plan.entries)
        paths << entry.path;
    return paths.join(' ');
}

QByteArray contentAt(const Plan &plan, const QByteArray &path)
{
    for (const PlanEntry &entry : plan.entries) {
        if (entry.path == path) {
            const std::string_view content = plan.contentOf(entry);
            return {content.data(), qsizetype(content.size())};
        }
    }
    return "(none)";
}

NodeIndex addFile(Layout &layout, const QString &name, const QString &content, NodeIndex parent = rootNode)
{
    return layout.append(parent, NodeData{.name = name, .kind = NodeKind::File, .content = content});
}

void setVariables(Layout &layout, const QMap<QString, QString> &variables)
{
    LayoutInfo info = layout.info();
    info.variables = variables;
    layout.setInfo(info);
}

} // namespace

void TestPlanner::listsParentsBeforeChildrenInDocumentOrder()
{
    const Plan plan = plannerPlanOf(treeOf(R"(
        src/
          core/
            main.py
          util.py
        docs/
        LICENSE
    )"));
    QCOMPARE(plannerPathsOf(plan), QByteArray("src/ src/core/ src/core/main.py src/util.py docs/ LICENSE"));
    QCOMPARE(plan.root, QStringLiteral("demo"));
    QVERIFY(plan.report.isEmpty());
    QVERIFY(std::ranges::all_of(plan.entries, [](const PlanEntry &entry) { return entry.action == PlanAction::Create && entry.reason.isEmpty(); }));
}

void TestPlanner::givesTheSamePlanEveryTime()
{
    Layout layout = treeOf(R"(
        b/
          x
        a/
          x
          x
    )");
    layout.setNotes(layout.find(u"b"), QStringLiteral("Ours."));
    const PlanOptions options{.gitkeep = true};
    QCOMPARE(plannerPlanOf(layout, options).toJson(), plannerPlanOf(layout, options).toJson());
    // A layout that came to be in another way but is the same tree gives the same plan too.
    Layout moved = layout;
    moved.move(moved.find(u"a"), rootNode, moved.find(u"b"));
    moved.move(moved.find(u"a"), rootNode);
    QCOMPARE(plannerPlanOf(moved, options).toJson(), plannerPlanOf(layout, options).toJson());
}

void TestPlanner::leavesOutWhatTheFilterHides()
{
    const Layout layout = treeOf(R"(
        src/ [1]
          late.py [3]
        ops/ [3]
          deploy.sh
        web/ [2]
    )");
    PlanOptions options{.gitkeep = true};
    options.filter.upTo = Phase::Intermediate;
    QCOMPARE(plannerPathsOf(plannerPlanOf(layout, options)), QByteArray("src/ src/.gitkeep web/ web/.gitkeep"));
}

void TestPlanner::unitesFoldersOfOneName()
{
    const Plan plan = plannerPlanOf(treeOf(R"(
        src/
          a.py
          sub/
            one
        docs/
        src/
          b.py
          a.py
          sub/
            two
    )"));
    QCOMPARE(plannerPathsOf(plan),
             QByteArray("src/ src/a.py src/sub/ src/sub/one src/sub/two src/b.py src/a-2.py docs/"));
    QVERIFY(plan.report.contains(u"name-numbered"));
    QCOMPARE(plan.report.items().size(), 1);
    QCOMPARE(plan.report.items().first().message, QStringLiteral("There is more than one “src/a.py”; this one is written as “a-2.py”."));
}

void TestPlanner::fillsInDeclaredVariablesOnly()
{
    Layout layout(QStringLiteral("demo"));
    setVariables(layout, {{QStringLiteral("core_package"), QStringLiteral("my_core")}});
    addFile(layout, QStringLiteral("a"), QStringLiteral("import {{ core_package }}  # of {{project_name}}\n"));
    addFile(layout, QStringLiteral("b"), QStringLiteral("${{ secrets.X }} {{ .Values.image }} {{ cookiecutter.core_package }} {{ core_package_2 }} {{ unknown }}\n"));
    const Plan plan = plannerPlanOf(layout);
    QCOMPARE(contentAt(plan, "a"), QByteArray("import my_core  # of demo\n"));
    QCOMPARE(plan.entries[0].bytes, 26);
    QCOMPARE(contentAt(plan, "b"), layout.content(layout.find(u"b")).toUtf8());
}

void TestPlanner::copiesOnlyContentsThatChange()
{
    Layout layout(QStringLiteral("demo"));
    addFile(layout, QStringLiteral("plain"), QStringLiteral("nothing {{ here }} and {{ project_names }}"));
    addFile(layout, QStringLiteral("filled"), QStringLiteral("{{ project_name }}"));
    addFile(layout, QStringLiteral("empty"), {});
    const Plan plan = plannerPlanOf(layout);
    QCOMPARE(plan.texts, QByteArrayList{"demo"});
    QCOMPARE(plan.entries[0].content, -1);
    QCOMPARE(plan.entries[1].content, 0);
    QCOMPARE(plan.entries[2].bytes, 0);
}

void TestPlanner::theGivenVariableOutranksTheLayoutsOwn()
{
    Layout layout(QStringLiteral("demo"));
    setVariables(layout, {{QStringLiteral("core_package"), QStringLiteral("old")}});
    addFile(layout, QStringLiteral("a"), QStringLiteral("{{ core_package }} {{ project_name }}"));
    const PlanOptions options{.variables = {{QStringLiteral("core_package"), QStringLiteral("new")}, {QStringLiteral("project_name"), QStringLiteral("Mine")}}};
    QCOMPARE(contentAt(plannerPlanOf(layout, options), "a"), QByteArray("new Mine"));
}

void TestPlanner::scriptsAreExecutable()
{
    Layout layout(QStringLiteral("demo"));
    addFile(layout, QStringLiteral("run"), QStringLiteral("#!/bin/sh\necho {{ project_name }}\n"));
    addFile(layout, QStringLiteral("notes.sh"), QStringLiteral(" #!/bin/sh\n"));
    const Plan plan = plannerPlanOf(layout);
    QVERIFY(plan.entries[0].executable);
    QVERIFY(!plan.entries[1].executable);
}

void TestPlanner::keepsEmptyFoldersWhenAsked()
{
    Layout layout = treeOf(R"(
        empty/
        full/
          file
        nested/
          inner/
        told/
    )");
    layout.setNotes(layout.find(u"told"), QStringLiteral("Why it is empty."));
    QCOMPARE(plannerPathsOf(plannerPlanOf(layout)),
             QByteArray("empty/ full/ full/file nested/ nested/inner/ told/ told/README.md"));
    QCOMPARE(
        plannerPathsOf(plannerPlanOf(layout, {.gitkeep = true})),
        QByteArray(
            "empty/ empty/.gitkeep full/ full/file nested/ nested/inner/ nested/inner/.gitkeep told/ told/README.md"));
    QCOMPARE(
        plannerPathsOf(plannerPlanOf(layout, {.readmes = false, .gitkeep = true})),
        QByteArray(
            "empty/ empty/.gitkeep full/ full/file nested/ nested/inner/ nested/inner/.gitkeep told/ told/.gitkeep"));
    // A folder all of whose children are refused stays empty too.
    Layout odd(QStringLiteral("demo"));
    const NodeIndex folder = odd.append(rootNode, NodeKind::Folder, "odd");
    odd.append(folder, NodeKind::File, "a/b");
    QCOMPARE(plannerPathsOf(plannerPlanOf(odd, {.gitkeep = true})), QByteArray("odd/ odd/.gitkeep odd/a_b"));
}

void TestPlanner::makesReadmesForExplainedFolders()
{
    Layout layout = treeOf(R"(
        explained/ # Only here is a text
        noted/
        summed/ # A summary alone is no explanation
        plain/
        file.txt
    )");
    layout.setExplanation(layout.find(u"explained"), QStringLiteral("Because."));
    layout.setNotes(layout.find(u"noted"), QStringLiteral("Mind the step."));
    layout.setNotes(layout.find(u"plain"), QStringLiteral("  \n"));
    layout.setNotes(layout.find(u"file.txt"), QStringLiteral("Notes of a file make no README."));
    const Plan plan = plannerPlanOf(layout);
    QCOMPARE(plannerPathsOf(plan),
             QByteArray("explained/ explained/README.md noted/ noted/README.md summed/ plain/ file.txt"));
    QCOMPARE(contentAt(plan, "explained/README.md"), QByteArray("# explained\n\n> Only here is a text\n\nBecause.\n"));
    QCOMPARE(contentAt(plan, "noted/README.md"), QByteArray("# noted\n\nMind the step.\n"));
    QCOMPARE(plan.entries[1].bytes, contentAt(plan, "explained/README.md").size());
    QCOMPARE(plan.entries[1].node, noNode);
    QCOMPARE(plannerPathsOf(plannerPlanOf(layout, {.readmes = false})),
             QByteArray("explained/ noted/ summed/ plain/ file.txt"));
    // The project itself has notes, too.
    layout.setNotes(rootNode, QStringLiteral("Begin with *noted*."));
    const Plan noted = plannerPlanOf(layout);
    QVERIFY2(contentAt(noted, "README.md").endsWith("\n\nBegin with *noted*.\n"), contentAt(noted, "README.md"));
}

void TestPlanner::notesAreAddedToADrawnReadme()
{
    Layout layout = treeOf(R"(
        a/
          README.md
        b/
          ReadMe.MD
          README.md
        README.md
    )");
    layout.setNotes(rootNode, QStringLiteral("Ours.\n\n\n- one"));
    layout.setContent(layout.find(u"README.md"), QStringLiteral("# Shop\r\n\r\nSold here.\r\n"));
    layout.setNotes(layout.find(u"a"), QStringLiteral("Alone."));
    layout.setNotes(layout.find(u"b"), QStringLiteral("Once."));
    layout.setContent(layout.find(u"b/README.md"), QStringLiteral("Second.\n"));
    const Plan plan = plannerPlanOf(layout);
    QCOMPARE(contentAt(plan, "README.md"),
             QByteArray("# Shop\r\n\r\nSold here.\r\n\r\n---\r\n\r\nOurs.\r\n\r\n- one\r\n"));
    QCOMPARE(contentAt(plan, "a/README.md"), QByteArray("Alone.\n"));
    QCOMPARE(contentAt(plan, "b/ReadMe.MD"), QByteArray("Once.\n"));
    QCOMPARE(contentAt(plan, "b/README.md"), QByteArray("Second.\n"));
    // Whoever wants no READMEs gets those that are drawn, and nothing else.
    QCOMPARE(contentAt(plannerPlanOf(layout, {.readmes = false}), "a/README.md"), QByteArray());
}

void TestPlanner::neverMakesAReadmeBesideADrawnOne()
{
    Layout layout = treeOf(R"(
        a/
          ReadMe.MD
        b/ [1]
          README.md [4]
        c/
          README.txt
    )");
    for (const char *name : {"a", "b", "c"})
        layout.setNotes(layout.find(QString::fromLatin1(name)), QStringLiteral("Text."));
    PlanOptions options;
    options.filter.upTo = Phase::Beginner;
    QCOMPARE(plannerPathsOf(plannerPlanOf(layout, options)),
             QByteArray("a/ a/ReadMe.MD b/ c/ c/README.md c/README.txt"));
    // One that is drawn stays, also without the made ones.
    QCOMPARE(plannerPathsOf(plannerPlanOf(layout, {.readmes = false})),
             QByteArray("a/ a/ReadMe.MD b/ b/README.md c/ c/README.txt"));
}

void TestPlanner::makesNoReadmeWhereNodeOrGuideWantsNone()
{
    Guide::Data data;
    data.topics = {
        Topic{.path = QStringLiteral(".github"),
              .name = QStringLiteral(".github"),
              .body = QStringLiteral("Read by GitHub."),
              .noReadme = true},
        Topic{.path = QStringLiteral("docs"), .name = QStringLiteral("docs"), .body = QStringLiteral("For people.")}};
    data.byPath = {{QStringLiteral(".github"), 0}, {QStringLiteral("docs"), 1}};
    const Guide guide(std::move(data));
    Layout layout = treeOf(R"(
        .github/
          mine/
            deeper/
        docs/
        public/
          images/
        drawn/
          README.md
    )");
    // By the guide's topic, whatever the folder is called by now, and for folders of one's own below it.
    layout.setTopic(layout.find(u".github"), QStringLiteral(".github"));
    layout.setName(layout.find(u".github"), QStringLiteral("hub"));
    layout.setExplanation(layout.find(u"hub/mine/deeper"), QStringLiteral("Because."));
    layout.setTopic(layout.find(u"docs"), QStringLiteral("docs"));
    // By the node itself, where no guide is at hand.
    layout.setReadme(layout.find(u"public"), NodeReadme::None);
    layout.setExplanation(layout.find(u"public"), QStringLiteral("Seen by all."));
    layout.setExplanation(layout.find(u"public/images"), QStringLiteral("Seen by all."));
    layout.setReadme(layout.find(u"drawn"), NodeReadme::None); // what is drawn is a node and stays
    QCOMPARE(plannerPathsOf(plannerPlanOf(layout, {.guide = &guide})),
             QByteArray(
                 "hub/ hub/mine/ hub/mine/deeper/ docs/ docs/README.md public/ public/images/ drawn/ drawn/README.md"));
    QVERIFY(plannerPlanOf(layout, {.guide = &guide}).report.isEmpty());
    QCOMPARE(plannerPathsOf(plannerPlanOf(layout, {.gitkeep = true, .guide = &guide})),
             QByteArray(
                 "hub/ hub/mine/ hub/mine/deeper/ hub/mine/deeper/.gitkeep docs/ docs/README.md public/ public/images/ "
                 "public/images/.gitkeep drawn/ drawn/README.md"));
    // Of folders that unite, one is enough.
    Layout twins = treeOf(R"(
        a/
        a/
    )");
    const NodeIndex first = twins.firstChild(rootNode);
    twins.setExplanation(first, QStringLiteral("Because."));
    twins.setReadme(twins.nextSibling(first), NodeReadme::None);
    QCOMPARE(plannerPathsOf(plannerPlanOf(twins)), QByteArray("a/"));
}

void TestPlanner::saysWhichNotesAReadmeCannotHold()
{
    Layout layout = treeOf(R"(
        public/
          images/
          fonts/
        src/
    )");
    layout.setReadme(layout.find(u"public"), NodeReadme::None);
    layout.setNotes(layout.find(u"public/images"), QStringLiteral("Ask Ana for the logo."));
    layout.setNotes(layout.find(u"public/fonts"), QStringLiteral(" \n"));
    layout.setNotes(layout.find(u"src"), QStringLiteral("Fine here."));
    const Plan plan = plannerPlanOf(layout);
    QCOMPARE(plannerPathsOf(plan), QByteArray("public/ public/images/ public/fonts/ src/ src/README.md"));
    QCOMPARE(plan.report.items().size(), 1);
    QCOMPARE(plan.report.items().first().code, QStringLiteral("notes-left-out"));
    QCOMPARE(plan.report.items().first().severity, Severity::Warning);
    QCOMPARE(plan.report.items().first().where.path, QStringLiteral("public/images/"));
    QVERIFY(plannerPlanOf(layout, {.readmes = false}).report.isEmpty()); // who wants none misses none
}

void TestPlanner::refusesAProjectNameThatLeadsOutside_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<ErrorKind>("kind");
    QTest::newRow("up") << QStringLiteral("..") << ErrorKind::Refused;
    QTest::newRow("path") << QStringLiteral("../x") << ErrorKind::Refused;
    QTest::newRow("absolute") << QStringLiteral("/etc") << ErrorKind::Refused;
    QTest::newRow("nul") << QStringLiteral("a\0b").left(3) << ErrorKind::Refused;
    QTest::newRow("blank") << QStringLiteral("  ") << ErrorKind::Input;
    QTest::newRow("256 bytes") << QString(256, u'a') << ErrorKind::Refused;
}

void TestPlanner::refusesAProjectNameThatLeadsOutside()
{
    QFETCH(QString, name);
    QFETCH(ErrorKind, kind);
    const Result<Plan> plan = Planner::plan(Layout(QStringLiteral("x")), name, {});
    QVERIFY(!plan);
    QCOMPARE(plan.error().kind, kind);
    QVERIFY(!plan.error().message.isEmpty());
}

/// N13, X8: for archives, which have a limit of their own; a directory takes them (tst_directorysink).
void TestPlanner::cutsPathsThatAreTooLong()
{
    Layout layout(QStringLiteral("demo"));
    NodeIndex at = rootNode;
    for (int depth = 0; depth < 400; ++depth)
        at = layout.append(at, NodeKind::Folder, std::string(100, 'd'));
    layout.append(rootNode, NodeKind::File, "after");
    const Plan plan = plannerPlanOf(layout);
    QVERIFY(plan.isRefused());
    QCOMPARE(plan.summary().refuse, 1);
    QVERIFY(plan.report.contains(u"path-too-long"));
    QCOMPARE(plan.entries.last().path, QByteArray("after"));
    QCOMPARE(plan.entries.last().action, PlanAction::Create);
    for (const PlanEntry &entry : plan.entries)
        QVERIFY(entry.action == PlanAction::Refuse || entry.path.size() <= 32767);
}

void TestPlanner::stopsWhenCancelled()
{
    Layout layout(QStringLiteral("demo"));
    for (int i = 0; i < 5000; ++i)
        layout.append(rootNode, NodeKind::File, std::to_string(i));
    Progress progress;
    progress.cancel();
    const Result<Plan> plan = Planner::plan(layout, QStringLiteral("demo"), {}, &progress);
    QVERIFY(!plan);
    QCOMPARE(plan.error().kind, ErrorKind::Cancelled);
}

void TestPlanner::plansDeepTreesWithoutRecursion()
{
    Layout layout(QStringLiteral("demo"));
    NodeIndex at = rootNode;
    for (int depth = 0; depth < 10'000; ++depth)
        at = layout.append(at, NodeKind::Folder, "directory");
    const Plan plan = plannerPlanOf(layout);
    QCOMPARE(plan.summary().create, 32767 / 10);
    QCOMPARE(plan.summary().refuse, 1);
}

ESPALIER_TEST_APPLESS_MAIN(TestPlanner)
#include "tst_planner.moc"
