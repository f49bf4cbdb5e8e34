// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/layout.h"
#include "guide/guidelibrary.h"
#include "guide/starterbuilder.h"
#include "picture/poster.h"
#include "support/drawntree.h"
#include "support/testprogram.h"

#include <QImage>
#include <QPainter>
#include <QTest>

using namespace Espalier;

namespace {

constexpr QSize cardPicture(212, 84);

QImage painted(const Layout &layout, QSize size, Qt::LayoutDirection direction = Qt::LeftToRight,
               const Theme &theme = Theme::light())
{
    QImage image(size + QSize(20, 20), QImage::Format_ARGB32);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    Poster(layout).paint(painter, QRectF(QPointF(10, 10), size), theme, direction);
    return image;
}

/// The share of the middle of \a image that is painted on.
double filled(const QImage &image)
{
    int count = 0;
    const QRect middle = image.rect().adjusted(10, 10, -10, -10);
    for (int y = middle.top(); y <= middle.bottom(); ++y) {
        for (int x = middle.left(); x <= middle.right(); ++x)
            count += qAlpha(image.pixel(x, y)) > 0;
    }
    return double(count) / (middle.width() * middle.height());
}

bool isEmptyOutside(const QImage &image)
{
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            if (!image.rect().adjusted(8, 8, -8, -8).contains(x, y) && qAlpha(image.pixel(x, y)) > 0)
                return false;
        }
    }
    return true;
}

} // namespace

class TestPoster : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void levelsFillTheirCards()
    {
        const Guide guide = *GuideLibrary::load(QStringLiteral("mlops"), QStringLiteral("en"));
        for (const Phase level : allPhases) {
            const Layout layout =
                *StarterBuilder::build(guide, QStringLiteral("p"), {.level = level, .contents = false});
            for (const QSize size : {cardPicture, QSize(160, 50), QSize(56, 36)}) {
                const QImage image = painted(layout, size);
                QVERIFY2(
                    filled(image) > 0.6,
                    qPrintable(
                        QStringLiteral("%1 at %2: %3").arg(phaseName(level)).arg(size.width()).arg(filled(image))));
                QVERIFY(isEmptyOutside(image));
            }
        }
    }

    void anyLayoutHasAPicture()
    {
        QVERIFY(Poster(Layout(QStringLiteral("p"))).isNull());
        QCOMPARE(filled(painted(Layout(QStringLiteral("p")), cardPicture)), 0.0);
        Layout many(QStringLiteral("p"));
        for (int i = 0; i < 5'000; ++i)
            many.append(rootNode, {.name = QStringLiteral("folder%1").arg(i)});
        for (const Layout &layout : {treeOf("a/\n"), treeOf("a.txt\nb.txt\n"), many}) {
            const QImage image = painted(layout, cardPicture);
            QVERIFY(filled(image) > 0);
            QVERIFY(isEmptyOutside(image));
        }
    }

    void phasesAreToldApart()
    {
        Layout layout = treeOf("a/\n  b/\n  c/\n");
        const QImage early = painted(layout, cardPicture);
        layout.setPhase(layout.find(u"a"), Phase::Expert);
        QVERIFY(painted(layout, cardPicture) != early);
    }

    void isMirroredFromRightToLeft()
    {
        const Layout layout = treeOf("a/\n  b/\n  c/\n  d/\nlong_name_of_a_folder/\nc/\n");
        const QImage image = painted(layout, cardPicture);
        const QImage other = painted(layout, cardPicture, Qt::RightToLeft);
        QVERIFY(image != other);
        QVERIFY(qAbs(filled(other) - filled(image)) < 0.01);
    }
};

ESPALIER_TEST_MAIN(TestPoster)
#include "tst_poster.moc"
