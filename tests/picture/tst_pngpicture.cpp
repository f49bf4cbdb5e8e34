// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "picture/picturesheet.h"
#include "picture/pngpicture.h"
#include "picturesample.h"
#include "support/drawntree.h"
#include "support/testprogram.h"

#include <QBuffer>
#include <QImage>
#include <QRegularExpression>
#include <QTest>
#include <QtEndian>

using namespace Espalier;

namespace {

const char *const pngPictureSample = "src/ # What runs\n  api/ [2]\ndocs/ [4]\n";

QImage imageOf(const Layout &layout, const QMap<QString, QString> &words)
{
    return QImage::fromData(written(PngWriter(), layout, words).bytes, "png");
}

QByteArrayList chunksOf(const QByteArray &png)
{
    QByteArrayList chunks;
    for (qsizetype at = 8; at + 8 <= png.size();) {
        const QByteArray name = png.sliced(at + 4, 4);
        if (chunks.isEmpty() || chunks.last() != name)
            chunks.append(name);
        at += 12 + qFromBigEndian<quint32>(png.constData() + at);
    }
    return chunks;
}

/// Long enough that no picture of it fits.
Layout hugeLayout()
{
    Layout layout(QStringLiteral("huge"));
    for (int i = 0; i < 50'000; ++i)
        layout.append(rootNode, NodeKind::Folder, "folder" + std::to_string(i));
    return layout;
}

} // namespace

class TestPngPicture : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void scaleIsSize()
    {
        const Layout layout = treeOf(pngPictureSample);
        const QSize one = imageOf(layout, {}).size();
        QVERIFY(one.width() > 300);
        QCOMPARE(imageOf(layout, {{QStringLiteral("scale"), QStringLiteral("2")}}).size(), one * 2);
        const QSize small = imageOf(layout, {{QStringLiteral("scale"), QStringLiteral("0.1")}}).size();
        QCOMPARE(small.width(), int(std::ceil(one.width() * 0.1)));
    }

    void theGroundIsTheThemesOrNone()
    {
        const Layout layout = treeOf(pngPictureSample);
        const auto corner = [&layout](const char *key, const char *value) {
            return imageOf(layout, {{QString::fromLatin1(key), QString::fromLatin1(value)}}).pixelColor(2, 2);
        };
        QCOMPARE(corner("theme", "light").rgb() & 0xffffff, Theme::light().window);
        QCOMPARE(corner("theme", "dark").rgb() & 0xffffff, Theme::dark().window);
        QCOMPARE(corner("theme", "print").rgb() & 0xffffff, Theme::print().window);
        QCOMPARE(corner("transparent", "yes").alpha(), 0);
    }

    void nothingInItTellsWhenOrWhere()
    {
        const Layout layout = guideLayout(Phase::Beginner);
        const QByteArray png = written(PngWriter(), layout).bytes;
        QCOMPARE(png, written(PngWriter(), layout).bytes);
        for (const QByteArray &chunk : chunksOf(png))
            QVERIFY2((QByteArrayList{"IHDR", "sRGB", "gAMA", "cHRM", "pHYs", "IDAT", "IEND"}.contains(chunk)), chunk.constData());
    }

    void whatIsTooLargeIsRefusedWithARemedy()
    {
        const Written tall = written(PngWriter(), hugeLayout(), {{QStringLiteral("style"), QStringLiteral("icicle")}});
        QVERIFY(!tall.result);
        QCOMPARE(tall.result.error().kind, ErrorKind::Input);
        QVERIFY(tall.result.error().message.contains(u" × "));
        QVERIFY(tall.result.error().message.contains(u"SVG"));
        QVERIFY(tall.bytes.isEmpty());
    }

    void theScaleThatIsOfferedWorks()
    {
        // Some hundred folders, so that the greatest scale is too much and a smaller one is not.
        Layout layout(QStringLiteral("large"));
        for (int i = 0; i < 2000; ++i)
            layout.append(rootNode, NodeKind::Folder, "folder" + std::to_string(i));
        const Written large = written(PngWriter(), layout, {{QStringLiteral("scale"), QStringLiteral("8")}});
        QVERIFY(!large.result);
        static const QRegularExpression offer(QStringLiteral("scale of ([0-9.]+)"));
        const QString scale = offer.match(large.result.error().message).captured(1);
        QVERIFY2(scale.toDouble() >= 0.1, qPrintable(large.result.error().message));
        const FormatInfo png = PngWriter().info();
        const Result<OptionValues> values = OptionValues::parse(png.options, {{QStringLiteral("scale"), scale}});
        const Result<PictureSheet> sheet = PictureSheet::of(layout, {}, PictureOptions::from(*values, png));
        const QSizeF size = sheet->size() * scale.toDouble();
        QVERIFY(std::max(size.width(), size.height()) <= double(PngWriter::mostSide));
        QVERIFY(size.width() * size.height() <= double(PngWriter::mostPixels));
    }

    void cancellingLeavesNothing()
    {
        Progress progress;
        progress.cancel();
        QByteArray bytes;
        QBuffer buffer(&bytes);
        buffer.open(QIODevice::WriteOnly);
        Report report;
        const Result<void> result = PngWriter().write(guideLayout(Phase::Expert), {.progress = &progress}, buffer, report);
        QVERIFY(!result);
        QCOMPARE(result.error().kind, ErrorKind::Cancelled);
        QVERIFY(bytes.isEmpty());
    }
};

ESPALIER_TEST_MAIN(TestPngPicture)
#include "tst_pngpicture.moc"
