// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "picture/blockpainter.h"

#include "core/tagcolour.h"
#include "picture/blockpass.h"
#include "picture/blocktree.h"
#include "picture/ink.h"
#include "picture/tagflag.h"

#include <QCoreApplication>
#include <QPainterPath>

#include <algorithm>

namespace Espalier {

namespace {

using namespace BlockMetric;
using namespace BlockLook;

struct BlockPainterText {
    Q_DECLARE_TR_FUNCTIONS(Espalier::BlockMap)
};

constexpr double readable = 10.9;   // pixels of the screen; below, text is a bar of its length
constexpr double barOpacity = 0.3;
constexpr double barsUntil = 0.6; // of the text's own opacity
constexpr double groundEdge = 0.16;

double textOpacity(double pixels, double zoom)
{
    const double shown = pixels * zoom;
    const double span = fadeSpan * pixels;
    return std::clamp((shown - (readable - span)) / span, 0.0, 1.0);
}

} // namespace

BlockCanvas::~BlockCanvas() = default;

BlockPainter::BlockPainter(const Layout &layout, const MapGeometry &geometry, const Theme &theme, const QFont &font)
    : m_layout(layout), m_geometry(geometry), m_theme(theme), m_faces(layout, geometry, font)
{
    // Parents come before their children, so that one pass knows every effective phase.
    const std::vector<MapItem> &items = geometry.items();
    const std::span<const NodeRecord> records = layout.records();
    m_phases.reserve(items.size());
    for (const MapItem &item : items)
        m_phases.push_back(item.parent < 0 ? layout.toldPhase(item.node) : laterOf(m_phases[size_t(item.parent)], records[item.node].phase));
    findBranches();
}

void BlockPainter::findBranches()
{
    const std::vector<MapItem> &items = m_geometry.items();
    m_branches.assign(items.size(), -1);
    qint8 branch = -1;
    for (size_t i = 0; i < items.size(); ++i) {
        if (items[i].part == MapPart::Group)
            m_branches[i] = branch = qint8((branch + 1) % 8);
        else if (items[i].parent > 0)
            m_branches[i] = m_branches[size_t(items[i].parent)];
    }
    m_isByBranch = m_geometry.options().ground == MapGround::ByBranch;
}

void BlockPainter::Pass::findPath()
{
    if (m_marks.lit != noNode)
        m_lit = m_geometry.itemOf(m_marks.lit);
    const NodeIndex from = m_lit >= 0 ? m_marks.lit : m_marks.current;
    if (from == noNode || (m_lit < 0 && !(m_marks.selected && m_marks.selected->test(from))))
        return;
    for (qint32 item = m_geometry.itemOf(from); item > 0; item = m_items[size_t(item)].parent)
        m_path.append(item);
}

void BlockPainter::Pass::run()
{
    if (m_moment) {
        for (qint32 i = 0; i < qint32(m_blocks.pieces.size()); ++i) {
            if (m_blocks.pieces[size_t(i)].rect.adjusted(-lane, 0, lane, 0).intersects(m_view))
                m_pieces.append(i);
        }
    } else {
        m_pieces = m_geometry.piecesIn(m_view);
    }
    wood();
    grounds();
    pathWood();
    for (const qint32 index : std::as_const(m_pieces))
        piece(m_blocks.pieces[size_t(index)]);
    root();
    hint();
}

// -- groups ------------------------------------------------------------------------------------------------------------

void BlockPainter::Pass::grounds()
{
    for (const qint32 index : std::as_const(m_pieces)) {
        const MapPiece &piece = m_blocks.pieces[size_t(index)];
        if (piece.item < 0)
            continue;
        const PhaseColours colours = ground(piece.item);
        const bool isPrint = m_theme.kind == Theme::Kind::Print;
        BlockCanvas::Edge edge{mixed(colours.tint, colours.text, isPrint ? 0.7 : groundEdge), std::max(1.0, 0.6 / m_zoom)};
        if (isSelected(piece.item) || isCurrent(piece.item))
            edge = {accent(), std::max(selectedEdge, 1.2 / m_zoom)};
        else if (isOnPath(piece.item))
            edge = {accent(), std::max(1.5, 1 / m_zoom)};
        else if (isHovered(piece.item))
            edge.colour = mixed(colours.tint, colours.text, 0.45);
        m_canvas.setOpacity(opacityOf(piece.item));
        m_canvas.box(piece.rect, Metric::cardRadius, mixed(m_theme.window, colours.tint, groundTint), edge);
        if (isPrint)
            m_canvas.pattern(QRectF(m_blocks.isMirrored ? piece.rect.right() - 5 : piece.rect.left(), piece.rect.top() + 10, 5, piece.rect.height() - 20),
                             m_owner.m_phases[size_t(piece.item)]);
    }
    m_canvas.setOpacity(1);
}

void BlockPainter::Pass::piece(const MapPiece &piece)
{
    const double rowsOpacity = this->rowsOpacity();
    std::pair<qint32, qint32> rows(piece.firstRow, piece.endRow);
    if (!m_moment)
        rows = m_geometry.rowsIn(piece, m_view.adjusted(0, -40, 0, 40));
    if (rowsOpacity > 0) {
        for (qint32 row = rows.first; row < rows.second; ++row)
            twig(m_blocks.rows[size_t(row)]);
        if (piece.goesOn && piece.item >= 0 && piece.endRow > piece.firstRow) {
            // It runs out in a dot: there is more in the next column.
            qint32 last = piece.endRow - 1; // that hangs on the group's own twig
            while (last > piece.firstRow && m_blocks.rows[size_t(last)].depth > 0)
                --last;
            const double x = (m_blocks.isMirrored ? piece.rect.right() - twigAt(0) : piece.rect.left() + twigAt(0));
            const double end = piece.rect.bottom() - padding[size_t(m_blocks.tight)] + 2;
            const Rgb ink = mixed(m_theme.window, ground(piece.item).text, twigShares[0]);
            QPainterPath path(QPointF(x, m_blocks.rows[size_t(last)].joint.y() - corner));
            path.lineTo(x, end);
            m_canvas.setOpacity(opacityOf(piece.item) * rowsOpacity);
            m_canvas.stroke(path, twigWidths[0], ink);
            m_canvas.mark(QRectF(x - budRadius, end - budRadius, 2 * budRadius, 2 * budRadius), Phase::Beginner, ink);
        }
        pathTwigs(piece);
        for (qint32 index = rows.first; index < rows.second; ++index)
            row(m_blocks.rows[size_t(index)]);
    }
    if (piece.item < 0)
        return;
    if (piece.cap.isNull())
        head(piece.item, rectOf(piece.item));
    else
        cap(piece);
}

void BlockPainter::Pass::head(qint32 item, const QRectF &rect)
{
    if (!rect.adjusted(0, 0, 0, 4).intersects(m_view))
        return;
    const BlockFace &face = m_owner.m_faces.faceOf(item, m_zoom);
    const PhaseColours colours = ground(item);
    m_canvas.setOpacity(opacityOf(item));
    const MapSign *const sign = signOf(item);
    m_canvas.box(face.tile.translated(rect.topLeft()), 8,
                 sign && sign->tint ? *sign->tint : mixed(colours.tint, colours.text, 0.16), {});
    if (sign && sign->isBlank)
        return m_canvas.setOpacity(1);
    const NodeIndex node = m_items[size_t(item)].node;
    auto figure = m_owner.m_figures.constFind(node);
    if (figure == m_owner.m_figures.constEnd())
        figure = m_owner.m_figures.insert(node, figureOf(m_owner.m_layout, node));
    if (sign && !sign->icon.isEmpty())
        m_canvas.icon(face.icon.translated(rect.topLeft()), NodeFigure{.icon = sign->icon},
                      sign->ink.value_or(colours.text));
    else
        m_canvas.icon(face.icon.translated(rect.topLeft()), *figure, colours.text);
    texts(face, rect.topLeft(), item, mixed(m_theme.text, colours.text, 0.35));
    m_canvas.setOpacity(1);
}

void BlockPainter::Pass::cap(const MapPiece &piece)
{
    const PhaseColours colours = ground(piece.item);
    for (const BlockText &text : m_owner.m_faces.capTexts(piece, m_zoom))
        write(text, piece.cap.topLeft(), text.role == BlockText::Role::Name ? mixed(m_theme.text, colours.text, 0.35) : m_theme.dim, opacityOf(piece.item));
}

// -- the root and words ------------------------------------------------------------------------------------------------

void BlockPainter::Pass::root()
{
    const QRectF rect = rectOf(0);
    if (!rect.adjusted(-2, -2, 2, 2).intersects(m_view))
        return;
    const bool isFramed = isSelected(0) || isCurrent(0);
    const bool isLitUp = !m_path.isEmpty();
    const Rgb edge = isFramed || isLitUp ? accent() : mixed(m_theme.line, m_theme.dim, isHovered(0) ? 0.7 : 0.4);
    m_canvas.setOpacity(opacityOf(0));
    m_canvas.box(rect, Metric::cardRadius, m_theme.panel, {edge, isFramed ? std::max(selectedEdge, 1.2 / m_zoom) : isLitUp ? 1.5 : 1.2});
    const BlockFace &face = m_owner.m_faces.faceOf(0, m_zoom);
    m_canvas.box(face.tile.translated(rect.topLeft()), 8, m_theme.accent, {});
    m_canvas.icon(face.icon.translated(rect.topLeft()), NodeFigure{.icon = QStringLiteral("nodes/folder")}, m_theme.panel);
    texts(face, rect.topLeft(), 0, m_theme.text);
    m_canvas.setOpacity(1);
}

void BlockPainter::Pass::hint()
{
    const QRectF &rect = m_blocks.hint;
    if (rect.isNull() || m_moment)
        return;
    m_canvas.box(rect, Metric::cardRadius, std::nullopt, {mixed(m_theme.line, m_theme.dim, 0.5), 1.2, true});
    const QString words = BlockPainterText::tr("Add a folder: drag one from the guide, paste a tree, or press Insert");
    QStringList lines;
    const TextTable &table = m_owner.m_faces.texts();
    table.wrap(words.toStdString(), textPixels, rect.width() - 24, 3, &lines);
    double y = rect.top() + (rect.height() - summaryHeight * double(lines.size())) / 2 + 12;
    for (const QString &line : std::as_const(lines)) {
        const double width = table.em(QStringView(line), TextTable::Regular) * textPixels;
        const BlockText text{.text = line, .width = width, .pixels = textPixels, .role = BlockText::Role::Summary};
        write(text, QPointF(rect.left() + (rect.width() - width) / 2, y), m_theme.dim, 1);
        y += summaryHeight;
    }
}

void BlockPainter::Pass::texts(const BlockFace &face, QPointF origin, qint32 item, Rgb name)
{
    const double rows = m_items[size_t(item)].part == MapPart::Root || m_items[size_t(item)].part == MapPart::Group
                            ? 1
                            : rowsOpacity();
    const Rgb number = mixed(m_theme.dim, item == 0 ? m_theme.dim : ground(item).text, 0.5);
    const QStringList &tags = m_owner.m_layout.tags(m_items[size_t(item)].node);
    m_canvas.setOpacity(opacityOf(item) * rows);
    for (qsizetype i = 0; i < face.flags.size() && m_zoom >= plainZoom; ++i)
        m_canvas.fill(TagFlag::outline(face.flags[i].translated(origin), m_blocks.isMirrored ? Qt::RightToLeft : Qt::LeftToRight),
                      tagColours(m_theme, tags[i]).text);
    for (const BlockText &text : face.texts) {
        if (text.role == BlockText::Role::Name && m_items[size_t(item)].node == m_marks.edited)
            continue;
        write(text, origin, text.role == BlockText::Role::Name ? name : text.role == BlockText::Role::Number ? number : m_theme.dim, opacityOf(item) * rows);
    }
}

void BlockPainter::Pass::write(const BlockText &text, QPointF origin, Rgb ink, double opacity)
{
    const double whole = textOpacity(text.pixels, m_zoom);
    if (const double bar = 1 - whole / barsUntil; bar > 0) {
        const QPointF at = origin + text.baseline;
        m_canvas.setOpacity(opacity * barOpacity * bar);
        // Its round ends are seen only where there is nothing but the bar, and cost as much as the text.
        const double radius = whole > 0 ? 0 : text.pixels * 0.18;
        m_canvas.box(QRectF(at.x(), at.y() - text.pixels * 0.5, text.width * 0.9, text.pixels * 0.36), radius, ink, {});
    }
    m_canvas.setOpacity(opacity * whole);
    if (whole > 0)
        m_canvas.text(text, origin, ink);
    m_canvas.setOpacity(opacity);
}

void BlockPainter::Pass::item(qint32 index, QPointF shift)
{
    const QRectF rect = rectOf(index).translated(shift);
    switch (m_items[size_t(index)].part) {
    case MapPart::Chip:
        return chip(index, rect);
    case MapPart::Line:
        return line(index, rect);
    case MapPart::Group: {
        const PhaseColours colours = ground(index);
        m_canvas.box(QRectF(rect.topLeft(), QSizeF(rect.width(), m_items[size_t(index)].headHeight)), Metric::cardRadius,
                     mixed(m_theme.window, colours.tint, groundTint), {mixed(colours.tint, colours.text, groundEdge), 1});
        return head(index, rect);
    }
    case MapPart::Root:
    case MapPart::Tile:
        return;
    }
}

void BlockPainter::paint(BlockCanvas &canvas, const QRectF &view, double zoom, const MapMarks &marks, const BlockMoment *moment)
{
    Pass(*this, canvas, view, zoom, marks, moment).run();
}

void BlockPainter::paintItem(BlockCanvas &canvas, qint32 item, QPointF shift, double zoom, const MapMarks &marks)
{
    Pass(*this, canvas, m_geometry.items()[size_t(item)].rect.translated(shift), zoom, marks, nullptr).item(item, shift);
}

} // namespace Espalier
