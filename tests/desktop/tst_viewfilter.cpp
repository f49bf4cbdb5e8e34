// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/session/viewfilter.h"

#include "edit/editor.h"
#include "support/drawntree.h"
#include "support/testprogram.h"

#include <QSignalSpy>
#include <QTest>
#include <QUndoStack>

using namespace Espalier;
using namespace Qt::StringLiterals;

namespace {

struct Desk {
    explicit Desk(const char *tree) { editor.adopt(treeOf(tree)); }

    LayoutDocument document;
    ViewFilter filter{document};
    Editor editor{document};

    NodeIndex at(const char *path) const { return document.layout().find(QString::fromUtf8(path)); }
    /// Paths of what shows, in document order.
    QStringList shown() const
    {
        const Layout &layout = document.layout();
        QStringList paths;
        for (NodeIndex node = layout.next(rootNode); node != noNode; node = layout.next(node)) {
            if (filter.isVisible(node))
                paths << layout.path(node);
        }
        return paths;
    }
    /// What the status bar counts must be what shows.
    bool countsFit() const
    {
        const FilterResult &result = filter.result();
        qsizetype folders = 0;
        qsizetype files = 0;
        for (const QString &path : shown())
            ++(document.layout().isFolder(document.layout().find(path)) ? folders : files);
        return result.folders == folders && result.files == files;
    }
};

constexpr const char *tree = R"(
    api/
      rest/
      grpc/ [3]
        proto.md
    data/ [2]
      raw/
      cold/ [4]
    readme.md
)";

} // namespace

class TestViewFilter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void withoutAFilterEverythingShows()
    {
        const Desk desk(tree);
        QVERIFY(!desk.filter.isActive());
        QCOMPARE(desk.shown().size(), desk.document.layout().nodeCount());
        QVERIFY(desk.filter.isVisible(rootNode));
        QVERIFY(desk.countsFit());
        QCOMPARE(desk.filter.hiddenBelow(rootNode).count, 0);
    }

    void phasesAccumulate()
    {
        Desk desk(tree);
        desk.filter.setPhase(Phase::Beginner);
        QCOMPARE(desk.shown(), (QStringList{u"api"_s, u"api/rest"_s, u"readme.md"_s}));
        QVERIFY(desk.countsFit());
        desk.filter.setPhase(Phase::Intermediate);
        QCOMPARE(desk.shown(), (QStringList{u"api"_s, u"api/rest"_s, u"data"_s, u"data/raw"_s, u"readme.md"_s}));
        desk.filter.setPhase(Phase::Expert);
        QCOMPARE(desk.shown().size(), 8);
        QVERIFY(!desk.filter.isActive());
    }

    void wordsShowTheFoldersAboveWhatTheyFind()
    {
        Desk desk(tree);
        desk.filter.setText(u"  PROTO "_s);
        QCOMPARE(desk.filter.filter().text, u"PROTO"_s);
        QCOMPARE(desk.shown(), (QStringList{u"api"_s, u"api/grpc"_s, u"api/grpc/proto.md"_s}));
        QVERIFY(desk.countsFit());
        desk.filter.setPhase(Phase::Intermediate); // both at once
        QCOMPARE(desk.shown(), QStringList());
        desk.filter.clear();
        QCOMPARE(desk.shown().size(), 8);
    }

    void aStarterShowsItsTopics()
    {
        Layout layout(u"p"_s);
        const NodeIndex api = layout.append(rootNode, NodeData{.name = u"API"_s, .topic = u"api"_s});
        layout.append(api, NodeData{.name = u"mine"_s});
        layout.append(rootNode, NodeData{.name = u"data"_s, .topic = u"data"_s});
        layout.append(rootNode, NodeData{.name = u"own"_s});
        Desk desk("");
        desk.editor.adopt(layout);
        desk.filter.setStarter(u"research"_s, {u"api"_s});
        QCOMPARE(desk.filter.starter(), u"research"_s);
        QCOMPARE(desk.shown(), (QStringList{u"API"_s, u"API/mine"_s, u"own"_s}));
        desk.filter.clear();
        QCOMPARE(desk.filter.starter(), QString());
        QCOMPARE(desk.shown().size(), 4);
    }

    void onlyAnotherValueIsAChange()
    {
        Desk desk(tree);
        QSignalSpy changed(&desk.filter, &ViewFilter::changed);
        desk.filter.setPhase(Phase::Beginner);
        desk.filter.setPhase(Phase::Beginner);
        desk.filter.setText(u"a"_s);
        desk.filter.setText(u" a"_s);
        QCOMPARE(changed.size(), 2);
        QVERIFY(desk.editor.rename(desk.at("api"), u"x"_s)); // the document is no change of the filter
        desk.filter.clear();
        desk.filter.clear();
        QCOMPARE(changed.size(), 3);
    }

    void hiddenNodesCountForTheirNearestVisibleFolder()
    {
        Desk desk(tree);
        desk.filter.setPhase(Phase::Beginner);
        QCOMPARE(desk.filter.hiddenBelow(desk.at("api")).count, 2); // grpc and what is in it
        QCOMPARE(desk.filter.hiddenBelow(desk.at("api")).from, Phase::Advanced);
        QCOMPARE(desk.filter.hiddenBelow(desk.at("api/rest")).count, 0);
        QCOMPARE(desk.filter.hiddenBelow(rootNode).count, 3); // data with all below it
        QCOMPARE(desk.filter.hiddenBelow(rootNode).from, Phase::Intermediate);
        desk.filter.setPhase(Phase::Intermediate);
        QCOMPARE(desk.filter.hiddenBelow(rootNode).count, 0);
        QCOMPARE(desk.filter.hiddenBelow(desk.at("data")).count, 1);
        QCOMPARE(desk.filter.hiddenBelow(desk.at("data")).from, Phase::Expert);
    }

    void hiddenCountsFollowTheDocument()
    {
        Desk desk(tree);
        desk.filter.setPhase(Phase::Beginner);
        QCOMPARE(desk.filter.hiddenBelow(desk.at("api")).count, 2);
        QVERIFY(desk.editor.removeNodes({desk.at("api/grpc/proto.md")}));
        QCOMPARE(desk.filter.hiddenBelow(desk.at("api")).count, 1);
        desk.editor.history().undo(); // what comes back is shown, with the folder above it
        QCOMPARE(desk.filter.hiddenBelow(desk.at("api")).count, 0);
        QVERIFY(desk.countsFit());
    }

    void tagsAreSearchedForAndCountedByThePhases()
    {
        Desk desk(tree);
        QVERIFY(desk.editor.setTags({desk.at("api/grpc"), desk.at("data/raw"), desk.at("readme.md")}, {u"ci"_s}));
        QVERIFY(!desk.filter.isSearch());
        desk.filter.toggleTag(u"CI"_s);
        QVERIFY(desk.filter.isSearch());
        QCOMPARE(desk.shown(), (QStringList{u"api"_s, u"api/grpc"_s, u"data"_s, u"data/raw"_s, u"readme.md"_s}));
        QCOMPARE(desk.filter.matches(), 3);
        QCOMPARE(desk.filter.nextMatch(desk.at("api/grpc"), true), desk.at("data/raw"));
        QCOMPARE(desk.filter.foldersByPhase(), (std::array<qsizetype, 4>{0, 2, 4, 4}));
        desk.filter.toggleTag(u"ci"_s);
        QVERIFY(!desk.filter.isActive());
    }

    void phaseButtonsCountFolders()
    {
        Desk desk(tree);
        QCOMPARE(desk.filter.foldersByPhase(), (std::array<qsizetype, 4>{2, 4, 5, 6}));
        desk.filter.setPhase(Phase::Beginner); // whatever is pressed
        QCOMPARE(desk.filter.foldersByPhase(), (std::array<qsizetype, 4>{2, 4, 5, 6}));
        QVERIFY(desk.editor.setPhase({desk.at("api")}, Phase::Advanced));
        QCOMPARE(desk.filter.foldersByPhase(), (std::array<qsizetype, 4>{0, 2, 5, 6}));
        QCOMPARE(desk.filter.matches(), std::nullopt);
        desk.filter.setText(u"proto"_s); // a search makes no phase smaller
        QCOMPARE(desk.filter.foldersByPhase(), (std::array<qsizetype, 4>{0, 2, 5, 6}));
    }

    // -- what was just made, moved or changed stays in sight

    void aNewNodeShowsAlthoughTheFilterWouldHideIt()
    {
        Desk desk(tree);
        desk.filter.setPhase(Phase::Beginner);
        QVERIFY(desk.editor.addNode(desk.at("data"), noNode, {.name = u"new"_s, .phase = Phase::Expert}));
        QVERIFY(desk.shown().contains(u"data/new"_s));
        QVERIFY(desk.shown().contains(u"data"_s)); // what is above it, too
        QVERIFY(!desk.shown().contains(u"data/raw"_s));
        QVERIFY(desk.countsFit());
        desk.filter.setPhase(Phase::Intermediate); // until the filter changes
        QVERIFY(!desk.shown().contains(u"data/new"_s));
    }

    void whatBecameVisibleIsVisibleWhenTheModelHearsOfIt()
    {
        Desk desk(tree);
        desk.filter.setPhase(Phase::Beginner);
        bool wasVisible = false;
        connect(&desk.document, &LayoutDocument::inserted, this, [&](NodeIndex node) { wasVisible = desk.filter.isVisible(node); });
        QVERIFY(desk.editor.addNode(desk.at("data/cold"), noNode, {.name = u"new"_s}));
        QVERIFY(wasVisible);
    }

    void aMovedNodeStaysInSight()
    {
        Desk desk(tree);
        desk.filter.setPhase(Phase::Beginner);
        QVERIFY(desk.editor.moveNodes({desk.at("api/rest")}, desk.at("data"), noNode)); // into an intermediate folder
        QVERIFY(desk.shown().contains(u"data/rest"_s));
        desk.editor.history().undo();
        QVERIFY(desk.shown().contains(u"api/rest"_s));
        QVERIFY(desk.countsFit());
    }

    void aNodeWhosePhaseWasRaisedStaysInSight()
    {
        Desk desk(tree);
        desk.filter.setPhase(Phase::Beginner);
        QVERIFY(desk.editor.setPhase({desk.at("api/rest")}, Phase::Expert));
        QVERIFY(desk.shown().contains(u"api/rest"_s));
        desk.filter.setText(u"r"_s);
        QVERIFY(!desk.shown().contains(u"api/rest"_s));
    }

    void aRenamedNodeStaysInSight()
    {
        Desk desk(tree);
        desk.filter.setText(u"rest"_s);
        QVERIFY(desk.editor.rename(desk.at("api/rest"), u"other"_s));
        QCOMPARE(desk.shown(), (QStringList{u"api"_s, u"api/other"_s}));
    }

    void manyNodesChangedAtOnceStayInSight()
    {
        Desk desk("a/\nb/ [4]");
        QList<NodeIndex> nodes;
        for (int i = 0; i < 100; ++i)
            nodes << *desk.editor.addNode(desk.at("a"), noNode, {.name = QString::number(i), .kind = NodeKind::File});
        desk.filter.setPhase(Phase::Beginner);
        QVERIFY(desk.editor.setPhase(nodes, Phase::Expert)); // announced as one rearrangement
        QCOMPARE(desk.shown().size(), 101);
        QVERIFY(desk.countsFit());
    }

    void pinningTellsOnlyWhenSomethingAppears()
    {
        Desk desk(tree);
        QSignalSpy pinned(&desk.filter, &ViewFilter::pinned);
        desk.filter.pin(desk.at("data/cold"));
        QCOMPARE(pinned.size(), 0); // no filter, nothing was hidden
        desk.filter.setPhase(Phase::Beginner);
        desk.filter.pin(desk.at("api"));
        QCOMPARE(pinned.size(), 0);
        desk.filter.pin({desk.at("data/cold"), desk.at("api/rest")});
        QCOMPARE(pinned.size(), 1);
        QVERIFY(desk.shown().contains(u"data/cold"_s) && desk.shown().contains(u"data"_s));
        QVERIFY(desk.countsFit());
        desk.filter.pin(desk.at("data/cold"));
        QCOMPARE(pinned.size(), 1);
    }

    void matchesFollowEachOtherRoundTheEnd()
    {
        Desk desk(tree);
        QCOMPARE(desk.filter.nextMatch(rootNode, true), noNode); // without a text nothing matches
        desk.filter.setText(u"r"_s);
        const NodeIndex first = desk.filter.nextMatch(noNode, true);
        QCOMPARE(desk.document.layout().path(first), u"api/rest"_s);
        QStringList forward{desk.document.layout().path(first)};
        for (NodeIndex at = desk.filter.nextMatch(first, true); at != first; at = desk.filter.nextMatch(at, true))
            forward << desk.document.layout().path(at);
        QCOMPARE(forward, (QStringList{u"api/rest"_s, u"api/grpc"_s, u"api/grpc/proto.md"_s, u"data/raw"_s, u"readme.md"_s}));
        QCOMPARE(desk.filter.nextMatch(first, false), desk.at("readme.md"));
        QCOMPARE(desk.filter.nextMatch(desk.at("readme.md"), false), desk.at("data/raw"));
        QCOMPARE(desk.filter.nextMatch(desk.at("data"), false), desk.at("readme.md")); // it matches nothing itself
        desk.filter.setText(u"nowhere"_s);
        QCOMPARE(desk.filter.nextMatch(first, true), noNode);
    }

    void pinsOfNodesThatAreGoneDoNoHarm()
    {
        Desk desk(tree);
        desk.filter.setPhase(Phase::Beginner);
        const NodeIndex cold = desk.at("data/cold");
        desk.filter.pin(cold);
        QVERIFY(desk.editor.removeNodes({desk.at("data")}));
        desk.filter.pin(cold); // not linked any more
        QVERIFY(desk.countsFit());
        QVERIFY(!desk.filter.isVisible(cold));
        desk.editor.history().undo();
        QVERIFY(desk.shown().contains(u"data/cold"_s));
    }

    void anotherDocumentForgetsThePins()
    {
        Desk desk(tree);
        desk.filter.setPhase(Phase::Beginner);
        desk.filter.pin(desk.at("data/cold"));
        desk.editor.adopt(treeOf("a/ [4]\nb/ [4]\nc/ [4]\nd/ [4]\ne/ [4]\nf/ [4]\ng/ [4]\nh/ [4]\ni/"));
        QCOMPARE(desk.shown(), QStringList{u"i"_s});
        QCOMPARE(desk.filter.filter().upTo, Phase::Beginner); // the filter itself stays
    }
};

ESPALIER_TEST_APPLESS_MAIN(TestViewFilter)
#include "tst_viewfilter.moc"
