// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "learn/quizsitting.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QScrollArea;

namespace Espalier {

/// How a sitting went: so many right, what was wrong with its answer and reason, and ways on. Or that nothing is due.
class QuizResult final : public QWidget {
    Q_OBJECT

public:
    explicit QuizResult(QWidget *parent = nullptr);

    void showSitting(const QuizSitting &sitting);
    void showNothingDue();

Q_SIGNALS:
    void repeatWanted(); ///< what was wrong
    void moreWanted(); ///< further ones, or with nothing due any
    void leaveWanted();

protected:
    void resizeEvent(QResizeEvent *event) final;
    void paintEvent(QPaintEvent *event) final;

private:
    void updateType();
    void addMissed(const QuizQuestion &question);
    void tell(const QString &title, const QString &sentence);

    QLabel *m_title;
    QLabel *m_sentence;
    QScrollArea *m_scroll;
    QWidget *m_list = nullptr; // of the scroll area
    QPushButton *m_repeat;
    QPushButton *m_more;
    QPushButton *m_leave;
};

} // namespace Espalier
