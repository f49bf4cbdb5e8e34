// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The guide that comes with the program: everything the customer's document knows. (What holds for any guide: tst_guidetexts.)

#include "guide/guidelibrary.h"
#include "guide/guidereader.h"
#include "guide/starterbuilder.h"
#include "support/drawntree.h"
#include "support/testpaths.h"
#include "support/testprogram.h"

#include <QRegularExpression>
#include <QSet>
#include <QTest>

#include <array>

using namespace Espalier;

class TestBuiltInGuide : public QObject
{
    Q_OBJECT

private:
    Guide m_guide;
    Guide m_seed;

    Layout build(const StarterSelection &selection) const
    {
        auto layout = StarterBuilder::build(m_guide, QStringLiteral("p"), selection);
        if (!layout)
            qFatal("%s", qPrintable(layout.error().message));
        return *layout;
    }

    static QStringList topLevelOf(const Layout &layout)
    {
        QStringList names;
        for (NodeIndex node = layout.firstChild(rootNode); node != noNode; node = layout.nextSibling(node)) {
            if (layout.isFolder(node))
                names.append(layout.name(node));
        }
        return names;
    }

private Q_SLOTS:
    void initTestCase()
    {
        auto guide = GuideReader::readFile(sourcePath(QStringLiteral("resources/guides/mlops/guide.md")));
        QVERIFY2(guide, guide ? "" : qPrintable(guide.error().message));
        m_guide = *guide;
        auto seed = GuideReader::readFile(testDataPath(QStringLiteral("guide/seed/mlops-structure-guide.md")));
        QVERIFY(seed);
        m_seed = *seed;
    }

    void hasEveryFolderOfTheSeed()
    {
        for (const Topic &topic : m_seed.topics()) {
            const Topic *ours = m_guide.topic(topic.path);
            QVERIFY2(ours, qPrintable(topic.path));
            QCOMPARE(ours->kind, topic.kind);
            QVERIFY2(!ours->summary.isEmpty(), qPrintable(topic.path));
            QVERIFY2(topic.summary.isEmpty() || ours->summary != topic.summary || ours->summary.count(u' ') < 2, qPrintable(topic.path));
        }
    }

    void hasEveryNamedListOfTheSeed()
    {
        static const QRegularExpression key(QStringLiteral("^\\*\\*([^*]+)"));
        for (const int top : m_seed.topLevel()) {
            const Topic &seed = m_seed.topics().at(top);
            const Topic *ours = m_guide.topic(seed.path);
            QVERIFY(ours);
            for (const GuideSection &section : seed.sections) {
                const GuideSection *same = ours->section(section.label);
                QVERIFY2(same, qPrintable(seed.path + u": " + section.label));
                if (section.label == u"Real-World Examples")
                    continue; // ours are our own
                for (const QString &item : section.items) {
                    const QString word = key.match(item).captured(1);
                    const auto has = [&word](const QString &other) { return other.contains(word); };
                    QVERIFY2(word.isEmpty() || std::ranges::any_of(same->items, has), qPrintable(seed.path + u": " + item));
                }
            }
        }
    }

    void hasTheSamePhasesAndStarters()
    {
        QCOMPARE(m_guide.phases().size(), m_seed.phases().size());
        for (qsizetype i = 0; i < m_seed.phases().size(); ++i) {
            const GuidePhase &ours = m_guide.phases().at(i);
            const GuidePhase &seed = m_seed.phases().at(i);
            QCOMPARE(ours.name, seed.name);
            QCOMPARE(ours.project, seed.project);
            QCOMPARE(ours.usesAll, seed.usesAll);
            QCOMPARE(ours.folders.size(), seed.folders.size());
            for (qsizetype k = 0; k < seed.folders.size(); ++k) {
                QCOMPARE(ours.folders.at(k).path, seed.folders.at(k).path);
                QVERIFY(!ours.folders.at(k).hint.isEmpty());
            }
            QCOMPARE(ours.outcomes.size(), seed.outcomes.size());
            QVERIFY(!ours.skills.isEmpty());
            QVERIFY(!ours.text.isEmpty());
        }
        QCOMPARE(m_guide.starters().size(), m_seed.starters().size());
        for (qsizetype i = 0; i < m_seed.starters().size(); ++i) {
            const Starter &ours = m_guide.starters().at(i);
            const Starter &seed = m_seed.starters().at(i);
            QCOMPARE(ours.id, seed.id);
            QCOMPARE(ours.group, seed.group);
            QCOMPARE(ours.all, seed.all);
            QStringList ourPaths;
            QStringList seedPaths;
            for (const Starter::Folder &folder : ours.folders)
                ourPaths.append(folder.path);
            for (const Starter::Folder &folder : seed.folders)
                seedPaths.append(folder.path == u"core" ? QStringLiteral("your_ml_core") : folder.path);
            // A type or career that says so brings more, so that what comes out can be built: behind what the seed names.
            if (ours.group != Starter::Group::Template && !ours.all && ourPaths.size() >= seedPaths.size())
                ourPaths.resize(seedPaths.size());
            QCOMPARE(ourPaths, seedPaths);
            QVERIFY2(!ours.text.isEmpty(), qPrintable(ours.id));
        }
    }

    void makesEachLevel()
    {
        const QStringList beginner = topLevelOf(build({.level = Phase::Beginner}));
        QCOMPARE(beginner.size(), 5);
        for (const char *name : {"my_ml_core", "tests", "educational_resources", "data", "deployment"})
            QVERIFY2(beginner.contains(QString::fromLatin1(name)), name);
        // The folders that the phases name, and of four more the parts that practice asks for earlier.
        const QStringList early{QStringLiteral("DOCS"), QStringLiteral("backup"), QStringLiteral(".github"),
                                QStringLiteral(".gitflow")};
        for (const auto &[level, named] : {std::pair(Phase::Intermediate, 10), std::pair(Phase::Advanced, 15)}) {
            QStringList folders = topLevelOf(build({.level = level}));
            folders.removeIf([&early](const QString &name) { return early.contains(name); });
            QCOMPARE(folders.size(), named);
        }
        const Layout expert = build({.level = Phase::Expert});
        QCOMPARE(topLevelOf(expert).size(), 19);
        QCOMPARE(expert.nodeCount(), m_guide.topics().size());
        for (const Topic &topic : m_seed.topics()) {
            QString path = topic.path;
            if (path.startsWith(u"your_ml_core"))
                path.replace(0, 12, QStringLiteral("my_ml_core"));
            QVERIFY2(expert.find(path) != noNode, qPrintable(path));
        }
    }

    /// What a person of that level would miss on the first day, and not more than can be looked through.
    void eachLevelHasWhatPracticeAsksFor()
    {
        const std::array<QStringList, 3> wanted{
            QStringList{QStringLiteral("educational_resources/notebooks/explore_trips.ipynb"),
                        QStringLiteral(".env.example"), QStringLiteral("my_ml_core/interfaces/monitoring/dashboard.py"),
                        QStringLiteral("deployment/docker/Dockerfile.dockerignore")},
            QStringList{QStringLiteral(".github/workflows/ci.yml"),
                        QStringLiteral(".github/actions/setup-core/action.yml"),
                        QStringLiteral("DOCS/architecture/decisions/template.md"),
                        QStringLiteral("DOCS/requirements/problem_statement.md"),
                        QStringLiteral("backup/scripts/database_backup.py"),
                        QStringLiteral(".gitflow/templates/commit_template.txt"),
                        QStringLiteral("deployment/release_strategies/rollback/rollback.md"),
                        QStringLiteral("api_contracts/testing/contract_tests/test_schemas.py")},
            QStringList{QStringLiteral("DOCS/runbooks/prediction_errors_rise.md"),
                        QStringLiteral("DOCS/model_cards/trip_duration.md"), QStringLiteral("DOCS/datasheets/trips.md"),
                        QStringLiteral("data_engineering/streaming/kafka/docker-compose.yml"),
                        QStringLiteral("observability/tracing/opentelemetry/collector.yaml"),
                        QStringLiteral("frontend/mobile/src/App.tsx"),
                        QStringLiteral("performance/capacity_planning/scaling_policies/hpa.yaml"),
                        QStringLiteral(".github/dependabot.yml"),
                        QStringLiteral("backup/recovery/automation/restore_database.py"),
                        QStringLiteral("backup/testing/restore_tests/test_restore.py"),
                        QStringLiteral(".gitflow/hooks/pre-commit"), QStringLiteral(".github/workflows/deploy.yml")}};
        qsizetype before = 0;
        for (const Phase level : allPhases) {
            const Layout layout = build({.level = level});
            for (int phase = 0; phase < std::min(toNumber(level), 3); ++phase) {
                for (const QString &path : wanted[size_t(phase)])
                    QVERIFY2(layout.find(path) != noNode, qPrintable(path));
            }
            const qsizetype limit = level == Phase::Beginner ? 90 : 240;
            QVERIFY2(layout.nodeCount() - before <= limit, qPrintable(QString::number(layout.nodeCount() - before)));
            before = layout.nodeCount();
        }
        QCOMPARE(build({.level = Phase::Beginner}).find(QStringLiteral(".github")), noNode);
    }

    /// Who opens a folder that holds nothing learns what its files would be called, and sees one at work.
    void everyFolderTeaches()
    {
        for (const Topic &topic : m_guide.topics()) {
            if (topic.kind != NodeKind::Folder)
                continue;
            const auto holdsMore = [this](int child) {
                const Topic &entry = m_guide.topics().at(child);
                return entry.kind == NodeKind::File && entry.name != u"__init__.py";
            };
            if (std::ranges::any_of(topic.children, holdsMore))
                continue;
            const bool names = topic.section(u"Typical files");
            const bool shows = topic.section(u"Example");
            const bool isLeaf = std::ranges::none_of(
                topic.children, [this](int child) { return m_guide.topics().at(child).kind == NodeKind::Folder; });
            QVERIFY2(isLeaf ? names && shows : names || shows || topic.section(u"Common mistakes"),
                     qPrintable(topic.path));
        }
    }

    /// For quizzes: three of each top-level folder, four answers each, the right one first, in both languages.
    void asksOfEachTopLevelFolder()
    {
        for (const char *file : {"guide.md", "guide.es.md"}) {
            const auto guide =
                GuideReader::readFile(sourcePath(QStringLiteral("resources/guides/mlops/") + QLatin1String(file)));
            QVERIFY(guide);
            for (const int top : guide->topLevel()) {
                const Topic &topic = guide->topics().at(top);
                if (topic.kind != NodeKind::Folder)
                    continue;
                const GuideSection *asked = topic.section(u"Check questions");
                QVERIFY2(asked && asked->items.size() == 3, qPrintable(topic.path));
                for (const QString &item : asked->items) {
                    const QStringList halves = item.split(QStringLiteral("? → "));
                    QVERIFY2(halves.size() == 2, qPrintable(item));
                    const QStringList answers = halves.at(1).split(QStringLiteral(" | "));
                    QVERIFY2(answers.size() == 4 && QSet<QString>(answers.begin(), answers.end()).size() == 4,
                             qPrintable(item));
                }
            }
        }
    }

    /// For exercises: further right places are folders that hold the topic's neighbors, never the one it stands in.
    void knowsFurtherRightPlaces()
    {
        int places = 0;
        for (const Topic &topic : m_guide.topics()) {
            const GuideSection *fits = topic.section(u"Also fits");
            for (const QString &item : fits ? fits->items : QStringList()) {
                const Topic *place = m_guide.topic(QStringView(item).sliced(1, item.indexOf(u']') - 1));
                QVERIFY2(place && place->kind == NodeKind::Folder, qPrintable(topic.path));
                QVERIFY2(topic.parent < 0 || m_guide.topics().at(topic.parent).path != place->path,
                         qPrintable(topic.path));
                QVERIFY2(!QString(place->path + u'/').startsWith(topic.path + u'/'), qPrintable(topic.path));
                ++places;
            }
        }
        QVERIFY2(places >= 20, qPrintable(QString::number(places)));
    }

    void isBuiltIntoTheProgram()
    {
        QVERIFY(GuideLibrary::isBuiltIn(u"mlops"));
        auto built = GuideLibrary::load(QStringLiteral("mlops"), QStringLiteral("en"));
        QVERIFY(built);
        QVERIFY(built->isBuiltIn());
        QCOMPARE(built->topics().size(), m_guide.topics().size());
        for (const Topic &topic : built->topics()) {
            QCOMPARE(built->hasContent(topic), m_guide.hasContent(topic));
            QCOMPARE(built->content(topic), m_guide.content(topic));
        }
        QVERIFY(built->hasContent(*built->topic(u"frontend/web/.env.local")));
    }
};

ESPALIER_TEST_GUILESS_MAIN(TestBuiltInGuide)
#include "tst_builtinguide.moc"
