// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QFrame>

class QLabel;
class QPushButton;

namespace Espalier {

/// What is said below the places of an exercise: a hint, or why something cannot be done. Hidden while there is nothing
/// to say.
class HintBar final : public QFrame {
    Q_OBJECT

public:
    explicit HintBar(QWidget *parent = nullptr);

    void say(const QString &sentence);
    /// \a card: its name; empty: it is not to be told. \a step: from 1.
    void setHint(const QString &card, const QString &text, int step, int of);
    QString text() const; ///< for screen readers

Q_SIGNALS:
    void nextRequested();

private:
    QLabel *m_card;
    QLabel *m_text;
    QLabel *m_step;
    QPushButton *m_next;
};

} // namespace Espalier
