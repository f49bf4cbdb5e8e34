// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/cardworld.h"
#include "desktop/card/pathpreview.h"
#include "support/testprogram.h"

#include <QClipboard>
#include <QSettings>
#include <QTemporaryDir>

using namespace Espalier;
using namespace Qt::StringLiterals;

namespace {

const char *const pathCardSample = "api/\n  main.py\nnotes\n";

QString told(const CardWorld &world)
{
    return world.line("Paths") ? world.line("Paths")->accessibleDescription() : u"none"_s;
}

} // namespace

class TestPathCard : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_settings.path()); }
    void init() { QSettings().clear(); }

    void aPathBecomesFoldersAndAFile_data()
    {
        QTest::addColumn<bool>("isMap");
        QTest::newRow("tree") << false;
        QTest::newRow("map") << true;
    }
    void aPathBecomesFoldersAndAFile()
    {
        QFETCH(const bool, isMap);
        CardWorld world(pathCardSample, isMap);
        world.select({u"api"_s});
        world.key(Qt::Key_Slash);
        QVERIFY(world.card());
        QVERIFY(world.line("Paths")->hasFocus());
        QVERIFY2(!world.card()->geometry().intersects(world.inWindow(world.view().nameFieldRect(world.at(u"api"_s)))),
                 "it lies over its node");
        world.type(u"v1/routes/users.py"_s);
        QCOMPARE(told(world), u"Enter adds 2 folder(s) and 1 file(s)."_s);
        QVERIFY(world.card()->findChild<PathPreview *>()->isVisible());
        world.key(Qt::Key_Return);
        QVERIFY(!world.card());
        QVERIFY(world.view().widget().hasFocus());
        QCOMPARE(textOf(world.session.layout()), u"api/\n  main.py\n  v1/\n    routes/\n      users.py\nnotes\n"_s);
        QCOMPARE(world.selected(), QStringList{u"api/v1/routes/users.py"_s});
        QVERIFY(world.view().isShown(world.at(u"api/v1/routes/users.py"_s)));
        QCOMPARE(world.steps(), 1);
        QCOMPARE(world.session.editor().history().undoText(), u"Added 2 folder(s) and 1 file(s)"_s);
    }

    void aFileMeansTheFolderItIsIn()
    {
        CardWorld world(pathCardSample, false);
        world.select({u"api/main.py"_s});
        world.key(Qt::Key_N, Qt::ControlModifier | Qt::ShiftModifier);
        world.type(u"a.py"_s);
        world.key(Qt::Key_Return);
        QVERIFY(world.at(u"api/a.py"_s) != noNode);
    }

    void withNothingSelectedItIsTheProject()
    {
        CardWorld world(pathCardSample, true);
        world.session.selection().clear();
        world.key(Qt::Key_Slash);
        world.type(u"docs/"_s);
        world.key(Qt::Key_Return);
        QVERIFY(world.at(u"docs"_s) != noNode);
    }

    void escapeAndGoingElsewhereLeaveAllAsItWas_data()
    {
        QTest::addColumn<bool>("byEscape");
        QTest::newRow("Escape") << true;
        QTest::newRow("elsewhere") << false;
    }
    void escapeAndGoingElsewhereLeaveAllAsItWas()
    {
        QFETCH(const bool, byEscape);
        CardWorld world(pathCardSample, false);
        const QString before = textOf(world.session.layout());
        world.select({u"api"_s});
        world.key(Qt::Key_Slash);
        world.type(u"v1/"_s);
        if (byEscape)
            world.key(Qt::Key_Escape);
        else
            world.view().widget().setFocus();
        QVERIFY(!world.card());
        QCOMPARE(textOf(world.session.layout()), before);
        QCOMPARE(world.steps(), 0);
        QCOMPARE(world.selected(), QStringList{u"api"_s});
    }

    void whatIsWrongIsToldAndStays()
    {
        CardWorld world(pathCardSample, false);
        world.select({u"notes"_s}); // a file of the project
        world.key(Qt::Key_Slash);
        world.key(Qt::Key_Return);
        QCOMPARE(told(world), u"A path is needed, such as src/main.py."_s);
        world.type(u"notes/x"_s);
        QCOMPARE(told(world), u"“notes” is a file and cannot hold anything."_s);
        QVERIFY(world.line("Paths")->property("bad").toBool());
        world.key(Qt::Key_Return);
        QVERIFY(world.card());
        QCOMPARE(world.steps(), 0);
        world.retype(u"con.txt"_s);
        QVERIFY(!world.line("Paths")->property("bad").toBool());
        QVERIFY2(told(world).contains(u"con"_s), qPrintable(told(world))); // warned of, and taken
        world.key(Qt::Key_Return);
        QVERIFY(world.at(u"con.txt"_s) != noNode);
    }

    void whatIsThereAlreadyIsSelected()
    {
        CardWorld world(pathCardSample, true);
        world.session.selection().clear();
        world.key(Qt::Key_Slash);
        world.type(u"api/main.py"_s);
        QCOMPARE(told(world), u"All of it is there already."_s);
        world.key(Qt::Key_Return);
        QCOMPARE(world.steps(), 0);
        QCOMPARE(world.selected(), QStringList{u"api/main.py"_s});
        QCOMPARE(world.told.last(), u"All of that is there already."_s);
    }

    void linesThatArePastedAreSeveralPaths()
    {
        CardWorld world(pathCardSample, false);
        world.session.selection().clear();
        world.key(Qt::Key_Slash);
        QApplication::clipboard()->setText(u"docs/a.md\ndocs/b.md\r\nsrc/{core,ui}/\n"_s);
        world.key(Qt::Key_V, Qt::ControlModifier);
        QCOMPARE(told(world), u"Enter adds 4 folder(s) and 2 file(s)."_s);
        world.key(Qt::Key_Return);
        QVERIFY(world.at(u"docs/b.md"_s) != noNode);
        QVERIFY(world.at(u"src/ui"_s) != noNode);
        QCOMPARE(world.steps(), 1);
    }

private:
    const QTemporaryDir m_settings;
};

ESPALIER_TEST_MAIN(TestPathCard)
#include "tst_pathcard.moc"
