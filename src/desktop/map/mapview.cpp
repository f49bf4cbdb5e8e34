// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/map/mapview.h"

#include "desktop/map/mapdrag.h"
#include "desktop/map/mapfirstlook.h"
#include "desktop/map/mapinput.h"
#include "desktop/map/mapkeys.h"
#include "desktop/map/mapmotion.h"
#include "desktop/session/nodeverbs.h"
#include "desktop/session/session.h"
#include "desktop/theming/appearance.h"
#include "desktop/views/emptystate.h"
#include "desktop/views/nodenaming.h"
#include "desktop/views/nodetreeaccessible.h"

#include <QApplication>
#include <QContextMenuEvent>
#include <QHelpEvent>
#include <QNativeGestureEvent>
#include <QPainter>
#include <QTextDocument>
#include <QToolTip>

#include <algorithm>

namespace Espalier {

namespace {

constexpr int lightMs = 300;

} // namespace

MapView::MapView(Session &session, NodeVerbs &verbs, const ActionRegistry &actions, QWidget *parent)
    : QWidget(parent), NodeView(session, verbs, actions), m_model(new MapModel(session, this)),
      m_motion(new MapMotion(*this)), m_input(std::make_unique<MapInput>(*this)),
      m_keys(std::make_unique<MapKeys>(*this)), m_drag(std::make_unique<MapDrag>(*this)),
      m_naming(std::make_unique<NodeNaming>(*this)), m_empty(new EmptyState(session, verbs, this))
{
    NodeTreeAccessible::install();
    setAccessibleName(tr("Map"));
    setProperty("zoomsByWheel", true);
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setAcceptDrops(true);
    setAttribute(Qt::WA_OpaquePaintEvent);
    setMinimumSize(160, 120);
    m_model->setFont(font());

    m_refresh.setSingleShot(true);
    m_refresh.setInterval(0);
    connect(&m_refresh, &QTimer::timeout, this, &MapView::refresh);
    connect(m_model, &MapModel::outdated, &m_refresh, qOverload<>(&QTimer::start));
    m_zoomFollow.setSingleShot(true);
    connect(&m_zoomFollow, &QTimer::timeout, this, &MapView::followZoom);
    m_light.setSingleShot(true);
    m_light.setInterval(lightMs);
    connect(&m_light, &QTimer::timeout, this, [this] {
        m_lit = m_hovered == rootNode ? noNode : m_hovered;
        update();
    });
    connect(m_model, &MapModel::renewed, this, &MapView::followModel);
    connect(&session.document(), &LayoutDocument::reset, this, [this] {
        m_motion->show({}, m_camera, false);
        startFitting();
        m_wantsFirstLook = true;
        m_anchor = m_toReveal = m_toRename = m_hovered = m_lit = noNode;
    });
    connect(&session.selection(), &NodeSelection::changed, this, &MapView::followSelection);
    connect(&session.selection(), &NodeSelection::revealRequested, this, &MapView::revealSelected);
    connect(&session.selection(), &NodeSelection::quietChanged, this, qOverload<>(&QWidget::update));
}

MapView::~MapView() = default;

// -- following ---------------------------------------------------------------------------------------------------------

void MapView::refresh()
{
    prepare();
    if (isVisible())
        m_model->painter();
    update();
}

void MapView::prepare()
{
    if (!isVisible() || !std::exchange(m_wantsFirstLook, false))
        return;
    startFitting();
    m_fitsNext = true;
    if (isBlockMap(options().style))
        m_model->compose(MapLook::First);
    else
        m_model->setExpansion(firstLook(session(), options(), wholeArea()));
}

void MapView::setOptions(const MapOptions &options)
{
    const bool isOtherStyle = options.style != this->options().style;
    if (isOtherStyle)
        startFitting();
    m_model->setOptions(options);
    if (isOtherStyle && m_model->isUntouched())
        showFirstLook();
}

void MapView::followModel(bool isOther)
{
    if (!isVisible())
        return;
    const bool isFirst = !m_motion->painter();
    const bool isEmpty = m_model->geometry().items().size() <= 1;
    const bool wasToFit = std::exchange(m_fitsNext, false);
    const bool wasEmpty = std::exchange(m_wasEmpty, isEmpty);
    if (m_isFitting && (wasToFit || wasEmpty || isOther || isFirst))
        m_camera = fitted();
    else if (m_drag->isActive())
        m_camera = keptCamera(); // what the pointer means stays below it
    else
        m_camera = keptCamera().held(m_model->geometry().bounds(), room());
    m_anchor = noNode;
    followSelection();
    m_motion->show(m_model->painter(), m_camera, !isFirst);
    m_naming->follow();
    m_drag->follow();
    m_empty->follow();
    if (const NodeIndex node = std::exchange(m_toReveal, noNode); node != noNode)
        reveal(node);
    if (const NodeIndex node = std::exchange(m_toRename, noNode); node != noNode)
        rename(node);
    NodeTreeAccessible::notifyRenewed(*this);
    Q_EMIT cameraChanged();
    update();
}

void MapView::followSelection()
{
    m_selected = NodeBitmap(session().layout().indexEnd());
    for (const NodeIndex node : session().selection().nodes())
        m_selected.set(node);
    if (isVisible()) {
        NodeTreeAccessible::notifySelection(*this);
        NodeTreeAccessible::notifyFocus(*this, session().selection().current());
    }
    update();
}

void MapView::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_toReveal = session().selection().current();
    if (m_toReveal == rootNode)
        m_toReveal = noNode;
    followSize();
    prepare();
    m_model->setLive(true);
    m_model->painter();
    m_empty->follow();
}

void MapView::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    m_naming->cancel();
    m_motion->show({}, m_camera, false);
    m_model->setLive(false);
}

void MapView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    followSize();
}

void MapView::followSize()
{
    m_model->setArea(wholeArea() * m_areaScale);
    m_empty->follow();
    if (!m_motion->painter())
        return;
    if (m_isFitting && isBlockMap(options().style)) {
        // Another room, another composition.
        const bool isExpanded = m_model->geometry().arrangement().isExpanded;
        m_fitsNext = true;
        m_model->compose(m_model->isUntouched() ? MapLook::First : isExpanded ? MapLook::Expanded : MapLook::Arranged);
        return;
    }
    m_camera = m_isFitting ? fitted() : m_camera.held(m_model->geometry().bounds(), room());
    m_motion->show(m_motion->painter(), m_camera, false);
    m_naming->follow();
    Q_EMIT cameraChanged();
}

void MapView::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    switch (event->type()) {
    case QEvent::FontChange:
    case QEvent::StyleChange:
        m_model->setFont(font());
        break;
    case QEvent::PaletteChange:
        m_model->repaint();
        break;
    case QEvent::LanguageChange:
        setAccessibleName(tr("Map"));
        m_model->repaint();
        break;
    default:
        break;
    }
}

// -- what is asked of it -----------------------------------------------------------------------------------------------

void MapView::setExpanded(NodeIndex node, bool expanded)
{
    if (!m_model->isExpandable(node) || m_model->isExpanded(node) == expanded)
        return;
    m_anchor = node;
    m_anchorRect = rectOf(node);
    m_isFitting = false;
    m_model->setExpanded(node, expanded);
    if (!expanded) {
        // What is selected must be seen.
        const Layout &layout = session().layout();
        const QList<NodeIndex> &nodes = session().selection().nodes();
        if (std::ranges::any_of(nodes, [&](NodeIndex selected) { return layout.isAncestor(node, selected); }))
            session().selection().select(node);
    }
    m_model->painter();
    if (expanded && !m_drag->isActive())
        showInside(node);
    NodeTreeAccessible::notifyExpanded(*this, node);
}

void MapView::expandAll()
{
    startFitting();
    m_fitsNext = true;
    m_toReveal = session().selection().current();
    m_model->setExpandedBelow(options().focus, true);
}

void MapView::collapseAll()
{
    startFitting();
    m_fitsNext = true;
    m_model->setExpandedBelow(options().focus, false);
    const NodeIndex current = session().selection().current();
    if (const qint32 nearest = current == noNode ? -1 : m_model->geometry().nearestItemOf(session().layout(), current);
        nearest >= 0)
        session().selection().select(m_model->geometry().items()[size_t(nearest)].node);
}

void MapView::selectAll()
{
    QList<NodeIndex> nodes;
    const MapGeometry &geometry = m_model->geometry();
    for (const MapItem &item : geometry.items()) {
        if (item.node != rootNode)
            nodes.append(item.node);
    }
    // What is joined is there, too.
    const Layout &layout = m_model->layout();
    for (const MapMore &more : geometry.mores()) {
        for (NodeIndex child = layout.firstChild(geometry.items()[size_t(more.parent)].node); child != noNode; child = layout.nextSibling(child)) {
            if (geometry.itemOf(child) < 0 && session().filter().isVisible(child) && (options().files || layout.isFolder(child)))
                nodes.append(child);
        }
    }
    const NodeIndex current = session().selection().current();
    if (!nodes.isEmpty())
        session().selection().select(nodes, nodes.contains(current) ? current : nodes.first());
}

void MapView::focusOn(NodeIndex node)
{
    if (node == noNode || !session().layout().isFolder(node))
        return;
    MapOptions changed = options();
    changed.focus = node;
    startFitting();
    m_model->setOptions(changed);
}

void MapView::showHidden(NodeIndex node)
{
    ViewFilter &filter = session().filter();
    const ViewFilter::Hidden hidden = filter.hiddenBelow(node);
    const Phase upTo = filter.filter().upTo;
    m_anchor = node;
    m_anchorRect = rectOf(node);
    m_model->setExpanded(node, true);
    if (upTo != Phase::None && hidden.from > upTo) {
        m_isFitting = false;
        filter.setPhase(hidden.from);
        return;
    }
    // Something else hides them: they are shown all the same, until the filter changes.
    const Layout &layout = session().layout();
    QList<NodeIndex> nodes;
    for (NodeIndex child = layout.firstChild(node); child != noNode; child = layout.nextSibling(child)) {
        for (NodeIndex at = child; !filter.isVisible(child) && at != noNode; at = layout.next(at, child))
            nodes.append(at);
    }
    filter.pin(nodes);
}

// -- marks -------------------------------------------------------------------------------------------------------------

MapMarks MapView::marks() const
{
    MapMarks marks;
    marks.selected = &m_selected;
    marks.current = session().selection().current();
    marks.isQuiet = session().selection().isQuiet();
    marks.hasFocus = hasFocus() || isAncestorOf(QApplication::focusWidget());
    marks.hovered = m_drag->isActive() ? noNode : m_hovered;
    marks.lit = m_drag->isActive() || m_naming->isActive() ? noNode : m_lit;
    marks.dragged = m_isDragged ? &m_dragged : nullptr;
    marks.edited = !m_naming->isActive() ? noNode : m_naming->node() == noNode ? m_model->newNode() : m_naming->node();
    marks.drop = m_drop;
    return marks;
}

void MapView::select(NodeIndex node, Qt::KeyboardModifiers modifiers) { m_input->select(node, modifiers); }

void MapView::setHovered(NodeIndex node)
{
    if (std::exchange(m_hovered, node) == node)
        return;
    // What is pointed at for a while stands in the light; on the way there, nothing flickers.
    if (node == noNode)
        m_light.stop();
    else
        m_light.start();
    m_lit = noNode;
    update();
}

void MapView::setDragged(const QList<NodeIndex> &nodes)
{
    const Layout &layout = session().layout();
    m_isDragged = !nodes.isEmpty();
    m_dragged = NodeBitmap(layout.indexEnd());
    for (const NodeIndex node : nodes) {
        for (NodeIndex at = node; at != noNode; at = layout.next(at, node))
            m_dragged.set(at);
    }
    update();
}

void MapView::setDrop(const MapDropPlace &drop)
{
    m_drop = drop;
    update();
}

bool MapView::event(QEvent *event)
{
    switch (event->type()) {
    case QEvent::ToolTip: {
        const auto *const help = static_cast<QHelpEvent *>(event);
        const QString text = toolTipAt(help->pos());
        // Names are no markup, whatever they look like.
        QToolTip::showText(help->globalPos(), text.isEmpty() ? QString() : Qt::convertFromPlainText(text, Qt::WhiteSpaceNormal), this);
        return true;
    }
    case QEvent::NativeGesture: {
        const auto *const gesture = static_cast<QNativeGestureEvent *>(event);
        if (gesture->gestureType() == Qt::ZoomNativeGesture) {
            zoomBy(1 + gesture->value(), gesture->position(), false);
            return true;
        }
        break;
    }
    case QEvent::ShortcutOverride:
        if (m_keys->takes(*static_cast<QKeyEvent *>(event))) {
            event->accept();
            return true;
        }
        break;
    default:
        break;
    }
    return QWidget::event(event);
}

// -- painting ----------------------------------------------------------------------------------------------------------

void MapView::paintEvent(QPaintEvent *event)
{
    QPainter painter(this);
    painter.fillRect(event->rect(), colour(currentTheme().window));
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing | QPainter::SmoothPixmapTransform);
    m_motion->paint(painter, marks());
    if (!m_motion->painter() && m_model->isBusy()) {
        painter.setPen(colour(currentTheme().dim));
        painter.drawText(rect(), Qt::AlignCenter, tr("Laying out the map…"));
    }
    m_input->paint(painter);
    m_drag->paint(painter);
}

// -- handing on --------------------------------------------------------------------------------------------------------

void MapView::mousePressEvent(QMouseEvent *event) { m_input->press(event); }
void MapView::mouseMoveEvent(QMouseEvent *event) { m_input->move(event); }
void MapView::mouseReleaseEvent(QMouseEvent *event) { m_input->release(event); }
void MapView::mouseDoubleClickEvent(QMouseEvent *event) { m_input->doubleClick(event); }
void MapView::wheelEvent(QWheelEvent *event) { m_input->wheel(event); }
void MapView::leaveEvent(QEvent *) { setHovered(noNode); }
void MapView::keyReleaseEvent(QKeyEvent *event) { m_keys->release(event); }
void MapView::dragEnterEvent(QDragEnterEvent *event) { m_drag->enter(event); }
void MapView::dragMoveEvent(QDragMoveEvent *event) { m_drag->move(event); }
void MapView::dragLeaveEvent(QDragLeaveEvent *) { m_drag->leave(); }
void MapView::dropEvent(QDropEvent *event) { m_drag->drop(event); }

void MapView::keyPressEvent(QKeyEvent *event)
{
    // What a name's field leaves over means no node.
    const QWidget *const focus = QApplication::focusWidget();
    if ((focus != this && isAncestorOf(focus)) || !m_keys->press(event))
        QWidget::keyPressEvent(event);
}

void MapView::contextMenuEvent(QContextMenuEvent *event)
{
    if (event->reason() != QContextMenuEvent::Keyboard)
        return Q_EMIT contextMenuRequested(event->globalPos());
    const QRectF current = rectOf(session().selection().current());
    Q_EMIT contextMenuRequested(mapToGlobal(current.isNull() ? rect().center() : current.center().toPoint()));
}

void MapView::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    NodeTreeAccessible::notifyFocus(*this, session().selection().current());
    update();
}

void MapView::focusOutEvent(QFocusEvent *event)
{
    QWidget::focusOutEvent(event);
    m_keys->forgetSpace();
    update();
}

} // namespace Espalier
