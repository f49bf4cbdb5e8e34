// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/drawntree.h"
#include "workbench.h"
#include "support/testprogram.h"

#include <QSignalSpy>
#include <QTest>
#include <QUndoStack>

#include <memory>

using namespace Espalier;
using namespace Qt::StringLiterals;

namespace {

/// A folder "from" with \a count files and an empty folder "to".
Layout manyFiles(int count)
{
    Layout layout(u"p"_s);
    const NodeIndex from = layout.append(rootNode, NodeKind::Folder, "from");
    for (int i = 0; i < count; ++i)
        layout.append(from, NodeKind::File, std::to_string(i));
    layout.append(rootNode, NodeKind::Folder, "to");
    return layout;
}

QList<NodeIndex> childrenOf(const Layout &layout, NodeIndex parent)
{
    QList<NodeIndex> children;
    for (NodeIndex child = layout.firstChild(parent); child != noNode; child = layout.nextSibling(child))
        children << child;
    return children;
}

} // namespace

class TestEditorHistory : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // -- what listeners hear

    void everyChangeIsAnnouncedAndThenTold()
    {
        Workbench bench("a/\n  b\nc");
        const NodeIndex a = bench.at("a");
        const NodeIndex b = bench.at("a/b");
        QVERIFY(bench.editor.moveNodes({b}, rootNode, a));
        QVERIFY(bench.editor.addNode(a, noNode, {.name = u"new"_s}));
        QVERIFY(bench.editor.removeNodes({a}));
        QVERIFY(bench.editor.rename(b, u"B"_s));
        for (int i = 0; i < 4; ++i)
            bench.editor.history().undo();
        QCOMPARE(bench.pairs.heard(),
                 (QStringList{u"move b"_s, u"insert a/new"_s, u"remove a"_s, u"change B"_s, u"change b"_s, u"insert a"_s, u"remove a/new"_s, u"move a/b"_s}));
        QCOMPARE(bench.pairs.problem(), QString());
    }

    void whatIsRenamedOnItsWayInIsNoChange()
    {
        Workbench bench("a");
        QVERIFY(bench.editor.insertLayout(treeOf("a"), rootNode, noNode));
        QVERIFY(bench.editor.duplicate(bench.at({"a"})));
        bench.editor.history().undo();
        QCOMPARE(bench.pairs.heard(), (QStringList{u"insert a 2"_s, u"insert a 3"_s, u"remove a 3"_s}));
    }

    void manyStepsAreOneRearrangement_data()
    {
        QTest::addColumn<int>("count");
        QTest::addColumn<bool>("isOne");
        QTest::newRow("a few") << 64 << false;
        QTest::newRow("many") << 65 << true;
    }

    void manyStepsAreOneRearrangement()
    {
        QFETCH(const int, count);
        QFETCH(const bool, isOne);
        Workbench bench(manyFiles(count));
        const QList<NodeIndex> files = childrenOf(bench.layout(), bench.at("from"));
        const auto heardOnce = [&](int signalsRowByRow) {
            const QStringList heard = bench.pairs.heard();
            bench.pairs.forget();
            return isOne ? heard.first() == u"rearrange"_s && heard.filter(u"move"_s).isEmpty() && heard.filter(u"insert"_s).isEmpty() && heard.filter(u"remove"_s).isEmpty()
                         : heard.size() == signalsRowByRow;
        };
        QVERIFY(bench.editor.moveNodes(files, bench.at("to"), noNode));
        QVERIFY(heardOnce(count));
        QCOMPARE(childrenOf(bench.layout(), bench.at("to")), files);
        bench.editor.history().undo();
        QVERIFY(heardOnce(count));
        QCOMPARE(childrenOf(bench.layout(), bench.at("from")), files);
        QVERIFY(bench.editor.removeNodes(files));
        QVERIFY(heardOnce(count));
        bench.editor.history().undo();
        QVERIFY(heardOnce(count));
        QVERIFY(bench.editor.duplicate(files));
        QVERIFY(heardOnce(count));
        bench.editor.history().undo();
        QVERIFY(heardOnce(count));
        QCOMPARE(bench.pairs.problem(), QString());
    }

    void aRearrangementTellsTheValuesOnceAtItsEnd()
    {
        Workbench bench(manyFiles(100));
        const QList<NodeIndex> files = childrenOf(bench.layout(), bench.at("from"));
        QSignalSpy changed(&bench.document, &LayoutDocument::changed);
        QVERIFY(bench.editor.setPhase(files, Phase::Expert));
        QCOMPARE(changed.size(), 1);
        QCOMPARE(changed.first().at(0).value<QList<NodeIndex>>(), files);
        QCOMPARE(changed.first().at(1).value<NodeAspects>(), NodeAspects(NodeAspect::Phase));
        QVERIFY(bench.editor.setKind({files.first()}, NodeKind::Folder));
        QCOMPARE(changed.size(), 2); // kind alone: there was no content to take away
    }

    void whatIsToBeShownIsTold()
    {
        Workbench bench("a/\n  b\nc");
        const NodeIndex a = bench.at("a");
        const NodeIndex b = bench.at("a/b");
        QVERIFY(bench.editor.removeNodes({b}));
        QCOMPARE(bench.touched.last(), QList<NodeIndex>{b});
        bench.editor.history().undo();
        QCOMPARE(bench.touched.last(), QList<NodeIndex>{b});
        const auto added = bench.editor.addNode(a, noNode, {.name = u"n"_s});
        QCOMPARE(bench.touched.last(), QList<NodeIndex>{*added});
        bench.editor.history().undo(); // it is gone: the folder it stood in
        QCOMPARE(bench.touched.last(), QList<NodeIndex>{a});
        bench.editor.history().redo();
        QCOMPARE(bench.touched.last(), QList<NodeIndex>{*added});
    }

    void sentencesAreToldByVerbsAndNotByUndo()
    {
        Workbench bench("a\nb/");
        QVERIFY(bench.editor.moveNodes(bench.at({"a"}), bench.at("b"), noNode));
        bench.editor.history().undo();
        bench.editor.history().redo();
        QCOMPARE(bench.told, QStringList{u"Moved a to b"_s});
    }

    // -- transactions

    void aTransactionIsOneStep()
    {
        Workbench bench("a/\nb");
        QCOMPARE(bench.oneStep([&]() -> Result<void> {
            Editor::Transaction all(bench.editor, u"Tidied up"_s);
            const auto added = bench.editor.addNode(bench.at("a"), noNode, {.name = u"new"_s});
            if (!added || !bench.editor.moveNodes(bench.at({"b"}), *added, noNode) || !bench.editor.duplicate(bench.at({"a/new/b"}))
                || !bench.editor.rename(bench.at("a"), u"A"_s) || !bench.editor.setNotes(bench.at("A"), u"x"_s))
                return failure(ErrorKind::Input, u"a verb failed"_s);
            all.commit();
            return {};
        },
                               "A/\n  new/\n    b\n    b 2"),
                 QString());
        QCOMPARE(bench.told, QStringList{u"Tidied up"_s});
        QCOMPARE(bench.editor.history().undoText(), u"Tidied up"_s);
    }

    void aTransactionThatIsNotCommittedIsRolledBack()
    {
        Workbench bench("a/\n  x\nb # s");
        QCOMPARE(bench.noStep([&]() -> Result<void> {
            const QString before = wholeState(bench.layout());
            {
                Editor::Transaction all(bench.editor, u"Never"_s);
                const bool ok = bench.editor.removeNodes(bench.at({"a/x"})) && bench.editor.rename(bench.at("b"), u"B"_s)
                    && bench.editor.setVariable(u"v"_s, u"1"_s) && bench.editor.setKind(bench.at({"a"}), NodeKind::File);
                if (!ok || bench.text() != u"a\nB # s\n"_s)
                    return failure(ErrorKind::Input, u"the verbs did not work"_s);
            }
            bench.pairs.forget();
            return wholeState(bench.layout()) == before ? Result<void>() : failure(ErrorKind::Input, u"not as before"_s);
        }),
                 QString());
    }

    void oneEditingIsOneStepHoweverOftenItIsKept()
    {
        Workbench bench("a\nb");
        const NodeIndex a = bench.at("a");
        const QString before = wholeState(bench.layout());
        const int editing = bench.editor.beginEditing();
        const auto keep = [&](const QString &name, const QString &summary, Phase phase) {
            Editor::Transaction step(bench.editor, u"Edited a"_s, editing);
            QVERIFY(bench.editor.rename(a, name));
            QVERIFY(bench.editor.setSummary({a}, summary));
            QVERIFY(bench.editor.setPhase({a}, phase));
            step.commit();
        };
        keep(u"a"_s, u"first"_s, Phase::None);
        keep(u"aa"_s, u"second"_s, Phase::Expert);
        keep(u"aaa"_s, u"second"_s, Phase::Expert);
        QCOMPARE(bench.steps(), 1);
        QCOMPARE(bench.editor.history().undoText(), u"Edited a"_s);
        bench.editor.history().undo();
        QCOMPARE(wholeState(bench.layout()), before);
        bench.editor.history().redo();
        QCOMPARE(bench.layout().name(a), u"aaa"_s);
        QCOMPARE(bench.layout().summary(a), u"second"_s);
        QCOMPARE(bench.layout().phase(a), Phase::Expert);
        QCOMPARE(bench.touched.last(), QList<NodeIndex>{a}); // once
    }

    void anEditingThatComesBackToItsBeginningIsNoStep()
    {
        Workbench bench("a\nb");
        const int editing = bench.editor.beginEditing();
        for (const QString &summary : {u"other"_s, QString()}) {
            Editor::Transaction step(bench.editor, u"Edited a"_s, editing);
            QVERIFY(bench.editor.setSummary(bench.at({"a"}), summary));
            step.commit();
        }
        QCOMPARE(bench.steps(), 0);
        QVERIFY(!bench.editor.history().canRedo());
    }

    void whatComesBetweenParts()
    {
        Workbench bench("a\nb");
        const int editing = bench.editor.beginEditing();
        const auto keep = [&](int number, const QString &summary) {
            Editor::Transaction step(bench.editor, u"Edited a"_s, number);
            QVERIFY(bench.editor.setSummary(bench.at({"a"}), summary));
            step.commit();
        };
        keep(editing, u"one"_s);
        keep(bench.editor.beginEditing(), u"two"_s); // another card
        QCOMPARE(bench.steps(), 2);
        keep(editing, u"three"_s);
        QCOMPARE(bench.steps(), 3);
        bench.editor.history().undo();
        keep(editing, u"four"_s);
        QCOMPARE(bench.steps(), 3);
        bench.editor.history().setClean(); // saved
        keep(editing, u"five"_s);
        QCOMPARE(bench.steps(), 4);
    }

    void anEmptyTransactionIsNothing()
    {
        Workbench bench("a");
        QCOMPARE(bench.noStep([&]() -> Result<void> {
            Editor::Transaction all(bench.editor, u"Nothing"_s);
            all.commit();
            return {};
        }),
                 QString());
        QCOMPARE(bench.noStep([&]() -> Result<void> {
            Editor::Transaction all(bench.editor, u"Nothing"_s);
            return {};
        }),
                 QString());
        QVERIFY(bench.touched.isEmpty());
    }

    void aTransactionInAnotherIsPartOfIt()
    {
        Workbench bench("a");
        QCOMPARE(bench.oneStep([&]() -> Result<void> {
            Editor::Transaction outer(bench.editor, u"Outer"_s);
            if (!bench.editor.addNode(rootNode, noNode, {.name = u"1"_s}))
                return failure(ErrorKind::Input, u"1"_s);
            {
                Editor::Transaction inner(bench.editor, u"Inner"_s);
                if (!bench.editor.addNode(rootNode, noNode, {.name = u"2"_s}))
                    return failure(ErrorKind::Input, u"2"_s);
                inner.commit();
            }
            {
                Editor::Transaction dropped(bench.editor, u"Dropped"_s);
                if (!bench.editor.removeNodes(bench.at({"a", "2"})))
                    return failure(ErrorKind::Input, u"3"_s);
            }
            outer.commit();
            return {};
        },
                               "a\n1/\n2/"),
                 QString());
        QCOMPARE(bench.told, QStringList{u"Outer"_s});
    }

    void aRefusedVerbInATransactionChangesNothing()
    {
        Workbench bench("a\nb");
        {
            Editor::Transaction all(bench.editor, u"All"_s);
            QVERIFY(bench.editor.setPhase(bench.at({"a"}), Phase::Expert));
            QVERIFY(!bench.editor.rename(bench.at("a"), u"b"_s));
            all.commit();
        }
        QCOMPARE(bench.text(), u"a [4]\nb\n"_s);
        bench.editor.history().undo();
        QCOMPARE(bench.text(), u"a\nb\n"_s);
    }

    // -- the whole history

    void adoptingEmptiesTheHistory()
    {
        Workbench bench("a");
        QVERIFY(bench.editor.rename(bench.at("a"), u"b"_s));
        const quint64 revision = bench.editor.revision();
        bench.editor.adopt(treeOf("other"));
        QVERIFY(bench.editor.revision() != revision);
        QCOMPARE(bench.editor.history().count(), 0);
        QVERIFY(bench.editor.history().isClean());
        QCOMPARE(bench.text(), u"other\n"_s);
        QVERIFY(bench.pairs.heard().contains(u"reset"_s));
    }

    /// Who follows the steps may be gone before the document is.
    void itsEndIsNoStep()
    {
        LayoutDocument document;
        auto editor = std::make_unique<Editor>(document);
        editor->adopt(treeOf("a"));
        QVERIFY(editor->rename(document.layout().find(u"a"), u"b"_s));
        const QSignalSpy steps(&editor->history(), &QUndoStack::indexChanged);
        const QSignalSpy saves(&editor->history(), &QUndoStack::cleanChanged);
        editor.reset();
        QCOMPARE(steps.size() + saves.size(), 0);
    }

    void tenThousandStepsAndASavePoint() // tests/ROBUSTNESS.md S18
    {
        constexpr int steps = 10'000;
        constexpr int savedAt = steps / 2;
        Workbench bench("a/\nb/\nfile");
        const NodeIndex a = bench.at("a");
        const NodeIndex b = bench.at("b");
        const NodeIndex file = bench.at("file");
        const QString start = wholeState(bench.layout());
        QString saved;
        QUndoStack &history = bench.editor.history();
        for (int i = 1; i <= steps; ++i) {
            const bool even = i % 8 < 4;
            switch (i % 4) {
            case 0:
                QVERIFY(bench.editor.moveNodes({file}, even ? a : b, noNode));
                break;
            case 1:
                QVERIFY(bench.editor.rename(file, QString::number(i)));
                break;
            case 2:
                QVERIFY(bench.editor.setNotes(file, QString::number(i)));
                break;
            case 3:
                QVERIFY(bench.editor.addNode(rootNode, a, {.name = QString::number(i)}));
                break;
            }
            QCOMPARE(bench.steps(), i);
            if (i == savedAt) {
                history.setClean();
                saved = wholeState(bench.layout());
            }
        }
        QVERIFY(!history.isClean());
        const QString end = wholeState(bench.layout());
        QSignalSpy clean(&history, &QUndoStack::cleanChanged);

        history.setIndex(savedAt);
        QVERIFY(history.isClean());
        QVERIFY(wholeState(bench.layout()) == saved);
        history.undo();
        QVERIFY(!history.isClean()); // behind the save point is as modified as before it
        history.setIndex(0);
        QVERIFY(!history.isClean());
        QVERIFY(wholeState(bench.layout()) == start);
        history.setIndex(savedAt);
        QVERIFY(history.isClean());
        history.setIndex(steps);
        QVERIFY(!history.isClean());
        QVERIFY(wholeState(bench.layout()) == end);
        QCOMPARE(clean.size(), 4); // clean, not, clean, not

        // Another edit behind the save point: what was saved can never be reached again.
        history.setIndex(savedAt - 1);
        QVERIFY(bench.editor.rename(file, u"another way"_s));
        for (int i = 0; i < 10; ++i)
            history.undo();
        QVERIFY(!history.isClean());
        while (history.canRedo()) {
            history.redo();
            QVERIFY(!history.isClean());
        }
        QCOMPARE(bench.pairs.problem(), QString());
    }
};

ESPALIER_TEST_APPLESS_MAIN(TestEditorHistory)
#include "tst_editorhistory.moc"
