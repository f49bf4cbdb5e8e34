// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/layoutdocument.h"

#include <QUndoCommand>
#include <QVariant>

#include <variant>
#include <vector>

namespace Espalier {

class Editor;

/// One step of history: a list of changes to the document, each of which knows its way back. The Editor fills it, so
/// that every verb is one command; redo runs the changes in order, undo their inverses in reverse order. Neither can
/// fail, since the Editor checked everything before.
class EditCommand final : public QUndoCommand
{
public:
    EditCommand(Editor &editor, const QString &text);

    void link(NodeIndex node, NodeIndex parent, NodeIndex before);
    void unlink(NodeIndex node);
    void move(NodeIndex node, NodeIndex parent, NodeIndex before);
    void setValue(NodeIndex node, NodeAspect aspect, const QVariant &value);
    void setInfo(const LayoutInfo &info);
    /// Nodes to be shown after redo; after undo those of them that are there, else their parents.
    void touch(NodeIndex node) { m_touched.append(node); }
    /// Consecutive commands of the same value of the same node become one.
    void setMerging() { m_merging = true; }

    /// Consecutive commands of the same number become one, whatever values they change; 0: it stands for itself.
    void setEditing(int editing) { m_editing = editing; }

    bool isEmpty() const { return m_steps.empty(); }
    const QList<NodeIndex> &touched() const { return m_touched; }
    /// Takes over the steps of \a other, which have been done already.
    void absorb(EditCommand &&other);
    /// The first redo does nothing: its steps have been done one by one.
    void setDone() { m_alreadyDone = true; }

    void redo() final;
    void undo() final;
    int id() const final { return m_merging ? 1 : m_editing != 0 ? 2 : -1; }
    bool mergeWith(const QUndoCommand *other) final;

private:
    struct Place {
        NodeIndex parent = noNode; ///< noNode: linked nowhere
        NodeIndex before = noNode;
    };
    struct Move {
        NodeIndex node;
        Place from; ///< found out when it is done, since the steps before it matter
        Place to;
    };
    struct Value {
        NodeIndex node;
        NodeAspect aspect;
        QVariant before;
        QVariant after;
    };
    struct Info {
        LayoutInfo before;
        LayoutInfo after;
    };
    using Step = std::variant<Move, Value, Info>;

    void put(NodeIndex node, Place place);
    bool mergeEditing(const EditCommand &next);
    void mergeStep(const Value &next);
    void mergeStep(const Info &next);
    bool isLarge() const;
    QList<NodeIndex> nodesSeenAfterUndo() const;
    void announce(const QList<NodeIndex> &nodes);

    Editor &m_editor;
    std::vector<Step> m_steps;
    QList<NodeIndex> m_touched;
    bool m_merging = false;
    bool m_alreadyDone = false;
    int m_editing = 0;
};

} // namespace Espalier
