// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "desktop/quiz/quiztype.h"

#include <QAbstractButton>

namespace Espalier {

/// One of the four answers: a shape and a letter, by which it is called, and a path, its last name in bold. Once the
/// question is answered it says what it was: right, chosen by mistake, or neither.
class QuizOptionButton final : public QAbstractButton {
    Q_OBJECT

public:
    enum class State { Open, Right, Wrong, Passed };

    /// \a place: 0–3, which letter and shape.
    explicit QuizOptionButton(int place, QWidget *parent = nullptr);

    void setAnswer(const QString &text);
    void setState(State state);
    State state() const { return m_state; }
    void setType(const QuizType &type);
    /// How many of a class chose it, of \a all that did: a number and a bar. While none did
    /// only their room is kept.
    void setHands(int hands, int all);

    QSize sizeHint() const final;
    QSize minimumSizeHint() const final;

protected:
    void paintEvent(QPaintEvent *event) final;

private:
    void updateWords();
    QColor ground() const;
    void paintShape(QPainter &painter, const QRectF &square) const;
    void paintPath(QPainter &painter, const QRect &room) const;
    void paintSentence(QPainter &painter, const QRect &room) const;
    void paintHands(QPainter &painter, const QRect &number) const;
    void paintMark(QPainter &painter, const QRectF &square) const;

    int m_place;
    State m_state = State::Open;
    QString m_answer;
    QuizType m_type;
    int m_hands = 0;
    int m_all = -1; // -1: nobody counts hands
};

} // namespace Espalier
