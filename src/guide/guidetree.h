// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "guide/guide.h"

#include <vector>

namespace Espalier {

class DrawnTree;

/// The tree of a guide while it is put together from its drawn blocks and headings; then the topics in document order.
class GuideTree
{
public:
    struct Node {
        QString name;
        QString path;
        QString summary;
        QString pictogram;
        NodeKind kind = NodeKind::Folder;
        Phase ownPhase = Phase::None;
        qint64 line = 0;
        int parent = 0;
        std::vector<int> children;
    };
    static constexpr int root = 0;
    static constexpr int none = -1;

    GuideTree();
    /// The node of a path without slash at its end, or \c none.
    int find(QStringView path) const;
    const Node &node(int index) const { return m_nodes[size_t(index)]; }
    bool isEmpty() const { return m_nodes.size() == 1; }

    /// Lets \a tree grow under \a parent. What is there already is used, and keeps the comment it has.
    void grow(int parent, const DrawnTree &tree);
    /// The folder \a path, made with all above it where it is missing.
    int makeFolder(const QString &path, qint64 line);
    /// Moves the nodes into \a data, parents before children; tells each node's topic.
    std::vector<int> moveTo(Guide::Data &data);

private:
    int child(int parent, const QString &drawn, NodeKind kind, qint64 line);
    void describe(int node, QString comment, const QString &pictogram);

    std::vector<Node> m_nodes;
    QHash<QString, int> m_byPath;
};

} // namespace Espalier
