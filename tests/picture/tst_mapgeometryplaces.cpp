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

/// Cards and chips; by their left edges, so that neighbours are found fast.
std::vector<QRectF> cardsOf(const MapGeometry &geometry)
{
    std::vector<QRectF> rects;
    for (size_t i = 0; i < geometry.items().size(); ++i) {
        rects.push_back(geometry.items()[i].rect);
        if (const QRectF chip = geometry.chipRect(qint32(i)); !chip.isNull())
            rects.push_back(chip);
    }
    std::ranges::sort(rects, {}, &QRectF::x);
    return rects;
}

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
    void boundsHoldEverything_data() { mapGeometryPlacesAddMaps(); }
    void boundsHoldEverything();
    void sameInputSamePlaces_data() { mapGeometryPlacesAddMaps(); }
    void sameInputSamePlaces();
    void mirrorIsExact();
    void cardsStandAsInTheSketch();
    void parentsStandInTheMiddle();
    void placesAreWholeNumbers();
    void chipsStandBelowTheLastChild();
    void barsAndTilesHoldTheirChildren_data() { mapGeometryPlacesAddMaps(); }
    void barsAndTilesHoldTheirChildren();
    void sizesTellTheTruth();
    void labelsFitWhereThereIsNoArea();
    void areaIsFilled();
    void headLinesLeaveRoomForChips();
    void barsHoldTheirChips();
    void pageTakesTheWantedShape();
    void expertGuideFitsOneSheet();
    void pageKeepsReadingOrder();
    void pageBreaksAGiantBranch();
    void linesOfAPageCrossNoCard();
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
        if (isBlockMap(options.style)) {
            const std::vector<QRectF> rects = cardsOf(geometry);
            for (size_t i = 0; i < rects.size(); ++i) {
                for (size_t j = i + 1; j < rects.size() && rects[j].left() < rects[i].right(); ++j)
                    QVERIFY2(!rects[i].intersects(rects[j]), qPrintable(QString::number(seed)));
            }
            continue;
        }
        const auto &items = geometry.items();
        for (size_t i = 0; i < items.size(); ++i) {
            const bool isHolder = options.style == MapStyle::Treemap; // there, the children stand on their parent
            for (size_t j = isHolder ? size_t(items[i].end) : i + 1; j < items.size(); ++j)
                QVERIFY2(!overlap(items[i].rect, items[j].rect), qPrintable(QString::number(seed)));
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
    for (const MapOptions &options : {MapOptions{}, MapOptions{.pageRatio = 1.4}, MapOptions{.style = MapStyle::Icicle}, MapOptions{.style = MapStyle::Treemap}}) {
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
        const auto lines = here.edgesIn(here.bounds());
        QCOMPARE(lines.size(), there.edgesIn(there.bounds()).size());
        for (const MapEdge &edge : lines) {
            const auto points = here.linePoints(edge);
            const auto others = there.linePoints(edge);
            QCOMPARE(points.size(), others.size());
            for (qsizetype i = 0; i < points.size(); ++i)
                QCOMPARE(points[i], QPointF(width - others[i].x(), others[i].y()));
        }
    }
}

void TestMapGeometryPlaces::cardsStandAsInTheSketch()
{
    const Layout layout = treeOf("mlops/\n  batch/\n  real_time/\n");
    const auto rect = [&layout](const MapGeometry &geometry, const char16_t *path) { return geometry.items()[size_t(geometry.itemOf(layout.find(path)))].rect; };
    const auto sideways = MapGeometry::of(layout, {}, {});
    QCOMPARE(rect(sideways, u"mlops/batch").size(), MapGeometry::cardSize);
    QCOMPARE(rect(sideways, u"mlops/real_time").top() - rect(sideways, u"mlops/batch").bottom(), 10.0);
    QCOMPARE(rect(sideways, u"mlops/batch").left() - rect(sideways, u"mlops").right(), 44.0);
    const auto downwards = MapGeometry::of(layout, {}, {.direction = MapDirection::TopDown});
    QCOMPARE(rect(downwards, u"mlops/real_time").left() - rect(downwards, u"mlops/batch").right(), 10.0);
    QCOMPARE(rect(downwards, u"mlops/batch").top() - rect(downwards, u"mlops").bottom(), 44.0);
}

void TestMapGeometryPlaces::parentsStandInTheMiddle()
{
    const Layout layout = randomTree(6, 300);
    for (const MapDirection direction : {MapDirection::LeftToRight, MapDirection::TopDown}) {
        const auto geometry = MapGeometry::of(layout, {}, {.direction = direction});
        const auto &items = geometry.items();
        for (size_t i = 0; i < items.size(); ++i) {
            if (items[i].end == qint32(i) + 1)
                continue;
            size_t last = size_t(items[i].end) - 1;
            while (items[last].parent != qint32(i))
                last = size_t(items[last].parent);
            const double middle = (alongSiblings(geometry, items[i + 1].rect) + alongSiblings(geometry, items[last].rect)) / 2;
            QVERIFY(std::abs(alongSiblings(geometry, items[i].rect) - middle) <= 0.5); // on whole pixels
        }
    }
}

void TestMapGeometryPlaces::placesAreWholeNumbers()
{
    const Layout layout = randomTree(9, 600);
    for (const MapCase &map : everyMap()) {
        if (!isBlockMap(map.options.style))
            continue;
        const auto geometry = MapGeometry::of(layout, {}, map.options);
        for (const MapItem &item : geometry.items())
            QVERIFY(item.rect.x() == std::floor(item.rect.x()) && item.rect.y() == std::floor(item.rect.y()));
    }
}

void TestMapGeometryPlaces::chipsStandBelowTheLastChild()
{
    const Layout layout = treeOf("serving/\n  batch/\n    deep/\n  real_time/\n  stream\n");
    NodeBitmap visible(layout.indexEnd(), true);
    NodeBitmap some(layout.indexEnd());
    for (const char16_t *path : {u"", u"serving", u"serving/batch", u"serving/batch/deep", u"serving/real_time"})
        some.set(layout.find(path));
    const auto geometry = MapGeometry::of(layout, {.visible = &some}, {});
    const QRectF chip = geometry.chipRect(geometry.itemOf(layout.find(u"serving")));
    const QRectF last = geometry.items()[size_t(geometry.itemOf(layout.find(u"serving/real_time")))].rect;
    QCOMPARE(chip.left(), last.left());
    QVERIFY(chip.top() > last.bottom() && chip.top() < last.bottom() + 12);
    QVERIFY(MapGeometry::of(layout, {.visible = &visible}, {}).chipRect(1).isNull());
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
            if (item.parent < 0)
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

void TestMapGeometryPlaces::pageTakesTheWantedShape()
{
    Layout layout(QStringLiteral("project"));
    for (int branch = 0; branch < 60; ++branch) {
        const NodeIndex folder = layout.append(rootNode, NodeKind::Folder, "branch-" + std::to_string(branch));
        for (int leaf = 0; leaf < 3 + branch % 5; ++leaf)
            layout.append(folder, NodeKind::File, "leaf-" + std::to_string(leaf));
    }
    for (const double ratio : {0.5, 0.707, 1.0, 1.414, 2.5}) {
        const QRectF bounds = MapGeometry::of(layout, {}, {.pageRatio = ratio}).bounds();
        const double miss = bounds.width() / bounds.height() / ratio;
        QVERIFY2(miss > 0.8 && miss < 1.25, qPrintable(QString::number(ratio) + u' ' + QString::number(miss)));
    }
}

void TestMapGeometryPlaces::expertGuideFitsOneSheet()
{
    const Result<Guide> guide = GuideLibrary::load(QStringLiteral("mlops"));
    QVERIFY(guide.has_value());
    const Layout layout = StarterBuilder::guideView(*guide);
    const QRectF bounds = MapGeometry::of(layout, {}, {.files = false, .pageRatio = 420.0 / 297}).bounds();
    constexpr QSizeF sheet(1587, 1122); // 420 × 297 mm at 96 dots an inch
    QVERIFY(std::min(sheet.width() / bounds.width(), sheet.height() / bounds.height()) >= 0.75);
}

void TestMapGeometryPlaces::pageKeepsReadingOrder()
{
    const Layout layout = randomTree(14, 400);
    const auto geometry = MapGeometry::of(layout, {}, {.pageRatio = 1.414});
    const auto &items = geometry.items();
    for (size_t i = 2; i < items.size(); ++i) {
        const bool isBelow = items[i].rect.top() >= items[i - 1].rect.bottom();
        QVERIFY(isBelow || items[i].rect.left() > items[i - 1].rect.left()); // or in a later column
        QCOMPARE(items[i].isSmall, items[i].depth > 1 || items[i].end == qint32(i) + 1);
        if (items[i].parent > 0 && isBelow && items[size_t(items[i].parent)].rect.bottom() <= items[i].rect.top())
            QVERIFY(items[i].rect.left() != items[size_t(items[i].parent)].rect.left());
    }
    QVERIFY(!items.front().isSmall);
    QCOMPARE(items.front().rect.topLeft(), QPointF(0, 0));
}

void TestMapGeometryPlaces::pageBreaksAGiantBranch()
{
    Layout layout(QStringLiteral("project"));
    const NodeIndex src = layout.append(rootNode, NodeKind::Folder, "src");
    for (int i = 0; i < 400; ++i)
        layout.append(src, NodeKind::File, "file-" + std::to_string(i));
    const auto geometry = MapGeometry::of(layout, {}, {.pageRatio = 1.414});
    const double ratio = geometry.bounds().width() / geometry.bounds().height();
    QVERIFY(ratio > 1.1 && ratio < 1.8);
    // The head is not left alone at the foot of a column.
    QCOMPARE(geometry.items()[2].rect.left() - geometry.items()[1].rect.left(), 14.0);
}

void TestMapGeometryPlaces::linesOfAPageCrossNoCard()
{
    for (quint32 seed = 20; seed < 26; ++seed) {
        const Layout layout = randomTree(seed, 250);
        const NodeBitmap visible = randomVisible(layout, seed);
        for (const MapDirection direction : {MapDirection::LeftToRight, MapDirection::RightToLeft}) {
            const auto geometry = MapGeometry::of(layout, {.visible = &visible}, {.direction = direction, .pageRatio = 1.414});
            const std::vector<QRectF> cards = cardsOf(geometry);
            const auto edges = geometry.edgesIn(geometry.bounds());
            QCOMPARE(qsizetype(geometry.items().size()), edges.size() + 1);
            for (const MapEdge &edge : edges) {
                const auto points = geometry.linePoints(edge);
                for (qsizetype i = 0; i + 1 < points.size(); ++i) {
                    const QRectF piece = QRectF(points[i], points[i + 1]).normalized().adjusted(-0.4, -0.4, 0.4, 0.4);
                    QVERIFY(piece.width() < 1 || piece.height() < 1); // straight
                    for (const QRectF &card : cards)
                        QVERIFY(!card.adjusted(0.5, 0.5, -0.5, -0.5).intersects(piece));
                }
                const QRectF target = geometry.items()[size_t(edge.to)].rect;
                QCOMPARE(points.last(), QPointF(direction == MapDirection::LeftToRight ? target.left() : target.right(), target.center().y()));
            }
        }
    }
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
    if (!options.area.isEmpty()) { // as many as can be named, the rest as one
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
    QVERIFY(geometry.edgesIn(view).size() < 2'000);
}

void TestMapGeometryPlaces::aMillionSiblings_data()
{
    QTest::addColumn<MapOptions>("options");
    QTest::newRow("cards") << MapOptions{};
    QTest::newRow("page") << MapOptions{.pageRatio = 1.414};
    QTest::newRow("icicle") << MapOptions{.style = MapStyle::Icicle, .area = {1600, 1000}, .joins = false};
    QTest::newRow("treemap") << MapOptions{.style = MapStyle::Treemap, .area = {1600, 1000}, .joins = false};
    QTest::newRow("icicle, joined") << MapOptions{.style = MapStyle::Icicle, .area = {1600, 1000}};
    QTest::newRow("treemap, joined") << MapOptions{.style = MapStyle::Treemap, .area = {1600, 1000}};
}

void TestMapGeometryPlaces::aMillionSiblings()
{
    QFETCH(const MapOptions, options);
    static const Layout layout = [] {
        Layout made(QStringLiteral("broad"));
        made.reserve(1'000'000);
        for (int i = 0; i < 1'000'000; ++i)
            made.append(rootNode, NodeKind::File, "n");
        return made;
    }();
    const auto geometry = MapGeometry::of(layout, {}, options);
    if (!options.area.isEmpty() && options.joins) {
        QVERIFY(geometry.items().size() > 40 && geometry.items().size() < 1'200);
        QCOMPARE(qint32(geometry.items().size()) + geometry.mores().front().nodes, 1'000'001);
        return;
    }
    QCOMPARE(geometry.items().size(), 1'000'001uz);
    const auto last = qint32(geometry.items().size()) - 1;
    QCOMPARE(geometry.itemAt(geometry.items()[size_t(last)].rect.center()), last);
    // What falls onto each other at the scale of a window is left out.
    const double scale = std::max(geometry.bounds().width() / 1600, geometry.bounds().height() / 1000);
    const qsizetype most = options.pageRatio > 0 ? 800 * 500 : 3'000; // a page is full of cards
    QVERIFY(geometry.itemsIn(geometry.bounds(), 2 * scale).size() <= most);
    QVERIFY(geometry.edgesIn(geometry.bounds(), 2 * scale).size() <= most + 5'000);
    // Near the parent, from where a million lines go out.
    const QRectF view = QRectF(0, 0, 1600, 1000).translated(geometry.items().front().rect.center() - QPointF(800, 500));
    QVERIFY(geometry.edgesIn(view, 1).size() < 5'000);
    QVERIFY(geometry.itemsIn(view, 2).size() < 5'000);
}

ESPALIER_TEST_GUILESS_MAIN(TestMapGeometryPlaces)
#include "tst_mapgeometryplaces.moc"
