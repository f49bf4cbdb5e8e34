// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "desktop/exercise/placemap.h"

#include <QTimer>
#include <QTreeWidget>

namespace Espalier {

class ExerciseWork;

/// The folders of an exercise, into which cards are put: by dragging, or by Enter with a card in hand. Shows the marks
/// once it was handed in. All of it is a tree, for keys and screen readers, too; what the eye sees of it is the map, or
/// the tree itself.
class PlaceTree final : public QTreeWidget {
    Q_OBJECT

public:
    explicit PlaceTree(QWidget *parent = nullptr);

    /// \a work must outlive it, or be replaced.
    void setWork(ExerciseWork *work);
    bool isMap() const { return m_isMap; }
    void setAsMap(bool isMap);
    /// Shows the work as it stands now; with \a solution instead how everything is right.
    void follow(bool solution = false);
    /// Lights a folder for two seconds.
    void light(NodeIndex folder);
    void select(NodeId node);
    /// The card in hand, for which there is to be room; null: none.
    void setHand(NodeId card);
    const PlaceMap &map() const { return m_map; }

    QRect visualRect(const QModelIndex &index) const final;
    QModelIndex indexAt(const QPoint &place) const final;
    void scrollTo(const QModelIndex &index, ScrollHint hint = EnsureVisible) final;

    NodeId currentId() const; ///< of a node; null: none, or a slot
    NodeIndex currentFolder() const; ///< into which a card in hand goes; noNode: nowhere

Q_SIGNALS:
    void dropped(Espalier::NodeId card, Espalier::NodeIndex folder);
    void entered(Espalier::NodeIndex folder); ///< Enter on a folder, or in a slot of it
    void removed(Espalier::NodeId node); ///< by Del
    void currentIdChanged();

protected:
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) final;
    int horizontalOffset() const final;
    int verticalOffset() const final;
    void updateGeometries() final;
    void scrollContentsBy(int dx, int dy) final;
    void paintEvent(QPaintEvent *event) final;
    void changeEvent(QEvent *event) final;
    bool viewportEvent(QEvent *event) final;
    void mousePressEvent(QMouseEvent *event) final;
    void mouseMoveEvent(QMouseEvent *event) final;
    void mouseReleaseEvent(QMouseEvent *event) final;
    void mouseDoubleClickEvent(QMouseEvent *event) final;
    void startDrag(Qt::DropActions actions) final;
    void drawRow(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const final;
    QMimeData *mimeData(const QList<QTreeWidgetItem *> &items) const final;
    QStringList mimeTypes() const final;
    void dragEnterEvent(QDragEnterEvent *event) final;
    void dragMoveEvent(QDragMoveEvent *event) final;
    void dragLeaveEvent(QDragLeaveEvent *event) final;
    void dropEvent(QDropEvent *event) final;
    void keyPressEvent(QKeyEvent *event) final;

private:
    NodeIndex folderAt(const QPoint &place) const;
    /// Where \a card goes that is over \a folder now; null: none is.
    void setTarget(NodeId card, NodeIndex folder);
    void followHand();
    PlaceMap::Marks mapMarks() const;

    ExerciseWork *m_work = nullptr;
    bool m_showsSolution = false;
    bool m_isMap = true;
    PlaceMap m_map;
    PlaceContent m_content; ///< of the map, without room for what is dragged
    QHash<NodeIndex, QTreeWidgetItem *> m_items; ///< by the node that the map shows
    bool m_wasRunning = false;
    NodeId m_hand;
    NodeId m_targetCard;
    NodeIndex m_target = noNode;
    bool m_isDraggedOver = false;
    NodeIndex m_hovered = noNode; ///< as the map shows it
    NodeIndex m_lit = noNode;
    QTimer m_light;
};

} // namespace Espalier
