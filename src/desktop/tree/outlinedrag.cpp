// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/tree/outlinedrag.h"

#include "desktop/views/droplabel.h"
#include "desktop/session/layoutmime.h"
#include "desktop/session/nodeverbs.h"
#include "desktop/session/session.h"
#include "desktop/theming/appearance.h"
#include "desktop/tree/layoutmodel.h"
#include "desktop/tree/outlineview.h"

#include <QDrag>
#include <QDropEvent>
#include <QMimeData>
#include <QPainter>
#include <QScrollBar>
#include <QTimerEvent>

#include <algorithm>

namespace Espalier {

namespace {

constexpr int outlineDragOpenAfterMs = 600;
constexpr int scrollEveryMs = 16;
constexpr int scrollEdge = 40;
constexpr int fastestScroll = 18; // pixels a tick
constexpr int ringSize = 11;
constexpr int outlineDragPadding = 3 * Metric::step;

} // namespace

OutlineDrag::OutlineDrag(OutlineView &view) : QObject(&view), m_view(view) {}

// -- out ---------------------------------------------------------------------------------------------------------------

void OutlineDrag::start(Qt::DropActions supported)
{
    Session &session = m_view.session();
    const QList<NodeIndex> nodes = session.editor().topmost(session.selection().nodes());
    if (nodes.isEmpty())
        return;
    auto *const drag = new QDrag(&m_view);
    drag->setMimeData(LayoutMime::ofNodes(session, nodes).release());
    const Layout &layout = session.layout();
    drag->setPixmap(dragPicture(m_view, figureOf(layout, nodes.first()), layout.effectivePhase(nodes.first()), nodes.size() > 1));
    drag->setHotSpot({dragPictureSide(), dragPictureSide()});
    drag->exec(supported, Qt::MoveAction);
    leave();
}

// -- over --------------------------------------------------------------------------------------------------------------

void OutlineDrag::enter(QDropEvent *event)
{
    if (!LayoutMime::isAccepted(*event->mimeData()))
        return event->ignore();
    m_view.clearNewRow();
    m_dragged = DraggedItems::of(m_view.session(), *event->mimeData());
    m_askedParent = noNode;
    m_isActive = true;
    move(event);
    event->accept(); // also where the pointer is over something that refuses: it may move on
}

void OutlineDrag::move(QDropEvent *event)
{
    if (!m_isActive)
        return event->ignore();
    m_pointer = event->position().toPoint();
    m_action = m_dragged.actionFor(*event);
    update(*event->mimeData());
    scrollAtEdge();
    if (m_action == Qt::IgnoreAction || isRefused())
        return event->ignore();
    event->setDropAction(m_action);
    event->accept();
}

void OutlineDrag::update(const QMimeData &mime)
{
    const OutlineRows &rows = m_view.rows();
    const int height = m_view.rowPainter().rowHeight();
    const double at = double(m_pointer.y() + m_view.verticalScrollBar()->value()) / height;
    const int depth = m_view.rowPainter().depthAt(m_view.cellsOf(m_view.rowRect(0)).name, m_pointer.x());
    m_drop = outlineDropAt(rows, m_view.layoutModel().tree(), m_view.session().layout(), at, depth);
    if (m_drop.parent != m_askedParent || m_action != m_askedAction) {
        m_askedParent = m_drop.parent;
        m_askedAction = m_action;
        const Result<void> allowed = m_view.verbs().canInsert(mime, m_action, m_drop.parent);
        m_error = allowed ? QString() : allowed.error().message;
    }
    waitOverFolder();
    m_view.viewport()->update();
}

void OutlineDrag::waitOverFolder()
{
    const NodeIndex folder = m_drop.line < 0 ? m_drop.parent : noNode;
    if (folder == m_waitingOver)
        return;
    m_waitingOver = folder;
    if (folder != noNode && m_view.rows().isExpandable(folder) && !m_view.isExpanded(folder))
        m_openTimer.start(outlineDragOpenAfterMs, this);
    else
        m_openTimer.stop();
}

void OutlineDrag::scrollAtEdge()
{
    const int height = m_view.viewport()->height();
    const bool atEdge = m_pointer.y() < scrollEdge || m_pointer.y() > height - scrollEdge;
    if (atEdge && m_view.verticalScrollBar()->maximum() > 0) {
        if (!m_scrollTimer.isActive())
            m_scrollTimer.start(scrollEveryMs, this);
    } else {
        m_scrollTimer.stop();
    }
}

void OutlineDrag::timerEvent(QTimerEvent *event)
{
    if (event->timerId() == m_openTimer.timerId()) {
        m_openTimer.stop();
        m_view.setExpanded(m_waitingOver, true);
        return;
    }
    if (event->timerId() != m_scrollTimer.timerId())
        return QObject::timerEvent(event);
    // The nearer to the edge, the faster.
    const int height = m_view.viewport()->height();
    const int above = std::max(0, scrollEdge - m_pointer.y());
    const int below = std::max(0, m_pointer.y() - (height - scrollEdge));
    const int step = (below - above) * fastestScroll / scrollEdge;
    QScrollBar *const bar = m_view.verticalScrollBar();
    bar->setValue(bar->value() + step);
}

void OutlineDrag::leave()
{
    m_isActive = false;
    m_waitingOver = noNode;
    m_openTimer.stop();
    m_scrollTimer.stop();
    m_view.viewport()->update();
}

void OutlineDrag::drop(QDropEvent *event)
{
    if (!m_isActive)
        return event->ignore();
    move(event);
    const OutlineDrop place = m_drop;
    const Qt::DropAction action = m_action;
    const bool refused = isRefused() || action == Qt::IgnoreAction;
    leave();
    if (refused)
        return event->ignore();
    LayoutModel &model = m_view.layoutModel();
    const bool done = model.dropMimeData(event->mimeData(), action, place.row, 0, model.indexOf(place.parent));
    event->setDropAction(done ? action : Qt::IgnoreAction);
    event->setAccepted(done);
    m_view.setFocus(Qt::OtherFocusReason);
}

// -- what it looks like ------------------------------------------------------------------------------------------------

QString OutlineDrag::sentence() const
{
    if (isRefused())
        return m_error;
    const Session &session = m_view.session();
    return dropSentence(m_view.layoutModel().tree(), session.layout(), m_drop, m_dragged.what, m_dragged.isOwn && m_action == Qt::CopyAction);
}

void OutlineDrag::paint(QPainter &painter) const
{
    if (!m_isActive)
        return;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    if (!isRefused() && m_drop.line >= 0)
        paintLine(painter);
    painter.restore();
    paintDropLabel(painter, *m_view.viewport(), m_pointer, {sentence(), isRefused(), m_dragged.figure, m_dragged.phase});
}

void OutlineDrag::paintLine(QPainter &painter) const
{
    const Theme &theme = currentTheme();
    const QRect row = m_view.rowRect(m_drop.line);
    const QRect chevron = m_view.rowPainter().chevronRect(m_view.cellsOf(row).name, m_drop.depth);
    const qreal y = std::max(row.top(), ringSize / 2 + 1);
    const qreal end = m_view.isRightToLeft() ? row.left() + outlineDragPadding : row.right() + 1 - outlineDragPadding;
    const QPointF ring(QRectF(chevron).center().x(), y);
    painter.setPen(QPen(colour(theme.accent), 2, Qt::SolidLine, Qt::RoundCap));
    painter.drawLine(ring, QPointF(end, y));
    painter.setBrush(colour(theme.panel));
    painter.drawEllipse(ring, ringSize / 2.0 - 0.5, ringSize / 2.0 - 0.5);
}

} // namespace Espalier
