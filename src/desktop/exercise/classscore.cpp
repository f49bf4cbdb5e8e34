// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/exercise/classscore.h"

#include "desktop/exercise/resultstable.h"
#include "desktop/theming/appearance.h"

#include <QLocale>
#include <QPainter>

#include <algorithm>
#include <numeric>

namespace Espalier {

namespace {

constexpr int scoreCardHeight = 104;
constexpr int scoreCardWidth = 132;
constexpr int scoreGap = 12;
constexpr int scorePadding = 14;

} // namespace

ClassScore::ClassScore(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setScores({});
}

QSize ClassScore::sizeHint() const { return {360, scoreCardHeight}; }

void ClassScore::setScores(QList<double> scores)
{
    std::ranges::sort(scores);
    m_scores = std::move(scores);
    m_counts = {};
    for (const double score : std::as_const(m_scores))
        ++m_counts[size_t(std::clamp(int(score * bars + 1e-9), 0, bars - 1))];
    setAccessibleName(tr("Class score"));
    setAccessibleDescription(m_scores.isEmpty()
                                 ? QString()
                                 : tr("Mean %1, median %2.", "two shares in per cent").arg(meanText(), medianText()));
    update();
}

QString ClassScore::meanText() const
{
    if (m_scores.isEmpty())
        return {};
    return percentText(std::accumulate(m_scores.begin(), m_scores.end(), 0.0) / double(m_scores.size()));
}

QString ClassScore::medianText() const
{
    if (m_scores.isEmpty())
        return {};
    const qsizetype middle = m_scores.size() / 2;
    return percentText(m_scores.size() % 2 ? m_scores[middle] : (m_scores[middle - 1] + m_scores[middle]) / 2);
}

void ClassScore::paintEvent(QPaintEvent *)
{
    const Theme &theme = currentTheme();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool isMirrored = layoutDirection() == Qt::RightToLeft;
    const auto placed = [&](QRect place) {
        return isMirrored ? QRect(width() - place.right() - 1, place.y(), place.width(), place.height()) : place;
    };
    const QRect words = placed({0, 0, scoreCardWidth, height()});
    const QRect chart = placed({scoreCardWidth + scoreGap, 0, width() - scoreCardWidth - scoreGap, height()});
    painter.setBrush(colour(theme.panel));
    painter.setPen(colour(theme.line));
    for (const QRect &card : {words, chart})
        painter.drawRoundedRect(QRectF(card).adjusted(0.5, 0.5, -0.5, -0.5), Metric::cardRadius, Metric::cardRadius);

    const int flags = int(isMirrored ? Qt::AlignRight : Qt::AlignLeft) | Qt::TextSingleLine;
    const QRect room = words.adjusted(scorePadding, scorePadding - 2, -scorePadding, -scorePadding + 2);
    painter.setFont(labelFont());
    painter.setPen(colour(theme.dim));
    painter.drawText(room, flags | Qt::AlignTop, tr("Class score").toUpper());
    painter.setFont(headingFont());
    painter.setPen(colour(theme.text));
    painter.drawText(room, flags | Qt::AlignVCenter, meanText());
    painter.setFont(smallFont());
    painter.setPen(colour(theme.dim));
    if (!m_scores.isEmpty())
        painter.drawText(room, flags | Qt::AlignBottom, tr("median %1").arg(medianText()));
    paintBars(painter, chart.adjusted(scorePadding, 8, -scorePadding, -6));
}

/// From the first bar that somebody stands in.
void ClassScore::paintBars(QPainter &painter, const QRect &room) const
{
    if (m_scores.isEmpty())
        return;
    const Theme &theme = currentTheme();
    const auto someone = std::ranges::find_if(m_counts, [](int count) { return count > 0; });
    const int first = std::min(int(someone - m_counts.begin()), bars - 5);
    const int most = std::max(1, *std::ranges::max_element(m_counts));
    const int labels = QFontMetrics(smallFont()).height();
    const double step = double(room.width()) / (bars - first);
    const double foot = room.bottom() - labels - 2;
    const double tallest = foot - room.top() - labels;
    painter.setFont(smallFont());
    for (int bar = first; bar < bars; ++bar) {
        const int place = layoutDirection() == Qt::RightToLeft ? bars - 1 - bar : bar - first;
        const int count = m_counts[size_t(bar)];
        const double high = std::max(2.0, tallest * count / most);
        const QRectF column(room.left() + place * step + 2, foot - high, step - 4, high);
        painter.setPen(Qt::NoPen);
        painter.setBrush(colour(count > 0 ? theme.good : theme.line));
        painter.drawRoundedRect(column, 2.5, 2.5);
        painter.setPen(colour(theme.dim));
        const QRectF above(column.left() - 4, column.top() - labels, column.width() + 8, labels);
        if (count > 0)
            painter.drawText(above, Qt::AlignCenter, QLocale().toString(count));
        const QString label = bar == bars - 1 ? tr("90+", "per cent") : QLocale().toString(bar * 10);
        painter.drawText(QRectF(column.left() - 6, foot + 2, column.width() + 12, labels), Qt::AlignCenter, label);
    }
}

} // namespace Espalier
