// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/name.h"
#include "core/text/drawntreereader.h"
#include "core/text/drawntreewriter.h"
#include "support/drawntree.h"
#include "support/testprogram.h"

#include <QBuffer>
#include <QTest>

#include <rapidcheck.h>

using namespace Espalier;

namespace {

/// Bytes, not QStrings: a difference that decoding would hide is a difference.
std::string exactly(const Layout &layout)
{
    std::string text(layout.nameUtf8(rootNode));
    for (NodeIndex node = layout.next(rootNode); node != noNode; node = layout.next(node)) {
        text += '\0' + std::to_string(layout.depth(node)) + (layout.isFolder(node) ? 'd' : 'f');
        text += std::string(layout.nameUtf8(node)) + '\0' + std::string(layout.summaryUtf8(node));
    }
    return text;
}

Layout drawnTreeWriterReadBack(const QByteArray &text)
{
    auto tree = DrawnTreeReader::read(text);
    return tree ? tree->toLayout() : Layout();
}

/// Pieces that mean something to one reader or another.
const std::vector<QString> &pieces()
{
    static const std::vector<QString> list = [] {
        std::vector<QString> all;
        for (const char *piece :
             {"a", "b", "src", "README", ".md", ".txt", " ", "  ", "#", " # ", "# ", "/", "|", "├── ", "└", "│   ", "|-- ", "`-- ", "+--",
              "- ", " - ", " -- ", "* ", "+ ", "\"", "\\", "\\ ", "\\040", "\\n", "\n", "\r", "\t", "\x1b[1m", "\xc2\xa0", "…", "...", ".",
              "-rf", "--help", "~", "$(x)", "`x`", "'", "!", "*", "@", "=", "[4.0K]  ", "[error opening dir]", " -> ", "→", " ← ", " <- ",
              " // ", "//", "(x)", " (optional)", " (2020)", "—", " — ", " – ", "🎨", "🎨 ", "☁️", "1️⃣", "👨‍👩‍👧‍👦", "é", "中文", "مجلد", "\u202e",
              "\u200b", "\ufeff", "\u2028", "\u0085", "C:", "3 directories, 4 files", "0 directories, 0 files", "```", "mkdir ", ":", "?",
              "<", ">", "&", "{a,b}", "[id]", "d", "conf.d", "LICENSE", "con", "[phase 2]", "(Future)", "root:",
              "✓", " ✗", "x()", "PASSED", " PASSED", "[OK] "})
            all.push_back(QString::fromUtf8(piece));
        return all;
    }();
    return list;
}

rc::Gen<QString> anyText()
{
    return rc::gen::exec([] {
        QString text;
        for (const size_t piece : *rc::gen::resize(6, rc::gen::container<std::vector<size_t>>(rc::gen::inRange<size_t>(0, pieces().size()))))
            text += pieces()[piece];
        return text;
    });
}

rc::Gen<QString> anyName()
{
    return rc::gen::map(anyText(), [](const QString &text) { return Name::nearest(text).toString(); });
}

rc::Gen<Layout> anyLayout()
{
    return rc::gen::exec([] {
        Layout layout(*anyName());
        std::vector<NodeIndex> folders{rootNode};
        const int count = *rc::gen::inRange(0, 25);
        for (int i = 0; i < count; ++i) {
            const NodeIndex parent = folders[*rc::gen::inRange<size_t>(0, folders.size())];
            const NodeKind kind = *rc::gen::element(NodeKind::Folder, NodeKind::File);
            const NodeIndex node = layout.append(parent, NodeData{.name = *anyName(), .kind = kind, .summary = *anyText()});
            if (kind == NodeKind::Folder)
                folders.push_back(node);
        }
        return layout;
    });
}

} // namespace

class TestDrawnTreeWriter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void drawsATree()
    {
        Layout layout = treeOf(R"(
            src/ # the sources
              main.cpp
              ui/
                window.ui # drawn in Designer
            docs/
            README.md # start here
        )");
        layout.setName(rootNode, u"shop");
        QCOMPARE(QString::fromUtf8(DrawnTreeWriter::toText(layout)),
                 QString::fromUtf8("shop/\n"
                                   "├── src/               # the sources\n"
                                   "│   ├── main.cpp\n"
                                   "│   └── ui/\n"
                                   "│       └── window.ui  # drawn in Designer\n"
                                   "├── docs/\n"
                                   "└── README.md          # start here\n"));
        QCOMPARE(QString::fromUtf8(DrawnTreeWriter::toText(layout, {.ascii = true, .comments = false})),
                 QStringLiteral("shop/\n"
                                "|-- src/\n"
                                "|   |-- main.cpp\n"
                                "|   `-- ui/\n"
                                "|       `-- window.ui\n"
                                "|-- docs/\n"
                                "`-- README.md\n"));
    }

    void leavesOutWhatIsHidden()
    {
        const Layout layout = treeOf(R"(
            a/
              b
            c/
              d/
                e
            f
        )");
        const DrawnTreeWriter::Options options{.shows = [&](NodeIndex node) { return layout.name(node) != u"a" && layout.name(node) != u"f"; }};
        QCOMPARE(QString::fromUtf8(DrawnTreeWriter::toText(layout, options)),
                 QString::fromUtf8("project/\n└── c/\n    └── d/\n        └── e\n"));
        QCOMPARE(QString::fromUtf8(DrawnTreeWriter::toText(layout, {.rootLine = false, .maxDepth = 1})),
                 QString::fromUtf8("├── a/\n├── c/\n└── f\n"));
        QCOMPARE(QString::fromUtf8(DrawnTreeWriter::toText(layout, {.top = layout.find(u"c")})),
                 QString::fromUtf8("c/\n└── d/\n    └── e\n"));
    }

    void quotesOnlyWhatNeedsIt()
    {
        Layout layout(QStringLiteral("p"));
        for (const char *name : {"plain.txt", "two words", "-rf", "[id].tsx", "C# notes", "éclair", "中文", "a & b", "# odd", "a # b", "x "})
            layout.append(rootNode, NodeKind::File, name);
        QCOMPARE(QString::fromUtf8(DrawnTreeWriter::toText(layout)),
                 QString::fromUtf8("p/\n├── plain.txt\n├── two words\n├── -rf\n├── [id].tsx\n├── C# notes\n├── éclair\n├── 中文\n"
                                   "├── \"a & b\"\n├── \"# odd\"\n├── \"a # b\"\n└── \"x \"\n"));
    }

    void alignsByWhatIsSeen()
    {
        const Layout layout = treeOf(R"(
            中文/ # wide
            abcd/ # narrow
            a_name_that_is_far_too_long_to_align_everything_to_it/ # long
        )");
        const QString gap(39, u' '); // to column 48
        const QString expected = QString::fromUtf8("├── 中文/") + gap + QString::fromUtf8("# wide\n├── abcd/") + gap
            + QString::fromUtf8("# narrow\n└── a_name_that_is_far_too_long_to_align_everything_to_it/  # long\n");
        QCOMPARE(QString::fromUtf8(DrawnTreeWriter::toText(layout, {.rootLine = false})), expected);
    }

    void putsPictogramsBeforeNames()
    {
        Layout layout(QStringLiteral("p"));
        layout.append(rootNode, NodeData{.name = QStringLiteral("web"), .icon = QString::fromUtf8("🎨")});
        layout.append(rootNode, NodeData{.name = QStringLiteral("api"), .icon = QStringLiteral("topic-api")});
        const QByteArray text = DrawnTreeWriter::toText(layout, {.pictograms = true});
        QCOMPARE(QString::fromUtf8(text), QString::fromUtf8("p/\n├── 🎨 web/\n└── api/\n"));
        QCOMPARE(drawnTreeWriterReadBack(text).icon(1), QString::fromUtf8("🎨"));
        QCOMPARE(drawnTreeWriterReadBack(text).name(1), QStringLiteral("web"));
    }

    /// N5, N6, N15, N16
    void isReadBackWhole()
    {
        QVERIFY(rc::check("a drawn tree is read back to the same tree with the same comments", [] {
            const Layout layout = *anyLayout();
            const bool ascii = *rc::gen::arbitrary<bool>();
            const QByteArray text = DrawnTreeWriter::toText(layout, {.ascii = ascii});
            RC_LOG() << text.toStdString();
            RC_ASSERT(exactly(drawnTreeWriterReadBack(text)) == exactly(layout));
        }));
    }

    void isReadBackByEachPieceAlone()
    {
        for (const QString &piece : pieces()) {
            for (const QString &name : {piece, QString(u"x" + piece), QString(piece + u"x"), QString(u"a" + piece + u"b")}) {
                const QString valid = Name::nearest(name).toString();
                Layout layout(valid);
                const NodeIndex folder = layout.append(rootNode, NodeData{.name = valid, .kind = NodeKind::Folder, .summary = name});
                layout.append(folder, NodeData{.name = valid, .kind = NodeKind::File, .summary = piece});
                layout.append(rootNode, NodeData{.name = valid, .kind = NodeKind::File});
                const QByteArray text = DrawnTreeWriter::toText(layout);
                QVERIFY2(exactly(drawnTreeWriterReadBack(text)) == exactly(layout), text.constData());
                const Layout empty(valid);
                const QByteArray line = DrawnTreeWriter::toText(empty);
                QVERIFY2(exactly(drawnTreeWriterReadBack(line)) == exactly(empty), line.constData());
            }
        }
    }

    /// Comments are looked at several bytes at a time: none may hide in the middle or at an end.
    void readsBackEachByteOfACommentWhereverItStands()
    {
        for (qsizetype size : {1, 7, 8, 9, 15, 16, 17, 23}) {
            for (qsizetype at = 0; at < size; ++at) {
                for (const char odd : {'\0', '\n', '\t', '\x1f', ' ', '!', '"', '#', '[', '\\', ']', '~', '\x7f'}) {
                    QString comment(size, u'x');
                    comment[at] = QChar::fromLatin1(odd);
                    Layout layout(QStringLiteral("p"));
                    layout.append(rootNode,
                                  NodeData{.name = QStringLiteral("a"), .kind = NodeKind::File, .summary = comment});
                    const QByteArray text = DrawnTreeWriter::toText(layout);
                    QCOMPARE(text.count('\n'), 2);
                    QVERIFY2(exactly(drawnTreeWriterReadBack(text)) == exactly(layout), text.constData());
                }
            }
        }
    }

    void keepsAProjectWithoutName()
    {
        Layout layout;
        QCOMPARE(DrawnTreeWriter::toText(layout), QByteArray("./\n\n0 directories, 0 files\n"));
        QCOMPARE(exactly(drawnTreeWriterReadBack(DrawnTreeWriter::toText(layout))), exactly(layout));
        layout.append(rootNode, NodeKind::File, "docs");
        QCOMPARE(exactly(drawnTreeWriterReadBack(DrawnTreeWriter::toText(layout))), exactly(layout));
    }

    void writesInPieces()
    {
        Layout layout(QStringLiteral("p"));
        for (int i = 0; i < 20'000; ++i)
            layout.append(rootNode, NodeKind::File, "file" + std::to_string(i));
        int pieces = 0;
        qsizetype largest = 0;
        QVERIFY(DrawnTreeWriter::write(layout, {}, [&](QByteArrayView piece) {
            ++pieces;
            largest = std::max(largest, piece.size());
            return true;
        }));
        QVERIFY(pieces > 3);
        QVERIFY(largest < 100'000);
        int calls = 0;
        QVERIFY(!DrawnTreeWriter::write(layout, {}, [&](QByteArrayView) { return ++calls < 2; }));
        QCOMPARE(calls, 2);
        QBuffer closed;
        closed.open(QIODevice::ReadOnly);
        QTest::ignoreMessage(QtWarningMsg, "QIODevice::write (QBuffer): ReadOnly device");
        QVERIFY(!DrawnTreeWriter::write(layout, {}, closed));
    }
};

ESPALIER_TEST_GUILESS_MAIN(TestDrawnTreeWriter)
#include "tst_drawntreewriter.moc"
