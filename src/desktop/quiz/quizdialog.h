// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "desktop/quiz/quizstrip.h"
#include "learn/quizsitting.h"

#include <QDialog>
#include <QHash>

#include <optional>

class QStackedWidget;

namespace Espalier {

class QuizPage;
class QuizResult;

/// A quiz for one person: some questions at a time, each answered with its reason, what was wrong comes back, and how
/// it went at the end. What the person knows is kept in the settings, on this computer alone, after each answer.
class QuizDialog final : public QDialog {
    Q_OBJECT

public:
    static constexpr qsizetype questionsAtATime = 10;

    /// \a questions: all there are to ask, in the order of the quiz. \a guide: id of the one that they are of; what is
    /// known of each guide is kept apart. \a atATime: how many before the person sees how it went.
    QuizDialog(QList<QuizQuestion> questions, const QString &guide, QWidget *parent,
               QuizBoxes::Clock clock = QuizBoxes::systemClock, qsizetype atATime = questionsAtATime);
    ~QuizDialog() override;

private:
    /// \a boxes: by which questions come; what comes of it is kept when \a keeps.
    void begin(const QList<QuizQuestion> &questions, QuizBoxes boxes, bool keeps);
    QuizBoxes storedBoxes() const;
    void showCurrent();
    void answer(int option);
    void advance();
    void repeatMissed();
    void askMore();
    QList<QuizStrip::Piece> pieces() const;

    QList<QuizQuestion> m_questions;
    QString m_guide;
    QuizBoxes::Clock m_clock;
    qsizetype m_atATime;
    std::optional<QuizSitting> m_sitting;
    QList<QuizStrip::Piece> m_pieces; ///< of those answered for the first time
    bool m_keeps = true;
    QStackedWidget *m_pages;
    QuizPage *m_page;
    QuizResult *m_result;
};

} // namespace Espalier
