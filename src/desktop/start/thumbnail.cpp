// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/start/thumbnail.h"

#include "desktop/theming/appearance.h"

#include <QPainter>

namespace Espalier {

void Thumbnail::setLayout(const Layout &layout)
{
    m_map = SmallMap(layout);
    m_look = {};
    m_owner.update();
}

void Thumbnail::paint(QPainter &painter, const QRect &place, Rgb ground, int inset)
{
    painter.fillRect(place, colour(ground));
    const QSize size = place.size() - QSize(2 * inset, 2 * inset);
    if (m_map.isNull() || size.isEmpty())
        return;
    const Look look{.size = size,
                    .ratio = painter.device()->devicePixelRatioF(),
                    .theme = &currentTheme(),
                    .direction = m_owner.layoutDirection()};
    if (look != m_look)
        make(look);
    // Until the new one is there, the last one in its place.
    if (!m_picture.isNull())
        painter.drawImage(QRect(place.topLeft() + QPoint(inset, inset), size), m_picture);
}

void Thumbnail::make(const Look &look)
{
    m_look = look;
    // Behind the painting that is under way: of all that the page waits for, pictures come last.
    QMetaObject::invokeMethod(
        &m_owner,
        [this, look] {
            if (look != m_look)
                return;
            m_making.start(
                [map = m_map, look](Progress &progress) -> Result<QImage> {
                    if (progress.isCancelled()) // while it waited for its turn
                        return failure(ErrorKind::Cancelled, {});
                    return map.image(look.size, look.ratio, *look.theme, look.direction);
                },
                [this](Result<QImage> picture) {
                    m_picture = picture.value_or(QImage());
                    m_owner.update();
                });
        },
        Qt::QueuedConnection);
}

} // namespace Espalier
