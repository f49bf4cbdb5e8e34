// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What is on a map: which nodes, with which numbers, and where the arrow keys lead.

#include "maptrees.h"
#include "support/drawntree.h"

#include "core/progress.h"
#include "support/testprogram.h"

#include <QTest>

using namespace Espalier;

namespace {

const char *const service = R"(
api/
  routes/
    users.py
    orders.py
  main.py
docs/
  guide.md
empty/
)";

/// "name:below" for every item, indented by depth; "*" collapsed, "+2" hidden.
QString textOf(const Layout &layout, const MapGeometry &geometry)
{
    QStringList lines;
    for (const MapItem &item : geometry.items()) {
        QString line = QString(2 * item.depth, u' ') + layout.name(item.node) + u':' + QString::number(item.below);
        if (item.isCollapsed)
            line += u'*';
        if (item.hidden > 0)
            line += u'+' + QString::number(item.hidden);
        lines += line;
    }
    return lines.join(u'\n');
}

NodeBitmap chosen(const Layout &layout, const QStringList &paths)
{
    NodeBitmap bitmap(layout.indexEnd());
    for (const QString &path : paths)
        bitmap.set(layout.find(path));
    return bitmap;
}

} // namespace

class TestMapGeometry : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsEverythingInDocumentOrder();
    void countsFilesThatAreNotShown();
    void foldsCollapsedFoldersAway();
    void countsWhatTheFilterHides();
    void hidesNothingTwice();
    void showsABranchAlone();
    void findsTheItemOfANode();
    void itemsKnowWhereTheirBranchEnds();
    void knowsItsNeighbours();
    void arrowsFollowTheDirection();
    void isEmptyWithoutNodes();
    void isEmptyWhenCancelled();
    void followsMovedNodes();
};

void TestMapGeometry::showsEverythingInDocumentOrder()
{
    const Layout layout = treeOf(service);
    const auto geometry = MapGeometry::of(layout, {}, {});
    QCOMPARE(textOf(layout, geometry).section(u'\n', 1),
             QStringLiteral("  api:4\n    routes:2\n      users.py:0\n      orders.py:0\n    main.py:0\n  docs:1\n    guide.md:0\n  empty:0"));
    QCOMPARE(geometry.items().front().below, 8);
}

void TestMapGeometry::countsFilesThatAreNotShown()
{
    const Layout layout = treeOf(service);
    const auto geometry = MapGeometry::of(layout, {}, {.style = MapStyle::Icicle, .files = false});
    QCOMPARE(textOf(layout, geometry).section(u'\n', 1), QStringLiteral("  api:4\n    routes:2\n  docs:1\n  empty:0"));
    QCOMPARE(geometry.items().front().below, 8);
}

void TestMapGeometry::foldsCollapsedFoldersAway()
{
    const Layout layout = treeOf(service);
    const NodeBitmap collapsed = chosen(layout, {QStringLiteral("api"), QStringLiteral("empty"), QStringLiteral("docs")});
    for (const MapStyle style : {MapStyle::Icicle, MapStyle::Poster}) {
        const MapScope scope{.collapsed = &collapsed, .look = MapLook::Arranged};
        const auto text = [&](bool files) { return textOf(layout, MapGeometry::of(layout, scope, {.style = style, .files = files})).section(u'\n', 1); };
        QCOMPARE(text(true), QStringLiteral("  api:4*\n  docs:1*\n  empty:0"));
        // Without files there is nothing to unfold in a folder that holds files alone; bars count them.
        QCOMPARE(text(false), style == MapStyle::Icicle ? QStringLiteral("  api:4*\n  docs:1\n  empty:0") : QStringLiteral("  api:1*\n  docs:0\n  empty:0"));
    }
}

void TestMapGeometry::countsWhatTheFilterHides()
{
    const Layout layout = treeOf(service);
    const NodeBitmap visible = chosen(layout, {QString(), QStringLiteral("api"), QStringLiteral("api/routes"), QStringLiteral("api/routes/users.py")});
    const auto geometry = MapGeometry::of(layout, {.visible = &visible}, {});
    QCOMPARE(textOf(layout, geometry), layout.name(rootNode) + QStringLiteral(":3+3\n  api:2+1\n    routes:1+1\n      users.py:0"));
    const auto bars = MapGeometry::of(layout, {.visible = &visible}, {.style = MapStyle::Icicle, .area = {1200, 600}});
    QCOMPARE(textOf(layout, bars), textOf(layout, geometry));
    QVERIFY(!bars.chipRect(bars.itemOf(layout.find(u"api"))).isNull());
    QVERIFY(bars.chipRect(bars.itemOf(layout.find(u"api/routes/users.py"))).isNull());
}

void TestMapGeometry::hidesNothingTwice()
{
    for (quint32 seed = 1; seed <= 20; ++seed) {
        const Layout layout = randomTree(seed, 300);
        const NodeBitmap visible = randomVisible(layout, seed);
        for (const MapStyle style : {MapStyle::Poster, MapStyle::Tiers, MapStyle::Icicle}) {
            const auto geometry = MapGeometry::of(layout, {.visible = &visible}, {.style = style});
            qsizetype hidden = 0;
            for (const MapItem &item : geometry.items())
                hidden += item.hidden;
            QCOMPARE(hidden + geometry.items().front().below, layout.nodeCount());
            QCOMPARE(qsizetype(geometry.items().size()) + hidden, layout.nodeCount() + 1);
        }
    }
}

void TestMapGeometry::showsABranchAlone()
{
    const Layout layout = treeOf(service);
    const NodeIndex api = layout.find(u"api");
    const auto geometry = MapGeometry::of(layout, {}, {.focus = api});
    QCOMPARE(textOf(layout, geometry), QStringLiteral("api:4\n  routes:2\n    users.py:0\n    orders.py:0\n  main.py:0"));
    QCOMPARE(geometry.items().front().parent, -1);
    QCOMPARE(geometry.itemOf(layout.find(u"docs")), -1);
}

void TestMapGeometry::findsTheItemOfANode()
{
    const Layout layout = treeOf(service);
    const NodeBitmap collapsed = chosen(layout, {QStringLiteral("api")});
    const auto geometry = MapGeometry::of(layout, {.collapsed = &collapsed, .look = MapLook::Arranged}, {});
    for (size_t i = 0; i < geometry.items().size(); ++i)
        QCOMPARE(geometry.itemOf(geometry.items()[i].node), qint32(i));
    const qint32 api = geometry.itemOf(layout.find(u"api"));
    QCOMPARE(geometry.itemOf(layout.find(u"api/routes/users.py")), -1);
    QCOMPARE(geometry.nearestItemOf(layout, layout.find(u"api/routes/users.py")), api);
    QCOMPARE(geometry.nearestItemOf(layout, layout.find(u"api")), api);
    QCOMPARE(geometry.itemOf(noNode), -1);
    QCOMPARE(geometry.nearestItemOf(layout, noNode), -1);
}

void TestMapGeometry::itemsKnowWhereTheirBranchEnds()
{
    const Layout layout = randomTree(3, 400);
    const auto geometry = MapGeometry::of(layout, {}, {});
    const auto &items = geometry.items();
    for (size_t i = 0; i < items.size(); ++i) {
        for (size_t j = 0; j < items.size(); ++j)
            QCOMPARE(layout.isAncestor(items[i].node, items[j].node), j > i && j < size_t(items[i].end));
    }
}

void TestMapGeometry::knowsItsNeighbours()
{
    using enum MapGeometry::Step;
    const Layout layout = treeOf(service);
    for (const MapCase &map : everyMap()) {
        if (!map.options.files)
            continue;
        const auto geometry = MapGeometry::of(layout, {}, map.options);
        const auto go = [&](const char16_t *path, MapGeometry::Step step) {
            const qint32 item = geometry.neighbour(geometry.itemOf(layout.find(path)), step);
            return item < 0 ? QStringLiteral("nowhere") : layout.path(geometry.items()[size_t(item)].node);
        };
        QCOMPARE(go(u"api", ToParent), QString());
        QCOMPARE(go(u"", ToParent), QStringLiteral("nowhere"));
        QCOMPARE(go(u"api", ToFirstChild), QStringLiteral("api/routes"));
        QCOMPARE(go(u"empty", ToFirstChild), QStringLiteral("nowhere"));
        QCOMPARE(geometry.neighbour(-1, ToNext), -1);
        if (isBlockMap(map.options.style)) { // down the page, as it is read
            QCOMPARE(go(u"", ToPrevious), QStringLiteral("nowhere"));
            QCOMPARE(go(u"", ToNext), QStringLiteral("api"));
            QCOMPARE(go(u"api", ToPrevious), QString());
            QCOMPARE(go(u"api/main.py", ToNext), QStringLiteral("docs"));
            QCOMPARE(go(u"docs", ToPrevious), QStringLiteral("api/main.py"));
            QCOMPARE(go(u"empty", ToNext), QStringLiteral("nowhere"));
            continue;
        }
        QCOMPARE(go(u"api", ToNext), QStringLiteral("docs"));
        QCOMPARE(go(u"api", ToPrevious), QStringLiteral("nowhere"));
        QCOMPARE(go(u"api/main.py", ToNext), QStringLiteral("docs/guide.md")); // a cousin
        QCOMPARE(go(u"docs/guide.md", ToPrevious), QStringLiteral("api/main.py"));
        QCOMPARE(go(u"docs/guide.md", ToNext), QStringLiteral("nowhere"));
    }
}

void TestMapGeometry::arrowsFollowTheDirection()
{
    using enum MapGeometry::Step;
    const Layout layout = treeOf(service);
    const auto steps = [&layout](const MapOptions &options) {
        const auto geometry = MapGeometry::of(layout, {}, options);
        return QList{geometry.stepOf(Qt::Key_Left), geometry.stepOf(Qt::Key_Right), geometry.stepOf(Qt::Key_Up), geometry.stepOf(Qt::Key_Down)};
    };
    QCOMPARE(steps({}), (QList{ToParent, ToFirstChild, ToPrevious, ToNext}));
    QCOMPARE(steps({.direction = MapDirection::RightToLeft}), (QList{ToFirstChild, ToParent, ToPrevious, ToNext}));
    QCOMPARE(steps({.direction = MapDirection::TopDown}), (QList{ToParent, ToFirstChild, ToPrevious, ToNext})); // blocks have one way
    QCOMPARE(steps({.style = MapStyle::Icicle, .direction = MapDirection::TopDown}), (QList{ToPrevious, ToNext, ToParent, ToFirstChild}));
}

void TestMapGeometry::isEmptyWithoutNodes()
{
    const MapGeometry geometry;
    QVERIFY(geometry.isEmpty());
    QCOMPARE(geometry.itemAt({0, 0}), -1);
    QVERIFY(geometry.itemsIn({0, 0, 10, 10}).isEmpty());
    QVERIFY(!geometry.blocks());
    QVERIFY(geometry.piecesIn({0, 0, 10, 10}).isEmpty());
    QCOMPARE(geometry.rowMoreAt({0, 0}), -1);
    QCOMPARE(geometry.nearestTowards(0, Qt::Key_Down), -1);
    QVERIFY(geometry.chipsIn({0, 0, 10, 10}).isEmpty());
    QVERIFY(geometry.dropPlaceAt({0, 0}).parent == noNode);
    QCOMPARE(geometry.itemOf(rootNode), -1);
    Layout layout = treeOf(service);
    const NodeIndex api = layout.find(u"api");
    layout.unlink(api);
    QVERIFY(MapGeometry::of(layout, {}, {.focus = api}).isEmpty());
}

void TestMapGeometry::isEmptyWhenCancelled()
{
    const Layout layout = treeOf(service);
    Progress progress;
    progress.cancel();
    for (const MapCase &map : everyMap()) {
        for (const MapLook look : {MapLook::Expanded, MapLook::First, MapLook::Arranged})
            QVERIFY2(MapGeometry::of(layout, {.look = look}, map.options, &progress).isEmpty(), map.name);
    }
}

void TestMapGeometry::followsMovedNodes()
{
    Layout layout = treeOf(service);
    layout.move(layout.find(u"docs"), layout.find(u"api"), layout.find(u"api/main.py"));
    layout.unlink(layout.find(u"empty"));
    QCOMPARE(textOf(layout, MapGeometry::of(layout, {}, {})).section(u'\n', 1),
             QStringLiteral("  api:6\n    routes:2\n      users.py:0\n      orders.py:0\n    docs:1\n      guide.md:0\n    main.py:0"));
}

ESPALIER_TEST_MAIN(TestMapGeometry)
#include "tst_mapgeometry.moc"
