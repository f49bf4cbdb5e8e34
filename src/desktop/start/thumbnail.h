// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/layout.h"
#include "picture/mapgeometry.h"

class QFont;
class QPainter;

namespace Espalier {

/// The map of a layout in small, for the cards of the start page: made once, painted as often as wanted.
class Thumbnail
{
public:
    Thumbnail() = default; ///< shows an empty ground
    Thumbnail(const Layout &layout, Qt::LayoutDirection direction);

    bool isNull() const { return m_map.isEmpty(); }
    void paint(QPainter &painter, const QRect &place, const QFont &font) const;

private:
    Layout m_layout;
    MapGeometry m_map;
};

} // namespace Espalier
