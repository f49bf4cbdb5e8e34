// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/exercise/cardlist.h"
#include "desktop/exercise/cardmime.h"
#include "desktop/exercise/exercisepage.h"
#include "desktop/exercise/hintbar.h"
#include "desktop/exercise/placedelegate.h"
#include "desktop/exercise/placetree.h"
#include "desktop/theming/appearance.h"
#include "exerciseworld.h"
#include "formats/formatregistry.h"
#include "support/testprogram.h"
#include "support/utf8text.h"

#include <QDropEvent>
#include <QListWidget>
#include <QMimeData>
#include <QPushButton>
#include <QScrollBar>
#include <QSettings>
#include <QTest>

using namespace Espalier;

namespace {

constexpr int fingerTarget = 44;

/// An exercise that has begun, as a student has it before him.
struct MapOfExercise {
    explicit MapOfExercise(const QMap<QString, QString> &words = {}, QSize size = {1366, 740}) : world(words)
    {
        registerFormats(formats);
        page = std::make_unique<ExercisePage>(formats);
        page->resize(size);
        if (!page->open(world.path, world.layout, world.guide) || !work().begin(u("Ana"), {}))
            qFatal("not begun");
        page->show();
        tree = page->findChild<PlaceTree *>();
        if (!QTest::qWaitForWindowExposed(page.get()))
            qFatal("not shown");
    }
    ExerciseWork &work() { return const_cast<ExerciseWork &>(*page->work()); }
    NodeIndex at(const char *path) { return work().layout().find(u(path)); }
    QList<QTreeWidgetItem *> items() const
    {
        QList<QTreeWidgetItem *> items;
        for (QTreeWidgetItemIterator at(tree); *at; ++at)
            items.append(*at);
        return items;
    }
    QTreeWidgetItem *itemOf(NodeIndex node) const
    {
        for (QTreeWidgetItem *const item : items()) {
            if (item->data(0, PlaceShownRole).toUInt() == node)
                return item;
        }
        return nullptr;
    }
    QRect rectOf(NodeIndex node) const { return tree->visualItemRect(itemOf(node)); }
    /// Over the middle of \a node; dropped there if \a drops. True: it is taken.
    bool drag(NodeId card, NodeIndex node, bool drops)
    {
        const std::unique_ptr<QMimeData> mime = cardMime(card);
        const QPoint place = rectOf(node).center();
        QDragEnterEvent enter(place, Qt::MoveAction, mime.get(), Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(tree->viewport(), &enter);
        QDragMoveEvent move(place, Qt::MoveAction, mime.get(), Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(tree->viewport(), &move);
        if (!move.isAccepted() || !drops)
            return move.isAccepted();
        QDropEvent drop(place, Qt::MoveAction, mime.get(), Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(tree->viewport(), &drop);
        return drop.isAccepted();
    }
    /// All cards into one folder.
    void placeAll(const char *folder)
    {
        for (const ExerciseItem &item : work().cards()) {
            if (!work().place(item.id, at(folder)))
                qFatal("not placed");
        }
    }
    bool shows(Rgb ink) const
    {
        const QImage image = tree->viewport()->grab().toImage();
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x) {
                if ((image.pixel(x, y) & 0xffffff) == ink)
                    return true;
            }
        }
        return false;
    }

    ExerciseWorld world;
    FormatRegistry formats;
    std::unique_ptr<ExercisePage> page;
    PlaceTree *tree = nullptr;
};

} // namespace

/// The places of an exercise as a map.
class TestExerciseMap : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_settings.path()); }
    void init() { QSettings().clear(); }

    void everythingStandsOnTheMap()
    {
        MapOfExercise map({{u("difficulty"), u("2")}});
        QVERIFY(map.tree->isMap());
        for (const QTreeWidgetItem *const item : map.items()) {
            const QRect rect = map.tree->visualItemRect(item);
            QVERIFY2(!rect.isEmpty(), qPrintable(item->text(0)));
            QCOMPARE(map.tree->itemAt(rect.center()), item);
        }
    }
    /// From one row to the next, wherever the pointer is: no gap in which a card falls into another folder.
    void rowsAreAsHighAsFingersNeed()
    {
        for (const QSize size : {QSize(1366, 740), QSize(1280, 690), QSize(1920, 1050)}) {
            MapOfExercise map({{u("difficulty"), u("1")}}, size);
            qsizetype slotCount = 0;
            for (const QTreeWidgetItem *const item : map.items()) {
                if (!item->data(0, PlaceSlotRole).toBool())
                    continue;
                ++slotCount;
                const QPoint middle = map.tree->visualItemRect(item).center();
                int high = 1;
                for (int y = 1; map.tree->itemAt(middle - QPoint(0, y)) == item; ++y)
                    ++high;
                for (int y = 1; map.tree->itemAt(middle + QPoint(0, y)) == item; ++y)
                    ++high;
                QVERIFY2(high >= fingerTarget - 1, qPrintable(QString::number(high)));
            }
            QVERIFY(slotCount > 0);
        }
    }
    void aCardIsDroppedOnTheMap()
    {
        MapOfExercise map;
        const NodeId card = map.work().cards().first().id;
        QVERIFY(map.drag(card, map.at("tests"), false));
        QVERIFY(map.shows(currentTheme().selection)); // there is room for it
        QCOMPARE(map.work().placed(), 0);
        QVERIFY(map.drag(card, map.at("tests"), true));
        const NodeIndex node = ExerciseWork::nodeOf(map.work().layout(), card);
        QCOMPARE(map.work().layout().parent(node), map.at("tests"));
        QVERIFY(!map.rectOf(node).isEmpty());
        // From there into another one.
        QVERIFY(map.drag(card, map.at("data"), true));
        QCOMPARE(map.work().layout().parent(ExerciseWork::nodeOf(map.work().layout(), card)), map.at("data"));
        // And not into itself.
        QVERIFY(!map.drag(card, ExerciseWork::nodeOf(map.work().layout(), card), true));
    }
    /// What is given stays where it is while cards are placed.
    void theMapStandsStill()
    {
        MapOfExercise map({{u("difficulty"), u("2")}});
        const QRect before = map.rectOf(map.at("tests"));
        QVERIFY(map.work().place(map.work().cards().first().id, map.at("tests")));
        QCOMPARE(map.rectOf(map.at("tests")), before);
        map.page->findChild<HintBar *>()->say(u("Something."));
        QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
        QCOMPARE(map.rectOf(map.at("tests")), before);
    }
    void arrowsWalkByWhatTheEyeSees()
    {
        MapOfExercise map;
        map.tree->setFocus();
        QTest::keyClick(map.tree, Qt::Key_Home);
        QCOMPARE(map.tree->currentFolder(), rootNode);
        QSet<NodeIndex> seen;
        for (int i = 0; i < 40; ++i) {
            const QRect from = map.tree->visualItemRect(map.tree->currentItem());
            QTest::keyClick(map.tree, Qt::Key_Down);
            const QRect to = map.tree->visualItemRect(map.tree->currentItem());
            if (from == to)
                break;
            QVERIFY(to.center().y() > from.center().y());
            seen.insert(map.tree->currentFolder());
        }
        QVERIFY(seen.size() > 1);
        const QRect low = map.tree->visualItemRect(map.tree->currentItem());
        QTest::keyClick(map.tree, Qt::Key_Up);
        QVERIFY(map.tree->visualItemRect(map.tree->currentItem()).center().y() < low.center().y());
    }
    void aWayLeadsFromWhereItStandsToWhereItBelongs()
    {
        MapOfExercise map;
        map.placeAll("tests");
        QVERIFY(map.work().handIn());
        const ExerciseMarking &marking = *map.work().marking();
        QList<MarkedItem> wrong;
        for (const MarkedItem &item : marking.items) {
            if (item.mark != ExerciseMark::Wrong)
                continue;
            wrong.append(item);
            const QString folder = item.expected.section(u'/', 0, -2);
            const auto way = std::ranges::find(map.tree->map().content().ways, item.node, &PlaceWay::from);
            QVERIFY2(way != map.tree->map().content().ways.end(), qPrintable(item.name));
            // It leads to a place of its name in the folder.
            const QTreeWidgetItem *const place = map.itemOf(way->to);
            QCOMPARE(place->text(0), item.name);
            QCOMPARE(place->parent()->text(0), folder.section(u'/', -1));
            QVERIFY(place->data(0, Qt::AccessibleTextRole).toString().contains(item.name));
        }
        QVERIFY(wrong.size() > 2);
        QVERIFY(map.shows(currentTheme().danger));
        // One that is looked at is told apart, wherever it was chosen.
        auto *const list = [&] {
            for (QListWidget *const one : map.page->findChildren<QListWidget *>()) {
                if (one->accessibleName() == u"Results")
                    return one;
            }
            return static_cast<QListWidget *>(nullptr);
        }();
        map.tree->setCurrentItem(map.itemOf(rootNode));
        const QImage all = map.tree->viewport()->grab().toImage();
        list->setCurrentRow(0);
        QCOMPARE(map.tree->currentId(), wrong[0].id);
        QVERIFY(map.tree->viewport()->grab().toImage() != all);
        map.tree->setCurrentItem(map.itemOf(wrong[1].node));
        QCOMPARE(list->currentRow(), 1);
        // The solution has none.
        QTest::keyClick(list, Qt::Key_A);
        QVERIFY(map.tree->map().content().ways.isEmpty());
        QTest::keyClick(map.tree, Qt::Key_A);
        QCOMPARE(map.tree->map().content().ways.size(), wrong.size());
    }
    /// What was never placed has its place shown, too.
    void whatIsLeftOverHasItsPlace()
    {
        MapOfExercise map;
        QVERIFY(map.work().handIn());
        const MarkedItem &missing = map.work().marking()->items.first();
        map.tree->select(missing.id);
        QCOMPARE(map.tree->currentItem()->text(0), missing.name);
        QVERIFY(map.tree->currentItem()->data(0, PlaceSlotRole).toBool());
        QVERIFY(map.tree->map().content().ways.isEmpty());
    }
    void theTreeIsAnotherWayToSeeIt()
    {
        {
            MapOfExercise map;
            QTest::keyClick(map.tree, Qt::Key_T);
            QVERIFY(!map.tree->isMap());
            const QRect first = map.rectOf(map.at("tests"));
            QVERIFY(!first.isEmpty());
            QVERIFY(map.drag(map.work().cards().first().id, map.at("tests"), true));
            QCOMPARE(map.work().placed(), 1);
        }
        MapOfExercise again; // it is kept
        QVERIFY(!again.tree->isMap());
        QTest::keyClick(again.tree, Qt::Key_T);
        QVERIFY(again.tree->isMap());
    }
    /// More than there is room for is scrolled, and nothing is out of reach.
    void muchIsScrolled()
    {
        MapOfExercise map({{u("kind"), u("mistakes")}}, {1024, 600});
        QVERIFY(map.tree->verticalScrollBar()->maximum() > 0);
        for (QTreeWidgetItem *const item : map.items()) {
            map.tree->setCurrentItem(item);
            const QRect room = map.tree->viewport()->rect();
            const QRect rect = map.tree->visualItemRect(item);
            QVERIFY2(room.contains(rect),
                     qPrintable(QStringLiteral("%1: %2 %3 of %4, at %5, %6")
                                    .arg(item->text(0))
                                    .arg(rect.width())
                                    .arg(rect.height())
                                    .arg(room.height())
                                    .arg(rect.x())
                                    .arg(rect.y())));
        }
    }

private:
    QTemporaryDir m_settings;
};

ESPALIER_TEST_MAIN(TestExerciseMap)
#include "tst_exercisemap.moc"
