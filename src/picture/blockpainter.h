// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "picture/blockcanvas.h"
#include "picture/mappainter.h"

#include <vector>

namespace Espalier {

/// Where everything of a block map stands at one moment of a transition, and how far it has come in. By the numbers of
/// the geometry that it leads to.
struct BlockMoment {
    std::vector<QRectF> items;
    std::vector<float> opacity; ///< by item
    MapBlocks blocks;
};

/// Draws block maps, onto whatever there is: decides what is seen at a zoom, in which colours.
class BlockPainter
{
public:
    BlockPainter(const Layout &layout, const MapGeometry &geometry, const Theme &theme, const QFont &font);

    BlockFaces &faces() { return m_faces; }
    const Theme &theme() const { return m_theme; }
    /// The part \a view. \a zoom: device-independent pixels for one of the map's. \a moment: instead of the places of
    /// the geometry; nullptr: those.
    void paint(BlockCanvas &canvas, const QRectF &view, double zoom, const MapMarks &marks, const BlockMoment *moment = nullptr);
    /// One item where it stands, moved by \a shift: for what is carried away.
    void paintItem(BlockCanvas &canvas, qint32 item, QPointF shift, double zoom, const MapMarks &marks);
    Phase phaseOf(qint32 item) const { return m_phases[size_t(item)]; }
    bool isByBranch() const { return m_isByBranch; }

private:
    class Pass;
    void findBranches();

    Layout m_layout;
    MapGeometry m_geometry;
    Theme m_theme;
    BlockFaces m_faces;
    std::vector<Phase> m_phases;   ///< by item
    std::vector<qint8> m_branches; ///< by item; -1: the root and its files
    bool m_isByBranch = false;
    QHash<NodeIndex, NodeFigure> m_figures;
};

} // namespace Espalier
