// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/theme.h"
#include "picture/poster.h"

#include <QPixmap>

class QPainter;

namespace Espalier {

/// The poster of a layout in small, for the cards of the start page: composed once for each size, painted as often as
/// wanted.
class Thumbnail
{
public:
    Thumbnail() = default; ///< shows an empty ground
    explicit Thumbnail(const Poster &poster) : m_poster(poster) { }

    bool isNull() const { return m_poster.isNull(); }
    /// On \a ground, with \a inset pixels of it round the picture.
    void paint(QPainter &painter, const QRect &place, Rgb ground, int inset, Qt::LayoutDirection direction) const;

private:
    Poster m_poster;
    mutable QPixmap m_picture; // as it was painted last
    mutable quint64 m_look = 0;
};

} // namespace Espalier
