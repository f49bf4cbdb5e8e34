// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "learn/lessonedits.h"

#include <QDialog>

class QLineEdit;
class QPlainTextEdit;

namespace Espalier {

/// Asks for the words of one step: title, text, and notes for who speaks.
class StepDialog final : public QDialog {
    Q_OBJECT

public:
    explicit StepDialog(const LessonEdits::Words &words, QWidget *parent = nullptr);

    LessonEdits::Words words() const;

private:
    QLineEdit *m_title;
    QPlainTextEdit *m_text;
    QPlainTextEdit *m_notes;
};

} // namespace Espalier
