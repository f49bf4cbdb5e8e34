// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/tree/outlinedrop.h"
#include "desktop/tree/outlineghosts.h"
#include "growworld.h"
#include "outlineworld.h"
#include "support/testprogram.h"

#include <QAccessible>
#include <QSignalSpy>

using namespace Espalier;

namespace {

/// An outline with the preview of Advanced open: app/ before my_core/, which the layout has.
struct GhostWorld : OutlineWorld {
    GhostWorld() : OutlineWorld("")
    {
        session.setGuide(smallGuide());
        session.editor().adopt(beginnerLayout());
        view.expandAll();
        QCoreApplication::processEvents();
        preview.openPhase(Phase::Advanced);
        view.doItemsLayout();
    }
    /// Rows with ghosts as "+name".
    QString allRows()
    {
        view.doItemsLayout();
        QStringList lines;
        for (qsizetype row = 0; row < view.rows().count(); ++row) {
            const OutlineRows::Ghost *const ghost = view.rows().ghostAt(row);
            const NodeIndex node = view.rows().at(row);
            lines << QString(view.rows().depthAt(row), u'.')
                    + (ghost                ? u'+' + preview.growth().name(ghost->item)
                           : node == noNode ? QStringLiteral("?")
                                            : session.layout().name(node));
        }
        return lines.join(u' ');
    }
    qsizetype rowOf(const char *topic) { return view.rows().rowOfGhost(itemOf(preview, topic)); }
    QPoint nameOf(qsizetype row)
    {
        const QRect cell = view.cellsOf(view.rowRect(row)).name;
        return view.rowPainter().nameRect(cell, view.rows().depthAt(row)).center();
    }
    QPoint chevronOf(qsizetype row)
    {
        return view.rowPainter().chevronRect(view.cellsOf(view.rowRect(row)).name, view.rows().depthAt(row)).center();
    }

    GrowPreview &preview = session.growing();
};

} // namespace

/// They are seen and can be clicked; nothing else reaches them.
class TestOutlineGhosts : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void standWhereTheyWouldStand()
    {
        GhostWorld w;
        QCOMPARE(w.allRows(), QStringLiteral("p .+app .my_core .data .README.md"));
        w.click(w.chevronOf(w.rowOf("app")));
        QCOMPARE(w.allRows(), QStringLiteral("p .+app ..+api ..+stream .my_core .data .README.md"));
        w.click(w.chevronOf(w.rowOf("app")));
        QCOMPARE(w.allRows(), QStringLiteral("p .+app .my_core .data .README.md"));
        w.preview.close();
        QCOMPARE(w.allRows(), QStringLiteral("p .my_core .data .README.md"));
    }

    void inAFolderThatIsThereTheyShowWhenItIsOpen()
    {
        GhostWorld w;
        QVERIFY(w.session.editor().addNode(rootNode, noNode, {.name = QStringLiteral("app")}));
        QCoreApplication::processEvents();
        w.view.setExpanded(w.at(QStringLiteral("app")), false);
        QCOMPARE(w.allRows(), QStringLiteral("p .my_core .data .README.md .app"));
        w.view.setExpanded(w.at(QStringLiteral("app")), true);
        QCOMPARE(w.allRows(), QStringLiteral("p .my_core .data .README.md .app ..+api ..+stream"));
    }

    void arrowsPassThemOver()
    {
        GhostWorld w;
        w.select(QString());
        QStringList way;
        for (const Qt::Key key : {Qt::Key_Down, Qt::Key_Up, Qt::Key_End, Qt::Key_Home, Qt::Key_Right, Qt::Key_PageDown,
                                  Qt::Key_PageUp, Qt::Key_Down}) {
            w.key(key);
            way << w.current();
            QVERIFY(w.session.selection().current() != noNode);
        }
        QCOMPARE(way,
                 (QStringList{QStringLiteral("my_core"), QString(), QStringLiteral("README.md"), QString(),
                              QStringLiteral("my_core"), QStringLiteral("README.md"), QString(),
                              QStringLiteral("my_core")}));
        w.type(QStringLiteral("a")); // nothing that is there begins so
        QCOMPARE(w.current(), QStringLiteral("my_core"));
    }

    void selectAllAndDeleteReachNodesAlone()
    {
        GhostWorld w;
        w.view.selectAll();
        QCOMPARE(w.selected(),
                 (QStringList{QStringLiteral("my_core"), QStringLiteral("data"), QStringLiteral("README.md")}));
        w.key(Qt::Key_A, Qt::ControlModifier);
        QCOMPARE(w.selected().size(), 3);
        w.key(Qt::Key_Delete);
        QCOMPARE(w.session.layout().nodeCount(), 0);
        QVERIFY(w.preview.isOpen());
        QCoreApplication::processEvents();
        QVERIFY(w.allRows().contains(QStringLiteral("+app")));
    }

    void aClickSelectsNothingAndIsTold()
    {
        GhostWorld w;
        w.select(QStringLiteral("my_core"));
        const QSignalSpy chosen(&w.view, &OutlineView::ghostChosen);
        w.click(w.nameOf(w.rowOf("app")));
        QCOMPARE(w.selected(), QStringList{QStringLiteral("my_core")});
        QCOMPARE(chosen.size(), 1);
        QCOMPARE(chosen.first().first().toInt(), itemOf(w.preview, "app"));
        QTest::mouseDClick(w.view.viewport(), Qt::LeftButton, Qt::NoModifier, w.nameOf(w.rowOf("app")));
        QVERIFY(!w.field()); // no name is edited
    }

    void nothingOfItIsDragged()
    {
        GhostWorld w;
        w.select(QStringLiteral("my_core"));
        const QPoint from = w.nameOf(w.rowOf("app"));
        QTest::mousePress(w.view.viewport(), Qt::LeftButton, Qt::NoModifier, from);
        for (int step = 1; step <= 8; ++step)
            QTest::mouseMove(w.view.viewport(), from + QPoint(0, 12 * step));
        QCOMPARE(w.selected(), QStringList{QStringLiteral("my_core")}); // no rubber band either
        QTest::mouseRelease(w.view.viewport(), Qt::LeftButton, Qt::NoModifier, from + QPoint(0, 96));
        QCOMPARE(w.steps(), 0);
    }

    void aDropOntoOneLandsAmongWhatIsThere()
    {
        GhostWorld w;
        w.click(w.chevronOf(w.rowOf("app")));
        w.view.doItemsLayout();
        const VisibleTree &tree = w.view.layoutModel().tree();
        for (double at = 0; at < double(w.view.rows().count()) + 1; at += 0.1) {
            for (int depth = 0; depth < 4; ++depth) {
                const OutlineDrop drop = outlineDropAt(w.view.rows(), tree, w.session.layout(), at, depth);
                QVERIFY2(tree.contains(drop.parent) && w.session.layout().isFolder(drop.parent),
                         qPrintable(QString::number(at)));
                QVERIFY(drop.row <= tree.childCount(drop.parent));
            }
        }
    }

    void theyAreNotCountedFilteredOrSaved()
    {
        GhostWorld w;
        const QByteArray bytes = bytesOf(w.session);
        QCOMPARE(w.view.layoutModel().rowCount(w.index(QString())), 3);
        QCOMPARE(w.session.layout().folderCount(), 2);
        w.session.filter().setText(QStringLiteral("api"));
        QCOMPARE(w.session.filter().result().folders, 0);
        w.session.filter().clear();
        w.preview.close();
        QCOMPARE(bytesOf(w.session), bytes);
    }

    void theyAreReadOut()
    {
        GhostWorld w;
        QAccessible::setActive(true);
        QAccessibleInterface *const tree = QAccessible::queryAccessibleInterface(&w.view);
        QStringList names;
        for (int i = 0; i < int(w.view.rows().count()); ++i) {
            QAccessibleInterface *const row = tree->child(i);
            QVERIFY(row);
            names << row->text(QAccessible::Name);
            QCOMPARE(tree->indexOfChild(row), i);
        }
        QCOMPARE(names.at(1), QStringLiteral("app, would be added, 3 folder(s), ticked"));
        QVERIFY(!tree->child(1)->state().selectable && !tree->child(1)->state().focusable);
        w.preview.setTicked(w.preview.growth().branch(itemOf(w.preview, "app")), false);
        QCOMPARE(tree->child(1)->text(QAccessible::Name),
                 QStringLiteral("app, would be added, 3 folder(s), not ticked"));
    }

    void aNameInItsPlaceIsTypedBesideThem()
    {
        GhostWorld w;
        w.select(QStringLiteral("data"));
        w.verbs.addChildFolder();
        QVERIFY(w.field());
        QCOMPARE(w.allRows(), QStringLiteral("p .+app .my_core .data ..? .README.md"));
        w.type(QStringLiteral("raw"));
        w.key(Qt::Key_Return);
        QVERIFY(w.at(QStringLiteral("data/raw")) != noNode);
    }
};

ESPALIER_TEST_MAIN(TestOutlineGhosts)
#include "tst_outlineghosts.moc"
