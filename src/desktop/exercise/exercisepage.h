// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"
#include "desktop/exercise/exercisework.h"

#include <QTimer>
#include <QWidget>

#include <functional>
#include <memory>
#include <optional>

class QLabel;
class QStackedWidget;

namespace Espalier {

class CardList;
class ExerciseHead;
class ExerciseStart;
class FormatRegistry;
class HintBar;
class MarksView;
class PlaceTree;
class QuestionPane;
class ResultsView;

/// The mode in which an exercise is done: the start with the name, the work, and the marks. There is nothing in it but
/// what the exercise takes.
class ExercisePage final : public QWidget {
    Q_OBJECT

public:
    /// \a formats must outlive it.
    explicit ExercisePage(const FormatRegistry &formats, QWidget *parent = nullptr);
    ~ExercisePage() override;

    /// Shows the exercise in \a layout, read from \a path, or the answer that it is. Fails where that takes a file that
    /// is not there.
    Result<void> open(const QString &path, const Layout &layout, const Guide &guide);
    const ExerciseWork *work() const { return m_work.get(); }
    QString title() const; ///< of the exercise
    /// Marks all answers in \a folder, and shows them as a table. \a keyFile: of a key that is kept apart; empty: none.
    void showResults(const QString &folder, const QString &keyFile = {});
    /// The same, asking for a key that is kept apart.
    void openResults(const QString &folder);

Q_SIGNALS:
    void left();
    /// Of the exercise: its layout, \a project, has changed since it was made.
    void makeAgainWanted(const QString &project);

protected:
    void keyPressEvent(QKeyEvent *event) final;

private:
    QWidget *makeSide();
    void connectParts();
    void connectCards();
    void connectHead();
    void follow();
    void followCards();
    /// Runs a move; where the answer could not be stored, says so and asks for another place.
    void attempt(const std::function<Result<void>()> &move, const QString &sentence = {});
    void askForFolder(const Error &error, const std::function<Result<void>()> &move);
    void place(NodeId card, NodeIndex folder);
    void putCard(NodeIndex folder);
    void setHand(NodeId card);
    void takeHint();
    void handIn(bool isAsked);
    void askForResults();
    /// Asks for the key where it is kept apart; none: nobody chose one.
    std::optional<QString> askForKey();
    void tick();
    void announce(const QString &sentence);
    void nextPane(bool forward);

    const FormatRegistry &m_formats;
    QString m_path;
    Layout m_given;
    Guide m_guide;
    std::unique_ptr<ExerciseWork> m_work;
    QStackedWidget *m_pages;
    ExerciseStart *m_start;
    ResultsView *m_results;
    QWidget *m_doing;
    ExerciseHead *m_head;
    QStackedWidget *m_side;
    QWidget *m_cardPane;
    QLabel *m_cardsLeft;
    CardList *m_cards;
    CardList *m_bin;
    QuestionPane *m_question;
    QLabel *m_task;
    MarksView *m_marks;
    PlaceTree *m_tree;
    HintBar *m_hint;
    QTimer m_tick;
    NodeId m_hand; ///< the card that Enter took; null: none
    bool m_showsSolution = false;
};

} // namespace Espalier
