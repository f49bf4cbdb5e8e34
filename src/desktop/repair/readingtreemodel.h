// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/layout.h"

#include <QAbstractItemModel>

#include <vector>

namespace Espalier {

class DrawnReading;

/// The tree that a reading made, the project at its top, as items. Made anew whenever the reading changes; a drop asks
/// for another parent and changes nothing itself.
class ReadingTreeModel final : public QAbstractItemModel {
    Q_OBJECT

public:
    enum Role { CommentRole = Qt::UserRole + 1, DoubtfulRole, LineRole };

    explicit ReadingTreeModel(const DrawnReading &reading, QObject *parent = nullptr);

    NodeIndex nodeOf(const QModelIndex &index) const;
    QModelIndex indexOf(NodeIndex node) const;
    const Layout &layout() const { return m_layout; }

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const final;
    QModelIndex parent(const QModelIndex &child) const final;
    int rowCount(const QModelIndex &parent = {}) const final;
    int columnCount(const QModelIndex & = {}) const final { return 1; }
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const final;
    Qt::ItemFlags flags(const QModelIndex &index) const final;
    Qt::DropActions supportedDropActions() const final { return Qt::MoveAction; }
    QStringList mimeTypes() const final;
    QMimeData *mimeData(const QModelIndexList &indexes) const final;
    bool canDropMimeData(const QMimeData *data, Qt::DropAction action, int row, int column,
                         const QModelIndex &parent) const final;
    bool dropMimeData(const QMimeData *data, Qt::DropAction action, int row, int column,
                      const QModelIndex &parent) final;

Q_SIGNALS:
    /// \a node is to stand in \a folder.
    void moveRequested(Espalier::NodeIndex node, Espalier::NodeIndex folder);

private:
    void rebuild();
    NodeIndex draggedNode(const QMimeData *data) const;

    const DrawnReading &m_reading;
    Layout m_layout;
    std::vector<NodeIndex> m_children; // of all folders, one behind the other
    std::vector<quint32> m_first; // by node: of its children in m_children; one more at the end
    std::vector<quint32> m_row; // by node
};

} // namespace Espalier
