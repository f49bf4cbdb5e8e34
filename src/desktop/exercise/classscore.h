// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QWidget>

#include <array>

namespace Espalier {

/// The score of a class: its mean and median, and how many reached what, as bars of ten per cent each.
class ClassScore final : public QWidget {
    Q_OBJECT

public:
    static constexpr int bars = 10;

    explicit ClassScore(QWidget *parent = nullptr);

    /// Each 0 … 1.
    void setScores(QList<double> scores);
    /// How many reached 0–9 %, 10–19 % … 90–100 %.
    const std::array<int, bars> &counts() const { return m_counts; }
    QString meanText() const;
    QString medianText() const;

    QSize sizeHint() const final;

protected:
    void paintEvent(QPaintEvent *event) final;

private:
    void paintBars(QPainter &painter, const QRect &room) const;

    QList<double> m_scores; // sorted
    std::array<int, bars> m_counts{};
};

} // namespace Espalier
