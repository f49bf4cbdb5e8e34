// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "archive/archiveformats.h"
#include "core/safefile.h"
#include "desktop/export/exportdialog.h"
#include "desktop/export/exportformats.h"
#include "desktop/export/exportwords.h"
#include "desktop/export/formatlist.h"
#include "desktop/export/planmodel.h"
#include "desktop/session/session.h"
#include "formats/formatregistry.h"
#include "markingtranslator.h"
#include "smallguide.h"
#include "support/drawntree.h"
#include "support/testprogram.h"
#include "support/utf8text.h"

#include <QAbstractButton>
#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QComboBox>
#include <QDir>
#include <QFileInfo>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QProcess>
#include <QSettings>
#include <QStackedWidget>
#include <QStandardPaths>
#include <QTableWidget>
#include <QTemporaryDir>
#include <QTest>
#include <QThreadPool>
#include <QTreeView>

using namespace Espalier;

namespace {

const char *const exportDialogSmallTree = R"(
src/           # Code
  api/ [2]     # Answers
    main.py
docs/          # Words
README.md
)";

struct ExportDialogFixture {
    explicit ExportDialogFixture(const char *tree = exportDialogSmallTree, bool isSaved = true)
    {
        registerFormats(formats);
        registerArchiveFormats(formats);
        session.setGuide(smallGuide());
        Layout layout = treeOf(tree);
        layout.setName(rootNode, u("shop"));
        session.editor().adopt(layout);
        if (isSaved)
            project = folder.filePath(u("shop.espalier"));
    }
    /// The dialog, made when it is first asked for, with its plan.
    ExportDialog &dialog()
    {
        if (!m_dialog) {
            m_dialog = std::make_unique<ExportDialog>(session, project);
            m_dialog->show();
            format("directory");
            field("target").setText(folder.filePath(u("out")));
            waitForPlan();
        }
        return *m_dialog;
    }
    template<typename T>
    T &part(const char *name)
    {
        T *const found = dialog().findChild<T *>(u(name));
        if (!found)
            qFatal("no %s", name);
        return *found;
    }
    QAbstractButton &button(const char *name) { return part<QAbstractButton>(name); }
    QLineEdit &field(const char *name) { return part<QLineEdit>(name); }
    QString text(const char *label) { return part<QLabel>(label).text(); }
    bool isShown(const char *name) { return part<QWidget>(name).isVisible(); }
    QString page() { return part<QStackedWidget>("planPages").currentWidget()->objectName(); }
    void format(const char *id) { m_dialog->findChild<FormatList *>()->setCurrent(u(id)); }
    void waitForPlan()
    {
        QVERIFY(QTest::qWaitFor([this] { return m_dialog->isPlanned(); }, 60'000));
    }
    void exportNow()
    {
        button("exportNow").click();
        QVERIFY(QTest::qWaitFor([this] { return isShown("reportTitle") || isShown("failure"); }, 60'000));
    }
    /// "name: Create" for each row, indented.
    QStringList plan()
    {
        QStringList lines;
        const QAbstractItemModel *const model = part<QTreeView>("planTree").model();
        const auto add = [&](const auto &self, const QModelIndex &parent, int depth) -> void {
            for (int row = 0; row < model->rowCount(parent); ++row) {
                const QModelIndex name = model->index(row, PlanModel::NameColumn, parent);
                lines.append(QString(depth, u' ') + name.data().toString() + u": " + name.siblingAtColumn(PlanModel::ActionColumn).data().toString());
                self(self, name, depth + 1);
            }
        };
        add(add, {}, 0);
        return lines;
    }
    QString out(const char *path) { return folder.filePath(u("out/") + u(path)); }
    QByteArray read(const QString &path) { return SafeFile::read(path).value_or("?"); }
    void write(const QString &path, const QByteArray &bytes)
    {
        QDir().mkpath(QFileInfo(path).path());
        QVERIFY(SafeFile::write(path, bytes));
    }

    QTemporaryDir folder;
    QString project;
    FormatRegistry formats;
    Session session{formats};

private:
    std::unique_ptr<ExportDialog> m_dialog;
};

} // namespace

class TestExportDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    /// What a class may not see does not leave the program either, whatever is chosen.
    void classLimitsLeaveLaterNodesOut_data()
    {
        QTest::addColumn<QString>("format");
        QTest::addColumn<QString>("what");
        for (const char *const format : {"directory", "text", "markdown", "espalier", "csv", "zip"}) {
            for (const char *const what : {"whatShown", "whatSelected"})
                QTest::addRow("%s, %s", format, what) << u(format) << u(what);
        }
    }
    void classLimitsLeaveLaterNodesOut()
    {
        QFETCH(QString, format);
        QFETCH(QString, what);
        ExportDialogFixture f;
        f.session.setLimits({.phase = Phase::Beginner}, {});
        f.session.selection().select(f.session.layout().find(u("src"))); // with what lies in it
        f.dialog();
        QVERIFY(!f.isShown("whatEverything"));
        f.format(format.toLatin1().constData());
        const bool isFolder = format == u"directory";
        const QString target = f.folder.filePath(isFolder ? u("out") : u("out.") + format);
        f.field("target").setText(target);
        f.button(what.toLatin1().constData()).click();
        f.waitForPlan();
        f.exportNow();
        if (isFolder) {
            QVERIFY(QFileInfo::exists(f.out("src")));
            QVERIFY(!QFileInfo::exists(f.out("src/api")));
            return;
        }
        const QByteArray written = f.read(target);
        QVERIFY2(written.contains("src"), written.constData());
        QVERIFY2(!written.contains("api"), written.constData());
    }
    void formatsAreFoundByWhatPeopleCallThem_data()
    {
        QTest::addColumn<QString>("words");
        QTest::addColumn<QString>("first");
        QTest::newRow("id") << "tar.gz" << "tar.gz";
        QTest::newRow("suffix") << "tgz" << "tar.gz";
        QTest::newRow("part of a suffix") << "gz" << "tar.gz";
        QTest::newRow("what it is called elsewhere") << "excel" << "csv";
        QTest::newRow("two words") << "mind map" << "mermaid";
        QTest::newRow("written wrongly") << "markdwon" << "markdown";
        QTest::newRow("capitals") << "ZIP" << "zip";
    }
    void formatsAreFoundByWhatPeopleCallThem()
    {
        QFETCH(QString, words);
        QFETCH(QString, first);
        ExportDialogFixture fixture;
        fixture.dialog();
        fixture.field("findFormat").setText(words);
        QCOMPARE(fixture.dialog().findChild<FormatList *>()->current().id, first);
        fixture.field("findFormat").clear(); // the one from before
        QCOMPARE(fixture.dialog().findChild<FormatList *>()->current().id, u("directory"));
    }

    void nothingFoundKeepsTheFormat()
    {
        ExportDialogFixture fixture;
        fixture.dialog();
        fixture.field("findFormat").setText(u("qqqqqqqqqqqqq"));
        QCOMPARE(fixture.dialog().findChild<FormatList *>()->current().id, u("directory"));
        QCOMPARE(fixture.field("target").text(), fixture.folder.filePath(u("out")));
    }

    void arrowsChooseWhileSomethingIsLookedFor()
    {
        ExportDialogFixture fixture;
        fixture.dialog();
        QLineEdit &find = fixture.field("findFormat");
        find.setText(u("tar"));
        const QString before = fixture.dialog().findChild<FormatList *>()->current().id;
        QTest::keyClick(&find, Qt::Key_Down);
        QVERIFY(fixture.dialog().findChild<FormatList *>()->current().id != before);
        QCOMPARE(find.text(), u("tar"));
    }

    void whatIsSelectedCanBeExportedAlone()
    {
        ExportDialogFixture fixture;
        fixture.session.selection().select(fixture.session.layout().find(u"src/api"));
        fixture.dialog();
        QCOMPARE(fixture.button("whatSelected").text(), u("What is selected: api"));
        fixture.button("whatSelected").click();
        fixture.waitForPlan();
        const QStringList plan = fixture.plan();
        QVERIFY(plan.join(u' ').contains(u("main.py")));
        QVERIFY(!plan.join(u' ').contains(u("docs")));
        QVERIFY(fixture.isShown("commandHint")); // no command says it
    }

    void nothingSelectedIsNoChoice()
    {
        ExportDialogFixture fixture;
        fixture.dialog();
        QVERIFY(!fixture.isShown("whatSelected"));
    }

    void whatWasUsedLastStandsAbove()
    {
        {
            ExportDialogFixture fixture;
            fixture.dialog();
            fixture.format("markdown");
            fixture.field("target").setText(fixture.folder.filePath(u("x.md")));
            fixture.waitForPlan();
            fixture.exportNow();
        }
        ExportDialogFixture fixture;
        FormatList *const list = fixture.dialog().findChild<FormatList *>();
        QCOMPARE(list->model()->index(0, 0).data().toString(), u("Last used"));
        QCOMPARE(list->model()->index(1, 0).data().toString(), u("Markdown"));
    }

    void showsThePlanBeforeAnythingIsWritten();
    void exportsExactlyThePlan();
    void existingFilesAreKept();
    void overwritingIsToldAndDone();
    void conflictsStopTheExport();
    void linksAreRefusedAndCanBeLeftOut();
    void filterDecidesWhatGoes();
    void gitkeepAndReadmesCanBeChosen();
    void variablesAreFilledIn();
    void archiveHoldsTheProject();
    void archiveAsksAboutNamesThatDifferByCase();
    void suffixFollowsTheFormat();
    void textFormatsShowTheText();
    void aProjectHoldsWhatTheFilterShows();
    void aNewerProjectIsNotReplaced();
    void changedTargetIsShownAnew();
    void impossiblePlacesAreExplained();
    void commandSaysTheSame();
    void commandNeedsASavedProject();
    void emptyLayoutHasNothingToExport();
    void relativePathsStartBesideTheProject();
    void planModelIsSound();
    void largePlanIsATree();
    void closingWhilePlanningIsSafe();
    void cancellingLeavesNothing();
    void followsTheLanguage();
    void formatsAreGrouped();
};

void TestExportDialog::initTestCase()
{
    QCoreApplication::setOrganizationName(u("espalier-test"));
    QStandardPaths::setTestModeEnabled(true);
}

void TestExportDialog::init()
{
    QSettings().clear();
}

void TestExportDialog::showsThePlanBeforeAnythingIsWritten()
{
    ExportDialogFixture f;
    f.dialog();
    QCOMPARE(f.plan(), (QStringList{u("src: Create"), u(" api: Create"), u("  main.py: Create"), u("docs: Create"), u("README.md: Create")}));
    QVERIFY2(f.text("summary").contains(u("3 folder")) && f.text("summary").contains(u("2 file")), qPrintable(f.text("summary")));
    QVERIFY2(f.text("fullPath").contains(f.folder.filePath(u("out"))), qPrintable(f.text("fullPath")));
    QVERIFY(!QFileInfo::exists(f.out("")));
}

void TestExportDialog::exportsExactlyThePlan()
{
    ExportDialogFixture f;
    f.session.editor().setContent(f.session.layout().find(u"src/api/main.py"), u("print(1)\n"));
    f.dialog();
    f.exportNow();
    QVERIFY(f.isShown("reportTitle"));
    QCOMPARE(f.read(f.out("src/api/main.py")), QByteArray("print(1)\n"));
    QVERIFY(QFileInfo(f.out("docs")).isDir());
    QVERIFY2(f.text("reportText").contains(u("3 folder")), qPrintable(f.text("reportText")));
    QCOMPARE(f.text("reportPath"), f.folder.filePath(u("out")));
    QVERIFY(f.isShown("openFolder") && f.isShown("done") && !f.isShown("cancel"));
}

void TestExportDialog::existingFilesAreKept()
{
    ExportDialogFixture f;
    f.write(f.out("README.md"), "mine");
    f.dialog();
    QVERIFY(f.plan().contains(u("README.md: Keep")));
    QVERIFY2(f.text("summary").contains(u("Keeps 1")), qPrintable(f.text("summary")));
    f.exportNow();
    QCOMPARE(f.read(f.out("README.md")), QByteArray("mine"));
    QVERIFY(QFileInfo(f.out("src/api")).isDir());
}

void TestExportDialog::overwritingIsToldAndDone()
{
    ExportDialogFixture f;
    f.write(f.out("README.md"), "mine");
    f.session.editor().setContent(f.session.layout().find(u"README.md"), u("theirs"));
    f.dialog();
    f.part<QComboBox>("policy").setCurrentIndex(2);
    f.waitForPlan();
    QVERIFY(f.plan().contains(u("README.md: Overwrite")));
    f.exportNow();
    QCOMPARE(f.read(f.out("README.md")), QByteArray("theirs"));
}

void TestExportDialog::conflictsStopTheExport()
{
    ExportDialogFixture f;
    f.write(f.out("README.md"), "mine");
    f.session.editor().setContent(f.session.layout().find(u"README.md"), u("theirs"));
    f.dialog();
    f.part<QComboBox>("policy").setCurrentIndex(3);
    f.waitForPlan();
    QVERIFY(f.plan().contains(u("README.md: Conflict")));
    QVERIFY(!f.button("exportNow").isEnabled());
    QVERIFY2(f.text("notice").contains(u("Nothing is written")), qPrintable(f.text("notice")));
}

void TestExportDialog::linksAreRefusedAndCanBeLeftOut()
{
    ExportDialogFixture f;
    QDir().mkpath(f.out(""));
    QVERIFY(QFile::link(f.folder.path(), f.out("src")));
    f.dialog();
    QVERIFY(f.plan().contains(u("src: Refuse")));
    QVERIFY(!f.button("exportNow").isEnabled());
    f.button("leaveOut").click();
    QVERIFY(f.button("exportNow").isEnabled());
    f.exportNow();
    QVERIFY(f.isShown("reportTitle"));
    QVERIFY(QFileInfo(f.out("docs")).isDir());
    QVERIFY(!QFileInfo::exists(f.folder.filePath(u("api")))); // nothing behind the link
}

void TestExportDialog::filterDecidesWhatGoes()
{
    ExportDialogFixture f;
    f.session.filter().setPhase(Phase::Beginner);
    f.dialog();
    QVERIFY(f.button("whatShown").isChecked());
    QVERIFY2(f.text("whatHint").contains(u("2 of 3 folder")), qPrintable(f.text("whatHint")));
    QVERIFY2(f.text("whatHint").contains(u("Beginner")), qPrintable(f.text("whatHint")));
    QCOMPARE(f.plan(), (QStringList{u("src: Create"), u("docs: Create"), u("README.md: Create")}));
    f.button("whatEverything").click();
    f.waitForPlan();
    QCOMPARE(f.plan().size(), 5);
}

void TestExportDialog::gitkeepAndReadmesCanBeChosen()
{
    ExportDialogFixture f("core/  # Rules\n");
    f.session.document().setValue(f.session.layout().find(u"core"), NodeAspect::Topic, u("core"));
    f.dialog();
    QVERIFY(f.plan().contains(u(" README.md: Create")));
    f.button("readmes").click();
    f.button("gitkeep").click();
    f.waitForPlan();
    QCOMPARE(f.plan(), (QStringList{u("core: Create"), u(" .gitkeep: Create")}));
}

void TestExportDialog::variablesAreFilledIn()
{
    ExportDialogFixture f("setup.py\n");
    f.session.editor().setVariable(u("core_package"), u("my_core"));
    f.session.editor().setContent(f.session.layout().find(u"setup.py"), u("{{ core_package }} of {{ project_name }}"));
    f.dialog();
    QTableWidget &table = f.part<QTableWidget>("variables");
    QCOMPARE(table.item(0, 0)->text(), u("core_package"));
    QCOMPARE(table.item(1, 1)->text(), u("shop"));
    table.item(0, 1)->setText(u("fraud"));
    f.waitForPlan();
    f.exportNow();
    QCOMPARE(f.read(f.out("setup.py")), QByteArray("fraud of shop"));
    QCOMPARE(f.session.layout().info().variables.value(u("core_package")), u("my_core")); // the project is not touched
}

void TestExportDialog::archiveHoldsTheProject()
{
    ExportDialogFixture f;
    f.dialog();
    f.format("zip");
    f.waitForPlan();
    QCOMPARE(f.field("target").text(), f.folder.filePath(u("out.zip")));
    QCOMPARE(f.plan().size(), 5);
    f.exportNow();
    QVERIFY(f.isShown("reportTitle"));
    const Result<ReadResult> back = f.formats.readAny(f.folder.filePath(u("out.zip")), {});
    QVERIFY(back.has_value());
    // Its one top folder is the project.
    QCOMPARE(back->layout.name(rootNode), u("shop"));
    QVERIFY(back->layout.find(u"src/api/main.py") != noNode);
    QProcess lister;
    lister.start(u("bsdtar"), {u("-tf"), f.folder.filePath(u("out.zip"))});
    QVERIFY(lister.waitForFinished());
    const QStringList paths = QString::fromUtf8(lister.readAllStandardOutput()).split(u'\n', Qt::SkipEmptyParts);
    QVERIFY(paths.contains(u("shop/src/api/main.py")));
    for (const QString &path : paths)
        QVERIFY2(path.startsWith(u"shop/"), qPrintable(path));
}

/// N10: told beside the button, before anything is written.
void TestExportDialog::archiveAsksAboutNamesThatDifferByCase()
{
    for (const char *const tree : {"Readme\nREADME", "Readme\nOther"}) {
        ExportDialogFixture f(tree);
        f.dialog();
        for (const char *const format : {"zip", "7z"}) {
            f.format(format);
            f.waitForPlan();
            const bool isWarned = f.isShown("notice") && f.text("notice").contains(u("“Readme” and “README”"));
            QCOMPARE(isWarned, QByteArray(tree).endsWith("README"));
            QVERIFY(f.button("exportNow").isEnabled());
            QVERIFY(!QFileInfo::exists(f.folder.filePath(u("out.") + u(format))));
        }
    }
}

void TestExportDialog::suffixFollowsTheFormat()
{
    const FormatInfo folder{.id = u("directory")};
    const FormatInfo zip{.id = u("zip"), .suffixes = {u("zip")}};
    const FormatInfo tar{.id = u("tar.gz"), .suffixes = {u("tar.gz"), u("tgz")}};
    QCOMPARE(withSuffixOf(u("/a/b"), folder, tar), u("/a/b.tar.gz"));
    QCOMPARE(withSuffixOf(u("/a/b.tar.gz"), tar, zip), u("/a/b.zip"));
    QCOMPARE(withSuffixOf(u("/a/b.zip"), zip, folder), u("/a/b"));
    QCOMPARE(withSuffixOf(u("/a/b/"), folder, zip), u("/a/b.zip"));
    QCOMPARE(withSuffixOf(u("/a/v1.2"), folder, zip), u("/a/v1.2.zip"));
}

void TestExportDialog::textFormatsShowTheText()
{
    ExportDialogFixture f;
    f.dialog();
    f.format("espalier");
    f.waitForPlan();
    QCOMPARE(f.page(), u("textPage"));
    const QString shown = f.part<QPlainTextEdit>("text").toPlainText();
    QVERIFY2(shown.contains(u("main.py")), qPrintable(shown));
    f.exportNow();
    QCOMPARE(QString::fromUtf8(f.read(f.folder.filePath(u("out.espalier")))), shown);
}

void TestExportDialog::aProjectHoldsWhatTheFilterShows()
{
    ExportDialogFixture f;
    f.session.filter().setPhase(Phase::Beginner);
    f.dialog();
    f.format("espalier");
    f.waitForPlan();
    QVERIFY(f.button("whatShown").isChecked());
    f.exportNow();
    const Result<ReadResult> back = f.formats.readAny(f.folder.filePath(u("out.espalier")), {});
    QVERIFY(back.has_value());
    QCOMPARE(textOf(back->layout), u("src/ # Code\ndocs/ # Words\nREADME.md\n"));
}

/// J4
void TestExportDialog::aNewerProjectIsNotReplaced()
{
    const QByteArray newer = "{\"espalier\": 99,\n\"name\": \"x\",\n\"nodes\": []}\n";
    ExportDialogFixture f;
    for (const char *const format : {"espalier", "zip", "text"}) {
        const QString target = f.folder.filePath(u("newer.espalier"));
        f.write(target, newer);
        f.dialog();
        f.format(format);
        f.field("target").setText(target);
        f.waitForPlan();
        QVERIFY2(f.text("notice").contains(u("newer version")), qPrintable(f.text("notice")));
        QVERIFY(!f.button("exportNow").isEnabled());
        QVERIFY(!f.isShown("leaveOut")); // there is no going on without it
        QCOMPARE(f.read(target), newer);
    }
}

void TestExportDialog::changedTargetIsShownAnew()
{
    ExportDialogFixture f;
    f.dialog();
    f.write(f.out("README.md"), "came in between");
    f.exportNow();
    QVERIFY(f.isShown("failure"));
    QVERIFY2(f.text("failure").contains(u("changed")), qPrintable(f.text("failure")));
    QVERIFY(f.plan().contains(u("README.md: Keep")));
    QVERIFY(!QFileInfo::exists(f.out("src")));
    f.exportNow(); // the new plan, which was looked at
    QVERIFY(QFileInfo(f.out("src")).isDir());
    QCOMPARE(f.read(f.out("README.md")), QByteArray("came in between"));
}

void TestExportDialog::impossiblePlacesAreExplained()
{
    ExportDialogFixture f;
    f.write(f.folder.filePath(u("file")), "x");
    f.dialog();
    for (const QString &place : {f.folder.filePath(u("file")), f.folder.filePath(u("file/below")), QString()}) {
        f.field("target").setText(place);
        f.waitForPlan();
        QCOMPARE(f.page(), u("messagePage"));
        QVERIFY(!f.text("message").isEmpty());
        QVERIFY(!f.button("exportNow").isEnabled());
    }
    f.format("zip");
    f.field("target").setText(f.folder.filePath(u("no/such/folder/x.zip")));
    f.waitForPlan();
    QVERIFY2(f.text("message").contains(u("no/such/folder")), qPrintable(f.text("message")));
}

void TestExportDialog::commandSaysTheSame()
{
    ExportDialogFixture f;
    f.session.filter().setPhase(Phase::Intermediate);
    f.dialog();
    f.field("target").setText(f.folder.filePath(u("my out")));
    f.button("readmes").click();
    f.part<QComboBox>("policy").setCurrentIndex(1);
    f.waitForPlan();
    QCOMPARE(f.field("command").text(), u("espalier-cli export ") + f.project + u(" -o '") + f.folder.filePath(u("my out"))
                                            + u("' --level intermediate --no-readme --on-conflict skip"));
    f.button("copyCommand").click();
    QCOMPARE(QGuiApplication::clipboard()->text(), f.field("command").text());
    f.format("zip");
    f.field("target").setText(f.folder.filePath(u("odd.name")));
    f.waitForPlan();
    QVERIFY2(f.field("command").text().contains(u("--format zip")), qPrintable(f.field("command").text()));
    QVERIFY(!f.field("command").text().contains(u("--on-conflict")));
}

void TestExportDialog::commandNeedsASavedProject()
{
    ExportDialogFixture f(exportDialogSmallTree, false);
    f.dialog();
    QVERIFY(!f.isShown("command"));
    QVERIFY2(f.text("commandHint").contains(u("Save the project first")), qPrintable(f.text("commandHint")));
}

void TestExportDialog::emptyLayoutHasNothingToExport()
{
    ExportDialogFixture f("");
    f.dialog();
    QCOMPARE(f.page(), u("messagePage"));
    QVERIFY(!f.button("exportNow").isEnabled());
}

void TestExportDialog::relativePathsStartBesideTheProject()
{
    ExportDialogFixture f;
    f.dialog();
    f.field("target").setText(u("sub/../build/x"));
    f.waitForPlan();
    QVERIFY2(f.text("fullPath").contains(f.folder.filePath(u("build/x"))), qPrintable(f.text("fullPath")));
    f.field("target").setText(u("~/x"));
    QVERIFY2(f.text("fullPath").contains(QDir::homePath() + u("/x")), qPrintable(f.text("fullPath")));
}

void TestExportDialog::planModelIsSound()
{
    ExportDialogFixture f;
    Progress progress;
    PlanModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    for (const QString &name : {u("one"), u("two")}) {
        const ExportJob job(
            f.formats, {.format = u("directory"), .target = f.folder.filePath(name), .layout = f.session.layout()});
        Result<ExportPreview> preview = ExportPreview::of(job, *f.formats.catalogue().find(u"directory"), progress);
        QVERIFY(preview.has_value());
        model.setPreview(std::make_shared<ExportPreview>(std::move(*preview)));
        QCOMPARE(model.rowCount(), 3);
        const QModelIndex api = model.index(0, 0, model.index(0, 0));
        QCOMPARE(api.data().toString(), u("api"));
        QCOMPARE(model.index(0, 0, api).data().toString(), u("main.py"));
        QCOMPARE(model.parent(api), model.index(0, 0));
    }
    model.setPreview(nullptr);
    QCOMPARE(model.rowCount(), 0);
}

void TestExportDialog::largePlanIsATree()
{
    // Names that begin alike are no parents of each other.
    Plan plan;
    for (int folder = 0; folder < 1000; ++folder) {
        const QByteArray name = "f" + QByteArray::number(folder) + '/';
        plan.entries.append({.path = name});
        for (int file = 0; file < 99; ++file)
            plan.entries.append({.path = name + QByteArray::number(file), .kind = NodeKind::File});
    }
    plan.entries.append({.path = "f", .kind = NodeKind::File});
    const PlanTree tree = PlanTree::of(plan);
    QCOMPARE(tree.children(-1).size(), size_t(1001));
    for (int folder = 0; folder < 1000; ++folder) {
        const qint32 entry = tree.children(-1)[size_t(folder)];
        QCOMPARE(entry, folder * 100);
        QCOMPARE(tree.children(entry).size(), size_t(99));
        QCOMPARE(tree.parent(entry + 7), entry);
        QCOMPARE(tree.row(entry + 7), 6);
    }
    QCOMPARE(tree.parent(100'000), -1);
}

void TestExportDialog::closingWhilePlanningIsSafe()
{
    for (int i = 0; i < 20; ++i) {
        ExportDialogFixture f;
        auto dialog = std::make_unique<ExportDialog>(f.session, f.project);
        dialog->show();
        if (i % 2 == 0)
            QCoreApplication::processEvents();
        dialog->reject();
        QVERIFY(dialog->isHidden());
        QCOMPARE(dialog->result(), int(QDialog::Rejected));
        if (i % 4 < 2)
            dialog.reset(); // the work goes on without anybody to tell
        QVERIFY(QThreadPool::globalInstance()->waitForDone(10'000));
        QCoreApplication::processEvents(); // where the result would arrive
        QVERIFY(!QFileInfo::exists(f.project));
        QVERIFY(QDir(f.folder.path()).isEmpty());
        if (dialog)
            QTRY_VERIFY(dialog->isPlanned());
    }
}

void TestExportDialog::cancellingLeavesNothing()
{
    ExportDialogFixture f("");
    Layout large(u("large"));
    for (int folder = 0; folder < 200; ++folder) {
        const NodeIndex node = large.append(rootNode, {.name = QString::number(folder)});
        for (int file = 0; file < 100; ++file)
            large.append(node, {.name = QString::number(file), .kind = NodeKind::File, .content = u("x")});
    }
    f.session.editor().adopt(large);
    f.dialog();
    f.button("exportNow").click();
    QVERIFY(f.isShown("progress") && !f.button("exportNow").isEnabled());
    f.button("cancel").click();
    QVERIFY(QTest::qWaitFor([&] { return f.isShown("failure"); }, 30'000));
    QVERIFY2(f.text("failure").contains(u("cancelled")), qPrintable(f.text("failure")));
    QVERIFY(!QFileInfo::exists(f.out("")));
    QVERIFY(f.dialog().isVisible());
    f.waitForPlan();
    QVERIFY(f.button("exportNow").isEnabled());
}

void TestExportDialog::followsTheLanguage()
{
    ExportDialogFixture f;
    f.dialog();
    const MarkingTranslator marking;
    QTRY_COMPARE(f.button("exportNow").text(), u("«Export»"));
    QCOMPARE(f.part<QComboBox>("policy").itemText(0), u("«Keep files that are there»"));
    QVERIFY2(f.text("summary").startsWith(u"«"), qPrintable(f.text("summary")));
    QVERIFY(f.plan().contains(u("docs: «Create»")));
    QCOMPARE(f.part<FormatList>("formats").current().id, u("directory"));
}

void TestExportDialog::formatsAreGrouped()
{
    ExportDialogFixture f;
    const QList<FormatInfo> formats = exportFormats(f.formats);
    QCOMPARE(formats.first().id, u("directory"));
    FormatGroup last = FormatGroup::Folder;
    QMap<FormatGroup, QStringList> ids;
    for (const FormatInfo &format : formats) {
        QVERIFY(format.group >= last);
        last = format.group;
        QVERIFY2(!format.name.isEmpty() && !format.description.isEmpty() && !format.icon.isEmpty(),
                 qPrintable(format.id));
        QVERIFY2(format.isFolder() == (format.group == FormatGroup::Folder || format.group == FormatGroup::Templates),
                 qPrintable(format.id));
        QVERIFY2(!format.isFolder() || format.makesTree, qPrintable(format.id));
        ids[format.group].append(format.id);
    }
    QCOMPARE(ids[FormatGroup::Archives].join(u' '), u("zip tar tar.gz tar.bz2 tar.xz tar.zst 7z"));
    QCOMPARE(ids[FormatGroup::Texts].join(u' '), u("text ascii markdown info readme"));
    QCOMPARE(ids[FormatGroup::Data].join(u' '), u("espalier tree-json paths csv opml ls-lint"));
    QCOMPARE(ids[FormatGroup::Scripts].join(u' '), u("bash sh powershell cmd python"));
    QCOMPARE(ids[FormatGroup::Templates].join(u' '), u("cookiecutter copier"));
    QCOMPARE(ids[FormatGroup::Diagrams].join(u' '), u("mermaid plantuml dot freeplane"));
    QCOMPARE(ids[FormatGroup::Teaching].join(u' '), u("exercise gift moodle-xml anki"));
    QVERIFY(ids[FormatGroup::Pictures].isEmpty()); // known, but nobody here writes them
}

ESPALIER_TEST_MAIN(TestExportDialog)
#include "tst_exportdialog.moc"
