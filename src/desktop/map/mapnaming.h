// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/layout.h"

#include <QObject>
#include <QPointer>

namespace Espalier {

class NameField;
class MapView;

/// Lets the person type a name where it stands on the map: of a node, or of one that is no node yet, for which the
/// others have made room already. A new one comes into being with its name, as one step of history.
class MapNaming final : public QObject
{
    Q_OBJECT

public:
    explicit MapNaming(MapView &view);
    ~MapNaming() override;

    void rename(NodeIndex node);
    /// False where it cannot be seen: the parent is hidden, or the map is being laid out in another thread.
    bool begin(NodeIndex parent, NodeIndex before, NodeKind kind);
    void cancel() { finish(false); }
    bool isActive() const { return !m_field.isNull(); }
    /// Whose name is not to be painted; noNode: none.
    NodeIndex node() const;
    /// The map or its camera changed: the field goes with its place, or goes away with it.
    void follow();

private:
    void open(const QString &text, bool offersNested);
    void finish(bool accept);
    void take(const QString &text, bool isNested);

    MapView &m_view;
    QPointer<NameField> m_field;
    NodeIndex m_renamed = noNode; ///< noNode: a new one
    NodeIndex m_parent = noNode;
    NodeIndex m_before = noNode;
    NodeKind m_kind = NodeKind::Folder;
};

} // namespace Espalier
