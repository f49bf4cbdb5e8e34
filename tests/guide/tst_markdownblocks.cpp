// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "guide/markdownblocks.h"
#include "support/testprogram.h"

#include <QTest>

using namespace Espalier;

namespace {

/// Each block as "line kind source".
QStringList blocksOf(const char *text, size_t offset = 0)
{
    const MarkdownBlocks document(text, offset);
    QStringList told;
    for (const MarkdownBlock &block : document.blocks()) {
        const char *const kind = block.kind == MarkdownBlock::Kind::Heading ? "heading"
            : block.kind == MarkdownBlock::Kind::Paragraph                  ? "paragraph"
            : block.kind == MarkdownBlock::Kind::List                       ? "list"
            : block.kind == MarkdownBlock::Kind::Code                       ? "code"
                                                                            : "other";
        const std::string_view source = document.source(block);
        told.append(QStringLiteral("%1 %2 %3").arg(block.line).arg(QLatin1StringView(kind), QString::fromUtf8(source.data(), qsizetype(source.size()))));
    }
    return told;
}

} // namespace

class TestMarkdownBlocks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsTheLinesOfEachBlock()
    {
        QCOMPARE(blocksOf("# One\n\ntext **bold**\nmore `code`\n\n---\n\n- a\n- b\n  c\n\n> quote\n\n| x |\n|---|\n| y |\n"),
                 QStringList({QStringLiteral("1 heading # One"), QStringLiteral("3 paragraph text **bold**\nmore `code`"),
                              QStringLiteral("8 list - a\n- b\n  c"), QStringLiteral("12 other > quote"),
                              QStringLiteral("14 other | x |\n|---|\n| y |")}));
    }

    void includesFences()
    {
        QCOMPARE(blocksOf("```sh\na\n\nb\n```\ntext\n\n~~~\n\nx\n\n~~~\n\n```\nopen\n"),
                 QStringList({QStringLiteral("1 code ```sh\na\n\nb\n```"), QStringLiteral("6 paragraph text"),
                              QStringLiteral("8 code ~~~\n\nx\n\n~~~"), QStringLiteral("14 code ```\nopen")}));
        const MarkdownBlocks document("text\n\n```\n\n  a\n\tb\n```\n");
        QCOMPARE(document.blocks().at(1).code, std::string("\n  a\n    b\n"));
        QCOMPARE(document.blocks().at(1).codeLine, 4);
    }

    void countsLinesBehindFrontMatter()
    {
        QCOMPARE(blocksOf("---\nid: x\n---\n\n# T\n", 14), QStringList({QStringLiteral("5 heading # T")}));
    }

    void cutsItemsOutOfTheirList()
    {
        const MarkdownBlocks document("1. **One**: a\n   goes on\n   - nested\n2. two\n\n   ```\n   code\n   ```\n10. ten\n");
        const MarkdownBlock &list = document.blocks().front();
        QVERIFY(list.numbered);
        QCOMPARE(list.items.size(), size_t(3));
        QCOMPARE(document.itemText(list.items.at(0)), QStringLiteral("**One**: a\ngoes on\n- nested"));
        QCOMPARE(document.itemText(list.items.at(1)), QStringLiteral("two\n\n```\ncode\n```"));
        QCOMPARE(document.itemText(list.items.at(2)), QStringLiteral("ten"));
    }

    void survivesWhatMarkdownParsersFear_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("brackets") << QByteArray(10'000, '[');
        QTest::newRow("quotes") << QByteArray(10'000, '>');
        QTest::newRow("backticks") << QByteArray(1'000'000, '`');
        QTest::newRow("stars") << QByteArray(100'000, '*');
        QTest::newRow("deep list") << [] {
            QByteArray text;
            for (int i = 0; i < 1000; ++i)
                text += QByteArray(2 * i, ' ') + "- a\n";
            return text;
        }();
        QTest::newRow("fences") << QByteArray("```\n").repeated(20'001);
        QTest::newRow("carriage returns") << QByteArray("# a\r\n\r\n- b\r\n");
        QTest::newRow("nul") << QByteArray("a\0b\n\n# c\0\n", 10);
    }
    void survivesWhatMarkdownParsersFear()
    {
        QFETCH(QByteArray, text);
        const MarkdownBlocks document({text.constData(), size_t(text.size())});
        for (const MarkdownBlock &block : document.blocks()) {
            QVERIFY(block.begin <= block.end);
            QVERIFY(block.end <= size_t(text.size()));
            for (const MarkdownBlock::Item &item : block.items)
                document.itemText(item);
        }
    }
};

ESPALIER_TEST_GUILESS_MAIN(TestMarkdownBlocks)
#include "tst_markdownblocks.moc"
