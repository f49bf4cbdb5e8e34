// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/layout.h"
#include "desktop/tree/outlinepainter.h"
#include "desktop/tree/outlinerows.h"
#include "desktop/views/nodeview.h"
#include "desktop/views/typeahead.h"

#include <QAbstractItemView>

#include <memory>

namespace Espalier {

class LayoutModel;
class EmptyState;
class NodeNaming;
class OutlineDrag;
class OutlineGhosts;
class OutlineHeader;
class OutlineSelection;

/// The editable tree of the layout. A view of our own, since a change of the filter under an expanded QTreeView costs
/// seconds where this costs milliseconds (tests/bench/README.md): the open rows are one flat list of NodeIndex, painting
/// costs what is to be seen, and expansion, selection and place outlive every reset of the model.
class OutlineView final : public QAbstractItemView, public NodeView
{
    Q_OBJECT

public:
    OutlineView(Session &session, NodeVerbs &verbs, const ActionRegistry &actions, QWidget *parent = nullptr);
    ~OutlineView() override;

    LayoutModel &layoutModel() const { return *m_model; }
    OutlineHeader &header() const { return *m_header; }
    const OutlineRows &rows() const { return m_rows; }
    const OutlinePainter &rowPainter() const { return m_painter; }

    bool isCompact() const { return m_isCompact; }
    void setCompact(bool compact);

    // -- where things are, in the viewport
    QRect rowRect(qsizetype row) const;
    qsizetype rowAt(int y) const; ///< may lie beyond the last row
    OutlineCells cellsOf(const QRect &rowRect) const;
    QRect editorRect(const QModelIndex &index) const;

    QRect visualRect(const QModelIndex &index) const final;
    void scrollTo(const QModelIndex &index, ScrollHint hint = EnsureVisible) final;
    QModelIndex indexAt(const QPoint &point) const final;
    void keyboardSearch(const QString &search) final;

    // -- as a view of nodes
    QWidget &widget() final { return *this; }
    QWidget *viewport() const final { return QAbstractItemView::viewport(); }
    const Layout &shownLayout() const final;
    qsizetype shownCount() const final { return m_rows.count(); }
    NodeIndex shownAt(qsizetype position) const final { return m_rows.at(position); }
    qsizetype positionOf(NodeIndex node) const final { return m_rows.rowOf(node); }
    int depthOf(NodeIndex node) const final { return m_rows.depthAt(m_rows.rowOf(node)); }
    NodeIndex currentNode() const final;
    QRectF rectOf(NodeIndex node) const final;
    NodeIndex nodeAt(QPointF point) const final;
    void showContextMenu(const QPoint &globalPlace) final { Q_EMIT contextMenuRequested(globalPlace); }
    QAccessibleInterface *makeAccessible() final;

    // -- opening and closing
    bool isExpandable(NodeIndex node) const final { return m_rows.isExpandable(node); }
    bool isExpanded(NodeIndex node) const final { return m_rows.isExpanded(node); }
    void setExpanded(NodeIndex node, bool expanded) final;
    void setExpandedBelow(NodeIndex node, bool expanded) final;
    void expandTo(NodeIndex node);

    // -- what a preview would add: rows that are no nodes
    void showGhosts(std::vector<OutlineRows::Ghost> ghosts);
    OutlineGhosts &ghosts() const { return *m_ghosts; }

    // -- naming; a new node gets a row that is no node yet
    bool nameNew(NodeIndex parent, NodeIndex before, NodeKind kind) final;
    bool openPlace(NodeIndex parent, NodeIndex before, NodeKind kind) final;
    void closePlace() final;
    QRect nameFieldRect(NodeIndex node) const final;
    void cancelNaming() final;

public Q_SLOTS:
    void expandAll();
    void collapseAll();
    void expandToDepth(int depth);
    void selectAll() final; ///< every row but the project
    /// Opens what is above, scrolls there.
    void reveal(Espalier::NodeIndex node) final;
    void rename(Espalier::NodeIndex node) final;
    void editSummary(Espalier::NodeIndex node);
    void showPhaseMenu(Espalier::NodeIndex node);
    void reset() final;
    void doItemsLayout() final;

Q_SIGNALS:
    void contextMenuRequested(const QPoint &globalPlace);
    void expansionChanged();
    /// The row of a preview's item was clicked.
    void ghostChosen(int item);

protected:
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) final;
    int horizontalOffset() const final { return 0; }
    int verticalOffset() const final;
    bool isIndexHidden(const QModelIndex &index) const final;
    void setSelection(const QRect &rect, QItemSelectionModel::SelectionFlags command) final;
    QRegion visualRegionForSelection(const QItemSelection &selection) const final;
    void updateGeometries() final;
    void resizeEvent(QResizeEvent *event) final;
    void dataChanged(const QModelIndex &topLeft, const QModelIndex &bottomRight, const QList<int> &roles) final;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) final;
    void selectionChanged(const QItemSelection &selected, const QItemSelection &deselected) final;

    void paintEvent(QPaintEvent *event) final;
    void scrollContentsBy(int dx, int dy) final;
    void changeEvent(QEvent *event) final;
    bool viewportEvent(QEvent *event) final;
    void mousePressEvent(QMouseEvent *event) final;
    void mouseMoveEvent(QMouseEvent *event) final;
    void mouseReleaseEvent(QMouseEvent *event) final;
    void mouseDoubleClickEvent(QMouseEvent *event) final;
    void contextMenuEvent(QContextMenuEvent *event) final;
    void keyPressEvent(QKeyEvent *event) final;
    void focusInEvent(QFocusEvent *event) final;
    void focusOutEvent(QFocusEvent *event) final;
    void startDrag(Qt::DropActions supportedActions) final;
    void dragEnterEvent(QDragEnterEvent *event) final;
    void dragMoveEvent(QDragMoveEvent *event) final;
    void dragLeaveEvent(QDragLeaveEvent *event) final;
    void dropEvent(QDropEvent *event) final;

private:
    friend class OutlineSelection;
    struct Place {
        QList<std::pair<NodeIndex, int>> anchors; // nodes and their y, the best first
        bool atTop = true;
        bool currentWasSeen = false;
    };
    void keepPlace();
    void rememberPlace();
    void restorePlace(const Place &place);
    void rowsChanged();
    void followFilter();
    OutlineRow rowContent(qsizetype row) const;
    QRect phaseMarkRect(const QRect &phaseCell) const;
    void paintOneRow(QPainter &painter, qsizetype row) const;
    QString toolTipAt(const QPoint &point) const;
    bool isOnChevron(const QPoint &point) const;
    const OutlineRows::Ghost *ghostAt(const QPoint &point) const;
    QModelIndex firstNodeFrom(qsizetype row, int step) const;
    void setHoverRow(qsizetype row);
    bool handleTreeKey(QKeyEvent *event);
    int rowsPerPage() const;
    void remakePainter();

    LayoutModel *m_model;
    OutlineHeader *m_header;
    OutlineRows m_rows;
    OutlinePainter m_painter;
    bool m_isCompact = false;
    NodeKind m_newKind = NodeKind::Folder;
    qsizetype m_hoverRow = -1;
    bool m_isPressDone = false; // what is pressed was not the selection's business
    bool m_wasSelectedAtPress = false;
    std::unique_ptr<Place> m_place; // until the next layout
    bool m_isModelChanging = false;
    SearchExpansion m_searchExpansion;
    TypeAhead m_typeAhead;
    std::unique_ptr<OutlineSelection> m_selection;
    std::unique_ptr<NodeNaming> m_naming;
    std::unique_ptr<OutlineDrag> m_drag;
    std::unique_ptr<OutlineGhosts> m_ghosts;
    EmptyState *m_empty;
};

} // namespace Espalier
