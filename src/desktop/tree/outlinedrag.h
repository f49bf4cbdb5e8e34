// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "desktop/tree/outlinedrop.h"
#include "desktop/views/nodedrag.h"

namespace Espalier {

class OutlineView;

/// Dragging out of and over the outline: a place between rows is a line, a folder gets a frame.
class OutlineDrag final : public NodeDrag
{
    Q_OBJECT

public:
    explicit OutlineDrag(OutlineView &view);

    /// The folder that is framed as the target; noNode: none is.
    NodeIndex frameNode() const { return !isRefused() && !target().isBetween ? target().parent : noNode; }

protected:
    Target placeAt(QPoint pointer) final;
    bool moveAtEdge(QPointF by) final;
    void paintPlace(QPainter &painter) const final;

private:
    OutlineView &m_outline;
    OutlineDrop m_drop;
};

} // namespace Espalier
