// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/explanation/tagedit.h"
#include "desktop/export/exportdialog.h"
#include "desktop/grow/growpanel.h"
#include "desktop/start/projectfields.h"
#include "desktop/start/startpage.h"
#include "desktop/views/layoutview.h"
#include "desktop/window/viewstack.h"
#include "desktop/windowworld.h"
#include "growworld.h"
#include "guide/guidereader.h"
#include "support/testprogram.h"
#include "support/utf8text.h"

#include <QDockWidget>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScreen>
#include <QSettings>
#include <QStatusBar>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>
#include <QUndoStack>

#include <algorithm>

using namespace Espalier;

namespace {

QStringList words(const char *text) { return QString::fromLatin1(text).simplified().split(u' '); }

const QStringList anytime = words("new newEmpty open openFolder pasteTree openGuide quit commandPalette themeSystem themeLight themeDark shortcuts tour about");
const QStringList forADocument =
    words("save saveAs export close selectAll find findNext findPrevious addChildFolder addChildFile paste "
          "pasteReviewed copyPicture "
          "sortFoldersFirst sortByName sortByPhase grow matchGuide nextStep present show1 show2 show3 show4 "
          "expandAll "
          "collapseAll viewTree viewMap");
const QStringList forNodes = words("cut duplicate delete addSibling group moveUp moveDown indent outdent toFolder toFile "
                                   "phaseNone phase1 phase2 phase3 phase4");
const QStringList forTheMap = words("zoomIn zoomOut zoomFit zoomActual");

} // namespace

/// What can be chosen when, and what the title says.
class TestMainWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_settings.path()); }
    void init() { QSettings().clear(); }

    void theStartPageNeedsNoViews()
    {
        WindowWorld w;
        QVERIFY(!w.window->findChild<LayoutView *>());
        w.window->views().setFront(QStringLiteral("map")); // as the command line says it
        QTRY_VERIFY(w.window->findChild<LayoutView *>()); // nobody asked for them: they are there when one acts
        QVERIFY(w.window->findChild<StartPage *>()->isVisible());
        const QStringList ofViews{u("viewTree"), u("viewMap"), u("zoomIn"), u("selectAll"), u("expandAll")};
        QCOMPARE(w.enabled(ofViews), QStringList());
        w.start();
        QTRY_VERIFY(w.window->views().isVisible());
        QCOMPARE(w.window->views().front().id(), QStringLiteral("map"));
        QCOMPARE(w.enabled(ofViews), ofViews);
    }

    void growingStandsWhereTheExplanationStands()
    {
        WindowWorld w;
        w.window->resize(1440, 900);
        w.session().setGuide(smallGuide());
        w.window->documents().start(beginnerLayout(), false);
        QTRY_COMPARE(w.session().growing().next(), Phase::Intermediate);
        auto *const dock = w.window->findChild<QDockWidget *>(QStringLiteral("explanationDock"));
        QVERIFY(dock && dock->isVisible());
        QWidget *const explanation = dock->widget();
        w.action("grow")->trigger();
        auto *const panel = w.window->findChild<GrowPanel *>();
        QVERIFY(panel && panel->isVisible());
        QCOMPARE(dock->widget(), panel);
        QVERIFY(!explanation->isVisible());
        // Without room for both it lies over the layout.
        w.window->resize(1024, 640);
        QTRY_COMPARE(dock->widget(), explanation);
        QVERIFY(panel->isVisible());
        w.window->resize(1440, 900);
        QTRY_COMPARE(dock->widget(), panel);
        QTest::keyClick(w.window.get(), Qt::Key_Escape);
        QVERIFY(!w.session().growing().isOpen());
        QCOMPARE(dock->widget(), explanation);
        QVERIFY(explanation->isVisible() && !panel->isVisible());
    }

    void growingShowsAClosedExplanationOnlyMeanwhile()
    {
        WindowWorld w;
        w.window->resize(1440, 900);
        w.session().setGuide(smallGuide());
        w.window->documents().start(beginnerLayout(), false);
        QTRY_COMPARE(w.session().growing().next(), Phase::Intermediate);
        auto *const dock = w.window->findChild<QDockWidget *>(QStringLiteral("explanationDock"));
        dock->close();
        w.action("grow")->trigger();
        QVERIFY(dock->isVisible());
        QVERIFY(w.session().growing().add());
        QVERIFY(!dock->isVisible());
    }

    void withoutADocumentThereIsNothingToChange()
    {
        WindowWorld w;
        QCOMPARE(w.enabled(anytime), anytime);
        QCOMPARE(w.enabled(forADocument + forNodes + forTheMap + words("undo redo copy rename clearFilter compact")), QStringList());
    }

    /// What one typed on the start page is what the layout is called and where the first Save and Export lead.
    void theNameAndPlaceOfAProjectHaveEffect()
    {
        WindowWorld w;
        StartPage *const page = w.startPage();
        QVERIFY(page);
        auto *const name = page->findChild<QLineEdit *>();
        page->findChild<ProjectFields *>()->setFolder(m_settings.path());
        name->setText(QStringLiteral("trip-times"));
        QTest::keyClick(name, Qt::Key_Return);
        QVERIFY(w.window->documents().hasDocument());
        QCOMPARE(w.session().layout().name(rootNode), QStringLiteral("trip-times"));
        QCOMPARE(w.window->documents().likelyPath(), m_settings.filePath(QStringLiteral("trip-times.espalier")));
        w.action("export")->trigger();
        auto *const dialog = w.window->findChild<ExportDialog *>();
        QVERIFY(dialog);
        const QList<QLineEdit *> fields = dialog->findChildren<QLineEdit *>();
        QVERIFY(std::ranges::any_of(fields, [this](const QLineEdit *field) { return field->text() == m_settings.filePath(QStringLiteral("trip-times")); }));
        dialog->reject();
    }

    void aDocumentCanBeChangedAndItsNodesOnceTheyAreSelected()
    {
        WindowWorld w;
        w.start();
        w.session().selection().clear();
        QCOMPARE(w.enabled(forADocument), forADocument);
        QCOMPARE(w.enabled(forNodes + words("copy rename undo redo clearFilter")), QStringList());
        w.session().selection().select(w.at("src"));
        QCOMPARE(w.enabled(forNodes + words("copy rename")), forNodes + words("copy rename"));
        // The project itself has a name, but no place to be taken from.
        w.session().selection().select(rootNode);
        QCOMPARE(w.enabled(forNodes + words("copy rename")), words("copy rename"));
        w.session().selection().select({rootNode, w.at("docs")}, w.at("docs"));
        QCOMPARE(w.enabled(forNodes), forNodes);
        QVERIFY(w.session().editor().removeNodes({w.at("docs")}));
        QVERIFY(!w.enabled(forNodes).contains(QStringLiteral("group"))); // it left the selection, too
    }

    void stepsCanBeTakenBackAndSayWhatTheyAre()
    {
        WindowWorld w;
        w.start();
        QVERIFY(w.session().editor().rename(w.at("docs"), QStringLiteral("manual")));
        QCOMPARE(w.enabled(words("undo redo")), words("undo"));
        QVERIFY2(w.action("undo")->toolTip().contains(u"manual") || w.action("undo")->toolTip().contains(u"docs"), qPrintable(w.action("undo")->toolTip()));
        w.action("undo")->trigger();
        QVERIFY(w.at("docs") != noNode);
        QCOMPARE(w.enabled(words("undo redo")), words("redo"));
        QVERIFY(w.action("redo")->toolTip().startsWith(u"Redo: "));
        w.action("redo")->trigger();
        QVERIFY(w.at("manual") != noNode);
        QCOMPARE(w.enabled(words("undo redo")), words("undo"));
    }

    void aFilterCanBeClearedOnceThereIsOne()
    {
        WindowWorld w;
        w.start();
        QCOMPARE(w.enabled(words("clearFilter")), QStringList());
        w.action("show1")->trigger();
        QVERIFY(!w.session().filter().isVisible(w.at("docs")));
        QCOMPARE(w.enabled(words("clearFilter")), words("clearFilter"));
        w.action("clearFilter")->trigger();
        QVERIFY(w.session().filter().isVisible(w.at("docs")));
        QCOMPARE(w.enabled(words("clearFilter")), QStringList());
    }

    void eachViewHasCommandsOfItsOwn()
    {
        WindowWorld w;
        w.start();
        w.action("viewMap")->trigger();
        QVERIFY(w.action("viewMap")->isChecked() && !w.action("viewTree")->isChecked());
        QCOMPARE(w.enabled(forTheMap + words("compact")), forTheMap);
        w.action("viewTree")->trigger();
        QVERIFY(w.action("viewTree")->isChecked() && !w.action("viewMap")->isChecked());
        QCOMPARE(w.enabled(forTheMap + words("compact")), words("compact"));
    }

    void theTextSaysWhereOneIs()
    {
        WindowWorld w;
        w.start();
        auto *const place = w.window->statusBar()->findChild<QLabel *>(u("place"));
        QVERIFY(place);
        QTRY_VERIFY(w.window->views().isVisible());
        QVERIFY(!place->isVisible());
        w.action("viewText")->trigger();
        w.session().selection().reveal({w.at("src/main.cpp")});
        QTRY_COMPARE(place->text(), u("Line 3, column 9"));
        QVERIFY(place->isVisible());
        w.action("viewTree")->trigger();
        QVERIFY(!place->isVisible());
    }

    /// Beside the Full Template, in the menu and on the start page; whatever is open has no part in it.
    void theGeneratorOfTheGuideIsOffered()
    {
        WindowWorld w;
        w.session().setGuide(smallGuide());
        QVERIFY(!w.action("exportGenerator")->isEnabled()); // no template of it has levels
        const QByteArray text = "# G\n\n```\nproject/\n├── src/ # Code\n└── ops/ # Later [phase 4]\n```\n\n"
                                "### Full Template\n\nAll.\n\n```bash\nespalier-cli new x --level expert\n```\n";
        const Guide guide = GuideReader::read(text, u("g.md"));
        w.session().setGuide(guide);
        QVERIFY(w.action("exportGenerator")->isEnabled());
        QVERIFY(w.startPage());
        auto *const offer = w.startPage()->findChild<QPushButton *>(u("generator"));
        QVERIFY(offer && offer->isVisible());
        w.start();
        auto *const chip = w.window->findChild<QToolButton *>(u("generatorChip"));
        QVERIFY(chip);
        chip->click();
        auto *const dialog = w.window->findChild<ExportDialog *>();
        QVERIFY(dialog);
        const QString path = m_settings.filePath(u("create_structure.py"));
        auto *const target = dialog->findChild<QLineEdit *>(u("target"));
        QVERIFY2(target->text().endsWith(u("create_%1_structure.py").arg(guide.id())), qPrintable(target->text()));
        target->setText(path);
        QTRY_VERIFY_WITH_TIMEOUT(dialog->isPlanned(), 10'000);
        dialog->findChild<QAbstractButton *>(u("exportNow"))->click();
        QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(path), 10'000);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray program = file.readAll();
        QVERIFY(program.startsWith("#!/usr/bin/env python3"));
        QVERIFY(program.contains("\"ops/\""));
        QVERIFY(!program.contains("main.cpp"));
        QVERIFY(w.at("src/main.cpp") != noNode); // what is open stays
        dialog->reject();
    }

    void closingLeavesNothingToChange()
    {
        WindowWorld w;
        w.start();
        w.session().selection().select(w.at("src"));
        w.session().filter().setPhase(Phase::Beginner);
        w.action("close")->trigger();
        QTRY_COMPARE(w.enabled(forADocument + forNodes + forTheMap + words("undo redo copy rename clearFilter compact")), QStringList());
        QCOMPARE(w.enabled(anytime), anytime);
    }

    void commandsReachTheSelectedNodes()
    {
        WindowWorld w;
        w.start();
        w.session().selection().select(w.at("docs"));
        w.action("moveUp")->trigger();
        w.action("phase2")->trigger();
        QCOMPARE(textOf(w.session().layout()), QStringLiteral("docs/ [2]\nsrc/ [1]\n  main.cpp [1]\n"));
        w.action("duplicate")->trigger();
        w.action("undo")->trigger();
        w.action("undo")->trigger();
        QCOMPARE(textOf(w.session().layout()), QStringLiteral("docs/ [3]\nsrc/ [1]\n  main.cpp [1]\n"));
    }

    void tagsAreEditedWhereTheyStand()
    {
        WindowWorld w;
        w.start();
        QVERIFY(QTest::qWaitForWindowActive(w.window.get()));
        w.session().selection().clear();
        QVERIFY(!w.action("editTags")->isEnabled());
        w.session().selection().select(w.at("docs"));
        QVERIFY(w.action("editTags")->isEnabled());
        QTRY_VERIFY(w.window->findChild<TagEdit *>());
        w.action("editTags")->trigger();
        auto *const field = w.window->findChild<TagEdit *>()->findChild<QLineEdit *>();
        QTRY_VERIFY(field->hasFocus());
        QTest::keyClicks(field, QStringLiteral("ci"));
        QTest::keyClick(field, Qt::Key_Return);
        QCOMPARE(w.session().layout().tags(w.at("docs")), QStringList{QStringLiteral("ci")});
        QCOMPARE(w.action("undo")->toolTip(), QStringLiteral("Undo: Added the tag ci"));
    }

    void theRuleIsChosenFromTheMenuAndTickedThere()
    {
        WindowWorld w;
        w.start();
        const QStringList rules = words("ruleDefault ruleRequired ruleOptional ruleForbidden");
        const auto ticked = [&] {
            QStringList ids;
            for (const QString &id : rules) {
                if (w.action(id.toLatin1().constData())->isChecked())
                    ids << id;
            }
            return ids;
        };
        w.session().selection().clear();
        QCOMPARE(w.enabled(rules), QStringList());
        QCOMPARE(ticked(), QStringList());
        w.session().selection().select({w.at("docs"), w.at("src")}, w.at("src"));
        QCOMPARE(ticked(), words("ruleDefault"));
        w.action("ruleForbidden")->trigger();
        QCOMPARE(w.session().layout().rule(w.at("docs")), NodeRule::Forbidden);
        QCOMPARE(w.session().layout().rule(w.at("src")), NodeRule::Forbidden);
        QCOMPARE(ticked(), words("ruleForbidden"));
        w.action("ruleForbidden")->trigger(); // again: it stays
        QCOMPARE(ticked(), words("ruleForbidden"));
        w.action("undo")->trigger();
        QCOMPARE(ticked(), words("ruleDefault"));
    }

    /// The history tells of its end, too: nobody may be asked to follow who is gone already.
    void canBeClosedWithStepsInItsHistory()
    {
        WindowWorld w;
        w.start();
        QVERIFY(w.session().editor().removeNodes({w.at("docs")}));
        w.action("undo")->trigger();
        QCOMPARE(w.enabled(words("redo")), words("redo"));
        w.window.reset();
        QVERIFY(!w.window);
    }

    void comesBackOntoAScreenThatIsThere_data()
    {
        QTest::addColumn<QRect>("before");
        QTest::newRow("P6 a screen that was removed") << QRect(9000, 500, 1200, 700);
        QTest::newRow("P6 8K") << QRect(0, 0, 7680, 4320);
        QTest::newRow("P6 800x600") << QRect(20, 20, 780, 560);
    }

    /// Where it was is no place any more, or is larger than the screen.
    void comesBackOntoAScreenThatIsThere()
    {
        QFETCH(const QRect, before);
        {
            WindowWorld w;
            w.window->setGeometry(before);
            w.window->close();
        }
        WindowWorld w;
        const QRect screen = w.window->screen()->availableGeometry();
        const QRect window = w.window->geometry();
        QVERIFY2(screen.contains(window.topLeft()), qPrintable(QStringLiteral("%1,%2").arg(window.x()).arg(window.y())));
        QVERIFY(w.window->frameGeometry().top() >= screen.top());
        QVERIFY(window.height() <= screen.height());
        QVERIFY(window.width() <= std::max(screen.width(), w.window->minimumSizeHint().width()));
    }

    /// In a small window, in each language, the panes give way: nothing stands beyond its edge.
    void allOfItFitsIntoASmallWindow()
    {
        for (const char *const language : {"en", "es"}) {
            WindowWorld w;
            w.languages.use(QString::fromLatin1(language));
            w.window->resize(960, 600);
            w.start();
            QVERIFY(QTest::qWaitForWindowExposed(w.window.get()));
            QCoreApplication::processEvents();
            QStringList beyond;
            for (const QWidget *const part : w.window->findChildren<QWidget *>(Qt::FindDirectChildrenOnly)) {
                if (part->isVisible() && !part->isWindow() && part->geometry().right() >= w.window->width())
                    beyond << QString::fromLatin1(part->metaObject()->className()) + u' ' + QString::number(part->minimumSizeHint().width()) + u' ' + QString::number(part->geometry().right());
            }
            QVERIFY2(beyond.isEmpty(), qPrintable(beyond.join(u'\n')));
            w.languages.use(QStringLiteral("en"));
        }
    }

    void theTitleTellsWhetherItIsSaved()
    {
        WindowWorld w;
        QCOMPARE(w.window->windowTitle(), QStringLiteral("Espalier"));
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("shop.espalier"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(R"({"espalier": 1, "name": "shop", "nodes": [{"name": "a", "kind": "folder"}]})") > 0);
        file.close();
        w.window->documents().open(path);
        QTRY_VERIFY_WITH_TIMEOUT(w.at("a") != noNode, 60'000);
        QVERIFY2(w.window->windowTitle().contains(u"shop") && w.window->windowTitle().contains(u"[*]"), qPrintable(w.window->windowTitle()));
        QVERIFY(!w.window->isWindowModified());
        QCOMPARE(w.window->windowFilePath(), path);
        QVERIFY(w.session().editor().rename(w.at("a"), QStringLiteral("b")));
        QVERIFY(w.window->isWindowModified());
        w.action("undo")->trigger();
        QVERIFY(!w.window->isWindowModified());
    }

private:
    const QTemporaryDir m_settings;
};

ESPALIER_TEST_MAIN(TestMainWindow)
#include "tst_mainwindow.moc"
