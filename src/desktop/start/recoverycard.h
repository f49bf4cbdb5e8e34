// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "desktop/document/recovery.h"

#include <QFrame>

class QLabel;
class QPushButton;

namespace Espalier {

/// What a crash left behind, as the first card of the start page: the newest of it, and how much more there is. Hidden
/// when there is nothing. Discards itself, with a way back; recovering is asked for.
class RecoveryCard final : public QFrame
{
    Q_OBJECT

public:
    explicit RecoveryCard(const Recovery &recovery, QWidget *parent = nullptr);

    /// Looks again what is there.
    void refresh();

Q_SIGNALS:
    void recoverRequested(const QString &id);

protected:
    void showEvent(QShowEvent *event) final;

private:
    void showWork(const RecoveredWork &work, qsizetype more);
    void discard();
    void undoDiscard();

    Recovery m_recovery;
    QString m_id;        // of the work that is shown
    QString m_discarded; // its place, as long as it can be undone here
    QLabel *m_title;
    QLabel *m_line;
    QPushButton *m_recover;
    QPushButton *m_discard;
    QPushButton *m_undo;
};

} // namespace Espalier
