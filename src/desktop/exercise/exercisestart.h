// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "desktop/exercise/exercisework.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace Espalier {

/// The screen before an exercise: what it is about, and who does it. Offers to go on where somebody was interrupted.
class ExerciseStart final : public QWidget {
    Q_OBJECT

public:
    explicit ExerciseStart(QWidget *parent = nullptr);

    void setWork(const ExerciseWork &work);

Q_SIGNALS:
    void begun(const QString &name, const QString &group);
    void resumed(const QString &file);
    void left();
    void resultsRequested(); ///< by a teacher

private:
    QLabel *m_title;
    QLabel *m_intro;
    QLabel *m_about;
    QLineEdit *m_name;
    QLineEdit *m_group;
    QPushButton *m_begin;
    QWidget *m_unfinished;
    QVBoxLayout *m_offers;
};

} // namespace Espalier
