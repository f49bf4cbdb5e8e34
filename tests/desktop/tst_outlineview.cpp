// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/outlineworld.h"
#include "desktop/theming/appearance.h"
#include "desktop/tree/outlineheader.h"
#include "support/testprogram.h"

#include <QApplication>
#include <QClipboard>
#include <QHelpEvent>
#include <QPushButton>
#include <QScopeGuard>
#include <QSignalSpy>
#include <QToolTip>

using namespace Espalier;

namespace {

const char *const outlineViewSample = R"(
    core/ [1] # What it is about
      domain/ [1]
        model.py [1]
      adapters/ [2] # Databases
        redis/ [3]
        kafka/ [4]
    mlops/ [2] # From experiment to a model that runs itself
      serving/ [2] # Answers
        batch.py [3]
    README.md [1]
)";

QString manyFolders(int count)
{
    QString drawing;
    for (int i = 0; i < count; ++i)
        drawing += QStringLiteral("dir%1/ [%2]\n  in%1/ [%3]\n").arg(i, 3, 10, QLatin1Char('0')).arg(1 + i % 2).arg(1 + i % 4);
    return drawing;
}

} // namespace

class TestOutlineView : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // what is open and where one is
    void freshDocumentShowsTheTopLevel();
    void filterKeepsExpansionSelectionAndPlace();
    void searchOpensWhatItFindsAndClosesItAgain();
    void revealOpensAndScrolls();
    void undoBringsAFolderBackAsOpenAsItWas();
    void closingAFolderTakesTheSelectionOutOfIt();
    // selecting
    void selectionIsTheSameEverywhere();
    void clicksSelectRangesAndSingles();
    void clickOnTheChevronOnlyOpens();
    void selectAllLeavesTheProjectOut();
    // keys
    void arrowsWalkOpenAndClose();
    void arrowsAreMirrored();
    void pagesHomeAndEnd();
    void starOpensAllBelow();
    void typingFindsNames();
    void tabLeavesTheTree();
    // editing
    void renameInPlace();
    void renameRefusesWithAHint();
    void insertAddsAChildWithOneStep();
    void escapeLeavesNoTraceOfANewNode();
    void enterAddsASiblingBehind();
    void newNodeStandsBehindItsSiblingUnderAFilter();
    void impossibleNamesAreHintedAt_data();
    void impossibleNamesAreHintedAt();
    void aHugeNameIsClipped();
    void slashInANameMakesNestedFolders();
    void leavingTheFieldKeepsWhatWasTyped();
    void newNodeFieldGoesWithItsPlace();
    void summaryIsEditedByDoubleClick();
    void phaseIsChosenFromAMenu();
    // what it looks like
    void narrowWindowsLeaveColumnsOut();
    void selectedRowCarriesTheAccent();
    void elidedTextsHaveTooltips();
    void tagsStandBehindTheNameWhereThereIsRoom();
    void anUnusualRuleHasAMark();
    void nothingToSeeSaysWhatToDo();
};

// -- what is open and where one is -------------------------------------------------------------------------------------

void TestOutlineView::freshDocumentShowsTheTopLevel()
{
    OutlineWorld world(outlineViewSample);
    QCOMPARE(world.rows(), QStringLiteral("project .core .mlops .README.md"));
    world.view.expandAll();
    world.session.editor().adopt(treeOf("x/\n  y/\n"));
    QCOMPARE(world.rows(), QStringLiteral("project .x"));
    QVERIFY(world.selected().isEmpty());
}

void TestOutlineView::filterKeepsExpansionSelectionAndPlace()
{
    OutlineWorld world(manyFolders(100).toUtf8().constData());
    world.view.expandAll();
    world.session.selection().reveal({world.at(QStringLiteral("dir060"))});
    QCoreApplication::processEvents();
    const int y = world.view.visualRect(world.index(QStringLiteral("dir060"))).top();
    QVERIFY(world.view.viewport()->rect().contains(QPoint(1, y)));
    for (const Phase phase : {Phase::Beginner, Phase::Advanced, Phase::None}) {
        world.session.filter().setPhase(phase);
        QCoreApplication::processEvents();
        QCOMPARE(world.view.visualRect(world.index(QStringLiteral("dir060"))).top(), y);
        QCOMPARE(world.selected(), QStringList{QStringLiteral("dir060")});
        QVERIFY(world.view.selectionModel()->isSelected(world.index(QStringLiteral("dir060"))));
        QVERIFY(world.view.isExpanded(world.at(QStringLiteral("dir004"))));
    }
    QCOMPARE(world.view.rows().count(), 201);
}

void TestOutlineView::searchOpensWhatItFindsAndClosesItAgain()
{
    OutlineWorld world(outlineViewSample);
    world.session.filter().setText(QStringLiteral("redis"));
    QCOMPARE(world.rows(), QStringLiteral("project .core ..adapters ...redis"));
    world.session.filter().setText(QStringLiteral("batch"));
    QCOMPARE(world.rows(), QStringLiteral("project .mlops ..serving ...batch.py"));
    world.session.filter().setText({});
    QCOMPARE(world.rows(), QStringLiteral("project .core .mlops .README.md"));
    // What was chosen from what was found is not closed away.
    world.session.filter().setText(QStringLiteral("redis"));
    world.select(QStringLiteral("core/adapters/redis"));
    world.session.filter().setText({});
    QCOMPARE(world.rows(), QStringLiteral("project .core ..domain ..adapters ...redis ...kafka .mlops .README.md"));
}

void TestOutlineView::revealOpensAndScrolls()
{
    OutlineWorld world(manyFolders(100).toUtf8().constData());
    world.session.selection().reveal({world.at(QStringLiteral("dir090/in090")), world.at(QStringLiteral("dir080/in080"))});
    QCoreApplication::processEvents();
    QVERIFY(world.view.viewport()->rect().contains(world.view.visualRect(world.index(QStringLiteral("dir090/in090")))));
    QVERIFY(world.view.isExpanded(world.at(QStringLiteral("dir080"))));
    QCOMPARE(world.view.selectionModel()->selectedRows().size(), 2);
}

void TestOutlineView::undoBringsAFolderBackAsOpenAsItWas()
{
    OutlineWorld world(outlineViewSample);
    world.view.expandAll();
    const QString before = world.rows();
    world.select(QStringLiteral("core"));
    world.verbs.remove();
    QCOMPARE(world.rows(), QStringLiteral("project .mlops ..serving ...batch.py .README.md"));
    QCOMPARE(world.current(), QStringLiteral("mlops")); // where one goes on
    world.session.editor().history().undo();
    QCOMPARE(world.rows(), before);
    QCOMPARE(world.selected(), QStringList{QStringLiteral("core")});
}

void TestOutlineView::closingAFolderTakesTheSelectionOutOfIt()
{
    OutlineWorld world(outlineViewSample);
    world.view.expandAll();
    world.session.selection().select({world.at(QStringLiteral("core/domain/model.py")), world.at(QStringLiteral("mlops"))},
                                     world.at(QStringLiteral("core/domain/model.py")));
    world.view.setExpanded(world.at(QStringLiteral("core")), false);
    QCOMPARE(world.selected(), (QStringList{QStringLiteral("mlops"), QStringLiteral("core")}));
    QCOMPARE(world.current(), QStringLiteral("core"));
    world.view.collapseAll();
    QCOMPARE(world.current(), QStringLiteral("core"));
}

// -- selecting ---------------------------------------------------------------------------------------------------------

void TestOutlineView::selectionIsTheSameEverywhere()
{
    OutlineWorld world(outlineViewSample);
    QSignalSpy changed(&world.session.selection(), &NodeSelection::changed);
    world.click(world.middleOf(QStringLiteral("mlops"), 1));
    QCOMPARE(world.selected(), QStringList{QStringLiteral("mlops")});
    QCOMPARE(changed.count(), 1);
    world.session.selection().select({world.at(QStringLiteral("core")), world.at(QStringLiteral("README.md"))}, world.at(QStringLiteral("README.md")));
    QCOMPARE(world.view.selectionModel()->selectedRows().size(), 2);
    QCOMPARE(world.view.currentIndex(), world.index(QStringLiteral("README.md")));
    // A change of the tree does not change what is selected.
    QVERIFY(world.session.editor().addNode(rootNode, world.at(QStringLiteral("core")), {.name = QStringLiteral("first")}));
    QCOMPARE(world.selected(), QStringList{QStringLiteral("first")});
    world.session.document().move(world.at(QStringLiteral("first")), world.at(QStringLiteral("mlops")), noNode);
    QCOMPARE(world.selected(), QStringList{QStringLiteral("mlops/first")});
    QVERIFY(world.view.selectionModel()->isSelected(world.index(QStringLiteral("mlops/first"))));
}

void TestOutlineView::clicksSelectRangesAndSingles()
{
    OutlineWorld world(outlineViewSample);
    world.view.expandAll();
    world.click(world.middleOf(QStringLiteral("core/domain")));
    world.click(world.middleOf(QStringLiteral("mlops")), Qt::ShiftModifier);
    QCOMPARE(world.selected(), (QStringList{QStringLiteral("core/domain"), QStringLiteral("core/domain/model.py"), QStringLiteral("core/adapters"),
                                            QStringLiteral("core/adapters/redis"), QStringLiteral("core/adapters/kafka"), QStringLiteral("mlops")}));
    world.click(world.middleOf(QStringLiteral("core/adapters")), Qt::ControlModifier);
    QVERIFY(!world.selected().contains(QStringLiteral("core/adapters")));
    QCOMPARE(world.selected().size(), 5);
    world.click(QPoint(300, world.view.viewport()->height() - 3));
    QVERIFY(world.selected().isEmpty());
}

void TestOutlineView::clickOnTheChevronOnlyOpens()
{
    OutlineWorld world(outlineViewSample);
    world.select(QStringLiteral("README.md"));
    const auto chevron = [&](const QString &path) {
        const qsizetype row = world.view.rows().rowOf(world.at(path));
        return world.view.rowPainter().chevronRect(world.view.cellsOf(world.view.rowRect(row)).name, world.view.rows().depthAt(row)).center();
    };
    world.click(chevron(QStringLiteral("core")));
    QCOMPARE(world.rows(), QStringLiteral("project .core ..domain ..adapters .mlops .README.md"));
    QCOMPARE(world.selected(), QStringList{QStringLiteral("README.md")});
    world.click(chevron(QStringLiteral("core")), Qt::AltModifier);
    world.click(chevron(QStringLiteral("core")), Qt::AltModifier);
    QCOMPARE(world.rows(), QStringLiteral("project .core ..domain ...model.py ..adapters ...redis ...kafka .mlops .README.md"));
}

void TestOutlineView::selectAllLeavesTheProjectOut()
{
    OutlineWorld world(outlineViewSample);
    world.key(Qt::Key_A, Qt::ControlModifier);
    QCOMPARE(world.selected(), (QStringList{QStringLiteral("core"), QStringLiteral("mlops"), QStringLiteral("README.md")}));
}

// -- keys --------------------------------------------------------------------------------------------------------------

void TestOutlineView::arrowsWalkOpenAndClose()
{
    OutlineWorld world(outlineViewSample);
    world.select(QStringLiteral("core"));
    world.key(Qt::Key_Right); // opens
    QCOMPARE(world.current(), QStringLiteral("core"));
    QVERIFY(world.view.isExpanded(world.at(QStringLiteral("core"))));
    world.key(Qt::Key_Right); // walks in
    QCOMPARE(world.current(), QStringLiteral("core/domain"));
    world.key(Qt::Key_Down);
    QCOMPARE(world.current(), QStringLiteral("core/adapters"));
    world.key(Qt::Key_Left); // closed already: walks up
    QCOMPARE(world.current(), QStringLiteral("core"));
    world.key(Qt::Key_Left); // closes
    QCOMPARE(world.rows(), QStringLiteral("project .core .mlops .README.md"));
    world.key(Qt::Key_Down, Qt::ShiftModifier);
    QCOMPARE(world.selected(), (QStringList{QStringLiteral("core"), QStringLiteral("mlops")}));
    world.key(Qt::Key_Plus);
    QVERIFY(world.view.isExpanded(world.at(QStringLiteral("mlops"))));
    world.key(Qt::Key_Minus);
    QVERIFY(!world.view.isExpanded(world.at(QStringLiteral("mlops"))));
}

void TestOutlineView::arrowsAreMirrored()
{
    OutlineWorld world(outlineViewSample);
    world.view.setLayoutDirection(Qt::RightToLeft);
    world.select(QStringLiteral("core"));
    world.key(Qt::Key_Left);
    QVERIFY(world.view.isExpanded(world.at(QStringLiteral("core"))));
    world.key(Qt::Key_Right);
    QVERIFY(!world.view.isExpanded(world.at(QStringLiteral("core"))));
    // The name's column stands at the right, the picture right of the name.
    const QRect name = world.view.visualRect(world.index(QStringLiteral("core")));
    QVERIFY(name.left() > world.view.visualRect(world.index(QStringLiteral("core"), 2)).right());
    QVERIFY(world.view.rowPainter().chevronRect(name, 1).left() > world.view.rowPainter().nameRect(name, 1).left());
}

void TestOutlineView::pagesHomeAndEnd()
{
    OutlineWorld world(manyFolders(100).toUtf8().constData());
    world.select(QStringLiteral("dir000"));
    world.key(Qt::Key_End);
    QCOMPARE(world.current(), QStringLiteral("dir099"));
    QVERIFY(world.view.viewport()->rect().contains(world.view.visualRect(world.index(QStringLiteral("dir099")))));
    world.key(Qt::Key_PageUp);
    const qsizetype page = world.view.viewport()->height() / world.view.rowPainter().rowHeight() - 1;
    QCOMPARE(world.current(), QStringLiteral("dir%1").arg(99 - page, 3, 10, QLatin1Char('0')));
    world.key(Qt::Key_Home);
    QCOMPARE(world.session.selection().current(), rootNode);
    QCOMPARE(world.view.verticalScrollBar()->value(), 0);
    world.key(Qt::Key_PageDown);
    QCOMPARE(world.current(), QStringLiteral("dir%1").arg(page - 1, 3, 10, QLatin1Char('0')));
}

void TestOutlineView::starOpensAllBelow()
{
    OutlineWorld world(outlineViewSample);
    world.select(QStringLiteral("core"));
    world.key(Qt::Key_Asterisk);
    QCOMPARE(world.rows(), QStringLiteral("project .core ..domain ...model.py ..adapters ...redis ...kafka .mlops .README.md"));
}

void TestOutlineView::typingFindsNames()
{
    // A pause is what the program is told it is, not what this machine makes of it.
    const auto restored = qScopeGuard([interval = QApplication::keyboardInputInterval()] { QApplication::setKeyboardInputInterval(interval); });
    QApplication::setKeyboardInputInterval(600'000);
    OutlineWorld world("beta/\nalpha/\nb/\nbravo\n");
    world.select(QStringLiteral("alpha"));
    world.type(QStringLiteral("BR"));
    QCOMPARE(world.current(), QStringLiteral("bravo"));
    world.view.keyboardSearch(QStringLiteral("nothing like it"));
    QCOMPARE(world.current(), QStringLiteral("bravo"));
    QApplication::setKeyboardInputInterval(0);
    world.type(QStringLiteral("b")); // round to the next
    QCOMPARE(world.current(), QStringLiteral("beta"));
    QApplication::setKeyboardInputInterval(600'000);
    world.type(QStringLiteral("b"));
    QCOMPARE(world.current(), QStringLiteral("b"));
}

void TestOutlineView::tabLeavesTheTree()
{
    OutlineWorld world(outlineViewSample);
    QWidget window;
    auto *const button = new QPushButton(&window);
    world.view.setParent(&window);
    QWidget::setTabOrder(&world.view, button);
    window.show();
    world.view.show();
    world.view.setFocus();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    QTest::keyClick(&world.view, Qt::Key_Tab);
    QVERIFY(button->hasFocus());
    world.view.setParent(nullptr);
}

// -- editing -----------------------------------------------------------------------------------------------------------

void TestOutlineView::renameInPlace()
{
    OutlineWorld world(outlineViewSample);
    world.select(QStringLiteral("README.md"));
    world.key(Qt::Key_F2);
    QVERIFY(world.field());
    QCOMPARE(world.field()->text(), QStringLiteral("README.md"));
    QCOMPARE(world.field()->selectedText(), QStringLiteral("README")); // the extension usually stays
    world.type(QStringLiteral("LIES"));
    world.key(Qt::Key_Return);
    QTRY_VERIFY(world.at(QStringLiteral("LIES.md")) != noNode);
    QTRY_VERIFY(!world.field());
    QCOMPARE(world.steps(), 1);
    world.verbs.rename();
    QVERIFY(world.field());
    world.type(QStringLiteral("nothing"));
    world.key(Qt::Key_Escape);
    QVERIFY(world.at(QStringLiteral("LIES.md")) != noNode);
    QCOMPARE(world.steps(), 1);
    world.session.editor().history().undo();
    QVERIFY(world.at(QStringLiteral("README.md")) != noNode);
}

void TestOutlineView::renameRefusesWithAHint()
{
    OutlineWorld world(outlineViewSample);
    QSignalSpy failed(&world.session, &Session::failed);
    world.select(QStringLiteral("mlops"));
    world.key(Qt::Key_F2);
    QLineEdit *const field = world.field();
    QVERIFY(field);
    field->selectAll();
    world.type(QStringLiteral("core"));
    QVERIFY(!field->hasAcceptableInput());
    QVERIFY(field->accessibleDescription().contains(QStringLiteral("core")));
    world.key(Qt::Key_Return);
    QCoreApplication::processEvents();
    QCOMPARE(world.field(), field); // still there
    // Leaving the field leaves the old name, without a word more.
    world.click(world.middleOf(QStringLiteral("README.md")));
    QTRY_VERIFY(!world.field());
    QVERIFY(world.at(QStringLiteral("mlops")) != noNode);
    QCOMPARE(world.steps(), 0);
    QCOMPARE(failed.count(), 0);
}

void TestOutlineView::insertAddsAChildWithOneStep()
{
    OutlineWorld world(outlineViewSample);
    world.select(QStringLiteral("core"));
    world.key(Qt::Key_Insert);
    QCOMPARE(world.rows(), QStringLiteral("project .core ..domain ..adapters ..? .mlops .README.md"));
    QVERIFY(world.field() && world.field()->hasFocus());
    QCOMPARE(world.steps(), 0);
    world.type(QStringLiteral("ports"));
    world.key(Qt::Key_Return);
    QCOMPARE(world.rows(), QStringLiteral("project .core ..domain ..adapters ..ports .mlops .README.md"));
    QCOMPARE(world.steps(), 1);
    QCOMPARE(world.selected(), QStringList{QStringLiteral("core/ports")});
    QVERIFY(world.session.layout().isFolder(world.at(QStringLiteral("core/ports"))));
    QVERIFY(world.view.hasFocus());
    // In a file nothing can be: beside it is what was meant.
    world.select(QStringLiteral("README.md"));
    world.key(Qt::Key_Insert, Qt::ShiftModifier);
    world.type(QStringLiteral("LICENSE"));
    world.key(Qt::Key_Return);
    QVERIFY(!world.session.layout().isFolder(world.at(QStringLiteral("LICENSE"))));
    QVERIFY(world.at(QStringLiteral("LICENSE")) != noNode);
}

void TestOutlineView::escapeLeavesNoTraceOfANewNode()
{
    OutlineWorld world(outlineViewSample);
    world.select(QStringLiteral("core"));
    QVERIFY(world.session.editor().rename(world.at(QStringLiteral("mlops")), QStringLiteral("ops")));
    world.session.editor().history().undo();
    const QString rows = world.rows();
    world.select(QStringLiteral("README.md"));
    world.key(Qt::Key_Return);
    world.type(QStringLiteral("never"));
    world.key(Qt::Key_Escape);
    QVERIFY(!world.field());
    QCOMPARE(world.rows(), rows);
    QVERIFY(world.session.editor().history().canRedo()); // not even that is lost
    QCOMPARE(world.steps(), 0);
    QVERIFY(world.view.hasFocus());
}

void TestOutlineView::enterAddsASiblingBehind()
{
    OutlineWorld world(outlineViewSample);
    world.select(QStringLiteral("core"));
    world.key(Qt::Key_Return);
    QCOMPARE(world.rows(), QStringLiteral("project .core .? .mlops .README.md"));
    world.type(QStringLiteral("one"));
    world.key(Qt::Key_Return);
    world.key(Qt::Key_Return, Qt::ShiftModifier);
    world.type(QStringLiteral("two.txt"));
    world.key(Qt::Key_Return);
    QCOMPARE(world.rows(), QStringLiteral("project .core .one .two.txt .mlops .README.md"));
    QVERIFY(!world.session.layout().isFolder(world.at(QStringLiteral("two.txt"))));
    // A name that is taken does not pass.
    world.key(Qt::Key_Return);
    world.type(QStringLiteral("core"));
    world.key(Qt::Key_Return);
    QVERIFY(world.field());
    world.type(QStringLiteral("2"));
    world.key(Qt::Key_Return);
    QVERIFY(world.at(QStringLiteral("core2")) != noNode);
}

void TestOutlineView::newNodeStandsBehindItsSiblingUnderAFilter()
{
    OutlineWorld world("a/ [1]\nlate/ [4]\nb/ [1]\n");
    world.session.filter().setPhase(Phase::Beginner);
    world.select(QStringLiteral("a"));
    world.key(Qt::Key_Return);
    QCOMPARE(world.rows(), QStringLiteral("project .a .? .b"));
    world.type(QStringLiteral("new"));
    world.key(Qt::Key_Return);
    QCOMPARE(textOf(world.session.layout()), QStringLiteral("a/ [1]\nnew/\nlate/ [4]\nb/ [1]\n"));
}

void TestOutlineView::impossibleNamesAreHintedAt_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("hint");
    QTest::addColumn<bool>("isTaken");
    QTest::newRow("N1 empty") << QString() << QStringLiteral("A name is needed") << false;
    QTest::newRow("N1 spaces") << QStringLiteral("   ") << QStringLiteral("A name is needed") << false;
    QTest::newRow("N2 dots") << QStringLiteral("..") << QStringLiteral("cannot be a name") << false;
    QTest::newRow("N12 86 Chinese characters") << QString(86, QChar(0x6f22)) << QStringLiteral("258 bytes") << true;
    QTest::newRow("N12 85 Chinese characters") << QString(85, QChar(0x6f22)) << QString() << true;
    // They can be had, but not everywhere.
    QTest::newRow("N7 a dot at the end") << QStringLiteral("end.") << QStringLiteral("Windows drops") << true;
    QTest::newRow("N8 a device") << QStringLiteral("con.txt") << QStringLiteral("for a device") << true;
    QTest::newRow("N9 a colon") << QStringLiteral("a:b") << QStringLiteral("Windows forbids") << true;
}

void TestOutlineView::impossibleNamesAreHintedAt()
{
    QFETCH(QString, name);
    QFETCH(QString, hint);
    QFETCH(bool, isTaken);
    OutlineWorld world(outlineViewSample);
    world.select(QStringLiteral("mlops"));
    world.key(Qt::Key_F2);
    QLineEdit *const field = world.field();
    QVERIFY(field);
    field->selectAll();
    field->del();
    field->insert(name);
    if (hint.isEmpty())
        QCOMPARE(field->accessibleDescription(), QString());
    else
        QVERIFY2(field->accessibleDescription().contains(hint), qPrintable(field->accessibleDescription()));
    QCOMPARE(field->hasAcceptableInput(), isTaken);
    world.key(Qt::Key_Return);
    QCoreApplication::processEvents();
    QTRY_COMPARE(world.steps(), isTaken ? 1 : 0);
    QCOMPARE(world.at(QStringLiteral("mlops")) == noNode, isTaken);
}

/// N19
void TestOutlineView::aHugeNameIsClipped()
{
    OutlineWorld world(outlineViewSample);
    world.select(QStringLiteral("mlops"));
    world.key(Qt::Key_F2);
    QLineEdit *const field = world.field();
    QVERIFY(field);
    field->selectAll();
    QGuiApplication::clipboard()->setText(QString(1'000'000, u'x'));
    field->paste();
    QCOMPARE(field->text().size(), Name::maxLength);
    QVERIFY2(field->accessibleDescription().contains(QStringLiteral("4096 bytes")), qPrintable(field->accessibleDescription()));
    QVERIFY(field->accessibleDescription().size() < 300);
    QGuiApplication::clipboard()->clear();
    world.key(Qt::Key_Escape);
    QTRY_VERIFY(!world.field());
    QVERIFY(world.at(QStringLiteral("mlops")) != noNode);
}

/// N3
void TestOutlineView::slashInANameMakesNestedFolders()
{
    OutlineWorld world(outlineViewSample);
    world.select(QStringLiteral("mlops"));
    world.key(Qt::Key_Insert);
    world.type(QStringLiteral("serving/online/app"));
    QVERIFY(!world.field()->accessibleDescription().isEmpty()); // the offer
    world.key(Qt::Key_Return);
    QVERIFY(world.at(QStringLiteral("mlops/serving/online/app")) != noNode);
    QCOMPARE(world.steps(), 1);
}

void TestOutlineView::leavingTheFieldKeepsWhatWasTyped()
{
    OutlineWorld world(outlineViewSample);
    world.select(QStringLiteral("core"));
    world.key(Qt::Key_Insert);
    world.type(QStringLiteral("ports"));
    world.click(world.middleOf(QStringLiteral("README.md")));
    QVERIFY(world.at(QStringLiteral("core/ports")) != noNode);
    world.select(QStringLiteral("core"));
    world.key(Qt::Key_Insert);
    world.click(world.middleOf(QStringLiteral("README.md")));
    QVERIFY(!world.field());
    QCOMPARE(world.steps(), 1);
}

void TestOutlineView::newNodeFieldGoesWithItsPlace()
{
    OutlineWorld world(outlineViewSample);
    world.select(QStringLiteral("core/domain"));
    world.key(Qt::Key_Insert);
    QVERIFY(world.field());
    QVERIFY(world.session.editor().removeNodes({world.at(QStringLiteral("core"))}));
    QTRY_VERIFY(!world.field());
    QCOMPARE(world.rows(), QStringLiteral("project .mlops .README.md"));
    world.select(QStringLiteral("mlops"));
    world.key(Qt::Key_Insert);
    world.session.editor().adopt(treeOf("x/\n"));
    QVERIFY(!world.field());
    QCOMPARE(world.rows(), QStringLiteral("project .x"));
}

void TestOutlineView::summaryIsEditedByDoubleClick()
{
    OutlineWorld world(outlineViewSample);
    QTest::mouseDClick(world.view.viewport(), Qt::LeftButton, {}, world.middleOf(QStringLiteral("core"), 1));
    QVERIFY(world.field());
    QCOMPARE(world.field()->text(), QStringLiteral("What it is about"));
    world.type(QStringLiteral("The heart"));
    world.key(Qt::Key_Return);
    QTRY_COMPARE(world.session.layout().summary(world.at(QStringLiteral("core"))), QStringLiteral("The heart"));
    // On the name it renames, beside it it opens.
    const QRect name = world.view.visualRect(world.index(QStringLiteral("core")));
    QTest::mouseDClick(world.view.viewport(), Qt::LeftButton, {}, name.center() + QPoint(name.width() / 2 - 10, 0));
    QVERIFY(world.view.isExpanded(world.at(QStringLiteral("core"))));
    QTest::mouseDClick(world.view.viewport(), Qt::LeftButton, {}, world.view.rowPainter().nameRect(name, 1).topLeft() + QPoint(6, 12));
    QTRY_VERIFY(world.field());
    QCOMPARE(world.field()->text(), QStringLiteral("core"));
}

void TestOutlineView::phaseIsChosenFromAMenu()
{
    OutlineWorld world(outlineViewSample);
    world.session.selection().select({world.at(QStringLiteral("core")), world.at(QStringLiteral("README.md"))}, world.at(QStringLiteral("core")));
    world.view.showPhaseMenu(world.at(QStringLiteral("README.md")));
    auto *const menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
    QVERIFY(menu);
    QAction *expert = nullptr;
    for (QAction *const action : menu->actions()) {
        if (action->text() == QStringLiteral("Expert"))
            expert = action;
        QCOMPARE(action->isChecked(), action->text() == QStringLiteral("Beginner"));
    }
    QVERIFY(expert);
    expert->trigger();
    menu->close();
    QCOMPARE(world.session.layout().phase(world.at(QStringLiteral("core"))), Phase::Expert);
    QCOMPARE(world.session.layout().phase(world.at(QStringLiteral("README.md"))), Phase::Expert);
    QCOMPARE(world.steps(), 1);
    // A click on the mark at the end of the phase's cell opens it, too.
    const QRect cell = world.view.visualRect(world.index(QStringLiteral("mlops"), 2));
    world.click({cell.right() - 10, cell.center().y()});
    QVERIFY(qobject_cast<QMenu *>(QApplication::activePopupWidget()));
    QCOMPARE(world.selected(), QStringList{QStringLiteral("mlops")});
    QApplication::activePopupWidget()->close();
}

// -- what it looks like ------------------------------------------------------------------------------------------------

void TestOutlineView::narrowWindowsLeaveColumnsOut()
{
    OutlineWorld world(outlineViewSample);
    const auto shown = [&] {
        QList<bool> columns;
        for (int column = 0; column < 3; ++column)
            columns << !world.view.visualRect(world.index(QStringLiteral("core"), column)).isEmpty();
        return columns;
    };
    QCOMPARE(shown(), (QList<bool>{true, true, true}));
    world.view.resize(400, 300);
    QCOMPARE(shown(), (QList<bool>{true, false, true}));
    world.view.resize(240, 300);
    QCOMPARE(shown(), (QList<bool>{true, false, false}));
    QCOMPARE(world.view.visualRect(world.index(QStringLiteral("core"))).width(), world.view.viewport()->width());
    world.view.resize(900, 300);
    QCOMPARE(shown(), (QList<bool>{true, true, true}));
}

void TestOutlineView::selectedRowCarriesTheAccent()
{
    OutlineWorld world(outlineViewSample);
    world.select(QStringLiteral("mlops"));
    const QImage image = world.view.viewport()->grab().toImage();
    const QRect row = world.view.rowRect(world.view.rows().rowOf(world.at(QStringLiteral("mlops"))));
    const auto at = [&](int x, int y) { return image.pixelColor(QPoint(x, y) * image.devicePixelRatio()); };
    QCOMPARE(at(1, row.center().y()), colour(currentTheme().accent));
    QCOMPARE(at(row.right() - 3, row.top() + 2), colour(currentTheme().selection));
    QCOMPARE(at(row.right() - 3, row.bottom() + 3), colour(currentTheme().panel));
    // The phase's dot in its colour.
    const QRect cell = world.view.visualRect(world.index(QStringLiteral("mlops"), 2));
    QCOMPARE(at(cell.left() + 10, cell.center().y()), colour(currentTheme().phase(Phase::Intermediate).text));
}

void TestOutlineView::elidedTextsHaveTooltips()
{
    OutlineWorld world(outlineViewSample);
    OutlineRow row;
    row.name = QString(200, u'm');
    row.isFile = true;
    row.hiddenCount = 6;
    row.hiddenFrom = Phase::Advanced;
    const OutlinePainter &painter = world.view.rowPainter();
    const auto narrow = painter.layOutName(row, QRect(0, 0, 320, 32));
    QVERIFY(narrow.isElided);
    QCOMPARE(narrow.chip, QStringLiteral("+6 hidden"));
    QVERIFY(narrow.chipRect.right() <= 320 && narrow.nameRect.right() < narrow.chipRect.left());
    row.name = QStringLiteral("adapters");
    QCOMPARE(painter.layOutName(row, QRect(0, 0, 320, 32)).chip, QStringLiteral("+6 hidden · Advanced"));
    QVERIFY(!painter.layOutName(row, QRect(0, 0, 320, 32)).isElided);
    QVERIFY(painter.layOutName(row, QRect(0, 0, 150, 32)).chipRect.isNull());
}

void TestOutlineView::tagsStandBehindTheNameWhereThereIsRoom()
{
    OutlineWorld world("handlers/\n");
    QVERIFY(world.session.editor().setTags({world.at(QStringLiteral("handlers"))},
                                           {QStringLiteral("ci"), QStringLiteral("week 3")}));
    const OutlinePainter &painter = world.view.rowPainter();
    OutlineRow row;
    row.name = QStringLiteral("handlers");
    row.tags = {QStringLiteral("ci"), QStringLiteral("week 3")};
    const auto names = [](const OutlinePainter::NameParts &parts) {
        QStringList tags;
        for (const auto &flag : parts.flags)
            tags << flag.tag;
        return tags;
    };
    bool wasWithWords = true;
    for (int width = 500; width > 60; width -= 3) {
        const QRect cell(0, 0, width, 32);
        const auto parts = painter.layOutName(row, cell);
        OutlineRow bare = row;
        bare.tags.clear();
        QCOMPARE(parts.name, painter.layOutName(bare, cell).name); // never shorter for a flag
        QVERIFY(wasWithWords || !parts.haveFlagsWords);
        wasWithWords = parts.haveFlagsWords;
        QRect before = parts.nameRect;
        for (const auto &flag : parts.flags) {
            QVERIFY(!parts.isElided);
            QVERIFY(flag.rect.left() > before.right() && cell.contains(flag.rect));
            before = flag.rect;
        }
    }
    QVERIFY(painter.layOutName(row, {0, 0, 500, 32}).haveFlagsWords);
    QCOMPARE(names(painter.layOutName(row, {0, 0, 500, 32})), row.tags);
    row.hiddenCount = 6; // stands behind them
    const auto full = painter.layOutName(row, {0, 0, 500, 32});
    QVERIFY(full.chipRect.left() > full.flags.last().rect.right());

    row.hiddenCount = 0;
    row.depth = 1;
    row.isBold = true;
    const QPoint onFlag = painter.layOutName(row, world.view.visualRect(world.index(QStringLiteral("handlers"))))
                              .flags.first()
                              .rect.center();
    QHelpEvent help(QEvent::ToolTip, onFlag, world.view.viewport()->mapToGlobal(onFlag));
    QCoreApplication::sendEvent(world.view.viewport(), &help);
    QVERIFY2(QToolTip::text().contains(u"Tagged ci, week 3"), qPrintable(QToolTip::text()));
    QVERIFY(world.index(QStringLiteral("handlers")).data(Qt::ToolTipRole).toString().contains(u"Tagged ci, week 3"));
}

void TestOutlineView::anUnusualRuleHasAMark()
{
    OutlineWorld world("a/\nb/\nc.txt\n");
    const NodeIndex b = world.at(QStringLiteral("b"));
    const auto tip = [&](const char *path) {
        return world.index(QString::fromLatin1(path)).data(Qt::ToolTipRole).toString();
    };
    const auto picture = [&] {
        QPixmap pixmap(world.view.viewport()->size());
        world.view.viewport()->render(&pixmap);
        return pixmap.toImage();
    };
    QVERIFY(world.session.editor().setRule({b}, NodeRule::Required)); // as folders are anyway
    QCOMPARE(tip("b"), QStringLiteral("b"));
    const QImage before = picture();
    QVERIFY(world.session.editor().setRule({b}, NodeRule::Forbidden));
    QCOMPARE(tip("b"), QStringLiteral("b\nForbidden. Check reports this folder when it exists."));
    QVERIFY(picture() != before);
    QVERIFY(world.session.editor().setRule({world.at(QStringLiteral("c.txt"))}, NodeRule::Required));
    QCOMPARE(tip("c.txt"), QStringLiteral("c.txt\nRequired. Check reports this file when it is missing."));
    OutlineRow row;
    row.name = QStringLiteral("b");
    row.rule = NodeRule::Forbidden;
    const OutlinePainter &painter = world.view.rowPainter();
    const auto parts = painter.layOutName(row, {0, 0, 300, 32});
    QVERIFY(parts.ruleRect.left() > parts.nameRect.right());
}

void TestOutlineView::nothingToSeeSaysWhatToDo()
{
    OutlineWorld world(outlineViewSample);
    const auto button = [&] {
        for (QPushButton *const candidate : world.view.viewport()->findChildren<QPushButton *>()) {
            if (candidate->isVisible())
                return candidate;
        }
        return static_cast<QPushButton *>(nullptr);
    };
    QVERIFY(!button());
    world.session.filter().setText(QStringLiteral("zzz"));
    QTRY_VERIFY(button());
    button()->click();
    QVERIFY(!world.session.filter().isActive());
    QTRY_VERIFY(!button());
    world.session.editor().adopt(Layout(QStringLiteral("empty")));
    QTRY_VERIFY(button());
    button()->click();
    QVERIFY(world.field());
    world.type(QStringLiteral("first"));
    world.key(Qt::Key_Return);
    QVERIFY(world.at(QStringLiteral("first")) != noNode);
    QTRY_VERIFY(!button());
}

ESPALIER_TEST_MAIN(TestOutlineView)
#include "tst_outlineview.moc"
