// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "picture/tintedicon.h"

#include <QFile>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

// The macro works outside of any namespace only. Nothing else would pull the data out of its library.
static void initIcons()
{
    Q_INIT_RESOURCE(icons);
}

namespace Espalier {

namespace {

QString pathOf(QStringView name)
{
    [[maybe_unused]] static const bool isThere = (initIcons(), true);
    return QStringLiteral(":/icons/") + name + QStringLiteral(".svg");
}

} // namespace

bool hasIcon(QStringView name) { return QFile::exists(pathOf(name)); }

QByteArray iconSource(QStringView name)
{
    QFile file(pathOf(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QPixmap tinted(QStringView name, const QColor &colour, QSize size, qreal devicePixelRatio)
{
    if (size.isEmpty())
        return {}; // there is no room for it
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
