// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/explanation/guidedrawing.h"

#include "desktop/theming/appearance.h"
#include "guide/guidepicture.h"

#include <QPainter>
#include <QSvgRenderer>

namespace Espalier {

QSizeF drawingSize(const QByteArray &svg, const QSizeF &room)
{
    constexpr double most = 1.5;
    const QSizeF drawn = QSvgRenderer(svg).defaultSize();
    return drawn.scaled(room.boundedTo(drawn * most), Qt::KeepAspectRatio);
}

void paintDrawing(QPainter &painter, const QByteArray &svg, const QRectF &place)
{
    QSvgRenderer(pictureInTheme(svg, currentTheme())).render(&painter, place);
}

} // namespace Espalier
