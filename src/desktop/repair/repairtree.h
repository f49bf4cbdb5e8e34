// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/layout.h"

#include <QSet>
#include <QTreeView>

namespace Espalier {

class ReadingTreeModel;

/// The tree that a reading made: names with their comments, and a "?" at the end of rows that are doubtful. What was
/// folded stays so when the text is read anew.
class RepairTree final : public QTreeView {
    Q_OBJECT

public:
    explicit RepairTree(ReadingTreeModel &model, QWidget *parent = nullptr);

    NodeIndex currentNode() const;
    /// Opens what is above it, scrolls there and makes it the current row; \c noNode: none is.
    void showNode(NodeIndex node);

Q_SIGNALS:
    void nodeChosen(Espalier::NodeIndex node);
    void answersRequested(const QPoint &place);

protected:
    void drawRow(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const final;
    void drawBranches(QPainter *, const QRect &, const QModelIndex &) const final { }
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) final;
    void mousePressEvent(QMouseEvent *event) final;
    void contextMenuEvent(QContextMenuEvent *event) final;

private:
    void unfold();
    int depthOf(const QModelIndex &index) const;
    QRect chevronOf(const QRect &row, const QModelIndex &index) const;

    ReadingTreeModel &m_model;
    QSet<QString> m_folded; // paths
    bool m_isQuiet = false; // the current row changes for another reason than the person's choice
};

} // namespace Espalier
