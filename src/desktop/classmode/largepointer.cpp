// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/classmode/largepointer.h"

#include "core/theme.h"
#include "desktop/theming/appearance.h"

#include <QApplication>
#include <QEvent>
#include <QPainter>
#include <QPainterPath>
#include <QPixmap>
#include <QWidget>

namespace Espalier {

namespace {

constexpr qreal pointerOutline = 3;

/// In a square of 64, its tip at the origin.
QPainterPath pointerArrow()
{
    QPainterPath path;
    path.addPolygon(QPolygonF{{2, 2}, {2, 50}, {13, 40}, {21, 58}, {30, 54}, {22, 36.5}, {38, 36.5}});
    path.closeSubpath();
    return path;
}

QPainterPath pointerHand()
{
    QPainterPath path;
    const auto finger = [&path](qreal x, qreal top, qreal bottom) {
        path.addRoundedRect(QRectF(x, top, 9, bottom - top), 4.5, 4.5);
    };
    finger(20, 2, 44);
    finger(28, 20, 46);
    finger(36, 22, 46);
    finger(44, 25, 48);
    QPainterPath palm;
    palm.addRoundedRect(QRectF(18, 32, 35, 28), 10, 10);
    QPainterPath thumb;
    thumb.addRoundedRect(QRectF(8, 30, 14, 18), 6, 6);
    return path.united(palm).united(thumb).simplified();
}

QPainterPath pointerBeam()
{
    QPainterPath path;
    path.addRect(QRectF(29, 6, 6, 52));
    path.addRect(QRectF(20, 4, 24, 6));
    path.addRect(QRectF(20, 54, 24, 6));
    return path.simplified();
}

} // namespace

LargePointer::LargePointer(QObject *parent) : QObject(parent) { }

LargePointer::~LargePointer() { setOn(false); }

QCursor LargePointer::largeCursor(const QCursor &cursor, qreal ratio)
{
    QPainterPath path;
    QPoint tip;
    switch (cursor.shape()) {
    case Qt::ArrowCursor:
        path = pointerArrow();
        tip = {2, 2};
        break;
    case Qt::PointingHandCursor:
        path = pointerHand();
        tip = {24, 2};
        break;
    case Qt::IBeamCursor:
        path = pointerBeam();
        tip = {side / 2, side / 2};
        break;
    default:
        return cursor;
    }
    QPixmap pixmap(QSize(side, side) * ratio);
    pixmap.setDevicePixelRatio(ratio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    // Dark with a light edge: to be seen on every ground, in either theme.
    painter.strokePath(path, QPen(colour(Theme::light().panel), pointerOutline * 2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.fillPath(path, colour(Theme::light().text));
    painter.end();
    return QCursor(pixmap, tip.x(), tip.y());
}

void LargePointer::setOn(bool on)
{
    if (on == m_isOn)
        return;
    m_isOn = on;
    if (!on) {
        qApp->removeEventFilter(this);
        QApplication::restoreOverrideCursor();
        return;
    }
    m_shape = Qt::ArrowCursor;
    QApplication::setOverrideCursor(largeCursor(Qt::ArrowCursor, qApp->devicePixelRatio()));
    qApp->installEventFilter(this);
}

void LargePointer::show(const QCursor &cursor, qreal ratio)
{
    if (cursor.shape() == m_shape && m_shape != Qt::BitmapCursor)
        return;
    m_shape = cursor.shape();
    QApplication::changeOverrideCursor(largeCursor(cursor, ratio));
}

bool LargePointer::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::Enter && event->type() != QEvent::MouseMove && event->type() != QEvent::CursorChange)
        return false;
    auto *const widget = qobject_cast<QWidget *>(watched);
    // The cursor of a widget that the pointer is not in is nobody's business.
    if (widget && (event->type() != QEvent::CursorChange || widget->underMouse()))
        show(widget->cursor(), widget->devicePixelRatioF());
    return false;
}

} // namespace Espalier
