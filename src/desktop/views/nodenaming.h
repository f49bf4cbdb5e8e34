// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/layout.h"

#include <QObject>
#include <QPointer>

namespace Espalier {

class NameField;
class NodeView;

/// Lets the person type a name where it stands in a view: of a node, or of one that is no node yet, for which the view
/// has made room. A new one comes into being with its name, as one step of history; Escape leaves nothing behind, not
/// even in the history.
class NodeNaming final : public QObject
{
    Q_OBJECT

public:
    explicit NodeNaming(NodeView &view);
    ~NodeNaming() override;

    void rename(NodeIndex node);
    /// False where it cannot be seen.
    bool begin(NodeIndex parent, NodeIndex before, NodeKind kind);
    void cancel() { finish(false); }
    bool isActive() const { return !m_field.isNull(); }
    /// Whose name is being edited; noNode: of none, or of a new one.
    NodeIndex node() const { return isActive() ? m_renamed : noNode; }
    /// The view scrolled or was laid out anew: the field goes with its place, or goes away with it.
    void follow();

private:
    void open(const QString &text);
    bool mayType() const;
    void finish(bool accept);
    void take(const QString &text, bool isNested);

    NodeView &m_view;
    QPointer<NameField> m_field;
    NodeIndex m_renamed = noNode; ///< noNode: a new one
    NodeIndex m_parent = noNode;
    NodeIndex m_before = noNode;
    NodeKind m_kind = NodeKind::Folder;
};

} // namespace Espalier
