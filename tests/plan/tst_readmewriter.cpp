// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "guide/guidelibrary.h"
#include "guide/guidepicture.h"
#include "guide/guidereader.h"
#include "guide/starterbuilder.h"
#include "plan/planner.h"
#include "plan/readmewriter.h"
#include "support/testpaths.h"
#include "support/testprogram.h"

#include <QDirIterator>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTest>
#include <QUrl>

using namespace Espalier;

/// Golden cases: tests/data/readmes/<case>/input.json tells topics and nodes, expected.md is every README.md of the plan,
/// each under a line "=== path".
class TestReadmeWriter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesTheGoldenCases_data();
    void writesTheGoldenCases();
    void everyLinkOfTheBuiltInGuideLeadsSomewhere_data();
    void everyLinkOfTheBuiltInGuideLeadsSomewhere();
    void drawingsStandBesideTheReadme();
    void wordsOfTheGlossaryAreExplained();
    void escapesWhatMarkdownWouldTake_data();
    void escapesWhatMarkdownWouldTake();
    void tidiesBlankLines_data();
    void tidiesBlankLines();
};

namespace {

QStringList textsOf(const QJsonValue &list)
{
    QStringList texts;
    for (const QJsonValue &text : list.toArray())
        texts << text.toString();
    return texts;
}

Guide guideOf(const QJsonArray &topics)
{
    Guide::Data data;
    data.id = QStringLiteral("golden");
    for (const QJsonValue &value : topics) {
        const QJsonObject object = value.toObject();
        Topic topic;
        topic.path = object[u"path"].toString();
        topic.name = topic.path.section(u'/', -1);
        topic.title = object[u"title"].toString();
        topic.summary = object[u"summary"].toString();
        topic.body = object[u"body"].toString();
        for (const QJsonValue &entry : object[u"sections"].toArray()) {
            const QJsonObject section = entry.toObject();
            topic.sections.append({.label = section[u"label"].toString(), .text = section[u"text"].toString(),
                                   .items = textsOf(section[u"items"]), .numbered = section[u"numbered"].toBool()});
        }
        data.byPath.insert(topic.path, int(data.topics.size()));
        data.topics.append(topic);
    }
    return Guide(std::move(data));
}

Layout readmeWriterLayoutOf(const QJsonArray &nodes)
{
    Layout layout(QStringLiteral("demo"));
    for (const QJsonValue &value : nodes) {
        const QJsonObject object = value.toObject();
        QString path = object[u"path"].toString();
        const bool isFolder = path.endsWith(u'/');
        if (isFolder)
            path.chop(1);
        layout.append(layout.find(path.section(u'/', 0, -2)),
                      NodeData{.name = path.section(u'/', -1), .kind = isFolder ? NodeKind::Folder : NodeKind::File,
                               .summary = object[u"summary"].toString(), .topic = object[u"topic"].toString(),
                               .notes = object[u"notes"].toString(), .explanation = object[u"explanation"].toString()});
    }
    return layout;
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

void TestReadmeWriter::writesTheGoldenCases_data()
{
    QTest::addColumn<QString>("folder");
    QDirIterator cases(testDataPath(QStringLiteral("readmes")), QDir::Dirs | QDir::NoDotAndDotDot);
    while (cases.hasNext()) {
        const QString folder = cases.next();
        QTest::newRow(qPrintable(folder.section(u'/', -1))) << folder;
    }
}

void TestReadmeWriter::writesTheGoldenCases()
{
    QFETCH(QString, folder);
    QJsonParseError error;
    const QJsonObject input = QJsonDocument::fromJson(contentOf(folder + u"/input.json"), &error).object();
    QCOMPARE(error.error, QJsonParseError::NoError);
    const Guide guide = guideOf(input[u"topics"].toArray());
    const Result<Plan> plan = Planner::plan(readmeWriterLayoutOf(input[u"nodes"].toArray()), {},
                                            {.guide = guide.isNull() ? nullptr : &guide});
    QVERIFY(plan.has_value());
    QByteArray found;
    for (const PlanEntry &entry : plan->entries) {
        if (entry.node != noNode)
            continue;
        const std::string_view content = plan->contentOf(entry);
        found += "=== " + entry.path + '\n' + QByteArray(content.data(), qsizetype(content.size()));
        // Neat whatever the case: exactly one line feed at the end, never two blank lines, no dirt at ends of lines.
        QVERIFY(content.ends_with('\n') && !content.ends_with("\n\n"));
        QVERIFY(!content.contains("\n\n\n"));
        QVERIFY(!QString::fromUtf8(content.data(), qsizetype(content.size())).contains(QRegularExpression(QStringLiteral("[^ ] \n"))));
    }
    QCOMPARE(QString::fromUtf8(found), QString::fromUtf8(contentOf(folder + u"/expected.md")));
}

void TestReadmeWriter::everyLinkOfTheBuiltInGuideLeadsSomewhere_data()
{
    QTest::addColumn<Phase>("phase");
    for (const Phase phase : allPhases)
        QTest::addRow("%d", toNumber(phase)) << phase;
}

void TestReadmeWriter::everyLinkOfTheBuiltInGuideLeadsSomewhere()
{
    QFETCH(Phase, phase);
    const Result<Guide> guide = GuideReader::readFile(sourcePath(QStringLiteral("resources/guides/mlops/guide.md")));
    QVERIFY(guide.has_value());
    const Result<Layout> layout = StarterBuilder::build(*guide, QStringLiteral("demo"), {.level = phase});
    QVERIFY(layout.has_value());
    const Result<Plan> plan = Planner::plan(*layout, {}, {.guide = &*guide});
    QVERIFY(plan.has_value());
    QSet<QString> paths{QString()};
    for (const PlanEntry &entry : plan->entries)
        paths.insert(QString::fromUtf8(entry.path));
    static const QRegularExpression link(QStringLiteral(R"(\]\(([^)\s:]+)\))"));
    int links = 0;
    for (const PlanEntry &entry : plan->entries) {
        if (entry.node != noNode)
            continue;
        const std::string_view content = plan->contentOf(entry);
        for (const auto &match : link.globalMatch(QString::fromUtf8(content.data(), qsizetype(content.size())))) {
            ++links;
            const QString folder = QString::fromUtf8(entry.path).section(u'/', 0, -2) + u'/';
            const QString target = QUrl(u"x:/" + folder).resolved(QUrl(match.captured(1))).path().mid(1);
            QVERIFY2(paths.contains(target), qPrintable(QString::fromUtf8(entry.path) + u" -> " + target));
        }
    }
    QVERIFY(links > 20);
}

void TestReadmeWriter::drawingsStandBesideTheReadme()
{
    const Guide guide = *GuideLibrary::load(QStringLiteral("mlops"), QStringLiteral("en"));
    Layout layout = *StarterBuilder::build(guide, QStringLiteral("demo"), {.level = Phase::Beginner});
    const auto contentAt = [](const Plan &plan, const char *path) {
        QByteArrayList found;
        for (const PlanEntry &entry : plan.entries) {
            const std::string_view content = plan.contentOf(entry);
            if (entry.path == path)
                found.append(QByteArray(content.data(), qsizetype(content.size())));
        }
        return found;
    };
    const Result<Plan> plan = Planner::plan(layout, {}, {.guide = &guide});
    QCOMPARE(contentAt(*plan, "my_ml_core/hexagon.svg"),
             QByteArrayList{pictureOf(guide, QStringLiteral("pictures/hexagon.svg"))});
    QVERIFY(contentAt(*plan, "my_ml_core/README.md").first().contains("\n![The core as a hexagon: "));
    QVERIFY(contentAt(*plan, "my_ml_core/README.md").first().contains("](hexagon.svg)\n"));
    QVERIFY(contentAt(*plan, "tests/hexagon.svg").isEmpty());

    // Where the name is taken, the person's own file stays and the page tells what it would show.
    layout.append(layout.find(u"my_ml_core"), NodeData{.name = QStringLiteral("Hexagon.svg"), .kind = NodeKind::File});
    const Result<Plan> taken = Planner::plan(layout, {}, {.guide = &guide});
    QVERIFY(contentAt(*taken, "my_ml_core/hexagon.svg").isEmpty());
    QVERIFY(contentAt(*taken, "my_ml_core/README.md").first().contains("\nThe core as a hexagon: "));
    QVERIFY(!contentAt(*taken, "my_ml_core/README.md").first().contains("hexagon.svg"));
}

void TestReadmeWriter::wordsOfTheGlossaryAreExplained()
{
    const Guide guide = *GuideLibrary::load(QStringLiteral("mlops"), QStringLiteral("en"));
    const Layout layout = *StarterBuilder::build(guide, QStringLiteral("demo"), {.level = Phase::Beginner});
    const Result<Plan> plan = Planner::plan(layout, {}, {.guide = &guide});
    for (const PlanEntry &entry : plan->entries) {
        if (entry.path != "my_ml_core/ports/README.md")
            continue;
        const std::string_view content = plan->contentOf(entry);
        const QString text = QString::fromUtf8(content.data(), qsizetype(content.size()));
        const QString words = text.sliced(text.indexOf(u"\n## Words used here\n\n"));
        QVERIFY(words.contains(u"\n- **Port**: " + guide.word(u"port")->meaning + u'\n'));
        QVERIFY(!words.contains(u"**CORS**"));
        return;
    }
    QFAIL("no README of the ports");
}

void TestReadmeWriter::escapesWhatMarkdownWouldTake_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("escaped");
    const auto row = [](const char *text, const char *escaped) { QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(escaped); };
    row("my_ml_core", "my_ml_core");
    row("__tests__", "\\_\\_tests\\_\\_");
    row(".github", ".github");
    row("a*b [c] <d> `e`", "a\\*b \\[c\\] \\<d\\> \\`e\\`");
    row("# no heading", "\\# no heading");
    row("- no list", "\\- no list");
    row("12. no list", "12\\. no list");
    row("v1.2 is a number", "v1.2 is a number");
    row("1.2 is one", "1\\.2 is one");
    row("R&D & more &amp;", "R\\&D & more \\&amp;");
    QTest::newRow("a line break") << QStringLiteral("two\nlines") << QStringLiteral("two lines");
}

void TestReadmeWriter::escapesWhatMarkdownWouldTake()
{
    QFETCH(QString, text);
    QFETCH(QString, escaped);
    QCOMPARE(markdownEscaped(text), escaped);
}

void TestReadmeWriter::tidiesBlankLines_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("tidy");
    const auto row = [](const char *name, const char *text, const char *tidy) { QTest::newRow(name) << QString::fromUtf8(text) << QString::fromUtf8(tidy); };
    row("nothing", "  \n\n", "");
    row("around", "\n\na\n\n", "a");
    row("between", "a\n\n\n \nb", "a\n\nb");
    row("ends of lines", "a \nb\t\nc", "a\nb\nc");
    row("a line break stays", "a  \nb  ", "a  \nb");
    row("windows", "a\r\n\r\nb\r\n", "a\n\nb");
    row("a fence stays", "```\na \n\n\n\nb\n```\n\n\nc", "```\na \n\n\n\nb\n```\n\nc");
}

void TestReadmeWriter::tidiesBlankLines()
{
    QFETCH(QString, text);
    QFETCH(QString, tidy);
    QCOMPARE(markdownTidied(text), tidy);
}

ESPALIER_TEST_APPLESS_MAIN(TestReadmeWriter)
#include "tst_readmewriter.moc"
