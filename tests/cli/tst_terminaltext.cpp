// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/markdowntext.h"
#include "cli/textwrap.h"
#include "support/testprogram.h"

#include <QTest>

#include <clocale>

using namespace Espalier;

class TestTerminalText : public QObject
{
    Q_OBJECT

private:
    static QString rendered(const char *markdown, int columns = 40)
    {
        return MarkdownText::render(QString::fromUtf8(markdown), {.columns = columns});
    }

private Q_SLOTS:
    void initTestCase() { std::setlocale(LC_ALL, "C.UTF-8"); }

    void linesBreakBetweenWords()
    {
        QCOMPARE(wrapped(u"one two three four", 10), QStringLiteral("one two\nthree four\n"));
        QCOMPARE(wrapped(u"one two three", 10, QStringLiteral("- "), QStringLiteral("  ")), QStringLiteral("- one two\n  three\n"));
    }
    void aLongWordStandsAlone()
    {
        QCOMPARE(wrapped(u"a incomprehensibilities b", 10), QStringLiteral("a\nincomprehensibilities\nb\n"));
    }
    void lineFeedsStay() { QCOMPARE(wrapped(u"a b\nc", 10), QStringLiteral("a b\nc\n")); }
    void wideCharactersCountTwice()
    {
        QCOMPARE(columnsOf(u"漢字"), 4);
        QCOMPARE(columnsOf(u"e\u0301"), 1);
        QCOMPARE(wrapped(u"漢字 漢字", 8), QStringLiteral("漢字\n漢字\n"));
    }
    void marksOfEmphasisGo()
    {
        QCOMPARE(rendered("**Bold**, *soft*, `code` and ~~gone~~."), QStringLiteral("Bold, soft, code and gone.\n"));
    }
    void listsHang()
    {
        QCOMPARE(rendered("1. one two three four\n2. five\n   - six", 12),
                 QStringLiteral("1. one two\n   three\n   four\n2. five\n   - six\n"));
    }
    void paragraphsKeepABlankLineBetween() { QCOMPARE(rendered("a\nb\n\nc\n"), QStringLiteral("a b\n\nc\n")); }
    void codeStaysAsItIs()
    {
        QCOMPARE(rendered("Do:\n\n```sh\nmkdir -p a/b/c/d/e/f/g/h/i/j/k/l/m/n/o\n\ncd a\n```\nthen"),
                 QStringLiteral("Do:\n\n    mkdir -p a/b/c/d/e/f/g/h/i/j/k/l/m/n/o\n\n    cd a\n\nthen\n"));
    }
    void linksShowWhereTheyLead()
    {
        QCOMPARE(rendered("[Qt](https://qt.io), [here](#there), <https://kde.org>", 80),
                 QStringLiteral("Qt (https://qt.io), here, https://kde.org\n"));
    }
    void tablesAreAligned()
    {
        QCOMPARE(rendered("|a|b|\n|-|-|\n|long cell|c|\n"), QStringLiteral("a          b\nlong cell  c\n"));
    }
    void controlCharactersNeverReachTheTerminal()
    {
        const QString text = rendered("a\033[31mred `\033]0;title\007` &#27;x");
        QVERIFY2(!text.contains(u'\033') && !text.contains(u'\007'), qPrintable(text));
        QVERIFY(text.contains(u"␛[31mred"));
    }
    void headingsAreBoldOnlyWhenAsked()
    {
        QCOMPARE(rendered("# Title\ntext"), QStringLiteral("Title\n\ntext\n"));
        QCOMPARE(MarkdownText::render(QStringLiteral("# Title"), {.bold = true}), QStringLiteral("\033[1mTitle\033[0m\n"));
    }
    void listsBesideEachOtherArePartedByABlankLine()
    {
        QCOMPARE(rendered("- a\n- b\n\n1. c\n2. d\n"), QStringLiteral("- a\n- b\n\n1. c\n2. d\n"));
        QCOMPARE(rendered("0. a\n\n   b\n\nc"), QStringLiteral("0. a\n\n   b\n\nc\n"));
    }
    void codeInAnItemStandsBelowIt()
    {
        QCOMPARE(rendered("- a\n\n  ```\n  x\n  ```\n- b"), QStringLiteral("- a\n\n      x\n- b\n"));
        QCOMPARE(rendered("-\n- b"), QStringLiteral("- \n- b\n"));
    }
    void strongWordsAreBoldOnlyWhenAsked()
    {
        QCOMPARE(MarkdownText::render(QStringLiteral("a **b `c`** [**d**](https://e.f)"), {.bold = true}),
                 QStringLiteral("a \033[1mb c\033[0m \033[1md\033[0m (https://e.f)\n"));
    }
    void emptyTextGivesNothing()
    {
        QCOMPARE(rendered(""), QString());
        QCOMPARE(rendered("\n\n"), QString());
    }
    void anIndentStandsBeforeEveryLine()
    {
        QCOMPARE(MarkdownText::render(QStringLiteral("a b\n\n- c"), {.columns = 5, .indent = 3}), QStringLiteral("   a\n   b\n\n   - c\n"));
    }
};

ESPALIER_TEST_GUILESS_MAIN(TestTerminalText)
#include "tst_terminaltext.moc"
