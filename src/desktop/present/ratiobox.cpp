// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/present/ratiobox.h"

#include "desktop/theming/appearance.h"

#include <QPainter>

namespace Espalier {

namespace {

constexpr int ratioFrame = 2;

} // namespace

RatioBox::RatioBox(QWidget *content, QWidget *parent) : QWidget(parent), m_content(content)
{
    content->setParent(this);
    setMinimumSize(320, 180);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

void RatioBox::setShape(QSizeF shape)
{
    m_shape = shape;
    arrange();
}

void RatioBox::arrange()
{
    const QSize room = size() - QSize(2 * ratioFrame, 2 * ratioFrame);
    QRect place({}, m_shape.scaled(room, Qt::KeepAspectRatio).toSize());
    place.moveTopLeft(
        QPoint(layoutDirection() == Qt::RightToLeft ? width() - ratioFrame - place.width() : ratioFrame, ratioFrame));
    m_content->setGeometry(place);
    update();
}

void RatioBox::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void RatioBox::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(m_content->geometry().adjusted(-ratioFrame, -ratioFrame, ratioFrame, ratioFrame),
                     colour(currentTheme().accent));
}

} // namespace Espalier
