// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "picture/tintedicon.h"

#include <QFile>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

namespace Espalier {

QByteArray iconSource(QStringView name)
{
    QFile file(QStringLiteral(":/icons/") + name + QStringLiteral(".svg"));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QPixmap tinted(QStringView name, const QColor &colour, QSize size, qreal devicePixelRatio)
{
    const QString key = QStringLiteral("espalier:%1:%2:%3x%4@%5")
                            .arg(name, colour.name(QColor::HexArgb)).arg(size.width()).arg(size.height()).arg(devicePixelRatio);
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap))
        return pixmap;
    QByteArray svg = iconSource(name);
    if (svg.isEmpty())
        return {};
    svg.replace("currentColor", colour.name().toLatin1());
    QSvgRenderer renderer(svg);
    pixmap = QPixmap(size * devicePixelRatio);
    pixmap.fill(Qt::transparent);
    pixmap.setDevicePixelRatio(devicePixelRatio);
    QPainter painter(&pixmap);
    painter.setOpacity(colour.alphaF());
    // The picture keeps its proportions, centred.
    const QSizeF wanted = QSizeF(renderer.defaultSize()).scaled(size, Qt::KeepAspectRatio);
    renderer.render(&painter, QRectF(QPointF((size.width() - wanted.width()) / 2, (size.height() - wanted.height()) / 2), wanted));
    painter.end();
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

} // namespace Espalier
