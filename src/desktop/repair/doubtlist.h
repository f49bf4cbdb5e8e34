// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "desktop/repair/drawnreading.h"
#include "desktop/repair/repairwords.h"

#include <QListWidget>

class QHBoxLayout;
class QLabel;
class QToolButton;

namespace Espalier {

/// The questions of a reading, each with its line, a sentence and the answers as buttons side by side, the one that
/// holds lit. 1–9 give an answer to the current row.
class DoubtList final : public QListWidget {
    Q_OBJECT

public:
    explicit DoubtList(const DrawnReading &reading, QWidget *parent = nullptr);

    /// Makes the row that asks about this line the current one; none, if none does.
    void showLine(qsizetype line);
    /// The line of the nearest open doubt behind \a line, or before it; round the end. noLine: none is open.
    qsizetype nextOpen(qsizetype line, bool isForward) const;

Q_SIGNALS:
    void lineChosen(qsizetype line);
    void answered(const Espalier::DrawnReading::Doubt &doubt, const Espalier::RepairChoice &choice);

protected:
    void keyPressEvent(QKeyEvent *event) final;
    void resizeEvent(QResizeEvent *event) final;

private:
    class Row;
    void fill();
    void give(int row, int choice);

    const DrawnReading &m_reading;
    std::vector<DrawnReading::Doubt> m_doubts; // by row
    QList<QList<RepairChoice>> m_choices;
    bool m_isQuiet = false;
};

} // namespace Espalier
