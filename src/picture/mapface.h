// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/theme.h"
#include "picture/mapfonts.h"
#include "picture/mapgeometry.h"
#include "picture/nodefigure.h"

#include <QCoreApplication>
#include <QHash>
#include <QPointF>
#include <QRectF>

namespace Espalier {

/// One line of text on an item.
struct MapFaceText {
    QString text; ///< as it fits; empty: there is none, or no room
    QPointF baseline; ///< its left end
    double width = 0;
    double fit = 1; ///< the part of its kind's font size that it is set in
    MapTextKind kind = MapTextKind::Name;
    bool isElided = false;
    bool isUpright = false; ///< turned to run upwards: what is its left end otherwise is the lower one
};

/// What one item shows, and where: relative to its upper left corner, at zoom 1. The same for painter and SVG.
struct MapFace {
    QRectF bar;  ///< in the phase's colour and pattern; null: none
    QRectF tile; ///< rounded tint behind the icon; null: none
    QRectF icon; ///< null: none
    QRectF chip; ///< behind the number; null: none
    QRectF chevron; ///< within the chip, of a collapsed folder; null: none
    MapFaceText name;
    MapFaceText summary;
    MapFaceText number;
    QRectF nameRoom; ///< where the name may stand, for editing it
    double lowering = 0; ///< how far the name comes down where the summary is left out, to stand in the middle
    bool isElided = false;
};

/// Decides what items show. Keeps what it has decided for the items last asked for, so that a frame costs no eliding.
class MapFaces
{
    Q_DECLARE_TR_FUNCTIONS(Espalier::MapFaces)

public:
    MapFaces(const Layout &layout, const MapGeometry &geometry, const QFont &font, Theme::Kind theme);

    const MapFonts &fonts() const { return m_fonts; }
    const MapGeometry &geometry() const { return m_geometry; }
    const Layout &layout() const { return m_layout; }

    /// Valid until the next call.
    const MapFace &faceOf(qint32 item);
    /// The same for an item that is on its way and has another size just now.
    MapFace faceOf(qint32 item, QSizeF size) const;
    const NodeFigure &figureOf(NodeIndex node);
    Phase phaseOf(qint32 item) const { return m_phases[size_t(item)]; }
    /// "+11 more" in the middle of a bar or tile of this \a size, shorter where there is no room.
    MapFaceText moreText(const MapMore &more, QSizeF size) const;
    /// "+12 hidden", shorter where there is no room.
    QString hiddenText(int hidden, double width) const;

    /// Of an item's corners.
    static constexpr double radius = Metric::step;
    double barWidth() const { return m_barWidth; }
    /// Names are set smaller, down to this part of their size, before they are elided. 1: never.
    void setLeastFit(double fit) { m_leastFit = fit; }

private:
    /// What a chip "+12" beside the text takes of its width.
    double roomForHidden(const MapItem &item) const;
    MapFace barFace(const MapItem &item, QSizeF size) const;
    /// On bars higher than wide: the name turned, its icon below and the number above it.
    MapFace uprightFace(const MapItem &item, QSizeF size) const;
    bool isUpright(const MapItem &item, QSizeF size) const;
    /// Is what is in it told by its number alone? Then that must be there.
    bool isShut(const MapItem &item) const;
    MapFace tileFace(const MapItem &item, QSizeF size, double headHeight) const;
    /// \a middle: of its small letters, downwards.
    MapFaceText lineOf(const QString &text, MapTextKind kind, double left, double right, double middle, Qt::TextElideMode elide = Qt::ElideRight) const;
    MapFaceText nameOf(const MapItem &item, MapTextKind kind, double left, double right, double middle) const;
    /// Takes the number away where the name needs its room.
    void preferName(MapFace &face, const MapItem &item, double left, double right, double middle) const;
    /// The number of what is below, with its left end for others to end before; \a right where there is none.
    double addChip(MapFace &face, const MapItem &item, double right, double middle, double height) const;
    /// The same where there is little room: closer, without the mark that opens it.
    double addBriefChip(MapFace &face, const MapItem &item, double right, double middle) const;
    /// Of something shut: brief where the name would not have room beside the number, or below it.
    double addShutChip(MapFace &face, const MapItem &item, double left, double right, double middle,
                       double height) const;
    bool isMirrored() const { return m_geometry.options().direction == MapDirection::RightToLeft; }

    Layout m_layout;
    MapGeometry m_geometry;
    MapFonts m_fonts;
    std::vector<Phase> m_phases; ///< by item
    QHash<qint32, MapFace> m_faces;
    QHash<NodeIndex, NodeFigure> m_figures;
    double m_leastFit = 1;
    double m_barWidth;
};

} // namespace Espalier
