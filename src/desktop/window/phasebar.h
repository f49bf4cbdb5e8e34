// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "desktop/views/phasemarkbutton.h"

#include <QFrame>

namespace Espalier {

class Session;

/// One phase: shape, name and how many folders it shows. Checked, it is the last one shown. A phase that only the guide
/// has is outlined and says what it would add.
class PhaseButton final : public PhaseMarkButton {
    Q_OBJECT

public:
    PhaseButton(Phase phase, QWidget *parent);

    /// \a ahead: of these the guide alone has any, the layout none.
    void setCount(qsizetype count, bool ahead);
    /// \a limit: the highest phase that a class may choose; None: this one can be chosen.
    void setBeyond(Phase limit);
    void retranslate();

protected:
    void keyPressEvent(QKeyEvent *event) final;

private:
    qsizetype m_count = -1;
    Phase m_limit = Phase::None; // that it lies beyond
};

/// The four phase buttons. Cumulative: "Intermediate" shows Beginner too. Where the layout ends the guide goes on:
/// there a click opens the preview and filters nothing. Off for projects without phases. Arrow keys walk along.
class PhaseBar final : public QFrame
{
    Q_OBJECT

public:
    PhaseBar(Session &session, QWidget *parent = nullptr);

    void setCompact(bool compact);

Q_SIGNALS:
    /// It may need another width.
    void resized();

protected:
    void changeEvent(QEvent *event) final;

private:
    void updateChecked();
    void updateCounts();

    Session &m_session;
    QList<PhaseButton *> m_buttons;
};

} // namespace Espalier
