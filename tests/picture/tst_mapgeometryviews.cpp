// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What a part of the map shows, beside asking every item.

#include "maptrees.h"
#include "support/testprogram.h"

#include <QTest>

#include <algorithm>
#include <set>

using namespace Espalier;

namespace {

constexpr int viewsEach = 40;

struct Sample {
    Layout layout;
    MapGeometry geometry;
};

Sample sampleOf(const MapOptions &options, quint32 seed)
{
    Layout layout = randomTree(seed, 100 + 120 * (seed % 5));
    const NodeBitmap visible = randomVisible(layout, seed);
    const NodeBitmap collapsed = randomFolders(layout, seed, 9);
    MapGeometry geometry = MapGeometry::of(layout, {&visible, &collapsed}, options);
    return {std::move(layout), std::move(geometry)};
}

QList<qint32> shownIn(const MapGeometry &geometry, const QRectF &view)
{
    QList<qint32> shown;
    for (qint32 i = 0; i < qint32(geometry.items().size()); ++i) {
        if (geometry.items()[size_t(i)].rect.intersects(view))
            shown.append(i);
    }
    return shown;
}

void mapGeometryViewsAddMaps()
{
    QTest::addColumn<MapOptions>("options");
    for (const MapCase &map : everyMap())
        QTest::newRow(map.name) << map.options;
}

} // namespace

class TestMapGeometryViews : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void itemsAreThoseOfAFullSearch_data() { mapGeometryViewsAddMaps(); }
    void itemsAreThoseOfAFullSearch();
    void smallItemsAreLeftOut_data() { mapGeometryViewsAddMaps(); }
    void smallItemsAreLeftOut();
    void itemAtIsThatOfAFullSearch_data() { mapGeometryViewsAddMaps(); }
    void itemAtIsThatOfAFullSearch();
    void chipsAreThoseOfAFullSearch_data() { mapGeometryViewsAddMaps(); }
    void chipsAreThoseOfAFullSearch();
    void noLineIsMissed_data() { mapGeometryViewsAddMaps(); }
    void noLineIsMissed();
    void lineThatEndsOutsideOnBothSides();
    void linesThatRunTogetherAreLeftOut();
    void thinningDoesNotDependOnTheView();
};

void TestMapGeometryViews::itemsAreThoseOfAFullSearch()
{
    QFETCH(const MapOptions, options);
    for (quint32 seed = 1; seed <= 10; ++seed) {
        const Sample sample = sampleOf(options, seed);
        MapChance chance(seed);
        for (int i = 0; i < viewsEach; ++i) {
            const QRectF view = chance.viewOf(sample.geometry.bounds());
            QCOMPARE(sample.geometry.itemsIn(view), shownIn(sample.geometry, view));
        }
        QVERIFY(sample.geometry.itemsIn(QRectF()).isEmpty());
    }
}

void TestMapGeometryViews::smallItemsAreLeftOut()
{
    QFETCH(const MapOptions, options);
    const Sample sample = sampleOf(options, 4);
    const auto &items = sample.geometry.items();
    MapChance chance(4);
    for (int i = 0; i < viewsEach; ++i) {
        const QRectF view = chance.viewOf(sample.geometry.bounds());
        const double least = chance.within(1, 300);
        const QList<qint32> shown = shownIn(sample.geometry, view);
        const QList<qint32> kept = sample.geometry.itemsIn(view, least);
        QVERIFY(std::ranges::includes(shown, kept));
        const auto isLarge = [&](qint32 item) { return std::min(items[size_t(item)].rect.width(), items[size_t(item)].rect.height()) >= least; };
        for (const qint32 item : shown) {
            if (!isBlockMap(options.style))
                QVERIFY(!isLarge(item) || kept.contains(item));
        }
        if (options.style == MapStyle::Treemap) {
            for (const qint32 item : kept)
                QVERIFY(item == 0 || isLarge(item));
        }
    }
}

void TestMapGeometryViews::itemAtIsThatOfAFullSearch()
{
    QFETCH(const MapOptions, options);
    for (quint32 seed = 1; seed <= 6; ++seed) {
        const Sample sample = sampleOf(options, seed);
        MapChance chance(seed);
        const QRectF bounds = sample.geometry.bounds();
        for (int i = 0; i < 10 * viewsEach; ++i) {
            const QPointF point(chance.within(bounds.left(), bounds.right()), chance.within(bounds.top(), bounds.bottom()));
            qint32 deepest = -1;
            for (qint32 item = 0; item < qint32(sample.geometry.items().size()); ++item) {
                if (sample.geometry.items()[size_t(item)].rect.contains(point))
                    deepest = item;
            }
            QCOMPARE(sample.geometry.itemAt(point), deepest);
        }
        for (qint32 item = 0; item < qint32(sample.geometry.items().size()); ++item) {
            const qint32 found = sample.geometry.itemAt(sample.geometry.items()[size_t(item)].rect.center());
            QVERIFY(found >= item && found < sample.geometry.items()[size_t(item)].end);
        }
    }
}

void TestMapGeometryViews::chipsAreThoseOfAFullSearch()
{
    QFETCH(const MapOptions, options);
    for (quint32 seed = 1; seed <= 6; ++seed) {
        const Sample sample = sampleOf(options, seed);
        MapChance chance(seed);
        for (int i = 0; i < viewsEach; ++i) {
            const QRectF view = chance.viewOf(sample.geometry.bounds());
            QList<qint32> chips;
            for (qint32 item = 0; item < qint32(sample.geometry.items().size()); ++item) {
                if (sample.geometry.chipRect(item).intersects(view))
                    chips.append(item);
            }
            QCOMPARE(sample.geometry.chipsIn(view), chips);
        }
    }
}

/// A line is seen when a piece of it is. Of lines of a page that share one, any will do: pieces are looked for, not lines.
void TestMapGeometryViews::noLineIsMissed()
{
    QFETCH(const MapOptions, options);
    for (quint32 seed = 1; seed <= 8; ++seed) {
        const Sample sample = sampleOf(options, seed);
        const MapGeometry &geometry = sample.geometry;
        MapChance chance(seed);
        for (int i = 0; i < viewsEach; ++i) {
            const QRectF view = chance.viewOf(geometry.bounds());
            std::set<qint32> found;
            std::vector<QRectF> pieces; // as far as the view shows them
            const auto seen = [&geometry](const MapEdge &edge, const QRectF &part) {
                std::vector<QRectF> parts;
                const auto points = geometry.linePoints(edge);
                for (qsizetype p = 0; p + 1 < points.size(); ++p) {
                    const QRectF piece = QRectF(points[p], points[p + 1]).normalized().adjusted(-0.01, -0.01, 0.01, 0.01) & part;
                    if (!piece.isEmpty())
                        parts.push_back(piece);
                }
                return parts;
            };
            for (const MapEdge &edge : geometry.edgesIn(view)) {
                QCOMPARE(geometry.items()[size_t(edge.to)].parent, edge.from);
                QVERIFY2(found.insert(edge.to).second, "a line twice");
                for (const QRectF &part : seen(edge, view))
                    pieces.push_back(part);
            }
            const QRectF inner = view.adjusted(0.1, 0.1, -0.1, -0.1); // what only touches the view's edge does not count
            if (!isBlockMap(options.style)) {
                QVERIFY(found.empty());
                continue;
            }
            for (qint32 to = 1; to < qint32(geometry.items().size()); ++to) {
                if (found.contains(to))
                    continue;
                for (const QRectF &part : seen({geometry.items()[size_t(to)].parent, to}, inner)) {
                    QVERIFY(options.pageRatio > 0);
                    QVERIFY(std::ranges::any_of(pieces, [&](const QRectF &piece) { return piece.adjusted(-0.1, -0.1, 0.1, 0.1).contains(part); }));
                }
            }
        }
    }
}

void TestMapGeometryViews::lineThatEndsOutsideOnBothSides()
{
    Layout layout(QStringLiteral("tall"));
    for (int i = 0; i < 1000; ++i)
        layout.append(rootNode, NodeKind::File, "n" + std::to_string(i));
    const auto geometry = MapGeometry::of(layout, {}, {});
    const auto &items = geometry.items();
    // In the gap between both columns, far above the parent and below the first children.
    const QRectF view(items.front().rect.right() + 2, items[200].rect.top() - 5, 40, 4);
    const auto edges = geometry.edgesIn(view);
    QVERIFY(std::ranges::any_of(edges, [](const MapEdge &edge) { return edge.to == 1; }));
    QVERIFY(std::ranges::none_of(edges, [](const MapEdge &edge) { return edge.to == 900; }));
    QVERIFY(geometry.itemsIn(view).isEmpty());
}

void TestMapGeometryViews::linesThatRunTogetherAreLeftOut()
{
    Layout layout(QStringLiteral("tall"));
    for (int i = 0; i < 20'000; ++i)
        layout.append(rootNode, NodeKind::File, "n" + std::to_string(i));
    const auto geometry = MapGeometry::of(layout, {}, {});
    const QRectF atParent = QRectF(0, 0, 600, 400).translated(geometry.items().front().rect.topLeft() - QPointF(50, 200));
    const auto all = geometry.edgesIn(atParent);
    const auto some = geometry.edgesIn(atParent, 1);
    QCOMPARE(all.size(), 20'000);
    QVERIFY2(some.size() > 20 && some.size() < 1'500, qPrintable(QString::number(some.size())));
    // None that ends within the view is missing.
    for (const qint32 item : geometry.itemsIn(atParent)) {
        const double middle = geometry.items()[size_t(item)].rect.center().y();
        if (item > 0 && middle > atParent.top() && middle < atParent.bottom())
            QVERIFY(std::ranges::any_of(some, [item](const MapEdge &edge) { return edge.to == item; }));
    }
}

/// Else cards and lines would flicker while the map is moved.
void TestMapGeometryViews::thinningDoesNotDependOnTheView()
{
    const Layout layout = randomTree(8, 3000);
    const auto geometry = MapGeometry::of(layout, {}, {});
    const QRectF bounds = geometry.bounds();
    const QRectF view(bounds.left(), bounds.top() + bounds.height() / 4, bounds.width(), bounds.height() / 2);
    const QList<qint32> before = geometry.itemsIn(view, 500);
    const QList<qint32> after = geometry.itemsIn(view.translated(0, 37), 500);
    const QRectF both = view.adjusted(0, 1000, 0, -1000);
    QVERIFY(before.size() > 20);
    for (const qint32 item : before) {
        if (both.contains(geometry.items()[size_t(item)].rect))
            QVERIFY(after.contains(item));
    }
}

ESPALIER_TEST_GUILESS_MAIN(TestMapGeometryViews)
#include "tst_mapgeometryviews.moc"
