// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "formats/exercisecheck.h"
#include "formats/exercisereport.h"

#include <QWidget>

namespace Espalier {

/// The three hardest items of a class as slides to talk about: how many had it right, where most others put it, and at
/// the next key where it belongs, and why.
class HardSlides final : public QWidget {
    Q_OBJECT

public:
    static constexpr qsizetype most = 3;

    struct Slide {
        ItemStatistics item;
        QString place; ///< its path where it belongs; empty: it is not needed
        QString reason; ///< in the guide's words; may be empty
    };
    /// What is talked about: nothing that everybody had right. \a hardest: whatWasHard() of the results.
    static QList<Slide> slidesOf(const ExerciseResults &results, const QList<ItemStatistics> &hardest);

    /// \a slides: at least one.
    explicit HardSlides(QList<Slide> slides, QWidget *parent = nullptr);

    qsizetype number() const { return m_index + 1; }
    bool isRevealed() const { return m_isRevealed; }

protected:
    void keyPressEvent(QKeyEvent *event) final;
    void mousePressEvent(QMouseEvent *event) final;
    void paintEvent(QPaintEvent *event) final;

private:
    void goOn();
    void goBack();
    void announce();

    QList<Slide> m_slides;
    qsizetype m_index = 0;
    bool m_isRevealed = false;
};

} // namespace Espalier
