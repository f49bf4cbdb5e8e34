// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/phase.h"

#include <QAbstractButton>
#include <QFrame>

namespace Espalier {

class Session;

/// One phase: dot, name and how many folders it shows. Checked, it is the filter's phase.
class PhaseButton final : public QAbstractButton
{
    Q_OBJECT

public:
    PhaseButton(Phase phase, QWidget *parent);

    Phase phase() const { return m_phase; }
    void setCount(qsizetype count);
    /// Without the count, where there is little room.
    void setCompact(bool compact);
    void retranslate();

    QSize sizeHint() const final;
    QSize minimumSizeHint() const final { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) final;

private:
    Phase m_phase;
    qsizetype m_count = -1;
    bool m_compact = false;
};

/// The four phase buttons. Cumulative: "Intermediate" shows Beginner too. Arrow keys walk along.
class PhaseBar final : public QFrame
{
    Q_OBJECT

public:
    PhaseBar(Session &session, QWidget *parent = nullptr);

    void setCompact(bool compact);

protected:
    void changeEvent(QEvent *event) final;

private:
    void updateChecked();
    void updateCounts();

    Session &m_session;
    QList<PhaseButton *> m_buttons;
};

} // namespace Espalier
