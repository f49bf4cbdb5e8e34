// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "picture/blockpainter.h"

#include "core/tagcolour.h"
#include "picture/blockmetrics.h"
#include "picture/blocktree.h"
#include "picture/ink.h"
#include "picture/tagflag.h"

#include <QCoreApplication>
#include <QPainterPath>

#include <algorithm>
#include <array>
#include <cmath>

namespace Espalier {

namespace {

using namespace BlockMetric;

struct BlockPainterText {
    Q_DECLARE_TR_FUNCTIONS(Espalier::BlockMap)
};

constexpr double readable = 10.9;   // pixels of the screen; below, text is a bar of its length
constexpr double fadeSpan = 0.04;   // of zoom, while it turns into one
constexpr double plainZoom = 0.5;   // below it, chips have no edges
constexpr double barOpacity = 0.3;
constexpr double faint = 0.35;      // what is carried away
constexpr double unlit = 0.45;      // what does not belong to what is pointed at
constexpr double groundTint = 0.62;
constexpr double groundEdge = 0.16;
constexpr double pathWood = 3;
constexpr double pathTwig = 2;
constexpr std::array twigWidths{2.0, 1.6, 1.3};
constexpr std::array twigShares{0.55, 0.45, 0.38};
constexpr double selectedEdge = 2;

double textOpacity(double pixels, double zoom)
{
    const double shown = pixels * zoom;
    const double span = fadeSpan * pixels;
    return std::clamp((shown - (readable - span)) / span, 0.0, 1.0);
}

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
            opacity *= faint;
        return isLit(item) ? opacity : opacity * unlit;
    }
    bool isLit(qint32 item) const
    {
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
    void pathTwigs();
    void row(const MapRow &row);
    void moreOf(const MapRow &row);
    void root();
    void head(qint32 item);
    void chip(qint32 item, const QRectF &rect);
    void line(qint32 item, const QRectF &rect);
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

// -- wood --------------------------------------------------------------------------------------------------------------

void BlockPainter::Pass::wood()
{
    m_canvas.setOpacity(m_lit < 0 ? 1 : unlit);
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
    const double width = std::max(Espalier::pathWood, 1.5 / m_zoom);
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
    const double rowsOpacity = std::clamp((m_zoom - BlockFaces::farthestZoom) / fadeSpan + 0.5, 0.0, 1.0);
    std::pair<qint32, qint32> rows(piece.firstRow, piece.endRow);
    if (!m_moment)
        rows = m_geometry.rowsIn(piece, m_view.adjusted(0, -40, 0, 40));
    if (rowsOpacity > 0) {
        for (qint32 row = rows.first; row < rows.second; ++row)
            twig(m_blocks.rows[size_t(row)]);
        if (piece.goesOn && piece.item >= 0 && piece.endRow > piece.firstRow) {
            // It runs out in a dot: there is more in the next column.
            const MapRow &last = m_blocks.rows[size_t(piece.endRow) - 1];
            const double x = (m_blocks.isMirrored ? piece.rect.right() - twigAt(0) : piece.rect.left() + twigAt(0));
            const double end = piece.rect.bottom() - padding[size_t(m_blocks.tight)] + 2;
            const Rgb ink = mixed(m_theme.window, ground(piece.item).text, twigShares[0]);
            QPainterPath path(QPointF(x, last.joint.y() - corner));
            path.lineTo(x, end);
            m_canvas.setOpacity(opacityOf(piece.item) * rowsOpacity);
            m_canvas.stroke(path, twigWidths[0], ink);
            m_canvas.mark(QRectF(x - budRadius, end - budRadius, 2 * budRadius, 2 * budRadius), Phase::Beginner, ink);
        }
        pathTwigs();
        for (qint32 index = rows.first; index < rows.second; ++index)
            row(m_blocks.rows[size_t(index)]);
    }
    if (piece.item < 0)
        return;
    if (piece.cap.isNull())
        head(piece.item);
    else
        cap(piece);
}

void BlockPainter::Pass::head(qint32 item)
{
    const QRectF rect = rectOf(item);
    if (!rect.adjusted(0, 0, 0, 4).intersects(m_view))
        return;
    const BlockFace &face = m_owner.m_faces.faceOf(item, m_zoom);
    const PhaseColours colours = ground(item);
    m_canvas.setOpacity(opacityOf(item));
    m_canvas.box(face.tile.translated(rect.topLeft()), 8, mixed(colours.tint, colours.text, 0.16), {});
    const NodeIndex node = m_items[size_t(item)].node;
    auto figure = m_owner.m_figures.constFind(node);
    if (figure == m_owner.m_figures.constEnd())
        figure = m_owner.m_figures.insert(node, figureOf(m_owner.m_layout, node));
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

void BlockPainter::Pass::pathTwigs()
{
    for (const qint32 item : std::as_const(m_path)) {
        const qint32 index = m_blocks.rowOf[size_t(item)];
        if (index < 0)
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
    const double rows = std::clamp((m_zoom - BlockFaces::farthestZoom) / fadeSpan + 0.5, 0.0, 1.0);
    for (qint32 item = row.first; item < row.first + row.count; ++item) {
        const QRectF rect = rectOf(item);
        if (!rect.intersects(m_view))
            continue;
        m_canvas.setOpacity(opacityOf(item) * rows);
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
        m_canvas.mark(face.mark.translated(rect.topLeft()), m_owner.m_phases[size_t(item)], colours.text);
    texts(face, rect.topLeft(), item, isFolder ? m_theme.text : mixed(m_theme.text, m_theme.dim, 0.25));
}

void BlockPainter::Pass::line(qint32 item, const QRectF &rect)
{
    const bool isFolder = m_owner.m_layout.isFolder(m_items[size_t(item)].node);
    const PhaseColours colours = hue(item);
    const BlockFace &face = m_owner.m_faces.faceOf(item, m_zoom);
    frame(item, rect, 6);
    if (isFolder) {
        m_canvas.mark(face.mark.translated(rect.topLeft()), m_owner.m_phases[size_t(item)], colours.text);
    } else {
        const Rgb edge = isHovered(item) ? mixed(m_theme.line, m_theme.text, 0.4) : mixed(m_theme.line, colours.text, 0.12);
        m_canvas.box(face.pill.translated(rect.topLeft()), 10, m_theme.panel, {edge, m_zoom < plainZoom ? 0.0 : 1.0});
    }
    texts(face, rect.topLeft(), item, isFolder ? m_theme.text : mixed(m_theme.text, m_theme.dim, 0.25));
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
                            : std::clamp((m_zoom - BlockFaces::farthestZoom) / fadeSpan + 0.5, 0.0, 1.0);
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
    if (whole < 1) {
        const QPointF at = origin + text.baseline;
        m_canvas.setOpacity(opacity * barOpacity * (1 - whole));
        m_canvas.box(QRectF(at.x(), at.y() - text.pixels * 0.5, text.width * 0.9, text.pixels * 0.36), text.pixels * 0.18, ink, {});
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
        return head(index);
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
