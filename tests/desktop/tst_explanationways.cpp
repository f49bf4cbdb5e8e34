// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/actions/actionregistry.h"
#include "desktop/explanation/explanationbar.h"
#include "desktop/explanation/linkresolver.h"
#include "desktop/explanation/pathlabel.h"
#include "desktop/explanation/topicbanner.h"
#include "desktop/explanation/wordcard.h"
#include "explanationworld.h"
#include "guide/glossary.h"
#include "support/testprogram.h"

#include <QAction>
#include <QClipboard>
#include <QFile>
#include <QLabel>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>
#include <QUndoStack>

using namespace Espalier;

namespace {

/// A layout that stops at Beginner: the guide has app, with api and stream, beyond it.
Layout beginnerLayout()
{
    StarterSelection selection;
    selection.level = Phase::Beginner;
    return *StarterBuilder::build(smallGuide(), u("shop"), selection);
}

/// The small guide from a file, beside which its words stand.
Guide guideWithWords(const QTemporaryDir &folder)
{
    const auto write = [&](const QString &name, const QByteArray &text) {
        QFile file(folder.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
            qFatal("%s", qPrintable(file.errorString()));
    };
    write(u("guide.md"),
          "# G\n\n```\np/\n├── app/  # Programs\n└── core/ # Rules\n```\n\n### app/ - Apps\n\nAn adapter of a port. "
          "Another adapter, `port`.\n\n"
          "**Belongs here**:\n- adapters\n\n### core/ - The rules\n\nNo port is here.\n");
    write(u("glossary.md"),
          "# Words\n\n- **Adapter** (adapters): Fulfills a port\n  with one technology.\n- **Port** (ports): What the "
          "core *needs*.\n- no word\n");
    return *GuideReader::readFile(folder.filePath(u("guide.md")));
}

struct ExplanationWaysFixture : ExplanationPanelFixture {
    using ExplanationPanelFixture::ExplanationPanelFixture;

    TopicBanner &banner() { return *panel->findChild<TopicBanner *>(); }
    QPushButton &bannerButton() { return *banner().findChild<QPushButton *>(); }
    QString bannerText()
    {
        QString text;
        for (const QLabel *const label : banner().findChildren<QLabel *>())
            text += label->text() + u'\n';
        return text;
    }
    QToolButton &button(const char *name)
    {
        for (QToolButton *const button : panel->findChildren<QToolButton *>()) {
            if (button->accessibleName() == u(name))
                return *button;
        }
        qFatal("no button %s", name);
    }
    bool isQuiet() { return session.selection().isQuiet(); }
};

} // namespace

class TestExplanationWays : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void backAndForwardKeepTheScrollPosition();
    void backPassesOverWhatIsGone();
    void goingElsewhereForgetsWhatWasAhead();
    void fiftyPlacesAreKept();
    void pinKeepsTheExplanation();
    void topicThatTheLayoutLacksCanBeAdded();
    void foldersOnTheWayComeAlong();
    void selectionIsGreyWhileATopicIsRead();
    void linksToLaterPhasesNameThem();
    void newsOfTheNextPhaseLeadToItsPreview();
    void notesReachNodes();
    void firstUseOfAWordIsMarked();
    void cardTellsWhatAWordMeans();
    void wordHasAPageOfItsOwn();
    void longNamesWrapBehindUnderscores();
};

void TestExplanationWays::backAndForwardKeepTheScrollPosition()
{
    ExplanationWaysFixture f;
    f.panel->resize(372, 260);
    QVERIFY(!f.button("Back").isEnabled());
    f.select("app");
    QTRY_VERIFY(f.view().verticalScrollBar()->maximum() > 40);
    f.view().verticalScrollBar()->setValue(37);
    f.click(LinkResolver::toTarget(u("core")));
    QCOMPARE(f.session.selection().current(), f.node("my_core"));
    f.button("Back").click();
    QCOMPARE(f.session.selection().current(), f.node("app"));
    QCOMPARE(f.lines().first(), u("app"));
    QCOMPARE(f.view().verticalScrollBar()->value(), 37);
    f.button("Forward").click();
    QCOMPARE(f.lines().first(), u("my_core"));
    QVERIFY(!f.button("Forward").isEnabled());
    QCOMPARE(f.button("Back").shortcut(), QKeySequence(Qt::ALT | Qt::Key_Left));
}

void TestExplanationWays::backPassesOverWhatIsGone()
{
    ExplanationWaysFixture f;
    f.select("data");
    f.select("app");
    f.select("my_core");
    f.session.editor().removeNodes({f.node("app")});
    f.select("my_core");
    f.button("Back").click();
    QCOMPARE(f.lines().first(), u("data"));
    f.button("Back").click();
    QCOMPARE(f.lines().first(), u("shop")); // where it began
    QVERIFY(!f.button("Back").isEnabled());
}

void TestExplanationWays::goingElsewhereForgetsWhatWasAhead()
{
    ExplanationWaysFixture f;
    f.select("data");
    f.select("app");
    f.button("Back").click();
    f.select("my_core");
    QVERIFY(!f.button("Forward").isEnabled());
    f.button("Back").click();
    QCOMPARE(f.lines().first(), u("data"));
}

void TestExplanationWays::fiftyPlacesAreKept()
{
    ExplanationHistory history;
    const auto always = [](const ExplanationSubject &) { return true; };
    for (NodeIndex node = 0; node < 80; ++node)
        history.visit({ExplanationSubject::Kind::Node, node, {}}, int(node));
    int steps = 0;
    while (history.canGo(-1, always)) {
        history.go(-1, 0, always);
        ++steps;
    }
    QCOMPARE(steps, 49);
    QVERIFY(history.canGo(1, always));
}

void TestExplanationWays::pinKeepsTheExplanation()
{
    ExplanationWaysFixture f;
    f.select("app");
    f.button("Keep this explanation").click();
    f.select("data");
    QCOMPARE(f.lines().first(), u("app"));
    QVERIFY(f.isQuiet());
    f.button("Keep this explanation").click();
    QCOMPARE(f.lines().first(), u("data"));
    QVERIFY(!f.isQuiet());
}

void TestExplanationWays::topicThatTheLayoutLacksCanBeAdded()
{
    ExplanationWaysFixture f(*StarterBuilder::build(smallGuide(), u("shop"), {}));
    f.session.editor().removeNodes({f.node("app/api")});
    f.session.editor().history().clear();
    f.select("data");
    f.panel->showTopic(u("app/api"));
    QVERIFY(f.banner().isVisible());
    QVERIFY2(f.bannerText().contains(u("Not in your layout")) && f.bannerText().contains(u("app"))
                 && f.bannerText().contains(u("1 file")),
             qPrintable(f.bannerText()));
    f.bannerButton().click();
    QCOMPARE(f.session.editor().history().count(), 1);
    const NodeIndex api = f.node("app/api");
    QVERIFY(api != noNode && f.node("app/api/main.py") != noNode);
    QCOMPARE(f.session.layout().nextSibling(api), f.node("app/stream")); // where the guide has it
    QCOMPARE(f.session.selection().current(), api);
    QVERIFY(!f.banner().isVisible());
    QVERIFY(!f.isQuiet());
    f.session.editor().history().undo();
    QCOMPARE(f.node("app/api"), noNode);
    // One that is there already is shown instead.
    f.panel->showTopic(u("core"));
    QVERIFY2(f.bannerText().contains(u("my_core")), qPrintable(f.bannerText()));
    f.bannerButton().click();
    QCOMPARE(f.session.selection().current(), f.node("my_core"));
}

void TestExplanationWays::foldersOnTheWayComeAlong()
{
    ExplanationWaysFixture f(beginnerLayout());
    QCOMPARE(f.node("app"), noNode);
    f.panel->showTopic(u("app/api"));
    f.bannerButton().click();
    QVERIFY(f.node("app/api/main.py") != noNode);
    QCOMPARE(f.node("app/stream"), noNode); // nobody asked for that one, nor is it due
    QCOMPARE(f.session.selection().current(), f.node("app/api"));
    QCOMPARE(f.session.editor().history().count(), 1);
}

void TestExplanationWays::selectionIsGreyWhileATopicIsRead()
{
    ExplanationWaysFixture f;
    f.select("data");
    QVERIFY(!f.isQuiet());
    f.panel->showTopic(u("app/stream"));
    QVERIFY(f.isQuiet());
    // Pointing at what is selected means it.
    f.session.selection().setQuiet(false);
    QCOMPARE(f.lines().first(), u("data"));
    f.panel->showTopic(u("app/stream"));
    f.panel->hide(); // nobody reads it
    QVERIFY(!f.isQuiet());
}

void TestExplanationWays::linksToLaterPhasesNameThem()
{
    ExplanationWaysFixture f(beginnerLayout());
    f.session.editor().setNotes(f.node("my_core"), u("See [the app](app/) and [data](data)."));
    f.select("my_core");
    QTRY_VERIFY(f.text().contains(u("the app")));
    QString line;
    for (const QString &candidate : f.lines()) {
        if (candidate.startsWith(u("See the app")))
            line = candidate;
    }
    QCOMPARE(line.simplified(), u("See the app Intermediate and data."));
    // No news once the layout has come that far.
    f.session.editor().setPhase({f.node("data")}, Phase::Intermediate);
    QTRY_VERIFY(!f.text().contains(u("Intermediate and")));
}

void TestExplanationWays::newsOfTheNextPhaseLeadToItsPreview()
{
    ExplanationWaysFixture f;
    f.session.editor().removeNodes({f.node("app/stream")});
    f.session.editor().setPhase({f.node("app")}, Phase::Intermediate);
    f.select("app");
    QVERIFY(f.lines().contains(u("New in Advanced")));
    QVERIFY2(f.text().contains(u("1 new in Advanced")), qPrintable(f.text()));
    QVERIFY(f.text().contains(u("Answers events")));
    QVERIFY(!f.text().contains(u("Preview"))); // nothing could open it
    ActionRegistry actions;
    QAction *const grow = actions.add("grow", "Grow");
    QSignalSpy grown(grow, &QAction::triggered);
    f.panel->setActions(actions);
    QVERIFY(f.text().contains(u("Preview")));
    f.click(LinkResolver::toAct(ExplanationAct::preview.toString()));
    QCOMPARE(grown.size(), 1);
}

void TestExplanationWays::notesReachNodes()
{
    ExplanationWaysFixture f;
    f.session.editor().setNotes(
        f.node("app/api"),
        u("See [the start](main.py), [its neighbour](stream) and [data](../../data/); `app/stream` too."));
    f.select("app/api");
    QStringList nodes;
    for (const QString &link : f.links()) {
        if (const QString node = LinkResolver::nodeOf(QUrl(link)); !node.isEmpty())
            nodes.append(node);
    }
    QCOMPARE(nodes, (QStringList{u("app/api/main.py"), u("app/stream"), u("data"), u("app/stream")}));
    f.click(LinkResolver::toNode(u("app/api/main.py")));
    QCOMPARE(f.session.selection().current(), f.node("app/api/main.py"));
    const LinkResolver outside(f.session.guide(), {});
    QCOMPARE(outside.nodeAt(u("data")), noNode); // guides know no nodes
}

void TestExplanationWays::firstUseOfAWordIsMarked()
{
    const QTemporaryDir folder;
    ExplanationWaysFixture f;
    f.session.setGuide(guideWithWords(folder));
    f.panel->showTopic(u("app"));
    QStringList words;
    for (const QString &link : f.links()) {
        if (const QString word = LinkResolver::wordOf(QUrl(link)); !word.isEmpty())
            words.append(word);
    }
    QCOMPARE(words, (QStringList{u("Adapter"), u("Port")}));
}

void TestExplanationWays::cardTellsWhatAWordMeans()
{
    const QTemporaryDir folder;
    ExplanationWaysFixture f;
    f.session.setGuide(guideWithWords(folder));
    f.panel->showTopic(u("app"));
    WordCard &card = *f.panel->findChild<WordCard *>();
    QVERIFY(!card.isVisible());
    // The keyboard comes to the word.
    Q_EMIT f.view().wordPointedAt(u("Adapter"), true);
    QTRY_VERIFY(card.isVisible());
    QCOMPARE(card.width(), 284);
    QVERIFY(f.panel->rect().contains(card.geometry()));
    QVERIFY(card.geometry().top() > f.view().wordRect(u("Adapter")).bottom());
    QVERIFY2(card.accessibleName().contains(u("Fulfills a port with one technology.")),
             qPrintable(card.accessibleName()));
    QString text;
    for (const QLabel *const label : card.findChildren<QLabel *>())
        text += label->text() + u'\n';
    QVERIFY(text.contains(u("Glossary")) && text.contains(u("Enter opens")));
    QTest::keyClick(&f.view(), Qt::Key_Escape);
    QVERIFY(!card.isVisible());
}

void TestExplanationWays::wordHasAPageOfItsOwn()
{
    const QTemporaryDir folder;
    ExplanationWaysFixture f;
    f.session.setGuide(guideWithWords(folder));
    f.panel->showTopic(u("app"));
    f.click(LinkResolver::toWord(u("Port")));
    QCOMPARE(f.lines().first(), u("Port"));
    QVERIFY(f.text().contains(u("What the core needs.")));
    QCOMPARE(f.panel->bar()->path().names(), (QStringList{u("Glossary"), u("Port")}));
    QVERIFY(f.lines().contains(u("core")) && f.lines().contains(u("app"))); // both use it
    f.button("Back").click();
    QCOMPARE(f.lines().first(), u("app"));
}

void TestExplanationWays::longNamesWrapBehindUnderscores()
{
    ExplanationWaysFixture f;
    const QString name = u("a_very_long_name_of_a_folder_that_no_pane_can_hold");
    f.session.selection().select(*f.session.editor().addNode(rootNode, noNode, {.name = name}));
    const QTextBlock title = f.view().document()->begin();
    QVERIFY(title.layout()->lineCount() > 1);
    const QTextLine first = title.layout()->lineAt(0);
    const QString shown = title.text().first(first.textLength());
    QVERIFY2(QString(shown).remove(QChar(0x200b)).endsWith(u'_'), qPrintable(shown));
    // Copied, it is the name again.
    f.view().selectAll();
    f.view().copy();
    QVERIFY(QGuiApplication::clipboard()->text().startsWith(name));
}

ESPALIER_TEST_MAIN(TestExplanationWays)
#include "tst_explanationways.moc"
