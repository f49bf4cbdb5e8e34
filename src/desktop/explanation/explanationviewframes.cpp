// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/explanation/explanationview.h"

#include "desktop/explanation/explanationformats.h"
#include "desktop/theming/appearance.h"

#include <QAbstractTextDocumentLayout>
#include <QPainter>
#include <QTextBlock>

namespace Espalier {

namespace {

constexpr int barWidth = 3;

QPen brokenPen(const QColor &colour)
{
    QPen pen(colour, 1);
    pen.setDashPattern({3, 2.5});
    pen.setCapStyle(Qt::FlatCap);
    return pen;
}

} // namespace

void ExplanationView::paintFrames(QPainter &painter) const
{
    const QRectF column = columnRect();
    const auto frameOf = [](const QTextBlock &block) {
        return block.isValid() ? TextFrame(block.blockFormat().intProperty(FrameProperty)) : TextFrame::None;
    };
    for (QTextBlock block = document()->begin(); block.isValid(); block = block.next()) {
        const TextFrame frame = frameOf(block);
        if (frame == TextFrame::None)
            continue;
        QRectF rect = document()->documentLayout()->blockBoundingRect(block);
        if (TextMarker(block.blockFormat().intProperty(MarkerProperty)) == TextMarker::Emblem)
            rect.setTop(rect.top() - 8 * Metric::step);
        while (frameOf(block.next()) == frame) {
            block = block.next();
            rect.setBottom(document()->documentLayout()->blockBoundingRect(block).bottom());
        }
        paintFrame(painter, frame, {column.left(), rect.top(), column.width(), rect.height()});
    }
}

void ExplanationView::paintFrame(QPainter &painter, TextFrame frame, const QRectF &rect) const
{
    const Theme &theme = currentTheme();
    if (frame == TextFrame::Bar) {
        const double x = layoutDirection() == Qt::RightToLeft ? rect.right() - barWidth : rect.left();
        painter.setPen(Qt::NoPen);
        painter.setBrush(colour(theme.line));
        painter.drawRect(QRectF(x, rect.top(), barWidth, rect.height()));
        return;
    }
    constexpr double padding = ExplanationFormats::framePadding;
    QRectF box = rect.adjusted(0, -padding, 0, padding);
    if (frame == TextFrame::Dashed) {
        painter.setPen(brokenPen(colour(theme.faint)));
        painter.setBrush(Qt::NoBrush);
        box.adjust(0.5, 0.5, -0.5, -0.5);
    } else {
        painter.setPen(Qt::NoPen);
        painter.setBrush(colour(theme.selection));
    }
    painter.drawRoundedRect(box, Metric::controlRadius, Metric::controlRadius);
}

void ExplanationView::paintPill(QPainter &painter, TextPill pill, const QRectF &place,
                                const QTextCharFormat &format) const
{
    const Theme &theme = currentTheme();
    const double radius = pill == TextPill::Code || pill == TextPill::Word ? Metric::step : place.height() / 2;
    const Phase phase = phaseFromNumber(format.intProperty(MarkerPhaseProperty));
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour(pill == TextPill::Phase ? theme.phase(phase).tint : theme.sunken));
    if (pill == TextPill::New || pill == TextPill::Later) {
        painter.setPen(brokenPen(colour(pill == TextPill::New ? theme.phase(phase).text : theme.faint)));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(place.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
        painter.setPen(Qt::NoPen);
        return;
    }
    if (pill == TextPill::Word) {
        // Dotted below, so that the word reads as it would without.
        if (format.anchorHref() == m_wordTarget) {
            painter.setBrush(colour(theme.selection));
            painter.drawRoundedRect(place, radius, radius);
        }
        QPen dots(colour(theme.accent), 1.5, Qt::CustomDashLine, Qt::FlatCap);
        dots.setDashPattern({1.4, 1.4});
        painter.setPen(dots);
        painter.drawLine(place.bottomLeft() + QPointF(1, -0.5), place.bottomRight() - QPointF(1, 0.5));
        painter.setPen(Qt::NoPen);
        return;
    }
    painter.drawRoundedRect(place, radius, radius);
}

} // namespace Espalier
