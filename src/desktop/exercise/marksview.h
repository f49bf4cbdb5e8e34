// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/nodeid.h"

#include <QWidget>

class QLabel;
class QListWidget;

namespace Espalier {

class ExerciseWork;
class ScoreRing;

/// What came of an exercise: the score, the counts, and each item to look at again with the reason.
class MarksView final : public QWidget {
    Q_OBJECT

public:
    explicit MarksView(QWidget *parent = nullptr);

    /// Of a work that was handed in.
    void setWork(const ExerciseWork &work);
    /// What is looked at elsewhere; null: nothing.
    void setCurrent(NodeId item);

Q_SIGNALS:
    void chosen(Espalier::NodeId item);

private:
    ScoreRing *m_ring;
    QLabel *m_head;
    QLabel *m_counts;
    QLabel *m_caption;
    QListWidget *m_list;
    QLabel *m_file;
};

} // namespace Espalier
