// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/theme.h"
#include "picture/mapgeometry.h"

#include <QCoreApplication>
#include <QFont>
#include <QHash>

#include <optional>

class QPainter;

namespace Espalier {

struct BlockMoment;
class BlockPainter;

/// What a node is in a map that asks for something, as an exercise does.
struct MapSign {
    QString icon; ///< before the name, instead of the shape of the phase; empty: that
    std::optional<Rgb> ink; ///< of the edge and of what stands beside the name; none: as usual
    std::optional<Rgb> tint; ///< of the ground; none: as usual
    bool isDashed = false; ///< it does not stand there
    bool isBlank = false; ///< an empty place: the name is not painted
};

/// What is special about items while somebody works with the map. Pictures have none of it.
struct MapMarks {
    const NodeBitmap *selected = nullptr;
    NodeIndex current = noNode;
    bool isQuiet = false; ///< the selection is grey: something else is being read
    bool hasFocus = false;
    NodeIndex hovered = noNode;
    NodeIndex lit = noNode; ///< pointed at for a while: it and its way to the root are in the light, the rest is dimmed
    const NodeBitmap *dragged = nullptr; ///< painted faintly, where they still stand
    NodeIndex edited = noNode;           ///< its name is not painted: a field stands there
    MapDropPlace drop;
    const QHash<NodeIndex, MapSign> *signs = nullptr; ///< of block maps; nullptr: none has one
    const NodeBitmap *lights = nullptr; ///< of block maps: these are in the light, the rest is dimmed; nullptr: all are
};

/// Paints a map: in the window, on the start page, into pictures. All colours and sizes come from the Theme; phases
/// show as colour and as pattern. The same code everywhere, so that what is exported looks like what was seen.
class MapPainter
{
    Q_DECLARE_TR_FUNCTIONS(Espalier::MapPainter)

public:
    /// \a font: at zoom 1. All are kept by value; copies of a layout are cheap.
    MapPainter(const Layout &layout, const MapGeometry &geometry, const Theme &theme, const QFont &font);
    ~MapPainter();

    /// For what is kept and read without a pointer to hover with: names are set smaller before they are elided, and
    /// whole ones are written invisibly behind those that do not fit, so that a search of a PDF finds them.
    void setForDocuments();

    const MapGeometry &geometry() const { return m_geometry; }
    /// Of a block map, for other surfaces than a QPainter's; nullptr: it is none.
    BlockPainter *blocks() const;
    /// \a painter must already map from map coordinates; \a view is the part to paint, in them, and \a zoom how many
    /// device-independent pixels one of the map's comes to: below some zooms, details are left out.
    void paint(QPainter &painter, const QRectF &view, double zoom, const MapMarks &marks = {}) const;
    /// One item, at \a rect instead of its place: for what is dragged and for what is on its way.
    void paintItem(QPainter &painter, qint32 item, const QRectF &rect, double zoom, const MapMarks &marks = {}) const;

    /// A block map at a moment of its transition.
    void paintMoment(QPainter &painter, const BlockMoment &moment, const QRectF &view, double zoom, const MapMarks &marks) const;
    /// What is joined within \a view, as paint() makes it.
    void paintMores(QPainter &painter, const QRectF &view, double zoom) const;
    /// The mark of a place to drop, as paint() makes it.
    void paintDrop(QPainter &painter, const MapDropPlace &drop, double zoom) const;

    /// What of a folder is clicked to open and close it, its number or what stands before its name; in map
    /// coordinates, null: it has none.
    QRectF numberRect(qint32 item) const;
    /// Of block maps, where the sign stands that is painted on the bud of what is pointed at; null: it has none.
    QRectF budRect(qint32 item) const;
    /// Is something of this item elided, so that it is to be shown whole on hover?
    bool isElided(qint32 item, double zoom) const;
    /// Where the name stands, for editing it in place; in map coordinates.
    QRectF nameRect(qint32 item) const;

    struct LegendEntry {
        Phase phase = Phase::None;
        QRectF swatch;
        QPointF baseline; ///< of its name
    };
    static QList<LegendEntry> legendEntries(const QFont &font, QPointF topLeft, Qt::LayoutDirection direction);
    /// The four phases with their colours and patterns, in one line; the size it takes.
    static QSizeF legendSize(const QFont &font);
    static void paintLegend(QPainter &painter, QPointF topLeft, const Theme &theme, const QFont &font, Qt::LayoutDirection direction);
    /// The whole map as small as a thumbnail or minimap: rectangles alone.
    void paintOverview(QPainter &painter, const QRectF &target) const;

private:
    struct Private;
    std::unique_ptr<Private> m_p;
    MapGeometry m_geometry;
};

} // namespace Espalier
