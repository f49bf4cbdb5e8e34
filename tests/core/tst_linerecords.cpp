// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/text/drawntreereader.h"
#include "core/text/linedoubts.h"
#include "support/drawntree.h"
#include "support/testprogram.h"

#include <QTest>

#include <rapidcheck.h>

using namespace Espalier;

namespace {

DrawnTree readingOf(const QByteArray &text, const LineRepairs &repairs = {})
{
    auto tree = DrawnTreeReader::read(text, {.repairs = &repairs});
    return tree ? std::move(*tree) : DrawnTree();
}

QString shownTree(const DrawnTree &tree) { return textOf(tree.toLayout()); }

QString kindsOf(const DrawnTree &tree)
{
    QStringList kinds;
    for (const LineRecord &record : tree.lines)
        kinds.append(QString::fromLatin1(idOf(record.kind)));
    return kinds.join(u' ');
}

/// What answers make of a text; lines are counted from 1.
QString repaired(const QByteArray &text, std::initializer_list<LineRepairs::At> answers)
{
    const DrawnTree tree = readingOf(text);
    std::vector<LineRepairs::At> list(answers);
    for (LineRepairs::At &at : list)
        --at.line;
    return shownTree(readingOf(text, LineRepairs::forLines(tree, list)));
}

/// Pieces of which lines of all dialects are made.
const std::vector<QByteArray> &linePieces()
{
    static const std::vector<QByteArray> list{"\n",
                                              "\n",
                                              "\n",
                                              "\n",
                                              "├── ",
                                              "└── ",
                                              "│   ",
                                              "|-- ",
                                              "`-- ",
                                              "+---",
                                              "\\---",
                                              "├─",
                                              "    ",
                                              "  ",
                                              "\t",
                                              "- ",
                                              "* ",
                                              "> ",
                                              "# ",
                                              "## ",
                                              "1. ",
                                              "```",
                                              "<pre>",
                                              "</pre>",
                                              "<a href=\"x\">",
                                              "</a>",
                                              "&amp;",
                                              "src",
                                              "src/",
                                              "main.c",
                                              "a b",
                                              "a/b/c.txt",
                                              "./",
                                              "./src:",
                                              "..",
                                              "...",
                                              "…",
                                              "# why",
                                              " # why",
                                              " - why",
                                              "  why",
                                              ": why",
                                              "(3 KB)",
                                              "[4.0K]  ",
                                              "$ tree",
                                              "$ ",
                                              "C:.",
                                              "mkdir -p x/{a,b}",
                                              "drwxr-xr-x me/me 0 2024-12-11 09:09 lib/",
                                              "2 directories, 3 files",
                                              "0 directories, 0 files",
                                              "**",
                                              "`",
                                              "[x](y)",
                                              "\"q\"",
                                              "é",
                                              "📁 ",
                                              "<directory name=\"d\">",
                                              "</directory>",
                                              "⋅⋅",
                                              "..x",
                                              "modified:   f.c",
                                              "a.js  b.js",
                                              "## `/cmd`",
                                              "\xff",
                                              "M  x"};
    return list;
}

rc::Gen<QByteArray> anyPage()
{
    return rc::gen::exec([] {
        QByteArray text;
        for (const size_t piece :
             *rc::gen::container<std::vector<size_t>>(rc::gen::inRange<size_t>(0, linePieces().size())))
            text += linePieces()[piece];
        return text;
    });
}

bool isBlankView(std::string_view text)
{
    return QByteArrayView(text.data(), qsizetype(text.size())).trimmed().isEmpty();
}

} // namespace

class TestLineRecords : public QObject {
    Q_OBJECT

private Q_SLOTS:
    /// Records' lines joined are the text; spans cover each line once; what is named on a line is known there; what
    /// could not be read is reported.
    void nothingIsLost()
    {
        const bool ok = rc::check("each line has its record", [] {
            const DrawnTree tree = readingOf(*anyPage());
            QByteArray joined;
            qint64 made = 0;
            for (size_t line = 0; line < tree.lines.size(); ++line) {
                const LineRecord &record = tree.lines[line];
                const std::string_view text = tree.lineText(line);
                joined.append(text.data(), qsizetype(text.size())).append('\n');
                const std::string_view spans[]{record.prefix(text),     record.metaBefore(text), record.nameText(text),
                                               record.metaBehind(text), record.comment(text),    record.rest(text)};
                size_t covered = 0;
                for (const std::string_view span : spans) {
                    RC_ASSERT(span.empty() || span.data() == text.data() + covered);
                    covered += span.size();
                }
                RC_ASSERT(covered == text.size() || isBlankView(text));
                if (record.kind == LineKind::Unread)
                    RC_ASSERT(!tree.report.isEmpty());
                made += record.count;
            }
            if (!tree.text.endsWith('\n'))
                joined.chop(1);
            RC_ASSERT(tree.lines.empty() || joined == tree.text);
            RC_ASSERT(made <= qint64(tree.nodes.size()));
            for (size_t node = 1; node < tree.nodes.size(); ++node) {
                const DrawnNode &entry = tree.nodes[node];
                if (entry.hasLine)
                    RC_ASSERT(tree.lines[entry.line - 1].kind == LineKind::Node
                              || tree.lines[entry.line - 1].kind == LineKind::Root);
            }
        });
        QVERIFY(ok);
    }

    void saysWhatEachLineIs()
    {
        QCOMPARE(kindsOf(readingOf("Hello you.\n\n```\n$ tree\nbox/\n│\n├── a/  # one\n│       # two\n├── ...\n└── "
                                   "b.txt\n\n2 directories, 1 file\n```\n")),
                 QStringLiteral("prose blank fence prompt root bar node comment more node blank total fence"));
        QCOMPARE(kindsOf(readingOf("Folder PATH listing\nC:.\n│   a.txt\n│\n└───b\n")),
                 QStringLiteral("header root node bar node"));
        const DrawnTree spans = readingOf("p/\n├── [4.0K]  a.txt (3 KB) # why\n");
        const LineRecord &record = spans.lines[1];
        const std::string_view line = spans.lineText(1);
        QCOMPARE(record.prefix(line), "├── ");
        QCOMPARE(record.metaBefore(line), "[4.0K]  ");
        QCOMPARE(record.nameText(line), "a.txt");
        QCOMPARE(record.metaBehind(line), " (3 KB)");
        QCOMPARE(record.comment(line), " # why");
    }

    void tellsHowSureItIs()
    {
        const DrawnTree tree =
            readingOf("p/\n├── a\n├── b.txt\n├── `c.txt`\n├── d\n│    └── e.c\n├── x.js y.js\n└── f/\n");
        const auto sure = [&](size_t line) { return tree.sureness(line - 1); };
        QCOMPARE(sure(2), Sureness::Guess); // "d" is a folder without "/", so "a" may be one too
        QCOMPARE(sure(3), Sureness::Likely); // by its ending
        QCOMPARE(sure(4), Sureness::Likely);
        QCOMPARE(sure(5), Sureness::Certain); // has children
        QCOMPARE(sure(7), Sureness::Guess);
        QCOMPARE(sure(8), Sureness::Certain);
        QCOMPARE(tree.reason(6), LineReason::NamesInLine);
        const DrawnTree unmarked = readingOf("p\n├── a\n├── b.txt\n└── c\n");
        QCOMPARE(unmarked.sureness(1), Sureness::Guess);
        QCOMPARE(unmarked.reason(1), LineReason::Unmarked);
        QCOMPARE(unmarked.sureness(2), Sureness::Likely);
    }

    void alikeDoubtsAreOne()
    {
        const DrawnTree tree = readingOf("p\n├── a\n├── b\n├── c.txt\n├── c.txt\n└── x.js y.js\n");
        const std::vector<LineDoubt> doubts = doubtsOf(tree);
        QStringList shown;
        for (const LineDoubt &doubt : doubts)
            shown.append(QString::fromLatin1(idOf(doubt.question)) + u'@' + QString::number(doubt.lines.front() + 1)
                         + u'+' + QString::number(doubt.lines.size()));
        QCOMPARE(shown.join(u' '), QStringLiteral("kind@2+2 twin@5+1 names-in-line@6+1"));
        QCOMPARE(doubts.front().about.size(), size_t(2));
    }

    void aListFullOfSentencesIsAsked()
    {
        const QByteArray text =
            "src/\n  main.cpp\n  util.cpp\nThe sources are built by the usual tools of the house.\n"
            "tests/\n  tst_a.cpp\n  tst_b.cpp\nThey are run before each commit, and by the server.\n"
            "docs/\n  index.md\n  guide.md\nWhat is written here is what the pages are made of.\n";
        const DrawnTree tree = readingOf(text);
        std::vector<LineDoubt> doubts = doubtsOf(tree);
        const auto isOfBlock = [](const LineDoubt &doubt) { return doubt.question == LineDoubt::Question::Dialect; };
        const auto doubt = std::ranges::find_if(doubts, isOfBlock);
        QVERIFY(doubt != doubts.end());
        QCOMPARE(doubt->lines.front(), 0U);
        QCOMPARE(doubt->chosen, LineAnswer::Folder);
        std::vector<LineRepairs::At> answers;
        for (const quint32 line : doubt->lines)
            answers.push_back({.line = line, .answer = LineAnswer::Drop});
        QCOMPARE(readingOf(text, LineRepairs::forLines(tree, answers)).nodes.size(), 1U);
        const LineRepairs kept = LineRepairs::forLines(tree, {{.line = 0, .answer = doubt->chosen}});
        const DrawnTree again = readingOf(text, kept);
        QCOMPARE(shownTree(again), shownTree(tree));
        QVERIFY(std::ranges::none_of(doubtsOf(again), isOfBlock));
        QVERIFY(std::ranges::none_of(doubtsOf(readingOf("src/\n  main.cpp\ntests/\n  tst_a.cpp\n")), isOfBlock));
    }

    void keepingTwinsKeepsTheirComments()
    {
        const QByteArray text = "p/\n├── a/  # one\n└── a/  # two\n";
        const DrawnTree tree = readingOf(text);
        const std::vector<LineDoubt> doubts = doubtsOf(tree);
        QCOMPARE(doubts.size(), 1U);
        QCOMPARE(doubts[0].question, LineDoubt::Question::Twin);
        const DrawnTree again = readingOf(
            text, LineRepairs::forLines(tree, {{.line = doubts[0].lines.front(), .answer = doubts[0].chosen}}));
        QCOMPARE(shownTree(again), shownTree(tree));
        QVERIFY(doubtsOf(again).empty());
    }

    void answersMendTheReading()
    {
        const QByteArray text = "p\n├── a\n├── b.d\n├── x.js y.js\n├── my  words\n└── z.txt\n";
        QCOMPARE(shownTree(readingOf(text)), QStringLiteral("a/\nb.d/\nx.js\ny.js\nmy/ # words\nz.txt\n"));
        QCOMPARE(repaired(text, {{2, LineAnswer::File, {}}}),
                 QStringLiteral("a\nb.d/\nx.js\ny.js\nmy/ # words\nz.txt\n"));
        QCOMPARE(repaired(text, {{6, LineAnswer::Folder, {}}}),
                 QStringLiteral("a/\nb.d/\nx.js\ny.js\nmy/ # words\nz.txt/\n"));
        QCOMPARE(repaired(text, {{6, LineAnswer::Under, "a"}}),
                 QStringLiteral("a/\n  z.txt\nb.d/\nx.js\ny.js\nmy/ # words\n"));
        QCOMPARE(repaired(text, {{3, LineAnswer::Drop, {}}}), QStringLiteral("a/\nx.js\ny.js\nmy/ # words\nz.txt\n"));
        QCOMPARE(repaired(text, {{4, LineAnswer::Join, {}}}),
                 QStringLiteral("a/\nb.d/\nx.js y.js\nmy/ # words\nz.txt\n"));
        QCOMPARE(repaired(text, {{5, LineAnswer::Name, {}}}),
                 QStringLiteral("a/\nb.d/\nx.js\ny.js\nmy  words/\nz.txt\n"));
        QCOMPARE(repaired(text, {{5, LineAnswer::Split, {}}}),
                 QStringLiteral("a/\nb.d/\nx.js\ny.js\nmy/\nwords/\nz.txt\n"));
        QCOMPARE(repaired(text, {{6, LineAnswer::Comment, {}}}),
                 QStringLiteral("a/\nb.d/\nx.js\ny.js\nmy/ # words z.txt\n"));
        QCOMPARE(repaired("- a/\n- b/\n- c.txt\n", {{2, LineAnswer::Drop, {}}, {3, LineAnswer::Under, "a"}}),
                 QStringLiteral("c.txt\n"));
        QCOMPARE(repaired("a/b.txt\na/c.txt\n", {{2, LineAnswer::Drop, {}}}), QStringLiteral("a/\n  b.txt\n"));
    }

    void answersFollowTheirLine()
    {
        const DrawnTree tree = readingOf("p\n├── a\n├── b\n└── a\n");
        LineRepairs repairs;
        repairs.add(LineRepairs::forLine(tree, 3, LineAnswer::File));
        QCOMPARE(repairs.all().front().text, "a");
        QCOMPARE(repairs.all().front().occurrence, 1U);
        QCOMPARE(shownTree(readingOf("p\n├── a\n├── b\n└── a\n", repairs)), QStringLiteral("a/\nb/\na\n"));
        // Edited elsewhere, and drawn otherwise.
        QCOMPARE(shownTree(readingOf("prose\n\np\n|-- a\n|-- new.txt\n`-- a\n", repairs)),
                 QStringLiteral("a/\nnew.txt\na\n"));
        const DrawnTree gone = readingOf("p\n├── a\n└── b\n", repairs);
        QCOMPARE(gone.lostRepairs, 1);
        repairs.add(LineRepairs::forLine(tree, 3, LineAnswer::Folder));
        QCOMPARE(repairs.all().size(), size_t(1)); // the later answer counts
        QVERIFY(doubtsOf(readingOf("p\n├── x.c\n└── a\n")).size() == 1);
        const LineRepairs sure = LineRepairs::forLines(
            tree, {{1, LineAnswer::File, {}}, {2, LineAnswer::File, {}}, {3, LineAnswer::File, {}}});
        const std::vector<LineDoubt> left = doubtsOf(readingOf("p\n├── a\n├── b\n└── a\n", sure));
        QVERIFY(left.empty());
    }

    void theSecondPassAloneGivesTheSame()
    {
        const DrawnTree tree = readingOf("Words.\n\n```\nsrc\n+-- a\n```\n\n```\nsrc/b\n+-- c.txt\n```\n");
        const auto again = DrawnTreeReader::readAgain(tree, {});
        QVERIFY(again);
        QCOMPARE(shownTree(*again), shownTree(tree));
        QCOMPARE(kindsOf(*again), kindsOf(tree));
        std::vector<NodeIndex> places;
        const Layout layout = tree.toLayout({}, &places);
        QCOMPARE(layout.name(places[tree.nodesOf(9).front()]), QStringLiteral("c.txt"));
    }
};

ESPALIER_TEST_GUILESS_MAIN(TestLineRecords)
#include "tst_linerecords.moc"
