// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/theme.h"
#include "picture/pdfpicture.h"
#include "picture/svgpicture.h"
#include "picture/svgtext.h"
#include "picturesample.h"
#include "support/drawntree.h"
#include "support/testpaths.h"
#include "support/testprogram.h"

#include <QFile>
#include <QRegularExpression>
#include <QSvgRenderer>
#include <QTest>
#include <QXmlStreamReader>

using namespace Espalier;

namespace {

/// All text of a document, elements apart; null and a failed check when it is no XML.
QString textOfXml(const QByteArray &bytes)
{
    QXmlStreamReader reader(bytes);
    QString text;
    while (!reader.atEnd()) {
        if (reader.readNext() == QXmlStreamReader::Characters)
            text += reader.text() + u'\n';
    }
    return reader.hasError() ? QString() : text;
}

} // namespace

class TestSvgPicture : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyNameIsInTheText_data()
    {
        QTest::addColumn<QString>("style");
        QTest::addColumn<QString>("direction");
        for (const char *const style : {"poster", "two-sided", "arms", "tiers", "icicle", "treemap"}) {
            for (const char *const direction : {"left-to-right", "right-to-left", "top-down"})
                QTest::addRow("%s, %s", style, direction) << QString::fromLatin1(style) << QString::fromLatin1(direction);
        }
    }
    void everyNameIsInTheText()
    {
        QFETCH(const QString, style);
        QFETCH(const QString, direction);
        for (const Layout &layout : {guideLayout(Phase::Beginner), guideLayout(Phase::Expert), hostileLayout()}) {
            const Written svg = written(SvgWriter(), layout, {{QStringLiteral("style"), style}, {QStringLiteral("direction"), direction}});
            QVERIFY(svg.result.has_value());
            const QString text = textOfXml(svg.bytes);
            QVERIFY2(!text.isEmpty(), "no XML");
            for (const QString &name : shownNames(layout))
                QVERIFY2(text.contains(name), qPrintable(name));
        }
    }

    void itIsAPictureWithATitleAndADescription()
    {
        const Written svg = written(SvgWriter(), guideLayout(Phase::Beginner));
        QXmlStreamReader reader(svg.bytes);
        QVERIFY(reader.readNextStartElement());
        QCOMPARE(reader.name(), u"svg");
        QCOMPARE(reader.attributes().value(u"role"), u"img");
        QCOMPARE(reader.attributes().value(u"aria-labelledby"), u"title desc");
        QVERIFY(!reader.attributes().value(u"viewBox").isEmpty());
        QVERIFY(reader.readNextStartElement());
        QCOMPARE(reader.name(), u"title");
        QCOMPARE(reader.readElementText(), QStringLiteral("taxi"));
        QVERIFY(reader.readNextStartElement());
        QCOMPARE(reader.name(), u"desc");
        QVERIFY(reader.readElementText().contains(u"folder"));
    }

    void itIsSmall()
    {
        const Layout layout = guideLayout(Phase::Expert);
        const QByteArray svg = written(SvgWriter(), layout).bytes;
        const qsizetype perNode = svg.size() / (layout.nodeCount() + 1);
        QVERIFY2(perNode < 420, QByteArray::number(perNode).constData());
        QCOMPARE(svg.count("<style>"), 1);
        QCOMPARE(svg.count("font-family"), 1);
        // Coordinates finer than a hundredth of a pixel only cost room.
        static const QRegularExpression fine(QStringLiteral("\\d\\.\\d{3}"));
        QVERIFY(!fine.match(QString::fromUtf8(svg).remove(QRegularExpression(QStringLiteral(">[^<]*<")))).hasMatch());
    }

    void qtDrawsIt()
    {
        for (const char *const style : {"poster", "two-sided", "arms", "tiers", "icicle", "treemap"}) {
            QSvgRenderer renderer(written(SvgWriter(), guideLayout(Phase::Beginner), {{QStringLiteral("style"), QString::fromLatin1(style)}}).bytes);
            QVERIFY(renderer.isValid());
        }
    }

    /// A sheet can be as large as it must be: every node has its own bar or tile.
    void nothingIsJoinedOnPaper()
    {
        const Layout layout = guideLayout(Phase::Expert);
        for (const char *const style : {"icicle", "treemap"}) {
            const QByteArray svg =
                written(SvgWriter(), layout,
                        {{QStringLiteral("style"), QString::fromLatin1(style)}, {QStringLiteral("title"), QString()}})
                    .bytes;
            static const QRegularExpression joined(QStringLiteral("\\+\\d+ more"));
            QVERIFY(!joined.match(QString::fromUtf8(svg)).hasMatch());
            QCOMPARE(svg.count("<g class=\"d"), layout.nodeCount() + 1);
            QCOMPARE(svg.contains("rotate(-90)"), qstrcmp(style, "icicle") == 0); // the strip of the root
        }
    }

    void theSameGivesTheSameBytes()
    {
        const Layout layout = guideLayout(Phase::Advanced);
        QCOMPARE(written(SvgWriter(), layout).bytes, written(SvgWriter(), layout).bytes);
    }

    void aFilterLeavesOut()
    {
        const Layout layout = treeOf("a/ [1]\n  b/ [3]\nc/ [4]\n");
        const QString text = textOfXml(written(SvgWriter(), layout, {}, Phase::Intermediate).bytes);
        QVERIFY(text.contains(u"a\n"));
        QVERIFY(!text.contains(u"b\n") && !text.contains(u"c\n"));
        QVERIFY2(!text.contains(u"hidden"), "what is not asked for is not spoken of");
        QVERIFY(text.contains(u"1 folder"));
    }

    void choicesShow()
    {
        const Layout layout = treeOf("src/\n  main.py\n");
        const auto svg = [&layout](const char *key, const char *value) {
            const Written one = written(SvgWriter(), layout, {{QString::fromLatin1(key), QString::fromLatin1(value)}});
            return one.result ? one.bytes : QByteArray();
        };
        const auto hex = [](Rgb colour) { return toHex(colour).toLatin1(); };
        QVERIFY(svg("theme", "light").contains(hex(Theme::light().phase(Phase::Beginner).text)));
        QVERIFY(svg("theme", "dark").contains(hex(Theme::dark().phase(Phase::Beginner).text)));
        QVERIFY(svg("theme", "print").contains(hex(Theme::print().phase(Phase::Beginner).text)));
        QVERIFY(svg("transparent", "no").contains("<rect class=\"z\""));
        QVERIFY(!svg("transparent", "yes").contains("<rect class=\"z\""));
        QVERIFY(svg("files", "yes").contains(">main.py<"));
        QVERIFY(!svg("files", "no").contains("main.py"));
        QVERIFY(svg("title", "The <plan>").contains(">The &lt;plan&gt;<"));
        QVERIFY(!svg("title", "").contains("class=\"h\""));
        const auto widthOf = [](const QByteArray &bytes) { return QSvgRenderer(bytes).defaultSize().width(); };
        QCOMPARE(widthOf(svg("scale", "2")), 2 * widthOf(svg("scale", "1")));
        const auto bars = [&layout](const char *direction) {
            return written(SvgWriter(), layout, {{QStringLiteral("style"), QStringLiteral("icicle")}, {QStringLiteral("direction"), QString::fromLatin1(direction)}}).bytes;
        };
        QVERIFY(bars("top-down") != bars("left-to-right")); // blocks know left and right alone
        QVERIFY(svg("direction", "right-to-left") != svg("direction", "left-to-right"));
        QVERIFY(svg("style", "icicle") != svg("style", "treemap"));
    }

    void whatIsNotPossibleIsRefusedWithWhatIs_data()
    {
        QTest::addColumn<QString>("key");
        QTest::addColumn<QString>("value");
        QTest::addColumn<QString>("told");
        QTest::newRow("style") << "style" << "sunburst" << "icicle";
        QTest::newRow("direction") << "direction" << "up" << "top-down";
        QTest::newRow("theme") << "theme" << "sepia" << "print";
        QTest::newRow("page") << "page" << "a0" << "a3";
        QTest::newRow("no number") << "scale" << "big" << "0.1";
        QTest::newRow("too small") << "scale" << "0.01" << "0.1";
        QTest::newRow("too large") << "scale" << "9" << "8";
        QTest::newRow("infinite") << "scale" << "inf" << "8";
        QTest::newRow("transparent") << "transparent" << "maybe" << "yes";
    }
    void whatIsNotPossibleIsRefusedWithWhatIs()
    {
        QFETCH(const QString, key);
        QFETCH(const QString, value);
        QFETCH(const QString, told);
        const Written svg = key == u"page" ? written(PdfWriter(), treeOf("a/\n"), {{key, value}})
                                           : written(SvgWriter(), treeOf("a/\n"), {{key, value}});
        QVERIFY(!svg.result);
        QCOMPARE(svg.result.error().kind, ErrorKind::Usage);
        QVERIFY(svg.result.error().message.contains(value));
        QVERIFY(svg.result.error().message.contains(told));
        QVERIFY(svg.bytes.isEmpty());
    }

    void anEmptyProjectIsAPictureToo()
    {
        const Written svg = written(SvgWriter(), Layout(QStringLiteral("alone")));
        QVERIFY(svg.result.has_value());
        QVERIFY(textOfXml(svg.bytes).contains(u"alone"));
    }

    void numbersAreShort_data()
    {
        QTest::addColumn<double>("value");
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("whole") << 12.0 << QByteArray("12");
        QTest::newRow("rounded") << 1.2345 << QByteArray("1.23");
        QTest::newRow("one decimal") << 1.5 << QByteArray("1.5");
        QTest::newRow("below one") << 0.5 << QByteArray(".5");
        QTest::newRow("negative") << -0.25 << QByteArray("-.25");
        QTest::newRow("zero") << 0.0 << QByteArray("0");
        QTest::newRow("nearly zero") << -0.001 << QByteArray("0");
        QTest::newRow("large") << 1234567.891 << QByteArray("1234567.89");
        QTest::newRow("small fraction") << 3.05 << QByteArray("3.05");
    }
    void numbersAreShort()
    {
        QFETCH(const double, value);
        QFETCH(const QByteArray, text);
        QByteArray out;
        SvgText::number(out, value);
        QCOMPARE(out, text);
    }

    void textIsNothingButText()
    {
        QByteArray out;
        SvgText::text(out, QStringLiteral("<a href=\"x\">&amp; ]]>\u0001\ufffe😀"));
        out += QByteArray("|");
        SvgText::text(out, QString(QChar(0xd800)));
        QCOMPARE(out, QByteArray("&lt;a href=&quot;x&quot;&gt;&amp;amp; ]]&gt;\xef\xbf\xbd\xef\xbf\xbd\xf0\x9f\x98\x80|\xef\xbf\xbd"));
    }

    void golden_data()
    {
        QTest::addColumn<QString>("style");
        QTest::addColumn<QString>("theme");
        QTest::newRow("poster") << "poster" << "light";
        QTest::newRow("icicle") << "icicle" << "dark";
        QTest::newRow("treemap") << "treemap" << "print";
    }
    void golden()
    {
        QFETCH(const QString, style);
        QFETCH(const QString, theme);
        Layout layout = treeOf("src/ # What runs\n  api/ [2] # For others\n  core/ [3]\ndocs/ [4]\n  guide.md\n");
        LayoutInfo info;
        info.guide = QStringLiteral("sample"); // without one, what says no phase is neutral
        layout.setInfo(info);
        const QByteArray svg = written(SvgWriter(), layout, {{QStringLiteral("style"), style}, {QStringLiteral("theme"), theme}, {QStringLiteral("title"), QStringLiteral("Sample")}}).bytes;
        const QString folder = testDataPath(QStringLiteral("svg/")) + style;
        QFile file(folder + QStringLiteral("/expected.svg"));
        QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(file.fileName()));
        const QByteArray expected = file.readAll();
        if (svg != expected) {
            QFile made(style + QStringLiteral("-made.svg"));
            if (made.open(QIODevice::WriteOnly))
                made.write(svg);
        }
        QVERIFY2(svg == expected, qPrintable(QStringLiteral("compare with %1-made.svg in the working folder").arg(style)));
    }
};

ESPALIER_TEST_MAIN(TestSvgPicture)
#include "tst_svgpicture.moc"
