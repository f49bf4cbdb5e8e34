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

    QRectF rect(const char16_t *path) const { return geometry.items()[size_t(geometry.itemOf(layout.find(path)))].rect; }
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
    void ontoAFolder();
    void besideAFolder();
    void betweenSiblings();
    void ontoAFile();
    void ontoEmptySpace();
    void sideBySide();
    void onAPage();
    void inAnIcicle();
    void inATreemap();
    void ontoWhatIsJoined();
    void besideHiddenSiblings();
    void inABranch();
    void everyPlaceIsALegalOne();
};

void TestMapGeometryDrop::ontoAFolder()
{
    const Board board;
    QCOMPARE(board.at(board.rect(u"backend").center()), QStringLiteral("into backend"));
    QCOMPARE(board.geometry.dropPlaceAt(board.rect(u"backend").center()).frame, board.rect(u"backend"));
    QCOMPARE(board.at(board.rect(u"").center()), QStringLiteral("into root"));
    QCOMPARE(board.at(board.rect(u"").topLeft() + QPointF(5, 1)), QStringLiteral("into root"));
}

void TestMapGeometryDrop::besideAFolder()
{
    const Board board;
    const QRectF jobs = board.rect(u"backend/jobs");
    QCOMPARE(board.at({jobs.center().x(), jobs.top() + 3}), QStringLiteral("backend before backend/jobs"));
    QCOMPARE(board.at({jobs.center().x(), jobs.bottom() - 3}), QStringLiteral("backend before backend/main.py"));
    const QRectF unit = board.rect(u"tests/unit");
    QCOMPARE(board.at({unit.center().x(), unit.bottom() - 3}), QStringLiteral("tests before end"));
}

void TestMapGeometryDrop::betweenSiblings()
{
    const Board board;
    const QRectF api = board.rect(u"backend/api");
    const QRectF jobs = board.rect(u"backend/jobs");
    const QPointF between(api.center().x(), (api.bottom() + jobs.top()) / 2);
    QCOMPARE(board.at(between), QStringLiteral("backend before backend/jobs"));
    const QLineF line = board.geometry.dropPlaceAt(between).line;
    QCOMPARE(line, QLineF(api.left(), between.y(), api.right(), between.y()));
    QCOMPARE(board.at({api.center().x(), api.top() - 4}), QStringLiteral("backend before backend/api"));
    // Beside the gap, there is no card to be beside of.
    QCOMPARE(board.at({api.left() - 20, between.y()}), QStringLiteral("into root"));
}

void TestMapGeometryDrop::ontoAFile()
{
    const Board board;
    const QRectF file = board.rect(u"backend/main.py");
    QCOMPARE(board.at(file.center() - QPointF(0, 1)), QStringLiteral("backend before backend/main.py"));
    QCOMPARE(board.at(file.center() + QPointF(0, 1)), QStringLiteral("backend before end"));
}

void TestMapGeometryDrop::ontoEmptySpace()
{
    const Board board;
    QCOMPARE(board.at({-500, -500}), QStringLiteral("into root"));
    QCOMPARE(board.at(board.rect(u"frontend").center() + QPointF(200, 0)), QStringLiteral("into root"));
    QCOMPARE(board.geometry.dropPlaceAt({-500, -500}).frame, board.rect(u""));
}

void TestMapGeometryDrop::sideBySide()
{
    const Board board({.direction = MapDirection::TopDown});
    const QRectF jobs = board.rect(u"backend/jobs");
    QCOMPARE(board.at(jobs.center()), QStringLiteral("into backend/jobs"));
    QCOMPARE(board.at({jobs.left() + 8, jobs.center().y()}), QStringLiteral("backend before backend/jobs"));
    QCOMPARE(board.at({jobs.right() - 8, jobs.center().y()}), QStringLiteral("backend before backend/main.py"));
    const QLineF line = board.geometry.dropPlaceAt({jobs.left() + 8, jobs.center().y()}).line;
    QCOMPARE(line.x1(), line.x2());
    QCOMPARE(QLineF(line.p1(), line.p2()).length(), jobs.height());
}

void TestMapGeometryDrop::onAPage()
{
    const Board board({.pageRatio = 1});
    const QRectF backend = board.rect(u"backend");
    QCOMPARE(board.at(backend.center()), QStringLiteral("into backend"));
    QCOMPARE(board.at({backend.center().x(), backend.top() + 2}), QStringLiteral("root before backend"));
    // Its children follow right below.
    QCOMPARE(board.at({backend.center().x(), backend.bottom() - 2}), QStringLiteral("backend before backend/api"));
    const QRectF jobs = board.rect(u"backend/jobs");
    QCOMPARE(board.at({jobs.center().x(), jobs.bottom() - 2}), QStringLiteral("backend before backend/main.py"));
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
    QCOMPARE(board.at({api.center().x(), api.bottom() - 2}), QStringLiteral("backend before backend/main.py"));
    QCOMPARE(board.at(board.rect(u"tests").center() - QPointF(0, 24)), QStringLiteral("root before tests"));
}

void TestMapGeometryDrop::inABranch()
{
    const Layout layout = treeOf(project);
    const Board board({.focus = layout.find(u"backend")});
    QCOMPARE(board.at({-900, 0}), QStringLiteral("into backend"));
    QCOMPARE(board.at(board.rect(u"backend").topLeft() + QPointF(5, 1)), QStringLiteral("into backend"));
}

void TestMapGeometryDrop::everyPlaceIsALegalOne()
{
    for (const MapCase &map : everyMap()) {
        const Layout layout = randomTree(12, 300);
        const NodeBitmap visible = randomVisible(layout, 12);
        const auto geometry = MapGeometry::of(layout, {.visible = &visible}, map.options);
        MapChance chance(12);
        const QRectF bounds = geometry.bounds();
        for (int i = 0; i < 2000; ++i) {
            const MapDropPlace place = geometry.dropPlaceAt({chance.within(bounds.left(), bounds.right()), chance.within(bounds.top(), bounds.bottom())});
            QVERIFY(place.parent != noNode && layout.isFolder(place.parent) && geometry.itemOf(place.parent) >= 0);
            QVERIFY(place.before == noNode
                    || (layout.parent(place.before) == place.parent && visible.test(place.before)));
            // What is joined is a place only behind the last one that is not.
            QVERIFY(place.before == noNode || geometry.itemOf(place.before) >= 0
                    || geometry.moreOf(geometry.itemOf(place.parent)));
            QVERIFY(place.frame.isNull() != place.line.isNull());
        }
    }
}

ESPALIER_TEST_GUILESS_MAIN(TestMapGeometryDrop)
#include "tst_mapgeometrydrop.moc"
