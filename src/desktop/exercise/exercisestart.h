// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "desktop/exercise/exercisework.h"
#include "desktop/session/latestjob.h"

#include <QWidget>

class QFrame;
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
    /// Offers to make the exercise again where the project beside \a file, from which it was made, has changed.
    void lookForSource(const QString &file, const Layout &exercise);

Q_SIGNALS:
    void begun(const QString &name, const QString &group);
    void resumed(const QString &file);
    void left();
    void resultsRequested(); ///< by a teacher
    void makeAgainWanted(const QString &project); ///< by a teacher, too

private:
    void makeEarlier();

    QLabel *m_title;
    QLabel *m_intro;
    QLabel *m_about;
    QLineEdit *m_name;
    QLineEdit *m_group;
    QPushButton *m_begin;
    QFrame *m_earlier; // layout that it was made from
    QLabel *m_earlierText;
    QString m_project;
    LatestJob<QString> m_looking; // for that project; empty: all is as it was
    QWidget *m_unfinished;
    QVBoxLayout *m_offers;
};

} // namespace Espalier
