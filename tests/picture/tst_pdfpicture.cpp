// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/theme.h"
#include "picture/blockface.h"
#include "picture/mapface.h"
#include "picture/pdfpages.h"
#include "picture/pdfpicture.h"
#include "picture/picturesheet.h"
#include "picturesample.h"
#include "support/drawntree.h"
#include "support/testprogram.h"

#include <QTest>

using namespace Espalier;

class TestPdfPicture : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { qunsetenv("SOURCE_DATE_EPOCH"); }

    void theSameGivesTheSameBytes()
    {
        const Layout layout = guideLayout(Phase::Intermediate);
        const QByteArray pdf = written(PdfWriter(), layout).bytes;
        QVERIFY(pdf.startsWith("%PDF-"));
        QTest::qWait(1100); // a clock would show
        QCOMPARE(written(PdfWriter(), layout).bytes, pdf);
    }

    void theTimeIsNeverTheClocks()
    {
        const Layout layout = treeOf("a/\n");
        const QByteArray plain = written(PdfWriter(), layout).bytes;
        for (const char *const place : {"/CreationDate (D:19800101000000Z)", "/ModDate (D:19800101000000Z)", "xmp:CreateDate=\"1980-01-01T00:00:00Z\""})
            QVERIFY2(plain.contains(place), place);
        QVERIFY(!plain.contains("(D:20"));
        qputenv("SOURCE_DATE_EPOCH", "1700000000");
        const QByteArray pdf = written(PdfWriter(), layout).bytes;
        QVERIFY(pdf.contains("/CreationDate (D:20231114221320"));
        QVERIFY(!pdf.contains("1980"));
    }

    void theTableOfObjectsStaysRightInEveryZone()
    {
        const QByteArray zone = qgetenv("TZ");
        QByteArrayList made;
        for (const char *const name : {"UTC", "Asia/Tokyo", "America/St_Johns"}) {
            qputenv("TZ", name);
            made.append(written(PdfWriter(), treeOf("a/\n")).bytes);
        }
        qputenv("TZ", zone);
        QCOMPARE(made[1], made[0]);
        QCOMPARE(made[2], made[0]);
        const qsizetype table = made[0].lastIndexOf("\nxref\n") + 1;
        QVERIFY(made[0].contains(QByteArray("startxref\n" + QByteArray::number(table) + ' ')));
        int objects = 0;
        for (qsizetype line = made[0].indexOf('\n', table + 5) + 21; made[0].at(line) != 't'; line += 20) {
            ++objects;
            const qsizetype place = made[0].sliced(line, 10).toLongLong();
            if (made[0].sliced(line + 17, 1) == "n")
                QVERIFY(made[0].sliced(place).startsWith(QByteArray(QByteArray::number(objects) + " 0 obj")));
        }
        QVERIFY(objects > 5);
    }

    void itSaysWhatItIs()
    {
        const QByteArray pdf = written(PdfWriter(), treeOf("a/\n"), {{QStringLiteral("title"), QStringLiteral("Plan")}}).bytes;
        QVERIFY(pdf.contains("/Title"));
        QVERIFY(pdf.contains("/Creator"));
    }

    void aSmallMapIsOnePage_data()
    {
        QTest::addColumn<PicturePaper>("paper");
        QTest::addColumn<QSizeF>("points"); // upright
        QTest::newRow("a4") << PicturePaper::A4 << QSizeF(595, 842);
        QTest::newRow("a3") << PicturePaper::A3 << QSizeF(842, 1191);
        QTest::newRow("letter") << PicturePaper::Letter << QSizeF(612, 792);
    }
    void aSmallMapIsOnePage()
    {
        QFETCH(const PicturePaper, paper);
        QFETCH(const QSizeF, points);
        const Result<PdfPages> wide = PdfPages::of({800, 500}, paper, {});
        QVERIFY(wide.has_value());
        QCOMPARE(wide->rows * wide->columns, 1);
        QCOMPARE(wide->page.orientation(), QPageLayout::Landscape);
        QVERIFY(!wide->hasFooter);
        QCOMPARE(wide->page.fullRect(QPageLayout::Point).size(), points.transposed());
        QCOMPARE(PdfPages::of({500, 800}, paper, {})->page.orientation(), QPageLayout::Portrait);
    }

    void nothingIsLeftOutBetweenPages_data()
    {
        QTest::addColumn<QSizeF>("sheet");
        QTest::newRow("tall") << QSizeF(900, 9000);
        QTest::newRow("wide") << QSizeF(9000, 700);
        QTest::newRow("both") << QSizeF(6000, 7000);
    }
    void nothingIsLeftOutBetweenPages()
    {
        QFETCH(const QSizeF, sheet);
        for (const PicturePaper paper : {PicturePaper::A4, PicturePaper::A3, PicturePaper::Letter}) {
            const Result<PdfPages> pages = PdfPages::of(sheet, paper, {});
            QVERIFY(pages.has_value());
            QVERIFY(pages->rows * pages->columns > 1);
            QVERIFY(pages->hasFooter);
            QVERIFY2(pages->scale >= 0.52, "names can be read: in five points");
            const QRectF last = pages->part(sheet, pages->rows - 1, pages->columns - 1);
            QVERIFY(last.right() >= sheet.width() - 0.01 && last.bottom() >= sheet.height() - 0.01);
            QVERIFY2(last.left() < sheet.width() && last.top() < sheet.height(), "no page is empty");
            if (pages->columns > 1)
                QCOMPARE(pages->part(sheet, 0, 1).left(), pages->part(sheet, 0, 0).right());
            if (pages->rows > 1)
                QCOMPARE(pages->part(sheet, 1, 0).top(), pages->part(sheet, 0, 0).bottom());
        }
    }

    void aScaleThatIsAskedForIsKept()
    {
        QCOMPARE(PdfPages::of({3000, 2000}, PicturePaper::A4, 1.0)->scale, 1.0);
        QCOMPARE(PdfPages::of({300, 200}, PicturePaper::A4, 0.5)->scale, 0.5);
        QVERIFY(PdfPages::of({3000, 2000}, PicturePaper::A4, 1.0)->columns > 1);
        QCOMPARE(PdfPages::of({3000, 2000}, PicturePaper::A4, 0.2)->columns, 1);
    }

    void onePageIsAsLargeAsTheMap()
    {
        const Result<PdfPages> pages = PdfPages::of({4000, 1000}, PicturePaper::One, {});
        QCOMPARE(pages->page.fullRect(QPageLayout::Point).size(), QSizeF(3000, 750));
        QCOMPARE(pages->rows * pages->columns, 1);
        // The format knows no page beyond 200 inches.
        const QSizeF huge = PdfPages::of({100'000, 1000}, PicturePaper::One, {})->page.fullRect(QPageLayout::Point).size();
        QVERIFY(huge.width() <= 14'400);
    }

    void thousandsOfPagesAreRefused()
    {
        const Result<PdfPages> pages = PdfPages::of({4000, 10'000'000}, PicturePaper::A4, {});
        QVERIFY(!pages);
        QVERIFY(pages.error().message.contains(u"one"));
    }

    void theGuideIsReadableOnOnePage_data()
    {
        QTest::addColumn<Layout>("layout");
        QTest::addColumn<MapStyle>("style");
        QTest::addColumn<PicturePaper>("paper");
        QTest::newRow("known Expert, poster, A3") << knownExpert() << MapStyle::Poster << PicturePaper::A3;
        QTest::newRow("Expert, poster, A3") << guideLayout(Phase::Expert) << MapStyle::Poster << PicturePaper::A3;
        QTest::newRow("Intermediate, poster, A4")
            << guideLayout(Phase::Intermediate) << MapStyle::Poster << PicturePaper::A4;
        QTest::newRow("known Expert, icicle, A3") << knownExpert() << MapStyle::Icicle << PicturePaper::A3;
        QTest::newRow("Expert, icicle, A3") << guideLayout(Phase::Expert) << MapStyle::Icicle << PicturePaper::A3;
        QTest::newRow("Intermediate, icicle, A4")
            << guideLayout(Phase::Intermediate) << MapStyle::Icicle << PicturePaper::A4;
    }
    /// Every name is there, whole, and in letters of five points and more.
    void theGuideIsReadableOnOnePage()
    {
        QFETCH(const Layout, layout);
        QFETCH(const MapStyle, style);
        QFETCH(const PicturePaper, paper);
        const PictureOptions choice{.style = style, .theme = Theme::Kind::Print, .paper = paper, .isPaged = true};
        const Result<PictureSheet> sheet = PictureSheet::of(layout, {}, choice);
        QVERIFY(sheet.has_value());
        const Result<PdfPages> pages = PdfPages::of(sheet->size(), paper, {});
        QCOMPARE(pages->rows * pages->columns, 1);
        const double points = PdfPages::pointsOfPixel * pages->scale;
        const MapGeometry &map = sheet->geometry();
        QCOMPARE(map.items().size(), size_t(layout.nodeCount() + 1));
        MapFaces faces(layout, map, MapFonts::interface(), Theme::Kind::Print);
        faces.setLeastFit(std::clamp(PdfPages::leastScale(Metric::smallPixels) / pages->scale, 0.7, 1.0));
        std::optional<BlockFaces> blocks;
        if (map.blocks())
            blocks.emplace(layout, map, MapFonts::interface());
        for (qint32 item = 0; item < qint32(map.items().size()); ++item) {
            const QByteArray path = layout.path(map.items()[size_t(item)].node).toUtf8();
            if (blocks) {
                for (const BlockText &text : blocks->faceOf(item, 1).texts) {
                    QVERIFY2(text.role != BlockText::Role::Name || text.whole.isEmpty(), path.constData());
                    QVERIFY2(text.role != BlockText::Role::Name || text.pixels * points > 4.999, path.constData());
                }
                continue;
            }
            const MapFaceText &name = faces.faceOf(item).name;
            QVERIFY2(!name.text.isEmpty() && !name.isElided, path.constData());
            QVERIFY2(MapFonts::pixels(name.kind) * name.fit * points > 4.999, path.constData());
        }
    }

    void aTreemapOnPaperNamesWhatItCanHold_data()
    {
        QTest::addColumn<Layout>("layout");
        QTest::addColumn<PicturePaper>("paper");
        QTest::addColumn<bool>("isWhole");
        QTest::newRow("Expert, A4") << guideLayout(Phase::Expert) << PicturePaper::A4 << false;
        QTest::newRow("Expert, A3") << guideLayout(Phase::Expert) << PicturePaper::A3 << false;
        QTest::newRow("Intermediate, A4") << guideLayout(Phase::Intermediate) << PicturePaper::A4 << false;
        QTest::newRow("Beginner, Letter") << guideLayout(Phase::Beginner) << PicturePaper::Letter << true;
        QTest::newRow("one file") << treeOf("a.txt\n") << PicturePaper::A4 << true;
    }
    /// One page; no tile is blank, and what has no tile is counted by a number that is there.
    void aTreemapOnPaperNamesWhatItCanHold()
    {
        QFETCH(const Layout, layout);
        QFETCH(const PicturePaper, paper);
        QFETCH(const bool, isWhole);
        const PictureOptions choice{
            .style = MapStyle::Treemap, .theme = Theme::Kind::Print, .paper = paper, .isPaged = true};
        const Result<PictureSheet> sheet = PictureSheet::of(layout, {}, choice);
        QVERIFY(sheet.has_value());
        const Result<PdfPages> pages = PdfPages::of(sheet->size(), paper, {});
        QCOMPARE(pages->rows * pages->columns, 1);
        const MapGeometry &map = sheet->geometry();
        MapFaces faces(layout, map, MapFonts::interface(), Theme::Kind::Print);
        faces.setLeastFit(std::clamp(PdfPages::leastScale(Metric::smallPixels) / pages->scale, 0.7, 1.0));
        const double points = PdfPages::pointsOfPixel * pages->scale;
        qint32 told = 0;
        qsizetype whole = 0;
        for (qint32 item = 0; item < qint32(map.items().size()); ++item) {
            const QByteArray path = layout.path(map.items()[size_t(item)].node).toUtf8();
            const MapFaceText &name = faces.faceOf(item).name;
            QVERIFY2(!name.text.isEmpty(), path.constData());
            QVERIFY2(MapFonts::pixels(name.kind) * name.fit * points > 4.999, path.constData());
            whole += !name.isElided;
            ++told;
            if (const MapMore *more = map.moreOf(item)) {
                const bool isCounted = more->rect.isNull() ? !faces.faceOf(item).number.text.isEmpty()
                                                           : !faces.moreText(*more, more->rect.size()).text.isEmpty();
                QVERIFY2(isCounted, path.constData());
                told += more->nodes;
            }
        }
        QCOMPARE(told, qint32(layout.nodeCount() + 1));
        QVERIFY(map.mores().empty() == isWhole);
        const double share = double(whole) / double(map.items().size());
        QVERIFY2(share > 0.75, qPrintable(QString::number(share)));
    }

    /// On paper, what one line holds takes one: "alerts — alert.yml".
    void whatIsInASmallFolderStandsBesideItsName()
    {
        const Layout layout = treeOf("ops/\n  alerts/\n    alert.yml\n  deep/\n    deeper/\n      a.txt\n");
        const auto rectOf = [&layout](const MapGeometry &map, const char16_t *path) {
            return map.items()[size_t(map.itemOf(layout.find(path)))].rect;
        };
        const Result<PictureSheet> sheet = PictureSheet::of(layout, {}, {});
        QVERIFY(sheet.has_value());
        const MapGeometry &map = sheet->geometry();
        QCOMPARE(rectOf(map, u"ops/alerts/alert.yml").top(), rectOf(map, u"ops/alerts").top());
        QVERIFY(rectOf(map, u"ops/alerts/alert.yml").left() > rectOf(map, u"ops/alerts").right());
        QVERIFY2(rectOf(map, u"ops/deep/deeper").top() > rectOf(map, u"ops/deep").bottom(),
                 "it holds more than a line");
        QCOMPARE(rectOf(map, u"ops/deep/deeper/a.txt").top(), rectOf(map, u"ops/deep/deeper").top());
    }
};

ESPALIER_TEST_MAIN(TestPdfPicture)
#include "tst_pdfpicture.moc"
