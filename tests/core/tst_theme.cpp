// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/theme.h"
#include "support/testprogram.h"

#include <QTest>

using namespace Espalier;

class TestTheme : public QObject
{
    Q_OBJECT

    static constexpr double readable = 4.5; // WCAG AA for running text

private Q_SLOTS:
    void textIsReadable_data()
    {
        QTest::addColumn<Theme>("theme");
        QTest::newRow("light") << Theme::light();
        QTest::newRow("dark") << Theme::dark();
        QTest::newRow("print") << Theme::print();
    }
    void textIsReadable()
    {
        QFETCH(Theme, theme);
        for (const Rgb behind : {theme.panel, theme.window, theme.selection, theme.hover})
            QVERIFY(contrast(theme.text, behind) >= readable);
        QVERIFY(contrast(theme.dim, theme.panel) >= readable);
        QVERIFY(contrast(theme.dim, theme.window) >= readable);
        QVERIFY(contrast(theme.dim, theme.sunken) >= readable); // the number on a card
        QVERIFY(contrast(theme.onAccent, theme.accent) >= readable);
        QVERIFY(contrast(theme.danger, theme.panel) >= readable);
        for (const Phase phase : allPhases) {
            QVERIFY(contrast(theme.phase(phase).text, theme.panel) >= readable);
            QVERIFY(contrast(theme.phase(phase).text, theme.window) >= readable);
            QVERIFY(contrast(theme.phase(phase).text, theme.phase(phase).tint) >= readable);
        }
    }

    void printIsBlackOnWhiteThroughout()
    {
        const Theme &theme = Theme::print();
        QCOMPARE(theme.text, Rgb(0));
        QCOMPARE(contrast(theme.text, theme.window), 21.0);
        QCOMPARE(theme.panel, theme.window);
        // Paper shows no faint hints: lines and marks must be seen as well as words.
        for (const Rgb ink : {theme.text, theme.dim, theme.faint, theme.line, theme.accent, theme.danger, theme.warning, theme.good}) {
            for (const Rgb paper : {theme.window, theme.panel, theme.sunken, theme.hover, theme.selection})
                QVERIFY2(contrast(ink, paper) >= readable, qPrintable(toHex(ink) + QStringLiteral(" on ") + toHex(paper)));
        }
        for (const PhaseColours &ink : theme.phases) {
            for (const PhaseColours &paper : theme.phases)
                QVERIFY2(contrast(ink.text, paper.tint) >= readable, qPrintable(toHex(ink.text) + QStringLiteral(" on ") + toHex(paper.tint)));
        }
    }

    void themesHaveNames()
    {
        for (const auto &[id, kind] : {std::pair{u"light", Theme::Kind::Light}, std::pair{u"dark", Theme::Kind::Dark}, std::pair{u"print", Theme::Kind::Print}}) {
            QVERIFY(Theme::kindFromId(id) == kind);
            QVERIFY(Theme::of(kind).kind == kind);
        }
        QVERIFY(!Theme::kindFromId(u"sepia"));
    }

    void coloursAreWrittenForHtml() { QCOMPARE(toHex(0x00ff07), QStringLiteral("#00ff07")); }
};

ESPALIER_TEST_APPLESS_MAIN(TestTheme)
#include "tst_theme.moc"
