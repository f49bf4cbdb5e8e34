// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/carry.h"
#include "desktop/session/layoutmime.h"
#include "desktop/text/textchanges.h"
#include "desktop/text/textdrag.h"
#include "desktop/textworld.h"
#include "support/testprogram.h"

#include <QAccessible>
#include <QClipboard>
#include <QElapsedTimer>
#include <QGuiApplication>
#include <QLineEdit>
#include <QSignalSpy>
#include <QVBoxLayout>

using namespace Espalier;
using namespace Qt::StringLiterals;

namespace {

const char *const textViewSample = R"(
    core/ [1] # What it is about
      domain/ [1]
        model.py [1]
      adapters/ [2] # Databases
        redis/ [3]
    docs/ [1]
      index.md [1]
    README.md [1]
)";

} // namespace

class TestTextView : public QObject {
    Q_OBJECT

private Q_SLOTS:
    // what is to be seen
    void showsTheTreeAsTextDoes()
    {
        TextWorld world(textViewSample);
        QCOMPARE(world.shown(), uR"(project/
├── core/  # What it is about
│   ├── domain/
│   │   └── model.py
│   └── adapters/  # Databases
│       └── redis/
├── docs/
│   └── index.md
└── README.md
)"_s);
    }

    void theFilterLeavesAChip()
    {
        TextWorld world(textViewSample);
        world.session.filter().setPhase(Phase::Beginner);
        QVERIFY2(world.shown().contains(u"│   └── domain/\n│       └── model.py\n│       +2\n"_s)
                     || world.shown().contains(u"│       └── model.py\n│   "_s),
                 qPrintable(world.shown()));
        QVERIFY(world.shown().contains(u"+2"_s));
        QVERIFY(!world.shown().contains(u"adapters"_s));
    }

    void foldedLinesAreCounted()
    {
        TextWorld world(textViewSample);
        world.goTo(u"core"_s);
        world.key(Qt::Key_Minus, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY2(world.shown().contains(u"├── core/  # What it is about …\n├── docs/"_s), qPrintable(world.shown()));
        QCOMPARE(int(world.editing().lines().at(world.row(u"docs"_s)).number), 7);
        world.key(Qt::Key_Plus, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(world.row(u"core/domain/model.py"_s) > 0);
    }

    void selectionIsSharedBothWays()
    {
        TextWorld world(textViewSample);
        world.session.selection().reveal({world.at(u"docs/index.md"_s)});
        QCOMPARE(world.caretLine(), u"index.md"_s);
        world.key(Qt::Key_Up);
        QCOMPARE(world.session.selection().current(), world.at(u"docs"_s));
        world.editing().selectBranch(world.row(u"core"_s));
        QCOMPARE(world.session.selection().nodes().size(), 5);
    }

    // writing
    void aNameIsARenameOnceTheCaretLeaves()
    {
        TextWorld world(textViewSample);
        const NodeIndex docs = world.at(u"docs"_s);
        world.goTo(u"docs"_s);
        world.type(u"my_"_s);
        QCOMPARE(world.session.layout().name(docs), u"docs"_s);
        world.key(Qt::Key_Down);
        QCOMPARE(world.session.layout().name(docs), u"my_docs"_s);
        QCOMPARE(world.steps(), 1);
        QCOMPARE(world.session.editor().history().undoText(), u"Renamed docs to my_docs"_s);
        world.undo();
        QCOMPARE(world.session.layout().name(docs), u"docs"_s);
    }

    void aPauseCountsToo()
    {
        TextWorld world(textViewSample);
        const NodeIndex docs = world.at(u"docs"_s);
        world.goTo(u"docs"_s);
        world.type(u"my_"_s);
        QTRY_COMPARE(world.session.layout().name(docs), u"my_docs"_s);
        world.type(u"old_"_s);
        QTRY_COMPARE(world.session.layout().name(docs), u"my_old_docs"_s);
        QCOMPARE(world.steps(), 1); // one sitting, one step
        QCOMPARE(world.editing().caret().at, qsizetype(7));
    }

    void enterMakesASiblingOrTheFirstChild()
    {
        TextWorld world(textViewSample);
        world.goToEnd(u"README.md"_s);
        world.key(Qt::Key_Return);
        world.type(u"LICENSE"_s);
        world.key(Qt::Key_Return);
        QVERIFY(world.at(u"LICENSE"_s) != noNode);
        QCOMPARE(world.session.layout().kind(world.at(u"LICENSE"_s)), NodeKind::File);
        world.key(Qt::Key_Up); // the empty line is gone again
        world.goToEnd(u"docs"_s);
        world.key(Qt::Key_Return);
        world.type(u"howto/"_s);
        QCOMPARE(world.layoutText().section(u"docs/"_s, 1),
                 u" [1]\n  howto/\n  index.md [1]\nREADME.md [1]\nLICENSE\n"_s);
    }

    void aNewNameGrowsInOneStep()
    {
        TextWorld world(textViewSample);
        world.goToEnd(u"README.md"_s);
        world.key(Qt::Key_Return);
        world.type(u"sha/"_s);
        const NodeIndex made = world.at(u"sha"_s);
        QVERIFY(made != noNode);
        world.key(Qt::Key_Left);
        world.type(u"dow"_s);
        world.key(Qt::Key_Up);
        QCOMPARE(world.at(u"shadow"_s), made);
        QCOMPARE(world.steps(), 1);
        world.undo();
        QCOMPARE(world.layoutText(), textOf(treeOf(textViewSample)));
    }

    void enterInsideANameSplitsIt()
    {
        TextWorld world(textViewSample);
        const NodeIndex docs = world.at(u"docs"_s);
        world.editing().setCaret({world.row(u"docs"_s), false, 2});
        world.key(Qt::Key_Return);
        QCOMPARE(world.session.layout().name(docs), u"do"_s);
        QVERIFY(world.at(u"cs/index.md"_s) != noNode);
        world.undo();
        QCOMPARE(world.layoutText(), textOf(treeOf(textViewSample)));
    }

    void tabGoesInAndOutWithTheBranch()
    {
        TextWorld world(textViewSample);
        world.goTo(u"docs"_s);
        world.key(Qt::Key_Tab);
        QVERIFY(world.at(u"core/docs/index.md"_s) != noNode);
        QCOMPARE(world.caretLine(), u"docs/"_s);
        world.key(Qt::Key_Backtab);
        QCOMPARE(world.layoutText(), textOf(treeOf(textViewSample)));
    }

    void tabPutsANewLineIntoTheFolderAbove()
    {
        TextWorld world("a/\nb/\n");
        world.goToEnd(u"a"_s);
        world.key(Qt::Key_Return);
        world.key(Qt::Key_Tab);
        world.type(u"x.py"_s);
        world.key(Qt::Key_Return);
        world.key(Qt::Key_Backtab);
        world.type(u"y.py"_s);
        world.key(Qt::Key_Down);
        QCOMPARE(world.layoutText(), u"a/\n  x.py\ny.py\nb/\n"_s);
    }

    void backspaceGoesOutAndJoins()
    {
        TextWorld world("a/\n  x\nb\n");
        world.goTo(u"a/x"_s);
        world.key(Qt::Key_Backspace);
        QCOMPARE(world.layoutText(), u"a/\nx\nb\n"_s);
        world.goTo(u"b"_s);
        world.key(Qt::Key_Backspace);
        QCOMPARE(world.layoutText(), u"a/\nxb\n"_s);
        QCOMPARE(world.editing().caret().at, qsizetype(1));
    }

    void hashAndArrowBeginAComment()
    {
        TextWorld world(textViewSample);
        world.goToEnd(u"docs"_s);
        world.type(u"# For people"_s);
        world.key(Qt::Key_Down);
        QCOMPARE(world.session.layout().summary(world.at(u"docs"_s)), u"For people"_s);
        world.goToEnd(u"README.md"_s);
        world.key(Qt::Key_Right);
        world.type(u"First"_s);
        world.key(Qt::Key_Up);
        QCOMPARE(world.session.layout().summary(world.at(u"README.md"_s)), u"First"_s);
    }

    void aSlashMakesAFolder()
    {
        TextWorld world("a\n");
        world.goToEnd(u"a"_s);
        world.type(u"/"_s);
        QVERIFY(world.session.layout().isFolder(world.at(u"a"_s)));
        world.key(Qt::Key_Backspace);
        QVERIFY(!world.session.layout().isFolder(world.at(u"a"_s)));
    }

    void controlDeleteTakesTheBranch()
    {
        TextWorld world(textViewSample);
        world.goTo(u"core"_s);
        world.key(Qt::Key_Delete, Qt::ControlModifier);
        QCOMPARE(world.layoutText(), u"docs/ [1]\n  index.md [1]\nREADME.md [1]\n"_s);
        QCOMPARE(world.steps(), 1);
        world.undo();
        QCOMPARE(world.layoutText(), textOf(treeOf(textViewSample)));
    }

    void aSelectionOfLinesIsDeletedInOneStep()
    {
        TextWorld world(textViewSample);
        world.editing().selectRange(world.editing().startOf(world.row(u"core/domain"_s)),
                                    world.editing().endOf(world.row(u"core/adapters"_s)));
        world.key(Qt::Key_Delete);
        // The line that was not selected goes to where the text says now.
        QCOMPARE(world.layoutText().section(u"docs"_s, 0, 0), u"core/ [1] # What it is about\n  redis/ [3]\n"_s);
        QCOMPARE(world.steps(), 1);
    }

    void whatIsHiddenIsCountedWhenItGoes()
    {
        TextWorld world(textViewSample);
        world.session.filter().setPhase(Phase::Beginner);
        const QSignalSpy done(&world.session.editor(), &Editor::done);
        world.goTo(u"core"_s);
        world.key(Qt::Key_Delete, Qt::ControlModifier);
        QCOMPARE(done.last().first().toString(), u"Removed 5 item(s), 2 of them hidden"_s);
        world.undo();
        QCOMPARE(world.layoutText(), textOf(treeOf(textViewSample)));
    }

    void typingOverLinesMakesOne()
    {
        TextWorld world("a/\n  b\n  c\nd\n");
        world.editing().selectRange(world.editing().startOf(world.row(u"a/b"_s)),
                                    world.editing().endOf(world.row(u"a/c"_s)));
        world.type(u"x"_s);
        world.key(Qt::Key_Up);
        QCOMPARE(world.layoutText(), u"a/\n  x\nd\n"_s);
        world.key(Qt::Key_A, Qt::ControlModifier);
        world.type(u"y"_s);
        world.key(Qt::Key_Up);
        QCOMPARE(world.layoutText(), u"y\n"_s);
    }

    void altArrowsMoveTheBranch()
    {
        TextWorld world(textViewSample);
        world.goTo(u"docs"_s);
        world.key(Qt::Key_Up, Qt::AltModifier);
        QCOMPARE(world.session.layout().firstChild(rootNode), world.at(u"docs"_s));
        QVERIFY(world.at(u"docs/index.md"_s) != noNode);
        world.goTo(u"core/domain"_s);
        world.key(Qt::Key_Up, Qt::AltModifier); // the first: out
        QCOMPARE(world.session.layout().nextSibling(world.at(u"docs"_s)), world.at(u"domain"_s));
        world.key(Qt::Key_Down, Qt::AltModifier);
        QCOMPARE(world.session.layout().nextSibling(world.at(u"core"_s)), world.at(u"domain"_s));
        QCOMPARE(world.caretLine(), u"domain/"_s);
    }

    void cutLinesComeBackAsTheyWere()
    {
        TextWorld world(textViewSample);
        const NodeIndex docs = world.at(u"docs"_s);
        world.session.editor().setNotes(docs, u"kept"_s).value();
        world.editing().selectBranch(world.row(u"docs"_s));
        world.key(Qt::Key_X, Qt::ControlModifier);
        QVERIFY(world.at(u"docs"_s) == noNode);
        QCOMPARE(QGuiApplication::clipboard()->text(), u"docs/\n└── index.md\n"_s);
        world.goToEnd(u"core/domain"_s);
        world.key(Qt::Key_V, Qt::ControlModifier);
        QCOMPARE(world.at(u"core/docs"_s), docs);
        QCOMPARE(world.session.layout().notes(docs), u"kept"_s);
        QVERIFY(world.at(u"core/docs/index.md"_s) != noNode);
    }

    void aTreeIsPastedAtTheCaretsDepth()
    {
        TextWorld world(textViewSample);
        QGuiApplication::clipboard()->setText(
            u"shop/\n├── api/      # For others\n│   └── orders.py\n└── notes.txt\n"_s);
        world.goToEnd(u"core/domain"_s);
        world.key(Qt::Key_V, Qt::ControlModifier);
        QVERIFY2(world.at(u"core/shop/api/orders.py"_s) != noNode, qPrintable(world.layoutText()));
        QCOMPARE(world.session.layout().summary(world.at(u"core/shop/api"_s)), u"For others"_s);
        QCOMPARE(world.steps(), 1);
        world.undo();
        QCOMPARE(world.layoutText(), textOf(treeOf(textViewSample)));
    }

    void copyGivesPlainText()
    {
        TextWorld world(textViewSample);
        world.editing().setFolded(world.at(u"core/domain"_s), true);
        world.editing().selectBranch(world.row(u"core"_s));
        world.key(Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(
            QGuiApplication::clipboard()->text(),
            u"core/          # What it is about\n├── domain/\n│   └── model.py\n└── adapters/  # Databases\n    └── redis/\n"_s);
    }

    // what cannot be
    void aTwinStaysInTheTextAndIsMended()
    {
        TextWorld world(textViewSample);
        world.goToEnd(u"README.md"_s);
        world.key(Qt::Key_Return);
        world.type(u"docs"_s);
        world.key(Qt::Key_Up);
        QCOMPARE(world.editing().problemCount(), qsizetype(1));
        const qsizetype row = world.editing().lines().rowOfLoose(0);
        QVERIFY(world.editing().hasProblem(row));
        QVERIFY2(world.editing().problemOf(row).contains(u"docs"_s), qPrintable(world.editing().problemOf(row)));
        QVERIFY(world.view.spokenLine(row).contains(u"has error"_s));
        world.editing().setCaret(world.editing().endOf(row));
        world.type(u"2"_s);
        world.key(Qt::Key_Up);
        QVERIFY(world.at(u"docs2"_s) != noNode);
        QCOMPARE(world.editing().problemCount(), qsizetype(0));
    }

    void aBadNameKeepsTheNodeAsItWas()
    {
        TextWorld world(textViewSample);
        const NodeIndex docs = world.at(u"docs"_s);
        world.goTo(u"docs"_s);
        world.key(Qt::Key_End, Qt::ShiftModifier);
        world.type(u"core/"_s);
        world.key(Qt::Key_Down);
        QCOMPARE(world.session.layout().name(docs), u"docs"_s);
        QVERIFY(world.editing().hasProblem(world.row(u"docs"_s)));
        QCOMPARE(world.editing().textOf(world.row(u"docs"_s)).name, u"core/"_s);
        world.editing().dropLoose(world.row(u"docs"_s));
        QCOMPARE(world.editing().textOf(world.row(u"docs"_s)).name, u"docs/"_s);
    }

    // the rest
    void escapeThenTabLeaves()
    {
        FormatRegistry formats;
        registerFormats(formats);
        Session session(formats);
        session.editor().adopt(treeOf(textViewSample));
        QWidget window;
        QVBoxLayout column(&window);
        NodeVerbs verbs(session);
        TextView view(session, verbs);
        QLineEdit next;
        column.addWidget(&view);
        column.addWidget(&next);
        window.show();
        view.setFocus();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        QTest::keyClick(&view, Qt::Key_Tab);
        QVERIFY(view.hasFocus());
        QTest::keyClick(&view, Qt::Key_Escape);
        QTest::keyClick(&view, Qt::Key_Tab);
        QVERIFY(next.hasFocus());
    }

    void linesAreReadOut()
    {
        TextWorld world(textViewSample);
        world.session.document().setInfo(LayoutInfo{.guide = u"mlops"_s});
        QCOMPARE(world.view.spokenLine(world.row(u"core/adapters"_s)),
                 u"adapters, folder, level 2, Intermediate, Databases"_s);
        QAccessibleInterface *const list = QAccessible::queryAccessibleInterface(&world.view);
        QVERIFY(list);
        QCOMPARE(list->childCount(), int(world.editing().lines().count()));
        QCOMPARE(list->child(3)->text(QAccessible::Name), world.view.spokenLine(3));
    }

    void commentsAlignBetweenTwoColumns()
    {
        TextWorld world(textViewSample);
        world.view.grab();
        QCOMPARE(world.view.commentColumn(), 24);
        world.session.editor().rename(world.at(u"core/adapters"_s), QString(100, u'x')).value();
        world.view.grab();
        QCOMPARE(world.view.commentColumn(), 48);
    }

    void completionTakesWhatTheLayoutKnows()
    {
        TextWorld world("serving/\n  batch/\nother/\n");
        world.goToEnd(u"other"_s);
        world.key(Qt::Key_Return);
        world.type(u"ba"_s);
        world.key(Qt::Key_Tab);
        QVERIFY2(world.session.layout().isFolder(world.at(u"batch"_s)), qPrintable(world.layoutText()));
        // Enter takes nothing by itself.
        world.goToEnd(u"other"_s);
        world.key(Qt::Key_Return);
        world.type(u"se"_s);
        world.key(Qt::Key_Return);
        QVERIFY(world.at(u"se"_s) != noNode);
    }

    // where one is, and what has changed
    void lineAndColumnCountAsEditorsDo()
    {
        TextWorld world(textViewSample);
        const QSignalSpy moved(&world.view, &TextView::caretMoved);
        world.goTo(u"core/domain/model.py"_s);
        QVERIFY(!moved.isEmpty());
        QCOMPARE(world.view.caretColumn(), 13); // behind three bars of four
        world.type(u"ab"_s);
        QCOMPARE(world.view.caretColumn(), 15);
        world.editing().setCaret({world.row(u"core"_s), true, 3});
        world.view.grab();
        QCOMPARE(world.view.caretColumn(), 24 + 2 + 3 + 1); // where comments stand, behind the mark
    }

    void whatWasChangedIsMarkedUntilItIsSaved()
    {
        TextWorld world(textViewSample);
        const NodeIndex docs = world.at(u"docs"_s);
        const TextChanges &changes = world.view.changes();
        const auto bar = [&](NodeIndex node) {
            const QRect row = world.view.rowRect(world.editing().lines().rowOf(node));
            return QColor(world.view.viewport()->grab().toImage().pixelColor(1, row.center().y()));
        };
        world.session.selection().select(world.at(u"core"_s));
        const QColor none = bar(docs);
        QVERIFY(changes.formerName(docs).isEmpty());
        world.session.editor().rename(docs, u"manual"_s).value();
        QCOMPARE(changes.formerName(docs), u"docs"_s);
        QCOMPARE(changes.changeOf(docs), TextChanges::Change::Changed);
        QVERIFY(bar(docs) != none);
        QVERIFY(world.view.spokenLine(world.row(u"manual"_s)).contains(u"renamed from docs"_s));

        const NodeIndex made =
            world.session.editor().addNode(rootNode, noNode, {.name = u"new.txt"_s, .kind = NodeKind::File}).value();
        QCOMPARE(changes.changeOf(made), TextChanges::Change::New);
        QVERIFY(bar(made) != none);
        QVERIFY(bar(made) != bar(docs));
        const NodeIndex index = world.at(u"manual/index.md"_s);
        QCOMPARE(changes.changeOf(index), TextChanges::Change::None);
        world.session.editor().moveNodes({index}, world.at(u"core"_s), noNode).value();
        QCOMPARE(changes.changeOf(index), TextChanges::Change::Changed);
        world.undo();
        QCOMPARE(changes.changeOf(index), TextChanges::Change::None);

        world.session.editor().history().setClean(); // saved
        QVERIFY(changes.formerName(docs).isEmpty());
        QCOMPARE(changes.changeOf(made), TextChanges::Change::None);
        QCOMPARE(bar(docs), none);
        world.session.editor().rename(docs, u"docs"_s).value();
        QCOMPARE(changes.formerName(docs), u"manual"_s);
    }

    // dragging
    void whatIsDroppedLandsWhereItWasShown()
    {
        TextWorld world(textViewSample);
        const auto below = [&](const QString &path, int depth) {
            return QPoint(world.view.nameLeft(depth) + 2, world.view.rowRect(world.row(path)).bottom() - 1);
        };
        const auto on = [&](const QString &path) {
            return QPoint(world.view.nameLeft(3), world.view.rowRect(world.row(path)).center().y());
        };
        const auto sentence = [&] { return world.view.findChild<TextDrag *>()->sentence().remove(dropMark); };
        Carry drag(*world.view.viewport(), LayoutMime::ofNodes(world.session, {world.at(u"README.md"_s)}));
        QVERIFY(drag.over(below(u"core/adapters/redis"_s, 3)));
        QCOMPARE(drag.action(), Qt::MoveAction);
        QCOMPARE(sentence(), u"README.md into adapters, after redis"_s);
        QVERIFY(drag.over(below(u"core/adapters/redis"_s, 2)));
        QCOMPARE(sentence(), u"README.md into core, after adapters"_s);
        QVERIFY(drag.over(on(u"docs"_s)));
        QCOMPARE(sentence(), u"README.md into docs, at the end"_s);
        const QImage framed = world.view.viewport()->grab().toImage();
        QVERIFY(drag.over(below(u"core/domain/model.py"_s, 2)));
        QVERIFY(world.view.viewport()->grab().toImage() != framed);
        QVERIFY(drag.drop(below(u"core/domain/model.py"_s, 2)));
        QCOMPARE(world.session.layout().nextSibling(world.at(u"core/domain"_s)), world.at(u"core/README.md"_s));
        QCOMPARE(world.steps(), 1);
        QCOMPARE(world.caretLine(), u"README.md"_s);
        world.undo();
        QCOMPARE(world.layoutText(), textOf(treeOf(textViewSample)));
    }

    void draggingKeepsWhatIsTyped()
    {
        TextWorld world(textViewSample);
        world.goToEnd(u"docs/index.md"_s);
        world.key(Qt::Key_Return);
        world.type(u"half"_s);
        Carry drag(*world.view.viewport(), LayoutMime::ofNodes(world.session, {world.at(u"README.md"_s)}));
        QVERIFY(drag.drop({world.view.nameLeft(1), world.view.rowRect(0).center().y()}));
        QVERIFY2(world.at(u"docs/half"_s) != noNode, qPrintable(world.layoutText()));
        QCOMPARE(world.session.layout().lastChild(rootNode), world.at(u"README.md"_s));
    }

    void aFolderDoesNotGoIntoItself()
    {
        TextWorld world(textViewSample);
        Carry drag(*world.view.viewport(), LayoutMime::ofNodes(world.session, {world.at(u"core"_s)}));
        QVERIFY(!drag.over({world.view.nameLeft(3), world.view.rowRect(world.row(u"core/domain"_s)).center().y()}));
    }

    // pasting what is doubtful
    void doubtfulLinesAreLookedAtFirst()
    {
        TextWorld world(textViewSample);
        const QSignalSpy asked(&world.verbs, &NodeVerbs::importRequested);
        QGuiApplication::clipboard()->setText(u"shop/\n├── one.js two.js\n└── notes.txt\n"_s);
        world.goToEnd(u"core/domain"_s);
        world.key(Qt::Key_V, Qt::ControlModifier);
        QCOMPARE(asked.size(), 1); // one name or two?
        const auto request = asked.first().first().value<ImportRequest>();
        QCOMPARE(request.parent, world.at(u"core"_s));
        QCOMPARE(request.before, world.at(u"core/adapters"_s));
        QVERIFY(request.isReviewed);
        QCOMPARE(world.steps(), 0);

        // What was copied here says what it means.
        world.session.editor()
            .addNode(world.at(u"docs"_s), noNode, {.name = u"plain"_s, .kind = NodeKind::File})
            .value();
        world.editing().selectBranch(world.row(u"docs"_s));
        world.key(Qt::Key_X, Qt::ControlModifier);
        world.goToEnd(u"core/domain"_s);
        world.key(Qt::Key_V, Qt::ControlModifier);
        QCOMPARE(asked.size(), 1);
        QCOMPARE(world.session.layout().kind(world.at(u"core/docs/plain"_s)), NodeKind::File);
    }

    // for screen readers
    void linesAreReadLetterByLetter()
    {
        TextWorld world(textViewSample);
        QAccessibleInterface *const list = QAccessible::queryAccessibleInterface(&world.view);
        QVERIFY(list);
        const qsizetype row = world.row(u"core"_s);
        QAccessibleInterface *const line = list->child(int(row));
        QAccessibleTextInterface *const text = line->textInterface();
        QVERIFY(text);
        QCOMPARE(text->text(0, text->characterCount()), u"core/  # What it is about"_s);
        world.editing().setCaret({row, true, 4});
        QCOMPARE(text->cursorPosition(), int(u"core/  # What"_s.size()));
        text->setCursorPosition(2);
        QCOMPARE(world.editing().caret(), (TextCaret{row, false, 2}));
        QCOMPARE(list->child(int(row) + 1)->textInterface()->cursorPosition(), -1);
        text->setSelection(0, 0, 4);
        QCOMPARE(text->selectionCount(), 1);
        int start = -1;
        int end = -1;
        text->selection(0, &start, &end);
        QCOMPARE(std::pair(start, end), std::pair(0, 4));
        const QRect letter = text->characterRect(1);
        QVERIFY(letter.isValid());
        QVERIFY(line->rect().contains(letter.center()));
        QCOMPARE(text->offsetAtPoint(letter.topLeft() + QPoint(1, letter.height() / 2)), 1);
    }

    void manyLinesCostWhatIsToBeSeen()
    {
        Layout layout(u"huge"_s);
        for (int i = 0; i < 1000; ++i) {
            const NodeIndex folder = layout.append(rootNode, NodeKind::Folder, "dir" + std::to_string(i));
            for (int j = 0; j < 99; ++j)
                layout.append(folder, NodeKind::File, "file" + std::to_string(j));
        }
        TextWorld world("a\n");
        world.session.editor().adopt(layout);
        QElapsedTimer clock;
        clock.start();
        world.unfold();
        world.view.grab();
        const qint64 open = clock.elapsed();
        world.goToEnd(u"dir500"_s);
        clock.restart();
        world.type(u"x"_s);
        world.view.grab();
        qInfo("100,000 lines: %lld ms to open, %lld ms for a key", static_cast<long long>(open),
              static_cast<long long>(clock.elapsed()));
        QCOMPARE(world.editing().lines().count(), qsizetype(100'001));
    }
};

ESPALIER_TEST_MAIN(TestTextView)
#include "tst_textview.moc"
