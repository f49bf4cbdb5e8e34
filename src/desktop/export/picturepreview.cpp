// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/export/picturepreview.h"

#include "core/theme.h"
#include "desktop/theming/appearance.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace Espalier {

namespace {

constexpr int picturePreviewSideMargin = 5 * Metric::step;
constexpr int square = 2 * Metric::step;
constexpr double mostCloseness = 16;
constexpr double previewZoomByNotch = 1.25;
constexpr double previewNotch = 120; // of a wheel, in Qt's eighths of a degree
constexpr double previewStep = 48;   // of an arrow key

} // namespace

PicturePreview::PicturePreview(QWidget *parent) : QWidget(parent)
{
    setAccessibleName(tr("Preview"));
    setMinimumSize(200, 160);
    setProperty("zoomsByWheel", true);
    setFocusPolicy(Qt::StrongFocus);
    setToolTip(tr("Closer: the wheel, + and −. All of it: 0 or a double click."));
}

void PicturePreview::setPicture(const QImage &picture)
{
    const bool isOther = picture.size() != m_picture.size();
    m_picture = picture;
    m_fitted = {};
    if (isOther)
        showAll();
    setAccessibleDescription(tr("%L1 × %L2 pixels").arg(picture.width()).arg(picture.height()));
    update();
}

QSizeF PicturePreview::wholeSize() const
{
    const qreal scale = devicePixelRatioF();
    const QSize room = (QSizeF(size() - QSize(2 * picturePreviewSideMargin, 2)) * scale).toSize();
    return QSizeF(m_picture.size().scaled(room, Qt::KeepAspectRatio).boundedTo(m_picture.size())) / scale;
}

QRectF PicturePreview::place() const
{
    QRectF place({}, wholeSize() * m_closeness);
    place.moveCenter(QRectF(rect()).center() + m_offset);
    place.moveTopLeft(QPointF(place.topLeft().toPoint()));
    return place;
}

/// Never so far that it is lost from sight.
void PicturePreview::moveTo(QPointF offset)
{
    const QSizeF whole = wholeSize() * m_closeness;
    const double across = std::max(0.0, (whole.width() - width()) / 2 + picturePreviewSideMargin);
    const double down = std::max(0.0, (whole.height() - height()) / 2 + picturePreviewSideMargin);
    const bool isWhole = m_closeness <= 1;
    m_offset = isWhole ? QPointF() : QPointF(std::clamp(offset.x(), -across, across), std::clamp(offset.y(), -down, down));
    setCursor(isWhole ? Qt::ArrowCursor : Qt::OpenHandCursor);
    update();
}

void PicturePreview::zoomBy(double factor, QPointF at)
{
    if (m_picture.isNull())
        return;
    const double before = m_closeness;
    m_closeness = std::clamp(m_closeness * factor, 1.0, mostCloseness);
    // What is under the pointer stays there.
    const QPointF fromMiddle = at - QRectF(rect()).center();
    moveTo(fromMiddle - (fromMiddle - m_offset) * (m_closeness / before));
}

void PicturePreview::showAll()
{
    m_closeness = 1;
    moveTo({});
}

void PicturePreview::wheelEvent(QWheelEvent *event)
{
    zoomBy(std::pow(previewZoomByNotch, event->angleDelta().y() / previewNotch), event->position());
    event->accept();
}

void PicturePreview::mousePressEvent(QMouseEvent *event)
{
    m_pressed = event->position() - m_offset;
    if (m_closeness > 1)
        setCursor(Qt::ClosedHandCursor);
}

void PicturePreview::mouseMoveEvent(QMouseEvent *event)
{
    if (!(event->buttons() & Qt::LeftButton) || m_closeness <= 1)
        return;
    moveTo(event->position() - m_pressed);
    setCursor(Qt::ClosedHandCursor);
}

void PicturePreview::mouseReleaseEvent(QMouseEvent *) { moveTo(m_offset); }

void PicturePreview::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (m_closeness > 1)
        showAll();
    else
        zoomBy(std::max(2.0, m_picture.width() / std::max(1.0, wholeSize().width() * devicePixelRatioF())), event->position());
}

void PicturePreview::keyPressEvent(QKeyEvent *event)
{
    const QPointF middle = QRectF(rect()).center();
    switch (event->key()) {
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        return zoomBy(previewZoomByNotch, middle);
    case Qt::Key_Minus:
        return zoomBy(1 / previewZoomByNotch, middle);
    case Qt::Key_0:
        return showAll();
    case Qt::Key_Left:
        return moveTo(m_offset + QPointF(previewStep, 0));
    case Qt::Key_Right:
        return moveTo(m_offset - QPointF(previewStep, 0));
    case Qt::Key_Up:
        return moveTo(m_offset + QPointF(0, previewStep));
    case Qt::Key_Down:
        return moveTo(m_offset - QPointF(0, previewStep));
    default:
        QWidget::keyPressEvent(event);
    }
}

void PicturePreview::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    moveTo(m_offset);
}

void PicturePreview::paintGround(QPainter &painter, const QRectF &place) const
{
    const QRectF seen = place & QRectF(rect());
    painter.fillRect(seen, colour(currentTheme().panel));
    painter.setClipRect(seen);
    const int first = int((seen.top() - place.top()) / square);
    for (int y = first; place.top() + y * square < seen.bottom(); ++y) {
        for (int x = int((seen.left() - place.left()) / square) / 2 * 2 + y % 2; place.left() + x * square < seen.right(); x += 2)
            painter.fillRect(QRectF(place.left() + x * square, place.top() + y * square, square, square), colour(currentTheme().sunken));
    }
    painter.setClipping(false);
}

void PicturePreview::paintEvent(QPaintEvent *)
{
    if (m_picture.isNull())
        return;
    QPainter painter(this);
    const QRectF place = this->place();
    if (m_picture.hasAlphaChannel())
        paintGround(painter, place);
    if (m_closeness > 1) {
        painter.setRenderHint(QPainter::SmoothPixmapTransform);
        painter.drawImage(place, m_picture);
    } else {
        const qreal scale = devicePixelRatioF();
        const QSize wanted = (place.size() * scale).toSize();
        if (m_fitted.size() != wanted) {
            m_fitted = m_picture.scaled(wanted, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
            m_fitted.setDevicePixelRatio(scale);
        }
        painter.drawImage(place.topLeft(), m_fitted);
    }
    painter.setPen(colour(hasFocus() ? currentTheme().accent : currentTheme().line));
    painter.drawRect(place.adjusted(-0.5, -0.5, 0.5, 0.5) & QRectF(rect()).adjusted(0, 0, -1, -1));
}

} // namespace Espalier
