// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/theme.h"

#include <QTest>

using namespace Espalier;

class TestTheme : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void textIsReadable_data()
    {
        QTest::addColumn<bool>("dark");
        QTest::newRow("light") << false;
        QTest::newRow("dark") << true;
    }
    void textIsReadable()
    {
        QFETCH(bool, dark);
        const Theme &theme = dark ? Theme::dark() : Theme::light();
        constexpr double readable = 4.5; // WCAG AA for running text
        for (const Rgb behind : {theme.panel, theme.window, theme.selection, theme.hover})
            QVERIFY(contrast(theme.text, behind) >= readable);
        QVERIFY(contrast(theme.dim, theme.panel) >= readable);
        QVERIFY(contrast(theme.dim, theme.window) >= readable);
        QVERIFY(contrast(theme.onAccent, theme.accent) >= readable);
        QVERIFY(contrast(theme.danger, theme.panel) >= readable);
        for (const Phase phase : allPhases) {
            QVERIFY(contrast(theme.phase(phase).text, theme.panel) >= readable);
            QVERIFY(contrast(theme.phase(phase).text, theme.phase(phase).tint) >= readable);
        }
    }

    void coloursAreWrittenForHtml() { QCOMPARE(toHex(0x00ff07), QStringLiteral("#00ff07")); }
};

QTEST_APPLESS_MAIN(TestTheme)
#include "tst_theme.moc"
