// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "desktop/views/nodetreeaccessible.h"

#include <map>

namespace Espalier {

class OutlineView;

/// The outline for screen readers: a tree with one item for each row, and the column headers behind them.
class OutlineAccessible final : public NodeTreeAccessible
{
public:
    explicit OutlineAccessible(OutlineView &view);
    ~OutlineAccessible() override;

protected:
    QList<QAccessibleInterface *> extras() const final;
    QAccessibleInterface *extraAt(const QPoint &point) const final;

private:
    QAccessibleInterface *header(int section) const;

    OutlineView &m_outline;
    mutable std::map<int, QAccessible::Id> m_headers;
};

} // namespace Espalier
