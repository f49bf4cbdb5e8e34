// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/mapworld.h"
#include "support/testprogram.h"

#include <QAccessible>

using namespace Espalier;

namespace {

const char *const mapAccessibleSample = R"(
    core/ [1] # What it is about
      domain/ [1]
      adapters/ [3]
    mlops/ [2]
    README.md [1]
)";

QAccessibleInterface *mapAccessibleTreeOf(MapWorld &world)
{
    return QAccessible::queryAccessibleInterface(&world.view);
}

QAccessibleInterface *mapAccessibleItemOf(MapWorld &world, const QString &path)
{
    return mapAccessibleTreeOf(world)->child(world.view.model().geometry().itemOf(world.at(path)));
}

} // namespace

class TestMapAccessible : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theMapIsATree();
    void itemsSayWhatTheyAre();
    void actionsDoWhatTheySay();
    void pointsFindItems();
    void selectingFromOutside();
    void aHundredThousandItemsMakeNoObjects();
    void itemsOfAClosedFolderAreInvalid();
};

void TestMapAccessible::theMapIsATree()
{
    MapWorld world(mapAccessibleSample);
    QAccessibleInterface *const tree = mapAccessibleTreeOf(world);
    QVERIFY(tree);
    QCOMPARE(tree->role(), QAccessible::Tree);
    QCOMPARE(tree->text(QAccessible::Name), QStringLiteral("Map"));
    QCOMPARE(tree->childCount(), 6);
    QStringList names;
    for (int i = 0; i < tree->childCount(); ++i) {
        QAccessibleInterface *const item = tree->child(i);
        QCOMPARE(item->role(), QAccessible::TreeItem);
        QCOMPARE(tree->indexOfChild(item), i);
        QCOMPARE(item->parent(), tree);
        names << item->text(QAccessible::Name);
    }
    QCOMPARE(names.join(u' '), QStringLiteral("project core domain adapters mlops README.md"));
    QVERIFY(!tree->child(-1));
    QVERIFY(!tree->child(100));
}

void TestMapAccessible::itemsSayWhatTheyAre()
{
    MapWorld world(mapAccessibleSample);
    world.session.filter().setPhase(Phase::Intermediate);
    world.session.selection().select(world.at(QStringLiteral("core")));
    QAccessibleInterface *const core = mapAccessibleItemOf(world, QStringLiteral("core"));
    const QString said = core->text(QAccessible::Description);
    for (const QString &part : {QStringLiteral("What it is about"), QStringLiteral("Beginner"), QStringLiteral("1 hidden")})
        QVERIFY2(said.contains(part), qPrintable(said));
    const QAccessible::State state = core->state();
    QVERIFY(state.selected && state.focused && state.focusable && state.selectable && state.editable);
    QVERIFY(state.expandable && state.expanded && !state.collapsed && !state.offscreen);
    world.view.setExpanded(world.at(QStringLiteral("core")), false);
    QVERIFY(core->state().collapsed);
    QVERIFY(!mapAccessibleItemOf(world, QStringLiteral("README.md"))->state().expandable);
    QCOMPARE(core->attributesInterface()->attributeValue(QAccessible::Attribute::Level).toInt(), 2);
}

void TestMapAccessible::actionsDoWhatTheySay()
{
    MapWorld world(mapAccessibleSample);
    QAccessibleActionInterface *const core = mapAccessibleItemOf(world, QStringLiteral("core"))->actionInterface();
    QVERIFY(core);
    core->doAction(QAccessibleActionInterface::pressAction());
    QCOMPARE(world.selected(), QStringList{QStringLiteral("core")});
    QVERIFY(core->actionNames().contains(QStringLiteral("Collapse")));
    core->doAction(QStringLiteral("Collapse"));
    QVERIFY(!world.view.isExpanded(world.at(QStringLiteral("core"))));
    core->doAction(QStringLiteral("Expand"));
    QVERIFY(world.view.isExpanded(world.at(QStringLiteral("core"))));
    core->doAction(QStringLiteral("Rename"));
    QVERIFY(world.field());
    QAccessibleInterface *const tree = mapAccessibleTreeOf(world);
    QCOMPARE(tree->child(tree->childCount() - 1)->object(), world.field());
    world.key(Qt::Key_Escape);
    mapAccessibleItemOf(world, QStringLiteral("mlops"))->setText(QAccessible::Name, QStringLiteral("ops"));
    QVERIFY(world.at(QStringLiteral("ops")) != noNode);
}

void TestMapAccessible::pointsFindItems()
{
    MapWorld world(mapAccessibleSample);
    QAccessibleInterface *const item = mapAccessibleItemOf(world, QStringLiteral("mlops"));
    const QRect rect = item->rect();
    const QRectF place = world.view.rectOf(world.at(QStringLiteral("mlops")));
    QCOMPARE(rect.topLeft(), world.view.mapToGlobal(place.toRect().topLeft()));
    QCOMPARE(rect.size(), place.toRect().size());
    QCOMPARE(mapAccessibleTreeOf(world)->childAt(rect.center().x(), rect.center().y()), item);
    QVERIFY(!mapAccessibleTreeOf(world)->childAt(rect.right() + 20, rect.center().y()));
}

void TestMapAccessible::selectingFromOutside()
{
    MapWorld world(mapAccessibleSample);
    QAccessibleSelectionInterface *const selection = mapAccessibleTreeOf(world)->selectionInterface();
    QVERIFY(selection);
    QVERIFY(selection->select(mapAccessibleItemOf(world, QStringLiteral("core"))));
    QVERIFY(selection->select(mapAccessibleItemOf(world, QStringLiteral("README.md"))));
    QCOMPARE(selection->selectedItemCount(), 2);
    QCOMPARE(selection->selectedItems().at(1)->text(QAccessible::Name), QStringLiteral("README.md"));
    QVERIFY(selection->unselect(mapAccessibleItemOf(world, QStringLiteral("core"))));
    QCOMPARE(world.selected(), QStringList{QStringLiteral("README.md")});
    QVERIFY(selection->clear());
    QVERIFY(world.selected().isEmpty());
}

void TestMapAccessible::aHundredThousandItemsMakeNoObjects()
{
    Layout large(QStringLiteral("large"));
    large.reserve(100'000);
    for (int i = 0; i < 100'000; ++i)
        large.append(rootNode, NodeKind::File, "f" + std::to_string(i));
    MapWorld world(large);
    QAccessibleInterface *const tree = mapAccessibleTreeOf(world);
    QTRY_COMPARE_WITH_TIMEOUT(tree->childCount(), 100'001, 60'000);
    const QAccessible::Id first = QAccessible::uniqueId(tree->child(1));
    // However many are asked for, few are kept.
    for (int i = 2; i < 20'000; ++i)
        QVERIFY(tree->child(i));
    QVERIFY(!QAccessible::accessibleInterface(first));
    QCOMPARE(tree->child(1)->text(QAccessible::Name), QStringLiteral("f0"));
}

void TestMapAccessible::itemsOfAClosedFolderAreInvalid()
{
    MapWorld world(mapAccessibleSample);
    QAccessibleInterface *const domain = mapAccessibleItemOf(world, QStringLiteral("core/domain"));
    QVERIFY(domain->isValid());
    world.view.collapseAll();
    QVERIFY(!domain->isValid());
    QVERIFY(domain->text(QAccessible::Name).isEmpty());
    QVERIFY(domain->rect().isNull());
}

ESPALIER_TEST_MAIN(TestMapAccessible)
#include "tst_mapaccessible.moc"
