// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/theming/looks.h"

#include "desktop/theming/appearance.h"

#include <QLabel>
#include <QPainter>
#include <QStyle>
#include <QVariant>
#include <QWidget>

namespace Espalier {

void setLook(QWidget *widget, const char *look)
{
    const QString name = QString::fromLatin1(look);
    if (widget->property("look").toString() == name)
        return;
    widget->setProperty("look", name);
    // A style sheet asks for the property only once, when it first meets the widget.
    if (!widget->testAttribute(Qt::WA_WState_Polished))
        return;
    widget->style()->unpolish(widget);
    widget->style()->polish(widget);
}

void makeCaption(QLabel *label, int above)
{
    setLook(label, "label"); // before the font: polishing sets it back
    QFont font = labelFont();
    font.setCapitalization(QFont::AllUppercase);
    label->setFont(font);
    label->setContentsMargins(0, above, 0, 0);
}

void paintChevron(QPainter &painter, const QRect &rect, bool isOpen, Qt::LayoutDirection direction)
{
    // Filled, half as high as it is wide.
    constexpr qreal wide = 3;
    constexpr qreal high = 2;
    const QPointF middle = QRectF(rect).center();
    const qreal forward = direction == Qt::RightToLeft ? -1 : 1;
    QPolygonF triangle;
    if (isOpen)
        triangle << middle + QPointF(-wide, -high) << middle + QPointF(wide, -high) << middle + QPointF(0, high);
    else
        triangle << middle + QPointF(-high * forward, -wide) << middle + QPointF(high * forward, 0)
                 << middle + QPointF(-high * forward, wide);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(colour(currentTheme().dim));
    painter.setPen(QPen(colour(currentTheme().dim), 1, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPolygon(triangle);
    painter.restore();
}

} // namespace Espalier
