// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "picture/mapicons.h"

#include "picture/ink.h"
#include "picture/tintedicon.h"

#include <QPaintEngine>
#include <QPainter>

#include <cmath>

namespace Espalier {

namespace {

constexpr qsizetype mostPixmaps = 512;
constexpr int mostPixels = 512; // beyond, pixels are stretched

} // namespace

void MapIcons::paint(QPainter &painter, const QRectF &rect, const NodeFigure &figure, Rgb colour)
{
    if (figure.icon.isEmpty()) {
        QFont font = m_font;
        font.setPixelSize(std::max(1, int(std::lround(rect.height() * 0.9))));
        painter.setFont(font);
        painter.setPen(inkOf(colour));
        painter.drawText(rect, Qt::AlignCenter | Qt::TextDontClip, figure.pictogram);
    } else if (isOnPixels(painter)) {
        paintPixels(painter, rect, figure.icon, colour);
    } else {
        paintLines(painter, rect, figure.icon, colour);
    }
}

void MapIcons::paintPixels(QPainter &painter, const QRectF &rect, const QString &icon, Rgb colour)
{
    const QTransform world = painter.worldTransform();
    const qreal ratio = painter.device()->devicePixelRatioF();
    const int pixels = std::clamp(int(std::lround(rect.width() * world.m11() * ratio)), 1, mostPixels);
    const Key key{icon, colour, pixels};
    auto found = m_pixmaps.constFind(key);
    if (found == m_pixmaps.constEnd()) {
        if (m_pixmaps.size() >= mostPixmaps)
            m_pixmaps.clear();
        QPixmap pixmap = tinted(icon, inkOf(colour), QSize(pixels, pixels), 1);
        pixmap.setDevicePixelRatio(ratio);
        found = m_pixmaps.insert(key, pixmap);
    }
    if (pixels == mostPixels) {
        painter.drawPixmap(rect, *found, found->rect());
        return;
    }
    const QPointF place = world.map(onPixels(painter, rect.topLeft()));
    painter.setWorldTransform({});
    painter.drawPixmap(place, *found);
    painter.setWorldTransform(world);
}

void MapIcons::paintLines(QPainter &painter, const QRectF &rect, const QString &icon, Rgb colour)
{
    std::shared_ptr<QSvgRenderer> &renderer = m_renderers[Key{icon, colour, 0}];
    if (!renderer) {
        QByteArray source = iconSource(icon);
        source.replace("currentColor", toHex(colour).toLatin1());
        renderer = std::make_shared<QSvgRenderer>(source);
    }
    renderer->render(&painter, rect);
}

bool isOnPixels(const QPainter &painter)
{
    return painter.paintEngine()->type() == QPaintEngine::Raster && painter.worldTransform().type() <= QTransform::TxScale;
}

QPointF onPixels(const QPainter &painter, QPointF point)
{
    const QTransform &world = painter.worldTransform();
    const qreal ratio = painter.device()->devicePixelRatioF();
    const double x = std::round((point.x() * world.m11() + world.dx()) * ratio) / ratio;
    const double y = std::round((point.y() * world.m22() + world.dy()) * ratio) / ratio;
    return {(x - world.dx()) / world.m11(), (y - world.dy()) / world.m22()};
}

QRectF onPixels(const QPainter &painter, const QRectF &rect)
{
    return {onPixels(painter, rect.topLeft()), onPixels(painter, rect.bottomRight())};
}

} // namespace Espalier
