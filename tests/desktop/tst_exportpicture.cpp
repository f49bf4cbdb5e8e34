// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/safefile.h"
#include "desktop/export/exportdialog.h"
#include "desktop/export/formatlist.h"
#include "desktop/export/optionform.h"
#include "desktop/export/picturemime.h"
#include "desktop/export/picturepreview.h"
#include "desktop/session/session.h"
#include "formats/formatregistry.h"
#include "picture/registerpictures.h"
#include "support/drawntree.h"
#include "support/testprogram.h"
#include "support/utf8text.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QDesktopServices>
#include <QFileInfo>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QSettings>
#include <QStackedWidget>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QUrl>

using namespace Espalier;

namespace {

const char *const exportPictureSmallTree = R"(
src/ [1]       # Code
  api/ [2]     # Answers
    main.py
docs/ [1]      # Words
README.md
)";

struct ExportPictureFixture {
    ExportPictureFixture()
    {
        registerFormats(formats);
        registerPictures(formats);
        Layout layout = treeOf(exportPictureSmallTree);
        layout.setName(rootNode, u("shop"));
        session.editor().adopt(layout);
        dialog = std::make_unique<ExportDialog>(session, folder.filePath(u("shop.espalier")));
        dialog->show();
    }
    void format(const char *id)
    {
        dialog->findChild<FormatList *>()->setCurrent(u(id));
        field("target").setText(folder.filePath(u("shop.") + u(id)));
        waitForPlan();
    }
    void waitForPlan() { QVERIFY(QTest::qWaitFor([this] { return dialog->isPlanned(); }, 60'000)); }
    QLineEdit &field(const char *name) { return *dialog->findChild<QLineEdit *>(u(name)); }
    QComboBox *choice(const char *name) const
    {
        for (QComboBox *const box : dialog->findChild<OptionForm *>()->findChildren<QComboBox *>()) {
            if (box->accessibleName() == u(name) && box->isVisible())
                return box;
        }
        return nullptr;
    }
    QAbstractButton *check(const char *text) const
    {
        for (QAbstractButton *const button : dialog->findChild<OptionForm *>()->findChildren<QAbstractButton *>()) {
            if (button->text() == u(text) && button->isVisible())
                return button;
        }
        return nullptr;
    }
    QImage picture() const { return dialog->findChild<PicturePreview *>()->picture(); }
    QByteArray exported(const char *id)
    {
        dialog->findChild<QAbstractButton *>(u("exportNow"))->click();
        const QString path = folder.filePath(u("shop.") + u(id));
        const auto isDone = [this] { return dialog->findChild<QLabel *>(u("reportTitle"))->isVisible(); };
        return QTest::qWaitFor(isDone, 60'000) ? SafeFile::read(path).value_or(QByteArray()) : QByteArray();
    }

    QTemporaryDir folder;
    FormatRegistry formats;
    Session session{formats};
    std::unique_ptr<ExportDialog> dialog;
};

} // namespace

/// Takes what would be opened in the browser.
class UrlTaker : public QObject
{
    Q_OBJECT

public:
    QUrl url;

public Q_SLOTS:
    void take(const QUrl &taken) { url = taken; }
};

class TestExportPicture : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }
    void init() { QSettings().clear(); }
    void thePreviewFollowsTheQuestions();
    void eachFormatHasItsQuestions();
    void whatIsChosenIsExported();
    void theCommandSaysTheSame();
    void answersAreRemembered();
    void theClipboardGetsPixelsAndSvg();
    void pagesAreShownAndOpenedWhole();
};

void TestExportPicture::pagesAreShownAndOpenedWhole()
{
    ExportPictureFixture fixture;
    QAbstractButton *const open = fixture.dialog->findChild<QAbstractButton *>(u("openInBrowser"));
    fixture.format("svg");
    QVERIFY(!open->isVisible());
    fixture.format("html");
    QVERIFY(!fixture.picture().isNull());
    QVERIFY(open->isVisible());
    UrlTaker browser;
    QDesktopServices::setUrlHandler(u("file"), &browser, "take");
    open->click();
    QDesktopServices::unsetUrlHandler(u("file"));
    const QByteArray html = SafeFile::read(browser.url.toLocalFile()).value_or(QByteArray());
    QVERIFY(html.startsWith("<!DOCTYPE html>"));
    QVERIFY(html.trimmed().endsWith("</html>"));
    QVERIFY(!QFileInfo::exists(fixture.folder.filePath(u("shop.html"))));
    fixture.format("text");
    QVERIFY(!open->isVisible());
}

void TestExportPicture::thePreviewFollowsTheQuestions()
{
    ExportPictureFixture fixture;
    fixture.format("svg");
    QCOMPARE(fixture.dialog->findChild<QStackedWidget *>(u("planPages"))->currentWidget()->objectName(), u("picturePage"));
    const QImage cards = fixture.picture();
    QVERIFY(!cards.isNull());
    fixture.choice("Style")->setCurrentText(u("Treemap"));
    fixture.waitForPlan();
    const QImage treemap = fixture.picture();
    QVERIFY(treemap != cards);
    fixture.choice("Colours")->setCurrentText(u("Dark"));
    fixture.waitForPlan();
    QVERIFY(fixture.picture() != treemap);
    QVERIFY(qGray(fixture.picture().pixel(2, 2)) < 64);
    // What says nothing in a treemap is not asked for.
    QVERIFY(!fixture.choice("Direction"));
}

void TestExportPicture::eachFormatHasItsQuestions()
{
    ExportPictureFixture fixture;
    fixture.format("pdf");
    QVERIFY(fixture.choice("Paper"));
    QVERIFY(!fixture.choice("Size"));
    QVERIFY(!fixture.check("Transparent background"));
    QCOMPARE(fixture.choice("Colours")->currentText(), u("For print"));
    fixture.format("png");
    QVERIFY(!fixture.choice("Paper"));
    QVERIFY(fixture.choice("Size"));
    QVERIFY(fixture.check("Transparent background"));
    QCOMPARE(fixture.choice("Colours")->currentText(), u("Light"));
    fixture.format("text");
    QVERIFY(!fixture.dialog->findChild<OptionForm *>()->isVisible());
}

void TestExportPicture::whatIsChosenIsExported()
{
    ExportPictureFixture fixture;
    fixture.format("svg");
    const QByteArray whole = fixture.exported("svg");
    QVERIFY(whole.startsWith("<?xml"));
    for (const char *const name : {"shop", "src", "api", "main.py", "docs", "README.md"})
        QVERIFY2(whole.contains(name), name);

    ExportPictureFixture second;
    second.format("svg");
    second.check("Files, not folders alone")->setChecked(false);
    second.waitForPlan();
    const QByteArray folders = second.exported("svg");
    QVERIFY(folders.contains("api"));
    QVERIFY(!folders.contains("main.py"));

    ExportPictureFixture third;
    third.format("png");
    third.choice("Size")->setCurrentText(u("Double"));
    third.check("Transparent background")->setChecked(true);
    third.waitForPlan();
    const QImage png = QImage::fromData(third.exported("png"));
    QVERIFY(png.hasAlphaChannel());
    QCOMPARE(qAlpha(png.pixel(1, 1)), 0);
}

void TestExportPicture::theCommandSaysTheSame()
{
    ExportPictureFixture fixture;
    fixture.format("pdf");
    QVERIFY(!fixture.field("command").text().contains(u("--style"))); // what goes without saying
    fixture.choice("Style")->setCurrentText(u("Icicle"));
    fixture.choice("Paper")->setCurrentText(u("A3"));
    fixture.check("Files, not folders alone")->setChecked(false);
    const QString command = fixture.field("command").text();
    for (const char *const words : {"espalier-cli export", "--style icicle", "--page a3", "--no-files"})
        QVERIFY2(command.contains(u(words)), qPrintable(command));
}

void TestExportPicture::answersAreRemembered()
{
    {
        ExportPictureFixture fixture;
        fixture.format("png");
        fixture.choice("Style")->setCurrentText(u("Icicle"));
        fixture.waitForPlan();
        QVERIFY(!fixture.exported("png").isEmpty());
    }
    ExportPictureFixture fixture;
    fixture.format("png");
    QCOMPARE(fixture.choice("Style")->currentText(), u("Icicle"));
    fixture.format("svg");
    QCOMPARE(fixture.choice("Style")->currentText(), u("Poster"));
}

void TestExportPicture::theClipboardGetsPixelsAndSvg()
{
    Layout layout = treeOf(exportPictureSmallTree);
    layout.setName(rootNode, u("shop"));
    WriteOptions options;
    options.plan.filter.upTo = Phase::Beginner;
    const auto picture = ClipboardPicture::of(layout, options, {.theme = Theme::Kind::Dark});
    QVERIFY(picture.has_value());
    QVERIFY(picture->svg.contains("docs"));
    QVERIFY(!picture->svg.contains("Answers")); // a later phase
    QVERIFY(qGray(picture->image.pixel(2, 2)) < 64);
    const std::unique_ptr<QMimeData> mime = picture->toMime();
    QVERIFY(mime->hasImage());
    QCOMPARE(mime->data(u("image/svg+xml")), picture->svg);
}

ESPALIER_TEST_MAIN(TestExportPicture)
#include "tst_exportpicture.moc"
