// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "desktop/views/nodedrag.h"
#include "picture/mapgeometry.h"

namespace Espalier {

class MapView;

/// Dragging out of and over the map: others step aside for a place between them, and the words stand in the status bar,
/// too.
class MapDrag final : public NodeDrag
{
    Q_OBJECT

public:
    explicit MapDrag(MapView &view);

    void follow() final;
    const MapDropPlace &place() const { return m_place; }

protected:
    Target placeAt(QPoint pointer) final;
    bool moveAtEdge(QPointF by) final;
    void showPlace() final;
    void showCarried(const QList<NodeIndex> &nodes) final;

private:
    void makeRoom();

    MapView &m_map;
    MapDropPlace m_place;
    Target m_roomFor; // for which others stepped aside
    QString m_told;
};

} // namespace Espalier
