// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/map/mapinput.h"

#include "desktop/map/mapdrag.h"
#include "desktop/map/mapkeys.h"
#include "desktop/map/mapmotion.h"
#include "desktop/map/mapview.h"
#include "desktop/session/nodeverbs.h"
#include "desktop/session/session.h"
#include "desktop/theming/appearance.h"

#include <QApplication>
#include <QMouseEvent>
#include <QPainter>
#include <QSet>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace Espalier {

namespace {

constexpr double notch = 120;      // of a wheel, in Qt's eighths of a degree
constexpr double panByNotch = 96;  // pixels
constexpr double zoomByNotch = 1.2;

} // namespace

// -- selecting ---------------------------------------------------------------------------------------------------------

void MapInput::select(NodeIndex node, Qt::KeyboardModifiers modifiers)
{
    NodeSelection &selection = m_view.session().selection();
    if (modifiers & Qt::ShiftModifier && m_view.model().geometry().itemOf(m_rangeFrom) >= 0) {
        // All between, in the order of the document.
        const MapGeometry &geometry = m_view.model().geometry();
        const qint32 from = geometry.itemOf(m_rangeFrom);
        const qint32 to = geometry.itemOf(node);
        const qint32 first = std::min(from, to);
        const qint32 last = std::max(from, to);
        QList<NodeIndex> nodes = modifiers & Qt::ControlModifier ? selection.nodes() : QList<NodeIndex>();
        const QSet<NodeIndex> before(nodes.cbegin(), nodes.cend());
        for (qint32 item = first; item <= last; ++item) {
            if (const NodeIndex between = geometry.items()[size_t(item)].node; !before.contains(between))
                nodes.append(between);
        }
        selection.select(nodes, node);
        return;
    }
    m_rangeFrom = node;
    if (modifiers & Qt::ControlModifier) {
        QList<NodeIndex> nodes = selection.nodes();
        if (nodes.removeAll(node) == 0)
            nodes.append(node);
        selection.select(nodes, nodes.isEmpty() ? noNode : nodes.contains(node) ? node : nodes.last());
        return;
    }
    selection.select(node);
}

// -- mouse -------------------------------------------------------------------------------------------------------------

bool MapInput::pressMark(QPointF point)
{
    if (const NodeIndex node = m_view.chipAt(point); node != noNode) {
        m_view.showHidden(node);
        return true;
    }
    if (const qint32 row = m_view.model().geometry().rowMoreAt(m_view.camera().toMap(point)); row >= 0) {
        m_view.unfold(row);
        return true;
    }
    if (const NodeIndex folder = m_view.moreAt(point); folder != noNode) {
        m_view.showMore(folder);
        return true;
    }
    return false;
}

/// The folder whose mark to open and close it is there; noNode: none.
NodeIndex MapInput::foldAt(QPointF point) const
{
    const qint32 item = m_view.itemAt(point);
    if (item < 0 || !m_view.isFoldAt(item, point))
        return noNode;
    const NodeIndex node = m_view.model().geometry().items()[size_t(item)].node;
    return m_view.model().isExpandable(node) ? node : noNode;
}

void MapInput::fold(NodeIndex node, Qt::KeyboardModifiers modifiers)
{
    const bool opens = !m_view.isExpanded(node);
    if (modifiers & (Qt::AltModifier | Qt::ShiftModifier))
        m_view.model().setExpandedBelow(node, opens);
    else
        m_view.setExpanded(node, opens);
}

void MapInput::press(QMouseEvent *event)
{
    m_start = event->position();
    m_cameraAtStart = m_view.motion().camera();
    m_hasMoved = false;
    m_selectsOnRelease = false;
    const bool pans = event->button() == Qt::MiddleButton || (event->button() == Qt::LeftButton && m_view.keys().isSpaceHeld());
    if (pans) {
        m_mode = Mode::Pan;
        m_view.setCursor(Qt::ClosedHandCursor);
        return;
    }
    const NodeIndex node = m_view.nodeAt(m_start);
    if (event->button() == Qt::RightButton) {
        if (node != noNode && !m_view.session().selection().contains(node))
            select(node, Qt::NoModifier);
        else if (node == noNode)
            m_view.session().selection().clear();
        return;
    }
    if (event->button() != Qt::LeftButton)
        return event->ignore();
    if (pressMark(m_start)) {
        m_mode = Mode::None;
        return;
    }
    // The mark is a handle, too: only letting it go where it was pressed opens or closes.
    if (foldAt(m_start) != noNode) {
        m_mode = Mode::Fold;
        return;
    }
    pressOn(node, *event);
}

/// Is it the ground of a group, below its head?
bool MapInput::isBody(QPointF point) const
{
    const MapGeometry &geometry = m_view.model().geometry();
    const qint32 item = m_view.itemAt(point);
    return item >= 0 && geometry.items()[size_t(item)].part == MapPart::Group
           && !geometry.headRect(item).contains(m_view.camera().toMap(point));
}

void MapInput::pressOn(NodeIndex node, const QMouseEvent &event)
{
    NodeSelection &selection = m_view.session().selection();
    const bool extends = event.modifiers() & (Qt::ControlModifier | Qt::ShiftModifier);
    // Between the rows of a group there is room to begin a band; a mere click there means the group.
    const bool isBetweenRows = isBody(m_start);
    m_selectsOnRelease = isBetweenRows && !extends;
    if (node == noNode || isBetweenRows) {
        m_mode = Mode::Band;
        m_bandStart = m_bandEnd = m_view.camera().toMap(m_start);
        m_before = extends ? selection.nodes() : QList<NodeIndex>();
        if (!extends)
            selection.clear();
        return;
    }
    m_mode = Mode::Pressed;
    // What is selected together is carried together: only letting it go says that this one was meant.
    m_selectsOnRelease = selection.contains(node) && !(event.modifiers() & Qt::ShiftModifier);
    if (selection.contains(node))
        selection.setQuiet(false);
    if (!m_selectsOnRelease)
        select(node, event.modifiers());
}

void MapInput::move(QMouseEvent *event)
{
    const QPointF point = event->position();
    const bool isFar = (point - m_start).manhattanLength() >= QApplication::startDragDistance();
    switch (m_mode) {
    case Mode::Pan:
        m_hasMoved = m_hasMoved || isFar;
        m_view.keys().spaceIsUsed();
        return pan(point);
    case Mode::Band:
        m_hasMoved = m_hasMoved || isFar;
        if (m_hasMoved)
            stretchBand(point);
        return;
    case Mode::Pressed:
        if (isFar && event->buttons() & Qt::LeftButton) {
            m_mode = Mode::None;
            m_view.drag().start();
        }
        return;
    case Mode::Fold:
        if (isFar && event->buttons() & Qt::LeftButton) {
            const NodeIndex node = m_view.nodeAt(m_start);
            if (!m_view.session().selection().contains(node))
                select(node, Qt::NoModifier);
            m_mode = Mode::None;
            m_view.drag().start();
        }
        return;
    case Mode::None:
        m_view.setHovered(m_view.nodeAt(point));
        updateCursor(point);
        return;
    }
}

void MapInput::release(QMouseEvent *event)
{
    const Mode mode = std::exchange(m_mode, Mode::None);
    if (const NodeIndex node = foldAt(m_start); mode == Mode::Fold && node != noNode)
        fold(node, event->modifiers());
    if (m_selectsOnRelease && (mode == Mode::Pressed || (mode == Mode::Band && !m_hasMoved)))
        select(m_view.nodeAt(m_start), event->modifiers());
    updateCursor(event->position());
    m_view.update();
}

void MapInput::doubleClick(QMouseEvent *event)
{
    const QPointF point = event->position();
    const NodeIndex node = m_view.nodeAt(point);
    const bool onMark = m_view.chipAt(point) != noNode || m_view.moreAt(point) != noNode
        || (node != noNode && m_view.isFoldAt(m_view.itemAt(point), point));
    if (event->button() != Qt::LeftButton || onMark || node == noNode)
        return press(event);
    m_mode = Mode::None;
    // Of a card that has a summary, what is not the name means that.
    const bool hasSummary = !m_view.shownLayout().summaryUtf8(node).empty();
    if (node != rootNode && hasSummary && !m_view.nameFieldRect(node).contains(point.toPoint())) {
        m_view.session().selection().select(node);
        m_view.verbs().editSummary();
    } else {
        m_view.rename(node);
    }
}

void MapInput::updateCursor(QPointF point)
{
    if (m_view.keys().isSpaceHeld()) {
        m_view.setCursor(Qt::OpenHandCursor);
        return;
    }
    const qint32 item = m_view.itemAt(point);
    const bool isMore = m_view.moreAt(point) != noNode || m_view.model().geometry().rowMoreAt(m_view.camera().toMap(point)) >= 0;
    const bool isMark = isMore || m_view.chipAt(point) != noNode || (item >= 0 && m_view.isFoldAt(item, point));
    if (isMark)
        m_view.setCursor(Qt::PointingHandCursor);
    else
        m_view.unsetCursor();
}

void MapInput::pan(QPointF to)
{
    MapCamera camera = m_cameraAtStart;
    camera.offset += to - m_start;
    m_view.setCamera(camera, false);
}

void MapInput::wheel(QWheelEvent *event)
{
    QPointF turned = event->angleDelta();
    if (event->modifiers() & (Qt::ControlModifier | Qt::MetaModifier)) {
        const double by = turned.y() != 0 ? turned.y() : turned.x();
        m_view.zoomBy(std::pow(zoomByNotch, by / notch), event->position(), event->pixelDelta().isNull());
        return event->accept();
    }
    // Shift turns a wheel sideways; some systems do so themselves.
    if (event->modifiers() & Qt::ShiftModifier && turned.x() == 0)
        turned = turned.transposed();
    const bool isSmooth = !event->pixelDelta().isNull() && !(event->modifiers() & Qt::ShiftModifier);
    MapCamera camera = m_view.camera();
    camera.offset += isSmooth ? QPointF(event->pixelDelta()) : turned / notch * panByNotch;
    m_view.setCamera(camera, !isSmooth);
    event->accept();
}

// -- rubber band -------------------------------------------------------------------------------------------------------

void MapInput::stretchBand(QPointF to)
{
    m_bandEnd = m_view.camera().toMap(to);
    const MapGeometry &geometry = m_view.model().geometry();
    const QRectF band = QRectF(m_bandStart, m_bandEnd).normalized();
    QList<NodeIndex> nodes = m_before;
    const QSet<NodeIndex> before(m_before.cbegin(), m_before.cend());
    for (const qint32 item : geometry.itemsIn(band)) {
        // Of tiles that hold others, the head line; else a band over a few would take all above them along.
        const NodeIndex node = geometry.items()[size_t(item)].node;
        if (geometry.headRect(item).intersects(band) && !before.contains(node))
            nodes.append(node);
    }
    NodeSelection &selection = m_view.session().selection();
    selection.select(nodes, nodes.isEmpty() ? noNode : nodes.last());
    m_view.update();
}

bool MapInput::cancel()
{
    const Mode mode = std::exchange(m_mode, Mode::None);
    if (mode == Mode::Band && m_hasMoved)
        m_view.session().selection().select(m_before, m_before.isEmpty() ? noNode : m_before.last());
    else if (mode == Mode::Pan)
        m_view.setCamera(m_cameraAtStart, true);
    m_view.unsetCursor();
    m_view.update();
    return mode != Mode::None;
}

void MapInput::paint(QPainter &painter) const
{
    if (m_mode != Mode::Band || !m_hasMoved)
        return;
    const QRectF band = m_view.camera().toView(QRectF(m_bandStart, m_bandEnd).normalized());
    QColor fill = colour(currentTheme().accent);
    painter.setPen(fill);
    fill.setAlphaF(0.12F);
    painter.setBrush(fill);
    painter.drawRoundedRect(band, Metric::smallRadius, Metric::smallRadius);
}

} // namespace Espalier
