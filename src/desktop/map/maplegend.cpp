// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/map/maplegend.h"

#include "desktop/theming/appearance.h"
#include "picture/mappainter.h"

#include <QPainter>

namespace Espalier {

namespace {

constexpr int mapLegendPadding = 2 * Metric::step;

} // namespace

MapLegend::MapLegend(QWidget *parent) : QWidget(parent)
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setFocusPolicy(Qt::NoFocus);
}

QSize MapLegend::sizeHint() const
{
    return MapPainter::legendSize(font()).toSize() + QSize(2 * mapLegendPadding, mapLegendPadding);
}

void MapLegend::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QColor ground = colour(currentTheme().window);
    ground.setAlphaF(0.85F); // what lies below shines through, but is not read
    painter.setPen(Qt::NoPen);
    painter.setBrush(ground);
    painter.drawRoundedRect(rect(), Metric::smallRadius, Metric::smallRadius);
    MapPainter::paintLegend(painter, QPointF(mapLegendPadding, mapLegendPadding / 2.0), currentTheme(), font(),
                            layoutDirection());
}

} // namespace Espalier
