// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/exercise/placetree.h"

#include "desktop/exercise/cardmime.h"
#include "desktop/exercise/exercisework.h"
#include "desktop/exercise/placedelegate.h"
#include "desktop/theming/appearance.h"
#include "desktop/theming/icons.h"
#include "desktop/theming/looks.h"

#include <QDropEvent>
#include <QKeyEvent>
#include <QMimeData>
#include <QPainter>
#include <QScrollBar>
#include <QTimer>
#include <QToolTip>

#include <algorithm>

namespace Espalier {

namespace {

constexpr int placeLightMs = 2'000;
constexpr int treeIndent = 30;

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
    connect(this, &QTreeWidget::currentItemChanged, this, &PlaceTree::currentIdChanged);
}

void PlaceTree::setWork(ExerciseWork *work)
{
    m_work = work;
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
    const Layout layout = solution ? m_work->solution() : m_work->layout();
    auto *const project = new QTreeWidgetItem(this, {layout.name(rootNode)});
    project->setIcon(0, icon(u"nodes/root"));
    project->setData(0, PlaceNodeRole, rootNode);
    project->setData(0, PlaceIdRole, QVariant::fromValue<qulonglong>(0));
    for (NodeIndex child = layout.firstChild(rootNode); child != noNode; child = layout.nextSibling(child))
        add(project, layout, child);
    addSlots(project, rootNode);
    expandAll();
    if (!current.isNull())
        select(current);
    for (QTreeWidgetItemIterator at(this); !currentItem() && *at; ++at) {
        if ((*at)->data(0, PlaceNodeRole).toUInt() == folder && !(*at)->data(0, PlaceSlotRole).toBool())
            setCurrentItem(*at);
    }
    if (!currentItem())
        setCurrentItem(project);
    verticalScrollBar()->setValue(scrolled);
    Q_EMIT currentIdChanged();
}

QTreeWidgetItem *PlaceTree::add(QTreeWidgetItem *parent, const Layout &layout, NodeIndex node)
{
    auto *const item = new QTreeWidgetItem(parent, {layout.name(node)});
    const NodeFigure figure = figureOf(layout, node);
    const bool isTop = layout.parent(node) == rootNode;
    item->setIcon(0,
                  icon(isTop && !figure.icon.isEmpty() ? QString(figure.icon)
                                                       : nodeIconName(layout.isFolder(node), layout.name(node))));
    item->setData(0, PlaceIdRole, QVariant::fromValue<qulonglong>(layout.id(node).value()));
    item->setData(0, PlaceNodeRole, node);
    item->setData(0, PlaceSummaryRole, layout.summary(node));
    const bool isCard = m_work->exercise().item(layout.id(node)) != nullptr;
    item->setData(0, PlaceCardRole, isCard);
    Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable;
    if (!m_showsSolution && m_work->canMove(node))
        flags |= Qt::ItemIsDragEnabled;
    if (layout.isFolder(node))
        flags |= Qt::ItemIsDropEnabled;
    item->setFlags(flags);
    if (m_work->marking())
        mark(*item, node);
    for (NodeIndex child = layout.firstChild(node); child != noNode; child = layout.nextSibling(child))
        add(item, layout, child);
    if (layout.isFolder(node))
        addSlots(item, node);
    return item;
}

void PlaceTree::addSlots(QTreeWidgetItem *parent, NodeIndex folder)
{
    const qsizetype count = m_showsSolution ? 0 : m_work->slotsIn(folder);
    for (qsizetype i = 0; i < count; ++i) {
        auto *const item = new QTreeWidgetItem(parent);
        item->setData(0, PlaceSlotRole, true);
        item->setData(0, PlaceNodeRole, folder);
        item->setData(0, Qt::AccessibleTextRole, tr("Empty place in %1").arg(m_work->layout().name(folder)));
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsDropEnabled);
    }
}

void PlaceTree::mark(QTreeWidgetItem &item, NodeIndex node) const
{
    const QList<MarkedItem> &marks = m_work->marking()->items;
    const NodeId id = idOfPlace(&item);
    const auto found = std::ranges::find_if(
        marks, [&](const MarkedItem &one) { return m_showsSolution ? one.id == id : one.node == node; });
    if (found == marks.end())
        return;
    if (m_showsSolution) {
        if (found->mark != ExerciseMark::Extra)
            item.setData(0, PlaceMarkRole, int(ExerciseMark::Right));
        return;
    }
    item.setData(0, PlaceMarkRole, int(found->mark));
    const QString folder = found->expected.section(u'/', 0, -2);
    QString note;
    switch (found->mark) {
    case ExerciseMark::Right:
        break;
    case ExerciseMark::Extra:
        note = tr("not needed here");
        break;
    case ExerciseMark::Damaged:
        note = tr("was at %1").arg(found->expected);
        break;
    default:
        note = m_work->exercise().kind == ExerciseKind::Name ? tr("is %1").arg(found->name)
            : found->expected.isEmpty()                      ? tr("must not be here")
            : folder.isEmpty()                               ? tr("belongs to the top")
                                                             : tr("belongs in %1").arg(folder);
    }
    item.setData(0, PlaceNoteRole, note);
    if (!note.isEmpty())
        item.setData(0, Qt::AccessibleTextRole, QString(item.text(0) + u", " + note));
    else
        item.setData(0, Qt::AccessibleTextRole, tr("%1, right", "a folder").arg(item.text(0)));
}

void PlaceTree::light(NodeIndex folder)
{
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
    for (QTreeWidgetItemIterator at(this); *at; ++at) {
        if (idOfPlace(*at) == node && !node.isNull()) {
            setCurrentItem(*at);
            scrollToItem(*at);
            return;
        }
    }
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
    if (!isOver)
        return QToolTip::hideText();
    if (can)
        setCurrentItem(itemAt(place));
    QToolTip::showText(viewport()->mapToGlobal(place + QPoint(0, treeIndent)),
                       can ? tr("into %1", "a folder").arg(m_work->layout().name(folder)) : can.error().message,
                       viewport());
}

void PlaceTree::dragLeaveEvent(QDragLeaveEvent *event)
{
    QToolTip::hideText();
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
