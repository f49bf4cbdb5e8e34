// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/theming/icons.h"
#include "desktop/theming/style.h"
#include "support/testprogram.h"

#include <QImage>
#include <QPainter>
#include <QStyleOption>
#include <QTest>

using namespace Espalier;

/// Icons are drawn in the pixels of the screen they are on, never scaled up from those of another.
class TestIcons : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void asManyPixelsAsTheScreenHas_data()
    {
        QTest::addColumn<qreal>("ratio");
        for (const qreal ratio : {1.0, 1.25, 1.5, 2.0, 3.0})
            QTest::addRow("%g", ratio) << ratio;
    }
    void asManyPixelsAsTheScreenHas()
    {
        QFETCH(const qreal, ratio);
        const QIcon undo = icon(u"actions/undo");
        const QPixmap pixmap = undo.pixmap(QSize(16, 16), ratio);
        QCOMPARE(pixmap.size(), QSize(16, 16) * ratio);
        QCOMPARE(pixmap.devicePixelRatio(), ratio);
        QVERIFY(pixmap.toImage() == tinted(u"actions/undo", undoColour(pixmap), {16, 16}, ratio).toImage());
    }

    /// What Qt's own widgets do with an icon.
    void paintedAtTwiceItIsNotScaled()
    {
        QImage image(QSize(32, 32), QImage::Format_ARGB32_Premultiplied);
        image.setDevicePixelRatio(2);
        image.fill(Qt::transparent);
        QPainter painter(&image);
        icon(u"actions/search").paint(&painter, QRect(0, 0, 16, 16));
        painter.end();
        const QPixmap sharp = icon(u"actions/search").pixmap(QSize(16, 16), 2.0);
        QCOMPARE(image.convertToFormat(QImage::Format_ARGB32), sharp.toImage().convertToFormat(QImage::Format_ARGB32));
    }

    /// Those that are only looked for when somebody sees them are the ones that Qt has.
    void lateOnesAreTheSame()
    {
        const Style style;
        const QProxyStyle plain(QStringLiteral("Fusion"));
        QStyleOption option;
        for (const auto which : {QStyle::SP_LineEditClearButton, QStyle::SP_ToolBarHorizontalExtensionButton,
                                 QStyle::SP_ToolBarVerticalExtensionButton}) {
            for (const auto direction : {Qt::LeftToRight, Qt::RightToLeft}) {
                option.direction = direction;
                const QIcon late = style.standardIcon(which, &option, nullptr);
                const QIcon known = plain.standardIcon(which, &option, nullptr);
                for (const qreal ratio : {1.0, 2.0}) {
                    const QPixmap pixmap = late.pixmap(QSize(16, 16), ratio);
                    QVERIFY(!pixmap.isNull());
                    QCOMPARE(pixmap.toImage(), known.pixmap(QSize(16, 16), ratio).toImage());
                }
                QCOMPARE(late.actualSize(QSize(64, 64)), known.actualSize(QSize(64, 64)));
            }
        }
    }

private:
    static QColor undoColour(const QPixmap &pixmap)
    {
        const QImage image = pixmap.toImage();
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x) {
                if (qAlpha(image.pixel(x, y)) == 255)
                    return QColor::fromRgb(image.pixel(x, y));
            }
        }
        return {};
    }
};

ESPALIER_TEST_MAIN(TestIcons)
#include "tst_icons.moc"
