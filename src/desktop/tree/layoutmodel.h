// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/layoutdocument.h"
#include "desktop/tree/visibletree.h"

#include <QAbstractItemModel>

namespace Espalier {

class Session;

/// The layout as Qt's item views want it: one row at the top, the project, and all else below it; only what the
/// session's filter shows. What is dragged is not its business: views ask NodeVerbs. Holds nothing but the shape of
/// what is visible, and translates the document's signals: it answers from the old shape until it has announced the
/// change, so that nodes the filter hides cause no signal. A change that shows or hides more than one branch is a
/// reset; views keep their state by NodeIndex, which is the internal id of every index.
class LayoutModel final : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum Column { NameColumn, SummaryColumn, PhaseColumn };
    static constexpr int columns = 3;

    explicit LayoutModel(Session &session, QObject *parent = nullptr);

    const VisibleTree &tree() const { return m_tree; }
    /// Invalid for what is hidden or not linked.
    QModelIndex indexOf(NodeIndex node, int column = NameColumn) const;
    /// \c noNode for an invalid index.
    static NodeIndex nodeOf(const QModelIndex &index) { return index.isValid() ? NodeIndex(index.internalId()) : noNode; }
    /// Where something dropped before \a row below \a parent goes: the sibling to stand before. -1: the end.
    NodeIndex siblingAt(NodeIndex parent, int row) const;

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const final;
    QModelIndex parent(const QModelIndex &index) const final;
    QModelIndex sibling(int row, int column, const QModelIndex &index) const final;
    int rowCount(const QModelIndex &parent = {}) const final;
    int columnCount(const QModelIndex &parent = {}) const final;
    bool hasChildren(const QModelIndex &parent = {}) const final;
    QVariant data(const QModelIndex &index, int role) const final;
    bool setData(const QModelIndex &index, const QVariant &value, int role) final;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const final;
    Qt::ItemFlags flags(const QModelIndex &index) const final;
    QHash<int, QByteArray> roleNames() const final;

private:
    void synchronize(NodeIndex movedNode = noNode);
    bool synchronizeMove(NodeIndex node, const VisibleTree &after);
    void replaceWhole(VisibleTree &&after);
    const NodeBitmap *visible() const; ///< nullptr: everything
    VisibleTree shape() const;
    void takeShape();
    void announceValues(const QList<NodeIndex> &nodes, NodeAspects aspects);
    void announceHiddenCount(NodeIndex parent);
    QString text(NodeIndex node, int column) const;
    QString toolTip(NodeIndex node) const;

    Session &m_session;
    VisibleTree m_tree;
};

} // namespace Espalier
