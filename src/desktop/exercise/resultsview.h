// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "formats/exercisecheck.h"

#include <QWidget>

#include <optional>

class QLabel;
class QListWidget;
class QPushButton;
class QTableWidget;

namespace Espalier {

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
    void fillTable();
    void fillSide();
    QString shownName(const ExerciseResult &result) const;
    void askForCsv();

    std::optional<ExerciseCheck> m_check;
    ExerciseResults m_results;
    bool m_hidesNames = false;
    QLabel *m_title;
    QLabel *m_count;
    QLabel *m_note;
    QPushButton *m_hide;
    QTableWidget *m_table;
    QListWidget *m_unreadable;
    QLabel *m_average;
    QListWidget *m_hard;
};

} // namespace Espalier
