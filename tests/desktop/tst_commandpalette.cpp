// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/actions/actionregistry.h"
#include "desktop/dialogs/commandpalette.h"
#include "desktop/window/windowactions.h"
#include "support/testprogram.h"

#include <QAction>
#include <QLineEdit>
#include <QListWidget>
#include <QPointer>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTest>

using namespace Espalier;

namespace {

struct PaletteWorld {
    PaletteWorld()
    {
        addWindowActions(actions);
        palette = std::make_unique<CommandPalette>(actions, nullptr);
        palette->open();
        QVERIFY(QTest::qWaitForWindowActive(palette.get()));
    }
    QLineEdit &field() { return *palette->findChild<QLineEdit *>(); }
    QListWidget &list() { return *palette->findChild<QListWidget *>(); }
    QStringList lines()
    {
        QStringList lines;
        for (int row = 0; row < list().count(); ++row)
            lines << list().item(row)->text();
        return lines;
    }
    QString chosen() { return list().currentItem() ? list().currentItem()->text().section(QStringLiteral("    "), 0, 0) : QString(); }
    void type(const char *text) { QTest::keyClicks(&field(), QString::fromLatin1(text)); }
    void key(Qt::Key key) { QTest::keyClick(&field(), key); }

    ActionRegistry actions;
    std::unique_ptr<CommandPalette> palette;
};

} // namespace

class TestCommandPalette : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }

    void listsEveryCommandThatCanRun()
    {
        PaletteWorld w;
        QCOMPARE(w.lines().size(), w.actions.all().size());
        QVERIFY(w.lines().contains(QStringLiteral("Save    Ctrl+S")));
        QVERIFY(w.lines().contains(QStringLiteral("New Empty Layout"))); // no keys, no mark of a mnemonic
        w.actions.action("save")->setEnabled(false);
        w.type("save");
        QVERIFY(!w.lines().contains(QStringLiteral("Save    Ctrl+S")));
        QVERIFY2(w.chosen().startsWith(u"Save As"), qPrintable(w.chosen()));
    }

    void aFewLettersFindIt_data()
    {
        QTest::addColumn<QByteArray>("typed");
        QTest::addColumn<QString>("command");
        QTest::newRow("beginning") << QByteArray("exp") << QStringLiteral("Export…");
        QTest::newRow("first letters of the words") << QByteArray("gtnp") << QStringLiteral("Grow to the Next Phase");
        QTest::newRow("several words") << QByteArray("map files") << QString();
        QTest::newRow("another word than the first") << QByteArray("guide") << QStringLiteral("Open a Guide…");
        QTest::newRow("any case") << QByteArray("UNDO") << QStringLiteral("Undo");
        QTest::newRow("spaces do not count") << QByteArray("select  all") << QStringLiteral("Select All");
        QTest::newRow("nothing") << QByteArray("xqz") << QString();
    }
    void aFewLettersFindIt()
    {
        QFETCH(const QByteArray, typed);
        QFETCH(const QString, command);
        PaletteWorld w;
        w.type(typed.constData());
        QCOMPARE(w.chosen(), command);
        QCOMPARE(w.list().count() == 0, command.isEmpty());
    }

    void arrowsChooseAndStopAtTheEnds()
    {
        PaletteWorld w;
        w.type("zoom");
        const int count = w.list().count();
        QVERIFY(count > 3);
        w.key(Qt::Key_Up);
        QCOMPARE(w.list().currentRow(), 0);
        w.key(Qt::Key_Down);
        w.key(Qt::Key_Down);
        QCOMPARE(w.list().currentRow(), 2);
        for (int i = 0; i < count; ++i)
            w.key(Qt::Key_Down);
        QCOMPARE(w.list().currentRow(), count - 1);
        QVERIFY(w.field().hasFocus()); // typing goes on where it was
    }

    void enterRunsTheChosenOneWhenThePaletteIsGone()
    {
        PaletteWorld w;
        bool wasOpen = true;
        QStringList ran;
        for (QAction *const action : w.actions.all()) {
            connect(action, &QAction::triggered, this, [&, action] {
                wasOpen = w.palette->isVisible();
                ran << action->objectName();
            });
        }
        w.type("grow");
        w.key(Qt::Key_Return);
        QTRY_COMPARE(ran, QStringList{QStringLiteral("grow")});
        QVERIFY(!wasOpen); // it may open a dialog of its own
    }

    void aClickRunsToo()
    {
        PaletteWorld w;
        QSignalSpy ran(w.actions.action("find"), &QAction::triggered);
        w.type("find");
        QTest::mouseClick(w.list().viewport(), Qt::LeftButton, {}, w.list().visualItemRect(w.list().item(0)).center());
        QTRY_COMPARE(ran.size(), 1);
        QVERIFY(!w.palette->isVisible());
    }

    void escapeAndNothingFoundRunNothing()
    {
        for (const Qt::Key key : {Qt::Key_Escape, Qt::Key_Return}) {
            PaletteWorld w;
            int ran = 0;
            for (QAction *const action : w.actions.all())
                connect(action, &QAction::triggered, this, [&ran] { ++ran; });
            if (key == Qt::Key_Return)
                w.type("xqz");
            w.key(key);
            QVERIFY(!w.palette->isVisible());
            QCoreApplication::processEvents(); // what would run, runs by now: a timer of 0
            QCOMPARE(ran, 0);
        }
    }
};

ESPALIER_TEST_MAIN(TestCommandPalette)
#include "tst_commandpalette.moc"
