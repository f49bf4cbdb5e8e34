// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/layout.h"

#include <QObject>
#include <QPointer>

namespace Espalier {

class NameField;
class OutlineView;

/// Lets the person type the name of a new node in a row that is no node yet. The node comes into being with its name,
/// as one step of history; Escape leaves nothing behind, not even in the history.
class OutlineNaming final : public QObject
{
    Q_OBJECT

public:
    explicit OutlineNaming(OutlineView &view);
    ~OutlineNaming() override;

    /// False where it cannot be seen: the parent is hidden.
    bool begin(NodeIndex parent, NodeIndex before, NodeKind kind);
    bool isActive() const { return !m_field.isNull(); }
    void cancel() { finish(false); }
    /// The rows changed: the field goes with its row, or goes away with its place.
    void follow();

private:
    void finish(bool accept);
    void add(const QString &text, bool isNested);

    OutlineView &m_view;
    QPointer<NameField> m_field;
    NodeIndex m_parent = noNode;
    NodeIndex m_before = noNode;
    NodeKind m_kind = NodeKind::Folder;
};

} // namespace Espalier
