// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/palette/palettepanel.h"

#include "desktop/theming/appearance.h"
#include "desktop/theming/icons.h"

#include <QPainter>
#include <QPainterPath>
#include <QStyle>

namespace Espalier {

namespace {

constexpr int palettePanelRadius = Metric::cardRadius + 2;
constexpr int palettePanelIcon = 20;

} // namespace

void PalettePanel::paintEvent(QPaintEvent *)
{
    const Theme &theme = currentTheme();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QPainterPath outline;
    outline.addRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), palettePanelRadius, palettePanelRadius);
    painter.fillPath(outline, colour(theme.panel));
    const QRect foot(0, height() - footHeight, width(), footHeight);
    painter.save();
    painter.setClipRect(foot);
    painter.fillPath(outline, colour(theme.window));
    painter.restore();
    painter.fillRect(1, barHeight - 1, width() - 2, 1, colour(theme.line));
    painter.fillRect(1, foot.top(), width() - 2, 1, colour(theme.line));
    painter.setPen(colour(theme.line));
    painter.drawPath(outline);
    const QRect icon = QStyle::visualRect(layoutDirection(), rect(),
                                          {(textStart - palettePanelIcon) / 2 + 3, (barHeight - palettePanelIcon) / 2,
                                           palettePanelIcon, palettePanelIcon});
    painter.drawPixmap(icon.topLeft(), tinted(u"actions/search", colour(theme.dim), icon.size(), devicePixelRatioF()));
}

} // namespace Espalier
