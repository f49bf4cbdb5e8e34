// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/map/mapdrag.h"

#include "desktop/map/mapmotion.h"
#include "desktop/map/mapview.h"
#include "desktop/session/session.h"

#include <cmath>

namespace Espalier {

namespace {

constexpr double aside = 7; // how far others step aside, in the map

} // namespace

MapDrag::MapDrag(MapView &view) : NodeDrag(view), m_map(view) {}

NodeDrag::Target MapDrag::placeAt(QPoint pointer)
{
    m_place = m_map.model().geometry().dropPlaceAt(m_map.camera().toMap(QPointF(pointer)));
    if (m_place.parent == noNode && m_map.session().layout().nodeCount() == 0)
        m_place.parent = rootNode; // an empty layout takes everything everywhere
    if (m_place.parent != noNode && !m_map.session().layout().isLinked(m_place.parent))
        m_place = {}; // the picture is behind
    return {m_place.parent, m_place.before, !m_place.line.isNull()};
}

bool MapDrag::moveAtEdge(QPointF by)
{
    MapCamera camera = m_map.camera();
    const QRectF map = camera.toView(m_map.model().geometry().bounds());
    const QRectF room = m_map.room();
    if ((by.x() < 0 && map.left() >= room.left()) || (by.x() > 0 && map.right() <= room.right()))
        by.setX(0);
    if ((by.y() < 0 && map.top() >= room.top()) || (by.y() > 0 && map.bottom() <= room.bottom()))
        by.setY(0);
    if (by.isNull())
        return false;
    camera.offset -= by;
    m_map.setCamera(camera, false);
    return true;
}

void MapDrag::showPlace()
{
    if (!isActive())
        m_place = {};
    m_map.setDrop(isRefused() ? MapDropPlace() : m_place);
    makeRoom();
    if (const QString sentence = this->sentence().remove(dropMark); sentence != m_told) {
        m_told = sentence;
        m_map.session().tell(sentence);
    }
}

void MapDrag::follow()
{
    m_roomFor = {}; // in another picture nobody has stepped aside yet
    NodeDrag::follow();
}

void MapDrag::showCarried(const QList<NodeIndex> &nodes) { m_map.setDragged(nodes); }

void MapDrag::makeRoom()
{
    MapMotion &motion = m_map.motion();
    if (isRefused() || !target().isBetween) {
        m_roomFor = {};
        return motion.stepAside({});
    }
    if (target() == m_roomFor)
        return;
    m_roomFor = target();
    const MapGeometry &geometry = m_map.model().geometry();
    const qint32 parent = geometry.itemOf(m_place.parent);
    const qint32 behind = m_place.before == noNode ? -1 : geometry.itemOf(m_place.before);
    if (parent < 0)
        return motion.stepAside({});
    const QLineF line = m_place.line;
    const bool isLevel = std::abs(line.dx()) >= std::abs(line.dy());
    const QRectF over = QRectF(line.p1(), line.p2()).normalized();
    const qint32 from = behind < 0 ? geometry.items()[size_t(parent)].end : behind;
    motion.stepAside([&geometry, parent, from, isLevel, over](qint32 item) {
        if (item <= parent || item >= geometry.items()[size_t(parent)].end)
            return QPointF();
        // Only those of the same column, or of the same row.
        const QRectF &rect = geometry.items()[size_t(item)].rect;
        const bool isBeside = isLevel ? rect.right() <= over.left() || rect.left() >= over.right() : rect.bottom() <= over.top() || rect.top() >= over.bottom();
        if (isBeside)
            return QPointF();
        const double by = item < from ? -aside : aside;
        return isLevel ? QPointF(0, by) : QPointF(by, 0);
    });
}

} // namespace Espalier
