// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "picture/blockface.h"
#include "picture/ink.h"
#include "picture/mapface.h"
#include "picture/phasepattern.h"
#include "picturesample.h"
#include "support/drawntree.h"
#include "support/testprogram.h"

#include <QTest>

using namespace Espalier;

namespace {

QRectF boxOf(const MapFaceText &text, const MapFonts &fonts)
{
    const QFontMetricsF &metrics = fonts[text.kind].metrics;
    if (text.isUpright)
        return {text.baseline.x() - metrics.capHeight() * text.fit, text.baseline.y() - text.width,
                metrics.capHeight() * text.fit, text.width};
    return {text.baseline.x(), text.baseline.y() - metrics.capHeight() * text.fit, text.width, metrics.capHeight() * text.fit};
}

} // namespace

/// What stands on blocks, bars and tiles, and whether it stays there.
class TestMapFace : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingOverflowsOrOverlaps_data()
    {
        QTest::addColumn<MapOptions>("options");
        QTest::addColumn<double>("leastFit");
        for (const MapStyle style : {MapStyle::Icicle, MapStyle::Treemap}) {
            for (const MapDirection direction : {MapDirection::LeftToRight, MapDirection::RightToLeft, MapDirection::TopDown}) {
                for (const double fit : {1.0, 0.7}) {
                    const MapOptions options{.style = style, .direction = direction};
                    QTest::addRow("style %d, direction %d, fit %g", int(style), int(direction), fit) << options << fit;
                    MapOptions small = options;
                    small.area = QSizeF(900, 500);
                    QTest::addRow("style %d, direction %d, fit %g, on a page", int(style), int(direction), fit) << small << fit;
                }
            }
        }
    }
    void nothingOverflowsOrOverlaps()
    {
        QFETCH(const MapOptions, options);
        QFETCH(const double, leastFit);
        for (const auto &[layout, every] : {std::pair(guideLayout(Phase::Expert), 0), std::pair(hostileLayout(), 0), std::pair(guideLayout(Phase::Expert), 9)}) {
            NodeBitmap visible(layout.indexEnd());
            for (NodeIndex node = rootNode; node != noNode; node = layout.next(node)) {
                if (every == 0 || node == rootNode || (node % NodeIndex(every) != 0 && visible.test(layout.parent(node))))
                    visible.set(node);
            }
            const MapGeometry geometry = MapGeometry::of(layout, {.visible = &visible}, options);
            MapFaces faces(layout, geometry, MapFonts::interface(), Theme::Kind::Print);
            faces.setLeastFit(leastFit);
            for (qint32 item = 0; item < qint32(geometry.items().size()); ++item) {
                const MapFace face = faces.faceOf(item);
                const QByteArray name = layout.name(geometry.items()[size_t(item)].node).left(60).toUtf8();
                const QRectF whole = QRectF(QPointF(), geometry.items()[size_t(item)].rect.size()).adjusted(-0.01, -0.01, 0.01, 0.01);
                QList<QRectF> boxes;
                for (const QRectF &box : {face.bar, face.tile, face.chip})
                    boxes.append(box);
                for (const MapFaceText *text : {&face.name, &face.summary}) {
                    if (!text->text.isEmpty())
                        boxes.append(boxOf(*text, faces.fonts()));
                }
                if (face.tile.isNull())
                    boxes.append(face.icon);
                boxes.append(geometry.chipRect(item).translated(-geometry.items()[size_t(item)].rect.topLeft()));
                boxes.removeIf([](const QRectF &box) { return box.isNull(); });
                for (qsizetype i = 0; i < boxes.size(); ++i) {
                    QVERIFY2(whole.contains(boxes[i]), name.constData());
                    for (qsizetype j = 0; j < i; ++j)
                        QVERIFY2(!boxes[i].adjusted(0.1, 0.1, -0.1, -0.1).intersects(boxes[j]), name.constData());
                }
                if (!face.number.text.isEmpty())
                    QVERIFY2(face.chip.adjusted(-0.01, 0, 0.01, 0).contains(boxOf(face.number, faces.fonts())), name.constData());
            }
        }
    }

    /// Nothing blank: a name wherever one has room, and a number where something is in it that is not shown.
    void inAnAreaEverythingIsNamed_data()
    {
        QTest::addColumn<MapOptions>("options");
        for (const MapStyle style : {MapStyle::Icicle, MapStyle::Treemap}) {
            for (const MapDirection direction :
                 {MapDirection::LeftToRight, MapDirection::RightToLeft, MapDirection::TopDown}) {
                for (const QSizeF area : {QSizeF(640, 450), QSizeF(1260, 850)})
                    QTest::addRow("style %d, direction %d, %g wide", int(style), int(direction), area.width())
                        << MapOptions{.style = style, .direction = direction, .area = area};
            }
        }
    }
    void inAnAreaEverythingIsNamed()
    {
        QFETCH(const MapOptions, options);
        for (const Layout &layout : {guideLayout(Phase::Beginner), knownExpert()}) {
            NodeBitmap none(layout.indexEnd());
            NodeBitmap top(layout.indexEnd());
            NodeBitmap inner(layout.indexEnd());
            for (NodeIndex node = layout.next(rootNode); node != noNode; node = layout.next(node)) {
                if (layout.isFolder(node) && layout.firstChild(node) != noNode)
                    (layout.parent(node) == rootNode ? top : inner).set(node);
            }
            for (const NodeBitmap *collapsed : {&none, &top, &inner}) {
                const MapGeometry geometry = MapGeometry::of(layout, {.collapsed = collapsed}, options);
                MapFaces faces(layout, geometry, MapFonts::interface(), Theme::Kind::Light);
                for (qint32 i = 0; i < qint32(geometry.items().size()); ++i) {
                    const MapItem &item = geometry.items()[size_t(i)];
                    const MapFace face = faces.faceOf(i);
                    const QByteArray name = layout.path(item.node).toUtf8() + ' '
                        + QByteArray::number(item.rect.width()) + 'x' + QByteArray::number(item.rect.height());
                    QVERIFY2(!face.name.text.isEmpty(), name.constData());
                    const MapMore *const more = geometry.moreOf(i);
                    const bool isShut = item.below > 0 && item.end == i + 1 && (!more || more->rect.isNull());
                    QVERIFY2(!isShut || face.number.text == QString::number(item.below), name.constData());
                }
                for (const MapMore &more : geometry.mores())
                    QVERIFY(more.rect.isNull() || !faces.moreText(more, more.rect.size()).text.isEmpty());
            }
        }
    }

    /// However its letters stand to each other: what is cut is cut to what there is.
    void noTileIsBlank()
    {
        const Layout layout = guideLayout(Phase::Intermediate);
        const MapGeometry geometry = MapGeometry::of(layout, {}, {.style = MapStyle::Treemap});
        for (const QFont &font :
             {MapFonts::interface(), QFont(QStringLiteral("Noto Sans")), QFont(QStringLiteral("DejaVu Sans"))}) {
            const MapFaces faces(layout, geometry, font, Theme::Kind::Light);
            for (qint32 item = 0; item < qint32(geometry.items().size()); ++item) {
                const MapItem &place = geometry.items()[size_t(item)];
                if (place.below > 0 || place.rect.height() < 18)
                    continue; // those have a line for it, or none
                for (int width = 60; width < 110; ++width) {
                    const MapFaceText name = faces.faceOf(item, QSizeF(width, 18)).name;
                    QVERIFY2(!name.text.isEmpty(),
                             qPrintable(QStringLiteral("%1, %2 wide, in %3")
                                            .arg(layout.path(geometry.items()[size_t(item)].node))
                                            .arg(width)
                                            .arg(font.family())));
                }
            }
        }
    }

    void theNameOfAStripStandsUpright()
    {
        const Layout layout = treeOf("src/\n  a/\ndocs/\n");
        for (const MapDirection direction : {MapDirection::LeftToRight, MapDirection::RightToLeft}) {
            const MapGeometry geometry =
                MapGeometry::of(layout, {}, {.style = MapStyle::Icicle, .direction = direction, .area = {900, 500}});
            MapFaces faces(layout, geometry, MapFonts::interface(), Theme::Kind::Light);
            const MapFace face = faces.faceOf(0);
            QVERIFY(face.name.isUpright);
            QCOMPARE(face.name.text, layout.name(rootNode));
            const QRectF box = boxOf(face.name, faces.fonts());
            QVERIFY(std::abs(box.center().y() - 250) < 40);
            QVERIFY(face.icon.top() >= box.bottom()); // it begins below
            QVERIFY(!faces.faceOf(1).name.isUpright);
        }
        const MapGeometry down = MapGeometry::of(
            layout, {}, {.style = MapStyle::Icicle, .direction = MapDirection::TopDown, .area = {900, 500}});
        MapFaces faces(layout, down, MapFonts::interface(), Theme::Kind::Light);
        QVERIFY2(!faces.faceOf(0).name.isUpright, "from the top down it is a line of text");
    }

    void whatIsJoinedIsCounted()
    {
        const Layout layout = treeOf("src/\n");
        const MapGeometry geometry = MapGeometry::of(layout, {}, {.style = MapStyle::Icicle, .area = {900, 500}});
        const MapFaces faces(layout, geometry, MapFonts::interface(), Theme::Kind::Light);
        const MapMore more{.nodes = 11};
        QCOMPARE(faces.moreText(more, {100, 18}).text, QStringLiteral("+11 more"));
        QCOMPARE(faces.moreText(more, {40, 18}).text, QStringLiteral("+11"));
        QVERIFY(faces.moreText(more, {24, 90}).isUpright);
        QVERIFY(faces.moreText(more, {10, 18}).text.isEmpty());
        for (const QSizeF size : {QSizeF(100, 18), QSizeF(40, 18), QSizeF(24, 90)})
            QVERIFY(QRectF(QPointF(), size).contains(boxOf(faces.moreText(more, size), faces.fonts())));
    }

    void aLongNameIsElidedAndSaysSo()
    {
        const Layout layout = treeOf("short/\na_name_that_is_much_too_long_for_a_bar_of_that_size/\na_test_with_a_name_that_nobody_can_remember.py\n");
        const MapGeometry geometry = MapGeometry::of(layout, {}, {.style = MapStyle::Icicle});
        const MapFaces faces(layout, geometry, MapFonts::interface(), Theme::Kind::Light);
        constexpr QSizeF bar(176, 52);
        QVERIFY(!faces.faceOf(1, bar).name.isElided);
        QCOMPARE(faces.faceOf(1, bar).name.text, QStringLiteral("short"));
        QVERIFY(faces.faceOf(2, bar).isElided);
        QVERIFY(faces.faceOf(2, bar).name.text.startsWith(u"a_name"));
        QVERIFY(faces.faceOf(2, bar).name.text.endsWith(u'…'));
        QVERIFY2(faces.faceOf(3, bar).name.text.endsWith(u"py"), "of a file, the suffix stays");
    }

    void documentsPreferSmallerNamesToElidedOnes()
    {
        const Layout layout = treeOf("educational_resources/ # For everybody\n");
        const MapGeometry geometry = MapGeometry::of(layout, {}, {.style = MapStyle::Icicle});
        MapFaces faces(layout, geometry, MapFonts::interface(), Theme::Kind::Light);
        faces.setLeastFit(0.7);
        const MapFace narrow = faces.faceOf(1, QSizeF(160, 52));
        QCOMPARE(narrow.name.text, QStringLiteral("educational_resources"));
        QVERIFY(narrow.name.fit < 1);
        QVERIFY(!narrow.name.isElided);
    }

    void rightToLeftIsTheMirrorImage()
    {
        const Layout layout = treeOf("src/ # Code\n  a/\n");
        const MapGeometry left = MapGeometry::of(layout, {}, {.style = MapStyle::Icicle});
        const MapGeometry right = MapGeometry::of(layout, {}, {.style = MapStyle::Icicle, .direction = MapDirection::RightToLeft});
        MapFaces faces(layout, left, MapFonts::interface(), Theme::Kind::Light);
        MapFaces mirrored(layout, right, MapFonts::interface(), Theme::Kind::Light);
        const double width = left.items()[1].rect.width();
        QCOMPARE(faces.faceOf(1).bar.left(), 0.0);
        QCOMPARE(mirrored.faceOf(1).bar.right(), width);
        QCOMPARE(mirrored.faceOf(1).chip.left(), width - faces.faceOf(1).chip.right());
        const MapFaceText name = mirrored.faceOf(1).name;
        QVERIFY(name.baseline.x() + name.width <= width - faces.faceOf(1).name.baseline.x() + 0.01);
    }

    void blocksHoldWhatTheySay_data()
    {
        QTest::addColumn<MapStyle>("frame");
        QTest::addColumn<MapDirection>("direction");
        for (const MapStyle frame : {MapStyle::Poster, MapStyle::TwoSided, MapStyle::Arms, MapStyle::Tiers}) {
            for (const MapDirection direction : {MapDirection::LeftToRight, MapDirection::RightToLeft})
                QTest::addRow("frame %d, direction %d", int(frame), int(direction)) << frame << direction;
        }
    }
    /// What stands on a block stays there, at every zoom, and lies over nothing else of it.
    void blocksHoldWhatTheySay()
    {
        QFETCH(const MapStyle, frame);
        QFETCH(const MapDirection, direction);
        for (const Layout &layout : {guideLayout(Phase::Expert), hostileLayout()}) {
            for (const MapLook look : {MapLook::First, MapLook::Expanded}) {
                const MapGeometry geometry = MapGeometry::of(layout, {.look = look}, {.style = frame, .direction = direction, .area = {1260, 895}});
                BlockFaces faces(layout, geometry, MapFonts::interface());
                for (const double zoom : {0.25, 0.5, 0.68, 0.8, 1.0, 2.0}) {
                    for (qint32 item = 0; item < qint32(geometry.items().size()); ++item) {
                        const BlockFace &face = faces.faceOf(item, zoom);
                        const MapItem &at = geometry.items()[size_t(item)];
                        const QByteArray name = layout.name(at.node).left(60).toUtf8() + " at " + QByteArray::number(zoom);
                        const QRectF whole = QRectF(QPointF(), at.rect.size()).adjusted(-1, -1, 1, 1);
                        QList<QRectF> boxes{face.tile, face.mark};
                        for (const BlockText &text : face.texts)
                            boxes.append({text.baseline.x(), text.baseline.y() - text.pixels * 0.72, text.width, text.pixels * 0.72});
                        boxes.removeIf([](const QRectF &box) { return box.isEmpty(); });
                        for (qsizetype i = 0; i < boxes.size(); ++i) {
                            QVERIFY2(whole.contains(boxes[i]), name.constData());
                            for (qsizetype j = 0; j < i; ++j)
                                QVERIFY2(!boxes[i].adjusted(0.5, 0.5, -0.5, -0.5).intersects(boxes[j]), name.constData());
                        }
                        QVERIFY2(at.rect.width() < 40 || std::ranges::any_of(face.texts, [](const BlockText &text) { return text.role == BlockText::Role::Name && !text.text.isEmpty(); }), name.constData());
                    }
                }
            }
        }
    }

    /// A search of a document finds them.
    void elidedNamesAreKeptWhole()
    {
        int elided = 0;
        for (const MapStyle frame : {MapStyle::Poster, MapStyle::Arms, MapStyle::Tiers}) {
            const Layout layout = hostileLayout();
            const MapGeometry geometry = MapGeometry::of(layout, {}, {.style = frame});
            BlockFaces faces(layout, geometry, MapFonts::interface());
            for (qint32 item = 0; item < qint32(geometry.items().size()); ++item) {
                for (const BlockText &text : faces.faceOf(item, 1).texts) {
                    if (text.role != BlockText::Role::Name)
                        continue;
                    const QString name = shownText(layout.nameUtf8(geometry.items()[size_t(item)].node), 4096);
                    QCOMPARE(text.whole, text.text == name ? QString() : name);
                    elided += text.text != name;
                }
            }
        }
        QVERIFY(elided > 0);
    }

    /// "+n" is what is inside and not drawn, whether beside the name or below it.
    void whatIsClosedIsCounted()
    {
        const Layout layout = knownExpert();
        int told = 0;
        for (const QSizeF canvas : {QSizeF(640, 455), QSizeF(780, 715), QSizeF(1260, 895)}) {
            const MapGeometry geometry = MapGeometry::of(layout, {.look = MapLook::First}, {.area = canvas});
            BlockFaces faces(layout, geometry, MapFonts::interface());
            for (qint32 item = 1; item < qint32(geometry.items().size()); ++item) {
                const MapItem &at = geometry.items()[size_t(item)];
                const BlockFace &face = faces.faceOf(item, 1);
                const auto number = std::ranges::find(face.texts, BlockText::Role::Number, &BlockText::role);
                if (number == face.texts.end()) {
                    QVERIFY2(!at.isCollapsed, qPrintable(layout.path(at.node)));
                    continue;
                }
                ++told;
                QVERIFY(at.isCollapsed);
                QCOMPARE(number->text, QStringLiteral("+%1").arg(at.below));
                QVERIFY(face.number.contains(QPointF(number->baseline.x() + number->width / 2, number->baseline.y() - 4)));
            }
        }
        QVERIFY(told > 20);
    }

    void phasesAreToldApartWithoutColour()
    {
        QList<QList<QPolygonF>> known;
        for (const Phase phase : allPhases) {
            const QList<QPolygonF> marks = PhasePattern::marks(phase, 4);
            QVERIFY(!marks.isEmpty());
            QVERIFY(!known.contains(marks));
            known.append(marks);
            for (const QPolygonF &mark : marks) {
                QVERIFY(QRectF(0, 0, 4, PhasePattern::period).adjusted(-0.01, -0.01, 0.01, 0.01).contains(mark.boundingRect()));
            }
        }
    }

    void everyLabelIsReadable()
    {
        for (const Theme &theme : {Theme::light(), Theme::dark(), Theme::print()}) {
            constexpr double readable = 4.5;
            for (const Phase phase : allPhases) {
                const Rgb ink = theme.phase(phase).text;
                QVERIFY(contrast(ink, theme.phase(phase).tint) >= readable); // a bar, a leaf
                for (const int depth : {0, 1, 2, 3})
                    QVERIFY(contrast(ink, MapInk::holder(theme, phase, depth)) >= readable);
                QVERIFY(contrast(ink, theme.panel) >= readable); // the number on a tile
            }
            QVERIFY(contrast(theme.text, theme.panel) >= readable);
            QVERIFY(contrast(theme.dim, theme.panel) >= readable);
            QVERIFY(contrast(theme.dim, theme.sunken) >= readable); // the number on a card
            QVERIFY(contrast(theme.dim, theme.window) >= readable); // the legend
        }
        QVERIFY(contrast(MapInk::edge(Theme::print()), Theme::print().window) >= 4.5);
    }

    void textOnAMapIsOneHarmlessLine()
    {
        QCOMPARE(shownText("a\nb\tc"), QStringLiteral("a b c"));
        QCOMPARE(shownText("x\x07y"), QStringLiteral("x\ufffdy"));
        QCOMPARE(shownText(QStringLiteral("a\u202eb").toStdString()), QStringLiteral("a\ufffdb"));
        QCOMPARE(shownText("long text", 4), QStringLiteral("long"));
        QCOMPARE(shownText(QStringLiteral("ab😀").toStdString(), 3), QStringLiteral("ab"));
    }
};

ESPALIER_TEST_MAIN(TestMapFace)
#include "tst_mapface.moc"
