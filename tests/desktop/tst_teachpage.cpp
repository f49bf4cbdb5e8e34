// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/teach/teachpage.h"

#include "desktop/exercise/exercisepage.h"
#include "desktop/exercise/exercisework.h"
#include "desktop/export/exportdialog.h"
#include "desktop/export/formatlist.h"
#include "desktop/present/presentation.h"
#include "desktop/present/speakerwindow.h"
#include "desktop/print/handoutpreview.h"
#include "desktop/quiz/projectorquiz.h"
#include "desktop/settings/settingkeys.h"
#include "desktop/start/startpage.h"
#include "desktop/teach/lessoncard.h"
#include "desktop/window/teaching.h"
#include "desktop/exerciseworld.h"
#include "desktop/windowworld.h"
#include "formats/exercisecheck.h"
#include "guide/guidelibrary.h"
#include "support/testprogram.h"

#include <QComboBox>
#include <QDoubleSpinBox>
#include <QMenu>
#include <QPushButton>
#include <QSettings>
#include <QTableWidget>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

using namespace Espalier;

namespace {

struct TeachWorld : WindowWorld {
    TeachWorld()
    {
        session().setGuide(*GuideLibrary::load(QStringLiteral("mlops"), QStringLiteral("en")));
        window->resize(1440, 900);
        window->activateWindow();
        if (!QTest::qWaitForWindowActive(window.get()))
            qFatal("not active");
        action("teach")->trigger();
    }
    TeachPage *page() const { return window->findChild<TeachPage *>(); }
    QList<LessonCard *> cards() const { return page()->findChildren<LessonCard *>(); }
    Presentation *presentation() const { return window->findChild<Presentation *>(); }
    /// Chooses a part of a lesson in its menu.
    void choose(int card, const QString &text) const
    {
        for (QAction *const action : cards()[card]->findChild<QToolButton *>()->menu()->actions()) {
            if (QString(action->text()).remove(u'&') == text)
                return action->trigger();
        }
        qFatal("no such entry");
    }
};

} // namespace

/// From the start page to a lesson.
class TestTeachPage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_settings.path()); }
    void init() { QSettings().clear(); }

    void showsALessonForEachPhase()
    {
        const TeachWorld w;
        QTRY_COMPARE(w.cards().size(), 4);
        QVERIFY(w.page()->isVisible());
        // Enter starts the first.
        QTRY_COMPARE(QApplication::focusWidget(), w.cards().first()->startButton());
        for (int i = 1; i < 4; ++i) {
            QCOMPARE(w.cards()[i]->y(), w.cards()[0]->y());
            QCOMPARE(w.cards()[i]->height(), w.cards()[0]->height());
        }
        w.window->resize(700, 900); // two beside each other, none alone
        QTRY_VERIFY(w.cards()[2]->x() == w.cards()[0]->x() && w.cards()[1]->x() > w.cards()[0]->x());
    }
    void startsALessonWithOneKeyAndAsksNothing()
    {
        TeachWorld w;
        QTRY_COMPARE(w.cards().size(), 4);
        QTRY_COMPARE(QApplication::focusWidget(), w.cards().first()->startButton());
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        QTRY_VERIFY(w.presentation()->isRunning());
        QTRY_VERIFY(w.presentation()->speaker() && w.presentation()->speaker()->isVisible());
        QCOMPARE(w.session().filter().filter().upTo, Phase::Beginner);
        QVERIFY(w.session().layout().folderCount() > 300); // what comes later can be counted
        QVERIFY(!w.window->documents().isModified());
        w.presentation()->end();
        w.action("teach")->trigger(); // and back, without a question
        QTRY_VERIFY(w.page()->isVisible());
        QVERIFY(!w.window->documents().hasDocument());
    }
    void theLessonGivenLastIsOutlinedTheNextTime()
    {
        {
            TeachWorld w;
            QTRY_COMPARE(w.cards().size(), 4);
            w.choose(2, QStringLiteral("Open the Layout"));
            QTRY_COMPARE(w.session().filter().filter().upTo, Phase::Advanced);
            QVERIFY(!w.presentation()->isRunning());
        }
        const TeachWorld w;
        QTRY_COMPARE(w.cards().size(), 4);
        QTRY_COMPARE(QApplication::focusWidget(), w.cards()[2]->startButton());
    }
    void handsOutTheExerciseOfThePlan()
    {
        TeachWorld w;
        QTRY_COMPARE(w.cards().size(), 4);
        w.choose(0, QStringLiteral("Hand Out the Exercise…"));
        QTRY_VERIFY(w.window->findChild<ExportDialog *>());
        auto *const dialog = w.window->findChild<ExportDialog *>();
        QCOMPARE(dialog->findChild<FormatList *>()->current().id, QStringLiteral("exercise"));
        QStringList chosen;
        for (const QComboBox *const box : dialog->findChildren<QComboBox *>())
            chosen.append(box->currentData().toString());
        QVERIFY(chosen.contains(QStringLiteral("place")));
        QVERIFY(chosen.contains(QStringLiteral("2"))); // the difficulty
        const auto *const number = dialog->findChild<QDoubleSpinBox *>();
        QCOMPARE(number->value(), 7);
        // Another format and back: the answers are still there.
        auto *const formats = dialog->findChild<FormatList *>();
        formats->setCurrent(u"gift");
        formats->setCurrent(u"exercise");
        QCOMPARE(dialog->findChild<QDoubleSpinBox *>()->value(), 7);
        QTRY_VERIFY(dialog->isPlanned());
        dialog->reject();
    }
    void showsTheHandOutBeforeItIsPrinted()
    {
        TeachWorld w;
        QTRY_COMPARE(w.cards().size(), 4);
        w.choose(0, QStringLiteral("Print the Hand-Out…"));
        QTRY_VERIFY(w.window->findChild<HandoutPreview *>());
        auto *const preview = w.window->findChild<HandoutPreview *>();
        QTRY_VERIFY(preview->isVisible());
        QCOMPARE(preview->page(), 1);
        QTest::keyClick(preview, Qt::Key_PageDown);
        QTRY_COMPARE(preview->page(), 2);
        QTest::keyClick(preview, Qt::Key_PageUp);
        QTRY_COMPARE(preview->page(), 1);
        QTest::keyClick(preview, Qt::Key_Escape);
        QTRY_VERIFY(!w.window->findChild<HandoutPreview *>());
    }
    void classModeEndsWhereItEnds()
    {
        TeachWorld w;
        QTRY_COMPARE(w.cards().size(), 4);
        w.session().setLimits({.phase = Phase::Intermediate}, QStringLiteral("A class."));
        QVERIFY(w.cards()[1]->startButton()->isEnabled());
        QVERIFY(!w.cards()[2]->startButton()->isEnabled());
        w.session().setLimits({}, {});
        QVERIFY(w.cards()[2]->startButton()->isEnabled());
    }
    void putsQuestionsOnTheProjector()
    {
        TeachWorld w;
        QTRY_COMPARE(w.cards().size(), 4);
        w.choose(0, QStringLiteral("Questions on the Projector"));
        const auto quiz = []() -> ProjectorQuiz * {
            for (QWidget *const widget : QApplication::topLevelWidgets()) {
                if (auto *const found = qobject_cast<ProjectorQuiz *>(widget))
                    return found;
            }
            return nullptr;
        };
        QTRY_VERIFY(quiz());
        QTRY_VERIFY(quiz()->isVisible());
        quiz()->close();
    }
    /// The folder alone is told: which exercise its answers belong to is found.
    void resultsOpenInTheWindow()
    {
        const ExerciseWorld exercise;
        for (const char *const name : {"Ana", "Ben"}) {
            ExerciseWork work(exercise.path, exercise.layout, exercise.guide);
            QVERIFY(work.begin(QString::fromLatin1(name), {}));
            QVERIFY(work.handIn());
        }
        TeachWorld w;
        const Result<QStringList> found = ExerciseCheck::exercisesIn(exercise.folder.path(), w.formats);
        QVERIFY(found);
        QCOMPARE(*found, QStringList{exercise.path});
        Q_EMIT w.window->findChild<Teaching *>()->resultsFound(found->first(), exercise.layout, exercise.folder.path());
        QTRY_VERIFY(w.window->findChild<ExercisePage *>());
        const auto *const table = w.window->findChild<ExercisePage *>()->findChild<QTableWidget *>();
        QTRY_COMPARE(table->rowCount(), 2);
        QVERIFY(table->isVisible());
    }

private:
    QTemporaryDir m_settings;
};

ESPALIER_TEST_MAIN(TestTeachPage)
#include "tst_teachpage.moc"
