// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "edit/editor.h"

#include <vector>

namespace Espalier {

/// What a verb comes to: an error, no change at all, or one step of history.
enum class Outcome { Refused, Nothing, Step };

/// A project as plain nested values, and every verb of the Editor in the simplest code that does what its header says:
/// nodes are looked for by walking, taken out and put in again. Shares no code with the editor but the rules for names.
class NaiveProject
{
public:
    struct Node {
        NodeIndex index = noNode; ///< noNode: just made; learn() tells
        NodeData data;
        std::vector<Node> children;

        friend bool operator==(const Node &, const Node &) = default;
    };
    using Nodes = QList<NodeIndex>;

    static NaiveProject of(const Layout &layout);
    /// The same text as wholeState() makes of the layout.
    QString wholeState() const;
    /// Takes index and id of the nodes that were just made; false when the layout has another shape, or when one of
    /// them is not new.
    bool learn(const Layout &layout, NodeIndex firstNew);
    /// No two nodes beside each other have one name.
    bool hasUniqueNames() const;
    /// Takes out every node that is among \a nodes.
    void drop(const Nodes &nodes);

    Outcome addNode(NodeIndex parent, NodeIndex before, const NodeData &data);
    Outcome addPath(NodeIndex parent, NodeIndex before, const QString &path, NodeKind kind);
    Outcome insertLayout(const Layout &piece, NodeIndex parent, NodeIndex before);
    Outcome removeNodes(const Nodes &nodes);
    Outcome rename(NodeIndex node, const QString &name);
    Outcome moveNodes(const Nodes &nodes, NodeIndex parent, NodeIndex before);
    Outcome duplicate(const Nodes &nodes);
    Outcome groupIntoFolder(const Nodes &nodes, const QString &name);
    Outcome moveUp(const Nodes &nodes);
    Outcome moveDown(const Nodes &nodes);
    Outcome indent(const Nodes &nodes);
    Outcome outdent(const Nodes &nodes);
    /// For every verb that gives many nodes one value.
    template<typename T>
    Outcome setValue(const Nodes &nodes, T NodeData::*member, const T &value);
    Outcome setKind(const Nodes &nodes, NodeKind kind);
    Outcome setNotes(NodeIndex node, const QString &notes);
    Outcome setContent(NodeIndex node, const QString &content);
    Outcome sortChildren(NodeIndex parent, Editor::SortOrder order, bool recursively);
    Outcome setVariable(const QString &name, const QString &value);

    friend bool operator==(const NaiveProject &, const NaiveProject &) = default;

private:
    struct Place {
        Node *parent = nullptr;
        size_t row = 0;
    };

    Node *find(NodeIndex node);
    Place placeOf(NodeIndex node);
    std::vector<Node> takeTopmost(const Nodes &nodes);
    std::vector<const Node *> topmost(const Nodes &nodes) const;
    bool haveOneParent(const std::vector<const Node *> &nodes);
    Outcome put(const Nodes &nodes, NodeIndex parent, NodeIndex before);
    void sortOne(Node &parent, Editor::SortOrder order, bool recursively);

    Node m_root;
    QMap<QString, QString> m_variables;
    QString m_guide;
};

template<typename T>
Outcome NaiveProject::setValue(const Nodes &nodes, T NodeData::*member, const T &value)
{
    const NaiveProject before = *this;
    for (const NodeIndex index : nodes) {
        if (Node *const node = find(index); node && node != &m_root)
            node->data.*member = value;
    }
    return *this == before ? Outcome::Nothing : Outcome::Step;
}

} // namespace Espalier
