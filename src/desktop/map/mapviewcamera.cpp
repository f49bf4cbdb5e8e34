// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Where the map's view looks.

#include "desktop/map/mapview.h"

#include "desktop/map/mapdrag.h"
#include "desktop/map/mapmotion.h"
#include "desktop/session/session.h"
#include "desktop/views/nodenaming.h"
#include "picture/blockface.h"

#include <algorithm>
#include <cmath>

namespace Espalier {

namespace {

constexpr double zoomStep = 1.25;
constexpr double sight = 16; // what is shown stands at least this far from the view's edge
constexpr double mostMoreZoom = 8; // at once
constexpr double mostAreaZoom = 64; // tiles of a million nodes can be read from about 40 on
constexpr int slowZoomMs = 180;     // where laying out takes longer, it waits until the hand rests

bool hasArea(const MapOptions &options) { return !isBlockMap(options.style); }

} // namespace

QRectF MapView::rectOf(NodeIndex node) const
{
    const qint32 item = node == noNode ? -1 : m_model->geometry().itemOf(node);
    // Of a group that is its head: what is in it stands for itself.
    const MapGeometry &geometry = m_model->geometry();
    if (item >= 0 && geometry.items()[size_t(item)].part == MapPart::Group)
        return m_camera.toView(geometry.headRect(item));
    return item < 0 ? QRectF() : m_camera.toView(geometry.items()[size_t(item)].rect);
}

qint32 MapView::itemAt(QPointF point) const
{
    const MapGeometry &geometry = m_model->geometry();
    return geometry.itemAt(m_camera.toMap(point));
}

NodeIndex MapView::nodeAt(QPointF point) const
{
    const qint32 item = itemAt(point);
    return item < 0 ? moreAt(point) : m_model->geometry().items()[size_t(item)].node;
}

NodeIndex MapView::moreAt(QPointF point) const
{
    const MapGeometry &geometry = m_model->geometry();
    const qint32 item = geometry.folderOfMoreAt(m_camera.toMap(point));
    return item < 0 ? noNode : geometry.items()[size_t(item)].node;
}

NodeIndex MapView::chipAt(QPointF point) const
{
    const MapGeometry &geometry = m_model->geometry();
    const QPointF place = m_camera.toMap(point);
    for (const qint32 item : geometry.chipsIn(QRectF(place, QSizeF(0.1, 0.1)))) {
        if (geometry.chipRect(item).contains(place))
            return geometry.items()[size_t(item)].node;
    }
    return noNode;
}

QRectF MapView::foldRectOf(qint32 item) const
{
    const std::shared_ptr<const MapPainter> painter = m_model->painter();
    const bool folds = item >= 0 && m_model->geometry().items()[size_t(item)].below > 0;
    const QRectF number = painter && folds ? painter->numberRect(item) : QRectF();
    // A little more than what is painted: a finger is no needle.
    return number.isNull() ? QRectF() : m_camera.toView(number).adjusted(-5, -5, 5, 5);
}

bool MapView::isFoldAt(qint32 item, QPointF point) const
{
    if (foldRectOf(item).contains(point))
        return true;
    const std::shared_ptr<const MapPainter> painter = m_model->painter();
    const bool folds = item >= 0 && m_model->geometry().items()[size_t(item)].below > 0;
    const QRectF bud = painter && folds ? painter->budRect(item) : QRectF();
    return !bud.isNull() && m_camera.toView(bud).contains(point);
}

double MapView::areaScale() const
{
    const double width = m_model->geometry().options().area.width();
    return hasArea(options()) && width > 0 ? width / wholeArea().width() : 1;
}

double MapView::zoom() const { return camera().zoom * areaScale(); }

const MapCamera &MapView::camera() const
{
    m_model->geometry(); // on another area, the camera goes with it
    return m_camera;
}

QSizeF MapView::wholeArea() const { return (room().size() - QSizeF(2, 2)).expandedTo(QSizeF(80, 80)); }

MapCamera MapView::fitted() const
{
    const MapGeometry &geometry = m_model->geometry();
    const QRectF bounds = geometry.bounds();
    const QRectF place = room();
    if (const MapBlocks *blocks = geometry.blocks()) {
        // It was composed for this room; what cannot be read as a whole begins at its top, at full size.
        const MapCamera whole = MapCamera::fitting(bounds, place, 0.0001, std::max(1.0, blocks->zoom));
        if (m_fitsWhole || whole.zoom >= BlockFaces::wholeZoom)
            return whole;
        MapCamera camera{.zoom = 1};
        const double left = bounds.width() <= place.width() ? place.center().x() - bounds.center().x()
            : blocks->isMirrored                            ? place.right() - bounds.right()
                                                            : place.left() - bounds.left();
        camera.offset = QPointF(left, place.top() - bounds.top());
        return camera;
    }
    if (m_fitsWhole)
        return MapCamera::fitting(bounds, place, 0.0001, 1);
    MapCamera camera = MapCamera::fitting(bounds, place, leastReadable, 1);
    if (geometry.isEmpty())
        return camera;
    // Where not all of it is readable at once, it begins with the top of the branch.
    const QRectF top = camera.toView(geometry.items().front().rect);
    const double margin = sight * 1.5;
    if (bounds.width() * camera.zoom > place.width() + 1) {
        if (geometry.options().direction == MapDirection::TopDown)
            camera.offset.rx() += place.center().x() - top.center().x();
        else if (geometry.options().direction == MapDirection::RightToLeft)
            camera.offset.rx() += place.right() - margin - top.right();
        else
            camera.offset.rx() += place.left() + margin - top.left();
    }
    if (bounds.height() * camera.zoom > place.height() + 1)
        camera.offset.ry() += geometry.options().direction == MapDirection::TopDown ? place.top() + margin - top.top() : place.center().y() - top.center().y();
    return camera;
}

MapCamera MapView::keptCamera() const
{
    // Something the person looks at stays where it is.
    if (m_motion->painter()) {
        const MapGeometry &before = m_motion->painter()->geometry();
        if (m_anchor == noNode && hasArea(options()) && before.options().style == options().style && before.options().area != m_model->geometry().options().area)
            return rescaledCamera(before);
    }
    const qint32 item = m_anchor == noNode ? -1 : m_model->geometry().itemOf(m_anchor);
    if (item < 0)
        return m_camera;
    MapCamera kept = m_camera;
    // Groups grow downwards and sideways: where their heads begin is what the eye holds on to.
    const bool isBlock = m_model->geometry().blocks() != nullptr;
    const QRectF now = kept.toView(isBlock ? m_model->geometry().headRect(item) : m_model->geometry().items()[size_t(item)].rect);
    const bool isMirrored = isBlock && m_model->geometry().blocks()->isMirrored;
    kept.offset += !isBlock     ? m_anchorRect.center() - now.center()
                   : isMirrored ? m_anchorRect.topRight() - now.topRight()
                                : m_anchorRect.topLeft() - now.topLeft();
    return kept;
}

/// The same map on another area: what is shown at the zoom's point stays there.
MapCamera MapView::rescaledCamera(const MapGeometry &before) const
{
    const MapGeometry &after = m_model->geometry();
    MapCamera camera = m_camera;
    camera.zoom *= before.options().area.width() / after.options().area.width();
    const QPointF at = room().contains(m_zoomPoint) ? m_zoomPoint : room().center();
    qint32 item = before.itemAt(m_camera.toMap(at));
    while (item >= 0 && after.itemOf(before.items()[size_t(item)].node) < 0)
        item = before.items()[size_t(item)].parent;
    const QRectF from = item < 0 ? before.bounds() : before.items()[size_t(item)].rect;
    const QRectF to = item < 0 ? after.bounds() : after.items()[size_t(after.itemOf(before.items()[size_t(item)].node))].rect;
    if (from.isEmpty() || to.isEmpty())
        return camera;
    const QPointF inside = m_camera.toMap(at) - from.topLeft();
    const QPointF there = to.topLeft() + QPointF(inside.x() * to.width() / from.width(), inside.y() * to.height() / from.height());
    camera.offset = at - there * camera.zoom;
    return camera;
}

void MapView::startFitting()
{
    m_isFitting = true;
    m_areaScale = 1;
    m_zoomFollow.stop();
    m_model->setArea(wholeArea());
}

void MapView::followZoom()
{
    const double wanted = std::clamp(zoom(), 1.0, mostAreaZoom);
    if (!hasArea(options()) || std::abs(wanted / m_areaScale - 1) < 0.005)
        return;
    m_areaScale = wanted;
    m_model->setArea(wholeArea() * m_areaScale);
}

void MapView::take(const MapCamera &camera, bool animated)
{
    m_camera = camera;
    m_motion->show(m_model->painter(), m_camera, animated);
    m_naming->follow();
    m_drag->follow();
    Q_EMIT cameraChanged();
}

void MapView::setCamera(const MapCamera &camera, bool animated)
{
    m_isFitting = false;
    take(camera.held(m_model->geometry().bounds(), room()), animated);
    if (hasArea(options()))
        m_zoomFollow.start(session().layout().nodeCount() <= MapModel::quickNodes ? 0 : slowZoomMs);
}

void MapView::zoomBy(double factor, QPointF at, bool animated)
{
    // What shows all of a huge map may be less than the least zoom otherwise.
    const double least = std::min(hasArea(options()) ? 1 : MapCamera::leastZoom, zoom());
    const double most = std::max(hasArea(options()) ? mostAreaZoom : MapCamera::mostZoom, zoom());
    const double wanted = std::clamp(zoom() * factor, least, most);
    m_zoomPoint = at;
    setCamera(m_camera.zoomedAt(at, m_camera.zoom * wanted / zoom()), animated);
}

void MapView::zoomBy(double factor)
{
    const QRectF current = rectOf(session().selection().current());
    const QPointF at = QRectF(rect()).contains(current.center()) && !current.isNull() ? current.center() : room().center();
    zoomBy(factor, at, true);
}

void MapView::zoomIn() { zoomBy(zoomStep); }
void MapView::zoomOut() { zoomBy(1 / zoomStep); }

void MapView::showActualSize()
{
    m_fitsWhole = false;
    zoomBy(1 / zoom());
}

void MapView::setFitsWhole(bool whole)
{
    m_fitsWhole = whole;
    startFitting();
}

void MapView::zoomToSelection()
{
    QRectF together;
    if (const NodeIndex current = session().selection().current(); isJoined(current))
        m_model->giveOwnPlace(current);
    for (const NodeIndex node : session().selection().nodes()) {
        const MapGeometry &geometry = m_model->geometry();
        const qint32 item = geometry.itemOf(node);
        if (item < 0)
            continue;
        together |= geometry.items()[size_t(item)].rect;
        // With what is in it, as far as that is a matter of looking.
        for (qint32 below = item + 1; below < geometry.items()[size_t(item)].end; ++below)
            together |= geometry.items()[size_t(below)].rect;
    }
    if (together.isNull())
        return;
    m_zoomPoint = room().center();
    const double most = hasArea(options()) ? mostAreaZoom / areaScale() : 1.5;
    setCamera(MapCamera::fitting(together.adjusted(-sight, -sight, sight, sight), room(), MapCamera::leastZoom, most), true);
}

void MapView::fit()
{
    m_fitsWhole = true;
    startFitting();
    m_model->painter(); // up to date before it is measured
    take(fitted(), true);
}

void MapView::showFirstLook()
{
    m_wantsFirstLook = true;
    prepare();
    if (!isVisible())
        return;
    m_model->painter();
    if (std::exchange(m_fitsNext, false)) // nothing was to be opened
        take(fitted(), true);
}

void MapView::reveal(NodeIndex node)
{
    if (!isVisible() || node == noNode)
        return;
    m_model->expandTo(node);
    if (isJoined(node))
        m_model->giveOwnPlace(node);
    const qint32 item = m_model->geometry().itemOf(node);
    if (item < 0) {
        m_toReveal = m_model->isBusy() ? node : noNode;
        return;
    }
    const QRectF target = m_model->geometry().headRect(item);
    if (room().contains(m_camera.toView(target)))
        return;
    m_isFitting = false;
    MapCamera camera = m_camera;
    // What is far away comes to the middle, with what is around it.
    if (const QRectF place = camera.toView(target); !place.intersects(QRectF(rect())))
        camera.offset += room().center() - place.center();
    take(camera.showing(target, room().adjusted(sight, sight, -sight, -sight)), true);
}

/// Visible, but without a bar or tile of its own.
bool MapView::isJoined(NodeIndex node) const
{
    const MapGeometry &geometry = m_model->geometry();
    if (node == noNode || m_model->isBusy() || geometry.itemOf(node) >= 0 || !session().filter().isVisible(node))
        return false;
    return geometry.moreOf(geometry.nearestItemOf(session().layout(), node)) != nullptr;
}

void MapView::showMore(NodeIndex folder)
{
    const MapGeometry &geometry = m_model->geometry();
    const qint32 item = folder == noNode ? -1 : geometry.itemOf(folder);
    const MapMore *const more = item < 0 ? nullptr : geometry.moreOf(item);
    if (!more)
        return;
    if (folder != options().focus)
        return focusOn(folder);
    // Alone it is already: closer, then.
    int own = 1;
    for (qint32 child = item + 1; child < geometry.items()[size_t(item)].end;
         child = geometry.items()[size_t(child)].end)
        ++own;
    const double wanted = 1 + double(more->children) / own;
    const double factor = options().style == MapStyle::Treemap ? zoomStep * std::sqrt(wanted) : wanted;
    zoomBy(std::clamp(factor, zoomStep, mostMoreZoom), m_camera.toView(more->rect.center()), true);
}

void MapView::showInside(NodeIndex node)
{
    const MapGeometry &geometry = m_model->geometry();
    if (geometry.blocks()) // what was touched stays under the pointer
        return;
    const qint32 item = geometry.itemOf(node);
    if (item < 0)
        return;
    const QRectF own = geometry.items()[size_t(item)].rect;
    QRectF inside = own;
    for (qint32 child = item + 1; child < geometry.items()[size_t(item)].end; child = geometry.items()[size_t(child)].end)
        inside |= geometry.items()[size_t(child)].rect;
    const QRectF place = room().adjusted(sight, sight, -sight, -sight);
    const MapCamera camera = m_camera.showing(inside, place).showing(own, place);
    if (camera != m_camera)
        take(camera, true);
}

} // namespace Espalier
