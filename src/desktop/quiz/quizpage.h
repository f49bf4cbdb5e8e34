// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "desktop/quiz/quizoptionbutton.h"
#include "desktop/quiz/quizstrip.h"
#include "learn/quizsitting.h"

#include <QWidget>

#include <array>

class QFrame;
class QHBoxLayout;
class QLabel;
class QPushButton;

namespace Espalier {

/// One question in large type, four answers, and once it is answered the reason in the guide's words. Shows what a
/// sitting is at; it changes nothing of it.
class QuizPage final : public QWidget {
    Q_OBJECT

public:
    explicit QuizPage(QWidget *parent = nullptr);

    /// \a pieces: how the others went.
    void showQuestion(const QuizSitting &sitting, const QList<QuizStrip::Piece> &pieces);
    void showAnswer(const QuizSitting &sitting, const QList<QuizStrip::Piece> &pieces);

Q_SIGNALS:
    void chosen(int option);
    void nextWanted();
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
    void announce(const QString &sentence);

    QuizQuestion m_question;
    int m_chosen = -1;
    QHBoxLayout *m_head = nullptr;
    QLabel *m_phase;
    QLabel *m_mark;
    QLabel *m_number;
    QLabel *m_again;
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
