// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "floors.h"

#include <QAbstractItemModel>
#include <QApplication>
#include <QIcon>
#include <QStyle>

namespace Espalier::Bench::Floors {

namespace {

QString string(std::string_view text) { return QString::fromUtf8(text.data(), qsizetype(text.size())); }

class TreeModel final : public QAbstractItemModel
{
public:
    explicit TreeModel(const std::vector<SyntheticNode> &nodes)
        : m_nodes(nodes), m_children(nodes.size()), m_rows(nodes.size()), m_folder(QApplication::style()->standardIcon(QStyle::SP_DirIcon)),
          m_file(QApplication::style()->standardIcon(QStyle::SP_FileIcon))
    {
        for (quint32 node = 1; node < nodes.size(); ++node) {
            m_rows[node] = int(m_children[nodes[node].parent].size());
            m_children[nodes[node].parent].push_back(node);
        }
    }

    QModelIndex index(int row, int column, const QModelIndex &parent) const final
    {
        return parent.isValid() ? createIndex(row, column, quintptr(m_children[parent.internalId()][size_t(row)])) : createIndex(row, column, quintptr(0));
    }
    QModelIndex parent(const QModelIndex &index) const final
    {
        if (index.internalId() == 0)
            return {};
        const quint32 parent = m_nodes[index.internalId()].parent;
        return createIndex(m_rows[parent], 0, quintptr(parent));
    }
    int rowCount(const QModelIndex &parent) const final { return parent.isValid() ? int(m_children[parent.internalId()].size()) : 1; }
    int columnCount(const QModelIndex &) const final { return 3; }
    QVariant data(const QModelIndex &index, int role) const final
    {
        const SyntheticNode &node = m_nodes[index.internalId()];
        if (role == Qt::DisplayRole)
            return index.column() == 0 ? string(node.name) : index.column() == 1 ? string(node.summary) : QString::number(node.phase);
        if (role == Qt::DecorationRole && index.column() == 0)
            return node.isFolder ? m_folder : m_file;
        return {};
    }

private:
    const std::vector<SyntheticNode> &m_nodes;
    std::vector<std::vector<quint32>> m_children;
    std::vector<int> m_rows;
    QIcon m_folder;
    QIcon m_file;
};

} // namespace

std::unique_ptr<QAbstractItemModel> treeModel(const std::vector<SyntheticNode> &nodes) { return std::make_unique<TreeModel>(nodes); }

} // namespace Espalier::Bench::Floors
