// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "learn/quizplan.h"

#include <QDialog>

#include <array>

class QLineEdit;
class QPlainTextEdit;
class QPushButton;
class QRadioButton;

namespace Espalier {

/// The words of one question: what is asked, four answers of which one is right, and the reason.
class QuizQuestionDialog final : public QDialog {
    Q_OBJECT

public:
    /// \a question: as it is shown now; one without words is to be made. \a stored: what was changed in it before.
    QuizQuestionDialog(const QuizQuestion &question, const QuizEdit &stored, QWidget *parent = nullptr);

    /// What is different from the question as it was made.
    QuizEdit edit() const;

private:
    QuizEdit written() const;
    void check();

    QuizQuestion m_question;
    QuizEdit m_stored;
    QPlainTextEdit *m_text;
    std::array<QRadioButton *, QuizEdit::optionCount> m_right{};
    std::array<QLineEdit *, QuizEdit::optionCount> m_options{};
    QPlainTextEdit *m_reason;
    QPushButton *m_ok = nullptr;
};

} // namespace Espalier
