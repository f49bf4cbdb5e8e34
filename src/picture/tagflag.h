// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/theme.h"

#include <QPainterPath>
#include <QString>

class QColor;
class QFontMetricsF;
class QPainter;
class QRectF;

namespace Espalier {

/// A tag as a flag: its word on its tint, a pole where it begins and a notch where it ends, so that its form as well as
/// its colour tells it from what is said of phases.
namespace TagFlag {

enum class Form {
    Solid,
    Outlined, ///< some of those it stands for have the tag
    Inverted, ///< it is what the view is filtered by
};

/// Of a flag of that height that shows the whole word.
double width(const QFontMetricsF &metrics, const QString &tag, double height);
/// Where the word stands in it.
QRectF wordRect(const QRectF &rect, Qt::LayoutDirection direction);
QPainterPath outline(const QRectF &rect, Qt::LayoutDirection direction);

/// The flag without its word.
void paintGround(QPainter &painter, const QRectF &rect, const QString &tag, const Theme &theme,
                 Qt::LayoutDirection direction, Form form = Form::Solid);
/// In the painter's font; one that is longer than its place ends in "…".
void paintWord(QPainter &painter, const QRectF &place, const QString &word, const QColor &ink,
               Qt::LayoutDirection direction);
/// Both.
void paint(QPainter &painter, const QRectF &rect, const QString &tag, const Theme &theme, Qt::LayoutDirection direction,
           Form form = Form::Solid);
/// Where there is no room for a word: the colour alone.
void paintSmall(QPainter &painter, const QRectF &rect, const QString &tag, const Theme &theme,
                Qt::LayoutDirection direction);

} // namespace TagFlag

} // namespace Espalier
