// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "guide/guide.h"
#include "plan/planner.h"
#include "plan/readmelinks.h"
#include "support/drawntree.h"
#include "support/testprogram.h"

#include <QTest>

using namespace Espalier;

class TestReadmeLinks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void linksAreRelativeToTheFolder_data();
    void linksAreRelativeToTheFolder();
    void rewritesWhatThePlanMakes_data();
    void rewritesWhatThePlanMakes();
    void followsRenamedTopics();
    void knowsTheGuidesOtherNames();
    void linksToNothingThatIsRefused();
    void hostileTextTakesNoTime();
};

namespace {

Plan readmeLinksPlanOf(const Layout &layout)
{
    return Planner::plan(layout, QStringLiteral("demo"), {.readmes = false}).value_or(Plan());
}

Plan readmeLinksExamplePlan()
{
    return readmeLinksPlanOf(treeOf(R"(
        mlops/
          serving/
            api.py
          my notes (old)/
        frontend/
    )"));
}

} // namespace

void TestReadmeLinks::linksAreRelativeToTheFolder_data()
{
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    QTest::addColumn<QByteArray>("link");
    const auto row = [](const char *from, const char *to, const char *link) {
        QTest::addRow("%s to %s", from, to) << QByteArray(from) << QByteArray(to) << QByteArray(link);
    };
    row("", "a/b/", "a/b/");
    row("a/", "a/b/", "b/");
    row("a/b/", "a/", "../");
    row("a/b/", "a/b/", "./");
    row("a/b/", "a/c/d.py", "../c/d.py");
    row("a/b/c/", "x", "../../../x");
    row("ab/", "a/", "../a/");
    row("a/", "ab/", "../ab/");
    row("", "my notes (old)/", "my%20notes%20%28old%29/");
    row("", "100%/é#.md", "100%25/é%23.md");
}

void TestReadmeLinks::linksAreRelativeToTheFolder()
{
    QFETCH(QByteArray, from);
    QFETCH(QByteArray, to);
    QFETCH(QByteArray, link);
    QCOMPARE(relativeLink(from, to), link);
}

void TestReadmeLinks::rewritesWhatThePlanMakes_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected"); // seen from mlops/
    const auto row = [](const char *name, const char *text, const char *expected) {
        QTest::newRow(name) << QString::fromUtf8(text) << QString::fromUtf8(expected);
    };
    row("a folder", "See [serving](mlops/serving/).", "See [serving](serving/).");
    row("without the slash", "[serving](mlops/serving)", "[serving](serving/)");
    row("a sibling", "[the web](frontend/)", "[the web](../frontend/)");
    row("a file", "[api](mlops/serving/api.py)", "[api](serving/api.py)");
    row("the label is the path", "[mlops/serving/](mlops/serving/)", "[mlops/serving/](serving/)");
    row("two in a line", "[a](frontend/) and [b](mlops/serving/)!", "[a](../frontend/) and [b](serving/)!");
    row("not in the plan", "Goes to [backup/](backup/) instead.", "Goes to backup/ instead.");
    row("code in the label", "[`backup/`](backup/)", "`backup/`");
    row("an encoded space", "[old](mlops/my%20notes%20%28old%29/)", "[old](my%20notes%20%28old%29/)");
    row("angle brackets", "[old](<mlops/my notes (old)/> \"old ones\")", "[old](my%20notes%20%28old%29/)");
    row("an anchor", "[api](mlops/serving/#api)", "[api](serving/#api)");
    row("a web address", "[x](https://example.com/a) [y](mailto:a@b) [z](#here)", "[x](https://example.com/a) [y](mailto:a@b) [z](#here)");
    row("an absolute path", "[x](/etc/passwd)", "[x](/etc/passwd)");
    row("inside code", "`[x](backup/)` and ``[`y`](backup/)``", "`[x](backup/)` and ``[`y`](backup/)``");
    row("inside a fence", "~~~\n[x](backup/)\n~~~\n[x](backup/)", "~~~\n[x](backup/)\n~~~\nx");
    row("a fence that stays open", "```\n[x](backup/)", "```\n[x](backup/)");
    row("a fence inside a fence", "````\n```\n[x](backup/)\n````\n[x](backup/)", "````\n```\n[x](backup/)\n````\nx");
    row("escaped", "\\[x](backup/)", "\\[x](backup/)");
    row("a picture", "![the map](pictures/map.png)", "the map");
    row("no link", "a [b] (c) [d]e [](", "a [b] (c) [d]e [](");
    row("a picture in a link", "[![x](a.png)](mlops/serving/)", "[x](serving/)");
    row("out of the project", "[x](../../etc/)", "x");
}

void TestReadmeLinks::rewritesWhatThePlanMakes()
{
    QFETCH(QString, text);
    QFETCH(QString, expected);
    const Plan plan = readmeLinksExamplePlan();
    QCOMPARE(ReadmeLinks(plan, nullptr).rewritten(text, "mlops/"), expected);
}

void TestReadmeLinks::followsRenamedTopics()
{
    Layout layout = treeOf(R"(
        lib/
          my_ml_core/
        frontend/
    )");
    layout.setTopic(layout.find(u"lib/my_ml_core"), u"your_ml_core");
    const Plan plan = readmeLinksPlanOf(layout);
    ReadmeLinks links(plan, nullptr);
    QCOMPARE(links.rewritten(QStringLiteral("[your_ml_core/](your_ml_core/) and [the core](your_ml_core/)"), "frontend/"),
             QStringLiteral("[lib/my_ml_core/](../lib/my_ml_core/) and [the core](../lib/my_ml_core/)"));
    QCOMPARE(links.rewritten(QStringLiteral("[`your_ml_core/`](your_ml_core/)"), "frontend/"),
             QStringLiteral("[`lib/my_ml_core/`](../lib/my_ml_core/)"));
}

void TestReadmeLinks::knowsTheGuidesOtherNames()
{
    Guide::Data data;
    data.id = QStringLiteral("test");
    data.topics.append({.path = QStringLiteral("your_ml_core"), .name = QStringLiteral("your_ml_core")});
    data.topLevel.append(0);
    data.byPath.insert(QStringLiteral("your_ml_core"), 0);
    data.aliases.insert(QStringLiteral("core"), QStringLiteral("your_ml_core"));
    const Guide guide(std::move(data));
    Layout layout = treeOf("my_core/");
    layout.setTopic(layout.find(u"my_core"), u"your_ml_core");
    const Plan plan = readmeLinksPlanOf(layout);
    QCOMPARE(ReadmeLinks(plan, &guide).rewritten(QStringLiteral("[the core](core/)"), {}), QStringLiteral("[the core](my_core/)"));
}

void TestReadmeLinks::linksToNothingThatIsRefused()
{
    const Layout layout = treeOf(R"(
        con/
        fine/
    )");
    const QString text = QStringLiteral("[one](con/) [two](fine/)");
    const Plan plan = Planner::plan(layout, QStringLiteral("demo"), {.platform = Platform::Windows}).value_or(Plan());
    QCOMPARE(ReadmeLinks(plan, nullptr).rewritten(text, {}), QStringLiteral("one [two](fine/)"));
}

void TestReadmeLinks::hostileTextTakesNoTime()
{
    const Plan plan = readmeLinksExamplePlan();
    ReadmeLinks links(plan, nullptr);
    const QString open(200'000, u'[');
    QCOMPARE(links.rewritten(open + QStringLiteral("]("), {}), QString(open + QStringLiteral("](")));
    QString ticks = QStringLiteral("](");
    for (int i = 0; i < 100'000; ++i)
        ticks += QStringLiteral("``a`");
    QCOMPARE(links.rewritten(ticks, {}).size(), ticks.size());
    const QString empty = QStringLiteral("[](").repeated(100'000);
    QCOMPARE(links.rewritten(empty, {}).size(), empty.size());
}

ESPALIER_TEST_APPLESS_MAIN(TestReadmeLinks)
#include "tst_readmelinks.moc"
