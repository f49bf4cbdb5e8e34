// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/explanation/likelytopic.h"
#include "desktop/explanation/nodefacts.h"
#include "desktop/explanation/tagedit.h"
#include "explanationworld.h"
#include "support/drawntree.h"
#include "support/testprogram.h"

#include <QCompleter>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>
#include <QToolButton>
#include <QUndoStack>

using namespace Espalier;

namespace {

struct NodeFactsFixture : ExplanationPanelFixture {
    using ExplanationPanelFixture::ExplanationPanelFixture;

    NodeFacts &facts() { return *panel->findChild<NodeFacts *>(); }
    QLineEdit &field() { return *facts().findChild<QLineEdit *>(); }
    QToolButton *button(const char *text)
    {
        for (QToolButton *const button : facts().findChildren<QToolButton *>()) {
            if (button->text() == u(text) && !button->isHidden())
                return button;
        }
        return nullptr;
    }
    QStringList labels()
    {
        QStringList texts;
        for (const QLabel *const label : facts().findChildren<QLabel *>()) {
            if (label->isVisible())
                texts.append(label->text());
        }
        return texts;
    }
    QPushButton *offer(const char *text)
    {
        for (QPushButton *const button : view().findChildren<QPushButton *>()) {
            if (button->text() == u(text) && button->isVisible())
                return button;
        }
        return nullptr;
    }
};

/// A project that came from a folder, some of whose folders are as in the small guide.
Layout foreignLayout() { return treeOf("app/\n  main.c\ncore/\ndata/\nother/\n"); }

} // namespace

class TestNodeFacts : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void tagsAreTypedAndTaken();
    void usedTagsComplete();
    void ruleTellsWhatItDoes();
    void phaseIsAskedWhereNothingSaysAny();
    void projectHasNoFacts();
    void nothingIsToldOfForeignFolders();
    void ownWordsFoldTheBoxToALine();
    void likelyTopicNeedsEqualNeighbours();
    void likelyTopicGivesItsWords();
    void refusedTopicStaysAway();
};

void TestNodeFacts::tagsAreTypedAndTaken()
{
    NodeFactsFixture f;
    f.select("app");
    QVERIFY(f.facts().isVisible());
    f.button("+ Tag")->click();
    QVERIFY(f.field().isVisible());
    QTest::keyClicks(&f.field(), u("core"));
    QTest::keyClick(&f.field(), Qt::Key_Return);
    QTest::keyClicks(&f.field(), u("week 3"));
    QTest::keyClick(&f.field(), Qt::Key_Return);
    QCOMPARE(f.session.layout().tags(f.node("app")), (QStringList{u("core"), u("week 3")}));
    QTest::keyClicks(&f.field(), u("core")); // once is enough
    QTest::keyClick(&f.field(), Qt::Key_Return);
    QCOMPARE(f.session.layout().tags(f.node("app")).size(), 2);
    QTest::keyClick(&f.field(), Qt::Key_Backspace);
    QCOMPARE(f.session.layout().tags(f.node("app")), QStringList{u("core")});
    QTest::keyClick(&f.field(), Qt::Key_Escape);
    QVERIFY(f.button("core"));
    f.button("core")->click();
    QCOMPARE(f.session.layout().tags(f.node("app")), QStringList());
    f.session.editor().history().undo();
    QCOMPARE(f.session.layout().tags(f.node("app")), QStringList{u("core")});
    QTRY_VERIFY(f.button("core"));
}

void TestNodeFacts::usedTagsComplete()
{
    NodeFactsFixture f;
    f.session.editor().setTags({f.node("data")}, {u("week 3"), u("core")});
    f.session.editor().setTags({f.node("app")}, {u("core")});
    f.select("app");
    f.button("+ Tag")->click();
    QCompleter *const completer = f.field().completer();
    QVERIFY(completer);
    completer->setCompletionPrefix(u("w"));
    QCOMPARE(completer->currentCompletion(), u("week 3"));
    completer->setCompletionPrefix(u("c"));
    QCOMPARE(completer->completionCount(), 0); // it has that one
}

void TestNodeFacts::ruleTellsWhatItDoes()
{
    NodeFactsFixture f;
    f.select("app");
    QVERIFY(f.button("Required")->isChecked()); // what a check takes for granted of folders
    QVERIFY(f.labels().contains(u("Check reports this folder when it is missing.")));
    f.button("Forbidden")->click();
    QCOMPARE(f.session.layout().rule(f.node("app")), NodeRule::Forbidden);
    QVERIFY(f.labels().contains(u("Check reports this folder when it exists.")));
    f.select("README.md");
    QVERIFY(f.button("Optional")->isChecked());
    QVERIFY(f.labels().contains(u("Check says nothing.")));
    f.session.editor().setRule({f.node("README.md")}, NodeRule::Required);
    QTRY_VERIFY(f.labels().contains(u("Check reports this file when it is missing.")));
}

void TestNodeFacts::phaseIsAskedWhereNothingSaysAny()
{
    NodeFactsFixture f;
    f.select("app");
    QVERIFY(!f.labels().contains(u("Phase"))); // its chip says it
    NodeFactsFixture foreign(foreignLayout());
    foreign.select("app");
    QVERIFY(foreign.labels().contains(u("Phase")));
    QVERIFY(foreign.button("None"));
    foreign.session.editor().setPhase({foreign.node("app")}, Phase::Advanced);
    QTRY_VERIFY(!foreign.labels().contains(u("Phase")));
    QVERIFY(foreign.lines().contains(u("Advanced")));
}

void TestNodeFacts::projectHasNoFacts()
{
    NodeFactsFixture f;
    f.session.selection().clear();
    QVERIFY(!f.facts().isVisible());
    f.session.selection().select({f.node("app"), f.node("data")}, f.node("app"));
    QVERIFY(!f.facts().isVisible());
}

void TestNodeFacts::nothingIsToldOfForeignFolders()
{
    NodeFactsFixture f(foreignLayout());
    f.select("other");
    for (const Phase phase : allPhases)
        QVERIFY2(!f.text().contains(phaseName(phase)), qPrintable(f.text()));
    QVERIFY(f.lines().contains(u("No explanation yet")));
    QVERIFY(f.offer("Write Notes"));
    QVERIFY(!f.offer("Match with a guide…")); // nothing could do it
}

void TestNodeFacts::ownWordsFoldTheBoxToALine()
{
    NodeFactsFixture f(foreignLayout());
    f.session.editor().setNotes(f.node("other"), u("Mine."));
    f.select("other");
    QVERIFY(f.lines().contains(u("No explanation yet.")));
    QVERIFY(f.lines().contains(u("Mine.")));
    QVERIFY(!f.offer("Write Notes"));
}

void TestNodeFacts::likelyTopicNeedsEqualNeighbours()
{
    const Guide guide = smallGuide();
    // Round app stand core, data; in it api and stream.
    const Layout likely = treeOf("app/\ncore/\ndata/\n");
    const auto found = LikelyTopics::find(likely, likely.find(u"app"), {guide}, {});
    QVERIFY(found);
    QCOMPARE(found->path, u("app"));
    QCOMPARE(found->agreeing, 2);
    QCOMPARE(found->neighbours, 2);
    const Layout unlike = treeOf("app/\ncore/\nx/\ny/\nz/\n"); // 1 of 4
    QVERIFY(!LikelyTopics::find(unlike, unlike.find(u"app"), {guide}, {}));
    const Layout alone = treeOf("app/\ncore/\n");
    QVERIFY(!LikelyTopics::find(alone, alone.find(u"app"), {guide}, {}));
}

void TestNodeFacts::likelyTopicGivesItsWords()
{
    NodeFactsFixture f(foreignLayout());
    f.select("app");
    QVERIFY2(f.text().contains(u("Looks like one of the guide’s")), qPrintable(f.text()));
    QVERIFY2(f.text().contains(u("2 of 3 neighbour(s) agree")), qPrintable(f.text()));
    QVERIFY(f.offer("Take its words"));
    f.offer("Take its words")->click();
    QTRY_VERIFY(f.text().contains(u("Everything that is started by somebody.")));
    QVERIFY(f.lines().contains(u("Belongs here")));
    QCOMPARE(f.session.layout().summary(f.node("app")), u("What people run"));
    QCOMPARE(f.session.editor().history().count(), 1);
}

void TestNodeFacts::refusedTopicStaysAway()
{
    NodeFactsFixture f(foreignLayout());
    f.select("app");
    f.offer("Not this one")->click();
    QVERIFY(!f.text().contains(u("Looks like")));
    f.select("other");
    f.select("app");
    QVERIFY(!f.text().contains(u("Looks like")));
    QVERIFY(f.offer("Write Notes"));
}

ESPALIER_TEST_MAIN(TestNodeFacts)
#include "tst_nodefacts.moc"
