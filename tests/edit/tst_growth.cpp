// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/safefile.h"
#include "edit/growth.h"
#include "formats/projectfile.h"
#include "guide/starterbuilder.h"
#include "smallguide.h"
#include "support/drawntree.h"
#include "support/testprogram.h"
#include "workbench.h"

#include <QBuffer>
#include <QDir>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>
#include <QUndoStack>

using namespace Espalier;
using namespace Qt::StringLiterals;

namespace {

constexpr auto drawnGuide = R"(
    web/ [2] # screens
      pages/
        home.py
      parts/ [3]
        menu.py
    core/ # rules
      ports/
        storage.py
        tracking.py [2]
      adapters/ [2]
        files/
        cloud/ [4]
          bucket.py
    data/
      raw/
      cooked/ [3]
    ops/ [4]
      run.py
    README.md
)";

class Files {
public:
    Files()
    {
        for (const char *const path : {"web/pages/home.py", "web/parts/menu.py", "core/ports/storage.py",
                                       "core/ports/tracking.py", "ops/run.py", "README.md"}) {
            const QString place = m_folder.filePath(QString::fromLatin1(path));
            QDir().mkpath(QFileInfo(place).path());
            if (!SafeFile::write(place, QByteArray("of the guide: "_ba + path)))
                qFatal("no room for starter files");
        }
    }
    Guide guide() const { return guideOf(drawnGuide, {}, {}, m_folder.path()); }

private:
    QTemporaryDir m_folder;
};

Layout beginAt(const Guide &guide, Phase phase)
{
    return StarterBuilder::build(guide, u"p"_s, {.level = phase}).value();
}

QByteArray bytesOf(const Layout &layout)
{
    QBuffer buffer;
    Report report;
    buffer.open(QIODevice::WriteOnly);
    return ProjectFileWriter().write(layout, {}, buffer, report) ? buffer.data() : QByteArray();
}

int itemOf(const Growth &growth, const QString &key)
{
    for (int i = 0; i < int(growth.items().size()); ++i) {
        if (growth.key(i) == key)
            return i;
    }
    return -1;
}

QStringList keysOf(const Growth &growth, const Growth::Marks &marks)
{
    QStringList keys;
    for (int i = 0; i < int(marks.size()); ++i) {
        if (marks[size_t(i)])
            keys << growth.key(i);
    }
    return keys;
}

/// Everything that a person has, by id: path, kind and all that the node says of itself. Where among its siblings it
/// stands is not its own: what is new stands between.
QHash<quint64, QString> possessions(const Layout &layout)
{
    QHash<quint64, QString> all;
    for (NodeIndex node = layout.next(rootNode); node != noNode; node = layout.next(node)) {
        const NodeData data = layout.data(node);
        all.insert(data.id.value(),
                   QStringList{layout.path(node), QString::number(int(data.kind)), data.summary,
                               QString::number(toNumber(data.phase)), data.tags.join(u','), data.icon, data.topic,
                               data.notes, data.content, data.explanation}
                       .join(u'\x1f'));
    }
    return all;
}

/// Edits as people make them, at random.
class RandomLayout {
public:
    RandomLayout(Editor &editor, QRandomGenerator &random) : m_editor(editor), m_random(random) { }

    void edit()
    {
        for (int i = below(14); i > 0; --i)
            step();
    }

private:
    int below(int end) { return int(m_random.bounded(quint32(end))); }
    const Layout &layout() const { return m_editor.layout(); }
    NodeIndex any(bool folder)
    {
        QList<NodeIndex> nodes;
        for (NodeIndex node = layout().next(rootNode); node != noNode; node = layout().next(node)) {
            if (!folder || layout().isFolder(node))
                nodes << node;
        }
        return nodes.isEmpty() ? rootNode : nodes[below(int(nodes.size()))];
    }
    void step()
    {
        // Names that the guide has too, so that they are taken or joined.
        static const QStringList names =
            words("web core ports adapters cloud data raw run.py tracking.py tracking-2.py README.md mine menu.py");
        const QString name = names[below(int(names.size()))];
        const NodeIndex node = any(false);
        switch (below(9)) {
        case 0:
            std::ignore = m_editor.removeNodes({node});
            break;
        case 1:
            std::ignore = m_editor.rename(node, name);
            break;
        case 2:
            std::ignore = m_editor.moveNodes({node}, any(true), noNode);
            break;
        case 3:
            std::ignore = m_editor.setNotes(node, u"note %1"_s.arg(below(100)));
            break;
        case 4:
            std::ignore = m_editor.setContent(node, u"mine %1\n"_s.arg(below(100)));
            break;
        case 5:
            std::ignore = m_editor.setPhase({node}, phaseFromNumber(below(5)));
            break;
        case 6:
            std::ignore = m_editor.setTags({node}, {u"t"_s});
            break;
        default:
            std::ignore = m_editor.addNode(
                below(3) ? any(true) : rootNode, noNode,
                {.name = name, .kind = name.contains(u'.') || below(6) == 0 ? NodeKind::File : NodeKind::Folder});
        }
    }
    static QStringList words(const char *text) { return QString::fromLatin1(text).split(u' '); }

    Editor &m_editor;
    QRandomGenerator &m_random;
};

} // namespace

class TestGrowth : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatIsProposedIsLaterThanWhatIsReached()
    {
        const Guide guide = m_files.guide();
        Workbench bench(beginAt(guide, Phase::Beginner));
        QCOMPARE(Growth::reachedPhase(bench.layout(), guide), Phase::Beginner);
        QVERIFY(bench.editor.removeNodes(bench.at({"data"})));
        const Growth growth = Growth::toPhase(bench.layout(), guide, Phase::Advanced).value();
        QCOMPARE(
            keysOf(growth, growth.chosen({})),
            u"web web/pages web/pages/home.py web/parts web/parts/menu.py core/ports/tracking.py core/adapters core/adapters/files"_s
                .split(u' '));
        QCOMPARE(growth.totals(growth.chosen({})), (Growth::Totals{5, 3}));
        // What was removed can be had again, with what would have come into it.
        GrowthChoice choice;
        growth.setTicked(choice, growth.branch(itemOf(growth, u"data/cooked"_s)), true);
        QVERIFY(keysOf(growth, growth.chosen(choice)).endsWith(u"data/cooked"_s));
        QVERIFY(keysOf(growth, growth.chosen(choice)).contains(u"data"_s));
        QVERIFY(!keysOf(growth, growth.chosen(choice)).contains(u"data/raw"_s));
    }

    void aTickTakesWhatIsBelowAndWhatItNeedsAbove()
    {
        const Guide guide = m_files.guide();
        const Growth growth = Growth::toPhase(beginAt(guide, Phase::Beginner), guide, Phase::Expert).value();
        GrowthChoice choice;
        growth.setTicked(choice, growth.branch(itemOf(growth, u"core/adapters"_s)), false);
        QVERIFY(!keysOf(growth, growth.chosen(choice)).join(u' ').contains(u"core/adapters"_s));
        growth.setTicked(choice, growth.branch(itemOf(growth, u"core/adapters/cloud"_s)), true);
        const QStringList chosen = keysOf(growth, growth.chosen(choice));
        QVERIFY(chosen.contains(u"core/adapters"_s) && chosen.contains(u"core/adapters/cloud/bucket.py"_s)
                && !chosen.contains(u"core/adapters/files"_s));
    }

    void choicesOutliveEdits()
    {
        const Guide guide = m_files.guide();
        Workbench bench(beginAt(guide, Phase::Beginner));
        const Growth before = Growth::toPhase(bench.layout(), guide, Phase::Intermediate).value();
        GrowthChoice choice;
        before.setTicked(choice, before.branch(itemOf(before, u"web/pages"_s)), false);
        QVERIFY(bench.editor.rename(bench.at("core"), u"brain"_s));
        QVERIFY(bench.editor.moveNodes(bench.at({"data"}), bench.at("brain"), noNode));
        const Growth after = Growth::toPhase(bench.layout(), guide, Phase::Intermediate).value();
        QCOMPARE(keysOf(after, after.chosen(choice)),
                 u"web core/ports/tracking.py core/adapters core/adapters/files"_s.split(u' '));
    }

    void aFileOfTheSameNameIsTakenAndAFolderIsJoined()
    {
        const Guide guide = m_files.guide();
        Workbench bench(beginAt(guide, Phase::Beginner));
        QVERIFY(bench.editor.addNode(bench.at("core/ports"), noNode,
                                     {.name = u"tracking.py"_s, .kind = NodeKind::File, .content = u"mine"_s}));
        QVERIFY(
            bench.editor.addNode(bench.at("core/ports"), noNode, {.name = u"tracking-2.py"_s, .kind = NodeKind::File}));
        QVERIFY(bench.editor.addNode(rootNode, noNode, {.name = u"ops"_s, .kind = NodeKind::File}));
        QVERIFY(bench.editor.addNode(rootNode, noNode, {.name = u"web"_s, .summary = u"my own"_s}));
        const Growth growth = Growth::toPhase(bench.layout(), guide, Phase::Expert).value();
        const int tracking = itemOf(growth, u"core/ports/tracking.py"_s);
        QCOMPARE(growth.items()[size_t(tracking)].takenBy, bench.at("core/ports/tracking.py"));
        QCOMPARE(growth.name(tracking), u"tracking-3.py"_s);
        QCOMPARE(growth.items()[size_t(itemOf(growth, u"ops"_s))].takenBy, bench.at("ops"));
        QCOMPARE(itemOf(growth, u"web"_s), -1);
        // Left out at first, with all that would stand in it.
        QVERIFY(!keysOf(growth, growth.chosen({})).join(u' ').contains(u"ops"_s));
        QVERIFY(!growth.offered({})[size_t(itemOf(growth, u"ops/run.py"_s))]);
        const GrowthChoice beside{.ticks = {}, .beside = {u"ops"_s, u"core/ports/tracking.py"_s}};
        bench.editor.grow(growth, beside, u"grown"_s);
        QCOMPARE(bench.layout().content(bench.at("core/ports/tracking.py")), u"mine"_s);
        QCOMPARE(bench.layout().content(bench.at("core/ports/tracking-3.py")),
                 u"of the guide: core/ports/tracking.py"_s);
        QVERIFY(bench.at("ops-2/run.py") != noNode);
        QVERIFY(bench.at("web/pages/home.py") != noNode);
        QCOMPARE(bench.layout().summary(bench.at("web")), u"my own"_s);
    }

    void whatIsOfAnotherTopicIsNotJoined()
    {
        const Guide guide = m_files.guide();
        Workbench bench(beginAt(guide, Phase::Beginner));
        QVERIFY(bench.editor.rename(bench.at("data"), u"web"_s));
        const Growth growth = Growth::toPhase(bench.layout(), guide, Phase::Intermediate).value();
        QCOMPARE(growth.items()[size_t(itemOf(growth, u"web"_s))].takenBy, bench.at("web"));
    }

    void startersAreProposedWhole()
    {
        Workbench bench("mine/\ncore/");
        const Guide guide = m_files.guide();
        const Growth growth = Growth::ofStarters(bench.layout(), guide, {.level = Phase::Beginner}).value();
        bench.editor.grow(growth, {}, u"added"_s);
        QCOMPARE(bench.told, QStringList{u"Added 3 folder(s) and 2 file(s)"_s});
        QCOMPARE(bench.text(),
                 textOf(treeOf("mine/\ncore/\n  ports/\n    storage.py\ndata/ [1]\n  raw/\nREADME.md [1]")));
    }

    void whatStandsInAFolderOfAnEarlierPhaseSaysItsOwn()
    {
        const Guide guide = m_files.guide();
        Workbench bench("web/");
        const Growth growth = Growth::toPhase(bench.layout(), guide, Phase::Intermediate).value();
        bench.editor.grow(growth, {}, u"grown"_s);
        QCOMPARE(bench.layout().effectivePhase(bench.at("web/pages")), Phase::Intermediate);
    }

    /// 500 layouts edited at random, grown with random ticks.
    void whatWasThereStaysAndTheNumberHolds()
    {
        const quint32 seed = 20261129;
        QRandomGenerator random(seed);
        const Guide guide = m_files.guide();
        int grown = 0;
        for (int round = 0; round < 500; ++round) {
            const QByteArray where = "seed " + QByteArray::number(seed) + ", round " + QByteArray::number(round);
            Workbench bench(beginAt(guide, phaseFromNumber(1 + int(random.bounded(2)))));
            RandomLayout(bench.editor, random).edit();
            const Growth growth =
                Growth::toPhase(bench.layout(), guide, phaseFromNumber(2 + int(random.bounded(3)))).value();
            GrowthChoice choice;
            for (int i = 0; i < int(growth.items().size()); ++i) {
                if (growth.items()[size_t(i)].takenBy != noNode && random.bounded(2))
                    choice.beside.insert(growth.key(i));
                else if (random.bounded(3) == 0)
                    growth.setTicked(choice, random.bounded(2) ? growth.branch(i) : QList<int>{i}, random.bounded(2));
            }
            const Growth::Totals promised = growth.totals(growth.chosen(choice));
            const QByteArray bytes = bytesOf(bench.layout());
            const QHash<quint64, QString> before = possessions(bench.layout());
            const qsizetype folders = bench.layout().folderCount();
            const int steps = bench.editor.history().count();
            const int at = bench.editor.history().index();

            const QList<NodeIndex> added = bench.editor.grow(growth, choice, u"grown"_s);
            QVERIFY2(added.size() == promised.folders + promised.files, where);
            QVERIFY2(bench.layout().folderCount() - folders == promised.folders, where);
            QVERIFY2(bench.layout().nodeCount() - before.size() == promised.folders + promised.files, where);
            const QHash<quint64, QString> after = possessions(bench.layout());
            for (const auto &[id, what] : before.asKeyValueRange())
                QVERIFY2(after.value(id) == what, where);
            for (const NodeIndex node : added) {
                QVERIFY2(bench.layout().isFolder(bench.layout().parent(node)), where);
                QVERIFY2(bench.layout().child(bench.layout().parent(node), bench.layout().name(node)) == node, where);
            }
            if (added.isEmpty()) {
                QVERIFY2(bench.editor.history().index() == at && bench.editor.history().count() == steps, where);
                continue;
            }
            ++grown;
            QVERIFY2(bench.editor.history().index() == at + 1, where);
            bench.editor.history().undo();
            QVERIFY2(bytesOf(bench.layout()) == bytes, where);
        }
        QVERIFY(grown > 250); // or the test shows little
    }

private:
    const Files m_files;
};

ESPALIER_TEST_APPLESS_MAIN(TestGrowth)
#include "tst_growth.moc"
