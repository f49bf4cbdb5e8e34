// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "guide/guidelibrary.h"
#include "guide/starterbuilder.h"
#include "picture/page/htmlpage.h"
#include "picture/page/pagetext.h"
#include "support/drawntree.h"
#include "support/testprogram.h"

#include <QBuffer>
#include <QCryptographicHash>
#include <QRegularExpression>
#include <QTest>
#include <QUrl>

using namespace Espalier;

namespace {

struct WrittenPage {
    QByteArray bytes;
    Report report;
    QString text() const { return QString::fromUtf8(bytes); }
};

WrittenPage pageOf(const Layout &layout, const Guide &guide = Guide(), const QMap<QString, QString> &words = {},
                   const Filter &filter = {})
{
    const HtmlPageWriter writer;
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    WriteOptions options;
    options.values = OptionValues::parse(writer.info().options, words).value();
    options.plan.guide = guide.isNull() ? nullptr : &guide;
    options.plan.filter = filter;
    WrittenPage page;
    if (!writer.write(layout, options, buffer, page.report))
        qFatal("the page could not be written");
    page.bytes = buffer.data();
    return page;
}

Guide builtInGuide(const QString &language = QStringLiteral("en"))
{
    return GuideLibrary::load(QStringLiteral("mlops"), language).value();
}

Layout expertOf(const Guide &guide)
{
    return StarterBuilder::build(guide, QStringLiteral("taxi"), {.level = Phase::Expert}).value();
}

QMap<QString, QString> contents(const char *amount)
{
    return {{QStringLiteral("explanations"), QString::fromLatin1(amount)}};
}

/// The tree alone.
QByteArray treeIn(const QByteArray &page)
{
    const qsizetype begin = page.indexOf("<ul id=:all>");
    return page.sliced(begin, page.indexOf("</article><article", begin) - begin);
}

QStringList allMatches(const QString &text, const QString &pattern)
{
    QStringList found;
    for (const auto &match : QRegularExpression(pattern).globalMatch(text))
        found.append(match.captured(1));
    return found;
}

/// Ids of the tree, in document order.
QStringList idsIn(const QByteArray &page)
{
    return allMatches(QString::fromUtf8(treeIn(page)), QStringLiteral(R"(<(?:li|div)(?: class=(?:\w+|"[^"]*"))? id=("[^"]*"|[^ >]+))"));
}

} // namespace

class TestHtmlPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyNodeHasItsPathAsId()
    {
        const Guide guide = builtInGuide();
        const Layout layout = expertOf(guide);
        QStringList ids = idsIn(pageOf(layout, guide).bytes);
        ids.replaceInStrings(QStringLiteral("\""), QString());
        QStringList paths;
        for (NodeIndex node = layout.next(rootNode); node != noNode; node = layout.next(node))
            paths.append(layout.path(node));
        QStringList decoded;
        for (const QString &id : std::as_const(ids))
            decoded.append(QUrl::fromPercentEncoding(id.toUtf8()));
        QCOMPARE(decoded, paths);
    }

    void whatIsNoLetterOfAnIdIsEncoded()
    {
        QByteArray id;
        PageText::idPart(id, "a b#c?%<\"'&:\u00e9");
        QCOMPARE(id, QByteArray("a%20b%23c%3F%25%3C%22%27%26%3A%C3%A9"));
        QByteArray mended;
        PageText::idPart(mended, "\xff");
        QCOMPARE(QUrl::fromPercentEncoding(mended), QString(QChar::ReplacementCharacter));
    }

    void namesThatStandTwiceHaveIdsOfTheirOwn()
    {
        Layout layout(QStringLiteral("p"));
        const NodeIndex first = layout.append(rootNode, NodeKind::Folder, "a");
        const NodeIndex second = layout.append(rootNode, NodeKind::Folder, "a");
        layout.append(first, NodeKind::File, "x");
        layout.append(second, NodeKind::File, "x");
        const QByteArray page = pageOf(layout).bytes;
        QCOMPARE(idsIn(page), QStringList({QStringLiteral("a"), QStringLiteral("a/x"), QStringLiteral("a:2"), QStringLiteral("a:2/x")}));
    }

    void textIsText_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QByteArray>("shown");
        QTest::newRow("marks") << QStringLiteral("<b a=\"c\">&amp;") << QByteArray("&lt;b a=&quot;c&quot;&gt;&amp;amp;");
        QTest::newRow("control") << QStringLiteral("a\u0007b\n") << QByteArray("a\\u0007b\\u000A");
        QTest::newRow("direction") << QStringLiteral("a\u202eb\u2066") << QByteArray("a\\u202Eb\\u2066");
        QTest::newRow("separators") << QStringLiteral("\u2028\u2029") << QByteArray("\\u2028\\u2029");
        QTest::newRow("lone surrogate") << QString(QChar(0xd800)) + u'a' << QByteArray("\\uD800a");
        QTest::newRow("pair") << QStringLiteral("😀é") << QByteArray("😀é");
    }
    void textIsText()
    {
        QFETCH(const QString, text);
        QFETCH(const QByteArray, shown);
        QByteArray out;
        PageText::text(out, text);
        QCOMPARE(out, shown);
    }

    void attributesAreQuotedUnlessNothingAsksForIt()
    {
        QByteArray out;
        PageText::attribute(out, "a", "mlops/a-b_c.d~:#");
        PageText::attribute(out, "b", "a b");
        PageText::attribute(out, "c", "");
        PageText::attribute(out, "d", "x=y");
        QCOMPARE(out, QByteArray(" a=mlops/a-b_c.d~:# b=\"a b\" c=\"\" d=\"x=y\""));
    }

    void thePolicyAllowsItsOwnStyleAndScriptAlone()
    {
        const QByteArray page = pageOf(treeOf("a/\n")).bytes;
        const auto hashOf = [&](const QByteArray &tag) {
            const qsizetype begin = page.indexOf(QByteArray('<' + tag + '>')) + tag.size() + 2;
            const QByteArray source = page.sliced(begin, page.indexOf(QByteArray("</" + tag + '>')) - begin);
            return "sha256-" + QCryptographicHash::hash(source, QCryptographicHash::Sha256).toBase64();
        };
        const QByteArray policy = "content=\"default-src 'none'; style-src '" + hashOf("style") + "'; script-src '" + hashOf("script")
            + "'; img-src data:; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types 'none'\"";
        QVERIFY(page.contains(policy));
        QVERIFY2(page.indexOf("Content-Security-Policy") < page.indexOf("<title>"), "before anything that it is about");
        QCOMPARE(page.count("<script"), 1);
        QCOMPARE(page.count("<style"), 1);
        QVERIFY(!page.contains(" style="));
        QVERIFY(!page.contains("url(http"));
        QVERIFY(!page.contains("@import"));
    }

    void linksLeadIntoThePageOrAreText()
    {
        Layout layout = treeOf("a/\n  b/\nc.md\n");
        layout.setNotes(layout.find(u"a"), QStringLiteral("[in](b/) [file](../c.md) [away](../gone/) [web](https://example.org/x) [bad](javascript:alert(1)) <https://example.org/y>"));
        const QByteArray page = pageOf(layout).bytes;
        QVERIFY(page.contains("<a href=#a/b>in</a>"));
        QVERIFY(page.contains("<a href=#c.md>file</a>"));
        QVERIFY(page.contains("away (../gone/)"));
        QVERIFY(page.contains("web (https://example.org/x)"));
        QVERIFY(page.contains("bad (javascript:alert(1))"));
        QVERIFY(page.contains("https://example.org/y"));
        QVERIFY(!page.contains("href=\"http"));
        QVERIFY(!page.contains("href=\"javascript"));
    }

    void theMainExplanationsOfTheWholeGuideStayUnderTheLimit()
    {
        for (const char *const language : {"en", "es"}) {
            const Guide guide = builtInGuide(QString::fromLatin1(language));
            const WrittenPage page = pageOf(expertOf(guide), guide);
            QVERIFY2(page.bytes.size() < 300'000, qPrintable(QString::number(page.bytes.size())));
        }
        const Guide guide = builtInGuide();
        const Layout layout = expertOf(guide);
        const QByteArray page = pageOf(layout, guide).bytes;
        QVERIFY2(page.size() > 250'000, "no more is left out than has to be");
        for (NodeIndex node = layout.next(rootNode); node != noNode; node = layout.next(node)) {
            const Topic *const topic = guide.topic(layout.topic(node));
            if (!layout.isFolder(node) || layout.depth(node) > 2 || !topic || topic->body.isEmpty())
                continue;
            const QByteArray begin = "<div id=" + layout.path(node).toUtf8() + "><p>";
            QVERIFY2(page.contains(begin), begin.constData());
        }
    }

    void drawingsOfTheGuideStandInThePage()
    {
        const Guide guide = builtInGuide();
        const QByteArray page = pageOf(expertOf(guide), guide).bytes;
        const qsizetype at = page.indexOf("<figure><svg aria-hidden=true ");
        QVERIFY(at > page.indexOf("<div id=my_ml_core>"));
        const QByteArray figure = page.sliced(at, page.indexOf("</figure>", at) - at);
        QVERIFY(figure.contains("light-dark(#ffffff,#1c2027)")); // as the page, light or dark
        QVERIFY(!figure.contains("http"));
        QVERIFY(figure.contains("</svg><figcaption>The core as a hexagon"));
        QVERIFY(page.contains("<figcaption>The life of a model"));
    }

    void allCostsLittleBesideWhatIsSaid()
    {
        const Guide guide = builtInGuide();
        const Layout layout = expertOf(guide);
        const QByteArray page = pageOf(layout, guide, contents("all")).bytes;
        QString bare = QString::fromUtf8(page);
        const auto without = [&bare](const char *pattern, const char *rest) {
            bare.replace(QRegularExpression(QString::fromLatin1(pattern), QRegularExpression::DotMatchesEverythingOption), QString::fromLatin1(rest));
        };
        without("(<div id=[^>]*>).*?</div>", "\\1</div>"); // texts of folders
        without(
            "(<li[^>]* id=[^>]*><span>(?:(?!</span>).)*</span>).*?(?=<li[^>]* id=|<li[^>]*><details>|</ul></details>|"
            "</ul></article>)",
            "\\1"); // and of files
        without("<i>.*?</i>", "<i></i>");
        without("<dl class=phases>.*?</dl>", "");
        without("<div class=text>.*?</div>", "");
        const qint64 allowed = 110 * layout.nodeCount() + 60'000;
        QVERIFY2(bare.toUtf8().size() <= allowed, qPrintable(QStringLiteral("%1 of %2").arg(bare.toUtf8().size()).arg(allowed)));
    }

    void amountsHoldWhatTheySay()
    {
        const Guide guide = builtInGuide();
        const Layout layout = expertOf(guide);
        const QByteArray none = pageOf(layout, guide, contents("none")).bytes;
        const QByteArray shortOne = pageOf(layout, guide, contents("short")).bytes;
        const QByteArray main = pageOf(layout, guide).bytes;
        const QByteArray all = pageOf(layout, guide, contents("all")).bytes;
        QVERIFY(none.size() < shortOne.size() && shortOne.size() < main.size() && main.size() < all.size());
        const QByteArray sentence = "Training gives you a file.";
        QVERIFY(!none.contains(sentence));
        QVERIFY(none.contains("Life of a model after training"));
        QVERIFY(shortOne.contains(sentence));
        QVERIFY(!shortOne.contains("This folder holds everything"));
        QVERIFY(main.contains("Registration, comparison, release")); // a section of a top folder
        const QByteArray deep = "<div id=mlops/serving>";
        const auto textOf = [&](const QByteArray &page) { return page.sliced(page.indexOf(deep), page.indexOf("</div>", page.indexOf(deep)) - page.indexOf(deep)); };
        QVERIFY(textOf(main).contains("When to Use"));
        QVERIFY(!textOf(main).contains("Common mistakes"));
        QVERIFY(textOf(all).contains("Common mistakes"));
    }

    void whatIsTooMuchIsLeftOutFromBelowAndTold()
    {
        Layout layout(QStringLiteral("p"));
        const auto add = [&](NodeIndex parent, const QString &name, const QString &path) {
            const NodeIndex node = layout.append(parent, NodeData{.name = name});
            layout.setExplanation(node, QStringLiteral("Begin of %1. ").arg(path) + QString(8'000, u'X') + QStringLiteral("\n\n**Example**: End."));
            return node;
        };
        for (int i = 0; i < 20; ++i) {
            const NodeIndex top = add(rootNode, QStringLiteral("t%1").arg(i), QStringLiteral("t%1").arg(i));
            add(top, QStringLiteral("deep"), QStringLiteral("deep %1").arg(i));
        }
        const WrittenPage page = pageOf(layout);
        QVERIFY(page.bytes.size() < 300'000);
        QVERIFY(page.report.contains(u"page-shortened"));
        QVERIFY(page.bytes.contains("Begin of deep 7."));
        QCOMPARE(page.bytes.count(QByteArray(8'000, 'X')), 20);
        QVERIFY(!pageOf(layout, Guide(), contents("all")).report.contains(u"page-shortened"));
    }

    void notesAreAlwaysWhole()
    {
        Layout layout = treeOf("a/\nf.txt\n");
        layout.setNotes(layout.find(u"a"), QStringLiteral("First. Second.\n\n- third"));
        layout.setNotes(layout.find(u"f.txt"), QStringLiteral("Of a file."));
        layout.setNotes(rootNode, QStringLiteral("Of the project."));
        for (const char *const amount : {"short", "main", "all"}) {
            const QByteArray page = pageOf(layout, Guide(), contents(amount)).bytes;
            QVERIFY2(page.contains("First. Second.<ul><li>third</ul>"), amount);
            QVERIFY2(page.contains("Of a file."), amount);
            QVERIFY2(page.contains("Of the project."), amount);
        }
        QVERIFY(!pageOf(layout, Guide(), contents("none")).bytes.contains("First."));
    }

    void aPhaseIsSaidWhereItBegins()
    {
        Layout layout = treeOf("a/\n  b/\n  c/\nd/\n");
        layout.setPhase(layout.find(u"a"), Phase::Intermediate);
        layout.setPhase(layout.find(u"a/c"), Phase::Expert);
        const QByteArray tree = treeIn(pageOf(layout).bytes);
        QVERIFY(tree.contains("<li class=p2><details><summary><h2>a</h2>"));
        QVERIFY(tree.contains("<li class=d id=a/b>"));
        QVERIFY(tree.contains("<li class=\"p4 d\" id=a/c>"));
        QVERIFY(tree.contains("<li class=d id=d>"));
    }

    void phasesStandThereOnlyWhereTheyTellSomething()
    {
        QVERIFY(!pageOf(treeOf("a/\n")).bytes.contains("<fieldset"));
        const Guide guide = builtInGuide();
        const QByteArray some = pageOf(expertOf(guide), guide, {}, Filter{.upTo = Phase::Intermediate}).bytes;
        QVERIFY(some.contains("id=:p2 value=2 checked"));
        QVERIFY(!some.contains("id=:p3"));
        QVERIFY2(!some.contains("id=security"), "what is filtered away is no part of it");
    }

    void optionsCount()
    {
        const Layout layout = treeOf("a/\n");
        const auto with = [&](const char *id, const char *value) {
            return pageOf(layout, Guide(), {{QString::fromLatin1(id), QString::fromLatin1(value)}}).bytes;
        };
        QVERIFY(with("theme", "dark").contains("<html lang=en class=dark>"));
        QVERIFY(with("theme", "auto").contains("<html lang=en>"));
        QVERIFY(with("title", "A <plan>").contains("<title>A &lt;plan&gt;</title>"));
        QVERIFY(with("map", "yes").contains("<svg class=map"));
        QVERIFY(!with("map", "no").contains("<svg class=map"));
    }

    void aPageSpeaksTheLanguageOfItsGuide()
    {
        const Guide guide = builtInGuide(QStringLiteral("es"));
        const QByteArray page = pageOf(expertOf(guide), guide).bytes;
        QVERIFY(page.startsWith("<!DOCTYPE html><html lang=es>"));
        QVERIFY(page.contains("<span>Principiante</span>"));
        QVERIFY(page.contains("<dt>Cu\xc3\xa1ndo usar"));
    }

    void theSameLayoutGivesTheSameBytes()
    {
        const Guide guide = builtInGuide();
        QCOMPARE(pageOf(expertOf(guide), guide).bytes, pageOf(expertOf(guide), guide).bytes);
    }

    void listsAreClosedAsOftenAsTheyAreOpened()
    {
        const Guide guide = builtInGuide();
        for (const char *const amount : {"none", "main", "all"}) {
            const QByteArray page = pageOf(expertOf(guide), guide, contents(amount)).bytes;
            for (const char *const tag : {"ul", "ol", "div", "details", "summary", "dl", "svg", "a", "code", "pre", "b", "i",
                                          "span", "article"}) {
                const auto count = [&](const char *begin, const char *end) {
                    return page.count(QByteArray(QByteArray(begin) + tag + end));
                };
                QCOMPARE(count("<", ">") + count("<", " "), count("</", ">"));
            }
        }
    }

    void deepTreesDoNotNestForever()
    {
        Layout layout(QStringLiteral("p"));
        NodeIndex node = rootNode;
        for (int i = 0; i < 2'000; ++i)
            node = layout.append(node, NodeKind::Folder, "d");
        const QByteArray tree = treeIn(pageOf(layout).bytes);
        QCOMPARE(tree.count(" id=") - 1, 2'000);
        QVERIFY2(tree.count("<ul>") < 160, "browsers give up at about 500 elements in each other");
        QCOMPARE(tree.count("<ul>") + 1, tree.count("</ul>"));
    }

    void aHundredThousandNodesAreWrittenInPieces()
    {
        Layout layout(QStringLiteral("p"));
        for (int i = 0; i < 100; ++i) {
            const NodeIndex folder = layout.append(rootNode, NodeKind::Folder, "folder" + std::to_string(i));
            for (int j = 0; j < 1'000; ++j)
                layout.append(folder, NodeKind::File, "file" + std::to_string(j));
        }
        class Pieces final : public QIODevice
        {
        public:
            Pieces() { open(WriteOnly | Unbuffered); }
            qint64 readData(char *, qint64) override { return -1; }
            qint64 writeData(const char *, qint64 size) override
            {
                largest = std::max(largest, size);
                all += size;
                return size;
            }
            qint64 largest = 0;
            qint64 all = 0;
        } device;
        Report report;
        QVERIFY(HtmlPageWriter().write(layout, {}, device, report));
        QVERIFY2(device.all < 110 * layout.nodeCount() + 60'000, qPrintable(QString::number(device.all)));
        QVERIFY2(device.largest < 1'000'000, qPrintable(QString::number(device.largest)));
    }

    void aCancelledPageSaysSo()
    {
        Progress progress;
        progress.cancel();
        WriteOptions options;
        options.progress = &progress;
        QBuffer buffer;
        buffer.open(QIODevice::WriteOnly);
        Report report;
        const Result<void> result = HtmlPageWriter().write(treeOf("a/\n"), options, buffer, report);
        QVERIFY(!result);
        QCOMPARE(result.error().kind, ErrorKind::Cancelled);
    }
};

ESPALIER_TEST_MAIN(TestHtmlPage)
#include "tst_htmlpage.moc"
