// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/diskstate.h"
#include "plan/directorysink.h"
#include "plan/memorysink.h"
#include "plan/planner.h"
#include "support/testprogram.h"

#include <QRandomGenerator>
#include <QTest>

using namespace Espalier;

/// What holds for every layout, tried with random ones full of odd names, equal names, variables and notes. A failing
/// seed is the row's name.
class TestExportProperties : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void memoryAndDirectoryHoldTheSame_data() { addSeeds(40); }
    void memoryAndDirectoryHoldTheSame();
    void aSecondRunIsAllKeep_data() { addSeeds(40); }
    void aSecondRunIsAllKeep();
    void growingByPhasesEndsInTheWholeTree_data() { addSeeds(20); }
    void growingByPhasesEndsInTheWholeTree();
    void overwriteRestoresWhateverWasChanged_data() { addSeeds(20); }
    void overwriteRestoresWhateverWasChanged();
    void everyPathIsUniqueAndHasItsParentBefore_data() { addSeeds(40); }
    void everyPathIsUniqueAndHasItsParentBefore();

private:
    static void addSeeds(int count)
    {
        QTest::addColumn<quint32>("seed");
        for (int seed = 1; seed <= count; ++seed)
            QTest::addRow("%d", seed) << quint32(seed);
    }
};

namespace {

using ExportPropertiesState = QMap<QByteArray, QByteArray>;

Layout randomLayout(quint32 seed)
{
    static const QStringList names{
        QStringLiteral("src"), QStringLiteral("SRC"), QStringLiteral("README.md"), QStringLiteral("readme.MD"), QStringLiteral(".gitkeep"),
        QStringLiteral("a.txt"), QStringLiteral("-rf"), QStringLiteral("$(x)"), QStringLiteral("'"), QStringLiteral("a b"), QStringLiteral("a\nb"),
        QStringLiteral("caf\u00e9"), QStringLiteral("cafe\u0301"), QStringLiteral("木"), QStringLiteral("👨‍👩‍👧‍👦"), QStringLiteral("con.txt"),
        QStringLiteral("x:y"), QStringLiteral("end."), QStringLiteral("a-2.txt"), QString(255, u'l'), QString(256, u'l'), QStringLiteral("...")};
    static const QStringList contents{QString(), QStringLiteral("plain\n"), QStringLiteral("{{ project_name }} {{ other }}\n"),
                                      QStringLiteral("#!/bin/sh\n"), QString(5000, u'é')};
    QRandomGenerator random(seed);
    Layout layout(QStringLiteral("random"));
    QList<NodeIndex> folders{rootNode};
    const int count = random.bounded(1, 120);
    for (int i = 0; i < count; ++i) {
        NodeData data;
        data.name = names[random.bounded(names.size())];
        if (random.bounded(20) == 0)
            data.name = QStringLiteral("..");
        data.kind = random.bounded(10) < 6 ? NodeKind::Folder : NodeKind::File;
        data.phase = phaseFromNumber(random.bounded(8));
        if (data.kind == NodeKind::File)
            data.content = contents[random.bounded(contents.size())];
        else if (random.bounded(4) == 0)
            data.notes = QStringLiteral("Notes %1.").arg(i);
        const NodeIndex node = layout.append(folders[random.bounded(folders.size())], data);
        if (data.kind == NodeKind::Folder)
            folders.append(node);
    }
    return layout;
}

PlanOptions randomOptions(quint32 seed)
{
    return {.readmes = seed % 2 == 0, .gitkeep = seed % 3 == 0};
}

ExportPropertiesState memoryStateOf(const Plan &plan)
{
    MemorySink sink;
    Progress progress;
    Report report;
    ExportPropertiesState state;
    if (sink.write(plan, progress, report)) {
        for (const MemorySink::Item &item : sink.items())
            state.insert(item.path, item.content);
    }
    return state;
}

Result<Plan> exportTo(const QString &directory, const Layout &layout, const PlanOptions &options)
{
    Result<Plan> plan = Planner::planDirectory(layout, directory, options);
    if (!plan)
        return plan;
    Progress progress;
    Report report;
    if (const Result<void> done = DirectorySink().write(*plan, progress, report); !done)
        return std::unexpected(done.error());
    return plan;
}

} // namespace

void TestExportProperties::memoryAndDirectoryHoldTheSame()
{
    QFETCH(quint32, seed);
    const Playground ground;
    const Layout layout = randomLayout(seed);
    const Result<Plan> memory = Planner::plan(layout, {}, randomOptions(seed));
    QVERIFY(memory.has_value());
    QVERIFY(exportTo(ground.path(QStringLiteral("t")), layout, randomOptions(seed)).has_value());
    QCOMPARE(stateOf(ground.path(QStringLiteral("t"))), memoryStateOf(*memory));
}

void TestExportProperties::aSecondRunIsAllKeep()
{
    QFETCH(quint32, seed);
    const Playground ground;
    const Layout layout = randomLayout(seed);
    const auto first = exportTo(ground.path(QStringLiteral("t")), layout, randomOptions(seed));
    QVERIFY(first.has_value());
    const ExportPropertiesState before = stateOf(ground.path());
    for (const auto policy : {ConflictPolicy::Merge, ConflictPolicy::Overwrite, ConflictPolicy::Fail}) {
        PlanOptions options = randomOptions(seed);
        options.policy = policy;
        const auto second = exportTo(ground.path(QStringLiteral("t")), layout, options);
        QVERIFY(second.has_value());
        QCOMPARE(second->summary().create, 0);
        QCOMPARE(second->summary().keep, first->summary().create);
        QCOMPARE(second->summary().refuse, first->summary().refuse);
        QCOMPARE(stateOf(ground.path()), before);
    }
}

void TestExportProperties::growingByPhasesEndsInTheWholeTree()
{
    QFETCH(quint32, seed);
    const Playground ground;
    const Layout layout = randomLayout(seed);
    // Without generated files: which of them there are depends on what else there is.
    PlanOptions options{.readmes = false};
    for (const Phase phase : allPhases) {
        options.filter.upTo = phase;
        QVERIFY(exportTo(ground.path(QStringLiteral("t")), layout, options).has_value());
    }
    const Result<Plan> whole = Planner::planDirectory(layout, ground.path(QStringLiteral("t")), options);
    QVERIFY(whole.has_value());
    const ExportPropertiesState found = stateOf(ground.path(QStringLiteral("t")));
    for (const PlanEntry &entry : whole->entries) {
        if (entry.action == PlanAction::Keep)
            QVERIFY(found.contains(entry.path));
    }
    QCOMPARE(whole->summary().create, 0);
}

void TestExportProperties::overwriteRestoresWhateverWasChanged()
{
    QFETCH(quint32, seed);
    const Playground ground;
    const QString target = ground.path(QStringLiteral("t"));
    const Layout layout = randomLayout(seed);
    PlanOptions options = randomOptions(seed);
    QVERIFY(exportTo(target, layout, options).has_value());
    const ExportPropertiesState planned = stateOf(target);
    QRandomGenerator random(seed);
    for (auto entry = planned.begin(); entry != planned.end(); ++entry) {
        if (!entry.key().endsWith('/') && random.bounded(2) == 0)
            ground.makeFile(u"t/" + QString::fromUtf8(entry.key()), "changed " + QByteArray::number(random.generate()));
    }
    const ExportPropertiesState changed = stateOf(target);
    options.policy = ConflictPolicy::Merge;
    QVERIFY(exportTo(target, layout, options).has_value());
    QCOMPARE(stateOf(target), changed);
    options.policy = ConflictPolicy::Overwrite;
    QVERIFY(exportTo(target, layout, options).has_value());
    QCOMPARE(stateOf(target), planned);
}

void TestExportProperties::everyPathIsUniqueAndHasItsParentBefore()
{
    QFETCH(quint32, seed);
    for (const Platform platform : {Platform::Any, Platform::Windows}) {
        PlanOptions options = randomOptions(seed);
        options.platform = platform;
        const Result<Plan> plan = Planner::plan(randomLayout(seed), {}, options);
        QVERIFY(plan.has_value());
        QSet<QByteArray> paths;
        QSet<QByteArray> created;
        for (const PlanEntry &entry : plan->entries) {
            const QByteArray key = entry.path.endsWith('/') ? entry.path.chopped(1) : entry.path;
            QVERIFY2(!paths.contains(key), key.constData());
            paths.insert(key);
            const QByteArray parent = key.first(std::max<qsizetype>(key.lastIndexOf('/'), 0));
            QVERIFY(parent.isEmpty() || paths.contains(parent));
            if (entry.action != PlanAction::Create)
                continue;
            QVERIFY(parent.isEmpty() || created.contains(parent)); // nothing is made inside what is refused
            created.insert(key);
            QVERIFY(!key.split('/').contains(".."));
        }
    }
}

ESPALIER_TEST_APPLESS_MAIN(TestExportProperties)
#include "tst_exportproperties.moc"
