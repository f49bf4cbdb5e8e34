// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "archive/archiveformats.h"
#include "core/safefile.h"
#include "desktop/export/exportdialog.h"
#include "desktop/export/formatlist.h"
#include "desktop/export/optionform.h"
#include "desktop/session/session.h"
#include "formats/formatregistry.h"
#include "picture/registerpictures.h"
#include "support/diskstate.h"
#include "support/drawntree.h"
#include "support/testpaths.h"
#include "support/testprogram.h"
#include "support/utf8text.h"

#include <QAbstractButton>
#include <QBuffer>
#include <QComboBox>
#include <QDir>
#include <QFileInfo>
#include <QLabel>
#include <QLineEdit>
#include <QProcess>
#include <QSettings>
#include <QStandardPaths>
#include <QTranslator>

using namespace Espalier;

namespace {

const char *const exportCommandTree = R"(
src/ [1]       # Code
  api/ [2]     # Answers
    main.py
docs/ [1]      # Words
later/ [3]
README.md
)";

/// A saved project with an export dialog over it.
struct ExportWorld {
    ExportWorld()
    {
        registerFormats(formats);
        registerArchiveFormats(formats);
        registerPictures(formats);
        Layout layout = treeOf(exportCommandTree);
        layout.setName(rootNode, u("the shop"));
        session.editor().adopt(layout);
        session.editor().setContent(session.layout().find(u"src/api/main.py"), u("print(1)\n"));
        QBuffer buffer;
        buffer.open(QIODevice::WriteOnly);
        Report report;
        if (!formats.writer(u"espalier")->write(session.layout(), {}, buffer, report))
            qFatal("no project");
        disk.makeFile(u("the shop.espalier"), buffer.data());
    }
    void open()
    {
        dialog = std::make_unique<ExportDialog>(session, disk.path(u("the shop.espalier")));
        dialog->show();
    }
    void waitForPlan()
    {
        QVERIFY(QTest::qWaitFor([this] { return dialog->isPlanned(); }, 10'000));
    }
    template <typename T> T &part(const char *name)
    {
        T *const found = dialog->findChild<T *>(u(name));
        if (!found)
            qFatal("no %s", name);
        return *found;
    }
    /// The field of the form that says \a label.
    template <typename T> T *answer(const QString &label)
    {
        for (T *const field : dialog->findChild<OptionForm *>()->findChildren<T *>()) {
            if (field->isVisible() && (field->accessibleName() == label || field->property("text").toString() == label))
                return field;
        }
        qFatal("no field %s", qPrintable(label));
    }
    void set(const QString &label, const QString &value)
    {
        if (value == u"off" || value == u"on")
            answer<QAbstractButton>(label)->setChecked(value == u"on");
        else
            answer<QComboBox>(label)->setCurrentText(value);
    }
    bool exportNow()
    {
        waitForPlan();
        part<QAbstractButton>("exportNow").click();
        return QTest::qWaitFor([this] { return part<QLabel>("reportTitle").isVisible(); }, 10'000);
    }

    Playground disk;
    FormatRegistry formats;
    Session session{formats};
    std::unique_ptr<ExportDialog> dialog;
};

} // namespace

/// The command that the export dialog shows, run by the program it is for.
class TestExportCommand : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        // As both programs do, for the plurals that stand in pictures.
        QVERIFY(m_english.load(buildPath(u("translations/espalier_en.qm"))));
        QCoreApplication::installTranslator(&m_english);
    }
    void init() { QSettings().clear(); }
    void commandSaysTheSame_data();
    void commandSaysTheSame();
    void whatIsAsItIsIsNotSaid();

private:
    QTranslator m_english;
};

void TestExportCommand::commandSaysTheSame_data()
{
    QTest::addColumn<QString>("format");
    QTest::addColumn<QString>("target");
    QTest::addColumn<int>("phase");
    QTest::addColumn<QStringList>("answers"); // label=value
    QTest::addColumn<QStringList>("said");
    const auto row = [](const char *format, const char *target, int phase = 0, const QStringList &answers = {},
                        const QStringList &said = {}) {
        QTest::addRow("%s, %s, %d, %s", format, target, phase, qPrintable(answers.join(u' ')))
            << u(format) << u(target) << phase << answers << said;
    };
    row("directory", "out");
    row("directory", "it's $HOME \"out\"", 2);
    row("directory", "out.zip", 1);
    row("zip", "out.zip", 2);
    row("tar.gz", "odd name", 0);
    row("7z", "out.7z", 0);
    row("text", "out.txt", 1);
    row("ascii", "out.txt", 2);
    row("markdown", "out.md");
    row("csv", "out.csv", 2);
    row("espalier", "copy.espalier");
    row("espalier", "copy.espalier", 1);
    row("svg", "out.svg");
    row("svg", "out.svg", 2,
        {u("Style=Treemap"), u("Colours=Dark"), u("Files, not folders alone=off"), u("Transparent background=on")},
        {u("--style treemap"), u("--theme dark"), u("--no-files"), u("--transparent")});
    row("png", "out.png", 0, {u("Style=Icicle"), u("Direction=From right to left"), u("Size=Double")},
        {u("--style icicle"), u("--direction right-to-left"), u("--scale 2")});
    row("html", "out.html");
    row("html", "a page.html", 2, {u("Explanations=Short"), u("Map=off")}, {u("--explanations short"), u("--no-map")});
    row("pdf", "out.pdf", 0, {u("Paper=A3"), u("Colours=Light")}, {u("--page a3"), u("--theme light")});
}

void TestExportCommand::commandSaysTheSame()
{
    QFETCH(const QString, format);
    QFETCH(const QString, target);
    QFETCH(const int, phase);
    QFETCH(const QStringList, answers);
    QFETCH(const QStringList, said);
    ExportWorld world;
    if (phase > 0)
        world.session.filter().setPhase(Phase(phase));
    world.open();
    world.part<FormatList>("formats").setCurrent(format);
    for (const QString &answer : answers)
        world.set(answer.section(u'=', 0, 0), answer.section(u'=', 1));
    const QString path = world.disk.path(target);
    world.part<QLineEdit>("target").setText(path);
    const QString command = world.part<QLineEdit>("command").text();
    for (const QString &words : said)
        QVERIFY2(command.contains(words), qPrintable(command));

    QVERIFY(world.exportNow());
    const auto written = [&] {
        return QFileInfo(path).isDir() ? stateOf(path)
                                       : QMap<QByteArray, QByteArray>{{{}, SafeFile::read(path).value_or("?")}};
    };
    QMap<QByteArray, QByteArray> byDialog = written();
    if (format == u"html") { // this program has no catalogue of English plurals, the command line has
        QString page = QString::fromUtf8(byDialog.first());
        page.replace(QRegularExpression(QStringLiteral("\\b1 (\\w+)\\(s\\)")), QStringLiteral("1 \\1"));
        page.replace(QRegularExpression(QStringLiteral("(\\w)\\(s\\)")), QStringLiteral("\\1s"));
        byDialog.first() = page.toUtf8();
    }
    QVERIFY(!byDialog.isEmpty() && byDialog.first() != "?");
    QVERIFY(QFileInfo(path).isDir() ? QDir(path).removeRecursively() : QFile::remove(path));

    QProcess shell;
    QProcessEnvironment surroundings = QProcessEnvironment::systemEnvironment();
    surroundings.insert(u("PATH"), QFileInfo(buildPath(u("src/cli/espalier-cli"))).path() + u':' + surroundings.value(u("PATH")));
    shell.setProcessEnvironment(surroundings);
    shell.start(u("sh"), {u("-c"), command});
    QVERIFY(shell.waitForFinished(30'000));
    QVERIFY2(shell.exitCode() == 0, QByteArray(command.toUtf8() + '\n' + shell.readAllStandardError()).constData());
    const QMap<QByteArray, QByteArray> byCommand = written();
    QCOMPARE(byCommand.keys(), byDialog.keys());
    QVERIFY2(byCommand == byDialog, qPrintable(command));
}

void TestExportCommand::whatIsAsItIsIsNotSaid()
{
    ExportWorld world;
    world.open();
    for (const char *const format : {"svg", "png", "pdf", "espalier", "zip"}) {
        world.part<FormatList>("formats").setCurrent(u(format));
        const QString path = world.disk.path(u("x.") + u(format));
        world.part<QLineEdit>("target").setText(path);
        QCOMPARE(world.part<QLineEdit>("command").text(),
                 u("espalier-cli export '") + world.disk.path(u("the shop.espalier")) + u("' -o ") + path);
    }
}

ESPALIER_TEST_MAIN(TestExportCommand)
#include "tst_exportcommand.moc"
