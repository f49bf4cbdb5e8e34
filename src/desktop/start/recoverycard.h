// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "desktop/document/recovery.h"

#include <QList>
#include <QWidget>

class QPushButton;
class QVBoxLayout;

namespace Espalier {

class FormatRegistry;
class RecoveryRow;

/// What a crash left behind, first on the start page: the newest of it in full, and how much more there is, which one
/// click shows. Hidden when there is nothing. For screen readers it is an alert.
class RecoveryCard final : public QWidget {
    Q_OBJECT

public:
    RecoveryCard(const Recovery &recovery, const FormatRegistry &formats, QWidget *parent = nullptr);

    /// Looks again what is there.
    void refresh();
    /// What F6 leads to; nullptr: there is nothing.
    QWidget *firstButton() const;

Q_SIGNALS:
    void recoverRequested(const QString &id);

protected:
    void showEvent(QShowEvent *event) final;

private:
    void showMore(bool more);

    Recovery m_recovery;
    const FormatRegistry &m_formats;
    QVBoxLayout *m_column;
    QList<RecoveryRow *> m_rows;
    QPushButton *m_more;
    bool m_showsMore = false;
};

} // namespace Espalier
