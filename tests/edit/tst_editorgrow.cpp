// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "guide/starterbuilder.h"
#include "smallguide.h"
#include "support/drawntree.h"
#include "workbench.h"
#include "support/testprogram.h"

#include <QTest>
#include <QUndoStack>

using namespace Espalier;
using namespace Qt::StringLiterals;

namespace {

Guide guide()
{
    return guideOf(R"(
        api/ [2] # interfaces
          rest/
          grpc/ [3]
        data/ # sets
          raw/
          processed/ [2]
        docs/
          guide.md
        infra/ [3]
          prod/ [4]
    )");
}

Layout start(Phase phase, const Guide &from = guide())
{
    return StarterBuilder::build(from, u"p"_s, {.level = phase}).value();
}

} // namespace

class TestEditorGrow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsMissingIsAddedInTheGuidesOrder()
    {
        Workbench bench(start(Phase::Beginner));
        QCOMPARE(bench.text(), textOf(treeOf("data/ [1] # sets\n  raw/\ndocs/ [1]\n  guide.md")));
        QCOMPARE(bench.oneStep([&] { return outcome(bench.editor.growToPhase(guide(), Phase::Intermediate)); },
                               "api/ [2] # interfaces\n  rest/\ndata/ [1] # sets\n  raw/\n  processed/ [2]\ndocs/ [1]\n  guide.md"),
                 QString());
        QCOMPARE(bench.told, QStringList{u"Added 3 folder(s)"_s});
        QCOMPARE(bench.oneStep([&] { return outcome(bench.editor.growToPhase(guide(), Phase::Expert)); }, R"(
            api/ [2] # interfaces
              rest/
              grpc/ [3]
            data/ [1] # sets
              raw/
              processed/ [2]
            docs/ [1]
              guide.md
            infra/ [3]
              prod/ [4]
        )"),
                 QString());
        QVERIFY(Layout::isSameTree(bench.layout(), start(Phase::Expert)));
    }

    void whatWasAddedIsTold()
    {
        Workbench bench(start(Phase::Intermediate));
        const auto added = bench.editor.growToPhase(guide(), Phase::Advanced);
        QVERIFY(added);
        QCOMPARE(bench.paths(*added), (QStringList{u"api/grpc"_s, u"infra"_s}));
        QCOMPARE(bench.layout().topic(added->first()), u"api/grpc"_s);
    }

    void nothingMissingIsNoStep()
    {
        Workbench bench(start(Phase::Advanced));
        QCOMPARE(bench.noStep([&] {
            const auto added = bench.editor.growToPhase(guide(), Phase::Intermediate);
            return added && added->isEmpty() ? Result<void>() : failure(ErrorKind::Input, u"something was added"_s);
        }),
                 QString());
    }

    void aRenamedFolderIsStillThere()
    {
        Workbench bench(start(Phase::Beginner));
        QVERIFY(bench.editor.rename(bench.at("data"), u"datasets"_s));
        QVERIFY(bench.editor.rename(bench.at("datasets/raw"), u"as-it-came"_s));
        QCOMPARE(bench.oneStep([&] { return outcome(bench.editor.growToPhase(guide(), Phase::Intermediate)); },
                               "api/ [2] # interfaces\n  rest/\ndatasets/ [1] # sets\n  as-it-came/\n  processed/ [2]\ndocs/ [1]\n  guide.md"),
                 QString());
    }

    void aMovedFolderGrowsWhereItIs()
    {
        Workbench bench(start(Phase::Beginner));
        const auto mine = bench.editor.addNode(rootNode, noNode, {.name = u"mine"_s});
        QVERIFY(mine && bench.editor.moveNodes(bench.at({"data"}), *mine, noNode));
        QCOMPARE(bench.oneStep([&] { return outcome(bench.editor.growToPhase(guide(), Phase::Intermediate)); },
                               "api/ [2] # interfaces\n  rest/\ndocs/ [1]\n  guide.md\nmine/\n  data/ [1] # sets\n    raw/\n    processed/ [2]"),
                 QString());
    }

    void changedValuesAndOwnNodesStay()
    {
        Workbench bench(start(Phase::Beginner));
        QVERIFY(bench.editor.setSummary(bench.at({"data"}), u"mine"_s));
        QVERIFY(bench.editor.setPhase(bench.at({"data"}), Phase::Expert));
        QVERIFY(bench.editor.setNotes(bench.at("data/raw"), u"a note"_s));
        QVERIFY(bench.editor.setContent(bench.at("docs/guide.md"), u"my text"_s));
        QVERIFY(bench.editor.addNode(bench.at("data"), bench.at("data/raw"), {.name = u"own"_s, .kind = NodeKind::File}));
        QCOMPARE(bench.oneStep([&] { return outcome(bench.editor.growToPhase(guide(), Phase::Intermediate)); },
                               "api/ [2] # interfaces\n  rest/\ndata/ [4] # mine\n  own\n  raw/\n  processed/ [2]\ndocs/ [1]\n  guide.md"),
                 QString());
        QCOMPARE(bench.layout().notes(bench.at("data/raw")), u"a note"_s);
        QCOMPARE(bench.layout().content(bench.at("docs/guide.md")), u"my text"_s);
    }

    void aFolderMadeByHandIsUsed()
    {
        // No topic: it stands for the guide's by its name.
        Workbench bench("data/\n  processed/ # mine\nother/");
        QCOMPARE(bench.oneStep([&] { return outcome(bench.editor.growToPhase(guide(), Phase::Intermediate)); },
                               "api/ [2] # interfaces\n  rest/\ndata/\n  raw/\n  processed/ # mine\ndocs/ [1]\n  guide.md\nother/"),
                 QString());
    }

    void nothingGoesBelowAFileOfThatName()
    {
        Workbench bench("data");
        QCOMPARE(bench.oneStep([&] { return outcome(bench.editor.growToPhase(guide(), Phase::Beginner)); }, "data\ndocs/ [1]\n  guide.md"), QString());
    }

    void whatWasRemovedComesAgain()
    {
        Workbench bench(start(Phase::Intermediate));
        const QString before = bench.text();
        QVERIFY(bench.editor.removeNodes(bench.at({"data", "api/rest"})));
        QVERIFY(bench.editor.growToPhase(guide(), Phase::Intermediate));
        QCOMPARE(bench.text(), before);
    }

    void theCorePackageKeepsItsName()
    {
        const Guide core = guideOf("your_core/\n  ports/ [2]\nzoo/ [2]", {{u"core_package"_s, u"my_core"_s}}, {{u"my_core"_s, u"your_core"_s}});
        Workbench bench(start(Phase::Beginner, core));
        QCOMPARE(bench.text(), u"my_core/ [1]\n"_s);
        QVERIFY(bench.editor.rename(bench.at("my_core"), u"brain"_s));
        QCOMPARE(bench.oneStep([&] { return outcome(bench.editor.growToPhase(core, Phase::Expert)); }, "brain/ [1]\n  ports/ [2]\nzoo/ [2]"), QString());
    }

    void variablesThatTheGuideDoesNotKnowAreNoObstacle()
    {
        const Guide core = guideOf("a/\nb/ [2]", {{u"core_package"_s, u"x"_s}});
        Workbench bench("a/");
        QVERIFY(bench.editor.setVariable(u"author"_s, u"Ada / Bob"_s));
        QCOMPARE(bench.oneStep([&] { return outcome(bench.editor.growToPhase(core, Phase::Intermediate)); }, "a/\nb/ [2]"), QString());
        QCOMPARE(bench.layout().info().variables.value(u"author"_s), u"Ada / Bob"_s);
    }

    void aMatchedProjectGrows()
    {
        const Guide core = guideOf("your_core/ # rules\n  ports/ [2]\nzoo/ [2] # animals",
                                   {{u"core_package"_s, u"my_core"_s}}, {{u"my_core"_s, u"your_core"_s}});
        Workbench bench("my_core/ # mine\nzoo/\nother/");
        const GuideMatch match = GuideMatch::of(bench.layout(), core);
        QCOMPARE(bench.oneStep([&] { return bench.editor.matchGuide(core, match.pairs()); },
                               "my_core/ [1] # mine\nzoo/ [2] # animals\nother/"),
                 QString());
        QCOMPARE(bench.layout().info().guide, u"small"_s);
        QCOMPARE(bench.layout().topic(bench.at("my_core")), u"your_core"_s);
        QCOMPARE(bench.layout().info().variables.value(u"core_package"_s), u"my_core"_s);
        QCOMPARE(bench.layout().toldPhase(bench.at("other")), Phase::Beginner);
        QCOMPARE(bench.oneStep([&] { return outcome(bench.editor.growToPhase(core, Phase::Expert)); },
                               "my_core/ [1] # mine\n  ports/ [2]\nzoo/ [2] # animals\nother/"),
                 QString());
        bench.editor.history().undo();
        bench.editor.history().undo();
        QCOMPARE(bench.layout().info().guide, QString());
        QCOMPARE(bench.layout().toldPhase(bench.at("other")), Phase::None);
    }

    void anEmptyProjectGrowsWhole()
    {
        Workbench bench;
        QVERIFY(bench.editor.growToPhase(guide(), Phase::Expert));
        QCOMPARE(bench.text(), textOf(start(Phase::Expert)));
        bench.editor.history().undo();
        QCOMPARE(bench.text(), QString());
    }
};

ESPALIER_TEST_APPLESS_MAIN(TestEditorGrow)
#include "tst_editorgrow.moc"
