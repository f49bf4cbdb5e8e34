// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/phase.h"

#include <QWidget>

class QButtonGroup;
class QLabel;

namespace Espalier {

/// One of the four phases, or none, by their shapes side by side; the word of the chosen one stands behind them.
class PhaseChoice final : public QWidget {
    Q_OBJECT

public:
    explicit PhaseChoice(QWidget *parent = nullptr);

    /// \a inherited: what it comes to when it is \c None.
    void setPhase(Phase phase, Phase inherited);
    Phase phase() const;

Q_SIGNALS:
    void chosen(Espalier::Phase phase);

protected:
    void changeEvent(QEvent *event) final;

private:
    void retranslate();
    void paintMarks();

    QButtonGroup *m_buttons;
    QLabel *m_word;
    Phase m_inherited = Phase::None;
};

} // namespace Espalier
