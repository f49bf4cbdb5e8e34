// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "desktop/teach/teachtask.h"
#include "learn/lessonoffer.h"

#include <QFrame>

class QPushButton;
class QToolButton;
class QVBoxLayout;

namespace Espalier {

/// A lesson that can be given: what it is about, what belongs to it, a button that starts it and a menu with its parts.
class LessonCard final : public QFrame {
    Q_OBJECT

public:
    /// \a phases: how many branches its picture has.
    LessonCard(const LessonOffer &offer, int phases, QWidget *parent = nullptr);

    Phase phase() const { return m_offer.phase; }
    QPushButton *startButton() const { return m_start; }
    /// Is it the one that was given last? Then its button stands out.
    void setChosen(bool chosen);

Q_SIGNALS:
    void requested(Espalier::Phase phase, Espalier::TeachTask task);

protected:
    void paintEvent(QPaintEvent *event) final;

private:
    QWidget *makeHead();
    QWidget *makeParts();
    QWidget *makeButtons();
    QString countText() const;

    LessonOffer m_offer;
    QPushButton *m_start = nullptr;
    QToolButton *m_more = nullptr;
    bool m_isChosen = false;
};

} // namespace Espalier
