// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/drawntree.h"
#include "workbench.h"
#include "support/testprogram.h"

#include <QTest>
#include <QUndoStack>

using namespace Espalier;
using namespace Qt::StringLiterals;

class TestEditorMove : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // -- which nodes are meant

    void topmostLeavesOutWhatStandsInAnother()
    {
        Workbench bench("a/\n  b/\n    c\n  d\ne/\n  f\ng");
        const QList<NodeIndex> nodes = bench.at({"g", "a/b/c", "e/f", "a/b"}) + QList<NodeIndex>{rootNode};
        QCOMPARE(bench.paths(bench.editor.topmost(nodes)), (QStringList{u"a/b"_s, u"e/f"_s, u"g"_s}));
        QVERIFY(bench.editor.topmost({rootNode}).isEmpty());
        QVERIFY(bench.editor.topmost({}).isEmpty());
    }

    void topmostGivesDocumentOrderHoweverMany_data()
    {
        QTest::addColumn<int>("count"); // small lists and large ones are put in order in different ways
        QTest::newRow("few") << 40;
        QTest::newRow("many") << 400;
    }

    void topmostGivesDocumentOrderHoweverMany()
    {
        QFETCH(const int, count);
        Layout layout(u"p"_s);
        QList<NodeIndex> wanted;
        for (int i = 0; i < count; ++i) {
            const NodeIndex folder = layout.append(rootNode, NodeKind::Folder, std::to_string(i));
            wanted.prepend(layout.append(folder, NodeKind::File, "f"));
            if (i % 3 == 0)
                wanted.prepend(folder); // its file goes with it
        }
        Workbench bench(layout);
        bench.editor.moveNodes({layout.find(u"0")}, rootNode, noNode); // document order is no longer that of indexes
        QStringList expected;
        for (int i = 1; i <= count; ++i)
            expected << QStringLiteral("%1%2").arg(i % count).arg(i % count % 3 == 0 ? u""_s : u"/f"_s);
        QCOMPARE(bench.paths(bench.editor.topmost(wanted)), expected);
    }

    // -- moving

    void oneNodeMoves()
    {
        Workbench bench("a/\n  x\nb/\n  y");
        QCOMPARE(bench.oneStep([&] { return bench.editor.moveNodes(bench.at({"a/x"}), bench.at("b"), bench.at("b/y")); }, "a/\nb/\n  x\n  y"), QString());
        QCOMPARE(bench.told, QStringList{u"Moved x to b"_s});
        QCOMPARE(bench.editor.history().undoText(), u"Moved x to b"_s);
    }

    void severalKeepTheirOrder()
    {
        Workbench bench("a/\n  x\n  y\nb/\n  z\nc\nt/\n  1\n  2");
        // Chosen in whatever order, from several folders: they land in the order in which they stood.
        QCOMPARE(bench.oneStep([&] { return bench.editor.moveNodes(bench.at({"c", "b/z", "a/x", "a/y"}), bench.at("t"), bench.at("t/2")); },
                               "a/\nb/\nt/\n  1\n  x\n  y\n  z\n  c\n  2"),
                 QString());
        QCOMPARE(bench.told, QStringList{u"Moved 4 item(s) to t"_s});
    }

    void aBranchMovesWithAllBelowIt()
    {
        Workbench bench("a/\n  b/\n    c\nd/");
        QCOMPARE(bench.oneStep([&] { return bench.editor.moveNodes(bench.at({"a/b/c", "a"}), bench.at("d"), noNode); }, "d/\n  a/\n    b/\n      c"), QString());
    }

    void positionsCountBeforeRemoval()
    {
        Workbench bench("a\nb\nc\nd");
        QCOMPARE(bench.oneStep([&] { return bench.editor.moveNodes(bench.at({"a", "b"}), rootNode, bench.at("d")); }, "c\na\nb\nd"), QString());
        QCOMPARE(bench.oneStep([&] { return bench.editor.moveNodes(bench.at({"b", "d"}), rootNode, bench.at("c")); }, "b\nd\nc\na"), QString());
    }

    void aPlaceAmongTheMovedOnesIsTheNextThatStays()
    {
        Workbench bench("a\nb\nc\nd\ne");
        QCOMPARE(bench.oneStep([&] { return bench.editor.moveNodes(bench.at({"a", "c", "d"}), rootNode, bench.at("c")); }, "b\na\nc\nd\ne"), QString());
        QCOMPARE(bench.oneStep([&] { return bench.editor.moveNodes(bench.at({"e", "b"}), rootNode, bench.at("e")); }, "a\nc\nd\nb\ne"), QString());
    }

    void aMoveToWhereItIsIsNoStep()
    {
        Workbench bench("a\nb\nc\nd/\n  e");
        QCOMPARE(bench.noStep([&] { return bench.editor.moveNodes(bench.at({"a"}), rootNode, bench.at("a")); }), QString());
        QCOMPARE(bench.noStep([&] { return bench.editor.moveNodes(bench.at({"a"}), rootNode, bench.at("b")); }), QString());
        QCOMPARE(bench.noStep([&] { return bench.editor.moveNodes(bench.at({"a", "b"}), rootNode, bench.at("c")); }), QString());
        QCOMPARE(bench.noStep([&] { return bench.editor.moveNodes(bench.at({"d"}), rootNode, noNode); }), QString());
        QCOMPARE(bench.noStep([&] { return bench.editor.moveNodes(bench.at({"d/e"}), bench.at("d"), noNode); }), QString());
    }

    void aSiblingThatStandsElsewhereMeansTheEnd()
    {
        Workbench bench("a/\n  x\nb/\n  y\nc");
        QCOMPARE(bench.oneStep([&] { return bench.editor.moveNodes(bench.at({"c"}), bench.at("b"), bench.at("a/x")); }, "a/\n  x\nb/\n  y\n  c"), QString());
    }

    void movesThatCannotBeAreRefused()
    {
        Workbench bench("a/\n  b/\n  x\nf\nx/");
        const auto refused = [&](const QList<NodeIndex> &nodes, NodeIndex parent, ErrorKind kind, const char *message) {
            const auto asked = bench.editor.canMove(nodes, parent);
            if (asked || asked.error().message != QString::fromUtf8(message))
                return u"canMove() does not say so"_s;
            return bench.refused([&] { return bench.editor.moveNodes(nodes, parent, noNode); }, kind, message);
        };
        QCOMPARE(refused({}, rootNode, ErrorKind::Usage, "Nothing is selected."), QString());
        QCOMPARE(refused({rootNode}, bench.at("a"), ErrorKind::Refused, "The project itself cannot be moved."), QString());
        QCOMPARE(refused(bench.at({"a"}), bench.at("a"), ErrorKind::Refused, "“a” cannot go into itself."), QString());
        QCOMPARE(refused(bench.at({"a"}), bench.at("a/b"), ErrorKind::Refused, "“a” cannot go into itself."), QString());
        QCOMPARE(refused(bench.at({"a"}), bench.at("f"), ErrorKind::Refused, "“f” is a file and cannot hold anything."), QString());
        QCOMPARE(refused(bench.at({"a/x"}), rootNode, ErrorKind::Conflict, "“project” already holds “x”."), QString());
        QCOMPARE(refused(bench.at({"f", "a/x"}), rootNode, ErrorKind::Conflict, "“project” already holds “x”."), QString());
        QCOMPARE(refused(bench.at({"a/x", "x"}), bench.at("a/b"), ErrorKind::Conflict, "“b” already holds “x”."), QString());
    }

    void equalNamesFromAFileCanStillBePutInOrder()
    {
        Workbench bench("a\na\nb/");
        const NodeIndex second = bench.layout().childAt(rootNode, 1);
        QCOMPARE(bench.oneStep([&] { return bench.editor.moveNodes({second}, rootNode, noNode); }, "a\nb/\na"), QString());
        QCOMPARE(bench.oneStep([&] { return bench.editor.moveUp({second}); }, "a\na\nb/"), QString());
        QCOMPARE(bench.refused([&] { return bench.editor.moveNodes({bench.layout().childAt(rootNode, 0), second}, bench.at("b"), noNode); },
                               ErrorKind::Conflict, "“b” already holds “a”."),
                 QString());
    }

    // -- by keyboard

    void upAndDown()
    {
        Workbench bench("a\nb\nc\nd");
        QCOMPARE(bench.oneStep([&] { return bench.editor.moveUp(bench.at({"c"})); }, "a\nc\nb\nd"), QString());
        QCOMPARE(bench.oneStep([&] { return bench.editor.moveDown(bench.at({"c"})); }, "a\nb\nc\nd"), QString());
        QCOMPARE(bench.oneStep([&] { return bench.editor.moveUp(bench.at({"b", "c"})); }, "b\nc\na\nd"), QString());
        QCOMPARE(bench.oneStep([&] { return bench.editor.moveDown(bench.at({"c", "b"})); }, "a\nb\nc\nd"), QString());
        QCOMPARE(bench.oneStep([&] { return bench.editor.moveUp(bench.at({"b", "d"})); }, "b\nd\na\nc"), QString());
        QCOMPARE(bench.noStep([&] { return bench.editor.moveUp(bench.at({"b"})); }), QString());
        QCOMPARE(bench.noStep([&] { return bench.editor.moveDown(bench.at({"c"})); }), QString());
    }

    void inAndOut()
    {
        Workbench bench("a/\n  x\nf\nb\nc");
        QCOMPARE(bench.oneStep([&] { return bench.editor.indent(bench.at({"b", "c"})); }, "a/\n  x\n  b\n  c\nf"), QString());
        QCOMPARE(bench.oneStep([&] { return bench.editor.outdent(bench.at({"a/x", "a/b"})); }, "a/\n  c\nx\nb\nf"), QString());
        QCOMPARE(bench.refused([&] { return bench.editor.outdent(bench.at({"b"})); }, ErrorKind::Refused, "This is the top level already."), QString());
        QCOMPARE(bench.refused([&] { return bench.editor.indent(bench.at({"a"})); }, ErrorKind::Refused, "There is no folder above to move into."), QString());
    }

    void inAndOutKeepNamesUnique()
    {
        Workbench bench("a/\n  x\nx");
        QCOMPARE(bench.refused([&] { return bench.editor.indent(bench.at({"x"})); }, ErrorKind::Conflict, "“a” already holds “x”."), QString());
        QCOMPARE(bench.refused([&] { return bench.editor.outdent(bench.at({"a/x"})); }, ErrorKind::Conflict, "“project” already holds “x”."), QString());
    }

    void itemsOfSeveralFoldersAreNotMovedByAStep()
    {
        Workbench bench("a/\n  x\n  y\nb/\n  z\n  w");
        const QList<NodeIndex> nodes = bench.at({"a/y", "b/w"});
        const char *const message = "Only items of one folder can be moved together like this.";
        QCOMPARE(bench.refused([&] { return bench.editor.moveUp(nodes); }, ErrorKind::Refused, message), QString());
        QCOMPARE(bench.refused([&] { return bench.editor.moveDown(nodes); }, ErrorKind::Refused, message), QString());
        QCOMPARE(bench.refused([&] { return bench.editor.indent(nodes); }, ErrorKind::Refused, message), QString());
        QCOMPARE(bench.refused([&] { return bench.editor.outdent(nodes); }, ErrorKind::Refused, message), QString());
        QCOMPARE(bench.refused([&] { return bench.editor.moveUp({rootNode}); }, ErrorKind::Refused, "Nothing is selected that could be moved."), QString());
    }

    // -- grouping

    void aGroupStandsWhereItsFirstNodeStood()
    {
        Workbench bench("a\nb\nc/\n  x\nd");
        QCOMPARE(bench.oneStep([&] { return outcome(bench.editor.groupIntoFolder(bench.at({"c", "b"}), u"new"_s)); }, "a\nnew/\n  b\n  c/\n    x\nd"), QString());
        QCOMPARE(bench.told, QStringList{u"Grouped into new"_s});
    }

    void aGroupGetsAFreeName()
    {
        Workbench bench("a\nb");
        QCOMPARE(bench.oneStep([&] { return outcome(bench.editor.groupIntoFolder(bench.at({"a"}), u"b"_s)); }, "b 2/\n  a\nb"), QString());
    }

    void groupsThatCannotBeAreRefused()
    {
        Workbench bench("a/\n  x\nb");
        QCOMPARE(bench.refused([&] { return outcome(bench.editor.groupIntoFolder(bench.at({"a/x", "b"}), u"g"_s)); }, ErrorKind::Refused,
                               "Only items of one folder can be put into a new folder together."), QString());
        QCOMPARE(bench.refused([&] { return outcome(bench.editor.groupIntoFolder({rootNode}, u"g"_s)); }, ErrorKind::Refused,
                               "Nothing is selected that could go into a folder."), QString());
        QCOMPARE(bench.refused([&] { return outcome(bench.editor.groupIntoFolder(bench.at({"b"}), u".."_s)); }, ErrorKind::Refused,
                               "“..” means a folder itself or the one above it and cannot be a name."), QString());
    }

    // -- removing

    void removedNodesComeBackWhereTheyStood()
    {
        Workbench bench("a\nb/ [2] # two\n  x\n  y\nc\nd");
        QCOMPARE(bench.oneStep([&] { return bench.editor.removeNodes(bench.at({"d", "b/x", "b", "a"})); }, "c"), QString());
        QCOMPARE(bench.told, QStringList{u"Removed 3 item(s)"_s});
        QCOMPARE(bench.oneStep([&] { return bench.editor.removeNodes(bench.at({"c"})); }, ""), QString());
        QCOMPARE(bench.told.last(), u"Removed c"_s);
    }

    void theProjectIsNotRemoved()
    {
        Workbench bench("a");
        QCOMPARE(bench.refused([&] { return bench.editor.removeNodes({rootNode}); }, ErrorKind::Refused, "The project itself cannot be removed."), QString());
        QCOMPARE(bench.refused([&] { return bench.editor.removeNodes({}); }, ErrorKind::Refused, "Nothing is selected."), QString());
    }

    void namesOfRemovedNodesAreFree()
    {
        Workbench bench("a");
        QVERIFY(bench.editor.removeNodes(bench.at({"a"})));
        QVERIFY(bench.editor.addNode(rootNode, noNode, {.name = u"a"_s}));
        QCOMPARE(bench.text(), u"a/\n"_s);
        bench.editor.history().undo();
        bench.editor.history().undo();
        QCOMPARE(bench.text(), u"a\n"_s);
    }
};

ESPALIER_TEST_APPLESS_MAIN(TestEditorMove)
#include "tst_editormove.moc"
