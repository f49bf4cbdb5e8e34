// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/explanation/likelytopic.h"
#include "desktop/explanation/nodefacts.h"
#include "desktop/explanation/tagedit.h"
#include "desktop/views/tagchip.h"
#include "explanationworld.h"
#include "formats/projectfile.h"
#include "support/drawntree.h"
#include "support/testprogram.h"

#include <QBuffer>
#include <QCompleter>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
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
    TagChip *flag(const char *tag)
    {
        for (TagChip *const flag : facts().findChildren<TagChip *>()) {
            if (flag->tag() == u(tag) && !flag->isHidden())
                return flag;
        }
        return nullptr;
    }
    void cross(TagChip *flag) { QTest::mouseClick(flag, Qt::LeftButton, {}, flag->crossRect().center()); }
    void add(const char *tag)
    {
        if (!field().isVisible())
            button("+ Tag")->click();
        QTest::keyClicks(&field(), u(tag));
        QTest::keyClick(&field(), Qt::Key_Return);
    }
    /// Leads back to the default rule.
    QToolButton *reset()
    {
        for (QToolButton *const button : facts().findChildren<QToolButton *>()) {
            if (button->accessibleName() == u("Back to the default rule") && !button->isHidden())
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
    void aTagIsOneStepThatSaysWhatItWas();
    void whatCannotBeATagIsSaid();
    void whatIsTypedIsKeptUnlessItIsGivenUp();
    void severalNodesAreTaggedTogether();
    void aFlagFiltersByItsTag();
    void flagsAreReachedByArrows();
    void usedTagsComplete();
    void ruleTellsWhatItDoes();
    void theDefaultRuleIsSaidAndComesBack();
    void severalNodesGetOneRule();
    void whatIsSetHereIsSaved();
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
    QVERIFY(f.flag("core"));
    f.cross(f.flag("core"));
    QCOMPARE(f.session.layout().tags(f.node("app")), QStringList());
    QCOMPARE(f.session.editor().history().undoText(), u("Removed the tag core"));
    f.session.editor().history().undo();
    QCOMPARE(f.session.layout().tags(f.node("app")), QStringList{u("core")});
    QTRY_VERIFY(f.flag("core"));
}

void TestNodeFacts::aTagIsOneStepThatSaysWhatItWas()
{
    NodeFactsFixture f;
    QSignalSpy told(&f.session, &Session::undoable);
    f.select("app");
    f.add("ci");
    QCOMPARE(f.session.editor().history().count(), 1);
    QCOMPARE(f.session.editor().history().undoText(), u("Added the tag ci"));
    QCOMPARE(told.value(0).value(0).toString(), u("Added the tag ci"));
    QTest::keyClicks(&f.field(), u("week 3,")); // a comma will do
    QCOMPARE(f.session.layout().tags(f.node("app")), (QStringList{u("ci"), u("week 3")}));
    QCOMPARE(f.field().text(), QString());
    f.session.editor().history().undo();
    QCOMPARE(f.session.layout().tags(f.node("app")), QStringList{u("ci")});
}

void TestNodeFacts::whatCannotBeATagIsSaid()
{
    NodeFactsFixture f;
    f.select("app");
    f.add("a;b");
    QVERIFY2(f.labels().contains(u("A tag cannot contain “;”.")), qPrintable(f.labels().join(u'|')));
    QCOMPARE(f.field().text(), u("a;b")); // to be mended
    QCOMPARE(f.field().accessibleDescription(), u("A tag cannot contain “;”."));
    QCOMPARE(f.session.editor().history().count(), 0);
    QTest::keyClick(&f.field(), Qt::Key_Backspace);
    QVERIFY(!f.labels().contains(u("A tag cannot contain “;”.")));
    QTest::keyClick(&f.field(), Qt::Key_Backspace);
    QTest::keyClick(&f.field(), Qt::Key_Return);
    QCOMPARE(f.session.layout().tags(f.node("app")), QStringList{u("a")});
    QTest::keyClicks(&f.field(), u("A"));
    QTest::keyClick(&f.field(), Qt::Key_Return);
    QVERIFY(f.labels().contains(u("“A” is there already.")));
    QCOMPARE(f.session.layout().tags(f.node("app")), QStringList{u("a")});
    QCOMPARE(f.field().text(), QString());
}

/// Escape takes back what was typed; leaving the field does not.
void TestNodeFacts::whatIsTypedIsKeptUnlessItIsGivenUp()
{
    NodeFactsFixture f;
    f.select("app");
    f.button("+ Tag")->click();
    QTest::keyClicks(&f.field(), u("draft"));
    QTest::keyClick(&f.field(), Qt::Key_Escape);
    QCOMPARE(f.session.editor().history().count(), 0);
    f.button("+ Tag")->click();
    QTest::keyClicks(&f.field(), u("draft"));
    QFocusEvent leaving(QEvent::FocusOut, Qt::TabFocusReason);
    QCoreApplication::sendEvent(&f.field(), &leaving);
    QCOMPARE(f.session.layout().tags(f.node("app")), QStringList{u("draft")});
    QVERIFY(f.button("+ Tag"));
}

void TestNodeFacts::severalNodesAreTaggedTogether()
{
    NodeFactsFixture f;
    f.session.editor().setTags({f.node("app")}, {u("ci"), u("x")});
    f.session.editor().setTags({f.node("data")}, {u("ci")});
    f.session.selection().select({f.node("app"), f.node("data")}, f.node("app"));
    QVERIFY(f.facts().isVisible());
    QCOMPARE(f.flag("ci")->form(), TagFlag::Form::Solid);
    QCOMPARE(f.flag("x")->form(), TagFlag::Form::Outlined); // one of them has it
    QCOMPARE(f.flag("x")->accessibleName(), u("Tag x, on some of them"));
    const int steps = f.session.editor().history().count();
    f.add("x");
    QCOMPARE(f.session.layout().tags(f.node("data")), (QStringList{u("ci"), u("x")}));
    QCOMPARE(f.session.layout().tags(f.node("app")), (QStringList{u("ci"), u("x")}));
    QCOMPARE(f.flag("x")->form(), TagFlag::Form::Solid);
    QCOMPARE(f.session.selection().nodes().size(), 2);
    f.cross(f.flag("ci"));
    QCOMPARE(f.session.layout().tags(f.node("data")), QStringList{u("x")});
    QCOMPARE(f.session.layout().tags(f.node("app")), QStringList{u("x")});
    QCOMPARE(f.session.editor().history().count(), steps + 2);
}

void TestNodeFacts::aFlagFiltersByItsTag()
{
    NodeFactsFixture f;
    f.session.editor().setTags({f.node("app")}, {u("ci")});
    f.select("app");
    QTest::mouseClick(f.flag("ci"), Qt::LeftButton, {}, QPoint(8, TagChip::height / 2));
    QCOMPARE(f.session.filter().filter().tags, QStringList{u("ci")});
    QVERIFY(!f.session.filter().isVisible(f.node("data")));
    QCOMPARE(f.flag("ci")->form(), TagFlag::Form::Inverted);
    QTest::keyClick(f.flag("ci"), Qt::Key_Return);
    QVERIFY(!f.session.filter().isActive());
    QCOMPARE(f.flag("ci")->form(), TagFlag::Form::Solid);
    QCOMPARE(f.session.layout().tags(f.node("app")), QStringList{u("ci")}); // it was a look, no edit
}

/// Tab stops once, arrows go from one to the next.
void TestNodeFacts::flagsAreReachedByArrows()
{
    NodeFactsFixture f;
    f.session.editor().setTags({f.node("app")}, {u("a"), u("b")});
    f.select("app");
    QVERIFY(QTest::qWaitForWindowActive(f.panel.get()));
    f.button("+ Tag")->setFocus();
    QTest::keyClick(f.button("+ Tag"), Qt::Key_Left);
    QVERIFY(f.flag("b")->hasFocus());
    QTest::keyClick(f.flag("b"), Qt::Key_Left);
    QVERIFY(f.flag("a")->hasFocus());
    QTest::keyClick(f.flag("a"), Qt::Key_Delete);
    QCOMPARE(f.session.layout().tags(f.node("app")), QStringList{u("b")});
    QVERIFY(f.flag("b")->hasFocus());
    QTest::keyClick(f.flag("b"), Qt::Key_Right);
    QVERIFY(f.button("+ Tag")->hasFocus());
    for (const TagChip *const flag : f.facts().findChildren<TagChip *>())
        QVERIFY(!(flag->focusPolicy() & Qt::TabFocus));
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

void TestNodeFacts::theDefaultRuleIsSaidAndComesBack()
{
    NodeFactsFixture f;
    f.select("app");
    QVERIFY(f.labels().contains(u("Default: required")));
    QVERIFY(!f.reset());
    f.button("Forbidden")->click();
    QVERIFY(!f.labels().contains(u("Default: required")));
    QCOMPARE(f.reset()->text(), u("Default: required")); // leads back
    f.reset()->click();
    QCOMPARE(f.session.layout().rule(f.node("app")), NodeRule::Default);
    f.button("Optional")->click();
    f.button("Required")->click();
    QCOMPARE(f.session.layout().rule(f.node("app")), NodeRule::Default); // what holds anyway is not written down
    QVERIFY(f.button("Required")->isChecked() && !f.button("Optional")->isChecked());
    f.select("README.md");
    QVERIFY(f.labels().contains(u("Default: optional")));
}

void TestNodeFacts::severalNodesGetOneRule()
{
    NodeFactsFixture f;
    f.session.selection().select({f.node("app"), f.node("README.md")}, f.node("app"));
    QVERIFY(f.labels().contains(u("They have different rules.")));
    QVERIFY(f.labels().contains(u("Default: folders required, files optional")));
    for (const char *const rule : {"Required", "Optional", "Forbidden"})
        QVERIFY(!f.button(rule)->isChecked());
    f.button("Required")->click();
    QCOMPARE(f.session.layout().rule(f.node("app")), NodeRule::Default);
    QCOMPARE(f.session.layout().rule(f.node("README.md")), NodeRule::Required);
    QVERIFY(f.button("Required")->isChecked());
    QVERIFY(f.labels().contains(u("Check reports each of them that is missing.")));
    QCOMPARE(f.session.editor().history().count(), 1);
    f.button("Forbidden")->click();
    QCOMPARE(f.session.editor().history().count(), 2); // both in one step
    f.session.editor().history().undo();
    QCOMPARE(f.session.layout().rule(f.node("app")), NodeRule::Default);
}

/// Out to the file and in again.
void TestNodeFacts::whatIsSetHereIsSaved()
{
    NodeFactsFixture f;
    f.select("app");
    f.add("week 3");
    f.field().setText(u("¡año!")); // no keys of a test can type that
    QTest::keyClick(&f.field(), Qt::Key_Return);
    f.button("Forbidden")->click();
    f.select("README.md");
    f.add("ci");
    f.button("Required")->click();
    QBuffer file;
    file.open(QIODevice::WriteOnly);
    Report report;
    QVERIFY(ProjectFileWriter().write(f.session.layout(), {}, file, report));
    const auto read = ProjectFileReader().read(file.data(), {});
    QVERIFY(read.has_value());
    const Layout &layout = read->layout;
    QCOMPARE(layout.tags(layout.find(u"app")), (QStringList{u("week 3"), u("¡año!")}));
    QCOMPARE(layout.rule(layout.find(u"app")), NodeRule::Forbidden);
    QCOMPARE(layout.tags(layout.find(u"README.md")), QStringList{u("ci")});
    QCOMPARE(layout.rule(layout.find(u"README.md")), NodeRule::Required);
    QVERIFY(Layout::isSameTree(layout, f.session.layout()));
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
    f.session.selection().select({rootNode, f.node("data")}, rootNode);
    QVERIFY(f.facts().isVisible()); // of the other
    f.add("ci");
    QCOMPARE(f.session.layout().tags(rootNode), QStringList());
    QCOMPARE(f.session.layout().tags(f.node("data")), QStringList{u("ci")});
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
