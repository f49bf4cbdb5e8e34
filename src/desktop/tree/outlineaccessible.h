// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "desktop/views/nodetreeaccessible.h"

#include <map>

namespace Espalier {

class OutlineView;

/// The outline for screen readers: a tree with one item for each row, those of a preview too, and the column headers
/// behind them.
class OutlineAccessible final : public NodeTreeAccessible
{
public:
    explicit OutlineAccessible(OutlineView &view);
    ~OutlineAccessible() override;

protected:
    QList<QAccessibleInterface *> extras() const final;
    QAccessibleInterface *extraAt(const QPoint &point) const final;
    QAccessibleInterface *placeholderAt(int position) const final;
    int positionOfPlaceholder(const QAccessibleInterface *child) const final;

private:
    QAccessibleInterface *header(int section) const;
    QAccessibleInterface *ghost(int item) const;

    OutlineView &m_outline;
    mutable std::map<int, QAccessible::Id> m_headers;
    mutable std::map<int, QAccessible::Id> m_ghosts; // by item of the preview
};

} // namespace Espalier
