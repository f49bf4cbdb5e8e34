// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/text/drawntree.h"
#include "core/text/linedoubts.h"
#include "formats/formatregistry.h"
#include "formats/showjson.h"
#include "support/drawntree.h"
#include "support/testpaths.h"
#include "support/testprogram.h"

#include <QBuffer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>
#include <QTest>

#include <algorithm>

using namespace Espalier;

/// What is written as text is read back: every pair of a writer and a reader.
class TestTextFormats : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { registerFormats(m_registry); }
    void whatIsWrittenIsReadBack_data();
    void whatIsWrittenIsReadBack();
    void whatIsWrittenIsRecognised_data();
    void whatIsWrittenIsRecognised();
    void oddNamesComeBack_data();
    void oddNamesComeBack();
    void filterAndNameAreHonoured_data();
    void filterAndNameAreHonoured();
    void writersStreamInLargePieces_data();
    void writersStreamInLargePieces();
    void failingDevicesAreTold_data();
    void failingDevicesAreTold();
    void cancelStops_data();
    void cancelStops();
    void showJsonHasTheShapeOfTheContract();
    void showJsonFilters();
    void tablesKeepEveryColumn();
    void tablesAreNotComputed();
    void tablesTellOfControlCharacters();
    void openQuotesOfTablesAreErrors();
    void doubledContentsAreBothRead();
    void treeJsonHasARecordForEachLine();
    void outlinesTellWhatXmlCannotHold();
    void theSeedIsShownWhole();

private:
    QByteArray write(const QString &id, const Layout &layout, const WriteOptions &options = {}) const;
    Layout read(const QString &id, const QByteArray &bytes, const QString &fileName = QStringLiteral("base.x")) const;

    FormatRegistry m_registry;
};

namespace {

constexpr const char *all[] = {"text", "ascii", "markdown", "tree-json", "paths", "csv", "opml"};

Layout sample()
{
    return treeOf(R"(
        README.md # start here
        src/ # the code
          main.c
          lib/
            deep/ # far: below # twice
              a.txt
          empty/
        Makefile
        docs/
    )");
}

/// \a layout with nothing but names and kinds, and summaries if \a summaries.
QString seen(const Layout &layout, bool summaries)
{
    Layout bare(layout.name(rootNode));
    QHash<NodeIndex, NodeIndex> copies{{rootNode, rootNode}};
    for (NodeIndex node = layout.next(rootNode); node != noNode; node = layout.next(node)) {
        const NodeIndex copy = bare.append(copies.value(layout.parent(node)), layout.kind(node), layout.nameUtf8(node));
        copies.insert(node, copy);
        if (summaries)
            bare.setSummaryUtf8(copy, layout.summaryUtf8(node));
    }
    return bare.name(rootNode) + u'\n' + textOf(bare);
}

bool keepsSummaries(const QString &id) { return id != u"paths"; }

void addFormats()
{
    QTest::addColumn<QString>("id");
    for (const char *id : all)
        QTest::newRow(id) << QString::fromLatin1(id);
}

/// Takes only so many bytes, and remembers the pieces.
class MeasuringDevice final : public QIODevice
{
public:
    explicit MeasuringDevice(qint64 room) : m_room(room) { open(WriteOnly | Unbuffered); }
    QList<qint64> pieces;

protected:
    qint64 readData(char *, qint64) final { return -1; }
    qint64 writeData(const char *, qint64 size) final
    {
        setErrorString(QStringLiteral("no room"));
        const qint64 taken = std::min(size, m_room);
        m_room -= taken;
        pieces.append(size);
        return taken;
    }

private:
    qint64 m_room;
};

Layout wideLayout(int folders)
{
    Layout layout(QStringLiteral("wide"));
    for (int i = 0; i < folders; ++i) {
        const NodeIndex folder = layout.append(rootNode, NodeKind::Folder, "folder" + std::to_string(i));
        for (int j = 0; j < 9; ++j)
            layout.setSummaryUtf8(layout.append(folder, NodeKind::File, "file" + std::to_string(j)), "words about it");
    }
    return layout;
}

} // namespace

QByteArray TestTextFormats::write(const QString &id, const Layout &layout, const WriteOptions &options) const
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    Report report;
    if (const Result<void> ok = m_registry.writer(id)->write(layout, options, buffer, report); !ok)
        qFatal("%s", qPrintable(ok.error().message));
    for (const ReportItem &item : report.items()) {
        if (item.code != u"formula-guarded" && item.code != u"control-characters") // what is read back is all there
            qFatal("%s", qPrintable(item.message));
    }
    return buffer.data();
}

Layout TestTextFormats::read(const QString &id, const QByteArray &bytes, const QString &fileName) const
{
    const Result<ReadResult> result = m_registry.reader(id)->read(bytes, {.fileName = fileName});
    if (!result)
        qFatal("%s", qPrintable(result.error().message));
    return result->layout;
}

void TestTextFormats::whatIsWrittenIsReadBack_data() { addFormats(); }

void TestTextFormats::whatIsWrittenIsReadBack()
{
    QFETCH(QString, id);
    Layout sole(QStringLiteral("only one"));
    sole.append(sole.append(rootNode, NodeKind::Folder, "src"), NodeKind::File, "main.c");
    for (Layout layout : {sample(), sole, treeOf("a/"), treeOf("a.txt"), Layout(QStringLiteral("empty"))}) {
        const QByteArray bytes = write(id, layout);
        const QString name = layout.name(rootNode) + u".x"; // a list of paths does not tell it
        const Layout back = read(id, bytes, name);
        QCOMPARE(seen(back, true), seen(layout, keepsSummaries(id)));
        QCOMPARE(write(id, back), bytes);
    }
}

void TestTextFormats::whatIsWrittenIsRecognised_data() { addFormats(); }

void TestTextFormats::whatIsWrittenIsRecognised()
{
    QFETCH(QString, id);
    const QByteArray bytes = write(id, sample());
    const Result<ReadResult> result = m_registry.readBytes(bytes, {.fileName = QStringLiteral("project")});
    QVERIFY(result.has_value());
    QCOMPARE(seen(result->layout, true), seen(sample(), keepsSummaries(id)));
}

void TestTextFormats::oddNamesComeBack_data()
{
    QTest::addColumn<QString>("id");
    for (const char *id : {"text", "ascii", "markdown", "tree-json", "paths", "csv"}) // XML cannot hold them all
        QTest::newRow(id) << QString::fromLatin1(id);
}

/// N5, N6, N11, N15, N16: what a format could take for its own marks is escaped.
void TestTextFormats::oddNamesComeBack()
{
    QFETCH(QString, id);
    const QStringList parts{QStringLiteral("a"), QStringLiteral(" "), QStringLiteral("#"), QStringLiteral("\""), QStringLiteral("\\"), QStringLiteral("-"), QStringLiteral("├── "), QStringLiteral("|"),
                            QStringLiteral("`"), QStringLiteral("\n"), QStringLiteral("\t"), QStringLiteral("\x1b"), QStringLiteral("é"), QStringLiteral("e\u0301"), QStringLiteral("\u202e"),
                            QStringLiteral("\u00a0"), QStringLiteral("日本"), QStringLiteral("\U0001F468\u200D\U0001F469"), QStringLiteral("."), QStringLiteral("$(x)"), QStringLiteral("\r"), QStringLiteral("'"),
                            QStringLiteral("["), QStringLiteral("<b>"), QStringLiteral("*"), QStringLiteral("\x7f"), QStringLiteral("->"), QStringLiteral("\u2028"), QStringLiteral("mkdir"), QStringLiteral(":")};
    QRandomGenerator generator(42);
    for (int round = 0; round < 300; ++round) {
        Layout layout(QStringLiteral("odd"));
        QList<NodeIndex> folders{rootNode};
        for (int i = 0; i < 8; ++i) {
            QString name;
            for (int length = 1 + int(generator.bounded(4)); length > 0; --length)
                name += parts[generator.bounded(parts.size())];
            const NodeIndex parent = folders[generator.bounded(folders.size())];
            if (name.trimmed().isEmpty() || name == u"." || name == u".." || layout.child(parent, name) != noNode)
                continue;
            const bool isFolder = generator.bounded(2) == 0;
            const NodeIndex node = layout.append(parent, NodeData{.name = name, .kind = isFolder ? NodeKind::Folder : NodeKind::File});
            if (isFolder)
                folders.append(node);
        }
        const QByteArray bytes = write(id, layout);
        const Layout back = read(id, bytes, QStringLiteral("odd.x"));
        if (seen(back, true) != seen(layout, true))
            QFAIL(QByteArray("written:\n" + bytes + "\nread:\n" + seen(back, true).toUtf8() + "\nis:\n" + seen(layout, true).toUtf8()).constData());
    }
}

void TestTextFormats::filterAndNameAreHonoured_data() { addFormats(); }

void TestTextFormats::filterAndNameAreHonoured()
{
    QFETCH(QString, id);
    Layout layout = treeOf(R"(
        late/ [3] # later
          inside/
            x.txt
        early/ [1] # now
          b.txt
          c/ [2]
        end.txt [4]
    )");
    const Layout expected = treeOf(R"(
        early/ # now
          b.txt
          c/
    )");
    WriteOptions options;
    options.plan.filter.upTo = Phase::Intermediate;
    layout.setName(rootNode, QStringLiteral("other name"));
    const Layout back = read(id, write(id, layout, options), QStringLiteral("other name.x"));
    QCOMPARE(seen(back, true), u"other name" + seen(expected, keepsSummaries(id)).mid(7));
}

void TestTextFormats::writersStreamInLargePieces_data() { addFormats(); }

void TestTextFormats::writersStreamInLargePieces()
{
    QFETCH(QString, id);
    MeasuringDevice device(std::numeric_limits<qint64>::max());
    Report report;
    QVERIFY(m_registry.writer(id)->write(wideLayout(3000), {}, device, report).has_value());
    QVERIFY(device.pieces.size() > 1);
    QVERIFY(std::ranges::max(device.pieces) < 4 << 20); // never all at once
    const auto small = std::ranges::count_if(device.pieces, [](qint64 size) { return size < 64 * 1024; });
    QVERIFY2(small <= 3, qPrintable(QString::number(small))); // what is before the tree, and the rest
}

void TestTextFormats::failingDevicesAreTold_data() { addFormats(); }

void TestTextFormats::failingDevicesAreTold()
{
    QFETCH(QString, id);
    const qint64 size = write(id, sample()).size();
    for (const qint64 room : {qint64(0), qint64(10), size - 1}) {
        MeasuringDevice device(room);
        Report report;
        const Result<void> result = m_registry.writer(id)->write(sample(), {}, device, report);
        QVERIFY(!result.has_value());
        QCOMPARE(result.error().kind, ErrorKind::Io);
        QVERIFY(result.error().message.contains(u"no room"));
    }
}

void TestTextFormats::cancelStops_data() { addFormats(); }

void TestTextFormats::cancelStops()
{
    QFETCH(QString, id);
    Progress progress;
    progress.cancel();
    MeasuringDevice device(std::numeric_limits<qint64>::max());
    Report report;
    const Result<void> result = m_registry.writer(id)->write(wideLayout(3000), {.progress = &progress}, device, report);
    QVERIFY(!result.has_value());
    QCOMPARE(result.error().kind, ErrorKind::Cancelled);
}

namespace {

QJsonObject shownJson(const Layout &layout, const Filter &filter = {})
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    if (!writeShowJson(layout, filter, buffer))
        qFatal("not written");
    QJsonParseError error;
    const QJsonObject object = QJsonDocument::fromJson(buffer.data(), &error).object();
    if (error.error != QJsonParseError::NoError)
        qFatal("%s", buffer.data().constData());
    return object;
}

} // namespace

void TestTextFormats::showJsonHasTheShapeOfTheContract()
{
    Layout layout = treeOf(R"(
        a/ # “first”
          b/ [2]
            c.txt # words
            d/ [1]
          e.txt
    )");
    layout.append(rootNode, NodeKind::File, "bad\xff");
    const QJsonObject object = shownJson(layout);
    QCOMPARE(object.keys(), (QStringList{QStringLiteral("kind"), QStringLiteral("name"), QStringLiteral("nodes")}));
    QCOMPARE(object[u"name"].toString(), QStringLiteral("project"));
    QCOMPARE(object[u"kind"].toString(), QStringLiteral("folder"));
    const QJsonArray nodes = object[u"nodes"].toArray();
    const auto node = [](const char16_t *path, const char16_t *kind, const char16_t *summary, const QJsonValue &phase) {
        return QJsonValue(QJsonObject{{QStringLiteral("path"), QString::fromUtf16(path)}, {QStringLiteral("kind"), QString::fromUtf16(kind)},
                                      {QStringLiteral("summary"), QString::fromUtf16(summary)}, {QStringLiteral("phase"), phase}});
    };
    QCOMPARE(nodes.size(), 6);
    QCOMPARE(nodes[0], node(u"a", u"folder", u"“first”", QJsonValue::Null));
    QCOMPARE(nodes[1], node(u"a/b", u"folder", u"", 2));
    QCOMPARE(nodes[2], node(u"a/b/c.txt", u"file", u"words", 2)); // of the folder it lies in
    QCOMPARE(nodes[3], node(u"a/b/d", u"folder", u"", 2));        // never before the folder it lies in
    QCOMPARE(nodes[4], node(u"a/e.txt", u"file", u"", QJsonValue::Null));
    QCOMPARE(nodes[5], node(u"bad\ufffd", u"file", u"", QJsonValue::Null));
    QCOMPARE(shownJson(Layout(QStringLiteral("empty")))[u"nodes"].toArray().size(), 0);
}

void TestTextFormats::showJsonFilters()
{
    const Layout layout = treeOf("a/ [1]\n  b/ [3]\n    c\nd/ [4]\ne/ [2]");
    QStringList paths;
    for (const QJsonValue &node : shownJson(layout, {.upTo = Phase::Intermediate})[u"nodes"].toArray())
        paths.append(node[u"path"].toString());
    QCOMPARE(paths.join(u' '), QStringLiteral("a e"));
}

void TestTextFormats::tablesKeepEveryColumn()
{
    Layout layout(QStringLiteral("base"));
    layout.append(rootNode, NodeData{.name = QStringLiteral("a, \"b\"; c"), .kind = NodeKind::File, .summary = QStringLiteral("one\ntwo, three"), .phase = Phase::Expert,
                                     .tags = {QStringLiteral("ci"), QStringLiteral("top secret")}, .topic = QStringLiteral("x/y"), .notes = QStringLiteral("# Mine\r\n;"), .rule = NodeRule::Forbidden});
    QVERIFY(Layout::isSameTree(read(QStringLiteral("csv"), write(QStringLiteral("csv"), layout)), layout));
    const Layout other = read(QStringLiteral("csv"), "\xef\xbb\xbfsummary;Path\r\nwords;src\r\n;src/main.c\r\n;docs/\r\n");
    QCOMPARE(textOf(other), QStringLiteral("src/ # words\n  main.c\ndocs/\n"));
}

void TestTextFormats::tablesAreNotComputed()
{
    Layout layout(QStringLiteral("base"));
    for (const char *name : {"=cmd|calc!A0", "+1+1", "-rf", "@SUM(1)", "'=quoted", "'quoted", "plain=1"})
        layout.append(rootNode, NodeKind::File, name);
    layout.setSummary(layout.find(u"plain=1"), QStringLiteral("=1+1"));
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    Report report;
    QVERIFY(m_registry.writer(u"csv")->write(layout, {}, buffer, report).has_value());
    QVERIFY(report.contains(u"formula-guarded"));
    for (const QByteArray &cell : QByteArray(buffer.data()).replace('\n', ',').split(','))
        QVERIFY2(cell.isEmpty() || !QByteArrayView("=+-@").contains(cell.front()), cell);
    QVERIFY(buffer.data().contains("\n'quoted,"));
    QVERIFY(Layout::isSameTree(read(QStringLiteral("csv"), buffer.data()), layout));

    const FormatInfo info = m_registry.writer(u"csv")->info();
    const auto plain = OptionValues::parse(info.options, {{QStringLiteral("formulas"), QStringLiteral("yes")}});
    QVERIFY(plain.has_value());
    QVERIFY(write(QStringLiteral("csv"), layout, {.values = *plain}).contains("\n=cmd|calc!A0,"));
}

void TestTextFormats::tablesTellOfControlCharacters()
{
    Layout layout(QStringLiteral("base"));
    layout.append(rootNode, NodeKind::File, "red\x1b[31m");
    layout.append(rootNode, NodeKind::File, "c1\xc2\x9b");
    layout.setSummary(layout.append(rootNode, NodeKind::File, "plain"), QStringLiteral("two\nlines\tand é"));
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    Report report;
    QVERIFY(m_registry.writer(u"csv")->write(layout, {}, buffer, report).has_value());
    const auto items = report.items();
    const auto told =
        std::ranges::find_if(items, [](const ReportItem &item) { return item.code == u"control-characters"; });
    QVERIFY(told != items.end());
    QVERIFY2(told->message.startsWith(u"2 "), qPrintable(told->message));
    QVERIFY(Layout::isSameTree(read(QStringLiteral("csv"), buffer.data()), layout));
}

void TestTextFormats::openQuotesOfTablesAreErrors()
{
    const Reader *const reader = m_registry.reader(u"csv");
    const auto open = reader->read("path,kind\na,file\n\"b,folder\nc,file\n", {.fileName = QStringLiteral("t.csv")});
    QVERIFY(!open.has_value());
    QCOMPARE(open.error().where.line, 3);
    QVERIFY(open.error().message.contains(QStringLiteral("never closed")));
    const auto closed = reader->read("path,kind\n\"b\nc\",file", {});
    QVERIFY(closed.has_value());
    QCOMPARE(closed->layout.nodeCount(), 1);
}

void TestTextFormats::doubledContentsAreBothRead()
{
    const Layout tree =
        read(QStringLiteral("tree-json"),
             R"([{"type":"directory","name":".","contents":[{"type":"file","name":"a"}],)"
             R"("contents":[{"type":"directory","name":"b","contents":[{"type":"file","name":"c"}]}]}])");
    QCOMPARE(textOf(tree), QStringLiteral("a\nb/\n  c\n"));
}

void TestTextFormats::treeJsonHasARecordForEachLine()
{
    const QByteArray json = R"([
  {"type":"directory","name":"shop","contents":[
    {"type":"directory","name":"src","contents":[
      {"type":"file","name":"a \"b\".c"},{"type":"file","name":"c.c"}
    ]},

    {"type":"file","name":"d","info":"words"}
  ]},
  {"type":"report","directories":2,"files":3}
]
)";
    const Reader *const reader = m_registry.reader(u"tree-json");
    QVERIFY(!reader->read(json, {})->reading); // costs nothing where nobody asks
    const auto read = reader->read(json, {.lineRecords = true});
    QVERIFY(read.has_value() && read->reading);
    const DrawnTree &tree = *read->reading;
    QStringList seen;
    QByteArray joined;
    for (size_t i = 0; i < tree.lines.size(); ++i) {
        const LineRecord &line = tree.lines[i];
        const std::string_view text = tree.lineText(i);
        joined += QByteArray(text.data(), qsizetype(text.size())) + '\n';
        QStringList nodes;
        for (const quint32 node : tree.nodesOf(i))
            nodes.append(node == tree.root ? QStringLiteral("(root)") : tree.path(node));
        const std::string_view name = line.nameText(text);
        seen.append(QString::fromLatin1(idOf(line.kind)) + u' ' + QString::fromUtf8(name.data(), qsizetype(name.size()))
                    + u' ' + nodes.join(u'|'));
        QCOMPARE(line.prefix(text).size() + line.metaBefore(text).size() + name.size() + line.metaBehind(text).size()
                     + line.comment(text).size() + line.rest(text).size(),
                 line.kind == LineKind::Blank ? 0 : text.size());
        QVERIFY(tree.sureness(i) == Sureness::Certain);
    }
    QCOMPARE(joined, json);
    QCOMPARE(seen,
             (QStringList{QStringLiteral("header  "), QStringLiteral("root shop (root)"),
                          QStringLiteral("node src src"), QStringLiteral("node a \\\"b\\\".c src/a \"b\".c|src/c.c"),
                          QStringLiteral("header  "), QStringLiteral("blank  "), QStringLiteral("node d d"),
                          QStringLiteral("header  "), QStringLiteral("total  "), QStringLiteral("header  ")}));
    QVERIFY(doubtsOf(tree).empty());
}

void TestTextFormats::outlinesTellWhatXmlCannotHold()
{
    Layout layout(QStringLiteral("base"));
    layout.append(rootNode, NodeData{.name = QStringLiteral("bell\x07 & <tag> \"q\"\n"), .kind = NodeKind::File});
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    Report report;
    QVERIFY(m_registry.writer(u"opml")->write(layout, {}, buffer, report).has_value());
    QVERIFY(report.contains(u"character-replaced"));
    const Layout back = read(QStringLiteral("opml"), buffer.data());
    QCOMPARE(back.name(back.firstChild(rootNode)), QStringLiteral("bell\ufffd & <tag> \"q\"\n"));
}

void TestTextFormats::theSeedIsShownWhole()
{
    const Result<ReadResult> guide =
        m_registry.readAny(testDataPath(QStringLiteral("guide/seed/mlops-structure-guide.md")), {});
    QVERIFY(guide.has_value());
    const QJsonArray nodes = shownJson(guide->layout)[u"nodes"].toArray();
    QSet<QString> paths;
    for (const QJsonValue &node : nodes) {
        paths.insert(node[u"path"].toString());
        QVERIFY(node[u"phase"].toInt() >= 1);
    }
    QVERIFY(paths.size() >= 337);
    QVERIFY(paths.contains(QStringLiteral("frontend/web")));
    QVERIFY(paths.contains(QStringLiteral("your_ml_core")));
}

ESPALIER_TEST_APPLESS_MAIN(TestTextFormats)
#include "tst_textformats.moc"
