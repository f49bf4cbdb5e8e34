// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QProxyStyle>

namespace Espalier {

/// Fusion, with the small marks drawn in our own line style: arrows, ticks and the frame of focus.
class Style final : public QProxyStyle
{
    Q_OBJECT

public:
    Style();

    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget) const final;
    int pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const final;
    QIcon standardIcon(StandardPixmap which, const QStyleOption *option, const QWidget *widget) const final;
    int styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget, QStyleHintReturn *data) const final;
};

} // namespace Espalier
