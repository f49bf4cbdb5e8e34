// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/theme.h"
#include "picture/nodefigure.h"

#include <QFont>
#include <QHash>
#include <QPixmap>
#include <QSvgRenderer>

#include <memory>

class QPainter;

namespace Espalier {

/// Paints the icons of nodes: as pixels on a screen or in an image, at the size they have there; as lines elsewhere.
class MapIcons
{
public:
    explicit MapIcons(const QFont &font) : m_font(font) {}

    void paint(QPainter &painter, const QRectF &rect, const NodeFigure &figure, Rgb colour);

private:
    struct Key {
        QString icon;
        Rgb colour = 0;
        int pixels = 0;
        friend bool operator==(const Key &, const Key &) = default;
        friend size_t qHash(const Key &key, size_t seed = 0) { return qHashMulti(seed, key.icon, key.colour, key.pixels); }
    };
    void paintPixels(QPainter &painter, const QRectF &rect, const QString &icon, Rgb colour);
    void paintLines(QPainter &painter, const QRectF &rect, const QString &icon, Rgb colour);

    QFont m_font;
    QHash<Key, QPixmap> m_pixmaps;
    QHash<Key, std::shared_ptr<QSvgRenderer>> m_renderers;
};

/// Does \a painter make pixels, so that things are best put onto whole ones?
bool isOnPixels(const QPainter &painter);
/// A place in the painter's coordinates moved to the nearest whole pixels.
QPointF onPixels(const QPainter &painter, QPointF point);
QRectF onPixels(const QPainter &painter, const QRectF &rect);

} // namespace Espalier
