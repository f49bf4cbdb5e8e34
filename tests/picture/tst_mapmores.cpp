// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Bars and tiles in an area: each can hold its name, what cannot is joined into "+11 more", and nothing is lost.

#include "maptrees.h"
#include "picturesample.h"
#include "support/drawntree.h"
#include "support/testprogram.h"

#include <QTest>

#include <algorithm>

using namespace Espalier;

namespace {

constexpr double tinyBit = 1e-6;

struct AreaCase {
    const char *name;
    MapOptions options;
};

QList<AreaCase> everyArea()
{
    using enum MapStyle;
    using enum MapDirection;
    return {
        {"icicle", {.style = Icicle, .area = {1260, 850}}},
        {"icicle, small", {.style = Icicle, .area = {640, 450}}},
        {"icicle, mirrored, by size",
         {.style = Icicle, .direction = RightToLeft, .measure = MapMeasure::ContentSize, .area = {900, 600}}},
        {"icicle, top down", {.style = Icicle, .direction = TopDown, .area = {1260, 850}}},
        {"icicle, top down, small", {.style = Icicle, .direction = TopDown, .area = {640, 450}}},
        {"treemap", {.style = Treemap, .area = {1260, 850}}},
        {"treemap, small", {.style = Treemap, .area = {640, 450}}},
        {"treemap, mirrored, by size",
         {.style = Treemap, .direction = RightToLeft, .measure = MapMeasure::ContentSize, .area = {900, 1200}}},
        {"treemap of folders", {.style = Treemap, .files = false, .area = {900, 600}}},
    };
}

void addAreas()
{
    QTest::addColumn<MapOptions>("options");
    for (const AreaCase &area : everyArea())
        QTest::newRow(area.name) << area.options;
}

QList<Layout> everyLayout()
{
    QList<Layout> layouts{guideLayout(Phase::Beginner), guideLayout(Phase::Expert)};
    for (quint32 seed = 1; seed <= 8; ++seed)
        layouts << randomTree(seed, 40 * seed * seed);
    return layouts;
}

bool isHeld(const QRectF &outer, const QRectF &inner)
{
    return outer.adjusted(-tinyBit, -tinyBit, tinyBit, tinyBit).contains(inner);
}

} // namespace

class TestMapMores : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyOneCanHoldItsName_data() { addAreas(); }
    void everyOneCanHoldItsName()
    {
        QFETCH(const MapOptions, options);
        for (const Layout &layout : everyLayout()) {
            const auto geometry = MapGeometry::of(layout, {}, options);
            const bool isDown = options.style == MapStyle::Icicle && options.direction == MapDirection::TopDown;
            for (const MapItem &item : geometry.items()) {
                const bool isStrip = item.parent < 0 && options.style == MapStyle::Icicle;
                const bool isLevel = item.rect.width() >= 60 - tinyBit && item.rect.height() >= 18 - tinyBit;
                const bool isUpright =
                    isDown && item.rect.width() >= 24 - tinyBit && item.rect.height() >= 60 - tinyBit;
                QVERIFY2(isStrip || isLevel || isUpright, qPrintable(layout.path(item.node)));
            }
            for (const MapMore &more : geometry.mores())
                QVERIFY(more.rect.isNull()
                        || (more.rect.width() >= 24 - tinyBit && more.rect.height() >= 15 - tinyBit));
        }
    }

    void nothingIsLost_data() { addAreas(); }
    void nothingIsLost()
    {
        QFETCH(const MapOptions, options);
        bool any = false;
        for (const Layout &layout : everyLayout()) {
            const NodeBitmap visible = randomVisible(layout, 7);
            const NodeBitmap collapsed = randomFolders(layout, 7, 8);
            const auto geometry = MapGeometry::of(layout, {&visible, &collapsed}, options);
            const auto &items = geometry.items();
            for (qint32 i = 0; i < qint32(items.size()); ++i) {
                const MapItem &item = items[size_t(i)];
                QCOMPARE(geometry.itemOf(item.node), i);
                const MapMore *const more = geometry.moreOf(i);
                any = any || more;
                qint32 below = more ? more->nodes : 0;
                for (qint32 child = i + 1; child < item.end; child = items[size_t(child)].end) {
                    QCOMPARE(items[size_t(child)].parent, i);
                    below += 1 + items[size_t(child)].below;
                }
                if (!item.isCollapsed && options.files)
                    QCOMPARE(below, item.below);
                if (!more)
                    continue;
                qint32 children = 0;
                qint32 folders = 0;
                NodeIndex next = noNode;
                for (NodeIndex child = layout.firstChild(item.node); child != noNode;
                     child = layout.nextSibling(child)) {
                    if (!visible.test(child) || (!options.files && !layout.isFolder(child)))
                        continue;
                    if (geometry.itemOf(child) >= 0) {
                        next = noNode;
                        continue;
                    }
                    next = next == noNode ? child : next;
                    ++children;
                    QCOMPARE(geometry.nearestItemOf(layout, child), i);
                    for (NodeIndex node = child; node != noNode; node = layout.next(node, child))
                        folders += visible.test(node) && layout.isFolder(node);
                }
                QCOMPARE(more->children, children);
                QCOMPARE(more->next, next);
                QCOMPARE(more->folders, folders);
                QCOMPARE(more->files(), more->nodes - folders);
            }
        }
        QVERIFY(any);
    }

    void itStandsBehindItsSiblings_data() { addAreas(); }
    void itStandsBehindItsSiblings()
    {
        QFETCH(const MapOptions, options);
        for (const Layout &layout : everyLayout()) {
            const auto geometry = MapGeometry::of(layout, {}, options);
            const auto &items = geometry.items();
            for (const MapMore &more : geometry.mores()) {
                if (more.rect.isNull())
                    continue;
                QVERIFY(isHeld(geometry.bounds(), more.rect));
                const MapItem &parent = items[size_t(more.parent)];
                QVERIFY(options.style != MapStyle::Treemap || isHeld(parent.rect, more.rect));
                for (qint32 i = 0; i < qint32(items.size()); ++i) {
                    const bool isAbove =
                        options.style == MapStyle::Treemap && i <= more.parent && items[size_t(i)].end >= parent.end;
                    QVERIFY(
                        isAbove
                        || !items[size_t(i)].rect.intersects(more.rect.adjusted(tinyBit, tinyBit, -tinyBit, -tinyBit)));
                }
                for (qint32 child = more.parent + 1; options.style == MapStyle::Icicle && child < parent.end;
                     child = items[size_t(child)].end) {
                    const bool isDown = options.direction == MapDirection::TopDown;
                    QVERIFY(isDown ? items[size_t(child)].rect.right() <= more.rect.left() + tinyBit
                                   : items[size_t(child)].rect.bottom() <= more.rect.top() + tinyBit);
                }
            }
        }
    }

    void isFoundWhereItIs_data() { addAreas(); }
    void isFoundWhereItIs()
    {
        QFETCH(const MapOptions, options);
        const Layout layout = randomTree(6, 3000);
        const auto geometry = MapGeometry::of(layout, {}, options);
        QVERIFY(geometry.mores().size() > 3);
        MapChance chance(6);
        for (int i = 0; i < 60; ++i) {
            const QRectF view = chance.viewOf(geometry.bounds());
            QList<qint32> found;
            for (const MapMore &more : geometry.mores()) {
                if (more.rect.intersects(view))
                    found.append(more.parent);
            }
            QCOMPARE(geometry.moresIn(view), found);
        }
        for (const MapMore &more : geometry.mores()) {
            if (more.rect.isNull())
                continue;
            QCOMPARE(geometry.folderOfMoreAt(more.rect.center()), more.parent);
            const qint32 item = geometry.itemAt(more.rect.center());
            QCOMPARE(item, options.style == MapStyle::Treemap ? more.parent : -1);
        }
        for (qint32 i = 1; i < qint32(geometry.items().size()); ++i) {
            if (geometry.items()[size_t(i)].end == i + 1 && !geometry.moreOf(i))
                QCOMPARE(geometry.folderOfMoreAt(geometry.items()[size_t(i)].rect.center()), -1);
        }
    }

    void closerMoreAreShown_data() { addAreas(); }
    void closerMoreAreShown()
    {
        QFETCH(MapOptions, options);
        const Layout layout = randomTree(5, 900);
        size_t shown = 0;
        const QSizeF area = options.area;
        for (const double zoom : {1.0, 2.0, 4.0, 16.0}) {
            options.area = area * zoom;
            const auto geometry = MapGeometry::of(layout, {}, options);
            QVERIFY(geometry.items().size() >= shown);
            QVERIFY(zoom != 2 || geometry.items().size() > shown);
            shown = geometry.items().size();
        }
        options.area = area * 64;
        options.measure = MapMeasure::Nodes;
        QVERIFY(MapGeometry::of(layout, {}, options).mores().empty());
    }

    void whoeverHasRoomJoinsNothing_data() { addAreas(); }
    void whoeverHasRoomJoinsNothing()
    {
        QFETCH(MapOptions, options);
        const Layout layout = guideLayout(Phase::Expert);
        options.files = true;
        const auto joined = MapGeometry::of(layout, {}, options);
        QVERIFY(joined.items().size() < size_t(layout.nodeCount()));
        for (const bool isFree : {true, false}) {
            MapOptions whole = options;
            whole.area = isFree ? QSizeF() : options.area;
            whole.joins = isFree;
            const auto geometry = MapGeometry::of(layout, {}, whole);
            QCOMPARE(geometry.items().size(), size_t(layout.nodeCount()) + 1);
            QVERIFY(geometry.mores().empty());
            QVERIFY(geometry.moresIn(geometry.bounds()).isEmpty());
        }
    }

    void oneNodeHasItsOwnPlace_data() { addAreas(); }
    void oneNodeHasItsOwnPlace()
    {
        QFETCH(const MapOptions, options);
        const Layout layout = randomTree(3, 1200);
        const auto without = MapGeometry::of(layout, {}, options);
        int tried = 0;
        for (NodeIndex node = layout.next(rootNode); node != noNode; node = layout.next(node)) {
            if (without.itemOf(node) >= 0 || (!options.files && !layout.isFolder(node)) || ++tried % 40 != 0)
                continue;
            MapScope scope;
            scope.own = node;
            const auto geometry = MapGeometry::of(layout, scope, options);
            const qint32 item = geometry.itemOf(node);
            QVERIFY2(item >= 0, qPrintable(layout.path(node)));
            QVERIFY(geometry.items()[size_t(item)].rect.isValid());
            QVERIFY(isHeld(geometry.bounds(), geometry.items()[size_t(item)].rect));
            QCOMPARE(geometry.itemAt(geometry.items()[size_t(item)].rect.center()) >= item, true);
        }
        QVERIFY(tried >= 40);
    }

    /// Small ones are widened for their names, but not at any price.
    void theHeavyDoNotPayTooMuch()
    {
        Layout layout(QStringLiteral("project"));
        const NodeIndex heavy = layout.append(rootNode, NodeKind::Folder, "heavy");
        for (int i = 0; i < 100; ++i)
            layout.append(heavy, NodeKind::File, "inside" + std::to_string(i));
        for (int i = 0; i < 40; ++i)
            layout.append(rootNode, NodeKind::File, "light" + std::to_string(i));
        for (const MapStyle style : {MapStyle::Icicle, MapStyle::Treemap}) {
            const auto geometry = MapGeometry::of(
                layout, {}, {.style = style, .area = style == MapStyle::Icicle ? QSizeF(700, 500) : QSizeF(400, 250)});
            const auto share = [&](const MapItem &item) {
                const QRectF &all = geometry.items().front().rect;
                return style == MapStyle::Icicle
                    ? item.rect.height() / all.height()
                    : item.rect.width() * item.rect.height() / (all.width() * all.height());
            };
            const MapItem &item = geometry.items()[size_t(geometry.itemOf(heavy))];
            QVERIFY2(share(item) > 0.5 * 100 / 140, qPrintable(QString::number(share(item))));
            const MapMore *const more = geometry.moreOf(0);
            QVERIFY(more);
            QVERIFY(geometry.items().front().below - item.below - 1 - more->nodes >= 5); // light ones with their names
        }
    }

    void oneAloneIsNotJoined()
    {
        const auto lone = [](const MapGeometry &geometry) {
            return std::ranges::count_if(geometry.mores(),
                                         [](const MapMore &more) { return more.nodes == 1 && !more.rect.isNull(); });
        };
        for (const Layout &layout : everyLayout())
            QCOMPARE(lone(MapGeometry::of(layout, {}, {.style = MapStyle::Icicle, .area = {4000, 850}})), 0);
    }

    void theFocusIsANarrowStrip()
    {
        const Layout layout = guideLayout(Phase::Expert);
        for (const double zoom : {1.0, 4.0}) {
            for (const MapDirection direction :
                 {MapDirection::LeftToRight, MapDirection::RightToLeft, MapDirection::TopDown}) {
                const auto geometry = MapGeometry::of(
                    layout, {}, {.style = MapStyle::Icicle, .direction = direction, .area = QSizeF(1260, 850) * zoom});
                const QRectF strip = geometry.items().front().rect;
                QCOMPARE(direction == MapDirection::TopDown ? strip.height() : strip.width(),
                         direction == MapDirection::TopDown ? 28.0 : 36.0);
                QCOMPARE(direction == MapDirection::TopDown ? strip.width() : strip.height(),
                         (direction == MapDirection::TopDown ? 1260 : 850) * zoom - 16);
            }
        }
        QCOMPARE(MapGeometry::of(layout, {}, {.style = MapStyle::Icicle}).items().front().rect.width(), 36.0);
        // Where there is nothing else, it takes what there is.
        QVERIFY(MapGeometry::of(Layout(QStringLiteral("empty")), {}, {.style = MapStyle::Icicle, .area = {600, 400}})
                    .items()
                    .front()
                    .rect.width()
                > 500);
    }

    void columnsAreAsWideAsTheirNames()
    {
        const Layout layout =
            treeOf("a/\n  a_folder_with_a_rather_long_name/\n    b/\n    c/\nd/\n  another_one_that_goes_on_and_on/\n");
        for (const QSizeF area : {QSizeF(), QSizeF(700, 500)}) {
            const auto geometry = MapGeometry::of(layout, {}, {.style = MapStyle::Icicle, .area = area});
            const auto width = [&](const char16_t *path) {
                return geometry.items()[size_t(geometry.itemOf(layout.find(path)))].rect.width();
            };
            QVERIFY(width(u"a/a_folder_with_a_rather_long_name") > 1.3 * width(u"a"));
            QVERIFY(width(u"a/a_folder_with_a_rather_long_name")
                    > 1.3 * width(u"a/a_folder_with_a_rather_long_name/b"));
        }
    }
};

ESPALIER_TEST_MAIN(TestMapMores)
#include "tst_mapmores.moc"
