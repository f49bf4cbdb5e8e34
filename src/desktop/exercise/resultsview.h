// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "desktop/exercise/hardslides.h"
#include "formats/exercisecheck.h"

#include <QWidget>

#include <functional>
#include <optional>

class QFrame;
class QLabel;
class QListWidget;
class QPushButton;

namespace Espalier {

class AlsoRightBar;
class ClassScore;
class FormatRegistry;
class HardList;
class ResultsTable;

/// The answers of a class as one table, marked anew, and beside it what was hard. The teacher can let another place be
/// right, which is stored with the key, and take that back.
class ResultsView final : public QWidget
{
    Q_OBJECT

public:
    /// Where the answers and their key are.
    struct Source {
        QString exercise; ///< file of the exercise
        QString folder; ///< of the answers
        QString keyFile; ///< of a key that is kept apart; empty: it stands in the exercise
    };

    /// \a formats must outlive it.
    explicit ResultsView(const FormatRegistry &formats, QWidget *parent = nullptr);

    void setResults(const ExerciseCheck &check, const ExerciseResults &results, const Source &source);
    void setNamesHidden(bool hidden);
    /// Writes the table for spreadsheets.
    Result<void> saveCsv(const QString &path) const;

Q_SIGNALS:
    void left();

private:
    QWidget *makeHead();
    QWidget *makeSide();
    void fill();
    void fillSide();
    void showMark();
    /// In the words of whoever most often put it there.
    void showHard(int row);
    void addPlace(NodeId item, const QString &folder);
    void undoPlace();
    /// Marks with the key of \a check and stores that, then calls \a done with the number of answers that are better.
    void markWith(const ExerciseCheck &check, const std::function<void(qsizetype)> &done);
    /// The hardest as slides, on the screen that the class looks at.
    void present();
    void askForCsv();

    const FormatRegistry &m_formats;
    std::optional<ExerciseCheck> m_check;
    QList<ExerciseCheck> m_former; // before each place that was added
    ExerciseResults m_results;
    QList<ItemStatistics> m_statistics;
    QList<HardSlides::Slide> m_slides;
    Source m_source;
    QLabel *m_title;
    QLabel *m_count;
    QLabel *m_note;
    QPushButton *m_hide;
    ResultsTable *m_table;
    AlsoRightBar *m_place;
    QListWidget *m_unreadable;
    ClassScore *m_score;
    HardList *m_hard;
    QFrame *m_talk; // offers to talk about it
    QLabel *m_talkText;
};

} // namespace Espalier
