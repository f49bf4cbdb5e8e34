// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/views/nodedrag.h"

#include "desktop/session/layoutmime.h"
#include "desktop/session/nodeverbs.h"
#include "desktop/session/session.h"
#include "desktop/views/dragview.h"
#include "desktop/views/droplabel.h"

#include <QDrag>
#include <QDropEvent>
#include <QMimeData>
#include <QPainter>
#include <QScopedValueRollback>
#include <QTimerEvent>
#include <QWidget>

#include <algorithm>

namespace Espalier {

namespace {

constexpr int openAfterMs = 600;
constexpr int edgeEveryMs = 16;
constexpr int edgeWidth = 44;
constexpr double maxEdgeSpeed = 16; // pixels a tick

} // namespace

NodeDrag::NodeDrag(DragView &view) : QObject(&view.widget()), m_view(view)
{
    // The same numbers mean other nodes then.
    connect(&view.session().document(), &LayoutDocument::aboutToReset, this, [this] {
        m_target = {};
        m_askedParent = m_waitingOver = noNode;
        m_openTimer.stop();
    });
}

// -- out --------------------------------------------------------------------------------------------------------------

void NodeDrag::start()
{
    Session &session = m_view.session();
    const QList<NodeIndex> nodes = session.editor().topmost(session.selection().nodes());
    if (nodes.isEmpty())
        return;
    auto *const drag = new QDrag(&m_view.widget());
    drag->setMimeData(LayoutMime::ofNodes(session, nodes, LayoutMime::Use::Drag).release());
    const Layout &layout = session.layout();
    drag->setPixmap(dragPicture(m_view.widget(), figureOf(layout, nodes.first()), layout.toldPhase(nodes.first()),
                                nodes.size() > 1));
    drag->setHotSpot(dragPictureHotSpot(m_view.widget().layoutDirection()));
    showCarried(nodes);
    drag->exec(Qt::MoveAction | Qt::CopyAction, Qt::MoveAction);
    showCarried({});
    leave();
}

// -- over -------------------------------------------------------------------------------------------------------------

void NodeDrag::enter(QDropEvent *event)
{
    if (!LayoutMime::isAccepted(*event->mimeData()))
        return event->ignore();
    m_view.cancelNaming();
    m_mime = event->mimeData();
    m_dragged = DraggedItems::of(m_view.session(), *m_mime);
    m_askedParent = noNode;
    m_isActive = true;
    move(event);
    event->accept(); // also where the pointer is over something that refuses: it may move on
}

void NodeDrag::move(QDropEvent *event)
{
    if (!m_isActive)
        return event->ignore();
    m_mime = event->mimeData();
    m_pointer = event->position().toPoint();
    m_action = m_dragged.actionFor(*event);
    update();
    moveOrWaitAtEdge();
    if (m_action == Qt::IgnoreAction || isRefused() || m_target.parent == noNode)
        return event->ignore();
    event->setDropAction(m_action);
    event->accept();
}

void NodeDrag::follow()
{
    if (m_isActive && m_mime && !m_isUpdating)
        update();
}

void NodeDrag::update()
{
    const QScopedValueRollback updating(m_isUpdating, true); // looking may lay out what is out of date
    m_target = placeAt(m_pointer);
    if (m_target.parent != m_askedParent || m_action != m_askedAction) {
        m_askedParent = m_target.parent;
        m_askedAction = m_action;
        const Result<void> allowed =
            m_target.parent == noNode ? Result<void>() : m_view.verbs().canInsert(*m_mime, m_action, m_target.parent);
        m_error = allowed ? QString() : allowed.error().message;
    }
    waitOverFolder();
    showPlace();
    m_view.viewport()->update();
}

bool NodeDrag::isCarried(NodeIndex node) const
{
    const Layout &layout = m_view.session().layout();
    return std::ranges::any_of(LayoutMime::ownNodes(m_view.session(), *m_mime),
                               [&](NodeIndex carried) { return carried == node || layout.isAncestor(carried, node); });
}

void NodeDrag::waitOverFolder()
{
    const NodeIndex folder = m_target.isBetween ? noNode : m_target.parent;
    if (folder == m_waitingOver)
        return;
    m_waitingOver = folder;
    if (folder != noNode && m_view.isExpandable(folder) && !m_view.isExpanded(folder) && !isCarried(folder))
        m_openTimer.start(openAfterMs, this);
    else
        m_openTimer.stop();
}

QPointF NodeDrag::edgeSpeed() const
{
    const auto speed = [](int at, int size) {
        const int before = std::max(0, edgeWidth - at);
        const int behind = std::max(0, at - (size - edgeWidth));
        return (behind - before) * maxEdgeSpeed / edgeWidth; // the nearer to the edge, the faster
    };
    const QSize size = m_view.viewport()->size();
    return {speed(m_pointer.x(), size.width()), speed(m_pointer.y(), size.height())};
}

void NodeDrag::moveOrWaitAtEdge()
{
    if (edgeSpeed().isNull())
        m_edgeTimer.stop();
    else if (!m_edgeTimer.isActive())
        m_edgeTimer.start(edgeEveryMs, this);
}

void NodeDrag::timerEvent(QTimerEvent *event)
{
    if (event->timerId() == m_openTimer.timerId()) {
        m_openTimer.stop();
        m_view.setExpanded(m_waitingOver, true);
    } else if (event->timerId() == m_edgeTimer.timerId()) {
        if (!moveAtEdge(edgeSpeed()))
            m_edgeTimer.stop();
    } else {
        QObject::timerEvent(event);
    }
}

void NodeDrag::leave()
{
    if (!m_isActive)
        return;
    m_isActive = false;
    m_mime.clear();
    m_waitingOver = noNode;
    m_target = {};
    m_error.clear();
    m_openTimer.stop();
    m_edgeTimer.stop();
    showPlace();
    m_view.viewport()->update();
}

void NodeDrag::drop(QDropEvent *event)
{
    if (!m_isActive)
        return event->ignore();
    move(event);
    const Target target = m_target;
    const Qt::DropAction action = m_action;
    const bool refused = isRefused() || action == Qt::IgnoreAction || target.parent == noNode;
    leave();
    if (refused)
        return event->ignore();
    const bool done = m_view.verbs().insert(*event->mimeData(), action, target.parent, target.before);
    event->setDropAction(done ? action : Qt::IgnoreAction);
    event->setAccepted(done);
    m_view.widget().setFocus(Qt::OtherFocusReason);
}

// -- what it looks like -----------------------------------------------------------------------------------------------

QString NodeDrag::sentence() const
{
    if (isRefused())
        return m_error;
    if (m_target.parent == noNode)
        return {};
    const Session &session = m_view.session();
    const bool isCopy = m_dragged.isOwn && m_action == Qt::CopyAction;
    // What is on its way itself is no neighbour.
    const auto staysThere = [&](NodeIndex node) {
        return session.filter().isVisible(node) && (isCopy || !m_mime || !isCarried(node));
    };
    DropWords words = DropWords::of(session.layout(), staysThere, m_target.parent, m_target.before, m_target.isBetween);
    words.isCopy = isCopy;
    return dropSentence(session.layout(), words, m_dragged.what);
}

void NodeDrag::paint(QPainter &painter) const
{
    if (!m_isActive)
        return;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    if (!isRefused())
        paintPlace(painter);
    painter.restore();
    if (const QString text = sentence(); !text.isEmpty())
        paintDropLabel(painter, *m_view.viewport(), m_pointer, {text, isRefused(), m_dragged.figure, m_dragged.phase});
}

} // namespace Espalier
