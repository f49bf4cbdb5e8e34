// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "picture/blockpainter.h"

#include <functional>

namespace Espalier {

/// Moments of a block map, for leading from one state to the next.
namespace BlockTransition {

/// Larger maps jump.
inline constexpr size_t mostItems = 20'000;

/// As it stands.
BlockMoment still(const MapGeometry &map);
/// As \a after begins where \a before, seen at \a seen, stood: what is new comes out of the folder that holds it.
BlockMoment start(const MapGeometry &before, const BlockMoment &seen, const MapGeometry &after);
/// As it stands with each item moved by what \a shiftOf says.
BlockMoment shifted(const MapGeometry &map, const std::function<QPointF(qint32 item)> &shiftOf);
/// Between two of one map, 0 … 1.
BlockMoment between(const BlockMoment &from, const BlockMoment &to, double part);

} // namespace BlockTransition

} // namespace Espalier
