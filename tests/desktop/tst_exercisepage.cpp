// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/exercise/exercisepage.h"

#include "desktop/exercise/alsorightbar.h"
#include "desktop/exercise/cardlist.h"
#include "desktop/exercise/placetree.h"
#include "desktop/exercise/classscore.h"
#include "desktop/exercise/hardslides.h"
#include "desktop/exercise/resultstable.h"
#include "desktop/exercise/resultsview.h"
#include "desktop/export/exportdialog.h"
#include "desktop/export/formatlist.h"
#include "desktop/windowworld.h"
#include "exerciseworld.h"
#include "formats/exercisesource.h"
#include "formats/formatregistry.h"
#include "guide/filter.h"
#include "support/testprogram.h"
#include "support/utf8text.h"

#include <QLabel>
#include <QLineEdit>
#include <QHeaderView>
#include <QListWidget>
#include <QMenuBar>
#include <QPushButton>
#include <QRadioButton>
#include <QSettings>
#include <QTableWidget>
#include <QTest>

using namespace Espalier;

/// The mode in which an exercise is done, driven by the keyboard as a student does.
class TestExercisePage : public QObject {
    Q_OBJECT

private:
    static FormatRegistry projectFormats()
    {
        FormatRegistry formats;
        registerFormats(formats);
        return formats;
    }
    struct Page {
        explicit Page(const QMap<QString, QString> &words = {}) : world(words)
        {
            page.resize(1366, 740);
            if (!page.open(world.path, world.layout, world.guide))
                qFatal("not opened");
            page.show();
        }
        void begin()
        {
            QTest::keyClicks(named<QLineEdit>("Name"), u("Ana"));
            QTest::keyClick(named<QLineEdit>("Name"), Qt::Key_Return);
        }
        template <typename Widget> Widget *named(const char *name) const
        {
            for (Widget *const widget : page.findChildren<Widget *>()) {
                if (widget->accessibleName() == u(name))
                    return widget;
            }
            return nullptr;
        }
        QPushButton *button(const char *text) const
        {
            for (QPushButton *const button : page.findChildren<QPushButton *>()) {
                if (button->isVisible()
                    && (button->text().remove(u'&').startsWith(u(text)) || button->accessibleName() == u(text)))
                    return button;
            }
            return nullptr;
        }
        const ExerciseWork &work() const { return *page.work(); }

        ExerciseWorld world;
        FormatRegistry formats = projectFormats();
        ExercisePage page{formats};
    };

private Q_SLOTS:
    void initTestCase() { QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_settings.path()); }

    void theStartAsksForAName()
    {
        Page p({{u("minutes"), u("12")}, {u("title"), u("My own title")}});
        QCOMPARE(p.page.accessibleName(), u("Exercise"));
        QVERIFY(!p.button("Start")->isEnabled());
        QTest::keyClicks(p.named<QLineEdit>("Name"), u("   "));
        QVERIFY(!p.button("Start")->isEnabled());
        p.begin();
        QVERIFY(p.work().isRunning());
        QCOMPARE(p.work().attempt().name, u("Ana"));
        QCOMPARE(p.page.title(), u("My own title"));
        QCOMPARE(p.world.answers().size(), 1);
    }
    void theKeyboardDoesItAll()
    {
        Page p({{u("difficulty"), u("2")}});
        p.begin();
        auto *const cards = p.named<CardList>("Cards");
        auto *const bin = p.named<CardList>("Not needed here");
        auto *const tree = p.named<PlaceTree>("Layout");
        QVERIFY(cards && bin && tree);
        QCOMPARE(cards->count(), 15);
        const NodeId card = cards->currentCard();
        QTest::keyClick(cards, Qt::Key_Return); // takes it
        QTest::keyClick(tree, Qt::Key_Home);
        QTest::keyClick(tree, Qt::Key_Down); // the first folder
        const NodeIndex folder = tree->currentFolder();
        QVERIFY(folder != rootNode);
        QTest::keyClick(tree, Qt::Key_Return); // puts it there
        const NodeIndex node = ExerciseWork::nodeOf(p.work().layout(), card);
        QVERIFY(node != noNode);
        QCOMPARE(p.work().layout().parent(node), folder);
        QCOMPARE(cards->count(), 14);
        QTest::keyClick(cards, Qt::Key_Delete); // not needed
        QCOMPARE(bin->count(), 1);
        QCOMPARE(cards->count(), 13);
        QTest::keyClick(bin, Qt::Key_Delete); // and back
        QCOMPARE(bin->count(), 0);
        QTest::keyClick(&p.page, Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(bin->count(), 1);
        QTest::keyClick(cards, Qt::Key_H);
        QCOMPARE(p.work().attempt().hints.size(), 1);
        // Esc puts the card in hand back.
        const qsizetype placed = p.work().placed();
        QTest::keyClick(cards, Qt::Key_Return);
        QTest::keyClick(tree, Qt::Key_Escape);
        QTest::keyClick(tree, Qt::Key_Home);
        QTest::keyClick(tree, Qt::Key_Return);
        QCOMPARE(p.work().placed(), placed);
    }
    void emptyPlacesFollowTheDifficulty()
    {
        const auto emptyPlaces = [](const Page &p) {
            qsizetype count = 0;
            const Layout &layout = p.work().layout();
            for (NodeIndex node = rootNode; node != noNode; node = layout.next(node))
                count += p.work().slotsIn(node);
            return count;
        };
        Page easy;
        easy.begin();
        QVERIFY(emptyPlaces(easy) > 5 && emptyPlaces(easy) <= 8);
        Page medium({{u("difficulty"), u("2")}});
        medium.begin();
        QCOMPARE(emptyPlaces(medium), 5);
        Page hard({{u("difficulty"), u("3")}});
        hard.begin();
        QCOMPARE(emptyPlaces(hard), 0);
    }
    void marksAreShownWithReasons()
    {
        Page p;
        p.begin();
        for (const ExerciseItem &item : p.work().cards())
            QVERIFY(const_cast<ExerciseWork &>(p.work()).place(item.id, p.work().layout().find(u"tests")));
        QTest::mouseClick(p.button("Hand in"), Qt::LeftButton);
        QVERIFY(p.work().isHandedIn());
        auto *const results = p.named<QListWidget>("Results");
        QVERIFY(results && results->isVisible());
        QCOMPARE(results->count(), p.work().marking()->of - p.work().marking()->right);
        QVERIFY(results->count() > 0);
        QCOMPARE(results->item(0)->text().count(u'\n'), 2); // name, sentence, reason
        // The solution, by A, shows no mistake.
        auto *const tree = p.named<PlaceTree>("Layout");
        QTest::keyClick(tree, Qt::Key_A);
        QVERIFY(p.button("Show my answer"));
        QTest::mouseClick(p.button("Try again"), Qt::LeftButton);
        QVERIFY(p.work().isRunning());
        QCOMPARE(p.work().placed(), 0);
    }
    void handingInEarlyIsAskedAbout()
    {
        Page p;
        p.begin();
        QTest::mouseClick(p.button("Hand in"), Qt::LeftButton);
        QVERIFY(!p.work().isHandedIn());
        QTRY_VERIFY(p.page.findChild<QWidget *>() && p.button("Hand In"));
        QTest::mouseClick(p.button("Hand In"), Qt::LeftButton);
        QTRY_VERIFY(p.work().isHandedIn());
    }
    void whoWasInterruptedGoesOn()
    {
        const ExerciseWorld w;
        {
            ExerciseWork work(w.path, w.layout, w.guide);
            QVERIFY(work.begin(u("Ana"), {}));
            QVERIFY(work.place(work.cards().first().id, work.layout().find(u"tests")));
        }
        const FormatRegistry formats = projectFormats();
        ExercisePage page(formats);
        QVERIFY(page.open(w.path, w.layout, w.guide));
        page.show();
        QPushButton *offer = nullptr;
        for (QPushButton *const button : page.findChildren<QPushButton *>()) {
            if (button->text() == u"Go on as Ana, 1 of 8")
                offer = button;
        }
        QVERIFY(offer);
        QTest::mouseClick(offer, Qt::LeftButton);
        QVERIFY(page.work()->isRunning());
        QCOMPARE(page.work()->placed(), 1);
    }
    void namesAreChosen()
    {
        Page p({{u("kind"), u("name")}});
        p.begin();
        auto *const tree = p.named<PlaceTree>("Layout");
        tree->select(p.work().exercise().items.first().id);
        const QList<QRadioButton *> options = p.page.findChildren<QRadioButton *>();
        QCOMPARE(options.size(), p.work().exercise().items.first().options.size());
        options.first()->click();
        QCOMPARE(p.work().chosen(p.work().exercise().items.first().id), 0);
    }
    void aClassIsShownAsATable()
    {
        const ExerciseWorld w;
        for (const char *const name : {"Ana", "Ana", "Ben"}) {
            ExerciseWork work(w.path, w.layout, w.guide);
            QVERIFY(work.begin(u(name), {}));
            for (const ExerciseItem &item : work.cards())
                QVERIFY(work.place(item.id, work.layout().find(u"tests")));
            QVERIFY(work.handIn());
        }
        QVERIFY(SafeFile::write(w.folder.filePath(u("broken.espalier")), QByteArray("no")));
        const FormatRegistry formats = projectFormats();
        ExercisePage page(formats);
        QVERIFY(page.open(w.path, w.layout, w.guide));
        page.show();
        page.showResults(w.folder.path());
        auto *const table = page.findChild<QTableWidget *>();
        QTRY_COMPARE(table->rowCount(), 3);
        QCOMPARE(table->accessibleName(), u("Answers"));
        QCOMPARE(table->columnCount(), 4 + 8);
        QStringList names;
        for (int row = 0; row < 3; ++row)
            names.append(table->item(row, 0)->text());
        QVERIFY(names.contains(u("Ben")));
        QCOMPARE(QSet<QString>(names.begin(), names.end()).size(), 3); // namesakes show their letters
        QListWidget *hard = nullptr;
        QListWidget *unreadable = nullptr;
        for (QListWidget *const list : page.findChildren<QListWidget *>()) {
            hard = list->accessibleName() == u"What was hard" ? list : hard;
            unreadable = list->accessibleName() == u"Files that could not be read" ? list : unreadable;
        }
        QCOMPARE(hard->count(), 8);
        QVERIFY(hard->item(0)->text().contains(u"0 of 3"));
        QCOMPARE(unreadable->count(), 1);
        // Sorted by score the last is first, and back.
        table->horizontalHeader()->resize(900, 112);
        Q_EMIT table->horizontalHeader()->sectionClicked(ResultsTable::NameColumn);
        QVERIFY(table->item(0, 0)->text().contains(u"Ben"));
        Q_EMIT table->horizontalHeader()->sectionClicked(ResultsTable::NameColumn);
        QVERIFY(table->item(2, 0)->text().contains(u"Ben"));
        QVERIFY(page.findChild<ClassScore *>()->accessibleDescription().startsWith(u"Mean "));
        const ExerciseResults marked =
            *ExerciseCheck::of(w.layout, {}, {}, w.guide)->markFolder(w.folder.path(), w.path, formats);
        const QList<HardSlides::Slide> slides = HardSlides::slidesOf(marked, whatWasHard(marked));
        QCOMPARE(slides.size(), 3);
        HardSlides show(slides);
        show.show();
        QVERIFY(QTest::qWaitForWindowExposed(&show));
        QTest::keyClick(&show, Qt::Key_Space);
        QVERIFY(show.isRevealed());
        QVERIFY(show.accessibleDescription().contains(slides.first().place));
        for (int i = 0; i < 4; ++i)
            QTest::keyClick(&show, Qt::Key_N);
        QCOMPARE(show.number(), 3);
        QTest::keyClick(&show, Qt::Key_N);
        QVERIFY(!show.isVisible());
        auto *const view = page.findChild<ResultsView *>();
        const QString csv = w.folder.filePath(u("results.csv"));
        QVERIFY(view->saveCsv(csv));
        QCOMPARE(SafeFile::read(csv)->count("\r\n"), 5);
        view->setNamesHidden(true);
        for (int row = 0; row < 3; ++row)
            QVERIFY(!table->item(row, 0)->text().contains(u"Ben"));
    }
    void aTeacherLetsAnotherPlaceBeRight()
    {
        const ExerciseWorld w;
        for (const char *const name : {"Ana", "Ben"}) {
            ExerciseWork work(w.path, w.layout, w.guide);
            QVERIFY(work.begin(u(name), {}));
            for (const ExerciseItem &item : work.cards())
                QVERIFY(work.place(item.id, work.layout().find(u"tests")));
            QVERIFY(work.handIn());
        }
        const QByteArray answer = *SafeFile::read(w.folder.filePath(w.answers().first()));
        const FormatRegistry formats = projectFormats();
        ExercisePage page(formats);
        page.resize(1366, 740);
        QVERIFY(page.open(w.path, w.layout, w.guide));
        page.show();
        page.showResults(w.folder.path());
        auto *const table = page.findChild<ResultsTable *>();
        QTRY_COMPARE(table->rowCount(), 2);
        const auto buttonOf = [&page](const char *text) {
            for (QPushButton *const button : page.findChildren<QPushButton *>()) {
                if (button->text() == u(text))
                    return button;
            }
            return static_cast<QPushButton *>(nullptr);
        };
        QPushButton *const also = buttonOf("Also right here");
        QPushButton *const undo = page.findChild<AlsoRightBar *>()->findChildren<QPushButton *>().last();
        QVERIFY(!also->isVisible());
        int column = ResultsTable::FirstItemColumn;
        const auto markAt = [&](int row) { return table->item(row, column)->text(); };
        while (markAt(0) == u"✓") // one of them may belong in tests
            ++column;
        const QString sign = markAt(0);
        const QString score = table->item(0, ResultsTable::ScoreColumn)->text();
        table->setCurrentCell(0, column);
        QVERIFY(also->isVisible());
        QVERIFY(!undo->isVisible());
        also->click();
        QTRY_COMPARE(markAt(0), u("✓"));
        QCOMPARE(markAt(1), u("✓")); // all are marked anew
        QVERIFY(table->item(0, ResultsTable::ScoreColumn)->text() != score);
        QVERIFY(!table->item(0, ResultsTable::NameColumn)->text().contains(u"changed"));
        QCOMPARE(table->currentColumn(), column);
        QVERIFY(*SafeFile::read(w.path) != w.bytes); // it is kept with the key
        QCOMPARE(*SafeFile::read(w.folder.filePath(w.answers().first())), answer);
        QVERIFY(undo->isVisible());
        undo->click();
        QTRY_COMPARE(markAt(0), sign);
        QCOMPARE(*SafeFile::read(w.path), w.bytes);
        QVERIFY(!undo->isVisible());
    }
    void theScoreOfAClassIsCounted()
    {
        ClassScore score;
        score.setScores({1, 0.91, 0.5, 0.499999, 0});
        QCOMPARE(score.counts(), (std::array<int, ClassScore::bars>{1, 0, 0, 0, 1, 1, 0, 0, 0, 2}));
        QCOMPARE(score.medianText(), u("50 %"));
        QCOMPARE(score.meanText(), u("58 %"));
    }
    void anExerciseOfAnEarlierLayoutIsMadeAgain()
    {
        const ExerciseWorld w;
        Layout project = prunedTo(StarterBuilder::guideView(w.guide), {.upTo = Phase::Beginner});
        project.setName(rootNode, w.layout.name(rootNode));
        const QString file = w.folder.filePath(u("project.espalier"));
        const auto store = [&] {
            QBuffer buffer;
            buffer.open(QIODevice::WriteOnly);
            Report report;
            QVERIFY(ProjectFileWriter().write(project, {}, buffer, report));
            QVERIFY(SafeFile::write(file, buffer.data()));
        };
        store();
        QVERIFY(!changedSourceOf(w.path, w.layout));
        project.setName(project.find(u"tests"), u"checks");
        store();
        WindowWorld window;
        window.window->show();
        window.window->documents().open(w.path);
        QTRY_VERIFY(window.window->findChild<ExercisePage *>());
        QPushButton *again = nullptr;
        for (QPushButton *const button : window.window->findChild<ExercisePage *>()->findChildren<QPushButton *>())
            again = button->text() == u"&Make again…" ? button : again;
        QTRY_VERIFY(again->isVisible());
        again->click();
        QTRY_VERIFY(window.window->findChild<ExportDialog *>());
        QCOMPARE(window.window->documents().path(), file);
        QCOMPARE(window.session().filter().filter().upTo, Phase::Beginner);
        auto *const dialog = window.window->findChild<ExportDialog *>();
        QCOMPARE(dialog->findChild<FormatList *>()->current().id, u("exercise"));
        bool isInItsPlace = false;
        for (const QLineEdit *const field : dialog->findChildren<QLineEdit *>())
            isInItsPlace |= field->text() == w.path;
        QVERIFY(isInItsPlace);
        QTRY_VERIFY(dialog->isPlanned());
        dialog->reject();
        QCOMPARE(*SafeFile::read(w.path), w.bytes); // nothing is written but by the person
    }
    /// Opened in the window: nothing but the exercise, and afterwards everything as before.
    void theWindowHasAModeForIt()
    {
        const ExerciseWorld w;
        WindowWorld window;
        window.window->show();
        window.window->documents().open(w.path);
        QTRY_VERIFY(window.window->findChild<ExercisePage *>());
        auto *const page = window.window->findChild<ExercisePage *>();
        QTRY_VERIFY(page->isVisible());
        QVERIFY(!window.window->documents().hasDocument());
        QVERIFY(!window.window->menuBar()->isVisible());
        QVERIFY(!window.window->actions().action("save")->isEnabled());
        QVERIFY(window.window->windowTitle().contains(u"Place the folders"));
        Q_EMIT page->left();
        QVERIFY(!page->isVisible());
        QVERIFY(window.window->menuBar()->isVisible());
    }

private:
    QTemporaryDir m_settings;
};

ESPALIER_TEST_MAIN(TestExercisePage)
#include "tst_exercisepage.moc"
