// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "picture/mapgeometry.h"
#include "picture/texttable.h"

#include <QHash>
#include <QVarLengthArray>

namespace Espalier {

/// One piece of text on an item of a block map.
struct BlockText {
    enum class Role : quint8 { Name, Summary, Number };
    QString text;
    QPointF baseline; ///< its left end, from the upper left corner of the item
    double width = 0;
    double pixels = 0;
    Role role = Role::Name;
    bool isSemiBold = false;
    QString whole; ///< of a name that is elided: for documents, which are searched
};

/// What an item shows and where, from its upper left corner.
struct BlockFace {
    QRectF tile; ///< behind the icon; null: none
    QRectF icon;
    QRectF pill; ///< of a chip; null: none
    QRectF mark; ///< round the shape of the phase; null: none
    QVarLengthArray<BlockText, 4> texts;
    QVarLengthArray<QRectF, 3> flags; ///< of the first tags
    QRectF number;   ///< "+6", to be clicked; null: none
    QRectF nameRoom; ///< where the name may stand, for editing it
    bool isElided = false;
};

/// Decides what the items of one block map show; keeps what it has decided. Item sizes are those of the geometry.
class BlockFaces
{
public:
    BlockFaces(const Layout &layout, const MapGeometry &geometry, const QFont &font);

    /// Valid until the next call. \a zoom: from far, groups show a larger name in the room of the summary.
    const BlockFace &faceOf(qint32 item, double zoom);
    /// Of the part of a group that goes on in another column.
    QVarLengthArray<BlockText, 2> capTexts(const MapPiece &piece, double zoom) const;
    const TextTable &texts() const { return m_texts; }

    /// Below it, some words are bars.
    static constexpr double wholeZoom = 10.9 / 12;
    /// Below it, names of groups are set larger than they are.
    static constexpr double farZoom = 0.69;
    /// Below it, only grounds, icons and names are left.
    static constexpr double farthestZoom = 0.3;
    /// From it on, a line of the person's own notes stands in the second line of a summary.
    static constexpr double nearZoom = 1.6;

private:
    BlockFace made(qint32 item, double zoom) const;
    BlockFace rootFace(const MapItem &item, double zoom) const;
    BlockFace groupFace(const MapItem &item, double zoom) const;
    BlockFace lineFace(const MapItem &item, qint32 index, double zoom) const;
    BlockFace chipFace(const MapItem &item) const;
    void addSummary(BlockFace &face, const MapItem &item, double left, double baseline, double room, double zoom) const;
    /// Behind the name; to where they reach.
    double addFlags(BlockFace &face, const MapItem &item, double left, double middle) const;
    double flagsWidth(const MapItem &item) const;
    QString nameOf(const MapItem &item) const;
    BlockFace withWholeName(BlockFace face, const MapItem &item) const;
    BlockText text(const QString &text, QPointF baseline, double pixels, bool isSemiBold, BlockText::Role role) const;
    double width(const QString &text, double pixels, bool isSemiBold) const;

    Layout m_layout;
    MapGeometry m_geometry;
    TextTable m_texts;
    QHash<qint32, BlockFace> m_faces;
    BlockFace m_far; ///< changes with every zoom
    bool m_isNear = false;
};

} // namespace Espalier
