// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/layout.h"
#include "core/theme.h"
#include "picture/mapgeometry.h"
#include "picture/mappainter.h"
#include "picture/texttable.h"

#include <QHash>
#include <QList>
#include <QRect>
#include <QSet>

#include <memory>

class QPainter;

namespace Espalier {

/// From where something stands to where it belongs.
struct PlaceWay {
    NodeIndex from = noNode;
    NodeIndex to = noNode;
    Rgb ink = 0;
};

/// What the map of an exercise shows. Empty places, and places where something belongs, are nodes of this layout alone.
struct PlaceContent {
    Layout layout;
    QHash<NodeIndex, MapSign> signs;
    QList<PlaceWay> ways;
    QSet<NodeIndex> lines; ///< folders in which each node has a line of its own, for the words beside it
};

/// The folders of an exercise as the map of the main window has them, with all open and rows as far apart as fingers
/// need. It shows them and knows where they are; it is no widget. All places are pixels, from the upper left corner of
/// the map.
class PlaceMap {
public:
    /// How what is shown follows from what was shown before.
    enum class Change : quint8 {
        Other, ///< it is composed anew
        Step, ///< something was placed: what stands there stays, as long as all of it is in sight
        Preview, ///< nothing but room for what is dragged
    };
    struct Marks {
        NodeIndex current = noNode;
        bool hasFocus = false;
        NodeIndex hovered = noNode;
        NodeIndex lit = noNode; ///< a branch; the rest is dimmed
        NodeIndex pointed = noNode; ///< at one end of a way: that is in the light, the rest is dimmed
    };

    PlaceMap();
    ~PlaceMap();

    /// The name of an empty place, which is never painted: it makes the place as wide as most cards are.
    static QString emptyPlaceWidth() { return QStringLiteral("environments"); }

    void setContent(const PlaceContent &content, Change change);
    /// A little lower than before, such as above a hint, it is scrolled; else it is composed anew.
    void setRoom(QSize room, Qt::LayoutDirection direction);

    const PlaceContent &content() const { return m_content; }
    QSize size() const;
    /// Of a top folder the head alone; null: it is not there.
    QRect rectOf(NodeIndex node) const;
    /// noNode: nothing is there. Narrow rows are hit in the gaps beside them, too.
    NodeIndex nodeAt(QPoint place) const;
    /// noNode: there is none in that direction.
    NodeIndex towards(NodeIndex node, Qt::Key arrow) const;
    /// The part \a part of it.
    void paint(QPainter &painter, const QRectF &part, const Marks &marks);

private:
    void compose(Change change);
    MapGeometry geometryFor(MapLook look, MapArrangement before, double base) const;
    MapGeometry relaxed(const MapGeometry &geometry, double base) const;
    bool isInSight(const MapGeometry &geometry, double base) const;
    double zoomOf(const MapGeometry &geometry, double base) const;
    void take(const MapGeometry &geometry, double base);
    NodeBitmap lightsOf(NodeIndex pointed) const;
    QRectF endOf(qint32 item) const;
    QPainterPath pathOf(const PlaceWay &way) const;
    void paintWays(QPainter &painter, NodeIndex pointed) const;

    PlaceContent m_content;
    QSize m_room;
    QSize m_composedRoom; ///< the room that it was composed for
    Qt::LayoutDirection m_direction = Qt::LeftToRight;
    TextTable m_texts;
    MapGeometry m_geometry;
    double m_base = 1; ///< pixels of a unit that the map was composed in
    double m_zoom = 1; ///< pixels of one of the map's
    QPointF m_origin; ///< of the map within its size
    bool m_isInSight = false; ///< all of it
    std::unique_ptr<MapPainter> m_painter;
};

} // namespace Espalier
