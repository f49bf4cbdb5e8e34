// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/drawntree.h"
#include "workbench.h"
#include "support/testprogram.h"

#include <QTest>
#include <QUndoStack>

using namespace Espalier;
using namespace Qt::StringLiterals;

class TestEditorValues : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // -- names

    void aNodeIsRenamed()
    {
        Workbench bench("a/\n  b\nc");
        QCOMPARE(bench.oneStep([&] { return bench.editor.rename(bench.at("a"), u"x"_s); }, "x/\n  b\nc"), QString());
        QCOMPARE(bench.told, QStringList{u"Renamed a to x"_s});
        QCOMPARE(bench.oneStep([&] { return bench.editor.rename(bench.at("x"), u"X"_s); }, "X/\n  b\nc"), QString());
        QCOMPARE(bench.noStep([&] { return bench.editor.rename(bench.at("X"), u"X"_s); }), QString());
    }

    void aTakenOrInvalidNameIsRefused()
    {
        Workbench bench("a\nb");
        QCOMPARE(bench.refused([&] { return bench.editor.rename(bench.at("a"), u"b"_s); }, ErrorKind::Conflict, "There is already a file “b” here."), QString());
        QCOMPARE(bench.refused([&] { return bench.editor.rename(bench.at("a"), u" "_s); }, ErrorKind::Input, "A name is needed: it is empty or only spaces."), QString());
        QCOMPARE(bench.refused([&] { return bench.editor.rename(rootNode, u".."_s); }, ErrorKind::Refused,
                               "“..” means a folder itself or the one above it and cannot be a name."), QString());
    }

    void theProjectIsRenamed()
    {
        Workbench bench("a");
        QCOMPARE(bench.oneStep([&] { return bench.editor.rename(rootNode, u"other"_s); }, "a"), QString());
        QCOMPARE(bench.layout().name(rootNode), u"other"_s);
        QCOMPARE(bench.noStep([&] { return bench.editor.setProjectName(u"other"_s); }), QString());
    }

    void theVariableFollowsTheCorePackage()
    {
        Layout layout(u"p"_s);
        layout.append(rootNode, NodeData{.name = u"my_ml_core"_s, .topic = u"your_ml_core"_s});
        const NodeIndex other = layout.append(rootNode, NodeData{.name = u"src"_s});
        layout.append(other, NodeData{.name = u"my_ml_core"_s, .topic = u"src/my_ml_core"_s});
        LayoutInfo info;
        info.variables = {{u"core_package"_s, u"my_ml_core"_s}, {u"author"_s, u"me"_s}};
        layout.setInfo(info);
        Workbench bench(layout);
        QCOMPARE(bench.oneStep([&] { return bench.editor.rename(bench.at("my_ml_core"), u"brain"_s); }, "brain/\nsrc/\n  my_ml_core/"), QString());
        QCOMPARE(bench.layout().info().variables.value(u"core_package"_s), u"brain"_s);
        QCOMPARE(bench.layout().info().variables.value(u"author"_s), u"me"_s);
        bench.editor.history().undo();
        QCOMPARE(bench.layout().info().variables.value(u"core_package"_s), u"my_ml_core"_s);

        // Only the folder of the top level that the guide explains is the core package.
        QCOMPARE(bench.oneStep([&] { return bench.editor.rename(bench.at("src/my_ml_core"), u"x"_s); }, "my_ml_core/\nsrc/\n  x/"), QString());
        QCOMPARE(bench.layout().info().variables.value(u"core_package"_s), u"my_ml_core"_s);
    }

    void aVariableIsSet()
    {
        Workbench bench("a");
        QCOMPARE(bench.oneStep([&] { return bench.editor.setVariable(u"author"_s, u"me"_s); }, "a"), QString());
        QCOMPARE(bench.layout().info().variables.value(u"author"_s), u"me"_s);
        QVERIFY(bench.pairs.heard().contains(u"info"_s));
        QCOMPARE(bench.noStep([&] { return bench.editor.setVariable(u"author"_s, u"me"_s); }), QString());
    }

    // -- the other values

    void summariesAreOneLine()
    {
        Workbench bench("a # old\nb\nc/");
        QCOMPARE(bench.oneStep([&] { return bench.editor.setSummary(bench.at({"a", "b"}), u"  new \n words "_s); }, "a # new words\nb # new words\nc/"), QString());
        QCOMPARE(bench.noStep([&] { return bench.editor.setSummary(bench.at({"a"}), u"new words"_s); }), QString());
        QCOMPARE(bench.oneStep([&] { return bench.editor.setSummary(bench.at({"a", "c"}), QString()); }, "a\nb # new words\nc/"), QString());
    }

    void phasesAreSetAndCleared()
    {
        Workbench bench("a/ [1]\nb/ [2]");
        QCOMPARE(bench.oneStep([&] { return bench.editor.setPhase(bench.at({"a", "b"}), Phase::Intermediate); }, "a/ [2]\nb/ [2]"), QString());
        QCOMPARE(bench.editor.history().undoText(), u"Set the phase to Intermediate"_s);
        QCOMPARE(bench.oneStep([&] { return bench.editor.setPhase(bench.at({"a"}), Phase::None); }, "a/\nb/ [2]"), QString());
        QCOMPARE(bench.editor.history().undoText(), u"Cleared the phase"_s);
        QCOMPARE(bench.noStep([&] { return bench.editor.setPhase(bench.at({"b"}), Phase::Intermediate); }), QString());
        QCOMPARE(bench.noStep([&] { return bench.editor.setPhase({rootNode}, Phase::Expert); }), QString());
        QCOMPARE(bench.noStep([&] { return bench.editor.setPhase({}, Phase::Expert); }), QString());
    }

    void tagsIconsAndRulesAreSet()
    {
        Workbench bench("a");
        const NodeIndex a = bench.at("a");
        QCOMPARE(bench.oneStep([&] { return bench.editor.setTags({a}, {u"ci"_s, u"secret"_s}); }, "a"), QString());
        QCOMPARE(bench.layout().tags(a), (QStringList{u"ci"_s, u"secret"_s}));
        QCOMPARE(bench.oneStep([&] { return bench.editor.setIcon({a}, u"🌳"_s); }, "a"), QString());
        QCOMPARE(bench.layout().icon(a), u"🌳"_s);
        QCOMPARE(bench.oneStep([&] { return bench.editor.setRule({a}, NodeRule::Forbidden); }, "a"), QString());
        QCOMPARE(bench.layout().rule(a), NodeRule::Forbidden);
        QCOMPARE(bench.noStep([&] { return bench.editor.setTags({a}, {u"ci"_s, u"secret"_s}); }), QString());
        QCOMPARE(bench.noStep([&] { return bench.editor.setIcon({a}, u"🌳"_s); }), QString());
        QCOMPARE(bench.noStep([&] { return bench.editor.setRule({a}, NodeRule::Forbidden); }), QString());
    }

    void tagsAreAddedToWhatIsThere()
    {
        Workbench bench("a\nb");
        const NodeIndex a = bench.at("a");
        const NodeIndex b = bench.at("b");
        QCOMPARE(bench.oneStep([&] { return bench.editor.addTags({a}, {u" #ci "_s}); }, "a\nb"), QString());
        QCOMPARE(bench.layout().tags(a), QStringList{u"ci"_s});
        QCOMPARE(bench.editor.history().undoText(), u"Added the tag ci"_s);
        QCOMPARE(bench.told.last(), u"Added the tag ci"_s);
        // The other gets it, too; who has it keeps it as it is.
        QCOMPARE(
            bench.oneStep([&] { return bench.editor.addTags({a, b}, {u"CI"_s, u"week  3"_s, u"week 3"_s}); }, "a\nb"),
            QString());
        QCOMPARE(bench.layout().tags(a), (QStringList{u"ci"_s, u"week 3"_s}));
        QCOMPARE(bench.layout().tags(b), (QStringList{u"CI"_s, u"week 3"_s}));
        QVERIFY(bench.editor.setTags({b}, {}));
        QVERIFY(bench.editor.addTags({a, b}, {u"ci"_s}));
        QCOMPARE(bench.touched.last(), (QList<NodeIndex>{a, b})); // what is selected together stays so
        QCOMPARE(bench.noStep([&] { return bench.editor.addTags({a, b}, {u"ci"_s}); }), QString());
        QCOMPARE(bench.noStep([&] { return bench.editor.addTags({rootNode}, {u"x"_s}); }), QString());
        QCOMPARE(bench.refused([&] { return bench.editor.addTags({a}, {u"x"_s, u"a;b"_s}); }, ErrorKind::Input,
                               "A tag cannot contain “;”."),
                 QString());
    }

    void aTagIsTakenFromAllThatHaveIt()
    {
        Workbench bench("a\nb\nc");
        QVERIFY(bench.editor.setTags(bench.at({"a"}), {u"ci"_s, u"x"_s}));
        QVERIFY(bench.editor.setTags(bench.at({"b"}), {u"ci"_s}));
        QCOMPARE(bench.oneStep([&] { return bench.editor.removeTag(bench.at({"a", "b", "c"}), u"ci"_s); }, "a\nb\nc"),
                 QString());
        QCOMPARE(bench.layout().tags(bench.at("a")), QStringList{u"x"_s});
        QCOMPARE(bench.layout().tags(bench.at("b")), QStringList());
        QCOMPARE(bench.editor.history().undoText(), u"Removed the tag ci"_s);
        QCOMPARE(bench.noStep([&] { return bench.editor.removeTag(bench.at({"a"}), u"ci"_s); }), QString());
    }

    void eachNodeGetsItsRuleInOneStep()
    {
        Workbench bench("a/\nb");
        const NodeIndex a = bench.at("a");
        const NodeIndex b = bench.at("b");
        QVERIFY(bench.editor.setRule({a, b}, NodeRule::Forbidden));
        QCOMPARE(bench.oneStep([&] { return bench.editor.setRules({{a, NodeRule::Default}, {b, NodeRule::Required}}); },
                               "a/\nb"),
                 QString());
        QCOMPARE(bench.layout().rule(a), NodeRule::Default);
        QCOMPARE(bench.layout().rule(b), NodeRule::Required);
        QCOMPARE(bench.touched.last(), (QList<NodeIndex>{a, b}));
        QCOMPARE(bench.noStep(
                     [&] { return bench.editor.setRules({{a, NodeRule::Default}, {rootNode, NodeRule::Required}}); }),
                 QString());
    }

    // -- kinds

    void aFolderBecomesAFileAndBack()
    {
        Workbench bench("a/\nb");
        QCOMPARE(bench.oneStep([&] { return bench.editor.setKind(bench.at({"a", "b"}), NodeKind::File); }, "a\nb"), QString());
        QCOMPARE(bench.layout().folderCount(), 0);
        QCOMPARE(bench.oneStep([&] { return bench.editor.setKind(bench.at({"a"}), NodeKind::Folder); }, "a/\nb"), QString());
        QCOMPARE(bench.layout().folderCount(), 1);
        QCOMPARE(bench.noStep([&] { return bench.editor.setKind(bench.at({"a"}), NodeKind::Folder); }), QString());
    }

    void theContentGoesAndComesBackWithUndo()
    {
        Workbench bench("a");
        const NodeIndex a = bench.at("a");
        QVERIFY(bench.editor.setContent(a, u"text"_s));
        QCOMPARE(bench.oneStep([&] { return bench.editor.setKind({a}, NodeKind::Folder); }, "a/"), QString());
        QVERIFY(!bench.layout().hasContent(a));
        bench.editor.history().undo();
        QCOMPARE(bench.layout().content(a), u"text"_s);
    }

    void whatHoldsOthersBecomesNoFile()
    {
        Workbench bench("a/\n  b\nc/");
        QCOMPARE(bench.refused([&] { return bench.editor.setKind(bench.at({"c", "a"}), NodeKind::File); }, ErrorKind::Refused,
                               "“a” holds other items and cannot become a file; move or remove them first."), QString());
        QCOMPARE(bench.refused([&] { return bench.editor.setKind({rootNode}, NodeKind::File); }, ErrorKind::Refused,
                               "“project” holds other items and cannot become a file; move or remove them first."), QString());
    }

    // -- what is typed

    void typingMergesIntoOneStep()
    {
        Workbench bench("a\nb");
        const NodeIndex a = bench.at("a");
        for (const QString &typed : {u"N"_s, u"No"_s, u"Not"_s})
            QVERIFY(bench.editor.setNotes(a, typed));
        QCOMPARE(bench.steps(), 1);
        QCOMPARE(bench.layout().notes(a), u"Not"_s);
        bench.editor.history().undo();
        QCOMPARE(bench.layout().notes(a), QString());
        bench.editor.history().redo();
        QCOMPARE(bench.layout().notes(a), u"Not"_s);
    }

    void typingElsewhereIsAStepOfItsOwn()
    {
        Workbench bench("a\nb");
        QVERIFY(bench.editor.setNotes(bench.at("a"), u"x"_s));
        QVERIFY(bench.editor.setNotes(bench.at("b"), u"x"_s));
        QVERIFY(bench.editor.setContent(bench.at("b"), u"x"_s));
        QVERIFY(bench.editor.setNotes(bench.at("b"), u"xy"_s));
        QCOMPARE(bench.steps(), 4);
        QVERIFY(bench.editor.setSummary(bench.at({"b"}), u"s"_s));
        QVERIFY(bench.editor.setNotes(bench.at("b"), u"xyz"_s));
        QCOMPARE(bench.steps(), 6);
    }

    void typingBackToTheStartLeavesNoStep()
    {
        Workbench bench("a");
        const NodeIndex a = bench.at("a");
        QVERIFY(bench.editor.setNotes(a, u"x"_s));
        QVERIFY(bench.editor.setNotes(a, QString()));
        QCOMPARE(bench.steps(), 0);
        QCOMPARE(bench.editor.history().count(), 0);
        QVERIFY(bench.editor.history().isClean());
    }

    void typingDoesNotMergeAcrossASave()
    {
        Workbench bench("a");
        const NodeIndex a = bench.at("a");
        QVERIFY(bench.editor.setNotes(a, u"saved"_s));
        bench.editor.history().setClean();
        QVERIFY(bench.editor.setNotes(a, u"saved and more"_s));
        QCOMPARE(bench.steps(), 2);
        QVERIFY(!bench.editor.history().isClean());
        bench.editor.history().undo();
        QVERIFY(bench.editor.history().isClean());
        QCOMPARE(bench.layout().notes(a), u"saved"_s);
    }

    void theRevisionTellsTypingFromNotTyping()
    {
        // A save that takes a while compares revisions: the index of the history stays when typing merges.
        Workbench bench("a");
        const NodeIndex a = bench.at("a");
        QVERIFY(bench.editor.setNotes(a, u"x"_s));
        const quint64 revision = bench.editor.revision();
        const int step = bench.steps();
        QVERIFY(bench.editor.setNotes(a, u"xy"_s));
        QCOMPARE(bench.steps(), step);
        QVERIFY(bench.editor.revision() != revision);
        const quint64 typed = bench.editor.revision();
        QVERIFY(bench.editor.setNotes(a, u"xy"_s)); // nothing
        QCOMPARE(bench.editor.revision(), typed);
        bench.editor.history().undo();
        QVERIFY(bench.editor.revision() != typed);
    }

    void foldersHaveNoContent()
    {
        Workbench bench("a/");
        QCOMPARE(bench.refused([&] { return bench.editor.setContent(bench.at("a"), u"x"_s); }, ErrorKind::Refused, "“a” is a folder and has no content."), QString());
        QCOMPARE(bench.noStep([&] { return bench.editor.setNotes(bench.at("a"), QString()); }), QString());
    }

    void theProjectItselfHasNotes()
    {
        Workbench bench("a/");
        QVERIFY(bench.editor.setNotes(rootNode, u"Why we do this"_s));
        QCOMPARE(bench.layout().notes(rootNode), u"Why we do this"_s);
        bench.editor.history().undo();
        QCOMPARE(bench.layout().notes(rootNode), QString());
        bench.editor.history().redo();
        QCOMPARE(bench.layout().notes(rootNode), u"Why we do this"_s);
    }

    // -- order

    void childrenAreSorted()
    {
        Workbench bench("b10\nB2\nz/ [3]\n  y\n  x\nA [2]\nc/");
        using enum Editor::SortOrder;
        QCOMPARE(bench.oneStep([&] { return bench.editor.sortChildren(rootNode, FoldersFirst, false); }, "c/\nz/ [3]\n  y\n  x\nA [2]\nB2\nb10"), QString());
        QCOMPARE(bench.oneStep([&] { return bench.editor.sortChildren(rootNode, ByName, true); }, "A [2]\nB2\nb10\nc/\nz/ [3]\n  x\n  y"), QString());
        QCOMPARE(bench.oneStep([&] { return bench.editor.sortChildren(rootNode, ByPhase, false); }, "c/\nB2\nb10\nA [2]\nz/ [3]\n  x\n  y"), QString());
        QCOMPARE(bench.noStep([&] { return bench.editor.sortChildren(rootNode, ByPhase, true); }), QString());
        QCOMPARE(bench.noStep([&] { return bench.editor.sortChildren(bench.at("A"), ByName, true); }), QString());
    }

    void sortingBelowAFolderLeavesTheRest()
    {
        Workbench bench("z\na/\n  y/\n    2\n    1\n  x\nm");
        QCOMPARE(bench.oneStep([&] { return bench.editor.sortChildren(bench.at("a"), Editor::SortOrder::ByName, true); },
                               "z\na/\n  x\n  y/\n    1\n    2\nm"),
                 QString());
    }

    void whatSortsAlikeKeepsItsOrder()
    {
        Layout layout(u"p"_s);
        QStringList expected;
        for (int i = 40; i-- > 0;) { // upper and lower case sort alike; which of them is first alternates
            const QString lower = u"name%1"_s.arg(i);
            const QStringList pair = i % 2 ? QStringList{lower, lower.toUpper()} : QStringList{lower.toUpper(), lower};
            for (const QString &name : pair)
                layout.append(rootNode, NodeData{.name = name, .kind = NodeKind::File});
            expected = pair + expected;
        }
        Workbench bench(layout);
        QVERIFY(bench.editor.sortChildren(rootNode, Editor::SortOrder::ByName, false));
        QCOMPARE(bench.text(), expected.join(u'\n') + u'\n');
    }

    void sortingAsksForNoOtherSelection()
    {
        Workbench bench("b\na");
        QVERIFY(bench.editor.sortChildren(rootNode, Editor::SortOrder::ByName, false));
        QVERIFY(bench.editor.setVariable(u"v"_s, u"1"_s));
        bench.editor.history().undo();
        QVERIFY(bench.touched.isEmpty()); // an empty list would take the selection away
    }
};

ESPALIER_TEST_APPLESS_MAIN(TestEditorValues)
#include "tst_editorvalues.moc"
