// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/cardworld.h"
#include "desktop/card/selectionbar.h"
#include "support/testprogram.h"

#include <QCompleter>
#include <QLabel>
#include <QMenu>
#include <QSettings>
#include <QTemporaryDir>
#include <QToolButton>

using namespace Espalier;
using namespace Qt::StringLiterals;

namespace {

const char *const selectionBarSample = "api/\n  main.py\n  routes/\nmlops/\n  serving/\ntests/\nnotes\n";

struct BarWorld : CardWorld {
    explicit BarWorld(const char *tree = selectionBarSample) : CardWorld(tree, true) { }

    SelectionBar *bar() const { return views->findChild<SelectionBar *>(); }
    bool isShown() const { return bar() && bar()->isVisible(); }
    QToolButton *button(const char *name) const
    {
        for (QToolButton *const button : bar()->findChildren<QToolButton *>()) {
            if (button->accessibleName() == QString::fromLatin1(name))
                return button;
        }
        return nullptr;
    }
    void choose(const QStringList &paths)
    {
        select(paths);
        QTRY_VERIFY(isShown());
    }
};

} // namespace

class TestSelectionBar : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_settings.path()); }
    void init() { QSettings().clear(); }

    void severalNodesOfTheMapHaveIt()
    {
        BarWorld world;
        world.select({u"api"_s});
        QTest::qWait(0);
        QVERIFY(!world.isShown());
        world.choose({u"api"_s, u"mlops"_s, u"notes"_s});
        QCOMPARE(world.bar()->findChild<QLabel *>()->text(), u"3 selected"_s);
        const QRect bar(world.bar()->mapTo(world.views.get(), QPoint()), world.bar()->size());
        for (const QString &path : world.selected())
            QVERIFY2(!bar.intersects(world.rectOf(path)), qPrintable(path));
        world.views->setFront(u"tree"_s);
        QVERIFY(!world.bar());
    }

    void itIsAwayWhileSomethingElseGoesOn()
    {
        BarWorld world;
        world.choose({u"api"_s, u"mlops"_s});
        auto &map = *world.views->findChild<MapView *>();
        QTest::mousePress(&map, Qt::LeftButton, {}, world.view().rectOf(world.at(u"api"_s)).center().toPoint());
        QTRY_VERIFY(!world.isShown());
        QTest::mouseMove(&map, world.view().rectOf(world.at(u"api"_s)).center().toPoint() + QPoint(2, 0));
        QVERIFY(!world.isShown());
        QTest::mouseRelease(&map, Qt::LeftButton, Qt::ControlModifier,
                            world.view().rectOf(world.at(u"tests"_s)).center().toPoint());
        world.choose({u"api"_s, u"mlops"_s});
        world.key(Qt::Key_F2);
        QTRY_VERIFY(!world.isShown());
        world.key(Qt::Key_Escape);
        world.choose({u"api"_s, u"mlops"_s});
        world.key(Qt::Key_Slash);
        QTRY_VERIFY(!world.isShown());
        world.key(Qt::Key_Escape);
        QTRY_VERIFY(world.isShown());
    }

    void itsVerbsAreThoseOfTheMenus()
    {
        BarWorld world;
        world.choose({u"mlops"_s, u"tests"_s});
        world.button("Duplicate")->click();
        QCOMPARE(world.steps(), 1);
        QVERIFY(world.at(u"tests 2"_s) != noNode);
        world.choose({u"mlops 2"_s, u"tests 2"_s});
        world.button("Delete")->click();
        QVERIFY(world.at(u"tests 2"_s) == noNode);
        QVERIFY(world.views->findChild<MapView *>()->hasFocus()); // a click leaves it there
        world.choose({u"mlops"_s, u"tests"_s});
        world.button("Group into Folder")->click();
        auto *const field = qobject_cast<QLineEdit *>(QApplication::focusWidget());
        QVERIFY(field); // named at once
        world.retype(u"work"_s);
        world.key(Qt::Key_Return);
        QVERIFY(world.at(u"work/mlops/serving"_s) != noNode);
        QVERIFY(world.at(u"work/tests"_s) != noNode);
    }

    void phasesAreSetTogether()
    {
        BarWorld world;
        world.choose({u"mlops"_s, u"tests"_s});
        world.button("Set the phase")->click();
        QMenu *const menu = world.bar()->findChild<QMenu *>();
        QVERIFY(menu);
        for (QAction *const action : menu->actions()) {
            if (action->text() == u"Expert"_s)
                action->trigger();
        }
        menu->close();
        QCOMPARE(world.session.layout().phase(world.at(u"mlops"_s)), Phase::Expert);
        QCOMPARE(world.session.layout().phase(world.at(u"tests"_s)), Phase::Expert);
        QCOMPARE(world.steps(), 1);
    }

    void tagsAreTypedInIt()
    {
        BarWorld world;
        QVERIFY(world.session.editor().setTags({world.at(u"api"_s)}, {u"week 3"_s}));
        world.choose({u"mlops"_s, u"tests"_s});
        world.button("Add a tag")->click();
        QVERIFY(world.isShown());
        QVERIFY(world.line("New tag")->hasFocus());
        QCOMPARE(world.line("New tag")->completer()->model()->index(0, 0).data().toString(), u"week 3"_s);
        world.type(u"#"_s);
        world.key(Qt::Key_Return); // is none
        QVERIFY(world.line("New tag"));
        QVERIFY(!world.line("New tag")->accessibleDescription().isEmpty());
        world.retype(u"ci"_s);
        world.key(Qt::Key_Return);
        QVERIFY(!world.line("New tag"));
        QVERIFY(world.views->findChild<MapView *>()->hasFocus());
        QCOMPARE(world.session.layout().tags(world.at(u"mlops"_s)), QStringList{u"ci"_s});
        QCOMPARE(world.session.layout().tags(world.at(u"tests"_s)), QStringList{u"ci"_s});
        QCOMPARE(world.steps(), 2);
        QTRY_VERIFY(world.isShown());
        world.button("Add a tag")->click();
        world.key(Qt::Key_Escape);
        QVERIFY(!world.line("New tag"));
        QCOMPARE(world.selected().size(), 2);
    }

    void whatIsNotOfOneFolderCannotBeGrouped()
    {
        BarWorld world;
        world.choose({u"api/main.py"_s, u"tests"_s});
        QVERIFY(!world.button("Group into Folder")->isEnabled());
        QCOMPARE(world.button("Group into Folder")->toolTip(),
                 u"Only items of one folder can go into a new one together"_s);
        world.choose({u"api"_s, u"tests"_s});
        QTRY_VERIFY(world.button("Group into Folder")->isEnabled());
    }

private:
    const QTemporaryDir m_settings;
};

ESPALIER_TEST_MAIN(TestSelectionBar)
#include "tst_selectionbar.moc"
