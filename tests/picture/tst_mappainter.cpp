// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "blocksample.h"
#include "picture/blockpainter.h"
#include "picture/ink.h"
#include "picture/mapfonts.h"
#include "picture/mappainter.h"
#include "picture/paintercanvas.h"
#include "support/drawntree.h"
#include "support/testprogram.h"

#include <QImage>
#include <QPainter>
#include <QTest>

#include <algorithm>

using namespace Espalier;

namespace {

const char *const mapPainterSample =
    "src/ # What runs\n  api/ [2]\n  core/ [3] # Rules\n  main.py\ndocs/ [4]\ntests/\n";

struct Scene {
    explicit Scene(const MapOptions &options = {}, const Theme &colours = Theme::light(), const MapScope &scope = {})
        : theme(colours), geometry(MapGeometry::of(layout, scope, options)), painter(layout, geometry, theme, MapFonts::interface())
    {
    }
    QImage image(const MapMarks &marks = {}, double zoom = 1, QPointF moved = {}) const
    {
        QImage image((geometry.bounds().size() * zoom).toSize() + QSize(20, 20), QImage::Format_RGB32);
        image.fill(inkOf(theme.window));
        QPainter device(&image);
        device.translate(moved);
        device.scale(zoom, zoom);
        device.translate(-geometry.bounds().topLeft());
        painter.paint(device, geometry.bounds(), zoom, marks);
        return image;
    }
    NodeIndex node(const char *path) const { return layout.find(QString::fromLatin1(path)); }
    QRect rectOf(const char *path) const { return geometry.items()[size_t(geometry.itemOf(node(path)))].rect.translated(-geometry.bounds().topLeft()).toRect(); }

    Layout layout = treeOf(mapPainterSample);
    Theme theme;
    MapGeometry geometry;
    MapPainter painter;
};

int countOf(const QImage &image, Rgb colour, QRect rect = {})
{
    int count = 0;
    rect = rect.isNull() ? image.rect() : rect & image.rect();
    for (int y = rect.top(); y <= rect.bottom(); ++y) {
        for (int x = rect.left(); x <= rect.right(); ++x)
            count += (image.pixel(x, y) & 0xffffff) == colour;
    }
    return count;
}

} // namespace

class TestMapPainter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aBlockShowsItsPhase_data()
    {
        QTest::addColumn<Theme>("theme");
        QTest::newRow("light") << Theme::light();
        QTest::newRow("dark") << Theme::dark();
        QTest::newRow("print") << Theme::print();
    }
    void aBlockShowsItsPhase()
    {
        QFETCH(const Theme, theme);
        const Scene scene({}, theme);
        const QImage image = scene.image();
        QVERIFY(countOf(image, theme.phase(Phase::Advanced).text, scene.rectOf("src/core")) > 6); // the dot
        QCOMPARE(countOf(image, theme.phase(Phase::Advanced).text, scene.rectOf("src/api")), 0);
        QVERIFY(countOf(image, theme.phase(Phase::Intermediate).text, scene.rectOf("src/api")) > 6);
        const auto ground = [&](Phase phase) { return mixed(theme.window, theme.phase(phase).tint, 0.62); };
        const QRect docs = scene.rectOf("docs");
        QVERIFY2(countOf(image, ground(Phase::Expert), docs) > docs.width() * docs.height() / 2, "the ground");
        QCOMPARE(countOf(image, ground(Phase::Expert), scene.rectOf("tests")), 0);
        QVERIFY2(countOf(image, mixed(theme.text, theme.phase(Phase::Expert).text, 0.35), docs) > 5, "the name");
    }

    void theSelectionHasAFrame()
    {
        const Scene scene;
        NodeBitmap selected(scene.layout.indexEnd());
        selected.set(scene.node("docs"));
        const QImage image = scene.image({.selected = &selected});
        const QRect card = scene.rectOf("docs");
        QVERIFY(countOf(image, scene.theme.accent, card.adjusted(-1, -1, 1, 1)) > 2 * card.width());
        QCOMPARE(countOf(image, scene.theme.accent, scene.rectOf("tests")), 0);
        QCOMPARE(toHex(image.pixel(card.center().x(), card.top()) & 0xffffff), toHex(scene.theme.accent));
    }

    /// The way from the root to what is selected, and nothing else, is in the accent colour.
    void theWayToTheSelectionIsMarked()
    {
        const Scene scene;
        NodeBitmap selected(scene.layout.indexEnd());
        selected.set(scene.node("src/core"));
        const QImage plain = scene.image();
        const QImage image = scene.image({.selected = &selected, .current = scene.node("src/core")});
        QCOMPARE(countOf(plain, scene.theme.accent, scene.rectOf("src")), 0);
        QVERIFY(countOf(image, scene.theme.accent, scene.rectOf("src")) > 60);
        QVERIFY(countOf(image, scene.theme.accent, scene.rectOf("")) > countOf(plain, scene.theme.accent, scene.rectOf("")));
        QCOMPARE(countOf(image, scene.theme.accent, scene.rectOf("docs")), 0);
    }

    void whatIsPointedAtStandsInTheLight()
    {
        const Scene scene;
        const QImage plain = scene.image();
        const QImage image = scene.image({.lit = scene.node("docs")});
        const Rgb ink = mixed(scene.theme.text, scene.theme.phase(scene.layout.toldPhase(scene.node("tests"))).text, 0.35);
        QVERIFY(countOf(plain, ink, scene.rectOf("tests")) > 5);
        QCOMPARE(countOf(image, ink, scene.rectOf("tests")), 0);
        const QRect within = scene.rectOf("docs").adjusted(6, 6, -6, -6); // its edge is on the way
        QCOMPARE(image.copy(within), plain.copy(within));
    }

    void whatIsMeantLooksOtherwise_data()
    {
        QTest::addColumn<QString>("mark");
        for (const char *const mark : {"hovered", "outlined", "dragged", "edited"})
            QTest::newRow(mark) << QString::fromLatin1(mark);
    }
    void whatIsMeantLooksOtherwise()
    {
        QFETCH(const QString, mark);
        const Scene scene;
        const NodeIndex node = scene.node("docs");
        NodeBitmap dragged(scene.layout.indexEnd());
        dragged.set(node);
        MapMarks marks;
        if (mark == u"hovered")
            marks.hovered = node;
        else if (mark == u"outlined")
            marks = {.current = node, .hasFocus = true};
        else if (mark == u"dragged")
            marks.dragged = &dragged;
        else
            marks.edited = node;
        const QImage plain = scene.image();
        const QImage marked = scene.image(marks);
        const QRect card = scene.rectOf("docs");
        QVERIFY(plain.copy(card) != marked.copy(card));
        QCOMPARE(plain.copy(scene.rectOf("tests")), marked.copy(scene.rectOf("tests")));
        if (mark == u"edited") {
            const QRect field = scene.painter.nameRect(scene.geometry.itemOf(node)).translated(-scene.geometry.bounds().topLeft()).toRect();
            QVERIFY(card.contains(field));
            const QRect name = field.adjusted(2, 2, -2, -2);
            QCOMPARE(countOf(marked, mixed(scene.theme.window, scene.theme.phase(Phase::Expert).tint, 0.62), name), name.width() * name.height());
        }
    }

    void aBudThatIsPointedAtSaysWhatAClickDoes()
    {
        const Layout layout = treeOf("src/ [1]\n  core/ [1]\n    main.py\n");
        const NodeIndex core = layout.find(u"src/core");
        NodeBitmap closed(layout.indexEnd());
        closed.set(core);
        for (const bool isOpen : {true, false}) {
            const MapScope scope{.collapsed = isOpen ? nullptr : &closed,
                                 .look = isOpen ? MapLook::Expanded : MapLook::Arranged};
            const MapGeometry geometry = MapGeometry::of(layout, scope, {});
            const MapPainter painter(layout, geometry, Theme::light(), MapFonts::interface());
            const auto image = [&](NodeIndex hovered) {
                QImage made((geometry.bounds().size() * 4).toSize(), QImage::Format_RGB32);
                QPainter device(&made);
                device.scale(4, 4);
                painter.paint(device, geometry.bounds(), 4, {.hovered = hovered});
                return made;
            };
            const QPointF middle = painter.budRect(geometry.itemOf(core)).center();
            const QImage pointedAt = image(core);
            const auto at = [&](QPointF away) { return pointedAt.pixel(((middle + away) * 4).toPoint()) & 0xffffff; };
            const Rgb disc = Theme::light().phase(Phase::Beginner).text;
            QCOMPARE(at({2.5, 0}), Theme::light().panel);
            QCOMPARE(at({0, 2.5}), isOpen ? disc : Theme::light().panel); // "−" or "+"
            QCOMPARE(at({3.2, 3.2}), disc);
            QVERIFY((image(noNode).pixel(((middle + QPointF(3.2, 3.2)) * 4).toPoint()) & 0xffffff) != disc);
        }
    }

    void aDropIsShownWhereItLands()
    {
        const Scene scene;
        MapMarks marks;
        const QRectF card = scene.geometry.items()[size_t(scene.geometry.itemOf(scene.node("tests")))].rect;
        marks.drop = {.parent = scene.node("tests"), .frame = card};
        const QRect place = scene.rectOf("tests");
        QVERIFY(countOf(scene.image(marks), scene.theme.accent, place.adjusted(-8, -8, 8, 8)) > 100);
        marks.drop = {.parent = rootNode, .line = QLineF(card.topLeft() - QPointF(0, 5), card.topRight() - QPointF(0, 5))};
        QVERIFY(countOf(scene.image(marks), scene.theme.accent, place.adjusted(0, -10, 0, 0)) > place.width());
        QCOMPARE(countOf(scene.image(), scene.theme.accent, place.adjusted(-8, -10, 8, 8)), 0);
    }

    void farAwayOnlyGroundsAndNamesAreLeft()
    {
        const Scene scene;
        const double zoom = 0.2;
        const QImage image = scene.image({}, zoom);
        const auto at = [zoom](QPointF point) { return (point * zoom).toPoint(); };
        const QRectF docs = scene.rectOf("docs");
        const Rgb ground = mixed(scene.theme.window, scene.theme.phase(Phase::Expert).tint, 0.62);
        QCOMPARE(toHex(image.pixel(at({docs.right() - 24, docs.bottom() - 24})) & 0xffffff), toHex(ground));
        // Of the chips there is nothing to be seen.
        const QRectF core = scene.rectOf("src/core");
        QCOMPARE(image.pixel(at(core.center())), image.pixel(at({scene.rectOf("src").right() - 10.0, core.center().y()})));
    }

    void wordsAreBarsBeforeTheyAreTooSmall()
    {
        const Scene scene;
        const auto texts = [&](double zoom) {
            BlockPainter painter(scene.layout, scene.geometry, scene.theme, MapFonts::interface());
            RecordingCanvas canvas;
            painter.paint(canvas, scene.geometry.bounds(), zoom, {});
            QStringList words;
            for (const RecordingCanvas::Mark &mark : std::as_const(canvas.marks)) {
                if (mark.kind == RecordingCanvas::Kind::Text && mark.opacity > 0.5) {
                    words.append(mark.text);
                    if (mark.pixels * (zoom + 0.02) < 10.899) // half of it is faded there
                        words.append(QStringLiteral("too small"));
                }
            }
            return words;
        };
        QVERIFY(texts(1).contains(u"core") && texts(1).contains(u"docs") && texts(1).contains(u"What runs"));
        for (const double zoom : {2.0, 1.0, 0.9, 0.8, 0.7, 0.6, 0.5, 0.4, 0.3, 0.2}) {
            QVERIFY2(!texts(zoom).contains(u"too small"), qPrintable(QString::number(zoom)));
            QVERIFY2(texts(zoom).contains(u"docs"), "names of groups grow");
        }
        QVERIFY(!texts(0.6).contains(u"core") && !texts(0.6).contains(u"What runs"));
        const qint32 docs = scene.geometry.itemOf(scene.node("docs"));
        QVERIFY(!scene.painter.isElided(docs, 1));
        QVERIFY2(scene.painter.isElided(docs, 0.4), "hovering shows what is not readable");
    }

    void whatTheFilterHidesIsNamed()
    {
        const Layout layout = treeOf(mapPainterSample);
        const NodeBitmap visible = applyFilter(layout, {.upTo = Phase::Beginner}).visible;
        const Scene some({.style = MapStyle::Icicle}, Theme::light(), {.visible = &visible});
        const qint32 src = some.geometry.itemOf(some.node("src"));
        QVERIFY(some.geometry.items()[size_t(src)].hidden > 0);
        const QRect chip = some.geometry.chipRect(src).translated(-some.geometry.bounds().topLeft()).toRect();
        QVERIFY(countOf(some.image(), some.theme.sunken, chip) > chip.width() * chip.height() / 3);
    }

    void whatIsJoinedIsPainted_data()
    {
        QTest::addColumn<MapStyle>("style");
        QTest::newRow("icicle") << MapStyle::Icicle;
        QTest::newRow("treemap") << MapStyle::Treemap;
    }
    void whatIsJoinedIsPainted()
    {
        QFETCH(const MapStyle, style);
        Layout layout(QStringLiteral("many"));
        for (int i = 0; i < 300; ++i)
            layout.append(rootNode, NodeKind::File, "file" + std::to_string(i));
        const Theme theme = Theme::light();
        const MapGeometry geometry = MapGeometry::of(layout, {}, {.style = style, .area = {400, 300}});
        const MapPainter painter(layout, geometry, theme, MapFonts::interface());
        QImage image(400, 300, QImage::Format_RGB32);
        image.fill(inkOf(theme.window));
        QPainter device(&image);
        device.translate(-geometry.bounds().topLeft());
        painter.paint(device, geometry.bounds(), 1);
        device.end();
        const QRect place = geometry.moreOf(0)->rect.translated(-geometry.bounds().topLeft()).toRect();
        QVERIFY(countOf(image, theme.sunken, place) > place.width() * place.height() / 2);
        QVERIFY2(countOf(image, theme.dim, place) > 3, "the words");
        // The small picture has no hole there either.
        image.fill(inkOf(theme.window));
        QPainter small(&image);
        painter.paintOverview(small, QRectF(0, 0, 400, 300));
        small.end();
        QVERIFY(countOf(image, theme.window, place.adjusted(2, 2, -2, -2)) == 0);
    }

    /// Letters without descent end where the line is, and are no taller than their size.
    void textStandsOnItsLine()
    {
        for (const double pixels : {12.0, 12.5, 30.0}) {
            QImage image(200, 100, QImage::Format_RGB32);
            image.fill(Qt::white);
            QPainter device(&image);
            PainterCanvasCache cache(MapFonts::interface());
            PainterCanvas(device, cache, Theme::light(), 1)
                .text({.text = QStringLiteral("HEH"), .baseline = {20, 60}, .pixels = pixels}, {}, 0);
            device.end();
            int top = image.height();
            int bottom = -1;
            for (int y = 0; y < image.height(); ++y) {
                for (int x = 0; x < image.width(); ++x) {
                    if (qGray(image.pixel(x, y)) < 128) {
                        top = std::min(top, y);
                        bottom = y;
                    }
                }
            }
            QVERIFY2(bottom >= 58 && bottom <= 60, qPrintable(QString::number(bottom)));
            QVERIFY2(top >= 60 - pixels && top < 60, qPrintable(QString::number(top)));
        }
    }

    void withoutItsSummaryANameStandsInTheMiddle()
    {
        const auto image = [](const char *tree, double zoom) {
            const Layout layout = treeOf(tree);
            const MapGeometry geometry = MapGeometry::of(layout, {}, {.style = MapStyle::Icicle, .area = {600, 400}});
            const MapPainter painter(layout, geometry, Theme::light(), MapFonts::interface());
            QImage made(600, 400, QImage::Format_RGB32);
            made.fill(inkOf(Theme::light().window));
            QPainter device(&made);
            device.scale(zoom, zoom);
            painter.paint(device, geometry.bounds(), zoom);
            device.end();
            return made;
        };
        const char *const with = "src/ # What runs\n  api/\n";
        const char *const without = "src/\n  api/\n";
        QCOMPARE(image(with, 0.7), image(without, 0.7));
        QVERIFY(image(with, 1) != image(without, 1));
    }

    void aStripsNameIsPaintedUpright()
    {
        const Scene scene({.style = MapStyle::Icicle, .area = {600, 400}});
        const Rgb ground = scene.theme.phase(scene.layout.toldPhase(rootNode)).tint;
        const QRect strip = scene.rectOf("");
        QCOMPARE(strip.width(), 36);
        const QImage image = scene.image();
        int rows = 0; // with ink between the phase's bar and the strip's edge, in the middle of it
        for (int y = strip.center().y() - 30; y < strip.center().y() + 10; ++y) {
            const QRect row(strip.left() + 8, y, strip.width() - 12, 1);
            rows += countOf(image, ground, row) < row.width();
        }
        QVERIFY2(rows > 30, qPrintable(QString::number(rows)));
    }

    void movingByWholePixelsChangesNothing_data()
    {
        QTest::addColumn<MapStyle>("style");
        QTest::newRow("poster") << MapStyle::Poster;
        QTest::newRow("tiers") << MapStyle::Tiers;
        QTest::newRow("icicle") << MapStyle::Icicle;
        QTest::newRow("treemap") << MapStyle::Treemap;
    }
    void movingByWholePixelsChangesNothing()
    {
        QFETCH(const MapStyle, style);
        const Scene scene({.style = style});
        const QImage image = scene.image({}, 1);
        const QImage moved = scene.image({}, 1, {7, 5});
        QCOMPARE(moved.copy(7, 5, image.width() - 20, image.height() - 20), image.copy(0, 0, image.width() - 20, image.height() - 20));
        QVERIFY2(image != moved, "there is something to see");
    }

    void anItemCanBePaintedElsewhere()
    {
        const Scene scene;
        for (const char *const path : {"docs", "src/core", "src/main.py"}) {
            const QRectF place = scene.geometry.items()[size_t(scene.geometry.itemOf(scene.node(path)))].rect;
            const QPointF part(place.x() - std::floor(place.x()), place.y() - std::floor(place.y()));
            QImage image(place.size().toSize() + QSize(60, 60), QImage::Format_RGB32);
            image.fill(inkOf(scene.theme.window));
            QPainter device(&image);
            scene.painter.paintItem(device, scene.geometry.itemOf(scene.node(path)), QRectF(QPointF(20, 20) + part, place.size()), 1);
            device.end();
            const QRect inner(24, 24, int(place.width()) - 8, int(place.height()) - 8);
            QCOMPARE(image.copy(inner), scene.image().copy(inner.translated(QPoint(int(place.x()), int(place.y())) - QPoint(20, 20))));
            QVERIFY(countOf(image, scene.theme.window, QRect(0, 0, 15, image.height())) == 15 * image.height());
        }
    }

    void theOverviewStaysInItsPlace()
    {
        const Scene scene;
        QImage image(200, 150, QImage::Format_RGB32);
        image.fill(inkOf(scene.theme.window));
        QPainter device(&image);
        const QRect target(50, 40, 100, 60);
        scene.painter.paintOverview(device, target);
        device.end();
        QVERIFY(countOf(image, scene.theme.window) > 200 * 150 - 100 * 60);
        QVERIFY(countOf(image, scene.theme.window, target) < 100 * 60);
        QCOMPARE(countOf(image, scene.theme.window, QRect(0, 0, 49, 150)), 49 * 150);
    }

    void theLegendNamesFourPhases()
    {
        const QFont font = MapFonts::interface();
        const QSizeF size = MapPainter::legendSize(font);
        for (const Qt::LayoutDirection direction : {Qt::LeftToRight, Qt::RightToLeft}) {
            QImage image(size.toSize() + QSize(20, 20), QImage::Format_RGB32);
            image.fill(inkOf(Theme::light().window));
            QPainter device(&image);
            MapPainter::paintLegend(device, {10, 10}, Theme::light(), font, direction);
            device.end();
            QList<int> places;
            for (const Phase phase : allPhases) {
                const Rgb ink = Theme::light().phase(phase).text;
                int x = 0;
                while (x < image.width() && countOf(image, ink, QRect(x, 0, 1, image.height())) < 3)
                    ++x;
                places.append(x);
            }
            QVERIFY(std::ranges::is_sorted(places, [direction](int a, int b) { return direction == Qt::LeftToRight ? a < b : a > b; }));
            QVERIFY(std::ranges::all_of(places, [&image](int x) { return x < image.width(); }));
        }
    }
};

ESPALIER_TEST_MAIN(TestMapPainter)
#include "tst_mappainter.moc"
