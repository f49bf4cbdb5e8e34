// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "picture/blockmetrics.h"
#include "picture/blockpainter.h"

#include <algorithm>
#include <array>

namespace Espalier {

/// What the two sources of BlockPainter::Pass have in common.
namespace BlockLook {
inline constexpr double fadeSpan = 0.04;  // of zoom, while words turn into bars and rows come in
inline constexpr double plainZoom = 0.5;  // below it, chips have no edges
inline constexpr double faint = 0.35;     // what is carried away
inline constexpr double unlit = 0.45;     // what does not belong to what is pointed at
inline constexpr double groundTint = 0.62;
inline constexpr std::array twigWidths{2.0, 1.6, 1.3};
inline constexpr std::array twigShares{0.55, 0.45, 0.38};
inline constexpr double selectedEdge = 2;
} // namespace BlockLook

/// One drawing of one part of the map.
class BlockPainter::Pass
{
public:
    Pass(BlockPainter &owner, BlockCanvas &canvas, const QRectF &view, double zoom, const MapMarks &marks, const BlockMoment *moment)
        : m_owner(owner), m_geometry(owner.m_geometry), m_items(owner.m_geometry.items()), m_blocks(moment ? moment->blocks : *owner.m_geometry.blocks()),
          m_theme(owner.m_theme), m_canvas(canvas), m_view(view), m_zoom(zoom), m_marks(marks), m_moment(moment)
    {
        findPath();
    }

    void run();
    void item(qint32 index, QPointF shift);

private:
    // -- where and how
    QRectF rectOf(qint32 item) const { return m_moment ? m_moment->items[size_t(item)] : m_items[size_t(item)].rect; }
    double opacityOf(qint32 item) const
    {
        double opacity = m_moment ? double(m_moment->opacity[size_t(item)]) : 1;
        if (m_marks.dragged && m_marks.dragged->test(m_items[size_t(item)].node))
            opacity *= BlockLook::faint;
        return isLit(item) ? opacity : opacity * BlockLook::unlit;
    }
    /// Of what is in the groups, which is not there from farthest away.
    double rowsOpacity() const { return std::clamp((m_zoom - BlockFaces::farthestZoom) / BlockLook::fadeSpan + 0.5, 0.0, 1.0); }
    bool isLit(qint32 item) const
    {
        if (m_marks.lights)
            return m_marks.lights->test(m_items[size_t(item)].node);
        if (m_lit < 0)
            return true;
        const bool isBelow = item >= m_lit && item < m_items[size_t(m_lit)].end;
        return isBelow || (m_lit >= item && m_lit < m_items[size_t(item)].end);
    }
    PhaseColours hue(qint32 item) const { return m_theme.phase(m_owner.m_phases[size_t(item)]); }
    PhaseColours ground(qint32 item) const
    {
        const qint8 branch = m_owner.m_branches[size_t(item)];
        return m_owner.m_isByBranch && branch >= 0 ? m_theme.branches[size_t(branch)] : hue(item);
    }
    bool isSelected(qint32 item) const { return m_marks.selected && m_marks.selected->test(m_items[size_t(item)].node); }
    bool isCurrent(qint32 item) const { return m_marks.hasFocus && m_items[size_t(item)].node == m_marks.current; }
    bool isHovered(qint32 item) const { return m_items[size_t(item)].node == m_marks.hovered; }
    const MapSign *signOf(qint32 item) const
    {
        if (!m_marks.signs)
            return nullptr;
        const auto sign = m_marks.signs->constFind(m_items[size_t(item)].node);
        return sign == m_marks.signs->constEnd() ? nullptr : &*sign;
    }
    Rgb accent() const { return m_marks.isQuiet ? m_theme.faint : m_theme.accent; }
    void findPath();
    bool isOnPath(qint32 item) const { return std::ranges::find(m_path, item) != m_path.end(); }

    // -- what
    void wood();
    void pathWood();
    void grounds();
    void piece(const MapPiece &piece);
    void twig(const MapRow &row);
    void wire(const MapRow &row);
    void pathTwigs(const MapPiece &piece);
    void row(const MapRow &row);
    void moreOf(const MapRow &row);
    void root();
    void head(qint32 item, const QRectF &rect);
    void chip(qint32 item, const QRectF &rect);
    void line(qint32 item, const QRectF &rect);
    void signedItem(qint32 item, const QRectF &rect, const MapSign &sign);
    void bud(qint32 item, const QRectF &mark, const PhaseColours &colours);
    void cap(const MapPiece &piece);
    void hint();
    void texts(const BlockFace &face, QPointF origin, qint32 item, Rgb name);
    void write(const BlockText &text, QPointF origin, Rgb ink, double opacity);
    void frame(qint32 item, const QRectF &rect, double radius);

    BlockPainter &m_owner;
    const MapGeometry &m_geometry;
    const std::vector<MapItem> &m_items;
    const MapBlocks &m_blocks;
    const Theme &m_theme;
    BlockCanvas &m_canvas;
    const QRectF m_view;
    const double m_zoom;
    const MapMarks &m_marks;
    const BlockMoment *m_moment;
    QList<qint32> m_pieces; // in view
    QList<qint32> m_path;   // items from the current one up to its group
    qint32 m_lit = -1;      // what is pointed at
};

} // namespace Espalier
