// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "desktop/quiz/quizstrip.h"
#include "learn/quizquestion.h"

#include <QElapsedTimer>
#include <QTimer>
#include <QWidget>

#include <array>

namespace Espalier {

class QuizPage;

/// A quiz for a class, on the screen that all look at: keys count raised hands, then the answer and its reason are
/// shown. Nothing of it is kept.
class ProjectorQuiz final : public QWidget {
    Q_OBJECT

public:
    using Hands = std::array<int, 4>;

    /// \a questions: at least one.
    explicit ProjectorQuiz(QList<QuizQuestion> questions, QWidget *parent = nullptr);
    ~ProjectorQuiz() override;

    /// Off, 20, 30 or 60 seconds for each question from now on.
    void setSeconds(int seconds);
    int seconds() const { return m_seconds; }
    qsizetype number() const { return m_index + 1; }
    const Hands &hands() const { return m_turns[m_index].hands; }
    bool isRevealed() const { return m_turns[m_index].isRevealed; }
    bool isBlack() const { return m_curtain->isVisible(); }

protected:
    void keyPressEvent(QKeyEvent *event) final;
    void resizeEvent(QResizeEvent *event) final;

private:
    struct Turn {
        Hands hands{};
        bool isRevealed = false;
    };
    void count(int option, int by);
    void goOn();
    void goBack();
    void showTurn(qsizetype index);
    void reveal();
    void startTimer();
    void tick();
    QList<QuizStrip::Piece> pieces() const;

    QList<QuizQuestion> m_questions;
    QList<Turn> m_turns; // of each question
    qsizetype m_index = 0;
    int m_seconds = 0; // of the timer; 0: off
    QElapsedTimer m_since;
    QTimer m_tick;
    QuizPage *m_page;
    QWidget *m_curtain; // black, over everything
};

} // namespace Espalier
