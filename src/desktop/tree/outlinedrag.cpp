// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/tree/outlinedrag.h"

#include "desktop/session/session.h"
#include "desktop/theming/appearance.h"
#include "desktop/tree/layoutmodel.h"
#include "desktop/tree/outlineview.h"

#include <QPainter>
#include <QScrollBar>

#include <algorithm>

namespace Espalier {

namespace {

constexpr int ringSize = 11;
constexpr int outlineDragPadding = 3 * Metric::step;

} // namespace

OutlineDrag::OutlineDrag(OutlineView &view) : NodeDrag(view), m_outline(view) {}

NodeDrag::Target OutlineDrag::placeAt(QPoint pointer)
{
    const OutlineRows &rows = m_outline.rows();
    const double at = double(pointer.y() + m_outline.verticalScrollBar()->value()) / m_outline.rowPainter().rowHeight();
    const int depth = m_outline.rowPainter().depthAt(m_outline.cellsOf(m_outline.rowRect(0)).name, pointer.x());
    const LayoutModel &model = m_outline.layoutModel();
    m_drop = outlineDropAt(rows, model.tree(), m_outline.session().layout(), at, depth);
    return {m_drop.parent, model.siblingAt(m_drop.parent, m_drop.row), m_drop.line >= 0};
}

bool OutlineDrag::moveAtEdge(QPointF by)
{
    QScrollBar *const bar = m_outline.verticalScrollBar();
    bar->setValue(bar->value() + qRound(by.y()));
    return by.y() < 0 ? bar->value() > bar->minimum() : by.y() > 0 && bar->value() < bar->maximum();
}

void OutlineDrag::paintPlace(QPainter &painter) const
{
    if (!target().isBetween)
        return; // its row is painted so
    const Theme &theme = currentTheme();
    const QRect row = m_outline.rowRect(m_drop.line);
    const QRect chevron = m_outline.rowPainter().chevronRect(m_outline.cellsOf(row).name, m_drop.depth);
    const qreal y = std::max(row.top(), ringSize / 2 + 1);
    const qreal end =
        m_outline.isRightToLeft() ? row.left() + outlineDragPadding : row.right() + 1 - outlineDragPadding;
    const QPointF ring(QRectF(chevron).center().x(), y);
    painter.setPen(QPen(colour(theme.accent), 2, Qt::SolidLine, Qt::RoundCap));
    painter.drawLine(ring, QPointF(end, y));
    painter.setBrush(colour(theme.panel));
    painter.drawEllipse(ring, ringSize / 2.0 - 0.5, ringSize / 2.0 - 0.5);
}

} // namespace Espalier
