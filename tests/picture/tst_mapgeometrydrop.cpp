// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Where something lands that is let go over the map.

#include "maptrees.h"
#include "support/drawntree.h"
#include "support/testprogram.h"

#include <QTest>

#include <algorithm>

using namespace Espalier;

namespace {

const char *const project = R"(
backend/
  api/
  jobs/
  main.py
frontend/
tests/
  unit/
)";

class Board
{
public:
    explicit Board(const MapOptions &options = {}, const MapScope &scope = {}) : layout(treeOf(project)), geometry(MapGeometry::of(layout, scope, options)) {}
    Board(const Layout &of, const MapGeometry &map) : layout(of), geometry(map) {}

    qint32 item(const char16_t *path) const { return geometry.itemOf(layout.find(path)); }
    QRectF rect(const char16_t *path) const { return geometry.items()[size_t(item(path))].rect; }
    QString name(NodeIndex node) const { return node == noNode ? QStringLiteral("end") : node == rootNode ? QStringLiteral("root") : layout.path(node); }
    /// "into backend", "backend before backend/jobs"
    QString at(QPointF point) const
    {
        const MapDropPlace place = geometry.dropPlaceAt(point);
        if (place.parent == noNode)
            return QStringLiteral("nowhere");
        if (place.frame.isNull() == place.line.isNull())
            return QStringLiteral("shows not one mark");
        if (place.line.isNull())
            return QStringLiteral("into ") + name(place.parent);
        return name(place.parent) + QStringLiteral(" before ") + name(place.before);
    }

    Layout layout;
    MapGeometry geometry;
};

} // namespace

class TestMapGeometryDrop : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void ontoAGroup();
    void ontoAChip();
    void ontoAFile();
    void ontoALine();
    void besideGroups();
    void atTheBreakOfColumns();
    void rightToLeft();
    void beforeWhatIsNotDrawn();
    void inAnIcicle();
    void inATreemap();
    void ontoWhatIsJoined();
    void besideHiddenSiblings();
    void inABranch();
    void everyPlaceIsALegalOne();
};

void TestMapGeometryDrop::ontoAGroup()
{
    for (const MapStyle frame : {MapStyle::Poster, MapStyle::TwoSided, MapStyle::Tiers}) {
        const Board board({.style = frame});
        const qint32 backend = board.item(u"backend");
        const QRectF head = board.geometry.headRect(backend);
        QCOMPARE(board.at(head.center()), QStringLiteral("into backend"));
        QCOMPARE(board.geometry.dropPlaceAt(head.center()).frame, board.rect(u"backend"));
        QCOMPARE(board.at({head.center().x(), head.top() + 3}), QStringLiteral("root before backend"));
        // What is open goes on below its head: there is no place behind it.
        QCOMPARE(board.at({head.center().x(), head.bottom() - 3}), QStringLiteral("into backend"));
        const QRectF closed = board.rect(u"frontend");
        QCOMPARE(board.at({closed.center().x(), closed.bottom() - 3}), QStringLiteral("root before tests"));
        // Below the last row of a group: into it, at the end.
        QCOMPARE(board.at({board.rect(u"backend").center().x(), board.rect(u"backend").bottom() - 2}), QStringLiteral("into backend"));
        QCOMPARE(board.at(board.rect(u"").center()), QStringLiteral("into root"));
        QCOMPARE(board.at(board.rect(u"").topLeft() + QPointF(5, 1)), QStringLiteral("into root"));
    }
}

void TestMapGeometryDrop::ontoAChip()
{
    const Board board;
    const QRectF jobs = board.rect(u"backend/jobs");
    const double y = jobs.center().y();
    QCOMPARE(board.at(jobs.center()), QStringLiteral("into backend/jobs"));
    QCOMPARE(board.geometry.dropPlaceAt(jobs.center()).frame, jobs);
    QCOMPARE(board.at({jobs.left() + jobs.width() * 0.24, y}), QStringLiteral("backend before backend/jobs"));
    QCOMPARE(board.at({jobs.left() + jobs.width() * 0.26, y}), QStringLiteral("into backend/jobs"));
    QCOMPARE(board.at({jobs.left() + jobs.width() * 0.76, y}), QStringLiteral("backend before backend/main.py"));
    const QRectF unit = board.rect(u"tests/unit");
    QCOMPARE(board.at({unit.right() - 2, unit.center().y()}), QStringLiteral("tests before end"));
    // The gap belongs to the nearer sibling.
    const QRectF api = board.rect(u"backend/api");
    QCOMPARE(board.at({api.right() + 2, y}), QStringLiteral("backend before backend/jobs"));
    QCOMPARE(board.at({api.right() + 4, y}), QStringLiteral("backend before backend/jobs"));
    const QLineF line = board.geometry.dropPlaceAt({api.right() + 2, y}).line;
    QCOMPARE(line.x1(), line.x2());
    QVERIFY(line.x1() > api.right() && line.x1() < jobs.left());
}

void TestMapGeometryDrop::ontoAFile()
{
    const Board board;
    const QRectF file = board.rect(u"backend/main.py");
    QCOMPARE(board.at(file.center() - QPointF(1, 0)), QStringLiteral("backend before backend/main.py"));
    QCOMPARE(board.at(file.center() + QPointF(1, 0)), QStringLiteral("backend before end"));
}

/// A line takes what comes above, into and below it; what is open below begins right behind it.
void TestMapGeometryDrop::ontoALine()
{
    const Layout layout = treeOf("src/\n  api/\n    v1/\n  core/\n    rules/\n");
    const auto geometry = MapGeometry::of(layout, {}, {});
    const Board board(layout, geometry);
    for (const char16_t *path : {u"src/api", u"src/core"}) {
        const MapRow &row = geometry.blocks()->rows[size_t(geometry.blocks()->rowOf[size_t(board.item(path))])];
        const QString name = layout.path(layout.find(path));
        const double x = board.rect(path).center().x();
        QVERIFY(!row.isChips);
        QCOMPARE(board.at({x, row.rect.top() + row.rect.height() * 0.28}), QStringLiteral("src before ") + name);
        QCOMPARE(board.at({x, row.rect.center().y()}), QStringLiteral("into ") + name);
        QCOMPARE(board.at({x, row.rect.top() + row.rect.height() * 0.72}), name + QStringLiteral(" before ") + layout.path(layout.firstChild(layout.find(path))));
    }
}

void TestMapGeometryDrop::besideGroups()
{
    const Board board({.style = MapStyle::Arms});
    const QRectF first = board.rect(u"backend");
    const QRectF second = board.rect(u"frontend");
    const QRectF last = board.rect(u"tests");
    const double x = first.center().x();
    const double half = (first.bottom() + second.top()) / 2;
    QCOMPARE(board.at({x, first.bottom() + 1}), QStringLiteral("root before frontend"));
    QCOMPARE(board.at({x, second.top() - 1}), QStringLiteral("root before frontend"));
    const QLineF line = board.geometry.dropPlaceAt({x, first.bottom() + 1}).line;
    QVERIFY(line.y1() == line.y2() && std::abs(line.y1() - half) <= 1);
    // Below a column: after its last group.
    QCOMPARE(board.at({x, last.bottom() + 40}), QStringLiteral("root before end"));
}

/// The break between two columns is one slot with two places; it is marked at the nearer.
void TestMapGeometryDrop::atTheBreakOfColumns()
{
    Layout layout(QStringLiteral("project"));
    for (int i = 0; i < 9; ++i)
        layout.append(rootNode, NodeKind::Folder, "folder-" + std::to_string(i));
    const auto geometry = MapGeometry::of(layout, {}, {.style = MapStyle::TwoSided, .area = {800, 600}});
    const MapBlocks &blocks = *geometry.blocks();
    QCOMPARE(blocks.columnBegins.size(), 3uz);
    const QRectF above = blocks.pieces[size_t(blocks.columnBegins[1]) - 1].rect;
    const QRectF below = blocks.pieces[size_t(blocks.columnBegins[1])].rect;
    const MapDropPlace left = geometry.dropPlaceAt({above.center().x(), above.bottom() + 4});
    const MapDropPlace right = geometry.dropPlaceAt({below.center().x(), below.top() - 4});
    QCOMPARE(left.parent, rootNode);
    QCOMPARE(left.before, geometry.items()[size_t(blocks.pieces[size_t(blocks.columnBegins[1])].item)].node);
    QCOMPARE(right.parent, left.parent);
    QCOMPARE(right.before, left.before);
    QVERIFY(left.line.center().x() < above.right() && left.line.center().y() > above.center().y());
    QVERIFY(right.line.center().x() > below.left() && right.line.center().y() < below.center().y());
}

void TestMapGeometryDrop::rightToLeft()
{
    const Board board({.direction = MapDirection::RightToLeft});
    const QRectF jobs = board.rect(u"backend/jobs");
    const double y = jobs.center().y();
    QVERIFY(jobs.right() < board.rect(u"backend/api").left());
    QCOMPARE(board.at({jobs.right() - 3, y}), QStringLiteral("backend before backend/jobs"));
    QCOMPARE(board.at(jobs.center()), QStringLiteral("into backend/jobs"));
    QCOMPARE(board.at({jobs.left() + 3, y}), QStringLiteral("backend before backend/main.py"));
}

/// Behind the last chip that is drawn come those that are not: the place is before the first of them, not at the end.
void TestMapGeometryDrop::beforeWhatIsNotDrawn()
{
    Layout layout(QStringLiteral("photos"));
    const NodeIndex folder = layout.append(rootNode, NodeKind::Folder, "images");
    for (int i = 0; i < 300; ++i)
        layout.append(folder, NodeKind::File, "picture-" + std::to_string(i) + ".png");
    const NodeBitmap none(layout.indexEnd());
    const auto geometry = MapGeometry::of(layout, {.collapsed = &none, .look = MapLook::Arranged}, {.area = {900, 600}});
    const MapRow &row = geometry.blocks()->rows.back();
    QVERIFY(row.more > 0);
    const MapItem &last = geometry.items()[size_t(row.first + row.count) - 1];
    const MapDropPlace place = geometry.dropPlaceAt(last.rect.center() + QPointF(last.rect.width() / 2 - 2, 0));
    QCOMPARE(place.parent, folder);
    QCOMPARE(place.before, layout.nextSibling(last.node));
    QCOMPARE(geometry.itemOf(place.before), -1);
}

void TestMapGeometryDrop::inAnIcicle()
{
    const Board board({.style = MapStyle::Icicle});
    const QRectF jobs = board.rect(u"backend/jobs");
    QCOMPARE(board.at(jobs.center()), QStringLiteral("into backend/jobs"));
    QCOMPARE(board.at({jobs.center().x(), jobs.top() + 2}), QStringLiteral("backend before backend/jobs"));
    QCOMPARE(board.at({jobs.center().x(), jobs.bottom() - 2}), QStringLiteral("backend before backend/main.py"));
    QCOMPARE(board.at({-500, 0}), QStringLiteral("into root"));
}

void TestMapGeometryDrop::inATreemap()
{
    const Board board({.style = MapStyle::Treemap, .area = {900, 600}});
    QCOMPARE(board.at(board.rect(u"backend/jobs").center()), QStringLiteral("into backend/jobs"));
    QCOMPARE(board.at(board.rect(u"backend/main.py").center()), QStringLiteral("into backend"));
    QCOMPARE(board.at(board.rect(u"backend").topLeft() + QPointF(30, 8)), QStringLiteral("into backend"));
}

void TestMapGeometryDrop::ontoWhatIsJoined()
{
    const Layout layout = [] {
        Layout made = treeOf("src/\n  a_folder/\ndocs/\n");
        for (int i = 0; i < 200; ++i)
            made.append(made.find(u"src"), NodeKind::File, "file" + std::to_string(i));
        return made;
    }();
    const NodeIndex src = layout.find(u"src");
    for (const MapStyle style : {MapStyle::Icicle, MapStyle::Treemap}) {
        const auto geometry = MapGeometry::of(layout, {}, {.style = style, .area = {500, 300}});
        const qint32 folder = geometry.itemOf(src);
        const MapMore *const more = geometry.moreOf(folder);
        QVERIFY(more);
        const MapDropPlace onMore = geometry.dropPlaceAt(more->rect.center());
        QCOMPARE(onMore.parent, src);
        QCOMPARE(onMore.before, noNode);
        QCOMPARE(onMore.frame, geometry.items()[size_t(folder)].rect);
        if (style == MapStyle::Treemap)
            continue;
        // Behind the last one that is shown comes the first that is not: the place is before that, not at the end.
        const MapItem &last = geometry.items()[size_t(geometry.items()[size_t(folder)].end) - 1];
        const MapDropPlace behind = geometry.dropPlaceAt(QPointF(last.rect.center().x(), last.rect.bottom() - 1));
        QCOMPARE(behind.parent, src);
        QCOMPARE(behind.before, layout.nextSibling(last.node));
        QVERIFY(behind.before != noNode);
    }
}

void TestMapGeometryDrop::besideHiddenSiblings()
{
    const Layout layout = treeOf(project);
    NodeBitmap visible(layout.indexEnd());
    for (const char16_t *path : {u"", u"backend", u"backend/api", u"backend/main.py", u"tests"})
        visible.set(layout.find(path));
    const Board board({}, {.visible = &visible});
    const QRectF api = board.rect(u"backend/api");
    QCOMPARE(board.at({api.right() - 2, api.center().y()}), QStringLiteral("backend before backend/main.py"));
    QCOMPARE(board.at({board.rect(u"tests").center().x(), board.rect(u"tests").top() + 3}), QStringLiteral("root before tests"));
}

void TestMapGeometryDrop::inABranch()
{
    const Layout layout = treeOf(project);
    const Board board({.focus = layout.find(u"backend")});
    QCOMPARE(board.at(board.rect(u"backend").topLeft() + QPointF(5, 1)), QStringLiteral("into backend"));
    QCOMPARE(board.at(board.rect(u"backend/api").center()), QStringLiteral("into backend/api"));
}

void TestMapGeometryDrop::everyPlaceIsALegalOne()
{
    for (const MapCase &map : everyMap()) {
        const Layout layout = randomTree(12, 300);
        const NodeBitmap visible = randomVisible(layout, 12);
        const NodeBitmap collapsed = randomFolders(layout, 12, 5);
        for (const MapLook look : {MapLook::Expanded, MapLook::First, MapLook::Arranged}) {
            const auto geometry = MapGeometry::of(layout, {.visible = &visible, .collapsed = look == MapLook::Arranged ? &collapsed : nullptr, .look = look}, map.options);
            MapChance chance(12);
            const QRectF bounds = geometry.bounds().adjusted(-50, -50, 50, 50);
            for (int i = 0; i < 2000; ++i) {
                const MapDropPlace place = geometry.dropPlaceAt({chance.within(bounds.left(), bounds.right()), chance.within(bounds.top(), bounds.bottom())});
                QVERIFY(place.parent != noNode && layout.isFolder(place.parent) && geometry.itemOf(place.parent) >= 0);
                QVERIFY(place.before == noNode || (layout.parent(place.before) == place.parent && visible.test(place.before)));
                // What is joined or not drawn is a place only behind the last one that is.
                const auto isNext = [&](const MapRow &row) { return row.next == place.before; };
                QVERIFY(place.before == noNode || geometry.itemOf(place.before) >= 0 || geometry.moreOf(geometry.itemOf(place.parent))
                        || (geometry.blocks() && std::ranges::any_of(geometry.blocks()->rows, isNext)));
                QVERIFY2(place.frame.isNull() != place.line.isNull(), map.name);
            }
        }
    }
}

ESPALIER_TEST_MAIN(TestMapGeometryDrop)
#include "tst_mapgeometrydrop.moc"
