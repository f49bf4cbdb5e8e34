// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "guide/guidematch.h"
#include "guide/guidereader.h"
#include "support/drawntree.h"
#include "support/testprogram.h"

#include <QTest>

using namespace Espalier;
using namespace Qt::StringLiterals;

namespace {

Guide guide()
{
    return GuideReader::read(R"(---
id: tools
variables:
  core_package: my_core
aliases:
  my_core: your_core
---

# Tools

```
tool/
├── src/
│   ├── storage/        # Reads and writes
│   │   └── formats/
│   ├── window/
│   ├── core/
│   └── cli/
├── your_core/
├── tests/
├── docs/
└── README.md
```
)",
                             u"tools.md"_s);
}

QStringList pairsOf(const Layout &layout)
{
    const Guide known = guide();
    QStringList pairs;
    const GuideMatch match = GuideMatch::of(layout, known);
    for (const GuideMatch::Pair &pair : match.pairs())
        pairs << layout.path(pair.node) + u'=' + known.topics().at(pair.topic).path
                + (pair.isByPlace ? u""_s : u" %1/%2"_s.arg(pair.agreeing).arg(pair.neighbours));
    return pairs;
}

} // namespace

class TestGuideMatch : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatStandsInTheSamePlaceIsKnown()
    {
        QCOMPARE(pairsOf(treeOf("src/\n  Storage/\n    x.cpp\n  gadgets/\nTests/\nREADME.md\nmy-core/")),
                 (QStringList{u"src=src"_s, u"src/Storage=src/storage"_s, u"Tests=tests"_s, u"README.md=README.md"_s,
                              u"my-core=your_core"_s}));
    }

    void elsewhereNeighboursMustAgree()
    {
        // The same folders, a level deeper than the guide has them.
        QCOMPARE(pairsOf(treeOf("app/\n  lib/\n    storage/\n      formats/\n    window/\n    core/\n    other/")),
                 (QStringList{u"app/lib/storage=src/storage 3/5"_s, u"app/lib/storage/formats=src/storage/formats"_s}));
        QCOMPARE(pairsOf(treeOf("app/\n  storage/\n  paint/\n  print/")), QStringList());
    }

    void aFileIsNoFolder() { QCOMPARE(pairsOf(treeOf("src\ntests")), QStringList()); }

    void aTopicIsFoundOnce()
    {
        const QStringList pairs = pairsOf(treeOf(
            "src/\n  storage/\n  window/\n  core/\nold/\n  src/\n    storage/\n    window/\n    core/\n    cli/"));
        QCOMPARE(pairs.filter(u"=src/storage"_s), QStringList{u"src/storage=src/storage"_s});
    }

    void oneFolderIsOfferedItsTopic()
    {
        const Layout layout = treeOf("lib/\n  storage/\n  window/\n  core/\n  cli/\n  x/");
        const auto likely = GuideMatch::likely(layout, guide(), layout.find(u"lib/storage"));
        QVERIFY(likely);
        QCOMPARE(likely->agreeing, 3);
        QCOMPARE(likely->neighbours, 5);
        QVERIFY(!GuideMatch::likely(layout, guide(), layout.find(u"lib/x")));
        QVERIFY(!GuideMatch::likely(layout, guide(), rootNode));
    }

    void manyFoldersAreMatchedInTime()
    {
        Layout layout(u"big"_s);
        for (int i = 0; i < 300; ++i) {
            const NodeIndex folder = layout.append(rootNode, NodeData{.name = u"d%1"_s.arg(i)});
            for (int j = 0; j < 300; ++j)
                layout.append(
                    folder,
                    NodeData{.name = j % 3 ? u"f%1"_s.arg(j) : u"storage%1"_s.arg(j), .kind = NodeKind::Folder});
        }
        QVERIFY(GuideMatch::of(layout, guide()).pairs().empty());
    }
};

ESPALIER_TEST_APPLESS_MAIN(TestGuideMatch)
#include "tst_guidematch.moc"
