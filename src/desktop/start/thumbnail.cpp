// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/start/thumbnail.h"

#include "desktop/theming/appearance.h"

#include <QPainter>

namespace Espalier {

void Thumbnail::paint(QPainter &painter, const QRect &place, Rgb ground, int inset, Qt::LayoutDirection direction) const
{
    painter.fillRect(place, colour(ground));
    const QSize size = place.size() - QSize(2 * inset, 2 * inset);
    if (isNull() || size.isEmpty())
        return;
    const qreal ratio = painter.device()->devicePixelRatioF();
    const quint64 look = quint64(currentTheme().kind) * 2 + (direction == Qt::RightToLeft ? 1 : 0);
    if (m_picture.size() != size * ratio || m_look != look) {
        m_look = look;
        m_picture = QPixmap(size * ratio);
        m_picture.setDevicePixelRatio(ratio);
        m_picture.fill(Qt::transparent);
        QPainter inner(&m_picture);
        // Half a pixel for the edges.
        m_poster.paint(inner, QRectF(QPointF(), size).adjusted(0.5, 0.5, -0.5, -0.5), currentTheme(), direction);
    }
    painter.drawPixmap(place.topLeft() + QPoint(inset, inset), m_picture);
}

} // namespace Espalier
