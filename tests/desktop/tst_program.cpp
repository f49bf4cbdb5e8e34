// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "archive/archiveformats.h"
#include "desktop/start/startcard.h"
#include "desktop/theming/appearance.h"
#include "desktop/theming/languages.h"
#include "desktop/window/mainwindow.h"
#include "formats/formatregistry.h"
#include "guide/starterbuilder.h"
#include "support/testpaths.h"
#include "support/testprogram.h"

#include <QAction>
#include <QApplication>
#include <QDockWidget>
#include <QFile>
#include <QProcess>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

using namespace Espalier;

namespace {

/// Remembers what shows up as a window of its own.
class WindowWatch : public QObject
{
public:
    WindowWatch() { qApp->installEventFilter(this); }

    QStringList shown;

protected:
    bool eventFilter(QObject *object, QEvent *event) override
    {
        if (const auto *const widget = qobject_cast<QWidget *>(object); widget && event->type() == QEvent::Show && widget->isWindow())
            shown.append(QLatin1String(widget->metaObject()->className()));
        return false;
    }
};

} // namespace

/// The program as a whole, as it starts.
class TestProgram : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_settings.path()); }
    void nothingFlashesUpBeforeTheWindow();
    void panesAreMadeBehindTheFirstPicture();
    void aLayoutFindsItsPanes();
    void aFileThatMayNotGrowIsTold();

private:
    const QTemporaryDir m_settings;
};

void TestProgram::nothingFlashesUpBeforeTheWindow()
{
    FormatRegistry formats;
    registerFormats(formats);
    registerArchiveFormats(formats);
    Languages languages;
    Appearance appearance(*qApp);
    WindowWatch watch;
    Session session(formats);
    MainWindow window(session, appearance, languages);
    QCOMPARE(watch.shown, QStringList());
    window.show();
    QCOMPARE(window.findChildren<StartCard *>().size(), 0); // the first picture does not wait for them
    const QPoint beside(4, window.height() / 2); // the cards, where the ground is seen
    const QColor ground = window.grab().toImage().pixelColor(beside);
    QTRY_COMPARE_GT(window.findChildren<StartCard *>().size(), 4);
    QCOMPARE(window.grab().toImage().pixelColor(beside), ground);
    QCOMPARE(watch.shown.removeDuplicates(), 0);
    QCOMPARE(watch.shown, QStringList{QStringLiteral("Espalier::MainWindow")});
}

/// They take a fifth of the time until the start page is there, which shows none of them.
void TestProgram::panesAreMadeBehindTheFirstPicture()
{
    FormatRegistry formats;
    Languages languages;
    Appearance appearance(*qApp);
    Session session(formats);
    MainWindow window(session, appearance, languages);
    WindowWatch watch;
    QCOMPARE(window.findChildren<QDockWidget *>().size(), 0);
    window.show();
    QTRY_COMPARE_GT(window.findChildren<QDockWidget *>().size(), 3);
    QTest::qWait(0);
    for (const QDockWidget *const dock : window.findChildren<QDockWidget *>()) {
        QVERIFY(dock->isHidden());
        QVERIFY(!dock->toggleViewAction()->isEnabled());
    }
    QCOMPARE(watch.shown, QStringList{QStringLiteral("Espalier::MainWindow")});
}

void TestProgram::aLayoutFindsItsPanes()
{
    FormatRegistry formats;
    Languages languages;
    Appearance appearance(*qApp);
    Session session(formats);
    MainWindow window(session, appearance, languages);
    window.startFrom({});
    const auto *const guide = window.findChild<QDockWidget *>(QStringLiteral("guideDock"));
    QVERIFY(guide && !guide->isHidden() && guide->toggleViewAction()->isEnabled());
    QVERIFY(!window.findChild<QDockWidget *>(QStringLiteral("explanationDock"))->isHidden());
    QVERIFY(window.findChild<QDockWidget *>(QStringLiteral("problemsDock"))->isHidden());
}

/// S2: with a limit on the size of files the system's answer is a signal that ends a program which does not expect it.
void TestProgram::aFileThatMayNotGrowIsTold()
{
    const QTemporaryDir folder;
    const QString picture = folder.filePath(QStringLiteral("window.png"));
    QFile old(picture);
    QVERIFY(old.open(QIODevice::WriteOnly) && old.write("old") == 3);
    old.close();
    QProcess program;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("HOME"), folder.path());
    environment.insert(QStringLiteral("XDG_CONFIG_HOME"), folder.path());
    environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("offscreen"));
    program.setProcessEnvironment(environment);
    program.start(QStringLiteral("sh"),
                  {QStringLiteral("-c"), QStringLiteral("ulimit -f 4; exec \"$0\" --size 1000x700 --snapshot \"$1\""),
                   buildPath(QStringLiteral("src/desktop/espalier")), picture});
    QVERIFY(program.waitForFinished(60'000));
    const QByteArray said = program.readAllStandardError();
    QVERIFY2(program.exitStatus() == QProcess::NormalExit, said.constData());
    QCOMPARE(program.exitCode(), 2);
    QVERIFY2(said.contains("could not be saved") && said.contains("window.png"), said.constData());
    QVERIFY(old.open(QIODevice::ReadOnly));
    QCOMPARE(old.readAll(), QByteArray("old"));
}

ESPALIER_TEST_MAIN(TestProgram)
#include "tst_program.moc"
