// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/tree/outlineview.h"

#include "core/nameproblems.h"
#include "core/text/utf8.h"
#include "desktop/session/nodeverbs.h"
#include "desktop/session/session.h"
#include "desktop/theming/appearance.h"
#include "desktop/tree/layoutmodel.h"
#include "desktop/tree/outlineaccessible.h"
#include "desktop/tree/outlinedelegate.h"
#include "desktop/tree/outlinedrag.h"
#include "desktop/tree/outlineghosts.h"
#include "desktop/tree/outlineheader.h"
#include "desktop/tree/outlineselection.h"
#include "desktop/views/emptystate.h"
#include "desktop/views/nodefolding.h"
#include "desktop/views/nodenaming.h"
#include "desktop/views/rulewords.h"

#include <QApplication>
#include <QPainter>
#include <QResizeEvent>
#include <QScrollBar>

#include <algorithm>

namespace Espalier {

OutlineView::OutlineView(Session &session, NodeVerbs &verbs, const ActionRegistry &actions, QWidget *parent)
    : QAbstractItemView(parent), NodeView(session, verbs, actions), m_model(new LayoutModel(session, this)),
      m_header(new OutlineHeader(this)), m_rows(m_model->tree()), m_painter(font(), layoutDirection(), false),
      m_empty(new EmptyState(session, verbs, viewport()))
{
    NodeTreeAccessible::install();
    setAccessibleName(tr("Layout"));
    setFrameShape(QFrame::NoFrame);
    setSelectionMode(ExtendedSelection);
    setSelectionBehavior(SelectRows);
    setEditTriggers(NoEditTriggers); // keys and clicks decide for themselves which column they mean
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    setTabKeyNavigation(false);
    setDragDropMode(DragDrop);
    setDropIndicatorShown(false); // ours says more
    setAutoScroll(false);
    viewport()->setAttribute(Qt::WA_Hover);
    viewport()->setMouseTracking(true);
    setItemDelegate(new OutlineDelegate(*this));

    // The place is kept over whatever happens to the rows; before the base class hears of it.
    for (const auto signal : {&QAbstractItemModel::rowsAboutToBeInserted, &QAbstractItemModel::rowsAboutToBeRemoved})
        connect(m_model, signal, this, &OutlineView::rememberPlace);
    connect(m_model, &QAbstractItemModel::rowsAboutToBeMoved, this, &OutlineView::rememberPlace);
    connect(m_model, &QAbstractItemModel::modelAboutToBeReset, this, &OutlineView::rememberPlace);
    for (const auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(m_model, signal, this, &OutlineView::rowsChanged);
    connect(m_model, &QAbstractItemModel::rowsMoved, this, &OutlineView::rowsChanged);
    connect(&session.filter(), &ViewFilter::changed, this, &OutlineView::followFilter);
    connect(&session.document(), &LayoutDocument::infoChanged, viewport(),
            qOverload<>(&QWidget::update)); // a guide gives phases
    connect(&session.document(), &LayoutDocument::reset, this, [this] {
        m_place.reset();
        m_searchExpansion.forget();
        m_rows.collapseAll();
        verticalScrollBar()->setValue(0);
    });
    m_rows.collapseAll();
    setModel(m_model);
    m_header->setModel(m_model);
    connect(m_header, &QHeaderView::sectionResized, this, [this] {
        updateEditorGeometries();
        if (m_naming)
            m_naming->follow();
        viewport()->update();
    });

    NodeFolding &folding = NodeFolding::of(session);
    connect(this, &OutlineView::expansionChanged, &folding, [this, &folding] { folding.setOpen(m_rows.expansion()); });
    connect(&folding, &NodeFolding::changed, this, [this, &folding] {
        if (m_rows.expansion() == folding.open())
            return;
        m_rows.setExpansion(folding.open());
        scheduleDelayedItemsLayout();
    });

    m_selection = std::make_unique<OutlineSelection>(*this);
    m_naming = std::make_unique<NodeNaming>(*this);
    m_drag = std::make_unique<OutlineDrag>(*this);
    m_ghosts = std::make_unique<OutlineGhosts>(*this);
    connect(m_ghosts.get(), &OutlineGhosts::chosen, this, &OutlineView::ghostChosen);
    m_ghosts->place();
    connect(&session.selection(), &NodeSelection::quietChanged, viewport(), qOverload<>(&QWidget::update));
    connect(&session.selection(), &NodeSelection::revealRequested, this, [this](NodeIndex node) {
        if (this->session().selection().contains(node))
            return m_selection->revealAll();
        reveal(node);
    });
}

OutlineView::~OutlineView() = default;

void OutlineView::setCompact(bool compact)
{
    m_isCompact = compact;
    remakePainter();
}

void OutlineView::remakePainter()
{
    m_painter = OutlinePainter(font(), layoutDirection(), m_isCompact);
    doItemsLayout();
}

void OutlineView::changeEvent(QEvent *event)
{
    QAbstractItemView::changeEvent(event);
    switch (event->type()) {
    case QEvent::FontChange:
    case QEvent::StyleChange:
    case QEvent::LayoutDirectionChange:
        if (m_naming) // made whole
            remakePainter();
        break;
    case QEvent::LanguageChange:
        setAccessibleName(tr("Layout"));
        [[fallthrough]];
    case QEvent::PaletteChange:
        m_header->viewport()->update();
        viewport()->update();
        break;
    default:
        break;
    }
}

// -- rows --------------------------------------------------------------------------------------------------------------

void OutlineView::rememberPlace()
{
    m_isModelChanging = true;
    keepPlace();
}

void OutlineView::keepPlace()
{
    if (m_place || !m_rows.isCurrent())
        return;
    m_place = std::make_unique<Place>();
    m_place->atTop = verticalOffset() == 0;
    const qsizetype last = std::min(rowAt(viewport()->height()), m_rows.count() - 1);
    const qsizetype current = m_rows.rowOf(session().selection().current());
    for (qsizetype row = rowAt(0); row <= last; ++row) {
        const std::pair anchor(m_rows.at(row), rowRect(row).top());
        m_place->currentWasSeen = m_place->currentWasSeen || row == current;
        if (row == current)
            m_place->anchors.prepend(anchor);
        else
            m_place->anchors.append(anchor);
    }
}

void OutlineView::restorePlace(const Place &place)
{
    if (!place.atTop) {
        const auto stays = std::ranges::find_if(place.anchors, [this](const auto &anchor) { return m_rows.isShown(anchor.first); });
        if (stays != place.anchors.end())
            verticalScrollBar()->setValue(int(m_rows.rowOf(stays->first)) * m_painter.rowHeight() - stays->second);
    }
    if (place.currentWasSeen)
        scrollTo(m_model->indexOf(session().selection().current()));
}

void OutlineView::rowsChanged()
{
    m_rows.invalidate();
    setHoverRow(-1);
    scheduleDelayedItemsLayout();
}

void OutlineView::showGhosts(std::vector<OutlineRows::Ghost> ghosts)
{
    keepPlace();
    m_rows.setGhosts(std::move(ghosts));
    setHoverRow(-1);
    scheduleDelayedItemsLayout();
    viewport()->update();
}

void OutlineView::reset()
{
    QAbstractItemView::reset();
    rowsChanged();
}

void OutlineView::doItemsLayout()
{
    const std::unique_ptr<Place> place = std::move(m_place);
    QAbstractItemView::doItemsLayout();
    if (place)
        restorePlace(*place);
    m_empty->follow();
    if (m_naming)
        m_naming->follow();
    if (m_drag)
        m_drag->follow();
}

void OutlineView::followFilter()
{
    const bool isSearch = session().filter().isSearch();
    if (const auto expansion = m_searchExpansion.follow(isSearch, m_rows.expansion(), m_model->tree().indexEnd())) {
        m_rows.setExpansion(*expansion);
        if (!isSearch)
            m_rows.expandTo(session().selection().current());
    }
    scheduleDelayedItemsLayout();
}

void OutlineView::setExpanded(NodeIndex node, bool expanded)
{
    if (!m_rows.isExpandable(node) || m_rows.isExpanded(node) == expanded)
        return;
    executeDelayedItemsLayout();
    m_rows.setExpanded(node, expanded);
    if (!expanded)
        m_selection->leave(node);
    doItemsLayout();
    NodeTreeAccessible::notifyExpanded(*this, node);
    Q_EMIT expansionChanged();
}

void OutlineView::setExpandedBelow(NodeIndex node, bool expanded)
{
    executeDelayedItemsLayout();
    m_rows.setExpandedBelow(node, expanded);
    if (!expanded)
        m_selection->leave(node);
    doItemsLayout();
    NodeTreeAccessible::notifyExpanded(*this, node);
    Q_EMIT expansionChanged();
}

void OutlineView::expandTo(NodeIndex node)
{
    if (!m_rows.expandTo(node))
        return;
    doItemsLayout();
    Q_EMIT expansionChanged();
}

void OutlineView::expandAll()
{
    executeDelayedItemsLayout();
    m_rows.expandAll();
    doItemsLayout();
    Q_EMIT expansionChanged();
}

void OutlineView::collapseAll() { expandToDepth(1); }

void OutlineView::expandToDepth(int depth)
{
    executeDelayedItemsLayout();
    m_rows.expandToDepth(depth);
    m_selection->leaveHidden();
    doItemsLayout();
    Q_EMIT expansionChanged();
}

// -- naming -----------------------------------------------------------------------------------------------------------

bool OutlineView::nameNew(NodeIndex parent, NodeIndex before, NodeKind kind)
{
    return m_naming->begin(parent, before, kind);
}
void OutlineView::cancelNaming() { m_naming->cancel(); }

bool OutlineView::openPlace(NodeIndex parent, NodeIndex before, NodeKind kind)
{
    if (!m_model->tree().contains(parent))
        return false;
    m_newKind = kind;
    // Where the filter hides the sibling that it is to stand before, the next one to be seen marks the place.
    while (before != noNode && !m_model->tree().contains(before))
        before = session().layout().nextSibling(before);
    m_rows.setNewRow(parent, before);
    doItemsLayout();
    const auto row = int(m_rows.newRow());
    QScrollBar *const bar = verticalScrollBar();
    const int height = m_painter.rowHeight();
    bar->setValue(qBound((row + 1) * height - viewport()->height(), bar->value(), row * height));
    return true;
}

void OutlineView::closePlace()
{
    m_rows.clearNewRow();
    doItemsLayout();
}

QRect OutlineView::nameFieldRect(NodeIndex node) const
{
    if (node != noNode)
        return editorRect(m_model->indexOf(node));
    return m_rows.newRow() >= 0 && m_model->tree().contains(m_rows.newParent()) ? editorRect({}) : QRect();
}

// -- geometry ----------------------------------------------------------------------------------------------------------

int OutlineView::verticalOffset() const { return verticalScrollBar()->value(); }

QRect OutlineView::rowRect(qsizetype row) const
{
    const int height = m_painter.rowHeight();
    return {0, int(row * height - verticalOffset()), viewport()->width(), height};
}

qsizetype OutlineView::rowAt(int y) const
{
    const qsizetype at = y + qsizetype(verticalOffset());
    return at < 0 ? 0 : at / m_painter.rowHeight();
}

OutlineCells OutlineView::cellsOf(const QRect &rowRect) const
{
    const auto cell = [&](int column) {
        return m_header->isSectionHidden(column)
            ? QRect()
            : QRect(m_header->sectionViewportPosition(column), rowRect.top(), m_header->sectionSize(column), rowRect.height());
    };
    return {cell(LayoutModel::NameColumn), cell(LayoutModel::SummaryColumn), cell(LayoutModel::PhaseColumn)};
}

QRect OutlineView::visualRect(const QModelIndex &index) const
{
    const qsizetype row = m_rows.rowOf(LayoutModel::nodeOf(index));
    if (row < 0 || m_header->isSectionHidden(index.column()))
        return {};
    const OutlineCells cells = cellsOf(rowRect(row));
    return index.column() == LayoutModel::NameColumn ? cells.name
        : index.column() == LayoutModel::SummaryColumn ? cells.summary
                                                       : cells.phase;
}

QRect OutlineView::editorRect(const QModelIndex &index) const
{
    constexpr int inset = 6; // the line edit's own padding: the text stays where it was
    const qsizetype row = index.isValid() ? m_rows.rowOf(LayoutModel::nodeOf(index)) : m_rows.newRow();
    if (row < 0)
        return {};
    const OutlineCells cells = cellsOf(rowRect(row));
    const bool isSummary = index.isValid() && index.column() == LayoutModel::SummaryColumn;
    const QRect text = isSummary ? m_painter.summaryRect(cells.summary) : m_painter.nameRect(cells.name, m_rows.depthAt(row));
    return text.adjusted(isRightToLeft() ? 0 : -inset, 2, isRightToLeft() ? inset : 0, -2);
}

QModelIndex OutlineView::indexAt(const QPoint &point) const
{
    const qsizetype row = rowAt(point.y());
    if (point.y() < 0 || row >= m_rows.count())
        return {};
    const int column = m_header->logicalIndexAt(point.x());
    return m_model->indexOf(m_rows.at(row), std::max(0, column));
}

bool OutlineView::isIndexHidden(const QModelIndex &index) const
{
    return !m_rows.isShown(LayoutModel::nodeOf(index)) || m_header->isSectionHidden(index.column());
}

const Layout &OutlineView::shownLayout() const { return session().layout(); }
NodeIndex OutlineView::nodeAt(QPointF point) const { return LayoutModel::nodeOf(indexAt(point.toPoint())); }
QAccessibleInterface *OutlineView::makeAccessible() { return new OutlineAccessible(*this); }

QRectF OutlineView::rectOf(NodeIndex node) const
{
    const qsizetype row = m_rows.rowOf(node);
    return row < 0 ? QRectF() : rowRect(row);
}

int OutlineView::rowsPerPage() const { return std::max(1, viewport()->height() / m_painter.rowHeight()); }

void OutlineView::scrollTo(const QModelIndex &index, ScrollHint hint)
{
    expandTo(LayoutModel::nodeOf(index));
    const qsizetype row = m_rows.rowOf(LayoutModel::nodeOf(index));
    if (row < 0)
        return;
    executeDelayedItemsLayout();
    const int height = viewport()->height();
    const int top = int(row) * m_painter.rowHeight();
    const int bottom = top + m_painter.rowHeight();
    QScrollBar *const bar = verticalScrollBar();
    if (hint == PositionAtTop || (hint == EnsureVisible && top < bar->value()))
        bar->setValue(top);
    else if (hint == PositionAtBottom || (hint == EnsureVisible && bottom > bar->value() + height))
        bar->setValue(bottom - height);
    else if (hint == PositionAtCenter)
        bar->setValue(top - (height - m_painter.rowHeight()) / 2);
}

void OutlineView::updateGeometries()
{
    const int headerHeight = m_header->sizeHint().height();
    setViewportMargins(0, headerHeight, 0, 0);
    const QRect area = viewport()->geometry();
    m_header->setGeometry(area.left(), area.top() - headerHeight, area.width(), headerHeight);
    m_header->fit(area.width());
    QScrollBar *const bar = verticalScrollBar();
    bar->setPageStep(area.height());
    bar->setSingleStep(m_painter.rowHeight());
    bar->setRange(0, std::max(0, int(m_rows.count()) * m_painter.rowHeight() - area.height()));
    m_empty->follow();
    QAbstractItemView::updateGeometries();
}

void OutlineView::resizeEvent(QResizeEvent *event)
{
    const QRect current = visualRect(currentIndex());
    const bool wasSeen = current.isValid() && QRect({}, event->oldSize()).intersects(current);
    QAbstractItemView::resizeEvent(event);
    if (wasSeen && !viewport()->rect().contains(visualRect(currentIndex())))
        scrollTo(currentIndex()); // a pane that opens below does not hide what one is at
}

void OutlineView::scrollContentsBy(int, int dy)
{
    // While something is dragged, marks lie over the rows and do not move with them.
    if (m_drag && m_drag->isActive()) {
        viewport()->update();
        m_drag->follow();
    } else {
        viewport()->scroll(0, dy);
    }
    setHoverRow(-1);
}

// -- painting ----------------------------------------------------------------------------------------------------------

OutlineRow OutlineView::rowContent(qsizetype row) const
{
    if (const OutlineRows::Ghost *const ghost = m_rows.ghostAt(row))
        return m_ghosts->content(ghost->item, m_rows.depthAt(row));
    const NodeIndex node = m_rows.at(row);
    const Layout &layout = session().layout();
    OutlineRow content;
    content.depth = m_rows.depthAt(row);
    if (node == noNode) {
        content.figure = {.icon = m_newKind == NodeKind::Folder ? QStringLiteral("nodes/folder") : QStringLiteral("nodes/file")};
        return content;
    }
    content.name = m_model->data(m_model->indexOf(node), Qt::DisplayRole).toString();
    content.summary = m_model->data(m_model->indexOf(node, LayoutModel::SummaryColumn), Qt::DisplayRole).toString();
    content.figure = figureOf(layout, node);
    content.phase = node == rootNode ? Phase::None : layout.toldPhase(node);
    content.isFile = !layout.isFolder(node);
    content.tags = layout.tags(node);
    content.rule = isRuleUnusual(layout, node) ? layout.rule(node) : NodeRule::Default;
    const std::string_view name = layout.nameUtf8(node);
    content.hasNameProblem = !name.empty() && !isPortableName(name) && !nameProblems(fromUtf8(name)).isEmpty();
    content.isBold = content.depth <= 1 && !content.isFile;
    content.isExpandable = m_rows.isExpandable(node) || m_rows.newParent() == node;
    content.isExpanded = m_rows.isExpanded(node);
    const ViewFilter::Hidden hidden = session().filter().hiddenBelow(node);
    content.hiddenCount = hidden.count;
    // A phase that is shown already is not what hides them.
    const Phase upTo = session().filter().filter().upTo;
    content.hiddenFrom = upTo != Phase::None && hidden.from > upTo ? hidden.from : Phase::None;
    m_ghosts->mark(node, content);
    return content;
}

void OutlineView::paintOneRow(QPainter &painter, qsizetype row) const
{
    const NodeIndex node = m_rows.at(row);
    const QItemSelectionModel *const selection = selectionModel();
    const bool focused = hasFocus() || isAncestorOf(QApplication::focusWidget()); // or one of its editors
    OutlineRowState state;
    state.isSelected = node != noNode && selection->isSelected(m_model->indexOf(node));
    state.hasFocus = focused;
    state.isQuiet = session().selection().isQuiet();
    state.isOutlined = focused && node != noNode && node == currentNode()
        && (!state.isSelected || session().selection().nodes().size() > 1);
    state.isHovered = row == m_hoverRow && !m_drag->isActive();
    state.isDropTarget = node != noNode && node == m_drag->frameNode();
    state.isNameEdited = node == m_naming->node() && (node != noNode || row == m_rows.newRow());
    const QRect rect = rowRect(row);
    m_painter.paintRow(painter, rect, cellsOf(rect), rowContent(row), state, session().filter().filter().text);
}

void OutlineView::paintEvent(QPaintEvent *event)
{
    executeDelayedItemsLayout();
    QPainter painter(viewport());
    painter.fillRect(event->rect(), colour(currentTheme().panel));
    const qsizetype last = std::min(rowAt(event->rect().bottom()), m_rows.count() - 1);
    for (qsizetype row = rowAt(event->rect().top()); row <= last; ++row)
        paintOneRow(painter, row);
    m_drag->paint(painter);
}

void OutlineView::dataChanged(const QModelIndex &topLeft, const QModelIndex &bottomRight, const QList<int> &roles)
{
    QAbstractItemView::dataChanged(topLeft, bottomRight, roles);
    viewport()->update(); // a row shows more than its cells: counts, phases of what is above
    NodeTreeAccessible::notifyNameChanged(*this, LayoutModel::nodeOf(topLeft));
}

} // namespace Espalier
