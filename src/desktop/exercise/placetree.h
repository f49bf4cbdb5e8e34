// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "learn/exercisemarking.h"

#include <QTreeWidget>

namespace Espalier {

class ExerciseWork;

/// The folders of an exercise, into which cards are put: by dragging, or by Enter with a card in hand. Shows the marks
/// once it was handed in.
class PlaceTree final : public QTreeWidget {
    Q_OBJECT

public:
    explicit PlaceTree(QWidget *parent = nullptr);

    /// \a work must outlive it, or be replaced.
    void setWork(ExerciseWork *work);
    /// Shows the work as it stands now; with \a solution instead how everything is right.
    void follow(bool solution = false);
    /// Lights a folder for two seconds.
    void light(NodeIndex folder);
    void select(NodeId node);
    NodeId currentId() const; ///< of a node; null: none, or a slot
    NodeIndex currentFolder() const; ///< into which a card in hand goes; noNode: nowhere

Q_SIGNALS:
    void dropped(Espalier::NodeId card, Espalier::NodeIndex folder);
    void entered(Espalier::NodeIndex folder); ///< Enter on a folder, or in a slot of it
    void removed(Espalier::NodeId node); ///< by Del
    void currentIdChanged();

protected:
    void drawRow(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const final;
    QMimeData *mimeData(const QList<QTreeWidgetItem *> &items) const final;
    QStringList mimeTypes() const final;
    void dragEnterEvent(QDragEnterEvent *event) final;
    void dragMoveEvent(QDragMoveEvent *event) final;
    void dragLeaveEvent(QDragLeaveEvent *event) final;
    void dropEvent(QDropEvent *event) final;
    void keyPressEvent(QKeyEvent *event) final;

private:
    QTreeWidgetItem *add(QTreeWidgetItem *parent, const Layout &layout, NodeIndex node);
    void addSlots(QTreeWidgetItem *parent, NodeIndex folder);
    void mark(QTreeWidgetItem &item, NodeIndex node) const;
    NodeIndex folderAt(const QPoint &place) const;

    ExerciseWork *m_work = nullptr;
    bool m_showsSolution = false;
};

} // namespace Espalier
