// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/mapworld.h"
#include "desktop/outlineworld.h"
#include "support/testprogram.h"

#include <QAccessible>
#include <QAction>

using namespace Espalier;

namespace {

const char *const nodeKeysSample = "core/\n  domain/\nmlops/\n  serving/\n    online/\n";

template<typename World>
void rebind()
{
    World world(nodeKeysSample);
    world.actions.action("rename")->setShortcut(Qt::Key_F6);
    world.actions.action("delete")->setShortcut(Qt::CTRL | Qt::Key_Backspace);
    world.session.selection().select(world.at(QStringLiteral("mlops")));
    world.key(Qt::Key_F2);
    QVERIFY2(!world.field(), "the old key lives");
    world.key(Qt::Key_Delete);
    QCOMPARE(world.steps(), 0);
    world.key(Qt::Key_F6);
    QVERIFY(world.field());
    world.key(Qt::Key_Escape);
    QAccessibleInterface *const tree = QAccessible::queryAccessibleInterface(&world.view);
    QAccessibleInterface *const item = tree->child(int(world.view.positionOf(world.at(QStringLiteral("mlops")))));
    QCOMPARE(item->actionInterface()->keyBindingsForAction(QStringLiteral("Rename")),
             QStringList{QStringLiteral("F6")});
    world.key(Qt::Key_Backspace, Qt::ControlModifier);
    QCOMPARE(world.at(QStringLiteral("mlops")), noNode);
    // What is off is off, whatever key it has.
    world.actions.action("rename")->setEnabled(false);
    world.session.selection().select(world.at(QStringLiteral("core")));
    world.key(Qt::Key_F6);
    QVERIFY(!world.field());
}

template<typename World>
void fixed()
{
    World world(nodeKeysSample);
    world.view.collapseAll();
    world.session.selection().select(world.at(QStringLiteral("mlops")));
    world.key(Qt::Key_Asterisk);
    QVERIFY(world.view.isExpanded(world.at(QStringLiteral("mlops/serving"))));
    world.key(Qt::Key_Return);
    QVERIFY(world.field());
    world.type(QStringLiteral("docs"));
    world.key(Qt::Key_Return);
    QVERIFY(world.session.layout().isFolder(world.at(QStringLiteral("docs"))));
    world.key(Qt::Key_Return, Qt::ShiftModifier);
    world.type(QStringLiteral("notes"));
    world.key(Qt::Key_Return);
    QVERIFY(world.at(QStringLiteral("notes")) != noNode
            && !world.session.layout().isFolder(world.at(QStringLiteral("notes"))));
}

} // namespace

/// The same keys in every view.
class TestNodeKeys : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void verbsHaveTheKeysThePersonChose_data() { views(); }
    void verbsHaveTheKeysThePersonChose()
    {
        QFETCH(bool, isMap);
        isMap ? rebind<MapWorld>() : rebind<OutlineWorld>();
    }
    void keysWithoutAnActionStay_data() { views(); }
    void keysWithoutAnActionStay()
    {
        QFETCH(bool, isMap);
        isMap ? fixed<MapWorld>() : fixed<OutlineWorld>();
    }

private:
    static void views()
    {
        QTest::addColumn<bool>("isMap");
        QTest::newRow("tree") << false;
        QTest::newRow("map") << true;
    }
};

ESPALIER_TEST_MAIN(TestNodeKeys)
#include "tst_nodekeys.moc"
