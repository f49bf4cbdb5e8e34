// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "desktop/session/latestjob.h"
#include "desktop/start/recoverywords.h"

#include <QFrame>

class QLabel;
class QPushButton;

namespace Espalier {

class FormatRegistry;

/// One work that a crash left: its picture, what is known of it, and Recover, View, Discard. Discards it itself, with a
/// way back; shows it itself, read-only; recovering is asked for. What the program ended with twice is not even read
/// for its picture.
class RecoveryRow final : public QFrame {
    Q_OBJECT

public:
    RecoveryRow(const Recovery &recovery, const FormatRegistry &formats, const RecoveredWork &work,
                QWidget *parent = nullptr);

    const QString &id() const { return m_id; }
    bool isDiscarded() const { return !m_discarded.isEmpty(); }
    QString title() const;
    QString text() const;
    /// What F6 leads to.
    QWidget *firstButton() const;

Q_SIGNALS:
    void recoverRequested(const QString &id);
    /// It is no longer as it was listed.
    void changed();

protected:
    void paintEvent(QPaintEvent *event) final;

private:
    struct Glance;
    void glance();
    void tell();
    void view();
    void discard();
    void undoDiscard();

    Recovery m_recovery;
    const FormatRegistry &m_formats;
    RecoveredWork m_work;
    RecoveryWords m_words;
    QString m_id;
    QString m_discarded; // its place, as long as it can be undone here
    class Picture;
    Picture *m_picture;
    QLabel *m_title;
    QLabel *m_line;
    QPushButton *m_discard;
    QPushButton *m_view;
    QPushButton *m_recover;
    QPushButton *m_undo;
    LatestJob<std::shared_ptr<Glance>> m_glancing;
};

} // namespace Espalier
