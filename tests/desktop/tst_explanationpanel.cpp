// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/explanation/contenteditor.h"
#include "desktop/explanation/explanationbar.h"
#include "desktop/explanation/explanationpanel.h"
#include "desktop/explanation/explanationview.h"
#include "desktop/explanation/linkresolver.h"
#include "desktop/explanation/nodetextedit.h"
#include "desktop/explanation/pathlabel.h"
#include "desktop/session/session.h"
#include "desktop/theming/appearance.h"
#include "formats/formatregistry.h"
#include "guide/guidelibrary.h"
#include "guide/guidepicture.h"
#include "guide/richtext.h"
#include "guide/starterbuilder.h"
#include "explanationworld.h"
#include "markingtranslator.h"
#include "smallguide.h"
#include "support/drawntree.h"
#include "support/testprogram.h"
#include "support/utf8text.h"

#include <QAccessible>
#include <QApplication>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabBar>
#include <QScrollBar>
#include <QTest>
#include <QTextBlock>
#include <QUndoStack>

using namespace Espalier;

namespace {

/// "Paragraph: text" … of a Markdown text.
QStringList outline(const char *markdown)
{
    static const char *const kinds[] = {"Paragraph", "Heading", "Item", "Code", "Rule", "Row"};
    QStringList all;
    for (const RichBlock &block : richBlocks(u(markdown))) {
        QString line = u(kinds[int(block.kind)]);
        if (block.level > 0)
            line += QString::number(block.level);
        if (block.number > 0)
            line += u'#' + QString::number(block.number);
        line += u(": ");
        for (const RichSpan &span : block.spans)
            line += span.isStrong ? u'[' + span.text + u']' : span.isCode ? u'`' + span.text + u'`' : span.text;
        for (const QList<RichSpan> &cell : block.cells)
            line += u'|' + (cell.isEmpty() ? QString() : cell.first().text);
        all.append(line);
    }
    return all;
}

} // namespace

class TestExplanationPanel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsWhatTheGuideKnows();
    void marksWhatBelongsAndWhatDoesNot();
    void learningPathHasNumbersInPhases();
    void linksSelectTheNodeOfTheTopic();
    void linksToWhatTheLayoutLacksShowTheTopic();
    void pathsInCodeLeadToTopics();
    void onlyWebAndMailAddressesBecomeLinks();
    void personsSummaryWinsOverTheGuides();
    void nodeWithoutTopicOffersNotes();
    void explanationOfAForeignGuideTravelsAlong();
    void severalSelectedAreCounted();
    void nothingSelectedTellsOfTheProject();
    void topicWithoutNodeHasNoNotes();
    void notesGoIntoTheLayoutWhileTyping();
    void undoTakesNotesBackAndLeavesTheCursor();
    void notesAreShownAmongTheWhy();
    void contentIsForFilesOnly();
    void contentKeepsLineEndsAndSpaces();
    void contentTellsFactsAndVariables();
    void chosenTabComesBack();
    void pathIsToldAndShortened();
    void removedNodeLeavesThePane();
    void placeIsKeptWhenTheTextIsWrittenAnew();
    void markdownIsReadWhole();
    void htmlAndPicturesStayText();
    void drawingsOfTheGuideAreShownAndTold();
    void deepNestingIsHarmless();
    void labelledTextIsCutIntoSections();
    void followsTheLanguage();
    void followsPaletteAndDirection();
    void accessibleNamesAreTheContracts();
};

void TestExplanationPanel::tellsWhatTheGuideKnows()
{
    ExplanationPanelFixture f;
    f.select("app");
    const QStringList lines = f.lines();
    QCOMPARE(lines[0], u("app"));
    QCOMPARE(lines[1], u("Programs for people"));
    QCOMPARE(lines[2], u("Intermediate")); // a chip in a row of its own: never in the way of a long name
    QVERIFY(f.text().contains(u("Everything that is started by somebody.")));
    for (const char *const label : {"When to Use", "Belongs here", "Belongs elsewhere", "Common mistakes", "Learning Path", "Real-World Examples"})
        QVERIFY2(lines.contains(u(label)), label);
    QVERIFY(lines.contains(u("A ticket machine")));
}

void TestExplanationPanel::marksWhatBelongsAndWhatDoesNot()
{
    ExplanationPanelFixture f;
    f.select("app");
    const auto markerOf = [&](const char *start) {
        for (QTextBlock block = f.view().document()->begin(); block.isValid(); block = block.next()) {
            if (block.text().startsWith(u(start)))
                return TextMarker(block.blockFormat().intProperty(MarkerProperty));
        }
        return TextMarker::None;
    };
    QCOMPARE(markerOf("servers and"), TextMarker::Tick);
    QCOMPARE(markerOf("rules →"), TextMarker::Cross);
    QCOMPARE(markerOf("Rules in handlers"), TextMarker::Warning);
    QCOMPARE(markerOf("app"), TextMarker::Tile);
}

void TestExplanationPanel::learningPathHasNumbersInPhases()
{
    ExplanationPanelFixture f;
    f.select("app");
    QList<QPair<QString, int>> steps;
    for (QTextBlock block = f.view().document()->begin(); block.isValid(); block = block.next()) {
        const QTextBlockFormat format = block.blockFormat();
        if (TextMarker(format.intProperty(MarkerProperty)) == TextMarker::Step)
            steps.append({format.stringProperty(MarkerTextProperty), format.intProperty(MarkerPhaseProperty)});
    }
    QCOMPARE(steps, (QList<QPair<QString, int>>{{u("1"), 1}, {u("2"), 3}}));
    QVERIFY(f.lines().contains(u("Advanced: Streams"))); // the word too, not the colour alone
}

void TestExplanationPanel::linksSelectTheNodeOfTheTopic()
{
    ExplanationPanelFixture f;
    f.select("app");
    QVERIFY(f.links().contains(LinkResolver::toTarget(u("core"))));
    f.click(LinkResolver::toTarget(u("core")));
    QCOMPARE(f.session.selection().current(), f.node("my_core"));
    QVERIFY(f.lines().first().startsWith(u("my_core")));
}

void TestExplanationPanel::linksToWhatTheLayoutLacksShowTheTopic()
{
    ExplanationPanelFixture f;
    f.session.editor().removeNodes({f.node("my_core")});
    f.select("app");
    f.click(LinkResolver::toTarget(u("core")));
    QCOMPARE(f.session.selection().current(), f.node("app"));
    QVERIFY2(f.lines().first().startsWith(u("core")), qPrintable(f.lines().first()));
    // Selecting anything leads back to the layout.
    f.select("data");
    QVERIFY(f.lines().first().startsWith(u("data")));
}

void TestExplanationPanel::pathsInCodeLeadToTopics()
{
    ExplanationPanelFixture f;
    f.select("app");
    QVERIFY(f.links().contains(LinkResolver::toTarget(u("app/api")))); // of the learning path
    const Guide guide = smallGuide();
    const LinkResolver inApp(guide, u("app"));
    QCOMPARE(inApp.topicPath(u("api/")), u("app/api"));
    QCOMPARE(inApp.topicPath(u("./core/")), u("core"));
    QCOMPARE(inApp.topicPath(u("my_core/")), u("core"));
    QCOMPARE(inApp.topicPath(u("nowhere/")), QString());
    QCOMPARE(inApp.topicPath(u("/core")), QString());
}

void TestExplanationPanel::onlyWebAndMailAddressesBecomeLinks()
{
    const Guide guide = smallGuide();
    const LinkResolver links(guide, {});
    QCOMPARE(links.target(u("https://example.com/a?b=c")), u("https://example.com/a?b=c"));
    QCOMPARE(links.target(u("mailto:a@example.com")), u("mailto:a@example.com"));
    for (const char *const other : {"javascript:alert(1)", "file:///etc/passwd", "data:text/html,x", "../../etc/passwd", "smb://host/share", ""})
        QVERIFY2(links.target(u(other)).isEmpty(), other);
}

void TestExplanationPanel::personsSummaryWinsOverTheGuides()
{
    ExplanationPanelFixture f;
    f.session.editor().setSummary({f.node("app")}, u("Ours"));
    f.select("app");
    QCOMPARE(f.lines()[1], u("Ours"));
}

void TestExplanationPanel::nodeWithoutTopicOffersNotes()
{
    ExplanationPanelFixture f;
    const NodeIndex own = *f.session.editor().addNode(f.node("app/api"), noNode, {.name = u("handlers")});
    f.session.selection().select(own);
    QVERIFY(f.text().contains(u("No explanation yet")));
    QCOMPARE(f.links(), QStringList{LinkResolver::toTarget(u("app/api"))}); // the nearest that is explained
    QPushButton *const write = f.view().findChild<QPushButton *>();
    QVERIFY(write && write->isVisible());
    write->click();
    QCOMPARE(f.tabs().tabText(f.tabs().currentIndex()), u("Notes"));
    QVERIFY(f.notes().isVisible());
}

void TestExplanationPanel::explanationOfAForeignGuideTravelsAlong()
{
    Layout layout(u("x"));
    layout.append(rootNode, {.name = u("pkg"), .explanation = u("Why it is here.\n\n**Belongs here**:\n- wheels\n\n**Note**: short")});
    ExplanationPanelFixture f(layout);
    f.select("pkg");
    const QStringList lines = f.lines();
    QVERIFY(lines.contains(u("Why it is here.")));
    QVERIFY(lines.contains(u("Belongs here")));
    QVERIFY(lines.contains(u("wheels")));
    QVERIFY(lines.contains(u("Note")));
    QVERIFY(lines.contains(u("short")));
}

void TestExplanationPanel::severalSelectedAreCounted()
{
    ExplanationPanelFixture f;
    f.session.selection().select({f.node("app"), f.node("app/api"), f.node("data")}, f.node("data"));
    QCOMPARE(f.lines()[0], u("3 selected"));
    QVERIFY2(f.lines()[1].contains(u("4 folder")), qPrintable(f.lines()[1])); // app, api, stream, data
    QVERIFY2(f.lines()[1].contains(u("1 file")), qPrintable(f.lines()[1]));
    QVERIFY(f.lines().contains(u("Advanced\t1")));
    QCOMPARE(f.tabNames(), QStringList{u("Why")});
}

void TestExplanationPanel::nothingSelectedTellsOfTheProject()
{
    ExplanationPanelFixture f;
    f.session.selection().clear();
    QCOMPARE(f.lines()[0], u("shop"));
    QVERIFY(f.lines().contains(u("Beginner\t2")));
    QVERIFY(f.text().contains(u("Shows what a pane can show.")));
}

void TestExplanationPanel::topicWithoutNodeHasNoNotes()
{
    ExplanationPanelFixture f{Layout(u("empty"))};
    f.panel->showTopic(u("app/stream"));
    QCOMPARE(f.lines()[0], u("stream"));
    QVERIFY(f.lines().contains(u("Advanced")));
    QCOMPARE(f.tabNames(), QStringList{u("Why")});
    f.panel->showTopic(u("not/there"));
    QCOMPARE(f.lines()[0], u("stream"));
}

void TestExplanationPanel::notesGoIntoTheLayoutWhileTyping()
{
    ExplanationPanelFixture f;
    f.select("app");
    f.tabs().setCurrentIndex(1);
    QTest::keyClicks(&f.notes(), u("mine"));
    QCOMPARE(f.session.layout().notes(f.node("app")), u("mine"));
    QCOMPARE(f.session.editor().history().count(), 1); // one step, however many keys
    f.select("data");
    QCOMPARE(f.notes().toPlainText(), QString());
    QTest::keyClicks(&f.notes(), u("other"));
    QCOMPARE(f.session.layout().notes(f.node("app")), u("mine"));
    QCOMPARE(f.session.layout().notes(f.node("data")), u("other"));
}

void TestExplanationPanel::undoTakesNotesBackAndLeavesTheCursor()
{
    ExplanationPanelFixture f;
    f.session.editor().setNotes(f.node("app"), u("first line\nsecond line"));
    f.session.editor().history().setClean(); // what follows is a step of its own
    f.select("app");
    f.tabs().setCurrentIndex(1);
    QTextCursor cursor = f.notes().textCursor();
    cursor.setPosition(5);
    f.notes().setTextCursor(cursor);
    f.session.editor().setNotes(f.node("app"), u("first line\nsecond and third line"));
    QCOMPARE(f.notes().toPlainText(), u("first line\nsecond and third line"));
    QCOMPARE(f.notes().textCursor().position(), 5);
    // The field's Ctrl+Z is the history's.
    QTest::keyClick(&f.notes(), Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(f.session.layout().notes(f.node("app")) != u("first line\nsecond and third line"));
    QCOMPARE(f.notes().toPlainText(), f.session.layout().notes(f.node("app")));
}

void TestExplanationPanel::notesAreShownAmongTheWhy()
{
    ExplanationPanelFixture f;
    f.select("app");
    f.session.editor().setNotes(f.node("app"), u("Ask *Ada* first."));
    QTRY_VERIFY(f.lines().contains(u("Your notes\tEdit")));
    QVERIFY(f.lines().contains(u("Ask Ada first.")));
}

void TestExplanationPanel::contentIsForFilesOnly()
{
    ExplanationPanelFixture f;
    f.select("app");
    QCOMPARE(f.tabNames(), (QStringList{u("Why"), u("Notes")}));
    f.select("README.md");
    QCOMPARE(f.tabNames(), (QStringList{u("Why"), u("Notes"), u("Content")}));
    f.tabs().setCurrentIndex(2);
    QTest::keyClicks(&f.content(), u("# Shop"));
    QCOMPARE(f.session.layout().content(f.node("README.md")), u("# Shop"));
}

void TestExplanationPanel::contentKeepsLineEndsAndSpaces()
{
    Layout layout(u("x"));
    layout.append(rootNode, {.name = u("run.cmd"), .kind = NodeKind::File, .content = u("one\u00a0two\r\nthree\r\n")});
    ExplanationPanelFixture f(layout);
    f.select("run.cmd");
    f.tabs().setCurrentIndex(2);
    f.content().moveCursor(QTextCursor::End);
    QTest::keyClicks(&f.content(), u("four"));
    QCOMPARE(f.session.layout().content(f.node("run.cmd")), u("one\u00a0two\r\nthree\r\nfour"));
}

void TestExplanationPanel::contentTellsFactsAndVariables()
{
    ExplanationPanelFixture f;
    f.session.editor().setContent(f.node("README.md"), u("import {{ core_package }}\n${{ core_package }} {{ other }}\n"));
    f.select("README.md");
    f.tabs().setCurrentIndex(2);
    QString facts;
    for (const QLabel *const label : f.panel->findChild<ContentEditor *>()->findChildren<QLabel *>())
        facts += label->text() + u'\n';
    QVERIFY2(facts.contains(u("2 line")), qPrintable(facts));
    QVERIFY2(facts.contains(u("58 bytes")), qPrintable(facts));
    QVERIFY2(facts.contains(u("{{ core_package }} becomes “my_core”")), qPrintable(facts));
    QVERIFY(!facts.contains(u("other")));
    QCOMPARE(mentionedVariables(u("${{ a }} {{ b }}"), {{u("a"), {}}, {u("b"), {}}}), QStringList{u("b")});
}

void TestExplanationPanel::chosenTabComesBack()
{
    ExplanationPanelFixture f;
    f.select("README.md");
    f.tabs().setCurrentIndex(2);
    f.select("app"); // has no content
    QCOMPARE(f.tabs().currentIndex(), 0);
    f.select("app/api/main.py");
    QCOMPARE(f.tabs().currentIndex(), 2);
}

void TestExplanationPanel::pathIsToldAndShortened()
{
    ExplanationPanelFixture f;
    PathLabel &path = f.panel->bar()->path();
    f.select("app/api/main.py");
    QCOMPARE(path.shownText(), u("shop › app › api › main.py"));
    // Its folders lead there.
    Q_EMIT path.linkActivated(u("1"));
    QCOMPARE(f.session.selection().current(), f.node("app"));
    const NodeIndex deep = *f.session.editor().addPath(f.node("app"), noNode, u("a_long_name_of_a_folder/another_long_name/the_end/"), NodeKind::Folder);
    f.session.selection().select(deep);
    path.resize(path.fontMetrics().horizontalAdvance(u("… › another_long_name › the_end")) + 4, path.height());
    QCOMPARE(path.shownText(), u("… › another_long_name › the_end"));
    path.resize(path.fontMetrics().horizontalAdvance(u("… › the_en")), path.height());
    QVERIFY2(path.shownText().startsWith(u("… › ")) && path.shownText().endsWith(u'…'), qPrintable(path.shownText()));
    QCOMPARE(path.accessibleName(), u("shop › app › a_long_name_of_a_folder › another_long_name › the_end"));
    f.session.selection().clear();
    QCOMPARE(path.names(), QStringList{u("shop")});
}

void TestExplanationPanel::removedNodeLeavesThePane()
{
    ExplanationPanelFixture f;
    f.select("app");
    f.session.editor().removeNodes({f.node("app")});
    QTRY_VERIFY(!f.lines().first().startsWith(u("app")));
    f.session.editor().adopt(Layout(u("fresh")));
    QCOMPARE(f.lines().first(), u("fresh"));
}

void TestExplanationPanel::placeIsKeptWhenTheTextIsWrittenAnew()
{
    ExplanationPanelFixture f;
    f.panel->resize(372, 200);
    f.select("app");
    QScrollBar *const bar = f.view().verticalScrollBar();
    QTRY_VERIFY(bar->maximum() > 50);
    bar->setValue(50);
    f.session.editor().setNotes(f.node("app"), u("x"));
    QTRY_VERIFY(f.text().contains(u("Your notes")));
    QCOMPARE(bar->value(), 50);
    f.select("data");
    QCOMPARE(bar->value(), 0);
}

void TestExplanationPanel::markdownIsReadWhole()
{
    QCOMPARE(outline("# One\n\nA **bold** `code`\nline.\n\n1. first\n2. second\n   - inner\n\n   further\n3. third\n\n---\n\n```sh\na\nb\n```\n\n| x | y |\n|---|---|\n| 1 | 2 |\n"),
             (QStringList{u("Heading1: One"), u("Paragraph: A [bold] `code` line."), u("Item1#1: first"), u("Item1#2: second"), u("Item2: inner"),
                          u("Item1: further"), u("Item1#3: third"), u("Rule: "), u("Code: a\nb"), u("Row: |x|y"), u("Row: |1|2")}));
    QCOMPARE(plainText(u("# A\n\n**b** &amp; [c](d) &#x41;")), u("A b & c A"));
}

void TestExplanationPanel::htmlAndPicturesStayText()
{
    QCOMPARE(outline("<script>x</script>\n\n<img src=\"http://a/b.png\"> ![a cat](http://a/cat.png)\n"),
             (QStringList{u("Paragraph: <script>x</script>"), u("Paragraph: <img src=\"http://a/b.png\"> a cat")}));
    Layout layout(u("x"));
    layout.append(rootNode, {.name = u("<b>n</b>"), .summary = u("<i>s</i>"), .notes = u("<h1>t</h1>")});
    ExplanationPanelFixture f(layout);
    f.session.selection().select(f.session.layout().firstChild(rootNode));
    QCOMPARE(f.lines()[0], u("<b>n</b>")); // and no phase: it was made from no guide
    QCOMPARE(f.lines()[1], u("<i>s</i>"));
    QVERIFY(f.lines().contains(u("<h1>t</h1>")));
}

void TestExplanationPanel::drawingsOfTheGuideAreShownAndTold()
{
    const Guide guide = *GuideLibrary::load(u("mlops"), u("en"));
    ExplanationPanelFixture f;
    f.session.setGuide(guide);
    f.session.editor().adopt(*StarterBuilder::build(guide, u("x"), {.level = Phase::Beginner}));
    NodeIndex core = f.session.layout().firstChild(rootNode);
    while (f.session.layout().topic(core) != u("your_ml_core"))
        core = f.session.layout().nextSibling(core);
    f.session.selection().select(core);
    const auto drawing = [&f] {
        QTextBlock block = f.view().document()->begin();
        while (block.isValid() && !block.blockFormat().hasProperty(PictureProperty))
            block = block.next();
        return block;
    };
    QVERIFY(drawing().isValid());
    QCOMPARE(drawing().blockFormat().property(PictureProperty).toByteArray(),
             pictureOf(guide, u("pictures/hexagon.svg")));
    QVERIFY(drawing().next().text().startsWith(u("The core as a hexagon")));
    // As wide as the column, and as tall as that makes it.
    const double narrow = drawing().blockFormat().lineHeight();
    QVERIFY(narrow > 200 && narrow < 310);
    f.panel->resize(600, 700);
    QTRY_VERIFY(drawing().blockFormat().lineHeight() > narrow + 20);
}

void TestExplanationPanel::deepNestingIsHarmless()
{
    QString deep;
    for (int i = 0; i < 2000; ++i)
        deep += QString(i % 200, u' ') + u("- x\n") + QString(i % 50, u'>') + u(" q\n");
    const QList<RichBlock> blocks = richBlocks(deep + QString(20'000, u'[') + QString(20'000, u'`'));
    QVERIFY(!blocks.isEmpty());
    for (const RichBlock &block : blocks)
        QVERIFY(block.level <= 6 && block.quotes <= 6);
}

void TestExplanationPanel::labelledTextIsCutIntoSections()
{
    const LabelledText text = labelledText(u("Body.\n\n**bold** start is no label\n\n```\n**Not**: here\n```\n\n**When to Use**: now\n\n**Steps**:\n1. one\n   more\n2. two\n"));
    QCOMPARE(text.body, u("Body.\n\n**bold** start is no label\n\n```\n**Not**: here\n```"));
    QCOMPARE(text.sections.size(), 2);
    QCOMPARE(text.sections[0].label, u("When to Use"));
    QCOMPARE(text.sections[0].text, u("now"));
    QCOMPARE(text.sections[1].items, (QStringList{u("one\nmore"), u("two")}));
    QVERIFY(text.sections[1].numbered);
}

void TestExplanationPanel::followsTheLanguage()
{
    ExplanationPanelFixture f;
    f.select("app");
    const MarkingTranslator marking;
    QTRY_COMPARE(f.tabs().tabText(0), u("«Why»"));
    QVERIFY(f.lines().contains(u("«When to Use»")));
    QVERIFY(f.named(u("«Notes»")));
}

void TestExplanationPanel::followsPaletteAndDirection()
{
    ExplanationPanelFixture f;
    f.select("app");
    const auto body = [&] {
        QTextBlock block = f.view().document()->begin();
        while (block.isValid() && !block.text().startsWith(u("Everything")))
            block = block.next();
        return block;
    };
    const auto colourOfBody = [&] { return body().begin().fragment().charFormat().foreground().color(); };
    QCOMPARE(colourOfBody(), colour(Theme::light().text));
    Appearance appearance(*qApp);
    appearance.setChoice(Appearance::Choice::Dark);
    QTRY_COMPARE(colourOfBody(), colour(Theme::dark().text));
    f.panel->setLayoutDirection(Qt::RightToLeft);
    QTRY_VERIFY(body().blockFormat().alignment().testFlag(Qt::AlignRight));
    QVERIFY(f.view().document()->findBlockByNumber(0).blockFormat().alignment().testFlag(Qt::AlignRight));
    appearance.setChoice(Appearance::Choice::Light);
}

void TestExplanationPanel::accessibleNamesAreTheContracts()
{
    ExplanationPanelFixture f;
    QCOMPARE(f.view().accessibleName(), u("Explanation"));
    f.select("app");
    QAccessibleInterface *const spoken = QAccessible::queryAccessibleInterface(&f.view());
    QVERIFY(spoken && spoken->textInterface());
    const QString text = spoken->textInterface()->text(0, spoken->textInterface()->characterCount());
    QVERIFY2(text.contains(u("Intermediate")) && text.contains(u("When to Use")) && text.contains(u("A ticket machine")), qPrintable(text));
    QVERIFY(f.named(u("Notes")));
    QVERIFY(f.named(u("Content")));
}

ESPALIER_TEST_MAIN(TestExplanationPanel)
#include "tst_explanationpanel.moc"
