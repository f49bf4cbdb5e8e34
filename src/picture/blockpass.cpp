// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The wood and the rows of block maps.

#include "picture/blockpass.h"

#include "picture/blocktree.h"
#include "picture/ink.h"

#include <QPainterPath>

#include <cmath>

namespace Espalier {

namespace {

using namespace BlockMetric;
using namespace BlockLook;

constexpr double pathWoodWidth = 3;
constexpr double pathTwig = 2;
constexpr double signPadding = 6; // of a line's name in a pill
constexpr double signSide = 10.5;

/// Round the corner between a level and an upright line.
QPainterPath woodPath(const MapWood &wood)
{
    QPainterPath path(wood.from);
    const double right = wood.to.x() >= wood.from.x() ? 1 : -1;
    const double corner = std::max(0.0, std::min({wood.corner, std::abs(wood.to.x() - wood.from.x()), std::abs(wood.to.y() - wood.from.y())}));
    if (wood.shape == MapWood::Shape::Down) {
        path.lineTo(wood.to.x() - right * corner, wood.from.y());
        path.quadTo(QPointF(wood.to.x(), wood.from.y()), QPointF(wood.to.x(), wood.from.y() + corner));
    } else if (wood.shape == MapWood::Shape::Across) {
        path.lineTo(wood.from.x(), wood.to.y() - corner);
        path.quadTo(QPointF(wood.from.x(), wood.to.y()), QPointF(wood.from.x() + right * corner, wood.to.y()));
    }
    path.lineTo(wood.to);
    return path;
}

/// A stem that becomes thinner all the way.
QPainterPath taperedPath(const MapWood &wood)
{
    QPainterPath path;
    const double begin = wood.width / 2;
    const double end = wood.endWidth / 2;
    path.moveTo(wood.from + QPointF(-begin, 0));
    path.lineTo(wood.to + QPointF(-end, 0));
    path.lineTo(wood.to + QPointF(end, 0));
    path.lineTo(wood.from + QPointF(begin, 0));
    path.closeSubpath();
    return path;
}

} // namespace

// -- wood --------------------------------------------------------------------------------------------------------------

void BlockPainter::Pass::wood()
{
    m_canvas.setOpacity(m_lit < 0 && !m_marks.lights ? 1 : unlit);
    for (const MapWood &wood : m_blocks.wood) {
        const QRectF reach = QRectF(wood.from, wood.to).normalized().adjusted(-4, -4, 4, 4);
        if (!reach.intersects(m_view))
            continue;
        const Rgb ink = wood.item < 0 ? m_theme.wood : mixed(m_theme.wood, ground(wood.item).text, 0.5);
        if (wood.shape == MapWood::Shape::Straight)
            m_canvas.fill(taperedPath(wood), m_theme.wood);
        else
            m_canvas.stroke(woodPath(wood), wood.width, ink);
    }
    m_canvas.setOpacity(1);
}

/// The way from the root to the group of what is selected or pointed at.
void BlockPainter::Pass::pathWood()
{
    if (m_path.isEmpty())
        return;
    const qint32 group = m_path.last();
    const auto arm = std::ranges::find(m_blocks.wood, group, &MapWood::item);
    if (arm == m_blocks.wood.end())
        return;
    const double width = std::max(pathWoodWidth, 1.5 / m_zoom);
    for (const MapWood &wood : m_blocks.wood) {
        if (wood.item >= 0)
            continue;
        // In tiers, the trunk goes on from arm to arm.
        const bool isOfPath = m_blocks.isTiers ? wood.stem <= arm->stem : wood.stem == arm->stem && wood.shape != MapWood::Shape::Across;
        if (!isOfPath)
            continue;
        MapWood part = wood;
        if (wood.shape == MapWood::Shape::Straight) {
            part.to.setY(std::max(wood.from.y(), arm->from.y()));
        } else if (m_blocks.isTiers && wood.stem < arm->stem) {
            part.shape = MapWood::Shape::Straight;
            part.to = QPointF(wood.from.x(), wood.to.y());
        } else if (m_blocks.isTiers) {
            part.to.setX(arm->from.x());
        }
        m_canvas.stroke(woodPath(part), width, accent());
    }
    m_canvas.stroke(woodPath(*arm), width, accent());
}

// -- rows --------------------------------------------------------------------------------------------------------------

void BlockPainter::Pass::twig(const MapRow &row)
{
    if (row.parent <= 0)
        return wire(row);
    const auto depth = size_t(std::min<int>(row.depth, 2));
    const Rgb ink = mixed(m_theme.window, ground(row.parent).text, twigShares[depth]);
    QPainterPath path;
    if (std::isnan(row.twigFrom)) {
        path.moveTo(row.levelFrom, row.joint.y());
    } else {
        path.moveTo(row.twigAt, row.twigFrom);
        const double bend = m_blocks.isMirrored ? -corner : corner;
        path.lineTo(row.twigAt, row.joint.y() - corner);
        path.quadTo(QPointF(row.twigAt, row.joint.y()), QPointF(row.twigAt + bend, row.joint.y()));
    }
    path.lineTo(row.joint);
    m_canvas.setOpacity(opacityOf(row.first));
    m_canvas.stroke(path, twigWidths[depth], ink);
    wire(row);
}

/// What chips hang on: it shows in the gaps between them.
void BlockPainter::Pass::wire(const MapRow &row)
{
    if (!row.isChips)
        return;
    const QRectF first = rectOf(row.first);
    const QRectF last = rectOf(row.first + row.count - 1);
    const double left = std::min({row.joint.x(), first.left(), last.left()});
    const double right = std::max({row.joint.x(), first.right(), last.right()});
    if (right - left <= first.width() + 1 && row.count == 1)
        return;
    const Rgb from = row.parent > 0 ? ground(row.parent).text : m_theme.dim;
    QPainterPath path(QPointF(left, row.joint.y()));
    path.lineTo(right, row.joint.y());
    m_canvas.setOpacity(opacityOf(row.first));
    m_canvas.stroke(path, 1.5, row.parent > 0 ? mixed(m_theme.window, from, 0.34) : m_theme.wood);
}

/// Under the chips of the piece, which are drawn next.
void BlockPainter::Pass::pathTwigs(const MapPiece &piece)
{
    for (const qint32 item : std::as_const(m_path)) {
        const qint32 index = m_blocks.rowOf[size_t(item)];
        if (index < 0 || &m_blocks.pieces[size_t(m_blocks.rows[size_t(index)].piece)] != &piece)
            continue;
        const MapRow &row = m_blocks.rows[size_t(index)];
        QPainterPath path;
        if (row.parent <= 0 || std::isnan(row.twigFrom)) {
            path.moveTo(row.parent <= 0 ? row.joint.x() : row.levelFrom, row.joint.y());
        } else {
            // From where its folder's twig begins in this piece.
            double from = row.twigFrom;
            for (qint32 above = m_blocks.pieces[size_t(row.piece)].firstRow; above < index; ++above) {
                if (m_blocks.rows[size_t(above)].parent == row.parent && !std::isnan(m_blocks.rows[size_t(above)].twigFrom)) {
                    from = m_blocks.rows[size_t(above)].twigFrom;
                    break;
                }
            }
            const double bend = m_blocks.isMirrored ? -corner : corner;
            path.moveTo(row.twigAt, from);
            path.lineTo(row.twigAt, row.joint.y() - corner);
            path.quadTo(QPointF(row.twigAt, row.joint.y()), QPointF(row.twigAt + bend, row.joint.y()));
        }
        path.lineTo(row.joint);
        if (row.isChips)
            path.lineTo(m_blocks.isMirrored ? rectOf(item).right() : rectOf(item).left(), row.joint.y());
        m_canvas.setOpacity(1);
        m_canvas.stroke(path, std::max(pathTwig, 1.2 / m_zoom), accent());
    }
}

void BlockPainter::Pass::row(const MapRow &row)
{
    const double rows = rowsOpacity();
    for (qint32 item = row.first; item < row.first + row.count; ++item) {
        const QRectF rect = rectOf(item);
        if (!rect.intersects(m_view))
            continue;
        m_canvas.setOpacity(opacityOf(item) * rows);
        if (const MapSign *const sign = signOf(item))
            signedItem(item, rect, *sign);
        else
            m_items[size_t(item)].part == MapPart::Chip ? chip(item, rect) : line(item, rect);
    }
    m_canvas.setOpacity(rows);
    moreOf(row);
    m_canvas.setOpacity(1);
}

void BlockPainter::Pass::moreOf(const MapRow &row)
{
    if (row.moreRect.isNull() || !row.moreRect.intersects(m_view))
        return;
    BlockText text{.text = plusText(row.more), .pixels = numberPixels, .role = BlockText::Role::Number, .isSemiBold = true};
    text.width = m_owner.m_faces.texts().em(QStringView(text.text), TextTable::SemiBold) * numberPixels;
    text.baseline = QPointF((row.moreRect.width() - text.width) / 2, pillHeight / 2 + 4);
    const Rgb ink = row.parent > 0 ? ground(row.parent).text : m_theme.dim;
    write(text, row.moreRect.topLeft(), mixed(m_theme.dim, ink, 0.5), opacityOf(row.first + row.count - 1));
}

void BlockPainter::Pass::chip(qint32 item, const QRectF &rect)
{
    const bool isFolder = m_owner.m_layout.isFolder(m_items[size_t(item)].node);
    const PhaseColours colours = hue(item);
    const Rgb fill = isFolder ? mixed(m_theme.panel, colours.tint, 0.75) : m_theme.panel;
    const bool isFramed = isSelected(item) || isCurrent(item);
    Rgb edge = isFolder ? mixed(colours.tint, colours.text, 0.45) : mixed(m_theme.line, colours.text, 0.12);
    if (isHovered(item))
        edge = mixed(edge, m_theme.text, 0.4);
    const double width = m_zoom < plainZoom && !isFramed ? 0 : isFramed ? std::max(selectedEdge, 1.2 / m_zoom) : 1;
    const BlockFace &face = m_owner.m_faces.faceOf(item, m_zoom);
    m_canvas.box(QRectF(rect.topLeft(), face.pill.size()), isFolder ? 6 : 10, fill, {isFramed ? accent() : edge, width});
    if (isFolder && m_zoom >= plainZoom)
        bud(item, face.mark.translated(rect.topLeft()), colours);
    texts(face, rect.topLeft(), item, isFolder ? m_theme.text : mixed(m_theme.text, m_theme.dim, 0.25));
}

/// On the bud or dot of what is pointed at: what a click on it does.
void BlockPainter::Pass::bud(qint32 item, const QRectF &mark, const PhaseColours &colours)
{
    const MapItem &at = m_items[size_t(item)];
    if (!isHovered(item) || at.below == 0 || m_moment || m_zoom < plainZoom)
        return m_canvas.mark(mark, m_owner.m_phases[size_t(item)], colours.text);
    const QRectF disc = signRect(mark);
    m_canvas.box(disc, disc.width() / 2, colours.text, {});
    const double reach = disc.width() * 0.28;
    QPainterPath sign(disc.center() - QPointF(reach, 0));
    sign.lineTo(disc.center() + QPointF(reach, 0));
    if (at.isCollapsed) {
        sign.moveTo(disc.center() - QPointF(0, reach));
        sign.lineTo(disc.center() + QPointF(0, reach));
    }
    m_canvas.stroke(sign, 1.6, m_theme.panel);
}

void BlockPainter::Pass::line(qint32 item, const QRectF &rect)
{
    const bool isFolder = m_owner.m_layout.isFolder(m_items[size_t(item)].node);
    const PhaseColours colours = hue(item);
    const BlockFace &face = m_owner.m_faces.faceOf(item, m_zoom);
    frame(item, rect, 6);
    if (isFolder) {
        bud(item, face.mark.translated(rect.topLeft()), colours);
    } else {
        const Rgb edge = isHovered(item) ? mixed(m_theme.line, m_theme.text, 0.4) : mixed(m_theme.line, colours.text, 0.12);
        m_canvas.box(face.pill.translated(rect.topLeft()), 10, m_theme.panel, {edge, m_zoom < plainZoom ? 0.0 : 1.0});
    }
    texts(face, rect.topLeft(), item, isFolder ? m_theme.text : mixed(m_theme.text, m_theme.dim, 0.25));
}

/// A chip, or the name of a line in a pill of its own.
void BlockPainter::Pass::signedItem(qint32 item, const QRectF &rect, const MapSign &sign)
{
    const BlockFace &face = m_owner.m_faces.faceOf(item, m_zoom);
    const BlockText &name = face.texts.front();
    const QRectF words(name.baseline.x(), 0, name.width, pillHeight);
    const bool isChip = m_items[size_t(item)].part == MapPart::Chip;
    const QRectF square = face.mark.isNull() ? QRectF(words.left(), 0, 0, pillHeight) : face.mark;
    QRectF pill =
        isChip ? QRectF(QPointF(), face.pill.size()) : words.united(square).adjusted(-signPadding, 0, signPadding, 0);
    pill.setTop(0);
    pill.setBottom(pillHeight);
    const bool isFramed = isSelected(item) || isCurrent(item);
    const Rgb plain = mixed(m_theme.line, m_theme.dim, isHovered(item) ? 0.7 : sign.isDashed ? 0.55 : 0.2);
    const BlockCanvas::Edge edge{isFramed ? accent() : sign.ink.value_or(plain),
                                 isFramed ? std::max(selectedEdge, 1.2 / m_zoom) : 1.0, sign.isDashed};
    std::optional<Rgb> ground = sign.tint;
    if (!ground)
        ground = sign.isDashed ? mixed(m_theme.window, m_theme.panel, 0.5) : m_theme.panel;
    m_canvas.box(pill.translated(rect.topLeft()), 6, ground, edge);
    if (sign.isBlank)
        return;
    // A sign is larger than the shape that it stands for.
    const double aside = isChip && !face.mark.isNull() && !sign.icon.isEmpty() ? (m_blocks.isMirrored ? -2 : 2) : 0;
    if (!sign.icon.isEmpty()) {
        // Without a shape to stand for, what is called so has left room before its name.
        const double left = face.mark.isNull() ? words.left() : square.center().x() - signSide / 2 - aside / 4;
        m_canvas.icon(QRectF(left, (pillHeight - signSide) / 2, signSide, signSide).translated(rect.topLeft()),
                      NodeFigure{.icon = sign.icon}, sign.ink.value_or(m_theme.dim));
    }
    for (const BlockText &text : face.texts) {
        const bool isName = text.role == BlockText::Role::Name;
        write(text, rect.topLeft() + QPointF(aside, 0),
              isName && !sign.isDashed ? m_theme.text : sign.ink.value_or(m_theme.dim),
              opacityOf(item) * rowsOpacity());
    }
}

/// Round a line that is selected or pointed at.
void BlockPainter::Pass::frame(qint32 item, const QRectF &rect, double radius)
{
    const bool isFramed = isSelected(item) || isCurrent(item);
    if (!isFramed && !isHovered(item))
        return;
    const QRectF outer = rect.adjusted(-3, -1, 3, 1);
    const PhaseColours colours = ground(item);
    if (isFramed)
        m_canvas.box(outer, radius, mixed(m_theme.window, colours.tint, 0.3), {accent(), std::max(selectedEdge, 1.2 / m_zoom)});
    else
        m_canvas.box(outer, radius, std::nullopt, {mixed(colours.tint, colours.text, 0.35), 1});
}

} // namespace Espalier
