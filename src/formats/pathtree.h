// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "formats/imports.h"

#include <QCoreApplication>
#include <QHash>

#include <string>
#include <string_view>
#include <vector>

namespace Espalier {

/// Makes a layout from paths that come in any order, as archives and tables list them. Folders are made as they are
/// needed; what is listed twice is one node; a file and a folder of one name both stay, the later one under another
/// name; all that with a report.
class PathTree
{
    Q_DECLARE_TR_FUNCTIONS(Espalier::PathTree)

public:
    /// \a imports must outlive the tree.
    explicit PathTree(Imports &imports);

    struct Added {
        NodeIndex node = noNode;
        bool wasListed = false; ///< the same path was added before
    };
    /// \a segments: valid names, at least one.
    Added add(const std::vector<std::string_view> &segments, NodeKind kind);

    Layout &layout() { return m_layout; }
    /// The layout, its nodes in document order. \a soleTopIsRoot: if everything lies in one folder, that is the project;
    /// else, and for an empty tree, it is called \a name.
    Layout take(const QString &name, bool soleTopIsRoot);

private:
    NodeIndex folder(NodeIndex parent, std::string_view name);
    NodeIndex find(NodeIndex parent, std::string_view name) const;
    NodeIndex append(NodeIndex parent, NodeKind kind, std::string_view name);
    NodeIndex twinOf(NodeIndex node, NodeKind kind);
    size_t slotOf(NodeIndex parent, std::string_view name) const;
    void growTable();

    Imports &m_imports;
    Layout m_layout;
    std::vector<NodeIndex> m_table; // (parent, name) → node: open addressing, a power of two, noNode is free
    size_t m_entered = 0;
    std::vector<bool> m_listed;          // by node
    QHash<NodeIndex, NodeIndex> m_twins; // of the same name but another kind
    // The folders of the path before: most paths stand in the same one.
    struct Step {
        size_t end; // of its name in m_previous
        NodeIndex node;
    };
    std::string m_previous;
    std::vector<Step> m_steps;
};

/// A copy of what is below \a top, with \a name for its root and its nodes in document order.
Layout inDocumentOrder(const Layout &layout, NodeIndex top, const QString &name);

} // namespace Espalier
