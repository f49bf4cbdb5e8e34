// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "picture/mapblocks.h"

#include <vector>

namespace Espalier {

/// Where a block map's columns hang: a trunk between two of them, or a stem beside one.
struct BlockStem {
    /// An arm to be.
    struct Joint {
        double y; ///< where it comes to what it leads to
        double to; ///< x of that
        qint32 item; ///< of the group; -1: files
    };
    double x = 0;
    std::vector<Joint> joints;
};

inline constexpr double armCorner = 8;
inline constexpr double armWidth = 2.5;

/// Adds cordons from \a root to the stems that do not stand below it, and the stems with their arms, thinner all the
/// way.
/// \a right: where the last column ends. \a hasTrunk: the stems are as thick as trunks.
void growWood(const std::vector<BlockStem> &stems, const QRectF &root, double right, bool hasTrunk,
              std::vector<MapWood> &wood);

} // namespace Espalier
