// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/phase.h"
#include "picture/nodefigure.h"

#include <QFont>
#include <QPixmap>
#include <QPoint>
#include <QRect>
#include <QSize>

class QPainter;
class QWidget;

namespace Espalier {

/// The picture of a node, on its tile where it has one. \a font: for pictograms.
void paintFigure(QPainter &painter, const QRect &rect, const NodeFigure &figure, Phase phase, const QFont &font);

/// The small card beside the pointer that says where what is dragged will land, or why it cannot.
struct DropLabel {
    QString sentence; ///< with marks of emphasis, as dropSentence() makes it
    bool isRefused = false;
    NodeFigure figure;
    Phase phase = Phase::None;
};
/// \a pointer: in \a view, which gives font, direction and room.
void paintDropLabel(QPainter &painter, const QWidget &view, QPoint pointer, const DropLabel &label);

/// What hangs on the pointer while nodes are dragged: the first one's picture, on a stack if there are several.
QPixmap dragPicture(const QWidget &view, const NodeFigure &figure, Phase phase, bool isSeveral);
int dragPictureSide();
/// Where the pointer is to it: the picture hangs where the label has its own, off what the pointer is over.
QPoint dragPictureHotSpot(Qt::LayoutDirection direction);

} // namespace Espalier
