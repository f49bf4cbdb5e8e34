// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "formats/exercisecheck.h"

#include <QWidget>

#include <optional>

class QFrame;
class QLabel;
class QListWidget;
class QPushButton;

namespace Espalier {

class ClassScore;
class HardList;
class ResultsTable;

/// The answers of a class as one table, marked anew, and beside it what was hard.
class ResultsView final : public QWidget
{
    Q_OBJECT

public:
    explicit ResultsView(QWidget *parent = nullptr);

    void setResults(const ExerciseCheck &check, const ExerciseResults &results);
    void setNamesHidden(bool hidden);
    /// Writes the table for spreadsheets.
    Result<void> saveCsv(const QString &path) const;

Q_SIGNALS:
    void left();

private:
    QWidget *makeHead();
    QWidget *makeSide();
    void fillSide();
    /// The hardest as slides, on the screen that the class looks at.
    void present();
    void askForCsv();

    std::optional<ExerciseCheck> m_check;
    ExerciseResults m_results;
    QLabel *m_title;
    QLabel *m_count;
    QLabel *m_note;
    QPushButton *m_hide;
    ResultsTable *m_table;
    QListWidget *m_unreadable;
    ClassScore *m_score;
    HardList *m_hard;
    QFrame *m_talk; // offers to talk about it
    QLabel *m_talkText;
};

} // namespace Espalier
