// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "formats/exercisecheck.h"

#include <QTableWidget>

namespace Espalier {

/// "78 %", rounded down.
QString percentText(double share);

/// The answers of a class: a row each, a cell for each item. A click on one of the first four headings sorts by it.
class ResultsTable final : public QTableWidget {
    Q_OBJECT

public:
    enum Column { NameColumn, ScoreColumn, TimeColumn, HintsColumn, FirstItemColumn };

    explicit ResultsTable(QWidget *parent = nullptr);

    void setResults(const ExerciseResults &results);
    /// Letters of the answers' files in place of names.
    void setNamesHidden(bool hidden);
    /// Of the cell that the person is at; nullptr: it is none of a mark.
    const MarkedItem *currentMark() const;
    QString currentName() const; ///< whose, as it is shown

Q_SIGNALS:
    void markChosen(); ///< another one, or none

private:
    void fill();
    void fillRow(int row, const ExerciseResult &result);
    void sortBy(int column);
    bool isBefore(const ExerciseResult &a, const ExerciseResult &b) const;
    bool hasNamesake(const ExerciseResult &result) const;

    ExerciseResults m_results;
    QList<ExerciseResult> m_shown; // as they are sorted
    QList<NodeId> m_items; // of the columns
    bool m_hidesNames = false;
    int m_sorted = NameColumn;
    bool m_isDescending = false;
};

} // namespace Espalier
