// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/repair/readingtreemodel.h"

#include "desktop/repair/repairwords.h"

#include <QMimeData>

namespace Espalier {

namespace {

const QString readingTreeMimeType = QStringLiteral("application/x-espalier-reading-node");

} // namespace

ReadingTreeModel::ReadingTreeModel(const DrawnReading &reading, QObject *parent)
    : QAbstractItemModel(parent), m_reading(reading)
{
    rebuild();
    connect(&reading, &DrawnReading::changed, this, [this] {
        beginResetModel();
        rebuild();
        endResetModel();
    });
}

void ReadingTreeModel::rebuild()
{
    m_layout = m_reading.layout();
    const NodeIndex end = m_layout.indexEnd();
    m_children.clear();
    m_first.assign(size_t(end) + 1, 0);
    m_row.assign(end, 0);
    for (NodeIndex node = 0; node < end; ++node) {
        m_first[node] = quint32(m_children.size());
        for (NodeIndex child = m_layout.firstChild(node); child != noNode; child = m_layout.nextSibling(child)) {
            m_row[child] = quint32(m_children.size()) - m_first[node];
            m_children.push_back(child);
        }
    }
    m_first[end] = quint32(m_children.size());
}

NodeIndex ReadingTreeModel::nodeOf(const QModelIndex &index) const
{
    return index.isValid() ? NodeIndex(index.internalId()) : noNode;
}

QModelIndex ReadingTreeModel::indexOf(NodeIndex node) const
{
    return node < m_row.size() ? createIndex(int(m_row[node]), 0, quintptr(node)) : QModelIndex();
}

QModelIndex ReadingTreeModel::index(int row, int column, const QModelIndex &parent) const
{
    if (column != 0 || row < 0 || row >= rowCount(parent))
        return {};
    if (!parent.isValid())
        return createIndex(0, 0, quintptr(rootNode));
    return createIndex(row, 0, quintptr(m_children[m_first[nodeOf(parent)] + size_t(row)]));
}

QModelIndex ReadingTreeModel::parent(const QModelIndex &child) const
{
    const NodeIndex node = nodeOf(child);
    return node == noNode || node == rootNode ? QModelIndex() : indexOf(m_layout.parent(node));
}

int ReadingTreeModel::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid())
        return 1;
    const NodeIndex node = nodeOf(parent);
    return int(m_first[node + 1] - m_first[node]);
}

QVariant ReadingTreeModel::data(const QModelIndex &index, int role) const
{
    const NodeIndex node = nodeOf(index);
    if (node == noNode)
        return {};
    const qsizetype line = m_reading.lineOf(node);
    switch (role) {
    case Qt::DisplayRole:
        return m_layout.name(node);
    case CommentRole:
        return m_layout.summary(node);
    case DoubtfulRole:
        return m_reading.isDoubtful(line);
    case LineRole:
        return line;
    case Qt::ToolTipRole:
        return m_reading.isDoubtful(line) ? RepairWords::describe(m_reading, line) : QString();
    case Qt::AccessibleTextRole: {
        const QString name = m_layout.isFolder(node) ? tr("%1, folder").arg(m_layout.name(node))
                                                     : tr("%1, file").arg(m_layout.name(node));
        return m_reading.isDoubtful(line) ? tr("%1, doubtful", "a folder or file").arg(name) : name;
    }
    default:
        return {};
    }
}

Qt::ItemFlags ReadingTreeModel::flags(const QModelIndex &index) const
{
    const NodeIndex node = nodeOf(index);
    if (node == noNode)
        return {};
    Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable;
    if (node != rootNode && m_reading.lineOf(node) != DrawnReading::noLine)
        flags |= Qt::ItemIsDragEnabled;
    return m_layout.isFolder(node) ? flags | Qt::ItemIsDropEnabled : flags | Qt::ItemNeverHasChildren;
}

QStringList ReadingTreeModel::mimeTypes() const { return {readingTreeMimeType}; }

QMimeData *ReadingTreeModel::mimeData(const QModelIndexList &indexes) const
{
    if (indexes.isEmpty())
        return nullptr;
    auto *const mime = new QMimeData;
    mime->setData(readingTreeMimeType, QByteArray::number(nodeOf(indexes.first())));
    return mime;
}

NodeIndex ReadingTreeModel::draggedNode(const QMimeData *data) const
{
    bool ok = false;
    const NodeIndex node = data ? data->data(readingTreeMimeType).toUInt(&ok) : noNode;
    return ok && node < m_layout.indexEnd() ? node : noNode;
}

bool ReadingTreeModel::canDropMimeData(const QMimeData *data, Qt::DropAction, int, int, const QModelIndex &parent) const
{
    const NodeIndex node = draggedNode(data);
    const NodeIndex folder = nodeOf(parent);
    return node != noNode && folder != noNode && node != folder && m_layout.isFolder(folder)
        && m_layout.parent(node) != folder && !m_layout.isAncestor(node, folder);
}

bool ReadingTreeModel::dropMimeData(const QMimeData *data, Qt::DropAction action, int row, int column,
                                    const QModelIndex &parent)
{
    if (canDropMimeData(data, action, row, column, parent))
        Q_EMIT moveRequested(draggedNode(data), nodeOf(parent));
    return false; // what was dragged goes by itself, when the text has been read anew
}

} // namespace Espalier
