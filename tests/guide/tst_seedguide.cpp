// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The customer's own document must load exactly as it is, fact by fact.

#include "guide/guidereader.h"
#include "guide/starterbuilder.h"
#include "support/drawntree.h"
#include "support/testpaths.h"
#include "support/testprogram.h"

#include <QFile>
#include <QRegularExpression>
#include <QTest>

using namespace Espalier;

namespace {

/// Reads the drawn blocks by a rule of its own: the seed draws four columns a level.
struct Drawn {
    QString comment;
    bool folder = false;
};

QMap<QString, Drawn> drawnIn(const QString &text)
{
    static const QRegularExpression branch(QStringLiteral("^((?:│   |    )*)[├└]── (.*)$"));
    QMap<QString, Drawn> found;
    QStringList folders;
    QString root;
    bool inFence = false;
    for (const QString &line : text.split(u'\n')) {
        if (line.startsWith(u"```")) {
            inFence = !inFence && line == u"```";
            root.clear();
            continue;
        }
        if (!inFence)
            continue;
        const auto match = branch.match(line);
        if (!match.hasMatch()) {
            root = line == u"your-mlops-project/" ? QString() : line.trimmed();
            continue;
        }
        QString entry = match.captured(2);
        QString comment;
        if (const qsizetype hash = entry.indexOf(u" # "); hash >= 0) {
            comment = entry.sliced(hash + 3).trimmed();
            entry.truncate(hash);
        }
        entry = entry.trimmed();
        if (entry.contains(u' '))
            entry = entry.sliced(entry.lastIndexOf(u' ') + 1); // the pictogram
        const qsizetype level = match.capturedLength(1) / 4;
        folders.resize(level);
        found.insert(root + folders.join(QString()) + entry, {comment, entry.endsWith(u'/')});
        folders.append(entry);
    }
    return found;
}

QStringList labelsOf(const Topic &topic)
{
    QStringList labels;
    for (const GuideSection &section : topic.sections)
        labels.append(section.label);
    return labels;
}

QStringList pathsOf(const Layout &layout)
{
    QStringList paths;
    for (NodeIndex node = layout.next(rootNode); node != noNode; node = layout.next(node))
        paths.append(layout.path(node) + (layout.isFolder(node) ? u"/" : u""));
    return paths;
}

} // namespace

class TestSeedGuide : public QObject
{
    Q_OBJECT

private:
    Guide m_guide;
    QString m_text;

    const Topic &topic(const char *path) const
    {
        const Topic *found = m_guide.topic(QString::fromLatin1(path));
        if (!found)
            qFatal("no topic %s", path);
        return *found;
    }

    Layout build(const StarterSelection &selection) const
    {
        auto layout = StarterBuilder::build(m_guide, QStringLiteral("p"), selection);
        if (!layout)
            qFatal("%s", qPrintable(layout.error().message));
        return *layout;
    }

private Q_SLOTS:
    void initTestCase()
    {
        const QString path = testDataPath(QStringLiteral("guide/seed/mlops-structure-guide.md"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        m_text = QString::fromUtf8(file.readAll());
        auto guide = GuideReader::readFile(path);
        QVERIFY2(guide, guide ? "" : qPrintable(guide.error().message));
        m_guide = *guide;
    }

    void hasEveryDrawnNode()
    {
        const QMap<QString, Drawn> drawn = drawnIn(m_text);
        QCOMPARE(drawn.size(), 337);
        QCOMPARE(m_guide.topics().size(), 337);
        for (const auto [path, entry] : drawn.asKeyValueRange()) {
            const Topic *found = m_guide.topic(path);
            QVERIFY2(found, qPrintable(path));
            QCOMPARE(found->kind, entry.folder ? NodeKind::Folder : NodeKind::File);
            QCOMPARE(found->summary, entry.comment);
            QCOMPARE(found->path + (entry.folder ? u"/" : u""), path);
        }
    }

    void knowsTheTopLevel()
    {
        QStringList drawn;
        QStringList undrawn;
        for (const int top : m_guide.topLevel()) {
            const Topic &entry = m_guide.topics().at(top);
            (entry.children.isEmpty() ? undrawn : drawn).append(entry.name);
        }
        QCOMPARE(drawn.join(u' '), QStringLiteral("frontend infrastructure security mlops data_engineering observability environments "
                                                  "performance backup integrations api_contracts .gitflow"));
        QCOMPARE(undrawn.join(u' '), QStringLiteral("your_ml_core deployment tests educational_resources DOCS data .github"));
        QCOMPARE(topic("frontend").pictogram, QString::fromUtf8("🎨"));
        QCOMPARE(topic("infrastructure").pictogram, QString::fromUtf8("☁️"));
        QCOMPARE(topic(".github").pictogram, QString());
        QCOMPARE(topic("frontend").title, QStringLiteral("Modern User Interfaces"));
        QCOMPARE(topic(".gitflow").title, QStringLiteral("Git Flow Configuration"));
        QCOMPARE(topic("your_ml_core").summary, QStringLiteral("Core ML Application (Hexagonal Architecture)"));
    }

    void hasEverySection_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("labels");
        QTest::addColumn<QString>("counts");
        const auto row = [](const char *path, const char *labels, const char *counts) {
            QTest::newRow(path) << QString::fromLatin1(path) << QString::fromLatin1(labels) << QString::fromLatin1(counts);
        };
        row("frontend", "When to Use|Learning Path|Real-World Examples", "0 3 3");
        row("infrastructure", "When to Use|Cloud Platform Support|Learning Path", "0 4 3");
        row("security", "When to Use|Compliance Examples|Learning Path", "0 4 3");
        row("mlops", "When to Use|Real-World Examples|Learning Path", "0 3 3");
        row("data_engineering", "When to Use|Real-World Examples|Learning Path", "0 3 3");
        row("observability", "When to Use|Monitoring Examples|Learning Path", "0 4 3");
        row("environments", "When to Use|Environment Progression|Learning Path", "0 4 3");
        row("performance", "When to Use|Performance Targets|Learning Path", "0 4 3");
        row("backup", "When to Use|Backup Types|Learning Path", "0 4 3");
        row("integrations", "When to Use|Integration Examples|Learning Path", "0 4 3");
        row("api_contracts", "When to Use|API Documentation Benefits|Learning Path", "0 4 3");
        row(".gitflow", "When to Use|Git Flow Branches", "0 5");
    }
    void hasEverySection()
    {
        QFETCH(QString, path);
        QFETCH(QString, labels);
        QFETCH(QString, counts);
        const Topic *found = m_guide.topic(path);
        QVERIFY(found);
        QCOMPARE(labelsOf(*found).join(u'|'), labels);
        QStringList items;
        for (const GuideSection &section : found->sections)
            items.append(QString::number(section.items.size()));
        QCOMPARE(items.join(u' '), counts);
        QVERIFY(!found->section(u"when to use")->text.isEmpty());
        QCOMPARE(found->body, QString()); // the seed says nothing before its labels
    }

    void keepsTheWordsOfSections()
    {
        QCOMPARE(topic("environments").section(u"When to Use")->text,
                 QString::fromUtf8("Always! Essential for professional development (dev → staging → production)"));
        QCOMPARE(topic("infrastructure").section(u"Cloud Platform Support")->items.first(), QStringLiteral("**AWS**: EC2, RDS, S3, Lambda, EKS"));
        QCOMPARE(topic("infrastructure").section(u"Cloud Platform Support")->items.last(),
                 QStringLiteral("**Multi-Cloud**: Terraform modules work across all platforms"));
        QCOMPARE(topic(".gitflow").section(u"Git Flow Branches")->items.at(2), QStringLiteral("**feature/***: Individual feature development"));
        QVERIFY(topic("frontend").section(u"Learning Path")->numbered);
        QVERIFY(!topic("frontend").section(u"Real-World Examples")->numbered);
        QCOMPARE(topic("performance").section(u"Performance Targets")->items.first(),
                 QStringLiteral("**API Latency**: < 100ms for real-time predictions"));
    }

    void knowsWhereThingsStand()
    {
        QCOMPARE(topic("frontend").line, 52);
        QCOMPARE(topic("frontend/web/src/hooks").line, 62);
        QCOMPARE(topic(".gitflow").line, 585);
        QCOMPARE(topic("data").line, 43);
    }

    void knowsPurposeAndReasons()
    {
        QCOMPARE(m_guide.title(), QStringLiteral("Ultimate MLOps Project Structure Guide"));
        QCOMPARE(m_guide.projectName(), QStringLiteral("your-mlops-project"));
        QVERIFY(m_guide.purpose().startsWith(u"This guide explains the **complete, production-ready project structure**"));
        for (const char *reason : {"**Industry Standards**", "**Career Preparation**", "**Scalability**", "**Best Practices**", "**Remember**"})
            QVERIFY2(m_guide.whySoMany().contains(QString::fromLatin1(reason)), reason);
        QVERIFY(!m_guide.whySoMany().contains(u"your-mlops-project"));
    }

    void knowsThePhases()
    {
        QCOMPARE(m_guide.phases().size(), 4);
        QStringList told;
        for (const GuidePhase &phase : m_guide.phases()) {
            QStringList folders;
            for (const GuidePhase::Folder &folder : phase.folders)
                folders.append(folder.path + u'=' + folder.hint);
            told.append(QStringLiteral("%1 %2 %3 %4: %5 [%6] %7")
                            .arg(toNumber(phase.phase)).arg(phase.name, phase.project, phase.usesAll ? QStringLiteral("all") : QString(),
                                 folders.join(u"; "), phase.outcomes.join(u"; "), phase.skills));
        }
        QCOMPARE(told.at(0), QStringLiteral("1 Beginner First Project : your_ml_core=hexagonal architecture; tests=basic testing; "
                                            "educational_resources=learning materials; data=data storage; deployment=basic Docker [] "
                                            "ML basics, testing, documentation"));
        QCOMPARE(told.at(1), QStringLiteral("2 Intermediate Second Project : frontend=React/Next.js basics; infrastructure=Terraform basics; "
                                            "environments=dev/staging/prod; mlops=feature store, drift detection; api_contracts=API documentation [] "
                                            "Modern UI, cloud deployment, MLOps"));
        QCOMPARE(told.at(2), QStringLiteral("3 Advanced Third Project : data_engineering=real-time pipelines; observability=monitoring; "
                                            "performance=optimization; security=compliance; integrations=external APIs [] "
                                            "Enterprise-grade systems, performance, security"));
        QCOMPARE(told.at(3), QStringLiteral("4 Expert Fourth Project all:  [Complete production system; Multi-cloud deployment; "
                                            "Full compliance framework; Advanced MLOps automation] Senior ML engineer capabilities"));
    }

    void givesEachTopicItsPhase()
    {
        QCOMPARE(topic("tests").phase, Phase::Beginner);
        QCOMPARE(topic("frontend").phase, Phase::Intermediate);
        QCOMPARE(topic("frontend/web/src").phase, Phase::Intermediate);
        QCOMPARE(topic("frontend/web").ownPhase, Phase::Intermediate); // its learning path says so
        QCOMPARE(topic("frontend/mobile").phase, Phase::Expert);       // "(Future)"
        QCOMPARE(topic("frontend/mobile").summary, QStringLiteral("React Native Mobile App (Future)"));
        QCOMPARE(topic("security").phase, Phase::Advanced);
        for (const char *last : {"backup", ".gitflow", ".github", "DOCS"})
            QCOMPARE(topic(last).phase, Phase::Expert);
    }

    void knowsTheStarters()
    {
        QStringList told;
        for (const Starter &starter : m_guide.starters()) {
            QStringList folders;
            for (const Starter::Folder &folder : starter.folders)
                folders.append(folder.path);
            told.append(starter.id + (starter.all ? u" all" : u"") + u": " + folders.join(u' '));
        }
        QCOMPARE(told, QStringList({
                           QStringLiteral("beginner-template: my_ml_core tests educational_resources data deployment"),
                           QStringLiteral("intermediate-template: my_ml_core frontend/web infrastructure/terraform environments/dev environments/staging "
                                          "environments/prod mlops/feature_store tests educational_resources data deployment api_contracts"),
                           QStringLiteral("full-template all: "),
                           QStringLiteral("simple-ml-model: core tests educational_resources data"),
                           QStringLiteral("ml-web-application: core tests educational_resources data frontend api_contracts deployment"),
                           QStringLiteral("production-ml-service: core tests educational_resources data frontend api_contracts deployment "
                                          "infrastructure observability environments"),
                           QStringLiteral("enterprise-ml-platform all: "),
                           QStringLiteral("genai-application: integrations/openai security performance"),
                           QStringLiteral("startup-ml-engineer: your_ml_core frontend deployment"),
                           QStringLiteral("enterprise-ml-engineer all: "),
                           QStringLiteral("ml-platform-engineer: infrastructure observability"),
                           QStringLiteral("genai-engineer: integrations security performance"),
                       }));
        QCOMPARE(m_guide.starter(u"full-template")->level, Phase::Expert);
        QCOMPARE(m_guide.starter(u"simple-ml-model")->name, QStringLiteral("Simple ML Model (Academic)"));
        QCOMPARE(m_guide.starter(u"simple-ml-model-academic"), m_guide.starter(u"simple-ml-model"));
        QCOMPARE(m_guide.starter(u"genai-engineer", Starter::Group::Template), nullptr);
    }

    void reportsWhatItDoesNotUnderstand()
    {
        QStringList told;
        for (const ReportItem &item : m_guide.report().items())
            told.append(QStringLiteral("%1 %2").arg(item.where.line).arg(item.code));
        QCOMPARE(told, QStringList({
                           QStringLiteral("665 unknown-name"), // my_ml_core
                           QStringLiteral("673 unknown-name"), // my_ml_core
                           QStringLiteral("673 unknown-name"), // environments/dev
                           QStringLiteral("673 unknown-name"), // environments/prod
                           QStringLiteral("687 unknown-name"), // core/
                           QStringLiteral("705 text-not-used"),
                           QStringLiteral("712 text-not-used"),
                           QStringLiteral("716 text-not-used"),
                           QStringLiteral("88 unknown-name"), // monitoring/dashboard.py
                       }));
    }

    void makesTheLevels()
    {
        QCOMPARE(build({.level = Phase::Beginner}).nodeCount(), 5);
        QCOMPARE(build({.level = Phase::Beginner}).childCount(rootNode), 5);
        QCOMPARE(build({.level = Phase::Intermediate}).childCount(rootNode), 10);
        QCOMPARE(build({.level = Phase::Advanced}).childCount(rootNode), 15);
        QCOMPARE(build({.level = Phase::Expert}).childCount(rootNode), 19);
        QCOMPARE(build({}).nodeCount(), 337);
        QCOMPARE(build({.starters = {QStringLiteral("full-template")}}).nodeCount(), 337);
    }

    void makesWhatTheCommandsMake()
    {
        QCOMPARE(pathsOf(build({.starters = {QStringLiteral("beginner-template")}})).join(u' '),
                 QStringLiteral("my_ml_core/ tests/ educational_resources/ data/ deployment/"));
        QCOMPARE(pathsOf(build({.starters = {QStringLiteral("intermediate-template")}})).join(u' '),
                 QStringLiteral("my_ml_core/ frontend/ frontend/web/ infrastructure/ infrastructure/terraform/ environments/ environments/dev/ "
                                "environments/staging/ environments/prod/ mlops/ mlops/feature_store/ tests/ educational_resources/ data/ "
                                "deployment/ api_contracts/"));
    }
};

ESPALIER_TEST_GUILESS_MAIN(TestSeedGuide)
#include "tst_seedguide.moc"
