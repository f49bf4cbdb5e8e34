// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/theme.h"

#include <Qt>

class QLabel;
class QPainter;
class QRect;
class QWidget;

namespace Espalier {

/// The form that the style sheet gives a widget: "dim", "quiet", "link" … (theming/stylesheet.cpp). May be changed
/// while the widget is shown.
void setLook(QWidget *widget, const char *look);

/// Turns \a label into the caption of a group: small capitals, with \a above pixels of room. Only shown in capitals: a
/// screen reader gets words.
void makeCaption(QLabel *label, int above = 3 * Metric::step);

/// The small triangle before a folder in a tree, round the middle of \a rect.
void paintChevron(QPainter &painter, const QRect &rect, bool isOpen, Qt::LayoutDirection direction);

} // namespace Espalier
