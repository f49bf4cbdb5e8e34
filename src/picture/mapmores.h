// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "picture/mapplaces.h"

namespace Espalier {

/// Adds what stands for the children of \a parent that are not \a shown; \a rect may be null.
void addMore(MapPlaces &places, const std::vector<quint8> &shown, qint32 parent, const QRectF &rect);
/// Takes the items that are not \a shown out of everything but what only laying out needs. Nothing below an item that
/// is not shown may be.
void keepShown(MapPlaces &places, const std::vector<quint8> &shown);
/// The items above \a own and its own, by depth; empty: it is none.
std::vector<qint32> pathTo(const MapPlaces &places, NodeIndex own);
/// Puts what is joined in an icicle in the order in which it is looked for. Columns go \a from … \a to.
void sortMores(MapPlaces &places, const std::vector<double> &from, const std::vector<double> &to);

// What MapGeometry's functions do.
const MapMore *moreOf(const MapPlaces &places, qint32 item);
QList<qint32> moresIn(const MapPlaces &places, const QRectF &view);
qint32 folderOfMoreAt(const MapPlaces &places, QPointF point);

} // namespace Espalier
