// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/name.h"
#include "formats/formatregistry.h"
#include "formats/imports.h"
#include "support/drawntree.h"
#include "support/testprogram.h"

#include <QBuffer>
#include <QRandomGenerator>
#include <QTest>

#include <array>
#include <optional>

using namespace Espalier;

/// Random trees with awkward names and comments, out and in again: equal where a format can hold everything, settled
/// at the second round where it cannot.
class TestRoundTrips : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void everyPairIsTried();
    void losslessFormatsComeBackEqual_data();
    void losslessFormatsComeBackEqual();
    void everyFormatSettles_data();
    void everyFormatSettles();
    void damagedTextSettles_data();
    void damagedTextSettles();
    void foundByFuzzers_data();
    void foundByFuzzers();

private:
    QByteArray write(const QString &id, const Layout &layout) const;
    std::optional<Layout> read(const QString &id, const QByteArray &bytes) const;
    QByteArray unsettled(const QString &id, const QByteArray &bytes) const;

    FormatRegistry m_registry;
    quint32 m_seed = 11;
};

namespace {

using namespace std::string_view_literals;

constexpr std::array roundTripParts{"a"sv,
                                    "b"sv,
                                    " "sv,
                                    "  "sv,
                                    "#"sv,
                                    "# "sv,
                                    "\""sv,
                                    "\\"sv,
                                    "-"sv,
                                    "├── "sv,
                                    "│"sv,
                                    "└"sv,
                                    "|"sv,
                                    "|-- "sv,
                                    "`"sv,
                                    "```"sv,
                                    "~~~"sv,
                                    "**"sv,
                                    "*"sv,
                                    "_"sv,
                                    "__"sv,
                                    "\n"sv,
                                    "\t"sv,
                                    "\r"sv,
                                    "\x1b[1m"sv,
                                    "\x07"sv,
                                    "é"sv,
                                    "e\u0301"sv,
                                    "\u202e"sv,
                                    "\u00a0"sv,
                                    "日本"sv,
                                    "\U0001F468\u200D\U0001F469"sv,
                                    "\U0001F680 "sv,
                                    "."sv,
                                    ".."sv,
                                    "$(x)"sv,
                                    "'"sv,
                                    "["sv,
                                    "]"sv,
                                    "]("sv,
                                    ")"sv,
                                    "("sv,
                                    "<b>"sv,
                                    "</b>"sv,
                                    "<pre>"sv,
                                    "&amp;"sv,
                                    "->"sv,
                                    " -> "sv,
                                    "<- "sv,
                                    "→"sv,
                                    " — "sv,
                                    " - "sv,
                                    "//"sv,
                                    "\u2028"sv,
                                    "mkdir "sv,
                                    "cd "sv,
                                    ":"sv,
                                    ": "sv,
                                    ","sv,
                                    ", "sv,
                                    ";"sv,
                                    "="sv,
                                    "+"sv,
                                    "@"sv,
                                    "@ "sv,
                                    "%"sv,
                                    "$ "sv,
                                    "> "sv,
                                    "C:"sv,
                                    "…"sv,
                                    "..."sv,
                                    " more"sv,
                                    "12"sv,
                                    "4 KB"sv,
                                    "\u00ef\u00bf\u00bd"sv,
                                    "\ufffd"sv,
                                    "\ufffd\ufffd├──"sv,
                                    "â\u0094\u0080"sv,
                                    ".md"sv,
                                    ".txt"sv,
                                    "api"sv,
                                    "src"sv,
                                    "README"sv,
                                    "~"sv,
                                    "!"sv,
                                    "?"sv,
                                    "{a,b}"sv,
                                    "{"sv,
                                    "}"sv,
                                    "\x7f"sv,
                                    "\u0085"sv,
                                    "\ufeff"sv,
                                    "[phase 2]"sv,
                                    "(Future)"sv,
                                    "0 directories, 0 files"sv,
                                    "┌"sv,
                                    "■"sv,
                                    "•"sv,
                                    "- "sv,
                                    "1. "sv,
                                    "\xff"sv,
                                    "\xc3"sv,
                                    "\xe2\x94"sv,
                                    "ÃÄÄ"sv,
                                    "â”œâ”€"sv,
                                    "©À©¤"sv,
                                    "ΓööΓöÇ"sv};

/// Awkward texts, the same for the same seed.
class AwkwardTrees {
public:
    /// \a isUtf8: no names of other bytes, which disks may have.
    explicit AwkwardTrees(quint32 seed, bool isUtf8 = false) : m_random(seed), m_isUtf8(isUtf8) { }

    std::string text(int most)
    {
        std::string text;
        for (int length = 1 + int(m_random.bounded(most)); length > 0; --length)
            text += roundTripParts[m_random.bounded(int(roundTripParts.size()))];
        return text;
    }

    std::string name()
    {
        for (;;) {
            std::string name = text(4);
            std::erase(name, '/');
            if (m_isUtf8)
                name = QString::fromStdString(name).toStdString();
            if (Imports::judgeName(name).text == name && name != "." && name != "..")
                return name;
        }
    }

    /// What a summary may be in the window, too: valid UTF-8.
    std::string comment() { return QString::fromStdString(text(5)).toStdString(); }

    Layout layout()
    {
        Layout layout;
        layout.setName(rootNode, QString::fromStdString(name()));
        if (m_random.bounded(4) == 0)
            layout.setSummaryUtf8(rootNode, comment());
        std::vector<NodeIndex> folders{rootNode};
        for (int count = int(m_random.bounded(9)); count > 0; --count) {
            const NodeIndex parent = folders[m_random.bounded(int(folders.size()))];
            const std::string text = name();
            if (hasChild(layout, parent, text))
                continue;
            const bool isFolder = m_random.bounded(2) == 0;
            const NodeIndex node = layout.append(parent, isFolder ? NodeKind::Folder : NodeKind::File, text);
            if (m_random.bounded(2) == 0)
                layout.setSummaryUtf8(node, comment());
            if (isFolder)
                folders.push_back(node);
        }
        return layout;
    }

    QByteArray bytes()
    {
        std::string text;
        for (int lines = 1 + int(m_random.bounded(6)); lines > 0; --lines)
            text += this->text(8) + '\n';
        return QByteArray::fromStdString(text);
    }

private:
    static bool hasChild(const Layout &layout, NodeIndex parent, std::string_view name)
    {
        NodeIndex child = layout.firstChild(parent);
        while (child != noNode && layout.nameUtf8(child) != name)
            child = layout.nextSibling(child);
        return child != noNode;
    }

    QRandomGenerator m_random;
    bool m_isUtf8;
};

/// Names, kinds and comments; those of the project itself where \a root.
QByteArray contentsOf(const Layout &layout, bool comments, bool root = true)
{
    QByteArray text;
    const auto put = [&](std::string_view part) {
        text += '"' + QByteArray(part.data(), qsizetype(part.size())).toPercentEncoding(" #*`[]()<>|") + "\" ";
    };
    for (NodeIndex node = root ? rootNode : layout.next(rootNode); node != noNode; node = layout.next(node)) {
        text += QByteArray(2 * layout.depth(node), ' ') + (layout.isFolder(node) ? "d " : "f ");
        put(layout.nameUtf8(node));
        if (comments)
            put(layout.summaryUtf8(node));
        text += '\n';
    }
    return text;
}

/// A few hundred; ten thousand if asked for.
int roundTripCount(int few) { return qEnvironmentVariableIsSet("ESPALIER_LONG_TESTS") ? 10'000 : few; }

} // namespace

void TestRoundTrips::initTestCase()
{
    registerFormats(m_registry);
    if (qEnvironmentVariableIsSet("ESPALIER_SEED"))
        m_seed = qEnvironmentVariable("ESPALIER_SEED").toUInt();
    qInfo("seed %u", m_seed);
}

QByteArray TestRoundTrips::write(const QString &id, const Layout &layout) const
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    Report report;
    if (const Result<void> ok = m_registry.writer(id)->write(layout, {}, buffer, report); !ok)
        qFatal("%s: %s", qPrintable(id), qPrintable(ok.error().message));
    return buffer.data();
}

std::optional<Layout> TestRoundTrips::read(const QString &id, const QByteArray &bytes) const
{
    const Result<ReadResult> result = m_registry.reader(id)->read(bytes, {.fileName = QStringLiteral("base.x")});
    return result ? std::optional(result->layout) : std::nullopt;
}

/// Empty when what \a bytes tell is the same after it was written and read.
QByteArray TestRoundTrips::unsettled(const QString &id, const QByteArray &bytes) const
{
    const std::optional<Layout> first = read(id, bytes);
    if (!first || first->nodeCount() == 0)
        return {};
    const QByteArray once = write(id, *first);
    const std::optional<Layout> second = read(id, once);
    if (!second)
        return "not read:\n" + once;
    const QByteArray twice = write(id, *second);
    return twice == once ? QByteArray()
                         : "first:\n" + once + "\nsecond:\n" + twice + "\nfirst tree:\n" + contentsOf(*first, true)
            + "\nsecond tree:\n" + contentsOf(*second, true);
}

/// Each format that is read and written has its row below.
void TestRoundTrips::everyPairIsTried()
{
    QStringList pairs;
    for (const FormatInfo &info : m_registry.formats()) {
        if (m_registry.reader(info.id) && m_registry.writer(info.id))
            pairs.append(info.id);
    }
    pairs.sort();
    QCOMPARE(pairs.join(u' '), QStringLiteral("ascii csv espalier markdown opml paths text tree-json"));
}

void TestRoundTrips::losslessFormatsComeBackEqual_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<bool>("comments");
    QTest::addColumn<bool>("isUtf8"); // JSON and tables hold nothing else
    for (const char *id : {"text", "ascii"})
        QTest::newRow(id) << QString::fromLatin1(id) << true << false;
    for (const char *id : {"csv", "espalier"})
        QTest::newRow(id) << QString::fromLatin1(id) << true << true;
    QTest::newRow("paths") << QStringLiteral("paths") << false << false;
    QTest::newRow("tree-json") << QStringLiteral("tree-json") << false << true; // "info" is one line there
}

void TestRoundTrips::losslessFormatsComeBackEqual()
{
    QFETCH(QString, id);
    QFETCH(bool, comments);
    QFETCH(bool, isUtf8);
    AwkwardTrees trees(m_seed, isUtf8);
    for (int round = roundTripCount(400); round > 0; --round) {
        const Layout layout = trees.layout();
        const QByteArray bytes = write(id, layout);
        const std::optional<Layout> back = read(id, bytes);
        // Lists and tables are called as their file; only texts have words about the project.
        const bool isText = id == u"text" || id == u"ascii";
        const QByteArray expected = contentsOf(layout, comments, isText);
        const QByteArray found = back ? contentsOf(*back, comments, isText) : "(nothing)";
        if (back && id != u"paths" && id != u"csv")
            QCOMPARE(back->name(rootNode), layout.name(rootNode));
        if (found != expected)
            QFAIL(QByteArray("seed " + QByteArray::number(m_seed) + ", written:\n" + bytes + "\nread:\n" + found
                             + "\nis:\n" + expected)
                      .constData());
    }
}

void TestRoundTrips::everyFormatSettles_data()
{
    QTest::addColumn<QString>("id");
    for (const FormatInfo &info : m_registry.formats()) {
        if (m_registry.reader(info.id) && m_registry.writer(info.id))
            QTest::newRow(qPrintable(info.id)) << info.id;
    }
}

void TestRoundTrips::everyFormatSettles()
{
    QFETCH(QString, id);
    AwkwardTrees trees(m_seed);
    for (int round = roundTripCount(200); round > 0; --round) {
        const QByteArray difference = unsettled(id, write(id, trees.layout()));
        if (!difference.isEmpty())
            QFAIL(QByteArray("seed " + QByteArray::number(m_seed) + ", " + difference).constData());
    }
}

void TestRoundTrips::damagedTextSettles_data()
{
    QTest::addColumn<QString>("id");
    for (const char *id : {"text", "markdown", "paths"}) // any text says something to them
        QTest::newRow(id) << QString::fromLatin1(id);
}

void TestRoundTrips::damagedTextSettles()
{
    QFETCH(QString, id);
    AwkwardTrees trees(m_seed);
    for (int round = roundTripCount(400); round > 0; --round) {
        const QByteArray bytes = trees.bytes();
        const QByteArray difference = unsettled(id, bytes);
        if (!difference.isEmpty())
            QFAIL(
                QByteArray("seed " + QByteArray::number(m_seed) + ", from:\n" + bytes + "\n" + difference).constData());
    }
}

void TestRoundTrips::foundByFuzzers_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::newRow("a branch in the root's name") << QByteArray("@ \xef\xbf\xbd"
                                                               "b\xef\xbf\xbd\u251c\u2500\u2500 api");
    QTest::newRow("bytes that are no UTF-8") << QByteArray("@ \xff"
                                                           "b\u251c\u2500\u2500 api");
}

void TestRoundTrips::foundByFuzzers()
{
    QFETCH(QByteArray, name);
    for (const char *id : {"text", "ascii"}) {
        Layout layout(QString::fromUtf8(name));
        const std::string text(name.constData(), size_t(name.size()));
        layout.append(layout.append(rootNode, NodeKind::Folder, text), NodeKind::File, "a" + text);
        const std::optional<Layout> back = read(QString::fromLatin1(id), write(QString::fromLatin1(id), layout));
        QVERIFY(back.has_value());
        QCOMPARE(back->name(rootNode), layout.name(rootNode));
        QCOMPARE(contentsOf(*back, true), contentsOf(layout, true));
    }
}

ESPALIER_TEST_APPLESS_MAIN(TestRoundTrips)
#include "tst_roundtrips.moc"
