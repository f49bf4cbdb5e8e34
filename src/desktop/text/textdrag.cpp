// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/text/textdrag.h"

#include "desktop/session/session.h"
#include "desktop/text/textview.h"
#include "desktop/theming/appearance.h"

#include <QPainter>
#include <QScrollBar>

#include <algorithm>

namespace Espalier {

namespace {

constexpr double textDropEdge = 0.28; // the part of a folder's line at its top and bottom that means between
constexpr double textDragRing = 5;

} // namespace

TextDrag::TextDrag(TextView &view) : NodeDrag(view), m_text(view) { }

NodeDrag::Target TextDrag::placeAt(QPoint pointer)
{
    const TextLines &lines = m_text.editing().lines();
    if (lines.isEmpty())
        return {};
    const qsizetype row = m_text.rowAt(pointer.y());
    const double part = double(pointer.y() - m_text.rowRect(row).top()) / m_text.rowHeight();
    const int depth = std::max(1, m_text.depthAt(pointer.x()));
    const TextLine &line = lines.at(row);
    const bool isFolder = line.kind == TextLine::Kind::Node && m_text.editing().layout().isFolder(line.node);
    if (isFolder && part >= (row == 0 ? -1 : textDropEdge) && part <= 1 - textDropEdge) {
        m_row = row;
        return {line.node, noNode, false};
    }
    return between(part < 0.5 ? row - 1 : row, depth);
}

/// Below the line \a above.
NodeDrag::Target TextDrag::between(qsizetype above, int depth)
{
    const TextLines &lines = m_text.editing().lines();
    const Layout &layout = m_text.editing().layout();
    const auto shownFrom = [&](NodeIndex node) {
        while (node != noNode && lines.rowOf(node) < 0)
            node = layout.nextSibling(node);
        return node;
    };
    m_row = std::max<qsizetype>(above, 0);
    while (m_row > 0 && lines.at(m_row).kind != TextLine::Kind::Node) // being typed, kept apart, hidden
        --m_row;
    const TextLine &line = lines.at(m_row);
    NodeIndex node = line.node;
    const NodeIndex firstInside = line.isFolded ? noNode : shownFrom(layout.firstChild(node));
    if (firstInside != noNode || node == rootNode) {
        m_depth = line.depth + 1;
        return {node, firstInside, true};
    }
    qsizetype below = m_row + 1;
    while (below < lines.count() && lines.at(below).kind != TextLine::Kind::Node)
        ++below;
    const int deepest = line.depth;
    const int flattest = below < lines.count() ? lines.at(below).depth : 1;
    m_depth = std::clamp(depth, std::max(1, std::min(flattest, deepest)), deepest);
    for (int level = deepest; level > m_depth; --level)
        node = layout.parent(node);
    return {layout.parent(node), shownFrom(layout.nextSibling(node)), true};
}

bool TextDrag::moveAtEdge(QPointF by)
{
    QScrollBar *const bar = m_text.verticalScrollBar();
    m_scrolled += by.y() / m_text.rowHeight();
    const int rows = int(m_scrolled);
    m_scrolled -= rows;
    bar->setValue(bar->value() + rows);
    return by.y() < 0 ? bar->value() > bar->minimum() : by.y() > 0 && bar->value() < bar->maximum();
}

void TextDrag::paintPlace(QPainter &painter) const
{
    const QColor accent = colour(currentTheme().accent);
    const QRect row = m_text.rowRect(m_row);
    painter.setPen(QPen(accent, 2, Qt::SolidLine, Qt::RoundCap));
    if (!target().isBetween) {
        painter.setBrush(Qt::NoBrush);
        const int left = m_text.nameLeft(m_text.editing().lines().at(m_row).depth) - Metric::step;
        painter.drawRoundedRect(QRectF(left, row.top() + 1, row.right() - left - 2 * Metric::step, row.height() - 2),
                                Metric::smallRadius, Metric::smallRadius);
        return;
    }
    const QPointF ring(m_text.nameLeft(m_depth) - textDragRing, row.bottom() + 1);
    painter.drawLine(ring, QPointF(row.right() - 2 * Metric::step, ring.y()));
    painter.setBrush(colour(currentTheme().panel));
    painter.drawEllipse(ring, textDragRing, textDragRing);
}

} // namespace Espalier
