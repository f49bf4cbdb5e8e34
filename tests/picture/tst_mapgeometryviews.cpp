// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What a part of the map shows, beside asking every item.

#include "maptrees.h"
#include "support/testprogram.h"

#include <QTest>

#include <algorithm>

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
    const MapLook look = seed % 3 == 0 ? MapLook::Expanded : MapLook::Arranged;
    MapGeometry geometry = MapGeometry::of(layout, {.visible = &visible, .collapsed = &collapsed, .look = look}, options);
    return {std::move(layout), std::move(geometry)};
}

/// Where an item is seen: its own place, and of a group in pieces each of them.
template<typename Test>
bool isSeen(const MapGeometry &geometry, qint32 item, const Test &test)
{
    if (test(geometry.items()[size_t(item)].rect))
        return true;
    return geometry.blocks() && std::ranges::any_of(geometry.blocks()->pieces, [&](const MapPiece &piece) { return piece.item == item && test(piece.rect); });
}

QList<qint32> shownIn(const MapGeometry &geometry, const QRectF &view)
{
    QList<qint32> shown;
    for (qint32 i = 0; i < qint32(geometry.items().size()); ++i) {
        if (isSeen(geometry, i, [&view](const QRectF &rect) { return rect.intersects(view); }))
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
    void piecesAndRowsAreThoseOfAFullSearch_data() { mapGeometryViewsAddMaps(); }
    void piecesAndRowsAreThoseOfAFullSearch();
    void numbersOfRowsAreFoundWhereTheyStand_data() { mapGeometryViewsAddMaps(); }
    void numbersOfRowsAreFoundWhereTheyStand();
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
                if (isSeen(sample.geometry, item, [point](const QRectF &rect) { return rect.contains(point); }))
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

void TestMapGeometryViews::piecesAndRowsAreThoseOfAFullSearch()
{
    QFETCH(const MapOptions, options);
    if (!isBlockMap(options.style))
        return;
    for (quint32 seed = 1; seed <= 10; ++seed) {
        const MapGeometry geometry = sampleOf(options, seed).geometry;
        const MapBlocks &blocks = *geometry.blocks();
        MapChance chance(seed);
        for (int i = 0; i < viewsEach; ++i) {
            const QRectF view = chance.viewOf(geometry.bounds());
            const QList<qint32> found = geometry.piecesIn(view);
            QVERIFY(std::ranges::is_sorted(found));
            for (qint32 piece = 0; piece < qint32(blocks.pieces.size()); ++piece) {
                const MapPiece &at = blocks.pieces[size_t(piece)];
                QVERIFY2(found.contains(piece) || !at.rect.intersects(view), qPrintable(QString::number(seed)));
                const auto [first, end] = geometry.rowsIn(at, view);
                for (qint32 row = at.firstRow; row < at.endRow; ++row) {
                    const QRectF &rect = blocks.rows[size_t(row)].rect;
                    QCOMPARE(row >= first && row < end, rect.bottom() > view.top() && rect.top() < view.bottom());
                }
            }
        }
    }
}

void TestMapGeometryViews::numbersOfRowsAreFoundWhereTheyStand()
{
    QFETCH(const MapOptions, options);
    if (!isBlockMap(options.style))
        return;
    int numbers = 0;
    for (quint32 seed = 1; seed <= 10; ++seed) {
        Layout layout = randomTree(seed, 100);
        const NodeIndex folder = layout.append(rootNode, NodeKind::Folder, "many");
        for (int i = 0; i < 200; ++i)
            layout.append(folder, options.files ? NodeKind::File : NodeKind::Folder, "node-of-many-" + std::to_string(i));
        const NodeBitmap none(layout.indexEnd());
        const MapGeometry geometry = MapGeometry::of(layout, {.collapsed = &none, .look = MapLook::Arranged}, options);
        const std::vector<MapRow> &rows = geometry.blocks()->rows;
        for (qint32 row = 0; row < qint32(rows.size()); ++row) {
            const QRectF &number = rows[size_t(row)].moreRect;
            if (number.isNull())
                continue;
            ++numbers;
            QCOMPARE(geometry.rowMoreAt(number.center()), row);
            QVERIFY(rows[size_t(row)].more > 0);
        }
        for (const MapItem &item : geometry.items()) {
            const qint32 row = geometry.rowMoreAt(item.rect.center());
            QVERIFY(row < 0 || item.part == MapPart::Group);
        }
    }
    QVERIFY(numbers > 0);
}

ESPALIER_TEST_MAIN(TestMapGeometryViews)
#include "tst_mapgeometryviews.moc"
