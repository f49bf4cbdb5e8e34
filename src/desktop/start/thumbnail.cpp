// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/start/thumbnail.h"

#include "desktop/theming/appearance.h"
#include "picture/mappainter.h"

#include <QPainter>

namespace Espalier {

namespace {

constexpr double ratio = 2.4;
constexpr int shownDepth = 2; // of folders; all of them would be dust

} // namespace

Thumbnail::Thumbnail(const Layout &layout, Qt::LayoutDirection direction) : m_layout(layout)
{
    NodeBitmap folded(layout.indexEnd());
    for (NodeIndex node = layout.next(rootNode); node != noNode; node = layout.next(node)) {
        if (layout.depth(node) >= shownDepth)
            folded.set(node);
    }
    m_map = MapGeometry::of(layout, {.collapsed = &folded},
                            {.direction = direction == Qt::RightToLeft ? MapDirection::RightToLeft : MapDirection::LeftToRight, .files = false, .pageRatio = ratio});
}

void Thumbnail::paint(QPainter &painter, const QRect &place, const QFont &font) const
{
    const Theme &theme = currentTheme();
    const int inset = std::min(6, place.height() / 10);
    painter.save();
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour(theme.window));
    painter.drawRoundedRect(place, Metric::smallRadius, Metric::smallRadius);
    if (!isNull())
        MapPainter(m_layout, m_map, theme, font).paintOverview(painter, QRectF(place).adjusted(inset, inset, -inset, -inset));
    painter.restore();
}

} // namespace Espalier
