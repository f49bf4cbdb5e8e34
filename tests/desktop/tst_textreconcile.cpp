// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/text/textreconcile.h"
#include "edit/editor.h"
#include "support/drawntree.h"
#include "support/testprogram.h"

#include <QTest>
#include <QUndoStack>

#include <algorithm>
#include <random>

using namespace Espalier;
using namespace Qt::StringLiterals;

namespace {

using Line = TextReconcile::Line;

/// A document with its lines, all of them open.
struct ReconcileBench {
    explicit ReconcileBench(const char *tree)
    {
        editor.adopt(treeOf(tree));
        read();
    }
    void read()
    {
        Expansion all;
        all.setAll(editor.layout().indexEnd());
        lines.assign(editor.layout(), nullptr, all);
    }
    NodeIndex at(const QString &path) const { return editor.layout().find(path); }
    qsizetype row(const QString &path) const { return lines.rowOf(at(path)); }
    Line line(const QString &path) const
    {
        return {.node = at(path),
                .depth = editor.layout().depth(at(path)),
                .text = LineText::of(editor.layout(), at(path))};
    }
    static Line fresh(int depth, const QString &text) { return {.depth = depth, .text = LineText::parse(text)}; }
    /// The kinds of the edits, one letter each, and whether it could be done.
    QString replace(qsizetype first, qsizetype count, const std::vector<Line> &with)
    {
        Result<TextReconcile::Outcome> outcome = TextReconcile(editor.layout(), lines).replace(first, count, with);
        if (!outcome)
            return u"refused: "_s + outcome.error().message;
        QString kinds;
        for (const TreeEdit &edit : outcome->edits.edits)
            kinds += u"imxrsk"_s.at(int(edit.what));
        if (const auto done = editor.apply(outcome->edits); !done)
            return u"failed: "_s + done.error().message;
        read();
        return kinds;
    }
    QString text() const { return textOf(editor.layout()); }
    QStringList loose() const
    {
        QStringList all;
        for (const LooseLine &line : editor.layout().info().viewLoose)
            all.append((line.isInstead ? u"="_s : QString()) + line.text.trimmed());
        return all;
    }

    LayoutDocument document;
    Editor editor{document};
    TextLines lines;
};

const char *const reconcileSample = R"(
    core/ # What it is about
      domain/ # Rules
        model.py
        rules.py
      adapters/
    docs/
      index.md
    README.md
)";

/// What is compared of a node: everything that the text does not say comes along by id.
struct Told {
    int depth = 0;
    QString name;
    NodeKind kind = NodeKind::Folder;
    QString summary;
    NodeIndex node = noNode; ///< noNode: whichever

    bool matches(const Told &other) const
    {
        return depth == other.depth && name == other.name && kind == other.kind && summary == other.summary
            && (node == noNode || node == other.node);
    }
};

QList<Told> toldBy(const Layout &layout)
{
    QList<Told> all;
    for (NodeIndex node = layout.next(rootNode); node != noNode; node = layout.next(node))
        all.append({layout.depth(node), layout.name(node), layout.kind(node), layout.summary(node), node});
    return all;
}

/// The plainest reading of lines there is: each goes into the nearest folder above that is less deep.
QList<Told> readPlainly(const Layout &layout, const std::vector<Line> &lines)
{
    QList<Told> all;
    QList<Told> open{{0, {}, NodeKind::Folder, {}, rootNode}};
    for (size_t i = 0; i < lines.size(); ++i) {
        const Line &line = lines[i];
        LineText::Meaning says = line.text.meaning();
        if (line.node != noNode && says.kind == NodeKind::File && layout.firstChild(line.node) != noNode)
            says = {layout.name(line.node), layout.kind(line.node), layout.summary(line.node)};
        if (line.node == noNode && i + 1 < lines.size() && lines[i + 1].depth > line.depth)
            says.kind = NodeKind::Folder;
        while (open.last().depth >= line.depth)
            open.removeLast();
        if (line.node == noNode && (open.last().depth + 1 < line.depth || open.last().kind == NodeKind::File))
            continue; // nobody can tell where it belongs
        while (open.last().kind == NodeKind::File)
            open.removeLast();
        const Told told{open.last().depth + 1, says.name, says.kind, says.summary, line.node};
        all.append(told);
        open.append(told);
    }
    return all;
}

/// Writes at random into lines as somebody might.
class Scribbler {
public:
    Scribbler(std::mt19937 &random, int &number) : m_random(random), m_number(number) { }

    std::vector<Line> scribble(const ReconcileBench &bench, qsizetype first, qsizetype count)
    {
        std::vector<Line> window;
        for (qsizetype row = first; row < first + count; ++row) {
            const NodeIndex node = bench.lines.at(row).node;
            Line line{
                .node = node, .depth = bench.lines.at(row).depth, .text = LineText::of(bench.editor.layout(), node)};
            change(line);
            if (pick(6) != 0)
                window.push_back(line);
            if (pick(5) == 0)
                window.push_back(made(line.depth));
        }
        if (window.empty() || pick(4) == 0)
            window.push_back(made(1 + int(pick(4))));
        if (window.size() > 1 && pick(4) == 0)
            std::swap(window[pick(window.size())], window[pick(window.size())]);
        return window;
    }

    size_t pick(size_t below) { return std::uniform_int_distribution<size_t>(0, below - 1)(m_random); }

private:
    Line made(int depth)
    {
        const QString name = u"new%1"_s.arg(m_number++);
        return {.depth = depth,
                .text = {.name = pick(2) == 0 ? name + u'/' : name, .comment = {}, .hasComment = false}};
    }
    void change(Line &line)
    {
        switch (pick(9)) {
        case 0:
            line.depth = std::max(1, line.depth + (pick(2) == 0 ? 1 : -1));
            break;
        case 1:
            line.text.name = u"name%1"_s.arg(m_number++) + (line.text.name.endsWith(u'/') ? u"/"_s : QString());
            break;
        case 2:
            line.text.comment = u"says %1"_s.arg(m_number++);
            line.text.hasComment = true;
            break;
        case 3:
            if (line.text.name.endsWith(u'/'))
                line.text.name.chop(1);
            else
                line.text.name += u'/';
            break;
        default:
            break;
        }
    }

    std::mt19937 &m_random;
    int &m_number;
};

} // namespace

class TestTextReconcile : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void anotherNameIsARename()
    {
        ReconcileBench bench(reconcileSample);
        const NodeIndex domain = bench.at(u"core/domain"_s);
        bench.editor.setNotes(domain, u"kept"_s).value();
        Line line = bench.line(u"core/domain"_s);
        line.text.name = u"rules/"_s;
        QCOMPARE(bench.replace(bench.row(u"core/domain"_s), 1, {line}), u"r"_s);
        QCOMPARE(bench.at(u"core/rules"_s), domain);
        QCOMPARE(bench.editor.layout().notes(domain), u"kept"_s);
        bench.editor.history().undo();
        QCOMPARE(bench.at(u"core/domain"_s), domain);
    }

    void namesMayChangePlaces()
    {
        ReconcileBench bench("a/\n  x\nb/\n");
        const NodeIndex a = bench.at(u"a"_s);
        Line first = bench.line(u"a"_s);
        Line inside = bench.line(u"a/x"_s);
        Line second = bench.line(u"b"_s);
        std::swap(first.text, second.text);
        QCOMPARE(bench.replace(1, 3, {first, inside, second}), u"rr"_s);
        QCOMPARE(bench.text(), u"b/\n  x\na/\n"_s);
        QCOMPARE(bench.at(u"b"_s), a);
    }

    void aLineThatIsGoneLeavesWhatWasInIt()
    {
        ReconcileBench bench(reconcileSample);
        const NodeIndex model = bench.at(u"core/domain/model.py"_s);
        QCOMPARE(bench.replace(bench.row(u"core/domain"_s), 1, {}), u"mmx"_s);
        QCOMPARE(bench.text(),
                 u"core/ # What it is about\n  model.py\n  rules.py\n  adapters/\ndocs/\n  index.md\nREADME.md\n"_s);
        QCOMPARE(bench.at(u"core/model.py"_s), model);
        QCOMPARE(bench.editor.history().index(), 1);
    }

    void siblingsThatChangePlacesAreOneMove()
    {
        ReconcileBench bench("a\nb\nc\nd\n");
        QCOMPARE(bench.replace(1, 4, {bench.line(u"d"_s), bench.line(u"a"_s), bench.line(u"b"_s), bench.line(u"c"_s)}),
                 u"m"_s);
        QCOMPARE(bench.text(), u"d\na\nb\nc\n"_s);
    }

    void aParentMayGoIntoItsChild()
    {
        ReconcileBench bench("a/\n  b/\n");
        Line a = bench.line(u"a"_s);
        Line b = bench.line(u"a/b"_s);
        a.depth = 2;
        b.depth = 1;
        bench.replace(1, 2, {b, a});
        QCOMPARE(bench.text(), u"b/\n  a/\n"_s);
    }

    void whoComesBackIsNotNew()
    {
        // Two lines were pasted over by the same in another order, without anybody knowing the nodes.
        ReconcileBench bench("a/\n  x\nb # said\n");
        const NodeIndex b = bench.at(u"b"_s);
        const NodeIndex x = bench.at(u"a/x"_s);
        bench.replace(1, 3,
                      {ReconcileBench::fresh(1, u"b  # said"_s), ReconcileBench::fresh(1, u"a/"_s),
                       ReconcileBench::fresh(2, u"x"_s)});
        QCOMPARE(bench.text(), u"b # said\na/\n  x\n"_s);
        QCOMPARE(bench.at(u"b"_s), b);
        QCOMPARE(bench.at(u"a/x"_s), x);
    }

    void whatCannotBeStaysAsText_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<int>("depth");
        QTest::newRow("a twin") << u"docs/"_s << 1;
        QTest::newRow("no name") << u".."_s << 1;
        QTest::newRow("a path") << u"a/b"_s << 1;
        QTest::newRow("no such depth") << u"ports"_s << 4;
    }
    void whatCannotBeStaysAsText()
    {
        QFETCH(const QString, typed);
        QFETCH(const int, depth);
        ReconcileBench bench(reconcileSample);
        const QString before = bench.text();
        QCOMPARE(bench.replace(bench.row(u"docs"_s), 0, {ReconcileBench::fresh(depth, typed)}), QString());
        QCOMPARE(bench.text(), before);
        QCOMPARE(bench.loose(), QStringList{typed});
        const qsizetype row = bench.lines.rowOfLoose(0);
        QCOMPARE(row, bench.row(u"core/adapters"_s) + 1);
        QCOMPARE(int(bench.lines.at(row).depth), depth);
        bench.editor.history().undo();
        QVERIFY(bench.loose().isEmpty());
    }

    void aNodeThatCannotBecomeWhatItSaysKeepsItsState_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::newRow("a twin") << u"docs/"_s;
        QTest::newRow("a file with something in it") << u"core"_s;
        QTest::newRow("no name") << u"../"_s;
    }
    void aNodeThatCannotBecomeWhatItSaysKeepsItsState()
    {
        QFETCH(const QString, typed);
        ReconcileBench bench(reconcileSample);
        const QString before = bench.text();
        Line line = bench.line(u"core"_s);
        line.text.name = typed;
        bench.replace(1, 1, {line});
        QCOMPARE(bench.text(), before);
        QCOMPARE(bench.loose(), QStringList{u"="_s + line.text.toString()});
        // It is mended by writing what can be.
        line.text = LineText::of(bench.editor.layout(), bench.at(u"core"_s));
        line.text.name = u"kernel/"_s;
        bench.replace(1, 1, {line});
        QVERIFY(bench.loose().isEmpty());
        QVERIFY(bench.at(u"kernel/domain"_s) != noNode);
    }

    void aMoveOntoATwinIsRefused()
    {
        ReconcileBench bench("a/\n  x\nb/\nx\n");
        const QString before = bench.text();
        Line x = bench.line(u"x"_s);
        x.depth = 2;
        Line b = bench.line(u"b"_s);
        b.depth = 2;
        QVERIFY(bench.replace(3, 2, {x}).startsWith(u"refused"_s));
        QCOMPARE(bench.text(), before);
    }

    void randomEditsComeToWhatTheTextSays()
    {
        const int rounds = qEnvironmentVariableIsSet("ESPALIER_LONG_TESTS") ? 20'000 : 1'000;
        constexpr quint32 seed = 20261129;
        std::mt19937 random(seed);
        int number = 0;
        Scribbler scribbler(random, number);
        ReconcileBench bench(reconcileSample);
        for (NodeIndex node = 1; node < bench.editor.layout().indexEnd(); ++node)
            bench.editor.setNotes(node, u"note %1"_s.arg(node)).value();
        bench.editor.history().clear();
        for (int round = 0; round < rounds; ++round) {
            const QByteArray where = "seed " + QByteArray::number(seed) + ", round " + QByteArray::number(round);
            const qsizetype count = bench.lines.count();

            const qsizetype first = 1 + qsizetype(scribbler.pick(size_t(std::max<qsizetype>(1, count - 1))));
            const qsizetype length =
                first >= count ? 0 : qsizetype(scribbler.pick(size_t(std::min<qsizetype>(6, count - first + 1))));
            const std::vector<Line> window = scribbler.scribble(bench, first, length);
            std::vector<Line> all;
            for (qsizetype row = 1; row < std::min(first, count); ++row)
                all.push_back({.node = bench.lines.at(row).node,
                               .depth = bench.lines.at(row).depth,
                               .text = LineText::of(bench.editor.layout(), bench.lines.at(row).node)});
            all.insert(all.end(), window.begin(), window.end());
            for (qsizetype row = first + length; row < count; ++row)
                all.push_back({.node = bench.lines.at(row).node,
                               .depth = bench.lines.at(row).depth,
                               .text = LineText::of(bench.editor.layout(), bench.lines.at(row).node)});
            const Layout before = bench.editor.layout();
            const QList<Told> expected = readPlainly(before, all);
            const QString done = bench.replace(std::min(first, count), length, window);
            QVERIFY2(!done.contains(u':'), QByteArray(where + ": " + done.toUtf8()).constData());
            const QList<Told> now = toldBy(bench.editor.layout());
            QVERIFY2(
                now.size() == expected.size()
                    && std::ranges::equal(expected, now, [](const Told &a, const Told &b) { return a.matches(b); }),
                QByteArray(where + "\nbefore:\n" + textOf(before).toUtf8() + "now:\n" + bench.text().toUtf8())
                    .constData());
            for (const Told &told : now) {
                if (told.node < before.indexEnd())
                    QVERIFY2(before.notes(told.node) == bench.editor.layout().notes(told.node), where.constData());
            }
            const Layout after = bench.editor.layout();
            while (bench.editor.history().canUndo())
                bench.editor.history().undo();
            QVERIFY2(Layout::isSameTree(before, bench.editor.layout(), true), where.constData());
            while (bench.editor.history().canRedo())
                bench.editor.history().redo();
            QVERIFY2(Layout::isSameTree(after, bench.editor.layout(), true), where.constData());
            // Loose lines are shown by other tests; trees that grow or shrink too far begin anew.
            if (bench.editor.layout().nodeCount() > 60 || bench.editor.layout().nodeCount() < 4
                || !bench.editor.layout().info().viewLoose.isEmpty()) {
                Layout next = bench.editor.layout().nodeCount() > 60 || bench.editor.layout().nodeCount() < 4
                    ? treeOf(reconcileSample)
                    : bench.editor.layout();
                LayoutInfo info = next.info();
                info.viewLoose.clear();
                next.setInfo(info);
                bench.editor.adopt(next);
            }
            bench.editor.history().clear();
            bench.read();
        }
    }

    void namesOfAnyKindAreReadAsTheyAreShown()
    {
        const QStringList names{u"plain"_s,      u"two words"_s,   u"# odd"_s,     u"a - b"_s,   u"a  # b"_s,
                                u"\"quoted\""_s, u"back\\slash"_s, u"tab\there"_s, u"données"_s, u"日本"_s,
                                u" edge "_s,     u"line\nbreak"_s, u"a \\ b"_s,    u"\""_s,      u"C#"_s};
        for (const QString &name : names) {
            for (const NodeKind kind : {NodeKind::Folder, NodeKind::File}) {
                const LineText text = LineText::of(name.toStdString(), kind, u"said"_s);
                QCOMPARE(text.meaning().name, name);
                QCOMPARE(text.meaning().kind, kind);
                QCOMPARE(LineText::parse(text.toString()), text);
            }
        }
    }
};

ESPALIER_TEST_MAIN(TestTextReconcile)
#include "tst_textreconcile.moc"
