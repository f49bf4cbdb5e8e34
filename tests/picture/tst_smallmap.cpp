// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/layout.h"
#include "guide/guidelibrary.h"
#include "guide/starterbuilder.h"
#include "picture/smallmap.h"
#include "support/drawntree.h"
#include "support/testprogram.h"

#include <QTest>

using namespace Espalier;

namespace {

constexpr QSize cardPicture(212, 84);

QImage smallMap(const Layout &layout, QSize size, Qt::LayoutDirection direction = Qt::LeftToRight,
                const Theme &theme = Theme::light())
{
    return SmallMap(layout).image(size, 1, theme, direction);
}

/// The share of \a image that is painted on.
double filled(const QImage &image)
{
    int count = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            count += qAlpha(image.pixel(x, y)) > 0;
    }
    return double(count) / (image.width() * image.height());
}

Layout levelOf(const Guide &guide, Phase level)
{
    return *StarterBuilder::build(guide, QStringLiteral("p"), {.level = level, .contents = false});
}

} // namespace

class TestSmallMap : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void levelsFillTheirCards()
    {
        const Guide guide = *GuideLibrary::load(QStringLiteral("mlops"), QStringLiteral("en"));
        for (const Phase level : allPhases) {
            const Layout layout = levelOf(guide, level);
            for (const QSize size : {cardPicture, QSize(160, 50), QSize(56, 36)}) {
                const double share = filled(smallMap(layout, size));
                QVERIFY2(share > 0.6,
                         qPrintable(QStringLiteral("%1 at %2: %3").arg(phaseName(level)).arg(size.width()).arg(share)));
            }
        }
    }

    void levelsAreToldApart()
    {
        const Guide guide = *GuideLibrary::load(QStringLiteral("mlops"), QStringLiteral("en"));
        QList<QImage> pictures;
        for (const Phase level : allPhases) {
            const QImage picture = smallMap(levelOf(guide, level), cardPicture);
            QVERIFY(!pictures.contains(picture));
            pictures.append(picture);
        }
    }

    void anyLayoutHasAPicture()
    {
        QVERIFY(SmallMap(Layout(QStringLiteral("p"))).isNull());
        QCOMPARE(filled(smallMap(Layout(QStringLiteral("p")), cardPicture)), 0.0);
        Layout many(QStringLiteral("p"));
        for (int i = 0; i < 5'000; ++i)
            many.append(rootNode, {.name = QStringLiteral("folder%1").arg(i)});
        for (const Layout &layout : {treeOf("a/\n"), treeOf("a.txt\nb.txt\n"), many})
            QVERIFY(filled(smallMap(layout, cardPicture)) > 0.1);
    }

    void isAsSharpAsTheScreen()
    {
        const QImage image = SmallMap(treeOf("a/\n  b/\n")).image({100, 40}, 2, Theme::light(), Qt::LeftToRight);
        QCOMPARE(image.size(), QSize(200, 80));
        QCOMPARE(image.deviceIndependentSize(), QSizeF(100, 40));
    }

    void phasesAreToldApart()
    {
        Layout layout = treeOf("a/\n  b/\n  c/\n");
        const QImage early = smallMap(layout, cardPicture);
        layout.setPhase(layout.find(u"a"), Phase::Expert);
        QVERIFY(smallMap(layout, cardPicture) != early);
    }

    void isMirroredFromRightToLeft()
    {
        const Layout layout = treeOf("a/\n  b/\n  c/\n  d/\nlong_name_of_a_folder/\nc/\n");
        const QImage image = smallMap(layout, cardPicture);
        const QImage other = smallMap(layout, cardPicture, Qt::RightToLeft);
        QVERIFY(image != other);
        QVERIFY(qAbs(filled(other) - filled(image)) < 0.02);
    }
};

ESPALIER_TEST_MAIN(TestSmallMap)
#include "tst_smallmap.moc"
