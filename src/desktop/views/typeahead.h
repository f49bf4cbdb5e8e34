// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/layout.h"

#include <QElapsedTimer>
#include <QString>

namespace Espalier {

class NodeView;

/// Finds nodes by the first letters of their names, as fast as they are typed; one letter again and again walks through
/// what begins with it.
class TypeAhead
{
public:
    /// Among what \a view shows, from its current node on; noNode: none begins so.
    NodeIndex find(const NodeView &view, const QString &typed);
    /// Do letters typed now belong to those before?
    bool isGoingOn() const;

private:
    QString m_typed;
    QElapsedTimer m_typedAt;
};

} // namespace Espalier
