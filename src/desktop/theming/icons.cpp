// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/theming/icons.h"

#include "desktop/theming/appearance.h"

#include <QIconEngine>
#include <QPainter>

namespace Espalier {

namespace {

/// Paints the SVG in the colour that the icon's mode asks for.
class TintedEngine final : public QIconEngine
{
public:
    explicit TintedEngine(QString name) : m_name(std::move(name)) {}

    /// \a size in device-independent pixels, as Qt asks since 6.8.
    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State, qreal scale) final
    {
        const Theme &theme = currentTheme();
        // What is selected stands on a pale tint, in menus and lists alike, and keeps its colour.
        const Rgb rgb = mode == QIcon::Disabled ? theme.faint : theme.text;
        return tinted(m_name, colour(rgb), size, scale);
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) final { return scaledPixmap(size, mode, state, 1); }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state) final
    {
        const qreal scale = painter->device()->devicePixelRatioF();
        painter->drawPixmap(rect, scaledPixmap(rect.size(), mode, state, scale));
    }

    QIconEngine *clone() const final { return new TintedEngine(m_name); }
    QString iconName() final { return m_name; }
    bool isNull() final { return false; }

private:
    QString m_name;
};

} // namespace

QIcon icon(QStringView name) { return QIcon(new TintedEngine(name.toString())); }

} // namespace Espalier
