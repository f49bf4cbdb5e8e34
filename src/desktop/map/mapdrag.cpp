// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/map/mapdrag.h"

#include "desktop/map/mapmotion.h"
#include "desktop/map/mapnaming.h"
#include "desktop/map/mapview.h"
#include "desktop/views/droplabel.h"
#include "desktop/views/dropwords.h"
#include "desktop/session/layoutmime.h"
#include "desktop/session/nodeverbs.h"
#include "desktop/session/session.h"

#include <QDrag>
#include <QDropEvent>
#include <QMimeData>
#include <QTimerEvent>

#include <algorithm>

namespace Espalier {

namespace {

constexpr int mapDragOpenAfterMs = 600;
constexpr int edgeEveryMs = 16;
constexpr int mapDragEdge = 44;
constexpr double fastest = 16; // pixels a tick
constexpr double aside = 7;    // how far others step aside, in the map

} // namespace

MapDrag::MapDrag(MapView &view) : QObject(&view), m_view(view) {}

// -- out ---------------------------------------------------------------------------------------------------------------

void MapDrag::start()
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
    m_view.setDragged(nodes);
    drag->exec(Qt::MoveAction | Qt::CopyAction, Qt::MoveAction);
    m_view.setDragged({});
    leave();
}

// -- over --------------------------------------------------------------------------------------------------------------

void MapDrag::enter(QDropEvent *event)
{
    if (!LayoutMime::isAccepted(*event->mimeData()))
        return event->ignore();
    m_view.naming().cancel();
    m_dragged = DraggedItems::of(m_view.session(), *event->mimeData());
    m_askedParent = noNode;
    m_isActive = true;
    move(event);
    event->accept(); // also where the pointer is over something that refuses: it may move on
}

void MapDrag::move(QDropEvent *event)
{
    if (!m_isActive)
        return event->ignore();
    m_pointer = event->position().toPoint();
    m_action = m_dragged.actionFor(*event);
    update(*event->mimeData());
    moveAtEdge();
    if (m_action == Qt::IgnoreAction || isRefused() || m_place.parent == noNode)
        return event->ignore();
    event->setDropAction(m_action);
    event->accept();
}

void MapDrag::update(const QMimeData &mime)
{
    m_place = m_view.model().geometry().dropPlaceAt(m_view.camera().toMap(QPointF(m_pointer)));
    if (m_place.parent == noNode && m_view.session().layout().nodeCount() == 0)
        m_place.parent = rootNode; // an empty layout takes everything everywhere
    if (m_place.parent != m_askedParent || m_action != m_askedAction) {
        m_askedParent = m_place.parent;
        m_askedAction = m_action;
        const Result<void> allowed = m_place.parent == noNode ? Result<void>() : m_view.verbs().canInsert(mime, m_action, m_place.parent);
        m_error = allowed ? QString() : allowed.error().message;
    }
    waitOverFolder();
    show();
}

void MapDrag::follow()
{
    if (!m_isActive)
        return;
    m_place = m_view.model().geometry().dropPlaceAt(m_view.camera().toMap(QPointF(m_pointer)));
    // Whether another folder would take it is found out when the pointer moves.
    if (m_place.parent != m_askedParent)
        m_place = {};
    m_roomFor = {};
    show();
}

void MapDrag::show()
{
    m_view.setDrop(isRefused() ? MapDropPlace() : m_place);
    makeRoom();
    if (const QString sentence = this->sentence().remove(dropMark); sentence != m_told) {
        m_told = sentence;
        m_view.session().tell(sentence);
    }
    m_view.update();
}

void MapDrag::makeRoom()
{
    MapMotion &motion = m_view.motion();
    const bool isBetween = m_isActive && !isRefused() && !m_place.line.isNull();
    if (!isBetween) {
        m_roomFor = {};
        return motion.stepAside({});
    }
    if (m_place.parent == m_roomFor.parent && m_place.before == m_roomFor.before)
        return;
    m_roomFor = m_place;
    const MapGeometry &geometry = m_view.model().geometry();
    const qint32 parent = geometry.itemOf(m_place.parent);
    const qint32 behind = m_place.before == noNode ? -1 : geometry.itemOf(m_place.before);
    if (parent < 0)
        return motion.stepAside({});
    const bool isLevel = std::abs(m_place.line.dx()) >= std::abs(m_place.line.dy());
    const qint32 from = behind < 0 ? geometry.items()[size_t(parent)].end : behind;
    motion.stepAside([&geometry, parent, from, isLevel](qint32 item) {
        if (item <= parent || item >= geometry.items()[size_t(parent)].end)
            return QPointF();
        const double by = item < from ? -aside : aside;
        return isLevel ? QPointF(0, by) : QPointF(by, 0);
    });
}

void MapDrag::waitOverFolder()
{
    const NodeIndex folder = m_place.line.isNull() ? m_place.parent : noNode;
    if (folder == m_waitingOver)
        return;
    m_waitingOver = folder;
    if (folder != noNode && m_view.model().isExpandable(folder) && !m_view.isExpanded(folder) && !isRefused())
        m_openTimer.start(mapDragOpenAfterMs, this);
    else
        m_openTimer.stop();
}

QPointF MapDrag::edgeSpeed() const
{
    const auto speed = [](int at, int size) {
        const int before = std::max(0, mapDragEdge - at);
        const int behind = std::max(0, at - (size - mapDragEdge));
        return (before - behind) * fastest / mapDragEdge; // the nearer to the edge, the faster
    };
    return {speed(m_pointer.x(), m_view.width()), speed(m_pointer.y(), m_view.height())};
}

void MapDrag::moveAtEdge()
{
    if (edgeSpeed().isNull())
        m_edgeTimer.stop();
    else if (!m_edgeTimer.isActive())
        m_edgeTimer.start(edgeEveryMs, this);
}

void MapDrag::timerEvent(QTimerEvent *event)
{
    if (event->timerId() == m_openTimer.timerId()) {
        m_openTimer.stop();
        m_view.setExpanded(m_waitingOver, true);
        return;
    }
    if (event->timerId() != m_edgeTimer.timerId())
        return QObject::timerEvent(event);
    // Only as far as there is something to be seen.
    MapCamera camera = m_view.camera();
    const QRectF map = camera.toView(m_view.model().geometry().bounds());
    const QRectF room = m_view.room();
    QPointF speed = edgeSpeed();
    if ((speed.x() > 0 && map.left() >= room.left()) || (speed.x() < 0 && map.right() <= room.right()))
        speed.setX(0);
    if ((speed.y() > 0 && map.top() >= room.top()) || (speed.y() < 0 && map.bottom() <= room.bottom()))
        speed.setY(0);
    if (speed.isNull())
        return m_edgeTimer.stop();
    camera.offset += speed;
    m_view.setCamera(camera, false);
    follow();
}

void MapDrag::leave()
{
    if (!m_isActive)
        return;
    m_isActive = false;
    m_waitingOver = noNode;
    m_place = {};
    m_error.clear();
    m_openTimer.stop();
    m_edgeTimer.stop();
    m_view.setDrop({});
    makeRoom();
    if (!std::exchange(m_told, QString()).isEmpty())
        m_view.session().tell(QString());
    m_view.update();
}

void MapDrag::drop(QDropEvent *event)
{
    if (!m_isActive)
        return event->ignore();
    move(event);
    const MapDropPlace place = m_place;
    const Qt::DropAction action = m_action;
    const bool refused = isRefused() || action == Qt::IgnoreAction || place.parent == noNode;
    leave();
    if (refused)
        return event->ignore();
    const bool done = m_view.verbs().insert(*event->mimeData(), action, place.parent, place.before);
    event->setDropAction(done ? action : Qt::IgnoreAction);
    event->setAccepted(done);
    m_view.setFocus(Qt::OtherFocusReason);
}

// -- what it looks like ------------------------------------------------------------------------------------------------

NodeIndex MapDrag::shownBefore(NodeIndex parent, NodeIndex before) const
{
    const Layout &layout = m_view.session().layout();
    NodeIndex node = before == noNode ? layout.lastChild(parent) : layout.previousSibling(before);
    while (node != noNode && !m_view.session().filter().isVisible(node))
        node = layout.previousSibling(node);
    return node;
}

QString MapDrag::sentence() const
{
    if (isRefused())
        return m_error;
    if (m_place.parent == noNode)
        return {};
    DropWords words{.parent = m_place.parent, .isCopy = m_dragged.isOwn && m_action == Qt::CopyAction};
    words.behind = shownBefore(m_place.parent, m_place.before);
    const bool isBetween = !m_place.line.isNull();
    if (isBetween)
        words.spot = words.behind == noNode ? DropWords::Spot::First : DropWords::Spot::After;
    else
        words.spot = words.behind == noNode ? DropWords::Spot::Only : DropWords::Spot::Last;
    return dropSentence(m_view.session().layout(), words, m_dragged.what);
}

void MapDrag::paint(QPainter &painter) const
{
    if (const QString text = m_isActive ? sentence() : QString(); !text.isEmpty())
        paintDropLabel(painter, m_view, m_pointer, {text, isRefused(), m_dragged.figure, m_dragged.phase});
}

} // namespace Espalier
