// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/quiz/quizeditor.h"

#include "desktop/quiz/quizquestiondialog.h"
#include "desktop/session/session.h"
#include "formats/formatregistry.h"
#include "formats/lessonquizjson.h"
#include "guide/filter.h"
#include "guide/guidelibrary.h"
#include "guide/starterbuilder.h"
#include "support/testprogram.h"
#include "support/utf8text.h"

#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QSpinBox>
#include <QTest>
#include <QUndoStack>

#include <algorithm>
#include <memory>

using namespace Espalier;

namespace {

/// The editor of a Beginner's project, after its first look.
struct QuizEditorWorld {
    QuizEditorWorld()
    {
        session.setGuide(guide);
        session.editor().adopt(prunedTo(StarterBuilder::guideView(guide), {.upTo = Phase::Beginner}));
        editor = std::make_unique<QuizEditor>(session);
        editor->show();
    }
    void settle() const { QTRY_VERIFY_WITH_TIMEOUT(!editor->isReading(), 60'000); }
    template <typename Widget> Widget *named(const char *name) const
    {
        for (Widget *const widget : editor->findChildren<Widget *>()) {
            if (widget->accessibleName() == u(name))
                return widget;
        }
        return nullptr;
    }
    QPushButton *button(const char *text) const
    {
        for (QPushButton *const button : editor->findChildren<QPushButton *>()) {
            if (QString(button->text()).remove(u'&') == u(text))
                return button;
        }
        return nullptr;
    }
    bool says(const QString &sentence) const
    {
        return std::ranges::any_of(editor->findChildren<QLabel *>(), [&](const QLabel *l) { return l->text() == sentence; });
    }
    QListWidget &list() const { return *named<QListWidget>("Questions"); }
    QuizPlan plan() const { return LessonQuizJson::of(session.layout().info()); }
    QUndoStack &history() { return session.editor().history(); }

    FormatRegistry formats;
    Guide guide = GuideLibrary::load(u("mlops"), u("en")).value_or(Guide());
    Session session{formats};
    std::unique_ptr<QuizEditor> editor;
};

} // namespace

/// A teacher chooses what the quiz asks, and changes its questions.
class TestQuizEditor : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void choicesAreStoredAStepEach()
    {
        QuizEditorWorld w;
        w.settle();
        const int all = w.list().count();
        QVERIFY(all > 40);
        QVERIFY(w.plan().isEmpty());
        QVERIFY(w.says(u("Asks every possible question: %1.").arg(all)));
        w.named<QSpinBox>("How many")->setValue(5);
        QVERIFY(w.plan().count == 5);
        QCOMPARE(w.history().count(), 1);
        w.settle();
        QVERIFY(w.list().item(4)->text().startsWith(u"5. "));
        QVERIFY(!w.list().item(5)->text().startsWith(u"6. ")); // possible, and not asked
        QCOMPARE(w.list().count(), all);
        QVERIFY(w.says(u("Asks 5 of %1 possible question(s).").arg(all)));
        auto *const kinds = w.named<QListWidget>("Kinds");
        for (int row = 1; row < kinds->count(); ++row)
            kinds->item(row)->setCheckState(row == 1 ? Qt::Checked : Qt::Unchecked);
        kinds->item(0)->setCheckState(Qt::Unchecked);
        QCOMPARE(w.plan().kinds, QList<QuizKind>{QuizKind::What});
        w.settle();
        for (int row = 0; row < w.list().count(); ++row)
            QVERIFY2(w.list().item(row)->text().contains(u"Which folder is described as"),
                     qPrintable(w.list().item(row)->text()));
        // Nothing chosen is everything.
        kinds->item(1)->setCheckState(Qt::Unchecked);
        QVERIFY(w.plan().kinds.isEmpty());
        QCOMPARE(kinds->item(3)->checkState(), Qt::Checked);
        while (w.button("Undo")->isEnabled())
            w.button("Undo")->click();
        QVERIFY(w.plan().isEmpty());
        QCOMPARE(w.history().index(), 0);
        QCOMPARE(w.named<QSpinBox>("How many")->value(), 0);
    }
    void aQuestionIsLeftOutAndTakenBack()
    {
        QuizEditorWorld w;
        w.settle();
        const QString first = w.list().item(0)->text();
        w.list().setCurrentRow(0);
        w.editor->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(w.editor.get()));
        w.list().setFocus();
        QTest::keyClick(&w.list(), Qt::Key_Delete);
        QCOMPARE(w.plan().removed.size(), 1);
        w.settle();
        QVERIFY(w.list().item(0)->text() != first);
        const QListWidgetItem *const row = w.list().currentItem();
        QVERIFY(row->text().contains(u"left out")); // it stays in sight
        QVERIFY(row->font().strikeOut());
        w.button("Take In Again")->click();
        w.settle();
        QCOMPARE(w.list().item(0)->text(), first);
        QVERIFY(w.plan().isEmpty());
    }
    void theWordsOfAQuestionAreChanged()
    {
        QuizEditorWorld w;
        w.settle();
        w.list().setCurrentRow(0);
        QVERIFY(!w.button("As It Was Made")->isEnabled());
        w.button("Edit…")->click();
        auto *dialog = w.editor->findChild<QuizQuestionDialog *>();
        QVERIFY(dialog);
        QVERIFY(dialog->edit().isEmpty()); // nothing was changed yet
        for (QPlainTextEdit *const field : dialog->findChildren<QPlainTextEdit *>()) {
            if (field->accessibleName() == u"Question")
                field->setPlainText(u("In my own words?"));
        }
        dialog->accept();
        QCOMPARE(w.plan().edited.size(), 1);
        QCOMPARE(w.plan().edited.first().question, u("In my own words?"));
        QVERIFY(w.plan().edited.first().options.isEmpty());
        w.settle();
        QVERIFY(w.list().item(0)->text().contains(u"In my own words?"));
        QVERIFY(w.list().item(0)->text().contains(u"changed"));
        w.button("As It Was Made")->click();
        QVERIFY(w.plan().isEmpty());
        QCOMPARE(w.history().count(), 2);
    }
    void anOwnQuestionIsAdded()
    {
        QuizEditorWorld w;
        w.settle();
        w.button("Add Your Own…")->click();
        auto *const dialog = w.editor->findChild<QuizQuestionDialog *>();
        QPushButton *ok = nullptr;
        for (QPushButton *const button : dialog->findChildren<QPushButton *>())
            ok = button->text().contains(u"OK") ? button : ok;
        QVERIFY(!ok->isEnabled());
        for (QPlainTextEdit *const field : dialog->findChildren<QPlainTextEdit *>())
            field->setPlainText(u("Who waters the plants"));
        const QList<QLineEdit *> answers = dialog->findChildren<QLineEdit *>();
        QCOMPARE(answers.size(), 4);
        for (qsizetype i = 0; i < 4; ++i)
            answers[i]->setText(i == 3 ? answers[0]->text() : QString::number(i));
        QVERIFY(!ok->isEnabled()); // two answers are the same
        answers[3]->setText(u("Ana"));
        dialog->findChildren<QRadioButton *>().last()->setChecked(true);
        QVERIFY(ok->isEnabled());
        dialog->accept();
        w.settle();
        QVERIFY(w.list().item(0)->text().contains(u"Who waters the plants"));
        QVERIFY(w.list().item(0)->text().contains(u"Answer: Ana"));
        QVERIFY(w.list().item(0)->text().contains(u"your own"));
        w.list().setCurrentRow(0);
        w.button("Delete")->click();
        QVERIFY(w.plan().isEmpty());
    }
};

ESPALIER_TEST_MAIN(TestQuizEditor)
#include "tst_quizeditor.moc"
