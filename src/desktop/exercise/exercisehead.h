// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QFrame>

class QLabel;
class QProgressBar;
class QPushButton;

namespace Espalier {

class ExerciseWork;

/// The bar above an exercise: what it is and whose, how far it has come, and what can be done with all of it.
class ExerciseHead final : public QFrame {
    Q_OBJECT

public:
    explicit ExerciseHead(QWidget *parent = nullptr);

    void follow(const ExerciseWork &work, bool showsSolution);
    /// Of the exercise's clock.
    void setSecondsLeft(qint64 seconds);
    bool isMap() const;
    bool canHint() const;
    bool canShowSolution() const;

public Q_SLOTS:
    void toggleSolution();
    void toggleView();

Q_SIGNALS:
    void undone();
    void hintTaken();
    void handedIn();
    void solutionToggled();
    void begunAgain();
    void left();
    void viewChosen(bool isMap); ///< kept for the next exercise

private:
    QLabel *m_title;
    QLabel *m_phase;
    QLabel *m_name;
    QLabel *m_clock;
    QProgressBar *m_progress;
    QLabel *m_count;
    QPushButton *m_tree;
    QPushButton *m_undo;
    QPushButton *m_hint;
    QPushButton *m_solution;
    QPushButton *m_again;
    QPushButton *m_handIn;
    QPushButton *m_leave;
};

} // namespace Espalier
