// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/drawntree.h"
#include "workbench.h"
#include "support/testprogram.h"

#include <QTest>
#include <QUndoStack>

using namespace Espalier;
using namespace Qt::StringLiterals;

class TestEditorAdd : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aNodeIsAddedAtTheEnd()
    {
        Workbench bench("a/\n  b");
        QCOMPARE(bench.oneStep([&] { return outcome(bench.editor.addNode(bench.at("a"), noNode, {.name = u"c"_s, .kind = NodeKind::File})); },
                               "a/\n  b\n  c"),
                 QString());
    }

    void aNodeIsAddedBeforeASibling()
    {
        Workbench bench("a\nb");
        QCOMPARE(bench.oneStep([&] { return outcome(bench.editor.addNode(rootNode, bench.at("b"), {.name = u"new"_s})); }, "a\nnew/\nb"), QString());
    }

    void everythingThatWasGivenIsThere()
    {
        Workbench bench;
        NodeData data{.name = u"n"_s, .kind = NodeKind::File, .summary = u"s"_s, .phase = Phase::Advanced, .tags = {u"t"_s}, .icon = u"i"_s,
                      .topic = u"top"_s, .notes = u"note"_s, .content = u"c"_s, .explanation = u"e"_s, .rule = NodeRule::Required, .unknown = "\"k\": 1"};
        const auto added = bench.editor.addNode(rootNode, noNode, data);
        QVERIFY(added);
        data.id = bench.layout().id(*added);
        QCOMPARE(bench.layout().data(*added), data);
        QVERIFY(!data.id.isNull());
    }

    void aSiblingThatStandsElsewhereMeansTheEnd()
    {
        Workbench bench("a/\n  x\nb");
        QCOMPARE(bench.oneStep([&] { return outcome(bench.editor.addNode(rootNode, bench.at("a/x"), {.name = u"new"_s})); }, "a/\n  x\nb\nnew/"),
                 QString());
    }

    void badNamesAreRefused_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<int>("kind");
        QTest::addColumn<QString>("message");
        QTest::newRow("N1 empty") << QString() << int(ErrorKind::Input) << u"A name is needed: it is empty or only spaces."_s;
        QTest::newRow("N1 spaces") << u"  "_s << int(ErrorKind::Input) << u"A name is needed: it is empty or only spaces."_s;
        QTest::newRow("N2 dot") << u"."_s << int(ErrorKind::Refused) << u"“.” means a folder itself or the one above it and cannot be a name."_s;
        QTest::newRow("N2 dots") << u".."_s << int(ErrorKind::Refused) << u"“..” means a folder itself or the one above it and cannot be a name."_s;
        QTest::newRow("N3 slash") << u"a/b"_s << int(ErrorKind::Refused) << u"“a/b” contains a slash, which separates folders."_s;
        QTest::newRow("taken by a folder") << u"src"_s << int(ErrorKind::Conflict) << u"There is already a folder “src” here."_s;
        QTest::newRow("taken by a file") << u"README"_s << int(ErrorKind::Conflict) << u"There is already a file “README” here."_s;
    }

    void badNamesAreRefused()
    {
        QFETCH(const QString, name);
        QFETCH(const int, kind);
        QFETCH(const QString, message);
        Workbench bench("src/\nREADME");
        const auto checked = bench.editor.checkName(rootNode, name);
        QVERIFY(!checked);
        QCOMPARE(checked.error().message, message);
        QCOMPARE(bench.refused([&] { return outcome(bench.editor.addNode(rootNode, noNode, {.name = name})); }, ErrorKind(kind),
                               message.toUtf8().constData()),
                 QString());
    }

    void aNameMayBeItsOwn()
    {
        Workbench bench("src/");
        QVERIFY(bench.editor.checkName(rootNode, u"src"_s, bench.at("src")));
        QVERIFY(bench.editor.checkName(rootNode, u"Src"_s)); // another name on Linux; the problems pane warns
    }

    void nothingGoesIntoAFile()
    {
        Workbench bench("file\nfolder/");
        const char *const message = "“file” is a file and cannot hold anything.";
        QCOMPARE(bench.refused([&] { return outcome(bench.editor.addNode(bench.at("file"), noNode, {.name = u"x"_s})); }, ErrorKind::Refused, message), QString());
        QCOMPARE(bench.refused([&] { return outcome(bench.editor.addPath(bench.at("file"), noNode, u"x/y"_s, NodeKind::File)); }, ErrorKind::Refused, message), QString());
        QCOMPARE(bench.refused([&] { return outcome(bench.editor.insertLayout(treeOf("x"), bench.at("file"), noNode)); }, ErrorKind::Refused, message), QString());
        QCOMPARE(bench.refused([&] { return bench.editor.moveNodes(bench.at({"folder"}), bench.at("file"), noNode); }, ErrorKind::Refused, message), QString());
    }

    void nothingGoesIntoWhatWasRemoved()
    {
        Workbench bench("gone/\nstays");
        const NodeIndex gone = bench.at("gone");
        QVERIFY(bench.editor.removeNodes({gone}));
        const char *const message = "This item is no longer part of the project.";
        QCOMPARE(bench.refused([&] { return outcome(bench.editor.addNode(gone, noNode, {.name = u"x"_s})); }, ErrorKind::Refused, message), QString());
        QCOMPARE(bench.refused([&] { return outcome(bench.editor.addPath(gone, noNode, u"x"_s, NodeKind::File)); }, ErrorKind::Refused, message), QString());
        QCOMPARE(bench.refused([&] { return outcome(bench.editor.insertLayout(treeOf("x"), gone, noNode)); }, ErrorKind::Refused, message), QString());
        QCOMPARE(bench.refused([&] { return bench.editor.moveNodes(bench.at({"stays"}), gone, noNode); }, ErrorKind::Refused, message), QString());
        QCOMPARE(bench.refused([&] { return bench.editor.rename(gone, u"x"_s); }, ErrorKind::Refused, message), QString());
        QCOMPARE(bench.refused([&] { return bench.editor.setNotes(gone, u"x"_s); }, ErrorKind::Refused, message), QString());
        QCOMPARE(bench.noStep([&] { return bench.editor.setPhase({gone}, Phase::Expert); }), QString());
        QCOMPARE(bench.noStep([&] { return bench.editor.setKind({gone}, NodeKind::File); }), QString());
    }

    // -- several names at once

    /// N3: the nested folders that the editor offers.
    void aPathMakesItsFolders()
    {
        Workbench bench("b");
        QCOMPARE(bench.oneStep([&] { return outcome(bench.editor.addPath(rootNode, bench.at("b"), u"a/deep/file.txt"_s, NodeKind::File)); },
                               "a/\n  deep/\n    file.txt\nb"),
                 QString());
        QCOMPARE(bench.told, QStringList{u"Added a/deep/file.txt"_s});
    }

    void aPathUsesFoldersThatAreThere()
    {
        Workbench bench("a/\n  old\nb");
        QCOMPARE(bench.oneStep([&] { return outcome(bench.editor.addPath(rootNode, bench.at("b"), u"a/new/x"_s, NodeKind::Folder)); },
                               "a/\n  old\n  new/\n    x/\nb"),
                 QString());
    }

    void aSlashAtTheEndMakesAFolder()
    {
        Workbench bench;
        QCOMPARE(bench.oneStep([&] { return outcome(bench.editor.addPath(rootNode, noNode, u"a/b/"_s, NodeKind::File)); }, "a/\n  b/"), QString());
    }

    void pathsThatCannotBeAreRefused()
    {
        Workbench bench("a/\n  file\n  folder/");
        QCOMPARE(bench.refused([&] { return outcome(bench.editor.addPath(rootNode, noNode, u"a/file"_s, NodeKind::File)); }, ErrorKind::Conflict,
                               "“a/file” is already there."), QString());
        QCOMPARE(bench.refused([&] { return outcome(bench.editor.addPath(rootNode, noNode, u"a/folder"_s, NodeKind::Folder)); }, ErrorKind::Conflict,
                               "“a/folder” is already there."), QString());
        QCOMPARE(bench.refused([&] { return outcome(bench.editor.addPath(rootNode, noNode, u"a/file/x"_s, NodeKind::File)); }, ErrorKind::Conflict,
                               "“a/file” is already there."), QString());
        QCOMPARE(bench.refused([&] { return outcome(bench.editor.addPath(rootNode, noNode, u"../x"_s, NodeKind::File)); }, ErrorKind::Refused,
                               "“../x” leads out of the project by “..”."), QString());
        QCOMPARE(bench.refused([&] { return outcome(bench.editor.addPath(rootNode, noNode, u"/etc"_s, NodeKind::File)); }, ErrorKind::Refused,
                               "“/etc” is an absolute path; only paths inside the project are allowed."), QString());
    }

    // -- pieces of other layouts

    void aPieceIsInsertedWithAllBelowIt()
    {
        Workbench bench("a/\n  z");
        QCOMPARE(bench.oneStep([&] { return outcome(bench.editor.insertLayout(treeOf("p/ [2] # one\n  q/\n    r\ns"), bench.at("a"), bench.at("a/z"))); },
                               "a/\n  p/ [2] # one\n    q/\n      r\n  s\n  z"),
                 QString());
        QCOMPARE(bench.told, QStringList{u"Added 2 item(s) to a"_s});
    }

    void explanationsComeAlong()
    {
        Layout piece(u"piece"_s);
        piece.append(rootNode, NodeData{.name = u"mlops"_s, .topic = u"mlops"_s, .explanation = u"Why it is there."_s});
        Workbench bench;
        const auto added = bench.editor.insertLayout(piece, rootNode, noNode, u"Dropped"_s);
        QVERIFY(added);
        QCOMPARE(bench.layout().explanation(added->first()), u"Why it is there."_s);
        QCOMPARE(bench.told, QStringList{u"Dropped"_s});
        QCOMPARE(bench.editor.history().undoText(), u"Dropped"_s);
    }

    void clashingNamesGetNumbers()
    {
        Workbench bench("a/\na 2/\nnotes.txt\n.env");
        QCOMPARE(bench.oneStep([&] { return outcome(bench.editor.insertLayout(treeOf("a/\nnotes.txt\n.env\nb.tar.gz\nb.tar.gz"), rootNode, noNode)); },
                               "a/\na 2/\nnotes.txt\n.env\na 3/\nnotes 2.txt\n.env 2\nb.tar.gz\nb.tar 2.gz"),
                 QString());
    }

    void idsOfAnotherDocumentAreKeptAndOurOwnAreNot()
    {
        const Layout piece = treeOf("a/\n  b");
        Workbench bench;
        QVERIFY(bench.editor.insertLayout(piece, rootNode, noNode));
        QCOMPARE(bench.layout().id(bench.at("a/b")), piece.id(piece.find(u"a/b")));
        QVERIFY(bench.editor.insertLayout(piece, rootNode, noNode));
        QVERIFY(bench.layout().id(bench.at("a 2/b")) != piece.id(piece.find(u"a/b")));
        // Also when the first has been removed meanwhile: undo brings it back.
        QVERIFY(bench.editor.removeNodes(bench.at({"a", "a 2"})));
        QVERIFY(bench.editor.insertLayout(piece, rootNode, noNode));
        QVERIFY(bench.layout().id(bench.at("a")) != piece.id(piece.find(u"a")));
    }

    void anEmptyPieceIsRefused()
    {
        Workbench bench("a");
        QCOMPARE(bench.refused([&] { return outcome(bench.editor.insertLayout(Layout(u"x"_s), rootNode, noNode)); }, ErrorKind::Input,
                               "There is nothing to insert: no folder and no file was found."),
                 QString());
    }

    // -- duplicate

    void aDuplicateStandsBehindItsOriginal()
    {
        Workbench bench("a/ # x\n  b\nc.txt\nz");
        QCOMPARE(bench.oneStep([&] { return outcome(bench.editor.duplicate(bench.at({"c.txt", "a"}))); },
                               "a/ # x\n  b\na 2/ # x\n  b\nc.txt\nc 2.txt\nz"),
                 QString());
        QCOMPARE(bench.told, QStringList{u"Duplicated 2 item(s)"_s});
        QVERIFY(bench.layout().id(bench.at("a/b")) != bench.layout().id(bench.at("a 2/b")));
    }

    void duplicatesOfDuplicatesFindTheirNames()
    {
        Workbench bench("a\na 2");
        QCOMPARE(bench.oneStep([&] { return outcome(bench.editor.duplicate(bench.at({"a", "a 2"}))); }, "a\na 3\na 2\na 2 2"), QString());
    }

    void equalNamesFromAFileAreDuplicatedToo()
    {
        Workbench bench(treeOf("a\na"));
        const QList<NodeIndex> both{bench.layout().childAt(rootNode, 0), bench.layout().childAt(rootNode, 1)};
        QCOMPARE(bench.oneStep([&] { return outcome(bench.editor.duplicate(both)); }, "a\na 2\na\na 3"), QString());
    }

    void whatStandsInAChosenFolderIsDuplicatedOnce()
    {
        Workbench bench("a/\n  b");
        QCOMPARE(bench.oneStep([&] { return outcome(bench.editor.duplicate(bench.at({"a/b", "a"}))); }, "a/\n  b\na 2/\n  b"), QString());
        QCOMPARE(bench.told, QStringList{u"Duplicated a"_s});
    }

    void theProjectIsNotDuplicated()
    {
        Workbench bench("a");
        QCOMPARE(bench.refused([&] { return outcome(bench.editor.duplicate({rootNode})); }, ErrorKind::Refused,
                               "Nothing is selected that could be duplicated."),
                 QString());
    }

    void freeNamesCountUp()
    {
        Workbench bench("a/\na 2\na 4\nx.y\n.hidden");
        QCOMPARE(bench.editor.freeName(rootNode, u"b"_s, NodeKind::Folder), u"b"_s);
        QCOMPARE(bench.editor.freeName(rootNode, u"a"_s, NodeKind::Folder), u"a 3"_s);
        QCOMPARE(bench.editor.freeName(rootNode, u"x.y"_s, NodeKind::File), u"x 2.y"_s);
        QCOMPARE(bench.editor.freeName(rootNode, u"x.y"_s, NodeKind::Folder), u"x.y 2"_s);
        QCOMPARE(bench.editor.freeName(rootNode, u".hidden"_s, NodeKind::File), u".hidden 2"_s);
    }
};

ESPALIER_TEST_APPLESS_MAIN(TestEditorAdd)
#include "tst_editoradd.moc"
