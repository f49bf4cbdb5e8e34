// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/theme.h"
#include "desktop/session/latestjob.h"
#include "picture/smallmap.h"

#include <QImage>
#include <QWidget>

class QPainter;

namespace Espalier {

/// The map of a layout in small, for the cards of the start page: made in another thread when it is to be seen for the
/// first time, so that no page waits for its pictures. Belongs to the widget that it paints on, and has it painted
/// again as soon as the picture is there.
class Thumbnail
{
public:
    explicit Thumbnail(QWidget &owner, const Layout &layout = Layout()) : m_owner(owner), m_map(layout) { }
    Q_DISABLE_COPY_MOVE(Thumbnail)

    void setLayout(const Layout &layout);
    /// On \a ground, with \a inset pixels of it round the picture.
    void paint(QPainter &painter, const QRect &place, Rgb ground, int inset);

private:
    struct Look {
        QSize size;
        double ratio = 1;
        const Theme *theme = nullptr;
        Qt::LayoutDirection direction = Qt::LeftToRight;

        friend bool operator==(const Look &, const Look &) = default;
    };
    void make(const Look &look);

    QWidget &m_owner;
    SmallMap m_map;
    QImage m_picture;
    Look m_look; // of the picture, or of the one that is on its way
    LatestJob<QImage> m_making;
};

} // namespace Espalier
