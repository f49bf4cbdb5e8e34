// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/theming/phasemark.h"

#include "desktop/theming/appearance.h"
#include "picture/phaseshape.h"

#include <QIcon>
#include <QPainter>
#include <QPixmap>

namespace Espalier {

namespace {

void paintBroken(QPainter &painter, const QRectF &square, QPolygonF corners)
{
    constexpr double kept = 0.34; // of a side, from each of its corners
    if (corners.isEmpty()) {
        for (const int quarter : {0, 1, 2, 3})
            painter.drawArc(square, (quarter * 90 + 20) * 16, 50 * 16);
        return;
    }
    if (corners.isClosed())
        corners.removeLast();
    for (qsizetype i = 0; i < corners.size(); ++i) {
        const QPointF from = corners[i];
        const QPointF to = corners[(i + 1) % corners.size()];
        painter.drawLine(from, from + (to - from) * kept);
        painter.drawLine(to, to + (from - to) * kept);
    }
}

} // namespace

void paintPhaseMark(QPainter &painter, const QRectF &square, Phase phase, PhaseMarkForm form)
{
    const QColor rgb = colour(currentTheme().phase(phase).text);
    const QPolygonF corners = phaseShape(square, phase);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    if (form == PhaseMarkForm::Broken) {
        painter.setPen(QPen(rgb, 1.6, Qt::SolidLine, Qt::FlatCap, Qt::MiterJoin));
        painter.setBrush(Qt::NoBrush);
        paintBroken(painter, square, corners);
    } else if (phase == Phase::None) {
        painter.setPen(QPen(rgb, 1.4));
        painter.setBrush(Qt::NoBrush);
        painter.drawEllipse(square.adjusted(0.7, 0.7, -0.7, -0.7));
    } else {
        painter.setPen(Qt::NoPen);
        painter.setBrush(rgb);
        corners.isEmpty() ? painter.drawEllipse(square) : painter.drawPolygon(corners);
    }
    painter.restore();
}

QIcon phaseMarkIcon(Phase phase, double scale)
{
    QPixmap pixmap(QSize(phaseMarkIconSide, phaseMarkIconSide) * scale);
    pixmap.setDevicePixelRatio(scale);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    paintPhaseMark(painter, QRectF(4, 4, 8, 8), phase);
    return pixmap;
}

} // namespace Espalier
