// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/classmode/classcodedialog.h"
#include "desktop/classmode/classresetdialog.h"
#include "desktop/classmode/classroom.h"
#include "desktop/session/recentfiles.h"
#include "desktop/settings/settingkeys.h"
#include "desktop/windowworld.h"
#include "exerciseworld.h"
#include "support/testprogram.h"
#include "support/utf8text.h"

#include <QCheckBox>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Espalier;

/// The end of one class and the beginning of the next.
class TestClassReset : public QObject {
    Q_OBJECT

private:
    static QStringList lines(const ClassResetDialog &dialog)
    {
        QStringList texts;
        for (const QLabel *const label : dialog.findChildren<QLabel *>(u("resetLine")))
            texts.append(label->text());
        return texts;
    }
    static QPushButton *resetButton(const ClassResetDialog &dialog)
    {
        for (QPushButton *const button : dialog.findChildren<QPushButton *>()) {
            if (button->text() == u("&Reset"))
                return button;
        }
        return nullptr;
    }

private Q_SLOTS:
    void initTestCase()
    {
        qputenv("XDG_STATE_HOME", m_state.path().toLocal8Bit()); // copies of no other test
        QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_settings.path());
    }
    void init()
    {
        QSettings().clear();
        QVERIFY(AnswerCopies().removeAll());
    }

    // -- the copies
    void eachMoveIsCopied()
    {
        const ExerciseWorld w;
        ExerciseWork work(w.path, w.layout, w.guide);
        QVERIFY(work.begin(u("Ana"), {}));
        QList<AnswerCopies::Copy> copies = AnswerCopies().list();
        QCOMPARE(copies.size(), 1);
        QCOMPARE(copies[0].name, u("Ana"));
        QVERIFY(!copies[0].isHandedIn);
        QVERIFY(work.place(work.cards().first().id, work.layout().find(u("tests"))));
        QCOMPARE(*SafeFile::read(copies[0].file), *SafeFile::read(work.answerFile()));
        QVERIFY(work.handIn());
        copies = AnswerCopies().list();
        QCOMPARE(copies.size(), 1); // one attempt replaces itself
        QVERIFY(copies[0].isHandedIn);
    }
    void answerThatIsGoneGoesOnFromItsCopy()
    {
        const ExerciseWorld w;
        QString file;
        {
            ExerciseWork work(w.path, w.layout, w.guide);
            QVERIFY(work.begin(u("Ana"), {}));
            QVERIFY(work.place(work.cards().first().id, work.layout().find(u("tests"))));
            file = work.answerFile();
        }
        QVERIFY(QFile::remove(file)); // the stick came back without it
        ExerciseWork again(w.path, w.layout, w.guide);
        const QList<ExerciseWork::Unfinished> unfinished = again.unfinished();
        QCOMPARE(unfinished.size(), 1);
        QCOMPARE(unfinished[0].name, u("Ana"));
        QCOMPARE(unfinished[0].placed, 1);
        QVERIFY(again.resume(unfinished[0].file));
        QCOMPARE(again.answerFile(), file); // the next move stands where the answer belongs
        QVERIFY(again.place(again.cards().first().id, again.layout().find(u("tests"))));
        QVERIFY(QFile::exists(file));
    }
    void aCopyBesideItsAnswerIsNotOffered()
    {
        const ExerciseWorld w;
        ExerciseWork work(w.path, w.layout, w.guide);
        QVERIFY(work.begin(u("Ana"), {}));
        QCOMPARE(work.unfinished().size(), 1);
    }
    void anotherFoldersCopiesAreNotOffered()
    {
        const ExerciseWorld one;
        QString file;
        {
            ExerciseWork work(one.path, one.layout, one.guide);
            QVERIFY(work.begin(u("Ana"), {}));
            file = work.answerFile();
        }
        QVERIFY(QFile::remove(file));
        const ExerciseWorld other;
        QCOMPARE(ExerciseWork(other.path, other.layout, other.guide).unfinished().size(), 0);
    }

    // -- Reset
    void listsWhatGoesAndDoesIt()
    {
        const ExerciseWorld exercise;
        QString answer;
        {
            ExerciseWork done(exercise.path, exercise.layout, exercise.guide);
            QVERIFY(done.begin(u("Ana"), {}));
            QVERIFY(done.handIn());
            ExerciseWork open(exercise.path, exercise.layout, exercise.guide);
            QVERIFY(open.begin(u("Ben"), {}));
            answer = open.answerFile();
        }
        Settings().setValue(SettingKeys::quizBoxes, QByteArray("x"), u("mlops"));
        Settings().setValue(SettingKeys::paletteLastUsed, {u("command/save")});
        RecentFiles recent;
        recent.add(exercise.path);
        recent.setPinned(exercise.path, true);
        WindowWorld w;
        ClassMode &mode = w.window->classRoom().mode();
        mode.turnOn({.limits = {.phase = Phase::Beginner}}, {});
        ClassReset reset(mode, recent);
        const ClassReset::Traces traces = reset.traces(true);
        QTemporaryDir target;
        {
            ClassResetDialog dialog(reset, traces);
            const QString text = lines(dialog).join(u'\n');
            for (const char *const part :
                 {"2 name", "Ana, Ben", "2 attempt", "1 guide", "drawings", "Class mode", "1 recent file"})
                QVERIFY2(text.contains(u(part)), qPrintable(text));
            auto *const saves = dialog.findChild<QCheckBox *>();
            QVERIFY(saves->isChecked());
            QVERIFY(saves->text().contains(u("1 answer")));
            // A folder that cannot be written to: nothing goes.
            dialog.findChild<QLineEdit *>()->setText(target.filePath(u("not/there")));
            resetButton(dialog)->click();
            QCOMPARE(dialog.result(), 0);
            QCOMPARE(AnswerCopies().list().size(), 2);
            dialog.findChild<QLineEdit *>()->setText(target.path());
            resetButton(dialog)->click();
            QCOMPARE(dialog.result(), int(QDialog::Accepted));
        }
        const QStringList saved = namesInFolder(target.path(), u".espalier").value_or(QStringList());
        QCOMPARE(saved.size(), 1);
        QVERIFY(saved.first().contains(u("Ben")));
        QVERIFY(AnswerCopies().list().isEmpty());
        QVERIFY(Settings().details(SettingKeys::quizBoxes).isEmpty());
        QVERIFY(!Settings().contains(SettingKeys::paletteLastUsed));
        QVERIFY(recent.paths().isEmpty());
        QVERIFY(Settings().value(SettingKeys::pinnedFiles).isEmpty());
        QVERIFY(!mode.isOn());
        QVERIFY(!Settings().contains(SettingKeys::classPhase));
        // Files of people stay.
        QVERIFY(QFile::exists(exercise.path));
        QVERIFY(QFile::exists(answer));
        QCOMPARE(exercise.answers().size(), 2);
        QVERIFY(reset.traces(false).isNothing());
        ClassResetDialog nothing(reset, reset.traces(false));
        QVERIFY(!resetButton(nothing)->isEnabled());
    }
    void answersNeedNotBeSaved()
    {
        const ExerciseWorld exercise;
        ExerciseWork open(exercise.path, exercise.layout, exercise.guide);
        QVERIFY(open.begin(u("Ben"), {}));
        WindowWorld w;
        RecentFiles recent;
        ClassReset reset(w.window->classRoom().mode(), recent);
        ClassResetDialog dialog(reset, reset.traces(false));
        dialog.findChild<QCheckBox *>()->setChecked(false);
        resetButton(dialog)->click();
        QCOMPARE(dialog.result(), int(QDialog::Accepted));
        QVERIFY(AnswerCopies().list().isEmpty());
    }
    void codeIsAskedForFirst()
    {
        WindowWorld w;
        ClassMode &mode = w.window->classRoom().mode();
        mode.turnOn({.limits = {.phase = Phase::Beginner}}, u("maple-7"));
        w.action("learnResetClass")->trigger();
        QVERIFY(!w.window->findChild<ClassResetDialog *>());
        auto *const code = w.window->findChild<ClassCodeDialog *>();
        QVERIFY(code);
        code->findChild<QLineEdit *>()->setText(u("maple-7"));
        QTest::keyClick(code, Qt::Key_Return);
        QVERIFY(w.window->findChild<ClassResetDialog *>());
    }
    void openProjectIsClosedWithIt()
    {
        WindowWorld w;
        w.start();
        w.window->classRoom().mode().turnOn({.limits = {.phase = Phase::Beginner}}, {});
        w.action("learnResetClass")->trigger();
        auto *const dialog = w.window->findChild<ClassResetDialog *>();
        QVERIFY(dialog);
        resetButton(*dialog)->click();
        QVERIFY(!w.window->documents().hasDocument());
        QVERIFY(!w.window->classRoom().mode().isOn());
    }

private:
    QTemporaryDir m_settings;
    QTemporaryDir m_state;
};

ESPALIER_TEST_MAIN(TestClassReset)
#include "tst_classreset.moc"
