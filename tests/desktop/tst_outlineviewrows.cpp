// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/tree/outlinedrop.h"
#include "desktop/tree/outlinerows.h"
#include "desktop/views/dropwords.h"
#include "guide/filter.h"
#include "support/drawntree.h"
#include "support/testprogram.h"

#include <QTest>

#include <random>

using namespace Espalier;

namespace {

const char *const outlineViewRowsSample = R"(
    a/
      b/
        c
        d/
      e
    f/
      g
    h
)";

struct OutlineViewRowsWorld {
    explicit OutlineViewRowsWorld(const char *drawing = outlineViewRowsSample)
        : layout(treeOf(drawing)), tree(layout, nullptr), rows(tree)
    {
    }

    NodeIndex at(const QString &path) const { return layout.find(path); }
    /// The rows as names, indented by their depth; "?" is the row of a new node.
    QString drawn() const
    {
        QStringList lines;
        for (qsizetype row = 0; row < rows.count(); ++row)
            lines << QString(rows.depthAt(row), u'.') + (rows.at(row) == noNode ? QStringLiteral("?") : layout.name(rows.at(row)));
        return lines.join(u' ');
    }
    /// Where a drop at this height and depth goes: "parent:row@depth" and the line's row, or "into parent".
    QString drop(double at, int depth) const
    {
        const OutlineDrop drop = outlineDropAt(rows, tree, layout, at, depth);
        const QString parent = layout.name(drop.parent);
        return drop.line < 0 ? QStringLiteral("into ") + parent
                             : QStringLiteral("%1:%2@%3 line %4").arg(parent).arg(drop.row).arg(drop.depth).arg(drop.line);
    }

    Layout layout;
    VisibleTree tree;
    OutlineRows rows;
};

} // namespace

class TestOutlineViewRows : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void openFoldersShowWhatIsInThem();
    void depthsOpenLevelByLevel();
    void expansionOutlivesAnotherTree();
    void theRowOfANewNodeStandsInItsPlace();
    void treeOfVisibleNodesAfterAnyEdit();
    void differencesBetweenTrees();
    void dropsBetweenAndInto_data();
    void dropsBetweenAndInto();
    void dropsAreToldInWords();
};

void TestOutlineViewRows::openFoldersShowWhatIsInThem()
{
    OutlineViewRowsWorld world;
    QCOMPARE(world.drawn(), QStringLiteral("project"));
    world.rows.setExpanded(rootNode, true);
    QCOMPARE(world.drawn(), QStringLiteral("project .a .f .h"));
    QVERIFY(world.rows.expandTo(world.at(QStringLiteral("a/b/c"))));
    QCOMPARE(world.drawn(), QStringLiteral("project .a ..b ...c ...d ..e .f .h"));
    QVERIFY(!world.rows.expandTo(world.at(QStringLiteral("a/b/c"))));
    QCOMPARE(world.rows.rowOf(world.at(QStringLiteral("a/e"))), 5);
    QCOMPARE(world.rows.lastBelow(1), 5);
    QCOMPARE(world.rows.lastBelow(0), 7);
    QVERIFY(!world.rows.isExpandable(world.at(QStringLiteral("a/b/d"))));
    world.rows.setExpanded(world.at(QStringLiteral("a")), false);
    QCOMPARE(world.drawn(), QStringLiteral("project .a .f .h"));
    QCOMPARE(world.rows.rowOf(world.at(QStringLiteral("a/b"))), -1);
    // Opening again shows it as it was.
    world.rows.setExpanded(world.at(QStringLiteral("a")), true);
    QCOMPARE(world.drawn(), QStringLiteral("project .a ..b ...c ...d ..e .f .h"));
    world.rows.setExpandedBelow(world.at(QStringLiteral("a")), false);
    world.rows.setExpanded(world.at(QStringLiteral("a")), true);
    QCOMPARE(world.drawn(), QStringLiteral("project .a ..b ..e .f .h"));
}

void TestOutlineViewRows::depthsOpenLevelByLevel()
{
    OutlineViewRowsWorld world;
    world.rows.expandToDepth(1);
    QCOMPARE(world.drawn(), QStringLiteral("project .a .f .h"));
    world.rows.expandToDepth(2);
    QCOMPARE(world.drawn(), QStringLiteral("project .a ..b ..e .f ..g .h"));
    world.rows.expandToDepth(9);
    QCOMPARE(world.drawn(), QStringLiteral("project .a ..b ...c ...d ..e .f ..g .h"));
    world.rows.expandToDepth(0);
    QCOMPARE(world.drawn(), QStringLiteral("project"));
    world.rows.expandAll();
    QCOMPARE(world.rows.count(), 9);
    world.rows.collapseAll();
    QCOMPARE(world.drawn(), QStringLiteral("project .a .f .h"));
}

void TestOutlineViewRows::expansionOutlivesAnotherTree()
{
    OutlineViewRowsWorld world;
    world.rows.expandAll();
    NodeBitmap visible(world.layout.indexEnd());
    for (const QString &path : {QString(), QStringLiteral("f"), QStringLiteral("f/g")})
        visible.set(world.at(path));
    world.tree = VisibleTree(world.layout, &visible);
    world.rows.invalidate();
    QCOMPARE(world.drawn(), QStringLiteral("project .f ..g"));
    QCOMPARE(world.rows.rowOf(world.at(QStringLiteral("a"))), -1);
    world.tree = VisibleTree(world.layout, nullptr);
    world.rows.invalidate();
    QCOMPARE(world.rows.count(), 9);
}

void TestOutlineViewRows::theRowOfANewNodeStandsInItsPlace()
{
    OutlineViewRowsWorld world;
    world.rows.expandToDepth(1);
    world.rows.setNewRow(world.at(QStringLiteral("a/b")), noNode);
    QCOMPARE(world.drawn(), QStringLiteral("project .a ..b ...c ...d ...? ..e .f .h"));
    QCOMPARE(world.rows.newRow(), 5);
    QCOMPARE(world.rows.rowOf(world.at(QStringLiteral("a/e"))), 6);
    world.rows.setNewRow(rootNode, world.at(QStringLiteral("f")));
    QCOMPARE(world.drawn(), QStringLiteral("project .a ..b ...c ...d ..e .? .f .h"));
    world.rows.setNewRow(world.at(QStringLiteral("a/b/d")), noNode);
    QCOMPARE(world.drawn(), QStringLiteral("project .a ..b ...c ...d ....? ..e .f .h"));
    world.rows.clearNewRow();
    QCOMPARE(world.drawn(), QStringLiteral("project .a ..b ...c ...d ..e .f .h"));
    QCOMPARE(world.rows.newRow(), -1);
}

void TestOutlineViewRows::treeOfVisibleNodesAfterAnyEdit()
{
    // By links and by plain loop it must come to the same, filtered or not.
    std::mt19937 random(7);
    for (int round = 0; round < 200; ++round) {
        Layout layout;
        for (int i = 0; i < 40; ++i) {
            NodeIndex parent = NodeIndex(random() % layout.indexEnd());
            while (!layout.isFolder(parent) || !layout.isLinked(parent))
                parent = layout.parent(parent) == noNode ? rootNode : layout.parent(parent);
            layout.append(parent, NodeData{.name = QString::number(i), .kind = NodeKind(random() % 2), .phase = phaseFromNumber(int(random() % 5))});
            if (const NodeIndex some = NodeIndex(random() % layout.indexEnd()); round % 2 == 1 && some != rootNode && random() % 4 == 0 && layout.isLinked(some))
                layout.unlink(some);
        }
        const FilterResult filtered = applyFilter(layout, {.upTo = phaseFromNumber(int(random() % 5))});
        const VisibleTree tree(layout, &filtered.visible);
        qsizetype count = 1;
        for (NodeIndex node = layout.next(rootNode); node != noNode; node = layout.next(node)) {
            QCOMPARE(tree.contains(node), filtered.visible.test(node));
            if (!tree.contains(node))
                continue;
            ++count;
            int row = 0;
            for (NodeIndex sibling = layout.previousSibling(node); sibling != noNode; sibling = layout.previousSibling(sibling))
                row += filtered.visible.test(sibling) ? 1 : 0;
            QCOMPARE(tree.row(node), row);
            QCOMPARE(tree.parent(node), layout.parent(node));
            QCOMPARE(tree.child(tree.parent(node), row), node);
        }
        QCOMPARE(tree.size(), count);
        QVERIFY(tree == VisibleTree(layout, &filtered.visible));
    }
}

void TestOutlineViewRows::differencesBetweenTrees()
{
    OutlineViewRowsWorld world;
    const auto without = [&](const QStringList &hidden) {
        NodeBitmap visible(world.layout.indexEnd());
        for (NodeIndex node = rootNode; node != noNode; node = world.layout.next(node)) {
            const QString path = world.layout.path(node);
            if (std::ranges::none_of(hidden, [&](const QString &top) { return path == top || path.startsWith(top + u'/'); }))
                visible.set(node);
        }
        return VisibleTree(world.layout, &visible);
    };
    const VisibleTree whole = without({});
    QVERIFY(VisibleTree::difference(whole, without({})).isNone());
    const auto branch = VisibleTree::difference(whole, without({QStringLiteral("a/b")}));
    QCOMPARE(branch.removed, world.at(QStringLiteral("a/b")));
    QVERIFY(branch.added == noNode && !branch.isComplex);
    QCOMPARE(VisibleTree::difference(without({QStringLiteral("f")}), whole).added, world.at(QStringLiteral("f")));
    QVERIFY(VisibleTree::difference(whole, without({QStringLiteral("a/b"), QStringLiteral("f")})).isComplex);
    QVERIFY(VisibleTree::difference(without({QStringLiteral("h")}), without({QStringLiteral("f")})).isComplex);
}

void TestOutlineViewRows::dropsBetweenAndInto_data()
{
    QTest::addColumn<double>("at");
    QTest::addColumn<int>("depth");
    QTest::addColumn<QString>("place");
    // project .a ..b ...c ...d ..e .f ..g .h
    QTest::newRow("on the project: into it") << 0.3 << 0 << QStringLiteral("into project");
    QTest::newRow("below the project: its first") << 0.9 << 5 << QStringLiteral("project:0@1 line 1");
    QTest::newRow("above the first row") << 1.1 << 0 << QStringLiteral("project:0@1 line 1");
    QTest::newRow("middle of a folder: into it") << 1.5 << 0 << QStringLiteral("into a");
    QTest::newRow("below an open folder: its first") << 1.9 << 0 << QStringLiteral("a:0@2 line 2");
    QTest::newRow("upper half of a file") << 3.4 << 3 << QStringLiteral("b:0@3 line 3");
    QTest::newRow("lower half of a file") << 3.6 << 3 << QStringLiteral("b:1@3 line 4");
    QTest::newRow("end of a branch, deep") << 4.9 << 3 << QStringLiteral("b:2@3 line 5");
    QTest::newRow("end of a branch, deeper than there is") << 4.9 << 9 << QStringLiteral("b:2@3 line 5");
    QTest::newRow("end of a branch, one out") << 4.9 << 2 << QStringLiteral("a:1@2 line 5");
    QTest::newRow("end of a branch, not further than the next row") << 4.9 << 0 << QStringLiteral("a:1@2 line 5");
    QTest::newRow("the same gap from below") << 5.1 << 3 << QStringLiteral("b:2@3 line 5");
    QTest::newRow("end of two branches") << 5.9 << 1 << QStringLiteral("project:1@1 line 6");
    QTest::newRow("below the last row") << 9.2 << 1 << QStringLiteral("project:3@1 line 9");
    QTest::newRow("far below") << 20.0 << 4 << QStringLiteral("project:3@1 line 9");
}

void TestOutlineViewRows::dropsBetweenAndInto()
{
    QFETCH(double, at);
    QFETCH(int, depth);
    OutlineViewRowsWorld world;
    world.rows.expandAll();
    QTEST(world.drop(at, depth), "place");
}

void TestOutlineViewRows::dropsAreToldInWords()
{
    OutlineViewRowsWorld world;
    world.rows.expandAll();
    const auto told = [&](double at, int depth, bool isCopy) {
        const OutlineDrop drop = outlineDropAt(world.rows, world.tree, world.layout, at, depth);
        const NodeIndex before = drop.row < 0 ? noNode
            : drop.row > 0                    ? world.layout.nextSibling(world.tree.child(drop.parent, drop.row - 1))
                                              : world.tree.child(drop.parent, 0);
        DropWords words = DropWords::of(world.layout, [](NodeIndex) { return true; }, drop.parent, before, drop.line >= 0);
        words.isCopy = isCopy;
        return dropSentence(world.layout, words, QStringLiteral("x")).remove(dropMark);
    };
    QCOMPARE(told(4.9, 2, false), QStringLiteral("x into a, after b"));
    QCOMPARE(told(4.9, 2, true), QStringLiteral("Copy x into a, after b"));
    QCOMPARE(told(1.9, 0, false), QStringLiteral("x into a, at the beginning"));
    QCOMPARE(told(1.5, 0, false), QStringLiteral("x into a, at the end"));
    QCOMPARE(told(4.5, 0, false), QStringLiteral("x into d"));
}

ESPALIER_TEST_APPLESS_MAIN(TestOutlineViewRows)
#include "tst_outlineviewrows.moc"
