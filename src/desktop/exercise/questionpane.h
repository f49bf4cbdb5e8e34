// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "learn/exercise.h"

#include <QWidget>

class QButtonGroup;
class QLabel;
class QVBoxLayout;

namespace Espalier {

/// The guide's words for a folder without name, and the names to choose from.
class QuestionPane final : public QWidget {
    Q_OBJECT

public:
    explicit QuestionPane(QWidget *parent = nullptr);

    /// \a item: nullptr: none. \a chosen: of its options; -1: none.
    void setQuestion(const ExerciseItem *item, int chosen, bool isOpen);

Q_SIGNALS:
    void chosen(Espalier::NodeId blank, int option);

private:
    NodeId m_blank;
    QLabel *m_words;
    QVBoxLayout *m_options;
    QButtonGroup *m_group = nullptr;
};

} // namespace Espalier
