// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "desktop/session/latestjob.h"
#include "learn/quizplan.h"

#include <QDialog>

class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;
class QSpinBox;
class QVBoxLayout;

namespace Espalier {

class Session;

/// What the quiz of a project asks: how many questions, of which phases, folders and kinds, and the words of each. Every
/// change is one step of the document's history and is stored with the project; quizzes on the screen, on the projector
/// and in exports follow it.
class QuizEditor final : public QDialog {
    Q_OBJECT

public:
    /// \a session must outlive it.
    explicit QuizEditor(Session &session, QWidget *parent = nullptr);
    ~QuizEditor() override;

    bool isReading() const { return m_reading.isRunning(); }

private:
    /// What the layout gives: the quiz in its order, then what else could be asked.
    struct Questions {
        QList<QuizQuestion> quiz;
        QList<QuizQuestion> others;
    };

    QWidget *makeChoices();
    QWidget *makeQuestions();
    QListWidget *makeCheckList(QVBoxLayout *column, const QString &caption);
    QuizPlan plan() const;
    void put(const QuizPlan &plan, const QString &sentence);
    void follow();
    void followChoices();
    void read();
    void showQuestions(const Questions &questions);
    static QString summaryOf(const Questions &questions);
    void addRow(const QuizQuestion &question, qsizetype number, const QuizPlan &stored);
    void followCurrent();
    void choose(); ///< what the lists and fields say now
    void editCurrent();
    void editOwn();
    void openWords(const QuizQuestion &question, const QuizEdit &stored);
    void toggleCurrent();
    void restoreCurrent();
    void undo();
    QuizQuestion current() const; ///< id 0: none
    QString currentId() const; ///< as a plan names it

    Session &m_session;
    LatestJob<Questions> m_reading;
    QList<QuizQuestion> m_questions; // a row each
    int m_firstStep = 0; // of the history, when the dialog was opened
    bool m_follows = true; // the plan, rather than the person
    QSpinBox *m_count;
    QLineEdit *m_seed;
    QListWidget *m_phases = nullptr;
    QListWidget *m_topics = nullptr;
    QListWidget *m_kinds = nullptr;
    QLabel *m_summary;
    QListWidget *m_list;
    QPushButton *m_edit;
    QPushButton *m_toggle;
    QPushButton *m_restore;
    QPushButton *m_undo;
};

} // namespace Espalier
