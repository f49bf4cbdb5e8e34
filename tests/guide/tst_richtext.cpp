// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "guide/richtext.h"
#include "support/testprogram.h"

#include <QTest>

using namespace Espalier;
using namespace Qt::StringLiterals;

class TestRichText : public QObject
{
    Q_OBJECT

private:
    /// "Item/2 1. text" …: kind, depth, marker and words; "^" where a list begins, "+" where an item goes on.
    static QStringList outlineOf(const QList<RichBlock> &blocks)
    {
        static const char *const kinds[] = {"Paragraph", "Heading", "Item", "Code", "Rule", "Row"};
        QStringList lines;
        for (const RichBlock &block : blocks) {
            QString line = QString::fromLatin1(kinds[int(block.kind)]);
            if (block.depth > 0)
                line += u'/' + QString::number(block.depth);
            if (block.startsList)
                line += u'^';
            if (block.continues)
                line += u'+';
            line += u' ';
            if (block.isNumbered)
                line += QString::number(block.number) + u". ";
            for (const RichSpan &span : block.spans)
                line += span.text;
            lines.append(line);
        }
        return lines;
    }
    static QStringList outline(const char *markdown) { return outlineOf(richBlocks(QString::fromUtf8(markdown))); }

private Q_SLOTS:
    void listsKnowWhereTheyBegin()
    {
        QCOMPARE(outline("- a\n- b\n\n* c\n\n1. d\n"), QStringList({u"Item/1^ a"_s, u"Item/1 b"_s, u"Item/1^ c"_s, u"Item/1^ 1. d"_s}));
        QCOMPARE(outline("- a\n  - b\n  - c\n- d\n  - e\n"),
                 QStringList({u"Item/1^ a"_s, u"Item/2^ b"_s, u"Item/2 c"_s, u"Item/1 d"_s, u"Item/2^ e"_s}));
    }

    void numbersAreTheWritersOwn()
    {
        QCOMPARE(outline("0. a\n1. b\n"), QStringList({u"Item/1^ 0. a"_s, u"Item/1 1. b"_s}));
        QCOMPARE(outline("123456789. a\n"), QStringList(u"Item/1^ 123456789. a"_s));
    }

    void whatStandsInAnItemKnowsItsDepth()
    {
        QCOMPARE(outline("1. a\n\n   b\n\n   ```\n   c\n   ```\n\nd\n"),
                 QStringList({u"Item/1^ 1. a"_s, u"Item/1+ b"_s, u"Code/1 c"_s, u"Paragraph d"_s}));
        const QList<RichBlock> blocks = richBlocks(u"- # a"_s);
        QCOMPARE(outlineOf(blocks), QStringList({u"Item/1^ "_s, u"Heading/1 a"_s}));
        QCOMPARE(blocks.last().level, 1);
    }

    void addressesAreFoundWhenAsked()
    {
        const QString text = u"See https://qt.io now."_s;
        QCOMPARE(richBlocks(text).first().spans.size(), 1);
        const QList<RichSpan> spans = richBlocks(text, {.findsAddresses = true}).first().spans;
        QCOMPARE(spans.size(), 3);
        QCOMPARE(spans[1].link, u"https://qt.io"_s);
    }

    void aPictureAloneIsTold()
    {
        QStringList pictures;
        for (const RichBlock &block :
             richBlocks(u"a\n\n![b *c*](d/e.svg \"f\")\n\n![g](h) i\n\nj ![k](l)\n\n![](m)\n\n- ![n](o)"_s)) {
            QString text;
            for (const RichSpan &span : block.spans)
                text += span.text;
            pictures.append(text + u'=' + block.picture);
        }
        QCOMPARE(pictures, QStringList({u"a="_s, u"b c=d/e.svg"_s, u"g i="_s, u"j k="_s, u"n="_s}));
    }

    void lengthIsLimited()
    {
        QCOMPARE(outlineOf(richBlocks(u"abc\n\ndef"_s, {.maxCharacters = 6})), QStringList({u"Paragraph abc"_s, u"Paragraph d"_s}));
    }

    void itemsOfTheirOwnMakeAList()
    {
        QCOMPARE(outlineOf(richList({u"a"_s, u"b\n\nc\n\n- d"_s}, true)),
                 QStringList({u"Item/1^ 1. a"_s, u"Item/1 2. b"_s, u"Item/1+ c"_s, u"Item/2^ d"_s}));
        QCOMPARE(outlineOf(richList({u"```\na\n```"_s, QString()}, false)), QStringList({u"Item/1^ "_s, u"Code/1 a"_s, u"Item/1 "_s}));
        QCOMPARE(richList({u"> a"_s}, false).last().quotes, 1);
        QVERIFY(richList({}, false).isEmpty());
    }

    void aListIsReadLikeOneThatIsWrittenOut()
    {
        QCOMPARE(outlineOf(richList({u"**a** `b`"_s, u"c\n- d\n- e"_s}, false)), outline("- **a** `b`\n- c\n  - d\n  - e\n"));
    }
};

ESPALIER_TEST_GUILESS_MAIN(TestRichText)
#include "tst_richtext.moc"
