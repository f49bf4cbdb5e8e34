// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/outlineworld.h"
#include "support/testprogram.h"

#include <QAccessible>

using namespace Espalier;

namespace {

const char *const outlineViewAccessibleSample = R"(
    core/ [1] # What it is about
      domain/ [1]
      late/ [4]
    mlops/ [2] # Runs itself
    README.md [1]
)";

QAccessibleInterface *outlineViewAccessibleTreeOf(OutlineWorld &world)
{
    return QAccessible::queryAccessibleInterface(&world.view);
}

QAccessibleInterface *outlineViewAccessibleItemOf(OutlineWorld &world, const QString &path)
{
    return outlineViewAccessibleTreeOf(world)->child(int(world.view.rows().rowOf(world.at(path))));
}

} // namespace

class TestOutlineViewAccessible : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void treeHasAnItemForEachRow();
    void itemsSayWhatTheyAre();
    void headersAreReachable();
    void actionsDoWhatTheySay();
    void namesCanBeSet();
    void pointsFindItems();
    void selectingFromOutside();
    void aMillionRowsMakeNoObjects();
    void itemsOfAClosedFolderAreInvalid();
};

void TestOutlineViewAccessible::treeHasAnItemForEachRow()
{
    OutlineWorld world(outlineViewAccessibleSample);
    QAccessibleInterface *const tree = outlineViewAccessibleTreeOf(world);
    QCOMPARE(tree->role(), QAccessible::Tree);
    QCOMPARE(tree->text(QAccessible::Name), QStringLiteral("Layout"));
    QCOMPARE(tree->childCount(), 4 + 3);
    QStringList names;
    for (int i = 0; i < 4; ++i) {
        QAccessibleInterface *const item = tree->child(i);
        QCOMPARE(item->role(), QAccessible::TreeItem);
        QCOMPARE(item->parent(), tree);
        QCOMPARE(tree->indexOfChild(item), i);
        QCOMPARE(tree->child(i), item); // the same object again
        names << item->text(QAccessible::Name);
    }
    QCOMPARE(names, (QStringList{QStringLiteral("project"), QStringLiteral("core"), QStringLiteral("mlops"), QStringLiteral("README.md")}));
    world.view.expandAll();
    QCOMPARE(tree->childCount(), 6 + 3);
    QVERIFY(!tree->child(-1));
    QVERIFY(!tree->child(100));
}

void TestOutlineViewAccessible::itemsSayWhatTheyAre()
{
    OutlineWorld world(outlineViewAccessibleSample);
    world.session.filter().setPhase(Phase::Intermediate);
    world.select(QStringLiteral("core"));
    QAccessibleInterface *const core = outlineViewAccessibleItemOf(world, QStringLiteral("core"));
    const QString said = core->text(QAccessible::Description);
    for (const QString &part : {QStringLiteral("What it is about"), QStringLiteral("Beginner"), QStringLiteral("1 hidden")})
        QVERIFY2(said.contains(part), qPrintable(said));
    QAccessible::State state = core->state();
    QVERIFY(state.selected && state.focused && state.focusable && state.selectable && state.editable);
    QVERIFY(state.expandable && state.collapsed && !state.expanded);
    world.view.setExpanded(world.at(QStringLiteral("core")), true);
    QVERIFY(core->state().expanded && !core->state().collapsed);
    state = outlineViewAccessibleItemOf(world, QStringLiteral("README.md"))->state();
    QVERIFY(!state.expandable && !state.selected && !state.focused);
    QCOMPARE(core->attributesInterface()->attributeValue(QAccessible::Attribute::Level).toInt(), 2);
}

void TestOutlineViewAccessible::headersAreReachable()
{
    OutlineWorld world(outlineViewAccessibleSample);
    QAccessibleInterface *const tree = outlineViewAccessibleTreeOf(world);
    QStringList titles;
    for (int i = 4; i < 7; ++i) {
        QAccessibleInterface *const title = tree->child(i);
        QCOMPARE(title->role(), QAccessible::ColumnHeader);
        QCOMPARE(tree->indexOfChild(title), i);
        QCOMPARE(tree->childAt(title->rect().center().x(), title->rect().center().y()), title);
        titles << title->text(QAccessible::Name);
    }
    QCOMPARE(titles, (QStringList{QStringLiteral("Name"), QStringLiteral("Summary"), QStringLiteral("Phase")}));
}

void TestOutlineViewAccessible::actionsDoWhatTheySay()
{
    OutlineWorld world(outlineViewAccessibleSample);
    QAccessibleActionInterface *const core =
        outlineViewAccessibleItemOf(world, QStringLiteral("core"))->actionInterface();
    QVERIFY(core);
    QCOMPARE(core->actionNames(), (QStringList{QAccessibleActionInterface::pressAction(), QStringLiteral("Expand"), QStringLiteral("Rename"),
                                               QAccessibleActionInterface::showMenuAction()}));
    core->doAction(QAccessibleActionInterface::pressAction());
    QCOMPARE(world.selected(), QStringList{QStringLiteral("core")});
    core->doAction(QStringLiteral("Expand"));
    QVERIFY(world.view.isExpanded(world.at(QStringLiteral("core"))));
    QVERIFY(core->actionNames().contains(QStringLiteral("Collapse")));
    core->doAction(QStringLiteral("Collapse"));
    QVERIFY(!world.view.isExpanded(world.at(QStringLiteral("core"))));
    core->doAction(QStringLiteral("Rename"));
    QVERIFY(world.field());
    // The open field is a child of the tree, too.
    QAccessibleInterface *const tree = outlineViewAccessibleTreeOf(world);
    QAccessibleInterface *const field = tree->child(tree->childCount() - 1);
    QCOMPARE(field->object(), world.field());
    QCOMPARE(field->text(QAccessible::Name), QStringLiteral("Name"));
}

void TestOutlineViewAccessible::namesCanBeSet()
{
    OutlineWorld world(outlineViewAccessibleSample);
    outlineViewAccessibleItemOf(world, QStringLiteral("mlops"))->setText(QAccessible::Name, QStringLiteral("ops"));
    QVERIFY(world.at(QStringLiteral("ops")) != noNode);
    QCOMPARE(world.steps(), 1);
}

void TestOutlineViewAccessible::pointsFindItems()
{
    OutlineWorld world(outlineViewAccessibleSample);
    QAccessibleInterface *const item = outlineViewAccessibleItemOf(world, QStringLiteral("mlops"));
    const QRect rect = item->rect();
    QCOMPARE(rect.size(), QSize(world.view.viewport()->width(), world.view.rowPainter().rowHeight()));
    QCOMPARE(outlineViewAccessibleTreeOf(world)->childAt(rect.center().x(), rect.center().y()), item);
    QVERIFY(!outlineViewAccessibleTreeOf(world)->childAt(
        rect.center().x(), world.view.mapToGlobal(QPoint(0, world.view.height() - 2)).y()));
}

void TestOutlineViewAccessible::selectingFromOutside()
{
    OutlineWorld world(outlineViewAccessibleSample);
    QAccessibleSelectionInterface *const selection = outlineViewAccessibleTreeOf(world)->selectionInterface();
    QVERIFY(selection);
    QVERIFY(selection->select(outlineViewAccessibleItemOf(world, QStringLiteral("core"))));
    QVERIFY(selection->select(outlineViewAccessibleItemOf(world, QStringLiteral("README.md"))));
    QCOMPARE(selection->selectedItemCount(), 2);
    QCOMPARE(selection->selectedItems().at(1)->text(QAccessible::Name), QStringLiteral("README.md"));
    QVERIFY(selection->unselect(outlineViewAccessibleItemOf(world, QStringLiteral("core"))));
    QCOMPARE(world.selected(), QStringList{QStringLiteral("README.md")});
    QVERIFY(selection->clear());
    QVERIFY(world.selected().isEmpty());
}

void TestOutlineViewAccessible::aMillionRowsMakeNoObjects()
{
    OutlineWorld world(outlineViewAccessibleSample);
    Layout large(QStringLiteral("large"));
    large.reserve(1'000'000);
    for (int i = 0; i < 1'000'000; ++i)
        large.append(rootNode, NodeKind::File, "f" + std::to_string(i));
    world.session.editor().adopt(large);
    QAccessibleInterface *const tree = outlineViewAccessibleTreeOf(world);
    QCOMPARE(tree->childCount(), 1'000'001 + 3);
    const QAccessible::Id first = QAccessible::uniqueId(tree->child(1));
    // However many are asked for, few are kept.
    for (int i = 2; i < 20'000; ++i)
        QVERIFY(tree->child(i));
    QVERIFY(!QAccessible::accessibleInterface(first));
    QCOMPARE(tree->child(1)->text(QAccessible::Name), QStringLiteral("f0"));
}

void TestOutlineViewAccessible::itemsOfAClosedFolderAreInvalid()
{
    OutlineWorld world(outlineViewAccessibleSample);
    world.view.expandAll();
    QAccessibleInterface *const domain = outlineViewAccessibleItemOf(world, QStringLiteral("core/domain"));
    QVERIFY(domain->isValid());
    world.view.collapseAll();
    QVERIFY(!domain->isValid());
    QVERIFY(domain->text(QAccessible::Name).isEmpty());
    QVERIFY(domain->rect().isNull());
}

ESPALIER_TEST_MAIN(TestOutlineViewAccessible)
#include "tst_outlineviewaccessible.moc"
