// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/theme.h"

#include <Qt>

class QLabel;
class QPainter;
class QRect;
class QRectF;
class QString;
class QWidget;

namespace Espalier {

/// The form that the style sheet gives a widget: "dim", "quiet", "link" … (theming/stylesheet.cpp). May be changed
/// while the widget is shown.
void setLook(QWidget *widget, const char *look);

/// Turns \a label into the caption of a group: small capitals, with \a above pixels of room. Only shown in capitals: a
/// screen reader gets words.
void makeCaption(QLabel *label, int above = 3 * Metric::step);

/// Plain text that wraps, in the form \a look if there is one.
QLabel *wrappedLabel(const QString &text, const char *look = nullptr);

/// How a share of something is shown.
struct ShareColours {
    Rgb ground;
    Rgb filled;
};

/// A rounded bar that is filled from its beginning. \a share: 0 to 1.
void paintShare(QPainter &painter, const QRectF &bar, double share, ShareColours colours,
                Qt::LayoutDirection direction);

/// The small triangle before a folder in a tree, round the middle of \a rect.
void paintChevron(QPainter &painter, const QRect &rect, bool isOpen, Qt::LayoutDirection direction);

} // namespace Espalier
