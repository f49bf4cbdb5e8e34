// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Where things stand: nothing on top of anything else, parents round their children, areas true to what they tell.

#include "maptrees.h"
#include "support/drawntree.h"

#include "guide/guidelibrary.h"
#include "guide/starterbuilder.h"
#include "support/testprogram.h"

#include <QTest>

#include <algorithm>
#include <cmath>

using namespace Espalier;

namespace {

constexpr double tiny = 1e-6;

bool holds(const QRectF &outer, const QRectF &inner)
{
    return outer.adjusted(-tiny, -tiny, tiny, tiny).contains(inner);
}

bool overlap(const QRectF &a, const QRectF &b) { return a.adjusted(tiny, tiny, -tiny, -tiny).intersects(b); }

/// What is drawn of a block map and can be pointed at: the root, grounds without the rows in them, and what stands in rows.
/// By their left edges, so that neighbours are found fast.
std::vector<QRectF> blocksOf(const MapGeometry &geometry)
{
    const MapBlocks &blocks = *geometry.blocks();
    std::vector<QRectF> rects{geometry.items().front().rect};
    for (const MapPiece &piece : blocks.pieces) {
        if (piece.item >= 0)
            rects.push_back(piece.rect);
        for (qint32 row = piece.firstRow; row < piece.endRow && piece.item < 0; ++row)
            rects.push_back(blocks.rows[size_t(row)].rect);
    }
    std::ranges::sort(rects, {}, &QRectF::x);
    return rects;
}

/// Within a piece, in the order of its rows.
std::vector<QRectF> marksOf(const MapGeometry &geometry, const MapPiece &piece)
{
    std::vector<QRectF> rects;
    if (!piece.cap.isNull())
        rects.push_back(piece.cap);
    for (qint32 row = piece.firstRow; row < piece.endRow; ++row) {
        const MapRow &at = geometry.blocks()->rows[size_t(row)];
        for (qint32 item = at.first; item < at.first + at.count; ++item)
            rects.push_back(geometry.items()[size_t(item)].rect);
        if (!at.moreRect.isNull())
            rects.push_back(at.moreRect.adjusted(2, 0, -2, 0)); // it may be clicked a little beside
    }
    return rects;
}

constexpr MapLook everyLook[] = {MapLook::Expanded, MapLook::First, MapLook::Arranged};
constexpr MapStyle everyFrame[] = {MapStyle::Poster, MapStyle::TwoSided, MapStyle::Arms, MapStyle::Tiers};

void mapGeometryPlacesAddMaps()
{
    QTest::addColumn<MapOptions>("options");
    for (const MapCase &map : everyMap())
        QTest::newRow(map.name) << map.options;
}

double areaOf(const QRectF &rect) { return rect.width() * rect.height(); }

} // namespace

class TestMapGeometryPlaces : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingOverlaps_data() { mapGeometryPlacesAddMaps(); }
    void nothingOverlaps();
    void blocksDoNotOverlap_data() { mapGeometryPlacesAddMaps(); }
    void blocksDoNotOverlap();
    void noNodeIsLost_data() { mapGeometryPlacesAddMaps(); }
    void noNodeIsLost();
    void boundsHoldEverything_data() { mapGeometryPlacesAddMaps(); }
    void boundsHoldEverything();
    void sameInputSamePlaces_data() { mapGeometryPlacesAddMaps(); }
    void sameInputSamePlaces();
    void mirrorIsExact();
    void blocksStandAsMeasured();
    void rowsKeepReadingOrder();
    void woodCrossesNoGround();
    void barsAndTilesHoldTheirChildren_data() { mapGeometryPlacesAddMaps(); }
    void barsAndTilesHoldTheirChildren();
    void sizesTellTheTruth();
    void labelsFitWhereThereIsNoArea();
    void areaIsFilled();
    void headLinesLeaveRoomForChips();
    void barsHoldTheirChips();
    void allOpenTakesTheWantedShape();
    void expertGuideFitsOneSheet();
    void allOpenBreaksAGiantGroup();
    void deepChains_data() { mapGeometryPlacesAddMaps(); }
    void deepChains();
    void aMillionSiblings_data();
    void aMillionSiblings();
};

void TestMapGeometryPlaces::nothingOverlaps()
{
    QFETCH(const MapOptions, options);
    for (quint32 seed = 1; seed <= 12; ++seed) {
        const Layout layout = randomTree(seed, 50 * seed);
        const NodeBitmap visible = randomVisible(layout, seed);
        const NodeBitmap collapsed = randomFolders(layout, seed, 6);
        const auto geometry = MapGeometry::of(layout, {&visible, &collapsed}, options);
        if (isBlockMap(options.style))
            continue;
        const auto &items = geometry.items();
        for (size_t i = 0; i < items.size(); ++i) {
            const bool isHolder = options.style == MapStyle::Treemap; // there, the children stand on their parent
            for (size_t j = isHolder ? size_t(items[i].end) : i + 1; j < items.size(); ++j)
                QVERIFY2(!overlap(items[i].rect, items[j].rect), qPrintable(QString::number(seed)));
        }
    }
}

void TestMapGeometryPlaces::blocksDoNotOverlap()
{
    QFETCH(const MapOptions, options);
    if (!isBlockMap(options.style))
        return;
    for (quint32 seed = 1; seed <= 12; ++seed) {
        const Layout layout = randomTree(seed, 50 * seed);
        const NodeBitmap visible = randomVisible(layout, seed);
        const NodeBitmap collapsed = randomFolders(layout, seed, 6);
        for (const MapLook look : everyLook) {
            const auto geometry = MapGeometry::of(layout, {.visible = &visible, .collapsed = &collapsed, .look = look}, options);
            const QByteArray where = QByteArray::number(seed) + " look " + QByteArray::number(int(look));
            const std::vector<QRectF> rects = blocksOf(geometry);
            for (size_t i = 0; i < rects.size(); ++i) {
                for (size_t j = i + 1; j < rects.size() && rects[j].left() < rects[i].right(); ++j)
                    QVERIFY2(!overlap(rects[i], rects[j]), where.constData());
            }
            for (const MapPiece &piece : geometry.blocks()->pieces) {
                const std::vector<QRectF> marks = marksOf(geometry, piece);
                for (size_t i = 0; i < marks.size(); ++i) {
                    QVERIFY2(piece.item < 0 || holds(piece.rect, marks[i]), where.constData());
                    for (size_t j = i + 1; j < marks.size(); ++j)
                        QVERIFY2(!overlap(marks[i], marks[j]), where.constData());
                }
            }
        }
    }
}

/// Each visible node is drawn, or counted in exactly one "+n": of a row, or of what is closed.
void TestMapGeometryPlaces::noNodeIsLost()
{
    QFETCH(const MapOptions, options);
    if (!isBlockMap(options.style))
        return;
    for (quint32 seed = 1; seed <= 12; ++seed) {
        const Layout layout = randomTree(seed, 50 * seed);
        const NodeBitmap visible = randomVisible(layout, seed);
        const NodeBitmap collapsed = randomFolders(layout, seed, 6);
        for (const MapLook look : everyLook) {
            const auto geometry = MapGeometry::of(layout, {.visible = &visible, .collapsed = &collapsed, .look = look}, options);
            const auto &items = geometry.items();
            qint32 counted = 0;
            std::vector<qint32> inRows(items.size(), 0); // of the children of an item
            for (const MapRow &row : geometry.blocks()->rows) {
                if (row.moreRect.isNull())
                    continue;
                counted += row.more;
                inRows[size_t(row.parent)] += row.more;
                QVERIFY(row.next != noNode && layout.parent(row.next) == items[size_t(row.parent)].node && geometry.itemOf(row.next) < 0);
            }
            for (qint32 i = 0; i < qint32(items.size()); ++i) {
                QCOMPARE(geometry.itemOf(items[size_t(i)].node), i);
                if (items[size_t(i)].isCollapsed) {
                    QCOMPARE(items[size_t(i)].end, i + 1);
                    counted += items[size_t(i)].below;
                    continue;
                }
                qint32 below = inRows[size_t(i)];
                for (qint32 child = i + 1; child < items[size_t(i)].end; child = items[size_t(child)].end) {
                    QCOMPARE(items[size_t(child)].parent, i);
                    below += 1 + items[size_t(child)].below;
                }
                QCOMPARE(below, items[size_t(i)].below);
            }
            qint32 seen = 0;
            for (NodeIndex node = rootNode; node != noNode; node = layout.next(node))
                seen += visible.test(node) && (options.files || layout.isFolder(node));
            QCOMPARE(qint32(items.size()) + counted, seen);
            QVERIFY(look != MapLook::Expanded || qint32(items.size()) == seen);
        }
    }
}

void TestMapGeometryPlaces::boundsHoldEverything()
{
    QFETCH(const MapOptions, options);
    const Layout layout = randomTree(5, 500);
    const NodeBitmap visible = randomVisible(layout, 5);
    const auto geometry = MapGeometry::of(layout, {.visible = &visible}, options);
    for (size_t i = 0; i < geometry.items().size(); ++i) {
        QVERIFY(holds(geometry.bounds(), geometry.items()[i].rect));
        QVERIFY(geometry.chipRect(qint32(i)).isNull() || geometry.bounds().contains(geometry.chipRect(qint32(i))));
    }
    for (const MapLook look : everyLook) {
        const auto map = MapGeometry::of(layout, {.visible = &visible, .look = look}, options);
        if (!map.blocks())
            continue;
        const auto isInside = [&map](const QRectF &rect) { return rect.isNull() || holds(map.bounds(), rect); };
        for (const MapItem &item : map.items())
            QVERIFY(isInside(item.rect));
        for (const MapPiece &piece : map.blocks()->pieces)
            QVERIFY(isInside(piece.rect) && (piece.cap.isNull() || holds(piece.rect, piece.cap)));
        for (const MapRow &row : map.blocks()->rows)
            QVERIFY(isInside(row.rect) && isInside(row.moreRect) && map.bounds().contains(row.joint));
        for (const MapWood &wood : map.blocks()->wood)
            QVERIFY(map.bounds().contains(wood.from) && map.bounds().contains(wood.to));
        QVERIFY(isInside(map.blocks()->hint));
    }
}

void TestMapGeometryPlaces::sameInputSamePlaces()
{
    QFETCH(const MapOptions, options);
    const Layout layout = randomTree(8, 700);
    const auto first = MapGeometry::of(layout, {}, options);
    const auto second = MapGeometry::of(Layout(layout), {}, options);
    QCOMPARE(second.bounds(), first.bounds());
    QCOMPARE(second.items().size(), first.items().size());
    for (size_t i = 0; i < first.items().size(); ++i)
        QVERIFY(second.items()[i].rect == first.items()[i].rect && second.items()[i].node == first.items()[i].node);
}

void TestMapGeometryPlaces::mirrorIsExact()
{
    const Layout layout = randomTree(4, 300);
    const NodeBitmap visible = randomVisible(layout, 4);
    for (const MapOptions &options : {MapOptions{}, MapOptions{.area = {780, 715}}, MapOptions{.style = MapStyle::TwoSided}, MapOptions{.style = MapStyle::Arms}, MapOptions{.style = MapStyle::Tiers}, MapOptions{.style = MapStyle::Icicle}, MapOptions{.style = MapStyle::Treemap}}) {
        MapOptions mirrored = options;
        mirrored.direction = MapDirection::RightToLeft;
        const auto there = MapGeometry::of(layout, {.visible = &visible}, options);
        const auto here = MapGeometry::of(layout, {.visible = &visible}, mirrored);
        QCOMPARE(here.bounds(), there.bounds());
        const double width = there.bounds().left() + there.bounds().right();
        const auto isMirror = [width](const QRectF &a, const QRectF &b) {
            return a.isNull() ? b.isNull() : holds(a, QRectF(width - b.right(), b.y(), b.width(), b.height())) && std::abs(a.width() - b.width()) < tiny;
        };
        for (qint32 i = 0; i < qint32(here.items().size()); ++i) {
            QVERIFY(isMirror(here.items()[size_t(i)].rect, there.items()[size_t(i)].rect));
            QVERIFY(isMirror(here.chipRect(i), there.chipRect(i)));
            QVERIFY(isMirror(here.headRect(i), there.headRect(i)));
        }
        if (!here.blocks())
            continue;
        const auto isMirrored = [width](QPointF a, QPointF b) { return std::abs(a.x() - (width - b.x())) < tiny && a.y() == b.y(); };
        const MapBlocks &mine = *here.blocks();
        const MapBlocks &other = *there.blocks();
        QCOMPARE(mine.pieces.size(), other.pieces.size());
        QCOMPARE(mine.rows.size(), other.rows.size());
        QCOMPARE(mine.wood.size(), other.wood.size());
        for (size_t i = 0; i < mine.pieces.size(); ++i)
            QVERIFY(isMirror(mine.pieces[i].rect, other.pieces[i].rect) && isMirror(mine.pieces[i].cap, other.pieces[i].cap));
        for (size_t i = 0; i < mine.rows.size(); ++i)
            QVERIFY(isMirror(mine.rows[i].rect, other.rows[i].rect) && isMirror(mine.rows[i].moreRect, other.rows[i].moreRect) && isMirrored(mine.rows[i].joint, other.rows[i].joint));
        for (size_t i = 0; i < mine.wood.size(); ++i)
            QVERIFY(isMirrored(mine.wood[i].from, other.wood[i].from) && isMirrored(mine.wood[i].to, other.wood[i].to));
    }
}

void TestMapGeometryPlaces::blocksStandAsMeasured()
{
    const Layout layout = treeOf("src/\n  api/\n    v1/\n    v2/\n  main.py\ndocs/\n");
    const auto geometry = MapGeometry::of(layout, {}, {.style = MapStyle::TwoSided, .area = {900, 600}});
    const auto rect = [&](const char16_t *path) { return geometry.items()[size_t(geometry.itemOf(layout.find(path)))].rect; };
    const auto row = [&](const char16_t *path) -> const MapRow & { return geometry.blocks()->rows[size_t(geometry.blocks()->rowOf[size_t(geometry.itemOf(layout.find(path)))])]; };
    QCOMPARE(rect(u"").height(), 40.0);
    QCOMPARE(rect(u"").top(), 12.0);
    QCOMPARE(rect(u"src").top(), 64.0); // 12 below
    QCOMPARE(rect(u"docs").left() - rect(u"src").right(), 48.0); // for the trunk
    QCOMPARE(rect(u"src/api/v2").left() - rect(u"src/api/v1").right(), 6.0);
    QCOMPARE(rect(u"src/api/v1").height(), 20.0);
    QCOMPARE(row(u"src/api/v1").rect.top() - row(u"src/api").rect.top(), 24.0);
    QCOMPARE(row(u"src/api").twigAt - rect(u"src").left(), 24.0);
    QCOMPARE(row(u"src/api/v1").twigAt - row(u"src/api").twigAt, 18.0);
    QCOMPARE(row(u"src/api/v1").joint.x() - row(u"src/api/v1").twigAt, 14.0);
    QVERIFY(row(u"src/api/v1").isChips && !row(u"src/api").isChips);
}

void TestMapGeometryPlaces::rowsKeepReadingOrder()
{
    const Layout layout = randomTree(14, 400);
    for (const MapStyle frame : everyFrame) {
        for (const MapLook look : everyLook) {
            const auto geometry = MapGeometry::of(layout, {.look = look}, {.style = frame, .area = {1260, 895}});
            const MapBlocks &blocks = *geometry.blocks();
            const bool isTiers = frame == MapStyle::Tiers;
            qint32 last = 0;
            for (const MapRow &row : blocks.rows) {
                QVERIFY(row.first > last);
                last = row.first + row.count - 1;
            }
            for (size_t column = 0; column + 1 < blocks.columnBegins.size(); ++column) {
                for (qint32 piece = blocks.columnBegins[column]; piece < blocks.columnBegins[column + 1]; ++piece) {
                    const MapPiece &at = blocks.pieces[size_t(piece)];
                    for (qint32 row = at.firstRow + 1; row < at.endRow; ++row)
                        QVERIFY(blocks.rows[size_t(row)].rect.top() >= blocks.rows[size_t(row) - 1].rect.bottom());
                    if (piece == blocks.columnBegins[column])
                        continue;
                    const QRectF &before = blocks.pieces[size_t(piece) - 1].rect;
                    QVERIFY(isTiers ? at.rect.left() > before.right() : at.rect.top() > before.bottom());
                }
                if (column > 0 && blocks.columnBegins[column] < blocks.columnBegins[column + 1]) {
                    const QRectF &before = blocks.pieces[size_t(blocks.columnBegins[column - 1])].rect;
                    const QRectF &first = blocks.pieces[size_t(blocks.columnBegins[column])].rect;
                    QVERIFY(isTiers ? first.top() > before.bottom() : first.left() > before.right());
                }
            }
        }
    }
}

void TestMapGeometryPlaces::woodCrossesNoGround()
{
    for (quint32 seed = 20; seed < 26; ++seed) {
        const Layout layout = randomTree(seed, 250);
        const NodeBitmap visible = randomVisible(layout, seed);
        for (const MapStyle frame : everyFrame) {
            for (const MapLook look : everyLook) {
                const auto geometry = MapGeometry::of(layout, {.visible = &visible, .look = look}, {.style = frame, .area = {900, 700}});
                for (const MapWood &wood : geometry.blocks()->wood) {
                    QVERIFY(wood.width >= wood.endWidth && wood.endWidth > 0);
                    const QPointF bend = wood.shape == MapWood::Shape::Down ? QPointF(wood.to.x(), wood.from.y()) : QPointF(wood.from.x(), wood.to.y());
                    for (const auto &[from, to] : {std::pair(wood.from, bend), std::pair(bend, wood.to)}) {
                        const QRectF part = QRectF(from, to).normalized().adjusted(-0.4, -0.4, 0.4, 0.4);
                        for (const MapPiece &piece : geometry.blocks()->pieces)
                            QVERIFY2(piece.item < 0 || !piece.rect.adjusted(1, 1, -1, -1).intersects(part), qPrintable(QStringLiteral("%1 frame %2").arg(seed).arg(int(frame))));
                    }
                }
            }
        }
    }
}

void TestMapGeometryPlaces::barsAndTilesHoldTheirChildren()
{
    QFETCH(const MapOptions, options);
    if (isBlockMap(options.style))
        return;
    for (quint32 seed = 1; seed <= 10; ++seed) {
        const Layout layout = randomTree(seed, 400);
        const auto geometry = MapGeometry::of(layout, {}, options);
        const bool isDown = options.direction == MapDirection::TopDown;
        for (const MapItem &item : geometry.items()) {
            if (item.parent < 0 || (item.parent == 0 && options.columns > 1)) // those stand below the root's strip
                continue;
            QRectF room = geometry.items()[size_t(item.parent)].rect;
            if (options.style == MapStyle::Icicle) { // beside its parent, within its length
                if (isDown)
                    room = QRectF(room.x(), room.bottom(), room.width(), item.rect.height());
                else if (options.direction == MapDirection::RightToLeft)
                    room = QRectF(room.left() - item.rect.width(), room.y(), item.rect.width(), room.height());
                else
                    room = QRectF(room.right(), room.y(), item.rect.width(), room.height());
            }
            QVERIFY(holds(room, item.rect));
        }
    }
}

void TestMapGeometryPlaces::sizesTellTheTruth()
{
    Layout layout = treeOf("big/\n  a.txt\n  b.txt\nsmall/\n  c.txt\n");
    layout.setContent(layout.find(u"big/a.txt"), QString(3000, u'x'));
    layout.setContent(layout.find(u"big/b.txt"), QString(1000, u'x'));
    layout.setContent(layout.find(u"small/c.txt"), QString(1000, u'x'));
    const auto length = [&](const MapGeometry &geometry, const char16_t *path) { return geometry.items()[size_t(geometry.itemOf(layout.find(path)))].rect.height(); };
    MapOptions options{.style = MapStyle::Icicle, .area = {500, 516}};
    const auto byNodes = MapGeometry::of(layout, {}, options);
    QCOMPARE(length(byNodes, u"big") / length(byNodes, u"small"), 2.0);
    options.measure = MapMeasure::ContentSize;
    const auto bySize = MapGeometry::of(layout, {}, options);
    QCOMPARE(length(bySize, u""), 500.0);
    QCOMPARE(length(bySize, u"big"), 400.0);
    QCOMPARE(length(bySize, u"big/a.txt"), 300.0);
    // A folder is as large folded as it was open.
    NodeBitmap collapsed(layout.indexEnd());
    collapsed.set(layout.find(u"big"));
    QCOMPARE(length(MapGeometry::of(layout, {.collapsed = &collapsed}, options), u"big"), 400.0);
    options.style = MapStyle::Treemap;
    const auto tiles = MapGeometry::of(layout, {}, options);
    const auto area = [&](const char16_t *path) { return areaOf(tiles.items()[size_t(tiles.itemOf(layout.find(path)))].rect); };
    QCOMPARE(area(u"big") / area(u"small"), 4.0);
    QCOMPARE(area(u"big/a.txt") / area(u"big/b.txt"), 3.0);
}

void TestMapGeometryPlaces::labelsFitWhereThereIsNoArea()
{
    const Layout layout = randomTree(7, 500);
    for (const MapMeasure measure : {MapMeasure::Nodes, MapMeasure::ContentSize}) {
        for (const MapDirection direction : {MapDirection::LeftToRight, MapDirection::TopDown}) {
            const auto bars = MapGeometry::of(layout, {}, {.style = MapStyle::Icicle, .direction = direction, .measure = measure});
            for (const MapItem &item : bars.items()) {
                const bool isStrip =
                    item.parent < 0 && direction == MapDirection::LeftToRight; // its name stands upright
                QVERIFY(item.rect.width() >= (isStrip ? 36 : 100) && item.rect.height() >= 22 - tiny);
            }
        }
    }
    const Layout flat = [] {
        Layout made(QStringLiteral("flat"));
        for (int i = 0; i < 200; ++i)
            made.append(rootNode, NodeKind::File, "file-" + std::to_string(i));
        return made;
    }();
    const auto tiles = MapGeometry::of(flat, {}, {.style = MapStyle::Treemap});
    for (const MapItem &item : tiles.items())
        QVERIFY(item.rect.width() >= 60 && item.rect.height() >= 22);
}

void TestMapGeometryPlaces::areaIsFilled()
{
    const Layout layout = randomTree(2, 200);
    for (const MapStyle style : {MapStyle::Icicle, MapStyle::Treemap}) {
        for (const MapDirection direction : {MapDirection::LeftToRight, MapDirection::RightToLeft, MapDirection::TopDown}) {
            const auto geometry = MapGeometry::of(layout, {}, {.style = style, .direction = direction, .area = {1200, 700}});
            QVERIFY(std::abs(geometry.bounds().width() - 1200) < tiny && std::abs(geometry.bounds().height() - 700) < tiny);
            QRectF used;
            for (const MapItem &item : geometry.items())
                used |= item.rect;
            for (const MapMore &more : geometry.mores())
                used |= more.rect;
            QVERIFY(used.width() > 1160 && used.height() > 660);
        }
    }
    QVERIFY(!MapGeometry::of(layout, {}, {.style = MapStyle::Treemap, .area = {3, 2}}).isEmpty());
}

void TestMapGeometryPlaces::headLinesLeaveRoomForChips()
{
    const Layout layout = randomTree(11, 150);
    const NodeBitmap visible = randomVisible(layout, 11);
    int chips = 0;
    for (const MapDirection direction : {MapDirection::LeftToRight, MapDirection::RightToLeft}) {
        const auto geometry = MapGeometry::of(layout, {.visible = &visible}, {.style = MapStyle::Treemap, .direction = direction});
        for (qint32 i = 0; i < qint32(geometry.items().size()); ++i) {
            const MapItem &item = geometry.items()[size_t(i)];
            QVERIFY(geometry.headRect(i).isNull() || holds(item.rect, geometry.headRect(i)));
            for (qint32 child = i + 1; child < item.end; ++child)
                QVERIFY(!overlap(geometry.headRect(i), geometry.items()[size_t(child)].rect));
            if (const QRectF chip = geometry.chipRect(i); !chip.isNull()) {
                ++chips;
                QVERIFY(!overlap(chip, geometry.headRect(i)) && holds(item.rect, chip));
            }
        }
    }
    QVERIFY(chips > 2);
}

void TestMapGeometryPlaces::barsHoldTheirChips()
{
    const Layout layout = randomTree(11, 150);
    const NodeBitmap visible = randomVisible(layout, 11);
    for (const MapDirection direction : {MapDirection::LeftToRight, MapDirection::RightToLeft, MapDirection::TopDown}) {
        const auto geometry = MapGeometry::of(layout, {.visible = &visible}, {.style = MapStyle::Icicle, .direction = direction});
        int chips = 0;
        for (qint32 i = 0; i < qint32(geometry.items().size()); ++i) {
            const MapItem &item = geometry.items()[size_t(i)];
            const QRectF chip = geometry.chipRect(i);
            QVERIFY(item.hidden > 0 || chip.isNull());
            if (chip.isNull())
                continue;
            ++chips;
            QVERIFY(holds(item.rect, chip));
            // Below the name, or beside it where there is room for both.
            QVERIFY(chip.top() >= item.rect.center().y() + 20 || item.rect.width() >= chip.width() + 160);
            QVERIFY(geometry.chipsIn(chip).contains(i));
        }
        QVERIFY(chips > 1);
    }
}

void TestMapGeometryPlaces::allOpenTakesTheWantedShape()
{
    Layout layout(QStringLiteral("project"));
    for (int branch = 0; branch < 60; ++branch) {
        const NodeIndex folder = layout.append(rootNode, NodeKind::Folder, "branch-" + std::to_string(branch));
        for (int leaf = 0; leaf < 3 + branch % 5; ++leaf)
            layout.append(folder, NodeKind::File, "leaf-" + std::to_string(leaf));
    }
    for (const double ratio : {0.5, 0.707, 1.0, 1.414, 2.5}) {
        const QRectF bounds = MapGeometry::of(layout, {}, {.area = QSizeF(1000 * ratio, 1000)}).bounds();
        const double miss = bounds.width() / bounds.height() / ratio;
        QVERIFY2(miss > 0.75 && miss < 1.34, qPrintable(QString::number(ratio) + u' ' + QString::number(miss)));
    }
}

void TestMapGeometryPlaces::expertGuideFitsOneSheet()
{
    const Result<Guide> guide = GuideLibrary::load(QStringLiteral("mlops"));
    QVERIFY(guide.has_value());
    const Layout layout = StarterBuilder::guideView(*guide);
    constexpr QSizeF sheet(1587, 1122); // 420 × 297 mm at 96 dots an inch
    const QRectF bounds = MapGeometry::of(layout, {}, {.files = false, .area = sheet}).bounds();
    QVERIFY(std::min(sheet.width() / bounds.width(), sheet.height() / bounds.height()) >= 0.75);
}

/// It goes on in the next column, with rows on either side of the break, and says so.
void TestMapGeometryPlaces::allOpenBreaksAGiantGroup()
{
    Layout layout(QStringLiteral("project"));
    const NodeIndex src = layout.append(rootNode, NodeKind::Folder, "src");
    for (int i = 0; i < 400; ++i)
        layout.append(src, NodeKind::File, "file-" + std::to_string(i));
    layout.append(rootNode, NodeKind::Folder, "docs");
    const auto geometry = MapGeometry::of(layout, {}, {.area = {1414, 1000}});
    const double ratio = geometry.bounds().width() / geometry.bounds().height();
    QVERIFY2(ratio > 1.0 && ratio < 2.0, qPrintable(QString::number(ratio)));
    const MapBlocks &blocks = *geometry.blocks();
    QVERIFY(blocks.columnBegins.size() > 3);
    int pieces = 0;
    for (const MapPiece &piece : blocks.pieces) {
        if (piece.item != geometry.itemOf(src))
            continue;
        QCOMPARE(piece.cap.isNull(), pieces == 0);
        QVERIFY(piece.endRow - piece.firstRow >= 2);
        // A piece begins with a child of its group, and an arm leads to the first piece alone.
        QCOMPARE(blocks.rows[size_t(piece.firstRow)].parent, piece.item);
        ++pieces;
    }
    QVERIFY(pieces >= 3);
    QCOMPARE(std::ranges::count(blocks.wood, geometry.itemOf(src), &MapWood::item), 1);
    const auto goOn = std::ranges::count_if(blocks.pieces, &MapPiece::goesOn);
    QCOMPARE(goOn, pieces - 1);
    QVERIFY(!MapGeometry::of(layout, {}, {.style = MapStyle::Tiers, .area = {1414, 1000}}).isEmpty());
}

void TestMapGeometryPlaces::deepChains()
{
    QFETCH(const MapOptions, options);
    Layout layout(QStringLiteral("chain"));
    NodeIndex node = rootNode;
    for (int depth = 0; depth < 20'000; ++depth)
        node = layout.append(node, NodeKind::Folder, "n");
    const auto geometry = MapGeometry::of(layout, {}, options);
    QCOMPARE(geometry.items().front().below, 20'000);
    if (!options.area.isEmpty() && !isBlockMap(options.style)) { // as many as can be named, the rest as one
        QVERIFY(geometry.items().size() > 5 && geometry.items().size() < 60);
        QCOMPARE(geometry.mores().size(), 1uz);
        QCOMPARE(qint32(geometry.items().size()) + geometry.mores().front().nodes, 20'001);
        return;
    }
    QCOMPARE(geometry.items().size(), 20'001uz);
    for (const MapItem &item : geometry.items())
        QVERIFY(std::isfinite(item.rect.x()) && std::isfinite(item.rect.bottom()) && holds(geometry.bounds(), item.rect));
    const QRectF view(geometry.items()[10'000].rect.topLeft(), QSizeF(800, 600));
    QVERIFY(geometry.itemsIn(view).contains(10'000));
    QVERIFY(geometry.itemAt(geometry.items()[10'000].rect.center()) >= 0);
    if (!isBlockMap(options.style))
        return;
    for (const MapLook look : {MapLook::First, MapLook::Arranged}) {
        const auto other = MapGeometry::of(layout, {.look = look}, options);
        QCOMPARE(other.items().front().below, 20'000);
        for (const MapItem &item : other.items())
            QVERIFY(std::isfinite(item.rect.x()) && std::isfinite(item.rect.bottom()) && holds(other.bounds(), item.rect));
    }
}

void TestMapGeometryPlaces::aMillionSiblings_data()
{
    QTest::addColumn<MapOptions>("options");
    QTest::newRow("poster") << MapOptions{};
    QTest::newRow("tiers") << MapOptions{.style = MapStyle::Tiers};
    QTest::newRow("icicle") << MapOptions{.style = MapStyle::Icicle, .area = {1600, 1000}, .joins = false};
    QTest::newRow("treemap") << MapOptions{.style = MapStyle::Treemap, .area = {1600, 1000}, .joins = false};
    QTest::newRow("icicle, joined") << MapOptions{.style = MapStyle::Icicle, .area = {1600, 1000}};
    QTest::newRow("treemap, joined") << MapOptions{.style = MapStyle::Treemap, .area = {1600, 1000}};
}

void TestMapGeometryPlaces::aMillionSiblings()
{
    QFETCH(const MapOptions, options);
    // All of the million with ESPALIER_LONG_TESTS.
    static const int many = qEnvironmentVariableIsSet("ESPALIER_LONG_TESTS") ? 1'000'000 : 200'000;
    static const Layout layout = [] {
        Layout made(QStringLiteral("broad"));
        made.reserve(many);
        for (int i = 0; i < many; ++i)
            made.append(rootNode, NodeKind::File, "n");
        return made;
    }();
    const auto geometry = MapGeometry::of(layout, {}, options);
    if (!options.area.isEmpty() && options.joins) {
        QVERIFY(geometry.items().size() > 40 && geometry.items().size() < 1'200);
        QCOMPARE(qint32(geometry.items().size()) + geometry.mores().front().nodes, many + 1);
        return;
    }
    QCOMPARE(geometry.items().size(), size_t(many) + 1);
    const auto last = qint32(geometry.items().size()) - 1;
    QCOMPARE(geometry.itemAt(geometry.items()[size_t(last)].rect.center()), last);
    const QRectF view = QRectF(0, 0, 1600, 1000).translated(geometry.items().front().rect.center() - QPointF(800, 500));
    QVERIFY(geometry.itemsIn(view, 2).size() < 5'000);
    if (!isBlockMap(options.style)) { // what falls onto each other at the scale of a window is left out
        const double scale = std::max(geometry.bounds().width() / 1600, geometry.bounds().height() / 1000);
        QVERIFY(geometry.itemsIn(geometry.bounds(), 2 * scale).size() <= 3'000);
        return;
    }
    // At first, no more than a canvas holds.
    const auto first = MapGeometry::of(layout, {.look = MapLook::First}, options);
    QVERIFY(first.items().size() < 3'000);
    QCOMPARE(first.items().front().below, many);
    QCOMPARE(first.blocks()->rows.back().more + qint32(first.items().size()) - 1, many);
}

ESPALIER_TEST_MAIN(TestMapGeometryPlaces)
#include "tst_mapgeometryplaces.moc"
