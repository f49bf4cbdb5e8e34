// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/theming/appearance.h"
#include "support/testprogram.h"

#include <QApplication>
#include <QSignalSpy>
#include <QTest>

using namespace Espalier;

/// One look for everything: light, dark, or as the system has it.
class TestAppearance : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// F13: the palette is our own, since Qt's wish for a dark one comes true on few desktops.
    void everyThemeHasItsOwnColours()
    {
        Appearance appearance(*qApp);
        QSignalSpy changed(&appearance, &Appearance::changed);
        appearance.setChoice(Appearance::Choice::Dark);
        QVERIFY(QApplication::palette().window().color().lightness() < 80);
        QVERIFY(QApplication::palette().text().color().lightness() > 160);
        QCOMPARE(currentTheme().kind, Theme::dark().kind);
        QWidget widget;
        widget.show();
        QVERIFY(widget.palette().window().color().lightness() < 80);
        appearance.setChoice(Appearance::Choice::Light);
        QVERIFY(QApplication::palette().window().color().lightness() > 200);
        QVERIFY(QApplication::palette().text().color().lightness() < 100);
        QTRY_VERIFY(widget.palette().window().color().lightness() > 200); // what is there already follows
        QCOMPARE(currentTheme().kind, Theme::light().kind);
        QCOMPARE(changed.size(), 2);
    }

    void thePersonsFontIsTheMeasure()
    {
        const Appearance appearance(*qApp);
        const QFont before = QApplication::font();
        const int title = QFontInfo(titleFont()).pixelSize();
        const int small = QFontInfo(smallFont()).pixelSize();
        QVERIFY(small < title);
        QFont larger = before;
        larger.setPointSizeF(2 * QFontInfo(before).pointSizeF());
        QApplication::setFont(larger);
        QVERIFY(qAbs(QFontInfo(titleFont()).pixelSize() - 2 * title) <= 2);
        QVERIFY(qAbs(QFontInfo(smallFont()).pixelSize() - 2 * small) <= 2);
        QApplication::setFont(before);
    }
};

ESPALIER_TEST_MAIN(TestAppearance)
#include "tst_appearance.moc"
