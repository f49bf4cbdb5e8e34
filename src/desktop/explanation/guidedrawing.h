// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QSizeF>

class QPainter;
class QRectF;

namespace Espalier {

/// How large a guide's drawing (SVG) is where there is \a room: never larger than it was drawn by more than half.
QSizeF drawingSize(const QByteArray &svg, const QSizeF &room);
/// Fills \a place, in the colours of the current theme.
void paintDrawing(QPainter &painter, const QByteArray &svg, const QRectF &place);

} // namespace Espalier
