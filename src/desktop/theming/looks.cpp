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

QLabel *wrappedLabel(const QString &text, const char *look)
{
    auto *const label = new QLabel(text);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    if (look)
        setLook(label, look);
    return label;
}

void paintShare(QPainter &painter, const QRectF &bar, double share, ShareColours colours, Qt::LayoutDirection direction)
{
    const double radius = bar.height() / 2;
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour(colours.ground));
    painter.drawRoundedRect(bar, radius, radius);
    QRectF filled = bar;
    filled.setWidth(bar.width() * share);
    if (filled.isEmpty())
        return;
    if (direction == Qt::RightToLeft)
        filled.moveRight(bar.right());
    painter.setBrush(colour(colours.filled));
    painter.drawRoundedRect(filled, radius, radius);
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
