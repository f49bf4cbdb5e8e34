// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/layout.h"
#include "support/drawntree.h"
#include "support/testprogram.h"

#include <QTest>

using namespace Espalier;

class TestLayout : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anEmptyLayoutHasOnlyTheProject()
    {
        const Layout layout(QStringLiteral("p"));
        QCOMPARE(layout.nodeCount(), 0);
        QCOMPARE(layout.name(rootNode), QStringLiteral("p"));
        QVERIFY(layout.isFolder(rootNode));
        QCOMPARE(layout.next(rootNode), noNode);
        QVERIFY(layout.isInDocumentOrder());
    }

    void nodesStandInDocumentOrder()
    {
        const Layout layout = treeOf(R"(
            a/ # first
              b.txt
            c/
              d/
                e.md [3] # deep
        )");
        QStringList paths;
        for (NodeIndex node = layout.next(rootNode); node != noNode; node = layout.next(node))
            paths << layout.path(node);
        QCOMPARE(paths, (QStringList{QStringLiteral("a"), QStringLiteral("a/b.txt"), QStringLiteral("c"), QStringLiteral("c/d"), QStringLiteral("c/d/e.md")}));
        QCOMPARE(layout.folderCount(), 3);
        QCOMPARE(layout.nodeCount(), 5);
        QCOMPARE(layout.effectivePhase(layout.find(u"c/d/e.md")), Phase::Advanced);
        QVERIFY(layout.isInDocumentOrder());
    }

    void aCopyIsASnapshot()
    {
        Layout layout = treeOf("a/\n  b");
        const Layout before = layout;
        layout.setName(layout.find(u"a"), u"renamed");
        layout.append(layout.find(u"renamed"), NodeKind::File, "c");
        QCOMPARE(textOf(before), QStringLiteral("a/\n  b\n"));
        QCOMPARE(textOf(layout), QStringLiteral("renamed/\n  b\n  c\n"));
    }

    void twoCopiesThatGrowDoNotMixTheirTexts()
    {
        Layout one = treeOf("a");
        Layout two = one;
        one.append(rootNode, NodeKind::File, "from one");
        two.append(rootNode, NodeKind::File, "from two");
        one.append(rootNode, NodeKind::File, "again one");
        QCOMPARE(textOf(one), QStringLiteral("a\nfrom one\nagain one\n"));
        QCOMPARE(textOf(two), QStringLiteral("a\nfrom two\n"));
    }

    void whatWasUnlinkedComesBackWhole()
    {
        Layout layout = treeOf("a/\n  b/\n    c\nd");
        const NodeIndex a = layout.find(u"a");
        const NodeIndex c = layout.find(u"a/b/c");
        const NodeId id = layout.id(c);
        layout.unlink(a);
        QCOMPARE(textOf(layout), QStringLiteral("d\n"));
        QCOMPARE(layout.nodeCount(), 1);
        QCOMPARE(layout.folderCount(), 0);
        QVERIFY(!layout.isLinked(c));
        layout.link(a, rootNode, layout.find(u"d"));
        QCOMPARE(textOf(layout), QStringLiteral("a/\n  b/\n    c\nd\n"));
        QCOMPARE(layout.find(u"a/b/c"), c);
        QCOMPARE(layout.id(c), id);
        QCOMPARE(layout.folderCount(), 2);
    }

    void movesCountPositionsBeforeRemoval()
    {
        Layout layout = treeOf("a\nb\nc\nd");
        layout.move(layout.find(u"a"), rootNode, layout.find(u"d"));
        QCOMPARE(textOf(layout), QStringLiteral("b\nc\na\nd\n"));
        layout.move(layout.find(u"d"), rootNode, layout.find(u"b"));
        QCOMPARE(textOf(layout), QStringLiteral("d\nb\nc\na\n"));
        layout.move(layout.find(u"c"), rootNode, layout.find(u"c")); // before itself: stays
        QCOMPARE(textOf(layout), QStringLiteral("d\nb\nc\na\n"));
        layout.move(layout.find(u"d"), rootNode);
        QCOMPARE(textOf(layout), QStringLiteral("b\nc\na\nd\n"));
        QVERIFY(!layout.isInDocumentOrder());
    }

    void copiesOfBranchesHaveIdsOfTheirOwn()
    {
        Layout layout = treeOf("a/ # one\n  b/\n    c\n  d\ne");
        const NodeIndex copy = layout.copyFrom(layout, layout.find(u"a"));
        layout.setName(copy, u"copy");
        layout.link(copy, rootNode);
        QCOMPARE(textOf(layout), QStringLiteral("a/ # one\n  b/\n    c\n  d\ne\ncopy/ # one\n  b/\n    c\n  d\n"));
        QVERIFY(layout.id(layout.find(u"copy/b/c")) != layout.id(layout.find(u"a/b/c")));
        Layout other;
        other.link(other.copyFrom(layout, layout.find(u"a"), true), rootNode);
        QCOMPARE(other.id(other.find(u"a/b/c")), layout.id(layout.find(u"a/b/c")));
    }

    void rareFieldsAreKept()
    {
        Layout layout;
        const NodeData data{.name = QStringLiteral("é漢🌳"), .kind = NodeKind::File, .summary = QStringLiteral("s"), .phase = Phase::Expert,
                            .tags = {QStringLiteral("ci")}, .icon = QStringLiteral("🌳"), .topic = QStringLiteral("t"), .notes = QStringLiteral("n"),
                            .content = QString(2'000'000, u'x'), .explanation = QStringLiteral("e"), .rule = NodeRule::Forbidden,
                            .unknown = "\"k\": 1"};
        const NodeIndex node = layout.append(rootNode, data);
        NodeData found = layout.data(node);
        found.id = {};
        QCOMPARE(found, data);
    }

    void equalTreesAreEqualWhateverTheirIndexes()
    {
        Layout a = treeOf("x/\n  y\nz");
        Layout b = treeOf("z\nx/\n  y");
        QVERIFY(!Layout::isSameTree(a, b));
        b.move(b.find(u"z"), rootNode);
        QVERIFY(Layout::isSameTree(a, b));
        QVERIFY(!Layout::isSameTree(a, b, true)); // ids differ
        QVERIFY(!Layout::isSameTree(treeOf("x/\n  y"), treeOf("x/\ny"))); // same names, other shape
    }

    void documentOrderIsKnownToEndWhenNodesAreAppendedElsewhere()
    {
        Layout layout = treeOf("a/\nb/");
        QVERIFY(layout.isInDocumentOrder());
        layout.append(layout.find(u"a"), NodeKind::File, "late");
        QVERIFY(!layout.isInDocumentOrder());
        QCOMPARE(textOf(layout), QStringLiteral("a/\n  late\nb/\n"));
    }

    void idsAreWrittenAndReadTheSame()
    {
        for (int i = 0; i < 1000; ++i) {
            const NodeId id = NodeId::random();
            const auto text = id.toLatin1();
            QCOMPARE(NodeId::parse(QByteArrayView(text.data(), text.size())), id);
        }
        QVERIFY(!NodeId::parse("000000000000"));
        QVERIFY(!NodeId::parse("3f9k2m7q0xa"));
        QVERIFY(!NodeId::parse("3F9K2M7Q0XAB")); // would be written differently from how it was read
        QVERIFY(!NodeId::parse("3f9k2m7q0xau"));
    }
};

ESPALIER_TEST_APPLESS_MAIN(TestLayout)
#include "tst_layout.moc"
