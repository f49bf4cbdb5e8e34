// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/mapworld.h"
#include "support/testprogram.h"

using namespace Espalier;
using namespace Qt::StringLiterals;

namespace {

const char *const mapUndoSample = "api/\n  main.py\n  routes/\n    users.py\nmlops/\n  serving/\ntests/\nnotes\n";

bool isInSight(const MapWorld &world, const QString &path)
{
    const qint32 item = world.view.model().geometry().itemOf(world.at(path));
    return item >= 0
        && world.view.room().contains(world.view.camera().toView(world.view.model().geometry().headRect(item)));
}

} // namespace

/// After Undo and Redo the map shows what they changed, wherever it is.
class TestMapUndo : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatComesBackInAClosedFolderIsShown()
    {
        MapWorld world(mapUndoSample);
        world.session.selection().select(world.at(u"api/routes/users.py"_s));
        world.verbs.remove();
        world.view.collapseAll();
        world.verbs.undo();
        QCOMPARE(world.selected(), QStringList{u"api/routes/users.py"_s});
        QVERIFY(isInSight(world, u"api/routes/users.py"_s));
    }

    void whatComesBackInSeveralIsShown()
    {
        MapWorld world(mapUndoSample);
        world.session.selection().select({world.at(u"api/main.py"_s), world.at(u"mlops/serving"_s)},
                                         world.at(u"api/main.py"_s));
        world.verbs.remove();
        world.view.collapseAll();
        world.verbs.undo();
        QCOMPARE(world.selected(), (QStringList{u"api/main.py"_s, u"mlops/serving"_s}));
        QVERIFY(isInSight(world, u"api/main.py"_s));
        QVERIFY(isInSight(world, u"mlops/serving"_s));
    }

    void whatStandsFarAwayComesIntoSight()
    {
        MapWorld world(mapUndoSample);
        QVERIFY(world.session.editor().moveNodes({world.at(u"notes"_s)}, world.at(u"mlops"_s), noNode));
        world.view.setCamera({2, {4000, 4000}}, false);
        world.verbs.undo();
        QCOMPARE(world.selected(), QStringList{u"notes"_s});
        QVERIFY(isInSight(world, u"notes"_s));
        world.view.collapseAll();
        world.verbs.redo();
        QCOMPARE(world.selected(), QStringList{u"mlops/notes"_s});
        QVERIFY(isInSight(world, u"mlops/notes"_s));
    }

    void changedValuesAreShown()
    {
        MapWorld world(mapUndoSample);
        QVERIFY(world.session.editor().rename(world.at(u"api/routes/users.py"_s), u"people.py"_s));
        world.view.collapseAll();
        world.session.selection().select(world.at(u"tests"_s));
        world.verbs.undo();
        QCOMPARE(world.selected(), QStringList{u"api/routes/users.py"_s});
        QVERIFY(isInSight(world, u"api/routes/users.py"_s));
    }

    void whatWasAddedLeavesItsFolder()
    {
        MapWorld world(mapUndoSample);
        QVERIFY(world.session.editor().addPaths(world.at(u"mlops"_s), u"a/b/c.py"_s));
        QCOMPARE(world.selected(), QStringList{u"mlops/a/b/c.py"_s});
        world.verbs.undo();
        QCOMPARE(world.selected(), QStringList{u"mlops"_s});
        world.verbs.redo();
        QCOMPARE(world.selected(), QStringList{u"mlops/a"_s});
        QVERIFY(isInSight(world, u"mlops/a"_s));
    }

    void manyThatComeBackAreShown()
    {
        QByteArray tree = "all/\n";
        for (int i = 0; i < 100; ++i)
            tree += "  file" + QByteArray::number(i) + "\n";
        MapWorld world(tree.constData());
        QList<NodeIndex> files;
        for (NodeIndex file = world.session.layout().firstChild(world.at(u"all"_s)); file != noNode;
             file = world.session.layout().nextSibling(file))
            files << file;
        QVERIFY(world.session.editor().removeNodes(files));
        world.view.collapseAll();
        world.verbs.undo();
        QCOMPARE(world.session.selection().nodes(), files);
        QVERIFY(isInSight(world, u"all/file0"_s));
    }

    void keysMoveAmongSiblingsInTheDocumentsOrder()
    {
        MapWorld world(mapUndoSample);
        world.session.selection().select(world.at(u"mlops"_s));
        const Qt::KeyboardModifiers keys = Qt::ControlModifier | Qt::ShiftModifier;
        const auto order = [&] {
            QStringList names;
            const Layout &layout = world.session.layout();
            for (NodeIndex node = layout.firstChild(rootNode); node != noNode; node = layout.nextSibling(node))
                names << layout.name(node);
            return names.join(u' ');
        };
        world.key(Qt::Key_Down, keys);
        QCOMPARE(order(), u"api tests mlops notes"_s);
        QCOMPARE(world.shown().split(u' ').indexOf(u"mlops"_s), world.shown().split(u' ').indexOf(u"tests"_s) + 1);
        world.key(Qt::Key_Up, keys);
        world.key(Qt::Key_Up, keys);
        QCOMPARE(order(), u"mlops api tests notes"_s);
        world.key(Qt::Key_Up, keys); // the first already
        QCOMPARE(order(), u"mlops api tests notes"_s);
        QCOMPARE(world.steps(), 3);
        world.key(Qt::Key_Down, keys);
        world.key(Qt::Key_Right, keys);
        QCOMPARE(world.current(), u"api/mlops"_s);
        QVERIFY(isInSight(world, u"api/mlops"_s));
        world.key(Qt::Key_Left, keys);
        QCOMPARE(order(), u"api mlops tests notes"_s);
        // Several of one folder go together, in their order.
        world.session.selection().select({world.at(u"tests"_s), world.at(u"api"_s)}, world.at(u"api"_s));
        world.key(Qt::Key_Down, keys);
        QCOMPARE(order(), u"mlops notes api tests"_s);
    }
};

ESPALIER_TEST_MAIN(TestMapUndo)
#include "tst_mapundo.moc"
