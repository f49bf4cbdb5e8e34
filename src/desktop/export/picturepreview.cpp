// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/export/picturepreview.h"

#include "core/theme.h"
#include "desktop/theming/appearance.h"

#include <QPainter>

namespace Espalier {

namespace {

constexpr int picturePreviewSideMargin = 5 * Metric::step;
constexpr int square = 2 * Metric::step;

} // namespace

PicturePreview::PicturePreview(QWidget *parent) : QWidget(parent)
{
    setAccessibleName(tr("Preview"));
    setMinimumSize(200, 160);
}

void PicturePreview::setPicture(const QImage &picture)
{
    m_picture = picture;
    m_fitted = {};
    setAccessibleDescription(tr("%L1 × %L2 pixels").arg(picture.width()).arg(picture.height()));
    update();
}

void PicturePreview::paintEvent(QPaintEvent *)
{
    if (m_picture.isNull())
        return;
    const qreal scale = devicePixelRatioF();
    const QSize room = (QSizeF(size() - QSize(2 * picturePreviewSideMargin, 2)) * scale).toSize();
    const QSize wanted = m_picture.size().scaled(room, Qt::KeepAspectRatio).boundedTo(m_picture.size());
    if (m_fitted.size() != wanted) {
        m_fitted = m_picture.scaled(wanted, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
        m_fitted.setDevicePixelRatio(scale);
    }
    QPainter painter(this);
    QRectF place({}, QSizeF(wanted) / scale);
    place.moveCenter(QRectF(rect()).center());
    place.moveTopLeft(QPointF(place.topLeft().toPoint()));
    if (m_picture.hasAlphaChannel()) {
        painter.fillRect(place, colour(currentTheme().panel));
        painter.setClipRect(place);
        for (int y = 0; y * square < place.height(); ++y) {
            for (int x = y % 2; x * square < place.width(); x += 2)
                painter.fillRect(QRectF(place.left() + x * square, place.top() + y * square, square, square), colour(currentTheme().sunken));
        }
        painter.setClipping(false);
    }
    painter.drawImage(place.topLeft(), m_fitted);
    painter.setPen(colour(currentTheme().line));
    painter.drawRect(place.adjusted(-0.5, -0.5, 0.5, 0.5));
}

} // namespace Espalier
