// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/exercise/placetree.h"

#include "desktop/exercise/cardmime.h"
#include "desktop/exercise/exercisework.h"
#include "desktop/exercise/placedelegate.h"
#include "desktop/exercise/placerows.h"
#include "desktop/theming/appearance.h"
#include "desktop/theming/looks.h"

#include <QDrag>
#include <QDropEvent>
#include <QKeyEvent>
#include <QMimeData>
#include <QPainter>
#include <QScrollBar>
#include <QToolTip>

#include <utility>

namespace Espalier {

namespace {

constexpr int placeLightMs = 2'000;
constexpr int treeIndent = 30;
constexpr int dragLabelBelow = 40; // the card that is dragged
constexpr int roomAtEdges = 24; // above and below what is scrolled to

NodeId idOfPlace(const QTreeWidgetItem *item)
{
    return item && !item->data(0, PlaceSlotRole).toBool() ? NodeId::fromValue(item->data(0, PlaceIdRole).toULongLong())
                                                          : NodeId();
}

} // namespace

PlaceTree::PlaceTree(QWidget *parent) : QTreeWidget(parent)
{
    setItemDelegate(new PlaceDelegate(this));
    setHeaderHidden(true);
    setColumnCount(1);
    setIndentation(treeIndent);
    setRootIsDecorated(false);
    setItemsExpandable(false);
    setLook(this, "side");
    setSelectionMode(SingleSelection);
    setDragDropMode(DragDrop);
    setDefaultDropAction(Qt::MoveAction);
    setDropIndicatorShown(false);
    setVerticalScrollMode(ScrollPerPixel);
    setFrameShape(NoFrame);
    setUniformRowHeights(false);
    setExpandsOnDoubleClick(false);
    setAutoScroll(true);
    setMouseTracking(true);
    m_light.setSingleShot(true);
    connect(&m_light, &QTimer::timeout, this, [this] {
        m_lit = noNode;
        viewport()->update();
    });
    connect(this, &QTreeWidget::currentItemChanged, this, [this] {
        followHand();
        viewport()->update();
        Q_EMIT currentIdChanged();
    });
    const auto hover = [this](const QModelIndex &index) {
        m_hovered = index.isValid() ? NodeIndex(index.data(PlaceShownRole).toUInt()) : noNode;
        if (m_isMap)
            viewport()->update();
    };
    connect(this, &QTreeWidget::entered, this, hover);
    connect(this, &QTreeWidget::viewportEntered, this, [hover] { hover({}); });
}

void PlaceTree::setWork(ExerciseWork *work)
{
    m_work = work;
    m_wasRunning = false;
    m_hand = NodeId();
    m_target = noNode;
    m_items.clear();
    m_content = PlaceContent();
    m_map.setContent(m_content, PlaceMap::Change::Other);
    clear();
}

void PlaceTree::follow(bool solution)
{
    if (!m_work)
        return;
    m_showsSolution = solution;
    const NodeId current = currentId();
    const NodeIndex folder = currentFolder();
    const int scrolled = verticalScrollBar()->value();
    const QSignalBlocker blocker(this);
    clear();
    PlaceRows rows(*this, *m_work, solution);
    rows.fill();
    m_items = rows.items();
    m_content = rows.content();
    m_target = noNode;
    m_hovered = noNode;
    const bool wasRunning = std::exchange(m_wasRunning, m_work->isRunning());
    const bool isStep = wasRunning && m_work->isRunning();
    const bool isHandedIn = wasRunning && !m_work->isRunning(); // nothing is looked at more than the rest
    m_map.setContent(m_content, isStep ? PlaceMap::Change::Step : PlaceMap::Change::Other);
    expandAll();
    if (!current.isNull() && !isHandedIn)
        select(current);
    for (QTreeWidgetItemIterator at(this); !isHandedIn && !currentItem() && *at; ++at) {
        if ((*at)->data(0, PlaceNodeRole).toUInt() == folder && !(*at)->data(0, PlaceSlotRole).toBool())
            setCurrentItem(*at);
    }
    if (!currentItem())
        setCurrentItem(topLevelItem(0));
    updateGeometries();
    verticalScrollBar()->setValue(scrolled);
    followHand();
    viewport()->update();
    Q_EMIT currentIdChanged();
}

void PlaceTree::light(NodeIndex folder)
{
    m_lit = folder;
    m_light.start(placeLightMs);
    viewport()->update();
    for (QTreeWidgetItemIterator at(this); *at; ++at) {
        if ((*at)->data(0, PlaceNodeRole).toUInt() != folder || (*at)->data(0, PlaceSlotRole).toBool())
            continue;
        const QPersistentModelIndex index = indexFromItem(*at);
        scrollTo(index);
        model()->setData(index, true, PlaceLitRole);
        QTimer::singleShot(placeLightMs, this, [this, index] {
            if (index.isValid())
                model()->setData(index, false, PlaceLitRole);
        });
        return;
    }
}

void PlaceTree::select(NodeId node)
{
    QTreeWidgetItem *found = nullptr;
    for (QTreeWidgetItemIterator at(this); *at && !node.isNull(); ++at) {
        if (NodeId::fromValue((*at)->data(0, PlaceIdRole).toULongLong()) != node)
            continue;
        const bool isPlace = (*at)->data(0, PlaceSlotRole).toBool();
        if (!isPlace || !found) // where it belongs, only if it stands nowhere
            found = *at;
        if (!isPlace)
            break;
    }
    if (!found)
        return;
    setCurrentItem(found);
    scrollTo(indexFromItem(found));
}

NodeId PlaceTree::currentId() const { return idOfPlace(currentItem()); }

NodeIndex PlaceTree::currentFolder() const
{
    const QTreeWidgetItem *const item = currentItem();
    return item ? NodeIndex(item->data(0, PlaceNodeRole).toUInt()) : noNode;
}

NodeIndex PlaceTree::folderAt(const QPoint &place) const
{
    const QTreeWidgetItem *const item = itemAt(place);
    return item ? NodeIndex(item->data(0, PlaceNodeRole).toUInt()) : noNode;
}

// -- as a map

void PlaceTree::setAsMap(bool isMap)
{
    m_isMap = isMap;
    scheduleDelayedItemsLayout();
    executeDelayedItemsLayout();
    updateGeometries();
    scrollTo(currentIndex());
    viewport()->update();
}

QRect PlaceTree::visualRect(const QModelIndex &index) const
{
    if (!m_isMap || !index.isValid())
        return QTreeWidget::visualRect(index);
    return m_map.rectOf(index.data(PlaceShownRole).toUInt()).translated(-horizontalOffset(), -verticalOffset());
}

QModelIndex PlaceTree::indexAt(const QPoint &place) const
{
    if (!m_isMap)
        return QTreeWidget::indexAt(place);
    QTreeWidgetItem *const item = m_items.value(m_map.nodeAt(place + QPoint(horizontalOffset(), verticalOffset())));
    return item ? indexFromItem(item) : QModelIndex();
}

void PlaceTree::scrollTo(const QModelIndex &index, ScrollHint hint)
{
    if (!m_isMap)
        return QTreeWidget::scrollTo(index, hint);
    const QRect rect = visualRect(index);
    if (m_isDraggedOver || rect.isEmpty())
        return;
    const auto bring = [](QScrollBar &bar, int first, int last, int room) {
        if (first < 0)
            bar.setValue(bar.value() + first - roomAtEdges);
        else if (last > room)
            bar.setValue(bar.value() + last - room + roomAtEdges);
    };
    bring(*verticalScrollBar(), rect.top(), rect.bottom(), viewport()->height());
    bring(*horizontalScrollBar(), rect.left(), rect.right(), viewport()->width());
}

QModelIndex PlaceTree::moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers)
{
    const QTreeWidgetItem *const item = currentItem();
    const auto towards = [&](Qt::Key arrow) {
        QTreeWidgetItem *const next = m_items.value(m_map.towards(item->data(0, PlaceShownRole).toUInt(), arrow));
        return next ? indexFromItem(next) : currentIndex();
    };
    if (!m_isMap || !item)
        return QTreeWidget::moveCursor(action, modifiers);
    switch (action) {
    case MoveUp:
    case MovePageUp:
        return towards(Qt::Key_Up);
    case MoveDown:
    case MovePageDown:
        return towards(Qt::Key_Down);
    case MoveLeft:
        return towards(Qt::Key_Left);
    case MoveRight:
        return towards(Qt::Key_Right);
    default:
        return QTreeWidget::moveCursor(action, modifiers);
    }
}

int PlaceTree::horizontalOffset() const
{
    return m_isMap ? horizontalScrollBar()->value() : QTreeWidget::horizontalOffset();
}

int PlaceTree::verticalOffset() const { return m_isMap ? verticalScrollBar()->value() : QTreeWidget::verticalOffset(); }

void PlaceTree::updateGeometries()
{
    if (!m_isMap)
        return QTreeWidget::updateGeometries();
    QAbstractItemView::updateGeometries();
    // As if it were scrolled: whether it is does not change what it is composed for.
    m_map.setRoom(maximumViewportSize() - QSize(verticalScrollBar()->sizeHint().width(), 0), layoutDirection());
    const QSize beyond = m_map.size() - viewport()->size();
    verticalScrollBar()->setPageStep(viewport()->height());
    verticalScrollBar()->setSingleStep(treeIndent);
    verticalScrollBar()->setRange(0, std::max(0, beyond.height()));
    horizontalScrollBar()->setPageStep(viewport()->width());
    horizontalScrollBar()->setRange(0, std::max(0, beyond.width()));
}

void PlaceTree::scrollContentsBy(int dx, int dy)
{
    m_isMap ? viewport()->update() : QTreeWidget::scrollContentsBy(dx, dy);
}

PlaceMap::Marks PlaceTree::mapMarks() const
{
    const QTreeWidgetItem *const item = currentItem();
    PlaceMap::Marks marks{.current = item ? NodeIndex(item->data(0, PlaceShownRole).toUInt()) : noNode,
                          .hasFocus = hasFocus(),
                          .hovered = m_hovered,
                          .lit = m_lit};
    if (m_target != noNode || m_lit == rootNode) {
        marks.current = m_target != noNode ? m_target : rootNode;
        marks.hasFocus = true;
    }
    // What is wrong, or where it belongs, is told apart from the rest.
    if (m_work && m_work->marking() && !m_showsSolution && item
        && (item->data(0, PlaceSlotRole).toBool() || !item->data(0, PlaceNoteRole).toString().isEmpty()))
        marks.pointed = marks.current;
    return marks;
}

void PlaceTree::paintEvent(QPaintEvent *event)
{
    if (!m_isMap)
        return QTreeWidget::paintEvent(event);
    executeDelayedItemsLayout();
    const QPoint offset(horizontalOffset(), verticalOffset());
    QPainter painter(viewport());
    painter.translate(-offset);
    m_map.paint(painter, QRectF(event->rect().translated(offset)), mapMarks());
}

void PlaceTree::changeEvent(QEvent *event)
{
    QTreeWidget::changeEvent(event);
    if (event->type() != QEvent::PaletteChange && event->type() != QEvent::LayoutDirectionChange)
        return;
    // Marks have the theme's colours. Later: palettes change while windows come and go.
    QTimer::singleShot(0, this, [this] {
        if (topLevelItemCount() > 0)
            follow(m_showsSolution);
    });
}

bool PlaceTree::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::Leave && m_hovered != noNode) {
        m_hovered = noNode;
        viewport()->update();
    }
    return m_isMap ? QAbstractItemView::viewportEvent(event) : QTreeWidget::viewportEvent(event);
}

// A tree looks for the signs that open its rows; on the map there are none.

void PlaceTree::mousePressEvent(QMouseEvent *event)
{
    m_isMap ? QAbstractItemView::mousePressEvent(event) : QTreeWidget::mousePressEvent(event);
}

void PlaceTree::mouseMoveEvent(QMouseEvent *event)
{
    m_isMap ? QAbstractItemView::mouseMoveEvent(event) : QTreeWidget::mouseMoveEvent(event);
}

void PlaceTree::mouseReleaseEvent(QMouseEvent *event)
{
    m_isMap ? QAbstractItemView::mouseReleaseEvent(event) : QTreeWidget::mouseReleaseEvent(event);
}

void PlaceTree::mouseDoubleClickEvent(QMouseEvent *event)
{
    m_isMap ? QAbstractItemView::mouseDoubleClickEvent(event) : QTreeWidget::mouseDoubleClickEvent(event);
}

// -- putting cards

void PlaceTree::setHand(NodeId card)
{
    m_hand = card;
    followHand();
}

void PlaceTree::followHand()
{
    const NodeIndex folder = currentFolder();
    const bool can = !m_isDraggedOver && m_work && !m_hand.isNull() && m_work->canPlace(m_hand, folder);
    if (!m_isDraggedOver)
        setTarget(can ? m_hand : NodeId(), folder);
}

void PlaceTree::setTarget(NodeId card, NodeIndex folder)
{
    const NodeIndex target = card.isNull() ? noNode : folder;
    if (!m_work || (target == m_target && card == m_targetCard))
        return;
    m_target = target;
    m_targetCard = card;
    PlaceContent content = m_content;
    if (target != noNode && target != rootNode) {
        const Theme &theme = currentTheme();
        NodeIndex room = noNode; // an empty place, else one that is made
        const QTreeWidgetItem *const item = m_items.value(target);
        for (int i = 0; item && room == noNode && i < item->childCount(); ++i) {
            if (item->child(i)->data(0, PlaceSlotRole).toBool())
                room = item->child(i)->data(0, PlaceShownRole).toUInt();
        }
        const bool isMade = room == noNode;
        if (isMade)
            room = content.layout.append(target, NodeData{.name = PlaceMap::emptyPlaceWidth()});
        content.signs.insert(room, {.ink = theme.accent, .tint = theme.selection, .isDashed = true, .isBlank = true});
    }
    m_map.setContent(content, PlaceMap::Change::Preview);
    updateGeometries();
    viewport()->update();
}

void PlaceTree::startDrag(Qt::DropActions actions)
{
    const QTreeWidgetItem *const item = currentItem();
    if (!m_isMap || !item || !item->flags().testFlag(Qt::ItemIsDragEnabled))
        return QTreeWidget::startDrag(actions);
    const QRect rect = visualRect(currentIndex());
    auto *const drag = new QDrag(this);
    drag->setMimeData(mimeData({currentItem()}));
    drag->setPixmap(viewport()->grab(rect));
    drag->setHotSpot(viewport()->mapFromGlobal(QCursor::pos()) - rect.topLeft());
    drag->exec(Qt::CopyAction | Qt::MoveAction, Qt::MoveAction); // whoever takes it says where it goes
}

void PlaceTree::drawRow(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem own = option;
    own.rect = visualRect(index);
    own.state.setFlag(QStyle::State_Selected, index == currentIndex());
    // The branch: down from the folder, and across to what stands in it.
    if (const QModelIndex parent = index.parent(); parent.isValid()) {
        const int x = visualRect(parent).left() + treeIndent / 2;
        const int middle = own.rect.center().y();
        const bool isLast = index.row() + 1 == model()->rowCount(parent);
        painter->setPen(QPen(colour(currentTheme().wood), 2));
        painter->drawLine(x, own.rect.top(), x, isLast ? middle : own.rect.bottom() + 1);
        painter->drawLine(x, middle, own.rect.left(), middle);
        for (QModelIndex above = parent; above.parent().isValid(); above = above.parent()) {
            if (above.row() + 1 == model()->rowCount(above.parent()))
                continue;
            const int outer = visualRect(above.parent()).left() + treeIndent / 2;
            painter->drawLine(outer, own.rect.top(), outer, own.rect.bottom() + 1);
        }
    }
    itemDelegate()->paint(painter, own, index);
}

QMimeData *PlaceTree::mimeData(const QList<QTreeWidgetItem *> &items) const
{
    const NodeId id = items.isEmpty() ? NodeId() : idOfPlace(items.first());
    return id.isNull() ? nullptr : cardMime(id).release();
}

QStringList PlaceTree::mimeTypes() const { return cardMime(NodeId())->formats(); }

void PlaceTree::dragEnterEvent(QDragEnterEvent *event)
{
    if (cardIn(event->mimeData()))
        event->acceptProposedAction();
}

void PlaceTree::dragMoveEvent(QDragMoveEvent *event)
{
    QTreeWidget::dragMoveEvent(event); // scrolls at the edges
    const std::optional<NodeId> card = cardIn(event->mimeData());
    const QPoint place = event->position().toPoint();
    const NodeIndex folder = folderAt(place);
    const bool isOver = m_work && card && folder != noNode;
    const Result<void> can = isOver ? m_work->canPlace(*card, folder) : Result<void>();
    event->setAccepted(isOver && can);
    m_isDraggedOver = true;
    setTarget(isOver && can ? *card : NodeId(), folder);
    if (!isOver)
        return QToolTip::hideText();
    if (can && !m_isMap)
        setCurrentItem(itemAt(place));
    QToolTip::showText(viewport()->mapToGlobal(place + QPoint(0, m_isMap ? dragLabelBelow : treeIndent)),
                       can ? tr("into %1", "a folder").arg(m_work->layout().name(folder)) : can.error().message,
                       viewport());
}

void PlaceTree::dragLeaveEvent(QDragLeaveEvent *event)
{
    QToolTip::hideText();
    m_isDraggedOver = false;
    followHand();
    QTreeWidget::dragLeaveEvent(event);
}

void PlaceTree::dropEvent(QDropEvent *event)
{
    QToolTip::hideText();
    const std::optional<NodeId> card = cardIn(event->mimeData());
    const NodeIndex folder = folderAt(event->position().toPoint());
    if (!card || folder == noNode)
        return;
    event->setDropAction(Qt::CopyAction); // this view moves the row itself
    event->accept();
    QDragLeaveEvent leave;
    QTreeWidget::dragLeaveEvent(&leave); // ends scrolling at the edges
    m_isDraggedOver = false;
    setTarget({}, noNode);
    Q_EMIT dropped(*card, folder);
}

void PlaceTree::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        if (const NodeIndex folder = currentFolder(); folder != noNode)
            Q_EMIT entered(folder);
    } else if (event->key() == Qt::Key_Delete) {
        if (const NodeId node = currentId(); !node.isNull())
            Q_EMIT removed(node);
    } else if (!event->text().isEmpty() && event->modifiers() == Qt::NoModifier) {
        event->ignore(); // letters are the exercise's keys, not a search
    } else {
        QTreeWidget::keyPressEvent(event);
    }
}

} // namespace Espalier
