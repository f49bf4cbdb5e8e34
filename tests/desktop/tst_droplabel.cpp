// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/views/droplabel.h"
#include "support/testprogram.h"

#include <QImage>
#include <QPainter>
#include <QRandomGenerator>
#include <QTest>
#include <QWidget>

using namespace Espalier;

namespace {

QImage painted(const QWidget &view, QPoint pointer, const QString &sentence)
{
    QImage image(view.size(), QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    paintDropLabel(painter, view, pointer,
                   {sentence, false, {.icon = QStringLiteral("nodes/folder"), .pictogram = {}}, Phase::None});
    return image;
}

QRegion differences(const QImage &a, const QImage &b)
{
    QRegion region;
    for (int y = 0; y < a.height(); ++y) {
        for (int x = 0; x < a.width(); ++x) {
            if (a.pixel(x, y) != b.pixel(x, y))
                region += QRect(x, y, 1, 1);
        }
    }
    return region;
}

} // namespace

/// What hangs on the pointer while something is dragged: the picture covers no word of the label, and neither of them
/// what the pointer is over.
class TestDropLabel : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void pictureAndLabelLeaveTheRestToBeRead_data()
    {
        QTest::addColumn<Qt::LayoutDirection>("direction");
        QTest::newRow("left to right") << Qt::LeftToRight;
        QTest::newRow("right to left") << Qt::RightToLeft;
    }
    void pictureAndLabelLeaveTheRestToBeRead()
    {
        QFETCH(const Qt::LayoutDirection, direction);
        const quint32 seed = 4711;
        qInfo("seed %u", seed);
        QRandomGenerator random(seed);
        QWidget view;
        view.setLayoutDirection(direction);
        view.resize(420, 240);
        const QImage plain = [&] {
            QImage image(view.size(), QImage::Format_RGB32);
            image.fill(Qt::white);
            return image;
        }();
        for (int round = 0; round < 25; ++round) {
            const QPoint pointer(random.bounded(view.width()), random.bounded(view.height()));
            const QImage one = painted(view, pointer, QStringLiteral("nunununununununununununununu"));
            // Both letters are as wide as each other.
            const QRegion words =
                differences(one, painted(view, pointer, QStringLiteral("unununununununununununununun")));
            const QRect picture(pointer - dragPictureHotSpot(direction), QSize(dragPictureSide(), dragPictureSide()));
            const QByteArray where = QByteArray::number(pointer.x()) + ',' + QByteArray::number(pointer.y());
            QVERIFY(!words.isEmpty());
            QVERIFY2(!words.intersects(picture), where);
            // The middle of the row that the pointer is in, where it means the folder itself.
            const QRect row(0, pointer.y() - 8, view.width(), 16);
            QVERIFY2(!picture.intersects(row), where);
            QVERIFY2(!differences(one, plain).intersects(row), where);
        }
    }

    void itHasAsManyPixelsAsTheScreen()
    {
        const QWidget view;
        const QPixmap picture =
            dragPicture(view, {.icon = QStringLiteral("nodes/folder"), .pictogram = {}}, Phase::None, true);
        QCOMPARE(picture.deviceIndependentSize(), QSizeF(dragPictureSide(), dragPictureSide()));
    }
};

ESPALIER_TEST_MAIN(TestDropLabel)
#include "tst_droplabel.moc"
