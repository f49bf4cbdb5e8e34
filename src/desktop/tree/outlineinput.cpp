// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the mouse and the keyboard do in the outline.

#include "desktop/tree/outlineview.h"

#include "core/nameproblems.h"
#include "desktop/session/nodeverbs.h"
#include "desktop/session/session.h"
#include "desktop/theming/appearance.h"
#include "desktop/tree/layoutmodel.h"
#include "desktop/tree/outlinedrag.h"
#include "desktop/tree/outlineghosts.h"
#include "desktop/tree/outlineheader.h"
#include "desktop/tree/outlineselection.h"
#include "desktop/views/phasemenu.h"
#include "desktop/views/nodekeys.h"
#include "desktop/views/nodenaming.h"
#include "desktop/views/nodetreeaccessible.h"
#include "desktop/views/rulewords.h"

#include <QApplication>
#include <QContextMenuEvent>
#include <QHelpEvent>
#include <QHoverEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QTextDocument>
#include <QToolTip>

#include <algorithm>

namespace Espalier {

namespace {

constexpr int phaseMarkWidth = 32; // what of the phase's cell opens the menu at once

} // namespace

// -- selecting ---------------------------------------------------------------------------------------------------------

NodeIndex OutlineView::currentNode() const { return LayoutModel::nodeOf(currentIndex()); }

void OutlineView::setSelection(const QRect &rect, QItemSelectionModel::SelectionFlags command)
{
    // From row to row, whatever the rectangle's width: rows are selected whole.
    const QRect area = rect.normalized();
    selectionModel()->select(m_selection->ofRows(rowAt(area.top()), rowAt(area.bottom())), command);
}

QRegion OutlineView::visualRegionForSelection(const QItemSelection &selection) const
{
    QRegion region;
    const qsizetype last = std::min(rowAt(viewport()->height()), m_rows.count() - 1);
    for (qsizetype row = rowAt(0); row <= last; ++row) {
        if (m_rows.at(row) != noNode && selection.contains(m_model->indexOf(m_rows.at(row))))
            region += rowRect(row);
    }
    return region;
}

void OutlineView::selectAll()
{
    const OutlineSelection::Hold hold(*m_selection);
    selectionModel()->select(m_selection->ofRows(1, m_rows.count() - 1), QItemSelectionModel::ClearAndSelect);
    if (currentNode() == noNode && m_rows.count() > 1)
        selectionModel()->setCurrentIndex(firstNodeFrom(1, 1), QItemSelectionModel::NoUpdate);
}

void OutlineView::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QAbstractItemView::currentChanged(current, previous);
    viewport()->update();
    if (m_selection)
        m_selection->publish();
    NodeTreeAccessible::notifyFocus(*this, LayoutModel::nodeOf(current));
}

void OutlineView::selectionChanged(const QItemSelection &selected, const QItemSelection &deselected)
{
    QAbstractItemView::selectionChanged(selected, deselected);
    viewport()->update();
    if (m_selection)
        m_selection->publish();
    NodeTreeAccessible::notifySelection(*this);
}

void OutlineView::reveal(NodeIndex node)
{
    expandTo(node);
    scrollTo(m_model->indexOf(node));
}

// -- mouse -------------------------------------------------------------------------------------------------------------

void OutlineView::setHoverRow(qsizetype row)
{
    if (row >= m_rows.count())
        row = -1;
    if (row == m_hoverRow)
        return;
    for (const qsizetype changed : {std::exchange(m_hoverRow, row), row}) {
        if (changed >= 0)
            viewport()->update(rowRect(changed));
    }
}

bool OutlineView::isOnChevron(const QPoint &point) const
{
    const qsizetype row = rowAt(point.y());
    if (point.y() < 0 || row >= m_rows.count() || !m_rows.isExpandable(m_rows.at(row)))
        return false;
    return m_painter.chevronRect(cellsOf(rowRect(row)).name, m_rows.depthAt(row)).contains(point);
}

const OutlineRows::Ghost *OutlineView::ghostAt(const QPoint &point) const
{
    const qsizetype row = rowAt(point.y());
    return point.y() < 0 || row >= m_rows.count() ? nullptr : m_rows.ghostAt(row);
}

QRect OutlineView::phaseMarkRect(const QRect &phaseCell) const
{
    return isRightToLeft() ? QRect(phaseCell.left(), phaseCell.top(), phaseMarkWidth, phaseCell.height())
                           : QRect(phaseCell.right() + 1 - phaseMarkWidth, phaseCell.top(), phaseMarkWidth, phaseCell.height());
}

void OutlineView::mousePressEvent(QMouseEvent *event)
{
    const QPoint point = event->position().toPoint();
    if (const OutlineRows::Ghost *const ghost = ghostAt(point)) {
        m_isPressDone = true;
        const qsizetype row = rowAt(point.y());
        if (event->button() == Qt::LeftButton)
            m_ghosts->press(ghost->item,
                            m_painter.chevronRect(cellsOf(rowRect(row)).name, m_rows.depthAt(row)).contains(point));
        return;
    }
    if (event->button() == Qt::LeftButton && isOnChevron(point)) {
        const NodeIndex node = m_rows.at(rowAt(point.y()));
        m_isPressDone = true;
        if (event->modifiers() & (Qt::AltModifier | Qt::ShiftModifier))
            setExpandedBelow(node, !isExpanded(node));
        else
            setExpanded(node, !isExpanded(node));
        return;
    }
    const OutlineSelection::Hold hold(*m_selection);
    const QModelIndex index = indexAt(point);
    m_wasSelectedAtPress = index.isValid() && selectionModel()->isSelected(index);
    if (m_wasSelectedAtPress)
        session().selection().setQuiet(false);
    if (!index.isValid() && !(event->modifiers() & (Qt::ShiftModifier | Qt::ControlModifier)))
        clearSelection();
    QAbstractItemView::mousePressEvent(event);
}

void OutlineView::mouseMoveEvent(QMouseEvent *event)
{
    if (m_isPressDone)
        return;
    const OutlineSelection::Hold hold(*m_selection);
    QAbstractItemView::mouseMoveEvent(event);
}

void OutlineView::mouseReleaseEvent(QMouseEvent *event)
{
    if (std::exchange(m_isPressDone, false))
        return;
    const bool isClick = state() == NoState;
    {
        const OutlineSelection::Hold hold(*m_selection);
        QAbstractItemView::mouseReleaseEvent(event);
    }
    const QPoint point = event->position().toPoint();
    const QModelIndex index = indexAt(point);
    if (isClick && event->button() == Qt::LeftButton && event->modifiers() == Qt::NoModifier
        && index.column() == LayoutModel::PhaseColumn
        && (m_wasSelectedAtPress || phaseMarkRect(visualRect(index)).contains(point)))
        showPhaseMenu(LayoutModel::nodeOf(index));
}

void OutlineView::mouseDoubleClickEvent(QMouseEvent *event)
{
    const QPoint point = event->position().toPoint();
    if (const OutlineRows::Ghost *const ghost = ghostAt(point)) {
        m_isPressDone = true;
        return m_ghosts->press(ghost->item, true);
    }
    if (event->button() != Qt::LeftButton || isOnChevron(point))
        return mousePressEvent(event);
    QAbstractItemView::mouseDoubleClickEvent(event);
    const QModelIndex index = indexAt(point);
    const NodeIndex node = LayoutModel::nodeOf(index);
    if (node == noNode)
        return;
    if (index.column() == LayoutModel::SummaryColumn)
        return editSummary(node);
    if (index.column() == LayoutModel::PhaseColumn)
        return; // its click opens the menu already
    const qsizetype row = m_rows.rowOf(node);
    if (m_painter.layOutName(rowContent(row), cellsOf(rowRect(row)).name).nameRect.contains(point))
        rename(node);
    else
        setExpanded(node, !isExpanded(node));
}

QString OutlineView::toolTipAt(const QPoint &point) const
{
    if (const OutlineRows::Ghost *const ghost = ghostAt(point))
        return tr("A preview, not in your layout: %1", "what is read out of a row")
            .arg(session().growing().spoken(ghost->item));
    const QModelIndex index = indexAt(point);
    const NodeIndex node = LayoutModel::nodeOf(index);
    if (node == noNode)
        return {};
    const qsizetype row = m_rows.rowOf(node);
    const OutlineCells cells = cellsOf(rowRect(row));
    const OutlineRow content = rowContent(row);
    if (index.column() == LayoutModel::SummaryColumn)
        return m_painter.isSummaryElided(content, cells.summary) ? content.summary : QString();
    if (index.column() != LayoutModel::NameColumn)
        return {};
    if (content.hasNameProblem && m_painter.figureRect(cells.name, content.depth).contains(point))
        return nameProblems(session().layout().name(node)).value(0).message;
    const OutlinePainter::NameParts parts = m_painter.layOutName(content, cells.name);
    if (parts.chipRect.contains(point))
        return content.hiddenFrom == Phase::None
            ? tr("%n item(s) in here are hidden by the filter.", nullptr, int(content.hiddenCount))
            : tr("%n item(s) in here are hidden; the first of them show from %1 on.", nullptr, int(content.hiddenCount))
                  .arg(phaseName(content.hiddenFrom));
    if (parts.ruleRect.contains(point))
        return ruleSentence(content.rule, session().layout().kind(node));
    if (std::ranges::any_of(parts.flags, [&point](const auto &flag) { return flag.rect.contains(point); }))
        return tagsSentence(content.tags);
    if (parts.isElided || cells.summary.isNull() || parts.flags.size() < content.tags.size())
        return index.data(Qt::ToolTipRole).toString();
    return {};
}

bool OutlineView::viewportEvent(QEvent *event)
{
    switch (event->type()) {
    case QEvent::HoverEnter:
    case QEvent::HoverMove: {
        const QPoint point = static_cast<QHoverEvent *>(event)->position().toPoint();
        setHoverRow(rowAt(point.y()));
        break;
    }
    case QEvent::HoverLeave:
    case QEvent::Leave:
        setHoverRow(-1);
        break;
    case QEvent::ToolTip: {
        const auto *const help = static_cast<QHelpEvent *>(event);
        const QString text = toolTipAt(help->pos());
        // Names are no markup, whatever they look like.
        QToolTip::showText(help->globalPos(), text.isEmpty() ? QString() : Qt::convertFromPlainText(text, Qt::WhiteSpaceNormal), viewport());
        return true;
    }
    default:
        break;
    }
    return QAbstractItemView::viewportEvent(event);
}

// -- editing -----------------------------------------------------------------------------------------------------------

void OutlineView::rename(NodeIndex node)
{
    reveal(node);
    m_naming->rename(node);
}

void OutlineView::editSummary(NodeIndex node)
{
    reveal(node);
    if (const QModelIndex index = m_model->indexOf(node, LayoutModel::SummaryColumn); node != rootNode && index.isValid() && !isIndexHidden(index))
        edit(index);
}

void OutlineView::showPhaseMenu(NodeIndex node)
{
    if (node == rootNode || !m_rows.isShown(node))
        return;
    // What is selected together gets its phase together.
    if (!selectionModel()->isSelected(m_model->indexOf(node)))
        session().selection().select(node);
    QMenu *const menu =
        makePhaseMenu(session().layout().phase(node), [this](Phase phase) { verbs().setPhase(phase); }, this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const OutlineCells cells = cellsOf(rowRect(m_rows.rowOf(node)));
    const QRect cell = cells.phase.isNull() ? cells.name : cells.phase;
    menu->popup(viewport()->mapToGlobal(isRightToLeft() ? cell.bottomRight() - QPoint(menu->sizeHint().width(), 0) : cell.bottomLeft()));
}

// -- keyboard ----------------------------------------------------------------------------------------------------------

/// Rows that are no nodes are passed over; invalid when no node comes that way.
QModelIndex OutlineView::firstNodeFrom(qsizetype row, int step) const
{
    while (row >= 0 && row < m_rows.count() && m_rows.at(row) == noNode)
        row += step;
    return row < 0 || row >= m_rows.count() ? QModelIndex() : m_model->indexOf(m_rows.at(row));
}

QModelIndex OutlineView::moveCursor(CursorAction action, Qt::KeyboardModifiers)
{
    executeDelayedItemsLayout();
    const qsizetype last = m_rows.count() - 1;
    const qsizetype row = m_rows.rowOf(currentNode());
    if (row < 0)
        return last < 0 ? QModelIndex() : action == MoveEnd ? firstNodeFrom(last, -1) : firstNodeFrom(0, 1);
    const NodeIndex node = m_rows.at(row);
    if (isRightToLeft())
        action = action == MoveLeft ? MoveRight : action == MoveRight ? MoveLeft : action;
    qsizetype target = row;
    switch (action) {
    case MoveUp:
    case MovePrevious:
        target = row - 1;
        break;
    case MoveDown:
    case MoveNext:
        target = row + 1;
        break;
    case MoveHome:
        target = 0;
        break;
    case MoveEnd:
        target = last;
        break;
    case MovePageUp:
        target = row - rowsPerPage() + 1;
        break;
    case MovePageDown:
        target = row + rowsPerPage() - 1;
        break;
    case MoveLeft: // closes, or walks up
        if (isExpanded(node) && m_rows.isExpandable(node))
            setExpanded(node, false);
        else if (node != rootNode)
            target = m_rows.rowOf(m_model->tree().parent(node));
        break;
    case MoveRight: // opens, or walks down
        if (m_rows.isExpandable(node) && !isExpanded(node))
            setExpanded(node, true);
        else if (m_model->tree().childCount(node) > 0)
            target = m_rows.rowOf(m_model->tree().child(node, 0));
        break;
    }
    target = std::clamp<qsizetype>(target, 0, m_rows.count() - 1);
    const int step = target < row ? -1 : 1;
    const QModelIndex found = firstNodeFrom(target, step);
    return found.isValid() ? found : firstNodeFrom(target, -step);
}

bool OutlineView::handleTreeKey(QKeyEvent *event)
{
    if (NodeKeys(*this).press(*event))
        return true;
    const NodeIndex node = currentNode();
    const Qt::KeyboardModifiers modifiers = event->modifiers() & ~Qt::KeypadModifier;
    const bool closes = event->key() == Qt::Key_Minus;
    if (modifiers & ~Qt::KeyboardModifiers(Qt::ShiftModifier) || (event->key() != Qt::Key_Plus && !closes))
        return false;
    if (node != noNode)
        setExpanded(node, !closes);
    return true;
}

void OutlineView::keyPressEvent(QKeyEvent *event)
{
    if (const QWidget *const focus = QApplication::focusWidget();
        focus != this && isAncestorOf(focus)) // what a name's field leaves over means no node
        return event->ignore();
    if (event->matches(QKeySequence::Copy)) {
        event->ignore(); // the window's own action knows what copying is; Qt would copy one cell's text
        return;
    }
    if (handleTreeKey(event)) {
        event->accept();
        return;
    }
    const QModelIndex before = currentIndex();
    {
        const OutlineSelection::Hold hold(*m_selection);
        QAbstractItemView::keyPressEvent(event);
    }
    if (currentIndex() != before)
        scrollTo(currentIndex());
}

void OutlineView::keyboardSearch(const QString &search)
{
    if (const NodeIndex node = m_typeAhead.find(*this, search); node != noNode)
        selectionModel()->setCurrentIndex(m_model->indexOf(node), QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
}

void OutlineView::contextMenuEvent(QContextMenuEvent *event)
{
    if (event->reason() == QContextMenuEvent::Mouse && ghostAt(event->pos()))
        return; // there is nothing to be done with it
    Q_EMIT contextMenuRequested(viewport()->mapToGlobal(event->pos()));
}

void OutlineView::focusInEvent(QFocusEvent *event)
{
    QAbstractItemView::focusInEvent(event);
    viewport()->update();
    NodeTreeAccessible::notifyFocus(*this, currentNode());
}

void OutlineView::focusOutEvent(QFocusEvent *event)
{
    QAbstractItemView::focusOutEvent(event);
    viewport()->update();
}

// -- drag and drop -----------------------------------------------------------------------------------------------------

void OutlineView::startDrag(Qt::DropActions) { m_drag->start(); }
void OutlineView::dragEnterEvent(QDragEnterEvent *event) { m_drag->enter(event); }
void OutlineView::dragMoveEvent(QDragMoveEvent *event) { m_drag->move(event); }
void OutlineView::dragLeaveEvent(QDragLeaveEvent *) { m_drag->leave(); }
void OutlineView::dropEvent(QDropEvent *event) { m_drag->drop(event); }

} // namespace Espalier
