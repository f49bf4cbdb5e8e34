// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "desktop/quiz/quizoptionbutton.h"
#include "desktop/quiz/quizstrip.h"
#include "learn/quizquestion.h"

#include <QWidget>

#include <array>
#include <optional>

class QFrame;
class QHBoxLayout;
class QLabel;
class QPushButton;

namespace Espalier {

/// One question in large type, four answers, and once it is answered the reason in the guide's words. Shows what it is
/// told and changes nothing. For one person, or for a class: then the answers count hands until they are revealed.
class QuizPage final : public QWidget {
    Q_OBJECT

public:
    enum class Audience { Person, Class };
    /// Where a question stands among others, of which the pieces say how they went.
    struct Place {
        qsizetype number = 1;
        qsizetype count = 1;
        bool isRepeated = false;
        QList<QuizStrip::Piece> pieces;
    };

    explicit QuizPage(Audience audience = Audience::Person, QWidget *parent = nullptr);

    void showQuestion(const QuizQuestion &question, const Place &place);
    /// \a chosen: -1: by nobody.
    void showAnswer(int chosen, const QList<QuizStrip::Piece> &pieces);
    /// Of a class, at each answer.
    void setHands(const std::array<int, 4> &hands);
    /// On the timer; none: there is none.
    void setSecondsLeft(std::optional<int> seconds);

Q_SIGNALS:
    /// Of a class: one hand more.
    void chosen(int option);
    void takenBack(int option); ///< one hand less
    void nextWanted(); ///< of a class: or the answer
    void leaveWanted();

protected:
    void resizeEvent(QResizeEvent *event) final;
    void keyPressEvent(QKeyEvent *event) final;
    void paintEvent(QPaintEvent *event) final;
    void changeEvent(QEvent *event) final;

private:
    void build();
    void retranslate();
    void updateType();
    void updateMark();
    /// Large when there is little to read.
    double factUnits() const;
    QString reasonText(const QuizQuestion &question, int chosen) const;
    void nameNext();
    void announce(const QString &sentence);

    const Audience m_audience;
    QuizQuestion m_question;
    bool m_isAnswered = false;
    QHBoxLayout *m_head = nullptr;
    QLabel *m_phase;
    QLabel *m_mark;
    QLabel *m_number;
    QLabel *m_again;
    QLabel *m_hands;
    QLabel *m_timer;
    QuizStrip *m_strip;
    QLabel *m_lead;
    QLabel *m_fact;
    std::array<QuizOptionButton *, 4> m_options{};
    QFrame *m_panel;
    QLabel *m_reason;
    QLabel *m_hint;
    QPushButton *m_leave;
    QPushButton *m_next;
};

} // namespace Espalier
