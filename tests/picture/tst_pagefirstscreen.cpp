// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "guide/guidelibrary.h"
#include "guide/starterbuilder.h"
#include "picture/page/pagefirstscreen.h"
#include "support/testprogram.h"

#include <QTest>

using namespace Espalier;

namespace {

/// The share of pixels in a part (in 1440ths of the width) that are not as its upper left corner.
double inkIn(const QImage &image, const QRect &part)
{
    const double scale = image.width() / 1440.0;
    const QRect area = QRectF(part.x() * scale, part.y() * scale, part.width() * scale, part.height() * scale).toRect();
    const QRgb ground = image.pixel(area.topLeft());
    qint64 ink = 0;
    for (int y = area.top(); y < area.bottom(); ++y) {
        for (int x = area.left(); x < area.right(); ++x)
            ink += image.pixel(x, y) != ground;
    }
    return double(ink) / (double(area.width()) * area.height());
}

} // namespace

class TestPageFirstScreen : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_guide = *GuideLibrary::load(QStringLiteral("mlops"), QStringLiteral("en"));
        m_layout = *StarterBuilder::build(m_guide, QStringLiteral("p"), {.level = Phase::Expert, .contents = false});
    }

    void showsTreeTitleAndMap()
    {
        const QImage image = PageFirstScreen::image(m_layout, m_guide, {});
        QVERIFY(inkIn(image, {4, 64, 280, 800}) > 0.02);   // the tree
        QVERIFY(inkIn(image, {330, 90, 600, 100}) > 0.02); // title and summary
        QVERIFY(inkIn(image, {330, 330, 1060, 560}) > 0.05); // the map
    }

    void leavesOutTheMapWhereThePageDoes()
    {
        const QImage image = PageFirstScreen::image(m_layout, m_guide, {.map = false});
        QCOMPARE(inkIn(image, {330, 330, 1060, 560}), 0.0);
    }

    void isDarkWhereThePageBeginsDark()
    {
        const QImage light = PageFirstScreen::image(m_layout, m_guide, {});
        const QImage dark = PageFirstScreen::image(m_layout, m_guide, {.theme = PageTheme::Dark});
        QVERIFY(qGray(light.pixel(1200, 200)) > 200);
        QVERIFY(qGray(dark.pixel(1200, 200)) < 60);
    }

    void hasPhasesOnlyWhereTheLayoutHas()
    {
        Layout plain(QStringLiteral("p"));
        plain.append(rootNode, NodeData{.name = QStringLiteral("src")});
        const QRect phases(308, 12, 380, 36);
        QVERIFY(inkIn(PageFirstScreen::image(m_layout, m_guide, {}), phases) > 0.05);
        QCOMPARE(inkIn(PageFirstScreen::image(plain, Guide(), {}), phases), 0.0);
    }

private:
    Guide m_guide;
    Layout m_layout;
};

ESPALIER_TEST_MAIN(TestPageFirstScreen)
#include "tst_pagefirstscreen.moc"
